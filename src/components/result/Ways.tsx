/** The ways to buy of other sections, each a line with its verdict that opens: the usual one first, then the possible ones, then the rest. */
import { METHOD_WORDS } from '../../case/questions.ts';
import { address } from '../../site/address.ts';
import { VERDICT_WORDS, WAYS_TO_BUY, type Weighed, type Weighing } from '../../ways/index.ts';
import { StatementSource } from '../ways/Statement.tsx';

export function Ways({ weighing: { usual, ways } }: { weighing: Weighing }) {
  const shut = ways.filter(({ verdict }) => verdict === 'does-not-fit');
  const rest = ways.filter(({ verdict }) => verdict === 'possible');
  const [first] = ways.filter(({ verdict }) => verdict === 'usual');
  return (
    <details class="fold ways">
      <summary>
        <h3>Other procurement methods in the PPB Rules</h3> <span class="count">{rest.length} possible</span>
      </summary>
      {usual?.kind === 'method' && (
        <p>
          <span class="outcome">{VERDICT_WORDS.usual}</span> {METHOD_WORDS[usual.method]} (§ 3-08).
        </p>
      )}
      {[...(first ? [first] : []), ...rest].map((one) => (
        <WayLine key={one.way} weighed={one} />
      ))}
      {shut.length > 0 && (
        <details class="method-line method-shut">
          <summary>
            <h4>
              {VERDICT_WORDS['does-not-fit']} ({shut.length})
            </h4>{' '}
            <span class="method-short">{shut.map(({ way }) => WAYS_TO_BUY[way].name).join(', ')}</span>
          </summary>
          {shut.map((one) => (
            <WayLine key={one.way} weighed={one} />
          ))}
        </details>
      )}
    </details>
  );
}

function WayLine({ weighed: { way, verdict, because } }: { weighed: Weighed }) {
  const { name, title } = WAYS_TO_BUY[way];
  return (
    <div class={`way-line way-${verdict}`} data-way={way} data-verdict={verdict}>
      <p>
        <strong>{name}</strong> {verdict !== 'possible' && <span class="outcome">{VERDICT_WORDS[verdict]}</span>} {because.says}
      </p>
      <p class="act-who">
        <StatementSource statement={because} /> <a href={address(`/methods/${way}/`)}>{title}</a>
      </p>
    </div>
  );
}
