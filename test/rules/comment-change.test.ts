/** Charter § 326 before and since May 21, 2025: which of the two laws a contract is under hangs on its own day. */
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case, type FindingId } from '../../src/rules/index.ts';
import { mustFind, undated } from '../helpers/asked.ts';

const ASKED = '2026-11-28';
const SOLE: Case = { asOf: ASKED, method: 'sole-source', category: 'standard-services', amount: '400000.00' };
const MWBE: Case = {
  asOf: ASKED,
  method: 'mwbe-small-purchase',
  category: 'goods',
  amount: '900000.00',
  vendor: { mwbe: 'city-certified' },
};

describe('an award is told, and the contract’s day is not', () => {
  test.each<[sentence: string, input: Case, dates: NonNullable<Case['dates']>, outcome: string]>([
    ['awarded on the last day of the hearing', SOLE, { award: '2025-05-20' }, 'unknown'],
    ['awarded on the first day of comments', SOLE, { award: '2025-05-21' }, 'required'],
    ['awarded in 2023, by § 3-08 as by the Charter', MWBE, { award: '2023-10-02' }, 'unknown'],
    ['an order tells the day', MWBE, { award: '2023-10-02', purchaseOrder: '2023-10-03' }, 'required'],
    ['the contract’s own day under the hearing', SOLE, { award: '2025-05-10', execution: '2025-05-20' }, 'required'],
    ['the contract’s own day under comments', SOLE, { award: '2025-05-10', execution: '2025-06-20' }, 'required'],
    ['a value that is not over the threshold needs neither', { ...SOLE, amount: '100000.00' }, { award: '2023-10-02' }, 'not-required'],
  ])('%s', (_, input, dates, outcome) => {
    const method = input.method ?? 'sole-source';
    const id: FindingId = method === 'mwbe-small-purchase' ? '3-08(c)(1)(i):public-hearing' : 'charter-326:comment';
    const found = mustFind(id, method, { ...input, dates });
    expect(found.outcome).toBe(outcome);
    expect(found.lacks ?? []).toEqual(outcome === 'unknown' ? ['dates.execution'] : []);
  });
  test('asked on the last day of the hearing, its law is the award’s; with no day asked about too', () => {
    for (const asOf of ['2025-05-20', undefined]) {
      const found = mustFind('3-08(c)(1)(i):public-hearing', 'mwbe-small-purchase', {
        ...MWBE,
        asOf,
        dates: { award: '2023-10-02' },
      } as Case);
      expect(found.outcome).toBe('required');
    }
  });
  test.each([
    ['2025-05-20', 'unknown'],
    // By the first of comments 180 days after the award.
    ['2024-11-22', 'unknown'],
    ['2024-11-21', 'required'],
  ])('awarded on %s, with no day asked about: %s', (award, outcome) => {
    const found = assess(undated({ ...MWBE, dates: { award } })).findings.find(({ id }) => id === '3-08(c)(1)(i):public-hearing');
    expect(found?.outcome).toBe(outcome);
  });
  test('the plan gives the contract no day, and asks for it', () => {
    for (const input of [SOLE, MWBE]) {
      const steps = plan({ ...input, dates: { award: '2023-10-02' } });
      for (const event of ['commentNotice', 'execution']) {
        const step = steps.find((one) => one.event === event);
        expect([step?.earliest, step?.latest, step?.withheld?.lacks]).toEqual([undefined, undefined, ['dates.execution']]);
      }
    }
  });
});
