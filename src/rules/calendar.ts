/**
 * Dates and the counting of days. Dates are ISO dates without a time zone; no clock is read here.
 *
 * Sources: days are calendar days unless a rule says otherwise (9 RCNY § 1-01(e), 2020 text); the day from which a period
 * runs is left out (General Construction Law § 20); a period that ends on a Saturday, Sunday or public holiday may end on
 * the next business day (General Construction Law § 25-a, shown as a second date); the City Record appears daily except
 * Saturdays, Sundays and legal holidays (Charter § 1066(a)).
 */

/** "2026-11-21" */
export type IsoDate = string;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function monthLength(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a date that exists, written YYYY-MM-DD, in the years 1900 to 2199. */
export function isDate(text: string): boolean {
  const match = /^(19\d\d|2[01]\d\d)-(0[1-9]|1[0-2])-(\d\d)$/.exec(text);
  if (!match) return false;
  const day = Number(match[3]);
  return day >= 1 && day <= monthLength(Number(match[1]), Number(match[2]));
}

/** Two digits of a date, from a position. */
function digits(date: IsoDate, at: number): number {
  return (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48;
}

const yearOf = (date: IsoDate): number => digits(date, 0) * 100 + digits(date, 2);

/** A date → its day number: whole days since 1 January 1900, which was a Monday. */
function toDayNumber(date: IsoDate): number {
  const year = yearOf(date);
  const month = digits(date, 5);
  const leapDays = Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400) - 460;
  const inYear = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + digits(date, 8) - 1;
  return (year - 1900) * 365 + leapDays + inYear;
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

function written(year: number, month: number, day: number): IsoDate {
  return `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}`;
}

/** The date `days` calendar days after (or, if negative, before) a date. Month by month: no count here spans many. */
export function addDays(date: IsoDate, days: number): IsoDate {
  let year = yearOf(date);
  let month = digits(date, 5);
  let day = digits(date, 8) + days;
  for (let length = monthLength(year, month); day > length; length = monthLength(year, month)) {
    day -= length;
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  while (day < 1) {
    month -= 1;
    if (month < 1) {
      month = 12;
      year -= 1;
    }
    day += monthLength(year, month);
  }
  return written(year, month, day);
}

/** Whole days from one date to another; negative where the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** 0 Monday … 6 Sunday. */
export function weekday(date: IsoDate): number {
  return toDayNumber(date) % 7;
}

/** The same-numbered day `years` later or earlier; February 29 gives February 28. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const year = Number(date.slice(0, 4)) + years;
  const rest = date.slice(4);
  return rest === '-02-29' && !isLeap(year) ? `${year}-02-28` : `${year}${rest}`;
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2026-05-11" → "May 11, 2026". */
export function longDate(date: IsoDate): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8))}, ${date.slice(0, 4)}`;
}

/** The first and last year for which the holiday lists are held. Beyond them a date is not moved, and says so. */
export const HOLIDAYS_HELD = { from: 2016, through: 2028 } as const;

/** The nth (1 first, −1 last) given weekday of a month. */
function nth(year: number, month: number, day: number, n: number): IsoDate {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const start = addDays(first, (day - weekday(first) + 7) % 7);
  if (n > 0) return addDays(start, (n - 1) * 7);
  const last = addDays(start, 28);
  return last.slice(5, 7) === start.slice(5, 7) ? last : addDays(start, 21);
}

/** Tuesday after the first Monday of November. */
function electionDay(year: number): IsoDate {
  return addDays(nth(year, 11, 0, 1), 1);
}

/** The holidays that both lists share, by name, on their own day. */
function sharedHolidays(year: number): [name: string, date: IsoDate][] {
  return [
    ["New Year's Day", `${year}-01-01`],
    ['Martin Luther King Jr. Day', nth(year, 1, 0, 3)],
    ["Washington's Birthday", nth(year, 2, 0, 3)],
    ['Memorial Day', nth(year, 5, 0, -1)],
    ['Independence Day', `${year}-07-04`],
    ['Labor Day', nth(year, 9, 0, 1)],
    ['Columbus Day', nth(year, 10, 0, 2)],
    ['Election Day', electionDay(year)],
    ['Veterans Day', `${year}-11-11`],
    ['Thanksgiving Day', nth(year, 11, 3, 4)],
    ['Christmas Day', `${year}-12-25`],
  ];
}

/**
 * City holidays of a year, as observed: Saturday → the Friday before, Sunday → the Monday after. The City Record does not
 * appear on them, as far as its issue numbers could be checked (2013 to 2021: Election Day is one, Lincoln's Birthday not).
 * Source: Department of Citywide Administrative Services, Personnel Services Bulletin 440-2R (1997); Juneteenth from 2022
 * rests on one secondary source; for the City Record it is seen in its index of 2026 alone (no edition on June 19, May 25 and
 * July 3, 2026; one on February 12).
 */
function cityHolidaysOf(year: number): [name: string, date: IsoDate][] {
  const named = sharedHolidays(year);
  if (year >= 2022) named.push(['Juneteenth', `${year}-06-19`]);
  return named.map(([name, date]) => [name, weekday(date) === 5 ? addDays(date, -1) : weekday(date) === 6 ? addDays(date, 1) : date]);
}

/** State public holidays of a year, General Construction Law § 24: Sunday → Monday, but not Flag Day; no Saturday rule. */
function stateHolidaysOf(year: number): [name: string, date: IsoDate][] {
  const named: [string, IsoDate][] = [...sharedHolidays(year), ["Lincoln's Birthday", `${year}-02-12`]];
  if (year >= 2021) named.push(['Juneteenth', `${year}-06-19`]);
  const moved = named.map(([name, date]): [string, IsoDate] => [name, weekday(date) === 6 ? addDays(date, 1) : date]);
  return [...moved, ['Flag Day', nth(year, 6, 6, 2)]];
}

function listOf(one: (year: number) => [string, IsoDate][], through: number): ReadonlyMap<IsoDate, string> {
  const list = new Map<IsoDate, string>();
  for (let year: number = HOLIDAYS_HELD.from; year <= through; year += 1) for (const [name, date] of one(year)) list.set(date, name);
  return list;
}

/** City holidays by date; the City Record's days without an edition. The last year's list needs the next New Year's Day. */
export const CITY_HOLIDAYS = listOf(cityHolidaysOf, HOLIDAYS_HELD.through + 1);
/** State public holidays by date. */
export const STATE_HOLIDAYS = listOf(stateHolidaysOf, HOLIDAYS_HELD.through + 1);

/** True where both lists are held for a date. */
export function holidaysHeld(date: IsoDate): boolean {
  const year = Number(date.slice(0, 4));
  return year >= HOLIDAYS_HELD.from && year <= HOLIDAYS_HELD.through;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Why § 25-a may move a last day on from this date, or null where it is an ordinary business day. */
export function whyNotBusinessDay(date: IsoDate): string | null {
  return weekday(date) >= 5 ? (WEEKDAYS[weekday(date)] ?? null) : (STATE_HOLIDAYS.get(date) ?? null);
}

/** What is said of a day that is on the reader’s own list of closures: an assertion, not law. */
export const CLOSED = 'closed, on your own list';
const NO_CLOSURES: ReadonlySet<IsoDate> = new Set();

/**
 * Why there is no City Record on a date, or null where one appears.
 * @param closures further days on which the City is closed, as the reader asserts
 */
export function whyNoEdition(date: IsoDate, closures: ReadonlySet<IsoDate> = NO_CLOSURES): string | null {
  if (weekday(date) >= 5) return WEEKDAYS[weekday(date)] ?? null;
  return CITY_HOLIDAYS.get(date) ?? (closures.has(date) ? CLOSED : null);
}

/** One day of a count. `count` is its number, or null for a day that is not counted; `why` says what happened to it. */
export interface LedgerDay {
  date: IsoDate;
  count: number | null;
  why: 'not counted: the period runs from this day' | 'counted' | `skipped: ${string}` | `moved on: ${string}` | 'next business day';
}

/**
 * A period as counted: what a recount needs. `publication` where the act is a publication in the City Record; `elapsed` where
 * nothing is due by its last day, and the days only have to pass.
 */
export interface PeriodCounted {
  number: number;
  unit: 'calendar days' | 'business days' | 'months' | 'years';
  side: 'before' | 'after';
  publication: boolean;
  elapsed?: true;
}

/**
 * A period before or after an event, counted. `last` is the last day as the words read, and the one to keep; `extended` the
 * later day that General Construction Law § 25-a may allow; `edition` the last City Record on or before `last`, for a
 * publication; `office` the last day on or before `last` on which City offices are open, where that is an earlier one, for what is
 * delivered or filed.
 */
export interface Deadline {
  from: IsoDate;
  last: IsoDate;
  extended?: IsoDate;
  edition?: IsoDate;
  office?: IsoDate;
  /** For a count backward: the last day if full days must pass in between, which another reading asks. Earlier than `last`. */
  clear?: IsoDate;
  /** The last City Record on or before `clear`, for a publication: the day to keep where both readings are to be met. */
  clearEdition?: IsoDate;
  period: PeriodCounted;
  /** The reader’s own closures with which it was counted, where it was recounted. */
  closures?: readonly IsoDate[];
  ledger: LedgerDay[];
  /** Set where the last day is in a year whose holidays are not held: no second date and no edition is given. */
  holidaysNotHeld?: true;
}

/**
 * "Within `days` days after" an event.
 * @param from the day of the event, which is not counted
 * @param days calendar days, 1 or more
 * @param publication whether the act is a publication in the City Record; null where no act is due by the last day
 */
export function within(days: number, from: IsoDate, publication: boolean | null): Deadline {
  const last = addDays(from, days);
  const ledger: LedgerDay[] = [{ date: from, count: null, why: 'not counted: the period runs from this day' }];
  for (let day = 1; day <= days; day += 1) ledger.push({ date: addDays(from, day), count: day, why: 'counted' });
  const period: PeriodCounted = { number: days, unit: 'calendar days', side: 'after', publication: publication === true };
  if (publication === null) period.elapsed = true;
  if (!holidaysHeld(last)) return { from, last, period, ledger, holidaysNotHeld: true };
  const deadline: Deadline = { from, last, period, ledger };

  let next = last;
  for (let why = whyNotBusinessDay(next); why; why = whyNotBusinessDay(next)) {
    if (next !== last) ledger.push({ date: next, count: null, why: `moved on: ${why}` });
    next = addDays(next, 1);
  }
  if (next !== last) {
    ledger.push({ date: next, count: null, why: 'next business day' });
    deadline.extended = next;
  }
  const open = editionBy(last);
  if (publication) deadline.edition = open;
  else if (publication === false && open !== last) deadline.office = open;
  return deadline;
}

/**
 * The day to keep for what is delivered or filed, with the last day by the count where City offices are closed on that.
 * @param otherwise what is said after the last day where they are open
 */
export const lastDay = ({ office, last }: Deadline, otherwise = ''): string =>
  office ? `${longDate(office)}: the time ends ${longDate(last)}, not a workday` : longDate(last) + otherwise;

/** The last City Record on or before a day: the last day, too, on which City offices are open. */
export function editionBy(date: IsoDate, closures?: ReadonlySet<IsoDate>): IsoDate {
  let edition = date;
  while (whyNoEdition(edition, closures)) edition = addDays(edition, -1);
  return edition;
}

/** The first City Record on or after a day. */
export function editionFrom(date: IsoDate, closures?: ReadonlySet<IsoDate>): IsoDate {
  let edition = date;
  while (whyNoEdition(edition, closures)) edition = addDays(edition, 1);
  return edition;
}

/**
 * "At least `days` days before" an event: the last day on which the act is in time. Day `days` itself counts (readings
 * "ten-days-before" and "three-business-days"); `clear` is the day for those who want whole days between.
 * @param unit business days are Monday to Friday less City holidays
 * @param before the day of the event, which is not counted
 * @param publication whether the act is a publication in the City Record
 * @param closures further days on which the City is closed: skipped in business days, and without an edition
 */
export function atLeastBefore(
  days: number,
  unit: 'calendar days' | 'business days',
  before: IsoDate,
  publication: boolean,
  closures?: ReadonlySet<IsoDate>,
): Deadline {
  const ledger: LedgerDay[] = [{ date: before, count: null, why: 'not counted: the period runs from this day' }];
  const skips = (date: IsoDate): string | null => (unit === 'business days' ? whyNoEdition(date, closures) : null);
  let last = before;
  for (let count = 0; count < days;) {
    last = addDays(last, -1);
    const why = skips(last);
    if (!why) count += 1;
    ledger.push({ date: last, count: why ? null : count, why: why ? `skipped: ${why}` : 'counted' });
  }
  let clear = addDays(last, -1);
  while (skips(clear)) clear = addDays(clear, -1);
  const deadline: Deadline = { from: before, last, clear, period: { number: days, unit, side: 'before', publication }, ledger };
  if (!holidaysHeld(clear) || !holidaysHeld(before)) return { ...deadline, holidaysNotHeld: true };
  return publication ? { ...deadline, edition: editionBy(last, closures), clearEdition: editionBy(clear, closures) } : deadline;
}

/** A count backward to the last of so many editions in a row, as that to the first of them: from then on it only passes days. */
export function ofFirstEdition(deadline: Deadline, editions: number): Deadline {
  const first = (edition: IsoDate, left = editions): IsoDate => (left > 1 ? first(editionBy(addDays(edition, -1)), left - 1) : edition);
  if (!deadline.edition || !deadline.clearEdition) return deadline;
  const last = first(deadline.edition);
  const clear = first(deadline.clearEdition);
  const ledger = [...deadline.ledger];
  for (let date = deadline.last; date > last;) {
    date = addDays(date, -1);
    ledger.push({ date, count: null, why: `skipped: ${whyNoEdition(date) ?? 'an earlier edition of the five'}` });
  }
  return { ...deadline, last, edition: last, clear, clearEdition: clear, ledger };
}

/** The same-numbered day `months` later, or the last day of a shorter month (General Construction Law § 30). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const all = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(all / 12);
  const month = (all % 12) + 1;
  const day = Math.min(Number(date.slice(8)), monthLength(year, month));
  return written(year, month, day);
}
