/** The methods with their outcomes, for a reader who has not chosen one: a way to choose each. */
import type { Method, Route } from '../../rules/index.ts';
import { OUTCOME_WORDS } from '../../case/words.ts';
import { METHOD_WORDS } from '../../case/questions.ts';

interface Props {
  routes: readonly Route[];
  says: string;
  onChoose: (method: Method) => void;
}

export function ChooseMethod({ routes, says, onChoose }: Props) {
  return (
    <div class="choose-method">
      <h2>Choose the method</h2>
      <p>{says}</p>
      <ul class="routes">
        {routes.map(({ method, outcome, says: sentence }) => (
          <li key={method} class={`route route-${outcome}`} data-route={method} data-outcome={outcome}>
            <button type="button" onClick={() => onChoose(method)}>
              {METHOD_WORDS[method]}
            </button>{' '}
            <span class="outcome">{OUTCOME_WORDS[outcome]}</span>
            <p>{sentence}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
