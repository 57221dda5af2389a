/** A deadline in words: the day to keep, how it was counted, and the other days that another reading gives. */
import type { Rules } from '../components/calculator/engine.ts';
import { EVENT_WORDS } from '../components/calculator/fields.ts';
import type { Deadline, Finding, IsoDate } from '../rules/index.ts';

type When = NonNullable<Finding['when']>;

/** The day to keep: for a publication that of the last City Record in time. */
export function dayToKeep({ edition, last }: Deadline): IsoDate {
  return edition ?? last;
}

/** A time limit as the law states it: "within 15 calendar days after award". */
export function whenWords({ bound, number, unit, side, event }: When): string {
  return `${bound} ${number} ${number === 1 ? unit.replace(/s$/, '') : unit} ${side} ${EVENT_WORDS[event]}`;
}

/** "day 15 counted from 1 June 2026 (award), which is left out". */
export function countWords({ deadline, when }: Pick<Finding, 'deadline' | 'when'>, rules: Rules): string {
  if (!deadline) return '';
  const { ledger, from, last } = deadline;
  const counted = ledger.findLast(({ count }) => count !== null)?.count;
  const back = last < from ? 'back ' : '';
  const event = when ? ` (${EVENT_WORDS[when.event]})` : '';
  return `${counted ? `Day ${counted} counted` : 'Counted'} ${back}from ${rules.longDate(from)}${event}, which is left out`;
}

/** The other days of a deadline, each with why it differs. */
export function otherDays(deadline: Deadline, rules: Rules): { day: IsoDate; why: string }[] {
  const { last, clear, extended, edition } = deadline;
  const days: { day: IsoDate; why: string }[] = [];
  if (edition !== undefined && edition !== last)
    days.push({
      day: last,
      why: `the last day by the count; no City Record appears on it, and the last one in time is that of ${rules.longDate(edition)}`,
    });
  if (clear !== undefined) days.push({ day: clear, why: 'if whole days must lie between' });
  if (extended !== undefined) days.push({ day: extended, why: 'if General Construction Law § 25-a applies; keep the earlier day' });
  return days;
}

/** Said where a count runs into a year whose holidays are not held. */
export const HOLIDAYS_NOT_HELD = 'the holidays of that year are not held: check the day';
