/** What findings owe by a day are steps of the plan: of § 3-13 and of an emergency's two approvals by literals, of the rest by random cases. */
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { plan, type Milestone, type StepName } from '../../src/plan/index.ts';
import { assess, type Case } from '../../src/rules/index.ts';
import { anyLikelyCase } from '../helpers/any-form.ts';
import { NO_STEPS, owedByADay } from '../rules/properties-of-dues.ts';

const TODAY = { asOf: '2026-11-28' } as const;
const stepOf = (input: Case, event: StepName): Milestone | undefined => plan(input).find((one) => one.event === event);
/** "2026-11-20 … 2026-12-04 or 2026-12-07: open"; undefined where there is no step. */
const row = (input: Case, event: StepName): string | undefined => {
  const one = stepOf(input, event);
  if (!one) return undefined;
  const { given, latest, state } = one;
  const end = latest ? `by ${latest.day}${latest.other ? ` or ${latest.other.day}` : ''}` : 'no day';
  return `${given ? `${given}, ` : ''}${end}: ${state}`;
};

describe('what is owed by a day', () => {
  const used = new Set<string>();
  const property = owedByADay(NO_STEPS, ({ id }) => used.add(id));
  const broken = fc
    .sample(anyLikelyCase, { seed: 1113, numRuns: 8_000 })
    .flatMap((input) => property({ input, assessment: assess(input), milestones: plan(input) }).map((says) => ({ says, input })));
  test('is a step of the plan', () => {
    expect(broken.slice(0, 3)).toEqual([]);
  });
  test.each(NO_STEPS.map(({ id }) => id))('still no step: %s', (id) => {
    expect(used.has(id)).toBe(true);
  });
});

describe('§ 3-13: a purchase from another government', () => {
  const government = (dates: NonNullable<Case['dates']> = {}, more: Case = {}): Case => ({
    ...TODAY,
    funding: 'not-covered',
    method: 'cooperative',
    category: 'standard-services',
    amount: '250000.00',
    dates,
    ...more,
  });
  test.each<[sentence: string, input: Case, expected: Partial<Record<StepName, string>>]>([
    [
      '(c), (d)(1), (e)(1): negotiations on December 21, 2026, the contract on January 11, registered on February 1, 2027',
      government({ negotiations: '2026-12-21', execution: '2027-01-11', registration: '2027-02-01' }),
      {
        // The last of five editions ten days before is that of December 11, or of the 10th if ten full days must pass.
        governmentIntent: 'by 2026-12-04 or 2026-12-07: open',
        governmentDetermination: 'by 2027-01-10 or 2027-01-11: open',
        governmentSelection: 'by 2027-02-16: open',
      },
    ],
    [
      'by an order of January 11, 2027',
      government({ purchaseOrder: '2027-01-11' }),
      { governmentDetermination: 'by 2027-01-10 or 2027-01-11: open', governmentSelection: 'no day: unknown' },
    ],
    [
      'told as done',
      government({ determination: '2026-12-01', intentNotice: '2026-12-01', negotiations: '2026-12-21', execution: '2027-01-11' }),
      {
        governmentDetermination: '2026-12-01, by 2027-01-10 or 2027-01-11: unknown',
        governmentIntent: '2026-12-01, by 2026-12-04 or 2026-12-07: unknown',
      },
    ],
  ])('%s', (_, input, expected) => {
    for (const [event, value] of Object.entries(expected)) expect([event, row(input, event as StepName)]).toEqual([event, value]);
  });
  test('nobody is judged by it, for another listed transaction has no such duty', () => {
    for (const { event, state, onlyIf } of plan(government({ negotiations: '2026-11-02', execution: '2026-11-10' })))
      if (event.startsWith('government'))
        expect([event, state, onlyIf]).toEqual([
          event,
          expect.stringMatching(/^(?:open|unknown)$/),
          expect.stringContaining('another government'),
        ]);
  });
  test('what is not told yet is asked for', () => {
    expect(stepOf(government(), 'governmentIntent')?.withheld?.lacks).toEqual(['dates.negotiations']);
    expect(stepOf(government({}, { amount: undefined as never }), 'governmentIntent')?.withheld?.lacks).toEqual(['amount']);
  });
  test.each<[string, Case]>([
    ['ordinary money', government({}, { funding: 'ordinary' })],
    ['a method that may not be used', government({}, { method: 'mwbe-small-purchase', vendor: { mwbe: 'none' } })],
    ['no method', government({}, { method: undefined as never })],
    ['before 2020', government({}, { asOf: '2019-11-28' })],
  ])('no such step: %s', (_, input) => {
    expect(plan(input).filter(({ event }) => event.startsWith('government'))).toEqual([]);
  });
  test('within the small purchase limits the determination alone', () => {
    const input = government({ negotiations: '2026-12-21', registration: '2027-02-01' }, { amount: '60000.00' });
    expect(plan(input).flatMap(({ event }) => (event.startsWith('government') ? [event] : []))).toEqual(['governmentDetermination']);
  });
  test('its order is that of the section', () => {
    const input = government({ negotiations: '2026-12-21', execution: '2026-12-22', registration: '2027-02-01' });
    expect(plan(input).flatMap(({ event }) => (event.startsWith('government') ? [event] : []))).toEqual([
      'governmentIntent',
      'governmentDetermination',
      'governmentSelection',
    ]);
  });
});

describe('Charter § 315, § 3-06(c)(2): the prior approvals of the Comptroller and the Corporation Counsel', () => {
  const urgent = (dates: NonNullable<Case['dates']> = {}, facts: NonNullable<NonNullable<Case['facts']>['3-06']> = {}): Case => ({
    ...TODAY,
    method: 'emergency',
    category: 'goods',
    amount: '200000.00',
    facts: { '3-06': { emergencyDetermined: true, ...facts } },
    dates,
  });
  test.each<[sentence: string, input: Case, expected: string | undefined]>([
    ['nothing told: by today, for the award is taken to be of today', urgent(), 'by 2026-11-28: open'],
    ['an award of December 7', urgent({ award: '2026-12-07' }), 'by 2026-12-06 or 2026-12-07: open'],
    [
      'an order of December 4, the award after it',
      urgent({ award: '2026-12-07', purchaseOrder: '2026-12-04' }),
      'by 2026-12-03 or 2026-12-04: open',
    ],
    ['a contract of December 4 alone', urgent({ execution: '2026-12-04' }), 'by 2026-12-03 or 2026-12-04: open'],
    ['the contract’s own first day', urgent({ contractStart: '2026-12-04' }), 'by 2026-12-03 or 2026-12-04: open'],
    ['an award of today', urgent({ award: '2026-11-28' }), 'by 2026-11-27 or 2026-11-28: open'],
    ['an award of yesterday, and no approval told', urgent({ award: '2026-11-27' }), 'by 2026-11-26 or 2026-11-27: missed'],
    ['the same, told as given', urgent({ award: '2026-11-27' }, { comptrollerApproved: true }), 'by 2026-11-26 or 2026-11-27: unknown'],
    [
      'the day before the award',
      urgent({ award: '2026-11-27', comptrollerApproval: '2026-11-26' }),
      '2026-11-26, by 2026-11-26 or 2026-11-27: kept',
    ],
    [
      'the day of the award',
      urgent({ award: '2026-11-27', comptrollerApproval: '2026-11-27' }),
      '2026-11-27, by 2026-11-26 or 2026-11-27: arguable',
    ],
    [
      'the day after it',
      urgent({ award: '2026-11-26', comptrollerApproval: '2026-11-27' }),
      '2026-11-27, by 2026-11-25 or 2026-11-26: late',
    ],
    ['given, and no later step told', urgent({ comptrollerApproval: '2026-11-27' }), '2026-11-27, no day: unknown'],
  ])('%s', (_, input, expected) => {
    expect(row(input, 'comptrollerApproval')).toBe(expected);
  });
  test('both stand before the award, in the order of the law', () => {
    const events = plan(urgent()).map(({ event }) => event);
    expect(events.slice(0, 3)).toEqual(['comptrollerApproval', 'counselApproval', 'award']);
  });
  test('told as given, without a day: the day is asked for, and the award is planned all the same', () => {
    const input = urgent({}, { comptrollerApproved: true, counselApproved: true });
    expect(stepOf(input, 'counselApproval')?.withheld).toMatchObject({ lacks: ['dates.counselApproval'] });
    expect(stepOf(input, 'award')?.earliest?.day).toBe('2026-11-28');
  });
  test('one of them planned: the other has until then', () => {
    expect(row(urgent({ counselApproval: '2026-12-09' }), 'comptrollerApproval')).toBe('by 2026-12-08 or 2026-12-09: open');
  });
});
