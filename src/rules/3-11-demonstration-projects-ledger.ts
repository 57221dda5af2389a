/** § 3-11: the words that no rule applies, with the reason why. */
import { leave, type LedgerEntry } from './coverage.ts';

export const ledger: readonly LedgerEntry[] = [
  leave('3-11(a)', "It is in the City's best interest to consider proposals for demonstration projects.", 'informative'),
  leave(
    '3-11(a)',
    'They allow the City to observe and analyze effectiveness and efficiency without a large commitment of resources.',
    'informative',
  ),
];
