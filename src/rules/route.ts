/** A route: one method of §§ 3-05 to 3-11 weighed for a case. */
import type { Cents } from './amount.ts';
import type { IsoDate } from './calendar.ts';
import type { Facts, Method, Path } from './case.ts';
import type { Section } from './citation.ts';
import type { Decision, LawEvent, LawOn, Outcome, Reasons } from './finding.ts';
import type { ReadingId } from './readings.ts';

/** How far a value is from a limit. `room` is the limit less the value, in cents: negative where the value is above it. */
export interface Margin {
  parameter: string;
  title: string;
  bound: 'floor' | 'ceiling';
  limit: Cents;
  tested: Cents;
  room: Cents;
}

/** Whether the method may be used, and the sentence that decides. */
export interface Verdict {
  outcome: Outcome;
  says: string;
  because: Reasons;
  margins: Margin[];
  lacks?: readonly Path[];
  decision?: Decision;
  readings?: readonly ReadingId[];
  /** Set where limits are answered from their history and the wording of that day is not held. */
  wordingNotHeld?: boolean;
  /** Set where only the changes told are shut out: the purchase without them may stand. */
  shutsChanges?: boolean;
  /** Set where what is missing can still be had before anything is bought: once it is had, the method frees from what it always does. */
  isPending?: true;
}

/**
 * One method as a rule: weighed on the law of a day. `lawOn` names the events whose date selects that law, the first given
 * one deciding; else the day asked about.
 */
export interface Way<Of extends Method = Method> {
  method: Of;
  section: Section;
  /**
   * What it makes, for law that reaches some methods and not others: a small purchase (§ 3-08), a contract outside it, or one
   * that Charter §§ 312(a), 326(b) and 328(d) except as urgent.
   */
  makes: 'small' | 'contract' | 'urgent';
  lawOn: readonly LawEvent[];
  weigh: (facts: Facts, on: IsoDate) => Verdict;
}

export interface Route extends Verdict {
  method: Method;
  section: Section;
  lawOn: LawOn;
}
