/** The clocks of a prequalified list, § 3-10: notices, decisions, affirmations, suspension and appeals. Each runs by itself. */
import {
  addDays,
  editionBy,
  holidaysHeld,
  LIST_SUSPENSION,
  longDate,
  within,
  type EventName,
  type FindingId,
  type IsoDate,
} from '../rules/index.ts';
import { dated, latestWithin, ofFinding, withheld, type Dated } from './bounds.ts';
import { toldUndated } from './steps.ts';
import { find, fromDay, given, isHeld, type Day, type Workings } from './workings.ts';
import type { Bound, PlannedStep, StepName } from './step.ts';

/** The event that a deadline is counted from, as the case dates it. */
function origin(work: Workings, { deadline, when }: Dated, events: readonly EventName[]): Day {
  const event = events.find((one) => given(work, one) === deadline.from) ?? when?.event ?? 'pqlDecisionReceived';
  return { event, date: deadline.from, basis: given(work, event) === deadline.from ? 'given' : 'worked-out' };
}

/** A step due within a time: from the day the time runs, to its last day. */
function clock(work: Workings, event: StepName, own: EventName | undefined, id: FindingId, events: readonly EventName[] = []): PlannedStep {
  const found = find(work, id, own ? [own] : []);
  const duty = dated(found);
  const day = own && given(work, own);
  const base: PlannedStep = { event, ...(day === undefined ? {} : { given: day }) };
  // What is told of an act may be of a later text than the day of its law.
  const isJudged = day === undefined || isHeld(work, id);
  if (!duty || !isJudged) {
    const why = withheld(isJudged ? found : find(work, id));
    return why && day !== undefined ? { ...base, withheld: why } : base;
  }
  const from = origin(work, duty, events);
  return {
    ...base,
    earliest: {
      day: from.date,
      says: `The time runs from ${longDate(from.date)}.`,
      ...ofFinding(duty),
      from: fromDay(from),
    },
    latest: latestWithin(work, duty, from),
  };
}

const FILING = '3-10(m)(1):filing';
const SENT = ['pqlDecisionReceived', 'pqlDecisionMailed'] as const;
/** What did not come by mail has no fifth day. */
const SERVED: ReadonlySet<string | undefined> = new Set(['by-hand', 'electronic']);
const RUNNING: ReadonlySet<string | undefined> = new Set([undefined, 'approved', 'denied']);

export function listSteps(work: Workings): PlannedStep[] {
  return [
    listNotice(work),
    { event: 'questionnaire', ...dayOf(work, 'questionnaire') },
    decision(work),
    { event: 'listed', ...dayOf(work, 'listed') },
    affirmation(work),
    { event: 'suspension', ...dayOf(work, 'suspension') },
    suspensionEnd(work),
    { event: 'pqlDecisionReceived', ...dayOf(work, 'pqlDecisionReceived') },
    appeal(work),
    agencyHead(work),
    { event: 'agencyHeadDecisionReceived', ...dayOf(work, 'agencyHeadDecisionReceived') },
    petition(work),
    mayorAppeal(work),
    { event: 'oathCopyReceived', ...dayOf(work, 'oathCopyReceived') },
    clock(work, 'appealPapers', undefined, '3-10(m)(5):forwarding'),
  ];
}

function dayOf(work: Workings, event: EventName): Pick<PlannedStep, 'given'> {
  const day = given(work, event);
  return day === undefined ? {} : { given: day };
}

/** The next yearly notice after the one given; or, for a list for one procurement, the notice itself, before soliciting. */
function listNotice(work: Workings): PlannedStep {
  const one = find(work, '3-10(e)(1)(ii):one-procurement-notice');
  const soliciting = given(work, 'solicitation');
  const yearly = find(work, '3-10(e)(1)(i):yearly-notice');
  const stale = [one, yearly].find((duty) => duty?.clash && duty.outcome === 'required');
  const isStale = stale && soliciting && (given(work, 'pqlNotice') ?? soliciting) < soliciting;
  const why = isStale ? { says: stale.says, because: stale.because } : one?.outcome === 'not-held' ? withheld(one) : undefined;
  if (why) return { event: 'pqlNotice', ...dayOf(work, 'pqlNotice'), withheld: why };
  if (one && soliciting) {
    const before = addDays(soliciting, -1);
    const latest: Bound = {
      day: before,
      says: `Publish the notice of the list by ${longDate(before)}: it comes before the solicitation.`,
      ...ofFinding(one),
      from: { event: 'solicitation', date: soliciting, basis: 'given' },
    };
    // An opening or an award before the notice shows it late, whatever day the solicitation is told to have.
    return { event: 'pqlNotice', ...dayOf(work, 'pqlNotice'), latest, ...(find(work, one.id)?.clash ? { unsure: true as const } : {}) };
  }
  if (one) return { event: 'pqlNotice', ...dayOf(work, 'pqlNotice') };
  const next = dated(yearly);
  const last = given(work, 'pqlNotice');
  if (!next || !last) return { event: 'pqlNotice' };
  const latest = latestWithin(work, next, { event: 'pqlNotice', date: last, basis: 'given' });
  const lastDay = `${next.deadline.last.slice(0, 4)}-12-31`;
  const yearEnd = holidaysHeld(lastDay) ? editionBy(lastDay) : lastDay;
  return {
    event: 'pqlNotice',
    latest: { ...latest, ...(yearEnd > latest.day ? { other: { day: yearEnd, why: 'if once in each calendar year is enough' } } : {}) },
  };
}

/** Approval or denial; another decision does not answer the questionnaire. */
function decision(work: Workings): PlannedStep {
  const made = clock(work, 'pqlDecisionMailed', 'pqlDecisionMailed', '3-10(g)(1):ninety-days', ['questionnaire']);
  const told = work.facts['facts.3-10.decision'];
  if (!RUNNING.has(told)) return { event: 'pqlDecisionMailed', ...dayOf(work, 'pqlDecisionMailed') };
  const isMade = told !== undefined || given(work, 'pqlDecisionReceived') !== undefined;
  return { ...made, ...(made.latest && isMade ? toldUndated(work, 'pqlDecisionMailed', made.latest) : {}) };
}

/** The next affirmation, after the last one: by each reading the end of the first two years in which there is none. */
function affirmation(work: Workings): PlannedStep {
  const duty = dated(find(work, '3-10(f):affirmation'));
  if (!duty || !isHeld(work, duty.id)) return { event: 'affirmed' };
  const latest = latestWithin(work, duty, origin(work, duty, ['affirmed', 'listed']));
  const { last: later, extended = later } = sinceListing(work, duty.id) ?? duty.deadline;
  const other = later > (latest.other?.day ?? latest.day) ? { other: { day: extended, why: 'if the two years run from the listing' } } : {};
  return { event: 'affirmed', latest: { ...latest, ...other } };
}

/** The end of the two years, counted on from listing, after those in which the last affirmation was made; undefined without both. */
function sinceListing(work: Workings, id: FindingId): Dated['deadline'] | undefined {
  const affirmed = given(work, 'affirmed');
  const listed = given(work, 'listed');
  if (!affirmed || !listed || affirmed <= listed) return undefined;
  const ending = (from: IsoDate): Dated['deadline'] | undefined => dated(find(work, id, ['affirmed'], { listed: from }))?.deadline;
  let end = ending(listed);
  while (end && end.last > end.from && end.last < affirmed) end = ending(end.last);
  return end && ending(end.last);
}

function suspensionEnd(work: Workings): PlannedStep {
  const made = clock(work, 'suspensionEnd', 'suspensionEnd', '3-10(l)(1):three-months', ['suspension']);
  const { latest } = made;
  if (!latest) return made;
  const safe = addDays(latest.day, -1);
  return {
    ...made,
    latest: { ...latest, day: safe, other: { day: latest.day, why: 'if the day of the same number is the last of the three months' } },
    follows: {
      says: 'A suspension of more than three months is deemed a revocation.',
      because: [LIST_SUSPENSION],
      where: ['late', 'missed'],
    },
  };
}

/** An appeal may be made as soon as the decision is mailed, though the time to make it runs from receipt. */
function fromMailing(work: Workings, made: PlannedStep): PlannedStep {
  const mailed = given(work, 'pqlDecisionMailed');
  if (!made.earliest || !mailed || mailed >= made.earliest.day) return made;
  const says = `The decision was mailed on ${longDate(mailed)}; no appeal comes before it.`;
  return { ...made, earliest: { ...made.earliest, day: mailed, says, from: { event: 'pqlDecisionMailed', date: mailed, basis: 'given' } } };
}

/** The last day of the appeal if a mailed decision counts from the fifth day, though it came earlier; mailed that very day, where it is not told. */
function byFifthDay(work: Workings, received: IsoDate): Bound['other'] {
  const mailed = given(work, 'pqlDecisionMailed');
  const further = mailed ? {} : { pqlDecisionMailed: received };
  const { deadline } = dated(find(work, '3-10(m)(1):appeal', ['pqlAppeal', 'pqlDecisionReceived'], further)) ?? {};
  const day = deadline && (deadline.extended ?? deadline.last);
  if (day === undefined) return undefined;
  const moved = deadline?.extended === undefined ? '' : ', and General Construction Law § 25-a binds a City rule';
  if (SERVED.has(work.facts['facts.3-10.decisionServed'])) return undefined;
  return {
    day,
    why: mailed
      ? `only if a mailed decision counts from its fifth day, though it came earlier${moved}`
      : `only if it was mailed that same day and counts from its fifth day${moved}`,
  };
}

/** Whether an appeal is in time even if the decision, whose receipt is not told, came on the day it was mailed. */
function isInTime(work: Workings, appealed: IsoDate): boolean {
  const mailed = given(work, 'pqlDecisionMailed');
  if (!mailed || given(work, 'pqlDecisionReceived') !== undefined) return false;
  return (['3-10(m)(1):appeal', '3-10(j):removal'] as const)
    .flatMap((id) => dated(find(work, id, ['pqlAppeal'], { pqlDecisionReceived: mailed })) ?? [])
    .every(({ deadline }) => appealed <= deadline.last);
}

/** A later day by another reading. The one that § 25-a alone allows is not lost behind it, while it is to come. */
function withLater(bound: Bound, { day, why }: NonNullable<Bound['other']>, { facts: { asOf = '' } }: Workings): Bound {
  const { other: sooner } = bound;
  if (!sooner || sooner.day < asOf) return { ...bound, other: { day, why } };
  return { ...bound, other: { day, why: `${why}; ${longDate(sooner.day)} ${sooner.why}`, sooner } };
}

/** § 2-08(k)(1) gives "any vendor" ten days, a bidder too: what the rules say of the shorter time of one that made a proposal. */
const asProposer = (work: Workings): Workings => ({ ...work, facts: { ...work.facts, 'facts.3-10.offers': 'proposals' } });

/** The vendor's appeal; after a removal the shortest clock, of Charter § 313(b)(3) or § 2-08, is kept, and the others stand beside it. */
function appeal(work: Workings): PlannedStep {
  const made = fromMailing(work, clock(work, 'pqlAppeal', 'pqlAppeal', '3-10(m)(1):appeal', SENT));
  const received = given(work, 'pqlDecisionReceived');
  const other = received && byFifthDay(work, received);
  const before = made.latest?.other;
  if (made.latest && other && other.day > (before?.day ?? made.latest.day)) {
    made.latest = withLater(made.latest, other, work);
  }
  const shorter = clock(work, 'pqlAppeal', 'pqlAppeal', '3-10(j):removal', SENT);
  if (!made.latest) return asFiled(work, made);
  const told = isAppealed(work) ? toldUndated(work, 'pqlAppeal', made.latest) : {};
  const { says } = made.latest;
  // What the vendor does is said of its own step; the finding of the shorter time speaks to the agency.
  // No finding of the case itself counts these days.
  const ten = { ...(clock(asProposer(work), 'pqlAppeal', 'pqlAppeal', '3-10(j):removal', SENT).latest ?? made.latest) };
  delete ten.finding;
  const gives = (bound: Bound, of: string): Bound => ({
    ...bound,
    says: `Section ${of} gives ${bound.deadline?.period.number ?? 'more'} days.`,
  });
  const clocks = shorter.latest && {
    latest: { ...shorter.latest, says },
    beside: [...(ten.day > shorter.latest.day && ten.day < made.latest.day ? [gives(ten, '2-08')] : []), gives(made.latest, '3-10(m)')],
  };
  return asFiled(work, { ...made, ...clocks, ...told, inTime: made.given !== undefined && isInTime(work, made.given) });
}

/** By the way the appeal went, and the text of its day: an e-mail that is not accepted is no appeal, and its day none. The day of mail is that of its delivery. */
function asFiled(work: Workings, made: PlannedStep): PlannedStep {
  const way = work.facts['facts.3-10.appealFiled'];
  const duty = find(work, FILING);
  const removed = work.facts['facts.3-10.decision'] === 'removed';
  const isNone = filesNothing(work);
  if (made.given === undefined || (!isNone && !(way === 'email-accepted' && (removed || duty?.outcome === 'not-held')))) return made;
  const withheld = duty ? { withheld: { says: duty.says, because: duty.because } } : {};
  if (!isNone) return { ...made, softened: ['kept'], ...withheld };
  const open: PlannedStep = { ...made, ...withheld };
  delete open.given;
  return open;
}

/** Whether what went to the Agency Head is no appeal: an e-mail that the determination does not accept, or the text of its day does not know. */
const filesNothing = (work: Workings): boolean => {
  const way = work.facts['facts.3-10.appealFiled'];
  if (way === 'email-accepted') return given(work, 'pqlAppeal') !== undefined && find(work, FILING)?.outcome === 'not-allowed';
  return way === 'email-not-accepted';
};

/** Whether an appeal is told: by its day, or by the way it went. An e-mail that the determination does not accept files nothing. */
const isAppealed = (work: Workings): boolean => {
  const way = work.facts['facts.3-10.appealFiled'];
  return way === undefined ? given(work, 'pqlAppeal') !== undefined : !filesNothing(work);
};

/** The decision follows the appeal; that on a suspension comes before its end. */
function agencyHead(work: Workings): PlannedStep {
  const made = clock(work, 'agencyHeadDecision', 'agencyHeadDecision', '3-10(m)(3):decision', ['suspensionEnd']);
  const duty = find(work, '3-10(m)(3):decision');
  const isOpen = work.facts['facts.3-10.appealFiled'] === 'email-accepted' && find(work, FILING)?.outcome === 'not-held';
  const appealed = isOpen || filesNothing(work) ? undefined : given(work, 'pqlAppeal');
  // Where no day was left, a decision that is given still has the last one.
  const judged = given(work, 'agencyHeadDecision') === undefined ? undefined : dated(duty);
  if (!made.latest && judged) made.latest = latestWithin(work, judged, origin(work, judged, ['suspensionEnd']));
  // Its time is counted back from the end of the suspension, which is no first day; of an end with two readings, from the careful one.
  delete made.earliest;
  const { latest } = made;
  const safe = latest?.deadline?.clear;
  if (latest && safe)
    made.latest = {
      ...latest,
      day: safe,
      other: { day: latest.day, why: 'if the day of the same number is the last of the three months' },
    };
  // An end that is told after the three months leaves no sooner one.
  made.inTime = given(work, 'suspensionEnd') !== undefined;
  // Nobody owes a decision on an appeal that is not told; one given shows that there was one.
  if (!isAppealed(work) && given(work, 'agencyHeadDecision') === undefined) made.softened = ['late'];
  if (!duty || duty.outcome === 'not-held' || !appealed) return made;
  const says = `The appeal was filed on ${longDate(appealed)}; no decision on it comes before.`;
  return { ...made, earliest: { day: appealed, says, ...ofFinding(duty), from: { event: 'pqlAppeal', date: appealed, basis: 'given' } } };
}

function petition(work: Workings): PlannedStep {
  const made = clock(work, 'oathPetition', 'oathPetition', '3-10(m)(5):petition');
  const duty = find(work, '3-10(m)(5):petition');
  if (!made.latest || !duty) return made;
  // The time may run anew once a suspension has lasted three months, which deems it a revocation.
  const over = work.facts['facts.3-10.decision'] === 'suspended' ? dated(find(work, '3-10(l)(1):three-months'))?.deadline.last : undefined;
  const again = over && duty.when && within(duty.when.number, over, false);
  const day = again && (again.extended ?? again.last);
  if (day && day > (made.latest.other?.day ?? made.latest.day))
    made.latest = withLater(made.latest, { day, why: 'if the time runs anew once three months are over' }, work);
  return {
    ...made,
    follows: {
      says: 'Without an appeal to OATH in time the Agency Head’s decision is final.',
      because: duty.because,
      where: ['late', 'missed'],
    },
  };
}

/**
 * § 2-08(m)(2), after a removal: the second appeal beside that to OATH. Counted from the decision's own date where its receipt is not
 * told: nobody is judged by that day, for receipt may be later.
 */
function mayorAppeal(work: Workings): PlannedStep {
  const id = '3-10(j):appeal-to-mayor';
  const decided = given(work, 'agencyHeadDecision');
  const made = clock(work, 'mayorAppeal', undefined, id);
  const received = given(work, 'agencyHeadDecisionReceived');
  // Mailed on a later day than its own, the decision counts as received when it came.
  const cameLater =
    received && made.latest && made.latest.from.date < received && dated(find(work, id, [], { agencyHeadDecision: received }));
  if (received && made.latest && cameLater) {
    const { day, other } = latestWithin(work, cameLater, { event: 'agencyHeadDecisionReceived', date: received, basis: 'given' });
    return { ...made, latest: withLater(made.latest, { day: other?.day ?? day, why: 'if the decision was mailed after its date' }, work) };
  }
  if (made.latest || !decided) return made;
  const duty = find(work, id);
  const counted = dated(find(work, id, [], { agencyHeadDecisionReceived: decided }));
  if (!duty || !counted) return made;
  return {
    ...made,
    latest: { ...latestWithin(work, counted, { event: 'agencyHeadDecision', date: decided, basis: 'assumed' }), says: duty.says },
  };
}
