/** A notice that does not count is given again, from the day asked about on, and what is counted from a notice is counted from that one. */
import { describe, expect, test } from 'vitest';
import { actsOf } from '../../src/answer/index.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case, type EventName, type Method } from '../../src/rules/index.ts';

type Dates = NonNullable<Case['dates']>;
const of = (method: Method, dates: Dates, more: Case = {}): Case => ({
  asOf: '2026-11-30',
  method,
  category: 'goods',
  amount: '250000.00',
  ...more,
  dates,
});

/** First days, with that of the other reading, and what is held against the day given. */
function steps(input: Case, ...events: EventName[]): string[] {
  const made = plan(input);
  return events.map((event) => {
    const { earliest, state } = made.find((step) => step.event === event) ?? {};
    return `${event} ${earliest?.day ?? '-'} or ${earliest?.other?.day ?? '-'}: ${state ?? 'none'}`;
  });
}

/** What is to be done again, with its day. */
function again(input: Case): string[] {
  const { method } = input;
  const findings = assess(input).findings.filter(({ route }) => route === null || route === method);
  return actsOf('agency', input, method, findings, plan(input))
    .filter(({ says }) => says.some((one) => /\bagain\b/.test(one)))
    .map(({ day, says }) => `${day?.is ?? '-'} ${day?.date ?? '-'}: ${says.join(' ')}`);
}

const DETERMINED_LATER = 'Publish again: the notice of November 12, 2026 came before the determination of November 16, 2026.';

describe.each<[string, Method, Case]>([
  ['§ 3-05(c)(1)(i): “After the ACCO determines”', 'sole-source', {}],
  ['§ 3-11(e)(1): “notice of that determination”', 'demonstration-project', { facts: { '3-11': { determined: true, inUse: false } } }],
])('%s', (_, method, more) => {
  const told = { determination: '2026-11-16', intentNotice: '2026-11-12' };
  test('the new notice appears today at the earliest, and ten days run from it', () => {
    expect(again(of(method, told, more))).toEqual([`from 2026-11-30: ${DETERMINED_LATER}`]);
    expect(steps(of(method, told, more), 'negotiations', 'award')).toEqual([
      'negotiations 2026-12-11 or 2026-12-10: open',
      'award 2026-12-11 or -: open',
    ]);
  });
  test('negotiations planned sooner are too early, and the award and the contract come after the first lawful day', () => {
    const planned = (negotiations: string): string[] =>
      steps(of(method, { ...told, negotiations }, more), 'negotiations', 'award', 'execution');
    expect(planned('2026-12-09')).toEqual([
      'negotiations 2026-12-11 or 2026-12-10: too-early',
      'award 2026-12-11 or 2026-12-10: open',
      'execution 2026-12-19 or 2026-12-18: open',
    ]);
    expect(planned('2026-12-10')[0]).toBe('negotiations 2026-12-11 or 2026-12-10: arguable');
    expect(planned('2026-12-11')).toEqual([
      'negotiations 2026-12-11 or 2026-12-10: unknown',
      'award 2026-12-11 or -: open',
      'execution 2026-12-19 or 2026-12-18: open',
    ]);
  });
  test('a planned day leaves the notice its last edition', () => {
    expect(again(of(method, { ...told, negotiations: '2026-12-14' }, more))).toEqual([
      `by 2026-12-03: ${DETERMINED_LATER} Publish the notice of intent by December 3, 2026: December 4, 2026 leaves fewer than 10 full days before the start of negotiations.`,
    ]);
  });
  test('award and contract that are planned without negotiations are too early too', () => {
    expect(steps(of(method, { ...told, award: '2026-12-03', execution: '2026-12-15' }, more), 'award', 'execution')).toEqual([
      'award 2026-12-11 or -: too-early',
      'execution 2026-12-19 or 2026-12-18: too-early',
    ]);
  });
  test('negotiations that are past on such a notice are held again', () => {
    expect(steps(of(method, { ...told, negotiations: '2026-11-30' }, more), 'award')).toEqual(['award 2026-12-11 or 2026-12-10: open']);
    // Once the award is past nothing is planned anew, and another notice may have appeared in time.
    const made = of(method, { ...told, negotiations: '2026-11-27', award: '2026-11-30' }, more);
    expect(steps(made, 'negotiations', 'award')).toEqual([
      'negotiations 2026-11-27 or 2026-11-26: unknown',
      'award 2026-11-27 or -: unknown',
    ]);
    expect(again(made)).toEqual([]);
  });
  test('negotiations too early for any notice, where none is told, are held again after one from today', () => {
    const none = (negotiations: string): string[] => steps(of(method, { determination: '2026-11-05', negotiations }, more), 'award');
    expect(none('2026-11-14')).toEqual(['award 2026-12-11 or 2026-12-10: open']);
    // A notice of November 5 would have been in time, by one reading or by both.
    expect(none('2026-11-15')).toEqual(['award 2026-11-16 or 2026-11-15: open']);
    expect(none('2026-11-16')).toEqual(['award 2026-11-16 or -: open']);
  });
});

test('§ 3-05(c)(1)(i): “simultaneously with its publication”: published and posted again, from today', () => {
  const told = { determination: '2026-11-12', intentNotice: '2026-11-12', onlinePosting: '2026-11-16' };
  expect(steps(of('sole-source', { ...told, negotiations: '2026-12-04' }), 'negotiations')).toEqual([
    'negotiations 2026-12-11 or 2026-12-10: too-early',
  ]);
  expect(again(of('sole-source', told))).toEqual([
    'from 2026-11-30: The posting of November 16, 2026 came after the publication of November 12, 2026: not simultaneously, so publish and post again.',
  ]);
});

describe('§ 3-07(h)(1)(i): “not less than three business days before”', () => {
  const fast = (sourceSelection: 'sealed-bids' | 'sole-source', dates: Dates): Case =>
    of('accelerated', dates, { facts: { '3-07': { market: 'energy', commodityApproved: true, sourceSelection } } });
  test('a solicitation posted later appears again, today at the earliest', () => {
    const told = { solicitation: '2026-11-20', onlinePosting: '2026-11-24' };
    const opened = (bidOpening: string): string[] => steps(fast('sealed-bids', { ...told, bidOpening }), 'bidOpening', 'award');
    expect(opened('2026-12-02')).toEqual(['bidOpening 2026-12-04 or 2026-12-03: too-early', 'award 2026-12-04 or 2026-12-03: open']);
    expect(opened('2026-12-03')[0]).toBe('bidOpening 2026-12-04 or 2026-12-03: arguable');
    expect(opened('2026-12-04')).toEqual(['bidOpening 2026-12-04 or 2026-12-03: unknown', 'award 2026-12-04 or -: open']);
  });
  test('the notice of a sole source: ten days, or three business days', () => {
    const told = { determination: '2026-11-18', intentNotice: '2026-11-16', negotiations: '2026-12-01' };
    expect(steps(fast('sole-source', told), 'negotiations')).toEqual(['negotiations 2026-12-11 or 2026-12-03: too-early']);
  });
});

describe('Charter § 326(a): “not less than seven days”', () => {
  const certified: Case = { vendor: { mwbe: 'city-certified' } };
  const told = { commentNotice: '2026-11-20', commentClose: '2026-11-24' };
  const SHORT = 'Give notice again: comments from November 20, 2026 to November 24, 2026 are fewer than the 7 days of Charter § 326.';
  test('a planned contract is held against the new notice, and its filing comes after the first lawful day', () => {
    const planned = (execution: string): string[] =>
      steps(of('mwbe-small-purchase', { ...told, execution }, certified), 'execution', 'comptrollerFiling');
    expect(planned('2026-12-06')).toEqual([
      'execution 2026-12-08 or 2026-12-07: too-early',
      'comptrollerFiling 2026-12-08 or 2026-12-07: open',
    ]);
    expect(planned('2026-12-07')[0]).toBe('execution 2026-12-08 or 2026-12-07: arguable');
    expect(planned('2026-12-08')).toEqual(['execution 2026-12-08 or 2026-12-07: unknown', 'comptrollerFiling 2026-12-08 or -: open']);
  });
  test('the act is said once, with its day', () => {
    expect(again(of('mwbe-small-purchase', { ...told, execution: '2026-12-02' }, certified))).toEqual([`from 2026-11-30: ${SHORT}`]);
  });
  test('a contract that is past on such comments is made again; once it is filed nothing is planned anew', () => {
    const made = { ...told, execution: '2026-11-30' };
    expect(steps(of('mwbe-small-purchase', made, certified), 'comptrollerFiling')).toEqual([
      'comptrollerFiling 2026-12-08 or 2026-12-07: open',
    ]);
    expect(again(of('mwbe-small-purchase', { ...made, comptrollerFiling: '2026-11-30' }, certified))).toEqual([`- -: ${SHORT}`]);
  });
});
