/** One stream of random cases, assessed and planned once, on which everything that is true of every answer is checked. */
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readCases } from '../../src/law/worked-cases.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, METHODS, type Case, type FORM } from '../../src/rules/index.ts';
import { anyCase } from '../helpers/any-case.ts';
import { anyCaseAcrossAChange, anyCaseOf, anyLikelyCase, anyWholeCase } from '../helpers/any-form.ts';
import { anyCaseWithSums } from '../helpers/any-sums.ts';
import { OF_DUES } from './properties-of-dues.ts';
import { OF_FINDINGS } from './properties-of-findings.ts';
import { OF_PLANS, type Answered } from './properties-of-plans.ts';
import { OF_SCOPE } from './properties-of-scope.ts';

const SECTIONS = ['3-05', '3-06', '3-07', '3-08', '3-09', '3-10', '3-11'] as const satisfies readonly (keyof typeof FORM.facts)[];

/** Cases as people have them, cases of each section by any method, cases over the whole form, and the worked ones. */
const STREAM: readonly Case[] = [
  ...readCases().map((one) => one.case),
  ...fc.sample(anyLikelyCase, { seed: 28, numRuns: 8_000 }),
  ...SECTIONS.flatMap((section, place) => fc.sample(anyCaseOf(METHODS, section), { seed: 411 + place, numRuns: 600 })),
  ...fc.sample(anyCaseOf(['prequalified-list'], '3-10'), { seed: 421, numRuns: 1_000 }),
  ...fc.sample(anyCaseOf(['accelerated'], '3-07'), { seed: 422, numRuns: 800 }),
  ...fc.sample(anyCaseAcrossAChange, { seed: 77, numRuns: 1_500 }),
  ...fc.sample(anyWholeCase, { seed: 29, numRuns: 1_200 }),
  ...fc.sample(anyCase, { seed: 423, numRuns: 1_000 }),
  ...fc.sample(anyCaseWithSums, { seed: 424, numRuns: 2_400 }),
];

/** What is wrong with an answer, each in a sentence; by the property's name. A new kind of fault is one more line in its file. */
type Broken = (answered: Answered) => string[];
const PROPERTIES: Readonly<Record<string, Broken>> = {
  ...OF_PLANS,
  ...OF_DUES,
  ...Object.fromEntries(
    Object.entries({ ...OF_SCOPE, ...OF_FINDINGS }).map(([name, property]): [string, Broken] => [
      name,
      ({ input, assessment }) => property(input, assessment),
    ]),
  ),
};

/** Ask for a second answer to each case, which took half of the time of them all: asked of every fourth case. */
const COSTLY: ReadonlySet<string> = new Set(['a vendor has its steps whatever the method', 'a vendor’s rights do not hang on the method']);

/** The first few places where each property is broken. */
const broken = new Map<string, { input: Case; says: string }[]>(Object.keys(PROPERTIES).map((name) => [name, []]));
let planned = 0;
for (const [place, input] of STREAM.entries()) {
  const answered = { input, assessment: assess(input), milestones: plan(input) };
  if (answered.milestones.length > 0) planned += 1;
  for (const [name, property] of Object.entries(PROPERTIES)) {
    if (COSTLY.has(name) && place % 4) continue;
    const found = broken.get(name) ?? [];
    if (found.length < 3) found.push(...property(answered).map((says) => ({ input, says })));
  }
}

describe(`in ${STREAM.length} cases`, () => {
  test.each(Object.keys(PROPERTIES))('%s', (name) => {
    expect(broken.get(name)?.slice(0, 3)).toEqual([]);
  });

  test('each property has a name of its own', () => {
    console.log(`  asked in ${STREAM.length} cases`);
    for (const name of COSTLY) expect(Object.keys(PROPERTIES)).toContain(name);
    expect(Object.keys(PROPERTIES)).toHaveLength([OF_PLANS, OF_DUES, OF_SCOPE, OF_FINDINGS].flatMap(Object.keys).length);
  });

  test('they are 20,000 and more, and most have a plan', () => {
    expect(STREAM.length).toBeGreaterThan(20_000);
    expect(planned).toBeGreaterThan(STREAM.length / 2);
  });
});
