/** Forms of the site besides those that the single file has too. */
import { CHOOSERS } from '../components/chooser/choosers.ts';
import { FORMS } from './forms.ts';
import type { FoundCalculator } from './records.ts';

export const SITE_FORMS: readonly FoundCalculator[] = [
  ...FORMS,
  ...Object.entries(CHOOSERS).map(([name, { title, search }]) => ({ name, title, says: search })),
];
