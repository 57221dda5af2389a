/** The word of a verdict, to a vendor. */
import { OUTCOME_WORDS } from '../../case/words.ts';
import type { Outcome } from '../../rules/index.ts';

/** A vendor has nothing to determine. */
export const outcomeToVendor = (outcome: Outcome): string =>
  outcome === 'needs-determination' ? 'The agency must decide first' : OUTCOME_WORDS[outcome];
