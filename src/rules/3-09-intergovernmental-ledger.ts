/** § 3-09: the words that no rule applies, with the reason why. */
import type { LedgerEntry } from './coverage.ts';

/** Nothing: every word of the section stands in a rule. */
export const ledger: readonly LedgerEntry[] = [];
