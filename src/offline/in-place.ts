/** What the single file has in place of what the site loads when it is asked for. */

/** In place of `src/search/pages.ts`: the file has no page search. */
export const loadPages = (): Promise<() => Promise<[]>> => Promise.resolve(() => Promise.resolve([]));

/** In place of `src/search/sheet.ts` and `src/components/pictures/sheet.ts`: the file's own style sheet has them. */
export const loadSheet = (done: () => void): void => done();

/** In place of `src/components/papers/word-here.ts`: the library of Word files is as large as the rest together. */
export const loadWord = null;
