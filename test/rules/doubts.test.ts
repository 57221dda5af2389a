/** Answers that cannot all be right: each order on both sides, each count, and nothing called in time before its event. */
import { describe, expect, test } from 'vitest';
import {
  addDays,
  assess,
  isQuote,
  METHODS,
  type Case,
  type EventName,
  type FindingId,
  type Method,
  type Path,
} from '../../src/rules/index.ts';

const DAY = '2026-10-15';
const doubts = (input: Case) => assess({ asOf: '2026-11-21', ...input }).doubts;
const says = (input: Case): string[] => doubts(input).map((one) => one.says);
const finding = (input: Case, id: FindingId) => assess({ asOf: '2026-11-21', ...input }).findings.find((one) => one.id === id);

type Dates = NonNullable<Case['dates']>;

describe('two dates in an order that no procurement has', () => {
  const applied: Case = { method: 'prequalified-list', facts: { '3-10': { decision: 'approved' } } };
  test.each<[string, EventName, EventName, RegExp, Case?]>([
    ['a copy before its original', 'determination', 'determinationCopy', /cannot both be right: the copy of the determination/],
    ['bids opened before they are solicited', 'solicitation', 'bidOpening', /cannot both be right: the bid opening/],
    ['an award before bids are opened', 'bidOpening', 'award', /cannot both be right: the award/],
    ['an award before the solicitation', 'solicitation', 'award', /cannot both be right: the award/],
    [
      'a contract submitted before it is executed, which nothing forbids',
      'execution',
      'contractSubmission',
      /^Check these dates: the contract’s submission/,
    ],
    ['a contract registered before it is executed', 'execution', 'registration', /cannot both be right: the registration/],
    ['a contract executed before the award', 'award', 'execution', /^Check these dates: the contract’s execution/],
    ['a contract registered before the award', 'award', 'registration', /^Check these dates: the registration/],
    ['a contract executed before bids are opened', 'bidOpening', 'execution', /^Check these dates: the contract’s execution/],
    ['a contract registered before negotiations', 'negotiations', 'registration', /^Check these dates: the registration/],
    ['an award before negotiations', 'negotiations', 'award', /^Check these dates: the award/],
    ['a purchase order before the award', 'award', 'purchaseOrder', /^Check these dates: the purchase order/],
    ['a notice of award before the award', 'award', 'awardNotice', /^Check these dates: the notice of award/],
    ['a contract submitted before the award', 'award', 'contractSubmission', /^Check these dates: the contract’s submission/],
    ['a decision on a questionnaire not yet submitted', 'questionnaire', 'pqlDecisionMailed', /cannot both be right/, applied],
    ['a vendor listed before it applies', 'questionnaire', 'listed', /^Check these dates: the vendor’s listing/],
    ['an affirmation before listing', 'listed', 'affirmed', /^Check these dates: the affirmation/],
    ['a suspension before listing', 'listed', 'suspension', /^Check these dates: the suspension’s beginning/],
    ['a suspension that ends before it begins', 'suspension', 'suspensionEnd', /cannot both be right: the suspension’s end/],
    ['a decision received before it is mailed', 'pqlDecisionMailed', 'pqlDecisionReceived', /cannot both be right: the decision’s receipt/],
    ['an appeal before the decision is mailed', 'pqlDecisionMailed', 'pqlAppeal', /cannot both be right: the appeal/],
    ['an appeal before the decision is received', 'pqlDecisionReceived', 'pqlAppeal', /^Check these dates: the appeal/],
    ['an appeal decided before it is filed', 'pqlAppeal', 'agencyHeadDecision', /cannot both be right: the Agency Head’s decision/],
    ['a petition before the decision it contests', 'agencyHeadDecision', 'oathPetition', /cannot both be right: the petition to OATH/],
    [
      'a copy received before the petition',
      'oathPetition',
      'oathCopyReceived',
      /^Check these dates: the receipt of that petition’s copy/,
      { dates: { agencyHeadDecision: '2026-10-01' } },
    ],
  ])('%s', (_, first, then, words, more = {}) => {
    const on = (date: string): Case => ({ ...more, dates: { ...more.dates, [first]: DAY, [then]: date } as Dates });
    const before = doubts(on(addDays(DAY, -1)));
    expect(before.map((one) => [one.paths, one.says])).toEqual([[[`dates.${first}`, `dates.${then}`], expect.stringMatching(words)]]);
    expect(before[0]?.says).toContain('October 14, 2026');
    expect(before[0]?.says).toContain('October 15, 2026');
    expect(doubts(on(DAY))).toEqual([]);
    expect(doubts(on(addDays(DAY, 1)))).toEqual([]);
  });

  test('a suspension is no decision on the questionnaire: that it is mailed earlier says nothing', () => {
    const dates = { questionnaire: DAY, pqlDecisionMailed: addDays(DAY, -1) };
    for (const decision of ['suspended', 'revoked', 'removed'] as const)
      expect(doubts({ facts: { '3-10': { decision } }, dates })).toEqual([]);
    expect(doubts({ facts: { '3-10': { decision: 'denied' } }, dates })).toHaveLength(1);
  });

  test.each<[Method | undefined, number]>([
    ['sole-source', 1],
    ['small-purchase', 1],
    ['emergency', 0],
    [undefined, 0],
  ])('filed with the Comptroller before it is executed, by %s: %d doubts, for an emergency files its determination so', (method, count) => {
    const input: Case = { dates: { execution: DAY, comptrollerFiling: addDays(DAY, -1) }, ...(method ? { method } : {}) };
    const found = doubts(input);
    expect(found).toHaveLength(count);
    for (const one of found) {
      expect(one.says).toMatch(/the filing with the Comptroller .*, which it must follow\.$/);
      expect(one.because).toMatchObject({ ref: 'charter-328' });
    }
    expect(says({ ...input, dates: { comptrollerFiling: DAY, registration: addDays(DAY, -1) } })).toHaveLength(count);
  });

  test('each pair is said once, and a date is held against the nearest given one before it', () => {
    expect(says({ dates: { solicitation: '2026-10-05', bidOpening: '2026-10-02', award: '2026-10-01', execution: '2026-10-06' } })).toEqual(
      [
        'These dates cannot both be right: the bid opening on October 2, 2026 is before the solicitation on October 5, 2026.',
        'These dates cannot both be right: the award on October 1, 2026 is before the bid opening on October 2, 2026.',
      ],
    );
  });
});

/** What comes before a contract, and what there is only once it is made: law and time leave no other order. */
const TO_A_CONTRACT: readonly EventName[] = ['solicitation', 'bidOpening', 'negotiations', 'intentNotice', 'award'];
const OF_A_CONTRACT: readonly EventName[] = [
  ...(['execution', 'contractStart', 'contractSubmission', 'comptrollerFiling', 'registration', 'awardNotice', 'contractEnd'] as const),
];
/** By whose words a determination comes first. */
const ON_A_DETERMINATION: readonly Method[] = [
  'sole-source',
  'intergovernmental',
  'cooperative',
  'prequalified-list',
  'demonstration-project',
];
const PAIRS: readonly (readonly [first: EventName, then: EventName, methods: readonly Method[]])[] = [
  ...TO_A_CONTRACT.flatMap((first) =>
    OF_A_CONTRACT.map(
      (then) =>
        [first, then, METHODS.filter((one) => one !== 'emergency' || (then !== 'comptrollerFiling' && then !== 'awardNotice'))] as const,
    ),
  ),
  ...[...OF_A_CONTRACT, 'award' as const, 'purchaseOrder' as const].map((then) => ['determination', then, ON_A_DETERMINATION] as const),
  ...(['comptrollerApproval', 'counselApproval'] as const).flatMap((first) =>
    OF_A_CONTRACT.filter((then) => then !== 'comptrollerFiling' && then !== 'awardNotice').map(
      (then) => [first, then, ['emergency'] as const] as const,
    ),
  ),
  ...OF_A_CONTRACT.filter((one) => one !== 'execution').map(
    (then) => ['commentNotice', then, METHODS.filter((one) => one !== 'emergency' && one !== 'accelerated')] as const,
  ),
];

describe('whatever comes before a contract, dated after something that there is only once it is made', () => {
  test.each(PAIRS.map(([first, then, methods]) => [first, then, methods] as const))(
    '%s after %s is told as a doubt, by every method',
    (first, then, methods) => {
      const silent = methods.filter((method) => {
        const dates = { [first]: DAY, [then]: addDays(DAY, -1) } as Dates;
        const found = doubts({ method, category: 'goods', amount: '200000.00', dates });
        return !found.some(({ paths }) => paths.includes(`dates.${first}`) && paths.includes(`dates.${then}`));
      });
      expect(silent).toEqual([]);
    },
  );

  test('an emergency’s notice of award, and the filing of its determination, may come before there is a contract to sign', () => {
    for (const then of ['awardNotice', 'comptrollerFiling'] as const)
      expect(doubts({ method: 'emergency', dates: { award: addDays(DAY, -2), [then]: addDays(DAY, -1), execution: DAY } })).toEqual([]);
  });

  test('what comes too late is said once, however much came before it', () => {
    const dates = {
      award: '2026-10-09',
      execution: '2026-10-12',
      registration: '2026-10-13',
      contractStart: '2026-10-14',
      determination: DAY,
    };
    expect(says({ method: 'prequalified-list', dates })).toEqual([
      'Check these dates: the award on October 9, 2026 is before the determination on October 15, 2026, which it must follow.',
    ]);
  });
});

describe('a step before one that its method wants first', () => {
  test.each<[string, Method, Dates, readonly Path[], string]>([
    ...(
      [
        ['sole-source', '3-05(b)'],
        ['intergovernmental', '3-09(a)'],
        ['cooperative', '3-09(b)(3)'],
        ['prequalified-list', '3-10(c)'],
        ['demonstration-project', '3-11(c)'],
      ] as const
    ).flatMap(([method, at]) =>
      (['purchaseOrder', 'execution'] as const).map((made): [string, Method, Dates, readonly Path[], string] => [
        `${made} before the determination: ${method}`,
        method,
        { determination: DAY, [made]: '2026-10-14' },
        ['dates.determination', `dates.${made}`],
        at,
      ]),
    ),
    [
      'negotiations before the determination',
      'sole-source',
      { determination: DAY, negotiations: '2026-10-14' },
      ['dates.determination', 'dates.negotiations'],
      '3-05(b)',
    ],
    [
      'an award before the determination',
      'sole-source',
      { determination: DAY, award: '2026-10-14' },
      ['dates.determination', 'dates.award'],
      '3-05(b)',
    ],
    [
      'a notice before the determination',
      'sole-source',
      { determination: DAY, intentNotice: '2026-10-14' },
      ['dates.determination', 'dates.intentNotice'],
      '3-05(c)(1)(i)',
    ],
    [
      'negotiations before the notice',
      'sole-source',
      { intentNotice: DAY, negotiations: '2026-10-14' },
      ['dates.intentNotice', 'dates.negotiations'],
      '3-05(c)(1)(i)',
    ],
    [
      'an award before negotiations',
      'sole-source',
      { negotiations: DAY, award: '2026-10-14' },
      ['dates.negotiations', 'dates.award'],
      '3-05(a)',
    ],
    [
      'an award before negotiations',
      'demonstration-project',
      { negotiations: DAY, award: '2026-10-14' },
      ['dates.negotiations', 'dates.award'],
      '3-11(g)',
    ],
    [
      'negotiations before the determination',
      'demonstration-project',
      { determination: DAY, negotiations: '2026-10-14' },
      ['dates.determination', 'dates.negotiations'],
      '3-11(c)',
    ],
    [
      'a contract before its comment notice',
      'sole-source',
      { commentNotice: DAY, execution: '2026-10-14' },
      ['dates.commentNotice', 'dates.execution'],
      'charter-326',
    ],
  ])('%s, %s', (_, method, dates, paths, at) => {
    const one = doubts({ method, category: 'goods', amount: '250000.00', dates }).find((doubt) => doubt.paths.join() === paths.join());
    expect(one?.because && (isQuote(one.because) ? one.because.at : one.because.ref)).toBe(at);
    const later = Object.fromEntries(Object.entries(dates).map(([event, date]) => [event, date === DAY ? date : '2026-11-16'])) as Dates;
    expect(doubts({ method, category: 'goods', amount: '250000.00', dates: later })).toEqual([]);
  });

  test('an accelerated procurement whose notice follows what it must precede', () => {
    const of = (sourceSelection: 'sealed-bids' | 'negotiated-acquisition' | 'other', dates: Dates) =>
      doubts({ method: 'accelerated', category: 'goods', amount: '250000.00', facts: { '3-07': { sourceSelection } }, dates }).map(
        (one) => one.paths,
      );
    expect(of('negotiated-acquisition', { intentNotice: DAY, negotiations: '2026-10-14' })).toEqual([
      ['dates.intentNotice', 'dates.negotiations'],
    ]);
    expect(of('negotiated-acquisition', { solicitation: DAY, negotiations: '2026-10-14' })).toEqual([
      ['dates.solicitation', 'dates.negotiations'],
    ]);
    expect(of('other', { intentNotice: DAY, solicitation: '2026-10-14' })).toEqual([['dates.intentNotice', 'dates.solicitation']]);
    expect(of('sealed-bids', { solicitation: DAY, bidOpening: '2026-10-14' })).toEqual([['dates.solicitation', 'dates.bidOpening']]);
    expect(of('sealed-bids', { solicitation: DAY, bidOpening: DAY })).toEqual([]);
  });

  test.each<[Method, Dates]>([
    ['sole-source', { negotiations: DAY, award: DAY }],
    ['demonstration-project', { negotiations: DAY, award: DAY }],
  ])('two steps on one day, %s: no doubt', (method, dates) => {
    expect(doubts({ method, category: 'goods', amount: '250000.00', dates })).toEqual([]);
  });

  test.each<[string, Dates, readonly Path[]]>([
    ['its notice of intent', { determination: DAY, intentNotice: '2026-10-14' }, ['dates.determination', 'dates.intentNotice']],
    ['its notice as a solicitation', { determination: DAY, solicitation: '2026-10-14' }, ['dates.determination', 'dates.solicitation']],
  ])('an accelerated sole source: %s before the determination', (_, dates, paths) => {
    const input: Case = {
      method: 'accelerated',
      category: 'goods',
      amount: '250000.00',
      facts: { '3-07': { sourceSelection: 'sole-source' } },
    };
    expect(doubts({ ...input, dates: { ...dates, negotiations: '2026-11-16' } }).map((one) => one.paths.join())).toContain(paths.join());
  });

  test.each([
    ['2026-10-14', true],
    [DAY, false],
  ])('a determination of the 15th and an award of %s: it came after: %s', (award, after) => {
    const input: Case = { method: 'sole-source', category: 'goods', amount: '250000.00', dates: { determination: DAY, award } };
    expect(finding(input, '3-05(b):determination')?.says.includes('came after the award')).toBe(after);
  });

  test('a notice on a day without a City Record: its own day is to be looked at', () => {
    const input: Case = { method: 'sole-source', category: 'goods', amount: '250000.00' };
    const of = (intentNotice: string) => doubts({ ...input, dates: { intentNotice, negotiations: '2026-11-16' } }).map((one) => one.paths);
    expect(of('2026-11-01')).toEqual([['dates.intentNotice']]);
    expect(of('2026-11-02')).toEqual([]);
  });

  test('an opening is held against the solicitation, whatever was noticed besides', () => {
    const input: Case = {
      method: 'accelerated',
      category: 'goods',
      amount: '250000.00',
      facts: { '3-07': { sourceSelection: 'sealed-bids' } },
    };
    expect(doubts({ ...input, dates: { solicitation: '2026-10-01', bidOpening: DAY, intentNotice: '2026-10-16' } })).toEqual([]);
  });

  test('without a chosen method a date may be another method’s: nothing is said', () => {
    expect(doubts({ category: 'goods', amount: '250000.00', dates: { determination: DAY, negotiations: '2026-10-14' } })).toEqual([]);
    expect(
      doubts({ method: 'emergency', category: 'goods', amount: '250000.00', dates: { determination: DAY, negotiations: '2026-10-14' } }),
    ).toEqual([]);
  });

  test('a list for one procurement noticed on the day of the solicitation, or later', () => {
    const of = (pqlNotice: string) =>
      doubts({ method: 'prequalified-list', facts: { '3-10': { list: 'one-procurement' } }, dates: { pqlNotice, solicitation: DAY } })
        .length;
    expect([of('2026-10-14'), of(DAY), of('2026-10-16')]).toEqual([0, 1, 1]);
  });
});

describe('counts that cannot be', () => {
  test.each<[string, Case, string[]]>([
    ['five of a list of five', { facts: { '3-08': { biddersList: 5, solicitedAtRandom: 5 } } }, []],
    [
      'six of a list of five',
      { facts: { '3-08': { biddersList: 5, solicitedAtRandom: 6 } } },
      ['Check the counts: 6 vendors cannot be solicited at random from a list of 5.'],
    ],
    ['five bids of five vendors', { facts: { '3-08': { solicitedAtRandom: 5, responsiveBids: 5 } } }, []],
    [
      'six bids of five vendors',
      { facts: { '3-08': { solicitedAtRandom: 5, responsiveBids: 6 } } },
      ['Check the counts: more responsive bids or offers (6) than vendors solicited (5).'],
    ],
    [
      'six bids of five vendors and one besides',
      { facts: { '3-08': { solicitedAtRandom: 5, solicitedBesides: 1, responsiveBids: 6 } } },
      [],
    ],
    ['bids without a count of vendors', { facts: { '3-08': { responsiveBids: 9 } } }, []],
  ])('a small purchase: %s', (_, input, expected) => {
    expect(says({ method: 'small-purchase', category: 'goods', amount: '50000.00', ...input })).toEqual(expected);
    expect(says({ category: 'goods', amount: '50000.00', ...input })).toEqual(expected);
    expect(says({ method: 'sole-source', category: 'goods', amount: '50000.00', ...input })).toEqual([]);
  });

  test.each<[string, NonNullable<NonNullable<Case['facts']>['3-10']>, string[]]>([
    ['ten of ten', { vendors: 10, solicited: 10, solicitation: 'random' }, []],
    [
      'eleven of ten',
      { vendors: 10, solicited: 11, solicitation: 'random' },
      ['Check the counts: 11 vendors cannot be solicited from a list of 10.'],
    ],
    [
      'eleven of ten, however solicited',
      { vendors: 10, solicited: 11 },
      ['Check the counts: 11 vendors cannot be solicited from a list of 10.'],
    ],
    [
      'the whole list, but nine of ten',
      { vendors: 10, solicited: 9, solicitation: 'whole-list' },
      ['Check the answers: the whole list is solicited, but only 9 of its 10 vendors.'],
    ],
    ['the whole list, all ten', { vendors: 10, solicited: 10, solicitation: 'whole-list' }, []],
    ['no award', { awards: 0 }, ['Check the awards: a solicitation awards one contract or more.']],
    ['one award', { awards: 1 }, []],
  ])('a prequalified list: %s', (_, facts, expected) => {
    expect(says({ method: 'prequalified-list', category: 'goods', facts: { '3-10': facts } })).toEqual(expected);
  });

  test.each<[string, Case, readonly Path[]]>([
    [
      'bids',
      { method: 'small-purchase', category: 'goods', amount: '50000.00', facts: { '3-08': { solicitedAtRandom: 5, responsiveBids: 6 } } },
      ['facts.3-08.solicitedAtRandom', 'facts.3-08.solicitedBesides', 'facts.3-08.responsiveBids'],
    ],
    [
      'bids of vendors at random and besides',
      {
        method: 'small-purchase',
        category: 'goods',
        amount: '50000.00',
        facts: { '3-08': { solicitedAtRandom: 5, solicitedBesides: 1, responsiveBids: 7 } },
      },
      ['facts.3-08.solicitedAtRandom', 'facts.3-08.solicitedBesides', 'facts.3-08.responsiveBids'],
    ],
    [
      'vendors of a list',
      { method: 'prequalified-list', category: 'goods', facts: { '3-10': { vendors: 10, solicited: 11, solicitation: 'random' } } },
      ['facts.3-10.vendors', 'facts.3-10.solicited'],
    ],
    [
      'vendors of a whole list',
      { method: 'prequalified-list', category: 'goods', facts: { '3-10': { vendors: 10, solicited: 9, solicitation: 'whole-list' } } },
      ['facts.3-10.vendors', 'facts.3-10.solicited', 'facts.3-10.solicitation'],
    ],
    ['awards', { method: 'prequalified-list', category: 'goods', facts: { '3-10': { awards: 0 } } }, ['facts.3-10.awards']],
    ['a term', { method: 'demonstration-project', facts: { '3-11': { termMonths: 0 } } }, ['facts.3-11.termMonths']],
    [
      'an extension of no term',
      { method: 'demonstration-project', facts: { '3-11': { extensionMonths: 12 } } },
      ['facts.3-11.termMonths', 'facts.3-11.extensionMonths'],
    ],
  ])('%s: the answers to look at are named', (_, input, paths) => {
    expect(doubts(input).map((one) => [...one.paths].sort())).toEqual([[...paths].sort()]);
  });

  test.each<[number | undefined, number | undefined, number]>([
    [0, undefined, 1],
    [1, undefined, 0],
    [undefined, 12, 1],
    [undefined, 0, 0],
    [12, 12, 0],
  ])('a demonstration project of %s months, extended by %s: %d doubts', (termMonths, extensionMonths, count) => {
    const months = { ...(termMonths === undefined ? {} : { termMonths }), ...(extensionMonths === undefined ? {} : { extensionMonths }) };
    expect(says({ method: 'demonstration-project', facts: { '3-11': months } })).toHaveLength(count);
  });

  test.each(['2026-05-10', '2026-05-11'])('an emergency contract of no days, awarded on %s, is none; of one day it is one', (award) => {
    const of = (termDays: number) => doubts({ method: 'emergency', dates: { award }, facts: { '3-06': { termDays } } });
    expect(of(0)).toMatchObject([{ paths: ['facts.3-06.termDays'], says: 'Check the term: a contract of 0 days is none.' }]);
    expect(of(1)).toEqual([]);
  });
});

describe('nothing is called in time that is dated before the event its days run from', () => {
  test.each<[string, FindingId, Case]>([
    [
      'the Rules’ thirty days',
      'ppb-2-12:emergency-thirty-days',
      { method: 'emergency', dates: { award: DAY, contractSubmission: '2026-10-14' } },
    ],
    [
      'the Charter’s fifteen days',
      'charter-328:emergency-fifteen-days',
      { method: 'emergency', dates: { execution: DAY, contractSubmission: '2026-10-14' } },
    ],
    [
      'an accelerated procurement',
      '3-07(e)(3):thirty-days',
      { method: 'accelerated', dates: { award: DAY, contractSubmission: '2026-10-14' } },
    ],
    [
      'the copy of the determination',
      '3-05(b)(2):copy-to-comptroller',
      { method: 'sole-source', dates: { determination: DAY, determinationCopy: '2026-10-14' } },
    ],
    ['an appeal', '3-10(m)(1):appeal', { method: 'prequalified-list', dates: { pqlDecisionReceived: DAY, pqlAppeal: '2026-10-14' } }],
    ['a petition', '3-10(m)(5):petition', { method: 'prequalified-list', dates: { agencyHeadDecision: DAY, oathPetition: '2026-10-14' } }],
    [
      'the decision of an appeal',
      '3-10(m)(3):decision',
      {
        method: 'prequalified-list',
        facts: { '3-10': { decision: 'suspended' } },
        dates: { suspensionEnd: '2026-11-16', pqlAppeal: DAY, agencyHeadDecision: '2026-10-14' },
      },
    ],
    [
      'the decision of an appeal from a suspension that begins later',
      '3-10(m)(3):decision',
      {
        method: 'prequalified-list',
        facts: { '3-10': { decision: 'suspended' } },
        dates: { suspension: DAY, agencyHeadDecision: '2026-10-14' },
      },
    ],
  ])('%s', (_, id, input) => {
    const sentence = finding({ category: 'goods', amount: '250000.00', ...input }, id)?.says ?? '';
    expect(sentence).toMatch(/^(Check the dates|Send the copy again)/);
    expect(sentence).not.toMatch(/in time|came before the suspension ended/);
  });

  test('a filing with the Corporation Counsel and the Comptroller may come before the award, and says so', () => {
    const of = (comptrollerFiling: string) =>
      finding({ method: 'emergency', dates: { award: DAY, comptrollerFiling } }, '3-06(e)(3):counsel-and-comptroller')?.says;
    expect(of('2026-10-14')).toMatch(/came before the award of October 15, 2026: check that it covers/);
    expect(of(DAY)).toMatch(/is by the safe day/);
  });
});

describe('facts that deny what a day tells are a doubt, either way round', () => {
  const says = (input: Case): string[] => assess({ asOf: '2026-11-28', ...input }).doubts.map((one) => one.says);
  const SERVICES: Case = { method: 'sole-source', category: 'standard-services', amount: '2000000.00' };
  const REASONS = 'Check these answers: the Council’s receipt of the reasons is given, and that no City employee is displaced.';
  const HEARING = 'Check these answers: the Council’s hearing is given, and that no City employee is displaced.';
  const CONTRACT = 'Check these answers: the execution of a contract on November 5, 2026 is given, and that an order takes its place.';
  const ORDER = 'Check these answers: a purchase order of November 5, 2026 is given, and that there is none.';
  test.each<[string, Case, string, boolean]>([
    ['reasons, and nobody displaced', { ...SERVICES, facts: { other: { displacement: false } }, dates: { displacementReasons: '2026-11-05' } }, REASONS, true], // prettier-ignore
    ['reasons, and employees displaced', { ...SERVICES, facts: { other: { displacement: true } }, dates: { displacementReasons: '2026-11-05' } }, REASONS, false], // prettier-ignore
    ['reasons, and displacement not told', { ...SERVICES, dates: { displacementReasons: '2026-11-05' } }, REASONS, false],
    ['a hearing, and nobody displaced', { ...SERVICES, facts: { other: { displacement: false } }, dates: { councilHearing: '2026-11-05' } }, HEARING, true], // prettier-ignore
    ['accelerated by order, a contract executed', { method: 'accelerated', facts: { '3-07': { byPurchaseOrder: true } }, dates: { execution: '2026-11-05' } }, CONTRACT, true], // prettier-ignore
    ['accelerated by contract', { method: 'accelerated', facts: { '3-07': { byPurchaseOrder: false } }, dates: { execution: '2026-11-05' } }, CONTRACT, false], // prettier-ignore
    ['accelerated, neither told', { method: 'accelerated', dates: { execution: '2026-11-05' } }, CONTRACT, false],
    ['intergovernmental by order, a contract executed', { method: 'intergovernmental', facts: { '3-09': { byPurchaseOrder: true } }, dates: { execution: '2026-11-05' } }, CONTRACT, true], // prettier-ignore
    ['cooperative by order, a contract executed', { method: 'cooperative', facts: { '3-09': { byPurchaseOrder: true } }, dates: { execution: '2026-11-05' } }, CONTRACT, true], // prettier-ignore
    ['a sole source, of which nothing is told by order', { method: 'sole-source', facts: { '3-09': { byPurchaseOrder: true } }, dates: { execution: '2026-11-05' } }, CONTRACT, false], // prettier-ignore
    ['by contract, and an order dated', { method: 'intergovernmental', facts: { '3-09': { byPurchaseOrder: false } }, dates: { purchaseOrder: '2026-11-05' } }, ORDER, true], // prettier-ignore
  ])('%s', (_, input, said, isTold) => {
    expect(says(input).includes(said)).toBe(isTold);
  });
});
