/** § 3-10(m)(5): the appeal to OATH. */
import { lastDay, within, type IsoDate } from './calendar.ts';
import type { Facts } from './case.ts';
import { quote, type Answer, type Rule } from './finding.ts';
import { LIST_OATH, LIST_SUSPENSION, ROLL_OVER } from './other-law.ts';
import { limitOn, PQL_FORWARD_DAYS, PQL_OATH_DAYS, PQL_SUSPENSION_MONTHS } from './parameters.ts';
import { approved, askDecision, inTime, keepingAgency, listRule, removal, suspensionLimit } from './3-10-prequalification-rule.ts';

/** What may save a late petition: the reading "late-petition", or for a suspension deemed a revocation "suspension-and-oath". */
const RULES_OF_OATH = 'OATH’s own rules, not on this site, allow it';
const RUNS_ANEW = 'the time runs anew once three months are over';
/** What is added where it is not certain that a suspension has lasted more than three months. */
const IF_LONG = { running: '; only if the suspension still runs', edge: '; by one reading three months are not over' } as const;
const PETITIONED = ['oathPetition', 'agencyHeadDecision'] as const;

const SUSPENDED_READS = ['asOf', 'facts.3-10.decision', 'dates.suspension', 'dates.suspensionEnd'] as const;
type SuspendedFacts = Pick<Facts, (typeof SUSPENDED_READS)[number]>;

/**
 * Whether a suspension lasts longer than three months, and so is a revocation (Charter § 324(b)). "running" where no end is told and
 * the day asked about is past them; "edge" where it ends, or still runs, on the day with which they end by one reading only
 * ("last-day-of-suspension"). Undefined where not known.
 */
function overThreeMonths(facts: SuspendedFacts, on: IsoDate): boolean | keyof typeof IF_LONG | undefined {
  const { asOf, 'dates.suspension': start, 'dates.suspensionEnd': told } = facts;
  const end = told ?? asOf;
  if (!start || !end || end < start) return undefined;
  const limit = suspensionLimit(start, limitOn(PQL_SUSPENSION_MONTHS, on));
  if (end === limit) return 'edge';
  if (end < limit) return told ? false : undefined;
  return told ? true : 'running';
}

/** Whether no petition may go to OATH: the vendor was approved, or suspended for three months or less, or for a time not known. */
function endsBefore(facts: SuspendedFacts, on: IsoDate): boolean {
  return approved(facts) || (facts['facts.3-10.decision'] === 'suspended' && !overThreeMonths(facts, on));
}

export const oathDuties: readonly Rule[] = [
  // (m)(5): OATH
  listRule({
    id: '3-10(m)(5):petition',
    subject: 'vendor',
    kind: 'right',
    act: 'oathPetition',
    lawOn: ['agencyHeadDecision'],
    because: [
      quote(
        '3-10(m)(5)',
        'The decision of the Agency Head or the head of DLS shall be final unless the denial or revocation is appealed to OATH. If a vendor wishes to contest the Agency Head / head of DLS decision, it may appeal to OATH, which shall hear and take final action in the matter in accordance with its rules. The petition to OATH shall be filed by the vendor within fifteen days of the date of the decision.',
      ),
    ],
    reads: [...SUSPENDED_READS, 'dates.agencyHeadDecision', 'dates.oathPetition'],
    find: (facts, on): Answer | null => {
      if (approved(facts)) return null;
      const days = limitOn(PQL_OATH_DAYS, on);
      const { 'dates.agencyHeadDecision': decided, 'dates.oathPetition': petition, 'dates.suspension': start } = facts;
      const deadline = decided ? within(days, decided, false) : undefined;
      const suspended = facts['facts.3-10.decision'] === 'suspended';
      const long = suspended ? overThreeMonths(facts, on) : true;
      const lacks = (['dates.suspension', 'dates.suspensionEnd'] as const).filter((path) => facts[path] === undefined);
      // Of a suspension that has not lasted three months by the day asked about only the end is open.
      if (!long)
        return {
          outcome: lacks.length > 0 && !(start && facts.asOf) ? 'unknown' : 'not-allowed',
          says:
            long === false
              ? 'The decision on a suspension of three months or less is final: it does not go to OATH.'
              : 'The decision on a suspension is final, unless it lasts more than three months: then it may go to OATH.',
          who: 'the vendor',
          readings: ['suspension-and-oath'],
          affectedBy: [LIST_OATH, LIST_SUSPENSION],
          lacks,
        };
      const whether = typeof long === 'string' ? IF_LONG[long] : '';
      return {
        outcome: 'allowed',
        says: deadline
          ? (inTime('The petition', petition, deadline, decided, suspended ? RUNS_ANEW : RULES_OF_OATH) ??
            `Petition OATH by ${lastDay(deadline, `: ${days} days from the decision’s date, not its receipt`)}${whether}.`)
          : `A vendor may petition OATH within ${days} days of the date of the decision, not of its receipt${whether}.`,
        who: 'the vendor',
        to: 'OATH',
        when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'agencyHeadDecision' },
        ...(deadline ? { deadline } : {}),
        readings: [
          'last-day',
          ...(petition && deadline && petition > deadline.last ? (['late-petition'] as const) : []),
          ...removal(facts),
          ...(suspended ? (['suspension-and-oath'] as const) : []),
          ...(long === 'edge' ? (['last-day-of-suspension'] as const) : []),
        ],
        affectedBy: [LIST_OATH, ...(suspended ? [LIST_SUSPENSION] : []), ROLL_OVER],
        lacks: askDecision(facts),
      };
    },
  }),
  listRule({
    id: '3-10(m)(5):petition-copies',
    subject: 'vendor',
    kind: 'filing',
    lawOn: PETITIONED,
    because: [
      quote(
        '3-10(m)(5)',
        "Supporting documentation, if any, shall be included. The vendor shall, at the same time, send a copy of its appeal to the Agency Head, CCPO, and Comptroller's Office.",
      ),
    ],
    reads: SUSPENDED_READS,
    find: (facts, on): Answer | null =>
      endsBefore(facts, on)
        ? null
        : {
            outcome: 'required',
            says:
              facts['facts.3-10.list'] === 'auditors'
                ? 'Include any supporting documents in a petition to OATH, and send the copies at the same time.'
                : 'Include any supporting documents in a petition to OATH, and send the three copies at the same time.',
            who: 'the vendor',
            to:
              facts['facts.3-10.list'] === 'auditors'
                ? 'the Comptroller, who decided the appeal, and the CCPO'
                : 'the Agency Head, the CCPO and the Comptroller’s Office',
          },
  }),
  listRule({
    id: '3-10(m)(5):forwarding',
    subject: 'vendor',
    kind: 'filing',
    lawOn: ['oathCopyReceived'],
    because: [
      quote(
        '3-10(m)(5)',
        "The agency shall forward a copy of all appeal-related documents within fourteen days of its receipt of the copy of the vendor's appeal to OATH.",
      ),
    ],
    reads: [...SUSPENDED_READS, 'dates.oathCopyReceived'],
    find: (facts, on): Answer | null => {
      if (endsBefore(facts, on)) return null;
      const days = limitOn(PQL_FORWARD_DAYS, on);
      const received = facts['dates.oathCopyReceived'];
      const deadline = received ? within(days, received, false) : undefined;
      return {
        outcome: 'required',
        says: deadline
          ? `Forward a copy of all papers of the appeal by ${lastDay(deadline)}.`
          : `Forward a copy of all papers of the appeal within ${days} days of receiving the copy of the petition.`,
        who: keepingAgency(facts),
        to: 'OATH, as the sentence is read here',
        when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'oathCopyReceived' },
        ...(deadline ? { deadline } : {}),
        readings: ['to-whom-forwarded', 'last-day'],
        affectedBy: [ROLL_OVER],
      };
    },
  }),
  listRule({
    id: '3-10(m)(5):oath-review',
    subject: 'vendor',
    kind: 'determination',
    lawOn: PETITIONED,
    because: [
      quote(
        '3-10(m)(5)',
        'OATH shall review the decision and determine whether that decision is arbitrary or capricious and whether it is based on substantial evidence.',
      ),
    ],
    reads: SUSPENDED_READS,
    find: (facts, on): Answer | null =>
      endsBefore(facts, on)
        ? null
        : {
            outcome: 'required',
            says: 'OATH reviews whether the decision is arbitrary or capricious, and whether substantial evidence supports it.',
            who: 'OATH',
            decision: {
              who: 'OATH',
              standard: 'whether the decision is arbitrary or capricious and whether it is based on substantial evidence',
            },
            affectedBy: [LIST_OATH],
          },
  }),
  listRule({
    id: '3-10(m)(5):oath-copies',
    subject: 'vendor',
    kind: 'notice',
    lawOn: PETITIONED,
    because: [
      quote(
        '3-10(m)(5)',
        "Copies of OATH's determination shall be sent to the vendor, Agency Head, Comptroller's Office, and, where the decision results in the revocation of prequalification, to the CCPO consideration of modifications to PASSPort.",
      ),
    ],
    reads: SUSPENDED_READS,
    find: (facts, on): Answer | null => {
      if (endsBefore(facts, on)) return null;
      // The Comptroller keeps the list of auditors, and is then the Agency Head and the Comptroller’s Office in one.
      const both = facts['facts.3-10.list'] === 'auditors' ? 'the Comptroller' : 'the Agency Head and the Comptroller’s Office';
      const denied = facts['facts.3-10.decision'] === 'denied';
      const parties = `the vendor${both === 'the Comptroller' ? ' and' : ','} ${both}`;
      return {
        outcome: 'required',
        says: denied
          ? `Copies of OATH’s determination go to ${parties}.`
          : `Copies of OATH’s determination go to ${parties}; after a revocation, also to the CCPO.`,
        to: denied ? parties : `${parties}; after a revocation, the CCPO`,
      };
    },
  }),
];
