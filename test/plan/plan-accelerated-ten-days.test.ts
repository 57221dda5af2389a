/** § 3-07(h)(1)(i) by sole source: the ten days of § 3-05(c)(1)(i) hold for a notice that is told as for one that is not. */
import { describe, expect, test } from 'vitest';
import { plan, type StepName } from '../../src/plan/index.ts';
import type { Case } from '../../src/rules/index.ts';

const row = (input: Case, event: StepName): string => {
  const { given = '', latest, state } = plan(input).find((step) => step.event === event) ?? {};
  return `${given} by ${latest?.day ?? '-'} or ${latest?.other?.day ?? '-'}: ${state ?? 'none'}`.trim();
};
const bySoleSource = (dates: NonNullable<Case['dates']>): Case => ({
  asOf: '2026-11-28',
  agencyKind: 'mayoral',
  method: 'accelerated',
  category: 'goods',
  amount: '300000.00',
  facts: {
    '3-05': { onlySource: true },
    '3-07': { market: 'energy', commodityApproved: true, sourceSelection: 'sole-source', byPurchaseOrder: false },
  },
  dates,
});

describe('negotiations on December 7, 2026: ten full days before them is November 26, a holiday, so the edition of the 25th', () => {
  test.each<[string, NonNullable<Case['dates']>, StepName, string]>([
    ['nothing else told', {}, 'intentNotice', 'by 2026-11-25 or 2026-12-02: open'],
    ['a determination after them', { determination: '2026-11-30' }, 'intentNotice', 'by 2026-11-25 or 2026-12-02: open'],
    [
      'a notice within the three business days',
      { determination: '2026-11-30', intentNotice: '2026-12-01' },
      'intentNotice',
      '2026-12-01 by 2026-11-25 or 2026-12-02: arguable',
    ],
    [
      'the same dated as a solicitation',
      { determination: '2026-11-30', solicitation: '2026-12-01' },
      'solicitation',
      '2026-12-01 by 2026-11-25 or 2026-12-02: arguable',
    ],
    [
      'after both',
      { determination: '2026-11-30', intentNotice: '2026-12-03' },
      'intentNotice',
      '2026-12-03 by 2026-11-25 or 2026-12-02: late',
    ],
    [
      'within both',
      { determination: '2026-11-20', intentNotice: '2026-11-25' },
      'intentNotice',
      '2026-11-25 by 2026-11-25 or 2026-12-02: kept',
    ],
  ])('%s', (_, dates, event, expected) => {
    expect(row(bySoleSource({ negotiations: '2026-12-07', ...dates }), event)).toBe(expected);
  });
});
