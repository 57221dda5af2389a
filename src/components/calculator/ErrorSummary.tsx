/** What cannot be used, at the top of a form, with a link to each answer; it takes the focus when the form is tried. */
import type { RefObject } from 'preact';
import type { Path } from '../../rules/index.ts';
import { controlId } from './Field.tsx';

interface Props {
  box: RefObject<HTMLDivElement>;
  prefix: string;
  /** `cell` is what a cell's id has after its question's, where the answer is a table. */
  errors: readonly { path: Path; cell?: string; says: string }[];
  onGo: (path: Path, cell?: string) => void;
}

export function ErrorSummary({ box, prefix, errors, onGo }: Props) {
  return (
    <div class="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby={`${prefix}-errors`}>
      <h2 id={`${prefix}-errors`}>There is a problem</h2>
      <ul>
        {errors.map(({ path, cell = '', says }) => (
          <li key={path + cell}>
            <a
              href={`#${controlId(prefix, path)}${cell}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(path, cell);
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
