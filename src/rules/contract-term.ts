/** The term of a contract from its first to its last day, for the rules that limit a term: Charter § 315 in days, § 3-11(d) in months. */
import { addDays, addMonths, daysBetween, longDate, type IsoDate } from './calendar.ts';
import type { Facts } from './case.ts';

export type TermDates = Pick<Facts, 'dates.contractStart' | 'dates.contractEnd'>;

/** The two days of a term, where both are given and do not contradict each other. */
export interface Span {
  start: IsoDate;
  end: IsoDate;
}

/** Both days of the case's contract; null where one is missing, or the last comes before the first. */
export function spanOf({ 'dates.contractStart': start, 'dates.contractEnd': end }: TermDates): Span | null {
  return start && end && start <= end ? { start, end } : null;
}

/** The days of a term, its first and its last both counted (reading "term-days"). */
export function daysOf({ start, end }: Span): number {
  return daysBetween(start, end) + 1;
}

/** The last day of a term of so many months that begins on a day. */
export function lastOf(start: IsoDate, months: number): IsoDate {
  return addDays(addMonths(start, months), -1);
}

/** Whether a number of days told agrees with the two days, by either way of counting. */
export function agreesInDays(span: Span, told: number): boolean {
  return told === daysOf(span) || told === daysOf(span) - 1;
}

/** Whether a number of months told agrees with the two days: the last day of the term, or the same day of the month after it. */
export function agreesInMonths({ start, end }: Span, told: number): boolean {
  return end === lastOf(start, told) || end === addMonths(start, told);
}

/** "June 1, 2026 to August 29, 2026". */
export function spanWords({ start, end }: Span): string {
  return `${longDate(start)} to ${longDate(end)}`;
}
