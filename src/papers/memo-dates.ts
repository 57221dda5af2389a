/** The dates of a memo: each with its sentence, its condition and how it was counted, in order of time. */
import { METHOD_WORDS } from '../case/questions.ts';
import type { IsoDate, Method } from '../rules/index.ts';
import { dueDay } from './due-day.ts';
import type { PaperData } from './paper-data.ts';
import { datedSteps, isTold, knownDay } from './plan-steps.ts';

export interface MemoDate {
  day: IsoDate;
  /** "Tuesday, June 16, 2026". */
  words: string;
  says: string;
  method: string;
  /** "Only if …": under what condition the day binds; '' where there is none. */
  condition: string;
  /** How it was counted; '' for a day given. */
  count: string;
  others: string[];
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Tuesday, June 16, 2026". */
export function weekdayAndDate(day: IsoDate, { rules }: Pick<PaperData, 'rules'>): string {
  return `${WEEKDAYS[rules.weekday(day)] ?? ''} ${rules.longDate(day)}`;
}

/** Every day that can be computed and every dated step of the plan, in order of time. */
export function datesOf(matter: PaperData): MemoDate[] {
  const { rules, input, assessment } = matter;
  const foreign = (route: Method | null): string => (route !== null && route !== input.method ? METHOD_WORDS[route] : '');
  const known = new Map<string, string>();
  const told = (others: readonly { day: IsoDate; why: string }[]): string[] =>
    others.map((other) => `${rules.longDate(other.day)}, ${other.why}`);
  const duties = assessment.findings.flatMap((one): MemoDate[] => {
    const due = dueDay(one, matter);
    if (!due || one.outcome === 'not-required') return [];
    known.set(...knownDay(one, due.day));
    return [
      {
        day: due.day,
        words: weekdayAndDate(due.day, matter),
        says: one.says,
        method: foreign(one.route),
        condition: one.onlyIf === undefined ? '' : `Only ${one.onlyIf}.`,
        count: due.count,
        others: [...told(due.others), ...(due.note ? [due.note] : [])],
      },
    ];
  });
  const steps = datedSteps(matter).filter((one) => !isTold(one, known));
  const dates = steps.map(({ step, day, name, is, says, onlyIf, count, others }): MemoDate => ({
    day,
    words: weekdayAndDate(day, matter),
    says: `${name}, ${is}: ${says.join(' ')}`,
    method: foreign(step.route),
    condition: onlyIf === undefined ? '' : `It binds ${onlyIf}.`,
    count,
    others: told(others),
  }));
  // A day that is counted from a supposed one stands after the last day of what it supposes: the protest after the notice of award.
  const place = new Map<MemoDate, IsoDate>(duties.map((one) => [one, one.day]));
  for (const [at, { step, end, day }] of steps.entries()) {
    const from = end === 'given' ? undefined : step[end]?.from;
    const before = from?.basis === 'assumed' ? steps.findIndex((one) => one.step.event === from.event) : -1;
    const least = before >= 0 && before < at ? (place.get(dates[before] as MemoDate) ?? day) : day;
    place.set(dates[at] as MemoDate, least > day ? least : day);
  }
  const placeOf = (one: MemoDate): IsoDate => place.get(one) ?? one.day;
  return [...duties, ...dates].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
}

/** What stands small after a date: its condition, its count and the other days. */
export function dateBasis({ condition, count, others }: MemoDate): string {
  const counted = [count, ...others].filter(Boolean).join('; ');
  return [condition, counted && `${counted}.`].filter(Boolean).join(' ');
}
