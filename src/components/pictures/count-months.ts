/** A count laid out as months: every day of its ledger in its place, and the days that matter beside it. Pure. */
import type { Deadline, IsoDate, LedgerDay, Rules } from '../../rules/index.ts';

/** What a day is to the count, besides being counted or not. */
export type Role = 'from' | 'last' | 'clear' | 'extended' | 'edition' | 'closed';

/** A day the reader has named on which the office is closed. */
export interface Closure {
  date: IsoDate;
  why?: string;
}

export interface Day {
  date: IsoDate;
  /** The day's entry in the ledger; none for a day that only fills the month, or that is marked without being counted. */
  entry?: LedgerDay;
  roles: readonly Role[];
}

export interface Month {
  /** "May 2026" */
  name: string;
  /** Rows of seven, Sunday first, from the week of its first day in the count to that of its last; null outside the month. */
  weeks: readonly (readonly (Day | null)[])[];
}

/** Whole months left out of a long count. */
export interface Gap {
  months: number;
  first: string;
  last: string;
  /** The ledger's days within it, which are not drawn. */
  days: readonly LedgerDay[];
}

export type Unit = 'day' | 'business day' | 'month' | 'year';

export interface CountMonths {
  unit: Unit;
  parts: readonly (Month | Gap)[];
}

/** More months than these in a row, with nothing but plain counting in them, are said instead of drawn. */
const MONTHS_DRAWN = 6;

export function isGap(part: Month | Gap): part is Gap {
  return 'months' in part;
}

/** What the ledger counts: its numbered days lie a day, a month or a year apart; a skipped day makes them business days. */
export function unitOf({ ledger }: Deadline, rules: Rules): Unit {
  if (ledger.some(({ why }) => why.startsWith('skipped'))) return 'business day';
  const [first, second] = ledger;
  const step = first && second ? Math.abs(rules.daysBetween(first.date, second.date)) : 1;
  return step < 28 ? 'day' : step < 365 ? 'month' : 'year';
}

const monthOf = (date: IsoDate): string => date.slice(0, 7);

/** Which days of a deadline have a part of their own. */
export function rolesOf({ from, last, clear, extended, edition }: Deadline, closures: readonly Closure[]): ReadonlyMap<IsoDate, Role[]> {
  const roles = new Map<IsoDate, Role[]>();
  const mark = (date: IsoDate | undefined, role: Role): void => {
    if (date !== undefined) roles.set(date, [...(roles.get(date) ?? []), role]);
  };
  mark(from, 'from');
  mark(last, 'last');
  mark(clear, 'clear');
  mark(extended, 'extended');
  mark(edition, 'edition');
  const days = [...roles.keys()].sort();
  const [first = last] = days;
  const final = days.at(-1) ?? last;
  for (const { date } of closures) if (first <= date && date <= final) mark(date, 'closed');
  return roles;
}

function drawMonth(month: string, entries: ReadonlyMap<IsoDate, LedgerDay>, roles: ReadonlyMap<IsoDate, Role[]>, rules: Rules): Month {
  const first = `${month}-01`;
  const cells: (Day | null)[] = Array.from({ length: (rules.weekday(first) + 1) % 7 }, () => null);
  for (let date = first; monthOf(date) === month; date = rules.addDays(date, 1)) {
    const entry = entries.get(date);
    cells.push({ date, roles: roles.get(date) ?? [], ...(entry && { entry }) });
  }
  while (cells.length % 7) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const drawn = weeks.map((week) => week.some((day) => day && (day.entry || day.roles.length)));
  return { name: monthName(month, rules), weeks: weeks.slice(drawn.indexOf(true), drawn.lastIndexOf(true) + 1) };
}

/** "2026-05" → "May 2026". */
function monthName(month: string, rules: Rules): string {
  return rules.longDate(`${month}-01`).replace(' 1,', '');
}

/**
 * The months of a count, in the order of time, forward or backward.
 * @param closures days the reader has named as closed; only those within the count are marked
 * @returns every day of the ledger once, in a month or in a gap
 */
export function countMonths(deadline: Deadline, rules: Rules, closures: readonly Closure[] = []): CountMonths {
  const roles = rolesOf(deadline, closures);
  const entries = new Map(deadline.ledger.map((entry) => [entry.date, entry]));
  const marked = new Set([...roles.keys()].map(monthOf));
  const [first = deadline.from] = [...roles.keys(), ...entries.keys()].sort();
  const final = [...roles.keys(), ...entries.keys()].sort().at(-1) ?? deadline.last;

  const months: string[] = [];
  for (let month = monthOf(first); month <= monthOf(final); month = monthOf(rules.addMonths(`${month}-01`, 1))) months.push(month);
  const short = months.length <= MONTHS_DRAWN;

  const parts: (Month | Gap)[] = [];
  let left: string[] = [];
  const close = (): void => {
    const [from, through] = [left[0], left.at(-1)];
    if (from !== undefined && through !== undefined)
      parts.push({
        months: left.length,
        first: monthName(from, rules),
        last: monthName(through, rules),
        days: deadline.ledger.filter(({ date }) => from <= monthOf(date) && monthOf(date) <= through),
      });
    left = [];
  };
  for (const month of months) {
    if (short || marked.has(month)) {
      close();
      parts.push(drawMonth(month, entries, roles, rules));
    } else {
      left.push(month);
    }
  }
  close();
  return { unit: unitOf(deadline, rules), parts };
}
