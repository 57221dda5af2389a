/** What a reader typed → a Case, and what is wrong with each answer that cannot be used. */
import type { Case, Path } from '../../rules/index.ts';
import type { Typed } from './fragment.ts';
import type { Rules } from './engine.ts';

export interface Answers {
  case: Case;
  /** What was expected, by path; these answers are not in the case. */
  errors: Partial<Record<Path, string>>;
}

/** Text → the value that a Case holds at a path, or what was expected. */
function readValue(path: Path, text: string, rules: Rules): { value: unknown } | { expected: string } {
  const kind = rules.kindOf(path);
  if (kind === 'dollars') {
    const parsed = rules.parseAmount(text);
    return 'cents' in parsed ? { value: rules.toDollars(parsed.cents) } : parsed;
  }
  if (kind === 'count') {
    return /^\d{1,6}$/.test(text.trim()) ? { value: Number(text) } : { expected: 'Enter a whole number, such as 5' };
  }
  if (kind === 'yes-no') {
    return text === 'true' || text === 'false' ? { value: text === 'true' } : { expected: 'Choose yes, no or “I don’t know”' };
  }
  if (kind === 'date') {
    const parsed = rules.parseDate(text);
    return 'date' in parsed ? { value: parsed.date } : parsed;
  }
  if (kind === 'dates') return readDates(text, rules);
  return { value: text };
}

/** Several days with commas between → the days as listed, or what was expected. */
function readDates(text: string, rules: Rules): { value: string[] } | { expected: string } {
  const dates: string[] = [];
  for (const one of text.split(/[,;\n]/).map((part) => part.trim())) {
    if (one === '') continue;
    const parsed = rules.parseDate(one);
    if (!('date' in parsed)) {
      return { expected: `Enter days with commas between, such as 2026-12-24, 2026-12-28; “${one.slice(0, 40)}” is none` };
    }
    dates.push(parsed.date);
  }
  return dates.length > rules.MOST_CLOSURES ? { expected: `Enter at most ${rules.MOST_CLOSURES} days` } : { value: dates };
}

/** @param typed text by path; an empty text is no answer */
export function readAnswers(typed: Typed, rules: Rules): Answers {
  const errors: Answers['errors'] = {};
  const input: Record<string, unknown> = {};
  for (const path of rules.PATHS) {
    const text = typed[path]?.trim();
    if (!text) continue;
    const read = readValue(path, text, rules);
    if ('expected' in read) errors[path] = read.expected;
    else {
      const keys = path.split('.');
      const last = keys.pop() as string;
      let place = input;
      for (const key of keys) place = (place[key] ??= {}) as Record<string, unknown>;
      place[last] = read.value;
    }
  }
  const read = rules.readCase(input);
  if ('case' in read) return { case: read.case, errors };
  for (const { path, expected } of read.problems) errors[path as Path] = `Choose one of the answers offered (${expected})`;
  return { case: {}, errors };
}
