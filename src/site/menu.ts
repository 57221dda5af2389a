/**
 * Where every page stands: the menu at its head, and the grouped list at its foot. The single file takes from both what it has.
 * A page has the same name in menu, heading and link.
 */

export interface Place {
  name: string;
  /** The page's path from the root of the site, with a slash at both ends. */
  path: string;
}

interface Entry extends Place {
  /** Pages that stand inside it: each whose path begins with one of these. */
  inside: readonly string[];
}

export const MENU: readonly Entry[] = [
  {
    name: 'Rules',
    path: '/rules/',
    inside: ['/3-', '/changes/', '/authorities/', '/readings/', '/glossary/', '/sections/', '/topics/'],
  },
  {
    name: 'Find a method',
    path: '/calculators/method/',
    inside: ['/calculators/competition/', '/calculators/small-purchase-total/', '/guides/choose-a-method/', '/methods/'],
  },
  {
    name: 'Deadlines',
    path: '/calculators/case/',
    inside: [
      '/calculators/prequalification/',
      '/calculators/emergency/',
      '/calculators/demonstration-project/',
      '/guides/publish-on-time/',
    ],
  },
  { name: 'Notices and forms', path: '/drafts/', inside: ['/drafts/', '/check-a-notice/'] },
  { name: 'Limits', path: '/amounts/', inside: [] },
  { name: 'For vendors', path: '/vendors/', inside: ['/calculators/vendor/', '/steps/', '/desks/'] },
];

export interface Group {
  heading: string;
  places: readonly Place[];
}

export const FOOTER: readonly Group[] = [
  {
    heading: 'Rules',
    places: [
      { name: 'What changed', path: '/changes/' },
      { name: 'Related law', path: '/authorities/' },
      { name: 'Open questions', path: '/readings/' },
      { name: 'Glossary', path: '/glossary/' },
      { name: 'Other questions on contracts', path: '/topics/' },
    ],
  },
  {
    heading: 'Help',
    places: [
      { name: 'Every way to buy', path: '/methods/' },
      { name: 'Guides', path: '/guides/' },
      { name: 'All calculators', path: '/calculators/' },
      { name: 'Example cases', path: '/examples/' },
      { name: 'Check a notice', path: '/check-a-notice/' },
      { name: 'Who do I contact?', path: '/desks/' },
    ],
  },
  {
    heading: 'Use it elsewhere',
    places: [
      { name: 'Use it offline', path: '/offline/' },
      { name: 'Embed a calculator', path: '/embed/' },
      { name: 'On your own server', path: '/about/hosting/' },
      { name: 'Data files', path: '/about/data/' },
    ],
  },
  {
    heading: 'This site',
    places: [
      { name: 'About', path: '/about/' },
      { name: 'How it works', path: '/about/how-it-works/' },
      { name: 'Sources', path: '/about/sources/' },
      { name: 'Accessibility', path: '/about/accessibility/' },
      { name: 'Privacy', path: '/about/privacy/' },
      { name: 'Report an error', path: '/about/report/' },
    ],
  },
];

/**
 * What `aria-current` of an entry of the menu says on a page: "page" on the entry's own, "true" on one inside it.
 * @param here the page's path from the root of the site @param inside the entry that the page says it stands in, by its path
 */
export function currentIn(entry: Entry, here: string, inside?: string): 'page' | 'true' | undefined {
  if (entry.path === here) return 'page';
  if (inside !== undefined) return inside === entry.path ? 'true' : undefined;
  return entry.inside.some((path) => here.startsWith(path)) ? 'true' : undefined;
}
