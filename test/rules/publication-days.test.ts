/** A publication is judged only on a day with a City Record: wherever one is dated. */
import { describe, expect, test } from 'vitest';
import { assess, type Case, type Finding, type FindingId, type Method } from '../../src/rules/index.ts';

type Dates = NonNullable<Case['dates']>;
const finding = (id: FindingId, input: Case): Finding | undefined => assess(input).findings.find((one) => one.id === id);

const FOOD: Case = {
  v: 1,
  asOf: '2026-11-28',
  category: 'goods',
  amount: '200000.00',
  method: 'accelerated',
  facts: { '3-07': { market: 'food', commodityApproved: true, sourceSelection: 'sealed-bids', byPurchaseOrder: false } },
};
const by = (method: Method, more: Case = {}): Case => ({
  v: 1,
  asOf: '2026-11-28',
  category: 'standard-services',
  amount: '200000.00',
  method,
  ...more,
});

/** Every rule on which a publication is dated: the case without its date, the field it stands in, and dates that it is held against. */
const DATED: readonly [FindingId, Case, keyof Dates, Dates][] = [
  [
    '3-05(c)(1)(i):notice-of-intent',
    by('sole-source', { facts: { '3-05': { onlySource: true } } }),
    'intentNotice',
    { negotiations: '2027-02-01' },
  ],
  ['3-05(c)(1)(i):notice-of-intent', by('sole-source', { facts: { '3-05': { onlySource: true } } }), 'intentNotice', {}],
  [
    '3-11(e)(1):notice-of-intent',
    by('demonstration-project', { facts: { '3-11': { determined: true } } }),
    'intentNotice',
    { negotiations: '2027-02-01' },
  ],
  ['3-07(h)(1)(i):solicitation-notice', FOOD, 'solicitation', { bidOpening: '2027-02-01' }],
  ['3-07(h)(1)(i):solicitation-notice', FOOD, 'solicitation', {}],
  ['3-07(h)(2)(i):award-notice', FOOD, 'awardNotice', { registration: '2026-05-20' }],
  ['3-07(h)(2)(i):award-notice', FOOD, 'awardNotice', {}],
  ['3-05(c)(2)(i):award-notice', by('sole-source', { facts: { '3-05': { onlySource: true } } }), 'awardNotice', {}],
  ['3-06(f)(1):award-notice', by('emergency'), 'awardNotice', {}],
  ['charter-325:emergency-notice-soon', by('emergency'), 'awardNotice', {}],
  ['3-08(d)(2):award-notice', by('mwbe-small-purchase', { vendor: { mwbe: 'city-certified' } }), 'awardNotice', {}],
  ['3-09(d)(1):award-notice', by('intergovernmental'), 'awardNotice', {}],
  ['3-11(h)(1):award-notice', by('demonstration-project', { facts: { '3-11': { determined: true } } }), 'awardNotice', {}],
  ['ppb-2-10:protest', by('sole-source', { facts: { '3-05': { onlySource: true } } }), 'awardNotice', {}],
  ['charter-326:comment', by('sole-source', { facts: { '3-05': { onlySource: true } } }), 'commentNotice', {}],
  ['charter-326:comment', by('sole-source', { facts: { '3-05': { onlySource: true } } }), 'commentNotice', { execution: '2027-02-01' }],
  ['3-10(e)(1)(i):yearly-notice', by('prequalified-list', { facts: { '3-10': { list: 'category' } } }), 'pqlNotice', {}],
  ['3-10(e)(1)(ii):one-procurement-notice', by('prequalified-list', { facts: { '3-10': { list: 'one-procurement' } } }), 'pqlNotice', {}],
];

const dated = (input: Case, event: keyof Dates, day: string, dates: Dates): Case => ({ ...input, dates: { ...dates, [event]: day } });

describe.each(DATED)('%s', (id, input, event, dates) => {
  test.each([
    ['Thanksgiving', '2026-11-26', 'November 26, 2026 (Thanksgiving Day)'],
    ['a Saturday', '2026-11-28', 'November 28, 2026 (Saturday)'],
    ['Christmas Day', '2026-12-25', 'December 25, 2026 (Christmas Day)'],
    ['the Saturday after it', '2026-12-26', 'December 26, 2026 (Saturday)'],
    ['the Sunday after it', '2026-12-27', 'December 27, 2026 (Sunday)'],
  ])(`dated in ${event} on %s: no edition`, (_, day, named) => {
    const found = finding(id, dated(input, event, day, dates));
    expect(found?.says).toBe(`Check the notice’s date: the City Record does not appear on ${named}.`);
    expect(found?.clash).toEqual([`dates.${event}`]);
    if (found?.when?.event === event) expect(found.deadline).toBeUndefined();
  });

  test.each([
    ['the day before Thanksgiving', '2026-11-25'],
    ['the day after it', '2026-11-27'],
    ['Christmas Eve', '2026-12-24'],
    ['the Monday after Christmas', '2026-12-28'],
    ['Lincoln’s Birthday', '2026-02-12'],
  ])(`dated in ${event} on %s: an edition`, (_, day) => {
    expect(finding(id, dated(input, event, day, dates))?.says).not.toMatch(/Check the notice’s date|Look up whether/);
  });

  test('on a weekday of a year whose editions are not known: undetermined, and said so', () => {
    const found = finding(id, dated(input, event, '2029-03-01', dates));
    expect(found?.says).toBe('Look up whether the City Record appeared on March 1, 2029: we have its days only from 2016 through 2028.');
    expect(found?.clash).toBeUndefined();
  });
});

test('2013: undetermined', () => {
  // A contract of 2024 whose notice is misdated by years: nothing is said of its time.
  const found = finding('3-07(h)(2)(i):award-notice', { ...FOOD, dates: { award: '2024-05-01', awardNotice: '2013-05-15' } });
  expect(found?.says).toBe('Look up whether the City Record appeared on May 15, 2013: we have its days only from 2016 through 2028.');
});

test('Juneteenth is not verified, and the answer that rests on it says so', () => {
  const on = (day: string) =>
    finding('ppb-2-10:protest', dated(by('sole-source', { facts: { '3-05': { onlySource: true } } }), 'awardNotice', day, {}));
  expect(on('2026-06-19')?.readings).toContain('city-record-days');
  expect(on('2026-11-27')?.readings).not.toContain('city-record-days');
});
