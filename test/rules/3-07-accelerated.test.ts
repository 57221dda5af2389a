/** § 3-07, accelerated procurement: which commodities, how the source is selected, notices and submissions; each edge from both sides. */
import { longestSentence } from '../helpers/sentences.ts';
import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readCases, readingsOf } from '../../src/law/worked-cases.ts';
import law from '../../src/content/law.json' with { type: 'json' };
import { assess, type Case, type Category, type Finding, type Outcome, type ReadingId } from '../../src/rules/index.ts';
import { anyCaseOf } from '../helpers/any-form.ts';
import { itemsOf, outcomeOf, TODAY } from '../helpers/asked.ts';

type Own = NonNullable<NonNullable<Case['facts']>['3-07']>;
const FOOD: Own = { market: 'food', commodityApproved: true };

function outcome(own: Own, input: Case = {}): Outcome | undefined {
  return outcomeOf('accelerated', { ...input, facts: { '3-07': own } });
}

function all(own: Own, input: Case = {}): Finding[] {
  return assess({ asOf: TODAY, method: 'accelerated', category: 'goods', amount: '400000.00', ...input, facts: { '3-07': own } }).findings;
}

function finding(id: string, own: Own, input: Case = {}): Finding {
  const found = all(own, input).find((one) => one.id === id);
  if (!found) throw new Error(`${id} not found`);
  return found;
}

const provisions: Record<string, { inside: string[] }> = law.provisions;

describe('§ 3-07(f): an accelerated procurement', () => {
  test.each<[string, Own, Outcome]>([
    ['in chemicals, approved, is allowed', { market: 'chemicals', commodityApproved: true }, 'allowed'],
    ['in energy, approved, is allowed', { market: 'energy', commodityApproved: true }, 'allowed'],
    ['in food, approved, is allowed', FOOD, 'allowed'],
    ['in metals, approved, is allowed', { market: 'metals', commodityApproved: true }, 'allowed'],
    ['in paper, approved, is allowed', { market: 'paper', commodityApproved: true }, 'allowed'],
    ['in plastics, approved, is allowed', { market: 'plastics', commodityApproved: true }, 'allowed'],
    ['in another market is not, though approved', { market: 'other', commodityApproved: true }, 'not-allowed'],
    ['in food, not approved, is not', { market: 'food', commodityApproved: false }, 'not-allowed'],
    ['in food, approval not known, is for the CCPO', { market: 'food' }, 'needs-determination'],
    ['in an unknown market asks for it', { commodityApproved: true }, 'unknown'],
    ['with nothing known asks for the market', {}, 'unknown'],
  ])('%s', (_, own, expected) => {
    expect(outcome(own)).toBe(expected);
  });

  test.each<[Category, Outcome]>([
    ['goods', 'allowed'],
    ['standard-services', 'not-allowed'],
    ['professional-services', 'not-allowed'],
    ['human-services', 'not-allowed'],
    ['construction', 'not-allowed'],
    ['construction-related-services', 'not-allowed'],
  ])('of %s: commodities are goods', (category, expected) => {
    expect(outcome(FOOD, { category })).toBe(expected);
  });

  test.each<[string, string, Outcome]>([
    ['on December 31, 2019 the text is not held', '2019-12-31', 'not-held'],
    ['on January 1, 2020 it is', '2020-01-01', 'allowed'],
  ])('%s', (_, asOf, expected) => {
    expect(outcome(FOOD, { asOf })).toBe(expected);
  });

  test('the CCPO selects for every buyer, and for others a reading says so', () => {
    const route = (agencyKind: NonNullable<Case['agencyKind']>) =>
      assess({ asOf: TODAY, agencyKind, facts: { '3-07': { market: 'food' } } }).routes.find((one) => one.method === 'accelerated');
    expect(route('board')).toMatchObject({ decision: { who: 'the CCPO' }, readings: ['commodity-other-buyers'] });
    expect(route('mayoral')?.readings).toEqual([]);
  });
});

describe('contents, each item with its citation', () => {
  test('six markets, in the order of (b)', () => {
    expect(itemsOf(finding('3-07(b):eligible-markets', FOOD))).toEqual(provisions['3-07(b)']?.inside);
  });
  test('the Recommendation for Award, (g)', () => {
    expect(itemsOf(finding('3-07(g):recommendation-for-award', FOOD))).toEqual(provisions['3-07(g)']?.inside);
  });
  test.each<[Own['sourceSelection'], string[]]>([
    ['sealed-bids', []],
    ['small-purchase', []],
    ['proposals', ['charter-312']],
    ['sole-source', ['charter-312']],
    ['negotiated-acquisition', ['charter-312']],
    ['other', ['charter-312']],
  ])('notice of solicitation by %s', (sourceSelection, charter) => {
    expect(itemsOf(finding('3-07(h)(1)(i):solicitation-notice', { ...FOOD, ...(sourceSelection ? { sourceSelection } : {}) }))).toEqual([
      ...(provisions['3-07(h)(1)(ii)']?.inside ?? []),
      ...charter,
    ]);
  });
  test('notice of award: the clause relied on is the Charter’s, unless it was by sealed bids', () => {
    const inside = provisions['3-07(h)(2)(ii)']?.inside ?? [];
    expect(inside).toHaveLength(7);
    expect(itemsOf(finding('3-07(h)(2)(i):award-notice', { ...FOOD, sourceSelection: 'sealed-bids' }))).toEqual(inside);
    expect(itemsOf(finding('3-07(h)(2)(i):award-notice', { ...FOOD, sourceSelection: 'proposals' }))).toEqual([...inside, 'charter-325']);
  });
});

describe('three business days before: Monday to Friday less City holidays', () => {
  const before = (bidOpening: string, solicitation?: string) =>
    finding(
      '3-07(h)(1)(i):solicitation-notice',
      { ...FOOD, sourceSelection: 'sealed-bids' },
      {
        dates: { bidOpening, ...(solicitation ? { solicitation } : {}) },
      },
    );
  test.each<[string, string, string, string]>([
    ['a Friday with no holiday', '2026-11-20', '2026-11-17', '2026-11-16'],
    ['the Monday after Thanksgiving', '2026-11-30', '2026-11-24', '2026-11-23'],
    ['the Thursday of Election week', '2026-11-05', '2026-10-30', '2026-10-29'],
    ['Lincoln’s Birthday counts: it is no City holiday', '2026-02-13', '2026-02-10', '2026-02-09'],
    ['the Monday after New Year', '2027-01-04', '2026-12-29', '2026-12-28'],
  ])('bids opened on %s', (_, opening, last, clear) => {
    expect(before(opening).deadline).toMatchObject({ last, clear, edition: last });
  });

  test.each<[string, string, RegExp]>([
    ['a business day before the last is in time by both counts', '2026-11-16', /in time/],
    ['on the last day is in time, but a day late by clear days', '2026-11-17', /on the last day, but a day late/],
    ['a day later is late', '2026-11-18', /late: the last day was November 17, 2026/],
  ])('a notice %s', (_, solicitation, says) => {
    expect(before('2026-11-20', solicitation).says).toMatch(says);
  });

  test('the event it comes before is that of the method', () => {
    const when = (sourceSelection: NonNullable<Own['sourceSelection']>) =>
      finding('3-07(h)(1)(i):solicitation-notice', { ...FOOD, sourceSelection }).when;
    expect(when('sealed-bids')).toMatchObject({ event: 'bidOpening', number: 3, unit: 'business days', bound: 'at least', side: 'before' });
    expect(when('proposals')?.event).toBe('bidOpening');
    expect(when('sole-source')?.event).toBe('negotiations');
    expect(when('negotiated-acquisition')?.event).toBe('negotiations');
    expect(when('other')?.event).toBe('solicitation');
  });

  test.each<[NonNullable<Own['sourceSelection']> | undefined, string]>([
    ['sealed-bids', 'solicitation'],
    ['proposals', 'solicitation'],
    ['small-purchase', 'intentNotice'],
    ['sole-source', 'intentNotice'],
    ['negotiated-acquisition', 'intentNotice'],
    ['other', 'intentNotice'],
    [undefined, 'solicitation'],
  ])('by %s the notice is its %s', (sourceSelection, act) => {
    expect(finding('3-07(h)(1)(i):solicitation-notice', { ...FOOD, ...(sourceSelection ? { sourceSelection } : {}) }).act).toBe(act);
  });

  test.each<[string, string, boolean]>([
    ['at $100,000 whether it is owed is open', '100000.00', true],
    ['a cent over it is owed', '100000.01', false],
  ])('%s', (_, amount, open) => {
    const found = finding('3-07(h)(1)(i):solicitation-notice', FOOD, { amount });
    expect(found.outcome).toBe('required');
    expect(found.readings?.includes('accelerated-small')).toBe(open);
  });
});

describe('an accelerated sole source: ten calendar days are the safe course', () => {
  const own: Own = { ...FOOD, sourceSelection: 'sole-source' };
  const id = '3-07(h)(1)(i):sole-source-ten-days';
  test.each<[string, string | undefined, RegExp]>([
    ['no notice yet', undefined, /^Publish the notice by December 4, 2026/],
    ['ten days before', '2026-12-04', /also meets/],
    ['seven days before, the next edition', '2026-12-07', /misses the 10 calendar days/],
  ])('%s', (_, intentNotice, says) => {
    const found = finding(id, own, { dates: { negotiations: '2026-12-14', ...(intentNotice ? { intentNotice } : {}) } });
    expect(found.deadline?.last).toBe('2026-12-04');
    expect(found.says).toMatch(says);
    expect(found.readings).toContain('accelerated-sole-source');
  });

  test('not for another method, nor at or below the micropurchase limit, where § 3-05 does not reach', () => {
    const there = (own: Own, amount: string) => all(own, { amount }).some((one) => one.id === id);
    expect([there(own, '20000.01'), there(own, '20000.00'), there(FOOD, '400000.00')]).toEqual([true, false, false]);
  });

  test('until January 13, 2024 § 3-05 asked five editions', () => {
    expect(finding(id, own, { asOf: '2024-01-13' }).says).toMatch(/^Publish in five editions in a row/);
    expect(finding(id, own, { asOf: '2024-01-14' }).says).not.toContain('editions');
    expect(finding(id, own, { asOf: '2024-05-17' }).outcome).toBe('required');
  });
});

describe('submission to the Comptroller: 30 days from award, and 15 from execution since May 11, 2026', () => {
  const both = (award: string, execution: string, contractSubmission?: string) => {
    const dates = { award, execution, ...(contractSubmission ? { contractSubmission } : {}) };
    return [finding('charter-328:accelerated-fifteen-days', FOOD, { dates }), finding('3-07(e)(3):thirty-days', FOOD, { dates })] as const;
  };
  test('executed on May 10, 2026', () => {
    const [fifteen, thirty] = both('2026-05-08', '2026-05-10');
    expect(fifteen.deadline).toBeUndefined();
    expect(fifteen.says).toMatch(/for contracts executed from May 11, 2026/);
    expect(thirty.deadline?.last).toBe('2026-06-07');
    expect(thirty.says).toMatch(/by June 5, 2026: the time ends June 7, 2026, not a workday/);
  });
  test('executed on May 11, 2026', () => {
    const [fifteen, thirty] = both('2026-05-08', '2026-05-11');
    expect(fifteen.deadline?.last).toBe('2026-05-26');
    expect(fifteen.readings).toEqual(expect.arrayContaining(['two-clocks', 'accelerated-shortage']));
    expect(thirty.says).toMatch(/^Submit it by May 26, 2026/);
  });
  test.each<[string, string, RegExp, RegExp]>([
    ['on day 15 from execution', '2026-05-26', /in time/, /in time/],
    ['between the two', '2026-06-07', /late.*stays valid/, /in time/],
    ['after both', '2026-06-09', /late/, /late/],
  ])('submitted %s', (_, day, fifteen, thirty) => {
    const found = both('2026-05-08', '2026-05-11', day);
    expect(found[0].says).toMatch(fifteen);
    expect(found[1].says).toMatch(thirty);
  });
});

describe('the notice of award', () => {
  test.each<[string, string, Outcome]>([
    ['at $100,000 is not needed', '100000.00', 'not-required'],
    ['a cent over is', '100000.01', 'required'],
  ])('%s', (_, amount, expected) => {
    expect(finding('3-07(h)(2)(i):award-notice', FOOD, { amount }).outcome).toBe(expected);
    expect(finding('3-07(h)(2)(i):award-notice', { ...FOOD, byPurchaseOrder: true }, { amount }).outcome).toBe(expected);
  });

  test.each<[string, Own, Case['dates'], string]>([
    [
      'a contract runs from registration',
      { byPurchaseOrder: false },
      { registration: '2026-11-02', purchaseOrder: '2026-10-01' },
      '2026-11-17',
    ],
    ['a purchase order runs from itself', { byPurchaseOrder: true }, { purchaseOrder: '2026-10-01' }, '2026-10-16'],
    [
      'of order and registration, the earlier: the order',
      { byPurchaseOrder: true },
      { purchaseOrder: '2026-10-01', registration: '2026-11-02' },
      '2026-10-16',
    ],
    [
      'of order and registration, the earlier: registration',
      { byPurchaseOrder: true },
      { purchaseOrder: '2026-11-03', registration: '2026-11-02' },
      '2026-11-17',
    ],
  ])('%s', (_, own, dates, last) => {
    expect(finding('3-07(h)(2)(i):award-notice', { ...FOOD, ...own }, { dates: dates ?? {} }).deadline?.last).toBe(last);
  });

  test('a notice after the order but before registration is followed by another', () => {
    const dates = { purchaseOrder: '2026-10-01', awardNotice: '2026-10-05', registration: '2026-11-02' };
    expect(finding('3-07(h)(2)(i):award-notice', { ...FOOD, byPurchaseOrder: true }, { dates }).says).toMatch(
      /publish another within 15 days after November 2, 2026/,
    );
  });
});

describe('§ 3-07(e): what is lifted', () => {
  test.each<[string, string, Outcome]>([
    ['at $100,000 the exemption for purchase orders is not needed', '100000.00', 'not-required'],
    ['a cent over it is there', '100000.01', 'allowed'],
  ])('%s', (_, amount, expected) => {
    expect(finding('3-07(e)(1):purchase-order', FOOD, { amount }).outcome).toBe(expected);
  });

  test('no hearing, and since May 21, 2025 no comment, where prices fluctuate', () => {
    expect(finding('3-07(e)(2):no-hearing', FOOD, { asOf: '2025-05-20' }).readings).toEqual([]);
    expect(finding('3-07(e)(2):no-hearing', FOOD, { asOf: '2025-05-21' }).readings).toEqual(['hearing-wording', 'accelerated-shortage']);
  });
});

describe('any accelerated case', () => {
  property.prop([anyCaseOf(['accelerated'], '3-07')], { seed: 307, numRuns: 1500 })(
    'is answered in short sentences, and says what it needs',
    (input) => {
      const { routes, findings } = assess(input);
      for (const one of [...routes, ...findings]) {
        expect(longestSentence(one.says), one.says).toBeLessThanOrEqual(25);
        expect(one.says).toMatch(/[.”]$/);
        if (one.outcome === 'unknown') expect(one.lacks?.length, one.says).toBeGreaterThan(0);
        if (one.outcome === 'needs-determination') expect(one.decision?.who && one.decision.standard, one.says).toBeTruthy();
      }
    },
  );

  test('every reading of the section is reached by a worked case', () => {
    const wanted: ReadingId[] = [
      'commodities-are-goods',
      'commodity-other-buyers',
      'quarterly',
      'three-business-days',
      'accelerated-small',
      'accelerated-sole-source',
      'accelerated-shortage',
      'accelerated-registration',
      'hearing-wording',
    ];
    const reached = new Set(
      readCases()
        .filter((one) => one.stem === '3-07-accelerated')
        .flatMap((one) => [...readingsOf(assess(one.case))]),
    );
    expect(wanted.filter((id) => !reached.has(id))).toEqual([]);
  });
});

describe('§ 3-07(d): by sole source, what § 3-05 asks is asked as well', () => {
  const of3_05 = (own: Own, input: Case = {}): string[] => all(own, input).map((one) => one.id).filter((id) => id.startsWith('3-05')); // prettier-ignore
  const ENERGY = { amount: '250000.00', category: 'goods' } as const;
  test('its determination, copy, review, evaluation and approval, but not its notices: § 3-07(h) has its own', () => {
    expect(of3_05({ ...FOOD, sourceSelection: 'sole-source' }, ENERGY)).toEqual([
      '3-05(a):negotiation',
      '3-05(b):determination',
      '3-05(b)(1):contract-file',
      '3-05(b)(1):presolicitation-review',
      '3-05(b)(2):copy-to-comptroller',
      '3-05(c)(1):evaluate-interest',
      '3-05(c)(1):solicitation-instead',
      '3-05(d):approval',
      '3-05(d):no-further-delegation',
    ]);
  });

  test.each<[string, Own, Case]>([
    ['by another selection', { ...FOOD, sourceSelection: 'negotiated-acquisition' }, ENERGY],
    ['by a selection not told', FOOD, ENERGY],
    [
      'by another selection, before the text of § 3-05 is held',
      { ...FOOD, sourceSelection: 'proposals' },
      { ...ENERGY, asOf: '2024-05-16' },
    ],
    ['at the micropurchase limit', { ...FOOD, sourceSelection: 'sole-source' }, { ...ENERGY, amount: '20000.00' }],
  ])('nothing of § 3-05 %s', (_, own, input) => {
    expect(of3_05(own, input)).toEqual([]);
  });

  test('a cent over the limit it is asked; before May 17, 2024 too', () => {
    expect(of3_05({ ...FOOD, sourceSelection: 'sole-source' }, { ...ENERGY, amount: '20000.01' })).toHaveLength(9);
    expect(finding('3-05(b):determination', { ...FOOD, sourceSelection: 'sole-source' }, { ...ENERGY, asOf: '2024-05-16' }).outcome).toBe(
      'needs-determination',
    );
  });

  test.each<[string, Own, string, string]>([
    ['reviewed from its lower floor', { ...FOOD, sourceSelection: 'sole-source' }, '10000.01', 'required'],
    ['not at that floor', { ...FOOD, sourceSelection: 'sole-source' }, '10000.00', 'not-required'],
    ['by sealed bids only above the small purchase limits', { ...FOOD, sourceSelection: 'sealed-bids' }, '10000.01', 'not-required'],
  ])('§ 2-02: %s', (_, own, amount, outcome) => {
    expect(finding('ppb-2-02:presolicitation-review', own, { category: 'goods', amount }).outcome).toBe(outcome);
  });

  test.each<[string, string, RegExp]>([
    ['from $10,000', '10000.00', /PASSPort disclosures may follow/],
    ['a cent below', '9999.99', /its City awards of twelve months reach/],
  ])('§ 2-08: disclosures of a sole source %s', (_, amount, says) => {
    expect(finding('ppb-2-08:responsibility', { ...FOOD, sourceSelection: 'sole-source' }, { category: 'goods', amount }).says).toMatch(
      says,
    );
  });

  test('its notice cannot precede the determination, nor come when no day is left', () => {
    const ten = (dates: NonNullable<Case['dates']>) =>
      finding('3-07(h)(1)(i):sole-source-ten-days', { ...FOOD, sourceSelection: 'sole-source' }, { ...ENERGY, dates });
    expect(ten({ determination: '2026-11-09', negotiations: '2026-11-18' }).clash).toEqual(['dates.determination', 'dates.negotiations']);
    expect(ten({ determination: '2026-11-09', negotiations: '2026-11-19' }).deadline?.last).toBe('2026-11-09');
    expect(ten({ determination: '2026-11-05', intentNotice: '2026-11-04', negotiations: '2026-11-19' }).says).toMatch(/^Publish again/);
    expect(ten({ determination: '2026-11-05', solicitation: '2026-11-04', negotiations: '2026-11-19' }).clash).toEqual(['dates.determination', 'dates.solicitation']); // prettier-ignore
    expect(ten({ determination: '2026-11-05', intentNotice: '2026-11-05', negotiations: '2026-11-19' }).says).toMatch(/also meets/);
  });
});

test('a commodity that the CCPO has not approved yet can still be: what is bought then needs no comments', () => {
  const comment = (market: 'food' | 'other', dates: NonNullable<Case['dates']> = {}) =>
    assess({
      asOf: '2026-11-30',
      method: 'accelerated',
      category: 'goods',
      amount: '500000.00',
      facts: { '3-07': { market, commodityApproved: false } },
      dates,
    }).findings.find(({ id }) => id === 'charter-326:comment')?.outcome;
  expect(comment('food')).toBe('needs-determination');
  expect(comment('food', { award: '2026-11-29' })).toBe('required');
  expect(comment('other')).toBe('required');
});
