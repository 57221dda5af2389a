/** How the answers read: no sentence of a finding, a route or a question is longer than twenty-five words, over all worked cases. */
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readCases } from '../../src/law/worked-cases.ts';
import { assess, kindOf, PATHS, type Case } from '../../src/rules/index.ts';
import { anyCase } from '../helpers/any-case.ts';
import { anyWholeCase } from '../helpers/any-form.ts';

/** The longest a sentence may be, in words. */
const LONGEST = 25;

/** Sentences that may be longer, each with its reason. There is none. */
const LONGER: Record<string, string> = {};

/** The sentences of a text, as a reader hears them: a colon or a semicolon ends none. */
const sentences = (text: string): string[] => text.split(/(?<=[.?!]”?) (?=[A-Z“])/);
/** A citation is looked up, not read: "§ 3-08(c)(1)(iv)", "Charter § 326" and a dated amount count as a word each. */
const words = (sentence: string): number => sentence.replace(/§§? /g, '§').split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one)).length; // prettier-ignore
const tooLong = (text: string): string[] => sentences(text).filter((one) => words(one) > LONGEST && !LONGER[one]);

/** Every sentence that the worked cases bring out, with the finding or route that says it. */
const said = new Map<string, string>();
for (const { case: input } of readCases()) {
  const { findings, routes } = assess(input);
  for (const { id, says } of findings) said.set(says, id);
  for (const { method, says } of routes) said.set(says, `route ${method}`);
}

test('the worked cases bring out what is to be read', () => {
  expect(said.size).toBeGreaterThan(500);
});

test(`no sentence is longer than ${LONGEST} words`, () => {
  expect([...said].flatMap(([says, by]) => tooLong(says).map((one) => `${by}, ${words(one)} words: ${one}`))).toEqual([]);
});

describe('a count of one is one', () => {
  const counts = PATHS.filter((path) => kindOf(path) === 'count');
  const ones = counts.flatMap((path) =>
    readCases().flatMap(({ case: input }) => {
      const [, section = '', fact = ''] = path.split('.');
      const facts = { ...input.facts, [section]: { ...input.facts?.[section as '3-08'], [fact]: 1 } };
      const { findings, routes, doubts } = assess({ ...input, facts } as Case);
      return [...findings, ...routes, ...doubts].map(({ says }) => says);
    }),
  );
  test.each(['days', 'months', 'years', 'vendors', 'quotes', 'bids', 'offers', 'awards'])('never “1 %s”', (unit) => {
    // "1 months", and "1 responsive bids" as well.
    const plural = new RegExp(`(?<![\\d,.-])\\b1 (?:\\w+ )?${unit}\\b`);
    expect([...new Set(ones)].filter((says) => plural.test(says))).toEqual([]);
  });
});

test('every exception is said somewhere', () => {
  const all = new Set([...said.keys()].flatMap(sentences));
  expect(Object.keys(LONGER).filter((one) => !all.has(one))).toEqual([]);
});

test('every doubt is a short sentence about answers that were given, in worked cases and in any case', () => {
  const inputs = [...readCases().map((one) => one.case), ...fc.sample(fc.oneof(anyCase, anyWholeCase), { seed: 312, numRuns: 4000 })];
  let count = 0;
  for (const input of inputs) {
    const found = assess(input).doubts;
    count += found.length;
    expect(new Set(found.map((one) => one.says)).size).toBe(found.length);
    for (const { says: sentence, paths } of found) {
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25);
      expect(sentence).toMatch(/\.$/);
      expect(paths.length).toBeGreaterThan(0);
    }
  }
  expect(count).toBeGreaterThan(1000);
});

describe('the check bites', () => {
  const of = (count: number): string => `${Array.from({ length: count }, () => 'word').join(' ')}.`;
  test.each([
    ['a word too many', of(26), 1],
    ['the longest that may be', of(25), 0],
    ['two sentences, one too long', `Short. A${of(30)}`, 1],
    ['two that are short', `${of(20)} And ${of(20)}`, 0],
  ])('on %s', (_, text, found) => {
    expect(tooLong(text).length).toBe(found);
  });
});
