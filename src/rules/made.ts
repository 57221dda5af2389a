/** Whether the City has bound itself already, for facts that forbid the award though not the method. */
import { longDate, type IsoDate } from './calendar.ts';
import type { Facts } from './case.ts';

const STEPS = { award: 'award', purchaseOrder: 'purchase order', execution: 'contract' } as const;
const MADE = Object.keys(STEPS) as (keyof typeof STEPS)[];

/** What must be declared to ask `madeOn`. */
export const MADE_READS = ['dates.award', 'dates.purchaseOrder', 'dates.execution'] as const;

/** The first of award, order and contract that is dated, named with its day; undefined where none is. */
export function madeOn(facts: Pick<Facts, (typeof MADE_READS)[number]>): { path: (typeof MADE_READS)[number]; what: string } | undefined {
  for (const step of MADE) {
    const date = facts[`dates.${step}`];
    if (date !== undefined) return { path: `dates.${step}`, what: `${STEPS[step]} of ${longDate(date)}` };
  }
  return undefined;
}

/** What the day of an award is read from, where only what follows it is told. */
export type AwardDates = Pick<Facts, (typeof MADE_READS)[number]>;

/**
 * The day by which the award was made, where its own is not told: no order is issued and no contract executed before it.
 * Undefined where the award is told, or neither is. The days from award end on the day counted from it, at the latest.
 */
export function awardedBy(facts: AwardDates): { date: IsoDate; what: string } | undefined {
  if (facts['dates.award'] !== undefined) return undefined;
  const later = (['purchaseOrder', 'execution'] as const).flatMap((step) => {
    const date = facts[`dates.${step}`];
    return date === undefined ? [] : [{ date, what: `the ${STEPS[step]} of ${longDate(date)}` }];
  });
  return later.sort((one, other) => (one.date < other.date ? -1 : 1))[0];
}
