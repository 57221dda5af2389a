/**
 * What is to be done next, in the order in which its reader does it: what is overdue first, then the steps of the plan in the
 * order of time, with the duties that have no day put in before the step that they must precede. Pure.
 */
import type { Milestone } from '../plan/index.ts';
import { RULES, tellsOfAList, toFacts, type Case, type EventName, type Finding, type FindingId, type Method } from '../rules/index.ts';
import { ofFinding, ofStep, isOf, toMove, toRepeat, type Act } from './act.ts';
import { BEFORE, lastDone, merged, placeOfDuty } from './act-order.ts';
import { ACTORS, type Reader } from './actors.ts';

/** One notice of award tells of the award, by whatever law it is asked. */
const BESIDE_OWN: FindingId = 'charter-325:award-notice';
const isNotice = ({ act, outcome }: Finding): boolean => act === 'awardNotice' && outcome === 'required';
/** The section's own notice, which the Charter asks beside it without the condition of the section. That of § 3-13 keeps its own. */
function asAnyNotice(one: Act): Act {
  if (one.finding === undefined || !isNotice(one.finding) || one.finding.id.startsWith('ppb-3-13')) return one;
  const any = { ...one };
  delete any.onlyIf;
  return any;
}

/** What is done once a step is told: a determination that is completed is written. */
const DONE_WITH: Readonly<Partial<Record<FindingId, EventName>>> = { '3-06(e)(3):determination-contents': 'determination' };

/** Something to do: an approval that only a further step would need is none yet. */
const isWanted = ({ outcome, kind }: Finding): boolean =>
  outcome === 'required' || (outcome === 'needs-determination' && kind !== 'approval');

/** Whether the case says that the act was done: its day is given. */
const isDone = ({ id, act = DONE_WITH[id] }: Finding, { dates }: Case): boolean => act !== undefined && dates?.[act] !== undefined;

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

const isWantedBy = (reader: Reader, finding: Finding): boolean =>
  isWanted(finding) ? reader === 'vendor' || BEFORE[finding.kind] !== null : reader === 'vendor' && finding.outcome === 'allowed';
