/** A period with a beginning still open is counted back from the nearer of its ends: the close of comments, and the due date. */
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case, type EventName, type FindingId } from '../../src/rules/index.ts';

type Dates = NonNullable<Case['dates']>;
const certified = (dates: Dates, more: Case = {}): Case => ({
  asOf: '2026-11-30',
  method: 'mwbe-small-purchase',
  category: 'goods',
  amount: '250000.00',
  vendor: { mwbe: 'city-certified' },
  ...more,
  dates,
});
const sole = (dates: Dates): Case => ({
  asOf: '2026-11-30',
  method: 'sole-source',
  category: 'goods',
  amount: '250000.00',
  facts: { '3-05': { onlySource: true } },
  dates,
});

/** The last day of a step, with that of the other reading, or why there is none. */
function last(input: Case, event: EventName): string {
  const { latest, withheld, state } = plan(input).find((step) => step.event === event) ?? {};
  return latest ? `${latest.day} or ${latest.other?.day ?? '-'}: ${state}` : (withheld?.says ?? '-');
}
const says = (input: Case, id: FindingId): string | undefined => assess(input).findings.find((one) => one.id === id)?.says;
const doubts = (input: Case): string[] => assess(input).doubts.map((one) => one.says);

describe('Charter § 326(a): “not less than seven days”, to the close that is told', () => {
  const HEARING = '3-08(c)(1)(i):public-hearing';
  const told = { award: '2026-11-20', commentClose: '2026-12-10' };
  test('the notice is counted back from the close, and not from the contract after it', () => {
    const input = certified({ ...told, execution: '2026-12-21' });
    expect(last(input, 'commentNotice')).toBe('2026-12-03 or 2026-12-04: open');
    expect(says(input, HEARING)).toBe('Publish the comment notice by December 4, 2026, and a day earlier to be safe.');
    // The findings take comments so closed, by both readings and by one.
    const window = (commentNotice: string): string | undefined =>
      says(certified({ ...told, commentNotice, execution: '2026-12-21' }), 'charter-326:comment-window');
    expect(window('2026-12-03')).toMatch(/^Comments are open for 7 days/);
    expect(window('2026-12-04')).toMatch(/only if the day of the notice counts/);
    expect(window('2026-12-07')).toMatch(/^Give notice again/);
  });
  test('also where no contract is dated, and where it follows at once', () => {
    expect(last(certified(told), 'commentNotice')).toBe('2026-12-03 or 2026-12-04: open');
    expect(last(certified({ ...told, execution: '2026-12-11' }), 'commentNotice')).toBe('2026-12-03 or 2026-12-04: open');
  });
  test('a notice planned too late for the close is late', () => {
    expect(last(certified({ ...told, commentNotice: '2026-12-07', execution: '2026-12-21' }), 'commentNotice')).toBe(
      '2026-12-03 or 2026-12-04: late',
    );
  });
  test('a close that leaves no day must move, and that is doubted', () => {
    const NONE = 'No day is left before the close of comments of December 4, 2026: move it, or enter this step’s date.';
    const input = certified({ award: '2026-11-20', commentClose: '2026-12-04', execution: '2026-12-21' });
    expect(last(input, 'commentNotice')).toBe(NONE);
    expect(doubts(input)).toEqual([NONE]);
    // On the last day that one reading leaves it is not doubted.
    expect(doubts({ ...input, asOf: '2026-11-27' })).toEqual([]);
  });
  test('a close that is past asks for the notice by its own last day', () => {
    const input = certified({ award: '2026-11-02', commentClose: '2026-11-20', execution: '2026-11-23' });
    expect(last(input, 'commentNotice')).toBe('2026-11-13 or -: missed');
  });
  test('“a day earlier to be safe” is an edition', () => {
    // December 7 is a Monday: the edition before it is Friday’s.
    const input = certified({ award: '2026-12-02', execution: '2026-12-14' });
    expect(says(input, HEARING)).toBe('Publish the comment notice by December 7, 2026, and by December 4, 2026 to be safe.');
    expect(last(input, 'commentNotice')).toBe('2026-12-04 or 2026-12-07: open');
  });
});

describe('§ 3-05(c)(1)(ii)(H): the due date stands in the notice, and comes after it', () => {
  const NOTICE = '3-05(c)(1)(i):notice-of-intent';
  const told = { determination: '2026-11-27', negotiations: '2026-12-21' };
  test('the notice comes by the edition before the due date', () => {
    const input = sole({ ...told, expressionsDue: '2026-12-07' });
    expect(last(input, 'intentNotice')).toBe('2026-12-04 or -: open');
    expect(says(input, NOTICE)).toBe('Publish the notice of intent by December 4, 2026: vendors answer it by December 7, 2026.');
  });
  test('a due date after the ten days bounds nothing', () => {
    // Ten days before December 21: December 10, or the 11th. The edition before the 11th is that of the 10th.
    expect(last(sole({ ...told, expressionsDue: '2026-12-11' }), 'intentNotice')).toBe('2026-12-10 or 2026-12-11: open');
    expect(last(sole({ ...told, expressionsDue: '2026-12-10' }), 'intentNotice')).toBe('2026-12-09 or -: open');
  });
  test('without negotiations the due date alone bounds it', () => {
    const input = sole({ determination: '2026-11-27', expressionsDue: '2026-12-07' });
    expect(last(input, 'intentNotice')).toBe('2026-12-04 or -: open');
    expect(says(input, NOTICE)).toBe('Publish the notice of intent by December 4, 2026: vendors answer it by December 7, 2026.');
  });
  test('a due date that leaves no edition must move, and that is doubted', () => {
    const NONE = 'No day is left before the due date of November 30, 2026: move it, or enter this step’s date.';
    expect(doubts(sole({ ...told, expressionsDue: '2026-11-30' }))).toEqual([NONE]);
    expect(doubts(sole({ ...told, expressionsDue: '2026-12-01' }))).toEqual([]);
  });
});
