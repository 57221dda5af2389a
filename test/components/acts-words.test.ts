/** When an act is due, in words: what is overdue is to be done now. */
import { expect, test } from 'vitest';
import { actsOf, asNow } from '../../src/answer/index.ts';
import { usualCondition } from '../../src/case/words.ts';
import { withWhen } from '../../src/components/result/acts-words.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case } from '../../src/rules/index.ts';

const AWARDED: Case = {
  asOf: '2026-11-30',
  method: 'emergency',
  category: 'goods',
  amount: '400000.00',
  dates: { award: '2026-11-10' },
};

const wordsOf = (input: Case, key: string): string | undefined => {
  const { findings } = assess(input);
  const act = actsOf('agency', input, input.method, findings, plan(input)).find((one) => one.key === key);
  return act && withWhen(act, usualCondition(findings));
};

test.each<[string, string, string]>([
  ['overdue', '2026-11-30', 'It was due by Wednesday, November 25, 2026. Submit the determination to the City Council now.'],
  ['on its last day', '2026-11-25', 'Submit the determination to the City Council by November 25, 2026.'],
])('the filing with the Council, %s', (_, asOf, expected) => {
  expect(wordsOf({ ...AWARDED, asOf }, 'councilFiling')).toBe(expected);
});

test('an act with a condition of its own says it, but not that of the whole answer', () => {
  const board: Case = { ...AWARDED, method: 'demonstration-project', agencyKind: 'board', facts: { '3-11': { determined: true, inUse: false } }, dates: { award: '2026-11-27' } }; // prettier-ignore
  const acts = actsOf('agency', board, board.method, assess(board).findings, plan(board));
  const copy = acts.find(({ key }) => key === 'boardCopy');
  const says = 'File a copy of the contract with the Mayor by December 7, 2026, within 10 days of the award.';
  expect(copy && withWhen(copy)).toBe(`If it is not paid from the City treasury, or from money under the City’s control: ${says}`);
  expect(copy && withWhen(copy, copy.onlyIf)).toBe(says);
});

test.each<[sentence: string, says: string, expected: string]>([
  ['its day ends it', 'Send the copy by November 25, 2026.', 'Send the copy now.'],
  ['a count before it', 'Publish a notice of award once, by November 25, 2026.', 'Publish a notice of award once now.'],
  [
    'its edition is earlier',
    'Publish it once, by November 26, 2026, so in the edition of November 25, 2026 at the latest.',
    'Publish it once now.',
  ],
  [
    'the safe day of two',
    'Appeal by November 25, 2026, to be safe. The other is December 1, 2026.',
    'Appeal now, to be safe. The other is December 1, 2026.',
  ],
  [
    'a reading of it follows',
    'Publish it by November 25, 2026: November 26, 2026 leaves fewer days.',
    'Publish it now: November 26, 2026 leaves fewer days.',
  ],
  ['another day', 'Send the copy by November 26, 2026.', 'Send the copy by November 26, 2026.'],
])('what is to be done once its day has gone by: %s', (_, says, expected) => {
  expect(asNow(says, '2026-11-25')).toBe(expected);
});

test('a safe day that has passed is left where its sentence says what the day is', () => {
  const suspended: Case = {
    asOf: '2026-11-12',
    method: 'prequalified-list',
    facts: { '3-10': { decision: 'suspended' } },
    dates: { pqlDecisionReceived: '2026-11-01', suspension: '2026-11-01', suspensionEnd: '2026-11-10' },
  };
  expect(wordsOf(suspended, 'agencyHeadDecision')).toMatch(
    /has passed\. .* in writing, by November 9, 2026, the day before the suspension ends\.$/,
  );
});
