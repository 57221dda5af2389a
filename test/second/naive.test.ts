/** The naive statement against the words of the law: literal examples, each with its source, so that it is itself right. */
import { expect, test } from 'vitest';
import {
  naiveCents,
  naiveCityHolidays,
  naiveCounts,
  naiveDateOfLaw,
  naiveDates,
  naiveIsCityBusinessDay,
  naiveIsStateHoliday,
  naiveLimits,
  naiveRoutes,
  naiveStateHolidays,
  type NaiveOutcome,
} from './naive.ts';
import type { Case } from '../../src/rules/case.ts';

const SINCE = '2024-09-22';
const MWBE: Case = { asOf: SINCE, vendor: { mwbe: 'city-certified' } };

/** The three outcomes, in the order of § 3-08(c)(1)(ii), (iii), (iv). */
function outcomes(input: Case): NaiveOutcome[] {
  const routes = naiveRoutes(input);
  return [routes.micropurchase, routes['small-purchase'], routes['mwbe-small-purchase']];
}

test('amounts are read to the cent', () => {
  expect(naiveCents('36500.00')).toBe(3_650_000);
  expect(naiveCents('36500')).toBe(3_650_000);
  expect(naiveCents('0.29')).toBe(29);
  expect(naiveCents('99999999999.99')).toBe(9_999_999_999_999);
});

test('§ 3-08(c)(1)(ii): "$20,000 or less", and for construction "$35,000 or less"', () => {
  expect(naiveRoutes({ category: 'goods', amount: '20000.00' }).micropurchase).toBe('allowed');
  expect(naiveRoutes({ category: 'goods', amount: '20000.01' }).micropurchase).toBe('not-allowed');
  expect(naiveRoutes({ category: 'construction', amount: '35000.00' }).micropurchase).toBe('allowed');
  expect(naiveRoutes({ category: 'construction', amount: '35000.01' }).micropurchase).toBe('not-allowed');
  expect(naiveRoutes({ category: 'construction-related-services', amount: '20000.01' }).micropurchase).toBe('not-allowed');
  expect(naiveRoutes({ category: 'goods', amount: '1.00', awardAmount: '20000.01' }).micropurchase).toBe('not-allowed');
});

test('the category need not be told where it decides nothing', () => {
  expect(outcomes({ amount: '20000.00' })).toEqual(['allowed', 'not-required', 'not-allowed']);
  expect(outcomes({ amount: '20000.01' })).toEqual(['unknown', 'unknown', 'unknown']);
  expect(outcomes({ amount: '35000.00' })).toEqual(['unknown', 'unknown', 'unknown']);
  expect(outcomes({ amount: '35000.01' })).toEqual(['not-allowed', 'allowed', 'unknown']);
  expect(outcomes({})).toEqual(['unknown', 'unknown', 'unknown']);
});

test('§ 3-08(a), (c)(1)(iii): over the micropurchase limit, "not more than $100,000"', () => {
  expect(naiveRoutes({ category: 'goods', amount: '20000.00' })['small-purchase']).toBe('not-required');
  expect(naiveRoutes({ category: 'goods', amount: '20000.01' })['small-purchase']).toBe('allowed');
  expect(naiveRoutes({ category: 'construction', amount: '35000.00' })['small-purchase']).toBe('not-required');
  expect(naiveRoutes({ category: 'construction', amount: '35000.01' })['small-purchase']).toBe('allowed');
  expect(naiveRoutes({ category: 'human-services', amount: '100000.00' })['small-purchase']).toBe('allowed');
  expect(naiveRoutes({ category: 'human-services', amount: '100000.01' })['small-purchase']).toBe('not-allowed');
});

test('§ 3-08(b): changes may not pass a limit; purchases that may belong together are for the Contracting Officer', () => {
  const changed = (cents: string): Case => ({ category: 'goods', amount: '10000', facts: { '3-08': { changesAndRenewals: cents } } });
  expect(outcomes(changed('10000.00'))).toEqual(['allowed', 'not-required', 'not-allowed']);
  expect(outcomes(changed('10000.01'))).toEqual(['not-allowed', 'allowed', 'unknown']);
  expect(outcomes(changed('90000.01'))).toEqual(['not-allowed', 'not-allowed', 'unknown']);

  const split = (cents: string): Case => ({ category: 'goods', amount: '10000', facts: { '3-08': { relatedPurchases: cents } } });
  expect(outcomes(split('10000.00'))).toEqual(['allowed', 'not-required', 'not-allowed']);
  expect(outcomes(split('10000.01'))).toEqual(['needs-determination', 'allowed', 'unknown']);
  expect(outcomes(split('90000.01'))).toEqual(['needs-determination', 'needs-determination', 'unknown']);
  const certified: Case = { ...MWBE, category: 'goods', amount: '10000' };
  const withSums = (more: string): Case => ({ ...certified, facts: { '3-08': { relatedPurchases: more } } });
  expect(naiveRoutes(withSums('10000.00'))['mwbe-small-purchase']).toBe('not-allowed');
  expect(naiveRoutes(withSums('10000.01'))['mwbe-small-purchase']).toBe('needs-determination');
});

test('§ 3-08(c)(1)(iv): from an M/WBE, over the micropurchase limit, to $1,500,000, no human services', () => {
  const mwbe = (more: Case): NaiveOutcome => naiveRoutes({ ...MWBE, ...more })['mwbe-small-purchase'];
  expect(mwbe({ category: 'goods', amount: '20000.00' })).toBe('not-allowed');
  expect(mwbe({ category: 'goods', amount: '20000.01' })).toBe('allowed');
  expect(mwbe({ category: 'construction', amount: '35000.00' })).toBe('not-allowed');
  expect(mwbe({ category: 'construction', amount: '35000.01' })).toBe('allowed');
  expect(mwbe({ category: 'goods', amount: '1500000.00' })).toBe('allowed');
  expect(mwbe({ category: 'goods', amount: '1500000.01' })).toBe('not-allowed');
  expect(mwbe({ category: 'human-services', amount: '50000.00' })).toBe('not-allowed');
  expect(mwbe({ category: 'goods', amount: '50000.00', vendor: { mwbe: 'state-certified' } })).toBe('not-allowed');
  expect(mwbe({ category: 'goods', amount: '50000.00', vendor: {} })).toBe('unknown');
  expect(mwbe({ category: 'goods', amount: '50000', facts: { '3-08': { forHumanServicesProgramme: true } } })).toBe('needs-determination');
  expect(mwbe({ category: 'goods', amount: '1000000', facts: { '3-08': { changesAndRenewals: '500000.01' } } })).toBe('not-allowed');
  expect(mwbe({ category: 'goods', amount: '1000000', facts: { '3-08': { relatedPurchases: '500000.01' } } })).toBe('needs-determination');
});

test('§ 1-02(e): source selection does not bind discretionary awards, whatever the value, since its text is held', () => {
  const free = ['not-required', 'not-required', 'not-required'];
  expect(outcomes({ funding: 'discretionary' })).toEqual(free);
  expect(outcomes({ funding: 'discretionary', amount: '2000000.00', asOf: '2020-01-01' })).toEqual(free);
  expect(new Set(Object.values(outcomes({ funding: 'discretionary', amount: '2000000.00', asOf: '2019-12-31' })))).toEqual(
    new Set(['not-held']),
  );
});

test('the law is of the solicitation, the purchase order, the award, or the day asked, and is told only while held', () => {
  const dates = { solicitation: '2024-01-01', purchaseOrder: '2024-02-01', award: '2024-03-01' };
  expect(naiveDateOfLaw({ asOf: '2024-04-01', dates })).toBe('2024-01-01');
  expect(naiveDateOfLaw({ dates: { purchaseOrder: '2024-02-01', award: '2024-01-15' } })).toBe('2024-02-01');
  expect(naiveDateOfLaw({ asOf: '2024-04-01', dates: { registration: '2024-03-01' } })).toBe('2024-03-01');
  expect(naiveDateOfLaw({ asOf: '2024-02-01', dates: { registration: '2024-03-01' } })).toBe('2024-02-01');
  expect(naiveDateOfLaw({})).toBe('2026-08-18');

  const goods: Case = { category: 'goods', amount: '20000.00' };
  expect(outcomes({ ...goods, asOf: '2016-02-29' })).toEqual(['not-held', 'not-held', 'not-held']);
  expect(outcomes({ ...goods, asOf: '2016-03-01' })).toEqual(['not-held', 'not-held', 'not-allowed']);
  expect(outcomes({ ...goods, asOf: '2019-12-31' })).toEqual(['not-held', 'not-held', 'not-allowed']);
  expect(outcomes({ ...goods, asOf: '2020-01-01' })).toEqual(['allowed', 'not-required', 'not-allowed']);
  expect(outcomes({ ...goods, asOf: '2024-09-21' })).toEqual(['allowed', 'not-required', 'not-allowed']);
  expect(outcomes({ ...goods, asOf: '2024-09-22' })).toEqual(['allowed', 'not-required', 'not-allowed']);
  expect(outcomes({ asOf: '2024-09-21' })).toEqual(['unknown', 'unknown', 'unknown']);
});

test('the limits in time, on the days before and from which each rule took effect', () => {
  expect(naiveLimits('2016-02-29')).toBeUndefined();
  expect(naiveLimits('2016-03-01')).toEqual({
    micropurchase: 2_000_000,
    micropurchaseConstruction: 3_500_000,
    smallPurchase: 10_000_000,
    mwbeMaximum: null,
    mwbeConstruction: false,
    disclosureAggregate: 10_000_000,
  });
  const inTime = (date: string): unknown[] => {
    const limits = naiveLimits(date);
    return [limits?.mwbeMaximum, limits?.mwbeConstruction, limits?.disclosureAggregate];
  };
  expect(inTime('2018-11-04')).toEqual([null, false, 10_000_000]);
  expect(inTime('2018-11-05')).toEqual([15_000_000, false, 25_000_000]);
  expect(inTime('2019-12-31')).toEqual([15_000_000, false, 25_000_000]);
  expect(inTime('2020-01-01')).toEqual([50_000_000, true, 25_000_000]);
  expect(inTime('2023-06-02')).toEqual([50_000_000, true, 25_000_000]);
  expect(inTime('2023-06-03')).toEqual([100_000_000, true, 25_000_000]);
  expect(inTime('2023-12-07')).toEqual([100_000_000, true, 25_000_000]);
  expect(inTime('2023-12-08')).toEqual([150_000_000, true, 25_000_000]);
});

test('§ 3-10(i)(3)(iv): two awards need sixteen, six or ten; § 3-08(c)(1)(iii): five, or all of fewer, and two bids', () => {
  expect([naiveCounts.random(1), naiveCounts.random(2)]).toEqual([8, 16]);
  expect([naiveCounts.constructionRelated(1), naiveCounts.constructionRelated(2)]).toEqual([3, 6]);
  expect([naiveCounts.bestQualified(1), naiveCounts.bestQualified(2)]).toEqual([5, 10]);
  expect([0, 4, 5, 6].map(naiveCounts.smallPurchaseVendors)).toEqual([0, 4, 5, 5]);
  expect(naiveCounts.responsiveBids).toBe(2);
});

test('State holidays: Sunday moves to Monday, Saturday stays, Juneteenth from 2021', () => {
  expect(naiveStateHolidays(2021)).toEqual([
    '2021-01-01',
    '2021-01-18',
    '2021-02-12',
    '2021-02-15',
    '2021-05-31',
    '2021-06-13',
    '2021-06-19',
    '2021-07-05',
    '2021-09-06',
    '2021-10-11',
    '2021-11-02',
    '2021-11-11',
    '2021-11-25',
    '2021-12-25',
  ]);
  expect(naiveIsStateHoliday('2020-06-19')).toBe(false);
  expect(naiveIsStateHoliday('2021-12-31')).toBe(false);
  expect(naiveIsStateHoliday('2022-06-20')).toBe(true);
  expect(naiveIsStateHoliday('2023-02-13')).toBe(true);
  expect(naiveIsStateHoliday('2021-06-14')).toBe(false);
});

test('City holidays as observed: eleven days, Friday for Saturday, Juneteenth from 2022', () => {
  expect(naiveCityHolidays(2016)).toEqual([
    '2016-01-01',
    '2016-01-18',
    '2016-02-15',
    '2016-05-30',
    '2016-07-04',
    '2016-09-05',
    '2016-10-10',
    '2016-11-08',
    '2016-11-11',
    '2016-11-24',
    '2016-12-26',
  ]);
  expect(naiveCityHolidays(2026)).toEqual([
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03',
    '2026-09-07',
    '2026-10-12',
    '2026-11-03',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
  ]);
  expect(naiveCityHolidays(2021)).toContain('2021-12-31');
  expect(naiveCityHolidays(2021)).not.toContain('2021-06-18');
  expect(naiveCityHolidays(2022)).toContain('2022-06-20');
  expect(naiveCityHolidays(2022)).not.toContain('2022-01-01');
  expect(naiveCityHolidays(2027)).toContain('2027-06-18');
});

test.each([
  ['2013-04-18', 75],
  ['2015-06-09', 110],
  ['2016-12-30', 250],
  ['2020-04-16', 74],
  ['2020-06-16', 116],
  ['2020-09-08', 174],
  ['2020-12-02', 231],
  ['2021-08-19', 160],
])('the City Record of %s is number %i of its year, as printed on it', (date, number) => {
  let issues = 0;
  for (let day = new Date(`${date.slice(0, 4)}-01-01`); day <= new Date(date); day = new Date(day.getTime() + 86_400_000)) {
    if (naiveIsCityBusinessDay(day.toISOString().slice(0, 10))) issues += 1;
  }
  expect(issues).toBe(number);
});

test('within fifteen days after: the event is left out; § 25-a; the last edition', () => {
  const { forward } = naiveDates;
  // Thursday to a Friday.
  expect(forward('2026-06-11', 15)).toEqual({ lastDay: '2026-06-26', extended: null, edition: '2026-06-26' });
  // To Saturday, July 4, which the State keeps there and the City keeps on Friday.
  expect(forward('2026-06-19', 15)).toEqual({ lastDay: '2026-07-04', extended: '2026-07-06', edition: '2026-07-02' });
  // To Lincoln's Birthday: a State holiday on which the City Record appears.
  expect(forward('2026-01-28', 15)).toEqual({ lastDay: '2026-02-12', extended: '2026-02-13', edition: '2026-02-12' });
  // To Sunday, February 14, before Washington's Birthday.
  expect(forward('2027-01-30', 15)).toEqual({ lastDay: '2027-02-14', extended: '2027-02-16', edition: '2027-02-12' });
  // To Friday, December 31, 2021: a City holiday, not a State one.
  expect(forward('2021-12-16', 15)).toEqual({ lastDay: '2021-12-31', extended: null, edition: '2021-12-30' });
});

test('at least ten calendar days, or three business days, before', () => {
  const { backward } = naiveDates;
  expect(backward('2026-03-16', 10, 'calendar')).toEqual({
    lastDay: '2026-03-06',
    clearDay: '2026-03-05',
    edition: '2026-03-06',
    clearEdition: '2026-03-05',
  });
  // Ten days before Thursday, June 4, 2026 is Memorial Day; no edition since the Friday.
  expect(backward('2026-06-04', 10, 'calendar')).toEqual({
    lastDay: '2026-05-25',
    clearDay: '2026-05-24',
    edition: '2026-05-22',
    clearEdition: '2026-05-22',
  });
  // Friday after Thanksgiving 2026, counted back: Wednesday 25, Tuesday 24, Monday 23, and clear the Friday before.
  expect(backward('2026-11-27', 3, 'business')).toEqual({
    lastDay: '2026-11-23',
    clearDay: '2026-11-20',
    edition: '2026-11-23',
    clearEdition: '2026-11-20',
  });
  // Lincoln's Birthday is a City business day.
  expect(backward('2026-02-13', 3, 'business').lastDay).toBe('2026-02-10');
});

test('General Construction Law § 30: months; § 3-08(c)(1)(i): twelve of them, ending with the award', () => {
  const { addMonths, twelveMonths } = naiveDates;
  expect(addMonths('2026-01-15', 3)).toBe('2026-04-15');
  expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
  expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
  expect(addMonths('2024-02-29', 24)).toBe('2026-02-28');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  expect(addMonths('2026-01-31', -13)).toBe('2024-12-31');
  expect(twelveMonths('2026-06-15')).toEqual({ first: '2025-06-16', last: '2026-06-15' });
  expect(twelveMonths('2024-02-29')).toEqual({ first: '2023-03-01', last: '2024-02-29' });
  expect(twelveMonths('2025-02-28')).toEqual({ first: '2024-02-29', last: '2025-02-28' });
  expect(twelveMonths('2025-12-31')).toEqual({ first: '2025-01-01', last: '2025-12-31' });
});
