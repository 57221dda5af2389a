/** The same case on two days: which methods, duties, amounts and dates differ, and by what law. */
import type { Case, EventName, Finding, IsoDate, Method, Outcome, Parameter, Route, Rules, Section } from '../rules/index.ts';
import { leadOf } from '../answer/index.ts';
import { lawsBeside, type LawHeld } from '../ways/index.ts';
import { causesOf, ofParameter, type Answered, type Cause, type OtherLaws, type Span } from './causes.ts';
import { contentsThatDiffer, isMoved, isUnlike, keyOf, partsThatDiffer, side, type Difference } from './difference.ts';
import { valueIn } from '../law/value-words.ts';

/** What is set to the one day and the other: the day asked about, or the day of an event. */
export type Varied = 'asOf' | EventName;

export interface AmountDifference {
  title: string;
  at: string;
  values: readonly [string, string];
  causes: Cause[];
}

export interface Comparison {
  varied: Varied;
  days: readonly [IsoDate, IsoDate];
  routes: Difference[];
  findings: Difference[];
  /** Duties that are the same but for the day by which they are due: the count begins on another day. */
  moved: Difference[];
  amounts: AmountDifference[];
  /** What cannot be compared, since the words of one of the days are not held: the sentence that says so, how many duties, of which methods. */
  notHeld: { says: string; duties: number; methods: Method[] }[];
  /** Methods whose duties stand on one of the days only, since on the other the method is closed. */
  oneSided: { method: Method; side: 0 | 1; duties: number }[];
  /** Events whose day, given in the case, selects the law of some answer on both days: changing the day asked about does not move it. */
  fixedBy: EventName[];
}

/** The answer of a case on one of two days. */
export interface Answer {
  method?: Method;
  outcome: Outcome;
  says: string;
}

/** What the answer of a case is about, on either of two days. */
export interface About {
  /** The method that answers on each day, and its section. */
  own: readonly Method[];
  /** The answer of each day. */
  answers: readonly [Answer, Answer];
  sections: readonly Section[];
  /** Other laws to follow on one of the days only. */
  beside: readonly { law: string; name: string; cite: string; from: IsoDate; on: IsoDate }[];
}

/** @returns the methods that the answer is about on either day, and the other laws that bind on one of them only */
export function aboutCase(rules: Rules, input: Case, varied: Varied, days: readonly [IsoDate, IsoDate]): About {
  const on = (day: IsoDate): OneDay => {
    const { route, outcome, says } = leadOf(rules.assess(caseOn(input, varied, day)), input.method);
    const answer = { ...(route ? { method: route.method } : {}), outcome, says };
    return { on: day, answer, route, laws: lawsBeside(input, route?.method, route?.lawOn.date ?? day).map(({ held }) => held) };
  };
  const [first, second] = [on(days[0]), on(days[1])];
  const only = (one: OneDay, other: OneDay): About['beside'] =>
    one.laws.filter((held) => !other.laws.includes(held)).map(({ law, name, cite, from }) => ({ law, name, cite, from, on: one.on }));
  const routes = [first, second].flatMap(({ route }) => route ?? []);
  return {
    own: routes.map(({ method }) => method),
    answers: [first.answer, second.answer],
    sections: routes.map(({ section }) => section),
    beside: [...only(first, second), ...only(second, first)],
  };
}

interface OneDay {
  on: IsoDate;
  answer: Answer;
  route: Route | null;
  laws: readonly LawHeld[];
}

/** The case with one of its days changed. */
export function caseOn(input: Case, varied: Varied, day: IsoDate): Case {
  return varied === 'asOf' ? { ...input, asOf: day } : { ...input, dates: { ...input.dates, [varied]: day } };
}

/** Adds a difference, or names its method beside others with the same one. */
function add(list: Difference[], one: Difference): void {
  const seen = (of: Difference): string =>
    JSON.stringify([of.id, of.parts, of.sides.map((side) => side && [side.outcome, side.says, side.day])]);
  const same = list.find((other) => seen(other) === seen(one));
  if (same) same.methods.push(...one.methods);
  else list.push(one);
}

/** The ids of both lists, in the order of the second; what only the first has stands where it stood. */
function inOrder(first: readonly string[], second: readonly string[]): string[] {
  const order = [...second];
  first.forEach((key, index) => {
    if (!order.includes(key)) order.splice(index === 0 ? 0 : order.indexOf(first[index - 1] as string) + 1, 0, key);
  });
  return order;
}

/**
 * @param varied what is set to each of the days
 * @param days the earlier first, as the reader gave them
 * @param laws the other law, by id: its dates name the causes
 */
export function compare(rules: Rules, input: Case, varied: Varied, days: readonly [IsoDate, IsoDate], laws: OtherLaws): Comparison {
  const [before, after] = days.map((day) => rules.assess(caseOn(input, varied, day))) as [
    ReturnType<Rules['assess']>,
    ReturnType<Rules['assess']>,
  ];
  const spanOf = (one: Answered | undefined, other: Answered | undefined): Span => {
    const ends = [one?.lawOn.date ?? days[0], other?.lawOn.date ?? days[1]].sort() as [IsoDate, IsoDate];
    return ends;
  };
  const differ = (one: Answered | undefined, other: Answered | undefined): Difference => {
    const known = (other ?? one) as Answered;
    const isFinding = 'kind' in known;
    const method = isFinding ? known.route : known.method;
    return {
      id: isFinding ? known.id : known.method,
      methods: method === null ? [] : [method],
      kind: isFinding ? known.kind : null,
      sides: [side(one), side(other)],
      parts: partsThatDiffer(one && 'kind' in one ? one : undefined, other && 'kind' in other ? other : undefined),
      causes: [],
    };
  };
  const explained = (one: Answered | undefined, other: Answered | undefined, found: Difference): Difference => {
    const answers = [one, other].filter((answer) => answer !== undefined);
    const causes = causesOf(answers, spanOf(one, other), laws, rules, { contents: contentsThatDiffer(one, other, found) });
    if (causes.length) return { ...found, causes };
    // An answer that tells of a day between the two is changed by what took effect on it, whichever day selected its law.
    const tells = ({ effective }: Cause): boolean => answers.some(({ says }) => says.includes(rules.longDate(effective)));
    const span = [...days].sort() as [IsoDate, IsoDate];
    return { ...found, causes: causesOf(answers, span, laws, rules).filter(tells) };
  };

  const routes = before.routes.flatMap((one, index) => {
    const other = after.routes[index] as Route;
    const found = differ(one, other);
    return isUnlike(found) ? [explained(one, other, found)] : [];
  });

  const findings: Difference[] = [];
  const moved: Difference[] = [];
  const notHeld = new Map<string, Comparison['notHeld'][number]>();
  const oneSided = new Map<Method, Comparison['oneSided'][number]>();
  const has = [before, after].map(({ findings: all }) => new Set(all.map(({ route }) => route)));
  const [first, second] = [before, after].map(({ findings: all }) => new Map(all.map((one) => [keyOf(one), one]))) as [
    Map<string, Finding>,
    Map<string, Finding>,
  ];
  for (const key of inOrder([...first.keys()], [...second.keys()])) {
    const [one, other] = [first.get(key), second.get(key)];
    const found = differ(one, other);
    if (!isUnlike(found)) continue;
    const { route } = (other ?? one) as Finding;
    const silent = one?.outcome === 'not-held' ? one : other?.outcome === 'not-held' ? other : undefined;
    const full = explained(one, other, found);
    if (route !== null && !(one && other) && !has[one ? 1 : 0]?.has(route)) {
      const only = oneSided.get(route) ?? { method: route, side: one ? 0 : 1, duties: 0 };
      oneSided.set(route, { ...only, duties: only.duties + 1 });
    } else if (silent && (!full.causes.length || isTextNotHeld(silent, rules))) {
      const { duties = 0, methods = [] } = notHeld.get(silent.says) ?? {};
      notHeld.set(silent.says, { says: silent.says, duties: duties + 1, methods: [...methods, ...full.methods] });
    } else if (isMoved(found)) add(moved, found);
    else add(findings, full);
  }

  return {
    varied,
    days,
    routes,
    findings,
    moved,
    amounts: amountsBetween(rules, days, laws),
    notHeld: [...notHeld.values()],
    oneSided: [...oneSided.values()],
    fixedBy: varied === 'asOf' ? fixedBy(after) : [],
  };
}

/** The day is before that from which the section's words are held. */
function isTextNotHeld({ id, lawOn }: Finding, rules: Rules): boolean {
  const section = /^3-\d\d/.exec(id)?.[0] as Section | undefined;
  return section !== undefined && lawOn.date < rules.TEXT_HELD_FROM[section];
}

function amountsBetween(rules: Rules, days: readonly [IsoDate, IsoDate], laws: OtherLaws): AmountDifference[] {
  const span = [...days].sort() as [IsoDate, IsoDate];
  return (rules.PARAMETERS as readonly Parameter<unknown>[]).flatMap((parameter) => {
    const values = days.map((day) => rules.valueOn(parameter, day));
    // A value that is only not held on the one day has not changed.
    if (values.includes(undefined) || JSON.stringify(values[0]) === JSON.stringify(values[1])) return [];
    const [first, second] = values.map((value) => valueIn(parameter, value, rules)) as [string, string];
    return [{ title: parameter.title, at: parameter.at, values: [first, second], causes: ofParameter(parameter, span, laws, rules) }];
  });
}

function fixedBy({ routes, findings }: ReturnType<Rules['assess']>): EventName[] {
  const events = [...routes, ...findings].map(({ lawOn }) => lawOn.event);
  return [...new Set(events)].filter((event) => event !== 'asOf' && event !== 'none');
}
