/** § 3-10(m)(1) to (4): the appeal to the Agency Head. */
import { addDays, lastDay, longDate, type Deadline, type IsoDate } from './calendar.ts';
import type { Facts } from './case.ts';
import { quote, type Answer, type ContentItem, type Rule } from './finding.ts';
import { ROLL_OVER } from './other-law.ts';
import { limitOn, PQL_APPEAL_DAYS, PQL_SUSPENSION_MONTHS } from './parameters.ts';
import { appealClocks, filedOn, judgeAppeal, RECEIPT_READS, receiptReadings, shorterClock } from './3-10-prequalification-receipt.ts';
import {
  approved,
  askDecision,
  copies,
  headOfAgency,
  item,
  keepingAgency,
  listRule,
  suspensionLimit,
} from './3-10-prequalification-rule.ts';

const NOTIFIED = ['pqlDecisionMailed', 'pqlDecisionReceived'] as const;
const APPEALED = ['pqlAppeal', 'pqlDecisionMailed', 'pqlDecisionReceived'] as const;
const DECIDED = ['agencyHeadDecision', 'pqlAppeal', 'pqlDecisionMailed', 'pqlDecisionReceived'] as const;

/** § 3-10(m)(1): what files an appeal, by how it was sent. */
const FILED = {
  delivered: 'The appeal counts as filed on the day it was delivered to the office of the Agency Head.',
  mailed: 'Mailing alone files nothing: the appeal counts from the day it is delivered to the office of the Agency Head.',
  'email-accepted': 'The email files the appeal: the determination accepts it, at the address that it gives.',
  'email-not-accepted':
    'The email does not count as filing, because the determination does not accept email: deliver the appeal to the office on time.',
} as const;

/** The facts that the decision of an appeal reads. */
const DECISION_READS = [
  ...RECEIPT_READS,
  'facts.3-10.equalEmployment',
  'dates.suspension',
  'dates.suspensionEnd',
  'dates.agencyHeadDecision',
] as const;

/**
 * The decision of an appeal from a suspension, which comes before the suspension ends.
 * @param common the duty to decide, whatever the appeal is from
 * @param doubt how the sentence begins where the appeal was late, or may have been: that it can be heard comes first
 */
function beforeTheEnd(facts: Pick<Facts, (typeof DECISION_READS)[number]>, on: IsoDate, common: Answer, doubt: string | undefined): Answer {
  const appeal = filedOn(facts);
  const decided = facts['dates.agencyHeadDecision'];
  const start = facts['dates.suspension'];
  // A suspension may last three months: a later end that is given is not waited for.
  const limit = start ? suspensionLimit(start, limitOn(PQL_SUSPENSION_MONTHS, on)) : undefined;
  const told = facts['dates.suspensionEnd'];
  const end = told && limit && limit < told ? limit : (told ?? limit);
  // Three months may be over the day before the limit: then the decision, too, is due a day earlier.
  const open = end !== undefined && end === limit;
  const duty: Answer = {
    ...common,
    says:
      !end && decided
        ? common.says
        : doubt
          ? `${doubt}, before the suspension ends, whether it can be heard, and if so its merits.`
          : 'Decide the appeal promptly and in writing, before the suspension ends.',
    when: { bound: 'at least', number: 1, unit: 'calendar days', side: 'before', event: 'suspensionEnd' },
    ...(told && !open ? {} : { readings: ['last-day-of-suspension'] as const }),
  };
  if (start && told && told < start)
    return {
      ...duty,
      says: `Check the dates: the suspension ends on ${longDate(told)}, before it begins.`,
      clash: ['dates.suspension', 'dates.suspensionEnd'],
    };
  if (!end) return duty;
  const last = addDays(end, -1);
  const safe = open ? addDays(last, -1) : last;
  const begun = appeal ?? start;
  if (begun && decided && decided < begun)
    return {
      ...duty,
      says: `Check the dates: the decision of ${longDate(decided)} comes before the ${appeal ? 'appeal' : 'suspension'} of ${longDate(begun)}.`,
    };
  if (begun && !decided && begun > last)
    return {
      ...duty,
      says: doubt
        ? `No day is left before the suspension ends on ${longDate(end)}: decide at once whether the appeal can be heard.`
        : `No day is left to decide before the suspension ends on ${longDate(end)}: ${appeal ? 'the appeal came' : 'it began'} on ${longDate(begun)}. Decide at once.`,
      clash: [appeal ? 'dates.pqlAppeal' : 'dates.suspension', facts['dates.suspensionEnd'] ? 'dates.suspensionEnd' : 'dates.suspension'],
    };
  const deadline: Deadline = {
    from: end,
    last,
    ...(open ? { clear: safe } : {}),
    period: { number: 1, unit: 'calendar days', side: 'before', publication: false },
    ledger: [
      { date: end, count: null, why: 'not counted: the period runs from this day' },
      { date: last, count: 1, why: 'counted' },
    ],
  };
  const equal = facts['facts.3-10.equalEmployment'] === undefined;
  const decide = appeal ? 'Decide the appeal promptly and in writing' : 'Decide any appeal promptly and in writing';
  return {
    ...duty,
    deadline,
    says:
      decided === undefined && doubt
        ? `${doubt}, by ${longDate(safe)}, whether it can be heard, and if so its merits: the suspension ends ${open ? 'soon' : 'the day'} after.`
        : decided === undefined
          ? open
            ? `${decide}, by ${longDate(safe)}: the suspension may last to ${longDate(end)}, or only to the day before.`
            : `${decide}, by ${longDate(last)}, the day before the suspension ends.`
          : decided <= last
            ? decided <= safe
              ? `The decision of ${longDate(decided)} came before the suspension ended.`
              : `The decision of ${longDate(decided)} came before the suspension ended only if its last day is ${longDate(end)}, not the day before.`
            : decided === end
              ? `The decision came on the suspension’s last day, ${longDate(end)}; it should come before the end.`
              : equal
                ? `The decision of ${longDate(decided)} was late (suspension over on ${longDate(end)}) unless the appeal is about equal employment.`
                : `The decision of ${longDate(decided)} was late: the suspension had ended on ${longDate(end)}.`,
  };
}

/** @told § 3-10(m)(2). */
export const APPEAL_CONTENTS: readonly ContentItem[] = [
  item(
    'all facts or other basis on which the determination is contested',
    quote('3-10(m)(2)', 'and shall briefly state all the facts or other basis upon which the vendor contests the agency determination.'),
  ),
  item('supporting documentation, if any', quote('3-10(m)(2)', 'Supporting documentation, if any, shall be included.')),
];

/** @told § 3-10(m)(4). */
export const APPEAL_DECISION: readonly ContentItem[] = [
  item('the reasons for the decision', quote('3-10(m)(4)', 'stating the reasons upon which the decision is based')),
  item('the right to appeal', quote('3-10(m)(4)', 'and informing the vendor of the right to appeal.')),
];

export const appealDuties: readonly Rule[] = [
  // (m)(1), (2): the appeal to the Agency Head
  listRule({
    id: '3-10(m)(1):appeal',
    subject: 'vendor',
    kind: 'right',
    act: 'pqlAppeal',
    lawOn: NOTIFIED,
    because: [
      quote(
        '3-10(m)(1)',
        'A vendor shall have fifteen days from receipt of the determination to file a written appeal of that determination with the Agency Head. Receipt of notice by the vendor shall be deemed to be no later than five days from the date of mailing or upon delivery, if delivered.',
      ),
    ],
    reads: RECEIPT_READS,
    find: (facts, on): Answer => {
      if (approved(facts)) return { outcome: 'not-required', says: 'There is nothing to appeal: the vendor was approved.' };
      const days = limitOn(PQL_APPEAL_DAYS, on);
      const received = facts['dates.pqlDecisionReceived'];
      const clocks = appealClocks(facts, on);
      const removed = facts['facts.3-10.decision'] === 'removed';
      const shorter = shorterClock(facts, on);
      const duty: Answer = {
        outcome: 'allowed',
        says: removed
          ? `A vendor may appeal in writing within ${days} days of receipt; within ${shorter.days}, to be safe: ${shorter.cite} sets a shorter deadline.`
          : `A vendor may appeal in writing within ${days} days of receipt of the determination.`,
        who: 'the vendor',
        to: headOfAgency(facts),
        when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'pqlDecisionReceived' },
        readings: receiptReadings(facts, on),
        ...(removed ? { also: shorter.also } : {}),
        affectedBy: [ROLL_OVER],
        lacks: [
          ...askDecision(facts),
          ...(removed && facts['facts.3-10.offers'] === undefined ? (['facts.3-10.offers'] as const) : []),
          ...(received ? [] : (['dates.pqlDecisionReceived'] as const)),
          ...(clocks ? [] : (['dates.pqlDecisionMailed'] as const)),
        ],
      };
      if (!clocks) return duty;
      const { start, appeal: deadline, responsibility, any } = clocks;
      const last = longDate(deadline.last);
      const how = received === start ? 'from receipt' : 'from the day it counts as received';
      const earlier = received ? '' : '; earlier if received earlier';
      return {
        ...duty,
        deadline,
        says:
          judgeAppeal(facts, on)?.says ??
          (responsibility
            ? `Appeal by ${longDate(responsibility.office ?? responsibility.last)}, to be safe${earlier}. ${shorter.cite.replace('§ 2', 'Section 2')} gives ${shorter.days} days, to ${longDate(responsibility.last)}; ${any ? `§ 2-08 gives ${any.period.number}, to ${longDate(any.last)}; § 3-10(m) ` : '§ 3-10(m) gives '}${days}, to ${last}.`
            : `Appeal by ${lastDay(deadline, `: ${days} days ${how}, ${longDate(start)}`)}${earlier}.`),
      };
    },
  }),
  listRule({
    id: '3-10(m)(1):filing',
    subject: 'vendor',
    kind: 'filing',
    lawOn: APPEALED,
    because: [
      quote(
        '3-10(m)(1)',
        'Filing of the appeal shall be accomplished by actual delivery of the appeal document to the office of the Agency Head, except that, if the determination indicates that delivery of an appeal by electronic means will be accepted, filing of the appeal may be accomplished by electronic delivery to the email address(es) specified in the determination.',
      ),
    ],
    reads: ['facts.3-10.decision', 'facts.3-10.appealFiled', 'dates.pqlAppeal'],
    find: (facts): Answer | null => {
      if (approved(facts)) return null;
      const how = facts['facts.3-10.appealFiled'];
      const to = facts['facts.3-10.list'] === 'auditors' ? 'the Comptroller’s Office' : 'the office of the Agency Head';
      return {
        outcome: how === 'email-not-accepted' ? 'not-allowed' : 'required',
        says: how
          ? FILED[how === 'mailed' && facts['dates.pqlAppeal'] ? 'delivered' : how]
          : `File by actual delivery to ${to}; by email only if the determination says so, to the address it gives.`,
        who: 'the vendor',
        to,
        ...(how === undefined && facts['dates.pqlAppeal'] ? { lacks: ['facts.3-10.appealFiled'] as const } : {}),
      };
    },
  }),
  listRule({
    id: '3-10(m)(2):form',
    subject: 'vendor',
    kind: 'filing',
    lawOn: APPEALED,
    because: [quote('3-10(m)(2)', 'The appeal shall be in writing')],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            says: 'Put the appeal in writing, briefly, with every fact and ground and any supporting documents.',
            who: 'the vendor',
            contents: APPEAL_CONTENTS,
          },
  }),

  // (m)(3), (4): the decision
  listRule({
    id: '3-10(m)(3):decision',
    subject: 'vendor',
    kind: 'determination',
    act: 'agencyHeadDecision',
    lawOn: DECIDED,
    because: [
      quote(
        '3-10(m)(3)',
        'The Agency Head shall consider the appeal and shall make a prompt written decision with respect to its merits and, for an appeal of a suspension, such prompt written decision shall be made prior to the expiration of the suspension period, except when such appeal relates to a DLS determination of non-compliance with equal employment opportunity requirements.',
      ),
    ],
    reads: DECISION_READS,
    find: (facts, on): Answer | null => {
      if (approved(facts)) return null;
      const decided = facts['dates.agencyHeadDecision'];
      if (facts['dates.pqlAppeal'] && !filedOn(facts) && !decided)
        return {
          outcome: 'required',
          says: 'No appeal has been filed yet: the email does not count. If an appeal is delivered, decide it promptly and in writing.',
          who: headOfAgency(facts),
        };
      const timely = judgeAppeal(facts, on)?.state;
      // An appeal that was late, or may have been, is not simply decided on its merits: whether it can be heard comes first.
      const doubtful = timely === 'late' || timely === 'open';
      const whether = doubtful ? { readings: ['late-appeal'] as const } : {};
      const first = timely === 'late' ? 'The appeal came late: decide' : 'Whether the appeal came in time is open: decide';
      if (facts['facts.3-10.equalEmployment'] === true)
        return {
          outcome: 'required',
          says: doubtful
            ? `${first} whether it can be heard; if so, promptly write to ${headOfAgency(facts)} on the merits.`
            : decided
              ? `The decision of ${longDate(decided)} must rest on your written determination of the merits.`
              : `Consider the appeal and promptly tell ${headOfAgency(facts)} your determination on the merits, in writing.`,
          who: 'the head of DLS',
          to: headOfAgency(facts),
          decision: { who: 'the head of DLS', standard: 'the merits of the appeal' },
          ...whether,
          also: [
            quote(
              '3-10(m)(3)',
              'Under such exception, the head of DLS shall consider the appeal and shall promptly inform the Agency Head in writing of his/her determination on the merits.',
            ),
          ],
        };
      const common: Answer = {
        outcome: 'required',
        says: decided
          ? `The decision of ${longDate(decided)} must be in writing, and on the merits${doubtful ? ' if the appeal could be heard' : ''}.`
          : doubtful
            ? `${first} first whether it can be heard, then, promptly and in writing, its merits.`
            : 'Decide the appeal promptly and in writing, on its merits.',
        who: headOfAgency(facts),
        ...whether,
        lacks: [
          ...askDecision(facts),
          ...(facts['facts.3-10.equalEmployment'] === undefined ? (['facts.3-10.equalEmployment'] as const) : []),
        ],
      };
      if (facts['facts.3-10.decision'] !== 'suspended') return common;
      return beforeTheEnd(facts, on, common, doubtful ? first : undefined);
    },
  }),
  listRule({
    id: '3-10(m)(3):conference',
    subject: 'vendor',
    kind: 'right',
    lawOn: DECIDED,
    because: [
      quote(
        '3-10(m)(3)',
        'The Agency Head or head of DLS (as applicable) may in his/her sole discretion convene an informal conference with the vendor and the ACCO to resolve the issue by mutual consent prior to making a determination.',
      ),
    ],
    reads: ['facts.3-10.decision', 'facts.3-10.equalEmployment'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'allowed',
            says: 'You may convene an informal conference with the vendor and the ACCO before deciding.',
            who: facts['facts.3-10.equalEmployment'] === true ? 'the head of DLS' : headOfAgency(facts),
          },
  }),
  listRule({
    id: '3-10(m)(3):standard',
    subject: 'vendor',
    kind: 'determination',
    lawOn: DECIDED,
    because: [
      quote(
        '3-10(m)(3)',
        "The Agency Head shall determine whether the ACCO's decision is arbitrary and capricious and whether it is based on substantial evidence.",
      ),
    ],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            says: 'Determine whether the decision is arbitrary and capricious, and whether substantial evidence supports it.',
            who: headOfAgency(facts),
            decision: {
              who: headOfAgency(facts),
              standard: 'whether the ACCO’s decision is arbitrary and capricious and whether it is based on substantial evidence',
            },
          },
  }),
  listRule({
    id: '3-10(m)(4):notification',
    subject: 'vendor',
    kind: 'notice',
    lawOn: DECIDED,
    because: [quote('3-10(m)(4)', 'A copy of the decision of the Agency Head or the head of DLS shall be sent to the vendor')],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            says: 'Send the vendor a copy of the decision, with its reasons and the right to appeal.',
            who: keepingAgency(facts),
            to: 'the vendor',
            contents: APPEAL_DECISION,
          },
  }),
  listRule({
    id: '3-10(m)(4):copies',
    subject: 'vendor',
    kind: 'filing',
    lawOn: DECIDED,
    because: [
      quote(
        '3-10(m)(4)',
        'A copy of such determination shall be sent to both the CCPO for consideration of modification to PASSPort and to the Comptroller’s Office.',
      ),
    ],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            ...copies(facts, 'the decision'),
            who: keepingAgency(facts),
          },
  }),
];
