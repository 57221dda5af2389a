/** A published notice against the law: what it has, what it lacks, and whether it was in time. */
import { describe, expect, test } from 'vitest';
import { DRAFTS } from '../../src/papers/drafts/index.ts';
import { itemsOf, type Draft } from '../../src/papers/drafts/draft.ts';
import { asksOf, checkNotice, type NoticeCheck, type Tick } from '../../src/papers/notice-check.ts';
import type { Case, FindingId } from '../../src/rules/index.ts';

const named = (name: string): Draft => DRAFTS.find((draft) => draft.name === name) as Draft;
const check = (name: string, published: string | undefined, input: Case = {}, ticks: Record<string, Tick> = {}): NoticeCheck =>
  checkNotice(named(name), { published, case: input, ticks });
const timing = (name: string, published: string | undefined, input: Case): string[] =>
  check(name, published, input).timings.map(({ outcome }) => outcome);

const OVER = { amount: '250000.00', awardAmount: '250000.00' } as const;

describe('a notice before an event', () => {
  test.each<[string, string, string, Case, string]>([
    ['ten whole days lie between', 'sole-source-intent', '2026-06-08', { ...OVER, dates: { negotiations: '2026-06-19' } }, 'timely'],
    [
      'the tenth day before, which one reading does not count',
      'sole-source-intent',
      '2026-06-09',
      { ...OVER, dates: { negotiations: '2026-06-19' } },
      'arguable',
    ],
    ['the ninth day before', 'sole-source-intent', '2026-06-10', { ...OVER, dates: { negotiations: '2026-06-19' } }, 'late'],
    ['after negotiations began', 'sole-source-intent', '2026-06-22', { ...OVER, dates: { negotiations: '2026-06-19' } }, 'late'],
    ['no day of negotiations is told', 'sole-source-intent', '2026-06-08', OVER, 'undetermined'],
    [
      'a Sunday, on which no City Record appears',
      'sole-source-intent',
      '2026-06-07',
      { ...OVER, dates: { negotiations: '2026-06-19' } },
      'undetermined',
    ],
    ['a holiday', 'sole-source-intent', '2026-05-25', { ...OVER, dates: { negotiations: '2026-06-19' } }, 'undetermined'],
    [
      'the day before the determination',
      'sole-source-intent',
      '2026-06-01',
      { ...OVER, dates: { negotiations: '2026-06-19', determination: '2026-06-02' } },
      'too-early',
    ],
    [
      'the day of the determination',
      'sole-source-intent',
      '2026-06-02',
      { ...OVER, dates: { negotiations: '2026-06-19', determination: '2026-06-02' } },
      'timely',
    ],
    [
      'late, and the value is not told: below the floor none is owed',
      'sole-source-intent',
      '2026-06-10',
      { dates: { negotiations: '2026-06-19' } },
      'undetermined',
    ],
    [
      'late, a cent over the floor',
      'sole-source-intent',
      '2026-06-10',
      { amount: '20000.01', dates: { negotiations: '2026-06-19' } },
      'late',
    ],
    ['at the floor', 'sole-source-intent', '2026-06-10', { amount: '20000.00', dates: { negotiations: '2026-06-19' } }, 'not-required'],
    [
      'a demonstration project, in time',
      'demonstration-intent',
      '2026-06-08',
      { ...OVER, dates: { negotiations: '2026-06-19' } },
      'timely',
    ],
    [
      'a demonstration project, the tenth day',
      'demonstration-intent',
      '2026-06-09',
      { ...OVER, dates: { negotiations: '2026-06-19' } },
      'arguable',
    ],
    [
      'a demonstration project, the ninth day',
      'demonstration-intent',
      '2026-06-10',
      { ...OVER, dates: { negotiations: '2026-06-19' } },
      'late',
    ],
    [
      'a demonstration project whose value is not told',
      'demonstration-intent',
      '2026-06-08',
      { dates: { negotiations: '2026-06-19' } },
      'undetermined',
    ],
    [
      'a demonstration project at the small purchase limit',
      'demonstration-intent',
      '2026-06-10',
      { amount: '100000.00', dates: { negotiations: '2026-06-19' } },
      'not-required',
    ],
    [
      'seven whole days for comments: the Board’s own number is not held',
      'comment-notice',
      '2026-06-09',
      { ...OVER, dates: { execution: '2026-06-17' } },
      'arguable',
    ],
    [
      'comments, its own day counted',
      'comment-notice',
      '2026-06-10',
      { ...OVER, method: 'sole-source', dates: { execution: '2026-06-17' } },
      'arguable',
    ],
    ['comments, six days', 'comment-notice', '2026-06-11', { ...OVER, method: 'sole-source', dates: { execution: '2026-06-17' } }, 'late'],
    [
      'comments, an emergency',
      'comment-notice',
      '2026-06-11',
      { ...OVER, method: 'emergency', dates: { execution: '2026-06-17' } },
      'not-required',
    ],
    [
      'comments, at the threshold',
      'comment-notice',
      '2026-06-11',
      { amount: '100000.00', dates: { execution: '2026-06-17' } },
      'not-required',
    ],
  ])('%s: %s of %s', (_, name, published, input, expected) => {
    expect(timing(name, published, input)).toEqual([expected]);
  });
});

const BIDS = { '3-07': { sourceSelection: 'sealed-bids' } } as const;
const SOLE = { '3-07': { sourceSelection: 'sole-source' } } as const;

describe('an accelerated solicitation', () => {
  test.each<[string, string, Case, string[]]>([
    [
      'three whole business days before the opening',
      '2026-06-04',
      { ...OVER, facts: BIDS, dates: { bidOpening: '2026-06-10' } },
      ['timely'],
    ],
    ['the third business day before', '2026-06-05', { ...OVER, facts: BIDS, dates: { bidOpening: '2026-06-10' } }, ['arguable']],
    ['the second, over a weekend', '2026-06-08', { ...OVER, facts: BIDS, dates: { bidOpening: '2026-06-10' } }, ['late']],
    [
      'the second, but a small purchase: on one reading none is owed',
      '2026-06-08',
      { amount: '100000.00', facts: BIDS, dates: { bidOpening: '2026-06-10' } },
      ['arguable'],
    ],
    ['the second, and the value is not told', '2026-06-08', { facts: BIDS, dates: { bidOpening: '2026-06-10' } }, ['undetermined']],
    [
      'a sole source: three business days, and ten calendar days',
      '2026-06-08',
      { ...OVER, facts: SOLE, dates: { negotiations: '2026-06-19' } },
      ['timely', 'timely'],
    ],
    [
      'a sole source in time for three business days only',
      '2026-06-11',
      { ...OVER, facts: SOLE, dates: { negotiations: '2026-06-19' } },
      ['timely', 'late'],
    ],
    [
      'another method, begun on the third business day after',
      '2026-06-05',
      { ...OVER, facts: { '3-07': { sourceSelection: 'other' } }, dates: { solicitation: '2026-06-10' } },
      ['arguable'],
    ],
    [
      'in a year whose holidays are not held',
      '2029-06-04',
      { ...OVER, facts: BIDS, dates: { bidOpening: '2029-06-13' } },
      ['undetermined'],
    ],
    [
      'before the determination, but a small purchase: on one reading none is owed',
      '2026-06-01',
      { amount: '100000.00', facts: BIDS, dates: { determination: '2026-06-02', bidOpening: '2026-06-19' } },
      ['arguable'],
    ],
  ])('%s', (_, published, input, expected) => {
    expect(timing('accelerated-solicitation', published, input)).toEqual(expected);
  });

  test('asks for the day that its source selection makes the notice come before', () => {
    const asks = (facts: Case['facts']) =>
      asksOf(named('accelerated-solicitation'), facts ? { facts } : {}).filter((path) => path.startsWith('dates.'));
    expect(asks(BIDS)).toEqual(['dates.bidOpening']);
    expect(asks(SOLE)).toEqual(['dates.negotiations']);
    expect(asks({ '3-07': { sourceSelection: 'other' } })).toEqual(['dates.solicitation']);
    expect(asks(undefined)).toEqual(['dates.bidOpening']);
  });
});

const REGISTERED = { ...OVER, dates: { registration: '2026-06-01' } };
/** Fifteen days on is a Saturday. */
const TO_A_SATURDAY = { ...OVER, dates: { registration: '2026-05-29' } };

/** Of an emergency, Charter § 325(d) is judged beside the days after registration: by no number of days. */
const withSoon = (name: string, expected: string): string[] => (name === 'emergency-award' ? [expected, 'undetermined'] : [expected]);

describe('a notice of award after registration', () => {
  const NAMES = [
    'sole-source-award',
    'emergency-award',
    'accelerated-award',
    'mwbe-award',
    'intergovernmental-award',
    'demonstration-award',
  ];
  const contract = (input: Case): Case => ({ ...input, facts: { '3-07': { byPurchaseOrder: false }, '3-09': { byPurchaseOrder: false } } });

  describe.each(NAMES)('%s', (name) => {
    test.each<[string, string, Case, string]>([
      ['the day of registration', '2026-06-01', REGISTERED, 'timely'],
      ['the fifteenth day', '2026-06-16', REGISTERED, 'timely'],
      ['the sixteenth day', '2026-06-17', REGISTERED, 'late'],
      ['the last day is a Saturday: the Friday before', '2026-06-12', TO_A_SATURDAY, 'timely'],
      ['the last day is a Saturday: the Monday after', '2026-06-15', TO_A_SATURDAY, 'arguable'],
      ['the last day is a Saturday: the Tuesday after', '2026-06-16', TO_A_SATURDAY, 'late'],
      ['before registration', '2026-05-29', REGISTERED, 'arguable'],
      ['no day of registration', '2026-06-16', OVER, 'undetermined'],
    ])('%s', (_, published, input, expected) => {
      expect(timing(name, published, contract(input))).toEqual(withSoon(name, expected));
    });

    test('no day of publication', () => {
      expect(timing(name, undefined, contract(REGISTERED))).toEqual(withSoon(name, 'undetermined'));
    });
  });

  test.each<[string, string, string, Case, string]>([
    [
      'at the small purchase limit none is owed',
      'sole-source-award',
      '2026-06-17',
      { awardAmount: '100000.00', dates: REGISTERED.dates },
      'not-required',
    ],
    ['a cent over it is late', 'sole-source-award', '2026-06-17', { awardAmount: '100000.01', dates: REGISTERED.dates }, 'late'],
    ['the value is not told', 'sole-source-award', '2026-06-16', { dates: REGISTERED.dates }, 'undetermined'],
    ['an M/WBE purchase has no floor', 'mwbe-award', '2026-06-17', { awardAmount: '30000.00', dates: REGISTERED.dates }, 'late'],
    [
      'an emergency within the limits: whether one is owed is open',
      'emergency-award',
      '2026-06-17',
      { awardAmount: '100000.00', dates: REGISTERED.dates },
      'arguable',
    ],
    ['an emergency whose value is not told', 'emergency-award', '2026-06-17', { dates: REGISTERED.dates }, 'undetermined'],
    ['in time whatever the emergency’s value', 'emergency-award', '2026-06-16', { dates: REGISTERED.dates }, 'timely'],
    ['not told whether by purchase order', 'intergovernmental-award', '2026-06-16', REGISTERED, 'undetermined'],
    [
      'fifteen days after the purchase order',
      'intergovernmental-award',
      '2026-06-16',
      { ...OVER, facts: { '3-09': { byPurchaseOrder: true } }, dates: { purchaseOrder: '2026-06-01' } },
      'timely',
    ],
    [
      'sixteen days after the purchase order',
      'intergovernmental-award',
      '2026-06-17',
      { ...OVER, facts: { '3-09': { byPurchaseOrder: true } }, dates: { purchaseOrder: '2026-06-01' } },
      'late',
    ],
    [
      'accelerated: between purchase order and registration',
      'accelerated-award',
      '2026-06-10',
      { ...OVER, facts: { '3-07': { byPurchaseOrder: true } }, dates: { purchaseOrder: '2026-06-01', registration: '2026-06-15' } },
      'arguable',
    ],
    ['in a year whose holidays are not held, in time', 'mwbe-award', '2029-06-15', { dates: { registration: '2029-06-01' } }, 'timely'],
    [
      'in a year whose holidays are not held, past the last day',
      'mwbe-award',
      '2029-06-18',
      { dates: { registration: '2029-06-01' } },
      'undetermined',
    ],
  ])('%s', (_, name, published, input, expected) => {
    expect(timing(name, published, input)).toEqual(withSoon(name, expected));
  });
});

describe('an emergency: as soon as is practicable, by Charter § 325(d)', () => {
  const soon = (published: string, dates: Case['dates']) =>
    check('emergency-award', published, { ...OVER, ...(dates ? { dates } : {}) }).timings.map(({ finding, outcome, says }) => [
      finding,
      outcome,
      says,
    ])[1];
  const ID: FindingId = 'charter-325:emergency-notice-soon';
  const none = (day: string): string => `Judge whether the notice of ${day} came as soon as was practicable: no number of days is given.`;
  test.each<[string, string, Case['dates'], string, string]>([
    [
      'six months after the contract, though in time after registration: nobody calls that timely',
      '2026-07-10',
      { award: '2026-01-05', execution: '2026-01-06', registration: '2026-07-01' },
      'undetermined',
      `${none('July 10, 2026')} It came 185 days after execution on January 6, 2026.`,
    ],
    [
      'the day after the award, execution not told',
      '2026-06-02',
      { award: '2026-06-01' },
      'undetermined',
      `${none('June 2, 2026')} It came 1 day after the award on June 1, 2026.`,
    ],
    [
      'the day of execution',
      '2026-06-02',
      { execution: '2026-06-02' },
      'undetermined',
      `${none('June 2, 2026')} It came 0 days after execution on June 2, 2026.`,
    ],
    [
      'the day before execution: nothing was entered into yet',
      '2026-06-01',
      { execution: '2026-06-02' },
      'arguable',
      'The notice came before execution on June 2, 2026: it is to say that the contract has been entered into.',
    ],
    [
      'neither day told',
      '2026-06-02',
      undefined,
      'undetermined',
      `${none('June 2, 2026')} Enter the day of execution to see how long it took.`,
    ],
  ])('%s', (_, published, dates, outcome, says) => {
    expect(soon(published, dates)).toEqual([ID, outcome, says]);
  });

  test('asks for the day of execution', () => {
    expect(asksOf(named('emergency-award'), {})).toContain('dates.execution');
  });
});

describe('a comment notice of an intergovernmental or cooperative purchase, or of a method not told', () => {
  const late = { execution: '2026-06-29' } as const;
  test.each<[string, Case, string]>([
    ['four days before: by one reading of § 316 none is owed', { ...OVER, method: 'intergovernmental', dates: late }, 'arguable'],
    [
      'a cooperative purchase by sealed bids: by one reading none is owed',
      { ...OVER, method: 'cooperative', facts: { '3-09': { competitive: true } }, dates: late },
      'arguable',
    ],
    ['a sole source: late', { ...OVER, method: 'sole-source', dates: late }, 'late'],
    ['no method: some need no such notice', { ...OVER, dates: late }, 'undetermined'],
    ['no method, but by the least of days in time whatever it is', { ...OVER, dates: { execution: '2026-07-15' } }, 'arguable'],
    ['a prequalified list, not told what is solicited', { ...OVER, method: 'prequalified-list', dates: late }, 'undetermined'],
    [
      'a prequalified list, sealed bids',
      { ...OVER, method: 'prequalified-list', facts: { '3-10': { offers: 'bids' } }, dates: late },
      'not-required',
    ],
    [
      'a prequalified list, proposals',
      { ...OVER, method: 'prequalified-list', facts: { '3-10': { offers: 'proposals' } }, dates: late },
      'late',
    ],
  ])('%s', (_, input, expected) => {
    expect(timing('comment-notice', '2026-06-25', input)).toEqual([expected]);
  });

  test('in time by the Charter’s seven days is not told as in time by the Board’s number', () => {
    const input = { amount: '150000.00', dates: { execution: '2026-06-30' } } as const;
    for (const method of ['mwbe-small-purchase', 'sole-source'] as const) {
      const found = check('comment-notice', '2026-06-22', { ...input, method }).timings;
      expect(found.map(({ outcome, says }) => [outcome, says])).toEqual([
        [
          'arguable',
          'The comment notice of June 22, 2026 ran the Charter’s seven days before June 30, 2026; a Board rule we don’t have may ask more.',
        ],
      ]);
    }
  });

  test.each<[string, string, string]>([
    ['an M/WBE purchase over the threshold owes it, and a day late is late', '150000.00', 'late'],
    ['an M/WBE purchase at the threshold does not', '100000.00', 'not-required'],
  ])('%s', (_, amount, expected) => {
    const input = { method: 'mwbe-small-purchase', amount, dates: { execution: '2026-06-30' } } as const;
    expect(timing('comment-notice', '2026-06-24', input)).toEqual([expected]);
  });

  test.each<[string, string, string, string]>([
    ['nine days, begun before the amended § 326 took effect on May 21, 2025', '2025-05-12', '2025-05-21', 'arguable'],
    ['too few days, begun before it: the change-over is not held', '2025-05-20', '2025-05-23', 'arguable'],
    ['six days, all of them after it', '2025-05-23', '2025-05-29', 'late'],
  ])('%s', (_, published, execution, expected) => {
    expect(timing('comment-notice', published, { ...OVER, method: 'sole-source', dates: { execution } })).toEqual([expected]);
  });

  test('asks of a method what its notice turns on, and of no other', () => {
    const asks = (method?: Case['method']) =>
      asksOf(named('comment-notice'), method ? { method } : {}).filter((path) => path.startsWith('facts.'));
    expect(asks('prequalified-list')).toEqual(['facts.3-10.offers']);
    expect(asks('cooperative')).toEqual(['facts.3-09.competitive']);
    expect(asks('sole-source')).toEqual([]);
    expect(asks()).toEqual([]);
  });
});

describe('the notice of a list', () => {
  const list = (kind: 'category' | 'one-procurement' | undefined, solicitation?: string): Case => ({
    ...(kind ? { facts: { '3-10': { list: kind } } } : {}),
    ...(solicitation ? { dates: { solicitation } } : {}),
  });
  test.each<[string, Case, string]>([
    ['a year later to the day', list('category', '2027-06-01'), 'timely'],
    ['a day over a year, within the next calendar year', list('category', '2027-06-02'), 'arguable'],
    ['the last day of the next calendar year', list('category', '2027-12-31'), 'arguable'],
    ['the year after that', list('category', '2028-01-01'), 'late'],
    ['the year after that, of a list that is not told', list(undefined, '2028-01-01'), 'undetermined'],
    ['after the solicitation', list('category', '2026-05-29'), 'undetermined'],
    ['no solicitation', list('category'), 'undetermined'],
    ['one procurement: the day before the solicitation', list('one-procurement', '2026-06-02'), 'timely'],
    ['one procurement: the day of the solicitation', list('one-procurement', '2026-06-01'), 'late'],
    ['one procurement: no solicitation', list('one-procurement'), 'undetermined'],
  ])('%s', (_, input, expected) => {
    expect(timing('pql-notice', '2026-06-01', input)).toEqual([expected]);
  });

  test('a denial has no day', () => {
    expect(timing('pql-denial', '2026-06-01', {})).toEqual(['no-limit']);
  });
});

describe('what the notice has', () => {
  const outcomes = (found: NoticeCheck): Record<string, string> =>
    Object.fromEntries(found.items.map(({ item, outcome }) => [item.name, outcome]));

  test('present, missing, arguable and undetermined, each where it is', () => {
    const found = check('sole-source-intent', '2026-06-08', OVER, {
      agency: 'present',
      pin: 'absent',
      quantity: 'absent',
      summary: 'unclear',
    });
    expect(outcomes(found)).toEqual({
      solicits: 'undetermined',
      agency: 'present',
      pin: 'missing',
      title: 'undetermined',
      quantity: 'arguable',
      vendor: 'undetermined',
      summary: 'arguable',
      interest: 'undetermined',
      due: 'undetermined',
    });
    expect(found.items.find(({ item }) => item.name === 'quantity')?.says).toBe('It is asked only if any.');
    expect(found.items.find(({ item }) => item.name === 'summary')?.readings).toEqual(['printed-code-summary']);
  });

  test.each<[string, string, Case, Record<string, string>]>([
    [
      'an award before May 11, 2026 was approved before: no term',
      'emergency-award',
      { dates: { award: '2026-05-10' } },
      { selection: 'missing', term: 'not-asked' },
    ],
    [
      'an award of May 11, 2026, days of approval not told',
      'emergency-award',
      { dates: { award: '2026-05-11' } },
      { selection: 'missing', term: 'arguable' },
    ],
    [
      'approved on May 12, 2026, it must',
      'emergency-award',
      { dates: { comptrollerApproval: '2026-05-12', counselApproval: '2026-05-12' } },
      { selection: 'missing', term: 'missing' },
    ],
    ['bids need no clause of § 312', 'accelerated-award', { ...OVER, facts: BIDS }, { clause: 'not-asked' }],
    ['proposals do', 'accelerated-award', { ...OVER, facts: { '3-07': { sourceSelection: 'proposals' } } }, { clause: 'missing' }],
    ['bids need no summary of a special case', 'accelerated-solicitation', { ...OVER, facts: BIDS }, { specialCase: 'not-asked' }],
    [
      'no vendor identified, none named',
      'demonstration-intent',
      { ...OVER, facts: { '3-11': { vendorIdentified: false } } },
      { vendor: 'not-asked' },
    ],
    [
      'a vendor identified, none named',
      'demonstration-intent',
      { ...OVER, facts: { '3-11': { vendorIdentified: true } } },
      { vendor: 'missing' },
    ],
    ['not told whether a vendor is identified', 'demonstration-intent', OVER, { vendor: 'arguable' }],
    ['not told how the source was selected', 'accelerated-award', OVER, { clause: 'arguable' }],
    ['the Charter’s method', 'sole-source-award', OVER, { method: 'missing', clause: 'missing' }],
    ['a denial without the statement', 'pql-denial', {}, { statement: 'missing', reasons: 'missing' }],
  ])('%s', (_, name, input, expected) => {
    const ticks = Object.fromEntries(itemsOf(named(name)).map((item): [string, Tick] => [item.name, 'absent']));
    expect(outcomes(check(name, '2026-06-08', input, ticks))).toMatchObject(expected);
  });
});

describe('the term in the notice of an emergency award, by the day of approval', () => {
  const term = (published: string | undefined, dates: Case['dates'], tick: Tick | undefined) => {
    const found = check('emergency-award', published, { ...OVER, ...(dates ? { dates } : {}) }, tick ? { term: tick } : {});
    const one = found.items.find(({ item }) => item.name === 'term');
    return [one?.outcome, one?.readings];
  };
  const ON = (comptrollerApproval: string, counselApproval = comptrollerApproval) => ({ comptrollerApproval, counselApproval });
  test.each<[string, string | undefined, Case['dates'], Tick | undefined, string, readonly string[]]>([
    ['both on 10 May', '2026-06-10', ON('2026-05-10'), 'absent', 'not-asked', []],
    ['both on 11 May', '2026-06-10', ON('2026-05-11'), 'absent', 'missing', ['approved-on-11-may']],
    ['both on 12 May', '2026-06-10', ON('2026-05-12'), 'absent', 'missing', []],
    ['both on 12 May, and it is there', '2026-06-10', ON('2026-05-12'), 'present', 'present', []],
    ['on 10 and 12 May', '2026-06-10', ON('2026-05-10', '2026-05-12'), 'absent', 'missing', ['two-approval-days']],
    ['awarded and noticed on 8 May', '2026-05-08', { award: '2026-05-08' }, 'absent', 'not-asked', []],
    ['noticed on 10 May: awarded, and so approved, by then', '2026-05-10', {}, 'absent', 'not-asked', []],
    ['noticed on 11 May, nothing else told', '2026-05-11', {}, 'absent', 'arguable', []],
    ['awarded 8 May, noticed 20 May', '2026-05-20', { award: '2026-05-08' }, 'absent', 'not-asked', []],
    ['awarded 20 May, approvals not told', '2026-06-10', { award: '2026-05-20' }, 'absent', 'arguable', []],
    ['both on 12 May, nobody looked', '2026-06-10', ON('2026-05-12'), undefined, 'undetermined', []],
  ])('%s', (_, published, dates, tick, outcome, readings) => {
    expect(term(published, dates, tick)).toEqual([outcome, readings]);
  });
});

describe('how often a notice appeared', () => {
  const printed = (name: string, editions: number | undefined) =>
    checkNotice(named(name), { published: '2026-06-08', ticks: {}, case: OVER, editions }).frequency;
  test.each<[string, string, number | undefined, string | null, RegExp]>([
    ['not told', 'sole-source-intent', undefined, null, /^$/],
    ['in none', 'sole-source-intent', 0, 'missing', /asks for at least one\./],
    ['in one', 'sole-source-intent', 1, 'present', /^It appeared in one edition/],
    ['in two, of which one is the least', 'sole-source-intent', 2, 'present', /one is the least/],
    ['in none, where the text says once', 'demonstration-award', 0, 'missing', /asks for one\./],
    ['in five, where the text says once', 'demonstration-award', 5, 'present', /asks for one, and forbids no other/],
    ['in two, where no provision says how often', 'pql-denial', 2, null, /^$/],
  ])('%s: %s in %s', (_, name, editions, outcome, says) => {
    const found = printed(name, editions);
    expect(found?.outcome ?? null).toBe(outcome);
    expect(found?.says ?? '').toMatch(says);
    if (found) expect(found.because.length).toBeGreaterThan(0);
  });
});

describe('a second notice', () => {
  const second = (name: string, published: string, again: string | undefined, dates: NonNullable<Case['dates']>) =>
    checkNotice(named(name), { published, again, ticks: {}, case: { ...OVER, dates } }).timings[0];
  const REGISTERED = { registration: '2026-06-10' } as const;
  test.each<[string, string, string | undefined, string]>([
    ['none: one before registration is arguable', '2026-06-08', undefined, 'arguable'],
    ['on the fifteenth day after registration serves', '2026-06-08', '2026-06-25', 'timely'],
    ['a day later does not', '2026-06-08', '2026-06-26', 'arguable'],
    ['after a first in time changes nothing', '2026-06-12', '2026-06-30', 'timely'],
    ['before the first: the days are to be checked', '2026-06-12', '2026-06-11', 'undetermined'],
    ['on the day of the first is none', '2026-06-08', '2026-06-08', 'arguable'],
  ])('of an award, %s', (_, published, again, outcome) => {
    expect(second('sole-source-award', published, again, REGISTERED)?.outcome).toBe(outcome);
  });

  test('of an intent does not start the days anew, unless it says something else', () => {
    const found = second('sole-source-intent', '2026-06-08', '2026-06-15', { negotiations: '2026-06-22' });
    expect(found?.outcome).toBe('timely');
    expect(found?.says).toMatch(/If the notice of June 15, 2026 changed its content, the days run from that one\.$/);
  });
});

describe('days that cannot all be right', () => {
  test.each<[string, Case['dates'], number]>([
    ['an award after registration', { award: '2026-06-02', registration: '2026-06-01' }, 1],
    ['an award on the day of registration', { award: '2026-06-01', registration: '2026-06-01' }, 0],
    ['a notice before registration, which its timing says', { registration: '2026-06-12' }, 0],
  ])('%s', (_, dates, count) => {
    expect(check('emergency-award', '2026-06-10', { ...OVER, dates: { ...dates } }).doubts).toHaveLength(count);
  });
});

describe('always the text held', () => {
  test('a notice of an earlier day is tested all the same, and the reader is told', () => {
    const found = check('sole-source-intent', '2024-05-16', { ...OVER, dates: { negotiations: '2024-05-28' } });
    expect(found.timings.map(({ outcome }) => outcome)).toEqual(['timely']);
    expect(found.held[1]).toBe(
      'The notice is from an earlier day. We don’t have the text of § 3-05 before May 17, 2024; it may have been different.',
    );
  });

  test('ten days are asked of a notice of 2023 too, when the words were others', () => {
    const dates = { negotiations: '2023-06-16' };
    expect(timing('sole-source-intent', '2023-06-05', { ...OVER, dates })).toEqual(['timely']);
    expect(timing('sole-source-intent', '2023-06-07', { ...OVER, dates })).toEqual(['late']);
  });

  test('a notice of the first day held is not of an earlier day', () => {
    expect(check('sole-source-intent', '2024-05-17', OVER).held).toHaveLength(1);
    expect(check('sole-source-intent', '2024-05-17', OVER).held[0]).toContain(
      'We use the rule text that we have, also for an older notice.',
    );
  });
});

test('every notice gives each outcome a reason, and reads any answer without an error', () => {
  for (const draft of DRAFTS.filter(({ notice }) => notice)) {
    for (const published of [undefined, '1999-01-04', '2026-06-08', '2199-12-31']) {
      const found = checkNotice(draft, { published, ticks: {}, case: {} });
      expect(found.timings.length, draft.name).toBeGreaterThan(0);
      for (const { outcome, because } of found.timings)
        expect([draft.name, outcome === 'no-limit' || because.length > 0]).toEqual([draft.name, true]);
    }
  }
});

test.each<[string, string, Case, 'late' | 'too-early' | undefined]>([
  ['the value is not told, and the notice came late', '2026-06-16', { dates: { negotiations: '2026-06-19' } }, 'late'],
  ['the value is not told, and it was in time', '2026-06-08', { dates: { negotiations: '2026-06-19' } }, undefined],
  ['the value is told', '2026-06-16', { ...OVER, dates: { negotiations: '2026-06-19' } }, undefined],
])('how a notice stands if it is owed: %s', (_, published, input, expected) => {
  expect(check('sole-source-intent', published, input).timings.map(({ ifOwed }) => ifOwed)).toEqual([expected]);
});

test.each<[string, string, Case, RegExp]>([
  [
    'sole-source-intent',
    '2026-06-16',
    { dates: { negotiations: '2026-06-19' } },
    /^The notice of June 16, 2026 is too late: .* Below a limit it may not be owed: tell us the value\.$/,
  ],
  ['sole-source-intent', '2026-06-08', { dates: { negotiations: '2026-06-19' } }, /^The notice of June 8, 2026 /],
])('%s of %s: the verdict comes first, and no quote of it only opens a list', (name, published, input, says) => {
  for (const found of check(name, published, input).timings) {
    expect(found.says).toMatch(says);
    expect(found.because.filter((one) => 'words' in one && one.words.endsWith(':'))).toEqual([]);
  }
});
