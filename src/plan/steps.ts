/** Steps of a plan, as their own law makes them. */
import { EDITIONS, longDate, type EventName, type Finding } from '../rules/index.ts';
import type { Ends, PlannedStep } from './step.ts';
import { type Day, type Workings, given } from './workings.ts';
import { type Grounds, ofFinding, undated, latestWithin, dated, edition, notBefore, supposed } from './bounds.ts';

/** What a step's own law adds to its first day. */
export interface Dressed {
  ends?: Ends;
  /** The step has nothing but the day given for it. */
  bare?: true;
  /** No day is taken for it where none is given. */
  undated?: true;
  /** The plan does not begin with it. */
  waits?: true;
  /** How the step is named where a day is taken for it, and by what law it is there. */
  taken?: readonly [what: string, grounds: Grounds];
  /** Steps that come before it by its day, once that is settled. */
  first?: () => PlannedStep[];
  /** Steps that hang on it, once its day is settled. */
  then?: () => PlannedStep[];
}

/** A step with its given day, and what else is known of it. */
export function step(work: Workings, event: EventName, ends: Ends = {}): PlannedStep {
  const day = given(work, event);
  return { event, ...(day === undefined ? {} : { given: day }), ...ends };
}

/**
 * The step of a day that is taken for want of one given: said, so that nobody takes it for a duty.
 * @param what the step, as "the award"
 */
export function takenDay(work: Workings, event: EventName, what: string, grounds: Grounds): Pick<PlannedStep, 'earliest'> {
  const day = work.days.get(event);
  if (!day || day.basis !== 'assumed' || given(work, event)) return {};
  const says = `You didn’t enter a date for ${what}, so we used ${longDate(day.date)}.`;
  return { earliest: { day: day.date, says, ...grounds, from: { event: 'asOf', date: work.facts.asOf ?? day.date, basis: 'assumed' } } };
}

/** What was told as done, without its day: it is not missed, and the day is asked for. */
export function toldUndated(
  work: Workings,
  event: EventName,
  { because }: Pick<Grounds, 'because'>,
): Pick<PlannedStep, 'softened' | 'withheld' | 'isTold'> {
  if (given(work, event) !== undefined) return {};
  const says = 'You said this was done: enter the date, so that we can compare it with the deadline.';
  return { softened: ['late'], withheld: { says, because, lacks: [`dates.${event}`] }, isTold: true };
}

/** A step due "within" days after an event: from the event's own day to the last. */
export function dueWithin(
  work: Workings,
  event: EventName,
  found: Finding | null,
  from: Day | undefined,
  further: Partial<PlannedStep> = {},
): PlannedStep {
  const duty = dated(found);
  if (!duty || !from) {
    const why = undated(found);
    return step(work, event, { ...(why ? { withheld: why } : {}), ...further });
  }
  const start = duty.deadline.from;
  const first = duty.deadline.period.publication ? edition(work, start) : start;
  const says =
    first === start
      ? `The time runs from ${longDate(start)}.`
      : `The time runs from ${longDate(start)}; the first edition from then on is that of ${longDate(first)}.`;
  return step(work, event, {
    earliest: notBefore(from, first, says, ofFinding(duty, ...(first === start ? [] : [EDITIONS]))),
    latest: latestWithin(work, duty, supposed(from)),
    ...further,
  });
}
