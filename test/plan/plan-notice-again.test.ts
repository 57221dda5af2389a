/** A notice that does not count must appear again: what followed it is not judged by one that nobody tells of. */
import { describe, expect, test } from 'vitest';
import { plan, type StepName } from '../../src/plan/index.ts';
import type { Case, Method } from '../../src/rules/index.ts';

const row = (input: Case, event: StepName): string => {
  const { earliest, state } = plan(input).find((step) => step.event === event) ?? {};
  return `${earliest?.day ?? '-'} or ${earliest?.other?.day ?? '-'}: ${state ?? 'none'}`;
};
const negotiated = (method: Method, dates: NonNullable<Case['dates']>): Case => ({
  asOf: '2026-11-28',
  agencyKind: 'mayoral',
  method,
  category: 'goods',
  amount: '6000000.00',
  facts: {
    '3-05': { onlySource: true },
    '3-07': { market: 'energy', commodityApproved: true, sourceSelection: 'sole-source', byPurchaseOrder: false },
    '3-11': { determined: true, inUse: false },
  },
  dates,
});

describe('§§ 3-05(c)(1)(i), 3-11(e)(1): "After" the determination, and posted "simultaneously"', () => {
  test.each<Method>(['sole-source', 'demonstration-project'])('%s', (method) => {
    const told = (dates: NonNullable<Case['dates']>): string => row(negotiated(method, dates), 'negotiations');
    // Before the determination, and posted after it: another could appear on October 9 at the earliest.
    const early = { determination: '2026-10-08', intentNotice: '2026-10-07', onlinePosting: '2026-10-09' };
    expect(told({ ...early, negotiations: '2026-10-18' })).toBe('2026-10-20 or 2026-10-19: too-early');
    expect(told({ ...early, negotiations: '2026-10-19' })).toBe('2026-10-20 or 2026-10-19: unknown');
    expect(told({ ...early, negotiations: '2026-10-20' })).toBe('2026-10-20 or 2026-10-19: unknown');
    // Posted later alone.
    expect(told({ ...early, determination: '2026-10-06', negotiations: '2026-10-19' })).toBe('2026-10-20 or 2026-10-19: unknown');
    // A notice that counts is open by its two ways of counting.
    const counts = { determination: '2026-10-06', intentNotice: '2026-10-09', onlinePosting: '2026-10-09' };
    expect(told({ ...counts, negotiations: '2026-10-19' })).toBe('2026-10-20 or 2026-10-19: arguable');
  });
  test('what follows negotiations that are not known to be kept is not either', () => {
    const dates = { determination: '2026-10-08', intentNotice: '2026-10-07', negotiations: '2026-10-19', award: '2026-10-21' };
    expect(row(negotiated('sole-source', { ...dates, onlinePosting: '2026-10-09' }), 'award')).toMatch(/unknown$/);
  });
});

test('§ 3-07(h)(1)(i): three business days after a notice that must appear again', () => {
  const input = negotiated('accelerated', { determination: '2026-10-08', intentNotice: '2026-10-07', negotiations: '2026-10-19' });
  expect(row(input, 'negotiations')).toMatch(/: unknown$/);
});

test('Charter § 326(a): comments of five days are taken again, and no contract stands on those that nobody tells of', () => {
  const input = (execution: string): Case => ({
    ...negotiated('mwbe-small-purchase', { award: '2026-10-01', commentNotice: '2026-10-05', commentClose: '2026-10-09', execution }),
    amount: '600000.00',
    vendor: { mwbe: 'city-certified' },
  });
  // Another notice could appear on October 6.
  expect(row(input('2026-10-12'), 'execution')).toBe('2026-10-14 or 2026-10-13: too-early');
  expect(row(input('2026-10-13'), 'execution')).toBe('2026-10-14 or 2026-10-13: unknown');
});

test('of negotiations still to come the notice may yet appear again', () => {
  const input = negotiated('sole-source', {
    ...{ determination: '2026-12-02', intentNotice: '2026-12-01', onlinePosting: '2026-12-03', negotiations: '2026-12-13' },
  });
  expect(row(input, 'negotiations')).toBe('2026-12-14 or 2026-12-13: arguable');
});
