/** What a later step that is told asks of the steps before it: they come by its day, and where it is only planned are still to be done. */
import { longDate, named, noDayLeft, type EventName } from '../rules/index.ts';
import { followers } from './order.ts';
import type { Bound, Ends } from './step.ts';
import { notBefore, ofMethod } from './bounds.ts';
import { given, isToCome, type Day, type Workings } from './workings.ts';

const NOTICES: ReadonlySet<EventName> = new Set<EventName>(['intentNotice', 'commentNotice', 'awardNotice']);
const isNotice = ({ method }: Workings, event: EventName): boolean =>
  NOTICES.has(event) || (method === 'accelerated' && event === 'solicitation');

/** The soonest told step that cannot come before this one, past or to come. A notice may come too early, and sets no last day for what it follows. */
function toldAfter(work: Workings, event: EventName): Day | undefined {
  let first: Day | undefined;
  for (const later of followers(work.method, event)) {
    const date = given(work, later);
    if (date === undefined || isNotice(work, later)) continue;
    if (!first || date < first.date) first = { event: later, date, basis: 'given' };
  }
  return first;
}

/** The day of a step where one is given; else of the soonest told one after it, by which it must have come. */
export function dayOrLater(work: Workings, event: EventName): Day | undefined {
  const date = given(work, event);
  return date === undefined ? toldAfter(work, event) : { event, date, basis: 'given' };
}

/** The last day of what comes before a step, counted back from a later one: where that is past, only the day of the act is left to ask for. @param act as "the notice" */
export function askedAfter<Of extends Bound>(bound: Of, act: string, event: EventName): Of {
  const { day, other, from } = bound;
  if (!isOfLater(bound, event)) return bound;
  const made = `${named(from.event as EventName)} of ${longDate(from.date)}`;
  const by = longDate(other && other.day > day ? other.day : day);
  return { ...bound, asks: `Enter the day of ${act}: before ${made} it had to come by ${by}.` };
}

const isOfLater = ({ from }: Bound, event: EventName): boolean => from.event !== event && from.basis === 'given';

/** The law counts back from this event, which is not told: in time for a later one, a step may have been too late for it. */
export const inTimeAtMost = (latest: Bound | undefined, event: EventName): Pick<Ends, 'unsure'> =>
  latest && isOfLater(latest, event) ? { unsure: true } : {};

/** The last day of a step by a later one that is planned. Where that leaves no day the later one must move, which is said. */
export function beforePlanned(work: Workings, event: EventName, ends: Ends): Ends {
  const { earliest, latest, ...rest } = ends;
  const later = toldAfter(work, event);
  if (!later || !isToCome(work, later.date) || !earliest || given(work, event) !== undefined) return ends;
  const day = longDate(later.date);
  const last = latest ?? notBefore(later, later.date, `${day} is the last day: ${named(later.event)} is planned for it.`, ofMethod(work));
  const end = last.other && last.other.day > last.day ? last.other.day : last.day;
  const start = earliest.other && earliest.other.day < earliest.day ? earliest.other.day : earliest.day;
  if (end >= start) return latest || isNotice(work, event) ? ends : { ...ends, latest: last };
  // The close of comments, and a due date, leave no day sooner than what is planned after them.
  const from = latest && (latest.from.event === 'commentClose' || latest.from.event === 'expressionsDue') ? latest.from : later;
  const says = noDayLeft(from.event as EventName, from.date);
  return { withheld: { says, because: earliest.because, lacks: [`dates.${event}`] }, ...rest, earliest };
}
