/**
 * The result for a vendor, written to the vendor: may they, what you can do by when and how, what to look for, and what to do about
 * a notice that is late or lacks something.
 */
import type { ComponentChildren } from 'preact';
import { isDecided, isOfAppeal, toVendor } from '../../answer/index.ts';
import { usualCondition } from '../../case/words.ts';
import * as rules from '../../rules/index.ts';
import type { Finding, Method } from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { weighWays } from '../../ways/index.ts';
import { AccountsSource } from './AccountsSource.tsx';
import { AnswerBox } from './AnswerBox.tsx';
import { ChooseMethod } from './ChooseMethod.tsx';
import { Continue } from './Continue.tsx';
import { isVendors } from './filters.ts';
import { FindingItem } from './Finding.tsx';
import { NextActs } from './NextActs.tsx';
import { ofMethod, OpenQuestions } from './OpenQuestions.tsx';
import { COPY_TO } from './comptrollers-address.ts';
import { TO_COMPTROLLER, vendorAnswer } from './vendor-answer.ts';
import { TOO_LATE } from './vendor-appeal.ts';
import { VendorDays } from './VendorDays.tsx';
import { VendorNotices } from './VendorNotices.tsx';
import { VendorWays } from './VendorWays.tsx';
import { findingToVendor } from './vendor-sentence.ts';
import { OTHER_REMEDIES } from './vendor-words.ts';
import type { ViewProps } from './view-props.ts';
import { Why } from './Why.tsx';

/** What prints of it: loaded with the result, whose working it has. */
export { clearPaper, PaperView, putPaper } from './Summary.tsx';

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
  const answer = vendorAnswer(input, assessment, milestones);
  const weighing = weighWays(input, assessment);
  if (!answer)
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
  const { route, refused, isTooLate, own, acts, next, lead, says, verdict, wanted, besides } = answer;
  return (
    <>
      <AnswerBox
        lead={lead}
        assessment={assessment}
        next={next}
        condition={usualCondition(own)}
        prefix={prefix}
        onAsk={onAsk}
        reader="vendor"
        says={says}
        verdict={verdict}
        wanted={wanted.map((one) => ({ ...one, labels: calculator.asks ?? {} }))}
        besides={besides}
      />
      <div class="result-two">
        <NextActs
          acts={acts}
          fragment={fragment}
          prefix={prefix}
          condition={usualCondition(own)}
          title="What can I do?"
          reader="vendor"
          none={isTooLate ? TOO_LATE : (NONE[route.method] ?? NOTHING_TO_FILE)}
          address={refused ? { of: TO_COMPTROLLER, is: <ComptrollersAddress /> } : undefined}
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
            First <a href={address(`/check-a-notice/#${fragment}`)}>check the notice</a>: you will see what is missing or late, with the
            words of the law. Then write to the agency contact that the notice names, and keep a copy. These sections do not say what
            happens when a notice is wrong. {OTHER_REMEDIES}
          </p>
        </Fold>
      </section>
      <OpenQuestions questions={ofMethod(assessment.questions, route.method)} labels={calculator.asks} onAsk={onAsk} />
      {compare}
      <Continue from={calculator.name} fragment={fragment} />
    </>
  );
}

/** Said where nothing is to be filed. */
const NOTHING_TO_FILE = (
  <>
    The rules on this site ask for no offer from you in this way of buying. You still need PASSPort (the City’s online system for buying) to
    sign a contract, and may owe <a href={address('/topics/passport-questionnaire/')}>its questionnaires</a>. To be paid, you need PIP (the
    City’s Payee Information Portal). <AccountsSource />
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
          <FindingItem
            key={finding.id}
            reader="vendor"
            finding={says === finding.says ? findingToVendor(finding) : { ...finding, says }}
            rules={rules}
          />
        );
      })}
    </Fold>
  );
}

function ComptrollersAddress() {
  return (
    <address class="copy-to">
      {COPY_TO.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
