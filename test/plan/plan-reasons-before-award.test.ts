/** Charter § 312(a)(4): from an award that is planned, the reasons' way to the Council is counted back. */
import { describe, expect, test } from 'vitest';
import { actsOf } from '../../src/answer/index.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case } from '../../src/rules/index.ts';

type Dates = NonNullable<Case['dates']>;
const of = (asOf: string, dates: Dates, displacement?: boolean): Case => ({
  asOf,
  method: 'demonstration-project',
  category: 'professional-services',
  amount: '1200000.00',
  facts: { '3-11': { determined: true, inUse: false }, other: displacement === undefined ? {} : { displacement } },
  dates: { determination: '2026-10-01', intentNotice: '2026-10-05', onlinePosting: '2026-10-05', negotiations: '2026-11-01', ...dates },
});
function reasons(input: Case): string {
  const { latest, state } = plan(input).find(({ event }) => event === 'displacementReasons') ?? {};
  return `${latest ? `${latest.day} or ${latest.other?.day ?? '-'}` : '-'}: ${state ?? 'none'}`;
}
const acts = (input: Case): string[] =>
  actsOf('agency', input, input.method, assess(input).findings, plan(input)).flatMap(({ key, says, day }) =>
    key === 'displacementReasons' ? [`${day?.date ?? '-'}: ${says.join(' ')}`] : [],
  );

describe('an award planned for December 20, 2026: received on November 19, the thirty days are over on December 19', () => {
  test.each([
    ['on the last day', '2026-11-19', 'open'],
    ['a day later, a hearing may still shorten them', '2026-11-20', 'open'],
    ['once the award is past, it is not known', '2026-12-21', 'unknown'],
  ])('%s', (_, asOf, state) => {
    expect(reasons(of(asOf, { award: '2026-12-20' }, true))).toBe(`2026-11-19 or 2026-12-20: ${state}`);
  });

  test('the days on both sides agree with the first day that receipt leaves', () => {
    const award = (displacementReasons: string): string | undefined =>
      plan(of('2026-11-30', { award: '2026-12-20', displacementReasons }, true)).find(({ event }) => event === 'award')?.state;
    expect([award('2026-11-19'), award('2026-11-20')]).toEqual(['kept', 'too-early']);
  });

  test('from a contract that is planned, where the award is not told', () => {
    expect(reasons(of('2026-11-10', { execution: '2026-12-20' }, true))).toBe('2026-11-19 or 2026-12-20: open');
  });

  test('a hearing that is told ends the wait: the reasons come before it', () => {
    expect(reasons(of('2026-11-10', { award: '2026-12-20', councilHearing: '2026-12-10' }, true))).toBe('2026-12-10 or -: open');
  });

  test('nothing is counted where employees are not displaced, or that is not told', () => {
    expect(reasons(of('2026-11-10', { award: '2026-12-20' }, false))).toBe('-: none');
    expect(reasons(of('2026-11-10', { award: '2026-12-20' }))).toBe('-: none');
    expect(reasons(of('2026-11-10', {}, true))).toBe('-: none');
  });

  test('it is an act with its day', () => {
    expect(acts(of('2026-11-10', { award: '2026-12-20' }, true))[0]).toMatch(
      /^2026-11-19: .*so that 30 days pass before the award of December 20, 2026\./,
    );
    expect(acts(of('2026-11-30', { award: '2026-12-20' }, true))[0]).toMatch(
      /^2026-12-20: The safe last day, November 19, 2026, has passed\./,
    );
  });
});
