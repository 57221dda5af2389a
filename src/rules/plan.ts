/** The plan of a case: each step of the procurement with the first and the last day the law leaves for it, and why. */
import type { Deadline, IsoDate } from './calendar.ts';
import type { EventName, Method } from './case.ts';
import type { FindingId, Reasons } from './finding.ts';
import type { ReadingId } from './readings.ts';

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
  event: EventName;
  route: Method;
  /** The day the case gives for it. */
  given?: IsoDate;
  earliest?: Bound;
  latest?: Bound;
  /**
   * Of a given day: within its bounds, before the earliest, after the latest, or between two readings. Where no day is
   * given: 'open' while the day asked about is not past its latest, 'missed' once it is; 'unknown' without a day to compare.
   */
  state: 'kept' | 'too-early' | 'late' | 'arguable' | 'open' | 'missed' | 'unknown';
  /** What the law says follows where the day has passed or was not kept, if it says. */
  follows?: { says: string; because: Reasons };
}
