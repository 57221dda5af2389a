/** The methods, for a vendor that has not chosen one: what each looks like from the vendor's side, and a way to choose it. */
import { routeSays } from '../../answer/index.ts';
import type { Method, Route } from '../../rules/index.ts';
import { OUTCOME_WORDS } from '../../case/words.ts';
import { METHOD_WORDS } from '../../case/questions.ts';
import { METHOD_TO_VENDOR } from './vendor-words.ts';

interface Props {
  routes: readonly Route[];
  says: string;
  onChoose: (method: Method) => void;
}

/** Whether the value settles that the agency may use the method, or may not. */
const isSettled = ({ outcome }: Route): boolean => outcome === 'allowed' || outcome === 'not-allowed';

export function ChooseMethod({ routes, says, onChoose }: Props) {
  return (
    <div class="choose-method">
      <h2>How is the agency buying?</h2>
      <p>{says}</p>
      <ul class="routes">
        {routes.map((route) => (
          <li key={route.method} class={`route route-${route.outcome}`} data-route={route.method} data-outcome={route.outcome}>
            <button type="button" onClick={() => onChoose(route.method)}>
              {METHOD_WORDS[route.method]}
            </button>{' '}
            {isSettled(route) && <span class="outcome">{OUTCOME_WORDS[route.outcome]}</span>}
            <p>{isSettled(route) ? routeSays(route) : METHOD_TO_VENDOR[route.method]}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
