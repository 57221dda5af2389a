/** What to do where the chosen method may not be used: the methods that may be, and the way that is usual for the purchase. */
import type { Others } from '../../answer/index.ts';
import { METHOD_WORDS } from '../../case/questions.ts';
import { OUTCOME_WORDS } from '../../case/words.ts';
import type { Method } from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { VERDICT_WORDS, WAYS_TO_BUY, type Weighing } from '../../ways/index.ts';

interface Props {
  others: Others;
  weighing: Weighing | null;
  prefix: string;
  onChoose: (method: Method) => void;
}

export function Instead({ others: { open, depends }, weighing, prefix, onChoose }: Props) {
  const usual = weighing?.usual?.kind === 'way' ? weighing.usual.way : undefined;
  return (
    <section class="next" aria-labelledby={`${prefix}-instead`}>
      <h2 id={`${prefix}-instead`}>What can we use instead?</h2>
      <ul data-instead>
        {usual && (
          <li>
            <a href={address(`/methods/${usual}/`)}>{WAYS_TO_BUY[usual].name}</a>: {VERDICT_WORDS.usual.toLowerCase()}
          </li>
        )}
        {[...open, ...depends.slice(0, usual ? 3 : 4)].map(({ method, outcome }) => (
          <li key={method}>
            <button type="button" class="as-link" onClick={() => onChoose(method)}>
              {METHOD_WORDS[method]}
            </button>
            : {OUTCOME_WORDS[outcome].toLowerCase()}
          </li>
        ))}
      </ul>
      {!usual && open.length + depends.length === 0 && (
        <p>
          None of these methods is open to this purchase. <a href={address('/methods/')}>See every way to buy</a>.
        </p>
      )}
    </section>
  );
}
