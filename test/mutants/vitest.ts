/** Stands in for vitest where mutants are tested: the same tests, collected as functions, so that thousands of runs need no worker. */
import { format } from 'node:util';

export { expect } from './expectations.ts';

export interface Collected {
  name: string;
  run: () => unknown;
}

/** Every test of the files loaded so far, in order. */
export const collected: Collected[] = [];

let group: string[] = [];

/** "%s: %s" and "$name" with a row of a table. */
function named(title: string, row: readonly unknown[]): string {
  const placed = title.match(/%[sdifjo]/g)?.length ?? 0;
  const text = format(title.replaceAll('%i', '%d'), ...row.slice(0, placed));
  const [first] = row;
  if (typeof first !== 'object' || first === null) return text;
  return text.replace(/\$([a-z]\w*)/gi, (_, name: string) => String((first as Record<string, unknown>)[name]));
}

type Body = (...row: never[]) => unknown;
const asRow = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]);

export function test(title: string, run: () => unknown): void {
  collected.push({ name: [...group, title].join(' > '), run });
}
test.each = (table: readonly unknown[]) => (title: string, run: Body) => {
  for (const row of table.map(asRow)) test(named(title, row), () => run(...(row as never[])));
};

export function describe(title: string, body: () => void): void {
  const outer = group;
  group = [...outer, title];
  body();
  group = outer;
}
describe.each = (table: readonly unknown[]) => (title: string, body: Body) => {
  for (const row of table.map(asRow)) describe(named(title, row), () => void body(...(row as never[])));
};
