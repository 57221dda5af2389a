/** § 3-10: what the method asks, and what it does not, in the order of the law. */
import type { Rule } from './finding.ts';

export const duties: readonly Rule[] = [];
