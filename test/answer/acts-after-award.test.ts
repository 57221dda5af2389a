/** An emergency bought three weeks ago: what is left to file comes first, and what is told as done is nothing to do. */
import { describe, expect, test } from 'vitest';
import { actsOf } from '../../src/answer/acts.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case } from '../../src/rules/index.ts';

const AWARDED: Case = {
  asOf: '2026-11-29',
  agencyKind: 'mayoral',
  method: 'emergency',
  category: 'construction',
  amount: '400000.00',
  facts: { '3-06': { emergencyDetermined: true, comptrollerApproved: true, counselApproved: true } },
  dates: { award: '2026-11-10' },
};

const actsFor = (input: Case) => {
  const findings = assess(input).findings.filter(({ route }) => route === null || route === input.method);
  return actsOf('agency', input, input.method, findings, plan(input));
};
const actOf = (input: Case, key: string) => actsFor(input).find((act) => act.key === key);
const keysOf = (input: Case): string[] => actsFor(input).map(({ key }) => key);

test('the filings come first, in the order of their last days, and the duties before the award last', () => {
  expect(keysOf(AWARDED)).toEqual([
    'councilFiling',
    'comptrollerFiling',
    // It is due “at the earliest practicable time”, after the award too.
    '3-06(c)(3):determination-for-approval',
    'execution',
    'charter-327:certifications',
    '3-06(f)(1):award-notice',
    'awardNotice',
    'contractSubmission',
    '3-06(d):competition',
    'eo-2023-34:mwbe-quote',
    '3-06(e)(3):determination-contents',
    'ppb-2-08:responsibility',
  ]);
});

test('before the award its own duties come first', () => {
  const keys = keysOf({ ...AWARDED, dates: {} });
  expect(keys.indexOf('3-06(d):competition')).toBeGreaterThan(-1);
  expect(keys.indexOf('3-06(d):competition')).toBeLessThan(keys.indexOf('contractSubmission'));
});

describe('approvals', () => {
  test('that are told as given are nothing to do, and the plan asks for their days', () => {
    expect(keysOf(AWARDED).filter((key) => key.endsWith('Approval'))).toEqual([]);
    for (const event of ['comptrollerApproval', 'counselApproval'])
      expect(plan(AWARDED).find((step) => step.event === event)).toMatchObject({
        isTold: true,
        withheld: { says: 'You said this was done: enter the date, so that we can compare it with the deadline.' },
      });
  });

  test('that nobody told of are asked for after what is overdue, with no day on which they could still be got', () => {
    const untold: Case = { ...AWARDED, facts: { '3-06': { emergencyDetermined: true } } };
    expect(keysOf(untold).slice(0, 4)).toEqual(['councilFiling', 'comptrollerFiling', 'comptrollerApproval', 'counselApproval']);
    expect(actOf(untold, 'counselApproval')).toMatchObject({
      says: ['Enter the day of the Corporation Counsel’s approval: it must come before the award of November 10, 2026.'],
      isOverdue: false,
    });
    expect(actOf(untold, 'counselApproval')?.day).toBeUndefined();
  });

  test('that are told as not given are said to have come first, and not asked for by a day that is past', () => {
    const refused: Case = { ...AWARDED, facts: { '3-06': { emergencyDetermined: true, comptrollerApproved: false } } };
    const { isOverdue, says: [first = ''] = [] } = actOf(refused, 'comptrollerApproval') ?? {};
    expect([
      isOverdue,
      first.startsWith('Check the award of '),
      first.endsWith('the Comptroller’s approval had to come before it.'),
    ]).toEqual([false, true, true]);
  });
});

describe('a contract that may be older than the day asked about', () => {
  const ASKS = ' If the contract was executed before November 29, 2026, enter its day.';
  const submission = (dates: NonNullable<Case['dates']>): string[] => {
    const step = plan({ ...AWARDED, dates }).find(({ event }) => event === 'contractSubmission');
    return [step?.latest, ...(step?.beside ?? [])].flatMap((bound) => (bound ? [bound.says] : []));
  };

  test('its day is asked for beside each clock that may have begun', () => {
    expect(submission({ award: '2026-11-10' })).toEqual([
      `Submit it to the Comptroller by December 10, 2026: 30 days from award.${ASKS}`,
      `If the contract is executed on November 29, 2026, submit it by December 10, 2026: the Rules’ days from award end before the Charter’s 15, on December 14, 2026.${ASKS}`,
    ]);
  });

  test.each([
    ['of a contract that is dated', { award: '2026-11-10', execution: '2026-11-12' }],
    ['of an award on the day asked about', { award: '2026-11-29' }],
    ['where nothing is dated', {}],
  ])('not %s', (_, dates) => {
    expect(submission(dates).join(' ')).not.toMatch(/enter its day/);
  });

  test('a contract executed, its registration not dated: the notice of award asks for that day', () => {
    const dates = { award: '2026-09-01', execution: '2026-09-02' };
    const notice = plan({ asOf: '2026-11-29', method: 'sole-source', amount: '400000.00', category: 'goods', dates }).find(
      ({ event }) => event === 'awardNotice',
    );
    expect(notice?.latest?.says).toMatch(/ If the contract was registered before November 29, 2026, enter its day\.$/);
  });
});
