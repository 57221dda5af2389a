/** When an act is due, in words. */
import type { Act } from '../../answer/index.ts';
import { longDate, weekday, type IsoDate } from '../../rules/index.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Thursday, December 24, 2026". */
export const fullDay = (date: IsoDate): string => `${WEEKDAYS[weekday(date)]}, ${longDate(date)}`;

/** "By Thursday, December 24, 2026."; '' where the act has no day. */
export function whenOf({ day, isOverdue }: Act): string {
  if (!day) return '';
  if (isOverdue) return `It was due by ${fullDay(day.date)}.`;
  return day.is === 'by' ? `By ${fullDay(day.date)}.` : `Not before ${fullDay(day.date)}.`;
}

/** The sentences of an act with its day, said once. */
export function withWhen(act: Act): string {
  const says = act.says.join(' ');
  return act.day && !act.isOverdue && says.includes(longDate(act.day.date)) ? says : `${whenOf(act)} ${says}`.trim();
}

/** The act that the answer names: the first with a day that is no supposition. */
export const nextDated = (acts: readonly Act[]): Act | undefined => acts.find(({ day }) => day && !day.supposed);
