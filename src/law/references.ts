/** Cross-references in the law's text: which words point where. Used when law.json is written; the pages link them. */
import { SECTION_NUMBERS } from './sections.ts';

/**
 * Words of a provision that cite something, from character `start` of its text. `to` is a provision's id where the
 * section is held ("3-08(c)(1)(ii)"), else the id of an entry in the authorities ("ppb-2-02", "charter-311").
 */
export interface Reference {
  start: number;
  words: string;
  to: string;
}

const HELD = new RegExp(`^3-(?:${SECTION_NUMBERS})`);

/** "3-08(c)(1)(ii)" → itself; "3-03(h)(2)(i)(B)" → "ppb-3-03". */
function rcny(cited: string): string {
  return HELD.test(cited) ? cited : `ppb-${cited.slice(0, 4)}`;
}

const PATTERNS: { find: RegExp; to: (match: RegExpMatchArray, own: string) => string }[] = [
  { find: /9 RCNY Chapter 3/g, to: () => 'ppb-chapter-3' },
  { find: /(?:9 RCNY §§? ?)(\d-\d\d(?:\([A-Za-z0-9]+\))*)/g, to: (m) => rcny(m[1] as string) },
  { find: /(?<=§§ \d-\d\d(?:\([A-Za-z0-9]+\))* and )(\d-\d\d(?:\([A-Za-z0-9]+\))*)/g, to: (m) => rcny(m[1] as string) },
  { find: /(?:paragraph \(1\) of subdivision \(i\) of )?[Ss]ection (\d+) of the Charter/g, to: (m) => `charter-${m[1]}` },
  {
    find: /(?:subdivision|paragraph|subparagraph) ((?:\([A-Za-z0-9]+\))+)(?! of subdivision)(?: (?:above|below|of this section))?/g,
    to: (m, own) => own.slice(0, 4) + m[1],
  },
  {
    find: /paragraphs (\(\d+\)) through \(\d+\) of this subdivision/g,
    to: (m, own) => `${own.slice(0, 4)}${/\([a-z]\)/.exec(own)?.[0]}${m[1]}`,
  },
];

/** All cross-references in a provision's text, in the order of the text. @param id the provision that speaks */
export function references(id: string, text: string): Reference[] {
  const found = PATTERNS.flatMap(({ find, to }) =>
    [...text.matchAll(find)].map((match) => ({ start: match.index, words: match[0], to: to(match, id) })),
  ).sort((a, b) => a.start - b.start);
  // "subdivision (i)" inside "paragraph (1) of subdivision (i) of section 311 of the Charter" is part of that citation.
  return found.filter((one) => !found.some((other) => other.start < one.start && one.start < other.start + other.words.length));
}
