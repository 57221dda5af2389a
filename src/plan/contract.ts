/** The plan from award to implementation: public comments, the contract or order, its filing and registration. */
import {
  addDays,
  atLeastBefore,
  daysBetween,
  EDITIONS,
  findingOf,
  longDate,
  type EventName,
  type Finding,
  type FindingId,
  type IsoDate,
  type Method,
} from '../rules/index.ts';
import { dated, edition, latestBefore, notBefore, ofFinding, withheld } from './bounds.ts';
import { type Dressed } from './steps.ts';
import { addDay, find, given, hasBegun, isBroken, isAhead, isHeld, isToCome, type Day, type Workings } from './workings.ts';
import { followers } from './order.ts';
import { askedAfter, dayOrLater } from './to-come.ts';
import type { Bound, PlannedStep } from './step.ts';

const REGISTRATION_DUTY: FindingId = 'charter-328:registration';
const BY_CONTRACT = ['execution', 'comptrollerFiling', 'registration'] as const;

type Entering = 'execution' | 'purchaseOrder';
const CONTRACT: readonly Entering[] = ['execution'];
const AN_ORDER: readonly Entering[] = ['purchaseOrder'];
const EITHER: readonly Entering[] = ['purchaseOrder', 'execution'];

const isDiscretionary = ({ facts }: Workings): boolean => facts.funding === 'discretionary';
/** Within the limits of § 3-08, but for those of an M/WBE, nobody is heard, and only a contract that is dated is filed. */
const isSmall = (work: Workings): boolean =>
  (work.method === 'micropurchase' || work.method === 'small-purchase') && !isDiscretionary(work);
const asContract = (work: Workings): boolean => BY_CONTRACT.some((event) => given(work, event) !== undefined);
const asOrder = (work: Workings): boolean => given(work, 'purchaseOrder') !== undefined;
/** What is told decides; without it the dates do. */
const told = (order: boolean | undefined, work: Workings): readonly Entering[] =>
  given(work, 'execution') === undefined && (order ?? asOrder(work)) ? AN_ORDER : CONTRACT;
const anOrderIfDated = (work: Workings): readonly Entering[] => (asOrder(work) && !asContract(work) ? AN_ORDER : CONTRACT);
/** No words let an order take the contract's place: one that is given binds the City, and the contract is owed all the same. */
const aContract = (work: Workings): readonly Entering[] => (asOrder(work) && !asContract(work) ? EITHER : CONTRACT);

/** Section 3-08, which lets an order take the contract's place, does not reach a discretionary award. */
const byDates = (work: Workings): readonly Entering[] =>
  isDiscretionary(work) ? aContract(work) : asContract(work) ? CONTRACT : asOrder(work) ? AN_ORDER : EITHER;

/** How the City binds itself under each method: by a contract, by an order, or, while nothing tells, by either. */
const ENTERED_BY: Readonly<Record<Method, (work: Workings) => readonly Entering[]>> = {
  micropurchase: byDates,
  'small-purchase': byDates,
  'mwbe-small-purchase': anOrderIfDated,
  'sole-source': aContract,
  emergency: anOrderIfDated,
  accelerated: (work) => told(work.facts['facts.3-07.byPurchaseOrder'], work),
  intergovernmental: (work) => told(work.facts['facts.3-09.byPurchaseOrder'], work),
  cooperative: (work) => told(work.facts['facts.3-09.byPurchaseOrder'], work),
  'prequalified-list': aContract,
  'demonstration-project': aContract,
};

export const entersBy = (work: Workings): readonly EventName[] => ENTERED_BY[work.method](work);

/** The day on which the City is bound, as far as it is known. */
export const enteredOn = (work: Workings): Day | undefined => work.days.get(entersBy(work)[0] ?? 'execution');

const COMMENTS = {
  micropurchase: '3-08(c)(1)(i):public-hearing',
  'small-purchase': '3-08(c)(1)(i):public-hearing',
  'mwbe-small-purchase': '3-08(c)(1)(i):public-hearing',
  'sole-source': 'charter-326:comment',
  emergency: null,
  accelerated: null,
  intergovernmental: 'charter-326:comment',
  cooperative: 'charter-326:comment',
  'prequalified-list': 'charter-326:comment',
  'demonstration-project': 'charter-326:comment',
} as const satisfies Readonly<Record<Method, FindingId | null>>;

const later = (one: IsoDate | undefined, other: IsoDate | undefined): IsoDate | undefined =>
  one && other ? (one > other ? one : other) : (one ?? other);

/** The duty to hear the public before the contract, by the law of the day on which it is entered into; null where none is asked about. */
export function commentDuty(work: Workings): Finding | null {
  const own = COMMENTS[work.method];
  // Section 3-08 does not reach a discretionary award, and the Charter does.
  const id = own !== null && isDiscretionary(work) ? 'charter-326:comment' : own;
  if (id === null) return null;
  // By which law a contract is made may hang on its own day: none that is worked out decides that.
  const byTold = findingOf(id, work.facts, work.asks);
  if (byTold?.lacks?.includes('dates.execution')) return byTold;
  const event = entersBy(work)[0] ?? 'execution';
  const award = work.reached.get('award')?.date;
  const on = given(work, event) ?? (isAhead(work, event) ? later(award, work.facts.asOf) : award);
  const duty = find(work, id, ['commentNotice'], on ? { execution: on } : {});
  return isSmall(work) && !duty?.when ? null : duty;
}

/** Why no first day of the contract is known: the duty waits for an answer, or the day of its notice is not told. */
function openComments(work: Workings, duty: Finding | null): PlannedStep['withheld'] {
  const why = withheld(duty);
  if (why) return why;
  if (duty?.outcome !== 'required' && duty?.outcome !== 'needs-determination') return undefined;
  if (!duty.when) return duty.outcome === 'required' ? { says: duty.says, because: duty.because } : undefined;
  return work.days.has('commentNotice') ? undefined : { says: UNTOLD, because: duty.because, lacks: ['dates.commentNotice'] };
}

const UNTOLD =
  'Enter the date of the comment notice: where comments are required, at least seven days of comments come before the contract.';

/** Where comments close before the contract, its notice is counted back from that. A notice that is past, and too short by it, is given again. */
function beforeClose(work: Workings, duty: Finding, bound: Day | undefined): Bound | undefined {
  const [notice, date] = [given(work, 'commentNotice'), given(work, 'commentClose')];
  if (!date || !duty.when || (notice && (date < notice || !isToCome(work, notice)))) return undefined;
  const after = addDay(date);
  // A step that is told sooner leaves no day to the close.
  const isSooner = followers(work.method, 'commentNotice').some((one) => one !== 'awardNotice' && (given(work, one) ?? '9') <= after);
  if (isSooner || (bound && bound.date <= after)) return undefined;
  const deadline = atLeastBefore(duty.when.number, 'calendar days', after, true);
  return latestBefore(work, { ...duty, deadline }, { event: 'commentClose', date, basis: 'given' }, 'the comment notice');
}

/** The comments of Charter § 326: counted back from a contract whose day is given, else first taken and then counted from. */
export function commentNotice(work: Workings, _floor: Bound | undefined, _event: EventName, supposed: Day | undefined): Dressed {
  const duty = commentDuty(work);
  if (!duty?.when) {
    const why = openComments(work, duty);
    return { ends: why ? { withheld: why } : {}, undated: true };
  }
  const event = entersBy(work)[0] ?? 'execution';
  const bound = dayOrLater(work, event);
  const counted = bound && dated(find(work, duty.id, ['commentNotice', 'commentClose'], { execution: bound.date }));
  const again = commentAgain(work) && find(work, duty.id);
  const entered = bound && counted ? latestBefore(work, counted, bound, 'the comment notice') : undefined;
  const last = beforeClose(work, duty, bound) ?? entered;
  const latest = last && askedAfter(last, 'the comment notice', event);
  // The Board may have set more days than the Charter's, by a rule that is not held: nobody is known to have kept them.
  const softened = { softened: ['kept'] as const };
  const untold = given(work, 'commentNotice') === undefined && supposed === undefined;
  const withheldToo =
    untold && !latest ? { withheld: { says: UNTOLD, because: duty.because, lacks: ['dates.commentNotice'] as const } } : {};
  return {
    ends: {
      ...(latest ? { latest } : {}),
      ...withheldToo,
      ...softened,
      ...(again ? { follows: { says: again.says, because: again.because, where: ['arguable', 'late', 'unknown'] as const } } : {}),
    },
    ...(untold ? { undated: true } : {}),
    taken: ['the comment notice', ofFinding(duty, EDITIONS)],
  };
}

/**
 * The first day of another notice where the days told for comments are fewer than the Charter's, by either way of counting: a new one
 * appears on a later day. Undefined where the one told stands.
 */
export function commentAgain(work: Workings): Day | undefined {
  const notice = given(work, 'commentNotice');
  const close = given(work, 'commentClose');
  const least = commentDuty(work)?.when?.number;
  if (!notice || !close || !least || close < notice || daysBetween(notice, close) >= least - 1) return undefined;
  return { event: 'commentNotice', date: edition(work, addDay(notice)), basis: 'worked-out' };
}

/** The contract or order: after the award and, where they are due, the comments. */
export function contractStep(work: Workings, floor: Bound | undefined, event: EventName): Dressed {
  if (!entersBy(work).includes(event)) return { bare: true };
  const duty = commentDuty(work);
  const open = openComments(work, duty);
  // Whatever is still open, nothing comes before the close of comments, nor before what is told with a later day.
  const stands = floor && (floor.from.event === 'commentClose' || isBroken(work, event, floor)) ? { earliest: floor } : {};
  if (open) return { ends: { withheld: open, ...stands }, ...(stands.earliest ? {} : { undated: true as const }) };
  const perhaps = duty?.when ? { says: BOARD_MAY_ASK_MORE, because: duty.because } : perhapsComments(work);
  if (!perhaps) return { ends: floor ? { earliest: floor } : {} };
  const isOpen = !duty?.when && given(work, event) === undefined;
  return {
    ends: {
      ...(floor ? { earliest: floor } : {}),
      // A day that is given is not known to be kept while that is open.
      softened: ['kept'],
      follows: { ...perhaps, where: ['arguable'] },
      ...(isOpen ? { withheld: perhaps } : {}),
    },
  };
}

const BOARD_MAY_ASK_MORE = 'We don’t have the Board’s rule on the comment period, and it may require more than seven days.';

/** An accelerated procurement that rests on a shortage may owe comments first: that is said, and no day is counted for it. */
function perhapsComments(work: Workings): PlannedStep['withheld'] {
  const duty = work.method === 'accelerated' ? find(work, 'charter-326:comment') : null;
  return duty?.outcome === 'needs-determination' ? { says: duty.says, because: duty.because } : undefined;
}

/** Whether there is a contract to be registered: an urgent one is not held for that, Charter § 328(d). */
export const isRegistered = (work: Workings): boolean => work.chain.includes('comptrollerFiling') && (!isSmall(work) || asContract(work));

/** Charter § 328: whether the contract is filed and registered before it is implemented. */
function registrationDuty(work: Workings): Finding | null {
  if (!isRegistered(work)) return null;
  const duty = find(work, REGISTRATION_DUTY, ['registration', 'comptrollerFiling']);
  return duty?.when ? duty : null;
}

/** Filing and registration have their first days from the contract, where the Charter asks for them. */
export function filedAndRegistered(work: Workings, floor: Bound | undefined, event: EventName): Dressed {
  const duty = registrationDuty(work);
  // Whether an order is registered at all may be open, and is told as the finding tells it.
  const open = event === 'registration' && given(work, event) === undefined ? find(work, REGISTRATION_DUTY) : null;
  if (open?.outcome === 'needs-determination') return { ends: { withheld: { says: open.says, because: open.because } }, undated: true };
  // An order that no contract follows is not filed as one.
  if (!duty || (!entersBy(work).includes('execution') && !asContract(work))) return { bare: true };
  return {
    ends: floor ? { earliest: floor } : {},
    ...(event === 'registration' ? { then: () => asTold(work, implementation(work, duty), duty) } : {}),
  };
}

/** From registration, or once the days from filing have passed, whichever is sooner. */
function implementation(work: Workings, { when }: Finding): PlannedStep[] {
  // A filing of what could not be filed yet starts no days.
  const filed = work.lawful.get('comptrollerFiling') ?? work.days.get('comptrollerFiling');
  const duty = find(work, REGISTRATION_DUTY, ['registration', 'contractStart'], filed ? { comptrollerFiling: filed.date } : {});
  if (!duty || !when || !isHeld(work, duty.id)) return [];
  const day = work.days.get('registration');
  // Neither registration nor thirty days make up for a contract that is not there yet.
  const before = work.reached.get('comptrollerFiling');
  // What was registered before it could be is not this contract: such a day permits nothing, and only the thirty days count.
  const isEarly = work.lawful.has('registration') || (day !== undefined && before !== undefined && day.date < before.date);
  const registered = day?.basis === 'given' && !isEarly ? day : undefined;
  const of = ofFinding(duty);
  const elapsed = filed && addDays(filed.date, when.number + 1);
  if (registered && (!elapsed || registered.date <= elapsed)) {
    const first = before && before.date > registered.date ? before.date : registered.date;
    const says = `Implement the contract from ${longDate(first)}${first === registered.date ? ', the day of its registration' : ''}.`;
    return [{ event: 'implementation', earliest: notBefore(registered, first, says, of) }];
  }
  if (!filed || !elapsed) {
    const says = 'Check the date of registration: it came before the contract could be registered, and allows no start.';
    return day && !registered ? [{ event: 'implementation', withheld: { says, because: of.because, lacks: ['dates.registration'] } }] : [];
  }
  const first = before && before.date > elapsed ? before.date : elapsed;
  const says = `Implement the contract once it is registered, or from ${longDate(first)} without the Comptroller’s objection or grounds to refuse.`;
  return [
    {
      event: 'implementation',
      earliest: { ...notBefore(filed, first, says, of), ...(duty.deadline ? { deadline: duty.deadline } : {}) },
    },
  ];
}

/**
 * The contract's first day, where it is told, against the first on which it may be implemented. Registered sooner than the thirty
 * days, it may begin sooner: then an earlier day is open. Measured against an assumption it is only said to come before.
 */
function asTold(work: Workings, [made = { event: 'implementation' }]: PlannedStep[], duty: Finding): PlannedStep[] {
  const start = given(work, 'contractStart');
  const { earliest } = made;
  const isPast = earliest === undefined && hasBegun(work);
  const own = start ?? (isPast ? given(work, 'contractEnd') : undefined);
  if (!own) return made.earliest || made.withheld ? [made] : [];
  const day = start ? `The contract’s first day, ${longDate(start)},` : `The contract’s last day, ${longDate(own)},`;
  const registrable = work.reached.get('registration');
  const mayBe = given(work, 'registration') === undefined && (!registrable || own >= registrable.date);
  const says = isPast
    ? `${day} has passed: enter the dates of the steps before it, so that we can check them.`
    : earliest?.from.basis === 'assumed' && own < earliest.day && !mayBe
      ? `${day} is too soon for the steps still to come: move it, or enter the dates of those already done.`
      : undefined;
  return [
    {
      ...made,
      ...(start ? { given: start } : {}),
      ...(mayBe ? { softened: ['too-early'] as const } : {}),
      ...(says ? { withheld: { says, because: duty.because } } : {}),
    },
  ];
}
