import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { parseAmount } from '../src/case/typed.ts';
import { formatAmount, fromDollars, LARGEST, toDollars } from '../src/rules/index.ts';

describe('amounts as people type them', () => {
  test.each<[string, number]>([
    ['36500', 3_650_000],
    ['36,500', 3_650_000],
    ['$36,500.00', 3_650_000],
    [' $ 1,500,000 ', 150_000_000],
    ['20000.01', 2_000_001],
    ['20,000.5', 2_000_050],
    ['20000.', 2_000_000],
    ['0', 0],
    ['10000000000', LARGEST],
    ['US$36,500', 3_650_000],
    ['36,500 dollars', 3_650_000],
    ['\u00a036,500\u00a0', 3_650_000],
    ['400k', 40_000_000],
    ['2.4 million', 240_000_000],
    ['$2.4\u00a0Million', 240_000_000],
    ['1.5m', 150_000_000],
    ['36500.0000', 3_650_000],
    ['20k', 2_000_000],
    ['0.00001 million', 1_000],
  ])('%s is taken', (typed, cents) => {
    expect(parseAmount(typed)).toEqual({ cents });
  });

  test.each<[string, string, RegExp]>([
    ['nothing', '', /^Enter an amount in dollars, such as 36,500$/],
    ['a dollar sign alone', '$ ', /^Enter an amount in dollars, such as 36,500$/],
    ['a dollar sign inside', '36$500', /with digits/],
    ['letters', 'twenty', /with digits/],
    ['a unit that is none', '20q', /with digits/],
    ['a part of a cent of a million', '0.000000001 million', /at most two digits/],
    ['more digits than any amount has', '1'.repeat(400), /or less/],
    ['a negative number', '-5', /without a minus/],
    ['a negative number with a true minus sign', '−5', /without a minus/],
    ['a range', '5-6', /with digits/],
    ['an exponent', '1e9', /with digits/],
    ['a fraction of a cent', '20,000.005', /at most two digits/],
    ['a fraction of a cent, without commas', '20.005', /at most two digits/],
    ['a fraction of a cent, with several commas', '1,500,000.005', /at most two digits/],
    ['a fraction of a cent after letters', 'x20.005', /with digits/],
    ['commas in the wrong place', '3,6500', /Check the commas/],
    ['commas in the wrong place, with cents', '3,6500.55', /Check the commas/],
    ['a comma alone', ',', /Check the commas/],
    ['commas of another country', '36.500,00', /with digits/],
    ['too much', '10000000000.01', /\$10,000,000,000 or less/],
    ['infinity', 'Infinity', /with digits/],
    ['hexadecimal', '0x10', /with digits/],
  ])('%s is not: it says what was expected', (_, typed, expected) => {
    expect(parseAmount(typed)).toEqual({ expected: expect.stringMatching(expected) });
  });

  property.prop([fc.string()], { seed: 308, numRuns: 2000 })('no text throws', (typed) => {
    const parsed = parseAmount(typed);
    expect('cents' in parsed ? Number.isInteger(parsed.cents) && parsed.cents >= 0 : parsed.expected.length > 10).toBe(true);
  });

  property.prop([fc.integer({ min: 0, max: LARGEST })], { seed: 308, numRuns: 2000 })('cents → dollars → cents', (cents) => {
    expect(fromDollars(toDollars(cents))).toBe(cents);
    expect(parseAmount(formatAmount(cents))).toEqual({ cents });
  });
});

test.each<[number, string]>([
  [0, '$0'],
  [1, '$0.01'],
  [2_000_000, '$20,000'],
  [2_000_001, '$20,000.01'],
  [150_000_000, '$1,500,000'],
  [-150_000, '−$1,500'],
])('%i cents print as %s', (cents, printed) => {
  expect(formatAmount(cents)).toBe(printed);
});

test.each<[number, string]>([
  [0, '0.00'],
  [5, '0.05'],
  [3_650_000, '36500.00'],
  [3_650_010, '36500.10'],
])('%i cents are written %s in a case', (cents, dollars) => {
  expect(toDollars(cents)).toBe(dollars);
});

test.each<[string, number]>([
  ['36500', 3_650_000],
  ['36500.5', 3_650_050],
  ['36500.05', 3_650_005],
  ['.29', 29],
])('%s dollars are read as %i cents', (dollars, cents) => {
  expect(fromDollars(dollars)).toBe(cents);
});
