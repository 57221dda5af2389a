/** Where the current law stands, for what a browser loads without the list of links: test/ways/ways.test.ts holds it to that list. */

export interface Current {
  href: string;
  name: string;
}

export const CURRENT = {
  'board-rules': {
    href: 'https://www.nyc.gov/assets/mocs/downloads/Regulations/PPB/PPBRules.pdf',
    name: 'Procurement Policy Board Rules, current compilation',
  },
  'rules-current': {
    href: 'https://codelibrary.amlegal.com/codes/newyorkcity/latest/overview',
    name: 'Rules of the City of New York',
  },
} as const satisfies Readonly<Record<string, Current>>;

/** What every link to elsewhere says of itself, to be seen and to be heard. */
export const LEAVES = '(leaves this site)';
