/**
 * The running total as bars, with the limits as lines; the table behind it says the same.
 * Use: `<RunningTotals rules={rules} rows={rules.runningTotals(facts)} limits={limits} id="…" />`, with `pictures.css` on the page.
 */
import { entryWords } from '../../papers/paper-data.ts';
import type { Rules, RunningTotal } from '../../rules/index.ts';
import { ENTRY_WORDS } from '../../case/words.ts';
import { addStylesheet } from '../form/stylesheet.ts';
import sheet from './running-totals.css?url';
import { drawing, WIDTH, type Limit } from './running-totals.ts';

addStylesheet(sheet);

interface Props {
  rules: Rules;
  rows: readonly RunningTotal[];
  limits: readonly Limit[];
  /** Unique on the page. */
  id: string;
}

export function RunningTotals({ rules, rows, limits, id }: Props) {
  const { height, limits: lines, beyond, bars } = drawing(rows, limits);
  const related = rows.some(({ grown, total }) => grown !== total);
  const last = rows.at(-1);
  return (
    <figure class="picture running">
      <svg class="running-drawing" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>
          The running total, {last ? rules.formatAmount(last.total) : ''} at the end, and the limits. The table after the picture says the
          same.
        </title>
        {bars.map(({ y, grown, total }, index) => (
          <g key={index}>
            <rect x={0} y={y + 17} width={Math.max(grown, 1)} height={11} class="running-grown" />
            {total > grown && <rect x={grown} y={y + 17.5} width={total - grown} height={10} class="running-related" />}
          </g>
        ))}
        {lines.map(({ limit, x, y }) => (
          <g key={limit.name}>
            <line x1={x} x2={x} y1={y + 3} y2={height} class="running-ground" />
            <line x1={x} x2={x} y1={y + 3} y2={height} class="running-limit" />
          </g>
        ))}
        {bars.map(({ y }, index) => {
          const row = rows[index] as RunningTotal;
          return (
            <g key={index}>
              <text x={0} y={y + 12} class="running-name">
                {shortWords(row, rules)}
              </text>
              <text x={WIDTH} y={y + 12} text-anchor="end" class="running-sum">
                {rules.formatAmount(row.total)}
              </text>
            </g>
          );
        })}
        {lines.map(({ limit, x, y }) => (
          <text
            key={limit.name}
            x={x > WIDTH / 2 ? x + 4 : x - 3}
            y={y}
            text-anchor={x > WIDTH / 2 ? 'end' : 'start'}
            class="running-limit-words"
          >
            {rules.formatAmount(limit.value)}
          </text>
        ))}
      </svg>
      <figcaption>
        <ul class="running-key">
          <li>
            <Sample look="running-grown" /> the purchase with its changes and renewals
          </li>
          {related && (
            <li>
              <Sample look="running-related" /> related purchases, if they belong to the same procurement
            </li>
          )}
          {lines.map(({ limit }) => (
            <li key={limit.name}>
              <svg viewBox="0 0 28 14" width={28} height={14} aria-hidden="true" focusable="false">
                <line x1={14} x2={14} y1={0} y2={14} class="running-limit" />
              </svg>{' '}
              {rules.formatAmount(limit.value)}: {limit.title}
            </li>
          ))}
        </ul>
        {beyond.length > 0 && (
          <p>Further off, and not drawn: {beyond.map(({ title, value }) => `${title}, ${rules.formatAmount(value)}`).join('; ')}.</p>
        )}
      </figcaption>
      <table class="running-table">
        <thead>
          <tr>
            <th scope="col">Added, in the order of the dates</th>
            <th scope="col">Total with changes and renewals</th>
            {related && <th scope="col">With related purchases</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{rowWords(row, rules)}</th>
              <td>{rules.formatAmount(row.grown)}</td>
              {related && <td>{rules.formatAmount(row.total)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Sample({ look }: { look: string }) {
  return (
    <svg viewBox="0 0 28 14" width={28} height={14} aria-hidden="true" focusable="false">
      <rect x={1} y={2} width={26} height={10} class={look} />
    </svg>
  );
}

const NAMED = {
  purchase: 'The purchase itself',
  'changes-and-renewals': 'Changes and renewals, as a sum',
  'related-purchases': 'Related purchases, as a sum',
} as const;

/** "Change, March 1, 2026": a row of the picture. */
function shortWords({ entry }: RunningTotal, rules: Rules): string {
  if (typeof entry === 'string') return NAMED[entry];
  return ENTRY_WORDS[entry.kind] + (entry.on === undefined ? '' : `, ${rules.longDate(entry.on)}`);
}

/** "Change, March 1, 2026: $5,000". */
function rowWords({ entry, amount }: RunningTotal, rules: Rules): string {
  return typeof entry === 'string' ? `${NAMED[entry]}: ${rules.formatAmount(amount)}` : entryWords(entry, rules);
}
