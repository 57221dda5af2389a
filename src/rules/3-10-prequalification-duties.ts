/** § 3-10: what the method asks, and what it does not, in the order of the law. */
import type { Rule } from './finding.ts';
import { vendorDuties } from './3-10-prequalification-vendors.ts';
import { oathDuties } from './3-10-prequalification-oath.ts';
import { appealDuties } from './3-10-prequalification-appeals.ts';
import { denialDuties } from './3-10-prequalification-denials.ts';
import { noticeDuties } from './3-10-prequalification-notices.ts';
import { listDuties } from './3-10-prequalification-lists.ts';
import { solicitationDuties } from './3-10-prequalification-solicitation.ts';
import { responsibilityDuties } from './3-10-prequalification-responsibility.ts';
import { selectiveDuties } from './3-10-prequalification-selective.ts';

export const duties: readonly Rule[] = [
  ...listDuties,
  ...noticeDuties,
  ...vendorDuties,
  ...solicitationDuties,
  ...selectiveDuties,
  ...responsibilityDuties,
  ...denialDuties,
  ...appealDuties,
  ...oathDuties,
];
