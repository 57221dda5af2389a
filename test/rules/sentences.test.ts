/** Sentences that do not outrun the facts: what is open is all said, what was told is not asked for, and numbers agree. */
import { describe, expect, test } from 'vitest';
import { assess, type Case, type Finding, type FindingId, type Method, type Route } from '../../src/rules/index.ts';

const D: Case = { v: 1, asOf: '2026-11-28' };
type Facts = NonNullable<Case['facts']>;
type Small = NonNullable<Facts['3-08']>;
type List = NonNullable<Facts['3-10']>;

const route = (method: Method, input: Case): Route | undefined => assess({ ...D, ...input }).routes.find((one) => one.method === method);
const finding = (id: FindingId, input: Case): Finding | undefined => assess({ ...D, ...input }).findings.find((one) => one.id === id);
const list = (facts: List, more: Case = {}): Case => ({ ...more, method: 'prequalified-list', facts: { '3-10': facts } });

describe('“you may use it once X” names all that is open', () => {
  test.each<[string, List, Case['category'], string, string[]]>([
    [
      'a construction list of four',
      { vendors: 4 },
      'construction',
      'You may use the list once the ACCO determines that screening outweighs competition, and it reaches 5 vendors, not 4, or is for mentoring.',
      ['facts.3-10.mentoring'],
    ],
    ['of five', { vendors: 5 }, 'construction', 'You may use the list once the ACCO determines that screening outweighs competition.', []],
    [
      'of a number not told',
      { mentoring: false },
      'construction',
      'You may use the list once the ACCO determines that screening outweighs competition, and it reaches 5 vendors.',
      ['facts.3-10.vendors'],
    ],
    [
      'for mentoring',
      { mentoring: true },
      'construction',
      'You may use the list once the ACCO determines that screening outweighs competition.',
      [],
    ],
    [
      'goods',
      {},
      'goods',
      'You may use the list once the ACCO determines that screening outweighs competition, and this is a special case.',
      [],
    ],
    [
      'goods, screened',
      { screeningDetermined: true },
      'goods',
      'You may use the list once the ACCO determines that this is a special case.',
      [],
    ],
    [
      'no category',
      {},
      undefined,
      'You may use the list once the ACCO determines that screening outweighs competition; more depends on the category.',
      ['category', 'facts.3-10.mentoring', 'facts.3-10.vendors'],
    ],
    [
      'screened construction of four',
      { screeningDetermined: true, vendors: 4 },
      'construction',
      'Tell us whether it is for a mentoring program: otherwise the list must have at least 5 vendors, and has 4.',
      ['facts.3-10.mentoring'],
    ],
    [
      'screened construction',
      { screeningDetermined: true },
      'construction',
      'Tell us how many vendors the list has: for construction it must be at least 5, but for a mentoring program.',
      ['facts.3-10.mentoring', 'facts.3-10.vendors'],
    ],
    [
      'both determined, four vendors, no category',
      { screeningDetermined: true, specialCaseDetermined: true, vendors: 4 },
      undefined,
      'Tell us the category: a construction list must have at least 5 vendors, and this one has 4.',
      ['category', 'facts.3-10.mentoring'],
    ],
  ])('%s', (_, facts, category, says, lacks) => {
    const found = route('prequalified-list', list(facts, category ? { category } : {}));
    expect(found?.says).toBe(says);
    expect(found?.lacks ?? []).toEqual(lacks);
  });

  test('a cooperative purchase that is approved and not yet determined', () => {
    expect(route('cooperative', { facts: { '3-09': { ccpoApproved: true } } })?.says).toBe(
      'Have the ACCO determine first that the cooperative purchase fits; the approval is given.',
    );
    expect(route('cooperative', {})?.says).toBe('Have the ACCO determine, with approval, that the cooperative purchase fits.');
  });

  test.each<[string, string | undefined, boolean | undefined, string]>([
    [
      'above the limit',
      '100000.01',
      undefined,
      'Determine first that the price is lower than the prevailing market price. Record how you did. Get the ACCO’s approval: the value is above $100,000.',
    ],
    ['at it', '100000.00', undefined, 'Determine first that the price is lower than the prevailing market price. Record how you did.'],
    ['approved', '100000.01', true, 'Determine first that the price is lower than the prevailing market price. Record how you did.'],
    [
      'of a value not told',
      undefined,
      undefined,
      'Determine first that the price is lower than the prevailing market price. Record how you did. Above $100,000 the ACCO must approve too.',
    ],
  ])('an intergovernmental purchase %s', (_, amount, accoApproved, says) => {
    const found = route('intergovernmental', {
      category: 'goods',
      ...(amount ? { amount } : {}),
      facts: { '3-09': { through: 'gsa', ...(accoApproved === undefined ? {} : { accoApproved }) } },
    });
    expect(found?.says).toBe(says);
  });

  test.each<[string, NonNullable<Facts['3-06']>, string]>([
    [
      'nothing told',
      {},
      'Use it only if the agency determines that an emergency exists, with the prior approvals of the Comptroller and the Corporation Counsel.',
    ],
    [
      'both approved',
      { comptrollerApproved: true, counselApproved: true },
      'Use it only if the agency determines that an emergency exists; the Comptroller and Corporation Counsel have approved.',
    ],
    [
      'one approved',
      { comptrollerApproved: true },
      'Use it only if the agency determines that an emergency exists, with the prior approval of the Corporation Counsel too.',
    ],
    ['determined', { emergencyDetermined: true, counselApproved: true }, 'Get the prior approval of the Comptroller first.'],
    [
      'determined, for 91 days',
      { emergencyDetermined: true, termDays: 91 },
      'Get the prior approval of the Comptroller and the Corporation Counsel first, and their determination that so long a term is necessary.',
    ],
  ])('an emergency, %s', (_, facts, says) => {
    expect(route('emergency', { facts: { '3-06': facts } })?.says).toBe(says);
  });

  test('what is told of category and mentoring is not asked for', () => {
    const says = (category: Case['category'], mentoring?: boolean) =>
      finding('3-10(h)(1):limited-to-list', list(mentoring === undefined ? {} : { mentoring }, category ? { category } : {}))?.says;
    expect(says('goods')).toBe('Tell us whether it is for a mentoring program: some solicitations must be limited to the list.');
    expect(says(undefined, false)).toBe('Tell us the category: some solicitations must be limited to the list.');
    expect(says(undefined)).toBe(
      'Tell us the category and whether it is for a mentoring program: some solicitations must be limited to the list.',
    );
  });
});

describe('margins are of the sum that the limit tests', () => {
  const margins = (method: Method, amount: string, small: Small, category: Case['category'] = 'goods') =>
    route(method, { category, amount, vendor: { mwbe: 'city-certified' }, facts: { '3-08': small } })?.margins.map(
      ({ parameter, bound, room }) => [parameter, bound, room],
    );
  test('an M/WBE purchase of $1,200,000 with $300,000 of renewals has nothing left, and a cent less has a cent', () => {
    expect(margins('mwbe-small-purchase', '1200000.00', { changesAndRenewals: '300000.00' })).toEqual([
      ['micropurchaseLimit', 'floor', 2_000_000 - 120_000_000],
      ['mwbeMaximum', 'ceiling', 0],
    ]);
    expect(margins('mwbe-small-purchase', '1200000.00', { changesAndRenewals: '299999.99' })?.[1]).toEqual(['mwbeMaximum', 'ceiling', 1]);
    expect(margins('mwbe-small-purchase', '1200000.00', { changesAndRenewals: '300000.01' })?.at(-1)).toEqual([
      'mwbeMaximum',
      'ceiling',
      -1,
    ]);
  });
  test('a small purchase with changes, and related purchases', () => {
    expect(margins('small-purchase', '60000.00', { changesAndRenewals: '10000.00', relatedPurchases: '30000.00' })).toEqual([
      ['micropurchaseLimit', 'floor', 2_000_000 - 10_000_000],
      ['smallPurchaseLimit', 'ceiling', 0],
    ]);
  });
  test('a micropurchase', () => {
    expect(margins('micropurchase', '15000.00', { changesAndRenewals: '4999.99' })).toEqual([['micropurchaseLimit', 'ceiling', 1]]);
  });
  test('past the small purchase limit the certain cap is named, not the one of a reading', () => {
    const grown = (changesAndRenewals: string) =>
      route('micropurchase', { category: 'goods', amount: '20000.00', facts: { '3-08': { changesAndRenewals } } });
    expect(grown('80000.01')).toMatchObject({
      says: 'Do not let changes or renewals take it over the limit: $100,000.01 is $0.01 over the small purchase limit.',
      readings: [],
    });
    expect(grown('80000.01')?.margins.at(-1)).toMatchObject({ parameter: 'smallPurchaseLimit', room: -1 });
    expect(grown('80000.00')?.readings).toEqual(['micropurchase-growth']);
    expect(grown('80000.00')?.margins.at(-1)).toMatchObject({ parameter: 'micropurchaseLimit', room: -8_000_000 });
  });
});

describe('each route has its own safe side', () => {
  test.each<[string, string, Case['category'], Route['outcome'], Route['outcome'], Route['outcome']]>([
    [
      'construction-related services at $30,000',
      '30000.00',
      'construction-related-services',
      'not-allowed',
      'allowed',
      'needs-determination',
    ],
    ['at $35,000', '35000.00', 'construction-related-services', 'not-allowed', 'allowed', 'needs-determination'],
    ['a cent over', '35000.01', 'construction-related-services', 'not-allowed', 'allowed', 'allowed'],
    ['at $20,000', '20000.00', 'construction-related-services', 'allowed', 'not-required', 'not-allowed'],
    ['services at $30,000', '30000.00', 'standard-services', 'not-allowed', 'allowed', 'allowed'],
    ['construction at $30,000', '30000.00', 'construction', 'allowed', 'not-required', 'not-allowed'],
  ])('%s', (_, amount, category, micro, small, mwbe) => {
    const of = (method: Method) => route(method, { amount, ...(category ? { category } : {}), vendor: { mwbe: 'city-certified' } });
    expect([of('micropurchase')?.outcome, of('small-purchase')?.outcome, of('mwbe-small-purchase')?.outcome]).toEqual([micro, small, mwbe]);
    if (mwbe === 'needs-determination') {
      expect(of('mwbe-small-purchase')?.readings).toEqual(['construction-related-micropurchase']);
      expect(of('mwbe-small-purchase')?.decision?.who).toBe('the agency, with counsel');
    }
  });
});

describe('a reading is named where something is open, and nowhere else', () => {
  const of = (asOf: string, amount?: string) =>
    route('mwbe-small-purchase', {
      asOf,
      category: 'goods',
      vendor: { mwbe: 'city-certified' },
      ...(amount ? { amount } : {}),
    })?.readings?.includes('mwbe-maximum-in-time');
  test.each<[string, string, string | undefined, boolean]>([
    ['the State law first', '2018-06-01', '100000.00', true],
    ['rule and State law alike', '2018-11-05', '400000.00', false],
    ['the day before chapter 98', '2019-07-14', '400000.00', false],
    ['on its day', '2019-07-15', '400000.00', true],
    ['within both', '2019-07-15', '150000.00', false],
    ['a cent over the rule’s', '2019-07-15', '150000.01', true],
    ['over both', '2019-07-15', '500000.01', false],
    ['no value', '2019-07-15', undefined, true],
    ['the rule followed', '2020-01-01', '400000.00', false],
    ['the day before chapter 569', '2022-10-05', '900000.00', false],
    ['on its day', '2022-10-06', '900000.00', true],
    ['the rule points to the Charter', '2023-06-03', '1200000.00', false],
    ['today', '2026-11-28', '1600000.00', false],
  ])('the M/WBE maximum: %s, %s, %s', (_, asOf, amount, open) => {
    expect(of(asOf, amount) ?? false).toBe(open);
  });

  test('a last day that is no Saturday, Sunday or holiday moves nowhere', () => {
    const readings = (registration: string) =>
      finding('3-08(d)(2):award-notice', {
        method: 'mwbe-small-purchase',
        category: 'goods',
        amount: '200000.00',
        vendor: { mwbe: 'city-certified' },
        dates: { registration },
      })?.readings;
    expect(readings('2026-11-03')).not.toContain('last-day');
    expect(readings('2026-11-06')).toContain('last-day');
  });

  test('a shortage: comment and prior registration are not flatly lifted', () => {
    const metals: Case = {
      method: 'accelerated',
      category: 'goods',
      amount: '200000.00',
      facts: { '3-07': { market: 'metals', commodityApproved: true, sourceSelection: 'negotiated-acquisition' } },
    };
    expect(finding('charter-326:comment', metals)).toMatchObject({
      outcome: 'needs-determination',
      says: 'Publish a notice in the City Record inviting online comments, unless the purchase rests on price fluctuations. Allow at least seven days after the notice before entering into the contract.',
    });
    expect(finding('charter-326:comment', metals)?.readings).toContain('accelerated-shortage');
    expect(finding('3-07(e)(3):no-prior-registration', metals)?.readings).toEqual(['accelerated-shortage']);
    expect(finding('3-07(e)(3):no-prior-registration', metals)?.says).toContain('ask counsel whether Charter § 328 does');
    expect(finding('charter-326:comment', { ...metals, amount: '100000.00' })?.outcome).toBe('not-required');
    expect(finding('charter-326:comment', { ...metals, asOf: '2025-05-20' })?.outcome).toBe('not-required');
    const bids: Case = { ...metals, facts: { '3-07': { market: 'metals', commodityApproved: true, sourceSelection: 'sealed-bids' } } };
    expect(finding('charter-326:comment', bids)?.says).toBe('You need not take comments: competitive sealed bidding is exempt.');
  });

  test('an emergency award notice gives the determination of § 312(b)(2), or names the reading', () => {
    const found = finding('3-06(f)(1):award-notice', { method: 'emergency', amount: '200000.00' });
    expect(found?.readings).toContain('emergency-without-bidding');
    expect(found?.contents?.map(({ because }) => ('ref' in because ? because.ref : because.at))).toContain('charter-312');
  });

  test('a term approved on May 11, 2026 itself: the careful reading covers it, so both officers are asked', () => {
    const term = (longerTermDetermined?: boolean) =>
      route('emergency', {
        dates: { comptrollerApproval: '2026-05-11', counselApproval: '2026-05-11', award: '2026-05-12' },
        facts: {
          '3-06': {
            emergencyDetermined: true,
            comptrollerApproved: true,
            counselApproved: true,
            termDays: 91,
            ...(longerTermDetermined ? { longerTermDetermined } : {}),
          },
        },
      })?.outcome;
    expect(term()).toBe('needs-determination');
    expect(term(true)).toBe('allowed');
  });
});

describe('choices that the text cited excludes together', () => {
  const crs: Case = { category: 'construction-related-services' };
  test.each<[string, List, string | undefined]>([
    [
      '(A) by rotation',
      { constructionRelatedWay: 'h-2-i-A', solicitation: 'rotational' },
      'Check the answers: § 3-03(h)(2)(i)(A) is one vendor at random, not by rotation.',
    ],
    ['(A) at random', { constructionRelatedWay: 'h-2-i-A', solicitation: 'random' }, undefined],
    [
      '(A) by best qualification',
      { constructionRelatedWay: 'h-2-i-A', solicitation: 'best-qualified' },
      'Check the answers: § 3-03(h)(2)(i)(A) is one vendor at random, not by best qualification.',
    ],
    [
      '(A) at random and the best qualified',
      { constructionRelatedWay: 'h-2-i-A', solicitation: 'random', bestQualified: true },
      'Check the answers: § 3-03(h)(2)(i)(A) is one vendor at random, not by best qualification.',
    ],
    ['(B) by rotation', { constructionRelatedWay: 'h-2-i-B', solicitation: 'rotational' }, undefined],
    [
      '(B) by best qualification',
      { constructionRelatedWay: 'h-2-i-B', solicitation: 'best-qualified' },
      'Check the answers: § 3-03(h)(2)(i)(B) is three vendors, at random or in rotation, not by best qualification.',
    ],
    ['(ii) by best qualification', { constructionRelatedWay: 'h-2-ii', solicitation: 'best-qualified' }, undefined],
    ['(A) by rotation, for mentoring', { constructionRelatedWay: 'h-2-i-A', solicitation: 'rotational', mentoring: true }, undefined],
  ])('%s', (_, facts, says) => {
    const { doubts, findings } = assess({ ...D, ...list(facts, crs) });
    expect(doubts.map((one) => one.says)).toEqual(says === undefined ? [] : [says]);
    if (says !== undefined) expect(findings.some((one) => one.outcome === 'allowed' && one.id === '3-10(i)(3)(ii):rotational')).toBe(false);
  });
});

describe('one of two branches is not told as the only one', () => {
  const says = (more: Case) =>
    finding('3-09(d)(1):award-notice', { method: 'intergovernmental', category: 'goods', amount: '200000.00', ...more })?.says;
  test('order or contract unknown: both starts', () => {
    expect(says({})).toBe('Publish a notice of award at least once, within 15 days after registration or placement of the purchase order.');
    expect(says({ facts: { '3-09': { byPurchaseOrder: true } } })).toBe(
      'Publish a notice of award at least once, within 15 days after the purchase order.',
    );
    expect(says({ facts: { '3-09': { byPurchaseOrder: false } } })).toBe(
      'Publish a notice of award at least once, within 15 days after registration.',
    );
  });
  test('of an accelerated procurement too', () => {
    const of = (byPurchaseOrder?: boolean) =>
      finding('3-07(h)(2)(i):award-notice', {
        method: 'accelerated',
        category: 'goods',
        amount: '200000.00',
        facts: { '3-07': { market: 'food', commodityApproved: true, ...(byPurchaseOrder === undefined ? {} : { byPurchaseOrder }) } },
      })?.says;
    expect(of()).toBe(
      'Publish a notice of award at least once, within 15 days after registration, or after the purchase order if there is one.',
    );
    expect(of(false)).toBe('Publish a notice of award at least once, within 15 days after registration.');
  });
  test('registration binds a contract, and it is not known to be one', () => {
    const of = (byPurchaseOrder?: boolean) =>
      finding('charter-328:registration', {
        method: 'cooperative',
        ...(byPurchaseOrder === undefined ? {} : { facts: { '3-09': { byPurchaseOrder } } }),
      });
    expect(of()?.says).toMatch(/^A contract, unlike a purchase order, is not implemented/);
    expect(of()?.lacks).toEqual(['facts.3-09.byPurchaseOrder']);
    expect(of(false)?.says).toMatch(/^Do not implement the contract/);
  });
});

describe('a number grows with what changes it, wherever it is told', () => {
  const best = (category: Case['category'], facts: List) =>
    finding(
      '3-10(i)(3)(iii):best-qualified',
      list({ solicitation: 'best-qualified', mentoring: false, ...facts }, category ? { category } : {}),
    )?.says;
  test.each<[string, Case['category'], List, string]>([
    ['one award: five', 'construction-related-services', { constructionRelatedWay: 'h-2-ii', awards: 1 }, 'the 5 best qualified vendors.'],
    ['two: ten', 'construction-related-services', { constructionRelatedWay: 'h-2-ii', awards: 2 }, 'the 10 best qualified vendors.'],
    ['construction, two: sixteen, or ten', 'construction', { awards: 2 }, 'the 16 best qualified vendors; another reading asks 10.'],
    ['awards not told: five', 'construction', {}, 'the 5 best qualified vendors.'],
    [
      'two, the way not told: no number',
      'construction-related-services',
      { awards: 2 },
      'the best qualified vendors, as many as the minimum for these awards.',
    ],
  ])('%s', (_, category, facts, says) => {
    expect(best(category, facts)?.endsWith(says)).toBe(true);
  });
});

describe('who does what, once, everywhere', () => {
  test('the list of auditors: the Comptroller hears the appeal, and sends the Comptroller no copy', () => {
    const auditors = list({ list: 'auditors', decision: 'denied' });
    expect(finding('3-10(m)(1):appeal', auditors)?.to).toBe('the Comptroller');
    expect(finding('3-10(m)(3):decision', auditors)?.who).toBe('the Comptroller');
    expect(finding('3-10(l)(2)/after-2:copies', auditors)).toMatchObject({ to: 'the CCPO, who keeps PASSPort' });
    expect(finding('3-10(m)(4):copies', auditors)).toMatchObject({ who: 'the Comptroller’s Office', to: 'the CCPO, who keeps PASSPort' });
    expect(finding('3-10(m)(5):petition-copies', auditors)?.to).toBe('the Comptroller, who decided the appeal, and the CCPO');
    expect(finding('3-10(m)(5):oath-copies', auditors)?.to).toBe('the vendor and the Comptroller');
    expect(finding('3-10(m)(5):forwarding', auditors)?.who).toBe('the Comptroller’s Office');
    const category = list({ list: 'category', decision: 'denied' });
    expect(finding('3-10(m)(1):appeal', category)?.to).toBe('the Agency Head');
    expect(finding('3-10(m)(5):oath-copies', category)?.to).toBe('the vendor, the Agency Head and the Comptroller’s Office');
  });
  test('what the officer checks about a commodity is the officer’s', () => {
    const accelerated = (commodityApproved?: boolean): Case => ({
      method: 'accelerated',
      category: 'goods',
      facts: { '3-07': { market: 'food', ...(commodityApproved === undefined ? {} : { commodityApproved }) } },
    });
    expect(finding('3-07(c):selection', accelerated(true))).toMatchObject({ who: 'the Contracting Officer' });
    expect(finding('3-07(c):selection', accelerated(true))?.to).toBeUndefined();
    expect(finding('3-07(c):selection', accelerated())).toMatchObject({ who: 'the ACCO', to: 'the CCPO' });
    for (const id of ['3-07(c):documentation', '3-07(c):quarterly-list'] as const)
      expect(finding(id, accelerated(true))?.who).toBe('the Contracting Officer');
    expect(finding('3-07(c):changes-to-the-list', accelerated(true))?.who).toBe('the CCPO');
  });
});

test('comment begins above $100,000, approval under § 317(b) above $5,000,000', () => {
  const of = (amount: string) => finding('charter-316:rest-of-the-chapter', { method: 'intergovernmental', category: 'goods', amount });
  expect(of('100000.00')).toMatchObject({
    says: 'At this value nothing turns on it: comment begins above $100,000, approval under § 317(b) above $5,000,000.',
  });
  expect(of('100000.00')?.readings).toBeUndefined();
  expect(of('100000.01')?.outcome).toBe('needs-determination');
});

describe('grammar for every count', () => {
  const small = (facts: Small, method: Method = 'small-purchase') =>
    assess({
      ...D,
      method,
      category: 'goods',
      amount: '50000.00',
      vendor: { mwbe: 'city-certified' },
      facts: { '3-08': facts },
    }).findings.map(({ says }) => says);
  test.each<[string, Small, Method, string]>([
    [
      'no quotes',
      { mwbeQuotes: 0 },
      'mwbe-small-purchase',
      'Document why you could not obtain 3 price quotes from M/WBE vendors: there are none.',
    ],
    [
      'one quote',
      { mwbeQuotes: 1 },
      'mwbe-small-purchase',
      'Document why you could not obtain 3 price quotes from M/WBE vendors: there is one.',
    ],
    [
      'two quotes',
      { mwbeQuotes: 2 },
      'mwbe-small-purchase',
      'Document why you could not obtain 3 price quotes from M/WBE vendors: there are 2.',
    ],
    ['none of one', { biddersList: 1, solicitedAtRandom: 0 }, 'small-purchase', 'Solicit the one vendor on the list.'],
    ['none of two', { biddersList: 2, solicitedAtRandom: 0 }, 'small-purchase', 'Solicit 2 more: none of 2 vendors have been solicited.'],
    ['one of five', { solicitedAtRandom: 1 }, 'small-purchase', 'Solicit 4 more: 1 of 5 vendors has been solicited.'],
    [
      'two of a list of one',
      { biddersList: 1, solicitedAtRandom: 2 },
      'small-purchase',
      'Check the counts: 2 vendors cannot be solicited at random from a list of 1.',
    ],
  ])('%s', (_, facts, method, says) => {
    expect(small(facts, method)).toContain(says);
  });
  test('sealed bidding, and what may excuse a late decision', () => {
    expect(
      finding('charter-327:certifications', {
        method: 'accelerated',
        category: 'goods',
        facts: { '3-07': { market: 'food', commodityApproved: true, sourceSelection: 'sealed-bids' } },
      })?.says,
    ).toBe('Before filing, obtain the certification of legal authority; after sealed bidding none of procedural requisites is needed.');
    expect(
      assess({
        ...D,
        ...list({ decision: 'denied' }),
        dates: { questionnaire: '2026-07-06', pqlDecisionMailed: '2026-10-06' },
      }).findings.map(({ says }) => says),
    ).toContain('The decision of October 6, 2026 was late (last day October 4, 2026) unless it was made in time, or an exception applies.');
  });
});
