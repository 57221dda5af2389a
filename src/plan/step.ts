/** What a plan is made of: its steps, and the two ends of the days that the law leaves for each. */
import type { Deadline, EventName, FindingId, IsoDate, Method, Path, ReadingId, Reasons } from '../rules/index.ts';

/** Steps that the law dates and no event of the case does, or that stand beside the method's own of the same event. */
export const FURTHER_STEPS = [
  ...(['implementation', 'protest', 'termEnd', 'extensionEnd', 'mayorAppeal', 'appealPapers', 'boardCopy'] as const),
  ...(['governmentDetermination', 'governmentIntent', 'governmentSelection'] as const),
] as const;
export type FurtherStep = (typeof FURTHER_STEPS)[number];
/** A step of a plan: an event of the case, or one of the further steps. */
export type StepName = EventName | FurtherStep;

/** The event of the case that dates a further step, where one does. */
export const DAY_OF: Readonly<Partial<Record<StepName, EventName>>> = {
  governmentDetermination: 'determination',
  governmentIntent: 'intentNotice',
  governmentSelection: 'awardNotice',
};

/** One end of the days that the law leaves for a step. */
export interface Bound {
  /** The day to keep: of two readings the safer; for a publication the day of an edition. */
  day: IsoDate;
  /** The day that another reading, or General Construction Law § 25-a, would allow, where it differs, and why. */
  other?: {
    day: IsoDate;
    why: string;
    /** A day before it that a further reading allows, which `why` names too. */
    sooner?: { day: IsoDate; why: string };
  };
  /** The last day by the words, where the day to keep is an earlier one on which City offices are open: what is delivered by it is in time. */
  words?: IsoDate;
  /** One plain sentence. */
  says: string;
  /** What is asked where this last day is past and nobody told of the step: it may have been done, and cannot be done then. */
  asks?: string;
  because: Reasons;
  /** The finding that states the duty, where one does. */
  finding?: FindingId;
  readings?: readonly ReadingId[];
  /** The condition under which that finding binds, where it has one. */
  onlyIf?: string;
  /** The count, day by day, where there is one. */
  deadline?: Deadline;
  /** What it is counted from: a day given in the case, one worked out from it, or one assumed (the day asked about). */
  from: { event: EventName | 'asOf'; date: IsoDate; basis: 'given' | 'worked-out' | 'assumed' };
}

/** A step of the procurement, in the order of time. */
export interface Milestone {
  event: StepName;
  /** The method whose plan it is in; null where none is used and the contract alone is planned. */
  route: Method | null;
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
  /** The conditions of the findings that its days rest on; where the law itself may not reach the purchase, no day is judged. */
  onlyIf?: string;
  /** Why a bound is missing: a fact is not known, or the law of that day is not held. */
  withheld?: { says: string; because: Reasons; lacks?: readonly Path[] };
  /** Of a notice that is past and does not count: the first day on which another can appear, while there is still use of it. */
  again?: IsoDate;
  /** Set where no day is given and a later step shows that it was done: `withheld` says so, and nothing is left to do but tell its day. */
  isShown?: true;
  /** Set where no day is given and the case says that it was done: nothing is left to do but tell its day, which `withheld` asks for. */
  isTold?: true;
}

/** A step before its state is known: what follows is told where it is in one of these states. */
export interface PlannedStep extends Omit<Milestone, 'route' | 'state' | 'follows' | 'onlyIf' | 'isShown'> {
  follows?: { says: string; because: Reasons; where: readonly Milestone['state'][] };
  /** States that are arguable here, for what the bounds do not say: law that is not held, or a standard without a number. */
  softened?: readonly ('kept' | 'too-early' | 'late')[];
  /** It comes before a told day that it must follow by every reading, whatever is open of a later bound. */
  isSurely?: true;
  /** It is in time by every day from which its own, which is worked out, may in the end be counted. */
  inTime?: boolean;
  /** Set where a step that it follows came too early: then nobody knows that it was kept. */
  unsure?: true;
}

/** What is known of a step beside its name and the day given. */
export type Ends = Omit<PlannedStep, 'event' | 'given'>;
