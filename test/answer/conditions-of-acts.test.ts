/** An act is told with the condition under which its duty binds. */
import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { actsOf, type Act } from '../../src/answer/index.ts';
import { readCases } from '../../src/law/worked-cases.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case } from '../../src/rules/index.ts';
import { anyLikelyCase } from '../helpers/any-form.ts';

const actsFor = (input: Case): { input: Case; act: Act }[] => {
  const { findings } = assess(input);
  const steps = plan(input);
  return (['agency', 'vendor'] as const).flatMap((reader) =>
    actsOf(reader, input, input.method, findings, steps).map((act) => ({ input, act })),
  );
};

const NOT_COVERED: Case = {
  asOf: '2026-12-01',
  method: 'sole-source',
  funding: 'not-covered',
  agencyKind: 'mayoral',
  category: 'goods',
  amount: '300000.00',
  dates: { determination: '2026-11-20' },
};

test.each<[sentence: string, key: string, onlyIf: string | undefined]>([
  [
    'the notice of § 3-13 is that of a purchase from another government',
    'governmentSelection',
    'if the purchase is from another government',
  ],
  ['the notice of the section is asked by the Charter too, without a condition', 'awardNotice', undefined],
  ['comments are the Charter’s', 'commentNotice', undefined],
])('%s', (_, key, onlyIf) => {
  const [one] = actsFor(NOT_COVERED).filter(({ act }) => act.key === key);
  expect(one?.act.says).toBeDefined();
  expect(one?.act.onlyIf).toBe(onlyIf);
});

test('in any case no act leaves out the condition of its duty, but for a notice of award that the Charter asks beside it', () => {
  const cases = [...readCases().map(({ case: input }) => input), ...fc.sample(anyLikelyCase, { seed: 31, numRuns: 1_500 })];
  const told = cases.flatMap(actsFor);
  const conditional = told.filter(({ act }) => act.finding?.onlyIf !== undefined);
  expect(conditional.length).toBeGreaterThan(500);
  expect(
    conditional
      .filter(({ act: { finding } }) => finding?.act !== 'awardNotice' || finding.id.startsWith('ppb-3-13'))
      .filter(({ act: { onlyIf, finding } }) => onlyIf !== finding?.onlyIf)
      .map(({ input, act: { key, says, onlyIf } }) => ({ input, key, says, onlyIf })),
  ).toEqual([]);
});
