/** The day by which a duty of the case is due, counted with the days the reader gave as closed: what the plan has too. */
import { recount } from '../plan/index.ts';
import type { Deadline, Finding, IsoDate } from '../rules/index.ts';
import { countWords, dayToKeep, HOLIDAYS_NOT_HELD, otherDays } from './deadline-words.ts';
import type { PaperData } from './paper-data.ts';

export interface DueDay {
  /** The day to keep. */
  day: IsoDate;
  /** How it was counted. */
  count: string;
  /** Other days, each with why it differs. */
  others: { day: IsoDate; why: string }[];
  /** What the count could not take in. */
  note?: string;
  deadline: Deadline;
}

/** @returns undefined where the finding has no deadline */
export function dueDay(finding: Finding, { rules, input }: PaperData): DueDay | undefined {
  if (!finding.deadline) return undefined;
  const deadline = recount(finding.deadline, rules.toFacts(input).closures ?? []);
  const day = dayToKeep(deadline);
  const unmoved = dayToKeep(finding.deadline);
  return {
    day,
    count: countWords({ ...finding, deadline }, rules),
    others: [
      ...otherDays(deadline, rules).filter((other) => other.day !== unmoved || unmoved === day),
      ...(unmoved === day ? [] : [{ day: unmoved, why: 'if the days you gave as closed were not' }]),
    ],
    ...(deadline.holidaysNotHeld ? { note: HOLIDAYS_NOT_HELD } : {}),
    deadline,
  };
}
