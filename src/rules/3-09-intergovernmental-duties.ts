/** § 3-09: what its two methods ask, and what they do not, in the order of the law. */
import { ACCO_APPROVAL, approvalFirst, cooperativeDecision, noApproval, priceStandard, THROUGH, ways } from './3-09-intergovernmental.ts';
import { formatAmount } from './amount.ts';
import { awardNoticeAfter, CHARTER_METHOD, inTimeFromRegistration } from './award-notice.ts';
import type { IsoDate } from './calendar.ts';
import type { Facts, Method } from './case.ts';
import { quote, rule, type Answer, type ContentItem, type Rule } from './finding.ts';
import { TEXT_HELD_FROM } from './held.ts';
import { determinedAfter, MADE_READS, missing } from './made.ts';
import { chiefProcurementOfficer } from './officers.ts';
import {
  ACCO_AND_CCPO_MAY_DELEGATE,
  CITED_AUTHORITY,
  COMMENT,
  INTERGOVERNMENTAL_POWER,
  MARKET_PRICE,
  MAYORAL_APPROVAL,
  PASSPORT,
  REGISTRATION_2020,
  RESPONSIBILITY,
  STATE_IS_NEW_YORK,
} from './other-law.ts';
import {
  COMMENT_THRESHOLD,
  INTERGOVERNMENTAL_NOTICE_DAYS,
  limitOn,
  MAYORAL_APPROVAL_THRESHOLD,
  SMALL_PURCHASE,
  valueOn,
} from './parameters.ts';
import { awardValue, testedValue } from './value.ts';
import { mayorsApproval } from './officers.ts';
import { noEditionOn } from './publication.ts';

const BOTH = ways.map(({ method }) => method);
const INTERGOVERNMENTAL: readonly Method[] = ['intergovernmental'];
const COOPERATIVE: readonly Method[] = ['cooperative'];
const PURCHASE = ['award', 'purchaseOrder'] as const;

const item = (words: string, because: ContentItem['because']): ContentItem => ({ item: words, because });

/** @told § 3-09(d)(2)(A)–(F), with what Charter § 325(b)(3) adds. */
export const INTERGOVERNMENTAL_AWARD: readonly ContentItem[] = [
  item('agency name', quote('3-09(d)(2)(A)', 'agency name;')),
  item('PIN', quote('3-09(d)(2)(B)', 'PIN;')),
  item(
    'title or brief description of what was procured',
    quote('3-09(d)(2)(C)', 'title and/or brief description of the goods, services, or construction procured;'),
  ),
  item('name and address of the vendor', quote('3-09(d)(2)(D)', 'name and address of the vendor;')),
  item('dollar value of the contract', quote('3-09(d)(2)(E)', 'dollar value of the contract; and')),
  item(
    'how the vendor may express interest in the future',
    quote('3-09(d)(2)(F)', 'how the vendor may express interest in such type of procurement in the future.'),
  ),
  CHARTER_METHOD,
  item('the authority relied on in place of competitive sealed bidding', CITED_AUTHORITY),
];

const PRICE_RECORD = quote(
  '3-09(e)(1)',
  'the determination that for goods the price is lower than the prevailing market price; for services or construction that the price is fair and reasonable; and including an explanation of how such determination was made;',
);
/** @told § 3-09(e)(1)–(8). */
export const RECORDS: readonly ContentItem[] = [
  item('the determination of the price, and how it was made', PRICE_RECORD),
  item('the ACCO’s approval, if applicable', quote('3-09(e)(2)', "the ACCO's approval, if applicable;")),
  item('what was procured', quote('3-09(e)(3)', 'the list of goods, services, or construction procured;')),
  item('name and address of the vendor', quote('3-09(e)(4)', 'the name and address of the vendor;')),
  item(
    'date and amount of the purchase order or contract',
    quote('3-09(e)(5)', 'the date and the amount of the purchase order or contract;'),
  ),
  item('a copy of the purchase order or contract', quote('3-09(e)(6)', 'a copy of the purchase order or contract;')),
  item(
    'invoice and receiving documentation, if the agency receives both',
    quote('3-09(e)(7)', 'invoice and receiving documentation if the procuring agency also receives the goods and the invoice; and'),
  ),
  item('a copy of the City Record notice, if applicable', quote('3-09(e)(8)', 'a copy of City Record notice, if applicable.')),
];

export const duties: readonly Rule[] = [
  // (a)
  rule({
    id: '3-09(a):through-whom',
    section: '3-09',
    routes: INTERGOVERNMENTAL,
    kind: 'limit',
    lawOn: PURCHASE,
    because: [THROUGH, INTERGOVERNMENTAL_POWER],
    reads: ['facts.3-09.through'],
    find: (facts): Answer => {
      switch (facts['facts.3-09.through']) {
        case undefined:
          return {
            outcome: 'unknown',
            says: 'Tell us through whose contract you buy: a federal agency’s, or New York State’s.',
            lacks: ['facts.3-09.through'],
          };
        case 'other-state':
          return {
            outcome: 'not-allowed',
            says: 'An agency of another state is not a “State agency” here: consider a cooperative purchase.',
            subject: 'choice',
            also: [STATE_IS_NEW_YORK],
            readings: ['state-agency'],
          };
        case 'gsa':
        case 'other-federal':
          return { outcome: 'allowed', says: 'You may buy through a federal agency.' };
        default:
          return { outcome: 'allowed', says: 'You may buy through an agency of New York State.', also: [STATE_IS_NEW_YORK] };
      }
    },
  }),
  rule({
    id: '3-09(a):price',
    section: '3-09',
    routes: INTERGOVERNMENTAL,
    kind: 'determination',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-09(a)',
        'provided that: for goods the price is lower than the prevailing market price; for services or construction, the price is fair and reasonable;',
      ),
    ],
    reads: ['category', 'facts.3-09.priceDetermined', 'dates.determination', ...MADE_READS],
    find: (facts): Answer => {
      const { words } = priceStandard(facts.category);
      const market = facts.category === undefined || facts.category === 'goods' ? { affectedBy: [MARKET_PRICE] } : {};
      if (facts['facts.3-09.priceDetermined'] === false)
        return { outcome: 'not-allowed', says: `Do not buy before it is determined ${words}.`, ...market };
      return {
        outcome: 'required',
        says: facts['facts.3-09.priceDetermined']
          ? `Keep on record the determination ${words}, and explain how.`
          : `Determine ${words}, and explain how.`,
        ...determinedAfter(facts),
        who: 'the agency',
        decision: { who: 'the agency', standard: words },
        ...(facts.category === undefined ? { lacks: ['category'] as const } : {}),
        ...market,
      };
    },
  }),
  rule({
    id: '3-09(a):acco-approval',
    section: '3-09',
    routes: INTERGOVERNMENTAL,
    kind: 'approval',
    lawOn: PURCHASE,
    because: [ACCO_APPROVAL],
    reads: ['asOf', 'amount', 'awardAmount', 'facts.3-09.accoApproved', ...MADE_READS],
    find: (facts, on): Answer => {
      const limit = limitOn(SMALL_PURCHASE, on);
      const value = testedValue(facts);
      if (value === undefined)
        return { outcome: 'unknown', says: `Tell us the value: above ${formatAmount(limit)} the ACCO approves.`, lacks: ['amount'] };
      return value <= limit
        ? { outcome: 'not-required', says: `You need not get the ACCO’s approval: the value is not above ${formatAmount(limit)}.` }
        : {
            outcome: 'required',
            says:
              facts['facts.3-09.accoApproved'] === false
                ? missing(facts, 'Do not buy yet', noApproval(limit), [ACCO_APPROVAL]).says
                : facts['facts.3-09.accoApproved']
                  ? 'Keep the ACCO’s approval on record.'
                  : `${approvalFirst(facts)}.`,
            who: 'the ACCO',
            affectedBy: [ACCO_AND_CCPO_MAY_DELEGATE],
          };
    },
  }),
  rule({
    id: 'charter-316:rest-of-the-chapter',
    subject: 'procurement',
    section: null,
    routes: INTERGOVERNMENTAL,
    kind: 'approval',
    lawOn: PURCHASE,
    because: [INTERGOVERNMENTAL_POWER],
    reads: ['amount', 'awardAmount', 'agencyKind'],
    find: (facts, on): Answer => {
      if (on < TEXT_HELD_FROM['3-09']) return { outcome: 'not-held', says: 'The Charter’s text of that day is not held.' };
      const threshold = limitOn(COMMENT_THRESHOLD, on);
      const value = testedValue(facts);
      if (value !== undefined && value <= threshold) {
        const approval = valueOn(MAYORAL_APPROVAL_THRESHOLD, on);
        const above = approval ? `, approval under § 317(b) above ${formatAmount(approval)}` : '';
        const says = `At this value nothing turns on it: comment begins above ${formatAmount(threshold)}${above}.`;
        return { outcome: 'not-required', says, affectedBy: [COMMENT, MAYORAL_APPROVAL] };
      }
      return {
        outcome: 'needs-determination',
        says: `Let the public be heard, and get ${mayorsApproval(facts.agencyKind)} where it is due, or have counsel’s written view.`,
        decision: {
          who: 'the agency, with counsel',
          standard: 'whether Charter § 316 exempts the purchase from §§ 326 and 317(b), or only from competition',
        },
        readings: ['notwithstanding-chapter'],
        affectedBy: [COMMENT, MAYORAL_APPROVAL],
        ...(value === undefined ? { lacks: ['amount'] as const } : {}),
      };
    },
  }),

  // (b)
  rule({
    id: '3-09(b)(2):agreement',
    section: '3-09',
    routes: COOPERATIVE,
    kind: 'method',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-09(b)(2)',
        'Any City agency may participate in, sponsor, conduct, or administer a cooperative purchasing agreement for the procurement of goods, services, or construction with one or more public agencies or governmental entities.',
      ),
      quote(
        '3-09(b)(1)',
        'Cooperative purchasing means procurement conducted by, or on behalf of, more than one public agency or governmental entity.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'allowed',
      says: 'You may join, sponsor, conduct or administer an agreement with another public agency or governmental entity.',
      who: 'any City agency',
    }),
  }),
  rule({
    id: '3-09(b)(3):determination',
    section: '3-09',
    routes: COOPERATIVE,
    kind: 'determination',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-09(b)(3)',
        "A cooperative purchase may be made when the ACCO determines, with CCPO approval, that such purchase is consistent with general New York City procurement policy, and is in the City's best interest and the basis thereof.",
      ),
    ],
    reads: [
      'agencyKind',
      'facts.3-09.accoDetermined',
      'facts.3-09.ccpoApproved',
      'facts.3-09.competitive',
      'dates.determination',
      ...MADE_READS,
    ],
    find: (facts) => ({
      outcome: 'required',
      says:
        facts['facts.3-09.accoDetermined'] && facts['facts.3-09.ccpoApproved']
          ? 'Keep the determination and its approval: consistent with policy, in the City’s best interest, and why.'
          : 'Determine that it is consistent with policy and in the City’s best interest, and why; get the approval.',
      ...determinedAfter(facts),
      who: `the ACCO, with the approval of ${chiefProcurementOfficer(facts.agencyKind)}`,
      decision: cooperativeDecision(facts),
      affectedBy: [ACCO_AND_CCPO_MAY_DELEGATE],
    }),
  }),
  rule({
    id: '3-09(b)(3):basis-if-not-competitive',
    section: '3-09',
    routes: COOPERATIVE,
    kind: 'determination',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-09(b)(3)',
        'If a cooperative purchase is conducted through other than a competitive sealed bid or proposal process, such determination shall provide the basis for the determination that the purchase is consistent with general New York City procurement policy.',
      ),
    ],
    reads: ['facts.3-09.competitive'],
    find: (facts): Answer => {
      const competitive = facts['facts.3-09.competitive'];
      if (competitive === undefined)
        return {
          outcome: 'unknown',
          says: 'Tell us whether it is by competitive sealed bids or proposals: if not, the determination says more.',
          lacks: ['facts.3-09.competitive'],
        };
      return competitive
        ? { outcome: 'not-required', says: 'You need not give the further basis: the process is competitive.' }
        : {
            outcome: 'required',
            says: 'State in the determination on what basis the purchase is consistent with the City’s procurement policy.',
            who: 'the ACCO',
          };
    },
  }),

  // (c)
  rule({
    id: '3-09(c):responsibility',
    section: '3-09',
    routes: BOTH,
    kind: 'determination',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-09(c)',
        'Prior to making an intergovernmental or cooperative purchase, an agency shall make an affirmative finding of responsibility',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Find the vendor responsible, affirmatively, before the purchase.',
      who: 'the agency',
      decision: { who: 'the agency', standard: 'that the vendor is responsible' },
      affectedBy: [RESPONSIBILITY],
    }),
  }),
  rule({
    id: '3-09(c):questionnaire',
    section: '3-09',
    routes: BOTH,
    kind: 'filing',
    lawOn: PURCHASE,
    because: [quote('3-09(c)', 'and may require from the vendor the submission of a VENDEX Questionnaire.')],
    reads: [],
    find: () => ({
      outcome: 'allowed',
      says: 'You may require the vendor’s disclosures in PASSPort.',
      who: 'the agency',
      where: 'PASSPort',
      affectedBy: [PASSPORT],
    }),
  }),

  // (d)
  rule({
    id: '3-09(d)(1):award-notice',
    section: '3-09',
    routes: BOTH,
    kind: 'notice',
    act: 'awardNotice',
    lawOn: PURCHASE,
    because: [
      quote(
        '3-09(d)(1)',
        'Notice of Award of a contract or issuance of a purchase order exceeding the small purchase limits shall be published at least once in the City Record within fifteen days after registration of the contract or placement of the purchase order.',
      ),
      quote('3-09(d)(2)', 'Such notice shall include:'),
    ],
    reads: ['amount', 'awardAmount', 'facts.3-09.byPurchaseOrder', 'dates.registration', 'dates.purchaseOrder', 'dates.awardNotice'],
    find: (facts, on): Answer => {
      const value = awardValue(facts);
      const limit = limitOn(SMALL_PURCHASE, on);
      if (value === undefined)
        return {
          outcome: 'unknown',
          says: 'Tell us the value: a notice of award is due above the small purchase limits.',
          lacks: ['amount'],
        };
      if (value <= limit)
        return {
          outcome: 'not-required',
          says: `You need not publish a notice of award: the value does not exceed ${formatAmount(limit)}.`,
        };
      return noticeFrom(facts, on);
    },
  }),

  // (e)
  rule({
    id: '3-09(e)(1):cooperative-price',
    section: '3-09',
    routes: COOPERATIVE,
    kind: 'determination',
    lawOn: PURCHASE,
    because: [PRICE_RECORD],
    reads: ['category'],
    find: (facts): Answer => {
      const { words } = priceStandard(facts.category);
      return {
        outcome: 'required',
        says: `Determine and record, to be safe, ${words}.`,
        who: 'the agency',
        decision: { who: 'the agency', standard: words },
        readings: ['cooperative-price'],
      };
    },
  }),
  rule({
    id: '3-09(e):records',
    section: '3-09',
    routes: BOTH,
    kind: 'record',
    lawOn: PURCHASE,
    because: [quote('3-09(e)', 'Records shall include at a minimum:')],
    reads: [],
    find: (_facts, _on, method) => ({
      outcome: 'required',
      says: 'Keep records with at least these.',
      who: 'the agency',
      where: 'the agency’s records',
      contents: RECORDS,
      ...(method === 'cooperative' ? { readings: ['cooperative-price'] as const } : {}),
    }),
  }),
];

type NoticeFacts = Pick<Facts, 'facts.3-09.byPurchaseOrder' | 'dates.registration' | 'dates.purchaseOrder' | 'dates.awardNotice'>;

/** From registration of a contract, or from placing a purchase order, whichever it is; the earlier where that is not known. */
function noticeFrom(facts: NoticeFacts, on: IsoDate): Answer {
  const { 'dates.registration': registration, 'dates.purchaseOrder': order, 'dates.awardNotice': notice } = facts;
  const byOrder = facts['facts.3-09.byPurchaseOrder'];
  const orderFirst = order !== undefined && (registration === undefined || order <= registration);
  const event = (byOrder ?? orderFirst) ? 'purchaseOrder' : 'registration';
  const days = limitOn(INTERGOVERNMENTAL_NOTICE_DAYS, on);
  const counted = awardNoticeAfter(event, event === 'purchaseOrder' ? order : registration, notice, days, 'at least once');
  // Whether it is by contract or by order is not told: by the words either may start the days.
  const answer = byOrder === undefined && !noEditionOn('awardNotice', notice) ? inTimeFromRegistration(counted, facts, days) : counted;
  // Contract or order is not told, nor does a date tell it: the words name both starts, and so does the sentence.
  const either = byOrder === undefined && registration === undefined && order === undefined;
  return {
    ...answer,
    ...(either && !notice
      ? { says: `Publish a notice of award at least once, within ${days} days after registration or placement of the purchase order.` }
      : {}),
    contents: INTERGOVERNMENTAL_AWARD,
    readings: [...(answer.readings ?? []), 'award-notice-contents', 'bare-contact'],
    affectedBy: [...(answer.affectedBy ?? []), REGISTRATION_2020],
    ...(byOrder === undefined ? { lacks: [...(answer.lacks ?? []), 'facts.3-09.byPurchaseOrder'] as const } : {}),
  };
}
