/** The same case for a vendor: what to look for, what to send to whom by when, and what to do if it went wrong. */
import type { Finding, Method } from '../../rules/index.ts';
import { address } from '../address.ts';
import type { Rules, ViewProps } from '../calculator/engine.ts';
import { EVENT_WORDS } from '../calculator/answer-words.ts';
import { citations, deadlineWords, FindingItem } from '../calculator/Finding.tsx';
import { ChooseMethod } from './ChooseMethod.tsx';
import { Continue } from './Continue.tsx';
import { Doubts } from './Doubts.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { Headline } from './Sheet.tsx';
import { noticeWords, OTHER_REMEDIES } from './vendor-words.ts';

export default function VendorSide({ rules, calculator, input, assessment, fragment, onAsk, onAnswer }: ViewProps) {
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
  const rights = own.filter((one) => one.kind === 'right');
  const asked = own.filter((one) => one.kind === 'competition');
  return (
    <>
      <p class="route-note">
        These are the duties of the agency that buys from you, or from others. “You” in a rule’s sentence is the agency.
      </p>
      <Doubts doubts={assessment.doubts} rules={rules} onAsk={onAsk} />
      <Headline route={route} assessment={assessment} rules={rules} />
      <OpenQuestions questions={assessment.questions} onAsk={onAsk} />
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
      <section class="vendor-part">
        <h2>What you may do, and by when</h2>
        {rights.length === 0 && <p>These sections give a vendor no right of its own for this method.</p>}
        {rights.map((one) => (
          <FindingItem key={one.id} finding={one} rules={rules} law={route.lawOn} />
        ))}
      </section>
      {asked.length > 0 && (
        <section class="vendor-part">
          <h2>Whom the agency must ask</h2>
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

function Notice({ finding, rules }: { finding: Finding; rules: Rules }) {
  const words = noticeWords(finding.id);
  if (!words) return <FindingItem finding={finding} rules={rules} />;
  const { deadline, when, contents, outcome } = finding;
  const owed = outcome !== 'not-required';
  return (
    <section class={`finding finding-${outcome}`} data-finding={finding.id} data-outcome={outcome}>
      <p class="finding-says">
        <strong>{words.title}</strong>
        {owed ? `: ${words.means}` : `: none is owed. ${words.means}`}
      </p>
      <dl class="finding-facts">
        {finding.where && owed && <Row name="Look in" value={finding.where} />}
        {finding.to && owed && <Row name="Sent to" value={finding.to} />}
        {deadline ? (
          <Row name="Must appear" value={deadlineWords(deadline, rules)} />
        ) : (
          when && <Row name="Must appear" value={`${when.bound} ${when.number} ${when.unit} ${when.side} ${EVENT_WORDS[when.event]}`} />
        )}
        <Row name="The rule, to the agency" value={`${finding.says} (${citations(finding.because)})`} />
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
