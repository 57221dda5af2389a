/** The same case for a vendor: what to look for, what to send to whom by when, and what to do if it went wrong. */
import type { Finding, Method, Rules } from '../../rules/index.ts';
import { whenWords } from '../../papers/deadline-words.ts';
import { address } from '../../site/address.ts';
import type { ViewProps } from './view-props.ts';
import { citations, deadlineWords, FindingItem } from './Finding.tsx';
import { ChooseMethod } from './ChooseMethod.tsx';
import { Continue } from './Continue.tsx';
import { Doubts } from './Doubts.tsx';
import { isAdverse, isVendors } from './filters.ts';
import { ofMethod, OpenQuestions } from './OpenQuestions.tsx';
import { Headline } from './Sheet.tsx';
import { VendorDays } from './VendorDays.tsx';
import { findingToVendor, routeToVendor } from './vendor-sentence.ts';
import { NOT_OWED, noticeWords, OTHER_REMEDIES } from './vendor-words.ts';

export default function VendorSide({ rules, calculator, input, assessment: told, milestones, fragment, onAsk, onAnswer }: ViewProps) {
  const assessment = { ...told, routes: told.routes.map(routeToVendor), findings: told.findings.map(findingToVendor) };
  const route = assessment.routes.find((one) => one.method === input.method);
  if (!route)
    return (
      <ChooseMethod
        routes={assessment.routes}
        says="How does the agency say it buys? Its notice or letter names the method. Choose it to see your side:"
        onChoose={(method: Method) => onAnswer('method', method)}
      />
    );
  const own = assessment.findings.filter((one) => one.route === route.method);
  const notices = own.filter((one) => one.kind === 'notice');
  const owed = notices.filter((one) => one.outcome !== 'not-required');
  const notOwed = notices.filter((one) => one.outcome === 'not-required');
  // A refused vendor comes for what it may do.
  const refused = isAdverse(input);
  // What has a last day comes first, then, for a refused vendor, the rest of its appeal.
  const place = ({ deadline, id }: Finding): number => (deadline ? 0 : refused && /^3-10\([lm]\)/.test(id) ? 1 : 2);
  const acts = own.filter((one) => one.kind === 'right' || isVendors(one.who)).sort((a, b) => place(a) - place(b));
  const asked = own.filter((one) => one.kind === 'competition');
  const whether = <Headline route={route} assessment={assessment} rules={rules} />;
  const yours = (
    <section class="vendor-part">
      <h2>What you may or must do, and by when</h2>
      <VendorDays milestones={milestones} rules={rules} />
      {acts.length === 0 && <p>These sections give a vendor no right of its own for this method.</p>}
      {acts.map((one) => (
        <FindingItem key={one.id} finding={one} rules={rules} law={route.lawOn} />
      ))}
    </section>
  );
  return (
    <>
      <p class="route-note">
        What the agency owes you and others, and what you may do. “The vendor” is you, if it is your bid, list or contract. The rules mostly
        speak to the agency: where they do, it is said, and “you” is the agency there.
      </p>
      <Doubts doubts={assessment.doubts} rules={rules} onAsk={onAsk} />
      {refused && yours}
      {whether}
      <OpenQuestions questions={ofMethod(assessment.questions, route.method)} onAsk={onAsk} />
      <section class="vendor-part">
        <h2>What to look for</h2>
        {owed.length === 0 && <p>These sections ask no public notice of this purchase.</p>}
        {owed.map((one) => (
          <Notice key={one.id} finding={one} rules={rules} />
        ))}
        {notOwed.length > 0 && (
          <>
            <h3>What not to expect</h3>
            {notOwed.map((one) => (
              <Notice key={one.id} finding={one} rules={rules} />
            ))}
          </>
        )}
      </section>
      {!refused && yours}
      {asked.length > 0 && (
        <section class="vendor-part">
          <h2>Whom the agency asks, and how it chooses</h2>
          {asked.map((one) => (
            <FindingItem key={one.id} finding={one} rules={rules} law={route.lawOn} />
          ))}
        </section>
      )}
      <section class="vendor-part">
        <h2>If a notice is late or lacks something</h2>
        <p>
          Hold it against the rule first: <a href={address(`/check-a-notice/#${fragment}`)}>check a notice</a> names what is missing, late
          or open, with the sentence. Then write to the agency contact that the notice names, and keep a copy. These sections do not say
          what follows from a defective notice. {OTHER_REMEDIES}
        </p>
      </section>
      <Continue from={calculator.name} fragment={fragment} />
    </>
  );
}

/** Outcomes that are no rule yet: an answer is missing, or the law of that day. */
const STILL_OPEN: ReadonlySet<Finding['outcome']> = new Set(['unknown', 'not-held']);

function Notice({ finding, rules }: { finding: Finding; rules: Rules }) {
  const words = noticeWords(finding.id);
  if (!words) return <FindingItem finding={finding} rules={rules} />;
  const { deadline, when, contents, outcome } = finding;
  const owed = outcome !== 'not-required';
  return (
    <section class={`finding finding-${outcome}`} data-finding={finding.id} data-outcome={outcome}>
      <p class="finding-says">
        <strong>{words.title}</strong>: {owed ? words.means : (words.absent ?? NOT_OWED)}
      </p>
      <dl class="finding-facts">
        {finding.where && owed && <Row name="Look in" value={finding.where} />}
        {finding.to && owed && <Row name="Sent to" value={finding.to} />}
        {deadline && owed ? (
          <Row name="Must appear" value={deadlineWords(deadline, rules)} />
        ) : (
          when && owed && <Row name="Must appear" value={whenWords(when)} />
        )}
        <Row name={STILL_OPEN.has(outcome) ? 'Not told yet' : 'The rule'} value={`${finding.says} (${citations(finding.because)})`} />
      </dl>
      {contents && (
        <details class="finding-more">
          <summary>
            What it must tell you ({contents.length})<span class="visually-hidden">: {words.title}</span>
          </summary>
          <ul class="content-items">
            {contents.map((one) => (
              <li key={one.item}>
                {one.item} <span class="reason-source">({citations([one.because])})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
