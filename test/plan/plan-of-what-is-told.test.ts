/** What the case tells, and the plan once left aside: each event of the form, notices to be given again, steps that came too early. */
import { describe, expect, test } from 'vitest';
import { fc } from '@fast-check/vitest';
import { plan, type Milestone, type StepName } from '../../src/plan/index.ts';
import { assess, EVENTS, type Case, type EventName } from '../../src/rules/index.ts';
import { anyLikelyCase } from '../helpers/any-form.ts';

const TODAY = { asOf: '2026-11-28' } as const;
const stepOf = (input: Case, event: StepName): Milestone | undefined => plan(input).find((one) => one.event === event);
const state = (input: Case, event: StepName): string | undefined => stepOf(input, event)?.state;
const first = (input: Case, event: StepName): string | undefined => stepOf(input, event)?.earliest?.day;
const says = (input: Case, id: string): string => assess(input).findings.find((one) => one.id === id && one.route !== null)?.says ?? '';
const doubted = (input: Case): string[] => assess(input).doubts.map(({ paths }) => paths.join());
const sole = (dates: NonNullable<Case['dates']>, more: Case = {}): Case => ({
  ...TODAY,
  method: 'sole-source',
  category: 'standard-services',
  amount: '500000.00',
  facts: { '3-05': { onlySource: true } },
  dates,
  ...more,
});
const demonstration = (dates: NonNullable<Case['dates']>, facts: NonNullable<NonNullable<Case['facts']>['3-11']> = {}): Case => ({
  ...TODAY,
  method: 'demonstration-project',
  category: 'goods',
  amount: '500000.00',
  facts: { '3-11': { determined: true, inUse: false, ...facts } },
  dates,
});
const accelerated = (dates: NonNullable<Case['dates']>): Case => ({
  ...TODAY,
  method: 'accelerated',
  category: 'goods',
  amount: '500000.00',
  facts: { '3-07': { market: 'food', commodityApproved: true, sourceSelection: 'sealed-bids', byPurchaseOrder: false } },
  dates,
});

describe('every event of the form', () => {
  /** Events that no step of any plan waits for, or is measured by, and why. */
  const NOT_BEARING: Readonly<Partial<Record<EventName, string>>> = {
    commodityList:
      '§ 3-07(c): the CCPO publishes the list each quarter by its own schedule; no words count a step of a procurement from it.',
  };
  /** The plan without the bare day of the event itself: what is left is what the event bears on. */
  const bearing = (input: Case, event: EventName): string =>
    JSON.stringify(plan(input).filter((one) => one.event !== event || one.state !== 'unknown' || one.follows !== undefined));
  const cases = fc.sample(anyLikelyCase, { seed: 13, numRuns: 1_500 });

  test.each(EVENTS)('%s is read by some plan, or named as not bearing', (event) => {
    const isRead = cases.some((input) => {
      if (input.dates?.[event] === undefined) return false;
      const dates = Object.fromEntries(Object.entries(input.dates).filter(([one]) => one !== event));
      return bearing(input, event) !== bearing({ ...input, dates }, event);
    });
    expect([event, isRead]).toEqual([event, NOT_BEARING[event] === undefined]);
  });
});

describe('the due date of expressions of interest, § 3-05(c)(1)', () => {
  test.each([
    ['on the due date', '2026-11-20', 'arguable'],
    ['the day after it', '2026-11-21', 'kept'],
  ])('negotiations %s', (_, negotiations, expected) => {
    const input = sole({ intentNotice: '2026-11-04', expressionsDue: '2026-11-20', negotiations });
    expect(state(input, 'negotiations')).toBe(expected);
    expect(doubted(input).includes('dates.expressionsDue,dates.negotiations')).toBe(expected !== 'kept');
  });
  test('negotiations on November 16, due on the 20th: arguable, and the award waits for the first lawful day', () => {
    const input = sole({ intentNotice: '2026-11-04', expressionsDue: '2026-11-20', negotiations: '2026-11-16' });
    const { earliest } = stepOf(input, 'negotiations') ?? {};
    expect([state(input, 'negotiations'), earliest?.day, earliest?.other?.day]).toEqual(['arguable', '2026-11-21', '2026-11-14']);
    expect([first(input, 'award'), stepOf(input, 'award')?.earliest?.other?.day]).toEqual(['2026-11-21', '2026-11-16']);
  });
  test('before the ten days of the notice, no reading helps', () => {
    expect(state(sole({ intentNotice: '2026-11-12', expressionsDue: '2026-12-10', negotiations: '2026-11-16' }), 'negotiations')).toBe(
      'too-early',
    );
  });
  test.each<[string, Case, string]>([
    ['due on November 16', sole({ intentNotice: '2026-11-04', expressionsDue: '2026-11-16' }), '2026-11-17'],
    ['due before the ten days are over', sole({ intentNotice: '2026-11-04', expressionsDue: '2026-11-14' }), '2026-11-15'],
    [
      'due before the notice, which is a doubt and no bound',
      sole({ intentNotice: '2026-12-04', expressionsDue: '2026-12-01' }),
      '2026-12-15',
    ],
    ['a demonstration project', demonstration({ intentNotice: '2026-12-04', expressionsDue: '2026-12-21' }), '2026-12-22'],
  ])('%s', (_, input, day) => {
    expect(first(input, 'negotiations')).toBe(day);
  });
  test('with a due date alone nobody is too early for certain', () => {
    expect(state(sole({ expressionsDue: '2026-12-10', negotiations: '2026-12-10' }), 'negotiations')).toBe('arguable');
  });
});

describe('a notice that must be given again starts no clock', () => {
  test('§ 3-05(c)(1)(i): posted two days after its publication', () => {
    const input = sole({ intentNotice: '2026-12-01', onlinePosting: '2026-12-03', negotiations: '2026-12-12' });
    expect(says(input, '3-05(c)(1)(i):notice-of-intent')).toMatch(/publish and post again\.$/);
    expect([state(input, 'intentNotice'), first(input, 'intentNotice')]).toEqual(['too-early', '2026-12-03']);
    expect([state(input, 'negotiations'), first(input, 'negotiations')]).toEqual(['too-early', '2026-12-14']);
    expect(state(sole({ ...input.dates, negotiations: '2026-12-14' }), 'negotiations')).toBe('unknown');
  });
  test.each([
    ['posted on the day of publication', '2026-12-01', 'kept'],
    ['posted the day before, if it still stood there', '2026-11-30', 'kept'],
    ['posted the day after', '2026-12-02', 'too-early'],
  ])('%s', (_, onlinePosting, expected) => {
    expect(state(sole({ intentNotice: '2026-12-01', onlinePosting, negotiations: '2026-12-14' }), 'intentNotice')).toBe(expected);
  });
  test('§ 3-11(e)(1)', () => {
    const input = demonstration({ intentNotice: '2026-12-01', onlinePosting: '2026-12-03', negotiations: '2026-12-14' });
    expect([state(input, 'intentNotice'), state(input, 'negotiations')]).toEqual(['too-early', 'unknown']);
  });
  test('§ 3-07(h)(1)(i)', () => {
    const input = accelerated({ solicitation: '2026-12-01', onlinePosting: '2026-12-03', bidOpening: '2026-12-08' });
    expect(says(input, '3-07(h)(1)(i):solicitation-notice')).toMatch(/publish and post again\.$/);
    expect([state(input, 'solicitation'), state(input, 'bidOpening'), first(input, 'bidOpening')]).toEqual([
      'too-early',
      'arguable',
      '2026-12-09',
    ]);
    expect(state(accelerated({ ...input.dates, onlinePosting: '2026-12-01' }), 'bidOpening')).toBe('kept');
  });
  test('Charter § 326(a): comments of five days', () => {
    const input = sole({ commentNotice: '2026-11-19', commentClose: '2026-11-24' });
    expect(says(input, 'charter-326:comment')).toMatch(/^Give notice again/);
    expect([state(input, 'commentNotice'), stepOf(input, 'commentNotice')?.follows?.says]).toEqual([
      'unknown',
      says(input, 'charter-326:comment'),
    ]);
    expect([first(input, 'execution'), stepOf(input, 'execution')?.earliest?.from]).toEqual([
      '2026-12-08',
      { event: 'commentNotice', date: '2026-11-30', basis: 'assumed' },
    ]);
  });
  test.each([
    ['six days with that of the notice: again', '2026-11-24', /^Give notice again/],
    ['seven with that of the notice: open', '2026-11-25', /^Enter the contract on November 27, 2026 or later/],
    ['seven without it', '2026-11-26', /^Enter the contract on November 27, 2026 or later/],
    ['eight', '2026-11-27', /^Enter the contract on November 28, 2026 or later: comments close on November 27, 2026/],
  ])('%s', (_, commentClose, expected) => {
    expect(says(sole({ commentNotice: '2026-11-19', commentClose }), 'charter-326:comment')).toMatch(expected);
  });
  test('a contract after such comments is not known to be kept', () => {
    const input = sole({ commentNotice: '2026-11-19', commentClose: '2026-11-24', execution: '2026-12-22' });
    expect(says(input, 'charter-326:comment')).toMatch(/^Give notice again/);
    expect([state(input, 'execution'), state({ ...input, dates: { ...input.dates, execution: '2026-11-26' } }, 'execution')]).toEqual([
      'unknown',
      'too-early',
    ]);
  });
});

describe('no contract before comments close, Charter § 326(a)', () => {
  const open = { commentNotice: '2026-11-19', commentClose: '2026-12-10' };
  test('a notice of November 19, comments to December 10', () => {
    const input = sole(open);
    expect([first(input, 'execution'), first(input, 'comptrollerFiling')]).toEqual(['2026-12-11', '2026-12-11']);
    expect(says(input, 'charter-326:comment')).toMatch(/^Enter the contract on December 11, 2026 or later/);
  });
  test.each([
    ['on the last day of comments', '2026-12-10', 'too-early'],
    ['the day after', '2026-12-11', 'arguable'],
  ])('a contract %s', (_, execution, expected) => {
    const input = sole({ ...open, execution });
    expect(state(input, 'execution')).toBe(expected);
    expect(/too early/.test(says(input, 'charter-326:comment'))).toBe(expected === 'too-early');
    expect(/too early/.test(says(input, 'charter-326:comment-window'))).toBe(expected === 'too-early');
  });
  test.each([
    ['2026-12-09', 'are'],
    ['2026-12-10', 'are'],
    ['2026-12-11', 'were'],
  ])('asked on %s, comments %s open', (asOf, verb) => {
    expect(says({ ...sole(open), asOf }, 'charter-326:comment-window')).toMatch(new RegExp(`^Comments ${verb} open for 21 days`));
  });
  test('an M/WBE purchase of more than $100,000 waits as well', () => {
    const input: Case = {
      ...TODAY,
      method: 'mwbe-small-purchase',
      category: 'goods',
      amount: '600000.00',
      vendor: { mwbe: 'city-certified' },
      dates: open,
    };
    expect(first(input, 'execution')).toBe('2026-12-11');
  });
});

describe('the term that is told', () => {
  const dates = { registration: '2026-12-10', contractStart: '2027-01-01' };
  test.each([
    ['six months too long', '2030-06-30', 'late'],
    ['a day too long, by one reading', '2030-01-01', 'arguable'],
    ['the longest', '2029-12-31', 'kept'],
  ])('§ 3-11(d): %s', (_, contractEnd, expected) => {
    const input = demonstration({ ...dates, contractEnd });
    const { latest, given } = stepOf(input, 'termEnd') ?? {};
    expect([latest?.day, given, state(input, 'termEnd')]).toEqual(['2029-12-31', contractEnd, expected]);
    expect(latest?.says).toBe('The term begins on January 1, 2027: it ends by December 31, 2029, 36 months later.');
  });
  test.each<[string, NonNullable<Case['dates']>, string, string]>([
    ['a start alone', dates, '2029-12-31', '2032-12-31'],
    ['a term of one year: the extension follows its end', { ...dates, contractEnd: '2027-12-31' }, '2029-12-31', '2030-12-31'],
    ['no start: registration is taken', { registration: '2026-12-10' }, '2029-12-09', '2032-12-09'],
  ])('%s', (_, given, end, extended) => {
    const input = demonstration(given);
    expect([stepOf(input, 'termEnd')?.latest?.day, stepOf(input, 'extensionEnd')?.latest?.day]).toEqual([end, extended]);
  });
  test.each([
    ['on the thirtieth day from filing', '2026-12-10', true],
    ['the day after it', '2026-12-11', false],
  ])('Charter § 328: a term that begins %s', (_, contractStart, expected) => {
    const input = sole({ comptrollerFiling: '2026-11-10', contractStart });
    expect(doubted(input).includes('dates.comptrollerFiling,dates.contractStart')).toBe(expected);
  });
  test.each([
    ['the day before registration', '2026-12-09', true],
    ['on the day of registration', '2026-12-10', false],
  ])('Charter § 328: a term that begins %s', (_, contractStart, expected) => {
    expect(doubted(sole({ registration: '2026-12-10', contractStart })).includes('dates.registration,dates.contractStart')).toBe(expected);
  });
  test('a comment notice after the term began is a doubt', () => {
    expect(doubted(sole({ contractStart: '2026-10-01', commentNotice: '2026-11-19' }))).toContain(
      'dates.commentNotice,dates.contractStart',
    );
  });
  test.each([
    ['before the approvals', '2026-12-04', true],
    ['on their day', '2026-12-05', false],
  ])('§ 3-06(c)(2): an emergency contract that begins %s', (_, contractStart, expected) => {
    const input: Case = {
      ...TODAY,
      method: 'emergency',
      category: 'goods',
      amount: '500000.00',
      facts: { '3-06': { emergencyDetermined: true, comptrollerApproved: true, counselApproved: true } },
      dates: { comptrollerApproval: '2026-12-05', counselApproval: '2026-12-05', contractStart },
    };
    for (const officer of ['comptroller', 'counsel'])
      expect([officer, doubted(input).includes(`dates.${officer}Approval,dates.contractStart`)]).toEqual([officer, expected]);
    expect(says(input, '3-06(c)(2):prior-approval').startsWith('Check the contract’s first day')).toBe(expected);
  });
});

describe('a step that came too early is no floor', () => {
  const chain = {
    intentNotice: '2026-11-20',
    negotiations: '2026-11-24',
    award: '2026-11-25',
    commentNotice: '2026-11-10',
    execution: '2026-11-27',
    comptrollerFiling: '2026-11-27',
  };
  test('§ 3-05(c)(1)(i): negotiations four days after the notice, and all that followed', () => {
    const input = sole(chain);
    for (const event of ['negotiations', 'award', 'execution', 'comptrollerFiling'] as const)
      expect([event, state(input, event), first(input, event)]).toEqual([event, 'too-early', '2026-12-01']);
    expect(stepOf(input, 'award')?.earliest?.says).toBe(
      'Award on December 1, 2026 at the earliest, the first lawful day of negotiations: November 24, 2026 is too early.',
    );
  });
  test.each([
    ['November 29', '2026-11-29', 'too-early'],
    ['November 30, the day of one reading', '2026-11-30', 'arguable'],
    ['December 1', '2026-12-01', 'unknown'],
  ])('an award of %s', (_, award, expected) => {
    expect(state(sole({ intentNotice: '2026-11-20', negotiations: '2026-11-24', award }), 'award')).toBe(expected);
  });
  test('negotiations on the day of one reading: by it the award may follow at once', () => {
    const input = sole({ intentNotice: '2026-11-20', negotiations: '2026-11-30', award: '2026-11-30' });
    expect([state(input, 'negotiations'), state(input, 'award'), stepOf(input, 'award')?.earliest?.says]).toEqual([
      'arguable',
      'arguable',
      'Award on December 1, 2026 at the earliest, the first lawful day of negotiations: November 30, 2026 is too early by one reading.',
    ]);
  });
  test('what comes later yet is not called kept', () => {
    const input = sole(
      { intentNotice: '2026-11-20', negotiations: '2026-11-24', award: '2026-12-02', execution: '2026-12-14' },
      { amount: '90000.00' },
    );
    expect([state(input, 'award'), state(input, 'execution')]).toEqual(['unknown', 'unknown']);
    const lawful = sole({ ...input.dates, negotiations: '2026-12-01' }, { amount: '90000.00' });
    expect([state(lawful, 'award'), state(lawful, 'execution')]).toEqual(['kept', 'kept']);
  });
  test('§ 3-07(h)(1)(i): bids opened two business days after the notice', () => {
    const input = accelerated({ solicitation: '2026-12-22', bidOpening: '2026-12-24' });
    expect([state(input, 'bidOpening'), first(input, 'award'), first(input, 'execution')]).toEqual([
      'too-early',
      '2026-12-29',
      '2026-12-29',
    ]);
  });
  test('Charter § 328(a): a filing of what is not executed starts no thirty days', () => {
    const input: Case = {
      ...TODAY,
      method: 'micropurchase',
      category: 'goods',
      amount: '15000.00',
      dates: { execution: '2026-12-18', comptrollerFiling: '2026-11-02' },
    };
    expect([state(input, 'comptrollerFiling'), first(input, 'implementation')]).toEqual(['too-early', '2027-01-18']);
  });
  test('Charter § 312(a)(4): an award within the thirty days', () => {
    const input = sole(
      { displacementReasons: '2027-01-20', award: '2027-02-10' },
      {
        amount: '2000000.00',
        category: 'professional-services',
        facts: { '3-05': { onlySource: true }, other: { displacement: true, litigation: true } },
      },
    );
    expect([state(input, 'award'), first(input, 'award'), first(input, 'execution')]).toEqual(['too-early', '2027-02-20', '2027-02-20']);
  });
});

describe('nothing is missed that was told, or that nobody owes', () => {
  test('§ 3-05(b): “the ACCO has determined”, and no day', () => {
    const input = sole({ negotiations: '2026-12-01' });
    expect([state(input, 'determination'), stepOf(input, 'determination')?.withheld?.lacks]).toEqual(['open', ['dates.determination']]);
    // Nothing is missed before negotiations that are only planned: they must move.
    const untold = { ...input, facts: { '3-05': {} } };
    expect([state(untold, 'determination'), state(untold, 'negotiations')]).toEqual(['open', 'too-early']);
    expect(state({ ...untold, asOf: '2026-12-01' }, 'determination')).toBe('missed');
    expect(state({ ...input, asOf: '2026-12-01' }, 'determination')).toBe('unknown');
  });
  test('§ 3-11(c)', () => {
    const input = demonstration({ negotiations: '2026-12-01' });
    expect(state({ ...input, asOf: '2026-12-01' }, 'determination')).toBe('unknown');
    const untold = demonstration({ negotiations: '2026-12-01' }, { determined: false });
    expect(state({ ...untold, asOf: '2026-12-01' }, 'determination')).toBe('missed');
    expect([state(untold, 'determination'), state(untold, 'negotiations')]).toEqual(['open', 'too-early']);
  });
  const list = (facts: NonNullable<NonNullable<Case['facts']>['3-10']>, dates: NonNullable<Case['dates']>): Case => ({
    asOf: '2026-12-31',
    method: 'prequalified-list',
    facts: { '3-10': facts },
    dates,
  });
  test('§ 3-10(g)(1): a denial told without its day', () => {
    expect(state(list({ decision: 'denied' }, { questionnaire: '2026-09-01' }), 'pqlDecisionMailed')).toBe('unknown');
    expect(state(list({}, { questionnaire: '2026-09-01' }), 'pqlDecisionMailed')).toBe('missed');
  });
  test('§ 3-10(m)(1): an appeal told without its day', () => {
    const dates = { pqlDecisionReceived: '2026-11-02' };
    expect(state(list({ decision: 'denied', appealFiled: 'delivered' }, dates), 'pqlAppeal')).toBe('unknown');
    expect(state(list({ decision: 'denied', appealFiled: 'email-not-accepted' }, dates), 'pqlAppeal')).toBe('missed');
    expect(state(list({ decision: 'denied' }, dates), 'pqlAppeal')).toBe('missed');
  });
  test('§ 3-10(m)(3): no decision is owed on an appeal that nobody filed', () => {
    const dates = { suspension: '2026-08-30' };
    expect(state(list({ decision: 'suspended' }, dates), 'agencyHeadDecision')).toBe('unknown');
    expect(state(list({ decision: 'suspended' }, { ...dates, pqlAppeal: '2026-09-10' }), 'agencyHeadDecision')).toBe('missed');
  });
});

describe('days that the reader gives as closed', () => {
  const notice = '3-05(c)(1)(i):notice-of-intent';
  const input = sole({ negotiations: '2026-12-08' });
  test.each([
    ['the last edition', ['2026-11-27'], true],
    ['the one before it', ['2026-11-25'], false],
    ['a Saturday', ['2026-11-28'], false],
  ])('%s: the finding says whether it counts them', (_, closures, expected) => {
    expect(says({ ...input, closures }, notice).endsWith('The days you gave as closed are not counted here.')).toBe(expected);
  });
  test('the plan counts them, and its sentence is its own', () => {
    const { latest } = stepOf({ ...input, asOf: '2026-11-20', closures: ['2026-11-27'] }, 'intentNotice') ?? {};
    expect([latest?.day, latest?.says]).toEqual([
      '2026-11-25',
      'Publish the notice of intent by November 25, 2026, counted with the days you gave as closed.',
    ]);
  });
  test('business days over a closed one', () => {
    const opening = accelerated({ bidOpening: '2026-12-08' });
    const id = '3-07(h)(1)(i):solicitation-notice';
    expect(says({ ...opening, closures: ['2026-12-04'] }, id)).toMatch(/closed are not counted here\.$/);
    expect(says({ ...opening, closures: ['2026-12-08'] }, id)).not.toMatch(/closed/);
  });
});

describe('whether an order for an M/WBE purchase waits for registration is open', () => {
  const mwbe = (dates: NonNullable<Case['dates']>): Case => ({
    ...TODAY,
    method: 'mwbe-small-purchase',
    category: 'goods',
    amount: '80000.00',
    vendor: { mwbe: 'city-certified' },
    dates,
  });
  const found = (input: Case) => assess(input).findings.find(({ id }) => id === 'charter-328:registration');
  test('by order', () => {
    const input = mwbe({ award: '2026-12-01', purchaseOrder: '2026-12-02' });
    expect([found(input)?.outcome, found(input)?.readings]).toEqual(['needs-determination', ['mwbe-order-registration']]);
    expect(stepOf(input, 'registration')?.withheld?.says).toBe(found(input)?.says);
  });
  test('by contract, and while neither is told', () => {
    expect([found(mwbe({ execution: '2026-12-02' }))?.outcome, found(mwbe({ execution: '2026-12-02' }))?.readings]).toEqual([
      'required',
      undefined,
    ]);
    expect(found(mwbe({}))?.says).toMatch(/^A contract, unlike a purchase order/);
  });
});
