/** What a plan is worked out from: the facts, the days worked out so far, and the rules asked on them. */
import { addDays, findingOf, type EventName, type Facts, type Finding, type FindingId, type IsoDate, type Method } from '../rules/index.ts';
import { ORDER } from './order.ts';
import type { Bound } from './step.ts';

/** A day of an event as the plan has it. `asked` where it is the day asked about, taken for want of another. */
export interface Day {
  event: EventName;
  date: IsoDate;
  basis: Bound['from']['basis'];
  asked?: true;
  /** Set where the day given came before the first that the law allows: `date` is then that first day. */
  broke?: { given: IsoDate; bound: Bound };
  /** Of a day worked out, the one that another reading allows. */
  other?: Bound['other'];
}

export interface Workings {
  method: Method;
  /** Set where no method is used: what is planned is the contract alone. */
  takesNone: boolean;
  /** The method whose findings are asked: where none is used, one of § 3-08, which leaves what binds any contract. */
  asks: Method;
  /** The case's own facts. */
  facts: Facts;
  /** The events of the method in their order. */
  chain: readonly EventName[];
  /** Days given, worked out or assumed, by event. */
  days: Map<EventName, Day>;
  /** The first lawful day of a step that is given with an earlier one. */
  lawful: Map<EventName, Day>;
  /** Steps that came too early for certain or by one reading, and all that follow them. */
  doubtful: Set<EventName>;
  /** Steps whose day is worked out by law that may not reach the purchase: nobody is judged by it. */
  unreached: Set<string>;
  /** The latest of the days of an event and of all that it follows. */
  reached: Map<EventName, Day>;
  /** The day from which a notice counts. */
  published: Map<EventName, Day>;
  /** Notices that are told and do not count, with the first day on which another can appear: no edition is still to come in the past. */
  again: Map<EventName, Day>;
  /** Steps that come after another by a finding whose text is not held. */
  unheld: Map<EventName, Finding>;
  /** Steps that have no day until an answer is given. */
  waiting: Set<EventName>;
  closures: readonly IsoDate[];
  closed: ReadonlySet<IsoDate>;
  /** The facts with the days settled so far, as the law counts them, and the case’s own that they were made from; undefined once a further day is settled. */
  asked: { facts: Facts; of: Facts } | undefined;
}

export function workingsOf(facts: Facts, method: Method, takesNone = false): Workings {
  const closures = facts.closures ?? [];
  const chain = ORDER[method].map(({ step }) => step);
  return {
    method,
    takesNone,
    asks: takesNone ? 'small-purchase' : method,
    facts,
    chain,
    days: new Map(),
    lawful: new Map(),
    doubtful: new Set(),
    unreached: new Set(),
    reached: new Map(),
    published: new Map(),
    again: new Map(),
    unheld: new Map(),
    waiting: new Set(),
    closures,
    closed: new Set(closures),
    asked: undefined,
  };
}

export const given = ({ facts }: Workings, event: EventName): IsoDate | undefined => facts[`dates.${event}`];

/** Whether the contract's own first or last day is told and past: what Charter § 328(a) wants before it is not still to be done. */
export function hasBegun({ facts, chain }: Workings): boolean {
  const { asOf, 'dates.contractStart': start, 'dates.contractEnd': end } = facts;
  const day = start ?? end;
  return chain.includes('commentNotice') && day !== undefined && asOf !== undefined && day <= asOf;
}

/** Whether a day lies past the day asked about. What is only planned shows no step before it done. */
export const isToCome = ({ facts: { asOf } }: Workings, day: IsoDate | undefined): boolean =>
  asOf !== undefined && day !== undefined && day > asOf;

/** Whether nothing from this event on is dated by the day asked about, so that this day may stand in for it. */
export function isAhead(work: Workings, event: EventName): boolean {
  const later = work.chain.slice(work.chain.indexOf(event));
  return !hasBegun(work) && later.every((one) => given(work, one) === undefined || isToCome(work, given(work, one)));
}

/**
 * Whether a first day binds a day that is given: it is counted from a day given or worked out; or the given day is still to come,
 * and so is what it waits for, which nobody can do before the day asked about.
 */
export const binds = (work: Workings, own: IsoDate, { from }: Bound): boolean => from.basis !== 'assumed' || isToCome(work, own);

/** Whether a step is told and not only planned. */
export const isDone = (work: Workings, event: EventName): boolean => {
  const own = given(work, event);
  return own !== undefined && !isToCome(work, own);
};

/** Whether a step that is past came before its first day, which is counted from days told: that stands, whatever is still open. */
export const isBroken = (work: Workings, event: EventName, { day, from }: Bound): boolean =>
  isDone(work, event) && from.basis !== 'assumed' && (given(work, event) ?? day) < day;

export const addDay = (date: IsoDate): IsoDate => addDays(date, 1);

/**
 * The day of an event for what follows it: given; else the day worked out; else the day asked about, which also stands in for
 * an earlier day, for what is not done by then can only be done later.
 * @param first whether the plan may begin with this event: without a day worked out, the day asked about is taken for it
 */
export function settle(
  work: Workings,
  event: EventName,
  soonest: Pick<Day, 'date' | 'basis' | 'other'> | undefined,
  first = false,
): Day | undefined {
  const own = given(work, event);
  const { asOf } = work.facts;
  let day: Day | undefined = own ? { event, date: own, basis: 'given' } : soonest && { event, ...soonest };
  if (!own && asOf && isAhead(work, event) && (day ? day.date < asOf : first)) day = { event, date: asOf, basis: 'assumed', asked: true };
  if (day) settleOn(work, event, day);
  return day;
}

/** Takes a day for an event, for all that is found from then on. */
export function settleOn(work: Workings, event: EventName, day: Day): void {
  work.days.set(event, day);
  work.asked = undefined;
}

/** The facts with the days settled so far: one object until the next is settled, so that what is found once of it is known. */
function askedOf(work: Workings): Facts {
  // A copy of the workings with other facts has others here too.
  if (work.asked?.of === work.facts) return work.asked.facts;
  const asked: Record<string, unknown> = { ...work.facts, closures: undefined };
  for (const { event, date } of work.days.values()) asked[`dates.${event}`] = date;
  work.asked = { facts: asked as Facts, of: work.facts };
  return asked as Facts;
}

/** What a rule says of the case with the days settled so far, as the law counts them: closures are the plan's own to count. @param without events whose day is left out @param further days put in */
export function find(
  work: Workings,
  id: FindingId,
  without: readonly EventName[] = [],
  further: Partial<Record<EventName, IsoDate>> = {},
): Finding | null {
  const { facts, asks } = work;
  const others = Object.keys(further) as EventName[];
  let asked = askedOf(work);
  if (without.length + others.length > 0) {
    const own: Record<string, unknown> = { ...asked };
    for (const event of others) own[`dates.${event}`] = further[event];
    for (const event of without) own[`dates.${event}`] = undefined;
    asked = own as Facts;
  }
  // Its law is that of the days told; where no day is asked about, the days worked out are all there is.
  return findingOf(id, asked, asks, facts.asOf === undefined ? asked : facts);
}

/** Whether the case has this finding on the days that it gives. */
export const isOwed = ({ facts, asks }: Workings, id: FindingId): boolean => findingOf(id, facts, asks) !== null;

/** Whether the text of this finding is held on the days that the case gives. */
export const isHeld = ({ facts, asks }: Workings, id: FindingId): boolean => findingOf(id, facts, asks)?.outcome !== 'not-held';

export const fromDay = ({ event, date, basis, asked }: Day): Bound['from'] => ({ event: asked ? 'asOf' : event, date, basis });
