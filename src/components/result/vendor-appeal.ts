/** What a vendor's answer says of its appeal, and what it still asks of the vendor. */
import { isDecided, toVendor, type Act, type Lead } from '../../answer/index.ts';
import { provisionPath } from '../../law/path.ts';
import {
  longDate,
  type Assessment,
  type Case,
  type Finding,
  type FindingId,
  type IsoDate,
  type Outcome,
  type Route,
} from '../../rules/index.ts';
import type { Wanted } from './AnswerBox.tsx';
import { isAdverse } from './filters.ts';

const PETITION: FindingId = '3-10(m)(5):petition';

/** What an appeal is called in a verdict, by its step. */
const TO_APPEAL: Readonly<Partial<Record<string, string>>> = { oathPetition: 'petition OATH', mayorAppeal: 'appeal to the Mayor or CCPO' };
const toAppeal = (appeal: Act | undefined): string => TO_APPEAL[appeal?.step ?? ''] ?? 'appeal';

/** An appeal in place of a verdict: "You may appeal until June 17, 2026". Undefined where none is open. @param asOf the day asked about */
export function appealVerdict(appeal: Act | undefined, outcome: Outcome, asOf: IsoDate | undefined): string | undefined {
  if (appeal?.isOverdue) return 'The last day has passed';
  if (outcome !== 'allowed') return undefined;
  if (appeal?.hasPassed) return 'The safe last day has passed';
  if (asOf !== undefined && appeal?.day?.is === 'by' && appeal.day.date === asOf)
    return `Today is the last safe day to ${toAppeal(appeal)}`;
  const may = `You may ${toAppeal(appeal)}`;
  return appeal?.day?.is === 'by' && !appeal.day.supposed ? `${may} until ${longDate(appeal.day.date)}` : may;
}

/** The sentence of an appeal: what to do by its day, what can still be done after its safe day, or that its last day is over. */
export function appealSays(appeal: Act | undefined, lead: Lead): string {
  if (appeal?.isOverdue && appeal.day) return `The last day to ${toAppeal(appeal)} was ${longDate(appeal.day.date)}.`;
  // What is to be done is the first step; the answer says that its safe day has passed, and the one day that is left.
  return appeal?.hasPassed ? appeal.says.slice(0, appeal.day ? 2 : 1).join(' ') : toVendor(lead.says);
}

/** Said where the last day of every appeal has passed. */
export const TOO_LATE =
  'We found no rule in these sections that takes an appeal after its last day. Was yours delivered in time? Enter that day above. If not, ask a lawyer at once: other remedies have short times too.';

export const whatFollows = ({ follows }: Act): Wanted | undefined =>
  follows === undefined ? undefined : { says: toVendor(follows), paths: [] };

/** Asked of a vendor whose letter may be of another kind than the one chosen: a finding of non-responsibility has the shortest time. */
const askedOfRemoval = ({ facts }: Case): Wanted[] =>
  facts?.['3-10']?.decision === 'denied' || facts?.['3-10']?.decision === 'revoked'
    ? [
        {
          says: 'Does your letter say that you are not responsible? Then choose “Removed as not responsible”: you may have only five days.',
          paths: ['facts.3-10.decision'],
          label: 'Change what was decided',
        },
      ]
    : [];

/** Asked of a vendor that told only when its letter came: § 3-10(m)(1) counts a mailed one as received by the fifth day. */
const askedOfMail = ({ dates = {}, facts }: Case): Wanted[] =>
  (dates.pqlDecisionMailed ?? dates.pqlAppeal) || ['by-hand', 'electronic'].includes(facts?.['3-10']?.decisionServed ?? '')
    ? []
    : [
        {
          says: 'Did it take more than five days in the mail? Then your last day is earlier.',
          paths: ['dates.pqlDecisionMailed'],
          label: 'Enter the day it was mailed',
        },
      ];

/** What a vendor's answer waits for: the dates of its letters, the day that ends the time for a protest, or what the method turns on. */
export function wantedOf(
  input: Case,
  { outcome, lacks = [] }: Route,
  own: readonly Finding[],
  acts: readonly Act[],
  appeal: Act | undefined,
): Wanted[] {
  const { dates = {}, facts } = input;
  if (appeal?.isOverdue && (appeal.step === 'pqlAppeal' || appeal.step === 'oathPetition'))
    return [{ says: 'Was it delivered by then? Enter that day.', paths: [`dates.${appeal.step}`], label: 'Enter the day you filed' }];
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
      ? [...askedOfMail(input), ...askedOfRemoval(input)]
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

/** To a vendor that a list refused: the list of human services is kept under § 3-16, with another place to appeal. */
export const ofHumanServices = ({ category, facts }: Case): Wanted | undefined =>
  facts?.['3-10']?.decision === 'denied' && (category === undefined || category === 'human-services')
    ? {
        says: 'Is it a human services (HHS) list? Then your appeal goes to the HHS Accelerator Director: on paper, with proof of the date (§ 3-16, 2020 text).',
        paths: [],
        ...(category === undefined ? { isOnPage: true } : {}),
        read: { words: 'Human services', path: '/methods/human-services/' },
      }
    : undefined;

const APPLICATIONS: FindingId = '3-10(e)(1)(iii):applications';

/** To a vendor that was denied and whose last day has passed: that applications are taken at any time. A list for one procurement has a cutoff. */
export function again({ facts }: Case, own: readonly Finding[]): Wanted | undefined {
  const may = own.find(({ id }) => id === APPLICATIONS);
  if (!may || facts?.['3-10']?.decision !== 'denied' || facts['3-10'].list === 'one-procurement') return undefined;
  return { says: toVendor(may.says), paths: [], read: { words: '§ 3-10(e)(1)(iii)', path: provisionPath('3-10(e)(1)(iii)') } };
}

/** To a suspended vendor: whether the Agency Head's decision will be the last one. */
export function isFinal(input: Case, own: readonly Finding[]): Wanted | undefined {
  const petition = own.find(({ id }) => id === PETITION);
  if (input.facts?.['3-10']?.decision !== 'suspended' || isDecided(input) || !petition) return undefined;
  return { says: toVendor(petition.says), paths: [] };
}

/** For a refused vendor the answer is its appeal, which waits for its letter's day where it has none. One whose day has passed is no verdict. */
export function ofRefusal(input: Case, { findings }: Assessment, appeal: Act | undefined, lead: Lead): Lead {
  const right = isDecided(input) ? PETITION : '3-10(m)(1):appeal';
  const finding = appeal?.day ? appeal.finding : findings.find(({ id }) => id === right);
  if (!finding) return lead;
  const { outcome, says, because, readings = [] } = finding;
  return { ...lead, outcome: appeal?.isOverdue ? 'unknown' : outcome === 'required' ? 'allowed' : outcome, says, because, readings };
}
