/** One question with its hint and, where an answer cannot be used, what was expected. */
import type { Path } from '../../rules/index.ts';
import { controlOf, FieldFrame } from './FieldFrame.tsx';
import { choiceWords, QUESTIONS } from '../../case/questions.ts';

interface Props {
  path: Path;
  /** Unique on the page: two calculators may stand on one. */
  prefix: string;
  value: string;
  /** What the question is called here, where that is not its own label. */
  label?: string;
  /** In place of the question's own hint, where the form asks it for another reason. */
  hint?: string;
  error: string | undefined;
  /** What a usable answer was read as, where that helps: "November 21, 2026". */
  readAs: string | undefined;
  onInput: (path: Path, text: string) => void;
  onLeave: (path: Path) => void;
}

const YES_NO = { true: 'Yes', false: 'No' } as const;

/** The id of a question's control, for links from the error summary. */
export function controlId(prefix: string, path: Path): string {
  return `${prefix}-${path.replace(/\./g, '-')}`;
}

export function Field({ path, prefix, value, label: called, hint: own, error, readAs, onInput, onLeave }: Props) {
  const { kind, hint: asked, choices, ...question } = QUESTIONS[path];
  const label = called ?? question.label;
  const hint = own ?? asked;
  const options = choices ?? (kind === 'yes-no' ? YES_NO : undefined);
  const id = controlId(prefix, path);
  const common = {
    ...controlOf(id, error, { hint }),
    name: path,
    value,
    'data-answered': value ? '' : undefined,
  };
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {options ? (
        <select {...common} onChange={(event) => onInput(path, event.currentTarget.value)}>
          <option value="">Not sure</option>
          {Object.entries(options).map(([choice, words]) => (
            <option key={choice} value={choice}>
              {choiceWords(choice, words)}
            </option>
          ))}
        </select>
      ) : (
        <span class={`field-input field-${kind}`}>
          {kind === 'dollars' && <span aria-hidden="true">$</span>}
          <input
            {...common}
            type="text"
            inputMode={kind === 'date' || kind === 'dates' ? undefined : kind === 'dollars' ? 'decimal' : 'numeric'}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => onInput(path, event.currentTarget.value)}
            onBlur={() => onLeave(path)}
          />
          {readAs && <span class="field-read">{readAs}</span>}
        </span>
      )}
    </FieldFrame>
  );
}
