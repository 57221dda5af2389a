/** Whether a running total stays within its limit, in one or two sentences. */
import type { Method, Outcome, Rules, RunningTotal } from '../../rules/index.ts';
import type { Limit } from '../pictures/running-totals.ts';

/** The answer to “Does the total stay within the limit?”. */
export interface TotalAnswer {
  outcome: Extract<Outcome, 'allowed' | 'not-allowed' | 'needs-determination'>;
  verdict: string;
  says: string;
  /** What to do where the total is over. */
  next?: string;
}

/** The limits by what they are called in a sentence: that of a micropurchase has two, by category. */
const called = (name: string): string =>
  name === 'mwbeMaximum' ? 'M/WBE small purchase maximum' : name === 'smallPurchaseLimit' ? 'small purchase limit' : 'micropurchase limit';

/** The limit of a method that is chosen, by that name. */
const OWN: Readonly<Partial<Record<Method, string>>> = {
  micropurchase: 'micropurchase limit',
  'small-purchase': 'small purchase limit',
  'mwbe-small-purchase': 'M/WBE small purchase maximum',
};

/** "the small purchase limit of $100,000". */
const named = ({ name, value }: Limit, rules: Rules): string => `the ${called(name)} of ${rules.formatAmount(value)}`;

/**
 * @param rows the purchase and its entries, in cents, in their order; the last one holds the totals
 * @param limits those that the case may be held against, lowest first
 * @returns undefined where there is no total, or no limit
 */
export function totalAnswer(
  rows: readonly RunningTotal[],
  limits: readonly Limit[],
  method: Method | undefined,
  rules: Rules,
): TotalAnswer | undefined {
  const own = method && OWN[method];
  const all = own === undefined ? limits : limits.filter(({ name }) => called(name) === own);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || !all.length) return undefined;
  /** What a sum passes that the purchase alone does not, and what it stays within; the highest limit where the purchase is over all. */
  const against = (sum: number, whole: string): { passes: boolean; over: number; says: string } => {
    const passed =
      all.filter(({ value }) => first.grown <= value && sum > value).at(-1) ??
      (all.every(({ value }) => sum > value) ? all.at(-1) : undefined);
    const next = all.find(({ value }) => value >= sum);
    const by = passed && `passes ${named(passed, rules)} by ${rules.formatAmount(sum - passed.value)}`;
    const left = next && (next.value === sum ? '' : `, with ${rules.formatAmount(next.value - sum)} left`);
    const within = next && `stays within ${named(next, rules)}${left}`;
    return {
      passes: passed !== undefined,
      // By how much no limit is left.
      over: passed && !next ? sum - passed.value : 0,
      says: `${whole}, ${rules.formatAmount(sum)}, ${by && within ? `${by}. It ${within}` : (by ?? within)}.`,
    };
  };
  const grown = against(last.grown, 'the total');
  if (grown.passes) {
    const keeps =
      grown.over > 0 && last.grown > first.grown && `Keep the changes and renewals at least ${rules.formatAmount(grown.over)} lower. `;
    const next = `${keeps || ''}${keeps ? 'For what you still need, find' : 'Find'} the method that its whole value takes. Do not divide one need.`;
    return { outcome: 'not-allowed', verdict: 'Over the limit', says: `No: ${grown.says}`, next };
  }
  const total = against(last.total, 'If so, the total');
  if (total.passes)
    return {
      outcome: 'needs-determination',
      verdict: 'It depends',
      says: `Judge first whether the related purchases are one procurement with this one. ${total.says}`,
    };
  return { outcome: 'allowed', verdict: 'Within the limit', says: `Yes: ${grown.says}` };
}
