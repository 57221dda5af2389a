/** The first day of a step: not before any step that it follows by the order of its method, given or worked out. */
import { addDays, EDITIONS, longDate, type EventName, type Finding, type FindingId } from '../rules/index.ts';
import { commentDuty, entersBy } from './contract.ts';
import { determinationDuty, hasDetermination } from './determination.ts';
import { acceleratedDuty, threeFor } from './accelerated.ts';
import { onceEntered } from './filings.ts';
import { earliestAfter, edition, notBefore, ofFinding, ofMethod, type Grounds } from './bounds.ts';
import { addDay, find, given, isHeld, isOwed, type Day, type Workings } from './workings.ts';
import { boundBy } from './marks.ts';
import { type After, type OrderedStep } from './order.ts';
import type { Bound } from './step.ts';

/** What may be done on the first day of a step, and of which. */
const AT_EARLIEST: Readonly<Partial<Record<EventName, (day: string) => string>>> = {
  solicitation: (day) => `Solicit on ${day} at the earliest`,
  bidOpening: (day) => `Open bids, or take proposals, on ${day} at the earliest`,
  negotiations: (day) => `Begin negotiations on ${day} at the earliest`,
  award: (day) => `Award on ${day} at the earliest`,
  purchaseOrder: (day) => `Issue the purchase order on ${day} at the earliest`,
  execution: (day) => `Enter into the contract on ${day} at the earliest`,
  comptrollerFiling: (day) => `File the contract with the Comptroller on ${day} at the earliest`,
  registration: (day) => `Registration comes on ${day} at the earliest`,
};

/** Steps as they stand after "the first lawful day of". */
const LAWFUL_DAY_OF: Readonly<Partial<Record<EventName, string>>> = {
  intentNotice: 'the notice',
  solicitation: 'the solicitation',
  bidOpening: 'the opening',
  negotiations: 'negotiations',
  award: 'the award',
  purchaseOrder: 'the order',
  execution: 'the contract',
  comptrollerFiling: 'the filing',
  registration: 'registration',
};

/** Why a step waits for another. */
const WAITS_FOR: Readonly<Partial<Record<EventName, string>>> = {
  determination: 'the determination comes first',
  comptrollerApproval: 'the Comptroller’s approval comes first',
  counselApproval: 'the Corporation Counsel’s approval comes first',
  solicitation: 'the solicitation comes first',
  intentNotice: 'the notice comes first',
  bidOpening: 'bids are not opened, nor proposals due, before',
  negotiations: 'negotiations do not begin before',
  award: 'the award comes first',
  commentNotice: 'comments come first',
  execution: 'the contract is executed first',
  comptrollerFiling: 'the contract is filed first',
};

/** A first day by a count after a notice, in words: of the day that both readings allow, and of the day that one does. */
const COUNTED: Readonly<Partial<Record<EventName, (day: string, other: string, count: string) => string>>> = {
  solicitation: (day, other, count) =>
    `Begin the purchase on ${day} or later, so that ${count} pass in between; one reading allows ${other}.`,
  bidOpening: (day, other, count) =>
    `Open bids, or take proposals, on ${day} or later, so that ${count} pass in between; one reading allows ${other}.`,
  negotiations: (day, other, count) =>
    `Begin negotiations on ${day} or later, so that ${count} pass in between; one reading allows ${other}.`,
};

/**
 * The latest of the steps' days that this one follows, itself included where it has one: whatever follows it cannot
 * come before. A day given that came too early is not counted: the first that was lawful is. @param passed the first day of a step that a given one has overtaken: it is not counted from, but still binds
 */
export function reach(work: Workings, { step, after }: OrderedStep, passed?: Day): void {
  const own = work.lawful.get(step) ?? work.days.get(step) ?? passed;
  let last = own;
  for (const one of after) {
    const before = work.reached.get(one.step);
    const follows = one.how !== 'supposed' && one.how !== 'elapsed' && one.how !== 'perhaps';
    if (before && follows && (!last || before.date > last.date)) last = before;
  }
  if (last) work.reached.set(step, last);
}

/** The first day of a step; undefined where nothing before it is dated. */
export function firstDay(work: Workings, { step, after, since = [] }: OrderedStep): Bound | undefined {
  const marked = since.flatMap((one) => boundBy(work, step, one) ?? []);
  const due = marked.find(({ from }) => from.event === 'expressionsDue');
  const sure = latestOf([...after.flatMap((one) => boundsBy(work, step, one)), ...marked.filter((one) => one !== due)]);
  if (!due || (sure && sure.day >= due.day)) return sure;
  // By a reading no due date counts: then the day stands that all else allows.
  const why = 'if negotiations may begin before expressions of interest are due';
  return sure ? { ...due, other: { day: sure.other?.day ?? sure.day, why } } : due;
}

/** The latest of some first days, with the day that another reading allows. Of two that end on one day the later named stands. */
function latestOf(bounds: readonly Bound[]): Bound | undefined {
  let first: Bound | undefined;
  for (const bound of bounds) if (!first || bound.day >= first.day) first = bound;
  if (!first?.other) return first;
  // By no reading does a step come before one that it follows.
  const { other, ...sure } = first;
  const floor = bounds
    .flatMap((bound) => (bound !== first && bound.other === undefined ? bound.day : []))
    .sort()
    .at(-1);
  if (floor === undefined || other.day >= floor) return first;
  return floor < first.day ? { ...sure, other: { ...other, day: floor } } : sure;
}

/** What an earlier step allows: by its count, where it has one, and by the days that it and all before it have. */
export function boundsBy(work: Workings, step: EventName, after: After): Bound[] {
  if (after.how === 'supposed' || isAnothersDetermination(work, step, after)) return [];
  const before = work.reached.get(after.step);
  // Where no count binds, a given day breaks nothing; one that is taken still comes after.
  const plain = before && (after.how !== 'counted' || given(work, step) === undefined) ? bare(work, step, after, before) : undefined;
  const counted = after.how === 'counted' ? byCount(work, step, after) : after.how === 'elapsed' ? elapsed(work, step, after) : undefined;
  return [plain, counted].filter((bound) => bound !== undefined);
}

/** A day of a determination that the way of an accelerated procurement does not ask is not held against a notice that is given. */
const isAnothersDetermination = (work: Workings, step: EventName, { step: before }: After): boolean =>
  work.method === 'accelerated' && before === 'determination' && given(work, step) !== undefined && !hasDetermination(work);

/** A step after another without a count. */
function bare(work: Workings, step: EventName, after: After, before: Day): Bound | undefined {
  // Below the floor of its section nothing puts negotiations after the determination.
  if (step === 'negotiations' && before.event === 'determination' && hasDetermination(work) && !determinationDuty(work)) return undefined;
  const words = AT_EARLIEST[step];
  const cause = WAITS_FOR[before.event];
  // A day that is only worked out may fall under older law: it brings no duty that the case itself does not have.
  const found = after.by && isOwed(work, after.by) ? find(work, after.by) : null;
  // By a text that is not held no step is judged: its day is only kept in order.
  if (found?.outcome === 'not-held') work.unheld.set(step, found);
  // What asks nothing here, or is not held, puts no step before another.
  const duty = found?.outcome === 'not-required' || found?.outcome === 'not-held' ? null : found;
  // That one follows the other is not open, whatever else the finding leaves so.
  const grounds = duty ? ofFinding(duty) : ofMethod(work);
  delete grounds.readings;
  if (after.how === 'edition' && duty) return inEdition(work, step, before, duty);
  if (after.how === 'next day' && before.event === after.step) return nextDay(before, grounds);
  if (!words || !cause) return undefined;
  if (before.broke) return afterLawful(before, before.broke, words(longDate(before.date)), grounds);
  const first = notBefore(before, before.date, `${words(longDate(before.date))}: ${cause}.`, grounds);
  const own = after.how === 'perhaps' ? given(work, step) : undefined;
  return own && own < first.day
    ? { ...first, other: { day: own, why: 'if the determination only has to come before negotiations' } }
    : first;
}

/** After a step that came too early: from the first day that it could lawfully have had, with what is open about that day. */
function afterLawful(before: Day, { given: own, bound }: NonNullable<Day['broke']>, earliest: string, grounds: Grounds): Bound {
  const { other, readings } = bound;
  const early = other && own >= other.day ? 'is too early by one reading' : 'is too early';
  const says = `${earliest}, the first lawful day of ${LAWFUL_DAY_OF[before.event] ?? 'that step'}: ${longDate(own)} ${early}.`;
  return {
    ...notBefore(before, before.date, says, grounds),
    // By the other reading the day given stands, where it is one of its days.
    ...(other ? { other: { ...other, day: own > other.day ? own : other.day } } : {}),
    ...(readings ? { readings } : {}),
  };
}

/** Once the days from an earlier step have passed: the first day after the last of them, or the day of the Council's hearing, if sooner. */
function elapsed(work: Workings, step: EventName, { step: start, by }: After): Bound | undefined {
  const duty = by ? find(work, by, [step]) : null;
  const from = work.days.get(start);
  if (!duty?.when || duty.outcome === 'not-required' || !from) return undefined;
  if (step === 'bidOpening') return responded(from, duty, duty.when.number);
  const passed = addDays(from.date, duty.when.number + 1);
  const hearing = given(work, 'councilHearing');
  const day = hearing && hearing >= from.date && hearing < passed ? hearing : passed;
  return { ...notBefore(from, day, duty.says, ofFinding(duty)), ...(duty.deadline ? { deadline: duty.deadline } : {}) };
}

/** Vendors have "at least" so many days to respond: what they send is due on the last of them at the earliest. */
function responded(from: Day, duty: Finding, days: number): Bound {
  const due = addDays(from.date, days);
  const says = `Open bids, or take proposals, on ${longDate(due)} at the earliest: vendors have ${days} days to respond.`;
  return notBefore(from, due, says, ofFinding(duty));
}

/** The first edition from the day of what a notice follows. */
function inEdition(work: Workings, step: EventName, before: Day, duty: Finding): Bound | undefined {
  const first = edition(work, before.date);
  if (step === 'awardNotice') return onceEntered(work, before, duty);
  const name = step === 'intentNotice' ? 'notice of intent' : 'notice';
  const says = `The edition of ${longDate(first)} is the first for the ${name}, which follows ${before.event === 'determination' ? 'the determination' : 'it'}.`;
  return notBefore(before, first, says, ofFinding(duty, EDITIONS));
}

/** Without a notice between them the one comes first; a day between leaves no doubt. */
function nextDay(before: Day, grounds: Pick<Bound, 'because'>): Bound {
  const day = addDay(before.date);
  const says = `Begin negotiations on ${longDate(day)}, or the day before if the determination was complete by then.`;
  const why = 'if the determination was complete before negotiations began that day';
  return { ...notBefore(before, day, says, grounds), other: { day: before.date, why } };
}

/** The finding that counts from a notice to a step, where it does for this case. */
function counts(work: Workings, id: FindingId, notice: EventName, step: EventName): Finding | undefined {
  if (notice === 'commentNotice') {
    const duty = entersBy(work).includes(step) ? commentDuty(work) : null;
    return duty?.when ? duty : undefined;
  }
  // A notice by a text that is not held counts nothing.
  if (given(work, notice) !== undefined && !isHeld(work, id)) return undefined;
  // One that is given counts by the text of its own day, whatever text the later step is under.
  const duty =
    work.method === 'accelerated'
      ? acceleratedDuty(work, id, notice)
      : find(work, id, given(work, notice) ? [] : ['intentNotice', 'solicitation']);
  return duty?.outcome === 'required' && duty.when?.event === step ? duty : undefined;
}

/** Not before so many days from the notice; of two counts the longer, with the day that the shorter would allow. */
function byCount(work: Workings, step: EventName, { step: notice, count = [] }: After): Bound | undefined {
  const published = work.published.get(notice);
  if (!published) return undefined;
  const bounds = count.flatMap((id) => {
    const duty = counts(work, id, notice, step);
    return duty ? [countFrom(work, duty, published, step)] : [];
  });
  const [safe, ...others] = bounds.sort((one, other) => (one.day < other.day ? 1 : -1));
  const least = others.at(-1)?.other;
  return safe && least ? { ...safe, other: { day: least.day, why: threeFor(safe) } } : safe;
}

function countFrom(work: Workings, duty: Finding, published: Day, step: EventName): Bound {
  const { number = 0, unit = 'calendar days', editions = 1 } = duty.when ?? {};
  const business = unit === 'business days';
  const period = { number, unit: business ? ('business days' as const) : ('calendar days' as const) };
  // Of several editions in a row the last is counted from.
  let { date } = published;
  for (let left = editions; left > 1; left -= 1) date = edition(work, addDay(date));
  return earliestAfter(work, duty, editions > 1 ? { ...published, date } : published, period, (day, other) => {
    const counted = COUNTED[step]?.(day, other, `${number} full ${business ? 'business days' : 'days'}`);
    return (
      counted ??
      `${step === 'purchaseOrder' ? 'Issue the order' : 'Enter into the contract'} on ${day} at the earliest. Comments run at least ${number} days; a Board rule we don’t have may ask more.`
    );
  });
}

/** The first day of a notice for which nothing is given, taken from what comes before it or from the day asked about. */
export function supposedDay(work: Workings, { step, after }: OrderedStep): Day | undefined {
  const supposed = after.find(({ how }) => how === 'supposed');
  if (supposed === undefined) return undefined;
  const before = work.reached.get(supposed.step)?.date;
  const { asOf } = work.facts;
  const date = before && asOf && asOf > before ? asOf : (before ?? asOf);
  return date === undefined ? undefined : { event: step, date, basis: 'assumed' };
}
