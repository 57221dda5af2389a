/** In which order what is to be done is told: a duty without a day before the step that it must precede. */
import { ORDER, type StepName } from '../plan/index.ts';
import type { Case, EventName, Finding, FindingId, Kind, Method } from '../rules/index.ts';
import { ofFinding, type Act } from './act.ts';

/** Where in a procurement a duty without a day belongs, by its kind: before this step. */
export const BEFORE: Readonly<Record<Kind, EventName | null>> = {
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

/** What comes at once after a step that is told. */
const AT_ONCE_AFTER: Readonly<Partial<Record<FindingId, EventName>>> = { '3-06(c)(3):determination-for-approval': 'determination' };

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

/** Where a duty without a step stands in its method's order. */
export function placeOfDuty(method: Method | undefined, { act, id, kind }: Finding, { dates }: Case): number {
  const before = AT_ONCE_AFTER[id];
  if (before !== undefined && dates?.[before] !== undefined) return placeOf(method, before) + 0.5;
  return placeOf(method, act ?? (id in PLACED ? (PLACED[id] ?? null) : BEFORE[kind]));
}

/** Where the last step stands of which the day is told and past: a duty that comes before it is none of those that are next. -1: none. */
export function lastDone(method: Method | undefined, { dates, asOf }: Case): number {
  const chain = method ? ORDER[method].map(({ step }) => step) : [];
  return chain.findLastIndex((step) => asOf !== undefined && (dates?.[step] ?? asOf) < asOf);
}

/** Duties without a day before the first step that they must precede. */
export function merged(method: Method | undefined, input: Case, dated: readonly Act[], bare: readonly Finding[]): Act[] {
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
