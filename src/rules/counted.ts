/** Counts in a sentence: the words agree with every number. */

/** A count with its noun: "no vendors", "1 vendor", "5 vendors". @param noun in the singular; its plural takes an s */
export function counted(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A count alone, with its verb: "none", "1", "5". */
export const orNone = (number: number): string => (number === 0 ? 'none' : String(number));
