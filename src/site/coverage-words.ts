/** How the coverage page names and marks what is done with a sentence. */
import type { SentenceCoverage } from '../law/coverage.ts';

export type Status = SentenceCoverage['status'];

/** A mark of its own shape, a word, and what it means. */
export const STATUS_WORDS: Readonly<Record<Status, { mark: string; word: string; says: string }>> = {
  applied: { mark: '■', word: 'Applied', says: 'a rule quotes it, and a worked case brings that rule out' },
  left: { mark: '◇', word: 'Left to the reader', says: 'no rule applies it, for the reason named' },
  heading: { mark: '¶', word: 'Heading', says: 'a heading, which asks nothing' },
  unassigned: { mark: '✕', word: 'Unassigned', says: 'neither: work to do' },
};

export const STATUSES = Object.keys(STATUS_WORDS) as Status[];

/** Why words are left to the reader, by the reason's name in the ledger. */
export const LEFT_WORDS: Readonly<Record<string, string>> = {
  definition: 'they say what a word means or what the section is for',
  judgment: 'they set a standard that a person must judge',
  informative: 'they inform: policy, examples, or what follows from other words',
  'joins a list': 'they open or join a list whose items are applied',
  'asked as a fact': 'the form asks the reader whether it is so',
};
