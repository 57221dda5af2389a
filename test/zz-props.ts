import { fc } from '@fast-check/vitest';
import { readCases } from '../src/law/worked-cases.ts';
import { plan } from '../src/plan/index.ts';
import { assess, METHODS } from '../src/rules/index.ts';
import { anyCase } from './any-case.ts';
import { anyCaseOf, anyLikelyCase, anyWholeCase } from './any-form.ts';
import { anyCaseWithSums } from './any-sums.ts';
import { OF_FINDINGS } from './properties-of-findings.ts';
import { OF_PLANS } from './properties-of-plans.ts';
import { OF_SCOPE } from './properties-of-scope.ts';
const N = Number(process.argv[2] ?? 1);
const only = process.argv[3];
const S = ['3-05', '3-06', '3-07', '3-08', '3-09', '3-10', '3-11'] as const;
const STREAM = [
  ...readCases().map((o) => o.case),
  ...fc.sample(anyLikelyCase, { seed: 28, numRuns: 10000 / N }),
  ...S.flatMap((s, p) => fc.sample(anyCaseOf(METHODS, s), { seed: 411 + p, numRuns: 800 / N })),
  ...fc.sample(anyCaseOf(['prequalified-list'], '3-10'), { seed: 421, numRuns: 1200 / N }),
  ...fc.sample(anyCaseOf(['accelerated'], '3-07'), { seed: 422, numRuns: 800 / N }),
  ...fc.sample(anyWholeCase, { seed: 29, numRuns: 2000 / N }),
  ...fc.sample(anyCase, { seed: 423, numRuns: 1200 / N }),
  ...fc.sample(anyCaseWithSums, { seed: 424, numRuns: 3000 / N }),
];
const found = new Map<string, string[]>();
let count = new Map<string, number>();
for (const input of STREAM) {
  const assessment = assess(input);
  const milestones = plan(input);
  const add = (n: string, l: string[]) => {
    if (!l.length || (only && !n.includes(only))) return;
    count.set(n, (count.get(n) ?? 0) + 1);
    const f = found.get(n) ?? [];
    if (f.length < 5) f.push(l.slice(0, 3).join('\n     ') + '\n     ' + JSON.stringify(input));
    found.set(n, f);
  };
  for (const [n, p] of Object.entries(OF_PLANS)) add(n, p({ input, assessment, milestones } as never));
  for (const [n, p] of Object.entries({ ...OF_SCOPE, ...OF_FINDINGS })) add(n, p(input, assessment));
}
for (const [n, l] of found) console.log('RED', count.get(n), n, '\n  ', l.join('\n  '));
console.log(STREAM.length, 'cases', found.size, 'red');
