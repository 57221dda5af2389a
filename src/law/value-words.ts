/** The value of a parameter in words. */
import type { Parameter, Rules } from '../rules/index.ts';

/** "$1,500,000", "15 calendar days", "no"; "none" for a repeal, or a power that did not yet exist. */
export function valueIn({ unit }: Pick<Parameter<unknown>, 'unit'>, value: unknown, rules: Pick<Rules, 'formatAmount'>): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (unit === 'cents') return rules.formatAmount(value as number);
  return `${Array.isArray(value) ? value.join(', ') : String(value)} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}
