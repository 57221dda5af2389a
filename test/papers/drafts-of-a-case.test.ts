/** A draft opened from a case says at its head where the case does not ask for it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRAFT_OF } from '../../src/papers/draft-names.ts';
import type { Draft } from '../../src/papers/drafts/draft.ts';
import { DRAFTS } from '../../src/papers/drafts/index.ts';
import { whyNoDraft } from '../../src/papers/drafts/prefill.ts';
import * as rules from '../../src/rules/index.ts';
import { anyCase } from '../helpers/any-case.ts';

const named = (name: string): Draft => DRAFTS.find((draft) => draft.name === name) as Draft;
const asOf = '2026-11-29';

describe('a draft opened from a case that does not ask for it', () => {
  test.each<[string, string, rules.Case, RegExp | null]>([
    [
      'an accelerated procurement of services',
      'recommendation-for-award',
      { asOf, category: 'professional-services', amount: '400000.00', method: 'accelerated' },
      /^In this case the method may not be used\. Do not use it/,
    ],
    [
      'the same of goods',
      'recommendation-for-award',
      { asOf, category: 'goods', amount: '400000.00', method: 'accelerated', facts: { '3-07': { market: 'energy' } } },
      null,
    ],
    [
      'a demonstration of $100,000',
      'demonstration-award',
      { asOf, category: 'goods', amount: '100000.00', method: 'demonstration-project' },
      /^This case does not need this paper\. /,
    ],
    [
      'the same of a cent more',
      'demonstration-award',
      { asOf, category: 'goods', amount: '100000.01', method: 'demonstration-project' },
      null,
    ],
    ['a case of another method', 'mwbe-award', { asOf, category: 'goods', amount: '400000.00', method: 'sole-source' }, null],
    ['a case that names no method: the draft’s own', 'emergency-award', { asOf, category: 'goods', amount: '400000.00' }, null],
  ])('%s', (_, name, input, says) => {
    const found = whyNoDraft(named(name), input, rules);
    expect(found.length).toBe(says ? 1 : 0);
    if (says) expect(found[0]).toMatch(says);
  });

  test('in any case it says so where the method is refused or no finding asks for the paper, and nowhere else', () => {
    let told = 0;
    for (const input of fc.sample(anyCase, { seed: 12, numRuns: 300 })) {
      const { method } = input;
      if (!method) continue;
      const { routes, findings } = rules.assess(input);
      const isRefused = routes.some((one) => one.method === method && one.outcome === 'not-allowed');
      for (const draft of DRAFTS) {
        const own = findings.filter(({ id, route }) => DRAFT_OF[id] === draft.name && (route === null || route === method));
        const isAsked = own.length === 0 || (!isRefused && own.some(({ outcome }) => outcome !== 'not-required'));
        const found = whyNoDraft(draft, input, rules);
        expect([draft.name, found.length]).toEqual([draft.name, isAsked ? 0 : 1]);
        if (!isAsked) told += 1;
      }
    }
    expect(told).toBeGreaterThan(100);
  });
});
