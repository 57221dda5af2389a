/** § 3-08 before September 22, 2024: until June 2, 2023 an M/WBE purchase had no notice of award. The limits have their own history. */
import type { Changed } from './changed.ts';

export const smallPurchases: Changed = {
  'rules-3-08-2020': {
    '3-08(d)(2):award-notice': () => () => ({
      outcome: 'not-required',
      says: 'You need not publish a notice of award: § 3-08 asked none of an M/WBE purchase before June 3, 2023.',
    }),
  },
};
