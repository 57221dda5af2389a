/** § 3-10(m)(1) to (4): the appeal to the Agency Head. */
import { addDays, longDate, within, type Deadline, type IsoDate } from './calendar.ts';
import { quote, type Answer, type Rule } from './finding.ts';
import { ROLL_OVER } from './other-law.ts';
import { PQL_APPEAL_DAYS, PQL_RECEIPT_DAYS, PQL_SUSPENSION_MONTHS, valueOn } from './parameters.ts';
import { approved, askDecision, inTime, item, listRule, removal, suspensionLimit } from './3-10-prequalification-rule.ts';

const NOTIFIED = ['pqlDecisionMailed', 'pqlDecisionReceived'] as const;
const APPEALED = ['pqlAppeal', 'pqlDecisionMailed', 'pqlDecisionReceived'] as const;
const DECIDED = ['agencyHeadDecision', 'pqlAppeal', 'pqlDecisionMailed', 'pqlDecisionReceived'] as const;

/** The day from which the time to appeal runs: actual receipt or the fifth day after mailing, whichever is earlier. */
export function receiptDay(mailed: IsoDate | undefined, received: IsoDate | undefined, days: number): IsoDate | undefined {
  const deemed = mailed ? addDays(mailed, days) : undefined;
  return received && deemed ? (received < deemed ? received : deemed) : (received ?? deemed);
}

/** By what reading an appeal after the last day is not late; undefined where it is late by every reading. */
function lateUnless(
  appeal: IsoDate | undefined,
  mailed: IsoDate | undefined,
  received: IsoDate | undefined,
  days: { receipt: number; appeal: number },
): string | undefined {
  if (!appeal || !received) return undefined;
  const { last, extended } = within(days.appeal, addDays(mailed ?? received, days.receipt), false);
  if (appeal > (extended ?? last)) return undefined;
  return mailed ? 'mailed notices count from the fifth day' : 'the decision was mailed and counts from the fifth day after';
}

/** § 3-10(m)(1): what files an appeal, by how it was sent. */
const FILED = {
  delivered: 'The appeal counts as filed on the day it was delivered to the office of the Agency Head.',
  mailed: 'Mailing alone files nothing: the appeal counts from the day it is delivered to the office of the Agency Head.',
  'email-accepted': 'The e-mail files the appeal: the determination accepts it, at the address that it gives.',
  'email-not-accepted': 'The e-mail files nothing, for the determination does not accept it: deliver the appeal to the office in time.',
} as const;

export const appealDuties: readonly Rule[] = [
  // (m)(1), (2): the appeal to the Agency Head
  listRule({
    id: '3-10(m)(1):appeal',
    kind: 'right',
    act: 'pqlAppeal',
    lawOn: NOTIFIED,
    because: [
      quote(
        '3-10(m)(1)',
        'A vendor shall have fifteen days from receipt of the determination to file a written appeal of that determination with the Agency Head. Receipt of notice by the vendor shall be deemed to be no later than five days from the date of mailing or upon delivery, if delivered.',
      ),
    ],
    reads: ['facts.3-10.decision', 'facts.3-10.appealFiled', 'dates.pqlDecisionMailed', 'dates.pqlDecisionReceived', 'dates.pqlAppeal'],
    find: (facts, on): Answer => {
      if (approved(facts)) return { outcome: 'not-required', says: 'There is nothing to appeal: the vendor was approved.' };
      const days = valueOn(PQL_APPEAL_DAYS, on) ?? 0;
      const mailed = facts['dates.pqlDecisionMailed'];
      const received = facts['dates.pqlDecisionReceived'];
      const receipt = valueOn(PQL_RECEIPT_DAYS, on) ?? 0;
      const start = receiptDay(mailed, received, receipt);
      const duty: Answer = {
        outcome: 'allowed',
        says: `A vendor may appeal in writing within ${days} days of receipt of the determination.`,
        who: 'the vendor',
        to: 'the Agency Head',
        when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'pqlDecisionReceived' },
        readings: [...(mailed || facts['dates.pqlAppeal'] ? (['receipt-before-fifth-day'] as const) : []), 'last-day', ...removal(facts)],
        affectedBy: [ROLL_OVER],
        lacks: [
          ...askDecision(facts),
          ...(received ? [] : (['dates.pqlDecisionReceived'] as const)),
          ...(start ? [] : (['dates.pqlDecisionMailed'] as const)),
        ],
      };
      if (!start) return duty;
      const deadline = within(days, start, false);
      if (received && mailed && received < mailed)
        return {
          ...duty,
          deadline,
          says: `Check the dates: the decision was received before it was mailed; from receipt, appeal by ${longDate(deadline.last)}.`,
        };
      const how = received === start ? 'from receipt' : 'from the day it counts as received';
      const earlier = received ? '' : '; earlier, if it arrived earlier';
      return {
        ...duty,
        deadline,
        says:
          inTime(
            'The appeal',
            // An e-mail that the determination does not accept files nothing: the time still runs.
            facts['facts.3-10.appealFiled'] === 'email-not-accepted' ? undefined : facts['dates.pqlAppeal'],
            deadline,
            mailed && mailed < start ? mailed : start,
            lateUnless(facts['dates.pqlAppeal'], mailed, received, { receipt, appeal: days }),
          ) ?? `Appeal by ${longDate(deadline.last)}: ${days} days ${how}, ${longDate(start)}${earlier}.`,
      };
    },
  }),
  listRule({
    id: '3-10(m)(1):filing',
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
      return {
        outcome: how === 'email-not-accepted' ? 'not-allowed' : 'required',
        says: how ? FILED[how] : 'File by actual delivery; by e-mail only if the determination says so, to the address it gives.',
        who: 'the vendor',
        to: 'the office of the Agency Head',
        ...(how === undefined && facts['dates.pqlAppeal'] ? { lacks: ['facts.3-10.appealFiled'] as const } : {}),
      };
    },
  }),
  listRule({
    id: '3-10(m)(2):form',
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
            contents: [
              item(
                'all facts or other basis on which the determination is contested',
                quote(
                  '3-10(m)(2)',
                  'and shall briefly state all the facts or other basis upon which the vendor contests the agency determination.',
                ),
              ),
              item('supporting documentation, if any', quote('3-10(m)(2)', 'Supporting documentation, if any, shall be included.')),
            ],
          },
  }),

  // (m)(3), (4): the decision
  listRule({
    id: '3-10(m)(3):decision',
    kind: 'determination',
    act: 'agencyHeadDecision',
    lawOn: DECIDED,
    because: [
      quote(
        '3-10(m)(3)',
        'The Agency Head shall consider the appeal and shall make a prompt written decision with respect to its merits and, for an appeal of a suspension, such prompt written decision shall be made prior to the expiration of the suspension period, except when such appeal relates to a DLS determination of non-compliance with equal employment opportunity requirements.',
      ),
    ],
    reads: [
      'facts.3-10.decision',
      'facts.3-10.equalEmployment',
      'dates.suspension',
      'dates.suspensionEnd',
      'dates.pqlAppeal',
      'dates.agencyHeadDecision',
    ],
    find: (facts, on): Answer | null => {
      if (approved(facts)) return null;
      if (facts['facts.3-10.equalEmployment'] === true)
        return {
          outcome: 'required',
          says: 'Consider the appeal and promptly tell the Agency Head your determination on the merits, in writing.',
          who: 'the head of DLS',
          to: 'the Agency Head',
          decision: { who: 'the head of DLS', standard: 'the merits of the appeal' },
          also: [
            quote(
              '3-10(m)(3)',
              'Under such exception, the head of DLS shall consider the appeal and shall promptly inform the Agency Head in writing of his/her determination on the merits.',
            ),
          ],
        };
      const common: Answer = {
        outcome: 'required',
        says: 'Decide the appeal promptly and in writing, on its merits.',
        who: 'the Agency Head',
        lacks: [
          ...askDecision(facts),
          ...(facts['facts.3-10.equalEmployment'] === undefined ? (['facts.3-10.equalEmployment'] as const) : []),
        ],
      };
      if (facts['facts.3-10.decision'] !== 'suspended') return common;
      const start = facts['dates.suspension'];
      // A suspension may last three months: a later end that is given is not waited for.
      const limit = start ? suspensionLimit(start, valueOn(PQL_SUSPENSION_MONTHS, on) ?? 0) : undefined;
      const told = facts['dates.suspensionEnd'];
      const end = told && limit && limit < told ? limit : (told ?? limit);
      const duty: Answer = {
        ...common,
        says: 'Decide the appeal promptly and in writing, before the suspension ends.',
        when: { bound: 'at least', number: 1, unit: 'calendar days', side: 'before', event: 'suspensionEnd' },
      };
      if (!end) return duty;
      const last = addDays(end, -1);
      const appeal = facts['dates.pqlAppeal'];
      const first = appeal ?? start;
      const decided = facts['dates.agencyHeadDecision'];
      if (first && decided && decided < first)
        return {
          ...duty,
          says: `Check the dates: the decision of ${longDate(decided)} comes before the ${appeal ? 'appeal' : 'suspension'} of ${longDate(first)}.`,
        };
      if (first && !decided && first > last)
        return {
          ...duty,
          says: `No day is left to decide before the suspension ends on ${longDate(end)}: ${appeal ? 'the appeal came' : 'it began'} on ${longDate(first)}. Decide at once.`,
          clash: [
            appeal ? 'dates.pqlAppeal' : 'dates.suspension',
            facts['dates.suspensionEnd'] ? 'dates.suspensionEnd' : 'dates.suspension',
          ],
        };
      const deadline: Deadline = {
        from: end,
        last,
        period: { number: 1, unit: 'calendar days', side: 'before', publication: false },
        ledger: [
          { date: end, count: null, why: 'not counted: the period runs from this day' },
          { date: last, count: 1, why: 'counted' },
        ],
      };
      const equal = facts['facts.3-10.equalEmployment'] === undefined;
      return {
        ...duty,
        deadline,
        says:
          decided === undefined
            ? `Decide the appeal promptly and in writing, by ${longDate(last)}, the day before the suspension ends.`
            : decided <= last
              ? `The decision of ${longDate(decided)} came before the suspension ended.`
              : decided === end
                ? `The decision came on the suspension’s last day, ${longDate(end)}; it should come before the end.`
                : equal
                  ? `The decision of ${longDate(decided)} was late (suspension over on ${longDate(end)}) unless the appeal is about equal employment.`
                  : `The decision of ${longDate(decided)} was late: the suspension had ended on ${longDate(end)}.`,
      };
    },
  }),
  listRule({
    id: '3-10(m)(3):conference',
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
            who: facts['facts.3-10.equalEmployment'] === true ? 'the head of DLS' : 'the Agency Head',
          },
  }),
  listRule({
    id: '3-10(m)(3):standard',
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
            who: 'the Agency Head',
            decision: {
              who: 'the Agency Head',
              standard: 'whether the ACCO’s decision is arbitrary and capricious and whether it is based on substantial evidence',
            },
          },
  }),
  listRule({
    id: '3-10(m)(4):notification',
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
            who: 'the agency',
            to: 'the vendor',
            contents: [
              item('the reasons for the decision', quote('3-10(m)(4)', 'stating the reasons upon which the decision is based')),
              item('the right to appeal', quote('3-10(m)(4)', 'and informing the vendor of the right to appeal.')),
            ],
          },
  }),
  listRule({
    id: '3-10(m)(4):copies',
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
            says: 'Send a copy of the decision for PASSPort, and one to the Comptroller’s Office.',
            who: 'the agency',
            to: 'the CCPO, who keeps PASSPort, and the Comptroller’s Office',
          },
  }),
];
