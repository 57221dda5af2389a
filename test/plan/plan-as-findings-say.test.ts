/** What a finding says flatly the plan says too. */
import { describe, expect, test } from 'vitest';
import { plan, type Milestone, type StepName } from '../../src/plan/index.ts';
import type { Case } from '../../src/rules/index.ts';

const stepOf = (input: Case, event: StepName): Milestone | undefined => plan(input).find((step) => step.event === event);
const list = (facts: NonNullable<NonNullable<Case['facts']>['3-10']>, dates: NonNullable<Case['dates']>): Case => ({
  asOf: '2026-11-28',
  method: 'prequalified-list',
  facts: { '3-10': facts },
  dates,
});

describe('§ 3-10(m)(1): a decision mailed on November 25, 2026, whose receipt is not told', () => {
  // Received that day its fifteen days end on December 10; deemed received on the fifth day, on December 15.
  test.each<[string, NonNullable<NonNullable<Case['facts']>['3-10']>, string, Milestone['state']]>([
    ['in time even if it came that day', { decision: 'denied' }, '2026-12-10', 'kept'],
    ['in time only if it came later', { decision: 'denied' }, '2026-12-11', 'unknown'],
    ['a removal: in time by the ten days of § 2-08', { decision: 'removed', offers: 'proposals' }, '2026-12-05', 'kept'],
    ['a removal: by these only if it came later', { decision: 'removed', offers: 'proposals' }, '2026-12-06', 'unknown'],
    [
      'an e-mail after a removal is open',
      { decision: 'removed', offers: 'proposals', appealFiled: 'email-accepted' },
      '2026-12-05',
      'arguable',
    ],
  ])('%s', (_, facts, pqlAppeal, expected) => {
    expect(stepOf(list(facts, { pqlDecisionMailed: '2026-11-25', pqlAppeal }), 'pqlAppeal')?.state).toBe(expected);
  });
  test('an appeal before the mailing is not in time', () => {
    const input = list({ decision: 'denied' }, { pqlDecisionMailed: '2026-11-25', pqlAppeal: '2026-11-24' });
    expect(stepOf(input, 'pqlAppeal')?.state).toBe('too-early');
  });
});

test('§ 3-10(m)(3): a decision before the three months of a suspension end, whose end is told later', () => {
  const dates = { suspension: '2026-08-10', pqlDecisionMailed: '2026-08-05', pqlAppeal: '2026-08-11' };
  const state = (more: NonNullable<Case['dates']>) =>
    stepOf(list({ decision: 'suspended' }, { ...dates, ...more }), 'agencyHeadDecision')?.state;
  expect(state({ agencyHeadDecision: '2026-09-20', suspensionEnd: '2026-11-20' })).toBe('kept');
  // It may have ended sooner, where its end is not told.
  expect(state({ agencyHeadDecision: '2026-09-20' })).toBe('unknown');
  expect(state({ agencyHeadDecision: '2026-11-10', suspensionEnd: '2026-11-20' })).toBe('late');
});

describe('§ 3-06(c)(2): an approval told as not given is kept by no day', () => {
  const approved = (comptrollerApproved?: boolean): [string | undefined, string | undefined] => {
    const input: Case = {
      asOf: '2026-11-28',
      method: 'emergency',
      category: 'goods',
      amount: '300000.00',
      facts: { '3-06': { ...(comptrollerApproved === undefined ? {} : { comptrollerApproved }), counselApproved: true } },
      dates: { comptrollerApproval: '2026-11-20', counselApproval: '2026-11-20', purchaseOrder: '2026-11-23' },
    };
    return [stepOf(input, 'comptrollerApproval')?.state, stepOf(input, 'counselApproval')?.state];
  };
  test.each<[boolean | undefined, string, string]>([
    [true, 'kept', 'kept'],
    [undefined, 'kept', 'kept'],
    [false, 'unknown', 'kept'],
  ])('the Comptroller’s approval told as %s', (told, comptroller, counsel) => {
    expect(approved(told)).toEqual([comptroller, counsel]);
  });
});
