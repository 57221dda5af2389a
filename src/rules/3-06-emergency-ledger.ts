/** § 3-06: the words that no rule applies, with the reason why. */
import { leave, type LedgerEntry } from './coverage.ts';

export const ledger: readonly LedgerEntry[] = [
  leave(
    '3-06(e)',
    'Solicitations in emergency procurements are subject to the following public notice and reporting requirements:',
    'joins a list',
  ),
];
