/**
 * The result for a vendor, written to the vendor: may they, what you can do by when and how, what to look for, and what to do about
 * a notice that is late or lacks something.
 */
import type { ComponentChildren } from 'preact';
import { actsOf, appealOf, inAppeal, isDecided, isOf, isOfAppeal, leadOf, routeSays, toVendor } from '../../answer/index.ts';
import { usualCondition } from '../../case/words.ts';
import * as rules from '../../rules/index.ts';
import type { Finding, Method } from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { weighWays } from '../../ways/index.ts';
import { nextDated } from './acts-words.ts';
import { AccountsSource } from './AccountsSource.tsx';
import { AnswerBox } from './AnswerBox.tsx';
import { ChooseMethod } from './ChooseMethod.tsx';
import { Continue } from './Continue.tsx';
import { isAdverse, isVendors } from './filters.ts';
import { FindingItem } from './Finding.tsx';
import { NextActs } from './NextActs.tsx';
import { ofMethod, OpenQuestions } from './OpenQuestions.tsx';
import { again, appealSays, appealVerdict, isFinal, ofRefusal, wantedOf, whatFollows } from './vendor-appeal.ts';
import { VendorDays } from './VendorDays.tsx';
import { VendorNotices } from './VendorNotices.tsx';
import { VendorWays } from './VendorWays.tsx';
import { findingToVendor } from './vendor-sentence.ts';
import { OTHER_REMEDIES } from './vendor-words.ts';
import type { ViewProps } from './view-props.ts';
import { Why } from './Why.tsx';

export default function VendorResult({
  calculator,
  input,
  assessment,
  milestones,
  fragment,
  prefix,
  onAsk,
  onAnswer,
  takeAway,
  compare,
}: ViewProps) {
  const route = assessment.routes.find(({ method }) => method === input.method);
  const weighing = weighWays(input, assessment);
  if (!route)
    return (
      <>
        {weighing && <VendorWays weighing={weighing} assessment={assessment} prefix={prefix} />}
        <ChooseMethod
          routes={assessment.routes}
          says="Its notice or letter names the method. Choose that method to see what you can do:"
          onChoose={(method: Method) => onAnswer('method', method)}
        />
      </>
    );
  const refused = isAdverse(input);
  const own = assessment.findings.filter((finding) => finding.route === route.method);
  const all = actsOf('vendor', input, route.method, own, milestones).map((act) => ({ ...act, says: act.says.map(toVendor), who: 'you' }));
  const acts = refused ? inAppeal(input, all) : all;
  const appeal = refused ? appealOf(acts) : undefined;
  const lead = refused ? ofRefusal(input, assessment, appeal, leadOf(assessment, route.method)) : leadOf(assessment, route.method);
  // What the agency alone must see to, such as who buys its goods, is no part of a vendor’s answer.
  const general = lead.general.filter((one) => one.kind === 'exemption' || isOf('vendor', one));
  const shown = { ...lead, general, margins: refused ? [] : route.margins, decision: undefined };
  return (
    <>
      <AnswerBox
        lead={shown}
        assessment={assessment}
        next={refused ? undefined : nextDated(acts)}
        prefix={prefix}
        onAsk={onAsk}
        reader="vendor"
        says={refused ? appealSays(appeal, lead) : routeSays(route)}
        verdict={refused ? appealVerdict(appeal, lead.outcome, input.asOf) : undefined}
        wanted={wantedOf(input, route, own, acts, appeal).map((one) => ({ ...one, labels: calculator.asks ?? {} }))}
        besides={isFinal(input, own) ?? (appeal?.isOverdue ? (again(input, own) ?? whatFollows(appeal)) : undefined)}
      />
      <div class="result-two">
        <NextActs
          acts={appeal?.isOverdue ? [] : acts}
          fragment={fragment}
          prefix={prefix}
          condition={usualCondition(own)}
          title="What can I do?"
          none={appeal?.isOverdue ? TOO_LATE : (NONE[route.method] ?? NOTHING_TO_FILE)}
          address={refused ? { of: '3-10(l)(2)/after-1:copy-to-comptroller', is: <ComptrollersAddress /> } : undefined}
        />
        {takeAway}
      </div>
      <VendorDays milestones={milestones.filter(({ event }) => event !== 'pqlAppeal' || !isDecided(input))} rules={rules} />
      <Why lead={lead} prefix={prefix} />
      <section class="requirements" aria-labelledby={`${prefix}-duties`}>
        <h2 id={`${prefix}-duties`} tabIndex={-1}>
          What else should I know?
        </h2>
        <OfFindings title="Everything I may or must do" findings={own.filter(isActOf)} />
        <Fold title="Which notices should I look for?">
          <VendorNotices findings={own} />
        </Fold>
        {refused && <OfFindings title="What must the agency do?" findings={own.filter((one) => isOfAppeal(one) && !isActOf(one))} />}
        <OfFindings title="Whom does the agency ask, and how does it choose?" findings={own.filter(({ kind }) => kind === 'competition')} />
        <Fold title="What if a notice is late or incomplete?">
          <p>
            First <a href={address(`/check-a-notice/#${fragment}`)}>check the notice</a>: you see what is missing or late, with the sentence
            of the law. Then write to the agency contact that the notice names, and keep a copy. These sections do not say what follows from
            a defective notice. {OTHER_REMEDIES}
          </p>
        </Fold>
      </section>
      <OpenQuestions questions={ofMethod(assessment.questions, route.method)} labels={calculator.asks} onAsk={onAsk} />
      {compare}
      <Continue from={calculator.name} fragment={fragment} />
    </>
  );
}

/** Said where the last day of every appeal has passed. */
const TOO_LATE =
  'We found no rule in these sections that takes an appeal after its last day. Was yours delivered in time? Enter that day above. If not, ask a lawyer at once: other remedies have short times too.';

/** Said where nothing is to be filed. */
const NOTHING_TO_FILE = (
  <>
    Nothing in the sections on this site asks you to file anything for this method. You still need PASSPort to sign a contract, and PIP to
    be paid. <AccountsSource />
  </>
);
/** What a vendor does instead where a method picks its vendors from somewhere. */
const NONE: Readonly<Partial<Record<Method, ComponentChildren>>> = {
  'small-purchase': (
    <>
      Ask to be put on the citywide bidders list for what you sell. The agency picks the firms that it asks from that list. You may ask at
      any time (<a href={address('/authorities/#ppb-3-02')}>9 RCNY §&nbsp;3-02(f), 2020 text</a>).{' '}
      <a href={address('/guides/start-selling-to-the-city/')}>How to get on the lists</a>. You also need PASSPort to sign a contract, and
      PIP to be paid. <AccountsSource />
    </>
  ),
};

const isActOf = ({ kind, who }: Finding): boolean => kind === 'right' || isVendors(who);

function Fold({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="duty-group">
      <summary>
        <h3>{title}</h3>
      </summary>
      {children}
    </details>
  );
}

function OfFindings({ title, findings }: { title: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Fold title={title}>
      {findings.map((finding) => {
        const says = toVendor(finding.says);
        return (
          <FindingItem key={finding.id} finding={says === finding.says ? findingToVendor(finding) : { ...finding, says }} rules={rules} />
        );
      })}
    </Fold>
  );
}

/** Where the copy of an appeal goes, in the words that the law prescribes for the letter. */
const COPY_TO = rules.quote(
  '3-10(l)(2)/after-1',
  'Office of the New York City Comptroller, Bureau of Contract Administration, 1 Centre Street, Room 727, New York, NY 10007, (212) 669-2323',
);

function ComptrollersAddress() {
  return (
    <address class="copy-to">
      {COPY_TO.words.split(/, (?=Bureau|1 Centre|New York, NY|\()/).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
