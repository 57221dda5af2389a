/**
 * The plan of a case: each step of the procurement with the first and the last day the law leaves for it, and why.
 * It counts forward from the days given, or from the day asked about where none is, and backward from later days given.
 */
import {
  assess,
  EDITIONS,
  factsOfAList,
  FREEING,
  longDate,
  mayNotReach,
  named,
  NO_DAY_NAMED,
  tellsOfAList,
  toFacts,
  whyNoEdition,
  type Case,
  type EventName,
  type IsoDate,
  type Method,
} from '../rules/index.ts';
import { withGovernment } from './government.ts';
import { listSteps } from './list.ts';
import { procurementSteps } from './procurement.ts';
import { firstEdition, isPublication, lastEdition } from './publication.ts';
import { shownDone } from './shown.ts';
import type { Bound, Milestone, PlannedStep } from './step.ts';
import { withheld } from './bounds.ts';
import { binds, find, given, isHeld, isToCome, workingsOf, type Workings } from './workings.ts';

/**
 * The dates that govern a case.
 * @param input any partial case that readCase accepts; its closures are days on which no edition or business day is counted
 * @param method the method planned for; the case's own by default
 * @returns the steps in order of time, with those of a list and of a vendor's place on it whatever the method, or without one, and
 * with those of the contract where a discretionary award needs none; [] where there is nothing of these. Never throws.
 */
export function plan(input: Case, method: Method | undefined = input.method): Milestone[] {
  const facts = toFacts(input);
  const planned = (work: Workings, steps: readonly PlannedStep[]): Milestone[] =>
    steps.filter(hasSomething).map((step) => milestone(step, work));
  const takesNone = takesNoMethod(input, method);
  const by = takesNone ? CONTRACT_ALONE : method;
  const own = by === undefined ? undefined : workingsOf({ ...facts, method: by }, by, takesNone);
  const listed =
    method === 'prequalified-list' ? own : tellsOfAList(facts) ? workingsOf(factsOfAList(facts), 'prequalified-list') : undefined;
  return inOrderOfTime([...(own ? ofProcurement(own, planned) : []), ...(listed ? planned(listed, listSteps(listed)) : [])]);
}

/** The steps of a procurement. What is counted from a planned registration that cannot be, for its own steps come later, is worked out without it. */
function ofProcurement(work: Workings, planned: (work: Workings, steps: readonly PlannedStep[]) => Milestone[]): Milestone[] {
  const made = planned(work, withGovernment(work, procurementSteps(work)));
  const cannotBe = made.some(({ event, given, state }) => event === 'registration' && state === 'too-early' && isToCome(work, given));
  const rests = ({ given, earliest, latest }: Milestone): boolean =>
    given === undefined && [earliest, latest].some((bound) => bound?.from.basis === 'given' && bound.from.event === 'registration');
  if (!cannotBe || !made.some(rests)) return made;
  const facts = { ...work.facts };
  delete facts['dates.registration'];
  const without = workingsOf(facts, work.method, work.takesNone);
  const again = planned(without, withGovernment(without, procurementSteps(without)));
  return made.flatMap((step) => {
    const anew = rests(step) ? again.find(({ event }) => event === step.event) : step;
    return anew ?? withoutBounds(step, work);
  });
}

/** A step that has no day without that registration. */
function withoutBounds({ earliest, latest, ...step }: Milestone, work: Workings): Milestone {
  const day = given(work, 'registration') ?? '';
  const says = `Move ${named('registration')} of ${longDate(day)}: it is planned too early.`;
  const bound = latest ?? earliest;
  return bound && !step.withheld ? { ...step, withheld: { says, because: bound.because, lacks: ['dates.registration'] } } : step;
}

/** A method whose procurement asks nothing of a discretionary award: the steps that are left are those of its contract. */
const CONTRACT_ALONE: Method = 'sole-source';

/**
 * Section 1-02(e) needs no method for an award from discretionary funds. Where facts name an urgent method all the same, or the text is
 * not held, what binds the contract is open, and nothing is planned.
 */
const takesNoMethod = (input: Case, method: Method | undefined): boolean =>
  method === undefined &&
  input.funding === 'discretionary' &&
  assess(input).findings.some(({ id, route, onlyIf }) => id === 'charter-328:registration' && route === null && onlyIf === undefined);

function hasSomething({ given, earliest, latest, withheld }: PlannedStep): boolean {
  return given !== undefined || earliest !== undefined || latest !== undefined || withheld !== undefined;
}

/** By the day that is shown, the one given, else the last, else the first; a step without any keeps its place after the one before it. */
function inOrderOfTime(steps: readonly Milestone[]): Milestone[] {
  let before: IsoDate = '';
  const dated = steps.map((step) => {
    before = step.given ?? step.latest?.day ?? step.earliest?.day ?? before;
    return { step, day: before };
  });
  return dated.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)).map(({ step }) => step);
}

const AND = ', and ';

function milestone({ follows, softened, unsure, isSurely, inTime, ...made }: PlannedStep, work: Workings): Milestone {
  const { closed } = work;
  const method = work.takesNone ? null : work.method;
  const step = { ...made };
  if (isPublication(work, step.event)) {
    if (step.earliest) step.earliest = firstEdition(step.earliest, closed);
    if (step.latest) step.latest = lastEdition(step.latest, closed);
  }
  // Each condition once, though several bounds share it.
  const conditions = new Set([step.earliest, step.latest, ...(step.beside ?? [])].flatMap((bound) => bound?.onlyIf?.split(AND) ?? []));
  const onlyIf = conditions.size > 0 ? { onlyIf: [...conditions].join(AND) } : {};
  // No day rests on what the case's own findings do not have the text of, and none that is told is held against it.
  const unknown = [step.earliest, step.latest, ...(step.beside ?? [])].find(
    (one) => one?.finding && one.from.basis === 'given' && !isHeld(work, one.finding),
  );
  if (unknown?.finding) {
    const unheldWhy = withheld(find(work, unknown.finding)) ?? {
      says: 'We don’t have the rule text for this date.',
      because: unknown.because,
    };
    const { event, given: told } = step;
    return { event, ...(told === undefined ? {} : { given: told as IsoDate }), route: method, state: 'unknown', withheld: unheldWhy };
  }
  const why = isPublication(work, step.event) && step.given !== undefined ? whyNoEdition(step.given, closed) : null;
  if (step.given !== undefined && why !== null) {
    const says = `Check the date: by our list no City Record appeared on ${longDate(step.given)}, ${why}.`;
    return { ...step, ...onlyIf, route: method, state: 'unknown', withheld: { says, because: [EDITIONS] } };
  }
  const judged = stateOf(
    { ...step, ...(softened ? { softened } : {}), ...(isSurely ? { isSurely } : {}), ...(inTime ? { inTime } : {}) },
    work,
  );
  const shown = shownDone(work, step, judged);
  if (shown) return { ...step, ...onlyIf, route: method, state: 'unknown', withheld: shown, isShown: true };
  const unheld = withheld(work.unheld.get(step.event as EventName) ?? null);
  if (unheld) return { ...step, withheld: unheld, ...onlyIf, route: method, state: judged === 'open' ? 'open' : 'unknown' };
  const state = unsure && judged === 'kept' ? 'unknown' : judged;
  // A day by law that may not reach the purchase is shown with that said, and nobody is judged by it.
  if ([...conditions].some(mayNotReach)) return { ...step, ...onlyIf, route: method, state: state === 'open' ? 'open' : 'unknown' };
  const told = follows?.where.includes(state) ? { follows: { says: follows.says, because: follows.because } } : {};
  return { ...step, ...onlyIf, route: method, state, ...told };
}

const firstOf = ({ day, other }: Bound): IsoDate => (other && other.day < day ? other.day : day);
const lastOf = ({ day, other }: Bound): IsoDate => (other && other.day > day ? other.day : day);

const isGiven = ({ from }: Bound): boolean => from.basis === 'given';
const isMeasured = ({ from }: Bound): boolean => from.basis !== 'assumed';
/** Whether days are counted from a notice that would have to appear again, after the one that is told. */
const isOfAnother = ({ from: { event, basis } }: Bound, { facts, published }: Workings): boolean =>
  basis === 'worked-out' && published.has(event as EventName) && facts[`dates.${event as EventName}`] !== undefined;
/** Whether by an open reading there is no such duty, no such day, or none that the words name. */
const isFreed = ({ readings = [], other }: Bound): boolean =>
  readings.some((one) => FREEING.has(one) || NO_DAY_NAMED.has(one) || (one === 'interest-before-negotiations' && other === undefined));

/**
 * A day is kept only where every bound shown is counted from a day given: one that is worked out, or assumed, may yet be found
 * passed. Too early or late needs only the bound that it breaks, and no reading that frees from the duty.
 */
function stateOf(
  { event, given, earliest, latest, beside = [], softened = [], isSurely, inTime }: PlannedStep,
  work: Workings,
): Milestone['state'] {
  const { asOf } = work.facts;
  const ends = [...(latest ? [latest] : []), ...beside];
  // Both clocks of a submission bind; of any other step the longer one is another reading.
  const broken = (day: IsoDate): Bound | undefined => {
    const past = ends.filter((one) => isMeasured(one) && day > lastOf(one));
    return event === 'contractSubmission' || past.length === ends.length ? past[0] : undefined;
  };
  if (given === undefined) {
    if (asOf === undefined || (!earliest && !latest)) return 'unknown';
    if (!latest || asOf <= lastOf(latest)) return 'open';
    const past = broken(asOf);
    return past && !isFreed(past) && !softened.includes('late') ? 'missed' : 'unknown';
  }
  const first = earliest && binds(work, given, earliest) && given < firstOf(earliest) ? earliest : undefined;
  if (first) return !isSurely && (isFreed(first) || softened.includes('too-early')) ? 'arguable' : 'too-early';
  const last = broken(given);
  if (last) return isFreed(last) || softened.includes('late') ? 'arguable' : 'late';
  // By no reading does a notice count that must appear again, and for a step that is past nobody tells of another.
  if (earliest && binds(work, given, earliest) && given < earliest.day)
    return isOfAnother(earliest, work) && !isToCome(work, given) ? 'unknown' : 'arguable';
  if (latest && isMeasured(latest) && given > (latest.words ?? latest.day)) return 'arguable';
  // That nothing still to come can be done before the day asked about is no count that a planned day could yet be found to break.
  const isCounted = earliest && !(earliest.from.basis === 'assumed' && binds(work, given, earliest));
  const shown = [...(isCounted ? [earliest] : []), ...ends];
  if (shown.length === 0 || !(inTime || shown.every(isGiven))) return 'unknown';
  return softened.includes('kept') ? 'arguable' : 'kept';
}
