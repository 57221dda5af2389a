/** The picture of the ladder: where the value falls between the limits, drawn as SVG, with the same in a table behind it. */
import type { Category, Cents, IsoDate, Route, Rules } from '../../rules/index.ts';

interface Props {
  rules: Rules;
  category: Category | undefined;
  /** The value tested; the ladder stands without it too. */
  value: Cents | undefined;
  date: IsoDate;
  routes: readonly Route[];
  prefix: string;
}

const WIDTH = 360;
const HEIGHT = 300;
const TOP = 44;
const BOTTOM = HEIGHT - 26;
const LEFT = 88;
const COLUMN = 78;
const GAP = 10;
/** A bold figure, at most. */
const LETTER = 9.5;
/** The ends of the scale, in cents: the picture is logarithmic, since limits differ by a factor of seventy-five. */
const LOWEST = 500_000;
const HIGHEST = 300_000_000;

function height(cents: Cents): number {
  const bounded = Math.min(Math.max(cents, LOWEST), HIGHEST);
  const share = Math.log(bounded / LOWEST) / Math.log(HIGHEST / LOWEST);
  return Math.round(BOTTOM - share * (BOTTOM - TOP));
}

const COLUMNS = [
  { method: 'micropurchase', title: 'Micro-', second: 'purchase' },
  { method: 'small-purchase', title: 'Small', second: 'purchase' },
  { method: 'mwbe-small-purchase', title: 'M/WBE', second: 'purchase' },
] as const;

export function Ladder({ rules, category, value, date, routes, prefix }: Props) {
  const limits = rules.ladder(category, date);
  if (!limits.length) return null;
  const limit = (name: string): Cents | undefined => limits.find((one) => one.name === name)?.value;
  const micro =
    limit('micropurchaseLimitConstruction') !== undefined && category === 'construction'
      ? limit('micropurchaseLimitConstruction')
      : limit('micropurchaseLimit');
  const small = limit('smallPurchaseLimit');
  const mwbe = limit('mwbeMaximum');
  const band: Record<string, [Cents, Cents] | undefined> = {
    micropurchase: micro === undefined ? undefined : [0, micro],
    'small-purchase': micro === undefined || small === undefined ? undefined : [micro, small],
    'mwbe-small-purchase': micro === undefined || mwbe === undefined ? undefined : [micro, mwbe],
  };
  const outcome = (method: string): string => routes.find((one) => one.method === method)?.outcome ?? 'unknown';
  /** The amount stands on its own line, on a ground of its own: beside it, it would hang over a bar or touch another line. */
  const labelWidth = (cents: Cents): number => rules.formatAmount(cents).length * LETTER + 10;
  const title = value === undefined ? 'The limits' : `Where ${rules.formatAmount(value)} falls between the limits`;
  return (
    <figure class="ladder">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${prefix}-ladder-title`}>
        <title id={`${prefix}-ladder-title`}>{title}. The table after the picture says the same.</title>
        {COLUMNS.map(({ method, title: first, second }, index) => {
          const range = band[method];
          const x = LEFT + index * (COLUMN + GAP);
          return (
            <g key={method} class={`ladder-column ladder-${outcome(method)}`}>
              <text x={x + COLUMN / 2} y={16} text-anchor="middle" class="ladder-head">
                {first}
              </text>
              <text x={x + COLUMN / 2} y={31} text-anchor="middle" class="ladder-head">
                {second}
              </text>
              <rect x={x} y={TOP} width={COLUMN} height={BOTTOM - TOP} class="ladder-track" />
              {range && <rect x={x} y={height(range[1])} width={COLUMN} height={height(range[0]) - height(range[1])} class="ladder-band" />}
            </g>
          );
        })}
        {limits.map((one) => (
          <g key={one.name}>
            <line x1={LEFT - 6} x2={WIDTH - 6} y1={height(one.value)} y2={height(one.value)} class="ladder-limit" />
            <text x={LEFT - 10} y={height(one.value) + 4} text-anchor="end" class="ladder-tick">
              {rules.formatAmount(one.value)}
            </text>
          </g>
        ))}
        {value !== undefined && (
          <g class="ladder-value">
            <line x1={LEFT - 6} x2={WIDTH} y1={height(value)} y2={height(value)} />
            <path d={`M${WIDTH} ${height(value) - 6} l-9 6 l9 6 z`} />
            <rect x={WIDTH - 14 - labelWidth(value)} y={height(value) - 10} width={labelWidth(value)} height={20} rx={3} />
            <text x={WIDTH - 14 - labelWidth(value) / 2} y={height(value) + 5} text-anchor="middle">
              {rules.formatAmount(value)}
            </text>
          </g>
        )}
        <line x1={LEFT - 6} x2={WIDTH - 6} y1={BOTTOM} y2={BOTTOM} class="ladder-ground" />
        <text x={LEFT - 10} y={BOTTOM + 4} text-anchor="end" class="ladder-tick">
          $0
        </text>
      </svg>
      <figcaption>
        {title}. Not to scale. <span class="ladder-key">Shaded: the values allowed for each method on {rules.longDate(date)}.</span>
      </figcaption>
      <details>
        <summary>The same as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Limit</th>
              <th scope="col">Amount</th>
              {value !== undefined && <th scope="col">Your value is</th>}
            </tr>
          </thead>
          <tbody>
            {limits.map((one) => (
              <tr key={one.name}>
                <th scope="row">{one.title}</th>
                <td>{rules.formatAmount(one.value)}</td>
                {value !== undefined && <td>{distance(value, one.value, rules)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** "at the limit", "$1,500 over", "$63,500 under". */
export function distance(value: Cents, limit: Cents, rules: Rules): string {
  if (value === limit) return 'at the limit';
  return value > limit ? `${rules.formatAmount(value - limit)} over` : `${rules.formatAmount(limit - value)} under`;
}
