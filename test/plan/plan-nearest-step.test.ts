/** The last day of a step comes from the nearest of all later steps that are told, past or to come, and "in time" is said where that is known. */
import { describe, expect, test } from 'vitest';
import { actsOf } from '../../src/answer/acts.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case } from '../../src/rules/index.ts';

const TODAY = '2026-11-28';
const SOLE = { method: 'sole-source', category: 'goods', amount: '200000', facts: { '3-05': { onlySource: true } } };
const DEMO = { method: 'demonstration-project', category: 'goods', amount: '200000', facts: { '3-11': { determined: true } } };
const RUN = (sourceSelection: string): object => ({
  method: 'accelerated',
  category: 'goods',
  amount: '500000',
  facts: { '3-07': { market: 'food', commodityApproved: true, sourceSelection, byPurchaseOrder: false } },
});
const GOVERNMENT = { ...SOLE, funding: 'not-covered' };
const on = (of: object, dates: Case['dates']): Case => ({ asOf: TODAY, ...of, dates }) as Case;

function line(input: Case, event: string): string {
  const { latest, state, withheld } = plan(input).find((one) => one.event === event) ?? {};
  const { day = '', other } = latest ?? {};
  return `${day}${other ? ` or ${other.day}` : ''}: ${state ?? 'none'}${/in time/.test(withheld?.says ?? '') ? ', said to be in time' : ''}`;
}
const acts = (input: Case, event: string): string =>
  actsOf('agency', input, input.method, assess(input).findings, plan(input))
    .filter(({ key }) => key === event)
    .map(({ says, isOverdue }) => `${isOverdue ? 'overdue: ' : ''}${says.join(' ')}`)
    .join();

describe('a notice, by an award that is past and a contract that is planned', () => {
  test.each([
    // § 3-05(c)(1)(i): negotiations come before the award of November 16, so ten days before are November 6.
    ['§ 3-05', SOLE, 'intentNotice', { award: '2026-11-16', execution: '2026-12-10' }, '2026-11-05 or 2026-11-06: missed'],
    // By a contract alone: ten days before December 21 is December 11.
    ['§ 3-05, no award told', SOLE, 'intentNotice', { execution: '2026-12-21' }, '2026-12-10 or 2026-12-11: open'],
    [
      '§ 3-05, a determination that leaves no day',
      SOLE,
      'intentNotice',
      { determination: '2026-11-12', award: '2026-11-16', execution: '2026-12-10' },
      '2026-11-05 or 2026-11-06: missed',
    ],
    ['§ 3-05, both past', SOLE, 'intentNotice', { award: '2026-11-16', execution: '2026-11-25' }, '2026-11-05 or 2026-11-06: missed'],
    [
      '§ 3-05, a first day to come',
      SOLE,
      'intentNotice',
      { award: '2026-11-16', contractStart: '2026-12-10' },
      '2026-11-05 or 2026-11-06: missed',
    ],
    ['§ 3-11', DEMO, 'intentNotice', { award: '2026-11-16', registration: '2026-12-10' }, '2026-11-05 or 2026-11-06: missed'],
    // § 3-07(h)(1)(i): three business days before November 2, 2026, a Monday, is October 28.
    ['§ 3-07', RUN('sealed-bids'), 'solicitation', { award: '2026-11-02', execution: '2026-12-01' }, '2026-10-27 or 2026-10-28: missed'],
    [
      '§ 3-07, a sole source',
      RUN('sole-source'),
      'intentNotice',
      { award: '2026-11-16', execution: '2026-12-05' },
      '2026-11-05 or 2026-11-10: missed',
    ],
    ['§ 3-13', GOVERNMENT, 'governmentIntent', { award: '2026-11-16', registration: '2026-12-10' }, '2026-10-29 or 2026-10-30: unknown'],
  ])('%s', (_, of, event, dates, expected) => {
    expect(line(on(of, dates), event)).toBe(expected);
  });
  test.each([
    [
      { award: '2026-11-16' },
      'Enter the day of the notice of intent: before the award of November 16, 2026 it had to come by November 6, 2026.',
    ],
    [
      { negotiations: '2026-11-16', award: '2026-11-16' },
      'overdue: Publish the notice of intent by November 5, 2026: November 6, 2026 leaves fewer than 10 full days before the start of negotiations.',
    ],
  ])('is asked for, and not said to be still published: %o', (dates, expected) => {
    expect(acts(on(SOLE, dates), 'intentNotice')).toBe(expected);
  });
});

describe('one that is told', () => {
  test.each([
    ['2026-11-06', { award: '2026-11-16', execution: '2026-12-10' }, 'arguable'],
    ['2026-11-09', { award: '2026-11-16', execution: '2026-12-10' }, 'late'],
    // Ten days before the award, it may yet have been too late for negotiations, whose day nobody told.
    ['2026-11-05', { award: '2026-11-16', execution: '2026-12-10' }, 'unknown'],
    ['2026-11-05', { negotiations: '2026-11-16', award: '2026-11-16', execution: '2026-12-10' }, 'kept'],
  ])('of %s with %o: %s', (intentNotice, dates, expected) => {
    expect(line(on(SOLE, { determination: '2026-11-04', intentNotice, ...dates }), 'intentNotice').split(': ')[1]).toBe(expected);
  });
});

describe('a determination', () => {
  test.each([
    // Negotiations of November 10 are nearer than the notice of the 20th.
    [{ determination: '2026-11-12', intentNotice: '2026-11-20', negotiations: '2026-11-10' }, '2026-11-09 or 2026-11-10: late'],
    [{ determination: '2026-11-09', intentNotice: '2026-11-10', negotiations: '2026-11-20' }, '2026-11-10: kept'],
    [{ determination: '2026-11-04', award: '2026-11-05' }, '2026-11-04 or 2026-11-05: unknown'],
    [{ determination: '2026-11-04', negotiations: '2026-11-05' }, '2026-11-04 or 2026-11-05: kept'],
  ])('%o: %s', (dates, expected) => {
    expect(line(on(SOLE, dates), 'determination')).toBe(expected);
  });
});
