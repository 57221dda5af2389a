/** What every paper is made from: the case, the answer to it, the edition of the law, the day and the site. */
import type { About } from '../case/about.ts';
import { ENTRY_WORDS, EVENT_WORDS } from '../case/words.ts';
import { QUESTIONS } from '../case/questions.ts';
import type { Assessment, Because, Case, EntryFact, Facts, IsoDate, LawOn, Path, Rules } from '../rules/index.ts';
import type { Milestone } from '../plan/index.ts';
import { provisionPath } from '../law/path.ts';
import { textOfQuote } from '../law/texts.ts';
import type { Edition } from '../law/edition.ts';

export interface PaperData {
  /** The rules as their door gives them: an argument, so that they load when they are wanted. */
  rules: Rules;
  input: Case;
  assessment: Assessment;
  edition: Edition;
  /** The day on which the paper is made. */
  day: IsoDate;
  /** The address of the site's home page, with its base path and a slash at the end. */
  site: string;
  /** The link that opens the case again, with its receipt. */
  link: string;
  /** The moment at which it is made, in UTC: "2026-11-21T14:03:09Z". The day's first where it is not given. */
  made?: string;
  /** The steps of the case with their days, where they were worked out. */
  milestones?: readonly Milestone[];
  /** What the case is called, and whose it is. */
  about?: About;
  /** Set where the paper is a vendor's: its own rights come first. The agency's else. */
  reader?: 'vendor';
}

/** One answer of the case, in the words of its question. */
export interface Told {
  path: Path;
  question: string;
  answer: string;
}

/** A value of the case as a person reads it. */
function answerWords(path: Path, value: NonNullable<Facts[Path]>, rules: Rules): string {
  const kind = rules.kindOf(path);
  if (kind === 'dollars') return rules.formatAmount(value as number);
  if (kind === 'date') return rules.longDate(value as string);
  if (kind === 'yes-no') return value ? 'Yes' : 'No';
  if (kind === 'count') return String(value);
  if (kind === 'entries') return (value as readonly EntryFact[]).map((one) => entryWords(one, rules)).join('; ');
  return QUESTIONS[path].choices?.[value as string] ?? String(value);
}

/** "Change, March 1, 2026: $5,000". */
export function entryWords({ kind, on, amount }: EntryFact, rules: Pick<Rules, 'longDate' | 'formatAmount'>): string {
  return `${ENTRY_WORDS[kind]}, ${on === undefined ? 'without a date' : rules.longDate(on)}: ${rules.formatAmount(amount)}`;
}

/** Everything the reader told, in the order of the form. What is unknown is left out. */
export function told(input: Case, rules: Rules): Told[] {
  const facts = rules.toFacts(input);
  return rules.PATHS.flatMap((path) => {
    const value = facts[path];
    return value === undefined ? [] : [{ path, question: QUESTIONS[path].label, answer: answerWords(path, value, rules) }];
  });
}

/** Which day's law was applied: "November 21, 2026, the day you asked about". */
export function lawDay({ event, date }: LawOn, rules: Rules): string {
  const which =
    event === 'asOf' ? 'the purchase date' : event === 'none' ? 'the last date we have rule text for' : `the day of ${EVENT_WORDS[event]}`;
  return `${rules.longDate(date)}, ${which}`;
}

/**
 * Where a reason can be read on the site: words of the Rules in the text that has them, which stays when another replaces it. The
 * single file, whose addresses stand after a "#", has one text of each section.
 */
export function readAt(because: Because, site: string): string {
  if (!('at' in because)) return `${site}authorities/#${because.ref}`;
  return site + provisionPath(because.at, site.includes('#') ? undefined : textOfQuote(because)).slice(1);
}
