/**
 * The result for a vendor, written to the vendor: may they, what you can do by when and how, what to look for, and what to do about
 * a notice that is late or lacks something.
 */
import type { ComponentChildren } from 'preact';
import {
  actsOf,
  appealOf,
  inAppeal,
  isDecided,
  isOf,
  isOfAppeal,
  leadOf,
  routeSays,
  toVendor,
  type Act,
  type Lead,
} from '../../answer/index.ts';
import { usualCondition } from '../../case/words.ts';
import { provisionPath } from '../../law/path.ts';
import * as rules from '../../rules/index.ts';
import {
  longDate,
  type Assessment,
  type Case,
  type Finding,
  type FindingId,
  type Method,
  type Outcome,
  type Route,
} from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { weighWays } from '../../ways/index.ts';
import { nextDated } from './acts-words.ts';
import { AccountsSource } from './AccountsSource.tsx';
import { AnswerBox, type Wanted } from './AnswerBox.tsx';
import { ChooseMethod } from './ChooseMethod.tsx';
import { Continue } from './Continue.tsx';
import { isAdverse, isVendors } from './filters.ts';
import { FindingItem } from './Finding.tsx';
import { NextActs } from './NextActs.tsx';
import { ofMethod, OpenQuestions } from './OpenQuestions.tsx';
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
        verdict={refused ? appealVerdict(appeal, lead.outcome) : undefined}
        wanted={wantedOf(input, route, own, acts, appeal).map((one) => ({ ...one, labels: calculator.asks ?? {} }))}
        besides={isFinal(input, own) ?? (appeal?.isOverdue ? (again(input, own) ?? whatFollows(appeal)) : undefined)}
      />
      <div class="result-two">
        <NextActs
          acts={acts}
          fragment={fragment}
          prefix={prefix}
          condition={usualCondition(own)}
          title="What can I do?"
          none={NONE[route.method] ?? NOTHING_TO_FILE}
          address={refused ? <ComptrollersAddress /> : undefined}
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

const PETITION: FindingId = '3-10(m)(5):petition';

/** What an appeal is called in a verdict, by its step. */
const TO_APPEAL: Readonly<Partial<Record<string, string>>> = { oathPetition: 'petition OATH', mayorAppeal: 'appeal to the Mayor or CCPO' };
const toAppeal = (appeal: Act | undefined): string => TO_APPEAL[appeal?.step ?? ''] ?? 'appeal';

/** An appeal in place of a verdict: "You may appeal until June 17, 2026". Undefined where none is open. */
function appealVerdict(appeal: Act | undefined, outcome: Outcome): string | undefined {
  if (appeal?.isOverdue) return 'The last day has passed';
  if (outcome !== 'allowed') return undefined;
  if (appeal?.hasPassed) return 'The safe last day has passed';
  const may = `You may ${toAppeal(appeal)}`;
  return appeal?.day?.is === 'by' && !appeal.day.supposed ? `${may} until ${longDate(appeal.day.date)}` : may;
}

/** The sentence of an appeal: what to do by its day, what can still be done after its safe day, or that its last day is over. */
function appealSays(appeal: Act | undefined, lead: Lead): string {
  if (appeal?.isOverdue && appeal.day) return `The last day to ${toAppeal(appeal)} was ${longDate(appeal.day.date)}.`;
  return appeal?.hasPassed ? appeal.says.join(' ') : toVendor(lead.says);
}

const whatFollows = ({ follows }: Act): Wanted | undefined => (follows === undefined ? undefined : { says: toVendor(follows), paths: [] });

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

/** What a vendor's answer waits for: the dates of its letters, the day that ends the time for a protest, or what the method turns on. */
function wantedOf(
  input: Case,
  { outcome, lacks = [] }: Route,
  own: readonly Finding[],
  acts: readonly Act[],
  appeal: Act | undefined,
): Wanted[] {
  const { dates = {}, facts } = input;
  if (appeal?.isOverdue && (appeal.step === 'pqlAppeal' || appeal.step === 'oathPetition'))
    return [{ says: 'Did you file by then? Enter that day.', paths: [`dates.${appeal.step}`], label: 'Enter the day you filed' }];
  if (isDecided(input)) {
    if (!dates.agencyHeadDecision && facts?.['3-10']?.decision !== 'suspended')
      return [
        {
          says: 'The time to petition OATH runs from the date on the Agency Head’s decision. Enter that date.',
          paths: ['dates.agencyHeadDecision'],
        },
      ];
    if (facts?.['3-10']?.decision === 'removed' && !dates.agencyHeadDecisionReceived)
      return [
        {
          says: 'You may also appeal to the Mayor or the CCPO. That time runs from the day you received the decision. Enter that day.',
          paths: ['dates.agencyHeadDecisionReceived'],
        },
      ];
    return [];
  }
  if (isAdverse(input))
    return (dates.pqlDecisionReceived ?? dates.pqlDecisionMailed ?? dates.pqlAppeal)
      ? []
      : [
          {
            says: 'When did you get the letter? Your last day follows from it.',
            paths: ['dates.pqlDecisionReceived'],
            label: 'Enter the day you got the letter',
          },
          {
            says: 'Was it mailed? A mailed letter counts as received no later than five days after mailing.',
            paths: ['dates.pqlDecisionMailed'],
            label: 'Enter the day it was mailed',
          },
          {
            says:
              facts?.['3-10']?.decision === 'suspended'
                ? 'Did the Agency Head already decide your appeal? Then you see what is left.'
                : 'Did the Agency Head already turn down your appeal? Then you may go to OATH within 15 days of the date on that decision.',
            paths: ['dates.agencyHeadDecision'],
            label: 'Enter the date on the Agency Head’s decision',
          },
        ];
  if (outcome === 'unknown' && lacks.length > 0)
    return [
      {
        says: 'Answer this, and you will see whether the agency may buy this way.',
        paths: lacks,
      },
    ];
  if (acts.some(({ day }) => day && !day.supposed)) return [];
  if (dates.awardNotice || !own.some(({ id, outcome: open }) => id === 'ppb-2-10:protest' && open === 'allowed')) return [];
  return [
    {
      says: 'Has the notice of award come out? Enter the day it was published, and you will see the latest day to protest.',
      paths: ['dates.awardNotice'],
    },
  ];
}

const APPLICATIONS: FindingId = '3-10(e)(1)(iii):applications';

/** To a vendor that was denied and whose last day has passed: that applications are taken at any time. A list for one procurement has a cutoff. */
function again({ facts }: Case, own: readonly Finding[]): Wanted | undefined {
  const may = own.find(({ id }) => id === APPLICATIONS);
  if (!may || facts?.['3-10']?.decision !== 'denied' || facts['3-10'].list === 'one-procurement') return undefined;
  return { says: toVendor(may.says), paths: [], read: { words: '§ 3-10(e)(1)(iii)', path: provisionPath('3-10(e)(1)(iii)') } };
}

/** To a suspended vendor: whether the Agency Head's decision will be the last one. */
function isFinal(input: Case, own: readonly Finding[]): Wanted | undefined {
  const petition = own.find(({ id }) => id === PETITION);
  if (input.facts?.['3-10']?.decision !== 'suspended' || isDecided(input) || !petition) return undefined;
  return { says: toVendor(petition.says), paths: [] };
}

const isActOf = ({ kind, who }: Finding): boolean => kind === 'right' || isVendors(who);

/** For a refused vendor the answer is its appeal, which waits for its letter's day where it has none. One whose day has passed is no verdict. */
function ofRefusal(input: Case, { findings }: Assessment, appeal: Act | undefined, lead: Lead): Lead {
  const right = isDecided(input) ? PETITION : '3-10(m)(1):appeal';
  const finding = appeal?.day ? appeal.finding : findings.find(({ id }) => id === right);
  if (!finding) return lead;
  const { outcome, says, because, readings = [] } = finding;
  return { ...lead, outcome: appeal?.isOverdue ? 'unknown' : outcome === 'required' ? 'allowed' : outcome, says, because, readings };
}

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
      <strong>Send the Comptroller a copy of the appeal. Its address:</strong>
      {COPY_TO.words.split(/, (?=Bureau|1 Centre|New York, NY|\()/).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
