/** Text as every program that opens our papers can take it: XML forbids some characters, and a calendar or a sheet stumbles over others. */

const LINE_ENDS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
/** Control characters but the tab and the line's end, and the code points that are no characters. */
const NO_CHARACTERS = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu;
/** Half of a pair: with the flag `u`, a whole pair is no surrogate. */
const HALVES = /\p{Surrogate}/gu;

/** Any text → the same with line feeds at its lines' ends, a space for what is no character, and "\uFFFD" for half of one. Never throws. */
export function clean(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(NO_CHARACTERS, ' ').replace(HALVES, '\uFFFD');
}
