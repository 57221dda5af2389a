/** The benchmark measures what it says. */
import { spawnSync } from 'node:child_process';
import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { median, rate, routesOf308, wholeLaw } from '../../scripts/commands/bench.ts';
import { assess, toFacts } from '../../src/rules/index.ts';
import { anyCase } from '../helpers/any-case.ts';

test('the middle of the runs, odd and even', () => {
  expect([median([5, 1, 3]), median([4, 1, 3, 2]), median([7])]).toEqual([3, 2.5, 7]);
});

test('every item is worked on in every run', () => {
  let calls = 0;
  const { sum, perSecond } = rate([1, 2, 3], (one) => {
    calls += 1;
    return one;
  });
  expect([calls, sum]).toEqual([18, 6]);
  expect(perSecond).toBeGreaterThan(0);
});

test('the routes alone say what the whole law says of them', () => {
  const ordinary = fc.sample(anyCase, { seed: 308, numRuns: 500 }).filter((one) => one.funding !== 'discretionary');
  for (const input of ordinary) {
    const { routes, findings } = assess(input);
    expect(routesOf308(toFacts(input))).toBe(routes.filter((one) => one.section === '3-08' && one.outcome === 'allowed').length);
    expect(wholeLaw(input)).toBe(findings.length);
  }
});

test('it prints both figures, with the machine', () => {
  const { stdout, status } = spawnSync('node_modules/.bin/node', ['scripts/commands/bench.ts', '200'], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^Node v\d+.*cores.*\n200 random cases, seed 308, median of 5 runs\n +[\d,]+ assessments a second.*\n +[\d,]+ cases a second/,
  );
});
