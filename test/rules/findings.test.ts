/** What is true of every finding: it has a reason that stands, and what must not compile does not; assess is total, pure and steady. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { longestSentence } from '../helpers/sentences.ts';
import authorities from '../../src/content/authorities.json' with { type: 'json' };
import law from '../../src/content/law.json' with { type: 'json' };
import {
  assess,
  fromDollars,
  isQuote,
  METHODS,
  PARAMETERS,
  PATHS,
  READINGS,
  RULES,
  toDollars,
  type Assessment,
  type Because,
  type Case,
} from '../../src/rules/index.ts';
import { anyCase, anyCents, anyDate } from '../helpers/any-case.ts';
import { anyWholeCase } from '../helpers/any-form.ts';
import { quoteStands } from '../helpers/quoted.ts';

const provisions: Record<string, { text: string }> = law.provisions;

/** Every reason an assessment gives, contents items and other law included. */
function reasons({ routes, findings }: Assessment): Because[] {
  return [
    ...routes.flatMap((one) => one.because),
    ...findings.flatMap((one) => [...one.because, ...(one.affectedBy ?? []), ...(one.contents ?? []).map((item) => item.because)]),
  ];
}

function stands(because: Because): boolean {
  return isQuote(because) ? quoteStands(because) : because.ref in authorities && because.says.length > 20 && because.source.length > 5;
}

describe('a number that is not held is never said as nothing', () => {
  property.prop([fc.oneof(anyCase, anyWholeCase)], { seed: 328, numRuns: 2000 })('in any case, on any day', (input) => {
    const said = assess(input).findings.filter(({ says }) => !says.startsWith('Check '));
    for (const { says } of said) expect(says).not.toMatch(/\b0 (?:calendar |business )?days\b|undefined|NaN/);
  });

  test.each(['2016-03-01', '2017-06-01', '2018-11-05', '2019-12-31', '2020-01-01'])('on %s, for every method', (asOf) => {
    for (const method of METHODS)
      for (const { says } of assess({ asOf, method, category: 'standard-services', amount: '400000.00' }).findings)
        expect(says).not.toMatch(/\b0 (?:days|months|years|vendors|persons)\b|\$0\b|undefined|NaN/);
  });
});

describe('every finding has a reason', () => {
  test('every rule’s own quotes stand in their provisions, letter for letter', () => {
    expect(RULES.flatMap((one) => one.because).filter((because) => !stands(because))).toEqual([]);
    expect(RULES.length).toBeGreaterThan(25);
  });

  property.prop([fc.oneof(anyCase, anyWholeCase)], { seed: 308, numRuns: 2000 })(
    'in any case: routes, findings, contents items and other law',
    (input) => {
      const assessment = assess(input);
      expect(reasons(assessment).filter((because) => !stands(because))).toEqual([]);
      for (const one of [...assessment.routes, ...assessment.findings]) expect(one.because.length).toBeGreaterThan(0);
    },
  );

  test('ids are unique among the rules, and name a provision of their section', () => {
    const ids = RULES.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of RULES)
      expect((one.id.split(':')[0] as string) in (one.section === null ? authorities : provisions), one.id).toBe(true);
    for (const one of RULES) expect(one.section === null || one.id.startsWith(one.section)).toBe(true);
  });

  test('a finding’s sentence has 25 words or fewer and ends with a stop', () => {
    const says = new Set<string>();
    for (const input of fc.sample(fc.oneof(anyCase, anyWholeCase), { seed: 308, numRuns: 4000 })) {
      const { routes, findings } = assess(input);
      for (const one of [...routes, ...findings]) says.add(one.says);
    }
    // What the reader's own closures leave uncounted is a sentence of its own.
    const long = [...says].filter((one) => longestSentence(one) > 25 || !/[.”]$/.test(one));
    expect(long).toEqual([]);
    expect(says.size).toBeGreaterThan(60);
  });

  test('readings and parameters cite what exists', () => {
    for (const reading of Object.values(READINGS))
      for (const at of reading.at) expect(at in provisions || at in authorities, at).toBe(true);
    for (const parameter of PARAMETERS) {
      expect(parameter.at in provisions).toBe(true);
      for (const step of parameter.history)
        for (const act of step.acts) expect(act.ref in provisions || act.ref in authorities, act.ref).toBe(true);
      expect(parameter.history.map((step) => step.from)).toEqual([...parameter.history.map((step) => step.from)].sort());
    }
  });
});

describe('what must not compile, does not', () => {
  const sample = (because: string) =>
    `import { quote, rule } from '../finding.ts';\nexport const sample = rule({ id: '3-08(b):not-artificially-divided', section: '3-08', routes: [], kind: 'limit', lawOn: [], because: ${because}, reads: [], find: () => null });\n`;

  const WRONG: readonly (readonly [string, string, RegExp])[] = [
    ['a rule without a reason', sample('[]'), /TS2322.*Source has 0 element/s],
    [
      'a quote that is not in its provision',
      sample(`[quote('3-08(a)', 'not more than $100,001')]`),
      /not assignable to parameter of type 'never'/,
    ],
    [
      'a rule whose id the list lacks',
      sample(`[quote('3-08(a)', 'Definition.')]`).replace('artificially', 'really'),
      /not-really-divided.*'FindingId'/,
    ],
    ['a citation that does not exist', sample(`[quote('3-08(z)', 'not more than')]`), /"3-08\(z\)"/],
    [
      'a rule that reads a fact it does not declare',
      `import { quote, rule } from '../finding.ts';\nexport const sample = rule({ id: '3-08(b):not-artificially-divided', section: '3-08', routes: [], kind: 'limit', lawOn: [], because: [quote('3-08(a)', 'Definition.')], reads: ['category'], find: (facts) => (facts.amount ? null : null) });\n`,
      /Property 'amount' does not exist/,
    ],
    ['a rule that asks the clock', `export const now = Date.now();\nexport const w = window;\n`, /Cannot find name 'window'/],
  ];
  const RIGHT = 'a rule with its quote compiles';
  /** By name, what the compiler says of each: all of them are compiled at once, a file each beside the rules. */
  let said: ReadonlyMap<string, string>;
  beforeAll(() => {
    const all = [[RIGHT, sample(`[quote('3-08(a)', 'not more than $100,000')]`)] as const, ...WRONG];
    const folder = mkdtempSync(join('src/rules', '.compile-'));
    try {
      for (const [place, [, source]] of all.entries()) writeFileSync(join(folder, `sample-${place}.ts`), source);
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../tsconfig.json', include: ['./*.ts'] }));
      const { stdout } = spawnSync('node_modules/.bin/tsc', ['-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
      const errors = stdout.split(/^(?=\S)/m);
      said = new Map(all.map(([name], place) => [name, errors.filter((error) => error.includes(`sample-${place}.ts(`)).join('')]));
      expect(errors.filter((error) => error && !/sample-\d\.ts\(/.test(error))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test(RIGHT, () => {
    expect(said.get(RIGHT)).toBe('');
  });

  test.each(WRONG)('%s', (name, _, error) => {
    expect(said.get(name)).toMatch(error);
  });
});

describe('assess is total, pure and steady', () => {
  property.prop([fc.oneof(anyCase, anyWholeCase)], { seed: 308, numRuns: 3000 })(
    'any case has ten routes, and asks only for what is not given',
    (input) => {
      const assessment = assess(input);
      expect(assessment.routes.map((one) => one.method)).toEqual([...METHODS]);
      const order = assessment.questions.map((one) => (PATHS as readonly string[]).indexOf(one.path));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      for (const one of assessment.routes) if (one.outcome === 'unknown') expect(one.lacks?.length).toBeGreaterThan(0);
      for (const one of assessment.findings) if (one.outcome === 'unknown') expect(one.lacks?.length).toBeGreaterThan(0);
      for (const one of [...assessment.routes, ...assessment.findings])
        if (one.outcome === 'needs-determination') expect(one.decision?.who && one.decision.standard, one.says).toBeTruthy();
    },
  );

  property.prop([anyWholeCase], { seed: 309, numRuns: 1000 })('the same case gets the same answer, and is left as it was', (input) => {
    const before = structuredClone(input);
    expect(assess(input)).toEqual(assess(input));
    expect(input).toEqual(before);
  });

  property.prop([anyCase, anyCents, anyCents, anyDate], { seed: 310, numRuns: 2000 })(
    'limits are monotone: what a value may not, a higher one may not',
    (input, one, other, asOf) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      const at = (cents: number): Case => ({ ...input, asOf, amount: toDollars(cents), awardAmount: toDollars(0) });
      const of = (cents: number, method: string) => assess(at(cents)).routes.find((r) => r.method === method)?.outcome;
      if (of(low, 'micropurchase') === 'not-allowed') expect(of(high, 'micropurchase')).toBe('not-allowed');
      if (of(low, 'small-purchase') === 'not-allowed') expect(of(high, 'small-purchase')).toBe('not-allowed');
    },
  );

  property.prop([anyCase], { seed: 311, numRuns: 1000 })('a margin is the limit less the value', (input) => {
    for (const { margins } of assess(input).routes) for (const one of margins) expect(one.room).toBe(one.limit - one.tested);
  });

  test('amounts in a case are dollars, inside they are cents', () => {
    expect(fromDollars('100000.01')).toBe(10_000_001);
  });
});

test('a notice is published once, or at least once, as its own provision says', () => {
  const awarded = { asOf: '2026-11-21', category: 'goods', amount: '250000.00' } as const;
  const found = METHODS.flatMap((method) =>
    assess({ ...awarded, method }).findings.filter((one) => /notice of (?:award|intent) (?:at least )?once/.test(one.says)),
  );
  expect(found.length).toBeGreaterThan(7);
  for (const { because, says } of found) {
    const words = because
      .filter(isQuote)
      .map((one) => one.words)
      .join(' ');
    expect([says, says.includes('at least once')]).toEqual([says, words.includes('at least once')]);
  }
  expect(new Set(found.map((one) => one.says.includes('at least once')))).toEqual(new Set([true, false]));
});
