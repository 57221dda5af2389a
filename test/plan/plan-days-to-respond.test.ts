/** § 3-03(h)(2) (2020 text): no construction-related services are awarded from a list before vendors have had their days to respond. */
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/plan/index.ts';
import type { Case } from '../../src/rules/index.ts';

type Dates = NonNullable<Case['dates']>;
type Way = NonNullable<NonNullable<NonNullable<Case['facts']>['3-10']>['constructionRelatedWay']>;
const of = (constructionRelatedWay: Way | undefined, dates: Dates): Case => ({
  asOf: '2026-11-30',
  method: 'prequalified-list',
  category: 'construction-related-services',
  amount: '300000.00',
  facts: {
    '3-10': {
      ...{ list: 'category', screeningDetermined: true, specialCaseDetermined: true, vendors: 40, offers: 'proposals', solicited: 8 },
      ...{ solicitation: 'random', bestQualified: false, awards: 1 },
      ...(constructionRelatedWay === undefined ? {} : { constructionRelatedWay }),
    },
  },
  dates,
});
const steps = (input: Case, ...events: string[]): string[] =>
  events.map((event) => {
    const { earliest, state } = plan(input).find((one) => one.event === event) ?? {};
    return `${earliest?.day ?? '-'}: ${state ?? 'none'}`;
  });

describe('from a solicitation of December 1, 2026', () => {
  test.each<[string, Way, string]>([
    ['(i)(A), seven days', 'h-2-i-A', '2026-12-08'],
    ['(i)(B), “at least fifteen days to respond”', 'h-2-i-B', '2026-12-16'],
    ['(ii), “at least twenty days to respond”', 'h-2-ii', '2026-12-21'],
  ])('%s', (_, way, due) => {
    expect(steps(of(way, { solicitation: '2026-12-01' }), 'bidOpening', 'award')).toEqual([`${due}: open`, `${due}: open`]);
  });

  test('by another way no days are said', () => {
    expect(steps(of('other', { solicitation: '2026-12-01' }), 'bidOpening', 'award')).toEqual(['-: none', '2026-12-01: open']);
  });

  test.each<[string, string, string, string]>([
    ['a day too soon', '2026-12-20', 'too-early', '2026-12-21'],
    ['on the twentieth day', '2026-12-21', 'kept', '2026-12-21'],
    ['a day later', '2026-12-22', 'kept', '2026-12-22'],
  ])('due %s', (_, bidOpening, state, award) => {
    expect(steps(of('h-2-ii', { solicitation: '2026-12-01', bidOpening }), 'bidOpening', 'award')).toEqual([
      `2026-12-21: ${state}`,
      `${award}: open`,
    ]);
  });

  test.each<[string, string]>([
    ['2026-12-20', 'too-early'],
    ['2026-12-21', 'unknown'],
  ])('an award planned for %s, and no due date', (award, state) => {
    expect(steps(of('h-2-ii', { solicitation: '2026-12-01', award }), 'award')).toEqual([`2026-12-21: ${state}`]);
  });
});
