/** A step without a day that a later step shows to be done: neither open nor missed, and nobody is told to do it. */
import { describe, expect, test } from 'vitest';
import { plan, type Milestone, type StepName } from '../../src/plan/index.ts';
import { assess, type Case } from '../../src/rules/index.ts';

const stepOf = (input: Case, event: StepName): Milestone | undefined => plan(input).find((one) => one.event === event);
const list = (asOf: string, facts: NonNullable<NonNullable<Case['facts']>['3-10']>, dates: NonNullable<Case['dates']>): Case => ({
  asOf,
  method: 'prequalified-list',
  facts: { '3-10': facts },
  dates,
});
const APPLIED = { list: 'category', mentoring: false, questionnaireComplete: true, alternateSchedule: false } as const;

describe('§ 3-10(m): what cannot come without the step before it', () => {
  test.each<[words: string, input: Case, event: StepName, says: string]>([
    [
      '(m)(5): the copy goes "at the same time", so the petition was made by November 27, before December 4',
      list('2026-12-30', { decision: 'denied' }, { agencyHeadDecision: '2026-11-20', oathCopyReceived: '2026-11-27' }),
      'oathPetition',
      'A later step is dated November 27, 2026, so this one was in time, by December 4, 2026: enter its date.',
    ],
    [
      'a copy received after the last day does not show that the petition was in time',
      list('2026-12-30', { decision: 'denied' }, { agencyHeadDecision: '2026-11-20', oathCopyReceived: '2026-12-05' }),
      'oathPetition',
      'A later step is dated December 5, 2026, so this one was done by then: enter its date.',
    ],
    [
      '(m)(3): the Agency Head decided an appeal, so there was one',
      list(
        '2026-12-30',
        { decision: 'denied' },
        { pqlDecisionReceived: '2026-10-05', agencyHeadDecision: '2026-11-20', oathPetition: '2026-11-27' },
      ),
      'pqlAppeal',
      'A later step is dated November 20, 2026, so this one was done by then: enter its date.',
    ],
    [
      '(j): the same after a removal',
      list(
        '2026-12-30',
        { decision: 'removed', offers: 'proposals' },
        { pqlDecisionReceived: '2026-10-05', agencyHeadDecision: '2026-11-20' },
      ),
      'pqlAppeal',
      'A later step is dated November 20, 2026, so this one was done by then: enter its date.',
    ],
    [
      '(g)(1): listed on August 20, so approved within the ninety days, which end on August 30',
      list('2026-12-30', APPLIED, { questionnaire: '2026-06-01', listed: '2026-08-20' }),
      'pqlDecisionMailed',
      'A later step is dated August 20, 2026, so this one was in time, by August 28, 2026: enter its date.',
    ],
  ])('%s', (_, input, event, says) => {
    const step = stepOf(input, event);
    expect([step?.state, step?.isShown, step?.withheld?.says, step?.follows]).toEqual(['unknown', true, says, undefined]);
  });

  test('a later step that is only planned, or that belongs to an earlier application, shows nothing', () => {
    const ahead = list('2026-11-24', { decision: 'denied' }, { agencyHeadDecision: '2026-11-20', oathCopyReceived: '2026-11-27' });
    expect(stepOf(ahead, 'oathPetition')?.state).toBe('open');
    const before = list('2026-12-30', APPLIED, { questionnaire: '2026-06-01', listed: '2026-05-20' });
    expect(stepOf(before, 'pqlDecisionMailed')?.state).toBe('missed');
  });

  test('(g)(1): a decision received within the ninety days was made within them; one received later may have been', () => {
    const found = (received: string): string | undefined =>
      assess(
        list('2026-12-30', { ...APPLIED, decision: 'denied' }, { questionnaire: '2026-05-30', pqlDecisionReceived: received }),
      ).findings.find(({ id }) => id === '3-10(g)(1):ninety-days')?.says;
    expect(found('2026-08-28')).toBe('The decision of August 28, 2026 was in time: the last day was August 28, 2026.');
    expect(found('2026-08-29')).toBe('Approve or deny by August 28, 2026.');
  });
});

describe('a procurement', () => {
  const project = (asOf: string): Case => ({
    asOf,
    method: 'demonstration-project',
    category: 'construction',
    amount: '60000.00',
    facts: { '3-11': { determined: true, inUse: false } },
    dates: { determination: '2026-05-13', intentNotice: '2026-05-19', award: '2026-06-09' },
  });

  test('§ 3-11(g): an award that is made shows that negotiations are over; one that is planned does not', () => {
    expect([stepOf(project('2026-06-09'), 'negotiations')?.state, stepOf(project('2026-06-08'), 'negotiations')?.state]).toEqual([
      'unknown',
      'open',
    ]);
  });

  test('a notice of intent that is not told stays missed, whatever came after it: that negotiations began does not show it', () => {
    const input: Case = { ...project('2026-06-30'), amount: '300000.00', dates: { negotiations: '2026-06-12', award: '2026-06-20' } };
    expect(stepOf(input, 'intentNotice')?.state).toBe('missed');
  });
});
