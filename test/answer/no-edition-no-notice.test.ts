/** What is counted from, or said of, a day on which nothing can have been done: no finding passes it that another doubts. */
import { describe, expect, test } from 'vitest';
import { actsOf } from '../../src/answer/index.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case, type FindingId, type Method } from '../../src/rules/index.ts';

type Dates = NonNullable<Case['dates']>;
const of = (method: Method, dates: Dates, more: Case = {}): Case => ({
  asOf: '2026-11-30',
  method,
  category: 'goods',
  amount: '250000.00',
  ...more,
  dates,
});
const says = (input: Case, id: FindingId): string | undefined => assess(input).findings.find((one) => one.id === id)?.says;
function acts(input: Case): { key: string; day: string | undefined; says: string }[] {
  const { method } = input;
  const findings = assess(input).findings.filter(({ route }) => route === null || route === method);
  return actsOf('agency', input, method, findings, plan(input)).map(({ key, day, says }) => ({
    key,
    day: day?.date,
    says: says.join(' '),
  }));
}

const SATURDAY = 'Check the notice’s date: the City Record does not appear on November 21, 2026 (Saturday).';

describe('Charter §§ 326(a), 1066(a): notice “in the City Record”', () => {
  const WINDOW = 'charter-326:comment-window';
  const told = (commentNotice: string): string | undefined =>
    says(of('sole-source', { commentNotice, commentClose: '2026-11-28', execution: '2026-11-30' }), WINDOW);
  test('a day without an edition begins no days of comment', () => {
    expect(told('2026-11-21')).toBe(SATURDAY);
    expect(told('2026-11-20')).toMatch(/^Comments were open for 8 days/);
  });
  test('comments that close sooner than the contract ran to their close', () => {
    const notice = (commentClose: string): string | undefined =>
      says(of('sole-source', { commentNotice: '2026-11-16', commentClose, execution: '2026-11-25' }), 'charter-326:comment');
    expect(notice('2026-11-22')).toMatch(/in time only if its own day counts as the first of the seven\.$/);
    expect(notice('2026-11-23')).toMatch(/ran the Charter’s seven days before November 25, 2026/);
  });
  test('an act by the sentence of its finding has that day: November 3, 2026 is Election Day', () => {
    const input = of(
      'accelerated',
      { award: '2026-11-09', execution: '2026-11-10' },
      { facts: { '3-07': { market: 'energy', commodityApproved: true, sourceSelection: 'negotiated-acquisition' } } },
    );
    expect(acts(input).find(({ key }) => key === 'charter-326:comment')).toEqual({
      key: 'charter-326:comment',
      day: '2026-11-02',
      says: 'Publish the comment notice by November 2, 2026, unless the purchase rests on price fluctuations.',
    });
  });
});

describe('“simultaneously with its publication”', () => {
  const sole = (day: string): string | undefined =>
    says(of('sole-source', { determination: '2026-11-18', intentNotice: day, onlinePosting: day }), '3-05(c)(1)(i):website');
  const fast = (day: string): string | undefined =>
    says(
      of(
        'accelerated',
        { solicitation: day, onlinePosting: day },
        { facts: { '3-07': { market: 'energy', commodityApproved: true, sourceSelection: 'sealed-bids' } } },
      ),
      '3-07(h)(1)(i):website',
    );
  test.each([
    ['§ 3-05(c)(1)(i)', sole],
    ['§ 3-07(h)(1)(i)', fast],
  ])('%s: not on a day without a publication', (_, website) => {
    expect(website('2026-11-21')).toBe(SATURDAY);
    expect(website('2026-11-20')).toBe('The notice was posted online on November 20, 2026, the day of its publication.');
  });
});

test('§§ 3-05, 3-07: negotiations planned within ten days of the next edition after such a day are too early', () => {
  const state = (negotiations: string): string | undefined =>
    plan(of('sole-source', { determination: '2026-11-18', intentNotice: '2026-11-21', negotiations })).find(
      ({ event }) => event === 'negotiations',
    )?.state;
  expect(state('2026-12-02')).toBe('too-early');
  expect(state('2026-12-03')).toBe('arguable');
});

test('Charter § 328(a), “executed”: the thirty days from a filing before the contract run from the contract', () => {
  const first = (execution: string): string | undefined =>
    says(of('sole-source', { execution, comptrollerFiling: '2026-11-12' }), 'charter-328:registration');
  expect(first('2026-11-20')).toMatch(/before December 21, 2026 without/);
  expect(first('2026-11-12')).toMatch(/before December 13, 2026 without/);
  expect(first('2026-11-11')).toMatch(/before December 13, 2026 without/);
});

test('§ 3-09(d)(1): a notice of award, which may come before its time, proves no filing', () => {
  const input = of(
    'intergovernmental',
    { execution: '2026-11-02', awardNotice: '2026-11-20' },
    { facts: { '3-09': { through: 'gsa', priceDetermined: true, accoApproved: true, byPurchaseOrder: false } } },
  );
  expect(acts(input).find(({ key }) => key === 'comptrollerFiling')?.says).toMatch(/^File the contract with the Comptroller/);
});

describe('acts', () => {
  test('§ 3-05(c)(1)(i): a last day that is only the planned day of the next step is told with the first', () => {
    const act = acts(of('sole-source', { award: '2026-12-14', execution: '2026-12-28' })).find(({ key }) => key === 'negotiations');
    expect(act?.says).toBe(
      'If the notice appears in the edition of November 30, 2026, begin negotiations on December 11, 2026 or later, so that 10 full days pass in between; one reading allows December 10, 2026. December 14, 2026 is the last day: the award is planned for it.',
    );
  });
  test.each<[string, Case]>([
    ['what had to come before an award that is past', of('sole-source', { award: '2026-11-13', execution: '2026-11-23' })],
    [
      'comments of a purchase over the limits',
      of('small-purchase', {}, { amount: '99000.00', facts: { '3-08': { changesAndRenewals: '1000.01' } } }),
    ],
  ])('none is said twice: %s', (_, input) => {
    const all = acts(input).map((one) => one.says);
    expect(all).toEqual([...new Set(all)]);
  });
});
