/** What a plan is drawn up from: the facts, the days worked out so far, and the rules asked on them. */
import { findingOf } from './assess.ts';
import { atLeastBefore, editionBy, editionFrom, longDate, type Deadline, type IsoDate } from './calendar.ts';
import type { EventName, Facts, Method } from './case.ts';
import { firstDayAfter, recount } from './count.ts';
import { type Finding, type FindingId, type Reasons } from './finding.ts';
import { ROLL_OVER } from './other-law.ts';
import type { Bound, Step } from './plan.ts';

/** A day of an event as the plan has it. `asked` where it is the day asked about, taken for want of another. */
export interface Day {
  event: EventName;
  date: IsoDate;
  basis: Bound['from']['basis'];
  asked?: true;
}

export interface Draft {
  method: Method;
  /** The case's own facts. */
  facts: Facts;
  /** The events of the method in their usual order. */
  chain: readonly EventName[];
  /** Days given, worked out or assumed, by event. */
  days: Map<EventName, Day>;
  closures: readonly IsoDate[];
  closed: ReadonlySet<IsoDate>;
}

export function draftOf(facts: Facts, method: Method, chain: readonly EventName[]): Draft {
  const closures = facts.closures ?? [];
  return { method, facts, chain, days: new Map(), closures, closed: new Set(closures) };
}

export const given = ({ facts }: Draft, event: EventName): IsoDate | undefined => facts[`dates.${event}`];

/** Whether nothing from this event on is dated, so that the day asked about may stand in for it. */
export function isAhead(draft: Draft, event: EventName): boolean {
  return draft.chain.slice(draft.chain.indexOf(event)).every((later) => given(draft, later) === undefined);
}

/** A day that follows from another. */
export const workedOut = (from: Day): Day['basis'] => (from.basis === 'assumed' ? 'assumed' : 'worked-out');

/**
 * The day of an event for what follows it: given; else the day worked out; else the day asked about, which also stands in for
 * an earlier day, for what is not done by then can only be done later.
 */
export function settle(draft: Draft, event: EventName, soonest: Pick<Day, 'date' | 'basis'> | undefined): Day | undefined {
  const own = given(draft, event);
  const { asOf } = draft.facts;
  let day: Day | undefined = own ? { event, date: own, basis: 'given' } : soonest && { event, ...soonest };
  if (!own && asOf && isAhead(draft, event) && (!day || day.date < asOf)) day = { event, date: asOf, basis: 'assumed', asked: true };
  if (day) draft.days.set(event, day);
  return day;
}

/** What a rule says of the case with the days settled so far. @param without events whose day is left out @param further days put in */
export function find(
  { facts, method, days }: Draft,
  id: FindingId,
  without: readonly EventName[] = [],
  further: Partial<Record<EventName, IsoDate>> = {},
): Finding | null {
  const asked: Record<string, unknown> = { ...facts };
  for (const { event, date } of days.values()) asked[`dates.${event}`] = date;
  for (const event of Object.keys(further) as EventName[]) asked[`dates.${event}`] = further[event];
  for (const event of without) asked[`dates.${event}`] = undefined;
  return findingOf(id, asked as Facts, method);
}

export const fromDay = ({ event, date, basis, asked }: Day): Bound['from'] => ({ event: asked ? 'asOf' : event, date, basis });

const IF: Readonly<Partial<Record<EventName, string>>> = {
  determination: 'the determination is completed on',
  intentNotice: 'the notice appears in the edition of',
  negotiations: 'negotiations begin on',
  solicitation: 'the notice appears in the edition of',
  bidOpening: 'bids are opened, or proposals due, on',
  commentNotice: 'the comment notice appears in the edition of',
  award: 'the award is made on',
  purchaseOrder: 'the purchase order is placed on',
  execution: 'the contract is executed on',
  comptrollerFiling: 'the contract is filed on',
  registration: 'the contract is registered on',
  awardNotice: 'the notice of award appears in the edition of',
};

/** A sentence on the day it rests on, where that day is not given. */
export function supposing(day: Pick<Day, 'event' | 'date' | 'basis'>, says: string): string {
  const words = IF[day.event];
  if (day.basis === 'given' || !words) return says;
  const start = /^[A-Z]{2}/.test(says) ? says : says.charAt(0).toLowerCase() + says.slice(1);
  return `If ${words} ${longDate(day.date)}: ${start}`;
}

/** What a finding gives a bound. */
export function ofFinding({ id, because, readings }: Finding): Pick<Bound, 'because' | 'finding' | 'readings'> {
  return { because, finding: id, ...(readings && readings.length > 0 ? { readings } : {}) };
}

/** Why a bound is missing, where the rule says so; undefined where it asks nothing. */
export function withheld(finding: Finding | null): Step['withheld'] {
  if (!finding || (finding.outcome !== 'unknown' && finding.outcome !== 'not-held')) return undefined;
  const { says, because, lacks } = finding;
  return { says, because, ...(lacks && lacks.length > 0 ? { lacks } : {}) };
}

const BY_25A = 'if General Construction Law § 25-a binds a City rule';

/** The last day of a duty "within" days of an event, from its finding's deadline. @param day the event, where it was settled */
export function latestWithin(draft: Draft, finding: Dated, day: Day): Bound {
  const { deadline: law } = finding;
  const deadline = recount(law, draft.closures);
  const keep = deadline.edition ?? deadline.last;
  const extended = deadline.extended && (deadline.edition ? editionBy(deadline.extended, draft.closed) : deadline.extended);
  const lawDay = law.edition ?? law.last;
  const says = keep === lawDay ? finding.says : `Keep ${longDate(keep)}: with the days you gave as closed, ${longDate(lawDay)} falls away.`;
  return {
    day: keep,
    ...(extended && extended > keep ? { other: { day: extended, why: BY_25A } } : {}),
    says: supposing(day, says),
    ...ofFinding(finding),
    ...(extended && extended > keep && !finding.because.includes(ROLL_OVER) ? { because: [...finding.because, ROLL_OVER] as Reasons } : {}),
    deadline,
    from: fromDay(day),
  };
}

export type Dated = Finding & { deadline: Deadline };

/** The finding, where it has a deadline. */
export function dated(finding: Finding | null): Dated | undefined {
  return finding?.deadline === undefined ? undefined : (finding as Dated);
}

/** The last day of a publication "at least" days before an event. @param what the act, as "the notice of intent" */
export function latestBefore(draft: Draft, finding: Dated, day: Day, what: string): Bound {
  const deadline = recount(finding.deadline, draft.closures);
  const bare = deadline.edition ?? deadline.last;
  const keep = deadline.clearEdition ?? deadline.clear ?? bare;
  const { number, unit } = deadline.period;
  const kind = unit === 'business days' ? 'business days' : 'days';
  return {
    day: keep,
    ...(bare === keep ? {} : { other: { day: bare, why: `if ${number} ${kind} before is enough, and whole days need not lie between` } }),
    says: supposing(
      day,
      bare === keep
        ? `Publish ${what} by the edition of ${longDate(keep)}.`
        : `Publish ${what} by the edition of ${longDate(keep)}; that of ${longDate(bare)} leaves no ${number} whole ${kind} between.`,
    ),
    ...ofFinding(finding),
    deadline,
    from: fromDay(day),
  };
}

/**
 * The first day of an event that an earlier notice allows: the count turned round.
 * @param says the sentence, of that day and of the day that the other reading allows
 */
export function earliestAfter(
  draft: Draft,
  finding: Finding,
  notice: Day,
  count: { number: number; unit: 'calendar days' | 'business days' },
  says: (day: string, other: string) => string,
): Bound {
  const { number, unit } = count;
  const day = firstDayAfter(number, unit, notice.date, true, draft.closed);
  const other = firstDayAfter(number, unit, notice.date, false, draft.closed);
  const kind = unit === 'business days' ? 'business days' : 'days';
  return {
    day,
    other: { day: other, why: `if ${number} ${kind} before is enough, and whole days need not lie between` },
    says: supposing(notice, says(longDate(day), longDate(other))),
    ...ofFinding(finding),
    deadline: recount(atLeastBefore(number, unit, day, true), draft.closures),
    from: fromDay(notice),
  };
}

/** The first edition from a day on. */
export const edition = (draft: Draft, from: IsoDate): IsoDate => editionFrom(from, draft.closed);

/** A step with its given day, and what else is known of it. */
export function step(draft: Draft, event: EventName, ends: Omit<Step, 'event' | 'given'> = {}): Step {
  const day = given(draft, event);
  return { event, ...(day === undefined ? {} : { given: day }), ...ends };
}

/** A first day that another day sets, uncounted. */
export function notBefore(day: Day, date: IsoDate, says: string, of: Pick<Bound, 'because' | 'finding' | 'readings'>): Bound {
  return { day: date, says: supposing(day, says), ...of, from: fromDay(day) };
}

export const soonest = (bound: Bound | undefined): Pick<Day, 'date' | 'basis'> | undefined =>
  bound && { date: bound.day, basis: bound.from.basis === 'assumed' ? 'assumed' : 'worked-out' };

/** A step due "within" days after an event: from the event's own day to the last. */
export function dueWithin(draft: Draft, event: EventName, found: Finding | null, from: Day | undefined, further: Partial<Step> = {}): Step {
  const duty = dated(found);
  if (!duty || !from) {
    const why = withheld(found);
    return step(draft, event, { ...(why ? { withheld: why } : {}), ...further });
  }
  const publication = duty.deadline.period.publication;
  const first = publication ? edition(draft, duty.deadline.from) : duty.deadline.from;
  return step(draft, event, {
    earliest: notBefore(from, first, `Not before ${longDate(first)}: the time runs from ${longDate(duty.deadline.from)}.`, ofFinding(duty)),
    latest: latestWithin(draft, duty, from),
    ...further,
  });
}
