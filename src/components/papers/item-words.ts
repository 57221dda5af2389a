/** The law's words for an item, where they say more than our label for it. */
import { isCharter, itemsOf, type Draft } from '../../papers/drafts/draft.ts';
import { provision } from '../../law/law.ts';

/** An item's words without the stop, and the "and", that end it in its list. */
const bare = (text: string): string => text.replace(/(?:[;,] and|[;.,])$/, '');

const plain = (text: string): string =>
  bare(text)
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replace(/^(?:the|a) /, '')
    .replace(/ if (?:any|applicable)$/, '')
    .trim();

/** By item, as the law has them. @param draft of which items the Charter's have none */
export function lawWords(draft: Draft): Record<string, string> {
  return Object.fromEntries(
    itemsOf(draft).flatMap((item): [string, string][] => {
      if (isCharter(item) || item.verbatim !== undefined) return [];
      const words = bare(item.words ?? provision(item.at).text);
      return plain(words) === plain(item.label) ? [] : [[item.name, words]];
    }),
  );
}
