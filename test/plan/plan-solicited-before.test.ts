/** §§ 3-05(b), 3-11(c): the determination comes "prior to" negotiations; whether also before soliciting, the words do not say. */
import { describe, expect, test } from 'vitest';
import { plan, type StepName } from '../../src/plan/index.ts';
import type { Case, Method } from '../../src/rules/index.ts';

const row = (method: Method, dates: NonNullable<Case['dates']>, event: StepName): string => {
  const input: Case = {
    asOf: '2026-11-28',
    agencyKind: 'mayoral',
    method,
    category: 'goods',
    amount: '300000.00',
    facts: { '3-05': { onlySource: true }, '3-11': { determined: true, inUse: false, challenge: true } },
    dates: { determination: '2026-11-20', ...dates },
  };
  const { earliest, state } = plan(input).find((step) => step.event === event) ?? {};
  return `${earliest?.day ?? '-'} or ${earliest?.other?.day ?? '-'}: ${state ?? 'none'}`;
};

describe.each<Method>(['demonstration-project', 'sole-source'])('%s, determined on November 20, 2026', (method) => {
  test.each<[string, NonNullable<Case['dates']>, StepName, string]>([
    ['solicited ten days before', { solicitation: '2026-11-10' }, 'solicitation', '2026-11-20 or 2026-11-10: arguable'],
    [
      'opened five days before',
      { solicitation: '2026-11-10', bidOpening: '2026-11-15' },
      'bidOpening',
      '2026-11-20 or 2026-11-10: arguable',
    ],
    [
      'opened before it was solicited',
      { solicitation: '2026-11-10', bidOpening: '2026-11-09' },
      'bidOpening',
      '2026-11-20 or 2026-11-10: too-early',
    ],
    ['solicited that day', { solicitation: '2026-11-20' }, 'solicitation', '2026-11-20 or -: kept'],
    [
      'negotiated before',
      { solicitation: '2026-11-10', negotiations: '2026-11-19' },
      'negotiations',
      '2026-12-01 or 2026-11-30: too-early',
    ],
  ])('%s', (_, dates, event, expected) => {
    expect(row(method, dates, event)).toBe(expected);
  });
});
