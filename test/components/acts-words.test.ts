/** When an act is due, in words: what is overdue is to be done now. */
import { expect, test } from 'vitest';
import { actsOf } from '../../src/answer/acts.ts';
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
  const acts = actsOf('agency', input, input.method, assess(input).findings, plan(input));
  const act = acts.find((one) => one.key === key);
  return act && withWhen(act);
};

test.each<[string, string, string]>([
  ['overdue', '2026-11-30', 'It was due by Wednesday, November 25, 2026. Submit the determination to the City Council now.'],
  ['on its last day', '2026-11-25', 'Submit the determination to the City Council by November 25, 2026.'],
])('the filing with the Council, %s', (_, asOf, expected) => {
  expect(wordsOf({ ...AWARDED, asOf }, 'councilFiling')).toBe(expected);
});
