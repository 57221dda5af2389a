/** Amounts as pages print them: never without their day. */
import { describe, expect, test } from 'vitest';
import { ALL, amountOn, chain, valueWords, whenWords, type AnyParameter } from '../../src/site/amounts.ts';

describe('an amount on a day', () => {
  test.each([
    ['mwbeMaximum', '2018-11-05', '$150,000', 'from November 5, 2018 to December 31, 2019'],
    ['mwbeMaximum', '2019-12-31', '$150,000', 'from November 5, 2018 to December 31, 2019'],
    ['mwbeMaximum', '2020-01-01', '$500,000', 'from January 1, 2020 to June 2, 2023'],
    ['mwbeMaximum', '2023-12-07', '$1,000,000', 'from June 3, 2023 to December 7, 2023'],
    ['mwbeMaximum', undefined, '$1,500,000', 'since December 8, 2023'],
    ['mwbeMaximum', '2018-11-04', 'none', 'at least from March 1, 2016 to November 4, 2018'],
    ['smallPurchaseLimit', undefined, '$100,000', 'at least since March 1, 2016'],
    ['micropurchaseLimit', undefined, '$20,000', 'at least since March 1, 2016'],
    ['micropurchaseLimitConstruction', undefined, '$35,000', 'at least since March 1, 2016'],
    ['mwbeConstruction', '2019-12-31', 'no', 'at least from March 1, 2016 to December 31, 2019'],
    ['awardNoticeDays', undefined, '15 calendar days', 'at least since June 3, 2023'],
  ])('%s on %s is %s, %s', (name, on, value, when) => {
    expect(amountOn(name, on)).toMatchObject({ value, when });
  });

  test('a name that does not exist stops the build, and says which do', () => {
    expect(() => amountOn('mwbeMaximun')).toThrow(/There is no parameter "mwbeMaximun": expected one of .*mwbeMaximum/);
  });

  test('a day before what is held stops the build', () => {
    expect(() => amountOn('mwbeMaximum', '2016-02-29')).toThrow('not held for February 29, 2016');
  });
});

test('a list of words is printed with commas', () => {
  const list: AnyParameter = { name: 'list', title: '', unit: 'bids', at: '3-08(a)', history: [{ from: '2020-01-01', value: [2, 3], confidence: 'read', acts: [] }] }; // prettier-ignore
  expect(valueWords(list, list.history[0] as never)).toBe('2, 3 bids');
  expect(whenWords(list, 0)).toBe('at least since January 1, 2020');
});

test('a chain of authority goes from the rule through the Charter to the State law', () => {
  const { parameter } = amountOn('mwbeMaximum');
  const chains = parameter.history.map((step) => chain(parameter, step).map(({ cite }) => cite));
  expect(chains).toEqual([
    [],
    ['§ 3-08(c)(1)(iv)', 'Charter § 311', 'N.Y. Laws 2017, ch. 504'],
    ['§ 3-08(c)(1)(iv)', 'Charter § 311', 'N.Y. Laws 2019, ch. 98'],
    ['§ 3-08(c)(1)(iv)', 'Charter § 311', 'N.Y. Laws 2022, ch. 569'],
    ['§ 3-08(c)(1)(iv)', 'Charter § 311', 'N.Y. Laws 2023, ch. 719'],
  ]);
});

test('the page’s explanation of published figures rests on steps that are there', () => {
  const { parameter } = amountOn('mwbeMaximum');
  const days = parameter.history.map((step) => step.from);
  for (const day of ['2018-11-05', '2020-01-01', '2023-06-03']) expect(days).toContain(day);
});

test('every parameter has words for each of its steps', () => {
  for (const parameter of ALL)
    parameter.history.forEach((step, index) => {
      expect(valueWords(parameter, step), parameter.name).toMatch(/^(?:\$[\d,]+(?:\.\d\d)?|none|yes|no|\S.* \S.*)$/);
      expect(whenWords(parameter, index), parameter.name).toMatch(/(?:since|from) [A-Z][a-z]+ \d+, \d{4}/);
    });
});
