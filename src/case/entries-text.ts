/**
 * The entries of a case as one text, such as "change:2026-03-01:5000.00,renewal::12000.00": how the form, the address and what is
 * kept hold them. Whatever is typed in a row comes back from it, unusable or not.
 */

/** One row as it was typed. */
export interface Row {
  kind: string;
  on: string;
  amount: string;
}
export type Cell = keyof Row;

const ESCAPED = { '%': '%25', ',': '%2C', ':': '%3A' } as const;
const UNESCAPED: Readonly<Record<string, string>> = { '%25': '%', '%2C': ',', '%3A': ':' };
const escape = (text: string): string => text.replace(/[%,:]/g, (one) => ESCAPED[one as keyof typeof ESCAPED]);
const unescape = (text: string): string => text.replace(/%(?:25|2C|3A)/g, (one) => UNESCAPED[one] as string);

/** Rows → their text; '' for none. */
export function textOfRows(rows: readonly Row[]): string {
  return rows.map(({ kind, on, amount }) => [kind, on, amount].map(escape).join(':')).join(',');
}

/** Text → its rows. Never throws: what is missing in a row is empty, and what is too much stands with the amount. */
export function rowsOf(text: string): Row[] {
  if (text === '') return [];
  return text.split(',').map((one) => {
    const [kind = '', on = '', ...rest] = one.split(':').map(unescape);
    return { kind, on, amount: rest.join(':') };
  });
}

/** A case has no more rows than these: `MOST_ENTRIES` of the rules, which a form does not wait for; a test holds the two together. */
export const MOST_ROWS = 60;

/** Whether nothing was typed in a row: it says nothing, whatever its kind. */
export const isBlank = ({ on, amount }: Row): boolean => on.trim() === '' && amount.trim() === '';
