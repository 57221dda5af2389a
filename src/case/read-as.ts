/** What was understood of an answer as it is typed, in words, to stand beside its field. */
import type { Path, Rules } from '../rules/index.ts';
import { isDatePath } from './field-date.ts';
import { parseAmount, parseDate } from './typed.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "11/21/26" → "Saturday, November 21, 2026"; "36500" → "$36,500"; undefined where it cannot be used, or was typed so. */
export function readAs(
  path: Path,
  text: string,
  rules: Pick<Rules, 'formatAmount' | 'kindOf' | 'longDate' | 'weekday'>,
): string | undefined {
  if (rules.kindOf(path) === 'dollars') {
    const parsed = parseAmount(text);
    const words = 'cents' in parsed ? rules.formatAmount(parsed.cents) : undefined;
    return words === text.trim() ? undefined : words;
  }
  if (!isDatePath(path)) return undefined;
  const parsed = parseDate(text);
  return 'date' in parsed ? `${WEEKDAYS[rules.weekday(parsed.date)]}, ${rules.longDate(parsed.date)}` : undefined;
}
