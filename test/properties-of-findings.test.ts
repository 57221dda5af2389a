/** The properties of findings over random cases of every method: one stream, each case assessed once. */
import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { assess, METHODS, type Case, type FORM } from '../src/rules/index.ts';
import { readCases } from '../scripts/cases.ts';
import { anyCase } from './any-case.ts';
import { anyCaseOf, anyWholeCase } from './any-form.ts';
import { PROPERTIES } from './properties-of-findings.ts';

const SECTIONS = ['3-05', '3-06', '3-07', '3-08', '3-09', '3-10', '3-11'] as const satisfies readonly (keyof typeof FORM.facts)[];
const RUNS = 1500;

/** Cases of every section by any method, of the whole form, and the worked ones. */
const stream: readonly Case[] = [
  ...readCases().map((one) => one.case),
  ...SECTIONS.flatMap((section, place) => fc.sample(anyCaseOf(METHODS, section), { seed: 411 + place, numRuns: RUNS })),
  ...fc.sample(anyCaseOf(['prequalified-list'], '3-10'), { seed: 421, numRuns: 2 * RUNS }),
  ...fc.sample(anyCaseOf(['accelerated'], '3-07'), { seed: 422, numRuns: RUNS }),
  ...fc.sample(fc.oneof(anyCase, anyWholeCase), { seed: 423, numRuns: 4 * RUNS }),
];

const broken = new Map<string, string[]>(Object.keys(PROPERTIES).map((name) => [name, []]));
for (const input of stream) {
  const assessment = assess(input);
  for (const [name, property] of Object.entries(PROPERTIES)) broken.get(name)?.push(...property(input, assessment));
}

test.each(Object.keys(PROPERTIES))('%s', (name) => {
  expect([...new Set(broken.get(name))].slice(0, 40)).toEqual([]);
});
