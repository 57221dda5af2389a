/** A vendor's rights at their edges: what lasts three months, what files an appeal, whose clock runs when, and on which day an office is open. */
import { describe, expect, test } from 'vitest';
import { plan, type Milestone } from '../../src/plan/index.ts';
import { assess, METHODS, within, type Case, type Finding } from '../../src/rules/index.ts';

type List = NonNullable<NonNullable<Case['facts']>['3-10']>;
type Dates = NonNullable<Case['dates']>;

const list = (facts: List, dates: Dates, more: Case = {}): Case => ({
  asOf: '2026-11-28',
  method: 'prequalified-list',
  facts: { '3-10': facts },
  ...more,
  dates,
});
const of = (id: string, input: Case): Finding | undefined => assess(input).findings.find((one) => one.id === id);
const stepOf = (event: string, input: Case): Milestone | undefined => plan(input).find((one) => one.event === event);

const PETITION = '3-10(m)(5):petition';
const AFTER = ['3-10(m)(5):petition-copies', '3-10(m)(5):forwarding', '3-10(m)(5):oath-review', '3-10(m)(5):oath-copies'];

describe('a suspension and OATH, Charter § 324(b)', () => {
  test.each<[string, string | undefined, Dates, string, boolean]>([
    ['runs on, the day before three months are over', '2026-11-30', { suspension: '2026-09-01' }, 'not-allowed', false],
    ['runs on, on the day of the same number', '2026-12-01', { suspension: '2026-09-01' }, 'allowed', true],
    ['runs on, the day after', '2026-12-02', { suspension: '2026-09-01' }, 'allowed', false],
    ['begun on February 28, in November', '2026-11-28', { suspension: '2026-02-28' }, 'allowed', false],
    ['begun on November 30, on February 27', '2027-02-27', { suspension: '2026-11-30' }, 'not-allowed', false],
    ['begun on November 30, on February 28', '2027-02-28', { suspension: '2026-11-30' }, 'allowed', true],
    ['ends the day before', '2026-12-05', { suspension: '2026-09-01', suspensionEnd: '2026-11-30' }, 'not-allowed', false],
    ['ends on the day of the same number', '2026-10-01', { suspension: '2026-09-01', suspensionEnd: '2026-12-01' }, 'allowed', true],
    ['ends the day after', '2026-10-01', { suspension: '2026-09-01', suspensionEnd: '2026-12-02' }, 'allowed', false],
    ['its beginning is not told', '2026-12-05', {}, 'unknown', false],
    ['neither its end nor the day asked about is told', undefined, { suspension: '2026-09-01' }, 'unknown', false],
  ])('%s', (_, asOf, dates, outcome, byAReading) => {
    const input: Case = {
      ...(asOf === undefined ? {} : { asOf }),
      method: 'prequalified-list',
      facts: { '3-10': { decision: 'suspended' } },
      dates: { ...dates, agencyHeadDecision: '2026-11-20' },
    };
    const found = of(PETITION, input);
    expect(found?.outcome).toBe(outcome);
    expect(found?.readings?.includes('last-day-of-suspension') ?? false).toBe(byAReading);
    for (const id of AFTER) expect([id, of(id, input) !== undefined]).toEqual([id, outcome === 'allowed']);
    expect(stepOf('oathPetition', input)?.latest?.day).toBe(outcome === 'allowed' ? '2026-12-04' : undefined);
  });

  test('on its last day the petition is open, and what follows a suspension that went on is told', () => {
    const input = list({ decision: 'suspended' }, { suspension: '2026-09-01', agencyHeadDecision: '2026-11-20' }, { asOf: '2026-12-05' });
    expect(stepOf('oathPetition', input)).toMatchObject({
      state: 'open',
      latest: {
        day: '2026-12-04',
        other: {
          day: '2026-12-16',
          why: 'if the time runs anew once three months are over; December 7, 2026 if General Construction Law § 25-a binds a City rule',
        },
      },
    });
    expect(stepOf('suspensionEnd', input)).toMatchObject({
      state: 'missed',
      follows: { says: 'A suspension of more than three months is deemed a revocation.' },
    });
    expect(stepOf('oathPetition', { ...input, dates: { ...input.dates, oathPetition: '2026-12-04' } })?.state).toBe('kept');
    expect(stepOf('oathPetition', { ...input, dates: { ...input.dates, oathPetition: '2026-12-05' } })?.state).toBe('kept');
    expect(stepOf('oathPetition', { ...input, dates: { ...input.dates, oathPetition: '2026-12-16' } })?.state).toBe('arguable');
    expect(stepOf('oathPetition', { ...input, dates: { ...input.dates, oathPetition: '2026-12-17' } })?.state).toBe('late');
  });

  test('a decision long before three months are over: late by the fifteen days, unless they run anew', () => {
    const input = list({ decision: 'suspended' }, { suspension: '2026-09-01', agencyHeadDecision: '2026-10-01' }, { asOf: '2026-12-05' });
    expect(stepOf('oathPetition', input)).toMatchObject({ state: 'open', latest: { day: '2026-10-16', other: { day: '2026-12-16' } } });
    expect(stepOf('oathPetition', { ...input, asOf: '2026-12-17' })?.state).toBe('missed');
  });
});

describe('what files an appeal, § 3-10(m)(1)', () => {
  const sent = (appealFiled: List['appealFiled'], pqlAppeal: string, decision: List['decision'] = 'denied'): Case =>
    list(
      {
        decision: decision ?? 'denied',
        ...(decision === 'removed' ? { offers: 'proposals' as const } : {}),
        equalEmployment: false,
        ...(appealFiled ? { appealFiled } : {}),
      },
      { pqlDecisionMailed: '2026-11-26', pqlDecisionReceived: '2026-12-01', pqlAppeal },
    );
  test.each<[string, Case, string, Milestone['state'] | undefined, string]>([
    [
      'delivered on the last day',
      sent('delivered', '2026-12-16'),
      'The appeal of December 16, 2026 was in time: the last day was December 16, 2026.',
      'kept',
      'Decide the appeal promptly and in writing, on its merits.',
    ],
    [
      'delivered the day after',
      sent('delivered', '2026-12-17'),
      'The appeal of December 17, 2026 was late: the last day was December 16, 2026.',
      'late',
      'The appeal came late: decide first whether it can be heard, then, promptly and in writing, its merits.',
    ],
    [
      'by an e-mail that is accepted',
      sent('email-accepted', '2026-12-16'),
      'The appeal of December 16, 2026 was in time: the last day was December 16, 2026.',
      'kept',
      'Decide the appeal promptly and in writing, on its merits.',
    ],
    [
      'by an e-mail that is not',
      sent('email-not-accepted', '2026-12-10'),
      'Appeal by December 16, 2026: 15 days from receipt, December 1, 2026.',
      'open',
      'No appeal has been filed yet: the email does not count. If an appeal is delivered, decide it promptly and in writing.',
    ],
    [
      'mailed, and received on the last day: the day is that of receipt, as the form asks for it',
      sent('mailed', '2026-12-16'),
      'The appeal of December 16, 2026 was in time: the last day was December 16, 2026.',
      'kept',
      'Decide the appeal promptly and in writing, on its merits.',
    ],
    [
      'mailed, and received the day after',
      sent('mailed', '2026-12-17'),
      'The appeal of December 17, 2026 was late: the last day was December 16, 2026.',
      'late',
      'The appeal came late: decide first whether it can be heard, then, promptly and in writing, its merits.',
    ],
    [
      'a removal, by an e-mail that the determination accepts: § 2-08 takes delivery only',
      sent('email-accepted', '2026-12-10', 'removed'),
      'The appeal of December 10, 2026 was emailed, and § 2-08 takes delivery only, until December 11, 2026 or December 16, 2026.',
      'arguable',
      'Whether the appeal came in time is open: decide first whether it can be heard, then, promptly and in writing, its merits.',
    ],
    [
      'a removal, delivered',
      sent('delivered', '2026-12-10', 'removed'),
      'The appeal of December 10, 2026 was in time by both clocks: § 2-08’s ends on December 11, 2026, § 3-10(m)’s on December 16, 2026.',
      'kept',
      'Decide the appeal promptly and in writing, on its merits.',
    ],
  ])('%s', (_, input, says, state, decision) => {
    expect(of('3-10(m)(1):appeal', input)?.says).toBe(says);
    expect(stepOf('pqlAppeal', input)?.state).toBe(state);
    expect(of('3-10(m)(3):decision', input)?.says).toBe(decision);
  });

  test('no decision follows what files nothing, and the missed day is missed', () => {
    const input = sent('email-not-accepted', '2026-12-10');
    expect(stepOf('agencyHeadDecision', input)?.earliest).toBeUndefined();
    expect(stepOf('pqlAppeal', input)).toMatchObject({ withheld: { says: expect.stringContaining('does not count as filing') as string } });
    expect(stepOf('pqlAppeal', input)?.given).toBeUndefined();
    expect(stepOf('pqlAppeal', { ...input, asOf: '2026-12-17' })?.state).toBe('missed');
    expect(stepOf('agencyHeadDecision', sent('mailed', '2026-12-10'))?.earliest?.says).toBe(
      'The appeal was filed on December 10, 2026; no decision on it comes before.',
    );
    const decided = { ...input, dates: { ...input.dates, agencyHeadDecision: '2026-12-20' } };
    expect(of('3-10(m)(3):decision', decided)?.says).toBe('The decision of December 20, 2026 must be in writing, and on the merits.');
  });
});

describe('who hears the second appeal, § 1-02(b), (c): "shall instead be taken or received by"', () => {
  test.each<[Case['agencyKind'], string, RegExp]>([
    [undefined, 'the Mayor or CCPO', /by delivery to the Office of the Mayor; for another buyer, the officer who acts for them$/],
    ['mayoral', 'the Mayor or CCPO', /by delivery to the Office of the Mayor$/],
    ['elected-official', 'the elected official or a designee', /^the elected official or the official’s designee$/],
    ['council', 'the Speaker or a designee', /^the Speaker or the designated Council member$/],
    ['board', 'the board or its designee', /^the governing board, or its chair or chief executive by its resolution$/],
  ])('%s', (agencyKind, who, to) => {
    const dates = { agencyHeadDecision: '2026-11-20', agencyHeadDecisionReceived: '2026-11-24' };
    const input = list({ decision: 'removed', offers: 'proposals' }, dates, agencyKind ? { agencyKind } : {});
    const found = of('3-10(j):appeal-to-mayor', input);
    expect(found?.says).toBe(`Appeal to ${who} too, by December 4, 2026: 10 days from receipt of the decision.`);
    expect(found?.to).toMatch(to);
    const bought: Case = {
      asOf: '2026-11-30',
      method: 'intergovernmental',
      category: 'goods',
      amount: '300000.00',
      ...(agencyKind ? { agencyKind } : {}),
    };
    const says = of('charter-316:rest-of-the-chapter', bought)?.says ?? '';
    expect(says.includes('the Mayor’s approval')).toBe(agencyKind === undefined || agencyKind === 'mayoral');
  });
});

describe('a removal: the second appeal, § 2-08(m)(2) (2020 text)', () => {
  const MAYOR = '3-10(j):appeal-to-mayor';
  const removed = (dates: Dates, facts: List = {}): Case =>
    list({ decision: 'removed', offers: 'proposals', ...facts }, { pqlDecisionReceived: '2026-12-01', ...dates });
  test('ten days from receipt of the decision, beside the fifteen to OATH', () => {
    const input = removed({ agencyHeadDecision: '2026-12-20', agencyHeadDecisionReceived: '2026-12-21' });
    expect(of(MAYOR, input)).toMatchObject({
      outcome: 'allowed',
      says: 'Appeal to the Mayor or CCPO too, by December 31, 2026: 10 days from receipt of the decision.',
      deadline: { from: '2026-12-21', last: '2026-12-31' },
    });
    expect(of(PETITION, input)?.deadline?.last).toBe('2027-01-04');
    expect([stepOf('mayorAppeal', input)?.latest?.day, stepOf('mayorAppeal', input)?.state]).toEqual(['2026-12-31', 'open']);
    expect(stepOf('mayorAppeal', { ...input, asOf: '2026-12-31' })?.state).toBe('open');
    expect(stepOf('mayorAppeal', { ...input, asOf: '2027-01-01' })?.state).toBe('missed');
    expect(stepOf('oathPetition', input)?.latest?.day).toBe('2027-01-04');
  });
  test.each([
    // Mailed on its own day, the decision of December 10 counts as received on the fifteenth at the latest.
    ['2026-12-15', '2026-12-15', '2026-12-24', '2026-12-28'],
    ['2026-12-16', '2026-12-15', '2026-12-24', '2026-12-28'],
    ['2026-12-20', '2026-12-15', '2026-12-24', '2026-12-30'],
  ])('a decision of December 10, told as received on %s, counts from %s, to be safe', (received, from, safe, other) => {
    const input = removed({ agencyHeadDecision: '2026-12-10', agencyHeadDecisionReceived: received });
    expect(of(MAYOR, input)?.deadline?.from).toBe(from);
    const step = stepOf('mayorAppeal', input);
    expect([step?.latest?.day, step?.latest?.other?.day]).toEqual([safe, other]);
  });
  test('counted from its own date where its receipt is not told, and nobody is late by that', () => {
    const input = removed({ agencyHeadDecision: '2026-12-20' });
    expect(of(MAYOR, input)?.says).toBe(
      'Appeal to the Mayor or CCPO too, within 10 days of receiving the decision; from its own date, by December 30, 2026.',
    );
    expect(of(MAYOR, input)?.deadline).toBeUndefined();
    expect(stepOf('mayorAppeal', { ...input, asOf: '2027-02-01' })).toMatchObject({ state: 'unknown', latest: { day: '2026-12-30' } });
  });
  test('before any decision it is told; of another decision there is none', () => {
    expect(of(MAYOR, removed({}))?.says).toBe('Appeal to the Mayor or CCPO too, within 10 days of receiving the decision.');
    expect(stepOf('mayorAppeal', removed({}))).toBeUndefined();
    for (const decision of ['denied', 'revoked', 'suspended'] as const) expect(of(MAYOR, removed({}, { decision }))).toBeUndefined();
  });
  test('a decision received before it was made', () => {
    const { doubts } = assess(removed({ agencyHeadDecision: '2026-12-20', agencyHeadDecisionReceived: '2026-12-19' }));
    expect(doubts.map(({ paths }) => paths)).toEqual([['dates.agencyHeadDecision', 'dates.agencyHeadDecisionReceived']]);
  });
});

describe('the day to keep is one on which an office is open', () => {
  test.each([
    ['a Saturday', '2026-12-04', '2026-12-18', '2026-12-19', '2026-12-21'],
    ['a Sunday', '2026-12-05', '2026-12-18', '2026-12-20', '2026-12-21'],
    ['a Friday', '2026-12-03', undefined, '2026-12-18', undefined],
    ['a Monday', '2026-12-06', undefined, '2026-12-21', undefined],
    ['Thanksgiving', '2026-11-11', '2026-11-25', '2026-11-26', '2026-11-27'],
    ['Christmas', '2026-12-10', '2026-12-24', '2026-12-25', '2026-12-28'],
    ['Juneteenth', '2026-06-04', '2026-06-18', '2026-06-19', '2026-06-22'],
    ['New Year', '2026-12-17', '2026-12-31', '2027-01-01', '2027-01-04'],
    ['Christmas kept on the Friday before, which State law does not move', '2027-12-09', '2027-12-23', '2027-12-24', undefined],
    ['Lincoln’s Birthday, on which City offices are open', '2027-01-28', undefined, '2027-02-12', '2027-02-16'],
  ])('fifteen days to %s', (_, from, office, last, extended) => {
    expect(within(15, from, false)).toMatchObject({ last });
    expect([within(15, from, false).office, within(15, from, false).extended]).toEqual([office, extended]);
    expect(within(15, from, true).office).toBeUndefined();
    expect(within(15, from, null)).toMatchObject({ last, period: { publication: false, elapsed: true } });
    expect(within(15, from, null).office).toBeUndefined();
  });

  const revoked = (pqlDecisionReceived: string, more: Case = {}, dates: Dates = {}): Case =>
    list({ decision: 'revoked', decisionServed: 'by-hand' }, { pqlDecisionReceived, ...dates }, more);
  test('finding and plan say both days, and advise the one before', () => {
    const input = revoked('2026-12-04', { asOf: '2026-12-19' });
    expect(of('3-10(m)(1):appeal', input)).toMatchObject({
      says: 'Appeal by December 18, 2026: the time ends December 19, 2026, not a workday.',
      deadline: { last: '2026-12-19', office: '2026-12-18', extended: '2026-12-21' },
      readings: ['last-day'],
    });
    expect(stepOf('pqlAppeal', input)).toMatchObject({ state: 'open', latest: { day: '2026-12-18', other: { day: '2026-12-21' } } });
    expect(stepOf('pqlAppeal', { ...input, asOf: '2026-12-22' })?.state).toBe('missed');
  });
  test.each<[string, Milestone['state']]>([
    ['2026-12-18', 'kept'],
    ['2026-12-19', 'kept'],
    ['2026-12-20', 'arguable'],
    ['2026-12-21', 'arguable'],
    ['2026-12-22', 'late'],
  ])('delivered all the same on %s', (pqlAppeal, state) => {
    expect(stepOf('pqlAppeal', revoked('2026-12-04', {}, { pqlAppeal }))?.state).toBe(state);
  });
  test('a closed Friday that no State law moves: that day itself is the other', () => {
    const input = revoked('2027-12-09', { asOf: '2027-12-10' });
    expect(stepOf('pqlAppeal', input)?.latest).toMatchObject({
      day: '2027-12-23',
      other: { day: '2027-12-24', why: 'if it can be delivered on that day, on which City offices are closed' },
    });
    expect(of('3-10(m)(1):appeal', input)?.readings).toEqual(['last-day']);
  });
  test('days that the reader gives as closed are none on which something is delivered', () => {
    const input = revoked('2026-12-04', { closures: ['2026-12-18'] });
    expect(stepOf('pqlAppeal', input)?.latest).toMatchObject({
      day: '2026-12-17',
      says: 'Keep December 17, 2026: by the days you gave as closed, December 18, 2026 isn’t a workday.',
    });
  });
  test('the day of § 25-a is not lost behind the fifth day', () => {
    const input = list({ decision: 'revoked' }, { pqlDecisionReceived: '2026-12-04' });
    expect(stepOf('pqlAppeal', input)?.latest?.other).toEqual({
      day: '2026-12-24',
      why: 'only if it was mailed that same day and counts from its fifth day; December 21, 2026 if General Construction Law § 25-a binds a City rule',
      sooner: { day: '2026-12-21', why: 'if General Construction Law § 25-a binds a City rule' },
    });
  });
  test.each<[string, Case, string, string]>([
    [
      'a petition to OATH on New Year’s Day',
      list({ decision: 'denied' }, { agencyHeadDecision: '2026-12-17' }),
      PETITION,
      'Petition OATH by December 31, 2026: the time ends January 1, 2027, not a workday.',
    ],
    [
      'the copy of a sole source determination',
      { asOf: '2026-11-28', method: 'sole-source', category: 'goods', amount: '500000.00', dates: { determination: '2026-11-30' } },
      '3-05(b)(2):copy-to-comptroller',
      'Send the Comptroller a copy of the determination by December 4, 2026: the time ends December 5, 2026, not a workday.',
    ],
    [
      'an emergency’s determination to the Council',
      { asOf: '2026-11-28', method: 'emergency', category: 'goods', amount: '500000.00', dates: { award: '2026-12-11' } },
      '3-06(e)(3):council',
      'Submit the determination to the City Council by December 24, 2026: the time ends December 26, 2026, not a workday.',
    ],
    [
      'a questionnaire, whose ninety days end on a Sunday',
      list({}, { questionnaire: '2026-11-30' }),
      '3-10(g)(1):ninety-days',
      'Approve or deny by February 26, 2027: the time ends February 28, 2027, not a workday.',
    ],
    [
      'a protest on Christmas Day',
      { asOf: '2026-11-28', method: 'sole-source', category: 'goods', amount: '500000.00', dates: { awardNotice: '2026-12-15' } },
      'ppb-2-10:protest',
      'Protest by December 24, 2026: the time ends December 25, 2026, not a workday; and within 10 days of when you should have known.',
    ],
  ])('%s', (_, input, id, says) => {
    expect(of(id, input)?.says).toBe(says);
  });
});

describe('in time for every day of receipt that is possible', () => {
  const mailed = (pqlAppeal: string, facts: List = {}, dates: Dates = {}): Case =>
    list(
      { decision: 'denied', appealFiled: 'delivered', equalEmployment: false, ...facts },
      { pqlDecisionMailed: '2026-12-01', pqlAppeal, ...dates },
    );
  test.each<[string, Case, RegExp]>([
    ['fifteen days after the mailing', mailed('2026-12-16'), /^The appeal of December 16, 2026 was in time: /],
    [
      'sixteen',
      mailed('2026-12-17'),
      /^The appeal of December 17, 2026 is in time \(by December 21, 2026\) if notified December 2, 2026 or later\.$/,
    ],
    [
      'twenty',
      mailed('2026-12-21'),
      /^The appeal of December 21, 2026 is in time \(by December 21, 2026\) if notified December 6, 2026 or later\.$/,
    ],
    ['twenty-one', mailed('2026-12-22'), /was late: the last day was December 21, 2026\.$/],
    [
      'received on the fifth day',
      mailed('2026-12-21', {}, { pqlDecisionReceived: '2026-12-06' }),
      /was in time: the last day was December 21, 2026\.$/,
    ],
    [
      'received on the second',
      mailed('2026-12-18', {}, { pqlDecisionReceived: '2026-12-03' }),
      /was in time: the last day was December 18, 2026\.$/,
    ],
    ['handed over', mailed('2026-12-16', { decisionServed: 'by-hand' }), /was in time: the last day was December 16, 2026\.$/],
    ['handed over, a day late', mailed('2026-12-17', { decisionServed: 'by-hand' }), /was late: the last day was December 16, 2026\.$/],
    [
      'a removal, eleven days after the mailing',
      mailed('2026-12-12', { decision: 'removed', offers: 'proposals' }),
      /^The appeal of December 12, 2026 is in time \(by December 16, 2026 or December 21, 2026\) if notified December 2, 2026 or later\.$/,
    ],
    ['a removal, ten days after', mailed('2026-12-11', { decision: 'removed', offers: 'proposals' }), /was in time by both clocks/],
  ])('%s', (_, input, says) => {
    expect(of('3-10(m)(1):appeal', input)?.says).toMatch(says);
  });

  test('handed over, there is no fifth day; by e-mail or fax it is open whether it was received', () => {
    const late = (decisionServed: List['decisionServed']): Case =>
      list(
        { decision: 'denied', ...(decisionServed ? { decisionServed } : {}) },
        { pqlDecisionReceived: '2026-12-01', pqlAppeal: '2026-12-17' },
      );
    expect(of('3-10(m)(1):appeal', late(undefined))?.says).toMatch(/unless the decision was mailed and counts from the fifth day after\.$/);
    expect(of('3-10(m)(1):appeal', late('mailed'))?.says).toMatch(/unless the decision was mailed/);
    expect(of('3-10(m)(1):appeal', late('by-hand'))).toMatchObject({
      says: 'The appeal of December 17, 2026 was late: the last day was December 16, 2026.',
      readings: [],
    });
    expect(of('3-10(m)(1):appeal', late('electronic'))).toMatchObject({
      says: 'The appeal of December 17, 2026 was late (last day December 16, 2026) unless an email is no delivery.',
      readings: ['electronic-service'],
    });
    const dates: Dates = { pqlDecisionReceived: '2026-12-01' };
    expect(stepOf('pqlAppeal', { ...late(undefined), dates })?.latest?.other?.day).toBe('2026-12-21');
    expect(stepOf('pqlAppeal', { ...late('by-hand'), dates })?.latest?.other).toBeUndefined();
  });
});

describe('a vendor’s rights do not hang on the method', () => {
  const denied: Case = { asOf: '2026-11-28', facts: { '3-10': { decision: 'denied' } }, dates: { pqlDecisionMailed: '2026-12-01' } };
  test.each([undefined, ...METHODS])('by %s', (method) => {
    const input: Case = { ...denied, category: 'goods', amount: '15000.00', ...(method ? { method } : {}) };
    expect(of('3-10(m)(1):appeal', input)).toMatchObject({ outcome: 'allowed', deadline: { last: '2026-12-21' } });
    expect(of('3-10(m)(1):appeal', input)?.onlyIf).toBeUndefined();
    expect(stepOf('pqlAppeal', input)).toMatchObject({ route: 'prequalified-list', latest: { day: '2026-12-21' } });
    expect(assess(input).findings.filter(({ id }) => id === '3-10(m)(1):appeal')).toHaveLength(1);
  });
  test('where the list may not be used, too', () => {
    const input: Case = { ...denied, category: 'construction', facts: { '3-10': { decision: 'denied', vendors: 3, mentoring: false } } };
    expect(of('3-10(m)(1):appeal', input)?.outcome).toBe('allowed');
  });
  test('what is told of soliciting is left aside with a word, and without a list there is no word of one', () => {
    const says = (facts: List): string[] =>
      assess({ method: 'micropurchase', amount: '15000.00', facts: { '3-10': facts } }).doubts.map((one) => one.says);
    expect(says({ vendors: 3 })).toEqual(['Answers about soliciting from a prequalified list are left aside: another method is chosen.']);
    expect(says({ decision: 'denied' })).toEqual([]);
    const plain = assess({ method: 'micropurchase', amount: '15000.00' });
    expect(plain.findings.filter(({ id }) => id.startsWith('3-10'))).toEqual([]);
    expect(plan({ amount: '15000.00' })).toEqual([]);
  });
  test('the days of the purchase are not the list’s', () => {
    const input: Case = {
      ...denied,
      method: 'sole-source',
      facts: { '3-10': { list: 'one-procurement', decision: 'denied' } },
      dates: { pqlDecisionMailed: '2026-12-01', pqlNotice: '2026-12-10', solicitation: '2026-12-01' },
    };
    expect(of('3-10(e)(1)(ii):one-procurement-notice', input)?.clash).toBeUndefined();
    expect(stepOf('pqlNotice', input)?.latest).toBeUndefined();
  });
});

describe('five where five are asked', () => {
  const says = (biddersList: number | undefined, amount?: string): string | undefined =>
    assess({
      asOf: '2026-11-28',
      method: 'small-purchase',
      category: 'goods',
      ...(amount ? { amount } : {}),
      ...(biddersList === undefined ? {} : { facts: { '3-08': { biddersList } } }),
    }).routes.find(({ method }) => method === 'small-purchase')?.says;
  test.each([
    [undefined, 'five vendors at random', 'at least five vendors at random, or all if the bidders list has fewer'],
    [6, 'five vendors at random', 'at least five vendors at random'],
    [5, 'five vendors at random', 'at least five vendors at random'],
    [4, 'all 4 vendors on the list', 'all 4 vendors on the list'],
    [2, 'all 2 vendors on the list', 'all 2 vendors on the list'],
    [1, 'every vendor on the list', 'every vendor on the list'],
    [0, 'every vendor on the list', 'every vendor on the list'],
  ])('of a list of %s', (vendors, words, step) => {
    expect(says(vendors, '90000.00')).toBe(`You may use it: $90,000 is more than $20,000 and not more than $100,000. Solicit ${step}.`);
    expect(says(vendors, '20000.00')).toBe(`You need not solicit ${words}: no competition is required at $20,000 or less.`);
    expect(says(vendors)).toBe(`Tell us the value to see whether you must solicit ${words}.`);
  });
});

describe('readings where they are open', () => {
  const bought = (amount: string, dates: Dates = {}): Case => ({
    asOf: '2026-11-28',
    method: 'sole-source',
    category: 'standard-services',
    amount,
    facts: { '3-05': { onlySource: true } },
    dates,
  });
  test.each([
    ['100000.00', true],
    ['100000.01', false],
  ])('a protest of a sole source of $%s', (amount, open) => {
    const found = of('ppb-2-10:protest', bought(amount));
    expect(found?.outcome).toBe('allowed');
    expect(found?.readings?.includes('protest-within-limits')).toBe(open);
    expect(stepOf('protest', bought(amount, { awardNotice: '2026-12-15' }))?.latest?.day).toBe('2026-12-24');
  });
  test('nobody is late by a right that may not be there', () => {
    const input = bought('30000.00', { registration: '2026-10-12', awardNotice: '2026-10-15' });
    expect(stepOf('protest', input)?.state).toBe('unknown');
    expect(stepOf('protest', { ...input, amount: '300000.00' })?.state).toBe('missed');
  });
  test.each<[string, Dates, boolean]>([
    ['no due date', { intentNotice: '2026-11-04' }, false],
    ['a due date', { intentNotice: '2026-11-04', expressionsDue: '2026-11-20' }, true],
    ['negotiations the day after it', { intentNotice: '2026-11-04', expressionsDue: '2026-11-20', negotiations: '2026-11-21' }, true],
    ['negotiations on it', { intentNotice: '2026-11-04', expressionsDue: '2026-11-20', negotiations: '2026-11-20' }, false],
  ])('an expression of interest after the due date: %s', (_, dates, open) => {
    for (const id of ['3-05(c)(1)(i):express-interest', '3-05(c)(1)(ii)(H):due-date'])
      expect([id, of(id, bought('500000.00', dates))?.readings?.includes('late-expressions') ?? false]).toEqual([id, open]);
    const project: Case = { ...bought('500000.00', dates), method: 'demonstration-project', facts: { '3-11': { determined: true } } };
    expect(of('3-11(e)(2)(vii):express-interest', project)?.readings?.includes('late-expressions') ?? false).toBe(open);
  });
  test.each([
    ['2026-12-16', false],
    ['2026-12-17', true],
  ])('a petition of %s, whose last day is December 16', (oathPetition, open) => {
    const input = list({ decision: 'revoked' }, { agencyHeadDecision: '2026-12-01', oathPetition });
    expect(of(PETITION, input)?.readings?.includes('late-petition')).toBe(open);
  });
});

describe('smaller', () => {
  test('a petition with no decision that it could contest', () => {
    const doubts = (dates: Dates): string[] => assess(list({ decision: 'denied' }, dates)).doubts.map(({ says }) => says);
    expect(doubts({ pqlAppeal: '2026-12-14', oathPetition: '2026-12-20' })).toEqual([
      'Check these dates: a petition to OATH is given, and no decision of the Agency Head that it could contest.',
    ]);
    expect(doubts({ pqlAppeal: '2026-12-14', agencyHeadDecision: '2026-12-18', oathPetition: '2026-12-20' })).toEqual([]);
  });
  test('what the Council has is not to be sent to it', () => {
    const services = (dates: Dates): string | undefined =>
      of('charter-312:displacement-reasons', {
        asOf: '2026-11-28',
        method: 'sole-source',
        category: 'standard-services',
        amount: '2000000.00',
        facts: { other: { displacement: true } },
        dates,
      })?.says;
    expect(services({})).toMatch(/^Send the reasons/);
    expect(services({ displacementReasons: '2026-12-01' })).toBe(
      'Show that the Comptroller and the unions had the reasons before award too: the Council received them on December 1, 2026.',
    );
  });
  test.each<[Case['category'], List['list'], boolean]>([
    ['professional-services', undefined, true],
    [undefined, undefined, true],
    ['construction', undefined, false],
    ['construction-related-services', undefined, false],
    ['goods', undefined, false],
    ['professional-services', 'category', false],
    ['construction', 'auditors', true],
  ])('auditors: %s from a list of %s', (category, kind, is) => {
    const found = of('3-10(k):auditors', list(kind ? { list: kind } : {}, {}, category ? { category } : {}));
    expect(found !== undefined).toBe(is);
  });
  test('expressions of interest are evaluated if there are any', () => {
    const input: Case = {
      asOf: '2026-11-28',
      method: 'demonstration-project',
      amount: '90000.00',
      facts: { '3-11': { determined: true } },
    };
    expect(of('3-11(f):how-to-proceed', input)?.says).toBe(
      'Evaluate the expressions of interest, if any, and have the ACCO determine how to proceed, with the basis.',
    );
  });
  test.each([
    ['2019-12-31', 'not-held'],
    ['2020-01-01', 'allowed'],
    ['2024-07-11', 'allowed'],
    ['2024-07-12', 'allowed'],
  ])('the right of appeal on %s, and beside it not the Charter’s alone', (pqlDecisionMailed, outcome) => {
    expect(of('3-10(m)(1):appeal', list({ decision: 'denied' }, { pqlDecisionMailed }))?.outcome).toBe(outcome);
    expect(of('charter-324:appeal', list({ decision: 'denied' }, { pqlDecisionMailed }))).toBeUndefined();
    expect(of('charter-324:appeal', list({ decision: 'approved' }, { pqlDecisionMailed }))).toBeUndefined();
    expect(of('charter-324:appeal', list({ decision: 'denied', list: 'hhs-accelerator' }, { pqlDecisionMailed }))).toBeUndefined();
  });
});

test('beside a micropurchase a vendor’s place on a list is told, and the CCPO’s list of commodities is not', () => {
  const { findings } = assess({
    asOf: '2026-11-28',
    category: 'goods',
    amount: '15000.00',
    method: 'micropurchase',
    facts: { '3-10': { decision: 'denied' } },
    dates: { pqlDecisionReceived: '2026-11-20' },
  });
  const ids = findings.filter(({ route }) => route === null).map(({ id }) => id);
  expect(ids).toContain('3-10(m)(1):appeal');
  expect(ids.filter((id) => id.startsWith('3-07'))).toEqual([]);
});
