/** How many vendors, bids and quotes: what each open method asks of the case, and the numbers the law names, with their day. */
import type { Assessment, Method, Parameter, Route, Rules } from '../../rules/index.ts';
import { provisionAddress } from '../../site/address.ts';
import type { ViewProps } from './view-props.ts';
import { OUTCOME_WORDS } from '../../case/words.ts';
import { METHOD_WORDS } from '../../case/questions.ts';
import { FindingItem } from './Finding.tsx';
import { Continue } from './Continue.tsx';
import { Doubts } from './Doubts.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { Headline } from './Sheet.tsx';

export default function Competition({ rules, calculator, input, assessment, fragment, onAsk }: ViewProps) {
  const chosen = assessment.routes.find((one) => one.method === input.method);
  const routes = chosen ? [chosen] : assessment.routes.filter((one) => of(assessment, one.method).length > 0);
  const law = (chosen ?? (assessment.routes[0] as Route)).lawOn;
  return (
    <>
      {chosen ? (
        <Headline route={chosen} assessment={assessment} rules={rules} />
      ) : (
        <p class="result-law">
          The law held here, applied as of <strong>{rules.longDate(law.date)}</strong>. {assessment.currency.notes.join(' ')}
        </p>
      )}
      <Doubts doubts={assessment.doubts} rules={rules} onAsk={onAsk} />
      <OpenQuestions questions={assessment.questions} onAsk={onAsk} />
      {routes.map((route) => (
        <section
          class="vendor-part"
          key={route.method}
          data-route={chosen ? undefined : route.method}
          data-outcome={chosen ? undefined : route.outcome}
        >
          <h2>{chosen ? 'Whom to ask, and how many' : METHOD_WORDS[route.method]}</h2>
          {!chosen && (
            <p class="route-note">
              <span class="outcome">{OUTCOME_WORDS[route.outcome]}</span> {route.says}
            </p>
          )}
          {of(assessment, route.method).map((one) => (
            <FindingItem key={one.id} finding={one} rules={rules} law={law} />
          ))}
          {of(assessment, route.method).length === 0 && <p>These sections say nothing of competition for this method and case.</p>}
        </section>
      ))}
      <Numbers rules={rules} date={law.date} />
      <Continue from={calculator.name} fragment={fragment} />
    </>
  );
}

const of = (assessment: Assessment, method: Method) =>
  assessment.findings.filter((one) => one.route === method && one.kind === 'competition');

const COUNTED: ReadonlySet<string> = new Set(['vendors', 'bids', 'quotes', 'persons']);

/** The numbers of vendors, bids and quotes that the law names, as of a day. */
function Numbers({ rules, date }: { rules: Rules; date: string }) {
  const all: readonly Parameter<number | boolean>[] = rules.PARAMETERS;
  const rows = all.flatMap((one) => {
    const value = COUNTED.has(one.unit) ? rules.stepOn(one, date)?.value : undefined;
    return typeof value === 'number' ? [{ ...one, value }] : [];
  });
  if (!rows.length) return null;
  return (
    <section class="decision-table">
      <h2>The numbers</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Number, as of {rules.longDate(date)}</th>
            <th scope="col">At least</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, title, value, at }) => (
            <tr key={name}>
              <th scope="row">{title}</th>
              <td>{value}</td>
              <td>
                <a href={provisionAddress(at)}>§ {at}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
