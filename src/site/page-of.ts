/** Where other law is told on this site: a page of its own where it has one, else its entry in the list of related law. */

/** Sections of the Rules, beyond those held, that have a page in our words: the last part of `/sections/2-02/`. */
export const SECTION_PAGES = [
  '1-02',
  '2-01',
  '2-02',
  '2-07',
  '2-08',
  '2-09',
  '2-10',
  '2-11',
  '2-12',
  '3-01',
  '4-06',
  '4-08',
  '4-09',
  '4-13',
] as const;
export type SectionPage = (typeof SECTION_PAGES)[number];

/** Sections that are a way to buy: the last part of `/methods/sealed-bids/`. */
export const METHOD_PAGES: Readonly<Record<string, string>> = {
  '3-02': 'sealed-bids',
  '3-03': 'proposals',
  '3-04': 'negotiated-acquisition',
  '3-12': 'innovative',
  '3-13': 'government-to-government',
  '3-14': 'shared-contract',
  '3-15': 'investment-managers',
  '3-16': 'human-services',
  '4-07': 'buy-against',
};

/** Sections that a topic tells in a page: the last part of `/topics/renewal/`. */
export const TOPIC_PAGES: Readonly<Record<string, string>> = {
  'ppb-1-03': 'official-asks',
  'ppb-2-03': 'contract-type',
  'ppb-2-04': 'contract-length',
  'ppb-2-05': 'specifications',
  'ppb-2-06': 'contract-type',
  'ppb-4-01': 'vendor-evaluation',
  'ppb-4-02': 'change-order',
  'ppb-4-03': 'more-time',
  'ppb-4-04': 'renewal',
  'ppb-4-05': 'inspection',
  'ppb-4-10': 'debarment',
  'charter-824': 'lease',
};

/** @param ref an entry of authorities.json, such as "ppb-2-11" @returns a path from the root of the site */
export function pageOf(ref: string): string {
  const section = /^ppb-(\d-\d\d)$/.exec(ref)?.[1] ?? '';
  if ((SECTION_PAGES as readonly string[]).includes(section)) return `/sections/${section}/`;
  const topic = TOPIC_PAGES[ref];
  if (topic !== undefined) return `/topics/${topic}/`;
  const way = METHOD_PAGES[section];
  return way === undefined ? `/authorities/#${ref}` : `/methods/${way}/`;
}
