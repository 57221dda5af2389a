/** What a reader typed → a Case, and what is wrong with each answer that cannot be used. */
import type { Case, Entry, EntryKind, Path, Rules } from '../rules/index.ts';
import { isBlank, rowsOf, type Cell } from './entries-text.ts';
import { parseAmount, parseDate } from './typed.ts';
import type { Typed } from './fragment.ts';

/** What was expected in one cell of the entries; rows count from 0. */
export interface EntryError {
  row: number;
  cell: Cell;
  expected: string;
}

export interface Answers {
  case: Case;
  /** What is wrong with the entries, cell by cell, where something is. */
  entries?: readonly EntryError[];
  /** What was expected, by path; these answers are not in the case. */
  errors: Partial<Record<Path, string>>;
}

/** Text → the value that a Case holds at a path, or what was expected. */
function readValue(path: Path, text: string, rules: Rules): { value: unknown } | { expected: string } {
  const kind = rules.kindOf(path);
  if (kind === 'dollars') {
    const parsed = parseAmount(text);
    return 'cents' in parsed ? { value: rules.toDollars(parsed.cents) } : parsed;
  }
  if (kind === 'count') {
    return /^\d{1,6}$/.test(text.trim()) ? { value: Number(text) } : { expected: 'Enter a whole number, such as 5' };
  }
  if (kind === 'yes-no') {
    return text === 'true' || text === 'false' ? { value: text === 'true' } : { expected: 'Choose yes, no or “Not sure”' };
  }
  if (kind === 'date') {
    const parsed = parseDate(text);
    return 'date' in parsed ? { value: parsed.date } : parsed;
  }
  if (kind === 'dates') return readDates(text, rules);
  return { value: text };
}

/** Between days: no comma before a day's own year, as in "December 24, 2026". */
const BETWEEN_DAYS = /[;\n]|,(?!\s*\d{4}\s*(?:[,;\n]|$))/;
const WEEKDAYS = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,/gi;

/** Several days with commas between → the days as listed, or what was expected. */
function readDates(text: string, rules: Rules): { value: string[] } | { expected: string } {
  const dates: string[] = [];
  for (const one of text
    .replace(WEEKDAYS, ' ')
    .split(BETWEEN_DAYS)
    .map((part) => part.trim())) {
    if (one === '') continue;
    const parsed = parseDate(one);
    if (!('date' in parsed)) {
      return { expected: `Enter days with commas between, such as 12/24/2026, 12/28/2026; “${one.slice(0, 40)}” is not a date` };
    }
    dates.push(parsed.date);
  }
  return dates.length > rules.MOST_CLOSURES ? { expected: `Enter at most ${rules.MOST_CLOSURES} days` } : { value: dates };
}

/** The entries as typed → a Case's, and what was expected in each cell that cannot be used. Blank rows are left out. */
function readEntries(text: string, rules: Rules): { value: Entry[]; wrong: EntryError[] } {
  const value: Entry[] = [];
  const wrong: EntryError[] = [];
  rowsOf(text).forEach((one, row) => {
    if (isBlank(one)) return;
    const kind = rules.ENTRY_KINDS.find((known) => known === one.kind.trim());
    if (!kind) wrong.push({ row, cell: 'kind', expected: 'Choose what it is' });
    const on = one.on.trim() ? parseDate(one.on) : undefined;
    if (on && 'expected' in on) wrong.push({ row, cell: 'on', expected: on.expected });
    const amount = one.amount.trim() ? parseAmount(one.amount) : { expected: 'Enter its amount in dollars, such as 5,000' };
    if ('expected' in amount) wrong.push({ row, cell: 'amount', expected: amount.expected });
    else
      value.push({
        kind: kind as EntryKind,
        ...(on && 'date' in on ? { on: on.date } : {}),
        amount: rules.toDollars(amount.cents),
      });
  });
  if (value.length > rules.MOST_ENTRIES)
    wrong.push({ row: rules.MOST_ENTRIES, cell: 'kind', expected: `Enter at most ${rules.MOST_ENTRIES} entries; take this one away` });
  return { value, wrong };
}

export const CELL_WORDS: Readonly<Record<Cell, string>> = { kind: 'what it is', on: 'date', amount: 'amount' };

/** "Entry 2, amount: Use digits only". */
export const entryErrorWords = ({ row, cell, expected }: EntryError): string => `Entry ${row + 1}, ${CELL_WORDS[cell]}: ${expected}`;

/** Whether two cases as typed give the same answers. */
export const sameAnswers = (one: Typed, other: Typed, rules: Rules): boolean =>
  JSON.stringify(readAnswers(one, rules)) === JSON.stringify(readAnswers(other, rules));

/** @param typed text by path; an empty text is no answer */
export function readAnswers(typed: Typed, rules: Rules): Answers {
  const errors: Answers['errors'] = {};
  const entries = readEntries(typed.entries?.trim() ?? '', rules);
  const input: Record<string, unknown> = {};
  for (const path of rules.PATHS) {
    const text = typed[path]?.trim();
    if (!text) continue;
    if (path === 'entries' && !entries.wrong.length && !entries.value.length) continue;
    const read =
      path !== 'entries'
        ? readValue(path, text, rules)
        : entries.wrong.length
          ? { expected: entries.wrong.map(entryErrorWords).join('. ') }
          : entries;
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
  const wrong = entries.wrong.length ? { entries: entries.wrong } : {};
  if ('case' in read) return { case: read.case, errors, ...wrong };
  for (const { path, expected } of read.problems) errors[path as Path] = `Choose one of the answers offered (${expected})`;
  return { case: {}, errors, ...wrong };
}
