/** When an act is due, in words. */
import type { Act } from '../../answer/index.ts';
import * as rules from '../../rules/index.ts';
import { longDate, type IsoDate } from '../../rules/index.ts';
import { weekdayName } from '../pictures/day-words.ts';

/** "Thursday, December 24, 2026". */
export const fullDay = (date: IsoDate): string => `${weekdayName(date, rules)}, ${longDate(date)}`;

/** "By Thursday, December 24, 2026."; '' where the act has no day. */
export function whenOf({ day, isOverdue }: Act): string {
  if (!day) return '';
  if (isOverdue) return `It was due by ${fullDay(day.date)}.`;
  return day.is === 'by' ? `By ${fullDay(day.date)}.` : `Not before ${fullDay(day.date)}.`;
}

/** The sentences of an act. What is overdue is to be done now: its day is told beside it. */
export function saysOf({ says, isOverdue, day }: Act): string {
  const told = says.join(' ');
  return isOverdue && day ? told.replace(` by ${longDate(day.date)}`, ' now') : told;
}

/** The sentences of an act with its day, said once. */
export function withWhen(act: Act): string {
  const says = saysOf(act);
  return act.day && !act.isOverdue && says.includes(longDate(act.day.date)) ? says : `${whenOf(act)} ${says}`.trim();
}

/** The act that the answer names: the first with a day that is no supposition, and that is still to come or to be kept. */
export const nextDated = (acts: readonly Act[]): Act | undefined =>
  acts.find(({ day, hasPassed }) => day && !day.supposed && !(day.is === 'from' && hasPassed));
