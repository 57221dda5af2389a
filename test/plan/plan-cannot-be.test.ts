/** A registration that is planned before its own steps can be: it starts no clock, sets no last day, and is said to be too soon. */
import { describe, expect, test } from 'vitest';
import { actsOf } from '../../src/answer/acts.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case } from '../../src/rules/index.ts';

const SOLE = { method: 'sole-source', category: 'goods', amount: '200000', facts: { '3-05': { onlySource: true } } };
const MWBE = { method: 'mwbe-small-purchase', category: 'goods', amount: '300000', vendor: { mwbe: 'city-certified' } };
const DEMO = { method: 'demonstration-project', category: 'goods', amount: '200000', facts: { '3-11': { determined: true } } };
const on = (of: object, dates: Case['dates']): Case => ({ asOf: '2026-11-28', ...of, dates }) as Case;
const says = (input: Case, event: string): string =>
  actsOf('agency', input, input.method, assess(input).findings, plan(input))
    .filter(({ key, says: [first = ''] }) => key === event && first.startsWith('Move'))
    .map(({ says: [first = ''] }) => first)
    .join();

describe('a registration', () => {
  test.each([
    // § 3-05(c)(1)(i), Charter § 326: notice November 30, negotiations December 11, comments to December 18, contract on the 19th.
    [SOLE, '2026-12-05', '2026-12-31', 'assumed'],
    [SOLE, '2026-12-10', '2026-12-31', 'assumed'],
    [SOLE, '2026-12-21', '2027-01-05', 'given'],
    // Charter § 326: comments from November 30, so a contract from December 8.
    [MWBE, '2026-12-02', '2026-12-23', 'assumed'],
    [MWBE, '2026-12-08', '2026-12-23', 'given'],
    [DEMO, '2026-12-03', '2026-12-31', 'assumed'],
  ])('%o of %s: notice of award by %s', (of, registration, by, basis) => {
    const input = on(of, { registration });
    const { latest } = plan(input).find(({ event }) => event === 'awardNotice') ?? {};
    expect([latest?.day, latest?.from.basis]).toEqual([by, basis]);
    const day = `December ${Number(registration.slice(-2))}, 2026`;
    expect(says(input, 'registration')).toBe(basis === 'assumed' ? `Move the registration of ${day}: it is planned too early.` : '');
  });
  test('sets negotiations no last day', () => {
    const last = (registration: string): string | undefined =>
      plan(on(SOLE, { registration })).find(({ event }) => event === 'negotiations')?.latest?.day;
    expect(['2026-12-10', '2026-12-18', '2026-12-19', '2026-12-21'].map(last)).toEqual([undefined, undefined, '2026-12-19', '2026-12-21']);
  });
});
