/** § 3-07(h): notices of an accelerated procurement. */
import { floorOn } from './3-05-sole-source-floor.ts';
import { INTENT_CONTENTS, NOT_WHERE_COUNSEL, ofSoleSource, SOLICIT_INTEREST } from './3-05-sole-source-notices.ts';
import { RUN_READS, runAs } from './3-08-small-purchases-limits.ts';
import { awardNoticeAfterOrder, awardNoticeOverLimits, CHARTER_CLAUSE } from './award-notice.ts';
import { beforeDetermination, inFiveEditions, noDayForNotice } from './before-negotiations.ts';
import { atLeastBefore, longDate, type Deadline, type IsoDate } from './calendar.ts';
import type { Facts, Method } from './case.ts';
import { quote, rule, type Answer, type ContentItem, type Rule } from './finding.ts';
import { MADE, MADE_READS, tooLateFor } from './made.ts';
import { postedLater, postedOnline } from './online-posting.ts';
import { EDITIONS, NEGOTIATED_NOTICE, NO_BUSINESS_DAY, SPECIAL_CASE_NOTICE } from './other-law.ts';
import { noEditionOn } from './publication.ts';
import {
  ACCELERATED_BUSINESS_DAYS,
  ACCELERATED_NOTICE_DAYS,
  limitOn,
  NEGOTIATED_INTENT_DAYS,
  SMALL_PURCHASE,
  SOLE_SOURCE_INTENT_DAYS,
} from './parameters.ts';
import { awardValue, testedValue } from './value.ts';

const ROUTE: readonly Method[] = ['accelerated'];
const PURCHASE = ['solicitation', 'purchaseOrder', 'award'] as const;

const item = (words: string, because: ContentItem['because']): ContentItem => ({ item: words, because });

/** @told § 3-07(h)(1)(ii)(A)–(G). */
export const ACCELERATED_SOLICITATION: readonly ContentItem[] = [
  item('agency name', quote('3-07(h)(1)(ii)(A)', 'agency name;')),
  item('PIN', quote('3-07(h)(1)(ii)(B)', 'PIN;')),
  item(
    'title or brief description of the commodities',
    quote('3-07(h)(1)(ii)(C)', 'title and/or brief description of the commodities to be procured;'),
  ),
  item('estimated quantity, if any', quote('3-07(h)(1)(ii)(D)', 'estimated quantity, if any;')),
  item(
    'how to obtain the contract documents, if applicable',
    quote('3-07(h)(1)(ii)(E)', 'how the contract documents may be obtained, if applicable;'),
  ),
  item(
    'when and where bids are due and opened, or proposals are due, if applicable',
    quote(
      '3-07(h)(1)(ii)(F)',
      'when and where the bids are due and shall be publicly opened, or when and where proposals are due, if applicable; and',
    ),
  ),
  item(
    'special legally required qualifications or eligibility, if any',
    quote('3-07(h)(1)(ii)(G)', 'special legally-required vendor qualifications or eligibility requirements, if any.'),
  ),
];
const ACCELERATED_NOT_BY_BIDDING: readonly ContentItem[] = [
  ...ACCELERATED_SOLICITATION,
  item('the determination not to use competitive sealed bidding, or a summary', SPECIAL_CASE_NOTICE),
];

/** @told § 3-07(h)(2)(ii)(A)–(G). */
export const ACCELERATED_AWARD: readonly ContentItem[] = [
  item('agency name', quote('3-07(h)(2)(ii)(A)', 'agency name;')),
  item('PIN', quote('3-07(h)(2)(ii)(B)', 'PIN;')),
  item(
    'title or brief description of the commodities',
    quote('3-07(h)(2)(ii)(C)', 'title and/or brief description of the commodities procured;'),
  ),
  item('name and address of the vendor', quote('3-07(h)(2)(ii)(D)', 'name and address of the vendor;')),
  item('dollar value of the contract', quote('3-07(h)(2)(ii)(E)', 'dollar value of the contract;')),
  item(
    'procurement method, with a summary of any special case determination',
    quote(
      '3-07(h)(2)(ii)(F)',
      'procurement method by which the contract was let, including summary of any "special case" determination made in connection with the award by a "special case" method of procurement, if applicable; and',
    ),
  ),
  item(
    'summary determination of the basis for the accelerated procurement',
    quote('3-07(h)(2)(ii)(G)', 'summary determination of the basis for the accelerated procurement.'),
  ),
];
const ACCELERATED_AWARD_NOT_BY_BIDDING: readonly ContentItem[] = [...ACCELERATED_AWARD, CHARTER_CLAUSE];

const POSTED = quote(
  '3-07(h)(1)(i)',
  "and shall be posted on the City's website in a location that is accessible by the public simultaneously with its publication.",
);

const BEFORE_NEGOTIATIONS = quote(
  '3-07(h)(1)(i)',
  'initiation of negotiations with a vendor pursuant to the sole source or negotiated acquisition methods',
);

type How = Facts['facts.3-07.sourceSelection'];

/** The day that the notice comes before, by how the source is selected. */
function next(
  how: How,
  facts: Pick<Facts, 'dates.bidOpening' | 'dates.negotiations'>,
): 'bidOpening' | 'negotiations' | 'solicitation' | null {
  switch (how) {
    case 'sealed-bids':
    case 'proposals':
      return 'bidOpening';
    case 'sole-source':
    case 'negotiated-acquisition':
      return 'negotiations';
    case undefined:
      return facts['dates.bidOpening'] ? 'bidOpening' : facts['dates.negotiations'] ? 'negotiations' : null;
    default:
      return 'solicitation';
  }
}

const BEFORE_WHAT = {
  bidOpening: 'bids are opened or proposals due',
  negotiations: 'negotiations begin',
  solicitation: 'the method is begun',
} as const;

/** Under which date of the case the notice stands: there is no other for it. */
function noticed(event: keyof typeof BEFORE_WHAT, facts: Pick<Facts, 'dates.intentNotice'>): 'intentNotice' | 'solicitation' {
  return event === 'solicitation' || (event === 'negotiations' && facts['dates.intentNotice']) ? 'intentNotice' : 'solicitation';
}

/**
 * A published notice against the last day for it, both ways of counting.
 * @param ofTwo whether another clock runs for the same notice: this one is named, so that it is not taken for the only one
 */
function judged(notice: IsoDate, { last, clear, period }: Deadline, ofTwo: boolean): string {
  const by = ofTwo ? ` by the ${period.number} business days of § 3-07` : '';
  if (notice > last) return `The notice of ${longDate(notice)} was late${by}: the last day was ${longDate(last)}.`;
  return clear && notice > clear
    ? `The notice of ${longDate(notice)} was on the last day${by}, but a day late if full business days must pass in between.`
    : `The notice of ${longDate(notice)} was in time${by}: the last day was ${longDate(last)}.`;
}

/** § 3-05(c)(1)(i), (ii): what the notice of a sole source holds, accelerated or not. */
const ACCELERATED_SOLE_SOURCE: readonly ContentItem[] = [item('a call for expressions of interest', SOLICIT_INTEREST), ...INTENT_CONTENTS];

const negotiated = (items: readonly string[]): readonly ContentItem[] => items.map((one) => item(one, NEGOTIATED_NOTICE));

/** @told § 3-04(d)(1)(ii). */
export const ACCELERATED_NEGOTIATED = negotiated([
  'agency name',
  'PIN',
  'title or brief description, or both',
  'estimated quantity, if any',
  'name of the proposed vendor',
  'summary of the basis for using this method',
  'contract start and expiration dates',
  'how vendors may express interest',
]);
/** @told What § 3-04(d)(2)(ii) asks of a notice of award and § 3-07(h)(2)(ii) does not. */
export const ACCELERATED_NEGOTIATED_AWARD = negotiated(['date of the published notice of intent', 'contract start and expiration dates']);

/** The notices, in the order of the law. */
export const notices: readonly Rule[] = [
  rule({
    id: '3-07(h)(1)(i):solicitation-notice',
    section: '3-07',
    routes: ROUTE,
    kind: 'notice',
    act: 'solicitation',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-07(h)(1)(i)',
        'Notice shall be published at least once in the City Record not less than three business days before the bid opening date, the proposal due date, or initiation of negotiations with a vendor pursuant to the sole source or negotiated acquisition methods, or the initiation of another procurement method provided by these Rules',
      ),
      POSTED,
      quote('3-07(h)(1)(ii)', 'Such notice shall include:'),
    ],
    reads: [
      ...RUN_READS,
      ...MADE_READS,
      'dates.determination',
      'dates.intentNotice',
      'dates.solicitation',
      'dates.bidOpening',
      'dates.negotiations',
      'dates.onlinePosting',
    ],
    find: (facts, on): Answer => {
      const how = facts['facts.3-07.sourceSelection'];
      const days = limitOn(ACCELERATED_BUSINESS_DAYS, on);
      const value = testedValue(facts);
      const small = (value !== undefined && value <= limitOn(SMALL_PURCHASE, on)) || runAs(facts, on).length > 0;
      const event = next(how, facts);
      const duty: Answer = {
        outcome: 'required',
        says: event
          ? `Publish notice at least once, ${days} or more business days before ${BEFORE_WHAT[event]}, and post it online the same day.`
          : `Publish notice ${days} or more business days before bids or proposals are due, or negotiations or another method begins, and online the same day.`,
        who: 'the agency',
        where: 'the City Record, and at the same time the City’s website',
        contents: how === 'sealed-bids' || how === 'small-purchase' ? ACCELERATED_SOLICITATION : ACCELERATED_NOT_BY_BIDDING,
        readings: ['three-business-days', 'city-record-days', ...(small ? (['accelerated-small'] as const) : [])],
        affectedBy: [NO_BUSINESS_DAY, EDITIONS],
        ...(how === undefined ? { lacks: ['facts.3-07.sourceSelection'] as const } : {}),
        // Before an opening the notice is the solicitation; before negotiations, or another method, a notice of intent.
        act: event === 'negotiations' || event === 'solicitation' ? 'intentNotice' : 'solicitation',
      };
      const by = event ? noticed(event, facts) : facts['dates.intentNotice'] ? 'intentNotice' : 'solicitation';
      const notice = facts[`dates.${by}`];
      const determined = how === 'sole-source' && floorOn(facts, on)?.reaches !== false ? facts['dates.determination'] : undefined;
      const wrong = noEditionOn(by, notice) ?? beforeDetermination(notice, determined) ?? postedLater(notice, facts['dates.onlinePosting']);
      if (!event) return { ...duty, ...wrong };
      const when: Answer = { ...duty, when: { bound: 'at least', number: days, unit: 'business days', side: 'before', event } };
      const date = facts[`dates.${event}`];
      // Bids are opened, and negotiations begun, before the award.
      if (!date)
        return { ...when, ...(wrong ?? tooLateFor(facts, by, (day) => atLeastBefore(days, 'business days', day, true).last, MADE)) };
      const deadline = atLeastBefore(days, 'business days', date, true);
      if (wrong) return { ...when, deadline, ...wrong };
      const says = notice
        ? judged(notice, deadline, how === 'sole-source' || how === 'negotiated-acquisition')
        : `Publish notice and post it online by ${longDate(deadline.last)}; by ${longDate(deadline.clear ?? deadline.last)} if full days must pass in between.`;
      const clash = notice && notice > date ? { clash: [`dates.${by}`, `dates.${event}`] as const } : {};
      return { ...when, deadline, says, ...clash };
    },
  }),
  rule({
    id: '3-07(h)(1)(i):website',
    section: '3-07',
    routes: ROUTE,
    kind: 'notice',
    lawOn: PURCHASE,
    because: [POSTED],
    reads: [
      'facts.3-07.sourceSelection',
      'dates.intentNotice',
      'dates.solicitation',
      'dates.bidOpening',
      'dates.negotiations',
      'dates.onlinePosting',
    ],
    find: (facts): Answer | null => {
      const event = next(facts['facts.3-07.sourceSelection'], facts);
      const stands = event ? noticed(event, facts) : facts['dates.intentNotice'] ? 'intentNotice' : 'solicitation';
      const by = event === 'negotiations' && !facts[`dates.${stands}`] ? 'intentNotice' : stands;
      const notice = facts[`dates.${by}`];
      const posted = facts['dates.onlinePosting'];
      // Without a day of either, the notice's own rule says that both happen on one day.
      if (!notice && !posted) return null;
      return postedOnline(
        {
          outcome: 'required',
          says: 'Post the notice where the public can reach it online, at the same time as it is published.',
          who: 'the agency',
          where: 'the City’s website',
        },
        `dates.${by}`,
        notice,
        posted,
      );
    },
  }),
  rule({
    id: '3-07(h)(1)(i):sole-source-ten-days',
    section: '3-07',
    routes: ROUTE,
    kind: 'notice',
    act: 'intentNotice',
    lawOn: PURCHASE,
    because: [BEFORE_NEGOTIATIONS, quote('3-05(c)(1)(i)', 'at least ten calendar days before negotiations are expected to begin')],
    reads: [
      'amount',
      'awardAmount',
      'category',
      'facts.3-05.noticeMayJeopardize',
      'facts.3-07.sourceSelection',
      'dates.determination',
      'dates.intentNotice',
      'dates.solicitation',
      'dates.negotiations',
      'dates.onlinePosting',
    ],
    find: (facts, on): Answer | null => {
      if (facts['facts.3-07.sourceSelection'] !== 'sole-source') return null;
      const reaches = floorOn(facts, on)?.reaches;
      if (reaches === false) return null;
      const days = limitOn(SOLE_SOURCE_INTENT_DAYS, on);
      if (facts['facts.3-05.noticeMayJeopardize'] === true)
        return {
          outcome: 'not-required',
          says: `You need not publish ${days} days before: counsel’s statement lifts § 3-05(c)(1)(i); § 3-07(h) has no such exception, so ask counsel.`,
          also: [NOT_WHERE_COUNSEL],
          readings: ['accelerated-sole-source', 'notice-may-jeopardize'],
        };
      const duty: Answer = {
        outcome: 'required',
        ...(reaches === 'amount' || reaches === 'category' ? { lacks: [reaches] as const } : {}),
        says: `Publish the notice ${days} calendar days before negotiations: § 3-05 asks it of a sole source, and it is the safe course.`,
        who: 'the agency',
        where: 'the City Record',
        contents: ACCELERATED_SOLE_SOURCE,
        when: { bound: 'at least', number: days, unit: 'calendar days', side: 'before', event: 'negotiations' },
        readings: ['accelerated-sole-source', 'city-record-days'],
        affectedBy: [EDITIONS],
      };
      const negotiations = facts['dates.negotiations'];
      const notice = facts['dates.intentNotice'] ?? facts['dates.solicitation'];
      const by = facts['dates.intentNotice'] ? 'intentNotice' : 'solicitation';
      const wrong = noEditionOn(by, notice);
      const later = postedLater(notice, facts['dates.onlinePosting']);
      if (!negotiations) return { ...duty, ...(wrong ?? later) };
      const none = notice ? undefined : noDayForNotice(facts, days);
      if (none) return { ...duty, ...none };
      const determination = facts['dates.determination'];
      const early = wrong ? undefined : beforeDetermination(notice, determination);
      if (early) return { ...duty, ...early, clash: ['dates.determination', `dates.${by}`] };
      const deadline = atLeastBefore(days, 'calendar days', negotiations, true);
      const again = wrong ?? later;
      if (again) return { ...duty, deadline, ...again };
      const says = !notice
        ? `Publish the notice by ${longDate(deadline.edition ?? deadline.last)}, to be safe: § 3-05 asks ${days} calendar days of a sole source.`
        : notice <= deadline.last
          ? `The notice of ${longDate(notice)} also meets the ${days} calendar days of § 3-05.`
          : `The notice of ${longDate(notice)} misses the ${days} calendar days of § 3-05, which ended on ${longDate(deadline.last)}.`;
      return { ...duty, deadline, says };
    },
  }),
  rule({
    id: '3-07(h)(1)(i):negotiated-ten-days',
    section: '3-07',
    routes: ROUTE,
    kind: 'notice',
    act: 'intentNotice',
    lawOn: PURCHASE,
    because: [BEFORE_NEGOTIATIONS, NEGOTIATED_NOTICE],
    reads: [
      'amount',
      'awardAmount',
      'facts.3-07.sourceSelection',
      'dates.intentNotice',
      'dates.solicitation',
      'dates.negotiations',
      'dates.onlinePosting',
    ],
    find: (facts, on): Answer | null => {
      const value = testedValue(facts);
      // "Below the small purchase limits": at the limit itself it holds.
      if (facts['facts.3-07.sourceSelection'] !== 'negotiated-acquisition' || (value !== undefined && value < limitOn(SMALL_PURCHASE, on)))
        return null;
      const days = limitOn(NEGOTIATED_INTENT_DAYS, on);
      const by = facts['dates.intentNotice'] ? 'intentNotice' : 'solicitation';
      const notice = facts[`dates.${by}`];
      const duty: Answer = {
        ...inFiveEditions(
          days,
          facts['dates.negotiations'],
          `Publish in five editions, the last ${days} days before negotiations: § 3-04 asks it unless time constraints beyond your control make it impractical.`,
        ),
        contents: ACCELERATED_NEGOTIATED,
        readings: ['accelerated-negotiated', 'city-record-days'],
        ...(value === undefined ? { lacks: ['amount'] as const } : {}),
      };
      const wrong = noEditionOn(by, notice) ?? postedLater(notice, facts['dates.onlinePosting']);
      const { deadline } = duty;
      if (wrong || !deadline?.edition) return { ...duty, ...wrong };
      const first = longDate(deadline.last);
      const says = !notice
        ? `Publish the first of five notices by ${first}: § 3-04 asks it unless time constraints beyond your control make it impractical.`
        : notice <= deadline.last
          ? `The notice of ${longDate(notice)} also meets the ${days} days of § 3-04, if it ran in five editions.`
          : `The notice of ${longDate(notice)} misses the five editions and ${days} days of § 3-04.`;
      return { ...duty, says };
    },
  }),
  rule({
    id: '3-07(h)(2)(i):award-notice',
    section: '3-07',
    routes: ROUTE,
    kind: 'notice',
    act: 'awardNotice',
    lawOn: ['award', 'purchaseOrder', 'registration'],
    because: [
      quote(
        '3-07(h)(2)(i)',
        'Notice of a contract award exceeding the small purchase limits shall be published at least once in the City Record, within fifteen days after registration of the contract.',
      ),
      quote('3-07(h)(2)(ii)', 'Such notice shall include:'),
    ],
    reads: [...RUN_READS, 'facts.3-05.noticeMayJeopardize', 'facts.3-07.byPurchaseOrder', 'dates.registration', 'dates.awardNotice'],
    find: (facts, on): Answer => {
      const days = limitOn(ACCELERATED_NOTICE_DAYS, on);
      const value = awardValue(facts);
      const order = facts['facts.3-07.byPurchaseOrder'] ?? facts['dates.purchaseOrder'] !== undefined;
      const over = value !== undefined && value > limitOn(SMALL_PURCHASE, on);
      const answer =
        order && over ? awardNoticeAfterOrder(facts, days, 'at least once') : awardNoticeOverLimits(facts, on, days, 'at least once');
      if (answer.outcome === 'not-required' && runAs(facts, on).includes('mwbe-small-purchase'))
        return {
          ...answer,
          says: 'Section 3-07 requires no notice of award at this value; § 3-08(d)(2) requires one of an M/WBE purchase.',
        };
      if (answer.outcome !== 'required') return answer;
      const how = facts['facts.3-07.sourceSelection'];
      const told = facts['facts.3-07.byPurchaseOrder'] !== undefined || facts['dates.registration'] !== undefined;
      return {
        ...answer,
        ...(told || facts['dates.awardNotice']
          ? {}
          : {
              says: `Publish a notice of award at least once, within ${days} days after registration, or after the purchase order if there is one.`,
            }),
        contents:
          how === 'sealed-bids'
            ? ACCELERATED_AWARD
            : how === 'sole-source'
              ? [...ACCELERATED_AWARD_NOT_BY_BIDDING, ...ofSoleSource(facts['facts.3-05.noticeMayJeopardize'] === true)]
              : how === 'negotiated-acquisition'
                ? [...ACCELERATED_AWARD_NOT_BY_BIDDING, ...ACCELERATED_NEGOTIATED_AWARD]
                : ACCELERATED_AWARD_NOT_BY_BIDDING,
        readings: [
          ...(answer.readings ?? []),
          'award-notice-contents',
          ...(how === 'sole-source' ? (['accelerated-sole-source'] as const) : []),
          ...(how === 'negotiated-acquisition' ? (['accelerated-negotiated'] as const) : []),
          ...(order ? (['accelerated-registration'] as const) : []),
        ],
        ...(facts['facts.3-07.byPurchaseOrder'] === undefined
          ? { lacks: [...(answer.lacks ?? []), 'facts.3-07.byPurchaseOrder'] as const }
          : {}),
      };
    },
  }),
];
