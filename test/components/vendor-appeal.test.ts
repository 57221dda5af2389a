/** What a refused vendor's answer says on the last day, after its safe day, after every day, and where another decision has a shorter time. */
import { describe, expect, test } from 'vitest';
import { actsOf, appealOf, inAppeal, leadOf, toVendor } from '../../src/answer/index.ts';
import { appealSays, appealVerdict, ofRefusal, wantedOf } from '../../src/components/result/vendor-appeal.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case } from '../../src/rules/index.ts';

type Decision = NonNullable<NonNullable<NonNullable<Case['facts']>['3-10']>['decision']>;

/** A decision mailed on November 20, 2026. */
function answered(asOf: string, decision: Decision, dates: Case['dates'] = { pqlDecisionMailed: '2026-11-20' }) {
  const input: Case = { asOf, method: 'prequalified-list', facts: { '3-10': { decision } }, dates };
  const assessment = assess(input);
  const route = assessment.routes.find(({ method }) => method === 'prequalified-list');
  if (!route) throw new Error('expected the list');
  const own = assessment.findings.filter((one) => one.route === 'prequalified-list');
  const acts = inAppeal(
    input,
    actsOf('vendor', input, 'prequalified-list', own, plan(input)).map((act) => ({ ...act, says: act.says.map(toVendor) })),
  );
  const appeal = appealOf(acts);
  const lead = ofRefusal(input, assessment, appeal, leadOf(assessment, 'prequalified-list'));
  return {
    verdict: appealVerdict(appeal, lead.outcome, asOf),
    says: appealSays(appeal, lead),
    asks: wantedOf(input, route, own, acts, appeal),
  };
}

describe('the verdict on an appeal', () => {
  test.each<[string, string, Decision, string]>([
    ['the day before the safe one', '2026-11-29', 'removed', 'You may appeal until November 30, 2026'],
    ['the safe day', '2026-11-30', 'removed', 'Today is the last safe day to appeal'],
    ['the day after', '2026-12-01', 'removed', 'The safe last day has passed'],
    ['a denial', '2026-11-30', 'denied', 'You may appeal until December 10, 2026'],
    ['its last day', '2026-12-10', 'denied', 'Today is the last safe day to appeal'],
    ['long after', '2027-02-01', 'denied', 'The last day has passed'],
  ])('%s: %s', (_, asOf, decision, verdict) => expect(answered(asOf, decision).verdict).toBe(verdict));
});

test('after the safe day the answer names that day and the one that is left, and no other', () => {
  const { says } = answered('2026-12-01', 'removed');
  expect(says).toMatch(/^The safe last day, November 30, 2026, has passed\. Act now: December \d+, 2026 may still be in time/);
  expect(new Set(says.match(/[A-Z][a-z]+ \d{1,2}, \d{4}/g)).size).toBe(2);
});

describe('a letter that may be of another kind', () => {
  const SHORTER = /not responsible\? Then choose .*only five days/;
  test.each<[Decision, boolean]>([
    ['denied', true],
    ['revoked', true],
    ['removed', false],
    ['suspended', false],
  ])('%s: told that a removal has a shorter time: %s', (decision, told) => {
    expect(answered('2026-11-28', decision).asks.some(({ says }) => SHORTER.test(says))).toBe(told);
  });
});
