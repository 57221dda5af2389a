/** What stands in for vitest where mutants are tested decides as vitest does, and what the mutation run prints is what was measured. */
import { describe, expect, test } from 'vitest';
import { groups, nameOf, scoreOf, type Measured } from '../../scripts/commands/mutation.ts';
import { expect as standIn } from '../mutants/expectations.ts';
import * as stand from '../mutants/vitest.ts';

type Expect = (actual: unknown) => Record<string, (expected?: unknown) => void> & { not: Record<string, (expected?: unknown) => void> };

/** Values that differ in one respect each. */
const VALUES: unknown[] = [
  undefined,
  null,
  0,
  -0,
  NaN,
  1,
  '',
  'a',
  'abc',
  true,
  [],
  ['a'],
  ['a', 'b'],
  [undefined],
  {},
  { a: 1 },
  { a: undefined },
  { a: 1, b: { c: ['a'] } },
  { a: 1, b: { c: ['a', 'b'] } },
  { b: { c: ['a'] } },
  { length: 1 },
  new Map([['a', 1]]),
  new Map([['a', 2]]),
  new Set(['a']),
];

/** "holds", "fails", or that it refuses the question: a failure too, for a test. */
function verdict(of: Expect, actual: unknown, matcher: string, expected: unknown, wanted: boolean): boolean {
  try {
    const question = of(actual);
    (wanted ? question : question.not)[matcher]?.(expected);
    return true;
  } catch {
    return false;
  }
}

const TAKES: Record<string, (expected: unknown) => boolean> = {
  toBe: () => true,
  toEqual: () => true,
  toMatchObject: (expected) => typeof expected === 'object' && expected !== null && Object.keys(expected).length > 0,
  toContain: (expected) => typeof expected === 'string',
  toMatch: (expected) => typeof expected === 'string',
  toContainEqual: () => true,
  toBeCloseTo: (expected) => typeof expected === 'number' && Number.isFinite(expected),
  toHaveLength: (expected) => typeof expected === 'number',
  toHaveProperty: (expected) => expected === 'a',
  toBeGreaterThan: (expected) => typeof expected === 'number',
  toBeLessThanOrEqual: (expected) => typeof expected === 'number',
  toBeTruthy: (expected) => expected === undefined,
  toBeUndefined: (expected) => expected === undefined,
  toBeNull: (expected) => expected === null,
};
/** Not compared: questions that make no sense of the value, which no test asks. */
const ASKED: Record<string, (actual: unknown) => boolean> = {
  toContain: (actual) => typeof actual === 'string' || Array.isArray(actual),
  toMatch: (actual) => typeof actual === 'string',
  toContainEqual: (actual) => Array.isArray(actual),
  toBeCloseTo: (actual) => typeof actual === 'number',
  toHaveLength: (actual) => typeof actual === 'string' || Array.isArray(actual),
  toHaveProperty: (actual) => typeof actual === 'object' && actual !== null,
  toBeGreaterThan: (actual) => typeof actual === 'number',
  toBeLessThanOrEqual: (actual) => typeof actual === 'number',
};

describe('an expectation holds where vitest’s own does', () => {
  test.each(Object.keys(TAKES))('%s', (matcher) => {
    const differ: unknown[] = [];
    const seen = new Set<boolean>();
    for (const actual of VALUES.filter(ASKED[matcher] ?? (() => true))) {
      for (const expected of VALUES.filter(TAKES[matcher] as (one: unknown) => boolean)) {
        for (const wanted of [true, false]) {
          const [own, other] = [expect, standIn].map((of) => verdict(of as unknown as Expect, actual, matcher, expected, wanted));
          seen.add(own as boolean);
          if (own !== other) differ.push({ actual, expected, wanted, vitest: own });
        }
      }
    }
    expect(differ).toEqual([]);
    expect(seen.size).toBe(2);
  });

  test.each<[string, (of: typeof expect) => unknown, unknown, boolean]>([
    ['part of a text', (of) => of.stringContaining('b'), 'abc', true],
    ['a text without it', (of) => of.stringContaining('d'), 'abc', false],
    ['a text that fits', (of) => of.stringMatching(/^a/), 'abc', true],
    ['a text that does not', (of) => of.stringMatching(/^b/), 'abc', false],
    ['a record with more', (of) => of.objectContaining({ a: 1 }), { a: 1, b: 2 }, true],
    ['a record with other', (of) => of.objectContaining({ a: 2 }), { a: 1, b: 2 }, false],
    ['a list with more', (of) => of.arrayContaining(['a']), ['b', 'a'], true],
    ['a list without it', (of) => of.arrayContaining(['c']), ['b', 'a'], false],
  ])('%s, inside what is expected', (_, fitting, actual, holds) => {
    for (const of of [expect, standIn as unknown as typeof expect]) {
      for (const matcher of ['toEqual', 'toMatchObject'])
        expect(verdict(of as unknown as Expect, { x: actual }, matcher, { x: fitting(of) }, true)).toBe(holds);
    }
  });
});

test('tests are collected with vitest’s names for them', () => {
  const before = stand.collected.length;
  const ran: unknown[] = [];
  stand.describe('a group', () => {
    stand.test('at $20,000', () => ran.push('one'));
    stand.test.each([['a', 1] as const, ['b', 2] as const])('%s is %i', (...row) => ran.push(row));
    stand.test.each([{ name: 'c' }])('$name alone', (one) => ran.push(one));
  });
  const collected = stand.collected.slice(before);
  expect(collected.map((one) => one.name)).toEqual(['a group > at $20,000', 'a group > a is 1', 'a group > b is 2', 'a group > c alone']);
  for (const one of collected) one.run();
  expect(ran).toEqual(['one', ['a', 1], ['b', 2], { name: 'c' }]);
});

describe('the table of a mutation run', () => {
  const one = (status: string): Measured => ({
    file: 'amount.ts',
    at: '1:0-1:5',
    was: 'a < b',
    becomes: 'a <= b',
    status,
    isStatic: false,
  });

  test('counts what was killed or ran out of time, of all that were tested', () => {
    const all = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'].map(one);
    expect(scoreOf(all)).toEqual({ mutants: 6, killed: 2, timeout: 1, survived: 1, notReached: 1, static: 1, percent: '60.0' });
  });

  test('names a survivor by its words, not by its line', () => {
    expect(nameOf(one('Survived'))).toBe('amount.ts: `a < b` → `a <= b`');
  });

  test('goes by section, and leaves the ledgers out', () => {
    expect([...groups().keys()].slice(0, 8)).toEqual(['3-05', '3-06', '3-07', '3-08', '3-09', '3-10', '3-11', 'amount']);
    const files = [...groups().values()].flat();
    expect(files).toContain('src/rules/amount.ts');
    expect(files.filter((name) => name.includes('ledger') || name === 'src/rules/index.ts')).toEqual([]);
  });
});
