/** What each thing is worth where hits are put in order. They are measured: the tests of the search print what they find. */
import type { Kind } from './records.ts';

/** What a word is worth where it stands: in a run-in heading, the text, what is above, or what is inside. */
export const FIELD = { heading: 1.25, text: 1, above: 0.8, inside: 0.25 };
/** A word completed or corrected, beside one typed in full. */
export const NEAR = 0.6;
/** Answers that miss a word asked for fall off this fast. */
export const COVERAGE = 1.5;
/** How much repetition and shortness (BM25) count beside that. */
export const TERM_FREQUENCY = 0.09;
export const KIND: Record<Kind, number> = { provision: 1, term: 0.7, calculator: 0.8, authority: 0.55 };
/** A list item ("PIN;") says little by itself: the paragraph it belongs to is the better answer. */
export const ITEM = 0.6;
/** A section's record is its title alone. */
export const SECTION = 0.8;
/** A section whose title is what was typed comes first. */
export const TITLE = 4;
/** Of two paragraphs that answer alike, the one further out says it more generally. */
export const DEPTH = 0.95;
/** A heading without a text of its own: what stands inside says it. */
export const BARE = 0.85;
/** A run-in heading that the query says in full. */
export const HEADED = 0.2;
/** "What is …" asks for the paragraph that says so. */
export const DEFINES = 1.5;
export const ADJACENT = 0.12;
/** Pages in our words lead by their names: by their words alone they stand behind the law's. */
export const PAGE = 0.45;
/** A page that answers more of the question than any paragraph does not stand behind them. */
export const PAGE_AHEAD = 1.1;
/** So much of what was asked for a page must hold to be lifted into the first three. */
export const LIFTED = 0.4;
/** The share of what was asked for that makes a hit sure, and how far it must be ahead of the next. */
export const SURE = 0.75;
export const AHEAD = 1.15;
/** The same for a paragraph of a method that the question does not name: everyday words meet there by chance. */
export const SURE_UNNAMED = 0.95;
export const AHEAD_UNNAMED = 1.5;
/** A word no rarer than this is in a seventh of the records: “contract”, “agency”, “service”. */
export const COMMON = 1.9;
/** A page that holds so much more of a question than the first hit is the likelier answer. */
export const FULLER = 0.05;
/** What holds less of a question than this is no answer to it. */
export const LEAST = 0.12;
/** A word that stands only inside another record, beside one that stands in this. */
export const INSIDE = 0.25;
/** A paragraph of a method that the question does not name, and that holds less than PARTLY of it, stands back where a page answers. */
export const UNNAMED = 0.7;
export const PARTLY = 0.6;
/** What stands in the titles of sections and names no method. */
export const GENERAL: ReadonlySet<string> = new Set(['procurement', 'purchase', 'vendor', 'project']);
/** Of a long query the first things asked for are weighed: each costs time for every paragraph. */
export const MOST_ASKED = 24;
