/** A due date that the case knows is told to the vendor with its day, and as past when it is. */
import { describe, expect, test } from 'vitest';
import { toVendor } from '../../src/answer/index.ts';
import { assess, type Case, type FindingId } from '../../src/rules/index.ts';

const of = (method: 'sole-source' | 'demonstration-project', asOf: string, dates: NonNullable<Case['dates']>): Case => ({
  asOf,
  method,
  category: 'goods',
  amount: '250000.00',
  facts: { '3-05': { onlySource: true }, '3-11': { determined: true, inUse: false } },
  dates: { determination: '2026-11-02', ...dates },
});
const said = (input: Case, id: FindingId): string => toVendor(assess(input).findings.find((one) => one.id === id)?.says ?? '');
const DEMO = 'Do what the notice of intent says: write that you are interested. To be safe, do it by the due date that the notice gives.';
const SOLE =
  'To be safe, write to the contact in the notice by the due date that it gives. You may answer if you are qualified to compete, now or in the future.';

describe.each([
  ['§ 3-05(c)(1)(ii)(H)', 'sole-source', '3-05(c)(1)(i):express-interest', SOLE],
  ['§ 3-11(e)(2)(viii)', 'demonstration-project', '3-11(e)(2)(vii):express-interest', DEMO],
] as const)('%s', (_, method, id, base) => {
  const due = { intentNotice: '2026-11-16', expressionsDue: '2026-12-11' };
  test.each([
    ['before it', '2026-11-30', due, ' The due date is December 11, 2026.'],
    ['on the day', '2026-12-11', due, ' The due date is December 11, 2026.'],
    ['a day later', '2026-12-12', due, ' The due date was December 11, 2026.'],
    ['not told', '2026-11-30', { intentNotice: '2026-11-16' }, ''],
    ['before the notice itself', '2026-11-30', { intentNotice: '2026-11-16', expressionsDue: '2026-11-13' }, ''],
    ['without a notice told', '2026-11-30', { expressionsDue: '2026-12-11' }, ' The due date is December 11, 2026.'],
  ])('%s', (_name, asOf, dates, day) => {
    expect(said(of(method, asOf, dates), id)).toBe(base + day);
  });
});
