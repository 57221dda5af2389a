/** Every way to buy: the methods held word for word, then the ways of other sections. */
import { METHOD_WORDS } from '../../case/questions.ts';
import { METHODS, WAYS } from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { WAY_IDS, WAYS_TO_BUY } from '../../ways/index.ts';
import { MarkKey, StatementSource } from './Statement.tsx';

export function WayList() {
  return (
    <div class="way-page">
      <h2>Methods whose text is on this site</h2>
      <ul>
        {METHODS.map((method) => (
          <li key={method}>
            <a href={address(`/${WAYS[method].section}/`)}>{METHOD_WORDS[method]}</a> (§&nbsp;{WAYS[method].section})
          </li>
        ))}
      </ul>
      <h2>Procurement methods in other sections</h2>
      <p>We do not have the current text of these sections. Each page tells in our words what we know, and from when.</p>
      <MarkKey all={WAY_IDS.map((id) => WAYS_TO_BUY[id].what)} />
      <ul>
        {WAY_IDS.map((id) => (
          <li key={id}>
            <a href={address(`/methods/${id}/`)}>{WAYS_TO_BUY[id].name}</a>. {WAYS_TO_BUY[id].what.says}{' '}
            <StatementSource statement={WAYS_TO_BUY[id].what} isShort />
          </li>
        ))}
      </ul>
    </div>
  );
}
