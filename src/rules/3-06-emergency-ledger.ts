/** § 3-06: the words that no rule applies, with the reason why. */
import type { LedgerEntry } from './coverage.ts';

export const ledger: readonly LedgerEntry[] = [];
