/** Steps that the law wants before another without a count of days: an emergency's two approvals, and the last day of any such step. */
import { addDays, findingOf, longDate, named, type EventName, type FindingId } from '../rules/index.ts';
import type { Bound, Ends, PlannedStep } from './step.ts';
import { ofFinding, supposed, supposing } from './bounds.ts';
import { step, toldUndated } from './steps.ts';
import { find, fromDay, given, type Day, type Workings } from './workings.ts';

const APPROVALS = ['comptrollerApproval', 'counselApproval'] as const;
type Approval = (typeof APPROVALS)[number];
const OFFICER = { comptrollerApproval: 'Comptroller', counselApproval: 'Corporation Counsel' } as const;

/**
 * The last day of what comes before an event: the day before it, or its own by the hour. The event is the first that is told; else
 * the one whose day is worked out, and what is only supposed asks for nothing before the day asked about.
 * @param act what is to be done, as "Get the approval" @param hour what must be shown of that day, as "it was given"
 */
export function latestPrior(work: Workings, id: FindingId, act: string, hour: string): Bound | undefined {
  const duty = findingOf(id, work.facts, work.asks);
  if (duty?.outcome !== 'required') return undefined;
  const told = duty.before && given(work, duty.before);
  const event = told ? duty.before : find(work, id)?.before;
  const day = event && (told ? ({ event, date: told, basis: 'given' } satisfies Day) : work.days.get(event));
  if (!day) return undefined;
  const { asOf = '' } = work.facts;
  const before = addDays(day.date, -1);
  const isToday = day.basis !== 'given' && before < asOf;
  const last = isToday ? day.date : before;
  return {
    day: last,
    ...(isToday ? {} : { other: { day: day.date, why: `but only if ${hour} before ${named(day.event)} on that day` } }),
    says: supposing(day, `${act} by ${longDate(last)}: it comes before ${named(day.event)}.`),
    ...ofFinding(duty),
    from: fromDay(supposed(day)),
  };
}

/** § 3-06(c)(2), Charter § 315: the last day of an approval, which is asked for unless told as not given; undefined where the text is not held, or no step after it is dated. */
function latestApproval(work: Workings, event: Approval): Bound | undefined {
  const what = `the ${OFFICER[event]}’s approval`;
  const latest = latestPrior(work, '3-06(c)(2):prior-approval', `Get ${what}`, 'it was given');
  if (latest?.from.basis !== 'given') return latest;
  const made = `${named(latest.from.event as EventName)} of ${longDate(latest.from.date)}`;
  // What was made without it is made: no approval comes by a day that is past.
  if (toldOf(work, event) === false) return { ...latest, asks: `Check ${made}: ${what} had to come before it.` };
  return { ...latest, asks: `Enter the day of ${what}: it must come before ${made}.` };
}

/** What is told of an approval, beside its day. */
const toldOf = (work: Workings, event: Approval): boolean | undefined =>
  work.facts[`facts.3-06.${event === 'counselApproval' ? 'counselApproved' : 'comptrollerApproved'}`];

/**
 * An approval whose day is told, against the steps that are told too: by what is only supposed it is not judged. Told as not given,
 * it is kept by no day.
 */
export function approval(work: Workings, event: EventName): { ends: Ends } {
  const latest = latestApproval(work, event as Approval);
  if (latest?.from.basis !== 'given') return { ends: {} };
  return { ends: { latest, ...(toldOf(work, event as Approval) === false ? { unsure: true } : {}) } };
}

/** The approvals whose day is not told, once that of the award is settled. What is told as given only asks for its day. */
export function approvalsToCome(work: Workings): PlannedStep[] {
  if (work.method !== 'emergency') return [];
  return APPROVALS.flatMap((event) => {
    const latest = given(work, event) === undefined ? latestApproval(work, event) : undefined;
    if (!latest) return [];
    const isTold = toldOf(work, event) === true;
    const told = isTold ? toldUndated(work, event, latest) : {};
    return [step(work, event, isTold && latest.from.basis !== 'given' ? told : { latest, ...told })];
  });
}
