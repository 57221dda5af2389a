/**
 * The answer to a calculator's question, as its reader meets it first: one verdict with the sentence to act on, what it rests
 * on, and the open questions that it hangs on. Pure: it reads an assessment and states no law of its own.
 */
import {
  isQuote,
  type Assessment,
  type Because,
  type Finding,
  type Margin,
  type Method,
  type Outcome,
  type ReadingId,
  type Route,
} from '../rules/index.ts';

/** The answer, in the order in which it is read. */
export interface Lead {
  outcome: Outcome;
  /** The sentence to act on. */
  says: string;
  /** The method that it is about; null where none of them is open. */
  route: Route | null;
  /** How far the value lies from each limit that it was held against, where the sentence does not say so. */
  margins: readonly Margin[];
  decision: Route['decision'];
  because: readonly Because[];
  readings: readonly ReadingId[];
  /** What holds whichever method is used, and bears on the answer. */
  general: readonly Finding[];
}

/** The methods beside the answer's own, by whether they may be used. */
export interface Others {
  open: readonly Route[];
  depends: readonly Route[];
  shut: readonly Route[];
}

/** Which of several verdicts answers the reader's question: what may be done, before what may be if more is told. */
const FIRST: Readonly<Record<Outcome, number>> = {
  allowed: 0,
  required: 0,
  'not-required': 1,
  'not-held': 2,
  unknown: 3,
  'needs-determination': 4,
  'not-allowed': 5,
};

/** The methods that value and vendor decide. */
export const BY_VALUE: readonly Method[] = ['micropurchase', 'small-purchase', 'mwbe-small-purchase'];
const isByValue = ({ method }: Route): boolean => BY_VALUE.includes(method);

function ofRoute(route: Route, general: readonly Finding[]): Lead {
  const { outcome, says, margins, decision, because, readings = [] } = route;
  const isSaid = ({ limit }: Margin): boolean => says.includes(`$${(limit / 100).toLocaleString('en-US')}`);
  return { outcome, says, route, margins: margins.filter((one) => !isSaid(one)), decision, because, readings, general };
}

/** The finding that says which method the Charter falls back on, where no method of § 3-08 is open. */
const FALLBACK = 'charter-312:sealed-bidding';

/**
 * @param method the method that the case names; without one the answer is the best of the methods that the value decides
 * @returns the answer. Never throws.
 */
export function leadOf({ routes, findings }: Assessment, method: Method | undefined): Lead {
  const general = findings.filter(({ route }) => route === null);
  const chosen = routes.find((one) => one.method === method);
  if (chosen) return ofRoute(chosen, general);
  const fallback = general.find(({ id }) => id === FALLBACK);
  if (fallback)
    return ofFinding(
      fallback,
      general.filter((one) => one !== fallback),
    );
  const [best] = routes.filter(isByValue).sort((one, other) => FIRST[one.outcome] - FIRST[other.outcome]);
  return ofRoute(best ?? (routes[0] as Route), general);
}

function ofFinding({ outcome, says, decision, because, readings = [] }: Finding, general: readonly Finding[]): Lead {
  return { outcome, says, route: null, margins: [], decision, because, readings, general };
}

/** The methods that the answer is not about, in the order of the law. */
export function othersOf({ routes }: Assessment, lead: Lead): Others {
  const rest = routes.filter(({ method }) => method !== lead.route?.method);
  return {
    open: rest.filter(({ outcome }) => outcome === 'allowed' || outcome === 'not-required'),
    depends: rest.filter(({ outcome }) => outcome === 'unknown' || outcome === 'needs-determination' || outcome === 'not-held'),
    shut: rest.filter(({ outcome }) => outcome === 'not-allowed'),
  };
}

/** The quotes of the answer: the words of the law that decide. */
export const wordsOf = ({ because }: Lead) => because.filter(isQuote);
