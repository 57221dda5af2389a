/** While it is not told whether City employees are displaced (Charter § 312(a)(4)), the steps after the award are still planned. */
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/plan/index.ts';
import type { Case, Method } from '../../src/rules/index.ts';

const AFTER = ['commentNotice', 'execution', 'comptrollerFiling', 'registration', 'implementation'];
const big = (method: Method, displacement?: boolean): Case => ({
  asOf: '2026-11-30',
  method,
  category: 'standard-services',
  amount: '6000000.00',
  facts: { '3-10': { list: 'category', offers: 'proposals' }, other: displacement === undefined ? {} : { displacement } },
});
const steps = (input: Case): string[] => plan(input).map(({ event }) => event);

describe('the same steps whether or not displacement is told', () => {
  test.each<Method>(['sole-source', 'intergovernmental', 'cooperative', 'prequalified-list', 'demonstration-project'])('%s', (method) => {
    expect(AFTER.filter((event) => !steps(big(method)).includes(event))).toEqual([]);
    expect(steps(big(method)).filter((event) => AFTER.includes(event))).toEqual(
      steps(big(method, false)).filter((event) => AFTER.includes(event)),
    );
    const award = plan(big(method)).find(({ event }) => event === 'award');
    expect([award?.state, award?.withheld?.lacks]).toEqual(['open', ['facts.other.displacement', 'dates.displacementReasons']]);
  });

  test('where employees are displaced no day after the award is known', () => {
    const later = plan(big('intergovernmental', true)).filter(({ event }) => event === 'execution' || event === 'registration');
    expect(later.filter(({ earliest }) => earliest !== undefined)).toEqual([]);
  });
});
