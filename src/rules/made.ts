/** Whether the City has bound itself already, for facts that forbid the award though not the method. */
import { longDate } from './calendar.ts';
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
