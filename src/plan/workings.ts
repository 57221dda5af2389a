/** What a plan is worked out from: the facts, the days worked out so far, and the rules asked on them. */
import {
  addDays,
  atLeastBefore,
  editionBy,
  conditionOfMethod,
  editionFrom,
  EDITIONS,
  findingOf,
  longDate,
  named,
  ROLL_OVER,
  route,
  weekday,
  type Because,
  type Deadline,
  type EventName,
  type Facts,
  type Finding,
  type FindingId,
  type IsoDate,
  type Method,
  type ReadingId,
} from '../rules/index.ts';
import { firstDayAfter, recount } from './count.ts';
import { ORDER } from './order.ts';
import type { Bound, Ends, PlannedStep } from './step.ts';

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
  return `If ${words} ${longDate(day.date)}, ${start}`;
}

/** What binds the City may have come before the day asked about, once the award is made. */
const BEFORE_NOW: Readonly<Partial<Record<EventName, string>>> = {
  purchaseOrder: 'the order was placed',
  execution: 'the contract was executed',
  registration: 'the contract was registered',
};

/** Asks for the day of what is only supposed to come on the day asked about, where a step before it is past: its time may have ended. */
export function askedBefore(work: Workings, { event, date, basis }: Day): string {
  const was = BEFORE_NOW[event];
  const { asOf } = work.facts;
  if (was === undefined || basis === 'given' || asOf === undefined || date !== asOf) return '';
  const past = work.chain.slice(0, work.chain.indexOf(event)).some((one) => (given(work, one) ?? asOf) < asOf);
  return past ? ` If ${was} before ${longDate(asOf)}, enter its day.` : '';
}

/** Open questions of what a notice holds, and of who and whether: no day rests on them. */
const NOT_OF_TIME: ReadonlySet<ReadingId> = new Set<ReadingId>([
  'award-notice-contents',
  'bare-contact',
  'emergency-reason-citation',
  'interest-in-words',
  'pin-form',
  'printed-code-summary',
  'to-whom-forwarded',
  'which-value',
]);

export type Grounds = Pick<Bound, 'because' | 'finding' | 'readings' | 'onlyIf'>;

/** What a finding gives a bound: its reasons, itself, and the open questions of time. @param more reasons of this bound alone */
export function ofFinding({ id, because, readings: all = [], onlyIf }: Finding, ...more: readonly Because[]): Grounds {
  const readings = all.filter((one) => !NOT_OF_TIME.has(one));
  const [first, ...rest] = because;
  return {
    because: [first, ...rest, ...more.filter((one) => !because.includes(one))],
    finding: id,
    ...(readings.length > 0 ? { readings } : {}),
    ...(onlyIf === undefined ? {} : { onlyIf }),
  };
}

/** What the method itself gives a bound that no finding states: its reasons, and the condition of its rules. */
export function ofMethod({ facts, method, takesNone }: Workings): Grounds {
  const onlyIf = takesNone ? undefined : conditionOfMethod(facts, method);
  return { because: route(facts, method).because, ...(onlyIf === undefined ? {} : { onlyIf }) };
}

/** Why a bound is missing, where the rule says so; undefined where it asks nothing. */
export function withheld(finding: Finding | null): PlannedStep['withheld'] {
  if (!finding || (finding.outcome !== 'unknown' && finding.outcome !== 'not-held')) return undefined;
  const { says, because, lacks } = finding;
  return { says, because, ...(lacks && lacks.length > 0 ? { lacks } : {}) };
}

/** The same; and where a duty has a time, but no day from which to count it, that duty and the day to tell us. */
export function undated(finding: Finding | null): PlannedStep['withheld'] {
  if (!finding?.when || finding.deadline) return withheld(finding);
  return { says: finding.says, because: finding.because, lacks: [`dates.${finding.when.event}`] };
}

const ON_CLOSED_DAY = 'if it can be delivered on that day, on which City offices are closed';
const BY_25A = 'if General Construction Law § 25-a binds a City rule';

/** A sentence, with a word where the reader's own closures moved its day. */
const moved = (says: string, day: IsoDate, law: IsoDate): string =>
  day === law ? says : `${says.replace(/\.$/, '')}, counted with the days you gave as closed.`;

/** The last day of a duty "within" days of an event, from its finding's deadline. @param day the event, where it was settled */
export function latestWithin(work: Workings, finding: Dated, day: Day, words = finding.says): Bound {
  const { deadline: law } = finding;
  const deadline = recount(law, work.closures);
  const open = deadline.edition ?? deadline.office;
  // Where the reader's closures leave no edition, and no day on which an office is open, the last day stands.
  const keep = open && open >= deadline.from ? open : deadline.last;
  const by = law.edition ?? law.office ?? law.last;
  const late = deadline.extended && (deadline.edition ? editionBy(deadline.extended, work.closed) : deadline.extended);
  const extended = late && late > keep ? late : undefined;
  const closed = deadline.edition ? 'has no City Record' : 'isn’t a workday';
  const says = keep === by ? words : `Keep ${longDate(keep)}: by the days you gave as closed, ${longDate(by)} ${closed}.`;
  const delivered = !deadline.edition && keep < deadline.last ? deadline.last : undefined;
  return {
    day: keep,
    ...(extended ? { other: { day: extended, why: BY_25A } } : delivered ? { other: { day: delivered, why: ON_CLOSED_DAY } } : {}),
    ...(delivered ? { words: delivered } : {}),
    says: supposing(day, says) + askedBefore(work, day),
    ...ofFinding(finding, ...(deadline.edition ? [EDITIONS] : []), ...(extended ? [ROLL_OVER] : [])),
    deadline,
    from: fromDay(day),
  };
}

export type Dated = Finding & { deadline: Deadline };

/** The finding, where it has a deadline. */
export function dated(finding: Finding | null): Dated | undefined {
  return finding?.deadline === undefined ? undefined : (finding as Dated);
}

const enough = (number: number, kind: string): string => `if publishing ${number} ${kind} before is enough`;
const kindOf = (unit: string): string => (unit === 'business days' ? 'business days' : 'days');

/** The last day of a publication "at least" days before an event. @param what the act, as "the notice of intent" */
export function latestBefore(work: Workings, finding: Dated, day: Day, what: string): Bound {
  const { deadline: law } = finding;
  const deadline = recount(law, work.closures);
  const { number, unit } = deadline.period;
  const kind = kindOf(unit);
  const bare = deadline.edition ?? deadline.last;
  const keep = deadline.clearEdition ?? deadline.clear ?? bare;
  // Where what it precedes has no day, that of a later step stands for it, and is not what the days are counted to.
  const between = day.event === finding.when?.event ? `before ${named(day.event)}` : 'in between';
  const says =
    bare === keep
      ? `Publish ${what} by ${longDate(keep)}.`
      : `Publish ${what} by ${longDate(keep)}: ${longDate(bare)} leaves fewer than ${number} full ${kind} ${between}.`;
  return {
    day: keep,
    ...(bare === keep ? {} : { other: { day: bare, why: enough(number, kind) } }),
    says: supposing(day, moved(says, keep, law.clearEdition ?? law.clear ?? keep)),
    ...ofFinding(finding, EDITIONS),
    deadline,
    from: fromDay(day),
  };
}

/**
 * The first day of an event that an earlier notice allows: the count turned round.
 * @param says the sentence, of that day and of the day that the other reading allows
 */
export function earliestAfter(
  work: Workings,
  finding: Finding,
  notice: Day,
  { number, unit }: { number: number; unit: 'calendar days' | 'business days' },
  says: (day: string, other: string) => string,
): Bound {
  const day = firstDayAfter(number, unit, notice.date, true, work.closed);
  const own = given(work, notice.event);
  // Whether June 19 has a City Record is not verified: then its own day counts.
  const from = own?.endsWith('-06-19') && own < notice.date && weekday(own) < 5 ? own : notice.date;
  const bare = firstDayAfter(number, unit, notice.date, false, work.closed);
  const other = from === notice.date ? bare : firstDayAfter(number, unit, from, false, work.closed);
  const why = enough(number, kindOf(unit));
  return {
    day,
    other: { day: other, why: from === notice.date ? why : `if the City Record appeared on June 19, and ${why.slice('if '.length)}` },
    says: supposing(notice, moved(says(longDate(day), longDate(bare)), day, firstDayAfter(number, unit, notice.date, true))),
    ...ofFinding(finding, EDITIONS),
    deadline: recount(atLeastBefore(number, unit, day, true), work.closures),
    from: fromDay(notice),
  };
}

/** The first edition from a day on. */
export const edition = (work: Workings, from: IsoDate): IsoDate => editionFrom(from, work.closed);

/**
 * The day from which a notice counts: that of its edition, and not before the first that it may have. A given day without an
 * edition is only supposed to be the next one's; one before the first is no notice, and another may follow it.
 */
export function asPublished(work: Workings, notice: Day, first: IsoDate | undefined): Day {
  const printed = edition(work, notice.date);
  const date = first && first > printed ? first : printed;
  if (notice.basis !== 'given' || date === notice.date) return { event: notice.event, date, basis: notice.basis };
  return { event: notice.event, date, basis: date === printed ? 'assumed' : 'worked-out' };
}

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

/** A first day that another day sets, uncounted; where it is that day itself, the sentence needs no more. */
export function notBefore(day: Day, date: IsoDate, says: string, of: Grounds): Bound {
  return { day: date, says: date === day.date ? says : supposing(day, says), ...of, from: fromDay(day) };
}

export const soonest = (bound: Bound | undefined): Pick<Day, 'date' | 'basis' | 'other'> | undefined =>
  bound && {
    date: bound.day,
    basis: bound.from.basis === 'assumed' ? 'assumed' : 'worked-out',
    ...(bound.other ? { other: bound.other } : {}),
  };

/** A day that is not given, as what is counted from it takes it. */
export const supposed = (day: Day): Day => (day.basis === 'given' ? day : { ...day, basis: 'assumed' });

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
