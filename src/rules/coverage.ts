/**
 * The ledger: words of the seven sections that no rule applies, each with one of a few reasons. Together with the quotes
 * that rules give in the worked cases it covers every sentence, word for word; a test counts what is left: nothing.
 * Run-in headings need no entry: the law's own parser knows them.
 */
import type { Citation } from './citation.ts';
import type { In } from './finding.ts';

/** Why words are left to the reader rather than applied. */
export type Left =
  /** They say what a word means, or what the section is for; they command nothing by themselves. */
  | 'definition'
  /** They set a standard that a person must judge. */
  | 'judgment'
  /** They inform: policy, examples, or what follows from other words. */
  | 'informative'
  /** They join or open a list whose items are applied. */
  | 'joins a list'
  /** The form asks the reader whether it is so. */
  | 'asked as a fact';

export interface LedgerEntry {
  at: Citation;
  words: string;
  left: Left;
}

/** Words left to the reader. Words that do not stand in the provision do not compile. */
export function leave<At extends Citation, const Words extends string>(at: At, words: Words & In<At, Words>, left: Left): LedgerEntry {
  return { at, words, left };
}
