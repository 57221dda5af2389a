/** Each text's own words, today's and earlier ones alike: what dated pages and data files are made from. */
import type { EarlierLaw, LawSection, Provision } from './parse.ts';
import { law } from './law.ts';
import { between, placeAfter, placeBefore } from './renumber.ts';
import { textId, textsOf, type Text } from './texts.ts';
import json from '../content/law-earlier.json' with { type: 'json' };

const earlier = json as EarlierLaw;

/** Its title, history and subdivisions. @throws Error naming a text without words */
export function sectionOf(text: Text): LawSection {
  const found = text.until === null ? law.sections[text.section] : earlier[textId(text)]?.section;
  if (!found) throw new Error(`${textId(text)}: no words are held`);
  return found;
}

/** Its provisions by their numbers. */
export function provisionsOf(text: Text): Readonly<Record<string, Provision>> {
  if (text.until !== null) return earlier[textId(text)]?.provisions ?? {};
  return Object.fromEntries(Object.entries(law.provisions).filter(([, { section }]) => section === text.section));
}

/** One paragraph of a text beside what it was in the text before: null where one of them has none. */
export interface Change {
  /** Its number before and after. */
  was: string | null;
  is: string | null;
  before: string | null;
  after: string | null;
}

/** What an amendment changed, in the order of the text after it; paragraphs that went come last. */
export function changesOf(before: Text, after: Text): Change[] {
  const [table] = between(after.section, before.from, after.from);
  const [old, now] = [provisionsOf(before), provisionsOf(after)];
  const was = (id: string): string | null => (table ? placeBefore(table, id) : id in old ? id : null);
  const changed = Object.entries(now).flatMap(([id, { text }]): Change[] => {
    const from = was(id);
    const words = from === null ? null : (old[from]?.text ?? null);
    return words === text && from === id ? [] : [{ was: from, is: id, before: words, after: text }];
  });
  const gone = Object.entries(old).filter(([id]) => (table ? placeAfter(table, id) === null : !(id in now)));
  return [...changed, ...gone.map(([id, { text }]): Change => ({ was: id, is: null, before: text, after: null }))];
}

/** The text that a text replaced, where it is held. */
export const textBefore = (text: Text): Text | undefined => textsOf(text.section).findLast(({ from }) => from < text.from);

/** What a number of a text stood for in earlier ones, where that paragraph has another number now, or is gone. */
export interface Once {
  /** The last day on which it did. */
  until: string;
  /** The paragraph's number in this text; null where it went. */
  is: string | null;
}

/** @param id a number, of this text or of an earlier one only */
export function onceOf(id: string, text: Text): Once[] {
  return textsOf(text.section)
    .filter(({ from }) => from < text.from)
    .flatMap((old): Once[] => {
      if (!(id in provisionsOf(old))) return [];
      const is = between(text.section, old.from, text.from).reduce<string | null>((at, table) => at && placeAfter(table, at), id);
      return is === id ? [] : [{ until: old.until ?? '', is }];
    });
}

/** Numbers of earlier texts that this one has no more: a link to one of them still has to lead somewhere. */
export function numbersGone(text: Text): string[] {
  const now = provisionsOf(text);
  const old = textsOf(text.section).filter(({ from }) => from < text.from).flatMap((one) => Object.keys(provisionsOf(one))); // prettier-ignore
  return [...new Set(old)].filter((id) => !(id in now));
}
