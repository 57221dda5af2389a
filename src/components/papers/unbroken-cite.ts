/** A citation whose sign stays with its number: "Charter § 325" never ends a line with "§". */
export const unbroken = (cites: string): string => cites.replaceAll('§ ', '§\u00a0');
