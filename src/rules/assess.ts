/** assess(case) → everything the rules say about it: total over any partial case, pure, and in the order of the law. */
import { duties as smallPurchaseDuties } from './3-08-small-purchases-duties.ts';
import { micropurchase, mwbeSmallPurchase, smallPurchase } from './3-08-small-purchases.ts';
import { applicability } from './applicability.ts';
import { longDate, type IsoDate } from './calendar.ts';
import { METHODS, PATHS, toFacts, type Case, type EventName, type Facts, type Method, type Path } from './case.ts';
import { quote, type Finding, type LawOn, type Reasons, type Rule, type Section } from './finding.ts';
import { CHARTER_AS_OF, currencyOn, TEXT_HELD_FROM, type Currency } from './held.ts';
import { DCAS_BUYS_GOODS, DISCRETIONARY, SEALED_BIDDING, SEALED_BIDDING_RULE } from './other-law.ts';
import type { Route, Verdict } from './route.ts';

/** A fact whose answer would change something, in the order in which to ask. */
export interface Question {
  path: Path;
  /** Ids of the routes and findings that wait for it. */
  changes: string[];
}

export interface Assessment {
  /** Every route of §§ 3-05 to 3-11, § 3-08 first: value and vendor decide those. */
  routes: Route[];
  /** What holds for the chosen method; for each open one where none is chosen. */
  findings: Finding[];
  questions: Question[];
  currency: Currency;
}

/** Every rule with a finding of its own, in the order of the law. */
export const RULES: readonly Rule[] = smallPurchaseDuties;

const AMOUNT_EVENTS: readonly EventName[] = ['solicitation', 'purchaseOrder', 'award'];

/** The date whose law applies: that of the first given event, else the day asked about, else the last day held. */
export function lawOn(facts: Facts, events: readonly EventName[]): LawOn {
  for (const event of events) {
    const date = facts[`dates.${event}`];
    if (date !== undefined) return { event, date };
  }
  return facts.asOf === undefined ? { event: 'none', date: CHARTER_AS_OF } : { event: 'asOf', date: facts.asOf };
}

/** Methods whose rules are not yet worked out here: the provision where each begins. */
const UNWORKED: Readonly<
  Record<Exclude<Method, 'micropurchase' | 'small-purchase' | 'mwbe-small-purchase'>, { section: Section; because: Reasons }>
> = {
  'sole-source': {
    section: '3-05',
    because: [
      quote(
        '3-05(a)',
        'Sole source procurement shall be used only when there is only one source for the required goods, service, or construction.',
      ),
    ],
  },
  emergency: {
    section: '3-06',
    because: [
      quote(
        '3-06(c)(1)',
        "Any agency may make an emergency procurement when an emergency arises and the agency's resulting need cannot be met through normal procurement methods.",
      ),
    ],
  },
  accelerated: {
    section: '3-07',
    because: [
      quote(
        '3-07(f)',
        'Accelerated procurements may be made provided it is an eligible market and the CCPO has approved the specific commodity for accelerated procurement.',
      ),
    ],
  },
  intergovernmental: {
    section: '3-09',
    because: [
      quote(
        '3-09(a)',
        'An agency may procure goods, services, construction, or construction-related services through the United States General Services Administration or any other federal agency',
      ),
    ],
  },
  cooperative: {
    section: '3-09',
    because: [
      quote(
        '3-09(b)(3)',
        "A cooperative purchase may be made when the ACCO determines, with CCPO approval, that such purchase is consistent with general New York City procurement policy, and is in the City's best interest and the basis thereof.",
      ),
    ],
  },
  'prequalified-list': {
    section: '3-10',
    because: [
      quote(
        '3-10(c)',
        "Prequalification shall be used only where the need for advance screening of vendors' qualifications outweighs the benefits of broader competition, as determined by the ACCO.",
      ),
    ],
  },
  'demonstration-project': {
    section: '3-11',
    because: [
      quote(
        '3-11(a)',
        'A demonstration project is a short-term, carefully planned, pilot exercise designed to test and evaluate the feasibility and application of an innovative product, approach or technology not currently used by the City.',
      ),
    ],
  },
};

const WORKED: Readonly<Record<'micropurchase' | 'small-purchase' | 'mwbe-small-purchase', (facts: Facts, on: IsoDate) => Verdict>> = {
  micropurchase,
  'small-purchase': smallPurchase,
  'mwbe-small-purchase': mwbeSmallPurchase,
};

function isWorked(method: Method): method is keyof typeof WORKED {
  return method in WORKED;
}

/** One method weighed for the facts. */
export function route(facts: Facts, method: Method): Route {
  const law = lawOn(facts, AMOUNT_EVENTS);
  if (!isWorked(method)) {
    const { section, because } = UNWORKED[method];
    return {
      method,
      section,
      worked: false,
      lawOn: law,
      outcome: 'unknown',
      says: `Not yet worked out here: read § ${section}.`,
      because,
      margins: [],
    };
  }
  const verdict = WORKED[method](facts, law.date);
  if (facts.funding === 'discretionary') {
    const because: Reasons = [DISCRETIONARY, ...verdict.because];
    return {
      ...verdict,
      method,
      section: '3-08',
      worked: true,
      lawOn: law,
      because,
      outcome: 'not-required',
      says: 'You need no method of source selection for this award: § 1-02(e) exempts it.',
    };
  }
  return { ...verdict, method, section: '3-08', worked: true, lawOn: law };
}

const OPEN: ReadonlySet<string> = new Set(['allowed', 'needs-determination', 'unknown', 'not-held']);

function applyRule(one: Rule, facts: Facts, method: Method): Finding | null {
  const law = lawOn(facts, one.lawOn);
  const common = { id: one.id, route: method, kind: one.kind, because: one.because, lawOn: law };
  const heldFrom = TEXT_HELD_FROM[one.section];
  if (law.date < heldFrom) {
    return {
      ...common,
      outcome: 'not-held',
      says: `The text of § ${one.section} is held from ${longDate(heldFrom)}; what it said before is not.`,
    };
  }
  const answer = one.find(facts, law.date, method);
  if (!answer) return null;
  const { also, ...rest } = answer;
  return { ...common, ...rest, because: also ? [...one.because, ...also] : one.because };
}

function general(facts: Facts, routes: readonly Route[]): Finding[] {
  const law = lawOn(facts, []);
  const findings: Finding[] = applicability(facts).map(({ id, kind, because, answer }) => ({
    id,
    route: null,
    kind,
    because,
    lawOn: law,
    ...answer,
  }));
  const worked = routes.filter((one) => one.worked);
  if (worked.every((one) => one.outcome === 'not-allowed')) {
    findings.push({
      id: 'charter-312:sealed-bidding',
      route: null,
      kind: 'method',
      outcome: 'required',
      says: 'Use competitive sealed bidding unless another method below fits: no way of § 3-08 is open.',
      because: [SEALED_BIDDING, SEALED_BIDDING_RULE],
      lawOn: law,
    });
  }
  if (facts.category === 'goods') {
    findings.push({
      id: 'charter-329:who-buys-goods',
      route: null,
      kind: 'method',
      outcome: 'needs-determination',
      says: 'Check your agency’s own limit for goods: above it DCAS buys.',
      because: [DCAS_BUYS_GOODS],
      decision: {
        who: 'the agency, with DCAS',
        standard: 'whether the purchase is within the agency’s limit as published in the City Record, or delegated',
      },
      lawOn: law,
    });
  }
  return findings;
}

/**
 * Everything the rules say about a case.
 * @param input any partial case that readCase accepts; absent means unknown. Never throws.
 */
export function assess(input: Case): Assessment {
  const facts = toFacts(input);
  const routes = METHODS.map((method) => route(facts, method));
  const chosen = facts.method ? routes.filter((one) => one.method === facts.method) : routes.filter((one) => OPEN.has(one.outcome));
  const findings = [
    ...general(facts, routes),
    ...chosen.flatMap((one) => RULES.filter((r) => r.routes.includes(one.method)).flatMap((r) => applyRule(r, facts, one.method) ?? [])),
  ];
  return { routes, findings, questions: questions(facts, routes, findings), currency: currencyOn(facts.asOf ?? null) };
}

function questions(facts: Facts, routes: readonly Route[], findings: readonly Finding[]): Question[] {
  const changes = new Map<Path, Set<string>>();
  const ask = (path: Path, id: string): void => {
    if (facts[path] === undefined) changes.set(path, (changes.get(path) ?? new Set()).add(id));
  };
  for (const one of routes) for (const path of one.lacks ?? []) ask(path, one.method);
  for (const one of findings) {
    for (const path of one.lacks ?? []) ask(path, one.id);
    if (one.when && !one.deadline) ask(`dates.${one.when.event}`, one.id);
  }
  if (facts.asOf === undefined) for (const one of routes) if (one.lawOn.event === 'none') ask('asOf', one.method);
  return PATHS.flatMap((path) => {
    const ids = changes.get(path);
    return ids ? [{ path, changes: [...ids] }] : [];
  });
}
