/** What a reader gave for each item of a draft, read; and how much of each provision that is. */
import { citeOf, citationOf } from '../../law/cite.ts';
import { parseAmount, parseDate } from '../../case/typed.ts';
import { formatAmount, longDate } from '../../rules/index.ts';
import { isCharter, type Draft, type Item } from './draft.ts';

/** By item: what was typed, or null for "there is none" where the law asks an item only if there is any. */
export type Given = Readonly<Record<string, string | null>>;

/** An item with its answer: the lines to print, none, missing, or typed but not usable as what the item is. */
export type Answered =
  { state: 'given'; lines: readonly string[] } | { state: 'none' } | { state: 'missing' } | { state: 'unusable'; expected: string };

/** "§ 3-05(c)(1)(ii)(B)"; "Charter § 325". */
export function citeItem(item: Item): string {
  return isCharter(item) ? citeOf(item.ref) : `§ ${citationOf(item.at)}`;
}

/** Never throws. A day or an amount is printed as it was read; other words as they were typed. */
export function readItem(item: Item, given: Given): Answered {
  if ('verbatim' in item && item.verbatim !== undefined) return { state: 'given', lines: [item.verbatim] };
  const typed = given[item.name];
  if (typed === null && item.where !== undefined) return { state: 'none' };
  const text = typed?.trim();
  if (!text) return { state: 'missing' };
  if (item.kind === 'date') {
    const read = parseDate(text);
    return 'date' in read ? { state: 'given', lines: [longDate(read.date)] } : { state: 'unusable', expected: read.expected };
  }
  if (item.kind === 'amount') {
    const read = parseAmount(text);
    return 'cents' in read ? { state: 'given', lines: [formatAmount(read.cents)] } : { state: 'unusable', expected: read.expected };
  }
  if (item.choices && !item.choices.includes(text)) return { state: 'unusable', expected: 'Choose one of the answers offered' };
  return { state: 'given', lines: text.split(/\r\n|\r|\n/).map((line) => line.trimEnd()) };
}

/** How much of what one provision asks is there. */
export interface Completeness {
  /** "§ 3-05(c)(1)(ii)", "Charter § 325". */
  cite: string;
  /** True for what the Charter asks and the Rule does not list. */
  charter: boolean;
  /** True for lines of real notices that no law held here names. */
  practice: boolean;
  done: number;
  of: number;
  /** What is missing, or cannot be used. */
  missing: readonly Item[];
}

function group(cite: string, charter: boolean, items: readonly Item[], given: Given): Completeness {
  const missing = items.filter((item) => ['missing', 'unusable'].includes(readItem(item, given).state));
  return {
    cite,
    charter,
    practice: items.some((item) => isCharter(item) && item.practice === true),
    done: items.length - missing.length,
    of: items.length,
    missing,
  };
}

/** By provision, in the order of the law; the Charter's last. An item that there is none of, as said, is not missing. */
export function completeness(draft: Pick<Draft, 'lists' | 'charter'>, given: Given): Completeness[] {
  const refs = [...new Set(draft.charter.map(({ ref }) => ref))];
  return [
    ...draft.lists.map(({ at, items }) => group(`§ ${at}`, false, items, given)),
    ...refs.map((ref) =>
      group(
        citeOf(ref),
        true,
        draft.charter.filter((item) => item.ref === ref),
        given,
      ),
    ),
  ];
}
