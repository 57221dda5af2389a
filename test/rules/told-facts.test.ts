/** Facts that a rule turns on: each on both sides of its edge, and not told. Approvals and the term of § 315 stand in 3-06-emergency.test.ts. */
import { describe, expect, test } from 'vitest';
import { assess, route, toFacts, type Case, type Finding, type FindingId, type Method, type Path } from '../../src/rules/index.ts';

const BASE: Case = { category: 'goods', amount: '250000.00' };
type Dates = NonNullable<Case['dates']>;
type Told = NonNullable<Case['facts']>;

/** What a rule says of a method's case; undefined where it is silent. */
function of(id: FindingId, method: Method, dates: Dates, facts: Told = {}, more: Case = {}): Finding | undefined {
  return assess({ ...BASE, method, dates, facts, ...more }).findings.find((one) => one.id === id);
}

const asks = (found: Finding | undefined, path: Path): boolean => found?.lacks?.includes(path) ?? false;

describe('posted online simultaneously with publication', () => {
  const SAME = /the day of its publication\.$/;
  const LATER = /not simultaneously, so publish and post again\.$/;
  const EARLIER = /^Show that the notice still stood online on November 5, 2026/;
  const BIDS: Told = { '3-07': { sourceSelection: 'sealed-bids' } };
  const NEGOTIATED: Told = { '3-07': { sourceSelection: 'negotiated-acquisition' } };
  const ON: Dates = { intentNotice: '2026-11-05' };
  const WHERE: [FindingId, Method, Dates, Told][] = [
    ['3-05(c)(1)(i):website', 'sole-source', ON, {}],
    ['3-07(h)(1)(i):website', 'accelerated', { solicitation: '2026-11-05' }, BIDS],
    ['3-07(h)(1)(i):website', 'accelerated', ON, NEGOTIATED],
    ['3-11(e)(1):website', 'demonstration-project', ON, {}],
  ];
  describe.each(WHERE)('%s of %s, %j', (id, method, dates, facts) => {
    test.each<[string, string, RegExp, boolean, boolean]>([
      ['a day before', '2026-11-04', EARLIER, true, false],
      ['the same day', '2026-11-05', SAME, false, false],
      ['a day after', '2026-11-06', LATER, true, true],
    ])('%s', (_, onlinePosting, says, open, clash) => {
      const found = of(id, method, { ...dates, onlinePosting }, facts);
      expect(found?.says).toMatch(says);
      expect([found?.readings?.includes('simultaneously') ?? false, found?.clash !== undefined]).toEqual([open, clash]);
      expect(asks(found, 'dates.onlinePosting')).toBe(false);
    });

    test('not told, it is asked once the notice is', () => {
      expect(asks(of(id, method, dates, facts), 'dates.onlinePosting')).toBe(true);
      expect(asks(of(id, method, {}, facts), 'dates.onlinePosting')).toBe(false);
    });

    test('told without the notice, the notice is asked', () => {
      const [notice] = Object.keys(dates);
      expect(of(id, method, { onlinePosting: '2026-11-05' }, facts)?.lacks).toEqual([`dates.${notice}`]);
    });
  });
});

describe('the due date for expressions of interest', () => {
  describe.each<[FindingId, Method]>([
    ['3-05(c)(1)(ii)(H):due-date', 'sole-source'],
    ['3-11(e)(2)(viii):due-date', 'demonstration-project'],
  ])('%s', (id, method) => {
    const NOTICE: Dates = { intentNotice: '2026-11-05' };
    test.each<[string, Dates, RegExp, boolean]>([
      ['a day before the notice', { ...NOTICE, expressionsDue: '2026-11-04' }, /^Check the due date/, true],
      ['on the day of the notice', { ...NOTICE, expressionsDue: '2026-11-05' }, /^Set a later due date/, false],
      ['a day after it', { ...NOTICE, expressionsDue: '2026-11-06' }, /^Evaluate what comes in by the due date/, false],
      [
        'a day before negotiations',
        { ...NOTICE, expressionsDue: '2026-11-15', negotiations: '2026-11-16' },
        /before negotiations begin on November 16, 2026\.$/,
        false,
      ],
      [
        'on the day of negotiations',
        { ...NOTICE, expressionsDue: '2026-11-16', negotiations: '2026-11-16' },
        /^Begin negotiations after/,
        true,
      ],
    ])('%s', (_, dates, says, clash) => {
      const found = of(id, method, dates);
      expect(found?.says).toMatch(says);
      expect(found?.clash !== undefined).toBe(clash);
    });

    test('is asked once the notice is told, and not before', () => {
      expect(asks(of(id, method, NOTICE), 'dates.expressionsDue')).toBe(true);
      expect(of(id, method, {})).toBeUndefined();
    });
  });

  test('is not asked where Corporation Counsel’s statement lifts the notice, or no notice is due', () => {
    const dates: Dates = { intentNotice: '2026-11-05', expressionsDue: '2026-11-04' };
    expect(of('3-05(c)(1)(ii)(H):due-date', 'sole-source', dates, { '3-05': { noticeMayJeopardize: true } })).toBeUndefined();
    expect(of('3-11(e)(2)(viii):due-date', 'demonstration-project', dates, {}, { amount: '100000.00' })).toBeUndefined();
  });
});

describe('who approved a sole source award, § 3-05(d)', () => {
  test.each<['agency-head' | 'acco' | 'designated-official' | 'further-delegate', RegExp, RegExp]>([
    ['agency-head', /^Keep the approval on file: the Agency Head may give it/, /^Do not delegate/],
    ['acco', /^Keep the approval on file: the ACCO/, /^Do not delegate/],
    ['designated-official', /^Keep the approval on file: a senior official/, /^Do not delegate/],
    ['further-delegate', /approved anew/, /delegated further than the section allows/],
  ])('%s', (awardApprovedBy, approval, delegation) => {
    const facts: Told = { '3-05': { awardApprovedBy } };
    expect(of('3-05(d):approval', 'sole-source', { award: '2026-11-20' }, facts)?.says).toMatch(approval);
    expect(of('3-05(d):no-further-delegation', 'sole-source', { award: '2026-11-20' }, facts)?.says).toMatch(delegation);
  });

  test('is asked once the award, or the order, is told', () => {
    expect(asks(of('3-05(d):approval', 'sole-source', {}), 'facts.3-05.awardApprovedBy')).toBe(false);
    expect(asks(of('3-05(d):approval', 'sole-source', { award: '2026-11-20' }), 'facts.3-05.awardApprovedBy')).toBe(true);
    expect(asks(of('3-05(d):approval', 'sole-source', { purchaseOrder: '2026-11-20' }), 'facts.3-05.awardApprovedBy')).toBe(true);
  });
});

describe('how an appeal was filed, § 3-10(m)(1)', () => {
  const MAILED: Dates = { pqlDecisionReceived: '2026-11-04', pqlAppeal: '2026-11-19' };
  test.each<['delivered' | 'mailed' | 'email-accepted' | 'email-not-accepted', string, RegExp, RegExp]>([
    ['delivered', 'required', /on the day it was delivered/, /was in time/],
    ['mailed', 'required', /on the day it was delivered/, /was in time: the last day was November 19, 2026/],
    ['email-accepted', 'required', /^The email files the appeal/, /was in time/],
    ['email-not-accepted', 'not-allowed', /^The email does not count as filing/, /^Appeal by November 19, 2026/],
  ])('%s', (appealFiled, outcome, filing, appeal) => {
    const facts: Told = { '3-10': { decision: 'denied', appealFiled } };
    const found = of('3-10(m)(1):filing', 'prequalified-list', MAILED, facts);
    expect([found?.outcome, found?.lacks]).toEqual([outcome, undefined]);
    expect(found?.says).toMatch(filing);
    expect(of('3-10(m)(1):appeal', 'prequalified-list', MAILED, facts)?.says).toMatch(appeal);
  });

  test('is asked once an appeal is told', () => {
    const facts: Told = { '3-10': { decision: 'denied' } };
    expect(asks(of('3-10(m)(1):filing', 'prequalified-list', MAILED, facts), 'facts.3-10.appealFiled')).toBe(true);
    expect(asks(of('3-10(m)(1):filing', 'prequalified-list', {}, facts), 'facts.3-10.appealFiled')).toBe(false);
  });
});

describe('the days that comments are open, Charter § 326', () => {
  const ID = 'charter-326:comment-window';
  const NOTICE: Dates = { commentNotice: '2026-11-02' };
  test.each<[string, Dates, RegExp, boolean]>([
    ['five days after the notice', { ...NOTICE, commentClose: '2026-11-07' }, /^Give notice again/, true],
    ['six: seven with the day of the notice', { ...NOTICE, commentClose: '2026-11-08' }, /only if the day of the notice counts/, false],
    ['seven', { ...NOTICE, commentClose: '2026-11-09' }, /^Comments are open for 7 days after/, false],
    ['before the notice', { ...NOTICE, commentClose: '2026-11-01' }, /^Check the dates/, true],
    [
      'on the day of execution',
      { ...NOTICE, commentClose: '2026-11-12', execution: '2026-11-12' },
      /^Wait until comments close on November 12, 2026/,
      true,
    ],
    ['a day before execution', { ...NOTICE, commentClose: '2026-11-12', execution: '2026-11-13' }, /^Comments are open for 10 days/, false],
  ])('closed %s', (_, dates, says, clash) => {
    const found = of(ID, 'sole-source', dates);
    expect(found?.says).toMatch(says);
    expect(found?.clash !== undefined).toBe(clash);
  });

  test('each of the two days asks for the other; neither, and the rule is silent', () => {
    expect(of(ID, 'sole-source', NOTICE)?.lacks).toEqual(['dates.commentClose']);
    expect(of(ID, 'sole-source', { commentClose: '2026-11-09' })?.lacks).toEqual(['dates.commentNotice']);
    expect(of(ID, 'sole-source', {})).toBeUndefined();
  });

  test.each<[string, Method, Told, Case]>([
    ['at the threshold', 'sole-source', {}, { amount: '100000.00' }],
    ['of an emergency', 'emergency', {}, {}],
    ['of bids from prequalified vendors', 'prequalified-list', { '3-10': { offers: 'bids' } }, {}],
    ['while bids are possible', 'prequalified-list', {}, {}],
    ['of litigation', 'sole-source', { other: { litigation: true } }, {}],
    [
      'before May 21, 2025, when there was a hearing',
      'sole-source',
      {},
      { dates: { ...NOTICE, commentClose: '2026-11-03', execution: '2025-05-20' } },
    ],
  ])('nothing is asked %s', (_, method, facts, more) => {
    expect(of(ID, method, { ...NOTICE, commentClose: '2026-11-03' }, facts, more)).toBeUndefined();
  });

  test('an M/WBE purchase over the threshold has them too', () => {
    const more: Case = { vendor: { mwbe: 'city-certified' } };
    expect(of(ID, 'mwbe-small-purchase', { ...NOTICE, commentClose: '2026-11-07' }, {}, more)?.says).toMatch(/^Give notice again/);
  });
});

describe('the CCPO’s list that names the commodity, § 3-07(c)', () => {
  const LIST = '2026-08-07';
  test.each<[string, Dates, RegExp, boolean]>([
    ['solicited a day before the list', { solicitation: '2026-08-06' }, /^Find the list before the purchase/, true],
    ['on its day', { solicitation: LIST }, /^The list of August 7, 2026 names/, false],
    ['three months on', { solicitation: '2026-11-07' }, /^The list of August 7, 2026 names/, false],
    ['a day later', { solicitation: '2026-11-08' }, /over three months old, though/, false],
    ['on the last day of the next quarter', { solicitation: '2026-12-31' }, /over three months old, though/, false],
    ['after it', { solicitation: '2027-01-01' }, /another was due by December 31, 2026 at the latest/, false],
    ['the solicitation decides, not a later award', { solicitation: '2026-11-07', award: '2027-03-01' }, /^The list of/, false],
    ['an award alone', { award: '2026-11-08' }, /over three months old/, false],
    ['no purchase told', {}, /by the stricter count the next is due by November 7, 2026/, false],
  ])('%s', (_, dates, says, clash) => {
    const found = of('3-07(c):quarterly-list', 'accelerated', { ...dates, commodityList: LIST });
    expect(found?.says).toMatch(says);
    expect([found?.clash !== undefined, found?.readings]).toEqual([clash, ['quarterly']]);
  });

  test('is asked where the commodity is approved', () => {
    const ask = (commodityApproved: boolean) =>
      asks(of('3-07(c):quarterly-list', 'accelerated', {}, { '3-07': { commodityApproved } }), 'dates.commodityList');
    expect([ask(true), ask(false)]).toEqual([true, false]);
  });
});

describe('start and end of a demonstration project, § 3-11(d)', () => {
  const ID = '3-11(d):initial-term';
  test.each<[string, string, string, number | undefined, string, boolean]>([
    ['three years to the day before', '2027-01-01', '2029-12-31', undefined, 'required', false],
    ['a day more, in time by one reading', '2027-01-01', '2030-01-01', undefined, 'required', false],
    ['a day more, told as 36 months', '2027-01-01', '2030-01-01', 36, 'required', false],
    ['two days more', '2027-01-01', '2030-01-02', undefined, 'not-allowed', false],
    ['from a leap day', '2028-02-29', '2031-02-27', undefined, 'required', false],
    ['12 months told, and so', '2027-01-01', '2027-12-31', 12, 'required', false],
    ['12 months told, to the same day', '2027-01-01', '2028-01-01', 12, 'required', false],
    ['12 months told, and a day more than that', '2027-01-01', '2028-01-02', 12, 'required', true],
    ['12 months told, a day too few', '2027-01-01', '2027-12-30', 12, 'required', true],
  ])('%s', (_, contractStart, contractEnd, termMonths, outcome, clash) => {
    const facts: Told = { '3-11': termMonths === undefined ? {} : { termMonths } };
    const found = of(ID, 'demonstration-project', { contractStart, contractEnd }, facts);
    expect([found?.outcome, found?.clash !== undefined]).toEqual([outcome, clash]);
    expect(found?.readings).toContain('term-days');
    // What the finding forbids the method does too: days say no less than months.
    const input: Case = {
      method: 'demonstration-project',
      facts: { '3-11': { ...facts['3-11'], determined: true } },
      dates: { contractStart, contractEnd },
    };
    expect(route(toFacts(input), 'demonstration-project').outcome === 'not-allowed').toBe(outcome === 'not-allowed');
  });

  test('one of the days alone leaves the months to decide', () => {
    const found = of(ID, 'demonstration-project', { contractStart: '2027-01-01' }, { '3-11': { termMonths: 37 } });
    expect([found?.outcome, found?.readings]).toEqual(['not-allowed', ['demonstration-year']]);
  });

  test('an extension is of the term that the days give', () => {
    const facts: Told = { '3-11': { extensionMonths: 12 } };
    const extension = (dates: Dates) => of('3-11(d):extension', 'demonstration-project', dates, facts)?.clash;
    expect(extension({})).toBeDefined();
    expect(extension({ contractStart: '2027-01-01', contractEnd: '2027-12-31' })).toBeUndefined();
  });
});

test('a case of before these facts could be told is answered as it was asked', () => {
  const old: Case = { v: 1, asOf: '2026-11-21', method: 'emergency', amount: '400000.00', dates: { award: '2026-11-02' } };
  expect(assess(old).doubts).toEqual([]);
  expect(assess(old).findings.length).toBeGreaterThan(10);
});

describe('leave to buy client services outside HHS Accelerator, § 3-16(a)(1) (2020 text)', () => {
  const LEAVE: readonly (readonly [FindingId, Method])[] = [
    ['3-10(a):client-services', 'prequalified-list'],
    ['3-11(a):client-services', 'demonstration-project'],
  ];
  const outcome = (method: Method, more: Case, facts: Told = {}): (string | undefined)[] =>
    LEAVE.map(([id]) => of(id, method, {}, facts, { category: 'human-services', ...more })?.outcome);

  test.each(LEAVE)('%s: asked of client services, freed by § 1-02(d) and (e)', (id, method) => {
    const found = (more: Case): string | undefined => of(id, method, {}, {}, { category: 'human-services', ...more })?.outcome;
    expect([found({}), found({ funding: 'ordinary' }), found({ funding: 'outside-directed' })]).toEqual([
      'needs-determination',
      'needs-determination',
      'not-required',
    ]);
    expect(found({ funding: 'discretionary' })).not.toBe('needs-determination');
    expect(of(id, method, {}, {}, { category: 'professional-services' })).toBeUndefined();
  });

  test('the methods that § 3-16 names, and its own lists, ask none', () => {
    for (const method of ['sole-source', 'emergency', 'micropurchase', 'small-purchase', 'intergovernmental', 'cooperative'] as const)
      expect([method, ...outcome(method, {})]).toEqual([method, undefined, undefined]);
    expect(outcome('prequalified-list', {}, { '3-10': { list: 'hhs-accelerator' } })).toEqual([undefined, undefined]);
  });
});
