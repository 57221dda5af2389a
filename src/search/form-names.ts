/** Forms besides the calculators, as search names them: their whole path stands for a name. */
import { DENIED } from '../site/vendor-doors.ts';
import { PAGE_NAMES } from './page-names.ts';
import type { FoundCalculator } from './records.ts';

export const FORMS: readonly FoundCalculator[] = [
  {
    name: DENIED,
    title: 'Denied a place on a prequalified list? See your appeal deadline',
    says: 'A form for vendors: denied, suspended, revoked or removed from a list: the last day to appeal to the Agency Head, and how.',
  },
  {
    name: '/drafts/',
    title: 'Notices and forms',
    says: 'Notice and form templates: draft a notice of intent, a notice of award, a determination, a solicitation or a comment notice.',
  },
  {
    name: '/check-a-notice/',
    title: 'Check a notice',
    says: 'A form: what a published notice has and lacks, and if it was on time or late.',
  },
  ...PAGE_NAMES,
];
