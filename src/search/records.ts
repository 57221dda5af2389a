/** The records that search runs on: the smallest form of them that a browser can index. `search.json` is this, written out. */
import type { Term } from '../site/terms.ts';
import { shortMarkOf } from '../ways/index.ts';

/** What a record or hit is. A section is a provision here: it is the law, and its address is its page. */
export type Kind = 'provision' | 'term' | 'calculator' | 'authority';

/** A calculator or another form as search names it: its address (or a whole path, for a form), its question, and what it answers. */
export interface FoundCalculator {
  name: string;
  title: string;
  says: string;
  /** What else it is called, as `nameOf` reads it: a query that is mostly one of these leads there. */
  also?: readonly string[];
  /** The words that people use for its subject in a question of their own, in no order. */
  spoken?: string;
}

/** A section of the Rules that no page of this site tells: [number, title]. */
export type NotHeld = [number: string, title: string];

/** Tuples, since names would be repeated three hundred times. */
export interface Records {
  /** [number, title] */
  sections: [number: string, title: string][];
  /** [id, how many characters of the text are its run-in heading, text with its continuing paragraphs], in the order of the law. */
  provisions: [id: string, heading: number, text: string][];
  /** [id, term, what else it is called, what it means, the provisions held here that define it] */
  terms: [id: string, term: string, also: string[], says: string, at: string[]][];
  /** [id, how it is cited, title] */
  authorities: [id: string, cite: string, title: string][];
  calculators: FoundCalculator[];
  notHeld: NotHeld[];
}

/** What records need of the law. */
export interface Text {
  sections: Record<string, { title: string }>;
  provisions: Record<string, { marker: string; parent: string; heading: string | null; text: string }>;
}

/** What records need of other law: `src/content/authorities.json` as an array of entries or an object by id. */
export type OtherLaw = Record<string, { cite: string; title: string }> | { id: string; cite: string; title: string }[];

/** What a term says, with its mark where that is told from text of 2020, a definition too, or from a page without a date. */
function told({ says, source: { title, asOf } }: Term): string {
  if (/2020 text/.test(title)) return `${says} (${shortMarkOf({ of: 'ppb-3-01' })})`;
  return asOf === null ? `${says} (${title}, no date)` : says;
}

/**
 * Everything that can be found, in the order of the law.
 * A continuing paragraph ("3-10(d)/after-1") is folded into the provision it continues.
 */
export function records(
  law: Text,
  terms: Term[],
  otherLaw: OtherLaw,
  calculators: readonly FoundCalculator[],
  notHeld: readonly NotHeld[] = [],
): Records {
  const provisions = new Map<string, [string, number, string]>();
  for (const [id, provision] of Object.entries(law.provisions)) {
    const continued = provision.marker === '' ? provisions.get(provision.parent) : undefined;
    if (continued) continued[2] += ` ${provision.text}`;
    else provisions.set(id, [id, provision.heading?.length ?? 0, provision.text]);
  }
  const authorities = Array.isArray(otherLaw) ? otherLaw : Object.entries(otherLaw).map(([id, one]) => ({ ...one, id }));
  return {
    sections: Object.entries(law.sections).map(([number, { title }]) => [number, title]),
    provisions: [...provisions.values()],
    terms: terms.map((one) => [one.id, one.term, one.also, told(one), one.at ?? []]),
    authorities: authorities.map(({ id, cite, title }) => [id, cite, title]),
    calculators: calculators.map(({ name, title, says, also, spoken }) => ({
      name,
      title,
      says,
      ...(also && { also }),
      ...(spoken && { spoken }),
    })),
    notHeld: [...notHeld],
  };
}
