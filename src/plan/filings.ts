/** The plan of what runs beside or after the contract: submissions for audit, the notice of award, protest, and the term. */
import {
  addDays,
  addMonths,
  BOARD_COPY_DAYS,
  DEMONSTRATION_EXTENSION,
  DEMONSTRATION_TERM,
  findingOf,
  FROM_TREASURY,
  IF_NOT_FROM_TREASURY,
  LATE_STAYS_VALID,
  longDate,
  NOT_FROM_TREASURY,
  valueOn,
  within,
  type EventName,
  type Finding,
  type FindingId,
  type IsoDate,
  type Method,
  type ReadingId,
} from '../rules/index.ts';
import { enteredOn, isRegistered } from './contract.ts';
import { askedBefore, dated, edition, latestWithin, notBefore, ofFinding, supposed, undated, type Dated } from './bounds.ts';
import { dueWithin, step, type Dressed } from './steps.ts';
import { find, given, type Day, type Workings } from './workings.ts';
import type { Bound, Ends, PlannedStep, StepName } from './step.ts';

/** The duties of a notice of award: of several the first that is not lifted, as where § 3-07 runs an M/WBE small purchase. */
const AWARD_NOTICE: Readonly<Record<Method, readonly FindingId[]>> = {
  micropurchase: [],
  'small-purchase': [],
  'mwbe-small-purchase': ['3-08(d)(2):award-notice'],
  'sole-source': ['3-05(c)(2)(i):award-notice'],
  emergency: ['3-06(f)(1):award-notice'],
  accelerated: ['3-07(h)(2)(i):award-notice', '3-08(d)(2):award-notice'],
  intergovernmental: ['3-09(d)(1):award-notice'],
  cooperative: ['3-09(d)(1):award-notice'],
  'prequalified-list': ['3-10(h)(1):award-notice'],
  'demonstration-project': ['3-11(h)(1):award-notice'],
};
/** The clocks of a submission for audit, for methods that need no registration first (Charter § 328(d)). */
const SUBMISSION: Readonly<Record<Method, readonly FindingId[] | null>> = {
  micropurchase: null,
  'small-purchase': null,
  'mwbe-small-purchase': null,
  'sole-source': null,
  emergency: ['charter-328:emergency-fifteen-days', 'ppb-2-12:emergency-thirty-days'],
  accelerated: ['charter-328:accelerated-fifteen-days', '3-07(e)(3):thirty-days'],
  intergovernmental: null,
  cooperative: null,
  'prequalified-list': null,
  'demonstration-project': null,
};
/** By these readings a notice of a purchase by order runs from registration, or is not due without one. */
const OF_ORDERS: ReadonlySet<ReadingId> = new Set<ReadingId>(['accelerated-registration', 'mwbe-order-notice']);
const LATE = ['late', 'missed'] as const;
const EARLY = ['too-early'] as const;

/** What an emergency's award starts: the determination's way to the Council, the Comptroller and the Corporation Counsel. */
export function emergencyFilings(work: Workings): PlannedStep[] {
  if (work.method !== 'emergency') return [];
  return (
    [
      ['councilFiling', '3-06(e)(3):council'],
      ['comptrollerFiling', '3-06(e)(3):counsel-and-comptroller'],
    ] as const
  ).map(([event, id]) => {
    const made = endOnly(fromAward(work, event, find(work, id, [event])));
    // What was submitted before the determination was complete is not known to be it.
    return find(work, id)?.clash ? { ...made, unsure: true } : made;
  });
}

const fromAward = (work: Workings, event: EventName, found: Finding | null): PlannedStep =>
  ofUntoldAward(dueWithin(work, event, found, awardDay(work, found)));

/** Counted from the contract, for want of the award's day: the award may have come before, and no day is known to be kept. */
const ofUntoldAward = (step: PlannedStep): PlannedStep =>
  step.latest?.from.basis === 'given' && step.latest.from.event !== 'award' ? { ...step, unsure: true } : step;

/** The day of the award; where it is not told, the day from which its finding counts: the order or contract by which it was made, or the first that it can have had, by which nobody is judged. */
function awardDay(work: Workings, found: Finding | null | undefined): Day | undefined {
  const date = found?.deadline?.from;
  const by = (['purchaseOrder', 'execution'] as const).find((one) => given(work, one) === date);
  const untold: Day | undefined =
    date === undefined ? undefined : by ? { event: by, date, basis: 'given' } : { event: 'award', date, basis: 'assumed' };
  return work.days.get('award') ?? untold;
}

/** "No later than" sets an end and no beginning: § 3-06(c)(3) wants the paper with both officers before they approve. */
function endOnly(step: PlannedStep): PlannedStep {
  if (step.given !== undefined && step.earliest && step.given < step.earliest.day) delete step.earliest;
  return step;
}

/** Two clocks: the earlier is the one to keep, and the other stands beside it. */
export function submission(work: Workings): PlannedStep[] {
  const ids = SUBMISSION[work.method];
  if (ids === null) return [];
  const entered = enteredOn(work);
  // Days from an award that was made run on, though the contract is only supposed, and later than they end.
  const supposedToo = (['contractSubmission', 'execution', 'purchaseOrder'] as const).filter(
    (one) => one === 'contractSubmission' || given(work, one) === undefined,
  );
  const clocks = ids.flatMap((id) => {
    // Of a clock that left no day, a submission that is given still tells whether it was in time.
    const late = given(work, 'contractSubmission') === undefined ? null : find(work, id);
    const duty = dated(find(work, id, ['contractSubmission'])) ?? dated(find(work, id, supposedToo)) ?? dated(late);
    // The event that the finding counts from, also where the plan takes another for what binds the City.
    const from = !id.startsWith('charter') ? awardDay(work, duty) : (work.days.get(duty?.when?.event ?? 'execution') ?? entered);
    return duty && from ? [{ bound: latestWithin(work, duty, supposed(from)), from, duty }] : [];
  });
  clocks.sort((one, other) => (one.bound.day < other.bound.day ? -1 : one.bound.day > other.bound.day ? 1 : 0));
  const [first, second] = clocks;
  if (!first) {
    const why = ids.map((id) => undated(find(work, id, ['contractSubmission']))).find((one) => one !== undefined);
    return [step(work, 'contractSubmission', why && { withheld: why })];
  }
  const from = clocks.reduce((one, { from: other }) => (other.date > one.date ? other : one), first.from);
  const sooner = clocks.map((clock) => clock.from).find((one) => one.date < from.date);
  const submitted = step(work, 'contractSubmission', {
    earliest: {
      ...notBefore(from, from.date, `The time runs from ${longDate(from.date)}.`, ofFinding(first.duty)),
      ...(sooner ? { other: { day: sooner.date, why: 'under the other deadline, which runs from that day' } } : {}),
    },
    latest: {
      ...first.bound,
      says: first.bound.says + (first.from.basis === 'given' ? clocks.map(({ from }) => askedBefore(work, from)).join('') : ''),
    },
    ...(second ? { beside: [second.bound] } : {}),
    ...(clocks.some(({ duty, from }) => !duty.id.startsWith('charter') && from.event !== 'award') ? { unsure: true as const } : {}),
    // Where the contract followed its order, its own days may be those that count.
    ...(isInTimeFromContract(work, first.duty) ? { softened: ['late'] as const } : {}),
    // Of the Rules' thirty days nothing says what follows.
    ...(first.duty.id.startsWith('charter')
      ? {
          follows: {
            says: 'The contract stays valid though it is submitted late.',
            because: [LATE_STAYS_VALID],
            where: LATE,
          },
        }
      : {}),
  });
  return [submitted];
}

/** Whether a submission that is late counted from the order is in time counted from the contract told beside it. */
function isInTimeFromContract(work: Workings, { when, deadline }: Finding): boolean {
  const [submitted, contract] = [given(work, 'contractSubmission'), given(work, 'execution')];
  if (when?.event !== 'purchaseOrder' || !deadline || !contract || !submitted) return false;
  const { last, extended = last } = within(deadline.period.number, contract, false);
  return submitted <= extended;
}

/**
 * Charter § 328(d)(2): the board files a copy of a contract that is not paid from the City treasury, and so needs no
 * registration: whether it is, nobody tells, so that nobody is judged.
 */
export function boardCopy(work: Workings): PlannedStep[] {
  const award = work.days.get('award');
  const duty = isRegistered(work) ? findingOf('charter-328:registration', work.facts, work.asks) : null;
  const days = duty && valueOn(BOARD_COPY_DAYS, duty.lawOn.date);
  if (!award || !days || duty.outcome !== 'required' || !duty.onlyIf?.includes(FROM_TREASURY)) return [];
  const deadline = within(days, award.date, false);
  const says = `File a copy of the contract with the Mayor by ${longDate(deadline.office ?? deadline.last)}, within ${days} days of the award.`;
  const copy: Dated = { ...duty, because: [NOT_FROM_TREASURY], says, deadline, onlyIf: IF_NOT_FROM_TREASURY, readings: [] };
  const latest = latestWithin(work, copy, supposed(award));
  // The finding is about registration: it does not state this step.
  delete latest.finding;
  return [{ event: 'boardCopy', latest, softened: ['late'] }];
}

function awardNoticeId(work: Workings): FindingId | undefined {
  const ids = AWARD_NOTICE[work.method];
  return ids.find((id, at) => at === ids.length - 1 || find(work, id, ['awardNotice'])?.outcome !== 'not-required');
}

const SUPPOSED = ['execution', 'comptrollerFiling'] as const;
const ENTERED = [...SUPPOSED, 'purchaseOrder', 'registration'] as const;

/** Whether a notice of a purchase by order came before its registration: nothing says that it is the one that § 3-08(d)(2) asks. */
function again(work: Workings): readonly 'kept'[] {
  const [notice, registered] = [given(work, 'awardNotice'), given(work, 'registration')];
  return notice !== undefined && registered !== undefined && notice < registered ? ['kept'] : [];
}

/** The notice of award, from registration or the purchase order. */
export function awardNotice(work: Workings, floor: Bound | undefined): Dressed {
  const id = awardNoticeId(work);
  if (!id) return { bare: true };
  // A contract that is only supposed beside an order given does not take its place.
  const untold = given(work, 'purchaseOrder') === undefined ? [] : SUPPOSED.filter((one) => given(work, one) === undefined);
  const found = find(work, id, ['awardNotice', ...untold]);
  const then = (): PlannedStep[] => protest(work, id);
  if (work.method === 'emergency') return { ends: emergencyNotice(work, found, floor), undated: true };
  const duty = dated(found);
  if (!duty) {
    // In words no day is said that rests on one that is only worked out.
    const said = find(work, id, ['awardNotice', ...ENTERED.filter((one) => given(work, one) === undefined)]);
    const open = said?.outcome === 'required' && !said.when ? { says: said.says, because: said.because } : undated(found);
    return { ends: open ? { withheld: open } : {}, undated: true, then };
  }
  const event = duty.when?.event ?? 'registration';
  const from = work.days.get(event) ?? { event, date: duty.deadline.from, basis: 'given' };
  const judged = find(work, id);
  const ends: Partial<PlannedStep> = dueWithin(work, 'awardNotice', duty, from, {
    ...(judged
      ? {
          follows: {
            says: judged.says,
            because: judged.because,
            where: ['too-early', ...(again(work).length > 0 ? (['arguable'] as const) : [])],
          },
        }
      : {}),
    // Other readings count from registration, or from nothing: one before it is followed by another.
    ...(duty.readings?.some((one) => OF_ORDERS.has(one)) && from.event === 'purchaseOrder' ? { softened: ['late', ...again(work)] } : {}),
    // After a registration that cannot have been this contract's no notice is known to be kept.
    ...(from.event === 'registration' && work.lawful.has('registration') ? { softened: ['kept'] } : {}),
  });
  const registered = given(work, 'registration');
  // § 3-09(d)(1) names both starts: where contract or order is not told, the later may be meant.
  if (ends.latest && duty.when && from.event === 'purchaseOrder' && registered && id === '3-09(d)(1):award-notice' && duty.lacks?.length)
    ends.latest = {
      ...ends.latest,
      other: { day: within(duty.when.number, registered, true).last, why: 'if the days run from registration' },
    };
  delete ends.event;
  delete ends.given;
  return { ends, then };
}

/** Charter § 325(d): the first edition that can tell that the contract is entered into. */
export function onceEntered(work: Workings, before: Day, soon: Finding): Bound {
  const first = edition(work, before.date);
  const says = `Publish as soon as is practicable, from ${longDate(first)}: Charter § 325(d) requires notice that the contract is entered into.`;
  return notBefore(before, first, says, ofFinding(soon));
}

/**
 * Charter § 325(d): notice as soon as is practicable once the contract is entered into; § 3-06(f): within some days after
 * registration. The first has no number, so that no day is called kept, and an early notice is followed by another.
 */
function emergencyNotice(work: Workings, found: Finding | null, floor: Bound | undefined): Ends {
  const duty = dated(found);
  const soon = find(work, 'charter-325:emergency-notice-soon');
  // An order in the contract's place is what the City enters into.
  const entered = enteredOn(work);
  const byOrder =
    soon && entered?.event === 'purchaseOrder' && entered.date > (floor?.day ?? '') ? onceEntered(work, entered, soon) : floor;
  const first = byOrder?.day;
  const own = given(work, 'awardNotice');
  const registered = given(work, 'registration');
  const ending =
    duty && registered ? { latest: latestWithin(work, duty, { event: 'registration', date: registered, basis: 'given' }) } : {};
  const why = duty ? undefined : undated(found);
  const judged = find(work, duty && own && own < duty.deadline.from ? duty.id : 'charter-325:emergency-notice-soon');
  const follows =
    !own || !judged || !soon
      ? undefined
      : first && own < first
        ? { says: 'Publish again: that notice cannot have said that the contract was entered into.', because: soon.because, where: EARLY }
        : { says: judged.says, because: judged.because, where: ['arguable'] as const };
  return {
    ...(byOrder && soon?.outcome === 'required' ? { earliest: byOrder } : {}),
    ...ending,
    ...(why ? { withheld: why } : {}),
    ...(follows ? { follows } : {}),
    softened: ['kept'],
  };
}

/** Charter § 311(b)(9): methods whose award a vendor may protest. */
const PROTESTED: Readonly<Record<Method, boolean>> = {
  micropurchase: false,
  'small-purchase': false,
  'mwbe-small-purchase': false,
  'sole-source': true,
  emergency: false,
  accelerated: false,
  intergovernmental: true,
  cooperative: true,
  'prequalified-list': true,
  'demonstration-project': true,
};

/** § 2-10: a vendor's protest, from a notice of award that is given; before there is one nobody's time is running out. */
function protest(work: Workings, notice: FindingId): PlannedStep[] {
  const published = work.published.get('awardNotice');
  if (!published || !PROTESTED[work.method]) return [];
  if (given(work, 'awardNotice') === undefined) {
    const why = undated(find(work, 'ppb-2-10:protest', ['awardNotice']));
    return why ? [{ event: 'protest', withheld: why }] : [];
  }
  const duty = dated(find(work, 'ppb-2-10:protest', [], { awardNotice: published.date }));
  if (!duty) return [];
  // A notice that comes before what it must follow is published again, and the time may run from that one.
  const { when, deadline } = find(work, notice, ['awardNotice']) ?? {};
  const start = when && given(work, when.event);
  const isEarly = start !== undefined && deadline !== undefined && published.date < deadline.from;
  const sure = published.basis === 'given' && !isEarly;
  const from: Day = sure ? published : { ...published, basis: 'assumed' };
  return [{ event: 'protest', latest: latestWithin(work, duty, supposed(from)) }];
}

/** The first day of the contract's term: told, or else taken to be that of registration. */
function startOfTerm(work: Workings): Day | undefined {
  const told = given(work, 'contractStart');
  const registered = work.days.get('registration');
  return told ? { event: 'contractStart', date: told, basis: 'given' } : registered && { ...registered, basis: 'assumed' };
}

/** § 3-11(d): how long the contract and its extensions may last. */
export function term(work: Workings): PlannedStep[] {
  const start = work.method === 'demonstration-project' ? startOfTerm(work) : undefined;
  const first = start && find(work, '3-11(d):initial-term');
  const more = start && find(work, '3-11(d):extension');
  if (!start || !first || first.outcome === 'not-held' || !more || more.outcome === 'not-held') return [];
  const longest = valueOn(DEMONSTRATION_TERM, first.lawOn.date);
  const furthest = valueOn(DEMONSTRATION_EXTENSION, more.lawOn.date);
  if (!longest || !furthest) return [];
  const { 'facts.3-11.termMonths': planned, 'facts.3-11.extensionMonths': further } = work.facts;
  const ending = given(work, 'contractEnd');
  // A last day that is told is held against the longest term, and not against the months.
  const months = ending !== undefined || planned === undefined || planned === 0 || planned > longest ? longest : planned;
  const added = further === undefined || further > furthest ? furthest : further;
  const when = start.basis === 'given' ? 'The term begins' : 'If the term begins';
  const end = (event: StepName, from: IsoDate, total: number, duty: Finding, says: (day: string) => string): PlannedStep => {
    const same = addMonths(from, total);
    const day = addDays(same, -1);
    const latest: Bound = {
      day,
      other: { day: same, why: 'if the day of the same number is the last' },
      says: `${when} on ${longDate(start.date)}: ${says(longDate(day))}`,
      ...ofFinding(duty),
      from: { event: start.event, date: start.date, basis: start.basis },
    };
    return { event, latest };
  };
  const initial = end('termEnd', start.date, months, first, (day) => `it ends by ${day}, ${months} months later.`);
  // "An additional period of up to three years" follows the term that is told, and no longer one than may be.
  const isShorter = ending !== undefined && start.basis === 'given' && ending >= start.date && ending < (initial.latest?.day ?? '');
  const [from, total] = isShorter ? [addDays(ending, 1), added] : [start.date, months + added];
  // A term that is told to end before it begins is not kept, whatever its last day might be.
  const isBackward = ending !== undefined && start.basis === 'given' && ending < start.date;
  const begins = notBefore(start, start.date, `The term begins on ${longDate(start.date)}: check its last day.`, ofFinding(first));
  return [
    { ...initial, ...(isBackward ? { earliest: begins } : {}), ...(ending === undefined ? {} : { given: ending }) },
    ...(more.outcome === 'not-required' || added === 0
      ? []
      : [end('extensionEnd', from, total, more, (day) => `with all extensions, which need approval, by ${day}.`)]),
  ];
}
