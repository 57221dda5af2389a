/**
 * The plan of a case: each step of the procurement with the first and the last day the law leaves for it, and why.
 * It counts forward from the days given, or from the day asked about where none is, and backward from later days given.
 */
import {
  assess,
  EDITIONS,
  FREEING,
  holidaysHeld,
  longDate,
  toFacts,
  whyNoEdition,
  type Case,
  type Deadline,
  type EventName,
  type Facts,
  type FindingId,
  type IsoDate,
  type Method,
  type Path,
  type ReadingId,
  type Reasons,
} from '../rules/index.ts';
import { draftOf, type Draft } from './draft.ts';
import { listSteps } from './list.ts';
import { CHAIN, procurementSteps } from './procurement.ts';

/** Steps that the law dates and no event of the case does. */
export const FURTHER_STEPS = ['implementation', 'protest', 'termEnd', 'extensionEnd', 'appealPapers'] as const;
/** A step of a plan: an event of the case, or one of the further steps. */
export type StepName = EventName | (typeof FURTHER_STEPS)[number];

/** One end of the days that the law leaves for a step. */
export interface Bound {
  /** The day to keep: of two readings the safer; for a publication the day of an edition. */
  day: IsoDate;
  /** The day that another reading, or General Construction Law § 25-a, would allow, where it differs, and why. */
  other?: { day: IsoDate; why: string };
  /** One plain sentence. */
  says: string;
  because: Reasons;
  /** The finding that states the duty, where one does. */
  finding?: FindingId;
  readings?: readonly ReadingId[];
  /** The count, day by day, where there is one. */
  deadline?: Deadline;
  /** What it is counted from: a day given in the case, one worked out from it, or one assumed (the day asked about). */
  from: { event: EventName | 'asOf'; date: IsoDate; basis: 'given' | 'worked-out' | 'assumed' };
}

/** A step of the procurement, in the order of time. */
export interface Milestone {
  event: StepName;
  route: Method;
  /** The day the case gives for it. */
  given?: IsoDate;
  earliest?: Bound;
  latest?: Bound;
  /** Further clocks for the same step, which end later than `latest`. */
  beside?: readonly Bound[];
  /**
   * Of a given day: within its bounds, before the earliest, after the latest, or between two readings, one of which may free
   * from the duty. Where no day is given: 'open' while the day asked about is not past its latest, 'missed' once it is.
   * 'unknown' without a day to compare. A day is never measured against an assumption.
   */
  state: 'kept' | 'too-early' | 'late' | 'arguable' | 'open' | 'missed' | 'unknown';
  /** What the law says follows where the day has passed or was not kept, if it says. */
  follows?: { says: string; because: Reasons };
  /** Set where the Rules may not reach the purchase at all: the days hold only under this condition, and none is judged. */
  onlyIf?: string;
  /** Why a bound is missing: a fact is not known, or the law of that day is not held. */
  withheld?: { says: string; because: Reasons; lacks?: readonly Path[] };
}

/** A step before its state is known: what follows is told where it is in one of these states. */
export interface PlannedStep extends Omit<Milestone, 'route' | 'state' | 'follows'> {
  follows?: { says: string; because: Reasons; where: readonly Milestone['state'][] };
  /** States that are arguable here, for what the bounds do not say: law that is not held, or a standard without a number. */
  softened?: readonly ('kept' | 'too-early' | 'late')[];
}

/**
 * The dates that govern a case.
 * @param input any partial case that readCase accepts; its closures are days on which no edition or business day is counted
 * @param method the method planned for; the case's own by default
 * @returns the steps in order of time; [] where there is no method. Never throws.
 */
export function plan(input: Case, method: Method | undefined = input.method): Milestone[] {
  if (method === undefined) return [];
  const draft = draftOf({ ...toFacts(input), method }, method, CHAIN[method]);
  const steps = [...procurementSteps(draft), ...(method === 'prequalified-list' ? listSteps(draft) : [])];
  const onlyIf = reachedOnlyIf(input, draft.facts);
  return inOrderOfTime(steps.filter(hasSomething)).map((step) => {
    const made = milestone(step, draft);
    if (onlyIf === undefined) return made;
    const { follows, ...rest } = made;
    return { ...rest, onlyIf, state: follows || made.state !== 'open' ? 'unknown' : 'open' };
  });
}

const ONLY_IF: Readonly<Partial<Record<FindingId, string>>> = {
  'ppb-1-02:not-covered': 'unless the ACCO determines that the Rules do not apply to this transaction',
  'eeo-2021-241:suspended': 'so far as State law kept the Rules in force, for they were suspended for this procurement',
};

/** Under what condition the days bind a purchase that § 1-02 or an emergency order takes out of the Rules. */
function reachedOnlyIf(input: Case, facts: Facts): string | undefined {
  if (facts.funding !== 'not-covered' && facts['facts.other.correctionEmergency'] !== true) return undefined;
  return assess(input).findings.flatMap(({ id }) => ONLY_IF[id] ?? [])[0];
}

function hasSomething({ given, earliest, latest, withheld }: PlannedStep): boolean {
  return given !== undefined || earliest !== undefined || latest !== undefined || withheld !== undefined;
}

/** By the day given, else the first of the days left; a step without any keeps its place after the one before it. */
function inOrderOfTime(steps: readonly PlannedStep[]): PlannedStep[] {
  let before: IsoDate = '';
  const dated = steps.map((step) => {
    before = step.given ?? step.earliest?.day ?? step.latest?.day ?? before;
    return { step, day: before };
  });
  return dated.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)).map(({ step }) => step);
}

/** Steps that are a publication in the City Record; a solicitation is one where it is accelerated. */
const PUBLISHED: ReadonlySet<StepName> = new Set<StepName>(['intentNotice', 'commentNotice', 'awardNotice', 'pqlNotice']);
const isPublication = (event: StepName, method: Method): boolean =>
  PUBLISHED.has(event) || (event === 'solicitation' && method === 'accelerated');

/** A day of publication in a year whose holidays are not held is given with that said. */
function withHolidays(bound: Bound): Bound {
  if (holidaysHeld(bound.day)) return bound;
  return { ...bound, says: `${bound.says.replace(/\.$/, '')}; check the holidays of that year, which are not held.` };
}

function milestone({ follows, softened, ...made }: PlannedStep, { method, facts }: Draft): Milestone {
  const step = { ...made };
  if (isPublication(step.event, method)) {
    if (step.earliest) step.earliest = withHolidays(step.earliest);
    if (step.latest) step.latest = withHolidays(step.latest);
    const why = step.given === undefined ? null : whyNoEdition(step.given);
    if (step.given !== undefined && why !== null) {
      const says = `Check the date: by our list no City Record appeared on ${longDate(step.given)}, ${why}.`;
      return { ...step, route: method, state: 'unknown', withheld: { says, because: [EDITIONS] } };
    }
  }
  const state = stateOf({ ...step, ...(softened ? { softened } : {}) }, facts.asOf);
  const told = follows?.where.includes(state) ? { follows: { says: follows.says, because: follows.because } } : {};
  return { ...step, route: method, state, ...told };
}

const firstOf = ({ day, other }: Bound): IsoDate => (other && other.day < day ? other.day : day);
const lastOf = ({ day, other }: Bound): IsoDate => (other && other.day > day ? other.day : day);

const isGiven = ({ from }: Bound): boolean => from.basis === 'given';
const isMeasured = ({ from }: Bound): boolean => from.basis !== 'assumed';
/** Whether by an open reading there is no such duty. */
const isFreed = ({ readings = [] }: Bound): boolean => readings.some((one) => FREEING.has(one));

/**
 * A day is kept only where every bound shown is counted from a day given: one that is worked out, or assumed, may yet be found
 * passed. Too early or late needs only the bound that it breaks, and no reading that frees from the duty.
 */
function stateOf(
  { event, given, earliest, latest, beside = [], softened = [] }: PlannedStep,
  asOf: IsoDate | undefined,
): Milestone['state'] {
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
  const first = earliest && isMeasured(earliest) && given < firstOf(earliest) ? earliest : undefined;
  if (first) return isFreed(first) || softened.includes('too-early') ? 'arguable' : 'too-early';
  const last = broken(given);
  if (last) return isFreed(last) || softened.includes('late') ? 'arguable' : 'late';
  if (earliest && isMeasured(earliest) && given < earliest.day) return 'arguable';
  if (latest && isMeasured(latest) && given > latest.day) return 'arguable';
  const shown = [...(earliest ? [earliest] : []), ...ends];
  if (shown.length === 0 || !shown.every(isGiven)) return 'unknown';
  return softened.includes('kept') ? 'arguable' : 'kept';
}
