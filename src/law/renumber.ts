/** Which paragraph of one text is which of the next: read from the tables of renumbering. */
import { RENUMBERED, type Renumbering } from './renumbered.ts';

const isIn = (id: string, root: string): boolean => id === root || id.startsWith(`${root}(`) || id.startsWith(`${root}/`);
const longestOf = (id: string, roots: readonly string[]): string | undefined =>
  roots.filter((root) => isIn(id, root)).sort((a, b) => b.length - a.length)[0];
const isLonger = (one: string | undefined, other: string | undefined): boolean => (one?.length ?? 0) > (other?.length ?? 0);

/** @param id of the text before @returns its number in the text after; null where it went */
export function placeAfter({ moved, went }: Renumbering, id: string): string | null {
  const [from, gone] = [longestOf(id, Object.keys(moved)), longestOf(id, went)];
  if (isLonger(gone, from)) return null;
  return from === undefined ? id : moved[from] + id.slice(from.length);
}

/** @param id of the text after @returns its number in the text before; null where it came with the text after */
export function placeBefore({ moved, came }: Renumbering, id: string): string | null {
  const back = new Map(Object.entries(moved).map(([from, to]) => [to, from]));
  const [to, anew] = [longestOf(id, [...back.keys()]), longestOf(id, came)];
  if (isLonger(anew, to)) return null;
  return to === undefined ? id : back.get(to) + id.slice(to.length);
}

/** What is wrong with a table, one sentence each. @param before and @param after the numbers of the two texts */
export function faultsOf(table: Renumbering, before: readonly string[], after: readonly string[]): string[] {
  const name = `§ ${table.section}, ${table.before} → ${table.after}`;
  const [old, now] = [new Set(before), new Set(after)];
  const reached = new Map<string, string>();
  const faults: string[] = [];
  for (const id of Object.keys(table.moved).concat(table.went)) if (!old.has(id)) faults.push(`${name}: the text before has no ${id}`);
  for (const id of Object.values(table.moved).concat(table.came)) if (!now.has(id)) faults.push(`${name}: the text after has no ${id}`);
  for (const id of before) {
    const to = placeAfter(table, id);
    if (to === null) continue;
    if (!now.has(to)) faults.push(`${name}: ${id} is ${to} after, which does not exist: name it in “moved” or “went”`);
    else if (reached.has(to)) faults.push(`${name}: ${to} is both ${reached.get(to)} and ${id} before`);
    else if (placeBefore(table, to) !== id) faults.push(`${name}: ${id} keeps its number, and ${to} is named as new or moved`);
    reached.set(to, id);
  }
  for (const id of after)
    if (placeBefore(table, id) !== null && !reached.has(id)) faults.push(`${name}: ${id} was nothing before: name it in “came” or “moved”`);
  return faults;
}

/** The tables between two texts of a section, in the order of time. */
export const between = (section: string, from: string, to: string, tables = RENUMBERED): Renumbering[] =>
  tables.filter((one) => one.section === section && one.before >= from && one.after <= to).sort((a, b) => (a.before < b.before ? -1 : 1));

/**
 * A number of one text in another of the same section, whichever is the later.
 * @param from and @param to the first days of the texts @returns null where the other text has no such paragraph
 */
export function placeIn(id: string, from: string, to: string, tables = RENUMBERED): string | null {
  const section = id.slice(0, 4);
  if (from <= to) return between(section, from, to, tables).reduce<string | null>((at, one) => at && placeAfter(one, at), id);
  return between(section, to, from, tables).reduceRight<string | null>((at, one) => at && placeBefore(one, at), id);
}
