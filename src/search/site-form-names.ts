/** Forms and guides of the site besides the forms that the single file has too. */
import { CHOOSERS } from '../site/choosers.ts';
import { FORMS } from './form-names.ts';
import type { FoundCalculator } from './records.ts';

/** The vendors' own door. */
const DOORS: readonly FoundCalculator[] = [
  {
    name: '/vendors/',
    title: 'For vendors',
    says: 'For firms that sell to the City: appeal a denial, answer or check a notice, protest, sell as an M/WBE, start, whom to contact.',
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
];

export const SITE_FORMS: readonly FoundCalculator[] = [
  ...FORMS,
  ...DOORS,
  ...Object.entries(CHOOSERS).map(([name, { title, search }]) => ({ name, title, says: search })),
  ...GUIDES,
];
