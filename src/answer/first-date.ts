/** Which date to ask first, so that a method's other dates can be counted from it. Pure. */
import { ORDER } from '../plan/index.ts';
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

/** Asked of an emergency whose determination or approvals are told: the filings count from the award. */
const EMERGENCY_AWARD = { event: 'award', day: 'the award was made, or will be' } as const;

/** What a contract is planned for counts no other date. */
const OF_THE_TERM: ReadonlySet<string> = new Set<EventName>(['contractStart', 'contractEnd']);

/** @returns the question and its sentence; undefined where a date is given from which the others count, or none is to be asked */
export function firstDate({ dates = {} }: Case, method: Method | undefined): { path: `dates.${EventName}`; says: string } | undefined {
  const given = (Object.keys(dates) as EventName[]).filter((event) => dates[event] && !OF_THE_TERM.has(event));
  const first = method === 'emergency' && given.length > 0 ? EMERGENCY_AWARD : method && FIRST_DATE[method];
  if (!method || !first) return undefined;
  const chain = ORDER[method].map(({ step }) => step);
  const isBefore = (event: EventName): boolean => chain.includes(event) && chain.indexOf(event) < chain.indexOf(first.event);
  if (!given.every(isBefore)) return undefined;
  return { path: `dates.${first.event}`, says: `Tell us the day ${first.day}, and you will get your dates.` };
}
