/** No row of the plan names a last day in words that rests on one it only worked out. */
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { plan, type Milestone, type StepName } from '../../src/plan/index.ts';
import type { Case } from '../../src/rules/index.ts';
import { anyLikelyCase } from '../helpers/any-form.ts';

const stepOf = (input: Case, event: StepName): Milestone | undefined => plan(input).find((step) => step.event === event);
const list = (facts: NonNullable<NonNullable<Case['facts']>['3-10']>, dates: NonNullable<Case['dates']>): Case => ({
  asOf: '2026-11-28',
  method: 'prequalified-list',
  facts: { '3-10': facts },
  dates,
});

describe('a notice of award from a list, which §§ 3-02 and 3-03 as of 2020 ask within 15 days after registration', () => {
  const purchase = (dates: NonNullable<Case['dates']>): Case => ({
    ...list({ vendors: 9, list: 'category', screeningDetermined: true, offers: 'proposals' }, dates),
    category: 'goods',
    amount: '300000.00',
  });
  test.each<[string, NonNullable<Case['dates']>, string | undefined]>([
    ['a contract told, and no registration', { execution: '2026-12-30' }, 'assumed'],
    ['registered on November 20, 2026', { registration: '2026-11-20' }, 'given'],
  ])('%s: the last day rests on what is told', (_, dates, basis) => {
    const { latest } = stepOf(purchase(dates), 'awardNotice') ?? {};
    expect(latest?.from.basis).toBe(basis);
    expect(/^If the contract is registered on/.test(latest?.says ?? '')).toBe(basis === 'assumed');
  });
  test('by no case is a day said that rests on a registration that is not told', () => {
    const named = fc
      .sample(anyLikelyCase, { seed: 11, numRuns: 2_000 })
      .filter((input) => input.dates?.registration === undefined)
      .flatMap((input) => plan(input).filter(({ event, latest }) => event === 'awardNotice' && latest === undefined))
      .flatMap(({ withheld }) => withheld?.says ?? []);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((says) => / by [A-Z]\w+ \d+, \d{4}/.test(says))).toEqual([]);
  });
});
