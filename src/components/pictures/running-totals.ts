/** Where the bars and lines of the running total stand: plain numbers, drawn by RunningTotals.tsx. */
import type { Category, Cents, Route, Rules, RunningTotal } from '../../rules/index.ts';

export interface Limit {
  name: string;
  title: string;
  value: Cents;
}

/** The limits that the case may be held against, lowest first: the M/WBE maximum only where its vendor is told to be one, and its category may use it. */
export function limitsOf(rules: Rules, category: Category | undefined, routes: readonly Route[]): Limit[] {
  const mwbe = routes.find(({ method }) => method === 'mwbe-small-purchase');
  const refused = mwbe?.lacks?.includes('vendor.mwbe') || (mwbe?.outcome === 'not-allowed' && mwbe.margins.length === 0);
  return rules
    .ladder(category, (routes[0] as Route).lawOn.date)
    .filter(({ name }) => name !== 'mwbeMaximum' || !refused)
    .map(({ name, title, value }) => ({ name, title, value }));
}

/** The first row whose total is over a limit; undefined where none is. */
export function firstOver(rows: readonly RunningTotal[], limit: Cents, of: 'grown' | 'total'): RunningTotal | undefined {
  return rows.find((row) => row[of] > limit);
}

export const WIDTH = 360;
const LABEL = 15;
const ROW = 36;
/** Room to the right of the highest total or limit, for the sums. */
const SIDE = 72;

export interface Drawing {
  height: number;
  /** A line from its label down. */
  limits: { limit: Limit; x: number; y: number }[];
  /** The limits too far off to be drawn. */
  beyond: Limit[];
  bars: { y: number; grown: number; total: number }[];
}

/** @param rows at least one @returns places in the units of the picture, WIDTH wide; the scale is linear, from nothing */
export function drawing(rows: readonly RunningTotal[], limits: readonly Limit[]): Drawing {
  const end = rows.at(-1)?.total ?? 0;
  // The scale reaches the next limit above the total: the one after it would press the bars together.
  const next = limits.find(({ value }) => value >= end);
  const drawn = limits.filter(({ value }) => value <= (next?.value ?? end));
  const most = Math.max(end, next?.value ?? 0, 1);
  const across = (cents: Cents): number => Math.round((cents / most) * (WIDTH - SIDE) * 10) / 10;
  const top = drawn.length * LABEL + 6;
  return {
    height: top + rows.length * ROW + 4,
    limits: drawn.map((limit, index) => ({ limit, x: across(limit.value), y: (drawn.length - index) * LABEL - 3 })),
    beyond: limits.filter((one) => !drawn.includes(one)),
    bars: rows.map(({ grown, total }, index) => ({ y: top + index * ROW, grown: across(grown), total: across(total) })),
  };
}
