/** Every sentence of the seven sections is applied, or left to the reader for a reason; and taking anything away shows. */
import { describe, expect, test } from 'vitest';
import { readCases } from '../../src/law/worked-cases.ts';
import { appliedQuotes, astray, coverage, type AppliedQuote } from '../../src/law/coverage.ts';
import { LAW_FOLDER, readLaw, sentences, type Law } from '../../src/law/parse.ts';
import { isQuote, METHODS, RULES } from '../../src/rules/index.ts';
import type { LedgerEntry } from '../../src/rules/coverage.ts';
import { LEDGER } from '../../src/rules/ledger.ts';

const law = readLaw(LAW_FOLDER);
const quotes = appliedQuotes(readCases());
const all = coverage(law, quotes, LEDGER);
const missing = new Map(all.map((one) => [one.id, one.missing]));

/** The law with nothing but some provisions: what covers one provision does not bear on another. */
function only(at: readonly string[]): Law {
  return { ...law, provisions: Object.fromEntries(Object.entries(law.provisions).filter(([id]) => at.includes(id))) };
}

/** Sentences with words that nothing covers any more when quotes or entries are taken away. */
function lost(at: readonly string[], without: { quotes?: AppliedQuote[]; ledger?: LedgerEntry[] }): string[] {
  return coverage(only(at), without.quotes ?? quotes, without.ledger ?? LEDGER)
    .filter((one) => one.missing !== missing.get(one.id))
    .map((one) => one.id);
}

describe('every sentence', () => {
  test('of the law is counted once, in the order of the law', () => {
    const expected = Object.entries(law.provisions).flatMap(([id, { sentences: of }]) =>
      of.map((text, n) => ({ id: `${id}/${n + 1}`, text })),
    );
    expect(all.map(({ id, text }) => ({ id, text }))).toEqual(expected);
  });

  test('is applied by a rule that a worked case brings out, or left to the reader with a reason', () => {
    expect(all.filter((one) => one.status === 'unassigned').map(({ id, missing }) => `${id}: ${missing}`)).toEqual([]);
  });

  test('that is applied names its rule and a worked case, and one left to the reader its reason', () => {
    for (const one of all) {
      if (one.status === 'applied') expect(one.rules.flatMap((rule) => rule.cases).length, one.id).toBeGreaterThan(0);
      if (one.status === 'left') expect([one.left.length > 0, one.rules], one.id).toEqual([true, []]);
    }
  });
});

test('no quote and no ledger entry speaks of words that stand nowhere', () => {
  expect(astray(law, [...quotes, ...LEDGER])).toEqual([]);
});

describe('a deletion shows', () => {
  test('of any sentence: the words that applied it, or left it, stand nowhere', () => {
    const unseen = all
      .filter((one) => one.status === 'applied' || one.status === 'left')
      .filter(({ id, at }) => {
        const provision = law.provisions[at] as Law['provisions'][string];
        const kept = provision.sentences.filter((_, n) => `${at}/${n + 1}` !== id);
        const text = kept.join(' ');
        const changed: Law = { ...law, provisions: { [at]: { ...provision, text, sentences: sentences(text) } } };
        // A quote of an earlier text counts where the newest has its words in the same place.
        const own = [...quotes, ...LEDGER].map(({ at: place, words }) => ({ at: place, words })).filter((one) => one.at === at && provision.text.includes(one.words)); // prettier-ignore
        return astray(changed, own).length === 0;
      });
    expect(all.some((one) => one.status === 'applied')).toBe(true);
    expect(unseen.map((one) => one.id)).toEqual([]);
  });

  test('of any ledger entry: words that no quote covers are left without one', () => {
    const spare = LEDGER.filter((entry) => lost([entry.at], { ledger: LEDGER.filter((one) => one !== entry) }).length === 0);
    expect(
      spare.map(({ at, words }) => `${at}: ${words}`),
      'covered by a quote or another entry: take these out',
    ).toEqual([]);
  });

  test('of any rule with quotes of its own: words are left without one, but for rules whose words others apply as well', () => {
    const ids = [...METHODS, ...RULES.filter((one) => one.because.some(isQuote)).map((one) => one.id)];
    const silent: string[] = [];
    const twice: string[] = [];
    for (const id of ids) {
      const own = quotes.filter((one) => one.rule === id);
      const rest = quotes.filter((one) => one.rule !== id);
      if (own.length === 0) silent.push(id);
      else if (lost([...new Set(own.map((one) => one.at))], { quotes: rest }).length === 0) twice.push(id);
    }
    console.log(`${ids.length} methods and rules; of ${twice.length} others apply every word as well: ${twice.join(', ')}`);
    expect(silent, 'brought out by no worked case').toEqual([]);
    expect(ids.length - twice.length).toBeGreaterThan(10);
  });
});
