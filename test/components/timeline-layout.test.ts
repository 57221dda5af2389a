/** The timeline: no label lies on another, nothing leaves the drawing, and every day stands where its date is. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { ends, layTimeline, WIDTH, type Label, type Timeline } from '../../src/components/pictures/timeline-layout.ts';
import { isFiling, stepDays } from '../../src/components/pictures/timeline-words.ts';
import * as rules from '../../src/rules/index.ts';
import type { Bound, Milestone } from '../../src/plan/index.ts';
import { addDays, EVENTS, quote, type IsoDate } from '../../src/rules/index.ts';
import { ONE_DAY, SOLE_SOURCE, TEN_YEARS } from '../plan/plan-cases.ts';

const BECAUSE = [quote('3-05(b)(2)', 'within five (5) days of completion')] as const;

/** A plan with any days in it: bounds before and after what they are counted from, other readings, missed and late steps. */
const anyPlan = (days: number): fc.Arbitrary<Milestone[]> => {
  const day = fc.integer({ min: 0, max: days }).map((number) => addDays('2020-02-27', number));
  const bound: fc.Arbitrary<Bound> = fc.record({ day, other: fc.option(day), from: day }).map(({ day: date, other, from }) => ({
    day: date,
    ...(other !== null && { other: { day: other, why: 'Another reading.' } }),
    says: 'Do it then.',
    because: BECAUSE,
    from: { event: 'award', date: from, basis: 'given' },
  }));
  const step = fc.record({
    event: fc.constantFrom(...EVENTS),
    given: fc.option(day),
    earliest: fc.option(bound),
    latest: fc.option(bound),
    state: fc.constantFrom<Milestone['state'][]>('kept', 'too-early', 'late', 'arguable', 'open', 'missed', 'unknown'),
  });
  return fc.array(
    step.map(({ event, given, earliest, latest, state }) => ({
      event,
      route: 'sole-source' as const,
      ...(given !== null && { given }),
      ...(earliest && { earliest }),
      ...(latest && { latest }),
      state,
    })),
    { minLength: 1, maxLength: 14 },
  );
};

/** Every label of a picture, with the words beside a name as part of it. */
function labels({ rows, ticks, today, filings }: Timeline): Label[] {
  return [
    ...ticks,
    ...(today ? [today] : []),
    ...(filings === null ? [] : [{ x: 0, y: filings, anchor: 'start' as const, words: 'Filings beside the steps' }]),
    ...rows.flatMap(({ name, beside, days, labels: lengths }) => [
      beside === null ? name : { ...name, words: `${name.words} ${beside}` },
      ...days,
      ...lengths,
    ]),
  ];
}

/** Pairs of labels that touch: within a line's height of one another, and side by side in the same place. */
function overlaps(all: readonly Label[]): string[] {
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      const [left, right] = ends(one);
      const [from, to] = ends(other);
      return Math.abs(one.y - other.y) < 14 && left < to && from < right ? [`${one.words} | ${other.words}`] : [];
    }),
  );
}

describe.each([1, 30, 400, 3653])('any plan within %i days', (days) => {
  property.prop([anyPlan(days), fc.option(fc.integer({ min: 0, max: days }))], { seed: days, numRuns: 400 })(
    'no two labels overlap, and none leaves the picture',
    (plan, today) => {
      const layout = layTimeline(plan, today === null ? undefined : addDays('2020-02-27', today), rules);
      expect(overlaps(labels(layout))).toEqual([]);
      for (const label of labels(layout)) {
        expect(ends(label)[0]).toBeGreaterThanOrEqual(0);
        expect(ends(label)[1]).toBeLessThanOrEqual(WIDTH);
        expect(label.y).toBeLessThanOrEqual(layout.height);
        // A letter stands eleven above its baseline, and four below.
        for (const [from, to] of layout.today?.pieces ?? []) expect([label.words, label.y <= from - 4 || label.y >= to + 11]).toEqual([label.words, true]); // prettier-ignore
      }
      const marked = layout.rows.filter(({ marks }) => marks.length);
      if (layout.today) expect(layout.today.pieces).toHaveLength(1 + marked.length);
    },
  );

  property.prop([anyPlan(days)], { seed: days + 1, numRuns: 400 })(
    'a later day stands further right, and the steps keep their order',
    (plan) => {
      const layout = layTimeline(plan, undefined, rules);
      expect(layout.rows.map(({ step }) => step)).toEqual([...plan.filter((one) => !isFiling(one)), ...plan.filter(isFiling)]);
      const places = new Map<IsoDate, number>();
      for (const { step, marks } of layout.rows) {
        const at = (kind: string, other?: true): number | undefined => marks.find((one) => one.kind === kind && one.other === other)?.x;
        if (step.given) places.set(step.given, at('given') ?? -1);
        if (step.earliest) places.set(step.earliest.day, at('earliest') ?? -1);
        if (step.latest?.other) places.set(step.latest.other.day, at('latest', true) ?? -1);
      }
      const inOrder = [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, x]) => x);
      for (const [index, x] of inOrder.entries()) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(WIDTH);
        if (index) expect(x - (inOrder[index - 1] ?? 0)).toBeGreaterThan(3);
      }
      const rows = layout.rows.map(({ name }) => name.y);
      expect(rows).toEqual([...rows].sort((a, b) => a - b));
    },
  );
});

describe('scale', () => {
  test('one day is a short stretch, true to scale', () => {
    const { scale, rows } = layTimeline(ONE_DAY, undefined, rules);
    expect(scale).toBe('true');
    expect(rows.map(({ marks }) => marks[0]?.x)).toEqual([14, 62]);
  });

  test('ten years are shortened, and steps a week apart stay apart', () => {
    const { scale, rows } = layTimeline(TEN_YEARS, undefined, rules);
    expect(scale).toBe('shortened');
    const given = rows.map(({ marks }) => marks.find(({ kind }) => kind === 'given')?.x ?? 0);
    expect((given[1] ?? 0) - (given[0] ?? 0)).toBeGreaterThan(12);
    expect((given[3] ?? 0) - (given[2] ?? 0)).toBeGreaterThan(12);
    expect(given.at(-1)).toBe(WIDTH - 14);
  });

  test('a plan without a day has words and no marks', () => {
    const { rows, ticks } = layTimeline([{ event: 'award', route: 'emergency', state: 'unknown' }], undefined, rules);
    expect(rows.map(({ marks, beside }) => [marks, beside])).toEqual([[[], 'no day known']]);
    expect(ticks).toEqual([]);
  });
});

describe('the sole source of 2026', () => {
  const { rows, today } = layTimeline(SOLE_SOURCE, '2026-05-14', rules);
  const row = (event: Milestone['event']) => rows.find(({ step }) => step.event === event);

  test('each wait and each time allowed has its number of days', () => {
    expect(rows.flatMap(({ step, labels: lengths }) => lengths.map(({ words }) => `${step.event}: ${words}`))).toEqual([
      'intentNotice: at least 10 days',
      'negotiations: wait 11 days',
      'commentNotice: at least 7 days',
      'execution: wait 8 days',
      'registration: within 30 days',
      'awardNotice: within 15 days',
      'determinationCopy: within 5 days',
    ]);
  });

  test('a wait must pass, a window is time allowed', () => {
    expect(row('negotiations')?.bars.map(({ kind }) => kind)).toEqual(['wait']);
    expect(row('intentNotice')?.bars.map(({ kind }) => kind)).toEqual(['wait']);
    expect(row('awardNotice')?.bars.map(({ kind }) => kind)).toEqual(['window']);
  });

  test('the day asked about stands between the notice and the negotiations', () => {
    const notice = row('intentNotice')?.marks.find(({ kind }) => kind === 'given')?.x ?? 0;
    const negotiations = row('negotiations')?.marks.find(({ kind }) => kind === 'given')?.x ?? 0;
    expect(today?.at).toBeGreaterThan(notice);
    expect(today?.at).toBeLessThan(negotiations);
  });

  test.each<[Milestone['event'], string]>([
    ['determination', '4 May 2026'],
    ['determinationCopy', 'day passed, none given: latest 9 May 2026'],
    ['intentNotice', '13 May 2026, late (latest 12 May 2026)'],
    ['negotiations', '22 May 2026, too early (earliest 24 May 2026)'],
    ['commentNotice', '23 June 2026, arguable (latest 22 June 2026)'],
    ['execution', '1 July 2026, kept (earliest 1 July 2026)'],
    ['awardNotice', 'earliest 31 July 2026, latest 14 August 2026'],
  ])('%s: %s', (event, words) => {
    const step = SOLE_SOURCE.find((one) => one.event === event);
    expect(step && stepDays(step, rules)).toBe(words);
  });
});
