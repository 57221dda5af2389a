/** Amounts as pages print them: never without their day. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
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

describe('a value that is still to come', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  /** The pages' amounts as built on a day, with two more steps from March 1, 2027: the micropurchase limit is $25,000, another is repealed. */
  async function builtOn(day: string): Promise<{ amount: string; headed: string; limit: string; repealed: (string | undefined)[] }> {
    vi.stubEnv('PPB_DAY', day);
    vi.resetModules();
    const { MICROPURCHASE, WRITTEN_DECISION } = await import('../../src/rules/parameters.ts');
    const from = '2027-03-01';
    (MICROPURCHASE.history as AnyParameter['history'][number][]).push({ from, value: 2_500_000, confidence: 'read', acts: [] });
    (WRITTEN_DECISION.history as AnyParameter['history'][number][]).push({ from, value: null, confidence: 'read', acts: [] });
    const { amountOn: on, todaysValue } = await import('../../src/site/amounts.ts');
    const { limits, thresholds } = await import('../../src/site/limits.ts');
    const { value, when, parameter } = on('micropurchaseLimit');
    const row = limits.find(({ name }) => name === 'micropurchaseLimit');
    return {
      amount: `${value} (${when})`,
      headed: todaysValue(parameter),
      limit: `${row?.value} ${row?.when}`,
      repealed: thresholds.filter(({ name }) => name === 'writtenDecision').map((one) => one.value),
    };
  }
  const OLD = '$20,000';
  const TIME = 'at least from March 1, 2016 to February 28, 2027';

  test.each([
    ['2027-02-28', OLD, TIME, '$100,000'],
    ['2027-03-01', '$25,000', 'since March 1, 2027', 'none'],
    ['2027-03-02', '$25,000', 'since March 1, 2027', 'none'],
  ])('built on %s, prose, the head of its history and the table of limits say %s', async (day, value, when, repealed) => {
    expect(await builtOn(day)).toEqual({ amount: `${value} (${when})`, headed: value, limit: `${value} ${when}`, repealed: [repealed] });
  });

  test('a number that has no value on the day says from when it has one', async () => {
    const { todaysValue } = await import('../../src/site/amounts.ts');
    const coming: AnyParameter = { name: 'coming', title: '', unit: 'bids', at: '3-08(a)', history: [{ from: '2999-03-01', value: 3, confidence: 'read', acts: [] }] }; // prettier-ignore
    expect(todaysValue(coming)).toBe('from March 1, 2999');
  });

  test('the page of amounts heads each with the value of its day', () => {
    const page = readFileSync('src/pages/amounts.astro', 'utf8');
    expect(page).toContain('<small>{todaysValue(parameter)}</small>');
    expect(page).not.toMatch(/history\.at\(-1\)/);
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
