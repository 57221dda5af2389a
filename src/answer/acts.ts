/**
 * What is to be done next, in the order in which its reader does it: what is overdue first, then the steps of the plan in the
 * order of time, with the duties that have no day put in before the step that they must precede. Pure.
 */
import { DAY_OF, ORDER, type Bound, type Milestone, type StepName } from '../plan/index.ts';
import {
  longDate,
  named,
  RULES,
  tellsOfAList,
  toFacts,
  type Because,
  type Case,
  type EventName,
  type Finding,
  type FindingId,
  type IsoDate,
  type Kind,
  type Method,
  type ReadingId,
} from '../rules/index.ts';
import { ACTORS, type Reader } from './actors.ts';

/** One thing to do. */
export interface Act {
  /** The step of the plan, or the finding, that it is: a name for lists and tests. */
  key: string;
  /** The step, where it is one: its short name is in ACT_WORDS. */
  step?: StepName;
  /** One or two sentences of the rules, in their order. */
  says: readonly string[];
  who?: string;
  /** The last day, or the first, to keep. */
  day?: { date: IsoDate; is: 'by' | 'from'; supposed: boolean };
  /** Whether the first day, or the safe last one, is behind the reader, and nothing is overdue by every reading. */
  hasPassed?: true;
  isOverdue: boolean;
  /** Whether nothing is left to do but to tell us the day on which it was done. */
  isAsked?: true;
  /** What the law says follows where the day was missed. */
  follows?: string;
  because: readonly Because[];
  readings: readonly ReadingId[];
  /** The condition under which it binds: "if the purchase is from another government". */
  onlyIf?: string;
  /** The duty, where one states it. */
  finding?: Finding;
}

/** Where in a procurement a duty without a day belongs, by its kind: before this step. */
const BEFORE: Readonly<Record<Kind, EventName | null>> = {
  method: null,
  limit: null,
  exemption: null,
  right: null,
  review: 'determination',
  determination: 'award',
  approval: 'award',
  competition: 'award',
  notice: 'execution',
  filing: 'comptrollerFiling',
  term: null,
  record: null,
};

/** Duties without a day that belong to another step than the one that their kind names; null: after all of them. */
const PLACED: Readonly<Partial<Record<FindingId, EventName | null>>> = {
  // A notice is posted when it is published: after its own step, before what follows it.
  '3-05(c)(1)(i):website': 'solicitation',
  '3-11(e)(1):website': 'solicitation',
  // By our reading of § 3-06(c) the approvals come first, in any form; the determination is written, then submitted.
  '3-06(c)(3):determination-for-approval': 'purchaseOrder',
  // A commodity is selected, and found in the list, before anything is published or solicited.
  '3-07(c):selection': 'determination',
  '3-07(c):quarterly-list': 'determination',
  // A solicitation is written before it is sent, and sent before anyone is found responsible.
  '3-08(c)(2):written-solicitation': 'solicitation',
  '3-10(b):special-case': 'determination',
  '3-10(c):advance-screening': 'determination',
  '3-10(h)(1):notice-to-each': 'solicitation',
  '3-11(f):mayoral-approval': 'solicitation',
  // What only a change of the list needs, and what the end of the term asks, is none of what comes next.
  '3-07(c):changes-to-the-list': null,
  '3-11(i):acquire-or-discontinue': null,
};

/** One notice of award tells of the award, by whatever law it is asked. */
const BESIDE_OWN: FindingId = 'charter-325:award-notice';
const isNotice = ({ act, outcome }: Finding): boolean => act === 'awardNotice' && outcome === 'required';
/** The section's own notice, which the Charter asks beside it without the condition of the section. That of § 3-13 keeps its own. */
function asAnyNotice(one: Act): Act {
  if (one.step !== 'awardNotice' || one.finding === undefined || !isNotice(one.finding)) return one;
  const any = { ...one };
  delete any.onlyIf;
  return any;
}

/** What is done once a step is told: a determination that is completed is written. */
const DONE_WITH: Readonly<Partial<Record<FindingId, EventName>>> = { '3-06(e)(3):determination-contents': 'determination' };

/** What comes at once after a step that is told. */
const AT_ONCE_AFTER: Readonly<Partial<Record<FindingId, EventName>>> = { '3-06(c)(3):determination-for-approval': 'determination' };

/** Something to do: an approval that only a further step would need is none yet. */
const isWanted = ({ outcome, kind }: Finding): boolean =>
  outcome === 'required' || (outcome === 'needs-determination' && kind !== 'approval');

/** Whether the case says that the act was done: its day is given. */
const isDone = ({ id, act = DONE_WITH[id] }: Finding, { dates }: Case): boolean => act !== undefined && dates?.[act] !== undefined;

/** The bound of a step that tells its reader what to do: the last day, else the first. */
const binding = ({ latest, earliest }: Milestone): { bound: Bound; is: 'by' | 'from' } | undefined =>
  latest ? { bound: latest, is: 'by' } : earliest ? { bound: earliest, is: 'from' } : undefined;

/** The next last day that another clock leaves for a step, from a day on; where none does, that another reading leaves, and which. */
function nextChance({ latest, beside = [] }: Milestone, from: IsoDate): { day: IsoDate; why: string } | undefined {
  const chances = [...(latest ? [latest] : []), ...beside]
    .flatMap(({ day, other }) => [{ day, why: '' }, ...(other?.sooner ? [other.sooner] : []), ...(other ? [other] : [])])
    .filter(({ day }) => day >= from)
    .sort((one, another) => (one.day < another.day ? -1 : 1));
  return chances.find(({ why }) => why === '') ?? chances[0];
}

/** A step whose safe last day has passed, while another clock or reading leaves time: the reader acts now. What is to be done is said after it. */
function justInTime(
  step: Milestone,
  asks: readonly string[],
  asOf: IsoDate | undefined,
): Pick<Act, 'says' | 'day' | 'hasPassed'> | undefined {
  const { latest, state } = step;
  if (!latest || asOf === undefined || latest.day >= asOf || state === 'missed' || latest.from.basis === 'assumed') return undefined;
  const next = nextChance(step, asOf);
  const passed = `The safe last day, ${longDate(latest.day)}, has passed.`;
  if (!next) return { says: [passed, ...asks], hasPassed: true };
  return {
    says: [passed, `Act now: ${longDate(next.day)} may still be in time${next.why && `, ${next.why}`}.`, ...asks],
    day: { date: next.day, is: 'by', supposed: false },
    hasPassed: true,
  };
}

/** Whether the last day of a step is no more than the day of what is planned after it. */
const isPlansOwn = ({ latest }: Milestone): boolean =>
  latest !== undefined && latest.finding === undefined && latest.deadline === undefined;

function ofStep(reader: Reader, step: Milestone, findings: ReadonlyMap<string, Finding>, asOf: IsoDate | undefined): Act | undefined {
  const { event, state, follows } = step;
  const binds = binding(step);
  if (!binds) return undefined;
  const { bound, is } = binds;
  const bounding = bound.finding === undefined ? undefined : findings.get(bound.finding);
  // Several findings may be about one event: the one that sets its day is the step's own, where it is about it.
  // One that asks something of somebody else, such as the agency’s two notices of a removal, is not what the reader does.
  const about = [...(bounding ? [bounding] : []), ...findings.values()].filter(({ act }) => act === (DAY_OF[event] ?? event));
  const own = about.find((one) => isOf(reader, one)) ?? about[0];
  const duty = bounding ?? own;
  const stated = own ?? duty;
  const { onlyIf } = stated ?? bound;
  // A day that is only taken is no duty: its finding says what is to be done, and without one there is nothing to tell.
  const isTaken = bound.from.event === 'asOf' && is === 'from';
  if (isTaken && !own) return undefined;
  // A last day that another duty sets is told before the duty that the step is: it is no day of that duty itself. What a later step
  // shows done is only to be dated.
  const isOthers = own !== undefined && own !== duty && !isTaken && is === 'by' && own.says !== bound.says;
  const told = isOthers ? [bound.says, own.says] : own && (isTaken || own !== duty) ? [own.says] : [bound.says];
  const isPast = state === 'missed' || (is === 'by' && asOf !== undefined && bound.day < asOf);
  const asked = step.isShown ? step.withheld?.says : isPast ? bound.asks : undefined;
  const isAsked = asked !== undefined;
  // Where the last day is only that of what is planned next, the first is told with it.
  const { earliest } = step;
  const isOfPlan = isPlansOwn(step) && earliest && earliest.from.event !== 'asOf' && earliest.day > (asOf ?? '');
  const says = isAsked ? [asked] : isOfPlan ? [earliest.says, ...told] : told;
  return {
    key: event,
    step: event,
    says,
    ...(stated?.who === undefined || isAsked ? {} : { who: stated.who }),
    ...(isTaken || isAsked ? {} : { day: { date: bound.day, is, supposed: bound.from.basis === 'assumed' } }),
    ...(is === 'from' && asOf !== undefined && bound.day < asOf && !isTaken && !isAsked ? { hasPassed: true } : {}),
    ...(isAsked ? {} : justInTime(step, says, asOf)),
    isOverdue: state === 'missed' && !isAsked,
    ...(isAsked ? { isAsked } : {}),
    ...(follows && state === 'missed' && !isAsked ? { follows: follows.says } : {}),
    because: own && own !== duty ? [...own.because, ...bound.because] : bound.because,
    readings: bound.readings ?? [],
    ...(onlyIf === undefined ? {} : { onlyIf }),
    ...(stated ? { finding: stated } : {}),
  };
}

/** A notice that does not count is given again: by the last day that a planned step leaves, else from the first on which it can be. */
function toRepeat(reader: Reader, { event, again, follows, latest }: Milestone): Act | undefined {
  if (again === undefined || !follows || ACTORS[event] !== reader) return undefined;
  const last = latest && latest.day >= again ? latest : undefined;
  return {
    key: event,
    step: event,
    says: [follows.says, ...(last ? [last.says] : [])],
    day: last ? { date: last.day, is: 'by', supposed: last.from.basis === 'assumed' } : { date: again, is: 'from', supposed: false },
    isOverdue: false,
    because: follows.because,
    readings: last?.readings ?? [],
  };
}

/** A planned day that cannot be, for the steps before it come later. Where a finding doubts the day, that is said already. */
function toMove(reader: Reader, { event, given, state, earliest }: Milestone, findings: readonly Finding[], asOf = ''): Act | undefined {
  const day = event === 'implementation' ? 'contractStart' : (DAY_OF[event] ?? (event as EventName));
  if (state !== 'too-early' || !earliest || !given || asOf === '' || given <= asOf || reader !== 'agency') return undefined;
  if (findings.some(({ clash }) => clash?.includes(`dates.${day}`))) return undefined;
  const { says, because, readings = [] } = earliest;
  return {
    key: event,
    step: event,
    says: [`Move ${named(day)} of ${longDate(given)}: it is planned too early.`, says],
    day: { date: earliest.day, is: 'from', supposed: earliest.from.basis === 'assumed' },
    isOverdue: false,
    because,
    readings,
  };
}

function ofFinding(finding: Finding): Act {
  const { id, says, who, because, readings = [], deadline, onlyIf } = finding;
  return {
    key: id,
    says: [says],
    ...(who === undefined ? {} : { who }),
    ...(deadline ? { day: { date: deadline.edition ?? deadline.last, is: 'by', supposed: false } } : {}),
    isOverdue: false,
    because,
    readings,
    ...(onlyIf === undefined ? {} : { onlyIf }),
    finding,
  };
}

/** A step that the order of a method does not have stands with another: a contract is filed to be registered, commented on before it is made. */
const WITH: Readonly<Partial<Record<StepName, StepName>>> = {
  comptrollerFiling: 'registration',
  contractSubmission: 'registration',
  commentNotice: 'execution',
};

/** Where a step stands in its method's order; after all of them where it is not in it. */
function placeOf(method: Method | undefined, step: StepName | null): number {
  const chain = method ? ORDER[method].map((one) => one.step as StepName) : [];
  const place = step === null ? -1 : chain.indexOf(chain.includes(step) ? step : (WITH[step] ?? step));
  return place < 0 ? chain.length : place;
}

function placeOfDuty(method: Method | undefined, { act, id, kind }: Finding, { dates }: Case): number {
  const before = AT_ONCE_AFTER[id];
  if (before !== undefined && dates?.[before] !== undefined) return placeOf(method, before) + 0.5;
  return placeOf(method, act ?? (id in PLACED ? (PLACED[id] ?? null) : BEFORE[kind]));
}

/**
 * Everything still to be done in a case by one reader.
 * @param method undefined where none is needed @param findings those of the method @param milestones its plan
 * @returns the acts, the overdue first; [] where nothing is left, or the reader has none
 */
export function actsOf(
  reader: Reader,
  input: Case,
  method: Method | undefined,
  findings: readonly Finding[],
  milestones: readonly Milestone[],
): readonly Act[] {
  const byId = new Map<string, Finding>(findings.map((one) => [one.id, one]));
  // What the case tells as done is nothing to do; the dates ask for its day.
  const steps = milestones.filter(({ given, isTold, event }) => given === undefined && !isTold && ACTORS[event] === reader);
  const dated = steps.flatMap((step) => ofStep(reader, step, byId, input.asOf) ?? []);
  const stated = new Set([...dated.flatMap(({ finding }) => finding?.id ?? []), ...milestones.flatMap(statedBy)]);
  const repeated = milestones.flatMap((step) => toRepeat(reader, step) ?? []);
  const said = new Set([...repeated, ...dated].flatMap(({ says }) => says));
  const bare = findings.filter((one) => {
    if (!isOf(reader, one) || !isWantedBy(reader, one) || isDone(one, input) || stated.has(one.id) || said.has(one.says)) return false;
    if (one.id === BESIDE_OWN && findings.some((other) => isNotice(other) && other.id !== one.id)) return false;
    // Two findings that say the same are one thing to do.
    said.add(one.says);
    return true;
  });
  const overdue = dated.filter(({ isOverdue }) => isOverdue);
  const pressing = dated.filter(({ isOverdue, hasPassed, day }) => !isOverdue && hasPassed && day?.is === 'by');
  const last = lastDone(method, input);
  const isLater = (one: Finding): boolean =>
    (usesAList(input, method) && OF_THE_LIST.has(one.id)) || placeOfDuty(method, one, input) <= last;
  const isBeside = findings.some((one) => one.id === BESIDE_OWN && isNotice(one));
  const acts = [
    ...overdue,
    ...pressing,
    ...repeated,
    ...milestones.flatMap((step) => toMove(reader, step, findings, input.asOf) ?? []),
    ...merged(
      method,
      input,
      dated.filter((one) => !overdue.includes(one) && !pressing.includes(one)),
      bare.filter((one) => !isLater(one)),
    ),
    ...bare.filter(isLater).map(ofFinding),
  ];
  return isBeside ? acts.map(asAnyNotice) : acts;
}

/** Where the last step stands of which the day is told and past: a duty that comes before it is none of those that are next. -1: none. */
function lastDone(method: Method | undefined, { dates, asOf }: Case): number {
  const chain = method ? ORDER[method].map(({ step }) => step) : [];
  return chain.findLastIndex((step) => asOf !== undefined && (dates?.[step] ?? asOf) < asOf);
}

/** Duties of whoever sets up and keeps a list, and of a vendor's place on it: using the list, subdivision (h), comes before them. */
const OF_THE_LIST: ReadonlySet<string> = new Set(
  RULES.filter(
    ({ id, routes, subject }) => subject !== 'procurement' && routes.includes('prequalified-list') && /^3-10\((?!h\))/.test(id),
  ).map(({ id }) => id),
);
/** Whether the case is about using a list that there is: it tells of no vendor's place on one. */
const usesAList = (input: Case, method: Method | undefined): boolean => method === 'prequalified-list' && !tellsOfAList(toFacts(input));

/** The findings that a step of the plan states already. */
const statedBy = ({ earliest, latest, beside = [] }: Milestone): string[] =>
  [earliest, latest, ...beside].flatMap((bound) => bound?.finding ?? []);

const isVendors = (who: string | undefined): boolean => /^(?:a|the) vendor/.test(who ?? '');
/** Whether a finding is for one reader to do or to use. */
export const isOf = (reader: Reader, { who, kind }: Finding): boolean =>
  (reader === 'vendor') === (isVendors(who) || (kind === 'right' && who === undefined));
const isWantedBy = (reader: Reader, finding: Finding): boolean =>
  isWanted(finding) ? reader === 'vendor' || BEFORE[finding.kind] !== null : reader === 'vendor' && finding.outcome === 'allowed';

/** Duties without a day before the first step that they must precede. */
function merged(method: Method | undefined, input: Case, dated: readonly Act[], bare: readonly Finding[]): Act[] {
  const rest = bare
    .map((finding) => ({ act: ofFinding(finding), place: placeOfDuty(method, finding, input) }))
    .sort((one, other) => one.place - other.place);
  const last = placeOf(method, null);
  const acts: Act[] = [];
  for (const act of dated) {
    const place = placeOf(method, act.step ?? null);
    // A step that stands in no order, such as a copy for the Comptroller, draws no duty before it.
    if (method !== undefined && place === last) {
      acts.push(act);
      continue;
    }
    while (rest[0] && rest[0].place <= place) acts.push((rest.shift() as { act: Act }).act);
    acts.push(act);
  }
  return [...acts, ...rest.map(({ act }) => act)];
}
