/** Which sections of 9 RCNY Chapter 3 are held: one list, from which their range, their number and their pattern follow. */
import type { Section } from '../rules/index.ts';

/** A section that law.json has and this has not, or the other way round, does not compile. */
const HELD: Readonly<Record<Section, true>> = {
  '3-05': true,
  '3-06': true,
  '3-07': true,
  '3-08': true,
  '3-09': true,
  '3-10': true,
  '3-11': true,
};

/** The sections held, in the order of the law. */
export const SECTIONS = (Object.keys(HELD) as Section[]).sort();

const numberOf = (section: string): number => Number(section.slice(2));

/** ["3-05", "3-06", "3-11"] → "3-05 to 3-06 and 3-11". */
export function rangeOf(sections: readonly string[]): string {
  const runs: string[][] = [];
  for (const section of sections) {
    const run = runs.at(-1);
    if (run && numberOf(run.at(-1) ?? '') + 1 === numberOf(section)) run.push(section);
    else runs.push([section]);
  }
  return runs.map((run) => (run.length === 1 ? run[0] : `${run[0]} to ${run.at(-1)}`)).join(' and ');
}

/** "3-05 to 3-11", as after "§§". */
export const SECTIONS_RANGE = rangeOf(SECTIONS);

const IN_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "seven": how many they are. */
export const SECTIONS_IN_WORDS = IN_WORDS[SECTIONS.length] ?? String(SECTIONS.length);

/** The numbers after "3-", as alternatives of a pattern: "05|06|…". */
export const SECTION_NUMBERS = SECTIONS.map((section) => section.slice(2)).join('|');
