/** Forms besides the calculators, as search names them: their whole path stands for a name. */
import type { FoundCalculator } from './records.ts';

export const FORMS: readonly FoundCalculator[] = [
  {
    name: '/drafts/',
    title: 'Drafts of papers',
    says: 'Forms: draft a notice of intent, a notice of award, a determination, a solicitation or a comment notice, a field an item, as text or Word.',
  },
  {
    name: '/check-a-notice/',
    title: 'Check a notice',
    says: 'A form: what a published notice has and lacks, and whether it was timely or late.',
  },
];
