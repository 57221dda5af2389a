/** Whether an act that has its last day was done in time. */
import { longDate, type Deadline, type IsoDate } from './calendar.ts';

/**
 * A day on which something was done, against its last day, in a sentence; null where no day is given.
 * @param act what was done, as a subject: "The notice"
 * @param done the same as a participle: "Published"
 */
export function timeliness(act: string, done: string, on: IsoDate | undefined, { from, last, extended }: Deadline): string | null {
  if (!on) return null;
  if (on < from)
    return `Check the dates: ${act.toLowerCase()} of ${longDate(on)} comes before the day from which its time runs, ${longDate(from)}.`;
  if (on <= last) return `${act} of ${longDate(on)} was in time: the last day was ${longDate(last)}.`;
  if (extended && on <= extended) {
    return `${done} on ${longDate(on)}: after the last day, ${longDate(last)}, and in time only if § 25-a moves it to ${longDate(extended)}.`;
  }
  return `${act} of ${longDate(on)} was late: the last day was ${longDate(last)}.`;
}
