/** What cannot be used, at the top of a form, with a link to each answer; it takes the focus when the form is tried. */
import type { RefObject } from 'preact';
import type { Path } from '../../rules/index.ts';
import { controlId } from './Field.tsx';

interface Props {
  box: RefObject<HTMLDivElement>;
  prefix: string;
  errors: readonly { path: Path; says: string }[];
  onGo: (path: Path) => void;
}

export function ErrorSummary({ box, prefix, errors, onGo }: Props) {
  return (
    <div class="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby={`${prefix}-errors`}>
      <h2 id={`${prefix}-errors`}>There is a problem</h2>
      <ul>
        {errors.map(({ path, says }) => (
          <li key={path}>
            <a
              href={`#${controlId(prefix, path)}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(path);
              }}
            >
              {says}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
