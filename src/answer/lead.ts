/**
 * The answer to a calculator's question, as its reader meets it first: one verdict with the sentence to act on, what it rests
 * on, and the open questions that it hangs on. Pure: it reads an assessment and states no law of its own.
 */
import {
  formatAmount,
  isQuote,
  type Assessment,
  type Because,
  type Case,
  type Finding,
  type FindingId,
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
  /** Whether the purchase needs no method at all: then no one of them is named. */
  needsNone: boolean;
  /** The finding that it is, where it is about no method. */
  finding?: Finding['id'];
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

/** The methods that value and vendor decide, by how much they ask: no competition comes before some. Null where something else decides. */
const PLACE_BY_VALUE: Readonly<Record<Method, number | null>> = {
  micropurchase: 0,
  'mwbe-small-purchase': 1,
  'small-purchase': 2,
  'sole-source': null,
  emergency: null,
  accelerated: null,
  intergovernmental: null,
  cooperative: null,
  'prequalified-list': null,
  'demonstration-project': null,
};
/** The methods that value and vendor decide, the one that asks least first. */
export const BY_VALUE = (Object.keys(PLACE_BY_VALUE) as Method[])
  .filter((method) => PLACE_BY_VALUE[method] !== null)
  .sort((one, other) => (PLACE_BY_VALUE[one] ?? 0) - (PLACE_BY_VALUE[other] ?? 0));
const isByValue = ({ method }: Route): boolean => BY_VALUE.includes(method);

/** The limits that a sentence does not name: what it names is not said again. */
export const unsaid = (margins: readonly Margin[], says: string): Margin[] =>
  margins.filter(({ limit }) => !says.includes(formatAmount(limit)));

/** Whether the method that the case names is shut: one that waits for what can still be had leads to that, and to no other method. */
export const isRefused = ({ method }: Pick<Case, 'method'>, { outcome, route }: Pick<Lead, 'outcome' | 'route'>): boolean =>
  method !== undefined && outcome === 'not-allowed' && route?.isPending !== true;

function ofRoute(route: Route, general: readonly Finding[]): Lead {
  const { outcome, says, margins, decision, because, readings = [] } = route;
  // Above which value a section governs is news to nobody whose value is twice that and more.
  const isFar = ({ limit, room }: Margin): boolean => !isByValue(route) && room < -limit;
  const near = unsaid(margins, says).filter((one) => !isFar(one));
  return { outcome, says, route, needsNone: false, margins: near, decision, because, readings, general };
}

/** The finding that says which method the Charter falls back on, where no method of § 3-08 is open. */
const FALLBACK: FindingId = 'charter-312:sealed-bidding';

/**
 * @param method the method that the case names; without one the answer is the best of the methods that the value decides, and of
 * several that may be used the one that asks least: a City-certified M/WBE’s purchase needs no competition
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
  const [best] = routes
    .filter(isByValue)
    .sort((one, other) => FIRST[one.outcome] - FIRST[other.outcome] || BY_VALUE.indexOf(one.method) - BY_VALUE.indexOf(other.method));
  const lead = ofRoute(best ?? (routes[0] as Route), general);
  // What no method is needed for is held against no method's limit.
  return lead.outcome === 'not-required' ? { ...lead, needsNone: true, margins: [] } : lead;
}

function ofFinding({ id, outcome, says, decision, because, readings = [] }: Finding, general: readonly Finding[]): Lead {
  return { finding: id, outcome, says, route: null, needsNone: false, margins: [], decision, because, readings, general };
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
