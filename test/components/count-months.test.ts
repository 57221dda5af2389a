/** A count laid out as months has every day of its ledger once, in its place. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { countMonths, isGap, unitOf, type CountMonths, type Day } from '../../src/components/pictures/count-months.ts';
import { marksOf, sumOf } from '../../src/components/pictures/count-words.ts';
import * as rules from '../../src/rules/index.ts';
import { addMonths, atLeastBefore, within, type Deadline } from '../../src/rules/index.ts';

/** Months or years after a day, as § 3-10 counts its suspensions and terms. */
function period(number: number, months: number, from: string): Deadline {
  const ledger: Deadline['ledger'] = [{ date: from, count: null, why: 'not counted: the period runs from this day' }];
  for (let count = 1; count <= number; count += 1) ledger.push({ date: addMonths(from, count * months), count, why: 'counted' });
  const counted = { number, unit: months === 12 ? 'years' : 'months', side: 'after', publication: false } as const;
  return { from, last: addMonths(from, number * months), period: counted, ledger };
}

const daysOf = ({ parts }: CountMonths): Day[] =>
  parts.flatMap((part) => (isGap(part) ? [] : part.weeks.flatMap((week) => week.filter((day) => day !== null))));
const inGaps = ({ parts }: CountMonths): string[] => parts.flatMap((part) => (isGap(part) ? part.days.map(({ date }) => date) : []));

/** Every deadline that a rule can count, and the periods of § 3-10. */
const anyDeadline: fc.Arbitrary<Deadline> = fc
  .record({
    from: fc.integer({ min: 0, max: 4500 }).map((days) => rules.addDays('2016-06-01', days)),
    number: fc.integer({ min: 1, max: 120 }),
    publication: fc.boolean(),
    kind: fc.constantFrom('within', 'calendar days', 'business days', 'months', 'years'),
  })
  .map(({ from, number, publication, kind }) => {
    if (kind === 'within') return within(number, from, publication);
    if (kind === 'months') return period(Math.min(number, 40), 1, from);
    if (kind === 'years') return period(Math.min(number, 4), 12, from);
    return atLeastBefore(number, kind === 'business days' ? 'business days' : 'calendar days', from, publication);
  });

describe('the months of any count', () => {
  property.prop([anyDeadline], { seed: 305, numRuns: 1500 })('hold every day of the ledger once, numbered from one', (deadline) => {
    const months = countMonths(deadline, rules);
    const drawn = daysOf(months).filter(({ entry }) => entry);
    const days = [...drawn.map(({ date }) => date), ...inGaps(months)].sort();
    expect(days).toEqual(deadline.ledger.map(({ date }) => date).sort());
    const numbers = deadline.ledger.flatMap(({ count }) => count ?? []);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    for (const { date, entry } of drawn) expect(entry?.date).toBe(date);
  });

  property.prop([anyDeadline], { seed: 306, numRuns: 1500 })(
    'draw every day that has a part of its own, in a week that begins on Sunday',
    (deadline) => {
      const months = countMonths(deadline, rules);
      const marked = Object.fromEntries(daysOf(months).flatMap(({ date, roles }) => roles.map((role) => [role, date])));
      const { from, last, clear, extended, edition } = deadline;
      expect(marked).toEqual({ from, last, ...(clear && { clear }), ...(extended && { extended }), ...(edition && { edition }) });
      for (const part of months.parts)
        if (!isGap(part))
          for (const week of part.weeks)
            week.forEach((day, column) => {
              if (day) expect((rules.weekday(day.date) + 1) % 7).toBe(column);
            });
    },
  );

  property.prop([anyDeadline], { seed: 307, numRuns: 500 })('follow one another without a month lost', (deadline) => {
    const { parts } = countMonths(deadline, rules);
    const drawn = parts.reduce((sum, part) => sum + (isGap(part) ? part.months : 1), 0);
    const days = [...deadline.ledger.map(({ date }) => date), deadline.clear ?? deadline.last, deadline.edition ?? deadline.last].sort();
    const number = (date: string | undefined): number => Number(date?.slice(0, 4)) * 12 + Number(date?.slice(5, 7));
    expect(drawn).toBe(number(days.at(-1)) - number(days[0]) + 1);
  });
});

describe('what is drawn', () => {
  test.each<[string, Deadline, string[]]>([
    ['ten days within a month are one month', atLeastBefore(10, 'calendar days', '2026-05-26', true), ['May 2026']],
    ['fifteen days over a month’s end are two', within(15, '2026-07-31', true), ['July 2026', 'August 2026']],
    [
      'ninety days are four months with the day that § 25-a allows',
      within(90, '2026-03-01', false),
      ['March 2026', 'April 2026', 'May 2026', 'June 2026'],
    ],
    ['three months are four', period(3, 1, '2026-01-31'), ['January 2026', 'February 2026', 'March 2026', 'April 2026']],
    ['three years are their ends and a gap', period(3, 12, '2026-05-11'), ['May 2026', '35: June 2026 to April 2029', 'May 2029']],
  ])('%s', (_, deadline, parts) => {
    const drawn = countMonths(deadline, rules).parts;
    expect(drawn.map((part) => (isGap(part) ? `${part.months}: ${part.first} to ${part.last}` : part.name))).toEqual(parts);
  });

  test('only the weeks of a month that the count touches', () => {
    const [july] = countMonths(within(15, '2026-07-31', true), rules).parts;
    expect(july && !isGap(july) && july.weeks.map((week) => week.map((day) => day?.date.slice(8) ?? null))).toEqual([
      ['26', '27', '28', '29', '30', '31', null],
    ]);
  });

  test.each<[string, Deadline, string]>([
    ['calendar days', within(15, '2026-07-31', true), 'day'],
    ['business days, once one is skipped', atLeastBefore(3, 'business days', '2026-05-27', true), 'business day'],
    ['months', period(3, 1, '2026-01-31'), 'month'],
    ['years', period(2, 12, '2024-02-29'), 'year'],
  ])('%s are told by their steps', (_, deadline, unit) => {
    expect(unitOf(deadline, rules)).toBe(unit);
  });

  test('a closure within the count is marked, one outside it is not', () => {
    const closures = [{ date: '2026-05-20' }, { date: '2026-05-29' }];
    const days = daysOf(countMonths(atLeastBefore(10, 'calendar days', '2026-05-26', true), rules, closures));
    expect(days.filter(({ roles }) => roles.includes('closed')).map(({ date }) => date)).toEqual(['2026-05-20']);
  });
});

describe('in words', () => {
  test.each<[string, Deadline, string]>([
    [
      'backward over Memorial Day',
      atLeastBefore(3, 'business days', '2026-05-27', true),
      '3 business days counted back from Wednesday, May 27, 2026, not counting that day, to Thursday, May 21, 2026; 3 days skipped: Saturday, May 23, 2026, Sunday, May 24, 2026, Monday, May 25, 2026 (Memorial Day).',
    ],
    [
      'forward, calendar days',
      within(15, '2026-07-31', true),
      '15 days counted from Friday, July 31, 2026, not counting that day, to Saturday, August 15, 2026; no day is skipped.',
    ],
    [
      'one month',
      period(1, 1, '2026-01-31'),
      '1 month counted from Saturday, January 31, 2026, not counting that day, to Saturday, February 28, 2026.',
    ],
  ])('%s', (_, deadline, words) => {
    expect(sumOf(deadline, rules)).toBe(words);
  });

  test('each marked day says what it is, and what it passes over', () => {
    expect(marksOf(within(15, '2026-07-31', true), rules, []).map(({ role, says }) => [role, says])).toEqual([
      ['last', 'Saturday, August 15, 2026: the last day.'],
      ['from', 'Friday, July 31, 2026: the day counted from, left out.'],
      ['edition', 'Friday, August 14, 2026: the last City Record in time. None appears on Saturday, August 15, 2026.'],
      [
        'extended',
        'Monday, August 17, 2026: the last day if General Construction Law § 25-a applies, past Saturday, August 15, 2026, Sunday, August 16, 2026. Keep the earlier day.',
      ],
      ['roll', 'Passed over where § 25-a applies.'],
    ]);
  });

  test('a closure that the count does not skip says so', () => {
    const marks = marksOf(atLeastBefore(10, 'calendar days', '2026-05-26', true), rules, [{ date: '2026-05-20', why: 'snow' }]);
    expect(marks.map(({ says }) => says)).toContain(
      'Wednesday, May 20, 2026: closed, as you entered it (snow). This count does not skip it.',
    );
  });
});
