/** § 3-05: what the method asks, and what it does not, in the order of the law. Its notices are in 3-05-sole-source-notices.ts. */
import { formatAmount } from './amount.ts';
import {
  CALENDAR_DAYS,
  CHARTER_312_RELETTERED,
  ROLL_OVER,
  SINGLE_SOURCE_CLAUSE,
  SOLE_SOURCE_COPIES,
  SOLE_SOURCE_DISCLOSURES,
  SOLE_SOURCE_FILE,
  SOLE_SOURCE_REVIEW_FLOOR,
  SPECIAL_CASE_RULE,
  SPECIAL_CASE_WRITING,
} from './other-law.ts';
import { notices } from './3-05-sole-source-notices.ts';
import { ONE_SOURCE } from './3-05-sole-source.ts';
import { deniedDetermination, MADE_READS, madeOn } from './made.ts';
import { lastDay, longDate, within, type IsoDate } from './calendar.ts';
import { limitOn, SOLE_SOURCE_COPY_DAYS } from './parameters.ts';
import { lateDetermination } from './before-negotiations.ts';
import { aboveFloor, floorOn } from './3-05-sole-source-floor.ts';
import { quote, rule, type Answer, type ContentItem, type Quote, type Rule } from './finding.ts';

const DETERMINATION = ['determination', 'negotiations', 'award'] as const;

const item = (words: string, because: Quote): ContentItem => ({ item: words, because });

const MUST_INCLUDE = quote('3-05(b)(1)', 'Such determination shall include');
/** @told § 3-05(b)(1). */
export const SOLE_SOURCE_DETERMINATION: readonly ContentItem[] = [
  item('how the agency determined it', quote('3-05(b)(1)', 'a description of the process by which the agency made such determination')),
  item(
    'the efforts made to have offers solicited from other sources',
    quote('3-05(b)(1)', 'a description of the efforts made to ensure that offers were solicited from other sources'),
  ),
  item(
    'where applicable, what will be done to develop competition',
    quote('3-05(b)(1)', 'and where applicable, a statement of intended actions to develop competition in the future'),
  ),
];

/** § 3-05(d): those who may approve the award. */
const APPROVER = {
  'agency-head': 'the Agency Head',
  acco: 'the ACCO',
  'designated-official': 'a senior official whom the agency has designated',
} as const;

export const duties: readonly Rule[] = [
  // (a)
  rule({
    id: '3-05(a):floor',
    section: '3-05',
    routes: ['sole-source'],
    kind: 'exemption',
    lawOn: ['determination', 'intentNotice', 'negotiations', 'award', 'purchaseOrder'],
    because: [
      quote(
        '3-05(a)',
        'This section shall apply to sole source procurements exceeding the micropurchase limit set forth in 9 RCNY § 3-08(c)(1)(ii).',
      ),
    ],
    reads: ['category', 'amount', 'awardAmount'],
    find: (facts, on): Answer | null => {
      const floor = floorOn(facts, on);
      if (floor?.reaches !== false) return null;
      return {
        outcome: 'not-required',
        says: `You need not take the steps of § 3-05: the value does not exceed ${formatAmount(floor.margins[0]?.limit ?? 0)}.`,
        readings: floor.readings,
        affectedBy: [SOLE_SOURCE_REVIEW_FLOOR, SOLE_SOURCE_DISCLOSURES],
      };
    },
  }),
  aboveFloor(
    {
      id: '3-05(a):negotiation',
      kind: 'competition',
      lawOn: ['negotiations', 'award'],
      because: [
        quote(
          '3-05(a)',
          'In such case, the accepted price and terms and conditions shall be achieved through negotiation between the agency and the vendor.',
        ),
      ],
      reads: ['dates.negotiations', 'dates.award'],
      find: (facts): Answer => ({
        outcome: 'required',
        ...(facts['dates.award'] && facts['dates.negotiations'] && facts['dates.award'] < facts['dates.negotiations']
          ? {
              says: `The award of ${longDate(facts['dates.award'])} came before negotiations began: reach price and terms by negotiation first.`,
              clash: ['dates.negotiations', 'dates.award'] as const,
            }
          : { says: 'Reach the price and the terms and conditions by negotiation with the vendor.' }),
        who: 'the agency',
        to: 'the vendor',
      }),
    },
    true,
  ),

  // (b)
  aboveFloor(
    {
      id: '3-05(b):determination',
      kind: 'determination',
      act: 'determination',
      lawOn: DETERMINATION,
      because: [
        quote(
          '3-05(b)',
          'Prior to entering into sole source negotiations, the ACCO shall make a determination that there is only one source for the required good, service, or construction.',
        ),
        MUST_INCLUDE,
      ],
      reads: ['dates.determination', 'dates.negotiations', ...MADE_READS, 'facts.3-05.onlySource'],
      find: (facts, on): Answer => ({
        outcome: facts['facts.3-05.onlySource'] === undefined && !facts['dates.determination'] ? 'needs-determination' : 'required',
        ...(deniedDetermination(facts, 'facts.3-05.onlySource') ??
          lateDetermination(facts) ?? {
            says: 'Have the ACCO determine, before negotiations begin, that there is only one source, and describe how that was found.',
          }),
        who: ONE_SOURCE.who,
        decision: ONE_SOURCE,
        contents: SOLE_SOURCE_DETERMINATION,
        affectedBy:
          on >= CHARTER_312_RELETTERED
            ? [SPECIAL_CASE_WRITING, SINGLE_SOURCE_CLAUSE, SPECIAL_CASE_RULE]
            : [SPECIAL_CASE_WRITING, SPECIAL_CASE_RULE],
      }),
    },
    true,
  ),
  aboveFloor(
    {
      id: '3-05(b)(1):contract-file',
      kind: 'record',
      lawOn: DETERMINATION,
      because: [SOLE_SOURCE_FILE],
      reads: [],
      find: () => ({
        outcome: 'required',
        says: 'Keep the determination, and the process by which it was made, in the contract file.',
        who: 'the agency',
        where: 'the agency contract file',
      }),
    },
    true,
  ),
  aboveFloor(
    {
      id: '3-05(b)(1):presolicitation-review',
      kind: 'review',
      lawOn: DETERMINATION,
      because: [quote('3-05(b)(1)', 'The agency shall also perform a presolicitation review pursuant to 9 RCNY § 2-02.')],
      reads: [],
      find: () => ({
        outcome: 'required',
        says: 'Perform a presolicitation review under § 2-02.',
        who: 'the agency',
        affectedBy: [SOLE_SOURCE_REVIEW_FLOOR],
      }),
    },
    true,
  ),
  aboveFloor(
    {
      id: '3-05(b)(2):copy-to-comptroller',
      kind: 'filing',
      act: 'determinationCopy',
      lawOn: ['determination', 'negotiations', 'award'],
      because: [
        quote('3-05(b)(2)', 'A copy of the determination shall be forwarded within five (5) days of completion to the Comptroller.'),
      ],
      reads: ['dates.determination', 'dates.determinationCopy'],
      find: (facts, on): Answer => {
        const days = limitOn(SOLE_SOURCE_COPY_DAYS, on);
        const completed = facts['dates.determination'];
        const sent = facts['dates.determinationCopy'];
        const duty: Answer = {
          outcome: 'required',
          says: `Send the Comptroller a copy of the determination within ${days} days of its completion.`,
          who: 'the agency',
          to: 'the Comptroller',
          when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'determination' },
          readings: ['five-days', 'last-day'],
          affectedBy: [SOLE_SOURCE_COPIES, CALENDAR_DAYS, ROLL_OVER],
        };
        if (!completed) return sent ? { ...duty, lacks: ['dates.determination'] } : duty;
        const deadline = within(days, completed, false);
        return {
          ...duty,
          deadline,
          says:
            copyTiming(sent, completed, deadline.last, deadline.extended) ??
            `Send the Comptroller a copy of the determination by ${lastDay(deadline)}.`,
        };
      },
    },
    true,
  ),

  // (c)
  ...notices,

  // (d)
  aboveFloor(
    {
      id: '3-05(d):approval',
      kind: 'approval',
      lawOn: ['award', 'purchaseOrder'],
      because: [
        quote(
          '3-05(d)',
          'The award of any sole source contracts shall be approved by the Agency Head or the ACCO or other designated senior official.',
        ),
      ],
      reads: ['facts.3-05.awardApprovedBy', ...MADE_READS],
      find: (facts): Answer => {
        const by = facts['facts.3-05.awardApprovedBy'];
        const made = madeOn(facts);
        const asked = by === undefined && made !== undefined;
        return {
          outcome: 'required',
          says:
            by === undefined
              ? 'Have the award approved by the Agency Head, the ACCO or another designated senior official.'
              : by === 'further-delegate'
                ? made
                  ? `Check the ${made.what}: a further delegate may not approve it; have it approved anew by one who may.`
                  : 'Have the award approved anew by the Agency Head, the ACCO or a designated senior official: a further delegate may not.'
                : `Keep the approval on file: ${APPROVER[by]} may give it.`,
          who: 'the Agency Head, the ACCO or another designated senior official',
          ...(asked ? { lacks: ['facts.3-05.awardApprovedBy'] as const } : {}),
          ...(by === 'further-delegate' && made ? { clash: ['facts.3-05.awardApprovedBy', made.path] as const } : {}),
        };
      },
    },
    true,
  ),
  aboveFloor(
    {
      id: '3-05(d):no-further-delegation',
      kind: 'approval',
      lawOn: ['award', 'purchaseOrder'],
      because: [quote('3-05(d)', 'This authority shall not be further delegated.')],
      reads: ['facts.3-05.awardApprovedBy'],
      find: (facts) => ({
        outcome: 'not-allowed',
        says:
          facts['facts.3-05.awardApprovedBy'] === 'further-delegate'
            ? 'The approval was delegated further than the section allows: whoever gave it had no power to.'
            : 'Do not delegate this approval any further.',
        who: 'the Agency Head, the ACCO or the designated senior official',
      }),
    },
    true,
  ),
];

/** What the date of the Comptroller's copy means; undefined where none is given. */
function copyTiming(sent: IsoDate | undefined, completed: IsoDate, last: IsoDate, extended: IsoDate | undefined): string | undefined {
  if (!sent) return undefined;
  if (sent < completed) return 'Send the copy again: the date given is before the determination was completed.';
  if (sent <= last) return `The copy sent on ${longDate(sent)} was in time: the last day was ${longDate(last)}.`;
  if (extended && sent <= extended) {
    return `The copy went after the last day, ${longDate(last)}; it was in time only if § 25-a moves that to ${longDate(extended)}.`;
  }
  return `The copy sent on ${longDate(sent)} was late: the last day was ${longDate(last)}.`;
}
