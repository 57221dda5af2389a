/** The last days that can be computed, earliest first, each with its sentence. */
import type { Finding, Method } from '../../rules/index.ts';
import type { Rules } from '../calculator/engine.ts';
import { METHOD_WORDS } from '../calculator/fields.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface Props {
  findings: readonly Finding[];
  /** Where none is chosen each date names its method. */
  chosen: Method | undefined;
  rules: Rules;
}

export function Dates({ findings, chosen, rules }: Props) {
  const dated = findings
    .flatMap((one) => (one.deadline && one.outcome !== 'not-required' ? [{ one, day: one.deadline.edition ?? one.deadline.last }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (!dated.length) return null;
  return (
    <section class="result-dates">
      <h3>Dates</h3>
      <ol>
        {dated.map(({ one, day }) => (
          <li key={`${one.route} ${one.id}`}>
            <strong>
              {DAYS[rules.weekday(day)]} {rules.longDate(day)}
            </strong>
            : {one.says} {!chosen && one.route && <span class="reason-source">({METHOD_WORDS[one.route]})</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
