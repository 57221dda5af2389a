/** § 3-08(b) bars a change that passes the limit, and not the purchase: what the purchase asks stays without a condition. */
import { describe, expect, test } from 'vitest';
import { assess, type Case, type Method } from '../../src/rules/index.ts';

const CHANGED = (method: Method, amount: string, change: string): Case => ({
  asOf: '2026-11-28',
  agencyKind: 'mayoral',
  category: 'goods',
  vendor: { mwbe: 'city-certified' },
  method,
  amount,
  entries: [{ kind: 'change', amount: change, on: '2026-11-20' }],
  dates: { award: '2026-10-05' },
});
const conditions = (input: Case): (string | undefined)[] =>
  assess(input).findings.flatMap(({ route, onlyIf }) => (route === input.method && onlyIf?.includes('could be used') ? [onlyIf] : []));
const lead = (input: Case) => assess(input).routes.find(({ method }) => method === input.method);

describe('a change over the limit', () => {
  test.each<[Method, string, string, string]>([
    ['small-purchase', '90000.00', '10000.00', '10000.01'],
    ['micropurchase', '15000.00', '5000.00', '5000.01'],
    ['mwbe-small-purchase', '900000.00', '600000.00', '600000.01'],
  ])('%s: is shut out a cent over, and leaves the duties of the purchase and its method', (method, amount, most, over) => {
    expect(lead(CHANGED(method, amount, most))?.outcome).toBe('allowed');
    const shut = CHANGED(method, amount, over);
    expect(lead(shut)?.outcome).toBe('not-allowed');
    expect(conditions(shut)).toEqual([]);
    expect(assess(shut).findings.map(({ id }) => id)).not.toContain('charter-312:sealed-bidding');
  });

  test.each<[Method, Case['category'], string, string, string]>([
    ['small-purchase', 'goods', '90000.00', '10000.00', '10000.01'],
    ['micropurchase', 'goods', '15000.00', '5000.00', '5000.01'],
    ['mwbe-small-purchase', 'goods', '1400000.00', '100000.00', '100000.01'],
    ['mwbe-small-purchase', 'professional-services', '1400000.00', '100000.00', '100000.01'],
  ])('%s of %s: takes from what was awarded none of its exemptions', (method, category, amount, most, over) => {
    const asked = (change: string) =>
      assess({ ...CHANGED(method, amount, change), category } as Case)
        // Whether the public is heard goes by the contract's value with its changes, which a cent takes over $100,000.
        .findings.filter(({ id }) => id !== '3-08(c)(1)(i):public-hearing')
        .map(({ id, outcome }) => `${id} ${outcome}`);
    expect(asked(over)).toEqual(asked(most));
    expect(asked(over).length).toBeGreaterThan(8);
  });

  test('control: the value itself over the limit leaves the condition', () => {
    expect(conditions(CHANGED('small-purchase', '100000.01', '1.00'))).not.toEqual([]);
  });

  test('an M/WBE purchase of 2023: a change over its maximum, and within today’s, is told to be safe; over both it is not open', () => {
    const of = (change: string) => lead({ ...CHANGED('mwbe-small-purchase', '900000.00', change), dates: { award: '2023-10-02' } });
    expect(of('200000.00')?.says).toBe(
      'To be safe, do not let changes or renewals take it over the limit: $1,100,000 is $100,000 over the maximum.',
    );
    expect(of('200000.00')?.readings).toContain('mwbe-change-maximum');
    expect(of('600000.01')?.says).toContain('Do not let changes');
    expect(of('600000.01')?.readings ?? []).not.toContain('mwbe-change-maximum');
  });
});
