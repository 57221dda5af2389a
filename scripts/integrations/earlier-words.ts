/**
 * What quotes of the rules said in earlier texts: read from the code of src/rules, where each quote stands with its earlier words, and
 * written as data that loads apart (src/rules/earlier-data.ts). A quote whose words no earlier text has, and that does not say so, is
 * named, so that none stands under a day on which it was not the law.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { EarlierLaw, Law } from '../../src/law/parse.ts';
import { placeIn } from '../../src/law/renumber.ts';
import type { Renumbering } from '../../src/law/renumbered.ts';
import { textId, textsOf, type Text } from '../../src/law/texts.ts';

/** Words in a place of a text. */
interface Said {
  at: string;
  words: string;
}

/** A quote as the code has it. */
export interface WrittenQuote extends Said {
  /** The earlier text that it is of; null for the newest. */
  text: string | null;
  /** Its words in earlier texts. */
  formerly: (Said & { text: string })[];
  /** The first day of its words, where no earlier text has them. */
  since: string | null;
}

const textsIn = ({ arguments: args }: ts.CallExpression): string[] => args.filter(ts.isStringLiteralLike).map(({ text }) => text);
const isCall = (node: ts.Node, name: string): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;

/** @param folder src/rules @returns every quote that its code states */
export function writtenQuotes(folder: string): WrittenQuote[] {
  const found: WrittenQuote[] = [];
  const visit = (node: ts.Node): void => {
    if (isCall(node, 'quote')) {
      const [at, words] = textsIn(node);
      const formerly = node.arguments.filter((one) => isCall(one, 'formerly')).map((one) => {
        const [text = '', was = '', said = ''] = textsIn(one as ts.CallExpression);
        return { text, at: was, words: said };
      }); // prettier-ignore
      const since = node.arguments.find((one) => isCall(one, 'since'));
      if (at !== undefined && words !== undefined)
        found.push({ text: null, at, words, formerly, since: since ? (textsIn(since as ts.CallExpression)[0] ?? null) : null });
      return;
    }
    if (isCall(node, 'formerly')) {
      const [text = '', at = '', words = ''] = textsIn(node);
      if (at) found.push({ text, at, words, formerly: [], since: null });
    }
    ts.forEachChild(node, visit);
  };
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.ts')))
    visit(ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.ESNext, true));
  return found;
}

/** A quote of one text as an earlier text has it; null where that has it not. */
export interface EarlierQuote {
  of: Said & { text: string | null };
  text: string;
  said: Said | null;
}

interface Held {
  texts: readonly Text[];
  law: Pick<Law, 'provisions'>;
  earlier: EarlierLaw;
  tables: readonly Renumbering[];
}

/** Every quote in every earlier text, where it stands otherwise than it is written; and what is wrong, one sentence each. */
export function earlierQuotes(
  quotes: readonly WrittenQuote[],
  { texts, law, earlier, tables }: Held,
): { quotes: EarlierQuote[]; faults: string[] } {
  const faults: string[] = [];
  const all: EarlierQuote[] = [];
  const wordsOf = (text: Text): Record<string, { text: string }> =>
    text.until === null ? law.provisions : (earlier[textId(text)]?.provisions ?? {});
  for (const one of quotes) {
    const own = textsOf(one.at.slice(0, 4), texts);
    const from = one.text === null ? own.length - 1 : own.findIndex((text) => textId(text) === one.text);
    const start = own[from];
    if (!start) continue;
    let said: Said = one;
    let day = start.from;
    if (!wordsOf(start)[one.at]?.text.includes(one.words)) faults.push(`§ ${one.at} of ${day} does not say “${one.words}”`);
    for (const text of own.slice(0, from).reverse()) {
      const id = textId(text);
      const written = one.formerly.find((former) => former.text === id);
      const isNew = !written && one.since !== null && one.since > text.from;
      const at = written?.at ?? placeIn(said.at, day, text.from, tables);
      const words = written?.words ?? said.words;
      if (isNew) {
        all.push({ of: { text: one.text, at: one.at, words: one.words }, text: id, said: null });
        continue;
      }
      if (at === null || !wordsOf(text)[at]?.text.includes(words)) {
        faults.push(
          `“${words}” (§ ${one.at}) does not stand in ${at === null ? id : `§ ${at} of ${id}`}: say what stood there (formerly), or since when it stands (since)`,
        );
        break;
      }
      said = { at, words };
      day = text.from;
      if (at !== one.at || words !== one.words) all.push({ of: { text: one.text, at: one.at, words: one.words }, text: id, said });
    }
  }
  return { quotes: all, faults: [...new Set(faults)] };
}

/** Numbers of the newest text in each earlier one, where they differ; null where that has no such paragraph. */
export function earlierPlaces({ texts, law, tables }: Omit<Held, 'earlier'>): Record<string, Record<string, string | null>> {
  return Object.fromEntries(
    texts.filter(({ until }) => until !== null).map((text) => {
      const newest = textsOf(text.section, texts).at(-1)?.from ?? text.from;
      const ids = Object.keys(law.provisions).filter((id) => id.startsWith(text.section));
      const moved = ids.map((id) => [id, placeIn(id, newest, text.from, tables)] as const).filter(([id, was]) => id !== was);
      return [textId(text), Object.fromEntries(moved)];
    }),
  ); // prettier-ignore
}

/** The data as code. */
export function earlierData(quotes: readonly EarlierQuote[], places: ReturnType<typeof earlierPlaces>, texts: readonly Text[]): string {
  const starts = texts.filter(({ until }) => until !== null).map(({ section, from, until }) => ({ section, from, until }));
  // No words are keys: where earlier texts are part of the rules (src/rules/carried.ts), words are taken out of the code.
  const written = new Map<string, EarlierQuote['of'] & { said: Record<string, Said | null> }>();
  for (const { of, text, said } of quotes) {
    const key = JSON.stringify([of.text, of.at, of.words]);
    const one = written.get(key) ?? { ...of, said: {} };
    one.said[text] = said;
    written.set(key, one);
  }
  const json = (value: unknown): string => JSON.stringify(value, null, 1);
  return `/** Written by scripts/commands/law.ts: what the rules' quotes and places are in earlier texts, where they are otherwise. */
import type { EarlierData } from './earlier-form.ts';

export const EARLIER: EarlierData = {
texts: ${json(starts)},
words: ${json([...written.values()])},
places: ${json(places)},
};
`;
}
