/** Purchases, changes, renewals and awards one by one: sums in place of those given, the running total, the vendor's twelve months. */
import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { drawing, firstOver, limitsOf, WIDTH } from '../../src/components/pictures/running-totals.ts';
import * as rules from '../../src/rules/index.ts';
import {
  assess,
  lawOn,
  runningTotals,
  toFacts,
  vendorYear,
  type Case,
  type Entry,
  type EntryKind,
  type Outcome,
} from '../../src/rules/index.ts';
import { anyWholeCase } from '../helpers/any-form.ts';

const entry = (kind: EntryKind, amount: string, on?: string): Entry => ({ kind, amount, ...(on ? { on } : {}) });
const micro: Case = { asOf: '2026-11-21', method: 'micropurchase', category: 'goods', amount: '15000.00' };
const route = (input: Case) => assess(input).routes.find(({ method }) => method === input.method);

describe('entries are what the rules see in place of the sum of their kind', () => {
  test.each<[string, Entry[], Outcome]>([
    ['changes and renewals to the limit', [entry('change', '3000.00'), entry('renewal', '2000.00')], 'allowed'],
    ['a cent over it', [entry('change', '3000.00'), entry('renewal', '2000.01')], 'not-allowed'],
    ['a related purchase to the limit', [entry('related', '5000.00')], 'allowed'],
    ['a related purchase a cent over it', [entry('related', '5000.01')], 'needs-determination'],
    ['a change and a related purchase together to the limit', [entry('change', '2500.00'), entry('related', '2500.00')], 'allowed'],
    ['together a cent over it', [entry('change', '2500.00'), entry('related', '2500.01')], 'needs-determination'],
    ['awards to the vendor, which are no part of the purchase', [entry('vendor-award', '900000.00')], 'allowed'],
  ])('%s', (_, entries, outcome) => {
    expect(route({ ...micro, entries })?.outcome).toBe(outcome);
  });

  test('the sum of another kind still counts, and the same entries as sums answer the same', () => {
    const entries = [entry('change', '2500.00')];
    const facts = { '3-08': { relatedPurchases: '2500.01' } };
    expect(route({ ...micro, entries, facts })?.outcome).toBe('needs-determination');
    const asSums = assess({ ...micro, facts: { '3-08': { relatedPurchases: '4000.00', changesAndRenewals: '6000.00' } } });
    const oneByOne = assess({ ...micro, entries: [entry('related', '4000.00'), entry('change', '1000.00'), entry('renewal', '5000.00')] });
    expect(oneByOne.routes).toEqual(asSums.routes);
    expect(oneByOne.findings).toEqual(asSums.findings);
  });

  test.each<[string, Entry[], Case['facts'], string[]]>([
    ['the same sum', [entry('change', '5.00')], { '3-08': { changesAndRenewals: '5.00' } }, []],
    ['a cent more', [entry('change', '5.00')], { '3-08': { changesAndRenewals: '5.01' } }, ['facts.3-08.changesAndRenewals', 'entries']],
    ['a sum of another kind', [entry('change', '5.00')], { '3-08': { relatedPurchases: '9.00' } }, []],
    ['other related purchases', [entry('related', '5.00')], { '3-08': { relatedPurchases: '9.00' } }, ['facts.3-08.relatedPurchases', 'entries']],
    ['awards in and out of the year', [entry('vendor-award', '5.00', '2026-11-21'), entry('vendor-award', '4.00', '2024-01-01')], { '3-08': { otherAwardsTwelveMonths: '5.00' } }, []],
    ['all awards, the old one too', [entry('vendor-award', '5.00', '2026-11-21'), entry('vendor-award', '4.00', '2024-01-01')], { '3-08': { otherAwardsTwelveMonths: '9.00' } }, ['facts.3-08.otherAwardsTwelveMonths', 'entries']],
    ['with the award of the edge', [entry('vendor-award', '5.00', '2025-11-21')], { '3-08': { otherAwardsTwelveMonths: '5.00' } }, []],
    ['without it', [entry('vendor-award', '5.00', '2025-11-21')], { '3-08': { otherAwardsTwelveMonths: '0.00' } }, []],
  ])('a sum beside them: %s', (_, entries, facts, paths) => {
    const input: Case = { ...micro, entries, ...(facts ? { facts } : {}) };
    expect(assess(input).doubts.flatMap((one) => one.paths)).toEqual(paths);
  }); // prettier-ignore
});

test.each<[string, Entry, Record<string, string>, string]>([
  [
    'changes',
    entry('change', '5.00'),
    { changesAndRenewals: '5.01' },
    'The changes and renewals entered one by one come to $5, their sum is given as $5.01: the entries are used.',
  ],
  [
    'related purchases',
    entry('related', '5.00'),
    { relatedPurchases: '9.00' },
    'The related purchases entered one by one come to $5, their sum is given as $9: the entries are used.',
  ],
  [
    'awards',
    entry('vendor-award', '5.00', '2026-11-21'),
    { otherAwardsTwelveMonths: '9.00' },
    'The vendor’s other awards of the twelve months entered one by one come to $5, their sum is given as $9: the entries are used.',
  ],
])('what is said of %s given as a sum too', (_, one, sums, says) => {
  expect(assess({ ...micro, entries: [one], facts: { '3-08': sums } } as Case).doubts.map((doubt) => doubt.says)).toEqual([says]);
});

describe('the totals after each entry', () => {
  const rows = (input: Case) =>
    runningTotals(toFacts(input)).map(({ entry: one, amount, grown, total }) => [
      typeof one === 'string' ? one : one.kind,
      amount,
      grown,
      total,
    ]);

  test('sums alone: each kind by its name, and a related purchase does not grow this one', () => {
    expect(rows({ ...micro, facts: { '3-08': { changesAndRenewals: '3.00', relatedPurchases: '4.00' } } })).toEqual([
      ['purchase', 1_500_000, 1_500_000, 1_500_000],
      ['changes-and-renewals', 300, 1_500_300, 1_500_300],
      ['related-purchases', 400, 1_500_300, 1_500_700],
    ]);
  });

  test('a sum of a kind that is entered one by one is no row of its own', () => {
    expect(
      rows({
        ...micro,
        entries: [entry('change', '1.00'), entry('related', '2.00')],
        facts: { '3-08': { changesAndRenewals: '3.00', relatedPurchases: '4.00' } },
      }).map(([what]) => what),
    ).toEqual(['purchase', 'change', 'related']);
  });

  test('by day, those of one day as they are listed, those without a day last', () => {
    const entries = [
      entry('renewal', '1.00'),
      entry('change', '2.00', '2026-03-02'),
      entry('change', '3.00', '2026-03-01'),
      entry('related', '4.00', '2026-03-02'),
      entry('change', '5.00', '2026-03-02'),
      entry('change', '6.00', '2026-02-28'),
    ];
    expect(rows({ ...micro, entries }).map(([, amount]) => amount)).toEqual([1_500_000, 600, 300, 200, 400, 500, 100]);
  });
});

describe('the day with which the twelve months end', () => {
  const to = (input: Case) => vendorYear(toFacts({ ...input, entries: [entry('vendor-award', '1.00', '2026-01-02')] }));
  test.each<[string, Case, string | undefined]>([
    ['the award', { asOf: '2026-11-21', dates: { award: '2026-03-31', purchaseOrder: '2026-04-01' } }, '2026-03-31'],
    ['without one, the purchase order', { asOf: '2026-11-21', dates: { purchaseOrder: '2026-04-01' } }, '2026-04-01'],
    ['without either, an execution before the day asked about', { asOf: '2026-11-21', dates: { execution: '2026-05-01' } }, '2026-05-01'],
    ['an execution after it does not bound it', { asOf: '2026-11-21', dates: { execution: '2026-12-01' } }, '2026-11-21'],
    ['an execution where no day is asked about', { dates: { execution: '2026-05-01' } }, '2026-05-01'],
    ['the day asked about', { asOf: '2026-11-21' }, '2026-11-21'],
    ['no day', {}, undefined],
  ])('%s', (_, input, day) => {
    expect(to(input).to).toBe(day);
    expect(to(input).awards.map(({ place }) => place)).toEqual(['within']);
  });

  test('without a day every award counts', () => {
    const { within, from, to: day } = to({});
    expect([within, from, day]).toEqual([100, undefined, undefined]);
  });

  test('an award after it is after it', () => {
    const found = vendorYear(toFacts({ asOf: '2026-01-01', entries: [entry('vendor-award', '1.00', '2026-01-02')] }));
    expect([found.awards[0]?.place, found.within]).toEqual(['after', 0]);
  });
});

describe('§ 3-08(c)(1)(i): the twelve months end on the day of the award, that day included', () => {
  const due = (entries: Entry[], dates: Case['dates'] = { award: '2026-03-31' }, asOf: string | null = '2026-11-21') =>
    assess({ ...(asOf ? { asOf } : {}), category: 'goods', amount: '50000.00', vendor: { mwbe: 'city-certified' }, dates, entries } as Case)
      .findings.find(({ id }) => id === '3-08(c)(1)(i):disclosures'); // prettier-ignore

  test.each<[string, string | undefined, Outcome, boolean]>([
    ['two days before the year', '2025-03-30', 'not-required', false],
    ['the same day a year before: by the careful reading', '2025-03-31', 'required', true],
    ['the first day of the year', '2025-04-01', 'required', false],
    ['the day of the award', '2026-03-31', 'required', false],
    ['the day after the award', '2026-04-01', 'not-required', false],
    ['no day: it counts', undefined, 'required', false],
  ])('an award on %s', (_, on, outcome, edge) => {
    const found = due([entry('vendor-award', '200000.00', on)]);
    expect([found?.outcome, found?.readings?.includes('twelve-month-edge')]).toEqual([outcome, edge]);
    expect(found?.says.includes(`(March 31, 2025 to March 31, 2026`)).toBe(edge);
    expect(found?.says.includes('undated too')).toBe(on === undefined);
    expect(due([entry('vendor-award', '199999.99', on)])?.outcome).toBe('not-required');
  });

  test('says what was counted: the days of the year, and an award without a day', () => {
    const found = due([entry('vendor-award', '150000.00', '2025-04-01'), entry('vendor-award', '50000.00', undefined)]);
    expect(found?.says).toMatch(/ \(April 1, 2025 to March 31, 2026; undated too\)/);
  });

  test('the edge is not named where the threshold is reached without it', () => {
    const found = due([entry('vendor-award', '200000.00', '2025-04-01'), entry('vendor-award', '5.00', '2025-03-31')]);
    expect(found?.says).toBe(
      'Have the vendor’s disclosures filed in PASSPort before award: with this one its awards (April 1, 2025 to March 31, 2026) reach $250,000.',
    );
    expect(found?.readings).toEqual(['twelve-month-window']);
  });

  test.each<[string, string, string, string, string]>([
    ['a leap day', '2024-02-29', '2023-03-01', '2023-02-28', '2023-02-27'],
    ['the day before a leap day’s anniversary', '2025-02-28', '2024-02-29', '2024-02-28', '2024-02-27'],
    ['the end of a month', '2026-03-31', '2025-04-01', '2025-03-31', '2025-03-30'],
    ['New Year', '2026-01-01', '2025-01-02', '2025-01-01', '2024-12-31'],
  ])('back from %s', (_, award, first, edge, before) => {
    const entries = [first, edge, before].map((on) => entry('vendor-award', '1.00', on));
    const year = vendorYear(toFacts({ dates: { award }, entries }));
    expect([year.from, year.to]).toEqual([first, award]);
    expect(year.awards.map(({ place }) => place)).toEqual(['within', 'edge', 'before']);
    expect([year.within, year.edge]).toEqual([100, 100]);
  });

  test.each<[string, Case, string | undefined]>([
    [
      'the award',
      { asOf: '2026-11-21', dates: { award: '2026-03-31', purchaseOrder: '2026-04-02', execution: '2026-04-03' } },
      '2026-03-31',
    ],
    ['else the purchase order', { asOf: '2026-11-21', dates: { purchaseOrder: '2026-04-02', execution: '2026-04-01' } }, '2026-04-02'],
    ['else the day asked about', { asOf: '2026-11-21' }, '2026-11-21'],
    ['or execution, where it is earlier', { asOf: '2026-11-21', dates: { execution: '2026-04-03' } }, '2026-04-03'],
    ['not where it is later', { asOf: '2026-11-21', dates: { execution: '2026-12-03' } }, '2026-11-21'],
    ['and with no day every award counts', {}, undefined],
  ])('they end with %s', (_, input, day) => {
    expect(rules.awardDay(toFacts(input))).toBe(day);
  });

  test('with no day known, every award counts, and no year is named', () => {
    expect(vendorYear(toFacts({ entries: [entry('vendor-award', '5.00', '1999-01-01')] }))).toMatchObject({ from: undefined, within: 500 });
    expect(due([entry('vendor-award', '200000.00', '2001-01-01')], {}, null)?.says).toMatch(/its awards reach/);
  });

  test('awards all out of the year are known to be none: nothing is asked', () => {
    const found = due([entry('vendor-award', '900000.00', '2020-01-01')]);
    expect([found?.outcome, found?.lacks]).toEqual(['not-required', undefined]);
  });

  property.prop([anyWholeCase], { seed: 308, numRuns: 2000 })('the year ends on the day whose law holds for an award', (input) => {
    const later = [
      'registration',
      'awardNotice',
      'contractSubmission',
      'councilFiling',
      'comptrollerFiling',
      'contractStart',
      'contractEnd',
    ];
    const dates = Object.fromEntries(Object.entries(input.dates ?? {}).filter(([event]) => !later.includes(event)));
    const facts = toFacts({ ...input, dates });
    const law = lawOn(facts, ['award', 'purchaseOrder']);
    expect(rules.awardDay(facts)).toBe(law.event === 'none' ? undefined : law.date);
  });
});

describe('the running total', () => {
  const totals = (input: Case) => runningTotals(toFacts(input)).map(({ amount, grown, total }) => [amount, grown, total]);
  test('goes by day, then as listed, sums last; related purchases stand apart', () => {
    const entries = [
      entry('renewal', '4.00'),
      entry('change', '3.00', '2026-05-01'),
      entry('vendor-award', '99.00', '2026-05-01'),
      entry('related', '2.00', '2026-04-10'),
    ];
    expect(totals({ amount: '10.00', awardAmount: '9.00', entries })).toEqual([
      [1000, 1000, 1000],
      [200, 1000, 1200],
      [300, 1300, 1500],
      [400, 1700, 1900],
    ]);
    const facts = { '3-08': { relatedPurchases: '2.00', changesAndRenewals: '50.00' } };
    expect(totals({ entries: [entry('change', '3.00')], facts })).toEqual([
      [300, 300, 300],
      [200, 300, 500],
    ]);
    expect(totals({})).toEqual([]);
  });

  property.prop([anyWholeCase], { seed: 308, numRuns: 2000 })('ends at what the limits are held against', (input) => {
    const facts = toFacts(input);
    const last = runningTotals(facts).at(-1);
    for (const { margins } of assess(input).routes)
      for (const { tested } of margins) if (tested > (rules.testedValue(facts) ?? 0)) expect([last?.grown, last?.total]).toContain(tested);
  });

  test('names the entry with which a limit is passed, not the one with which it is reached', () => {
    const rows = runningTotals(
      toFacts({ ...micro, entries: [entry('change', '5000.00', '2026-05-01'), entry('change', '0.01', '2026-06-01')] }),
    );
    expect(firstOver(rows, 2_000_000, 'grown')?.entry).toMatchObject({ on: '2026-06-01' });
    expect(firstOver(rows, 2_000_001, 'grown')).toBeUndefined();
  });
});

describe('the picture of the running total', () => {
  const limits = (input: Case) =>
    limitsOf(
      rules,
      input.category,
      assess(input).routes.filter(({ section }) => section === '3-08'),
    ).map(({ name }) => name);
  test('has the M/WBE maximum only where the vendor and the category may use it', () => {
    expect(limits(micro)).toEqual(['micropurchaseLimit', 'smallPurchaseLimit', 'mwbeMaximum']);
    expect(limits({ ...micro, vendor: { mwbe: 'none' } })).toEqual(['micropurchaseLimit', 'smallPurchaseLimit']);
    expect(limits({ ...micro, category: 'human-services' })).toEqual(['micropurchaseLimit', 'smallPurchaseLimit']);
    expect(limits({ asOf: '2026-11-21' })).toEqual(['micropurchaseLimit', 'micropurchaseLimitConstruction', 'smallPurchaseLimit']);
  });

  test('reaches the next limit above the total, names those beyond, and stays in its frame', () => {
    const lines = [2_000_000, 10_000_000, 150_000_000].map((value) => ({ name: String(value), title: '', value }));
    const rows = runningTotals(toFacts({ ...micro, entries: [entry('related', '12500.00'), entry('change', '3000.00')] }));
    const drawn = drawing(rows, lines);
    expect(drawn.limits.map(({ limit }) => limit.value)).toEqual([2_000_000, 10_000_000]);
    expect(drawn.beyond.map(({ value }) => value)).toEqual([150_000_000]);
    const [first, last] = drawn.limits;
    expect((last?.x ?? 0) / (first?.x ?? 1)).toBeCloseTo(5, 1);
    for (const { grown, total } of drawn.bars) expect([grown <= total, total < WIDTH]).toEqual([true, true]);
    const over = drawing(runningTotals(toFacts({ amount: '2000000.00' })), lines);
    expect([over.limits.length, over.beyond.length, (over.bars[0]?.total ?? 0) > (over.limits[2]?.x ?? 0)]).toEqual([3, 0, true]);
  });
});
