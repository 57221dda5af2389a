/** Coverage: every sentence of the seven sections against the quotes that the worked cases bring out and the ledger. */
import { assess, isQuote, type Because, type FindingId, type Method } from '../rules/index.ts';
import type { LedgerEntry } from '../rules/coverage.ts';
import { LEDGER } from '../rules/ledger.ts';
import { readCases, type FiledCase } from './worked-cases.ts';
import { LAW_FOLDER, readEarlier, readLaw, type EarlierLaw, type Law } from './parse.ts';

/** Words of a provision that a rule (or a method) quotes, with the worked cases that bring the quote out. */
export interface AppliedQuote {
  at: string;
  words: string;
  /** The earlier text that has these words, there; none where they are the newest's. */
  text?: string;
  rule: FindingId | Method;
  cases: string[];
}

export interface SentenceCoverage {
  /** "3-05(a)/2" */
  id: string;
  at: string;
  text: string;
  status: 'applied' | 'left' | 'heading' | 'unassigned';
  /** Ids of the rules (or methods) whose quotes stand in it, with the worked cases that bring each out. */
  rules: { rule: FindingId | Method; cases: string[] }[];
  /** Why words of it are left to the reader. */
  left: LedgerEntry[];
  /** Words that neither a quote nor the ledger covers. */
  missing: string;
}

/** Every quote that the worked cases bring out, a rule's each once. */
export function appliedQuotes(cases: readonly FiledCase[]): AppliedQuote[] {
  const found = new Map<string, AppliedQuote>();
  const add = (because: Because, rule: FindingId | Method, one: string): void => {
    if (!isQuote(because)) return;
    const { at, words, text } = because;
    const key = `${rule} ${text} ${at} ${words}`;
    const entry = found.get(key);
    if (!entry) found.set(key, { at, words, ...(text === undefined ? {} : { text }), rule, cases: [one] });
    else if (!entry.cases.includes(one)) entry.cases.push(one);
  };
  for (const one of cases) {
    const { routes, findings } = assess(one.case);
    for (const route of routes) for (const because of route.because) add(because, route.method, one.id);
    for (const finding of findings) {
      for (const because of [...finding.because, ...(finding.contents ?? []).map((item) => item.because)]) add(because, finding.id, one.id);
    }
  }
  return [...found.values()];
}

/** Quotes and ledger entries whose words stand nowhere in their provision, of their own text: the law was changed under them. */
export function astray<Words extends { at: string; words: string; text?: string }>(
  law: Law,
  all: readonly Words[],
  earlier: EarlierLaw = readEarlier(LAW_FOLDER),
): Words[] {
  const textOf = ({ at, text }: Words): string | undefined => (text === undefined ? law.provisions : earlier[text]?.provisions)?.[at]?.text;
  return all.filter((one) => !textOf(one)?.includes(one.words));
}

/**
 * Every sentence with what covers it. Letters and digits must all be covered; punctuation need not.
 * @param quotes and ledger are given by tests that take one away
 */
export function coverage(
  law: Law = readLaw(LAW_FOLDER),
  quotes: readonly AppliedQuote[] = appliedQuotes(readCases()),
  ledger: readonly LedgerEntry[] = LEDGER,
): SentenceCoverage[] {
  const quotesAt = Map.groupBy(quotes, (one) => one.at);
  const ledgerAt = Map.groupBy(ledger, (one): string => one.at);
  return Object.entries(law.provisions).flatMap(([at, provision]) => {
    const own = quotesAt.get(at) ?? [];
    const entries = ledgerAt.get(at) ?? [];
    const covered = new Uint8Array(provision.text.length);
    const mark = (words: string): void => {
      for (let from = provision.text.indexOf(words); from >= 0; from = provision.text.indexOf(words, from + 1))
        covered.fill(1, from, from + words.length);
    };
    for (const { words } of [...own, ...entries]) mark(words);
    let start = 0;
    return provision.sentences.map((text, index): SentenceCoverage => {
      const from = start;
      const to = from + text.length;
      start = to + 1;
      const touches = (words: string): boolean => {
        for (let found = provision.text.indexOf(words); found >= 0; found = provision.text.indexOf(words, found + 1))
          if (found < to && found + words.length > from) return true;
        return false;
      };
      const rules = new Map<FindingId | Method, Set<string>>();
      for (const one of own) if (touches(one.words)) rules.set(one.rule, new Set([...(rules.get(one.rule) ?? []), ...one.cases]));
      const left = entries.filter((entry) => touches(entry.words));
      const missing = [...text]
        .map((character, offset) => (covered[from + offset] || !/[\p{L}\p{N}$]/u.test(character) ? ' ' : character))
        .join('');
      const heading = index === 0 && text === provision.heading;
      const gap = heading ? '' : missing.replace(/\s+/g, ' ').trim();
      return {
        id: `${at}/${index + 1}`,
        at,
        text,
        status: heading ? 'heading' : gap ? 'unassigned' : rules.size ? 'applied' : 'left',
        rules: [...rules].map(([rule, of]) => ({ rule, cases: [...of] })),
        left,
        missing: gap,
      };
    });
  });
}
