/** § 3-05(c): the notice of intent, what follows its answers, and the notice of award. */
import { aboveFloor } from './3-05-sole-source-floor.ts';
import { awardNoticeOverLimits, CHARTER_CLAUSE, CHARTER_METHOD } from './award-notice.ts';
import { expressionsDue, INTEREST_READS, intentNotice, untilDue } from './before-negotiations.ts';
import { quote, type Answer, type ContentItem, type Quote, type Rule } from './finding.ts';
import { MADE_READS } from './made.ts';
import {
  AWARD_NOTICE_CONTENT,
  CHARTER_312_RELETTERED,
  SINGLE_SOURCE_CLAUSE,
  SOLE_SOURCE_FUTURE_VENDORS,
  SOLE_SOURCE_IMMEDIATE,
  SOLE_SOURCE_LATER_NOTICE,
  WHICH_SOLICITATION,
} from './other-law.ts';
import { postedOnline } from './online-posting.ts';
import { limitOn, SOLE_SOURCE_AWARD_NOTICE_DAYS, SOLE_SOURCE_INTENT_DAYS } from './parameters.ts';

const INTENT = ['intentNotice', 'negotiations', 'determination'] as const;

const item = (words: string, because: Quote): ContentItem => ({ item: words, because });

const AFTER_DETERMINATION = quote(
  '3-05(c)(1)(i)',
  'After the ACCO determines that this procurement method will be used, notice of the intent to enter into negotiations shall be published at least once in the City Record at least ten calendar days before negotiations are expected to begin',
);
/** What the notice is for. */
export const SOLICIT_INTEREST = quote(
  '3-05(c)(1)(i)',
  'Such notice shall solicit expressions of interest from vendors qualified to compete on that procurement or in the future.',
);
const EVALUATED = quote('3-05(c)(1)', 'If expressions of interest are received they shall be evaluated');
/** The exception; § 3-07 leaves a sole source to § 3-05, and so shares it. */
export const NOT_WHERE_COUNSEL = quote(
  '3-05(c)(1)(i)',
  'This subdivision shall not apply in cases where Corporation Counsel has provided a written statement that such notice may jeopardize pending litigation or collective bargaining.',
);

/** @told § 3-05(c)(1)(ii), which an accelerated sole source shares. */
export const INTENT_CONTENTS: readonly ContentItem[] = [
  item('agency name', quote('3-05(c)(1)(ii)(A)', 'agency name;')),
  item('PIN', quote('3-05(c)(1)(ii)(B)', 'PIN;')),
  item(
    'title or brief description, or both',
    quote('3-05(c)(1)(ii)(C)', 'title and/or brief description of the goods, services, or construction procured;'),
  ),
  item('estimated quantity, if any', quote('3-05(c)(1)(ii)(D)', 'estimated quantity, if any;')),
  item('name of the proposed vendor', quote('3-05(c)(1)(ii)(E)', 'name of the proposed vendor;')),
  item('summary of the determination', quote('3-05(c)(1)(ii)(F)', 'summary of the determination;')),
  item(
    'how vendors may obtain an application or express interest',
    quote(
      '3-05(c)(1)(ii)(G)',
      'how qualified vendors may obtain an application, or express their interest in providing such goods, service, or construction; and',
    ),
  ),
  item('due date', quote('3-05(c)(1)(ii)(H)', 'due date.')),
];

/** @told § 3-05(c)(2)(ii), with what Charter § 325(b)(3) adds. */
export const SOLE_SOURCE_AWARD: readonly ContentItem[] = [
  item('agency name', quote('3-05(c)(2)(ii)(A)', 'agency name;')),
  item('PIN', quote('3-05(c)(2)(ii)(B)', 'PIN;')),
  item(
    'title or brief description, or both',
    quote('3-05(c)(2)(ii)(C)', 'title and/or brief description of the goods, services, or construction procured;'),
  ),
  item('name and address of the vendor', quote('3-05(c)(2)(ii)(D)', 'name and address of the vendor;')),
  item('dollar value of the contract', quote('3-05(c)(2)(ii)(E)', 'dollar value of the contract;')),
  item(
    'date of the published notice of intent',
    quote('3-05(c)(2)(ii)(F)', 'the date of the published notice of intent to enter sole source negotiations; and'),
  ),
  item(
    'summary determination of the basis for sole source',
    quote('3-05(c)(2)(ii)(G)', 'summary determination of the basis for the sole source procurement.'),
  ),
  CHARTER_METHOD,
  CHARTER_CLAUSE,
];

/** The same where no notice of intent was published, so that its date cannot be given. */
const SOLE_SOURCE_AWARD_WITHOUT_INTENT: readonly ContentItem[] = SOLE_SOURCE_AWARD.map((one) =>
  'at' in one.because && one.because.at === '3-05(c)(2)(ii)(F)'
    ? { ...one, item: 'the date of the notice of intent, if one was published; ask counsel what to say where none was' }
    : one,
);

/** What § 3-05(c)(2)(ii) asks of a notice of award and § 3-07(h)(2)(ii) does not. @param silent whether counsel's statement lifts the notice of intent */
export const ofSoleSource = (silent: boolean): readonly ContentItem[] =>
  (silent ? SOLE_SOURCE_AWARD_WITHOUT_INTENT : SOLE_SOURCE_AWARD).slice(5, 7);

export const notices: readonly Rule[] = [
  // (c)(1)
  aboveFloor(
    {
      id: '3-05(c)(1):evaluate-interest',
      kind: 'competition',
      lawOn: INTENT,
      because: [EVALUATED],
      reads: [],
      find: () => ({ outcome: 'required', says: 'Evaluate every expression of interest that is received.', who: 'the agency' }),
    },
    true,
  ),
  aboveFloor(
    {
      id: '3-05(c)(1):solicitation-instead',
      kind: 'competition',
      lawOn: INTENT,
      because: [
        quote(
          '3-05(c)(1)',
          'and, if it appears that the good, service, or construction is available from more than a single source, a solicitation shall be issued in accordance with 9 RCNY Chapter 3.',
        ),
      ],
      reads: ['facts.3-05.otherSourceAppears'],
      find: (facts): Answer => {
        const appears = facts['facts.3-05.otherSourceAppears'];
        if (appears === true) {
          return {
            outcome: 'required',
            says: 'Issue a solicitation under Chapter 3: another source appears.',
            who: 'the agency',
            subject: 'choice',
            affectedBy: [WHICH_SOLICITATION],
          };
        }
        if (appears === false) return { outcome: 'not-required', says: 'You need not issue a solicitation: no other source appears.' };
        return {
          outcome: 'needs-determination',
          says: 'Judge from the expressions of interest whether another source appears; if it does, issue a solicitation.',
          decision: {
            who: 'the agency',
            standard: 'whether it appears that the good, service, or construction is available from more than a single source',
          },
          lacks: ['facts.3-05.otherSourceAppears'],
          affectedBy: [WHICH_SOLICITATION],
        };
      },
    },
    true,
  ),
  aboveFloor({
    id: '3-05(c)(1)(i):notice-of-intent',
    kind: 'notice',
    act: 'intentNotice',
    lawOn: INTENT,
    because: [AFTER_DETERMINATION, SOLICIT_INTEREST, quote('3-05(c)(1)(ii)', 'Such notice shall include:')],
    reads: [
      'dates.determination',
      'dates.intentNotice',
      'dates.onlinePosting',
      'dates.expressionsDue',
      'dates.negotiations',
      'asOf',
      ...MADE_READS,
      'facts.3-05.noticeMayJeopardize',
    ],
    find: (facts, on): Answer => {
      if (facts['facts.3-05.noticeMayJeopardize'] === true) {
        return {
          outcome: 'not-required',
          says: 'You need not publish notice of intent beforehand; Charter § 321(b) may want one when negotiations end or at award: ask counsel.',
          also: [NOT_WHERE_COUNSEL],
          readings: ['notice-may-jeopardize'],
          affectedBy: [SOLE_SOURCE_IMMEDIATE, SOLE_SOURCE_LATER_NOTICE],
        };
      }
      const duty = intentNotice(facts, limitOn(SOLE_SOURCE_INTENT_DAYS, on), 'the agency');
      return {
        ...duty,
        contents: INTENT_CONTENTS,
        readings: [...(duty.readings ?? []), 'pin-form', 'printed-code-summary'],
        affectedBy: [...(duty.affectedBy ?? []), SOLE_SOURCE_IMMEDIATE, SOLE_SOURCE_LATER_NOTICE],
      };
    },
  }),
  aboveFloor({
    id: '3-05(c)(1)(i):website',
    kind: 'notice',
    lawOn: INTENT,
    because: [
      quote(
        '3-05(c)(1)(i)',
        'and shall be posted on the City’s website in a location that is accessible by the public simultaneously with its publication.',
      ),
    ],
    reads: ['facts.3-05.noticeMayJeopardize', 'dates.intentNotice', 'dates.onlinePosting'],
    find: (facts): Answer | null =>
      facts['facts.3-05.noticeMayJeopardize'] === true
        ? null
        : postedOnline(
            {
              outcome: 'required',
              says: 'Post the notice of intent where the public can reach it online, at the same time as it is published.',
              who: 'the agency',
              where: 'the City’s website',
            },
            'dates.intentNotice',
            facts['dates.intentNotice'],
            facts['dates.onlinePosting'],
          ),
  }),
  aboveFloor({
    id: '3-05(c)(1)(ii)(H):due-date',
    kind: 'notice',
    lawOn: INTENT,
    because: [quote('3-05(c)(1)(ii)(H)', 'due date.'), EVALUATED],
    reads: ['facts.3-05.noticeMayJeopardize', 'dates.intentNotice', 'dates.expressionsDue', 'dates.negotiations'],
    find: (facts): Answer | null => (facts['facts.3-05.noticeMayJeopardize'] === true ? null : expressionsDue(facts, 'the agency')),
  }),
  aboveFloor({
    id: '3-05(c)(1)(i):express-interest',
    kind: 'right',
    lawOn: INTENT,
    because: [SOLICIT_INTEREST],
    reads: ['facts.3-05.noticeMayJeopardize', ...INTEREST_READS],
    find: (facts): Answer | null =>
      facts['facts.3-05.noticeMayJeopardize'] === true
        ? null
        : {
            ...untilDue('A vendor qualified to compete, now or in the future, may answer the notice: by its due date, to be safe.', facts),
            affectedBy: [SOLE_SOURCE_FUTURE_VENDORS],
          },
  }),

  // (c)(2)
  aboveFloor({
    id: '3-05(c)(2)(i):award-notice',
    kind: 'notice',
    act: 'awardNotice',
    lawOn: ['registration', 'award'],
    because: [
      quote(
        '3-05(c)(2)(i)',
        'Notice of a contract award exceeding the small purchase limits shall be published at least once in the City Record, within fifteen calendar days after registration of the contract.',
      ),
      quote('3-05(c)(2)(ii)', 'Such notice shall include:'),
    ],
    reads: ['amount', 'awardAmount', 'dates.registration', 'dates.awardNotice', 'facts.3-05.noticeMayJeopardize'],
    find: (facts, on): Answer => {
      const duty = awardNoticeOverLimits(facts, on, limitOn(SOLE_SOURCE_AWARD_NOTICE_DAYS, on), 'at least once');
      if (duty.outcome !== 'required') return duty;
      return {
        ...duty,
        contents: facts['facts.3-05.noticeMayJeopardize'] === true ? SOLE_SOURCE_AWARD_WITHOUT_INTENT : SOLE_SOURCE_AWARD,
        readings: [
          ...(duty.readings ?? []),
          'award-notice-contents',
          'pin-form',
          ...(duty.lacks ? (['timing-from-notice-alone'] as const) : []),
          ...(facts['facts.3-05.noticeMayJeopardize'] === true ? (['notice-may-jeopardize'] as const) : []),
        ],
        affectedBy: [...(duty.affectedBy ?? []), AWARD_NOTICE_CONTENT, ...(on >= CHARTER_312_RELETTERED ? [SINGLE_SOURCE_CLAUSE] : [])],
      };
    },
  }),
];
