/** What a step that is only planned asks of the steps before it: they are still to be done, by its day. */
import { longDate, named, noDayLeft, type EventName } from '../rules/index.ts';
import { followers } from './order.ts';
import type { Ends } from './step.ts';
import { given, isToCome, notBefore, ofMethod, type Day, type Workings } from './workings.ts';

const NOTICES: ReadonlySet<EventName> = new Set<EventName>(['intentNotice', 'commentNotice', 'awardNotice']);
const isNotice = ({ method }: Workings, event: EventName): boolean =>
  NOTICES.has(event) || (method === 'accelerated' && event === 'solicitation');

/** The soonest planned step that cannot come before this one. A notice may come too early, and sets no last day for what it follows. */
export function plannedAfter(work: Workings, event: EventName): Day | undefined {
  let first: Day | undefined;
  for (const later of followers(work.method, event)) {
    const date = given(work, later);
    if (date === undefined || !isToCome(work, date) || isNotice(work, later)) continue;
    if (!first || date < first.date) first = { event: later, date, basis: 'given' };
  }
  return first;
}

/** The day of a step where one is given; else of the soonest planned one after it, by which it must have come. */
export function dayOrPlanned(work: Workings, event: EventName): Day | undefined {
  const date = given(work, event);
  return date === undefined ? plannedAfter(work, event) : { event, date, basis: 'given' };
}

/** The last day of a step by a later one that is planned. Where that leaves no day the later one must move, which is said. */
export function beforePlanned(work: Workings, event: EventName, ends: Ends): Ends {
  const { earliest, latest, ...rest } = ends;
  const later = plannedAfter(work, event);
  if (!later || !earliest || given(work, event) !== undefined) return ends;
  const day = longDate(later.date);
  const last = latest ?? notBefore(later, later.date, `${day} is the last day: ${named(later.event)} is planned for it.`, ofMethod(work));
  const end = last.other && last.other.day > last.day ? last.other.day : last.day;
  const start = earliest.other && earliest.other.day < earliest.day ? earliest.other.day : earliest.day;
  if (end >= start) return latest || isNotice(work, event) ? ends : { ...ends, latest: last };
  const says = noDayLeft(later.event, later.date);
  return { withheld: { says, because: earliest.because, lacks: [`dates.${event}`] }, ...rest, earliest };
}
