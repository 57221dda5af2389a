/** What the single file has in place of what the site loads when it is asked for. */

/** In place of `src/search/page-search.ts`: the file has no page search. */
export const loadPages = (): Promise<() => Promise<[]>> => Promise.resolve(() => Promise.resolve([]));

/** Nor the page that says whom to ask. */
export const DESKS = null;

/** In place of `src/search/box-style.ts` and `src/components/pictures/pictures-style.ts`: the file's own style sheet has them. */
export const loadStyle = (done: () => void): void => done();

/** In place of `src/components/papers/word-library.ts`: the library of Word files is as large as the rest together. */
export const loadWord = null;

/** In place of `src/site/choosers.ts`: the guides, and what chooses among them, are on the site only. */
export const CHOOSERS = {};
/** In place of `src/components/papers/report-address.ts`: whoever reads the file is not told of a page that it does not have. */
export const reportHere = null;

/** In place of `src/law/earlier-loaded.ts`, while no earlier text is held. */
export const earlierLoaded = (): Promise<void> => Promise.resolve();
export const placeOnDay = <At>(at: At): At => at;
export const reasonsOnDay = <All>(all: All): All => all;
