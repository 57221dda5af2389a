/** Charter § 328(a): "No contract shall be implemented until" it is filed and registered, held against the first day that is told for it. */
import { describe, expect, test } from 'vitest';
import { plan, type Milestone, type StepName } from '../../src/plan/index.ts';
import { METHODS, type Case } from '../../src/rules/index.ts';

const project = (asOf: string, dates: NonNullable<Case['dates']>): Case => ({
  asOf,
  method: 'demonstration-project',
  category: 'goods',
  amount: '300000.00',
  facts: { '3-11': { determined: true, inUse: false, termMonths: 12 } },
  dates,
});
const stepOf = (input: Case, event: StepName): Milestone | undefined => plan(input).find((one) => one.event === event);
const begins = (input: Case): unknown[] => {
  const step = stepOf(input, 'implementation');
  return [step?.given, step?.state, step?.withheld?.says.replace(/^.*?, \d{4}, /, '')];
};

describe('the first day that is told', () => {
  test('too soon for steps that are still to come, both days ahead: said, and too early', () => {
    expect(begins(project('2026-11-30', { contractStart: '2026-12-01' }))).toEqual([
      '2026-12-01',
      'too-early',
      'is too soon for the steps still to come: move it, or enter the dates of those already done.',
    ]);
  });

  test('from the first day on which the contract may be registered, nothing is known against it', () => {
    const registered = stepOf(project('2026-11-30', {}), 'registration')?.earliest?.day ?? '';
    expect(registered).toBe('2026-12-19');
    expect(begins(project('2026-11-30', { contractStart: '2026-12-18' }))[2]).toMatch(/^is too soon/);
    expect(begins(project('2026-11-30', { contractStart: registered }))[2]).toBeUndefined();
  });

  test.each([
    ['2026-10-19', 'too-early'],
    ['2026-10-20', 'kept'],
  ])('registered on October 20 and begun on %s: %s', (contractStart, state) => {
    const dates = { execution: '2026-10-01', comptrollerFiling: '2026-10-05', registration: '2026-10-20', contractStart };
    expect(begins(project('2026-11-30', dates)).slice(0, 2)).toEqual([contractStart, state]);
  });

  test.each([
    ['2026-10-04', 'too-early'],
    ['2026-10-05', 'arguable'],
    ['2026-11-04', 'arguable'],
    ['2026-11-05', 'kept'],
  ])('filed on October 5, and not told to be registered: begun on %s it is %s', (contractStart, state) => {
    const dates = { execution: '2026-10-01', comptrollerFiling: '2026-10-05', contractStart };
    expect(begins(project('2026-10-01', dates)).slice(0, 2)).toEqual([contractStart, state]);
  });
});

describe('a term that has begun', () => {
  test('leaves no step before it to be done today', () => {
    const steps = plan(project('2026-11-30', { contractStart: '2026-06-01' }));
    expect(steps.filter(({ state, event }) => state === 'open' && event !== 'termEnd' && event !== 'extensionEnd')).toEqual([]);
    expect(begins(project('2026-11-30', { contractStart: '2026-06-01' }))[2]).toBe(
      'has passed: enter the dates of the steps before it, so that we can check them.',
    );
  });

  test('the last day told for it does the same; the day before, nothing', () => {
    expect(begins(project('2026-11-30', { contractEnd: '2026-11-30' }))[2]).toMatch(/^has passed/);
    expect(stepOf(project('2026-11-29', { contractEnd: '2026-11-30' }), 'determination')?.state).toBe('open');
  });

  test('by every method that the Charter wants registered first, no step is worked out from today', () => {
    for (const method of METHODS) {
      if (['micropurchase', 'small-purchase', 'emergency', 'accelerated'].includes(method)) continue;
      const steps = plan({
        asOf: '2026-11-30',
        method,
        category: 'goods',
        amount: '300000.00',
        dates: { award: '2026-05-01', contractStart: '2026-06-01' },
      });
      const open = steps.filter((one) => one.state === 'open' && one.event !== 'awardNotice' && !one.event.endsWith('End'));
      expect([method, open.map(({ event, earliest }) => [event, earliest?.day])]).toEqual([method, []]);
    }
  });
});
