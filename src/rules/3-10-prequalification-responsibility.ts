/** § 3-10(j), (k): responsibility of prequalified vendors, and the list of auditors. */
import { addDays, lastDay, longDate, within } from './calendar.ts';
import { quote, type Answer, type Rule } from './finding.ts';
import { chiefProcurementOfficer, IN_PLACE_OF_MAYOR } from './officers.ts';
import { RESPONSIBILITY_SECOND_APPEAL, ROLL_OVER, WHO_ACTS_RULES } from './other-law.ts';
import { appealClocks, judgeAppeal, receiptDay, RECEIPT_READS, receiptReadings, shorterClock } from './3-10-prequalification-receipt.ts';
import { limitOn, RESPONSIBILITY_APPEAL_DAYS, RESPONSIBILITY_RECEIPT_DAYS } from './parameters.ts';
import { listRule } from './3-10-prequalification-rule.ts';

const SOLICITATION = ['solicitation'] as const;
const NOT_RESPONSIBLE = quote(
  '3-10(j)',
  'Between the time of bid opening or receipt of proposals and contract award, the ACCO may determine that a prequalified vendor is not responsible and, as such, shall be removed from the PQL.',
);
export const responsibilityDuties: readonly Rule[] = [
  // (j)
  listRule({
    id: '3-10(j):responsibility',
    subject: 'contract',
    kind: 'determination',
    lawOn: ['award'],
    because: [
      quote(
        '3-10(j)',
        'The fact that a vendor has been prequalified does not in and of itself represent a finding of responsibility for a particular procurement.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Determine the vendor’s responsibility for this procurement: being on the list does not settle it.',
      who: 'the ACCO',
      decision: { who: 'the ACCO', standard: 'whether the vendor is responsible' },
    }),
  }),
  listRule({
    id: '3-10(j):removal',
    subject: 'vendor',
    kind: 'determination',
    act: 'pqlAppeal',
    lawOn: ['pqlDecisionMailed', 'pqlDecisionReceived', 'award'],
    because: [NOT_RESPONSIBLE],
    reads: RECEIPT_READS,
    find: (facts, on): Answer => {
      const who =
        facts['facts.3-10.list'] === 'auditors' ? 'the ACCO; the Comptroller, who keeps the list, removes the vendor' : 'the ACCO';
      if (facts['facts.3-10.decision'] !== 'removed')
        return {
          outcome: 'required',
          says: 'Remove from the list a vendor found not responsible between bid opening, or receipt of proposals, and award.',
          who,
        };
      const clocks = appealClocks(facts, on);
      const shorter = shorterClock(facts, on);
      const deadline = clocks?.responsibility;
      return {
        outcome: 'required',
        says:
          judgeAppeal(facts, on)?.says ??
          (deadline
            ? `Give both notices${clocks.any ? `, § 2-08’s with ${clocks.any.period.number} days to appeal` : ''}. ${shorter.of.replace('§ 2', 'Section 2')}’s shorter time to appeal runs from the same receipt until ${lastDay(deadline)}.`
            : 'Give both notices: of non-responsibility and of revocation. The vendor files within the shorter time.'),
        who,
        to: 'the vendor',
        when: {
          bound: 'within',
          number: shorter.days,
          unit: 'calendar days',
          side: 'after',
          event: 'pqlDecisionReceived',
        },
        ...(deadline ? { deadline } : { lacks: ['dates.pqlDecisionMailed'] as const }),
        readings: receiptReadings(facts, on),
        also: shorter.also,
        affectedBy: [ROLL_OVER],
      };
    },
  }),

  listRule({
    id: '3-10(j):appeal-to-mayor',
    subject: 'vendor',
    kind: 'right',
    lawOn: ['agencyHeadDecisionReceived', 'agencyHeadDecision'],
    because: [NOT_RESPONSIBLE, RESPONSIBILITY_SECOND_APPEAL],
    reads: ['agencyKind', 'facts.3-10.decision', 'dates.agencyHeadDecision', 'dates.agencyHeadDecisionReceived'],
    find: (facts, on): Answer | null => {
      if (facts['facts.3-10.decision'] !== 'removed') return null;
      const kind = facts.agencyKind;
      const officer = kind === undefined || kind === 'mayoral' ? 'the Mayor or CCPO' : IN_PLACE_OF_MAYOR[kind];
      const { 'dates.agencyHeadDecision': decided, 'dates.agencyHeadDecisionReceived': received } = facts;
      const days = limitOn(RESPONSIBILITY_APPEAL_DAYS, on);
      // The decision is mailed on its date or later: told as received after the fifth day, it may count as received before.
      const start = received && receiptDay(decided, received, limitOn(RESPONSIBILITY_RECEIPT_DAYS, on));
      const deadline = start ? within(days, start, false) : undefined;
      return {
        outcome: 'allowed',
        says: deadline
          ? `Appeal to ${officer} too, by ${lastDay(deadline, start === received ? `: ${days} days from receipt of the decision` : ': by mail, a decision counts as received by the fifth day')}.`
          : `Appeal to ${officer} too, within ${days} days of receiving the decision${decided ? `; from its own date, by ${longDate(addDays(decided, days))}` : ''}.`,
        who: 'the vendor',
        to:
          kind === undefined
            ? 'the Mayor or the CCPO, by delivery to the Office of the Mayor; for another buyer, the officer who acts for them'
            : kind === 'mayoral'
              ? 'the Mayor or the CCPO, by delivery to the Office of the Mayor'
              : chiefProcurementOfficer(kind).replace(' (in place of the CCPO)', ''),
        when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'agencyHeadDecisionReceived' },
        ...(deadline ? { deadline } : {}),
        readings: ['last-day', 'removal-as-revocation'],
        affectedBy: [WHO_ACTS_RULES, ROLL_OVER],
      };
    },
  }),

  // (k)
  listRule({
    id: '3-10(k):auditors',
    subject: 'list',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote('3-10(k)', 'A PQL of auditors shall be maintained by the Comptroller in accordance with this section.'),
      quote(
        '3-10(k)',
        'An agency seeking to award an audit contract shall solicit only those vendors that have been prequalified by the Comptroller.',
      ),
    ],
    reads: ['category'],
    find: (facts): Answer | null => {
      const list = facts['facts.3-10.list'];
      // An audit is a service: nothing else that is bought can be one.
      if (list !== 'auditors' && (list !== undefined || /^(?:goods|construction)/.test(facts.category ?? ''))) return null;
      return {
        outcome: 'required',
        says: 'For an audit contract solicit only vendors that the Comptroller has prequalified.',
        who: 'the agency',
      };
    },
  }),
];
