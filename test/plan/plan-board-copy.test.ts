/** Charter § 328(d)(2): a board whose contract the City treasury does not pay files a copy with the Mayor within 10 days of the award. */
import { describe, expect, test } from 'vitest';
import { actsOf } from '../../src/answer/index.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case, type Method } from '../../src/rules/index.ts';

const of = (method: Method, more: Case = {}): Case => ({
  ...{ asOf: '2026-11-30', agencyKind: 'board', category: 'goods', amount: '250000.00' },
  ...more,
  method,
});
const NOT_PAID = 'if it is not paid from the City treasury, or from money under the City’s control';
function copy(input: Case): string {
  const { latest, state, onlyIf } = plan(input).find(({ event }) => event === 'boardCopy') ?? {};
  if (!latest) return 'none';
  return `${latest.day}${latest.other ? ` or ${latest.other.day}` : ''}: ${state ?? ''}${onlyIf === NOT_PAID ? ', if it is not paid from it' : ''}`;
}

describe('a board', () => {
  test.each<Method>(['demonstration-project', 'cooperative', 'intergovernmental', 'sole-source'])('%s', (method) => {
    expect(copy(of(method, { dates: { award: '2026-11-27' } }))).toBe('2026-12-07: open, if it is not paid from it');
  });

  // The tenth day after Friday, November 27, 2026 is Monday, December 7; that after November 25 is Saturday, December 5.
  test.each([
    ['2026-11-27', '2026-12-07', '2026-12-07: open, if it is not paid from it'],
    ['2026-11-27', '2026-12-08', '2026-12-07: unknown, if it is not paid from it'],
    ['2026-11-25', '2026-12-04', '2026-12-04 or 2026-12-07: open, if it is not paid from it'],
  ])('an award of %s, on %s', (award, asOf, expected) => {
    expect(copy(of('demonstration-project', { asOf, dates: { award } }))).toBe(expected);
  });

  test('the day is told among what is to be done, with its condition', () => {
    const input = of('demonstration-project', { dates: { award: '2026-11-27' }, facts: { '3-11': { determined: true, inUse: false } } });
    const act = actsOf('agency', input, input.method, assess(input).findings, plan(input)).find(({ key }) => key === 'boardCopy');
    expect(act).toMatchObject({
      says: ['File a copy of the contract with the Mayor by December 7, 2026, within 10 days of the award.'],
      day: { date: '2026-12-07', is: 'by', supposed: false },
      onlyIf: NOT_PAID,
      isOverdue: false,
    });
  });
});

test('no other agency files one', () => {
  for (const agencyKind of ['mayoral', 'elected-official', 'council'] as const)
    expect(copy(of('demonstration-project', { agencyKind, dates: { award: '2026-11-27' } }))).toBe('none');
});
test('nor does an order in place of a contract', () => {
  expect(copy(of('small-purchase', { amount: '50000.00', dates: { award: '2026-11-26', purchaseOrder: '2026-11-27' } }))).toBe('none');
});
