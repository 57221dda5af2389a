/** What cannot be used, at the top of a form, with a link to each answer; it takes the focus when the form is tried. */
import type { RefObject } from 'preact';
import { goTo } from './page.ts';

interface Props {
  box: RefObject<HTMLDivElement>;
  prefix: string;
  title?: string;
  /** `control` is the id of what is to be mended, where there is such a thing. */
  errors: readonly { control?: string; says: string }[];
}

export function ErrorSummary({ box, prefix, title = 'There is a problem', errors }: Props) {
  return (
    <div class="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby={`${prefix}-errors`}>
      <h2 id={`${prefix}-errors`}>{title}</h2>
      <ul>
        {errors.map(({ control, says }) => (
          <li key={`${control} ${says}`}>
            {control === undefined ? (
              says
            ) : (
              <a
                href={`#${control}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(control);
                }}
              >
                {says}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
