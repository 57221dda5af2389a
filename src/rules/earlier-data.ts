/** Written by scripts/commands/law.ts: what the rules' quotes and places are in earlier texts, where they are otherwise. */
import type { EarlierData } from './earlier-form.ts';

export const EARLIER: EarlierData = {
texts: [],
words: [],
places: {},
};
