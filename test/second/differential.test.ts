/** The rules against a second statement of the same law, written apart from them (naive.ts): 20,000 random cases, and every day of the lists. */
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  assess,
  atLeastBefore,
  CITY_HOLIDAYS,
  HOLIDAYS_HELD,
  PARAMETERS,
  route,
  STATE_HOLIDAYS,
  toFacts,
  valueOn,
  within,
  type Case,
  type Parameter,
} from '../../src/rules/index.ts';
import { anyCase, anyDate } from '../helpers/any-case.ts';
import { naiveAccelerated, naiveCityHolidays, naiveDates, naiveLimits, naiveRoutes, naiveStateHolidays } from './naive.ts';

const CASES = 20_000;

/** How the source of an accelerated procurement may be selected. */
const HOW = ['sealed-bids', 'sole-source', 'small-purchase'] as const;

/** Cases that look at § 3-08: fewer dates, so that more of them have an answer. */
const looked = fc.tuple(anyCase, fc.constantFrom(0, 1, 2, 3)).map(([input, keep]): Case => {
  const { dates, funding, ...rest } = input;
  return { ...rest, ...(keep === 3 && dates ? { dates } : {}), ...(keep === 2 && funding ? { funding } : {}) };
});

describe('20,000 random cases', () => {
  test('the routes of § 3-08 have the same outcomes', () => {
    const seen = new Map<string, number>();
    const differ: unknown[] = [];
    for (const input of fc.sample(looked, { seed: 20_000, numRuns: CASES })) {
      const naive = naiveRoutes(input);
      for (const { method, outcome } of assess(input).routes) {
        if (!(method in naive)) continue;
        const other = naive[method as keyof typeof naive];
        seen.set(`${method} ${outcome}`, (seen.get(`${method} ${outcome}`) ?? 0) + 1);
        if (other !== outcome && differ.length < 3) differ.push({ input, method, rules: outcome, naive: other });
      }
    }
    expect(differ).toEqual([]);
    // Every outcome was compared often enough to mean something.
    for (const method of ['micropurchase', 'small-purchase', 'mwbe-small-purchase']) {
      for (const outcome of ['allowed', 'not-allowed', 'not-required', 'needs-determination', 'unknown', 'not-held']) {
        expect([method, outcome, (seen.get(`${method} ${outcome}`) ?? 0) > 50]).toEqual([method, outcome, true]);
      }
    }
  });

  test('an accelerated procurement has the same outcome, whatever method runs it', () => {
    const own = fc.record(
      {
        market: fc.constantFrom('food' as const, 'food' as const, 'other' as const),
        commodityApproved: fc.constantFrom(true, true, false),
        sourceSelection: fc.constantFrom(...HOW),
      },
      { requiredKeys: ['sourceSelection'] },
    );
    const source = fc.record({ onlySource: fc.boolean(), otherSourceAppears: fc.boolean() }, { requiredKeys: [] });
    const chosen = fc.tuple(anyCase, own, source, fc.boolean()).map(([input, accelerated, sole, now]): Case => {
      const { category, ...rest } = input;
      delete rest.dates;
      const goods = category === undefined ? {} : { category: category === 'construction' ? category : ('goods' as const) };
      return { ...rest, ...(now ? { asOf: '2026-11-28' } : {}), ...goods, facts: { ...input.facts, '3-05': sole, '3-07': accelerated } };
    });
    const seen = new Map<string, number>();
    const differ: unknown[] = [];
    for (const input of fc.sample(chosen, { seed: 307, numRuns: CASES })) {
      const { outcome } = route(toFacts(input), 'accelerated');
      const naive = naiveAccelerated(input);
      const key = `${input.facts?.['3-07']?.sourceSelection ?? ''} ${naive}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
      if (naive !== outcome && differ.length < 3) differ.push({ input, rules: outcome, naive });
    }
    expect(differ).toEqual([]);
    for (const how of ['sole-source', 'small-purchase'])
      for (const outcome of ['allowed', 'not-allowed', 'needs-determination', 'unknown', 'not-held'])
        expect([how, outcome, (seen.get(`${how} ${outcome}`) ?? 0) > 20]).toEqual([how, outcome, true]);
  });

  test('a period after an event ends on the same days', () => {
    for (const [from, days] of fc.sample(fc.tuple(fc.integer({ min: 0, max: 4300 }), fc.constantFrom(5, 10, 14, 15, 30, 90)), {
      seed: 1,
      numRuns: CASES,
    })) {
      const event = addDays('2016-02-01', from);
      const { last, extended, edition } = within(days, event, true);
      const naive = naiveDates.forward(event, days);
      expect([event, days, last, extended ?? null, edition]).toEqual([event, days, naive.lastDay, naive.extended, naive.edition]);
    }
  });

  test('a period before an event begins on the same days', () => {
    const drawn = fc.tuple(
      fc.integer({ min: 0, max: 4300 }),
      fc.constantFrom<[number, 'calendar' | 'business']>([10, 'calendar'], [7, 'calendar'], [3, 'business']),
    );
    for (const [from, [days, unit]] of fc.sample(drawn, { seed: 2, numRuns: CASES })) {
      const event = addDays('2016-02-15', from);
      const { last, clear, edition } = atLeastBefore(days, `${unit} days`, event, true);
      const naive = naiveDates.backward(event, days, unit);
      expect([event, unit, last, clear, edition]).toEqual([event, unit, naive.lastDay, naive.clearDay, naive.edition]);
    }
  });

  test('months, and the twelve months before an award, are the same', () => {
    for (const [date, months] of fc.sample(fc.tuple(anyDate, fc.integer({ min: 0, max: 40 })), { seed: 3, numRuns: CASES })) {
      expect([date, months, addMonths(date, months)]).toEqual([date, months, naiveDates.addMonths(date, months)]);
      const window = naiveDates.twelveMonths(date);
      expect([date, addDays(addYears(date, -1), 1), date]).toEqual([date, window.first, window.last]);
    }
  });
});

test('on every day from 2015 to 2032 the limits are the same', () => {
  const parameter = (name: string): Parameter<unknown> => PARAMETERS.find((one) => one.name === name) as Parameter<unknown>;
  for (let date = '2015-01-01'; date < '2032-01-01'; date = addDays(date, 1)) {
    const naive = naiveLimits(date);
    const rules = {
      micropurchase: valueOn(parameter('micropurchaseLimit'), date),
      micropurchaseConstruction: valueOn(parameter('micropurchaseLimitConstruction'), date),
      smallPurchase: valueOn(parameter('smallPurchaseLimit'), date),
      mwbeMaximum: valueOn(parameter('mwbeMaximum'), date),
      mwbeConstruction: valueOn(parameter('mwbeConstruction'), date),
      disclosureAggregate: valueOn(parameter('disclosureAggregate'), date),
    };
    expect([date, naive === undefined ? Object.fromEntries(Object.keys(rules).map((key) => [key, undefined])) : naive]).toEqual([
      date,
      rules,
    ]);
  }
});

test('the holiday lists are the same, day for day', () => {
  for (let year: number = HOLIDAYS_HELD.from; year <= HOLIDAYS_HELD.through; year += 1) {
    const of = (list: ReadonlyMap<string, string>) => [...list.keys()].filter((date) => date.startsWith(`${year}-`)).sort();
    expect([year, of(CITY_HOLIDAYS)]).toEqual([year, naiveCityHolidays(year)]);
    expect([year, of(STATE_HOLIDAYS)]).toEqual([year, naiveStateHolidays(year)]);
  }
});
