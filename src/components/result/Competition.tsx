/** How many vendors, bids and quotes: what each open method asks of the case, and the numbers the law names, with their day. */
import { leadOf } from '../../answer/index.ts';
import type { Assessment, Method, Parameter, Route } from '../../rules/index.ts';
import * as rules from '../../rules/index.ts';
import { provisionAddress } from '../../site/address.ts';
import type { ViewProps } from './view-props.ts';
import { OUTCOME_WORDS } from '../../case/words.ts';
import { METHOD_WORDS } from '../../case/questions.ts';
import { FindingItem } from './Finding.tsx';
import { AnswerBox } from './AnswerBox.tsx';
import { Continue } from './Continue.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { Why } from './Why.tsx';

export default function Competition({ calculator, input, assessment, fragment, prefix, onAsk, takeAway, compare }: ViewProps) {
  const lead = leadOf(assessment, input.method);
  const chosen = input.method === undefined ? undefined : lead.route;
  const routes = chosen ? [chosen] : assessment.routes.filter(({ method }) => of(assessment, method).length > 0);
  const law = (lead.route ?? (assessment.routes[0] as Route)).lawOn;
  return (
    <>
      <AnswerBox lead={lead} assessment={assessment} next={undefined} prefix={prefix} onAsk={onAsk} />
      <div class="result-two">
        <div>
          {routes.map((route) => (
            <section
              class="vendor-part"
              key={route.method}
              data-route={chosen ? undefined : route.method}
              data-outcome={chosen ? undefined : route.outcome}
            >
              <h2>{chosen ? 'How many vendors must we solicit?' : METHOD_WORDS[route.method]}</h2>
              {!chosen && (
                <p class="route-note">
                  <span class="outcome">{OUTCOME_WORDS[route.outcome]}</span> {route.says}
                </p>
              )}
              {of(assessment, route.method).map((finding) => (
                <FindingItem key={finding.id} finding={finding} rules={rules} law={law} />
              ))}
              {of(assessment, route.method).length === 0 && <p>These sections say nothing of competition for this method and case.</p>}
            </section>
          ))}
        </div>
        {takeAway}
      </div>
      <Why lead={lead} prefix={prefix} />
      <details class="fold">
        <summary>
          <h3>The numbers that the law names</h3>
        </summary>
        <Numbers date={law.date} />
      </details>
      <OpenQuestions questions={assessment.questions} onAsk={onAsk} />
      {compare}
      <Continue from={calculator.name} fragment={fragment} />
    </>
  );
}

const of = (assessment: Assessment, method: Method) =>
  assessment.findings.filter((one) => one.route === method && one.kind === 'competition');

const COUNTED: ReadonlySet<string> = new Set(['vendors', 'bids', 'quotes', 'persons']);

/** The numbers of vendors, bids and quotes that the law names, as of a day. */
function Numbers({ date }: { date: string }) {
  const all: readonly Parameter<number | boolean>[] = rules.PARAMETERS;
  const rows = all.flatMap((one) => {
    const value = COUNTED.has(one.unit) ? rules.stepOn(one, date)?.value : undefined;
    return typeof value === 'number' ? [{ ...one, value }] : [];
  });
  if (!rows.length) return null;
  return (
    <section class="decision-table">
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
