/** What each file of a case weighs at most, in thousands of bytes: said before it is made. Every worked case keeps to it, by a test. */
export const MOST_KB = { ics: 20, csv: 250, json: 60 } as const;
