/** First and last days, each with its sentence and what it rests on. */
import {
  atLeastBefore,
  editionBy,
  conditionOfMethod,
  editionFrom,
  EDITIONS,
  longDate,
  named,
  ROLL_OVER,
  route,
  weekday,
  type Because,
  type Deadline,
  type EventName,
  type Finding,
  type IsoDate,
  type ReadingId,
} from '../rules/index.ts';
import { firstDayAfter, recount } from './count.ts';
import type { Bound, PlannedStep } from './step.ts';
import { type Day, type Workings, given, fromDay } from './workings.ts';

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
