/** Clocks that run from what happened, lawful or not; and what a day that cannot be right does not permit. */
import { expect, test } from 'vitest';
import { plan, type Milestone } from '../../src/plan/index.ts';
import { findingOf, toFacts, type Case, type FindingId } from '../../src/rules/index.ts';

const step = (input: Case, event: string): Milestone | undefined => plan(input).find((one) => one.event === event);
const lastBy = (input: Case, id: FindingId): string | undefined => findingOf(id, toFacts(input), input.method as never)?.deadline?.last;
const URGENT: Case = {
  asOf: '2026-12-12',
  method: 'emergency',
  category: 'goods',
  amount: '60000.00',
  facts: { '3-06': { emergencyDetermined: true, comptrollerApproved: true, counselApproved: true } },
};

test.each([undefined, '2027-01-15'])(
  'Charter § 328(d)(1): an order of December 3, 2026 is submitted by the 18th, registration told: %s',
  (registration) => {
    const input = { ...URGENT, dates: { purchaseOrder: '2026-12-03', ...(registration ? { registration } : {}) } };
    expect(step(input, 'contractSubmission')?.latest?.day).toBe('2026-12-18');
    expect(step(input, 'contractSubmission')?.state).toBe('open');
  },
);

test('§ 3-07(e)(3): thirty days run from the award that was made, though it came too early', () => {
  const input: Case = {
    asOf: '2027-01-09',
    method: 'accelerated',
    category: 'goods',
    amount: '60000.00',
    facts: {
      '3-07': { market: 'energy', commodityApproved: true, sourceSelection: 'sole-source', byPurchaseOrder: false },
      '3-05': { onlySource: true },
    },
    dates: { award: '2026-12-27', intentNotice: '2027-01-25' },
  };
  // December 27 and thirty days: Tuesday, January 26, 2027.
  expect([step(input, 'contractSubmission')?.latest?.day, lastBy(input, '3-07(e)(3):thirty-days')]).toEqual(['2027-01-26', '2027-01-26']);
});

test('§ 2-12 (2020 text): the same of an urgent award before its approvals', () => {
  const dates = { comptrollerApproval: '2027-01-15', counselApproval: '2027-01-15', award: '2026-12-05' };
  const input: Case = { ...URGENT, asOf: '2026-12-01', amount: '300000.00', facts: { '3-06': { emergencyDetermined: true } }, dates };
  expect(step(input, 'contractSubmission')?.latest?.day).toBe('2027-01-04');
  expect(step(input, 'councilFiling')?.latest?.day).toBe('2026-12-18');
});

const MADE: Case = {
  asOf: '2026-12-31',
  method: 'sole-source',
  category: 'goods',
  amount: '300000.00',
  facts: { '3-05': { onlySource: true } },
};
test.each([
  // Thirty days from the first day on which it can have been filed, where that is told, and not from the registration.
  ['before the contract', { registration: '2026-12-10', execution: '2026-12-12' }, undefined, 'too-early'],
  ['before the filing', { registration: '2026-12-05', comptrollerFiling: '2026-12-10' }, '2027-01-10', 'too-early'],
  ['on the day of the contract', { registration: '2026-12-12', execution: '2026-12-12' }, '2026-12-12', 'unknown'],
])('Charter § 328(a): registered %s', (_, dates, first, state) => {
  const input = { ...MADE, dates };
  expect([step(input, 'implementation')?.earliest?.day, step(input, 'registration')?.state]).toEqual([first, state]);
});

test('a notice of award after such a registration is not known to be kept', () => {
  const early = { registration: '2026-12-10', awardNotice: '2026-12-11', execution: '2026-12-12' };
  expect(step({ ...MADE, dates: early }, 'awardNotice')?.state).toBe('arguable');
});
