/** A step without a day that a later step shows to be done: neither open nor missed, and nobody is told to do it. */
import { describe, expect, test } from 'vitest';
import { actsOf } from '../../src/answer/acts.ts';
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

  const DENIED = { decision: 'denied' } as const;
  const PETITIONED = { pqlDecisionReceived: '2026-11-01', oathPetition: '2026-11-10' } as const;
  test.each<[words: string, asOf: string, dates: NonNullable<Case['dates']>, state: string]>([
    ['a petition to OATH files no appeal with the Agency Head: it is open', '2026-11-12', PETITIONED, 'open'],
    ['on its last day', '2026-11-16', PETITIONED, 'open'],
    ['once it is over by every reading', '2026-11-30', PETITIONED, 'missed'],
    ['nor does a copy of the petition', '2026-11-12', { pqlDecisionReceived: '2026-11-01', oathCopyReceived: '2026-11-10' }, 'open'],
    ['the Agency Head’s decision does', '2026-11-12', { pqlDecisionReceived: '2026-11-01', agencyHeadDecision: '2026-11-10' }, 'unknown'],
    ['so does its receipt', '2026-11-12', { pqlDecisionReceived: '2026-11-01', agencyHeadDecisionReceived: '2026-11-10' }, 'unknown'],
  ])('(m)(1), (5): %s', (_, asOf, dates, state) => {
    const step = stepOf(list(asOf, DENIED, dates), 'pqlAppeal');
    expect([step?.state, step?.isShown ?? false, step?.latest?.day]).toEqual([state, state === 'unknown', '2026-11-16']);
  });

  test('(m)(1): a vendor that petitioned OATH first is told to appeal to the Agency Head, by its last day', () => {
    const input = list('2026-11-12', DENIED, PETITIONED);
    const acts = actsOf('vendor', input, input.method, assess(input).findings, plan(input));
    expect([acts[0]?.says, acts[0]?.day?.date]).toEqual([
      ['Appeal by November 16, 2026: 15 days from receipt, November 1, 2026.'],
      '2026-11-16',
    ]);
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

  const sold = (asOf: string, dates: NonNullable<Case['dates']>): Case => ({
    asOf,
    method: 'intergovernmental',
    category: 'goods',
    amount: '250000.00',
    facts: { '3-09': { through: 'gsa', priceDetermined: true, accoApproved: true, byPurchaseOrder: false } },
    dates,
  });
  test.each<[words: string, dates: NonNullable<Case['dates']>, event: StepName, isShown: boolean]>([
    ['a notice of award shows no filing', { execution: '2026-11-02', awardNotice: '2026-11-20' }, 'comptrollerFiling', false],
    ['nor a registration', { execution: '2026-11-02', awardNotice: '2026-11-20' }, 'registration', false],
    ['nor a contract', { award: '2026-11-02', awardNotice: '2026-11-20' }, 'execution', false],
    ['a registration shows the filing', { execution: '2026-11-02', registration: '2026-11-20' }, 'comptrollerFiling', true],
  ])('§ 3-09(d)(1), Charter § 328(a): %s', (_, dates, event, isShown) => {
    const step = stepOf(sold('2026-11-30', dates), event);
    expect([step?.isShown ?? false, step?.withheld?.says.startsWith('A later step is dated November 20, 2026') ?? false]).toEqual([
      isShown,
      isShown,
    ]);
  });

  test('§ 3-06(c)(2): an award of today shows no approval, which is asked for and not taken as given', () => {
    const urgent: Case = {
      asOf: '2026-11-30',
      method: 'emergency',
      category: 'goods',
      amount: '500000.00',
      facts: { '3-06': { emergencyDetermined: true } },
      dates: { award: '2026-11-30' },
    };
    const acts = actsOf('agency', urgent, urgent.method, assess(urgent).findings, plan(urgent));
    expect(acts.find(({ key }) => key === 'comptrollerApproval')?.says).toEqual([
      'Enter the day of the Comptroller’s approval: it must come before the award of November 30, 2026.',
    ]);
  });
});
