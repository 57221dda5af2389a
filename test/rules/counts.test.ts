/** Counts of days, worked out by hand from the law: forward and backward, round every holiday, and day by day. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  atLeastBefore,
  CLOSED,
  daysBetween,
  HOLIDAYS_HELD,
  weekday,
  whyNoEdition,
  within,
  type Deadline,
} from '../../src/rules/index.ts';
import { dayByDay, firstDayAfter, recount } from '../../src/plan/index.ts';
import { anyDate } from '../helpers/any-case.ts';

/** Of a count forward: the last day, the day of § 25-a, and the last edition. */
type Forward = [sentence: string, from: string, last: string, extended: string | undefined, edition: string];

/** A notice of award, due within fifteen days after registration, whose last day is the holiday itself. */
const ON_HOLIDAYS: readonly Forward[] = [
  ['New Year’s Day, Monday, January 1, 2024', '2023-12-17', '2024-01-01', '2024-01-02', '2023-12-29'],
  ['Martin Luther King Jr. Day, Monday, January 15, 2024', '2023-12-31', '2024-01-15', '2024-01-16', '2024-01-12'],
  ['Washington’s Birthday, Monday, February 19, 2024', '2024-02-04', '2024-02-19', '2024-02-20', '2024-02-16'],
  ['Memorial Day, Monday, May 27, 2024', '2024-05-12', '2024-05-27', '2024-05-28', '2024-05-24'],
  ['Juneteenth, Wednesday, June 19, 2024', '2024-06-04', '2024-06-19', '2024-06-20', '2024-06-18'],
  ['Independence Day, Thursday, July 4, 2024', '2024-06-19', '2024-07-04', '2024-07-05', '2024-07-03'],
  ['Labor Day, Monday, September 2, 2024', '2024-08-18', '2024-09-02', '2024-09-03', '2024-08-30'],
  ['Columbus Day, Monday, October 14, 2024', '2024-09-29', '2024-10-14', '2024-10-15', '2024-10-11'],
  ['Election Day, Tuesday, November 5, 2024', '2024-10-21', '2024-11-05', '2024-11-06', '2024-11-04'],
  ['Veterans Day, Monday, November 11, 2024', '2024-10-27', '2024-11-11', '2024-11-12', '2024-11-08'],
  ['Thanksgiving Day, Thursday, November 28, 2024', '2024-11-13', '2024-11-28', '2024-11-29', '2024-11-27'],
  ['Christmas Day, Wednesday, December 25, 2024', '2024-12-10', '2024-12-25', '2024-12-26', '2024-12-24'],
  ['New Year’s Day, Wednesday, January 1, 2025', '2024-12-17', '2025-01-01', '2025-01-02', '2024-12-31'],
  ['Martin Luther King Jr. Day, Monday, January 20, 2025', '2025-01-05', '2025-01-20', '2025-01-21', '2025-01-17'],
  ['Washington’s Birthday, Monday, February 17, 2025', '2025-02-02', '2025-02-17', '2025-02-18', '2025-02-14'],
  ['Memorial Day, Monday, May 26, 2025', '2025-05-11', '2025-05-26', '2025-05-27', '2025-05-23'],
  ['Juneteenth, Thursday, June 19, 2025', '2025-06-04', '2025-06-19', '2025-06-20', '2025-06-18'],
  ['Independence Day, Friday, July 4, 2025', '2025-06-19', '2025-07-04', '2025-07-07', '2025-07-03'],
  ['Labor Day, Monday, September 1, 2025', '2025-08-17', '2025-09-01', '2025-09-02', '2025-08-29'],
  ['Columbus Day, Monday, October 13, 2025', '2025-09-28', '2025-10-13', '2025-10-14', '2025-10-10'],
  ['Election Day, Tuesday, November 4, 2025', '2025-10-20', '2025-11-04', '2025-11-05', '2025-11-03'],
  ['Veterans Day, Tuesday, November 11, 2025', '2025-10-27', '2025-11-11', '2025-11-12', '2025-11-10'],
  ['Thanksgiving Day, Thursday, November 27, 2025', '2025-11-12', '2025-11-27', '2025-11-28', '2025-11-26'],
  ['Christmas Day, Thursday, December 25, 2025', '2025-12-10', '2025-12-25', '2025-12-26', '2025-12-24'],
  ['New Year’s Day, Thursday, January 1, 2026', '2025-12-17', '2026-01-01', '2026-01-02', '2025-12-31'],
  ['Martin Luther King Jr. Day, Monday, January 19, 2026', '2026-01-04', '2026-01-19', '2026-01-20', '2026-01-16'],
  ['Washington’s Birthday, Monday, February 16, 2026', '2026-02-01', '2026-02-16', '2026-02-17', '2026-02-13'],
  ['Memorial Day, Monday, May 25, 2026', '2026-05-10', '2026-05-25', '2026-05-26', '2026-05-22'],
  ['Juneteenth, Friday, June 19, 2026', '2026-06-04', '2026-06-19', '2026-06-22', '2026-06-18'],
  ['Independence Day, Friday, July 3, 2026', '2026-06-18', '2026-07-03', undefined, '2026-07-02'],
  ['Labor Day, Monday, September 7, 2026', '2026-08-23', '2026-09-07', '2026-09-08', '2026-09-04'],
  ['Columbus Day, Monday, October 12, 2026', '2026-09-27', '2026-10-12', '2026-10-13', '2026-10-09'],
  ['Election Day, Tuesday, November 3, 2026', '2026-10-19', '2026-11-03', '2026-11-04', '2026-11-02'],
  ['Veterans Day, Wednesday, November 11, 2026', '2026-10-27', '2026-11-11', '2026-11-12', '2026-11-10'],
  ['Thanksgiving Day, Thursday, November 26, 2026', '2026-11-11', '2026-11-26', '2026-11-27', '2026-11-25'],
  ['Christmas Day, Friday, December 25, 2026', '2026-12-10', '2026-12-25', '2026-12-28', '2026-12-24'],
  ['New Year’s Day, Friday, January 1, 2027', '2026-12-17', '2027-01-01', '2027-01-04', '2026-12-31'],
  ['Martin Luther King Jr. Day, Monday, January 18, 2027', '2027-01-03', '2027-01-18', '2027-01-19', '2027-01-15'],
  ['Washington’s Birthday, Monday, February 15, 2027', '2027-01-31', '2027-02-15', '2027-02-16', '2027-02-12'],
  ['Memorial Day, Monday, May 31, 2027', '2027-05-16', '2027-05-31', '2027-06-01', '2027-05-28'],
  ['Juneteenth, Friday, June 18, 2027', '2027-06-03', '2027-06-18', undefined, '2027-06-17'],
  ['Independence Day, Monday, July 5, 2027', '2027-06-20', '2027-07-05', '2027-07-06', '2027-07-02'],
  ['Labor Day, Monday, September 6, 2027', '2027-08-22', '2027-09-06', '2027-09-07', '2027-09-03'],
  ['Columbus Day, Monday, October 11, 2027', '2027-09-26', '2027-10-11', '2027-10-12', '2027-10-08'],
  ['Election Day, Tuesday, November 2, 2027', '2027-10-18', '2027-11-02', '2027-11-03', '2027-11-01'],
  ['Veterans Day, Thursday, November 11, 2027', '2027-10-27', '2027-11-11', '2027-11-12', '2027-11-10'],
  ['Thanksgiving Day, Thursday, November 25, 2027', '2027-11-10', '2027-11-25', '2027-11-26', '2027-11-24'],
  ['Christmas Day, Friday, December 24, 2027', '2027-12-09', '2027-12-24', undefined, '2027-12-23'],
  ['New Year’s Day 2028, Friday, December 31, 2027', '2027-12-16', '2027-12-31', undefined, '2027-12-30'],
  ['Martin Luther King Jr. Day, Monday, January 17, 2028', '2028-01-02', '2028-01-17', '2028-01-18', '2028-01-14'],
  ['Washington’s Birthday, Monday, February 21, 2028', '2028-02-06', '2028-02-21', '2028-02-22', '2028-02-18'],
  ['Memorial Day, Monday, May 29, 2028', '2028-05-14', '2028-05-29', '2028-05-30', '2028-05-26'],
  ['Juneteenth, Monday, June 19, 2028', '2028-06-04', '2028-06-19', '2028-06-20', '2028-06-16'],
  ['Independence Day, Tuesday, July 4, 2028', '2028-06-19', '2028-07-04', '2028-07-05', '2028-07-03'],
  ['Labor Day, Monday, September 4, 2028', '2028-08-20', '2028-09-04', '2028-09-05', '2028-09-01'],
  ['Columbus Day, Monday, October 9, 2028', '2028-09-24', '2028-10-09', '2028-10-10', '2028-10-06'],
  ['Election Day, Tuesday, November 7, 2028', '2028-10-23', '2028-11-07', '2028-11-08', '2028-11-06'],
  ['Veterans Day, Friday, November 10, 2028', '2028-10-26', '2028-11-10', undefined, '2028-11-09'],
  ['Thanksgiving Day, Thursday, November 23, 2028', '2028-11-08', '2028-11-23', '2028-11-24', '2028-11-22'],
  ['Christmas Day, Monday, December 25, 2028', '2028-12-10', '2028-12-25', '2028-12-26', '2028-12-22'],
];

const ROUND_OTHER_DAYS: readonly Forward[] = [
  [
    'Lincoln’s Birthday, Monday, February 12, 2024, has an edition, and § 25-a moves it',
    '2024-01-28',
    '2024-02-12',
    '2024-02-13',
    '2024-02-12',
  ],
  ['Lincoln’s Birthday, Wednesday, February 12, 2025', '2025-01-28', '2025-02-12', '2025-02-13', '2025-02-12'],
  ['Lincoln’s Birthday, Thursday, February 12, 2026', '2026-01-28', '2026-02-12', '2026-02-13', '2026-02-12'],
  [
    'Lincoln’s Birthday 2027, a Friday, moves over the weekend and Washington’s Birthday',
    '2027-01-28',
    '2027-02-12',
    '2027-02-16',
    '2027-02-12',
  ],
  ['Lincoln’s Birthday 2028, a Saturday, moves as any Saturday', '2028-01-28', '2028-02-12', '2028-02-14', '2028-02-11'],
  ['Saturday, July 4, 2026: Friday has no edition, so Thursday’s', '2026-06-19', '2026-07-04', '2026-07-06', '2026-07-02'],
  ['Sunday, July 4, 2027: Monday is the holiday, so Tuesday', '2027-06-19', '2027-07-04', '2027-07-06', '2027-07-02'],
  ['Saturday, June 19, 2027: Juneteenth is kept on Friday, so Thursday’s edition', '2027-06-04', '2027-06-19', '2027-06-21', '2027-06-17'],
  ['Saturday, December 25, 2027: Christmas is kept on Friday', '2027-12-10', '2027-12-25', '2027-12-27', '2027-12-23'],
  ['Saturday, January 1, 2028: New Year is kept on Friday, in the year before', '2027-12-17', '2028-01-01', '2028-01-03', '2027-12-30'],
  ['Saturday, November 11, 2028: Veterans Day is kept on Friday', '2028-10-27', '2028-11-11', '2028-11-13', '2028-11-09'],
  ['Saturday before Memorial Day 2026: to Tuesday; the edition is Friday’s', '2026-05-08', '2026-05-23', '2026-05-26', '2026-05-22'],
  [
    'Sunday, December 31, 2028: over New Year into a year not held; the edition is in 2028',
    '2028-12-16',
    '2028-12-31',
    '2029-01-02',
    '2028-12-29',
  ],
];

describe('within fifteen days after an event, in the City Record', () => {
  test.each(ON_HOLIDAYS)('the last day is %s', (_, from, last, extended, edition) => {
    const counted = within(15, from, true);
    expect([counted.last, counted.extended, counted.edition]).toEqual([last, extended, edition]);
  });

  test.each(ROUND_OTHER_DAYS)('%s', (_, from, last, extended, edition) => {
    const counted = within(15, from, true);
    expect([counted.last, counted.extended, counted.edition]).toEqual([last, extended, edition]);
  });
});

const FORWARD: readonly [sentence: string, days: number, from: string, last: string, extended?: string][] = [
  ['five days over a leap day, 2024', 5, '2024-02-28', '2024-03-04'],
  ['five days over the leap day of 2028 end on a Saturday', 5, '2028-02-28', '2028-03-04', '2028-03-06'],
  ['five days over the end of February 2026', 5, '2026-02-28', '2026-03-05'],
  ['fifteen days over the end of the year', 15, '2026-12-31', '2027-01-15'],
  ['thirty days over a short month', 30, '2026-01-31', '2026-03-02'],
  ['ninety days to the day before the leap day', 90, '2027-11-30', '2028-02-28'],
  ['ninety days to the leap day', 90, '2027-12-01', '2028-02-29'],
  ['ninety days in a common year', 90, '2026-12-01', '2027-03-01'],
  ['fourteen days over Election Day', 14, '2026-10-26', '2026-11-09'],
  ['five days that end on Election Day', 5, '2026-10-29', '2026-11-03', '2026-11-04'],
];

test.each(FORWARD)('within: %s', (_, days, from, last, extended) => {
  const counted = within(days, from, false);
  expect([counted.last, counted.extended, counted.edition]).toEqual([last, extended, undefined]);
});

/** Of a count backward: the last day, the day before it that leaves whole days between, and the editions by each. */
type Backward = [sentence: string, before: string, last: string, clear: string, edition: string, clearEdition: string];

const TEN_DAYS: readonly Backward[] = [
  ['Monday, December 14, 2026: the Friday, or the Thursday', '2026-12-14', '2026-12-04', '2026-12-03', '2026-12-04', '2026-12-03'],
  [
    'Tuesday, December 1, 2026: a Saturday, so Friday’s edition by both readings',
    '2026-12-01',
    '2026-11-21',
    '2026-11-20',
    '2026-11-20',
    '2026-11-20',
  ],
  ['Wednesday, December 2, 2026: a Sunday, so Friday’s edition', '2026-12-02', '2026-11-22', '2026-11-21', '2026-11-20', '2026-11-20'],
  ['Sunday, December 6, 2026: Thanksgiving, so Wednesday’s edition', '2026-12-06', '2026-11-26', '2026-11-25', '2026-11-25', '2026-11-25'],
  ['Monday, March 11, 2024: the first of March, or the leap day', '2024-03-11', '2024-03-01', '2024-02-29', '2024-03-01', '2024-02-29'],
  ['Friday, March 10, 2028: the leap day, or the Monday', '2028-03-10', '2028-02-29', '2028-02-28', '2028-02-29', '2028-02-28'],
  ['Tuesday, March 10, 2026: a Saturday at the end of February', '2026-03-10', '2026-02-28', '2026-02-27', '2026-02-27', '2026-02-27'],
  [
    'Monday, January 11, 2027: New Year’s Day, so the edition of the old year',
    '2027-01-11',
    '2027-01-01',
    '2026-12-31',
    '2026-12-31',
    '2026-12-31',
  ],
  ['Friday, November 13, 2026: Election Day, so Monday’s edition', '2026-11-13', '2026-11-03', '2026-11-02', '2026-11-02', '2026-11-02'],
  ['Sunday, February 22, 2026: Lincoln’s Birthday has an edition', '2026-02-22', '2026-02-12', '2026-02-11', '2026-02-12', '2026-02-11'],
  [
    'Tuesday, January 4, 2028: Christmas on a Saturday, kept on Friday',
    '2028-01-04',
    '2027-12-25',
    '2027-12-24',
    '2027-12-23',
    '2027-12-23',
  ],
  ['Monday, July 13, 2026: Friday, July 3 has no edition', '2026-07-13', '2026-07-03', '2026-07-02', '2026-07-02', '2026-07-02'],
  ['Friday, May 1, 2026: over the end of April', '2026-05-01', '2026-04-21', '2026-04-20', '2026-04-21', '2026-04-20'],
  [
    'Monday, June 29, 2026: Juneteenth, a Friday, so Thursday’s edition',
    '2026-06-29',
    '2026-06-19',
    '2026-06-18',
    '2026-06-18',
    '2026-06-18',
  ],
];

const THREE_BUSINESS_DAYS: readonly Backward[] = [
  ['Friday, November 13, 2026: over Veterans Day', '2026-11-13', '2026-11-09', '2026-11-06', '2026-11-09', '2026-11-06'],
  ['Monday, November 16, 2026: over a weekend and Veterans Day', '2026-11-16', '2026-11-10', '2026-11-09', '2026-11-10', '2026-11-09'],
  ['Thursday, November 5, 2026: over Election Day and a weekend', '2026-11-05', '2026-10-30', '2026-10-29', '2026-10-30', '2026-10-29'],
  ['Monday, November 30, 2026: over Thanksgiving', '2026-11-30', '2026-11-24', '2026-11-23', '2026-11-24', '2026-11-23'],
  ['Monday, July 6, 2026: over Friday, July 3', '2026-07-06', '2026-06-30', '2026-06-29', '2026-06-30', '2026-06-29'],
  [
    'Tuesday, February 16, 2027: Lincoln’s Birthday counts, Washington’s does not',
    '2027-02-16',
    '2027-02-10',
    '2027-02-09',
    '2027-02-10',
    '2027-02-09',
  ],
  ['Monday, January 4, 2027: over New Year’s Day', '2027-01-04', '2026-12-29', '2026-12-28', '2026-12-29', '2026-12-28'],
  ['Monday, January 3, 2028: over New Year kept on December 31', '2028-01-03', '2027-12-28', '2027-12-27', '2027-12-28', '2027-12-27'],
  ['Tuesday, December 28, 2027: over Christmas kept on Friday', '2027-12-28', '2027-12-22', '2027-12-21', '2027-12-22', '2027-12-21'],
  ['Friday, March 1, 2024: the leap day counts', '2024-03-01', '2024-02-27', '2024-02-26', '2024-02-27', '2024-02-26'],
  [
    'Thursday, March 2, 2028: the leap day counts, and the weekend before does not',
    '2028-03-02',
    '2028-02-28',
    '2028-02-25',
    '2028-02-28',
    '2028-02-25',
  ],
  ['Saturday, November 21, 2026: a day that is none itself', '2026-11-21', '2026-11-18', '2026-11-17', '2026-11-18', '2026-11-17'],
  ['Monday, June 22, 2026: over Juneteenth', '2026-06-22', '2026-06-16', '2026-06-15', '2026-06-16', '2026-06-15'],
  ['Monday, June 21, 2027: over Juneteenth kept on Friday', '2027-06-21', '2027-06-15', '2027-06-14', '2027-06-15', '2027-06-14'],
  [
    'Monday, November 13, 2028: over Veterans Day kept on Friday, and Election Day',
    '2028-11-13',
    '2028-11-06',
    '2028-11-03',
    '2028-11-06',
    '2028-11-03',
  ],
];

const SEVEN_DAYS: readonly Backward[] = [
  ['Friday, November 27, 2026: the Friday, or the Thursday', '2026-11-27', '2026-11-20', '2026-11-19', '2026-11-20', '2026-11-19'],
  [
    'Thursday, December 3, 2026: Thanksgiving, so Wednesday’s edition',
    '2026-12-03',
    '2026-11-26',
    '2026-11-25',
    '2026-11-25',
    '2026-11-25',
  ],
];

function both({ last, clear, edition, clearEdition }: Deadline): (string | undefined)[] {
  return [last, clear, edition, clearEdition];
}

describe('at least days before an event, in the City Record', () => {
  test.each(TEN_DAYS)('ten days before %s', (_, before, ...expected) => {
    expect(both(atLeastBefore(10, 'calendar days', before, true))).toEqual(expected);
  });
  test.each(THREE_BUSINESS_DAYS)('three business days before %s', (_, before, ...expected) => {
    expect(both(atLeastBefore(3, 'business days', before, true))).toEqual(expected);
  });
  test.each(SEVEN_DAYS)('seven days before %s', (_, before, ...expected) => {
    expect(both(atLeastBefore(7, 'calendar days', before, true))).toEqual(expected);
  });

  test('beyond the years held no edition is given, and it says so', () => {
    expect(atLeastBefore(3, 'business days', '2029-01-03', true)).toMatchObject({ last: '2028-12-28', holidaysNotHeld: true });
    expect(atLeastBefore(3, 'business days', '2029-01-03', true)).not.toHaveProperty('edition');
  });
});

describe('turned round: the first day that a notice allows, by the words and with whole days between', () => {
  test.each<[string, number, 'calendar days' | 'business days', string, string, string]>([
    ['ten days after Monday, November 2, 2026', 10, 'calendar days', '2026-11-02', '2026-11-12', '2026-11-13'],
    ['ten days over the leap day', 10, 'calendar days', '2028-02-22', '2028-03-03', '2028-03-04'],
    ['ten days over the end of the year', 10, 'calendar days', '2026-12-24', '2027-01-03', '2027-01-04'],
    ['seven days after a comment notice of Friday, November 20, 2026', 7, 'calendar days', '2026-11-20', '2026-11-27', '2026-11-28'],
    ['three business days from Friday, November 20, 2026', 3, 'business days', '2026-11-20', '2026-11-25', '2026-11-26'],
    [
      'three business days from Tuesday, November 24, 2026, over Thanksgiving',
      3,
      'business days',
      '2026-11-24',
      '2026-11-28',
      '2026-12-01',
    ],
    ['three business days from Monday, November 2, 2026, over Election Day', 3, 'business days', '2026-11-02', '2026-11-06', '2026-11-07'],
  ])('%s', (_, number, unit, act, words, whole) => {
    expect([firstDayAfter(number, unit, act, false), firstDayAfter(number, unit, act, true)]).toEqual([words, whole]);
  });
});

test.each<[string, string, string]>([
  ['three months from November 30, 2027 end with the leap day', addMonths('2027-11-30', 3), '2028-02-29'],
  ['three months from November 30, 2026 end with February', addMonths('2026-11-30', 3), '2027-02-28'],
  ['three months over the year’s end', addMonths('2026-10-15', 3), '2027-01-15'],
  ['two years from the leap day', addYears('2024-02-29', 2), '2026-02-28'],
  ['36 months from the leap day', addMonths('2024-02-29', 36), '2027-02-28'],
])('%s', (_, day, expected) => {
  expect(day).toBe(expected);
});

describe('counted again with days the reader gives as closed', () => {
  test('a business day before the bids that is closed is skipped, and says whose word that is', () => {
    const law = atLeastBefore(3, 'business days', '2026-11-30', true);
    const again = recount(law, ['2026-11-25']);
    expect([law.last, both(again)]).toEqual(['2026-11-24', ['2026-11-23', '2026-11-20', '2026-11-23', '2026-11-20']]);
    expect(again.ledger).toContainEqual({ date: '2026-11-25', count: null, why: `skipped: ${CLOSED}` });
    expect(again.closures).toEqual(['2026-11-25']);
  });

  test('calendar days stay as they are; the edition does not', () => {
    const again = recount(atLeastBefore(10, 'calendar days', '2026-12-14', true), ['2026-12-03', '2026-12-04']);
    expect(both(again)).toEqual(['2026-12-04', '2026-12-03', '2026-12-02', '2026-12-02']);
  });

  test('§ 25-a is not moved: a closure is no public holiday', () => {
    const law = within(15, '2026-11-06', true);
    const again = recount(law, ['2026-11-20', '2026-11-23']);
    expect([again.last, again.extended, again.edition]).toEqual(['2026-11-21', '2026-11-23', '2026-11-19']);
    expect([law.last, law.extended, law.edition]).toEqual(['2026-11-21', '2026-11-23', '2026-11-20']);
  });

  test('without such days nothing changes', () => {
    const law = within(15, '2026-11-06', true);
    expect(recount(law, [])).toBe(law);
  });
});

/** Numbers 1 to n once each, days in a row, and a reason for each day that is not counted. */
function addsUp(deadline: Deadline): void {
  const days = dayByDay(deadline);
  const numbers = days.flatMap(({ number }) => (number === null ? [] : [number]));
  expect([...numbers].sort((one, other) => one - other)).toEqual(Array.from({ length: deadline.period.number }, (_, at) => at + 1));
  expect(numbers).toEqual(deadline.period.side === 'after' ? [...numbers].sort((a, b) => a - b) : [...numbers].sort((a, b) => b - a));
  for (const [at, day] of days.entries()) {
    if (at > 0) expect(daysBetween(days[at - 1]?.date as string, day.date)).toBe(1);
    expect(day.weekday).toBe(weekday(day.date));
    expect(day.number === null ? day.why?.length : 9).toBeGreaterThan(5);
    expect(day.number !== null).toBe(day.marks.includes('counted'));
    expect(day.marks.length).toBeGreaterThan(0);
  }
  const marked = (mark: string): string[] =>
    days.filter(({ marks }) => (marks as readonly string[]).includes(mark)).map(({ date }) => date);
  expect(marked('start')).toEqual([deadline.from]);
  expect(marked('last')).toEqual([deadline.last]);
  expect(marked('extended')).toEqual(deadline.extended ? [deadline.extended] : []);
  expect(marked('clear')).toEqual(deadline.clear ? [deadline.clear] : []);
  expect(marked('edition')).toEqual([...new Set([deadline.clearEdition, deadline.edition].filter((date) => date !== undefined))]);
}

describe('every count above, day by day, adds up', () => {
  test.each([...ON_HOLIDAYS, ...ROUND_OTHER_DAYS])('%s', (_, from) => addsUp(within(15, from, true)));
  test.each(FORWARD)('%s', (_, days, from) => addsUp(within(days, from, false)));
  test.each([...TEN_DAYS, ...SEVEN_DAYS])('%s', (_, before) => addsUp(atLeastBefore(10, 'calendar days', before, true)));
  test.each(THREE_BUSINESS_DAYS)('%s', (_, before) => {
    const deadline = atLeastBefore(3, 'business days', before, true);
    addsUp(deadline);
    addsUp(recount(deadline, [addDays(before, -1), addDays(before, -2), addDays(before, -3)]));
  });

  test('the picture of a notice of award: start, count, the edition before a Saturday, and § 25-a', () => {
    expect(dayByDay(within(3, '2026-11-18', true)).map(({ date, number, marks, why }) => [date, number, marks.join(' '), why])).toEqual([
      ['2026-11-18', null, 'start', 'not counted: the period runs from this day'],
      ['2026-11-19', 1, 'counted', undefined],
      ['2026-11-20', 2, 'counted edition', undefined],
      ['2026-11-21', 3, 'counted last', undefined],
      ['2026-11-22', null, 'rolled', 'moved on: Sunday'],
      ['2026-11-23', null, 'extended', 'next business day'],
    ]);
  });

  test('the picture of three business days before: skipped days, and the day that leaves whole ones between', () => {
    const days = dayByDay(atLeastBefore(3, 'business days', '2026-11-13', true));
    expect(days.map(({ date, number, marks, why }) => [date, number, marks.join(' '), why])).toEqual([
      ['2026-11-06', null, 'clear edition', 'the last day if full days must pass in between'],
      ['2026-11-07', null, 'passed', 'no City Record: Saturday'],
      ['2026-11-08', null, 'passed', 'no City Record: Sunday'],
      ['2026-11-09', 3, 'counted last edition', undefined],
      ['2026-11-10', 2, 'counted', undefined],
      ['2026-11-11', null, 'skipped', 'skipped: Veterans Day'],
      ['2026-11-12', 1, 'counted', undefined],
      ['2026-11-13', null, 'start', 'not counted: the period runs from this day'],
    ]);
  });
});

const number = fc.integer({ min: 1, max: 40 });
const unit = fc.constantFrom('calendar days' as const, 'business days' as const);
const closures = fc.array(anyDate, { maxLength: 60 });
const isHeld = (date: string): boolean =>
  Number(date.slice(0, 4)) >= HOLIDAYS_HELD.from && Number(date.slice(0, 4)) <= HOLIDAYS_HELD.through;

describe('any count', () => {
  property.prop([number, unit, anyDate, fc.boolean(), closures], { seed: 308, numRuns: 2000 })(
    'forward and backward are inverse: the day before the first day is too early',
    (days, of, act, whole, closed) => {
      const set = new Set(closed);
      const last = (before: string): string => {
        const counted = atLeastBefore(days, of, before, true, set);
        return (whole ? counted.clear : counted.last) as string;
      };
      const first = firstDayAfter(days, of, act, whole, set);
      expect(last(first) >= act).toBe(true);
      expect(last(addDays(first, -1)) < act).toBe(true);
    },
  );

  property.prop([number, anyDate, closures], { seed: 309, numRuns: 2000 })(
    'of business days never ends on a day that is none',
    (days, before, closed) => {
      const law = atLeastBefore(days, 'business days', before, true);
      const again = recount(law, closed);
      for (const date of [law.last, law.clear, law.edition, law.clearEdition])
        if (date) expect([date, whyNoEdition(date)]).toEqual([date, null]);
      for (const date of [again.last, again.clear, again.edition, again.clearEdition])
        if (date) expect([date, whyNoEdition(date, new Set(closed))]).toEqual([date, null]);
    },
  );

  property.prop([number, unit, anyDate, fc.boolean(), fc.boolean(), closures], { seed: 310, numRuns: 2000 })(
    'recounted is never later, and adds up as before',
    (days, of, date, forward, publication, closed) => {
      const law = forward ? within(days, date, publication) : atLeastBefore(days, of, date, publication);
      const again = recount(law, closed);
      expect(again.last <= law.last).toBe(true);
      expect(again.extended).toBe(law.extended);
      for (const key of ['clear', 'edition', 'clearEdition'] as const) {
        const before = law[key];
        const after = again[key];
        if (before && after) expect(after <= before).toBe(true);
      }
      if (isHeld(law.last)) expect(again.edition !== undefined).toBe(law.edition !== undefined);
      addsUp(law);
      addsUp(again);
    },
  );
});
