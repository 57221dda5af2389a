/** What is told as done is not asked for again; a count is met for what is told; and days given as closed are named wherever they matter. */
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case, type Finding } from '../../src/rules/index.ts';

const of = (id: string, input: Case): Finding | undefined => assess(input).findings.find((one) => one.id === id);
const says = (id: string, input: Case): string => of(id, input)?.says ?? '';
type Facts = NonNullable<Case['facts']>;
const list = (facts: NonNullable<Facts['3-10']>, dates: NonNullable<Case['dates']> = {}, more: Case = {}): Case => ({
  asOf: '2026-11-30',
  method: 'prequalified-list',
  facts: { '3-10': facts },
  dates,
  ...more,
});

describe('an act that is told', () => {
  const project = (determined?: boolean, dates: NonNullable<Case['dates']> = {}): Case => ({
    asOf: '2026-11-30',
    method: 'demonstration-project',
    category: 'goods',
    amount: '300000.00',
    facts: { '3-11': determined === undefined ? {} : { determined } },
    dates,
  });
  test('§ 3-11(c): a determination that is made is filed, not made', () => {
    const id = '3-11(c):determination';
    expect([says(id, project()), says(id, project(false))]).toEqual([
      expect.stringMatching(/^Before negotiations begin, have the ACCO make/),
      expect.stringMatching(/^Before negotiations begin, have the ACCO make/),
    ]);
    expect([says(id, project(true)), says(id, project(undefined, { determination: '2026-11-20' }))]).toEqual([
      'File the ACCO’s determination with all six statements of § 3-11(c).',
      'File the ACCO’s determination with all six statements of § 3-11(c).',
    ]);
  });

  test('§ 3-09(a): a price that is determined is kept on record', () => {
    const bought = (priceDetermined?: boolean): string =>
      says('3-09(a):price', {
        asOf: '2026-11-30',
        method: 'intergovernmental',
        category: 'goods',
        amount: '300000.00',
        facts: { '3-09': { through: 'ogs', ...(priceDetermined === undefined ? {} : { priceDetermined }) } },
      });
    expect([bought(), bought(true), bought(false)]).toEqual([
      expect.stringMatching(/^Determine that the price is lower/),
      expect.stringMatching(/^Keep on record the determination that the price is lower/),
      expect.stringMatching(/^Do not buy before/),
    ]);
  });

  test('§ 3-10(m)(3): an appeal that is decided is not to be decided', () => {
    const decided = list({ decision: 'suspended' }, { pqlDecisionReceived: '2026-11-05', agencyHeadDecision: '2026-11-28' });
    expect(says('3-10(m)(3):decision', decided)).toBe('The decision of November 28, 2026 must be in writing, and on the merits.');
    const equal = list({ decision: 'revoked', equalEmployment: true }, { agencyHeadDecision: '2026-11-20' });
    expect(says('3-10(m)(3):decision', equal)).toBe(
      'The decision of November 20, 2026 must rest on your written determination of the merits.',
    );
    expect(says('3-10(m)(3):decision', list({ decision: 'revoked', equalEmployment: true }))).toMatch(/^Consider the appeal/);
  });

  test('§ 3-10(e)(1)(ii): a notice that came before the solicitation is not asked for', () => {
    const id = '3-10(e)(1)(ii):one-procurement-notice';
    const told = (pqlNotice: string): string => says(id, list({ list: 'one-procurement' }, { pqlNotice, solicitation: '2026-12-01' }));
    expect(told('2026-11-30')).toBe(
      'The notice of November 30, 2026 came before the solicitation of December 1, 2026; it must invite vendors to apply.',
    );
    expect(told('2026-12-01')).toMatch(/^Publish before soliciting/);
    expect(says(id, list({ list: 'one-procurement' }))).toMatch(/^Publish at least once/);
  });
});

describe('§ 3-10(i): how many are solicited', () => {
  const solicited = (facts: NonNullable<Facts['3-10']>, category: NonNullable<Case['category']> = 'goods'): string =>
    says('3-10(i)(2):minimum', list({ list: 'category', solicitation: 'random', ...facts }, {}, { category, amount: '300000.00' }));
  test('a count is met for the awards that are told', () => {
    expect(solicited({ solicited: 8 })).toBe('The count is met for one award: 8 solicited of at least 8 vendors.');
    expect(solicited({ solicited: 8, awards: 1 })).toBe('The count is met: 8 solicited of at least 8 vendors.');
    expect(solicited({ solicited: 8, awards: 2 })).toMatch(/^Solicit 8 more/);
  });

  test('§ 3-03(h)(2)(i)(A) offers a project to one vendor: no number of vendors is asked for two', () => {
    const way = { constructionRelatedWay: 'h-2-i-A', bestQualified: false } as const;
    expect(solicited({ ...way, awards: 2, solicited: 2 }, 'construction-related-services')).toBe(
      'Select one vendor for each project by itself, or ask the CCPO: read alone, § 3-10(i)(3)(iv) asks 16 vendors for 2 awards.',
    );
    expect(solicited({ ...way, awards: 1, solicited: 1 }, 'construction-related-services')).not.toMatch(/^Select one/);
  });
});

describe('days without an edition, or at a closed office', () => {
  const quarterly = (commodityList: string): Finding | undefined =>
    of('3-07(c):quarterly-list', {
      asOf: '2026-11-30',
      method: 'accelerated',
      category: 'goods',
      amount: '300000.00',
      facts: { '3-07': { market: 'energy', commodityApproved: true, sourceSelection: 'sealed-bids' } },
      dates: { commodityList },
    });
  test('§ 3-07(c): the CCPO’s list is published in the City Record too', () => {
    expect(quarterly('2026-11-11')).toMatchObject({
      says: 'Check the notice’s date: the City Record does not appear on November 11, 2026 (Veterans Day).',
      clash: ['dates.commodityList'],
    });
    expect(quarterly('2026-11-12')?.clash).toBeUndefined();
  });

  test.each(['2026-12-09', '2026-12-10', '2026-12-11'])('an appeal by December 10, and %s given as closed', (closed) => {
    const input = list(
      { decision: 'denied', decisionServed: 'mailed' },
      { pqlDecisionMailed: '2026-11-20' },
      { asOf: '2026-11-20', closures: [closed] },
    );
    expect(says('3-10(m)(1):appeal', input).includes('The days you gave as closed are not counted here.')).toBe(closed === '2026-12-10');
  });
});

describe('§ 2-10(a)(1): a protest runs from "publication of the notice of award"', () => {
  const noticed = (dates: NonNullable<Case['dates']>, closures?: string[]): { day?: string | undefined; basis?: string | undefined } => {
    const input: Case = {
      asOf: '2026-11-30',
      method: 'sole-source',
      category: 'goods',
      amount: '300000.00',
      facts: { '3-05': { onlySource: true } },
      dates: { awardNotice: '2026-11-20', ...dates },
      ...(closures ? { closures } : {}),
    };
    const latest = plan(input).find(({ event }) => event === 'protest')?.latest;
    return { day: latest?.day, basis: latest?.from.basis };
  };
  test('that is told, whether or not registration is', () => {
    expect(noticed({})).toEqual({ day: '2026-11-30', basis: 'given' });
    expect(noticed({ registration: '2026-11-16' })).toEqual({ day: '2026-11-30', basis: 'given' });
    expect(noticed({ registration: '2026-11-23' }).basis).toBe('assumed');
  });

  test('on a day given as closed it is that of the next edition, and the ten days run from there', () => {
    expect(noticed({}, ['2026-11-20'])).toEqual({ day: '2026-12-03', basis: 'assumed' });
  });
});

describe('answers that do not go together', () => {
  const doubted = (input: Case): string[] => assess(input).doubts.map(({ paths }) => paths.join());
  test.each<[string, Case, string, boolean]>([
    [
      '§ 3-10(j): a removal before the opening',
      list({ decision: 'removed', offers: 'proposals' }, { pqlDecisionMailed: '2026-11-05', bidOpening: '2026-11-20' }),
      'dates.bidOpening,dates.pqlDecisionMailed',
      true,
    ],
    [
      'on the day of the opening',
      list({ decision: 'removed', offers: 'proposals' }, { pqlDecisionMailed: '2026-11-20', bidOpening: '2026-11-20' }),
      'dates.bidOpening,dates.pqlDecisionMailed',
      false,
    ],
    [
      'a removal after the award',
      list({ decision: 'removed', offers: 'proposals' }, { pqlDecisionMailed: '2026-11-21', award: '2026-11-20' }),
      'dates.pqlDecisionMailed,dates.award',
      true,
    ],
    [
      'a revocation, at any time',
      list({ decision: 'revoked' }, { pqlDecisionMailed: '2026-11-21', award: '2026-11-20' }),
      'dates.pqlDecisionMailed,dates.award',
      false,
    ],
    ['goods from HHS Accelerator', list({ list: 'hhs-accelerator' }, {}, { category: 'goods' }), 'category,facts.3-10.list', true],
    ['client services from it', list({ list: 'hhs-accelerator' }, {}, { category: 'human-services' }), 'category,facts.3-10.list', false],
    ['goods from a list of auditors', list({ list: 'auditors' }, {}, { category: 'goods' }), 'category,facts.3-10.list', true],
    ['an audit', list({ list: 'auditors' }, {}, { category: 'professional-services' }), 'category,facts.3-10.list', false],
  ])('%s', (_, input, paths, is) => {
    expect(doubted(input).includes(paths)).toBe(is);
  });

  test('an order that is dated, and told not to be', () => {
    const bought = (byPurchaseOrder: boolean): Case => ({
      method: 'intergovernmental',
      category: 'goods',
      amount: '300000.00',
      facts: { '3-09': { through: 'ogs', byPurchaseOrder } },
      dates: { purchaseOrder: '2026-11-20' },
    });
    const paths = 'facts.3-09.byPurchaseOrder,dates.purchaseOrder';
    expect([doubted(bought(false)).includes(paths), doubted(bought(true)).includes(paths)]).toEqual([true, false]);
  });
});
