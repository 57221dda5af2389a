/** A deadline in words: the day to keep, how it was counted, and the other days that another reading gives. */
import { EVENT_WORDS } from '../case/words.ts';
import type { Deadline, Finding, IsoDate, Rules } from '../rules/index.ts';

type When = NonNullable<Finding['when']>;

/**
 * The day to keep, which the plan has too: of two readings the safer, for a publication an edition, and for what is delivered a
 * day on which City offices are open. Where the reader's closures leave none after the event, the last day stands.
 */
export function dayToKeep({ from, last, clear, edition, office, clearEdition }: Deadline): IsoDate {
  if (clear !== undefined) return clearEdition ?? clear;
  const open = edition ?? office;
  return open !== undefined && (last < from || open >= from) ? open : last;
}

/** A time limit as the law states it: "within 15 calendar days after award". */
export function whenWords({ bound, number, unit, side, event }: When): string {
  return `${bound} ${number} ${number === 1 ? unit.replace(/s$/, '') : unit} ${side} ${EVENT_WORDS[event]}`;
}

/** "Day 15 counted from June 1, 2026 (award), which is left out"; of a count backward, the whole days that lie between. */
export function countWords({ deadline, when }: Pick<Finding, 'deadline' | 'when'>, rules: Rules): string {
  if (!deadline) return '';
  const { ledger, from, last, clear, period } = deadline;
  const event = when ? ` (${EVENT_WORDS[when.event]})` : '';
  if (clear !== undefined) return `${period.number} full ${period.unit} counted back from ${rules.longDate(from)}${event}`;
  const counted = ledger.findLast(({ count }) => count !== null)?.count;
  const back = last < from ? 'back ' : '';
  return `${counted ? `Day ${counted} counted` : 'Counted'} ${back}from ${rules.longDate(from)}${event}, not counting that day`;
}

/** The other days of a deadline, each with why it differs from the day to keep. */
export function otherDays(deadline: Deadline, rules: Rules): { day: IsoDate; why: string }[] {
  const { last, clear, extended, edition } = deadline;
  const keep = dayToKeep(deadline);
  const bare = edition ?? last;
  const days: { day: IsoDate; why: string }[] = [];
  if (clear !== undefined) {
    if (clear !== keep) days.push({ day: clear, why: 'the last day by the count; no City Record appears on it' });
    if (bare !== keep) days.push({ day: bare, why: 'if full days need not pass in between; keep the earlier day' });
    if (last !== bare) days.push({ day: last, why: 'the last day by that count; no City Record appears on it' });
  } else if (last !== keep)
    days.push({
      day: last,
      why:
        edition === undefined
          ? `the last day by the count; City offices are closed on it, and the last day before on which they are open is ${rules.longDate(keep)}`
          : `the last day by the count; no City Record appears on it, and the last one in time is that of ${rules.longDate(keep)}`,
    });
  if (extended !== undefined) days.push({ day: extended, why: 'if General Construction Law § 25-a applies; keep the earlier day' });
  return days;
}

/** Said where a count runs into a year whose holidays are not held. */
export const HOLIDAYS_NOT_HELD = 'we don’t have that year’s holidays: check the date';
