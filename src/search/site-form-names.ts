/** Forms and guides of the site besides the forms that the single file has too. */
import { CHOOSERS } from '../site/choosers.ts';
import { FORMS } from './form-names.ts';
import type { FoundCalculator } from './records.ts';

/** The vendors' own door. */
const DOORS: readonly FoundCalculator[] = [
  {
    name: '/vendors/',
    title: 'For vendors',
    says: 'For firms that sell to the City: appeal a denial, answer or check a notice, protest, sell as an M/WBE, start.',
    also: ['complaint', 'complain'],
  },
];

/** Guides that answer what the law does not: a question in plain words leads there first, where a paragraph would only share a word. */
const GUIDES: readonly FoundCalculator[] = [
  {
    name: '/guides/get-help/',
    also: ['invoice', 'unpaid invoice'],
    title: 'Get help: getting paid, PASSPort, a solicitation, a list',
    says: 'A guide for vendors: what to do when you have not been paid, or where your payment, money, check or invoice is, or when PASSPort does not work.',
  },
  {
    name: '/guides/start-selling-to-the-city/',
    title: 'Start selling to the City: accounts and lists',
    says: 'A guide for vendors: how to register in PASSPort and PIP, and who keeps the citywide bidders list.',
    also: [
      'register passport',
      'passport account',
      'passport registration',
      'register as a vendor',
      'bidders list',
      'mailing list',
      'no emails',
    ],
  },
  {
    name: '/guides/what-the-city-buys/#how-the-city-tells-you',
    title: 'What the City buys: where solicitations are',
    says: 'A guide for vendors: where open bids and other solicitations are shown, and the plans of what comes.',
    also: ['open bids', 'open solicitations', 'bid opportunities', 'find bids', 'current bids', 'see open bids'],
  },
  {
    name: '/guides/subcontractors/',
    title: 'Subcontractors',
    says: 'A guide for firms that work for a vendor of the City: your pay and your rights.',
    also: ['subcontractor', 'prime contractor pay', 'sub not paid'],
  },
];

export const SITE_FORMS: readonly FoundCalculator[] = [
  ...FORMS,
  ...DOORS,
  ...Object.entries(CHOOSERS).map(([name, { title, search }]) => ({
    name,
    title,
    says: search,
    ...(name === '/desks/' && { also: ['where do I ask', 'who do I contact'] }),
  })),
  ...GUIDES,
];
