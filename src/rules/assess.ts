/** assess(case) → everything the rules say about it: total over any partial case, pure, and in the order of the law. */
import { duties as soleSourceDuties } from './3-05-sole-source-duties.ts';
import { ways as soleSource } from './3-05-sole-source.ts';
import { duties as emergencyDuties } from './3-06-emergency-duties.ts';
import { ways as emergency } from './3-06-emergency.ts';
import { duties as acceleratedDuties } from './3-07-accelerated-duties.ts';
import { ways as accelerated } from './3-07-accelerated.ts';
import { duties as smallPurchaseDuties } from './3-08-small-purchases-duties.ts';
import { ways as smallPurchases } from './3-08-small-purchases.ts';
import { duties as intergovernmentalDuties } from './3-09-intergovernmental-duties.ts';
import { ways as intergovernmental } from './3-09-intergovernmental.ts';
import { duties as prequalificationDuties } from './3-10-prequalification-duties.ts';
import { ways as prequalification } from './3-10-prequalification.ts';
import { duties as demonstrationProjectDuties } from './3-11-demonstration-projects-duties.ts';
import { ways as demonstrationProjects } from './3-11-demonstration-projects.ts';
import { applicability } from './applicability.ts';
import { longDate, type IsoDate } from './calendar.ts';
import { EVENTS, METHODS, PATHS, toFacts, type Case, type EventName, type Facts, type Method, type Path } from './case.ts';
import { duties as charterDuties } from './charter-chapter-13.ts';
import { doubtsOf, type Doubt } from './doubts.ts';
import type { Answer, Finding, FindingId, LawEvent, LawOn, Outcome, Reasons, Rule, Section } from './finding.ts';
import { CHARTER_AS_OF, currencyOn, RULES_2020_FROM, TEXT_HELD_FROM, type Currency } from './held.ts';
import { DCAS_BUYS_GOODS, DISCRETIONARY, SEALED_BIDDING, SEALED_BIDDING_RULE } from './other-law.ts';
import type { Route, Way } from './route.ts';

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
  /** Answers that cannot all be right, or steps out of the order the law wants: to be said first. */
  doubts: Doubt[];
  currency: Currency;
}

/** Every rule with a finding of its own, in the order of the law; the Charter's come last. */
export const RULES: readonly Rule[] = [
  ...soleSourceDuties,
  ...emergencyDuties,
  ...acceleratedDuties,
  ...smallPurchaseDuties,
  ...intergovernmentalDuties,
  ...prequalificationDuties,
  ...demonstrationProjectDuties,
  ...charterDuties,
];

const ALL_WAYS: readonly Way[] = [
  ...soleSource,
  ...emergency,
  ...accelerated,
  ...smallPurchases,
  ...intergovernmental,
  ...prequalification,
  ...demonstrationProjects,
];

/** Every method as a rule, by its name. */
export const WAYS = Object.fromEntries(ALL_WAYS.map((way) => [way.method, way])) as Readonly<Record<Method, Way>>;

const RULES_OF = Object.fromEntries(
  METHODS.map((method) => [method, RULES.filter((one) => one.routes.includes(method))]),
) as unknown as Readonly<Record<Method, readonly Rule[]>>;

const DATE_OF = Object.fromEntries(EVENTS.map((event) => [event, `dates.${event}`])) as { readonly [E in EventName]: `dates.${E}` };

/** The steps of a procurement in their order of time: an undated one cannot be later than a dated one that follows it. */
const STEPS: readonly EventName[] = ['solicitation', 'award', 'purchaseOrder', 'execution', 'registration', 'awardNotice'];

/** The steps that come after all of some events, by their list: rules share their lists. */
const AFTER = new Map<readonly LawEvent[], readonly EventName[]>();

function stepsAfter(events: readonly LawEvent[]): readonly EventName[] {
  let after = AFTER.get(events);
  if (after === undefined) {
    after = STEPS.slice(Math.max(...events.flat().map((event) => STEPS.indexOf(event)), -1) + 1);
    AFTER.set(events, after);
  }
  return after;
}

/** The latest of some events; null while the day of one is not given, since that one may be later. */
function latest(facts: Facts, events: readonly EventName[]): LawOn | null {
  let last: LawOn | null = null;
  for (const event of events) {
    const date = facts[DATE_OF[event]];
    if (date === undefined) return null;
    if (last === null || date > last.date) last = { event, date };
  }
  return last;
}

/**
 * The date whose law applies: that of the first given event; of several events in one place, of the latest. Where none is given, the day asked about, unless a later step
 * of the procurement already lies before it (or no day is asked about): then that step's. Else the last day held.
 */
export function lawOn(facts: Facts, events: readonly LawEvent[]): LawOn {
  for (const event of events) {
    if (typeof event !== 'string') {
      const last = latest(facts, event);
      if (last !== null) return last;
      continue;
    }
    const date = facts[DATE_OF[event]];
    if (date !== undefined) return { event, date };
  }
  const { asOf } = facts;
  let bound: LawOn | null = null;
  for (const event of stepsAfter(events)) {
    const date = facts[DATE_OF[event]];
    if (date !== undefined && (bound === null || date < bound.date)) bound = { event, date };
  }
  if (bound !== null && (asOf === undefined || bound.date < asOf)) return bound;
  return asOf === undefined ? { event: 'none', date: CHARTER_AS_OF } : { event: 'asOf', date: asOf };
}

/** One method weighed for the facts. */
export function route(facts: Facts, method: Method): Route {
  const { section, lawOn: events, weigh } = WAYS[method];
  const law = lawOn(facts, events);
  const verdict = weigh(facts, law.date);
  if (facts.funding === 'discretionary') {
    const because: Reasons = [DISCRETIONARY, ...verdict.because];
    const { outcome, says } = discretionaryOn(law.date);
    return { ...verdict, method, section, lawOn: law, because, outcome, says };
  }
  return { ...verdict, method, section, lawOn: law };
}

/** Section 1-02(e) for an award from discretionary funds: no method is needed; before its text is held, that is not known. */
function discretionaryOn(date: IsoDate): Pick<Route, 'outcome' | 'says'> {
  return date < RULES_2020_FROM
    ? { outcome: 'not-held', says: 'Section 1-02(e), on discretionary awards, is held only as of 1 January 2020.' }
    : { outcome: 'not-required', says: 'You need no method of source selection for this award: § 1-02(e) exempts it.' };
}

const OPEN: ReadonlySet<string> = new Set(['allowed', 'needs-determination', 'unknown', 'not-held']);

/** The law's date for a list of events, found once an assessment: rules share their lists. */
type LawsOn = Map<readonly LawEvent[], LawOn>;

function lawOnce(facts: Facts, events: readonly LawEvent[], laws: LawsOn): LawOn {
  let law = laws.get(events);
  if (law === undefined) {
    law = lawOn(facts, events);
    laws.set(events, law);
  }
  return law;
}

/** What a rule says of the facts, as an object of its own. A spread that comes first and alone is several times as fast as two. */
function applyRule(one: Rule, facts: Facts, method: Method, laws: LawsOn): Finding | null {
  const law = lawOnce(facts, one.lawOn, laws);
  const { id, kind, because, section } = one;
  const answer = section !== null && law.date < TEXT_HELD_FROM[section] ? NOT_HELD[section] : one.find(facts, law.date, method);
  if (answer === null) return null;
  const finding: Finding & Pick<Answer, 'also'> = { ...answer, id, route: method, kind, because, lawOn: law };
  if (one.act !== undefined && answer.act === undefined) finding.act = one.act;
  if (answer.also !== undefined) {
    finding.because = [...because, ...answer.also];
    delete finding.also;
  }
  return finding;
}

/** One finding of a method for the facts; null where its rule has nothing to say, or the method may not be used and it would free. */
export function findingOf(id: FindingId, facts: Facts, method: Method): Finding | null {
  const one = RULES_OF[method].find((rule) => rule.id === id);
  const way = route(facts, method);
  if (one === undefined || !bears(one, way, facts)) return null;
  const finding = applyRule(one, facts, method, new Map());
  return finding !== null && stays(finding, way) ? finding : null;
}

/** What is said where the date is before a section's text. */
const NOT_HELD = Object.fromEntries(
  Object.entries(TEXT_HELD_FROM).map(([section, from]): [string, Answer] => [
    section,
    { outcome: 'not-held', says: `The text of § ${section} is held from ${longDate(from)}; what it said before is not.` },
  ]),
) as Readonly<Record<Section, Answer>>;

const OF_VALUE: ReadonlySet<Method> = new Set<Method>(['micropurchase', 'small-purchase', 'mwbe-small-purchase']);

function general(facts: Facts, routes: readonly Route[]): Finding[] {
  const law = lawOn(facts, STEPS);
  const findings: Finding[] = applicability(facts, law.date).map(({ id, kind, because, answer }) => ({
    id,
    route: null,
    kind,
    because,
    lawOn: law,
    ...answer,
  }));
  const open = routes.some((one) => one.method === facts.method && one.outcome !== 'not-allowed');
  if (!open && routes.every((one) => !OF_VALUE.has(one.method) || one.outcome === 'not-allowed')) {
    findings.push({
      id: 'charter-312:sealed-bidding',
      route: null,
      kind: 'method',
      outcome: 'needs-determination',
      says: 'No way of § 3-08 is open: use competitive sealed bidding, or another method of the Rules that fits.',
      because: [SEALED_BIDDING, SEALED_BIDDING_RULE],
      decision: {
        who: 'the agency',
        standard: 'which method Charter §§ 312 and 317 allow; proposals (§ 3-03) and negotiated acquisition (§ 3-04) are not held here',
      },
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
  const findings = general(facts, routes);
  const laws: LawsOn = new Map();
  for (const way of chosen) {
    for (const one of RULES_OF[way.method]) {
      const finding = bears(one, way, facts) ? applyRule(one, facts, way.method, laws) : null;
      if (!finding || !stays(finding, way)) continue;
      if (way.outcome !== 'allowed') finding.onlyIf = ONLY_IF[way.outcome] ?? MAY_BE_USED;
      findings.push(finding);
    }
  }
  return {
    routes,
    findings,
    questions: questions(facts, routes, findings),
    doubts: doubtsOf(facts, findings),
    currency: currencyOn(facts.asOf ?? null),
  };
}

const MAY_BE_USED = 'if this method may be used';
const ONLY_IF: Readonly<Partial<Record<Outcome, string>>> = {
  'not-allowed': 'if this method could be used; as the case stands it may not',
  'not-required': 'if this method is used; it is not needed',
};

/** Sections 3-05 to 3-09 and 3-11 are rules of source selection: § 1-02(e) lifts them for a discretionary award. Section 3-10 says itself what is left of it. */
function bears(one: Rule, way: Route, facts: Facts): boolean {
  // § 3-05 reaches an accelerated procurement only where its source is a sole source (§ 3-07(d)).
  if (one.section === '3-05' && way.method === 'accelerated' && facts['facts.3-07.sourceSelection'] !== 'sole-source') return false;
  return facts.funding !== 'discretionary' || one.section === null || one.section === '3-10' || way.outcome !== 'not-required';
}

/** A method that may not be used frees from nothing: what it would lift or permit is left out. */
function stays({ outcome, kind }: Finding, way: Route): boolean {
  return way.outcome !== 'not-allowed' || (outcome !== 'not-required' && (outcome !== 'allowed' || kind === 'right'));
}

function questions(facts: Facts, routes: readonly Route[], findings: readonly Finding[]): Question[] {
  const changes = new Map<Path, Set<string>>();
  const ask = (path: Path, id: string): void => {
    if (facts[path] !== undefined) return;
    const ids = changes.get(path);
    if (ids) ids.add(id);
    else changes.set(path, new Set([id]));
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
