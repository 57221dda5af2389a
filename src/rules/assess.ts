/** assess(case) → everything the rules say about it: total over any partial case, pure, and in the order of the law. */
// First, for weight: in this order rules.js is 240 bytes smaller, gzipped.
import { duties as smallPurchaseDuties } from './3-08-small-purchases-duties.ts';
import { duties as soleSourceDuties } from './3-05-sole-source-duties.ts';
import { duties as emergencyDuties } from './3-06-emergency-duties.ts';
import { duties as acceleratedDuties } from './3-07-accelerated-duties.ts';
import { duties as intergovernmentalDuties } from './3-09-intergovernmental-duties.ts';
import { duties as prequalificationDuties } from './3-10-prequalification-duties.ts';
import { duties as demonstrationProjectDuties } from './3-11-demonstration-projects-duties.ts';
import { applicability } from './applicability.ts';
import { longDate, whyNoEdition, type Deadline, type IsoDate } from './calendar.ts';
import { METHODS, PATHS, toFacts, type Case, type Facts, type Method, type Path } from './case.ts';
import { duties as charterDuties } from './charter-chapter-13.ts';
import { doubtsOf, noDayLeft, NOT_COUNTED, type Doubt } from './doubts.ts';
import {
  basisOf,
  isQuote,
  type Answer,
  type Finding,
  type FindingId,
  type Kind,
  type LawEvent,
  type LawOn,
  type Rule,
  type Subject,
} from './finding.ts';
import { asOn, askOn, weighOn } from './earlier-law.ts';
import { currencyOn, isSuspended, RULES_2020_FROM, TEXT_HELD_FROM, type Currency } from './held.ts';
import { DCAS_BUYS_GOODS, DISCRETIONARY, SEALED_BIDDING, SEALED_BIDDING_RULE } from './other-law.ts';
import { byDay, lawOn, OF_PURCHASE, spanOf, type Span } from './law-day.ts';
import { factsOfAList, tellsOfAList } from './list-facts.ts';
import { openReadings } from './open-readings.ts';
import { conditionOf, isShut, NOT_SUSPENDED, NOT_USED } from './conditions.ts';
import type { Route, Verdict, Way } from './route.ts';
import { once } from './once.ts';
import { answerBySums } from './sums.ts';
import { WAYS } from './ways.ts';

/** A fact whose answer would change something, in the order in which to ask. */
export interface Question {
  path: Path;
  /** Ids of the routes and findings that wait for it. */
  changes: (Method | FindingId)[];
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

/** Whether a rule binds a contract by whatever method: it can be asked where the method is open, or none is needed. */
const ofAnyContract = ({ section, subject }: Rule): boolean =>
  section === null && (subject === 'contract' || subject === 'contract-without-bidding');

const OF_ANY_CONTRACT = RULES.filter(ofAnyContract);

const rulesOf = (among: (one: Rule, method: Method) => boolean): Readonly<Record<Method, Rule[]>> =>
  Object.fromEntries(METHODS.map((method) => [method, RULES.filter((one) => among(one, method))])) as unknown as Readonly<
    Record<Method, Rule[]>
  >;

const RULES_OF = rulesOf((one, method) => one.routes.includes(method));

/** The same where the method may not be used: what binds a contract binds it by whatever other method it is let. */
const RULES_BESIDE = rulesOf((one, method) => one.routes.includes(method) || ofAnyContract(one));

const rulesFor = (way: Route): readonly Rule[] => (isShut(way) ? RULES_BESIDE : RULES_OF)[way.method];

/** An answer in the words of the text of its day; null where its rule was not there yet. By the newest text, until earlier ones are loaded. */
type OfItsDay = <Of extends Finding | Route>(one: Of) => Of | null;
let ofItsDay: OfItsDay = (one) => one;

/** In the words of the text of its day or, before the first text of its section, in ours by the numbers of that text. */
function told<Of extends Finding | Route>(one: Of): Of | null {
  const own = ofItsDay(one);
  return own && asOn(own, one.lawOn.date);
}

/** Takes up earlier texts: their first days, the rules that have ended, and the words of each day. Called by earlier.ts, which loads apart. */
export function holdTexts(from: Partial<typeof TEXT_HELD_FROM>, ended: readonly Rule[], ofDay: OfItsDay): void {
  Object.assign(TEXT_HELD_FROM, from);
  for (const one of ended) for (const method of one.routes) for (const all of [RULES_OF, RULES_BESIDE]) all[method].push(one);
  ofItsDay = ofDay;
}

/** A method weighed by the law of a day; for an award from discretionary funds nothing is asked or decided, where none is needed. */
function weighed(way: Way, facts: Facts, on: IsoDate): Verdict {
  const verdict = weighOn(way, facts, on);
  if (facts.funding !== 'discretionary') return verdict;
  const freed: Verdict = { ...verdict, because: [DISCRETIONARY], ...discretionaryOn(on) };
  if (freed.outcome === 'not-required') {
    delete freed.lacks;
    delete freed.decision;
  }
  return freed;
}

/** One method weighed for the facts. @param given see findingOf */
export function route(facts: Facts, method: Method, given: Facts = facts): Route {
  const way = WAYS[method];
  const [verdict, law] = byDay(spanOf(given, way.lawOn), (on) => weighed(way, facts, on)) as [Verdict, LawOn];
  return told({ ...verdict, says: unlessLifted(verdict, facts, law.date), method, section: way.section, lawOn: law }) as Route;
}

/** @told What may lift the rules that refuse a method: § 1-02(d) and (f), and the orders for the jails. */
export const LIFTED = {
  outside: ' An outside authority that expressly says otherwise prevails.',
  uncovered: ' This holds unless the ACCO determined that the Rules do not apply.',
  suspended: ' This holds so far as State law kept these Rules in force.',
} as const;

/** A refusal, with what may lift it in a sentence of its own. Section 1-02 lifts the Rules, never the Charter; the orders for the jails name both. */
function unlessLifted({ outcome, says, because }: Verdict, facts: Facts, on: IsoDate): string {
  if (outcome !== 'not-allowed') return says;
  if (facts['facts.other.correctionEmergency'] === true && isSuspended(on)) return says + LIFTED.suspended;
  if (on < RULES_2020_FROM || because.some((one) => !isQuote(one) && one.ref.startsWith('charter-'))) return says;
  return facts.funding === 'outside-directed' ? says + LIFTED.outside : facts.funding === 'not-covered' ? says + LIFTED.uncovered : says;
}

/** Section 1-02(e) for an award from discretionary funds: no method is needed; before its text is held, that is not known. */
function discretionaryOn(date: IsoDate): Pick<Route, 'outcome' | 'says'> {
  return date < RULES_2020_FROM
    ? { outcome: 'not-held', says: 'We have § 1-02(e), on discretionary awards, only as of January 1, 2020.' }
    : { outcome: 'not-required', says: 'You need no method of source selection for this award: § 1-02(e) exempts it.' };
}

const OPEN: ReadonlySet<string> = new Set(['allowed', 'needs-determination', 'unknown', 'not-held']);

/** The law for a list of events, found once an assessment: rules share their lists. */
type LawsOn = Map<readonly LawEvent[], Span>;

/**
 * What a rule says of the facts, as an object of its own. A spread that comes first and alone is several times as fast as two.
 * @param method whose procurement it is asked of; null for a contract whose method is open, or that needs none
 * @param way the method it is told with; null where it is told with none
 */
function applyRule(one: Rule, facts: Facts, method: Method | null, way: Route | null, laws: LawsOn): Finding | null {
  const { id, kind, because } = one;
  const [answer, law] = byDay(
    once(laws, one.lawOn, () => spanOf(facts, one.lawOn)),
    (on) => {
      const find = askOn(one, on);
      return answerBySums(facts, one.ownSums, (of) => find(of, on, method));
    },
  );
  if (answer === null) return null;
  const subject = answer.subject ?? one.subject;
  if (way !== null && !stays(answer, kind, subject, way)) return null;
  const finding: Finding & Pick<Answer, 'also' | 'subject'> = { ...answer, id, route: way?.method ?? null, kind, because, lawOn: law };
  if (answer.subject) delete finding.subject;
  if (one.act && !answer.act) finding.act = one.act;
  if (answer.readings) finding.readings = openReadings(answer.readings, answer);
  if (answer.also) {
    finding.because = [...because, ...answer.also];
    delete finding.also;
  }
  const onlyIf = conditionOf(finding, subject, one, way, facts, answer.onlyIf);
  if (onlyIf !== undefined) finding.onlyIf = onlyIf;
  return told(byToldDays(finding, facts));
}

/** A finding as the days that are told leave it: one that is past, or closed, is said. Changes the finding that it is given. */
function byToldDays(finding: Finding, facts: Facts): Finding {
  Object.assign(finding, sayPast(finding, facts));
  const shut = publishedOnClosedDay(finding, facts);
  if (shut) {
    Object.assign(finding, shut);
    delete finding.deadline;
  }
  if (facts.closures?.some((day) => isMovedBy(day, finding))) finding.says += NOT_COUNTED;
  return finding;
}

/** What is said where the last day before an event that is only planned has gone by, and its act is not told; undefined where one is left. */
function sayPast({ act, when, deadline }: Finding, facts: Facts): Pick<Finding, 'says' | 'clash'> | undefined {
  const { asOf } = facts;
  if (asOf === undefined || !act || !deadline || when?.side !== 'before') return undefined;
  const day = facts[`dates.${when.event}`];
  if (day === undefined || day <= asOf || facts[`dates.${act}`] !== undefined || (deadline.edition ?? deadline.last) >= asOf)
    return undefined;
  // Comments that close before that leave their notice no day sooner.
  const { 'dates.commentClose': close } = facts;
  if (close && deadline.from < day) return { says: noDayLeft('commentClose', close), clash: ['dates.commentClose'] };
  return { says: noDayLeft(when.event, day) };
}

/** What is said of a publication told on a day that the reader gives as closed: it is none, as on a holiday. Undefined for any other. */
function publishedOnClosedDay({ kind, act, where }: Finding, facts: Facts): Pick<Finding, 'says' | 'clash'> | undefined {
  const day = act && facts[`dates.${act}`];
  if (kind !== 'notice' || !act || !day || !where?.includes('City Record') || !facts.closures?.includes(day)) return undefined;
  return {
    says: `Check the notice’s date: you gave ${longDate(day)} as a closed day, which has no City Record.`,
    clash: [`dates.${act}`, 'closures'],
  };
}

/** Whether something is to be delivered or filed by the last day, at an office that may be closed. */
const isDelivered = ({ period: { unit, side, publication, elapsed }, holidaysNotHeld }: Deadline): boolean =>
  unit === 'calendar days' && side === 'after' && !publication && !elapsed && !holidaysNotHeld;

/** Whether a day that the reader gives as closed would move a notice's day, or that of a delivery: the rules do not count it, and say so. */
function isMovedBy(closed: IsoDate, { kind, says, deadline, when }: Finding): boolean {
  if (whyNoEdition(closed) !== null) return false;
  if (deadline && isDelivered(deadline) && (closed === (deadline.office ?? deadline.last) || says.includes(longDate(closed)))) return true;
  if (kind !== 'notice') return false;
  if (when?.editions) return true;
  if (says.includes(longDate(closed)) || closed === deadline?.edition || closed === deadline?.clearEdition) return true;
  return deadline?.period.unit === 'business days' && closed < deadline.from && closed >= (deadline.clear ?? deadline.last);
}

/** What a rule says in the answer of a method; null where it has nothing to say there. */
function ofMethod(one: Rule, way: Route, facts: Facts, laws: LawsOn): Finding | null {
  if (!bears(one, way, facts)) return null;
  // From a list too an award that needs no method is not let by bids, unless bids are told.
  const isNamed = way.method === 'prequalified-list' && isFreed(facts, way) && !facts['facts.3-10.offers'];
  const method = (isShut(way) || isNamed) && ofAnyContract(one) ? null : way.method;
  return applyRule(one, facts, method, way, laws);
}

/** The route that was found last for the facts: a plan asks one method of them, finding after finding. */
const FOUND = new WeakMap<Facts, { method: Method; given: Facts; way: Route }>();

function routeOnce(facts: Facts, method: Method, given: Facts): Route {
  const last = FOUND.get(facts);
  if (last?.method === method && last.given === given) return last.way;
  const way = route(facts, method, given);
  FOUND.set(facts, { method, given, way });
  return way;
}

/**
 * One finding of a method for the facts, or of whichever is used; null where its rule has nothing to say, or the method may not be used and it would free.
 * @param given the facts by whose dates its law is selected, where others are only worked out
 */
export function findingOf(id: FindingId, facts: Facts, method: Method, given: Facts = facts): Finding | null {
  const way = routeOnce(facts, method, given);
  // What § 1-02(e) leaves of a discretionary award binds its contract, whichever small purchase it might have been.
  const isLeft = isFreed(facts, way) && isOfValue(way) && lawOn(given, OF_PURCHASE).date >= RULES_2020_FROM;
  const one = (isLeft ? RULES_BESIDE[method] : rulesFor(way)).find((rule) => rule.id === id);
  if (!one) return ofApplicability(facts, lawOn(given, OF_PURCHASE)).find((found) => found.id === id) ?? null;
  const laws: LawsOn = new Map([[one.lawOn, spanOf(given, one.lawOn)]]);
  return isLeft && ofAnyContract(one) ? applyRule(one, facts, null, null, laws) : ofMethod(one, way, facts, laws);
}

/** The rules of a prequalified list and of a vendor's place on it, whatever is bought; the CCPO's list of § 3-07 is another. */
const OF_A_LIST = RULES.filter(
  ({ routes, subject }) => (subject === 'list' || subject === 'vendor') && routes?.includes('prequalified-list'),
);

/** What holds of a list and a vendor beside the method: a vendor's rights do not hang on how something is bought. */
function ofAList(facts: Facts, chosen: readonly Route[]): Finding[] {
  if (!tellsOfAList(facts) || chosen.some(({ method }) => method === 'prequalified-list')) return [];
  const own = factsOfAList(facts);
  const laws: LawsOn = new Map();
  return OF_A_LIST.flatMap((one) => applyRule(one, own, 'prequalified-list', null, laws) ?? []);
}

/** Whether the value chooses the method, or the vendor: the ways of § 3-08. */
const isOfValue = ({ section }: Pick<Way, 'section'>): boolean => section === '3-08';

const isUrgent = ({ method }: Pick<Way, 'method'>): boolean => WAYS[method].makes === 'urgent';

/** What holds whichever method is used: who acts, what the Rules reach, and § 3-13. */
const ofApplicability = (facts: Facts, law: LawOn): Finding[] =>
  applicability(facts, law.date).map(({ id, kind, because, answer, onlyIf }) =>
    byToldDays({ id, route: null, kind, because, lawOn: law, ...answer, ...(onlyIf === undefined ? {} : { onlyIf }) }, facts),
  );

function general(facts: Facts, routes: readonly Route[]): Finding[] {
  const law = lawOn(facts, OF_PURCHASE);
  const findings = ofApplicability(facts, law);
  const open = routes.some((one) => one.method === facts.method && (one.outcome !== 'not-allowed' || one.shutsChanges === true));
  if (!open && routes.every((one) => !isOfValue(one) || one.outcome === 'not-allowed')) {
    findings.push({
      id: 'charter-312:sealed-bidding',
      route: null,
      kind: 'method',
      outcome: 'needs-determination',
      says: 'None of the small purchase methods in § 3-08 applies: use competitive sealed bidding, or another method in the Rules that fits.',
      because: [SEALED_BIDDING, SEALED_BIDDING_RULE],
      decision: {
        who: 'the agency',
        standard: 'which method Charter §§ 312 and 317 allow: proposals (§ 3-03), negotiated acquisition (§ 3-04) or another',
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
      says: 'Check your agency’s purchasing limit for goods: above it, DCAS buys for the agency.',
      because: [DCAS_BUYS_GOODS],
      decision: {
        who: 'the agency, with DCAS',
        standard: 'whether the purchase is within the agency’s limit published in the City Record, or DCAS has delegated it',
      },
      lawOn: law,
    });
  }
  // The orders for the jails suspended the Charter's chapter 13 as well.
  if (facts['facts.other.correctionEmergency'] === true && isSuspended(law.date))
    for (const one of findings) if (one.id.startsWith('charter-')) one.onlyIf = NOT_SUSPENDED;
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
  const laws: LawsOn = new Map();
  const findings = [...general(facts, routes), ...withoutMethod(facts, chosen, laws)];
  for (const way of chosen) {
    for (const one of rulesFor(way)) {
      const finding = ofMethod(one, way, facts, laws);
      if (finding) findings.push(finding);
    }
  }
  findings.push(...ofAList(facts, chosen));
  return {
    routes,
    findings,
    questions: questions(facts, routes, findings),
    doubts: doubtsOf(facts, findings),
    currency: currencyOn(facts.asOf ?? null),
  };
}

/**
 * The condition of whatever the method's own rules ask, as of a finding that says no more than that one step follows another;
 * undefined where they bind without one.
 */
export function conditionOfMethod(facts: Facts, method: Method): string | undefined {
  const way = route(facts, method);
  return conditionOf({ outcome: 'required', lawOn: way.lawOn }, 'procurement', null, way, facts);
}

/** Whether § 1-02(e) frees the award from source selection, in the answer of a method or in all of it. */
const isFreed = (facts: Facts, way: Route): boolean => facts.funding === 'discretionary' && way.outcome === 'not-required';

/** What § 3-08(c)(1)(i) lifts of a small purchase, and § 3-07 does not ask: the finding on that says so in its place. */
const NOT_OF_SMALL: ReadonlySet<string> = new Set<FindingId>(['ppb-2-01:written-decision', 'ppb-2-02:presolicitation-review']);

/**
 * Sections 3-05 to 3-11 are rules of source selection but where they speak of lists, vendors or any contract: § 1-02(e) lifts
 * that for a discretionary award, and leaves everything else.
 */
function bears(one: Rule, way: Route, facts: Facts): boolean {
  const isBySmall = facts['facts.3-07.sourceSelection'] === 'small-purchase';
  // An accelerated procurement asks another section only where it is run by its method (§ 3-07(d)).
  if (way.method === 'accelerated') {
    if (one.section === '3-05' && facts['facts.3-07.sourceSelection'] !== 'sole-source') return false;
    if (one.section === '3-08' && !isBySmall) return false;
  }
  if (!isFreed(facts, way))
    return !(way.method === 'accelerated' && isBySmall && way.outcome !== 'not-allowed' && NOT_OF_SMALL.has(one.id));
  // What binds any contract is told once, without a method, where the one named is a small purchase: § 3-08 does not reach it.
  if (isOfValue(way)) return false;
  // What § 3-06 shares with Charter § 315 the Charter asks all the same.
  return one.section === null || one.section === '3-10' || (one.section === '3-06' && basisOf(one) === 'charter');
}

/**
 * What holds for a discretionary award with no method, or with one of § 3-08, which its value or vendor would choose: § 1-02(e)
 * leaves all that is not source selection.
 */
function withoutMethod(facts: Facts, chosen: readonly Route[], laws: LawsOn): Finding[] {
  if (facts.funding !== 'discretionary' || lawOn(facts, OF_PURCHASE).date < RULES_2020_FROM) return [];
  const [first] = chosen;
  if (first && isFreed(facts, first) && isUrgent(first)) return unlessUsed(facts, first, laws);
  if (!chosen.every((way) => isFreed(facts, way) && isOfValue(way))) return [];
  return OF_ANY_CONTRACT.flatMap((one) => applyRule(one, facts, null, null, laws) ?? []);
}

/** What binds the contract where an urgent method, which would free from it, is not used: § 1-02(e) does not ask for one. */
function unlessUsed(facts: Facts, way: Route, laws: LawsOn): Finding[] {
  return OF_ANY_CONTRACT.flatMap((one) => {
    const alone = applyRule(one, facts, null, null, laws);
    const used = one.routes.includes(way.method) ? ofMethod(one, way, facts, laws) : null;
    if (alone === null || alone.outcome === 'not-required' || alone.outcome === used?.outcome) return [];
    return [{ ...alone, onlyIf: alone.onlyIf === undefined ? NOT_USED : `${alone.onlyIf}, and ${NOT_USED}` }];
  });
}

/** A method that may not be used frees from nothing: what it would lift or permit in its procurement is left out. */
function stays({ outcome }: Answer, kind: Kind, subject: Subject, way: Route): boolean {
  if (!isShut(way) || (subject !== 'procurement' && subject !== 'choice')) return true;
  return outcome !== 'not-required' && (outcome !== 'allowed' || kind === 'right');
}

function questions(facts: Facts, routes: readonly Route[], findings: readonly Finding[]): Question[] {
  const changes = new Map<Path, Set<Method | FindingId>>();
  const ask = (path: Path, id: Method | FindingId): void => {
    if (facts[path] === undefined) once(changes, path, () => new Set()).add(id);
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
