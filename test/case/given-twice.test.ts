/** An answer given twice is told by its name, and never taken in silence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenTwice } from '../../src/case/given-twice.ts';
import { MOST_ROWS } from '../../src/case/entries-text.ts';
import { readFragment, writeFragment } from '../../src/case/fragment.ts';
import { aboutIn, nameOf } from '../../src/case/about.ts';
import { earlierForms } from '../../src/case/link-check.ts';
import { readCaseFile } from '../../src/papers/case-file.ts';
import { MOST_ENTRIES } from '../../src/rules/case.ts';
import * as rules from '../../src/rules/index.ts';

describe('a name that an object has twice', () => {
  test.each([
    ['{"amount":"1","amount":"2"}', 'amount'],
    ['{"a":{"b":1},"c":[{"b":1,"b":2}]}', 'b'],
    [String.raw`{"am\u006funt":1,"amount":2}`, 'amount'],
    [String.raw`{"a\"":1, "a\"" : 2}`, 'a"'],
    ['{"a":"b","b":"a"}', undefined],
    ['{"a":{"a":{"a":1}}}', undefined],
    ['[{"a":1},{"a":1}]', undefined],
    [String.raw`{"a":"\"a\":","b":"{"}`, undefined],
    ['"a"', undefined],
  ])('%s: %s', (json, name) => expect(givenTwice(json)).toBe(name));

  test('no JSON that a program writes has one', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => givenTwice(JSON.stringify(value)) === undefined));
  });

  test('a saved case says which', () => {
    expect(readCaseFile('{"category":"goods","amount":"1000000.00","amount":"15000.00"}', rules)).toEqual({
      problems: ['Estimated contract value (amount): expected one answer, found two.'],
    });
  });
});

describe('a link made to hold up a page', () => {
  const entriesOf = (entries: string) => readFragment(`#v=1&amount=36500&entries=${entries}`, rules);

  test('as many rows as the rules take', () => expect(MOST_ROWS).toBe(MOST_ENTRIES));

  test('thousands of blank rows fall away', () => {
    const { typed, problems } = entriesOf(','.repeat(7_000));
    expect([typed.entries, typed.amount, problems]).toEqual(['', '36500', []]);
  });
  test('sixty rows are taken as they are, blank ones too; with one more the blank ones go', () => {
    const sixty = Array(60).fill('change::5').join();
    expect(entriesOf(sixty).typed.entries).toBe(sixty);
    expect(entriesOf(`${sixty},change::`).typed.entries).toBe(sixty);
    expect(entriesOf('change::').typed.entries).toBe('change::');
  });
  test('more than sixty are refused in words, and the other answers stay', () => {
    const { typed, problems } = entriesOf(':5,'.repeat(2_000));
    expect([typed.entries, typed.amount, problems]).toEqual([
      undefined,
      '36500',
      ['The link has more than 60 entries; none of them was used.'],
    ]);
  });
  test.each(['\n', '"', '.'])('7,000 characters of %j and a letter behind them take no longer than as many letters', (mark) => {
    const timeOf = (text: string): number => {
      const start = performance.now();
      earlierForms(text);
      return performance.now() - start;
    };
    // The pattern that was quadratic took 150 ms where this takes one.
    const times = [1, 2, 3].map(() => timeOf(`v=1&amount=36500${mark.repeat(7_000)}x`));
    expect(Math.min(...times)).toBeLessThan(50);
  });
  test('the marks behind a link still go', () => {
    const link = writeFragment({ category: 'goods', amount: '36500' }, rules);
    for (const marks of ['', '.', ').', '%29.', '”', '%e2%80%9d.', ' .\n', '.'.repeat(7_000)]) {
      const { typed, isWhole } = readFragment(`#${link}${marks}`, rules);
      expect([typed.amount, isWhole], marks).toEqual(['36500', true]);
    }
  });
});

describe('a name that turns around what stands behind it', () => {
  test.each(['\u202e', '\u202d', '\u2066', '\u2069'])('loses the mark (%j)', (mark) => {
    expect(nameOf(aboutIn({ description: `Road ${mark}salt` }))).toBe('Road salt');
    expect(aboutIn({ vendor: mark })).toEqual({});
    expect(readFragment(`#v=1&amount=5&vendor=${encodeURIComponent(`Acme${mark}`)}`, rules).typed.vendor).toBe('Acme');
  });
  test('a name in Hebrew stays as it is', () => expect(aboutIn({ vendor: 'שלום \u200fבע"מ' })).toEqual({ vendor: 'שלום \u200fבע"מ' }));
});
