/** The reasons of a paper: each once, with a number by which findings name it. */
import { citationOf, citeOfLaw } from '../law/cite.ts';
import type { Because, Finding, Quote, Route } from '../rules/index.ts';
import { readAt } from './paper-data.ts';

/** A reason, once in the memo: findings name it by its number. */
export interface NumberedReason {
  number: number;
  cite: string;
  /** The law's words; absent for other law, which is in ours. */
  quote?: string;
  says?: string;
  /** The copy it was read in, and how sure that is. */
  source?: string;
  href: string;
}

/** Where a reason comes from, as a paper says it; '' for words of the seven sections. */
export function sourceWords(because: Because): string {
  if ('at' in because) return '';
  const sure = because.confidence === 'read' ? '' : because.confidence === 'secondary' ? '; one secondary source' : '; not verified';
  return `${because.cite ? '' : 'in our words; '}${because.source}${sure}`;
}

export const citeWords = (because: Because): string => ('at' in because ? `9 RCNY § ${citationOf(because.at)}` : citeOfLaw(because));

/** The reasons of a memo, each once: where one quote stands within another of the same provision, the longer is printed. */
export interface Numbered {
  all: NumberedReason[];
  /** Those of them that are words of the Rules. */
  quotes: readonly Quote[];
  numberOf: (because: Because) => number;
}

/** @param site the address of the site’s home page */
export function numberReasons(given: readonly Because[], site: string): Numbered {
  const quotes = given.filter((one) => 'at' in one);
  const whole = quotes.filter(
    (one) => !quotes.some((other) => other.at === one.at && other.words.length > one.words.length && other.words.includes(one.words)),
  );
  const ordered: Because[] = [...whole, ...given.filter((one) => !('at' in one))];
  const keyOf = (one: Because): string => ('at' in one ? `${one.at} ${one.words}` : `${one.ref} ${one.cite ?? ''} ${one.says}`);
  const numbers = new Map<string, number>();
  const all: NumberedReason[] = [];
  for (const one of ordered) {
    if (numbers.has(keyOf(one))) continue;
    const number = all.length + 1;
    numbers.set(keyOf(one), number);
    const known = { number, cite: citeWords(one), href: readAt(one, site) };
    all.push('at' in one ? { ...known, quote: one.words } : { ...known, says: one.says, source: sourceWords(one) });
  }
  const numberOf = (because: Because): number => {
    const own = numbers.get(keyOf(because));
    if (own !== undefined || !('at' in because)) return own ?? 0;
    const longer = whole.find((one) => one.at === because.at && one.words.includes(because.words));
    return longer ? (numbers.get(keyOf(longer)) ?? 0) : 0;
  };
  return { all, quotes: whole, numberOf };
}

/** Every reason of an answer: its own, other law that bears on it, and those of what it must contain. */
export const reasonsOf = (one: Finding | Route): readonly Because[] => [
  ...one.because,
  ...('affectedBy' in one ? (one.affectedBy ?? []) : []),
  ...('contents' in one ? (one.contents ?? []).map(({ because }) => because) : []),
];
