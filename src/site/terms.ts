/** The terms of the seven sections and of the guides, in our words, each with its source. */
import json from '../content/terms.json' with { type: 'json' };

export interface Term {
  id: string;
  term: string;
  also: string[];
  /** Our words, forty of them at most. */
  says: string;
  /** The words it was read in, and the day, month or year they are of; null where they state none. */
  source: { title: string; asOf: string | null };
  /** Provisions held here that define or use it, or null. */
  at: string[] | null;
  confidence: 'read' | 'secondary' | 'not-verified';
  /** Set where the text it was read in may have been amended since. */
  mayHaveChanged: boolean;
}

export const terms: readonly Term[] = json as Term[];

/** @throws Error naming the term that does not exist */
export function term(id: string): Term {
  const found = terms.find((one) => one.id === id);
  if (!found) throw new Error(`terms.json has no term "${id}"`);
  return found;
}

/** An abbreviation as people write it: two capitals or more in a word, as in ACCO, M/WBE, PASSPort and RFx. */
export const ABBREVIATION = /\b[A-Z](?:[a-z]*[A-Z]|\/[A-Z])[A-Za-z/]*\b/g;

/** Words with capitals inside that abbreviate nothing of the Rules, each with why. */
export const NOT_TERMS: Readonly<Record<string, string>> = {
  NY: 'the State, in an address',
  DocGo: 'a company’s name',
};

/** An abbreviation, its plural's "s" left off → the term it belongs to; undefined where none has it. */
export function termOf(abbreviation: string): Term | undefined {
  const one = abbreviation.replace(/(?<=[A-Z])s$/, '');
  return terms.find(({ term: name, also }) => [name, ...also].some((words) => words === one || words.split(/[ (]/).includes(one)));
}
