/**
 * Rules of earlier texts that no later text has: each with its last day, quoting its own text by `formerly`. They load apart, with
 * earlier.ts, when a day asks for them.
 */
import type { IsoDate } from './calendar.ts';
import type { Rule } from './finding.ts';

/** A rule with the last day of the last text that had it. */
export interface Ended {
  until: IsoDate;
  rule: Rule;
}

export const ENDED: readonly Ended[] = [];
