/** When an act is due, in words. */
import { asNow, type Act } from '../../answer/index.ts';
import * as rules from '../../rules/index.ts';
import { longDate, type IsoDate } from '../../rules/index.ts';
import { weekdayName } from '../pictures/day-words.ts';
import { capital } from './Finding.tsx';

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
  return isOverdue && day ? asNow(told, day.date) : told;
}

/** The condition under which an act binds; undefined where it has none, or the usual one. @param usual the one of the whole answer, which is not said again */
export const ownCondition = ({ onlyIf }: Act, usual: string | undefined): string | undefined => (onlyIf === usual ? undefined : onlyIf);

/** The sentences of an act after the condition under which it binds. @param usual as in ownCondition */
export function saysUnder(act: Act, usual: string | undefined): string {
  const condition = ownCondition(act, usual);
  return (condition ? `${capital(condition)}: ` : '') + saysOf(act);
}

/** The same with its day, said once. */
export function withWhen(act: Act, usual?: string): string {
  const says = saysUnder(act, usual);
  return act.day && !act.isOverdue && says.includes(longDate(act.day.date)) ? says : `${whenOf(act)} ${says}`.trim();
}

/** The act that the answer names: the first with a day that is no supposition, and that is still to come or to be kept. */
export const nextDated = (acts: readonly Act[]): Act | undefined =>
  acts.find(({ day, hasPassed }) => day && !day.supposed && !(day.is === 'from' && hasPassed));
