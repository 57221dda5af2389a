/** The answers that would change something, each a way back to its question. */
import type { Method, Path, Question } from '../../rules/index.ts';
import { QUESTIONS } from '../../case/questions.ts';

/** The questions that a method waits for: those of the others would only be in its reader's way. */
export const ofMethod = (questions: readonly Question[], method: Method): Question[] =>
  questions.filter(({ changes }) => changes.some((id) => id === method || id.includes(':')));

export function OpenQuestions({ questions, onAsk }: { questions: readonly Question[]; onAsk: (path: Path) => void }) {
  if (!questions.length) return null;
  return (
    <details class="open-questions">
      <summary>Answers that would change something ({questions.length})</summary>
      <ul>
        {questions.map(({ path, changes }) => (
          <li key={path}>
            <button type="button" onClick={() => onAsk(path)}>
              {QUESTIONS[path].label}
            </button>{' '}
            {changes.length === 1 ? 'one result waits for it' : `${changes.length} results wait for it`}
          </li>
        ))}
      </ul>
    </details>
  );
}
