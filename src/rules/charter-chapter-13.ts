/** Duties of Charter chapter 13 and of sections not held here, where these seven sections lead to them. */
import type { Rule } from './finding.ts';

export const duties: readonly Rule[] = [];
