/** The answers that would change something, each a way back to its question. */
import type { Method, Path, Question } from '../../rules/index.ts';
import { QUESTIONS } from '../../case/questions.ts';

/** The questions that a method waits for: those of the others would only be in its reader's way. */
export const ofMethod = (questions: readonly Question[], method: Method): Question[] =>
  questions.filter(({ changes }) => changes.some((id) => id === method || id.includes(':')));

interface Props {
  /** What the calculator calls its questions, where it has its own words. */
  labels?: Readonly<Partial<Record<Path, string>>> | undefined;
  questions: readonly Question[];
  onAsk: (path: Path) => void;
  /** How many to show at once, without the rest. */
  first?: number;
}

export function OpenQuestions({ questions, labels, onAsk, first }: Props) {
  if (!questions.length) return null;
  const list = (
    <ul>
      {questions.slice(0, first).map(({ path, changes }) => (
        <li key={path}>
          <button type="button" onClick={() => onAsk(path)}>
            {labels?.[path] ?? QUESTIONS[path].label}
          </button>{' '}
          {changes.length === 1 ? 'could change 1 answer' : `could change ${changes.length} answers`}
        </li>
      ))}
    </ul>
  );
  if (first !== undefined) return <div class="open-questions">{list}</div>;
  return (
    <details class="open-questions">
      <summary>Details that could change this result ({questions.length})</summary>
      {list}
    </details>
  );
}
