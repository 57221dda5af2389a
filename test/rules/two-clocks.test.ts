/** Two clocks for one appeal, § 3-10(m)(1) and § 2-08: one receipt, one judgment; and what the dates of an appeal leave open. */
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case, type Finding, type FindingId } from '../../src/rules/index.ts';

type Facts = NonNullable<NonNullable<Case['facts']>['3-10']>;
type Dates = NonNullable<Case['dates']>;

const of = (id: FindingId, facts: Facts, dates: Dates): Finding | undefined =>
  assess({ v: 1, asOf: '2026-11-28', method: 'prequalified-list', facts: { '3-10': facts }, dates }).findings.find((one) => one.id === id);

const APPEAL = '3-10(m)(1):appeal';
const REMOVAL = '3-10(j):removal';
const DECISION = '3-10(m)(3):decision';

describe('a removal: both clocks from one receipt, no later than five days from mailing', () => {
  const removed: Facts = { decision: 'removed', offers: 'proposals' };
  test.each<[string, Dates, string | undefined, string | undefined, string | undefined]>([
    [
      'received after the fifth day',
      { pqlDecisionMailed: '2026-11-10', pqlDecisionReceived: '2026-11-20' },
      '2026-11-15',
      '2026-11-25',
      '2026-11-30',
    ],
    [
      'received on the fifth day',
      { pqlDecisionMailed: '2026-11-10', pqlDecisionReceived: '2026-11-15' },
      '2026-11-15',
      '2026-11-25',
      '2026-11-30',
    ],
    [
      'received on the fourth',
      { pqlDecisionMailed: '2026-11-10', pqlDecisionReceived: '2026-11-14' },
      '2026-11-14',
      '2026-11-24',
      '2026-11-29',
    ],
    ['mailed only', { pqlDecisionMailed: '2026-11-10' }, '2026-11-15', '2026-11-25', '2026-11-30'],
    ['received only', { pqlDecisionReceived: '2026-11-20' }, '2026-11-20', '2026-11-30', '2026-12-05'],
    ['neither', {}, undefined, undefined, undefined],
  ])('%s', (_, dates, from, ten, fifteen) => {
    expect(of(REMOVAL, removed, dates)?.deadline?.from).toBe(from);
    expect(of(APPEAL, removed, dates)?.deadline?.from).toBe(from);
    expect(of(REMOVAL, removed, dates)?.deadline?.last).toBe(ten);
    expect(of(APPEAL, removed, dates)?.deadline?.last).toBe(fifteen);
  });

  test('the appeal is told by the shorter clock, with the other beside it', () => {
    const found = of(APPEAL, removed, { pqlDecisionMailed: '2026-11-10', pqlDecisionReceived: '2026-11-20' });
    expect(found?.says).toBe(
      'Appeal by November 25, 2026, to be safe. Section 2-08 (2020 text) gives 10 days, to November 25, 2026; § 3-10(m) gives 15, to November 30, 2026.',
    );
    expect(found?.readings).toEqual(['removal-as-revocation']);
    expect(of(APPEAL, removed, {})?.says).toBe(
      'A vendor may appeal in writing within 15 days of receipt; within 10, to be safe: § 2-08 (2020 text) sets a shorter deadline.',
    );
    expect(of(REMOVAL, removed, {})?.lacks).toEqual(['dates.pqlDecisionMailed']);
    expect(of(APPEAL, { decision: 'revoked' }, { pqlDecisionMailed: '2026-11-10' })?.says).toBe(
      'Appeal by November 30, 2026: 15 days from the day it counts as received, November 15, 2026; earlier if received earlier.',
    );
  });

  test.each([
    [
      'on the tenth day',
      '2026-11-25',
      'The appeal of November 25, 2026 was in time by both clocks: § 2-08’s ends on November 25, 2026, § 3-10(m)’s on November 30, 2026.',
    ],
    [
      'on the eleventh',
      '2026-11-26',
      'The appeal of November 26, 2026 came after § 2-08’s last day, November 25, 2026, and by § 3-10(m)’s, November 30, 2026: which one governs a removal is open.',
    ],
    [
      'on the fifteenth',
      '2026-11-30',
      'The appeal of November 30, 2026 came after § 2-08’s last day, November 25, 2026, and by § 3-10(m)’s, November 30, 2026: which one governs a removal is open.',
    ],
    [
      'on the sixteenth',
      '2026-12-01',
      'The appeal of December 1, 2026 was late by both clocks: the last days were November 25, 2026 and November 30, 2026.',
    ],
    ['before the mailing', '2026-11-09', 'Check the dates: the appeal of November 9, 2026 comes before the day from which the time runs.'],
  ])('an appeal %s: one judgment', (_, pqlAppeal, says) => {
    const dates: Dates = { pqlDecisionMailed: '2026-11-10', pqlDecisionReceived: '2026-11-20', pqlAppeal };
    expect(of(APPEAL, removed, dates)?.says).toBe(says);
    expect(of(REMOVAL, removed, dates)?.says).toBe(says);
  });

  test.each([
    [
      'on the fifth',
      '2026-11-29',
      'was in time by both clocks: Charter § 313(b)(3)’s ends on November 29, 2026, § 3-10(m)’s on December 9, 2026.',
    ],
    ['on the sixth', '2026-11-30', 'came after Charter § 313(b)(3)’s last day, November 29, 2026, and by § 2-08’s, December 4, 2026:'],
    ['on the tenth', '2026-12-04', 'came after Charter § 313(b)(3)’s last day, November 29, 2026, and by § 2-08’s, December 4, 2026:'],
    [
      'on the eleventh',
      '2026-12-05',
      'came after Charter § 313(b)(3)’s last day, November 29, 2026, and by § 3-10(m)’s, December 9, 2026:',
    ],
  ])('§ 2-08(k)(1) gives a bidder ten days too: an appeal %s day', (_, pqlAppeal, says) => {
    const found = of(APPEAL, { decision: 'removed', offers: 'bids' }, { pqlDecisionReceived: '2026-11-24', pqlAppeal });
    expect(found?.says).toContain(says);
  });
  test('§ 2-08(h)(2): the agency’s notice to a bidder tells of the ten days, and not of the Charter’s five alone', () => {
    const bidder = { decision: 'removed', offers: 'bids' } as const;
    expect(of(REMOVAL, bidder, { pqlDecisionReceived: '2026-11-24' })?.says).toMatch(
      /^Give both notices, § 2-08’s with 10 days to appeal\./,
    );
    expect(of(APPEAL, bidder, { pqlDecisionReceived: '2026-11-24' })?.says).toContain('; § 2-08 gives 10, to December 4, 2026;');
  });

  test('a last day that § 25-a may move, and a mailed notice that may count from the fifth day', () => {
    const saturday: Dates = { pqlDecisionMailed: '2026-11-08', pqlAppeal: '2026-11-30' };
    expect(of(APPEAL, removed, saturday)?.says).toBe(
      'The appeal of November 30, 2026 came after both last days, November 23, 2026 and November 28, 2026; it was in time only if § 25-a moves the later one.',
    );
    const early: Dates = { pqlDecisionMailed: '2026-11-10', pqlDecisionReceived: '2026-11-11', pqlAppeal: '2026-11-30' };
    expect(of(REMOVAL, removed, early)?.says).toBe(
      'The appeal of November 30, 2026 was late by both clocks (November 21, 2026 and November 26, 2026) unless mailed notices count from the fifth day.',
    );
    expect(of(APPEAL, removed, early)?.readings).toEqual(['receipt-before-fifth-day', 'last-day', 'removal-as-revocation']);
  });

  test('received before it was mailed: the dates are checked first, by both', () => {
    const dates: Dates = { pqlDecisionMailed: '2026-11-10', pqlDecisionReceived: '2026-11-09', pqlAppeal: '2026-11-20' };
    for (const id of [APPEAL, REMOVAL] as const)
      expect(of(id, removed, dates)?.says).toBe(
        'Check the dates: the decision was received before it was mailed; from receipt, appeal by November 19, 2026.',
      );
  });
});

describe('an accelerated sole source: two clocks for one notice', () => {
  const notice = (intentNotice: string): (string | undefined)[] => {
    const { findings } = assess({
      v: 1,
      asOf: '2026-11-28',
      method: 'accelerated',
      category: 'goods',
      amount: '200000.00',
      facts: { '3-07': { market: 'food', commodityApproved: true, sourceSelection: 'sole-source' } },
      dates: { intentNotice, negotiations: '2026-12-14' },
    });
    return ['3-07(h)(1)(i):solicitation-notice', '3-07(h)(1)(i):sole-source-ten-days'].map(
      (id) => findings.find((one) => one.id === id)?.says,
    );
  };
  test('in time by the one and not by the other: each says by which', () => {
    expect(notice('2026-12-07')).toEqual([
      'The notice of December 7, 2026 was in time by the 3 business days of § 3-07: the last day was December 9, 2026.',
      'The notice of December 7, 2026 misses the 10 calendar days of § 3-05, which ended on December 4, 2026.',
    ]);
    expect(notice('2026-12-10')[0]).toBe(
      'The notice of December 10, 2026 was late by the 3 business days of § 3-07: the last day was December 9, 2026.',
    );
    expect(notice('2026-12-04')[1]).toBe('The notice of December 4, 2026 also meets the 10 calendar days of § 3-05.');
  });
});

describe('an appeal that was late, or may have been, is not simply decided on its merits', () => {
  const denied: Facts = { decision: 'denied', equalEmployment: false };
  const mailed: Dates = { pqlDecisionMailed: '2026-10-01', pqlDecisionReceived: '2026-10-06' };
  test.each<[string, Dates, string, string[] | undefined]>([
    ['no appeal yet', {}, 'Decide the appeal promptly and in writing, on its merits.', undefined],
    ['on the last day', { pqlAppeal: '2026-10-21' }, 'Decide the appeal promptly and in writing, on its merits.', undefined],
    [
      'a day late',
      { pqlAppeal: '2026-10-22' },
      'The appeal came late: decide first whether it can be heard, then, promptly and in writing, its merits.',
      ['late-appeal'],
    ],
    [
      'decided',
      { pqlAppeal: '2026-10-21', agencyHeadDecision: '2026-11-02' },
      'The decision of November 2, 2026 must be in writing, and on the merits.',
      undefined,
    ],
    [
      'late and decided',
      { pqlAppeal: '2026-10-22', agencyHeadDecision: '2026-11-02' },
      'The decision of November 2, 2026 must be in writing, and on the merits if the appeal could be heard.',
      ['late-appeal'],
    ],
  ])('%s', (_, dates, says, readings) => {
    const found = of(DECISION, denied, { ...mailed, ...dates });
    expect(found?.says).toBe(says);
    expect(found?.readings).toEqual(readings);
  });

  test('by the head of DLS too', () => {
    const found = (pqlAppeal: string) => of(DECISION, { decision: 'denied', equalEmployment: true }, { ...mailed, pqlAppeal });
    expect(found('2026-10-21')?.says).toBe(
      'Consider the appeal and promptly tell the Agency Head your determination on the merits, in writing.',
    );
    expect(found('2026-10-22')?.says).toBe(
      'The appeal came late: decide whether it can be heard; if so, promptly write to the Agency Head on the merits.',
    );
  });

  test('between the two clocks of a removal it is open', () => {
    expect(
      of(DECISION, { decision: 'removed', offers: 'proposals', equalEmployment: false }, { ...mailed, pqlAppeal: '2026-10-20' })?.says,
    ).toBe('Whether the appeal came in time is open: decide first whether it can be heard, then, promptly and in writing, its merits.');
  });

  test('of a suspension, with its day', () => {
    const suspended: Facts = { decision: 'suspended', equalEmployment: false };
    const found = (more: Dates) => of(DECISION, suspended, { ...mailed, pqlAppeal: '2026-10-22', ...more });
    expect(found({})?.says).toBe(
      'The appeal came late: decide, before the suspension ends, whether it can be heard, and if so its merits.',
    );
    expect(found({ suspension: '2026-10-01', suspensionEnd: '2026-12-15' })?.says).toBe(
      'The appeal came late: decide, by December 14, 2026, whether it can be heard, and if so its merits: the suspension ends the day after.',
    );
    expect(found({ suspension: '2026-10-01', suspensionEnd: '2026-10-22' })?.says).toBe(
      'No day is left before the suspension ends on October 22, 2026: decide at once whether the appeal can be heard.',
    );
  });
});

describe('a suspension that ends before it begins', () => {
  const dates: Dates = { suspension: '2026-11-20', suspensionEnd: '2026-11-10' };
  const input: Case = { v: 1, method: 'prequalified-list', facts: { '3-10': { decision: 'suspended', equalEmployment: false } }, dates };
  test('its dates are checked first: nothing is to be decided at once, and OATH is not shut out', () => {
    expect(of(DECISION, { decision: 'suspended', equalEmployment: false }, dates)).toMatchObject({
      says: 'Check the dates: the suspension ends on November 10, 2026, before it begins.',
      clash: ['dates.suspension', 'dates.suspensionEnd'],
    });
    expect(of('3-10(m)(5):petition', { decision: 'suspended' }, dates)?.says).toBe(
      'The decision on a suspension is final, unless it lasts more than three months: then it may go to OATH.',
    );
    expect(assess(input).doubts.map(({ paths }) => paths.join())).toEqual(['dates.suspension,dates.suspensionEnd']);
  });
  test('ending on the day it begins, it ends', () => {
    expect(
      of(DECISION, { decision: 'suspended', equalEmployment: false }, { suspension: '2026-11-20', suspensionEnd: '2026-11-20' })?.says,
    ).toMatch(/^No day is left/);
  });
});

describe('a change dated before its award', () => {
  const doubts = (dates: Dates, kind: 'change' | 'renewal' | 'related', on: string): string[] =>
    assess({ v: 1, amount: '50000.00', dates, entries: [{ kind, on, amount: '1000.00' }] }).doubts.map(({ says }) => says);
  test.each<[string, Dates, 'change' | 'renewal' | 'related', string, string[]]>([
    [
      'the day before the award',
      { award: '2026-06-10' },
      'change',
      '2026-06-09',
      ['These dates cannot both be right: the change of June 9, 2026 is before the award on June 10, 2026.'],
    ],
    ['on its day', { award: '2026-06-10' }, 'change', '2026-06-10', []],
    [
      'a renewal before the order',
      { purchaseOrder: '2026-06-10' },
      'renewal',
      '2026-06-09',
      ['These dates cannot both be right: the renewal of June 9, 2026 is before the purchase order on June 10, 2026.'],
    ],
    ['a related purchase may be earlier', { award: '2026-06-10' }, 'related', '2026-06-09', []],
    ['no award given', {}, 'change', '2026-06-09', []],
  ])('%s', (_, dates, kind, on, says) => {
    expect(doubts(dates, kind, on)).toEqual(says);
  });
});

describe('a notice of award after an order: late by one start of its days is not late by the other', () => {
  const MWBE: Case = { method: 'mwbe-small-purchase', category: 'goods', amount: '200000.00', vendor: { mwbe: 'city-certified' } };
  const ACCELERATED: Case = { method: 'accelerated', category: 'goods', amount: '200000.00', facts: { '3-07': { byPurchaseOrder: true } } };
  const THROUGH: Case = { method: 'intergovernmental', category: 'goods', amount: '200000.00' };
  const ORDERED: Case = { ...THROUGH, facts: { '3-09': { byPurchaseOrder: true } } };
  // Fifteen days from Monday, November 2: November 17; from Monday, November 16: December 1.
  const IF_ORDER = 'was late if the days run from the order: then the last day was November 17, 2026.';
  const BOTH = 'was in time after registration; counted from the order, its last day was November 17, 2026.';
  const LATE = 'was late: the last day was November 17, 2026.';
  test.each<[string, Case, FindingId, Dates, string, string]>([
    ['M/WBE, on the last day', MWBE, '3-08(d)(2):award-notice', { awardNotice: '2026-11-17' }, 'was in time: the last day was November 17, 2026.', 'kept'], // prettier-ignore
    ['M/WBE, the day after, never registered', MWBE, '3-08(d)(2):award-notice', { awardNotice: '2026-11-18' }, IF_ORDER, 'arguable'],
    ['M/WBE, on the last day after registration', MWBE, '3-08(d)(2):award-notice', { registration: '2026-11-16', awardNotice: '2026-12-01' }, BOTH, 'arguable'], // prettier-ignore
    ['M/WBE, late by both', MWBE, '3-08(d)(2):award-notice', { registration: '2026-11-16', awardNotice: '2026-12-02' }, LATE, 'arguable'],
    ['accelerated, the day after, never registered', ACCELERATED, '3-07(h)(2)(i):award-notice', { awardNotice: '2026-11-18' }, IF_ORDER, 'arguable'], // prettier-ignore
    ['§ 3-09, contract or order not told', THROUGH, '3-09(d)(1):award-notice', { registration: '2026-11-16', awardNotice: '2026-12-01' }, BOTH, 'arguable'], // prettier-ignore
    ['§ 3-09, late by both', THROUGH, '3-09(d)(1):award-notice', { registration: '2026-11-16', awardNotice: '2026-12-02' }, LATE, 'late'],
    ['§ 3-09, an order, and no registration', THROUGH, '3-09(d)(1):award-notice', { awardNotice: '2026-11-18' }, LATE, 'late'],
    ['§ 3-09, told to be by order', ORDERED, '3-09(d)(1):award-notice', { registration: '2026-11-16', awardNotice: '2026-12-01' }, LATE, 'late'], // prettier-ignore
  ])('%s', (_, input, id, dates, says, state) => {
    const whole: Case = { ...input, asOf: '2026-12-20', dates: { purchaseOrder: '2026-11-02', ...dates } };
    const found = assess(whole).findings.find((one) => one.id === id);
    expect(found?.says.slice(found.says.indexOf('was '))).toBe(says);
    expect(plan(whole).find(({ event }) => event === 'awardNotice')?.state).toBe(state);
  });
});
