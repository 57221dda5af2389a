/** Answers that cannot all be right, before anything that rests on them; each with the way back to its questions. */
import type { Doubt, Path, Rules } from '../../rules/index.ts';
import { QUESTIONS } from '../../case/questions.ts';
import { Reason } from './Reasons.tsx';

interface Props {
  doubts: readonly Doubt[];
  rules: Rules;
  onAsk: (path: Path) => void;
}

export function Doubts({ doubts, rules, onAsk }: Props) {
  if (!doubts.length) return null;
  return (
    <section class="doubts" data-doubts>
      <h2>Check these answers first</h2>
      <ul>
        {doubts.map(({ paths, says, because }) => (
          <li key={says}>
            <p>{says}</p>
            {because && <Reason because={because} rules={rules} />}
            <p class="doubt-answers">
              Answers:{' '}
              {paths.map((path) => (
                <button key={path} type="button" onClick={() => onAsk(path)}>
                  {QUESTIONS[path].label}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
