/** One stream of random cases, assessed and planned once, on which everything that is true of every answer is checked. */
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { plan } from '../src/plan/index.ts';
import { assess, type Case } from '../src/rules/index.ts';
import { anyWholeCase, anyLikelyCase } from './any-form.ts';
import { OF_PLANS, type Property } from './properties-of-plans.ts';

const CASES = 20_000;
const PROPERTIES: Readonly<Record<string, Property>> = OF_PLANS;

/** The first few places where each property is broken. */
const broken = new Map<string, { input: Case; says: string }[]>(Object.keys(PROPERTIES).map((name) => [name, []]));
const cases = [
  ...fc.sample(anyLikelyCase, { seed: 28, numRuns: (CASES * 3) / 4 }),
  ...fc.sample(anyWholeCase, { seed: 29, numRuns: CASES / 4 }),
];
let planned = 0;
for (const input of cases) {
  const answered = { input, assessment: assess(input), milestones: plan(input) };
  if (answered.milestones.length > 0) planned += 1;
  for (const [name, property] of Object.entries(PROPERTIES)) {
    const found = broken.get(name) ?? [];
    if (found.length < 3) found.push(...property(answered).map((says) => ({ input, says })));
  }
}

describe(`in ${CASES} random cases`, () => {
  test.each(Object.keys(PROPERTIES))('%s', (name) => {
    expect(broken.get(name)?.slice(0, 3)).toEqual([]);
  });

  test('most have a plan', () => {
    expect(cases.length).toBe(CASES);
    expect(planned).toBeGreaterThan(CASES / 2);
  });
});
