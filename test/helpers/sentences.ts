/** How long what is said is to read: a condition after it is a sentence of its own. */

/** The words of the longest sentence. */
export const longestSentence = (says: string): number => Math.max(...says.split(/(?<=\.) (?=[A-Z])/).map((one) => one.split(/\s+/).length));
