/** § 3-08 Small Purchases: what each of its three ways asks, and what it does not, in the order of the law. */
import { ways } from './3-08-small-purchases.ts';
import { ENTERED, hearThePublic } from './comment.ts';
import { awardNoticeAfterOrder, awardNoticeAfterRegistration } from './award-notice.ts';
import { formatAmount } from './amount.ts';
import { addDays, longDate } from './calendar.ts';
import { MADE_READS, madeOn } from './made.ts';
import type { Facts, Method, Path } from './case.ts';
import { counted, orNone } from './counted.ts';
import { AWARD_DAYS, otherAwards, relatedPurchases, vendorYear, type VendorFacts } from './entries.ts';
import { quote, rule, type Answer, type ContentItem, type FindingId, type Quote, type Rule } from './finding.ts';
import { chiefProcurementOfficer, CONTRACTING_OFFICER } from './officers.ts';
import { NO_PROTEST, PASSPORT } from './other-law.ts';
import { RUN_READS, runAs, type SmallMethod } from './3-08-small-purchases-limits.ts';
import {
  AGGREGATE_MONTHS,
  AWARD_NOTICE_DAYS,
  DISCLOSURE_AGGREGATE,
  limitOn,
  MWBE_QUOTES,
  RESPONSIVE_BIDS,
  VENDORS_AT_RANDOM,
} from './parameters.ts';
import { awardValue } from './value.ts';

const ALL = ways.map(({ method }) => method);
const PURCHASE = ['solicitation', 'purchaseOrder', 'award'] as const;
const AWARD = ['award', 'purchaseOrder'] as const;

const item = (words: string, because: Quote): ContentItem => ({ item: words, because });

const NOT_REQUIRED = quote('3-08(c)(1)(i)', 'shall not be required for small purchases awarded, pursuant to this section.');
const FROM_LIST = quote(
  '3-08(c)(1)(iii)',
  'from the appropriate citywide small purchases bidders list established by the CCPO for the particular goods, services, construction, or construction-related services being purchased',
);

/** The condition of what one way of § 3-08 asks where another is open too. */
const IF_RUN_AS: Readonly<Record<SmallMethod, string>> = {
  micropurchase: 'if it is made as a micropurchase',
  'small-purchase': 'if it is made as a five-vendor small purchase',
  'mwbe-small-purchase': 'if it is made as an M/WBE small purchase',
};

/**
 * Declares a rule of § 3-08, which binds an accelerated procurement too that is run in one of its ways (§ 3-07(d)): every rule but
 * those on what § 3-07 has words of its own on, or other law for such a procurement.
 */
export function small<const Reads extends Path>({
  find,
  reads,
  routes,
  ...declared
}: Omit<Parameters<typeof rule<Reads>>[0], 'section' | 'routes' | 'subject'> & { routes: readonly SmallMethod[] }): Rule {
  return rule({
    ...declared,
    section: '3-08',
    routes: [...routes, 'accelerated'],
    reads: [...RUN_READS, ...reads] as readonly (Reads | (typeof RUN_READS)[number])[],
    find: (facts: Facts, on, method) => {
      if (method !== 'accelerated') return find(facts, on, method);
      const ways = runAs(facts, on);
      const way = ways.findLast((one) => routes.includes(one));
      const answer = way ? find(facts, on, way) : null;
      return way && answer && !ways.every((one) => routes.includes(one)) ? { ...answer, onlyIf: IF_RUN_AS[way] } : answer;
    },
  });
}

/** The names of findings on § 3-08(c)(1)(i). */
type Lifted = FindingId extends infer Id ? (Id extends `3-08(c)(1)(i):${infer Name}` ? Name : never) : never;

/**
 * A step that § 3-08(c)(1)(i) lifts: one finding each, so that nothing asked for elsewhere is missed here.
 * @param own whether § 3-07 has words of its own on it
 */
function lifted(slug: Lifted, kind: Rule['kind'], words: Quote, says: string, own = false): Rule {
  return (own ? rule : small)({
    id: `3-08(c)(1)(i):${slug}`,
    section: '3-08',
    routes: ALL,
    kind,
    lawOn: PURCHASE,
    because: [words, NOT_REQUIRED],
    reads: [],
    find: () => ({ outcome: 'not-required', says }),
  });
}

/** The twelve months in words, after "its awards": which days they are, the edge with them where it counts, and what was counted undated. */
function windowWords(facts: VendorFacts, edge: boolean): string {
  const { from, to, awards } = vendorYear(facts);
  const words = [
    from && to && (facts['dates.award'] || awards.length) ? `${longDate(edge ? addDays(from, -1) : from)} to ${longDate(to)}` : '',
    awards.some(({ place }) => place === 'undated') ? 'undated too' : '',
  ].filter(Boolean);
  return words.length ? ` (${words.join('; ')})` : '';
}

/** The notice of award of an M/WBE purchase: by an order that no contract follows, from the order (reading "mwbe-order-notice"). */
function mwbeNotice(
  facts: Pick<Facts, 'dates.purchaseOrder' | 'dates.execution' | 'dates.comptrollerFiling' | 'dates.registration' | 'dates.awardNotice'>,
  days: number,
): Answer {
  const contract = facts['dates.execution'] ?? facts['dates.comptrollerFiling'];
  if (facts['dates.purchaseOrder'] === undefined || contract !== undefined) return awardNoticeAfterRegistration(facts, days, 'once');
  const answer = awardNoticeAfterOrder(facts, days, 'once');
  return { ...answer, readings: [...(answer.readings ?? []), 'mwbe-order-notice'] };
}

/** @told What the documentation of a micropurchase identifies. */
export const MICROPURCHASE_RECORD: readonly ContentItem[] = [
  item('the vendor', quote('3-08(c)(1)(ii)', 'the vendor the item was purchased from')),
  item('the item purchased', quote('3-08(c)(1)(ii)', 'the item purchased')),
  item('the amount paid', quote('3-08(c)(1)(ii)', 'the amount paid')),
];

/** @told What a written solicitation contains. */
export const WRITTEN_SOLICITATION: readonly ContentItem[] = [
  item('what is requested', quote('3-08(c)(2)(i)', 'a description of the item or service requested;')),
  item('when, where and how to respond', quote('3-08(c)(2)(ii)', 'time, date, place, and form of requested response;')),
  item('the basis for award', quote('3-08(c)(2)(iii)', 'basis for award; and')),
  item('whom to ask', quote('3-08(c)(2)(iv)', 'name and telephone number of the Contracting Officer to whom inquiries may be directed.')),
];

/** @told What the notice of an M/WBE award includes. */
export const MWBE_AWARD: readonly ContentItem[] = [
  item('agency name', quote('3-08(d)(2)(ii)(A)', 'agency name;')),
  item('PIN', quote('3-08(d)(2)(ii)(B)', 'PIN;')),
  item(
    'title or brief description',
    quote('3-08(d)(2)(ii)(C)', 'title or brief description of the goods, services, or construction procured;'),
  ),
  item('name and address of the vendor', quote('3-08(d)(2)(ii)(D)', 'name and address of the vendor;')),
  item('dollar value of the contract', quote('3-08(d)(2)(ii)(E)', 'dollar value of the contract; and')),
  item('procurement method', quote('3-08(d)(2)(ii)(F)', 'procurement method by which the contract was let.')),
];

/** @told The items of the file; the second half of the last, which stands at the end, is for M/WBE small purchases only. */
export const SMALL_PURCHASE_FILE: readonly ContentItem[] = [
  item('name of the Contracting Officer', quote('3-08(e)(1)', 'name of the responsible Contracting Officer;')),
  item('date of award', quote('3-08(e)(2)', 'date of contract award;')),
  item('purchase order or contract number', quote('3-08(e)(3)', 'purchase order or contract number;')),
  item(
    'vendor’s name, address and employer identification number',
    quote('3-08(e)(4)', "name and address of successful vendor, including the vendor's employer identification number;"),
  ),
  item('invoice and receiving documentation', quote('3-08(e)(5)', 'invoice and receiving documentation;')),
  item(
    'description of what was bought',
    quote('3-08(e)(6)', 'description of goods, services, construction, and construction-related services;'),
  ),
  item('bidder list or commodity code', quote('3-08(e)(7)', 'name of the bidder list or applicable commodity code;')),
  item('solicited vendors and bid amounts', quote('3-08(e)(8)', 'names of solicited vendors and bid amounts, if any;')),
  item('advertisement or written solicitation', quote('3-08(e)(9)', 'copy of advertisement or written solicitation;')),
  item(
    'quotations and notes of oral solicitations',
    quote('3-08(e)(10)', 'quotations and notations pertaining to oral bid solicitations;'),
  ),
  item('written bids and offers', quote('3-08(e)(11)', 'written bids and offers;')),
  item('all correspondence', quote('3-08(e)(12)', 'all correspondence;')),
  item('bid tabulations', quote('3-08(e)(13)', 'bid tabulations; and')),
  item('written basis of award', quote('3-08(e)(14)', 'written basis of award')),
  item(
    'determination that the award is fair and reasonable',
    quote(
      '3-08(e)(14)',
      'including a determination that the award is fair and reasonable for small purchases made, pursuant to subparagraph (c)(1)(iv) above.',
    ),
  ),
];
const fileContents = (method: Method | null): readonly ContentItem[] =>
  method === 'mwbe-small-purchase' ? SMALL_PURCHASE_FILE : SMALL_PURCHASE_FILE.slice(0, -1);

export const duties: readonly Rule[] = [
  // (b)
  small({
    id: '3-08(b):not-artificially-divided',
    ownSums: 'all',
    routes: ALL,
    kind: 'limit',
    lawOn: PURCHASE,
    because: [quote('3-08(b)', 'A procurement shall not be artificially divided in order to meet the requirements of this section.')],
    reads: ['facts.3-08.relatedPurchases', 'entries'],
    find: (facts) => ({
      outcome: relatedPurchases(facts) ? 'needs-determination' : 'required',
      // What is to be judged decides whether the method may be used.
      subject: 'choice',
      says: relatedPurchases(facts)
        ? 'Judge whether the related purchases are one procurement, and record why they were kept apart.'
        : 'Do not divide one procurement into smaller ones to stay within a limit.',
      who: CONTRACTING_OFFICER,
      ...(relatedPurchases(facts)
        ? {
            decision: { who: CONTRACTING_OFFICER, standard: 'whether the purchases were artificially divided in order to meet § 3-08' },
            readings: ['divided-purpose'] as const,
          }
        : {}),
    }),
  }),
  small({
    id: '3-08(b):changes-and-renewals',
    routes: ALL,
    kind: 'limit',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-08(b)',
        'Changes to and/or renewals of small purchases shall not bring the total value of the procurement to an amount greater than the small purchase limit.',
      ),
      quote('3-08(a)', 'This collectively shall be known as the small purchase limit.'),
    ],
    reads: [],
    find: (_facts, _on, method) => ({
      outcome: 'required',
      says:
        method === 'micropurchase'
          ? 'To be safe, keep the purchase, with all changes and renewals, within the micropurchase limit, or compete.'
          : 'Keep the total with all changes and renewals within the limit for this small purchase.',
      ...(method === 'micropurchase'
        ? { readings: ['micropurchase-growth'] as const }
        : method === 'mwbe-small-purchase'
          ? { readings: ['mwbe-change-maximum'] as const }
          : {}),
    }),
  }),

  // (c)(1)(i): what is lifted
  lifted(
    'solicitation-notice',
    'notice',
    quote('3-08(c)(1)(i)', 'Public notice of solicitation'),
    'You need not publish a notice of solicitation in the City Record.',
    true,
  ),
  rule({
    id: '3-08(c)(1)(i):no-award-notice',
    section: '3-08',
    routes: ['micropurchase', 'small-purchase'],
    kind: 'notice',
    lawOn: AWARD,
    because: [quote('3-08(c)(1)(i)', 'Public notice of solicitation and award'), NOT_REQUIRED],
    reads: [],
    find: () => ({ outcome: 'not-required', says: 'You need not publish a notice of award.' }),
  }),
  lifted(
    'written-decision',
    'determination',
    quote('3-08(c)(1)(i)', 'written decision to procure technical, consultant, or personal services'),
    'You need no written decision under § 2-01 to procure technical, consultant or personal services.',
  ),
  lifted(
    'presolicitation-review',
    'review',
    quote('3-08(c)(1)(i)', 'presolicitation review report'),
    'You need not prepare a presolicitation review report.',
  ),
  lifted(
    'recommendation-for-award',
    'review',
    quote('3-08(c)(1)(i)', 'Recommendation for Award'),
    'You need not prepare a Recommendation for Award.',
    true,
  ),
  rule({
    id: '3-08(c)(1)(i):vendor-protest',
    section: '3-08',
    routes: ALL,
    kind: 'right',
    lawOn: AWARD,
    because: [quote('3-08(c)(1)(i)', 'vendor protests'), NOT_REQUIRED],
    reads: [],
    find: (_facts, on): Answer => ({
      outcome: 'not-required',
      says: 'No vendor protest procedure applies to small purchases.',
      who: 'a vendor',
      ...(on >= '2025-03-09' ? { affectedBy: [NO_PROTEST] } : {}),
    }),
  }),
  lifted(
    'non-responsiveness-notice',
    'notice',
    quote('3-08(c)(1)(i)', 'written notice to the low bidder or offeror of non-responsiveness'),
    'You need not send the low bidder a written notice of non-responsiveness.',
  ),
  rule({
    id: '3-08(c)(1)(i):disclosures',
    section: '3-08',
    routes: ALL,
    kind: 'filing',
    lawOn: AWARD,
    because: [
      quote(
        '3-08(c)(1)(i)',
        'VENDEX questionnaires (unless the total aggregate value of purchases, franchises, and concessions awarded to that vendor including this one during the immediately preceding twelve-month period equals or exceeds $250,000)',
      ),
      NOT_REQUIRED,
    ],
    reads: ['amount', 'awardAmount', 'facts.3-08.otherAwardsTwelveMonths', 'entries', ...AWARD_DAYS],
    find: (facts, on): Answer | null => {
      const threshold = limitOn(DISCLOSURE_AGGREGATE, on);
      const months = limitOn(AGGREGATE_MONTHS, on);
      const value = awardValue(facts);
      const others = otherAwards(facts, threshold - (value ?? 0));
      const common = {
        affectedBy: [PASSPORT],
        readings: others?.edge ? (['twelve-month-window', 'twelve-month-edge'] as const) : (['twelve-month-window'] as const),
      };
      if (value === undefined || (others === undefined && value < threshold)) {
        return {
          ...common,
          outcome: 'unknown',
          says: `Add up the vendor’s awards of the last ${months} months: disclosures are due if they reach ${formatAmount(threshold)} with this one.`,
          lacks: [
            ...(value === undefined ? (['amount'] as const) : []),
            ...(others === undefined ? (['facts.3-08.otherAwardsTwelveMonths'] as const) : []),
          ],
        };
      }
      const total = value + (others?.sum ?? 0);
      const window = windowWords(facts, others?.edge ?? false);
      return total >= threshold
        ? {
            ...common,
            outcome: 'required',
            says: `Have the vendor’s disclosures filed in PASSPort before award: with this one its awards${window} reach ${formatAmount(threshold)}.`,
            who: 'the vendor',
            where: 'PASSPort',
          }
        : {
            ...common,
            outcome: 'not-required',
            says: `You need not ask for disclosures: ${formatAmount(total)}${window} is below ${formatAmount(threshold)} by ${formatAmount(threshold - total)}.`,
          };
    },
  }),
  rule({
    id: '3-08(c)(1)(i):public-hearing',
    basis: 'charter',
    section: '3-08',
    routes: ALL,
    kind: 'notice',
    act: 'commentNotice',
    lawOn: ENTERED,
    because: [quote('3-08(c)(1)(i)', 'and public hearing (unless the award is valued over $100,000)'), NOT_REQUIRED],
    reads: [
      'asOf',
      'dates.award',
      'amount',
      'awardAmount',
      'dates.commentNotice',
      'dates.commentClose',
      'dates.execution',
      'dates.purchaseOrder',
      'dates.comptrollerFiling',
      'dates.registration',
      'facts.other.litigation',
      'facts.other.materiallySame',
    ],
    find: (facts, on) => hearThePublic(facts, on),
  }),

  // (c)(1)(ii): micropurchases
  small({
    id: '3-08(c)(1)(ii):no-competition',
    routes: ['micropurchase'],
    kind: 'competition',
    lawOn: PURCHASE,
    because: [quote('3-08(c)(1)(ii)', 'no competition is required except that in making purchases below this limit')],
    reads: [],
    find: () => ({ outcome: 'not-required', says: 'You need not seek competing quotes.' }),
  }),
  small({
    id: '3-08(c)(1)(ii):reasonable-price',
    routes: ['micropurchase'],
    kind: 'determination',
    lawOn: PURCHASE,
    because: [quote('3-08(c)(1)(ii)', 'Contracting Officers must ensure that the noncompetitive price is reasonable')],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Make sure that the price is reasonable.',
      who: CONTRACTING_OFFICER,
      decision: { who: CONTRACTING_OFFICER, standard: 'that the noncompetitive price is reasonable' },
    }),
  }),
  small({
    id: '3-08(c)(1)(ii):distribution',
    routes: ['micropurchase'],
    kind: 'competition',
    lawOn: PURCHASE,
    because: [
      quote('3-08(c)(1)(ii)', 'and that purchases are distributed appropriately among responsible vendors, including M/WBE vendors.'),
    ],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Distribute purchases appropriately among responsible vendors, M/WBE vendors included.',
      who: CONTRACTING_OFFICER,
    }),
  }),
  small({
    id: '3-08(c)(1)(ii):documentation',
    routes: ['micropurchase'],
    kind: 'record',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-08(c)(1)(ii)',
        'Documentation of such purchases must identify the vendor the item was purchased from, the item purchased, and the amount paid.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Keep documentation of the vendor, the item and the amount.',
      where: 'the procurement file',
      contents: MICROPURCHASE_RECORD,
    }),
  }),

  // (c)(1)(iii): small purchases
  small({
    id: '3-08(c)(1)(iii):five-at-random',
    routes: ['small-purchase'],
    kind: 'competition',
    lawOn: PURCHASE,
    because: [
      quote('3-08(c)(1)(iii)', 'at least five vendors must be solicited at random'),
      FROM_LIST,
      quote(
        '3-08(c)(1)(iii)',
        'except where the bidders list consists of fewer than five vendors, in which case all vendors on the list must be solicited.',
      ),
    ],
    reads: ['category', 'facts.3-08.biddersList', 'facts.3-08.solicitedAtRandom', 'agencyKind', ...MADE_READS],
    find: (facts, on): Answer => {
      const five = limitOn(VENDORS_AT_RANDOM, on);
      const list = facts['facts.3-08.biddersList'];
      const asked = facts['facts.3-08.solicitedAtRandom'];
      const readings = facts.category === 'construction' ? (['pql-for-construction'] as const) : [];
      if (list === 0) {
        return {
          outcome: 'needs-determination',
          says: 'The list is empty, so no one on it can be solicited: ask for approval of other vendors first.',
          decision: { who: chiefProcurementOfficer(facts.agencyKind), standard: 'approval to solicit vendors who are not on the list' },
          readings,
        };
      }
      const needed = list !== undefined && list < five ? list : five;
      const whom =
        list !== undefined && list < five
          ? `all ${list} vendors on the list`
          : `at least ${five} vendors at random from the citywide bidders list`;
      const more = list !== undefined && asked !== undefined && asked > list;
      const short = asked !== undefined && asked < needed ? madeOn(facts) : undefined;
      if (short && asked !== undefined)
        return {
          outcome: 'required',
          says: `Check the ${short.what}: only ${orNone(asked)} of the ${counted(needed, 'vendor')} to be solicited ${asked === 1 ? 'was' : 'were'}.`,
          who: CONTRACTING_OFFICER,
          clash: ['facts.3-08.solicitedAtRandom', short.path],
          readings,
        };
      return {
        outcome: 'required',
        ...(more ? { clash: ['facts.3-08.biddersList', 'facts.3-08.solicitedAtRandom'] as const } : {}),
        says:
          asked === undefined
            ? `Solicit ${list === 1 ? 'the one vendor on the list' : whom}.`
            : more
              ? `Check the counts: ${counted(asked, 'vendor')} cannot be solicited at random from a list of ${orNone(list)}.`
              : asked < needed
                ? needed === 1
                  ? 'Solicit the one vendor on the list.'
                  : `Solicit ${needed - asked} more: ${orNone(asked)} of ${needed} vendors ${asked === 1 ? 'has' : 'have'} been solicited.`
                : `The count is met: ${asked} solicited, ${needed} needed.`,
        who: CONTRACTING_OFFICER,
        readings,
      };
    },
  }),
  small({
    id: '3-08(c)(1)(iii):dsbs-technique',
    routes: ['small-purchase'],
    kind: 'competition',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-08(c)(1)(iii)',
        'Agencies may additionally employ any small purchase technique sanctioned by DSBS that is not otherwise in violation of these Rules.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'allowed',
      says: 'You may also use a small purchase technique that Small Business Services approved.',
      readings: ['dsbs-technique'],
    }),
  }),
  small({
    id: '3-08(c)(1)(iii):additional-vendors',
    routes: ['small-purchase'],
    kind: 'approval',
    lawOn: PURCHASE,
    because: [quote('3-08(c)(1)(iii)', 'The agency may solicit additional vendors but only with the approval of the CCPO.')],
    reads: ['agencyKind', 'facts.3-08.solicitedAtRandom', 'facts.3-08.solicitedBesides'],
    find: (facts, on): Answer => {
      const who = chiefProcurementOfficer(facts.agencyKind);
      const besides = facts['facts.3-08.solicitedBesides'] ?? 0;
      const random = facts['facts.3-08.solicitedAtRandom'] ?? 0;
      const needed = besides > 0 || random > limitOn(VENDORS_AT_RANDOM, on);
      return {
        outcome: needed ? 'required' : 'needs-determination',
        says: needed ? 'Get approval before soliciting the additional vendors.' : 'Solicit additional vendors only with approval.',
        who,
        ...(needed ? {} : { decision: { who, standard: 'whether to approve soliciting additional vendors' } }),
        readings: ['additional-vendors'],
      };
    },
  }),
  small({
    id: '3-08(c)(1)(iii):two-responsive-bids',
    routes: ['small-purchase'],
    kind: 'competition',
    lawOn: PURCHASE,
    because: [
      quote('3-08(c)(1)(iii)', 'Responsive bids or offers must be obtained from at least two vendors.'),
      quote('3-08(c)(1)(iii)', 'For purposes of this section, a response of "no bid" is not a responsive bid.'),
      quote(
        '3-08(c)(1)(iii)',
        'If only one responsive bid or offer is received in response to a solicitation, an award may be made to that vendor if the Contracting Officer determines that the price submitted is fair and reasonable and that other vendors had reasonable opportunity to respond.',
      ),
    ],
    reads: [
      'facts.3-08.responsiveBids',
      'facts.3-08.biddersList',
      'facts.3-08.solicitedAtRandom',
      'facts.3-08.solicitedBesides',
      ...MADE_READS,
    ],
    find: (facts, on): Answer => {
      const two = limitOn(RESPONSIVE_BIDS, on);
      const bids = facts['facts.3-08.responsiveBids'];
      const random = facts['facts.3-08.solicitedAtRandom'];
      const asked = random === undefined ? undefined : random + (facts['facts.3-08.solicitedBesides'] ?? 0);
      if (bids !== undefined && asked !== undefined && bids > asked)
        return {
          outcome: 'required',
          says: `Check the counts: more responsive bids or offers (${bids}) than vendors solicited (${asked}).`,
          who: CONTRACTING_OFFICER,
          clash: ['facts.3-08.solicitedAtRandom', 'facts.3-08.solicitedBesides', 'facts.3-08.responsiveBids'],
        };
      if (bids === undefined)
        return {
          outcome: 'required',
          says: `Obtain responsive bids or offers from at least ${two} vendors; “no bid” does not count. If only one comes in, award only after determining that its price is fair and reasonable and others had a reasonable opportunity to respond.`,
          who: CONTRACTING_OFFICER,
        };
      if (bids >= two)
        return {
          outcome: 'required',
          says: `The count is met: ${bids} responsive bids or offers, ${two} needed.`,
          who: CONTRACTING_OFFICER,
        };
      if (bids === 0) {
        const made = madeOn(facts);
        return {
          outcome: 'not-allowed',
          says: made
            ? `Check the ${made.what}: no responsive bid or offer was received, and without one there is no award.`
            : 'Make no award: no responsive bid or offer was received.',
          ...(made ? { clash: ['facts.3-08.responsiveBids', made.path] as const } : {}),
        };
      }
      return {
        outcome: 'needs-determination',
        says: 'Award on the one responsive bid only after determining a fair price and a reasonable opportunity for others.',
        decision: {
          who: CONTRACTING_OFFICER,
          standard: 'that the price submitted is fair and reasonable and that other vendors had reasonable opportunity to respond',
        },
        readings: facts['facts.3-08.biddersList'] === 1 ? ['one-vendor-list'] : [],
      };
    },
  }),

  // (c)(1)(iv): M/WBE small purchases
  small({
    id: '3-08(c)(1)(iv):no-competition',
    routes: ['mwbe-small-purchase'],
    kind: 'competition',
    lawOn: PURCHASE,
    because: [
      quote('3-08(c)(1)(iv)', 'No competition is required for the procurement of goods, services, and construction from M/WBE vendors'),
    ],
    reads: ['category'],
    find: (facts) => ({
      outcome: 'not-required',
      says: 'You need not run a competition among M/WBE vendors.',
      ...(facts.category === 'construction' ? { readings: ['pql-for-construction'] as const } : {}),
    }),
  }),
  small({
    id: '3-08(c)(1)(iv):three-quotes',
    routes: ['mwbe-small-purchase'],
    kind: 'competition',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-08(c)(1)(iv)',
        'provided that in making purchases pursuant to this subparagraph, the Contracting Officer must attempt to obtain at least three price quotes from M/WBE vendors or document their inability to do so.',
      ),
    ],
    reads: ['facts.3-08.mwbeQuotes'],
    find: (facts, on): Answer => {
      const three = limitOn(MWBE_QUOTES, on);
      const quotes = facts['facts.3-08.mwbeQuotes'];
      return {
        outcome: 'required',
        says:
          quotes === undefined
            ? `Attempt to obtain at least ${three} price quotes from M/WBE vendors, or document why you could not.`
            : quotes >= three
              ? `The count is met: ${quotes} quotes from M/WBE vendors, ${three} to be attempted.`
              : `Document why you could not obtain ${three} price quotes from M/WBE vendors: ${
                  quotes === 0 ? 'there are none' : quotes === 1 ? 'there is one' : `there are ${quotes}`
                }.`,
        who: CONTRACTING_OFFICER,
        readings: ['dsbs-technique'],
      };
    },
  }),
  small({
    id: '3-08(c)(1)(iv):reasonable-price',
    routes: ['mwbe-small-purchase'],
    kind: 'determination',
    lawOn: PURCHASE,
    because: [quote('3-08(c)(1)(iv)', 'The Contracting Officer must ensure that the price is reasonable')],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Make sure that the price is reasonable.',
      who: CONTRACTING_OFFICER,
      decision: { who: CONTRACTING_OFFICER, standard: 'that the price is reasonable' },
    }),
  }),
  small({
    id: '3-08(c)(1)(iv):distribution',
    routes: ['mwbe-small-purchase'],
    kind: 'competition',
    lawOn: PURCHASE,
    because: [quote('3-08(c)(1)(iv)', 'and that purchases are distributed appropriately among responsible M/WBE vendors.')],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Distribute purchases appropriately among responsible M/WBE vendors.',
      who: CONTRACTING_OFFICER,
    }),
  }),

  // (c)(2): the written solicitation
  small({
    id: '3-08(c)(2):written-solicitation',
    routes: ['small-purchase'],
    kind: 'competition',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-08(c)(2)',
        'For purchases made, pursuant to subparagraph (c)(1)(iii) above, agencies must use a written solicitation describing the requirements, which must contain, at a minimum:',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Use a written solicitation that describes the requirements.',
      who: 'the agency',
      contents: WRITTEN_SOLICITATION,
      readings: ['oral-solicitations'],
    }),
  }),

  // (d): award
  small({
    id: '3-08(d)(1):award-to',
    routes: ['small-purchase'],
    kind: 'determination',
    lawOn: AWARD,
    because: [
      quote(
        '3-08(d)(1)',
        'Purchases made, pursuant to subparagraph (c)(1)(iii) above, shall be awarded to the lowest responsive and responsible bidder or to the responsive and responsible offeror that has made the most advantageous offer.',
      ),
    ],
    reads: ['facts.3-08.responsiveBids'],
    find: (facts): Answer | null =>
      facts['facts.3-08.responsiveBids'] === 0
        ? null
        : {
            outcome: 'required',
            says: 'Award to the lowest responsive and responsible bidder, or to the offeror with the most advantageous offer.',
            who: CONTRACTING_OFFICER,
            decision: {
              who: CONTRACTING_OFFICER,
              standard:
                'who is the lowest responsive and responsible bidder, or the responsive and responsible offeror with the most advantageous offer',
            },
          },
  }),
  small({
    id: '3-08(d)(1):purchase-order-or-contract',
    routes: ['small-purchase'],
    kind: 'record',
    lawOn: AWARD,
    because: [
      quote(
        '3-08(d)(1)',
        'After such determination has been made and all necessary approvals have been obtained, the Contracting Officer must issue a purchase order or contract, as appropriate, to the successful bidder or offeror.',
      ),
    ],
    reads: ['facts.3-08.responsiveBids'],
    find: (facts): Answer | null =>
      facts['facts.3-08.responsiveBids'] === 0
        ? null
        : {
            outcome: 'required',
            says: 'Issue the purchase order or contract after the determination and all approvals.',
            who: CONTRACTING_OFFICER,
            to: 'the successful bidder or offeror',
          },
  }),
  small({
    id: '3-08(d)(2):award-notice',
    routes: ['mwbe-small-purchase'],
    kind: 'notice',
    act: 'awardNotice',
    lawOn: ['registration', 'award'],
    because: [
      quote(
        '3-08(d)(2)(i)',
        'Notice of award for procurements made pursuant to subparagraph (c)(1)(iv) shall be published once in the City Record within fifteen days after registration of the contract.',
      ),
      quote(
        '3-08(c)(1)(i)',
        'Notwithstanding any provision of this subparagraph, notice of award shall be made in accordance with paragraph (d)(2) for procurements made pursuant to subparagraph (c)(1)(iv) below.',
      ),
      quote('3-08(d)(2)(ii)', 'Such notice shall include:'),
    ],
    reads: ['dates.purchaseOrder', 'dates.execution', 'dates.comptrollerFiling', 'dates.registration', 'dates.awardNotice'],
    find: (facts, on) => ({
      ...mwbeNotice(facts, limitOn(AWARD_NOTICE_DAYS, on)),
      contents: MWBE_AWARD,
    }),
  }),

  // (e): the record
  small({
    id: '3-08(e):file',
    routes: ALL,
    kind: 'record',
    lawOn: AWARD,
    because: [
      quote('3-08(e)', 'The procurement file for a small purchase shall include, at a minimum, any of the following that are applicable:'),
    ],
    reads: [],
    find: (_facts, _on, method) => ({
      outcome: 'required',
      says: 'Keep in the procurement file each of these that applies.',
      where: 'the procurement file',
      contents: fileContents(method),
    }),
  }),
];
