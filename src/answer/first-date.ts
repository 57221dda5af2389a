/** Which date to ask first, so that a method's other dates can be counted from it. Pure. */
import type { Case, EventName, Method } from '../rules/index.ts';

/** The date from which most of a method's other dates are counted, and what to call it; null where the law counts none that matters yet. */
const FIRST_DATE: Readonly<Record<Method, { event: EventName; day: string } | null>> = {
  micropurchase: null,
  'small-purchase': null,
  'mwbe-small-purchase': { event: 'execution', day: 'you will sign the contract' },
  'sole-source': { event: 'negotiations', day: 'you will start negotiations' },
  emergency: { event: 'execution', day: 'you signed or will sign the contract' },
  accelerated: { event: 'bidOpening', day: 'bids or proposals are due' },
  intergovernmental: { event: 'execution', day: 'you will sign the contract' },
  cooperative: { event: 'execution', day: 'you will sign the contract' },
  'prequalified-list': { event: 'execution', day: 'you will sign the contract' },
  'demonstration-project': { event: 'negotiations', day: 'you will start negotiations' },
};

/** @returns the question and its sentence; undefined where a date of the case was given, or none is to be asked */
export function firstDate({ dates }: Case, method: Method | undefined): { path: `dates.${EventName}`; says: string } | undefined {
  const first = method && FIRST_DATE[method];
  if (!first || Object.values(dates ?? {}).some(Boolean)) return undefined;
  return { path: `dates.${first.event}`, says: `Tell us the day ${first.day}, and you will get your dates.` };
}
