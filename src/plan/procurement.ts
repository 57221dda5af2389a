/** The steps of a procurement, from the determination to the notice of award, by the order of its method. */
import {
  addDays,
  EVENTS,
  longDate,
  mayNotReach,
  named,
  type EventName,
  type Finding,
  type FindingId,
  type IsoDate,
} from '../rules/index.ts';
import { acceleratedNotice, acceleratedStep } from './accelerated.ts';
import { commentAgain, commentNotice, contractStep, entersBy, filedAndRegistered } from './contract.ts';
import { awardNotice, boardCopy, emergencyFilings, submission, term } from './filings.ts';
import { boundsBy, firstDay, reach, supposedDay } from './floors.ts';
import { determination, intentNotice, negotiations } from './negotiations.ts';
import { asPublished, edition, notBefore, ofFinding, ofMethod, soonest } from './bounds.ts';
import { step, takenDay, type Dressed } from './steps.ts';
import {
  binds,
  find,
  given,
  hasBegun,
  isAhead,
  isBroken,
  isDone,
  isToCome,
  settle,
  settleOn,
  type Day,
  type Workings,
} from './workings.ts';
import { followers, ORDER, type OrderedStep } from './order.ts';
import { approval, approvalsToCome } from './prior.ts';
import { beforePlanned, dayOrLater } from './to-come.ts';
import type { Bound, PlannedStep } from './step.ts';
import { isPublication } from './publication.ts';

/** What a step's own law says of it. @param supposed the day taken for it, where nothing from it on is dated */
type Dress = (work: Workings, floor: Bound | undefined, event: EventName, supposed: Day | undefined) => Dressed;

/** In an accelerated procurement these are the notice and what it announces. */
const unlessAccelerated =
  (other: Dress): Dress =>
  (work, floor, event, supposed) =>
    work.method === 'accelerated' ? acceleratedStep(work, floor, event) : other(work, floor, event, supposed);
const bare: Dress = () => ({ bare: true });

/** Where vendors on a list have days to respond, the due date has a first day, and nothing is awarded before it. */
const opening: Dress = (work, floor) =>
  work.method === 'prequalified-list' && floor && find(work, '3-10(h)(1):response-days', ['bidOpening'])?.when
    ? { ends: { earliest: floor } }
    : { bare: true };

/** Where no responsive bid was received no award is planned, nor anything that follows it. */
function noAward(work: Workings): Finding | null {
  const bids = given(work, 'award') === undefined ? find(work, '3-08(c)(1)(iii):two-responsive-bids') : null;
  // An accelerated procurement may be open to be made in another way of § 3-08.
  const mayBeOther = work.method === 'accelerated' && bids?.onlyIf !== ofMethod(work).onlyIf;
  return bids?.outcome === 'not-allowed' && !mayBeOther ? bids : null;
}

const award: Dress = (work, floor, event, supposed) => {
  const none = noAward(work);
  return none ? { ends: { withheld: { says: none.says, because: none.because } }, undated: true } : anAward(work, floor, event, supposed);
};

const anAward: Dress = (work, floor) => ({
  ends: { ...(floor && !displaced(work) ? { earliest: floor } : {}), ...displacement(work) },
  ...(displaced(work) ? { undated: true } : {}),
  // A micropurchase has no step whose day the law sets: none is taken for it.
  ...(work.method === 'micropurchase' ? { bare: true } : {}),
  taken: ['the award', ofMethod(work)],
  first: () => approvalsToCome(work),
  then: () => [...emergencyFilings(work), ...boardCopy(work)],
});

const WAIT: FindingId = 'charter-312:displacement-wait';

/**
 * Charter § 312(a)(4): where City employees are displaced no first day of the award is known before the Council has the reasons;
 * where that is not told, the first day holds only if none is.
 */
function displacement(work: Workings): Pick<PlannedStep, 'withheld'> {
  if (!work.chain.includes('displacementReasons')) return {};
  const duty = find(work, WAIT, ['award']);
  if (!duty?.when || duty.outcome === 'not-required' || given(work, 'displacementReasons') !== undefined) return {};
  const lacks = [...(duty.lacks ?? []), 'dates.displacementReasons'] as const;
  return { withheld: { says: duty.says, because: duty.because, lacks } };
}

/** Whether employees are displaced, and the day of the Council's receipt is not told. */
const displaced = (work: Workings): boolean => work.facts['facts.other.displacement'] === true && displacement(work).withheld !== undefined;

/**
 * The reasons are with the Council thirty days before the award, or before its hearing: counted back from an award, or what follows it,
 * that is told. A hearing may shorten that, so that nobody is known to have missed it.
 */
const reasons: Dress = (work, _floor, event) => {
  const duty = find(work, WAIT, ['award', 'displacementReasons']);
  const made = dayOrLater(work, 'award');
  if (given(work, event) !== undefined || !duty?.when || duty.outcome !== 'required' || !made) return { bare: true };
  const last = addDays(made.date, -duty.when.number - 1);
  const hearing = given(work, 'councilHearing');
  const heard = hearing && hearing > last && hearing <= made.date ? hearing : undefined;
  const day = heard ?? last;
  const says = heard
    ? `The Council has the reasons by ${longDate(heard)}, the day of its hearing.`
    : `The Council has the reasons by ${longDate(day)}, so that ${duty.when.number} days pass before ${named(made.event)} of ${longDate(made.date)}.`;
  const other = heard ? {} : { other: { day: made.date, why: 'but only if the Council has held its hearing by then' } };
  // Of what is made only the day of their receipt is left to ask for.
  const asks = `Enter the day the Council received the reasons: ${named(made.event)} of ${longDate(made.date)} had to wait for it.`;
  const latest = { ...notBefore(made, day, says, ofFinding(duty)), ...other, ...(isToCome(work, made.date) ? {} : { asks }) };
  return { ends: { latest, softened: ['late'] }, undated: true };
};

const approvalTold: Dress = (work, _floor, event) => (given(work, event) === undefined ? { bare: true } : approval(work, event));

const DRESS: Readonly<Partial<Record<EventName, Dress>>> = {
  determination,
  displacementReasons: reasons,
  comptrollerApproval: approvalTold,
  counselApproval: approvalTold,
  intentNotice: unlessAccelerated(intentNotice),
  solicitation: unlessAccelerated(bare),
  bidOpening: unlessAccelerated(opening),
  negotiations: unlessAccelerated(negotiations),
  award,
  // Nobody is heard on an award that may not be made.
  commentNotice: (work, floor, event, supposed) => (noAward(work) ? { bare: true } : commentNotice(work, floor, event, supposed)),
  purchaseOrder: contractStep,
  execution: (work, floor, event) => ({ ...contractStep(work, floor, event), then: () => submission(work) }),
  comptrollerFiling: filedAndRegistered,
  registration: (work, floor, event) => {
    const dressed = filedAndRegistered(work, floor, event);
    return { ...dressed, then: () => [...(dressed.then?.() ?? []), ...term(work)] };
  },
  awardNotice,
};

/** Every step of the method. */
export function procurementSteps(work: Workings): PlannedStep[] {
  if (work.method === 'prequalified-list' && !soliciting(work)) return [];
  return ORDER[work.method].flatMap((one) => ordered(work, one));
}

/** Whether a step that this one follows waits for an answer, and none that it follows is dated: then it has no first day either. */
function isBlocked(work: Workings, { after }: OrderedStep): boolean {
  const law = after.filter(({ how }) => how !== 'supposed');
  return law.some((one) => work.waiting.has(one.step)) && law.every((one) => given(work, one.step) === undefined);
}

/** Whatever else is told or waited for, no notice comes before its posting, and no contract before the close of comments. */
const isSure = ({ from }: Bound): boolean => from.event === 'onlinePosting' || from.event === 'commentClose';

/** Whether a step that comes later is given with an earlier day: then no day is worked out for this one. */
function isOvertaken(work: Workings, event: EventName, first: Bound | undefined): boolean {
  if (first === undefined || isSure(first)) return false;
  // A notice may come too early, and shows of no other step that it is past.
  const later = followers(work.method, event).filter((one) => !isPublication(work, one));
  // Nor does a step that is only planned.
  return later.some((one) => (given(work, one) ?? first.day) < first.day && !isToCome(work, given(work, one)));
}

/** One step, its day settled for those that follow. */
function ordered(work: Workings, one: OrderedStep): PlannedStep[] {
  const { step: event } = one;
  const own = given(work, event);
  const first = firstDay(work, one);
  const isWaiting = isBlocked(work, one) && !(first && (isSure(first) || isBroken(work, event, first)));
  const blocked = isWaiting || (own === undefined && isOvertaken(work, event, first));
  const supposed = own === undefined && !blocked && isAhead(work, event) ? supposedDay(work, one) : undefined;
  const floor = blocked ? undefined : first;
  const dressed = (DRESS[event] ?? bare)(work, floor, event, supposed);
  // A step that the law does not date here has bounds only as a given day that is out of order.
  const ends = dressed.bare ? (own !== undefined && floor ? { earliest: floor } : {}) : (dressed.ends ?? {});
  if (own !== undefined || !(blocked || dressed.undated || dressed.bare)) {
    const begins = one.begins === true && !dressed.waits && dressed.taken !== undefined;
    settle(work, event, soonest(ends.earliest) ?? supposed, begins);
  }
  // A step that has a day, taken or not, holds up none that follows, whatever is still asked about it.
  const hasDay = work.days.has(event) || ends.earliest !== undefined || ends.latest !== undefined;
  if (own === undefined && (isWaiting || (ends.withheld && !hasDay))) work.waiting.add(event);
  publish(work, one, ends.earliest);
  // A notice that a later step has overtaken counts from its first day all the same: before it there was none.
  if (own === undefined && first && isPublication(work, event) && isOvertaken(work, event, first))
    work.published.set(event, { event, date: first.day, basis: soonest(first)?.basis ?? 'worked-out' });
  const another = work.again.get(event);
  const again = another && own !== undefined && !isToCome(work, own) ? { again: another.date } : {};
  measure(work, one, ends.earliest);
  const passed = own === undefined && first && isOvertaken(work, event, first) ? { event, ...soonest(first) } : undefined;
  reach(work, one, passed as Day | undefined);
  const taken = dressed.taken && !ends.earliest ? takenDay(work, event, ...dressed.taken) : {};
  const isDoubtful = event !== 'awardNotice' && precedents(one).some((before) => work.doubtful.has(before));
  const unsure = isDoubtful || (own !== undefined && isForbidden(work, event)) ? { unsure: true as const } : {};
  // By another reading what a planned step waits for may come sooner, and the day told with it.
  const sooner = first && isToCome(work, own) ? work.days.get(first.from.event as EventName)?.other : undefined;
  const open = sooner && own !== undefined && own >= sooner.day ? { softened: [...(ends.softened ?? []), 'too-early' as const] } : {};
  const surely =
    ends.earliest && own !== undefined && own < ends.earliest.day && breaksAFirmDay(work, one) ? { isSurely: true as const } : {};
  return [
    ...(dressed.first?.() ?? []),
    step(work, event, { ...beforePlanned(work, event, { ...taken, ...ends }), ...open, ...unsure, ...surely, ...again }),
    ...(dressed.then?.() ?? []),
  ];
}

/** Whether a step is told before a day that is told too and that it must follow: no bound that is open says less of it. */
function breaksAFirmDay(work: Workings, { step, after }: OrderedStep): boolean {
  const own = given(work, step);
  return (
    own !== undefined &&
    after.some((one) =>
      boundsBy(work, step, one).some(
        ({ day, from, other, readings = [] }) => from.basis !== 'assumed' && other === undefined && readings.length === 0 && own < day,
      ),
    )
  );
}

const BINDS: ReadonlySet<EventName> = new Set<EventName>(['award', 'purchaseOrder', 'execution']);
const FORBIDS: readonly FindingId[] = [
  '3-05(d):approval',
  '3-08(c)(1)(iii):five-at-random',
  '3-08(c)(1)(iii):two-responsive-bids',
  '3-10(i)(2):minimum',
  '3-10(e)(1)(ii):one-procurement-notice',
];

/** What leaves vendors too few days before their proposals are due, though the order of the two steps is kept. */
const SOONEST_OPENING: readonly FindingId[] = ['3-10(e)(1)(ii):one-procurement-notice'];

/** Whether what is told forbids the award, though not the method: then no award, order or contract is known to be kept. */
const isForbidden = (work: Workings, event: EventName): boolean =>
  // An order before the close of comments is too early, also where the contract's own registration hides that.
  ((event === 'purchaseOrder' || event === 'execution') &&
    find(work, 'charter-326:comment-window')?.clash?.includes(`dates.${event}`) === true) ||
  (BINDS.has(event) ? FORBIDS : event === 'bidOpening' ? SOONEST_OPENING : []).some(
    (id) => find(work, id)?.clash?.some((path) => path.startsWith('dates.')) ?? false,
  );

/** The steps that come before this one by law. */
const precedents = ({ after }: OrderedStep): EventName[] =>
  after.flatMap(({ step: before, how }) => (how === 'supposed' || how === 'elapsed' ? [] : [before]));

/**
 * A step that came too early, for certain or by one reading, is no floor for what follows: that is measured against the first day
 * that the step could lawfully have had. Nobody is judged by a day that was assumed, or by law that may not reach the purchase.
 */
function measure(work: Workings, one: OrderedStep, first: Bound | undefined): void {
  const own = given(work, one.step);
  // So too where the step before it has its day by such law alone.
  const isSure = first !== undefined && !mayNotReach(first.onlyIf) && !work.unreached.has(first.from.event);
  const anew = own !== undefined && first && isSure ? fromAnotherNotice(work, one, own, first) : undefined;
  const isBroken = own !== undefined && first && isSure && (anew !== undefined || (binds(work, own, first) && own < first.day));
  if (own === undefined && first && !isSure) work.unreached.add(one.step);
  const bound = anew ?? first;
  if (isBroken && bound) work.lawful.set(one.step, { event: one.step, date: bound.day, basis: 'worked-out', broke: { given: own, bound } });
  if (isBroken || precedents(one).some((before) => work.doubtful.has(before))) work.doubtful.add(one.step);
}

/**
 * A step that is past and was done on a notice that does not count, or too early for any: while nothing after it is past, it is done
 * again after a notice still to appear. Undefined where the notice stands, or may have appeared in time.
 */
function fromAnotherNotice(work: Workings, one: OrderedStep, own: IsoDate, first: Bound): Bound | undefined {
  const { asOf } = work.facts;
  if (!asOf || !isDone(work, one.step) || isBehind(work, [one.step])) return undefined;
  const told = new Map(work.published);
  const isTooEarly = own < (first.other && first.other.day < first.day ? first.other.day : first.day);
  for (const { step: notice, how } of one.after) {
    const day = told.get(notice);
    if (how !== 'counted' || !day || !(work.again.has(notice) || (isTooEarly && given(work, notice) === undefined))) continue;
    const date = edition(work, asOf > day.date ? asOf : day.date);
    work.published.set(notice, { event: notice, date, basis: 'assumed' });
  }
  const isSame = [...told].every(([notice, day]) => work.published.get(notice) === day);
  const anew = isSame ? undefined : firstDay(work, one);
  for (const [notice, day] of told) work.published.set(notice, day);
  return anew;
}

/** Whether anything that follows these steps is past, or the contract's own term has begun: then nothing is planned anew. */
const isBehind = (work: Workings, steps: readonly EventName[]): boolean =>
  hasBegun(work) || steps.some((one) => followers(work.method, one).some((later) => isDone(work, later)));

/** What a notice is counted to: negotiations, what an accelerated one announces, or the contract. */
function announcedBy(work: Workings, notice: EventName): readonly EventName[] {
  if (notice === 'commentNotice') return entersBy(work);
  return work.method === 'accelerated' ? [acceleratedNotice(work).announced ?? 'award'] : ['negotiations'];
}

/** A notice counts from the day of its edition, and not before the first that it may have. */
function publish(work: Workings, { step: event }: OrderedStep, first: Bound | undefined): void {
  const day = work.days.get(event);
  if (!day || !isPublication(work, event)) return;
  const short = event === 'commentNotice' ? commentAgain(work) : undefined;
  const published = short ?? asPublished(work, day, event === 'awardNotice' ? undefined : first?.day);
  const isVoid = short !== undefined || (day.basis === 'given' && first !== undefined && day.date < first.day);
  work.published.set(event, (isVoid && event !== 'awardNotice' && anotherFor(work, event, published)) || published);
  if (day.basis !== 'given') settleOn(work, event, published);
}

/**
 * Another notice in place of one that does not count: what has not appeared can only appear from the day asked about on. Undefined
 * where what it announces is past: then it may have appeared before that, though nobody tells of it.
 */
function anotherFor(work: Workings, event: EventName, from: Day): Day | undefined {
  const { asOf } = work.facts;
  const announced = announcedBy(work, event);
  if (!asOf || isBehind(work, announced)) return undefined;
  const another: Day = asOf > from.date ? { event, date: edition(work, asOf), basis: 'assumed' } : from;
  work.again.set(event, another);
  return announced.some((one) => isDone(work, one)) ? undefined : another;
}

/** Whether a list is asked about for a procurement from it, and not only for a vendor's place on it. */
function soliciting({ facts, chain }: Workings): boolean {
  const told = [facts.amount, facts.awardAmount, facts['facts.3-10.offers'], ...chain.map((event) => facts[`dates.${event}`])];
  const vendor = [facts['facts.3-10.decision'], ...OF_VENDOR.map((event) => facts[`dates.${event}`])];
  return told.some((one) => one !== undefined) || vendor.every((one) => one === undefined);
}

/** The events of a vendor's place on a list: the form has them last, from the questionnaire on. */
const OF_VENDOR: readonly EventName[] = EVENTS.slice(EVENTS.indexOf('questionnaire'));
