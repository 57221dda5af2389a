/** § 3-10: what the method asks, and what it does not, in the order of the law. */
import type { Rule } from './finding.ts';
import { appealDuties } from './3-10-prequalification-appeals.ts';
import { listDuties } from './3-10-prequalification-lists.ts';
import { solicitationDuties } from './3-10-prequalification-selective.ts';
import { vendorDuties } from './3-10-prequalification-vendors.ts';

export const duties: readonly Rule[] = [...listDuties, ...vendorDuties, ...solicitationDuties, ...appealDuties];
