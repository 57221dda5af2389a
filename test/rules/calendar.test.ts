/** Days: holidays, business days, editions of the City Record and counts, against literal dates and the machine’s own calendar. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addYears,
  atLeastBefore,
  CITY_HOLIDAYS,
  daysBetween,
  editionFrom,
  HOLIDAYS_HELD,
  holidaysHeld,
  isDate,
  longDate,
  STATE_HOLIDAYS,
  weekday,
  whyNoEdition,
  whyNotBusinessDay,
  within,
} from '../../src/rules/index.ts';
import { parseDate } from '../../src/case/typed.ts';

const ofYear = (list: ReadonlyMap<string, string>, year: number): string[] =>
  [...list.keys()].filter((d) => d.startsWith(`${year}-`)).sort();

describe('dates', () => {
  test.each<[string, boolean]>([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['26-01-01', false],
    ['x2026-01-01', false],
    ['2026-01-01x', false],
    ['2026-1-1', false],
    ['1899-12-31', false],
    ['2199-12-31', true],
  ])('%s exists: %s', (date, exists) => {
    expect(isDate(date)).toBe(exists);
  });

  test.each<[string, number, string]>([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-01', -10, '2026-02-19'],
    ['2026-11-06', 15, '2026-11-21'],
    ['1900-01-01', 0, '1900-01-01'],
    ['2026-02-01', -1, '2026-01-31'],
    ['2026-03-01', -60, '2025-12-31'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
  });

  test.each<[string, string, number]>([
    ['2026-02-28', '2026-03-01', 1],
    ['2026-03-01', '2026-02-28', -1],
    ['2026-01-01', '2027-01-01', 365],
    ['2026-05-11', '2026-05-11', 0],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test.each([
    'on 11/21/2026',
    '11/21/2026.',
    '1 November 21, 2026',
    '21 November 20261',
    '3 Nov 21, 2026',
    'Nov 21, 20261',
    '2026-02-30x',
    'x2026-02-30',
    'Nov 21 2026 or later',
  ])('“%s” is no date, and how to write one is said', (typed) => {
    expect(parseDate(typed)).toEqual({ expected: 'Enter a date such as 11/21/2026 or November 21, 2026' });
  });

  test('two letters name no month', () => {
    expect(parseDate('21 No 2026')).not.toHaveProperty('date');
    expect(parseDate('21 Nov 2026')).toEqual({ date: '2026-11-21' });
  });

  test.each<[string, boolean]>([
    ['2015-12-31', false],
    ['2016-01-01', true],
    ['2028-12-31', true],
    ['2029-01-01', false],
  ])('the holidays of %s are held: %s', (date, held) => {
    expect(holidaysHeld(date)).toBe(held);
  });

  test.each<[string, string, string]>([
    ['a Saturday', '2026-11-21', '2026-11-23'],
    ['a day with an edition', '2026-11-20', '2026-11-20'],
    ['Thanksgiving', '2026-11-26', '2026-11-27'],
  ])('the first edition on or after %s', (_, from, edition) => {
    expect(editionFrom(from)).toBe(edition);
  });

  test('a count says what was counted', () => {
    expect(within(15, '2026-06-01', true).period).toEqual({ number: 15, unit: 'calendar days', side: 'after', publication: true });
    expect(within(15, '2026-06-01', false).period).toEqual({ number: 15, unit: 'calendar days', side: 'after', publication: false });
    const back = atLeastBefore(3, 'business days', '2026-06-17', true);
    expect(back.period).toEqual({ number: 3, unit: 'business days', side: 'before', publication: true });
    expect(back.holidaysNotHeld).toBeUndefined();
  });

  test.each<[string, string, true | undefined]>([
    ['counted back over the first day that is held', '2016-01-12', undefined],
    ['counted back past it', '2016-01-11', true],
    ['counted back from the last day that is held', '2028-12-31', undefined],
    ['counted back from a day after it, into the days held', '2029-01-02', true],
  ])('%s', (_, before, notHeld) => {
    expect(atLeastBefore(10, 'calendar days', before, true).holidaysNotHeld).toBe(notHeld);
  });

  test.each<[string, number]>([
    ['1900-01-01', 0],
    ['2026-11-21', 5],
    ['2026-11-22', 6],
    ['2000-01-01', 5],
    ['2024-02-29', 3],
  ])('%s is weekday %i, counted from Monday', (date, day) => {
    expect(weekday(date)).toBe(day);
  });

  property.prop([fc.integer({ min: 0, max: 109_000 })], { seed: 308, numRuns: 3000 })('agree with the machine’s own calendar', (offset) => {
    const date = new Date(Date.UTC(1900, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
    expect(addDays('1900-01-01', offset)).toBe(date);
    expect(daysBetween('1900-01-01', date)).toBe(offset);
    expect(weekday(date)).toBe((new Date(date).getUTCDay() + 6) % 7);
    expect(isDate(date)).toBe(date < '2200');
  });

  test.each<[string, number, string]>([
    ['2024-02-29', -1, '2023-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-03-31', -1, '2025-03-31'],
  ])('%s and %i years is %s', (date, years, to) => {
    expect(addYears(date, years)).toBe(to);
  });

  test.each<[string, unknown]>([
    ['2026-11-21', { date: '2026-11-21' }],
    ['11/21/2026', { date: '2026-11-21' }],
    ['November 21, 2026', { date: '2026-11-21' }],
    ['9 Feb 2026', { date: '2026-02-09' }],
    ['May 11, 2026', { date: '2026-05-11' }],
    ['sept. 7 2026', { date: '2026-09-07' }],
    ['Nov 28,2026', { date: '2026-11-28' }],
    ['November 28th, 2026', { date: '2026-11-28' }],
    ['11/28/26', { date: '2026-11-28' }],
    ['1-2-2027', { date: '2027-01-02' }],
    ['Saturday, November\u00a028, 2026', { date: '2026-11-28' }],
    ['28th of November 2026', { date: '2026-11-28' }],
    ['Nov 19', { expected: 'Add the year, as in November 21, 2026' }],
    ['11/19', { expected: 'Add the year, as in November 21, 2026' }],
    ['February 30, 2026', { expected: 'Enter a date that exists, the month first, as in 11/21/2026, from 1900 to 2199' }],
    ['1 Smarch 2026', { expected: 'Enter a date that exists, the month first, as in 11/21/2026, from 1900 to 2199' }],
    [' 2/9/2026 ', { date: '2026-02-09' }],
    ['2026-02-30', { expected: 'Enter a date that exists, the month first, as in 11/21/2026, from 1900 to 2199' }],
    ['13/21/2026', { expected: 'Enter a date that exists, the month first, as in 11/21/2026, from 1900 to 2199' }],
    ['tomorrow', { expected: 'Enter a date such as 11/21/2026 or November 21, 2026' }],
    ['', { expected: 'Enter a date such as 11/21/2026 or November 21, 2026' }],
  ])('typed “%s” is read', (typed, read) => {
    expect(parseDate(typed)).toEqual(read);
  });

  test('are written out day, month, year', () => {
    expect(longDate('2026-05-09')).toBe('May 9, 2026');
  });
});

describe('holidays: two lists', () => {
  test.each<[number, string[]]>([
    [
      2024,
      [
        '2024-01-01',
        '2024-01-15',
        '2024-02-19',
        '2024-05-27',
        '2024-06-19',
        '2024-07-04',
        '2024-09-02',
        '2024-10-14',
        '2024-11-05',
        '2024-11-11',
        '2024-11-28',
        '2024-12-25',
      ],
    ],
    [
      2025,
      [
        '2025-01-01',
        '2025-01-20',
        '2025-02-17',
        '2025-05-26',
        '2025-06-19',
        '2025-07-04',
        '2025-09-01',
        '2025-10-13',
        '2025-11-04',
        '2025-11-11',
        '2025-11-27',
        '2025-12-25',
      ],
    ],
    [
      2026,
      [
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
      ],
    ],
    [
      2027,
      [
        '2027-01-01',
        '2027-01-18',
        '2027-02-15',
        '2027-05-31',
        '2027-06-18',
        '2027-07-05',
        '2027-09-06',
        '2027-10-11',
        '2027-11-02',
        '2027-11-11',
        '2027-11-25',
        '2027-12-24',
        '2027-12-31',
      ],
    ],
    [
      2028,
      [
        '2028-01-17',
        '2028-02-21',
        '2028-05-29',
        '2028-06-19',
        '2028-07-04',
        '2028-09-04',
        '2028-10-09',
        '2028-11-07',
        '2028-11-10',
        '2028-11-23',
        '2028-12-25',
      ],
    ],
  ])('City holidays of %i, as observed', (year, dates) => {
    expect(ofYear(CITY_HOLIDAYS, year)).toEqual(dates);
  });

  test.each<[string, string | null, string | null]>([
    ['Election Day 2025 is on both', '2025-11-04', '2025-11-04'],
    ['Lincoln’s Birthday is the State’s only', null, '2026-02-12'],
    ['Friday, July 3, 2026 is the City’s only: the State has no Saturday rule', '2026-07-03', null],
  ])('%s', (_, city, state) => {
    if (city) expect(whyNoEdition(city)).not.toBeNull();
    if (state) expect(whyNotBusinessDay(state)).not.toBeNull();
    if (!city) expect(CITY_HOLIDAYS.has(state as string)).toBe(false);
    if (!state) expect(STATE_HOLIDAYS.has(city as string)).toBe(false);
  });

  test.each<[string, number]>([
    ['April 18, 2013 was issue 75', 75],
    ['December 30, 2016 was issue 250', 250],
    ['December 2, 2020 was issue 231', 231],
    ['August 19, 2021 was issue 160', 160],
  ])('the City Record’s numbers agree: %s', (name, issue) => {
    const match = /^(\w+ \d+, (\d{4}))/.exec(name) as RegExpExecArray;
    const year = Number(match[2]);
    if (year < HOLIDAYS_HELD.from) return expect(year).toBe(2013); // before the lists begin
    let editions = 0;
    for (let date = `${year}-01-01`; longDate(date) !== match[1]; date = addDays(date, 1)) editions += whyNoEdition(date) ? 0 : 1;
    return expect(editions + 1).toBe(issue);
  });
});

describe('within days after an event', () => {
  test.each<[string, string, string, string | undefined, string | undefined]>([
    ['the day of the event is left out', '2026-11-02', '2026-11-17', undefined, '2026-11-17'],
    ['a Saturday may move to Monday; the edition is Friday’s', '2026-11-06', '2026-11-21', '2026-11-23', '2026-11-20'],
    ['a Sunday may move to Monday', '2026-11-07', '2026-11-22', '2026-11-23', '2026-11-20'],
    ['Thanksgiving may move to Friday; the edition is Wednesday’s', '2026-11-11', '2026-11-26', '2026-11-27', '2026-11-25'],
    ['Christmas 2026, a Friday, may move to Monday', '2026-12-10', '2026-12-25', '2026-12-28', '2026-12-24'],
    ['Lincoln’s Birthday may move, though the City Record appears', '2026-01-28', '2026-02-12', '2026-02-13', '2026-02-12'],
    ['the City’s July 3, 2026 does not move; the edition is the day before', '2026-06-18', '2026-07-03', undefined, '2026-07-02'],
    ['over a leap day', '2024-02-20', '2024-03-06', undefined, '2024-03-06'],
    ['over New Year', '2025-12-17', '2026-01-01', '2026-01-02', '2025-12-31'],
  ])('%s', (_, from, last, extended, edition) => {
    const deadline = within(15, from, true);
    expect([deadline.last, deadline.extended, deadline.edition]).toEqual([last, extended, edition]);
  });

  test('the ledger counts every day once and says why a day moved', () => {
    const { ledger } = within(15, '2026-11-06', true);
    expect(ledger.filter((d) => d.why === 'counted').map((d) => d.count)).toEqual(Array.from({ length: 15 }, (_, n) => n + 1));
    expect(ledger.at(-1)).toEqual({ date: '2026-11-23', count: null, why: 'next business day' });
    expect(ledger.at(-2)).toEqual({ date: '2026-11-22', count: null, why: 'moved on: Sunday' });
    expect(ledger[0]).toEqual({ date: '2026-11-06', count: null, why: 'not counted: the period runs from this day' });
  });

  test('beyond the years whose holidays are held, no day is moved and it says so', () => {
    expect(within(15, '2028-12-20', true)).toMatchObject({ last: '2029-01-04', holidaysNotHeld: true });
    expect(within(15, '2028-12-20', true)).not.toHaveProperty('edition');
    expect(within(15, '2028-12-16', true)).toMatchObject({ last: '2028-12-31', extended: '2029-01-02' });
  });
});
