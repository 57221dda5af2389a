/** Charter §§ 312(a)(4) and 326 bind a contract by any method of § 3-08 too, where its value is over their sums. */
import { describe, expect, test } from 'vitest';
import { plan, type StepName } from '../../src/plan/index.ts';
import type { Case, Method } from '../../src/rules/index.ts';

const row = (input: Case, event: StepName): string | undefined => {
  const one = plan(input).find((step) => step.event === event);
  if (!one) return undefined;
  const { given, earliest, latest, state } = one;
  return `${given ?? ''} ${earliest?.day ?? '-'} to ${latest?.day ?? '-'}: ${state}`.trim();
};
const of = (method: Method, more: Case): Case => ({
  asOf: '2026-11-28',
  agencyKind: 'mayoral',
  method,
  category: 'standard-services',
  funding: 'discretionary',
  amount: '6000000.00',
  ...more,
});
const SMALL: readonly Method[] = ['small-purchase', 'micropurchase', 'mwbe-small-purchase'];

describe('§ 1-02(e): "All other provisions of these Rules shall apply" to a discretionary award, and so does the Charter', () => {
  test.each(SMALL)('%s: a contract of November 3, 2026 before comments close on the 27th is too early', (method) => {
    const input = of(method, {
      category: 'human-services',
      amount: '100000.01',
      dates: { award: '2026-11-02', execution: '2026-11-03', commentNotice: '2026-11-20', commentClose: '2026-11-27' },
    });
    expect([row(input, 'execution'), row(input, 'commentNotice')]).toEqual([
      '2026-11-03 2026-11-28 to -: too-early',
      '2026-11-20 - to 2026-10-26: late',
    ]);
    // To the cent: not over the sum of § 326 nobody is heard, and the notice is only a day that was told.
    expect(row({ ...input, amount: '100000.00' }, 'execution')).not.toMatch(/too-early/);
    expect(row({ ...input, amount: '100000.00' }, 'commentNotice')).toBe('2026-11-20 - to -: unknown');
  });
  test.each(SMALL)('%s: without dates the notice is of November 30, the contract of December 8, 2026', (method) => {
    const input = of(method, { category: 'human-services' });
    expect(['commentNotice', 'execution', 'purchaseOrder', 'registration'].map((event) => row(input, event as StepName))).toEqual([
      '2026-11-30 to -: open',
      '2026-12-08 to -: open',
      undefined,
      '2026-12-08 to -: open',
    ]);
  });
  test.each(SMALL)('%s: thirty days from December 1 the award may come on January 1, 2027', (method) => {
    const input = of(method, {
      facts: { other: { displacement: true } },
      dates: { displacementReasons: '2026-12-01', award: '2026-12-10', execution: '2026-12-11' },
    });
    expect(['award', 'execution'].map((event) => row(input, event as StepName))).toEqual([
      '2026-12-10 2027-01-01 to -: too-early',
      '2026-12-11 2027-01-12 to -: too-early',
    ]);
  });
});

describe('a small purchase over its limit, as its findings have it', () => {
  const over = (method: Method, amount: string): Case => of(method, { funding: 'ordinary', category: 'goods', amount });
  test.each<[Method, string, string | undefined, string | undefined]>([
    ['small-purchase', '150000.00', '2026-11-30 to -: open', '2026-12-08 to -: open'],
    ['micropurchase', '150000.00', '2026-11-30 to -: open', '2026-12-08 to -: open'],
    ['small-purchase', '100000.00', undefined, '2026-11-28 to -: open'],
    ['micropurchase', '100000.00', undefined, undefined],
  ])('%s of $%s', (method, amount, notice, order) => {
    const input = over(method, amount);
    expect([row(input, 'commentNotice'), row(input, 'purchaseOrder'), row(input, 'execution')]).toEqual([notice, order, order]);
  });
  test('no notice without a value, nor before an award that no bid allows', () => {
    const none: Case = { ...over('small-purchase', '150000.00'), facts: { '3-08': { responsiveBids: 0 } } };
    const unsaid: Case = { ...none, facts: {}, amount: undefined as never };
    expect([row(none, 'commentNotice'), row(unsaid, 'commentNotice'), row(unsaid, 'execution')]).toEqual([
      undefined,
      undefined,
      '2026-11-28 to -: open',
    ]);
  });
});
