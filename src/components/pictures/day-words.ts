/** Days in words, for the pictures. */
import type { IsoDate, Rules } from '../../rules/index.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "2026-05-12" → "Tuesday". */
export function weekdayName(date: IsoDate, rules: Rules): string {
  return DAYS[rules.weekday(date)] ?? '';
}

/** "2026-05-12" → "Tuesday, May 12, 2026". */
export function fullDay(date: IsoDate, rules: Rules): string {
  return `${weekdayName(date, rules)}, ${rules.longDate(date)}`;
}

/** 1, "day" → "1 day"; 10, "day" → "10 days". */
export function counted(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
