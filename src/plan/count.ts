/** Counts done again with days that the reader adds, counts turned round, and counts shown day by day. */
import { addDays, atLeastBefore, editionBy, weekday, whyNoEdition, type Deadline, type IsoDate, type LedgerDay } from '../rules/index.ts';

/**
 * A deadline counted again with further days on which the City is closed. They are no business days and have no City
 * Record. General Construction Law § 25-a is not moved by them: a closure is no public holiday. Never later than before.
 * @param closures the reader's own assertion, not law
 */
export function recount(deadline: Deadline, closures: readonly IsoDate[]): Deadline {
  if (closures.length === 0) return deadline;
  const closed = new Set(closures);
  const { from, last, clear, edition, clearEdition, period, holidaysNotHeld } = deadline;
  if (period.unit === 'business days') return { ...atLeastBefore(period.number, period.unit, from, period.publication, closed), closures };
  const office = period.publication || period.elapsed || holidaysNotHeld || period.side === 'before' ? last : editionBy(last, closed);
  return {
    ...deadline,
    ...(office === last || period.unit !== 'calendar days' ? {} : { office }),
    ...(edition === undefined ? {} : { edition: editionBy(last, closed) }),
    ...(clearEdition === undefined || clear === undefined ? {} : { clearEdition: editionBy(clear, closed) }),
    closures,
  };
}

/**
 * "At least `number` days before" turned round: the first day of the event that an act allows.
 * @param act the day of the act, which counts as the first of the days
 * @param whole whether whole days must lie between: then the day of the act is left out too
 */
export function firstDayAfter(
  number: number,
  unit: 'calendar days' | 'business days',
  act: IsoDate,
  whole: boolean,
  closures?: ReadonlySet<IsoDate>,
): IsoDate {
  let day = act;
  for (let left = number + (whole ? 1 : 0); left > 0; day = addDays(day, 1)) {
    if (unit === 'calendar days' || whyNoEdition(day, closures) === null) left -= 1;
  }
  return day;
}

/** What a day is in a count. A day may be several: the last, and that of an edition. */
export type DayMark =
  | 'start'
  | 'counted'
  | 'skipped'
  | 'rolled'
  /** The last day as the words read. */
  | 'last'
  /** The later day that General Construction Law § 25-a may allow. */
  | 'extended'
  /** The last day if full days must pass in between. */
  | 'clear'
  /** The last City Record in time. */
  | 'edition'
  /** Only passed on the way to an earlier edition. */
  | 'passed';

/** One day of a count as a calendar shows it. `weekday` is 0 for Monday to 6 for Sunday. */
export interface CountedDay {
  date: IsoDate;
  weekday: number;
  /** Its number in the count, or null where it is not counted; then `why` says why. */
  number: number | null;
  marks: readonly DayMark[];
  why?: string;
}

function markOf({ why }: LedgerDay): DayMark | null {
  if (why === 'counted') return 'counted';
  if (why.startsWith('skipped')) return 'skipped';
  if (why.startsWith('moved')) return 'rolled';
  return why === 'next business day' ? null : 'start';
}

/**
 * A deadline, day by day, the earliest first and none left out: what a calendar of it shows. A period of months or years
 * has only the days on which one ends.
 */
export function dayByDay(deadline: Deadline): CountedDay[] {
  const { last, extended, clear, edition, clearEdition, period, ledger } = deadline;
  const counted = new Map(ledger.map((day) => [day.date, day]));
  const named: readonly [DayMark, IsoDate | undefined][] = [
    ['last', last],
    ['extended', extended],
    ['clear', clear],
    ['edition', edition],
    ['edition', clearEdition === edition ? undefined : clearEdition],
  ];
  const dates = [...new Set([...counted.keys(), ...named.flatMap(([, date]) => (date === undefined ? [] : [date]))])].sort();
  if (period.unit === 'calendar days' || period.unit === 'business days') fillIn(dates);
  const closed = new Set(deadline.closures);
  return dates.map((date): CountedDay => {
    const day = counted.get(date);
    const marks = named.filter(([, at]) => at === date).map(([mark]) => mark);
    const mark = day ? markOf(day) : marks.length > 0 ? null : 'passed';
    const number = day?.count ?? null;
    const row = { date, weekday: weekday(date), number, marks: mark ? [mark, ...marks] : marks };
    return number === null ? { ...row, why: day && day.why !== 'counted' ? day.why : whyUncounted(date, marks, closed) } : row;
  });
}

/** Puts in the days between. */
function fillIn(dates: IsoDate[]): void {
  const end = dates.at(-1);
  for (let at = 1, date = dates[0]; date !== undefined && end !== undefined && date < end; at += 1) {
    date = addDays(date, 1);
    if (dates[at] !== date) dates.splice(at, 0, date);
  }
}

/** Why a day outside the count is shown: the day of another reading, an edition, or on the way to one. */
function whyUncounted(date: IsoDate, marks: readonly DayMark[], closed: ReadonlySet<IsoDate>): string {
  if (marks.includes('clear')) return 'the last day if full days must pass in between';
  if (marks.includes('edition')) return 'the last edition before';
  return `no City Record: ${whyNoEdition(date, closed) ?? 'not in time'}`;
}
