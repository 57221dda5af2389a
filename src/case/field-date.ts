/** A date as a field shows it: as New Yorkers write it. The case, the address and every file keep ISO dates. */

/** Whether the answer to a question is one day. */
export const isDatePath = (path: string): boolean => path === 'asOf' || path.startsWith('dates.');

/** "2026-11-21" → "11/21/2026"; other text comes back as it is. */
export const fieldDate = (text: string): string => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2/$3/$1');

/** Text by path, its dates as fields show them. */
export function inFields<T extends Partial<Record<string, string>>>(typed: T): T {
  const shown = Object.entries(typed).map(([path, text = '']) => [path, isDatePath(path) ? fieldDate(text) : text]);
  return Object.fromEntries(shown) as T;
}
