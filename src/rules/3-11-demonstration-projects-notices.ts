/** § 3-11(e), (h): the notice of intent and the notice of award, both only above the small purchase limits. */
import { awardNoticeOverLimits, CHARTER_CLAUSE, CHARTER_METHOD } from './award-notice.ts';
import type { Cents } from './amount.ts';
import type { IsoDate } from './calendar.ts';
import { quote, rule, type Answer, type ContentItem, type Quote, type Rule } from './finding.ts';
import { MADE_READS } from './made.ts';
import { expressionsDue, INTEREST_READS, intentNotice, untilDue } from './before-negotiations.ts';
import { postedOnline } from './online-posting.ts';
import { AWARD_NOTICE_CONTENT, TESTING_CLAUSE } from './other-law.ts';
import { DEMONSTRATION_AWARD_NOTICE_DAYS, DEMONSTRATION_INTENT_DAYS, limitOn, SMALL_PURCHASE } from './parameters.ts';
import type { ReadingId } from './readings.ts';
import { testedValue, type Values } from './value.ts';

const INTENT = ['intentNotice', 'negotiations', 'determination'] as const;

const item = (words: string, because: Quote): ContentItem => ({ item: words, because });

const demonstration = { section: '3-11', routes: ['demonstration-project'] } as const;

const EXPRESS_INTEREST = quote(
  '3-11(e)(2)(vii)',
  'how vendors may express their interest in providing such good, services or construction; and',
);
const VENDOR = item(
  'name of the proposed vendor',
  quote('3-11(e)(2)(v)', 'name of the proposed vendor, if the agency has identified a vendor;'),
);
const intentContents = (vendor: readonly ContentItem[]): readonly ContentItem[] => [
  item('agency name', quote('3-11(e)(2)(i)', 'agency name;')),
  item('PIN', quote('3-11(e)(2)(ii)', 'PIN;')),
  item(
    'title or brief description, or both',
    quote('3-11(e)(2)(iii)', 'title and/or brief description of the goods, services, or construction to be procured;'),
  ),
  item('estimated quantity, if any', quote('3-11(e)(2)(iv)', 'estimated quantity, if any;')),
  ...vendor,
  item('summary of the determination', quote('3-11(e)(2)(vi)', 'summary of the determination;')),
  item('how vendors may express interest', EXPRESS_INTEREST),
  item('due date', quote('3-11(e)(2)(viii)', 'due date.')),
];
/** @told § 3-11(e)(2)(i)–(viii), before it is known whether a vendor has been identified. */
export const DEMONSTRATION_INTENT = intentContents([{ ...VENDOR, item: `${VENDOR.item}, if one has been identified` }]);
/** @told The same where one has been identified. */
export const DEMONSTRATION_INTENT_WITH_VENDOR = intentContents([VENDOR]);
/** @told The same where none has. */
export const DEMONSTRATION_INTENT_WITHOUT_VENDOR = intentContents([]);

/** @told What it contains, with the provision that asks for it. */
export const DEMONSTRATION_AWARD: readonly ContentItem[] = [
  item('agency name', quote('3-11(h)(2)(i)', 'agency name;')),
  item('PIN', quote('3-11(h)(2)(ii)', 'PIN;')),
  item(
    'title or brief description, or both',
    quote('3-11(h)(2)(iii)', 'title and/or brief description of the goods, services, or construction procured;'),
  ),
  item('name and address of the vendor', quote('3-11(h)(2)(iv)', 'name and address of the vendor;')),
  item('dollar value of the contract', quote('3-11(h)(2)(v)', 'dollar value of the contract;')),
  item(
    'date of the published notice of intent',
    quote(
      '3-11(h)(2)(vi)',
      'the date of the published notice of intent to enter into negotiations for the award of a contract for a demonstration project; and',
    ),
  ),
  item(
    'summary determination of the basis, and where the full evaluation is',
    quote('3-11(h)(2)(vii)', 'summary determination of the basis for the demonstration project and availability of the full evaluation.'),
  ),
  CHARTER_METHOD,
  CHARTER_CLAUSE,
];

/** Whether the value exceeds the small purchase limits; undefined where no value is given. */
function overLimits(facts: Values, on: IsoDate): boolean | undefined {
  const value: Cents | undefined = testedValue(facts);
  return value === undefined ? undefined : value > limitOn(SMALL_PURCHASE, on);
}

/** What comes with the notice of intent, and is as open as it is where the value is not told. */
function withNotice(facts: Values, on: IsoDate, answer: Answer): Answer | null {
  const over = overLimits(facts, on);
  if (over === undefined) {
    const says = 'Tell us the value: this comes with the notice of intent, which is due above the small purchase limits.';
    return { outcome: 'unknown', says, lacks: ['amount'] };
  }
  return over ? answer : null;
}

/** Whether both values were given and differ, so that the choice between them matters to be told. */
function valueReading({ amount, awardAmount }: Values): readonly ReadingId[] {
  return amount !== undefined && awardAmount !== undefined && amount !== awardAmount ? ['which-value'] : [];
}

/** (e) */
export const intentNotices: readonly Rule[] = [
  rule({
    ...demonstration,
    id: '3-11(e)(1):notice-of-intent',
    kind: 'notice',
    act: 'intentNotice',
    lawOn: INTENT,
    because: [
      quote(
        '3-11(e)',
        'Prior to entering into negotiations for the award of a contract for a demonstration project exceeding the small purchase limits, the ACCO shall give notice of that determination by placing a notice in the City Record.',
      ),
      quote(
        '3-11(e)(1)',
        'Notice of intent to enter negotiations for a demonstration project exceeding the small purchase limits shall be published at least once in the City Record at least ten calendar days before negotiations are expected to begin',
      ),
      quote('3-11(e)(2)', 'Such notice shall include:'),
    ],
    reads: [
      'amount',
      'awardAmount',
      'dates.determination',
      'dates.intentNotice',
      'dates.onlinePosting',
      'dates.expressionsDue',
      'dates.negotiations',
      'asOf',
      ...MADE_READS,
      'facts.3-11.vendorIdentified',
    ],
    find: (facts, on): Answer => {
      const over = overLimits(facts, on);
      if (over === undefined) {
        return {
          outcome: 'unknown',
          says: 'Tell us the value: a notice of intent is due above the small purchase limits.',
          lacks: ['amount'],
        };
      }
      if (!over) {
        return {
          outcome: 'not-required',
          says: 'You need not publish a notice of intent: the value does not exceed the small purchase limits.',
        };
      }
      const duty = intentNotice(facts, limitOn(DEMONSTRATION_INTENT_DAYS, on), 'the ACCO');
      const identified = facts['facts.3-11.vendorIdentified'];
      return {
        ...duty,
        contents:
          identified === undefined
            ? DEMONSTRATION_INTENT
            : identified
              ? DEMONSTRATION_INTENT_WITH_VENDOR
              : DEMONSTRATION_INTENT_WITHOUT_VENDOR,
        readings: [...(duty.readings ?? []), 'pin-form', 'interest-in-words', ...valueReading(facts)],
      };
    },
  }),
  rule({
    ...demonstration,
    id: '3-11(e)(1):website',
    kind: 'notice',
    lawOn: INTENT,
    because: [
      quote(
        '3-11(e)(1)',
        'and shall be posted on the City’s website in a location that is accessible by the public simultaneously with its publication.',
      ),
    ],
    reads: ['amount', 'awardAmount', 'dates.intentNotice', 'dates.onlinePosting'],
    find: (facts, on): Answer | null =>
      withNotice(
        facts,
        on,
        postedOnline(
          {
            outcome: 'required',
            says: 'Post the notice of intent where the public can reach it online, at the same time as it is published.',
            who: 'the ACCO',
            where: 'the City’s website',
          },
          'dates.intentNotice',
          facts['dates.intentNotice'],
          facts['dates.onlinePosting'],
        ),
      ),
  }),
  rule({
    ...demonstration,
    id: '3-11(e)(2)(viii):due-date',
    kind: 'notice',
    lawOn: INTENT,
    because: [quote('3-11(e)(2)(viii)', 'due date.'), quote('3-11(f)', 'Upon the evaluation of expressions of interest received, if any,')],
    reads: ['amount', 'awardAmount', 'dates.intentNotice', 'dates.expressionsDue', 'dates.negotiations'],
    find: (facts, on): Answer | null => (overLimits(facts, on) === false ? null : expressionsDue(facts, 'the ACCO')),
  }),
  rule({
    ...demonstration,
    id: '3-11(e)(2)(vii):express-interest',
    kind: 'right',
    lawOn: INTENT,
    because: [EXPRESS_INTEREST],
    reads: ['amount', 'awardAmount', ...INTEREST_READS],
    find: (facts, on): Answer | null =>
      withNotice(facts, on, untilDue('A vendor may express interest as the notice of intent says: by its due date, to be safe.', facts)),
  }),
];

/** (h) */
export const awardNotice: Rule = rule({
  ...demonstration,
  id: '3-11(h)(1):award-notice',
  kind: 'notice',
  act: 'awardNotice',
  lawOn: ['registration', 'award'],
  because: [
    quote(
      '3-11(h)(1)',
      'Award of contracts exceeding the small purchase limits shall be published once in the City Record, within fifteen calendar days after registration of the contract.',
    ),
    quote('3-11(h)(2)', 'Such notice shall include:'),
  ],
  reads: ['amount', 'awardAmount', 'dates.registration', 'dates.awardNotice'],
  find: (facts, on): Answer => {
    const duty = awardNoticeOverLimits(facts, on, limitOn(DEMONSTRATION_AWARD_NOTICE_DAYS, on), 'once');
    if (duty.outcome !== 'required') return duty;
    return {
      ...duty,
      contents: DEMONSTRATION_AWARD,
      readings: [
        ...(duty.readings ?? []),
        'award-notice-contents',
        'pin-form',
        ...(duty.lacks ? (['timing-from-notice-alone'] as const) : []),
      ],
      affectedBy: [...(duty.affectedBy ?? []), AWARD_NOTICE_CONTENT, TESTING_CLAUSE],
    };
  },
});
