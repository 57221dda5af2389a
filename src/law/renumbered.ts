/**
 * The tables of renumbering, one an amendment: which paragraph of the text before is which of the text after, where its number
 * changed, and which came or went. What is not named keeps its number. `npm run law` stops where a paragraph is accounted for twice,
 * or not at all.
 */
export interface Renumbering {
  section: string;
  /** The first day of the text before, and of the text after. */
  before: string;
  after: string;
  /** Its number before → its number after; everything inside it moves along. */
  moved: Readonly<Record<string, string>>;
  /** Numbers of the text after that are new; everything inside is new. */
  came: readonly string[];
  /** Numbers of the text before that are gone, with everything inside. */
  went: readonly string[];
}

/** Every amendment between two texts that are held. */
export const RENUMBERED: readonly Renumbering[] = [];
