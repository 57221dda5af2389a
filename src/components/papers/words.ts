/** The law's words for an item, where they say more than our label for it. */
import { isCharter, itemsOf, type Draft } from '../../papers/drafts/draft.ts';
import { provision } from '../provisions.ts';

/** Letters only, without the "and" and the stops that end an item of a list. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[;.,]?(?: and)?$/, '')
    .replace(/[;.,]$/, '')
    .replace(/[^a-z ]/g, '')
    .replace(/^(?:the|a) /, '')
    .trim();

/** By item, as the law has them but for the stop that ends an item. @param draft of which items the Charter's have none */
export function lawWords(draft: Draft): Record<string, string> {
  return Object.fromEntries(
    itemsOf(draft).flatMap((item): [string, string][] => {
      if (isCharter(item) || item.verbatim !== undefined) return [];
      const words = item.words ?? provision(item.at).text;
      return plain(words).replace(/ if (?:any|applicable)$/, '') === plain(item.label) ? [] : [[item.name, words]];
    }),
  );
}
