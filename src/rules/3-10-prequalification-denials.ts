/** § 3-10(l): denial, suspension and revocation of prequalification. */
import { addDays, longDate } from './calendar.ts';
import { quote, type Answer, type Rule } from './finding.ts';
import { COUNTING_MONTHS, LIST_SUSPENSION, PASSPORT } from './other-law.ts';
import { limitOn, PQL_SUSPENSION_MONTHS } from './parameters.ts';
import { approved, askDecision, copies, item, keeper, listRule, periodAfter, removal } from './3-10-prequalification-rule.ts';

const NOTIFIED = ['pqlDecisionMailed', 'pqlDecisionReceived'] as const;
const APPEALED = ['pqlAppeal', 'pqlDecisionMailed', 'pqlDecisionReceived'] as const;

const STATEMENT = quote(
  '3-10(l)(2)/after-1',
  'The vendor shall send a copy of its appeal to the New York City Comptroller, for informational purposes, at the Office of the New York City Comptroller, Bureau of Contract Administration, 1 Centre Street, Room 727, New York, NY 10007, (212) 669-2323.',
);

/** @told What a notice of denial, suspension or revocation contains, § 3-10(l)(2). */
export const LETTER = [
  item('the reasons for the determination', quote('3-10(l)(2)', 'stating the reasons upon which the determination is based')),
  item('the right to appeal', quote('3-10(l)(2)', 'informing the vendor of the right to appeal')),
  item(`this statement, word for word: “${STATEMENT.words}”`, STATEMENT),
];

export const denialDuties: readonly Rule[] = [
  // (l)(1)
  listRule({
    id: '3-10(l)(1):denial',
    subject: 'vendor',
    kind: 'determination',
    lawOn: NOTIFIED,
    because: [
      quote(
        '3-10(l)(1)',
        'Any vendor whose qualifications fail to meet the criteria established by the ACCO shall be denied prequalification.',
      ),
    ],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null => {
      const decision = facts['facts.3-10.decision'];
      if (decision === 'suspended' || decision === 'revoked' || decision === 'removed') return null;
      return {
        outcome: 'required',
        says: 'Deny prequalification to a vendor whose qualifications fail to meet the criteria.',
        who: keeper(facts),
        decision: { who: keeper(facts), standard: 'whether the vendor’s qualifications meet the criteria established' },
      };
    },
  }),
  listRule({
    id: '3-10(l)(1):suspension-or-revocation',
    subject: 'vendor',
    kind: 'determination',
    lawOn: ['suspension', 'pqlDecisionMailed', 'pqlDecisionReceived'],
    because: [
      quote(
        '3-10(l)(1)',
        'The prequalified status of a vendor may be suspended for no more than three months or revoked on the basis of changed circumstance, conditions, or status of the vendor or its staff, or additional information acquired by the agency, or further analysis of the information upon which the original prequalification determination was made where the new information or further analysis indicates that the vendor does not meet the established criteria for prequalification.',
      ),
    ],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null => {
      const decision = facts['facts.3-10.decision'];
      if (decision === 'denied') return null;
      return {
        outcome: 'allowed',
        says: 'You may suspend or revoke if a change, new information or further analysis shows that the criteria are not met.',
        who: keeper(facts),
        decision: {
          who: keeper(facts),
          standard: 'whether the change, new information or further analysis indicates that the vendor does not meet the criteria',
        },
      };
    },
  }),
  listRule({
    id: '3-10(l)(1):three-months',
    subject: 'vendor',
    kind: 'term',
    act: 'suspensionEnd',
    lawOn: ['suspension'],
    because: [
      quote('3-10(l)(1)', 'suspended for no more than three months'),
      quote('3-10(g)(2)', 'shall be suspended from prequalification for a period no longer than three months'),
    ],
    reads: ['asOf', 'facts.3-10.decision', 'dates.suspension', 'dates.suspensionEnd'],
    find: (facts, on): Answer | null => {
      const decision = facts['facts.3-10.decision'];
      if (decision !== undefined && decision !== 'suspended') return null;
      const months = limitOn(PQL_SUSPENSION_MONTHS, on);
      const duty: Answer = {
        outcome: 'required',
        says: `Suspend for no more than ${months} months; a longer suspension is deemed a revocation.`,
        who: keeper(facts),
        when: { bound: 'within', number: months, unit: 'months', side: 'after', event: 'suspension' },
        readings: ['last-day-of-suspension'],
        affectedBy: [LIST_SUSPENSION, COUNTING_MONTHS],
      };
      const start = facts['dates.suspension'];
      if (!start) return duty;
      const deadline = periodAfter(months, 'months', start);
      const end = facts['dates.suspensionEnd'];
      const last = longDate(deadline.last);
      const safe = longDate(addDays(deadline.last, -1));
      if (end && end < start)
        return { ...duty, deadline, says: `Check the dates: the suspension ends on ${longDate(end)}, before it begins.` };
      if (end && end > deadline.last)
        return {
          ...duty,
          deadline,
          outcome: 'not-allowed',
          says: `Do not suspend until ${longDate(end)}: the last day is ${last}, and a longer suspension is deemed a revocation.`,
        };
      return {
        ...duty,
        deadline,
        says:
          end === undefined && facts.asOf !== undefined && facts.asOf > deadline.last
            ? `Three months ended on ${last}: a suspension that still runs is deemed a revocation.`
            : end === undefined
              ? `End the suspension by ${last}; ${safe} is the safe day.`
              : end === deadline.last
                ? `The suspension ends on its last day, ${last}; a day earlier, ${safe}, would leave no doubt.`
                : `The suspension ends in time: ${longDate(end)} is before the last day, ${last}.`,
      };
    },
  }),

  // (l)(2)
  listRule({
    id: '3-10(l)(2):notice-to-vendor',
    subject: 'vendor',
    kind: 'notice',
    lawOn: NOTIFIED,
    because: [
      quote(
        '3-10(l)(2)',
        'The ACCO shall notify the vendor in writing of a denial, suspension, or revocation of prequalification, stating the reasons upon which the determination is based and informing the vendor of the right to appeal. The notification shall also include the following statement:',
      ),
      STATEMENT,
    ],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer =>
      approved(facts)
        ? { outcome: 'not-required', says: 'You need not send this notice: the vendor was approved.' }
        : {
            outcome: 'required',
            says: 'Notify the vendor in writing of a denial, suspension or revocation, with its reasons and the right to appeal.',
            who: keeper(facts),
            to: 'the vendor',
            contents: LETTER,
            lacks: askDecision(facts),
            readings: removal(facts),
          },
  }),
  listRule({
    id: '3-10(l)(2)/after-1:copy-to-comptroller',
    subject: 'vendor',
    kind: 'filing',
    lawOn: APPEALED,
    because: [STATEMENT],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            says:
              facts['facts.3-10.list'] === 'auditors'
                ? 'Send a copy of your appeal to the address in the notice, beside the appeal itself.'
                : 'Send a copy of your appeal to the Comptroller, at the address in the notice.',
            who: 'the vendor',
            to: 'the Office of the New York City Comptroller, Bureau of Contract Administration',
          },
  }),
  listRule({
    id: '3-10(l)(2)/after-2:copies',
    subject: 'vendor',
    kind: 'filing',
    lawOn: NOTIFIED,
    because: [
      quote(
        '3-10(l)(2)/after-2',
        'A copy of the ACCO’s determination shall also be sent to both the CCPO for consideration of inclusion in PASSPort and to the Comptroller’s Office.',
      ),
    ],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            ...copies(facts, 'the determination'),
            who: keeper(facts),
            affectedBy: [PASSPORT],
          },
  }),
];
