/** The last days that can be computed, earliest first, each with its sentence; by method where none is chosen. */
import { Fragment } from 'preact';
import type { Finding, Method, Rules } from '../../rules/index.ts';
import { METHOD_WORDS } from '../../case/questions.ts';

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
  const byMethod = [...new Set(dated.map(({ one }) => one.route))].map(
    (method) => [method, dated.filter(({ one }) => one.route === method)] as const,
  );
  return (
    <section class="result-dates">
      <h3>Dates</h3>
      {byMethod.map(([method, own]) => (
        <Fragment key={method}>
          {!chosen && method && <h4>{METHOD_WORDS[method]}</h4>}
          <ol>
            {own.map(({ one, day }) => (
              <li key={`${one.route} ${one.id}`}>
                <strong>
                  {DAYS[rules.weekday(day)]} {rules.longDate(day)}
                </strong>
                : {one.says}
              </li>
            ))}
          </ol>
        </Fragment>
      ))}
    </section>
  );
}
