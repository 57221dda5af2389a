/** Days before a text that is held: no step is kept, late or missed by law of which the findings say that we do not have it. */
import { describe, expect, test } from 'vitest';
import { plan, type StepName } from '../../src/plan/index.ts';
import type { Case } from '../../src/rules/index.ts';

const NOT_HELD = /^We don’t have the text of § 3-1[01] for dates before January 1, 2020\.$/;
const list = (asOf: string, dates: NonNullable<Case['dates']>): Case => ({
  asOf,
  method: 'prequalified-list',
  category: 'goods',
  amount: '300000.00',
  facts: { '3-10': { list: 'one-procurement', mentoring: false, vendors: 12 } },
  dates,
});
const project = (dates: NonNullable<Case['dates']>): Case => ({
  asOf: '2019-06-03',
  method: 'demonstration-project',
  category: 'goods',
  amount: '300000.00',
  facts: { '3-11': { determined: true, inUse: false } },
  dates,
});

describe('the text of the day is not held', () => {
  test.each<[words: string, input: Case, event: StepName]>([
    [
      '§ 3-10(e)(1)(ii): a notice two years before the solicitation',
      list('2020-06-01', { pqlNotice: '2018-06-01', solicitation: '2020-06-02' }),
      'pqlNotice',
    ],
    ['§ 3-10(e)(1)(ii): no notice', list('2019-06-04', { solicitation: '2019-06-03' }), 'pqlNotice'],
    [
      '§ 3-11(c): a determination after negotiations',
      project({ determination: '2019-05-20', negotiations: '2019-05-10' }),
      'determination',
    ],
    ['§ 3-11(c): a determination before them', project({ determination: '2019-05-02', negotiations: '2019-05-10' }), 'determination'],
  ])('%s is not judged', (_, input, event) => {
    const step = plan(input).find((one) => one.event === event);
    expect([step?.state, step?.latest, step?.withheld?.says]).toEqual(['unknown', undefined, expect.stringMatching(NOT_HELD)]);
  });

  test('§ 3-11(g), Charter § 328: no award, filing or registration is kept or too early', () => {
    const old = plan({
      ...project({
        negotiations: '2019-05-10',
        award: '2019-05-12',
        execution: '2019-06-03',
        comptrollerFiling: '2019-06-01',
        registration: '2019-06-20',
      }),
      asOf: '2019-07-01',
    });
    for (const event of ['award', 'comptrollerFiling', 'registration'])
      expect([event, old.find((one) => one.event === event)?.state]).toEqual([event, 'unknown']);
  });

  test('the first day that is held is judged', () => {
    const first = plan(list('2024-07-15', { pqlNotice: '2024-07-12', solicitation: '2024-07-15' })).find(
      ({ event }) => event === 'pqlNotice',
    );
    expect([first?.state, first?.latest?.day]).toEqual(['kept', '2024-07-12']);
  });
});
