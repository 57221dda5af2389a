/** What an answer's box says to each reader in its own words. */
import type { Reader } from '../../answer/index.ts';
import { OUTCOME_WORDS } from '../../case/words.ts';
import type { Outcome } from '../../rules/index.ts';
import { outcomeToVendor } from './outcome-words.ts';

export const TO_READER: Readonly<Record<Reader, ToReader>> = {
  agency: {
    doubt: 'Check these answers first.',
    determination: 'Before you buy',
    word: (outcome) => OUTCOME_WORDS[outcome],
    day: (words) => `, ${words}`,
    says: (says) => says,
  },
  vendor: {
    doubt: 'By the dates you entered:',
    determination: outcomeToVendor('needs-determination'),
    word: outcomeToVendor,
    // A vendor buys nothing.
    day: (words) => (words === 'the purchase date' ? '' : `, ${words}`),
    says: (says) => says.replace('by one reading', 'the rule can also be understood as'),
  },
};

interface ToReader {
  /** What comes before a doubt. */
  doubt: string;
  /** What comes before what somebody must determine. */
  determination: string;
  /** The word of a verdict. */
  word: (outcome: Outcome) => string;
  /** The day whose rules are told, after its date. */
  day: (words: string) => string;
  /** A doubt. */
  says: (says: string) => string;
}
