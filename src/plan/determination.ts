/** The determination that the steps of a method begin with, §§ 3-05 and 3-11. */
import type { Finding, FindingId, Method } from '../rules/index.ts';
import { find, type Workings } from './workings.ts';

const DETERMINATION: Readonly<Record<Method, FindingId | null>> = {
  micropurchase: null,
  'small-purchase': null,
  'mwbe-small-purchase': null,
  'sole-source': '3-05(b):determination',
  emergency: null,
  // § 3-07(d) leaves a sole source to § 3-05.
  accelerated: '3-05(b):determination',
  intergovernmental: null,
  cooperative: null,
  'prequalified-list': null,
  'demonstration-project': '3-11(c):determination',
};

/** The determination of the method's own, where its text is held; null where it has none. */
export function determinationDuty(work: Workings): Finding | null {
  const id = DETERMINATION[work.method];
  const duty = id === null ? null : find(work, id);
  return work.method === 'accelerated' && duty?.outcome === 'not-held' ? null : duty;
}

/** Whether the case tells that it was made, with or without its day. */
export const isDetermined = ({ method, facts }: Workings): boolean =>
  facts[method === 'demonstration-project' ? 'facts.3-11.determined' : 'facts.3-05.onlySource'] === true;

/** Whether the plan of the method begins with one. Not that of an accelerated procurement, but for a sole source. */
export const hasDetermination = (work: Workings): boolean =>
  work.method === 'accelerated' ? determinationDuty(work) !== null : DETERMINATION[work.method] !== null;
