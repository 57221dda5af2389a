/** Ways from an answer to the questions of the form that it hangs on. */
import { QUESTIONS } from '../../case/questions.ts';
import type { Path } from '../../rules/index.ts';

interface Props {
  paths: readonly Path[];
  /** What the way is called, where the page has its own words for its reader. */
  label?: string | undefined;
  /** What the calculator calls its questions, where it has its own words. */
  labels?: Readonly<Partial<Record<Path, string>>> | undefined;
  onAsk: (path: Path) => void;
}

/** A way to each of some questions. */
export function Questions({ paths, label, labels, onAsk }: Props) {
  return (
    <span class="doubt-answers">
      {paths.map((path) => (
        <button key={path} type="button" onClick={() => onAsk(path)}>
          {label ?? labels?.[path] ?? QUESTIONS[path].label}
        </button>
      ))}
    </span>
  );
}
