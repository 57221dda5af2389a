/** § 3-10(j), (k): responsibility of prequalified vendors, and the list of auditors. */
import { longDate, within } from './calendar.ts';
import { quote, type Answer, type Rule } from './finding.ts';
import { RESPONSIBILITY_APPEAL } from './other-law.ts';
import { listRule } from './3-10-prequalification-rule.ts';

const SOLICITATION = ['solicitation'] as const;
/** Days to appeal a finding of non-responsibility, § 2-08 as of 2020: other law, not a parameter of this section. */
const RESPONSIBILITY_APPEAL_DAYS = 10;

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
    because: [
      quote(
        '3-10(j)',
        'Between the time of bid opening or receipt of proposals and contract award, the ACCO may determine that a prequalified vendor is not responsible and, as such, shall be removed from the PQL.',
      ),
    ],
    reads: ['facts.3-10.decision', 'dates.pqlDecisionReceived'],
    find: (facts): Answer => {
      if (facts['facts.3-10.decision'] !== 'removed')
        return {
          outcome: 'required',
          says: 'Remove from the list a vendor found not responsible between bid opening, or receipt of proposals, and award.',
          who: 'the ACCO',
        };
      const received = facts['dates.pqlDecisionReceived'];
      const deadline = received ? within(RESPONSIBILITY_APPEAL_DAYS, received, false) : undefined;
      return {
        outcome: 'required',
        says: deadline
          ? `Give both notices; the vendor’s shorter clock, of § 2-08, ends on ${longDate(deadline.last)}.`
          : 'Give both notices: of non-responsibility and of revocation. The vendor files by the shorter clock.',
        who: 'the ACCO',
        to: 'the vendor',
        when: {
          bound: 'within',
          number: RESPONSIBILITY_APPEAL_DAYS,
          unit: 'calendar days',
          side: 'after',
          event: 'pqlDecisionReceived',
        },
        ...(deadline ? { deadline } : {}),
        readings: ['removal-as-revocation'],
        affectedBy: [RESPONSIBILITY_APPEAL],
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
    reads: [],
    find: (facts): Answer | null => {
      const list = facts['facts.3-10.list'];
      if (list !== undefined && list !== 'auditors') return null;
      return {
        outcome: 'required',
        says: 'For an audit contract solicit only vendors that the Comptroller has prequalified.',
        who: 'the agency',
      };
    },
  }),
];
