/** § 3-07: what the method asks, and what it does not, in the order of the law. Notices are in 3-07-accelerated-notices.ts. */
import { ENTERED } from './comment.ts';
import { buyerReadings, SELECTION } from './3-07-accelerated.ts';
import { notices } from './3-07-accelerated-notices.ts';
import { formatAmount } from './amount.ts';
import { addDays, addMonths, longDate, type IsoDate } from './calendar.ts';
import { AWARD_FLOORS } from './made.ts';
import type { Facts, Method } from './case.ts';
import { submitAfterAward, submitAfterExecution } from './comptroller-audit.ts';
import { quote, rule, type Answer, type ContentItem, type Rule } from './finding.ts';
import { chiefProcurementOfficer } from './officers.ts';
import {
  HEARING_RULE,
  METHOD_FIRST,
  NEGOTIATED_WITH_FEWER,
  NO_COMMENT_PRICES,
  NO_PROTEST,
  PAPERS_FOR_REGISTRATION,
  PROTEST_RULE,
} from './other-law.ts';
import { ACCELERATED_SUBMISSION_DAYS, SMALL_PURCHASE, limitOn } from './parameters.ts';
import { noEditionOn } from './publication.ts';
import { testedValue } from './value.ts';

const ROUTE: readonly Method[] = ['accelerated'];
const PURCHASE = ['solicitation', 'purchaseOrder', 'award'] as const;
const AWARD = ['award', 'purchaseOrder'] as const;

const item = (words: string, because: ContentItem['because']): ContentItem => ({ item: words, because });

const EXEMPT = quote('3-07(e)', 'Accelerated procurements are exempt from the following requirements:');

/** @told What it contains, with the provision that asks for it. */
export const MARKETS: readonly ContentItem[] = [
  item('chemicals', quote('3-07(b)(1)', 'chemicals,')),
  item('energy', quote('3-07(b)(2)', 'energy,')),
  item('food', quote('3-07(b)(3)', 'food,')),
  item('metals', quote('3-07(b)(4)', 'metals (ferrous and non-ferrous),')),
  item('paper', quote('3-07(b)(5)', 'paper, and')),
  item('plastics', quote('3-07(b)(6)', 'plastics.')),
];

/** @told What it contains, with the provision that asks for it. */
export const RECOMMENDATION: readonly ContentItem[] = [
  item('commodities procured, with the PIN', quote('3-07(g)(i)', 'a list of the commodities procured, together with the PIN;')),
  item(
    'all vendors solicited; name and basis of the source selection',
    quote('3-07(g)(ii)', 'the names of all vendors solicited and the name and basis of the source selection;'),
  ),
  item(
    'prices paid, and the difference in per cent from the previous purchase',
    quote(
      '3-07(g)(iii)',
      'the prices paid and the percentage difference between the prices paid under the accelerated procurement as compared with the previous purchase for the same or similar commodity; and',
    ),
  ),
  item(
    'past performance of the source, if any',
    quote('3-07(g)(iv)', 'an evaluation of the past performance (if any) of the selected source.'),
  ),
];

/** @told What it contains, with the provision that asks for it. */
export const SUBMISSION: readonly ContentItem[] = [
  item('completed Advice of Award', quote('3-07(e)(3)', 'with a completed Advice of Award')),
  item('all other documentation the Rules require', quote('3-07(e)(3)', 'and all other documentation required by these Rules')),
];

export const duties: readonly Rule[] = [
  // (b)
  rule({
    id: '3-07(b):eligible-markets',
    section: '3-07',
    routes: ROUTE,
    kind: 'limit',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-07(b)',
        'The PPB has identified the following specific markets as experiencing significant shortages and/or short-term price fluctuations:',
      ),
      quote('3-07(a)', 'Such markets must be identified by specific rule of the PPB.'),
    ],
    reads: ['facts.3-07.market'],
    find: (facts): Answer => {
      const market = facts['facts.3-07.market'];
      if (market === undefined)
        return {
          outcome: 'unknown',
          says: 'Tell us which commodity market: only six markets are eligible.',
          contents: MARKETS,
          lacks: ['facts.3-07.market'],
        };
      return market === 'other'
        ? { outcome: 'not-allowed', says: 'This market is not one of the six.', contents: MARKETS, subject: 'choice' }
        : { outcome: 'allowed', says: `The market is eligible: ${market} is one of the six.`, contents: MARKETS };
    },
  }),

  // (c)
  rule({
    id: '3-07(c):selection',
    section: '3-07',
    routes: ROUTE,
    kind: 'determination',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-07(c)',
        'The CCPO, based upon written application by an ACCO, shall select those specific commodities within eligible markets subject to accelerated procurement. The CCPO may also, at his/her discretion, select specific commodities for accelerated procurements.',
      ),
      quote(
        '3-07(c)',
        'In either case, the selected commodities shall have been and continue to be in short supply and/or have experienced and continue to experience short-term price fluctuations.',
      ),
    ],
    reads: ['agencyKind', 'facts.3-07.commodityApproved'],
    find: (facts) => ({
      outcome: 'required',
      says: facts['facts.3-07.commodityApproved']
        ? 'Check that the commodity still meets the conditions under which the CCPO selected it.'
        : 'Have the ACCO apply in writing to the CCPO, unless the CCPO has already selected the commodity.',
      ...(facts['facts.3-07.commodityApproved'] ? { who: 'the Contracting Officer' } : { who: 'the ACCO', to: 'the CCPO' }),
      decision: SELECTION,
      readings: buyerReadings(facts.agencyKind),
    }),
  }),
  rule({
    id: '3-07(c):documentation',
    subject: 'list',
    section: '3-07',
    routes: ROUTE,
    kind: 'record',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-07(c)',
        'The CCPO shall document the reasons why such specific commodities are selected and the duration and conditions under which these commodities shall remain subject to accelerated procurement.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Look up for how long, and under what conditions, the commodity was selected: the CCPO documents both, with the reasons.',
      who: 'the Contracting Officer',
    }),
  }),
  rule({
    id: '3-07(c):changes-to-the-list',
    subject: 'list',
    section: '3-07',
    routes: ROUTE,
    kind: 'approval',
    lawOn: PURCHASE,
    because: [
      quote('3-07(c)', 'The CCPO shall further issue the approvals necessary to implement any changes to the specific commodities list'),
    ],
    reads: [],
    find: () => ({ outcome: 'required', says: 'Changes to the list of commodities need the CCPO’s approval.', who: 'the CCPO' }),
  }),
  rule({
    id: '3-07(c):quarterly-list',
    subject: 'list',
    section: '3-07',
    routes: ROUTE,
    kind: 'notice',
    lawOn: PURCHASE,
    because: [
      quote('3-07(c)', 'and shall publish quarterly in the City Record a list of all commodities designated for accelerated procurement.'),
      quote('3-07(c)', 'The scheduling and content of such notice shall be determined by the CCPO.'),
    ],
    reads: ['asOf', 'facts.3-07.commodityApproved', 'dates.commodityList', 'dates.solicitation', 'dates.purchaseOrder', 'dates.award'],
    find: (facts): Answer => {
      const list = facts['dates.commodityList'];
      return {
        outcome: 'required',
        says: 'Find the commodity in the list that the CCPO publishes quarterly.',
        who: 'the Contracting Officer',
        where: 'the City Record',
        readings: ['quarterly'],
        ...(list === undefined
          ? facts['facts.3-07.commodityApproved']
            ? { lacks: ['dates.commodityList'] as const }
            : {}
          : ofList(list, facts)),
        ...noEditionOn('commodityList', list),
      };
    },
  }),

  // (d)
  rule({
    id: '3-07(d):method',
    section: '3-07',
    routes: ROUTE,
    kind: 'method',
    lawOn: PURCHASE,
    because: [quote('3-07(d)', 'Accelerated procurements shall be made in accordance with 9 RCNY § 3-01.'), METHOD_FIRST],
    reads: ['agencyKind', 'facts.3-07.sourceSelection'],
    find: (facts): Answer => {
      const how = facts['facts.3-07.sourceSelection'];
      if (how === undefined)
        return {
          outcome: 'unknown',
          says: 'Tell us how the source is selected: accelerated does not choose the method, § 3-01 does.',
          lacks: ['facts.3-07.sourceSelection'],
        };
      if (how === 'negotiated-acquisition')
        return {
          outcome: 'required',
          says: 'Follow § 3-04: a special case determination, the ACCO’s reasons, and the CCPO’s approval before any vendor is solicited.',
          who: `the ACCO, with the approval of ${chiefProcurementOfficer(facts.agencyKind)}`,
          also: [NEGOTIATED_WITH_FEWER],
        };
      const special = how === 'proposals' || how === 'sole-source' || how === 'other';
      return {
        outcome: 'required',
        says: special
          ? 'Follow the rules of the method chosen, its special case determination under § 3-01 among them where that asks one.'
          : 'Follow the rules of the method chosen: accelerated does not replace it.',
        who: 'the agency',
        ...(how === 'sole-source' ? { readings: ['accelerated-sole-source'] as const } : {}),
      };
    },
  }),

  // (e)
  rule({
    id: '3-07(e)(1):purchase-order',
    section: '3-07',
    routes: ROUTE,
    kind: 'exemption',
    lawOn: AWARD,
    because: [
      quote(
        '3-07(e)(1)',
        'an accelerated procurement in excess of the small purchase limit may be made by purchase order instead of contract,',
      ),
      EXEMPT,
    ],
    reads: ['amount', 'awardAmount'],
    find: (facts, on): Answer => {
      const value = testedValue(facts);
      const limit = limitOn(SMALL_PURCHASE, on);
      if (value === undefined) {
        const says = 'You may issue a purchase order instead of a contract, even above the small purchase limit.';
        return { outcome: 'allowed', says, lacks: ['amount'] };
      }
      return value > limit
        ? { outcome: 'allowed', says: `You may issue a purchase order instead of a contract, though it is over ${formatAmount(limit)}.` }
        : {
            outcome: 'not-required',
            says: `You need no exemption for a purchase order: this one is for values over ${formatAmount(limit)}.`,
          };
    },
  }),
  rule({
    id: '3-07(e)(2):no-hearing',
    section: '3-07',
    routes: ROUTE,
    kind: 'exemption',
    lawOn: ENTERED,
    because: [quote('3-07(e)(2)', 'an accelerated procurement is exempt from the hearing requirements of these Rules, and'), EXEMPT],
    reads: [],
    find: (_facts, on) => ({
      outcome: 'not-required',
      says:
        on >= '2025-05-21'
          ? 'You need not hold a hearing, nor take comments where prices fluctuate.'
          : 'You need not hold a public hearing.',
      readings: on >= '2025-05-21' ? ['hearing-wording', 'accelerated-shortage'] : [],
      affectedBy: on >= '2025-05-21' ? [HEARING_RULE, NO_COMMENT_PRICES] : [HEARING_RULE],
    }),
  }),
  rule({
    id: '3-07(e)(3):no-prior-registration',
    section: '3-07',
    routes: ROUTE,
    kind: 'exemption',
    lawOn: AWARD,
    because: [
      quote('3-07(e)(3)', 'registration of the contract pursuant to these Rules prior to the effective date is not required.'),
      EXEMPT,
    ],
    reads: [],
    find: () => ({
      outcome: 'not-required',
      says: 'The Rules require no registration first; resting on a shortage only, ask counsel whether Charter § 328 does.',
      readings: ['accelerated-shortage'],
    }),
  }),
  rule({
    id: '3-07(e)(3):thirty-days',
    section: '3-07',
    routes: ROUTE,
    kind: 'filing',
    act: 'contractSubmission',
    lawOn: ['award'],
    because: [
      quote(
        '3-07(e)(3)',
        'The agency shall, as soon as is practicable, and not more than thirty days from date of award, submit such procurement to the Comptroller with a completed Advice of Award and all other documentation required by these Rules for an audit of the procedures and basis for the determination of the accelerated procurement.',
      ),
    ],
    reads: [
      ...AWARD_FLOORS.accelerated,
      'dates.purchaseOrder',
      'facts.3-07.byPurchaseOrder',
      'dates.award',
      'dates.execution',
      'dates.contractSubmission',
    ],
    find: (facts, on): Answer => {
      const answer = submitAfterAward(facts, limitOn(ACCELERATED_SUBMISSION_DAYS, on), 'accelerated');
      return { ...answer, contents: SUBMISSION, affectedBy: [...(answer.affectedBy ?? []), PAPERS_FOR_REGISTRATION] };
    },
  }),
  submitAfterExecution('charter-328:accelerated-fifteen-days', 'accelerated', ACCELERATED_SUBMISSION_DAYS),

  // (g)
  rule({
    id: '3-07(g):recommendation-for-award',
    section: '3-07',
    routes: ROUTE,
    kind: 'record',
    lawOn: AWARD,
    because: [
      quote(
        '3-07(g)',
        'The determination of the basis for the procurement, all required approvals, and the selection of the vendor shall be documented in the Recommendation for Award.',
      ),
      quote('3-07(g)', 'This documentation shall include:'),
    ],
    reads: ['facts.3-07.sourceSelection'],
    find: (facts) => ({
      outcome: 'required',
      says: 'Document the basis, all approvals and the selection of the vendor in the Recommendation for Award.',
      who: 'the agency',
      where: 'the Recommendation for Award',
      contents: RECOMMENDATION,
      ...(facts['facts.3-07.sourceSelection'] === 'small-purchase' ? { readings: ['accelerated-small-record'] as const } : {}),
    }),
  }),

  // (h)
  ...notices,

  // A vendor's protest: the same for emergency and accelerated procurements
  rule({
    id: 'ppb-2-10:no-protest',
    subject: 'procurement',
    section: null,
    routes: ['emergency', 'accelerated'],
    kind: 'right',
    lawOn: ['award'],
    because: [PROTEST_RULE],
    reads: [],
    find: (_facts, on): Answer =>
      on < '2020-01-01'
        ? { outcome: 'not-held', says: 'We don’t have the text of § 2-10 before January 1, 2020.' }
        : {
            outcome: 'not-required',
            says: 'No vendor protest procedure applies to this method.',
            who: 'a vendor',
            ...(on >= '2025-03-09' ? { also: [NO_PROTEST] } : {}),
          },
  }),
];

/** The last day of the calendar quarter after that of a day. */
function endOfNextQuarter(date: IsoDate): IsoDate {
  const ahead = 6 - ((Number(date.slice(5, 7)) - 1) % 3);
  return addDays(addMonths(`${date.slice(0, 7)}-01`, ahead), -1);
}

type Purchase = Pick<Facts, 'asOf' | 'dates.solicitation' | 'dates.purchaseOrder' | 'dates.award'>;

/** § 3-07(c): a list that names the commodity, against the day of the purchase. The next is due three months on, or in the next quarter. */
function ofList(list: IsoDate, facts: Purchase): Pick<Answer, 'says' | 'clash'> {
  const event = (['solicitation', 'purchaseOrder', 'award'] as const).find((one) => facts[`dates.${one}`] !== undefined);
  const day = event ? facts[`dates.${event}`] : facts.asOf;
  const next = addMonths(list, 3);
  const latest = endOfNextQuarter(list);
  if (day === undefined || (day >= list && day <= next))
    return { says: `The list of ${longDate(list)} names the commodity: by the stricter count the next is due by ${longDate(next)}.` };
  if (day < list)
    return {
      says: `Find the list before the purchase: that of ${longDate(list)} came after ${longDate(day)}.`,
      ...(event ? { clash: ['dates.commodityList', `dates.${event}`] as const } : {}),
    };
  return {
    says:
      day <= latest
        ? `Look for a newer list: that of ${longDate(list)} is over three months old, though the next may come until ${longDate(latest)}.`
        : `Look for a newer list: after that of ${longDate(list)} another was due by ${longDate(latest)} at the latest.`,
  };
}
