/** § 3-06 Emergency Purchases: when the method may be used. Its duties are in 3-06-emergency-duties.ts. */
import { longDate, type IsoDate } from './calendar.ts';
import type { Facts, Path } from './case.ts';
import { agreesInDays, daysOf, spanOf, type TermDates } from './contract-term.ts';
import { quote, type Decision, type LawEvent, type Reasons } from './finding.ts';
import { notHeld, TEXT_HELD_FROM } from './held.ts';
import { firstTold, MADE, madeAlready, missing, type AwardDates } from './made.ts';
import { EMERGENCY_POWER, EMERGENCY_TERM, LOCAL_LAW_71 } from './other-law.ts';
import { EMERGENCY_TERM_DAYS, limitOn } from './parameters.ts';
import type { ReadingId } from './readings.ts';
import type { Verdict, Way } from './route.ts';

const AUTHORITY = quote(
  '3-06(c)(1)',
  "Any agency may make an emergency procurement when an emergency arises and the agency's resulting need cannot be met through normal procurement methods.",
);
const DANGER = quote(
  '3-06(a)',
  'An emergency condition is an unforeseen danger to life, safety, property, or a necessary service. The existence of such a condition creates an immediate and serious need for goods, services, or construction that cannot be met through normal procurement methods.',
);
const PRIOR_APPROVAL = quote('3-06(c)(2)', 'The Agency shall obtain the prior approval of the Comptroller and the Corporation Counsel.');

const EMERGENCY: Decision = {
  who: 'the agency, with the prior approval of the Comptroller and the Corporation Counsel',
  standard: 'whether an unforeseen danger to life, safety, property or a necessary service creates a need that normal methods cannot meet',
};

/** The two officers decide on a longer term, each of them, and beforehand: Charter § 315. */
export const LONGER_TERM: Decision = {
  who: 'the Comptroller and the Corporation Counsel, both, and before the award',
  standard:
    'that a longer term is necessary to avoid or mitigate serious danger, and that normal procurement methods cannot avoid or mitigate it',
};

/** What selects the text of Charter § 315: the later of the two approvals; until both days are known, the steps that follow them. */
export const APPROVED: readonly LawEvent[] = [['comptrollerApproval', 'counselApproval'], 'award', 'execution', 'registration'];

/** The day that Local Law 71 of 2026 names: its § 315 holds for procurements approved after it (reading "approved-on-11-may"). */
export const REACHES_FROM: IsoDate = EMERGENCY_TERM_DAYS.history[1]?.from ?? '2026-05-11';

/** Calendar days: the longest term without the Comptroller's and Corporation Counsel's specific determination, where the text of 2026 holds. */
export const termLimit = (on: IsoDate): number => limitOn(EMERGENCY_TERM_DAYS, on < REACHES_FROM ? REACHES_FROM : on);

const APPROVALS = ['comptrollerApproval', 'counselApproval'] as const;
/** Steps that prior approval precedes. */
const AFTER_APPROVAL = {
  award: 'award',
  purchaseOrder: 'purchase order',
  execution: 'execution',
  registration: 'registration',
  awardNotice: 'notice of award',
} as const;

export type ApprovalFacts = Pick<
  Facts,
  | 'asOf'
  | `dates.${(typeof APPROVALS)[number] | keyof typeof AFTER_APPROVAL}`
  | 'facts.3-06.comptrollerApproved'
  | 'facts.3-06.counselApproved'
  | 'facts.3-06.standingApproval'
>;
/** What a rule must declare to ask `reach`. */
export const APPROVAL_READS = [
  'asOf',
  'dates.comptrollerApproval',
  'dates.counselApproval',
  'dates.award',
  'dates.purchaseOrder',
  'dates.execution',
  'dates.registration',
  'dates.awardNotice',
  'facts.3-06.comptrollerApproved',
  'facts.3-06.counselApproved',
  'facts.3-06.standingApproval',
] as const;

/** Whether Charter § 315 as Local Law 71 of 2026 made it holds for a procurement. */
export interface Reach {
  holds: boolean | 'unknown';
  /** The step that shows it, where the days of approval do not: approval is prior, so an early award had an early approval. */
  by?: (typeof AFTER_APPROVAL)[keyof typeof AFTER_APPROVAL];
  readings: readonly ReadingId[];
  /** The days of approval that would decide. */
  lacks: readonly Path[];
}

/** The same steps by the path of their day: made once, for every emergency asks often. */
const DAYS_AFTER = Object.entries(AFTER_APPROVAL).map(([step, words]) => [`dates.${step as keyof typeof AFTER_APPROVAL}`, words] as const);

const APPROVED_BEFORE: Reach = { holds: false, readings: [], lacks: [] };
const APPROVED_AFTER: Reach = { holds: true, readings: [], lacks: [] };
const STANDING: Reach = { holds: true, readings: ['standing-approval'], lacks: [] };

/** By the later of the approvals told, which lies on the local law's day or after it. @param earlier the other, if it is told */
function byLater(later: IsoDate, earlier: IsoDate | undefined): Reach {
  const apart = earlier !== undefined && earlier < later && earlier <= REACHES_FROM;
  if (later > REACHES_FROM && !apart) return APPROVED_AFTER;
  return {
    holds: true,
    readings: [...(later === REACHES_FROM ? (['approved-on-11-may'] as const) : []), ...(apart ? (['two-approval-days'] as const) : [])],
    lacks: [],
  };
}

/**
 * Whether the text of 2026 holds: by the later of the two approvals; else by a step that approval precedes; else unknown, where
 * both approvals lie in the past; else as for an approval on the day asked about.
 * @param on the law's date of the rule that asks
 */
export function reach(facts: ApprovalFacts, on: IsoDate): Reach {
  const { 'dates.comptrollerApproval': comptroller, 'dates.counselApproval': counsel } = facts;
  const [earlier, later] = (comptroller ?? '') <= (counsel ?? '') ? [comptroller, counsel] : [counsel, comptroller];
  if (later !== undefined && later >= REACHES_FROM) return byLater(later, earlier);
  let past = false;
  for (const [path, by] of DAYS_AFTER) {
    const date = facts[path];
    if (date === undefined) continue;
    if (date < REACHES_FROM) return { ...APPROVED_BEFORE, by };
    past = true;
  }
  if (facts['facts.3-06.standingApproval']) return STANDING;
  if (comptroller !== undefined && counsel !== undefined) return APPROVED_BEFORE;
  if (on < REACHES_FROM) return APPROVED_BEFORE;
  if (!past && !(hasApproved(facts, 'comptroller') && hasApproved(facts, 'counsel'))) return APPROVED_AFTER;
  const lacks: Path[] = [];
  if (comptroller === undefined) lacks.push('dates.comptrollerApproval');
  if (counsel === undefined) lacks.push('dates.counselApproval');
  return { holds: 'unknown', readings: [], lacks };
}

/** "the day of each approval", or that of the one that is missing. */
export function missingDays({ lacks }: Reach): string {
  return lacks.length > 1
    ? 'the day of each approval'
    : `the day of the ${lacks[0] === 'dates.comptrollerApproval' ? 'Comptroller' : 'Corporation Counsel'}’s approval`;
}

/** The term told: in days, or by the contract's first and last day. Where the two do not agree they clash, and the longer is weighed. */
export function termOf(facts: TermDates & Pick<Facts, 'facts.3-06.termDays'>): { days: number | undefined; clash: boolean } {
  const told = facts['facts.3-06.termDays'];
  const span = spanOf(facts);
  if (span === null) return { days: told, clash: false };
  const clash = told !== undefined && !agreesInDays(span, told);
  return { days: clash ? Math.max(told, daysOf(span)) : daysOf(span), clash };
}

function officers(comptroller: boolean, counsel: boolean): string {
  return comptroller && counsel ? 'Comptroller and the Corporation Counsel' : comptroller ? 'Comptroller' : 'Corporation Counsel';
}

/** The first step told by which the City is bound, with its day and its name; undefined where none is told. */
export function boundBy(facts: ApprovalFacts): { step: (typeof MADE)[number]; done: IsoDate; what: string } | undefined {
  const step = firstTold(facts, MADE);
  const done = facts[`dates.${step}`];
  return done === undefined ? undefined : { step, done, what: AFTER_APPROVAL[step] };
}

/** An approval that came after a step it must precede: which, and the step's day; undefined where none did. */
export function lateApproval(facts: ApprovalFacts): { says: string; clash: readonly [Path, Path] } | undefined {
  const bound = boundBy(facts);
  const event = bound && APPROVALS.find((one) => (facts[`dates.${one}`] ?? '') > bound.done);
  const approved = event && facts[`dates.${event}`];
  if (!bound || !event || !approved) return undefined;
  const whose = event === 'comptrollerApproval' ? 'Comptroller' : 'Corporation Counsel';
  const says = `The ${whose}’s approval of ${longDate(approved)} came after the ${bound.what} of ${longDate(bound.done)}: it must come before.`;
  return { says, clash: [`dates.${event}`, `dates.${bound.step}`] };
}

/** The days of the two approvals. */
export const APPROVAL_DAYS = ['dates.comptrollerApproval', 'dates.counselApproval'] as const;

/** A contract whose own first day is told before an approval; undefined where none is. */
export function earlyStart(facts: ApprovalFacts & TermDates): { says: string; clash: readonly [Path, Path] } | undefined {
  const start = facts['dates.contractStart'];
  const after = start && APPROVAL_DAYS.find((path) => (facts[path] ?? start) > start);
  if (!after) return undefined;
  const says = `Check the contract’s first day, ${longDate(start)}: approval comes before it, and one is of ${longDate(facts[after] ?? start)}.`;
  return { says, clash: [after, 'dates.contractStart'] };
}

/** Whether an officer has approved: as told, or by the day of the approval; one that is still to come is no approval yet. */
export function hasApproved(facts: ApprovalFacts, officer: 'comptroller' | 'counsel'): boolean | undefined {
  const day = facts[`dates.${officer}Approval`];
  const told = facts[`facts.3-06.${officer}Approved`];
  return told !== false && day !== undefined ? day <= (facts.asOf ?? '9') || undefined : told;
}

type EmergencyFacts = ApprovalFacts &
  TermDates &
  Pick<Facts, 'agencyKind' | 'facts.3-06.emergencyDetermined' | 'facts.3-06.termDays' | 'facts.3-06.longerTermDetermined'>;

/** The readings that rest on who buys. */
export function counselReadings(kind: Facts['agencyKind']): readonly ReadingId[] {
  return kind && kind !== 'mayoral' ? ['emergency-approval-form', 'counsel-for-other-buyers'] : ['emergency-approval-form'];
}

/** § 3-06(c), Charter § 315: an emergency that the agency has determined, two prior approvals, and the term. */
export function emergency(facts: EmergencyFacts, on: IsoDate): Verdict {
  const because: Reasons = [AUTHORITY, DANGER, PRIOR_APPROVAL, EMERGENCY_POWER];
  const readings = counselReadings(facts.agencyKind);
  if (on < TEXT_HELD_FROM['3-06']) {
    return { ...notHeld('3-06'), because, margins: [] };
  }
  const determined = facts['facts.3-06.emergencyDetermined'];
  const comptroller = hasApproved(facts, 'comptroller');
  const counsel = hasApproved(facts, 'counsel');
  if (determined === false) {
    const says = 'Do not use it: the agency has not determined an emergency that normal procurement methods cannot meet.';
    return { outcome: 'not-allowed', says, because: [AUTHORITY, DANGER], margins: [] };
  }
  if (comptroller === false || counsel === false) {
    const what = `the prior approval of the ${officers(comptroller === false, counsel === false)} is missing`;
    const shut: Verdict = {
      outcome: 'not-allowed',
      ...missing(facts, 'Do not buy yet', what, [PRIOR_APPROVAL, EMERGENCY_POWER]),
      margins: [],
      readings,
    };
    return awaited(facts, shut);
  }
  const late = lateApproval(facts);
  if (late) return { outcome: 'not-allowed', says: late.says, because: [PRIOR_APPROVAL, EMERGENCY_POWER], margins: [], readings };
  const early = earlyStart(facts);
  if (early) {
    const { says } = early;
    return { outcome: 'unknown', says, because: [PRIOR_APPROVAL, EMERGENCY_POWER], margins: [], lacks: ['dates.contractStart'], readings };
  }
  const term = weighTerm(facts, on);
  if (term?.outcome === 'not-allowed') return term;
  if (determined === undefined || comptroller === undefined || counsel === undefined) {
    const lacks: Path[] = [];
    if (determined === undefined) lacks.push('facts.3-06.emergencyDetermined');
    if (comptroller === undefined) lacks.push('facts.3-06.comptrollerApproved');
    if (counsel === undefined) lacks.push('facts.3-06.counselApproved');
    const says =
      determined === undefined
        ? `Use it only if the agency determines that an emergency exists${
            comptroller === true && counsel === true
              ? '; the Comptroller and Corporation Counsel have approved'
              : comptroller === undefined && counsel === undefined
                ? ', with the prior approvals of the Comptroller and the Corporation Counsel'
                : `, with the prior approval of the ${officers(comptroller === undefined, counsel === undefined)} too`
          }.`
        : `Get the prior approval of the ${officers(comptroller === undefined, counsel === undefined)} first${
            term?.outcome === 'needs-determination' ? ', and their determination that so long a term is necessary' : ''
          }.`;
    if (term?.outcome === 'needs-determination') lacks.push('facts.3-06.longerTermDetermined');
    return { outcome: 'needs-determination', says, because, margins: [], decision: EMERGENCY, lacks, readings };
  }
  if (facts['facts.3-06.standingApproval']) {
    return {
      outcome: 'needs-determination',
      says: 'Have this procurement approved by itself, or ask counsel: whether a standing approval is its prior approval is open.',
      because: [PRIOR_APPROVAL, EMERGENCY_POWER],
      margins: [],
      decision: EMERGENCY,
      readings: [...readings, 'standing-approval'],
    };
  }
  if (term) return term;
  return {
    outcome: 'allowed',
    says: 'You may make the emergency procurement: it is determined, and the Comptroller and Corporation Counsel have approved.',
    because,
    margins: [],
    readings,
  };
}

/** What the term means for the award; null where it raises nothing. */
function weighTerm(facts: EmergencyFacts, on: IsoDate): Verdict | null {
  const { days } = termOf(facts);
  const longer = facts['facts.3-06.longerTermDetermined'];
  const limit = termLimit(on);
  if (days === undefined || days <= limit || longer === true) return null;
  const found = reach(facts, on);
  if (found.holds === false) return null;
  const because: Reasons = [AUTHORITY, PRIOR_APPROVAL, EMERGENCY_TERM, LOCAL_LAW_71];
  const readings = [...counselReadings(facts.agencyKind), ...found.readings, ...termReadings(facts)];
  if (found.holds === 'unknown') {
    return { outcome: 'unknown', says: tellDays(found, days), because, margins: [], lacks: found.lacks, readings };
  }
  if (longer === false) {
    const says = `Do not award it for ${days} days: without the Comptroller’s and Corporation Counsel’s prior determination the term may not exceed ${limit} days.`;
    return awaited(facts, { outcome: 'not-allowed', says, because, margins: [], readings });
  }
  return {
    outcome: 'needs-determination',
    says: `${longerTermFirst(facts)}: the term of ${days} days exceeds ${limit} days.`,
    because,
    margins: [],
    decision: LONGER_TERM,
    lacks: ['facts.3-06.longerTermDetermined'],
    readings,
  };
}

/** What is not yet given can still be, while nothing is bought: what is bought then is an emergency procurement. */
const awaited = (facts: AwardDates & Pick<Facts, 'asOf'>, shut: Verdict): Verdict =>
  madeAlready(facts) === undefined ? { ...shut, isPending: true } : shut;

/** What the two officers' determination on a longer term must come before: an award that is told was made already, or is to come. */
export function longerTermFirst(facts: AwardDates & Pick<Facts, 'asOf'>): string {
  const made = madeAlready(facts);
  return made
    ? `Show that the Comptroller’s and Corporation Counsel’s specific determination came before the ${made}`
    : 'Get the Comptroller’s and Corporation Counsel’s specific determination before award';
}

/** A term whose days come from its first and last day rests on how these are counted. */
export function termReadings(facts: TermDates): readonly ReadingId[] {
  return spanOf(facts) ? ['term-days'] : [];
}

/** What to tell where the days of approval would decide about a term over the limit. */
export function tellDays(found: Reach, days: number): string {
  return `Tell us ${missingDays(found)}: a term of ${days} days is limited only for procurements approved after ${longDate(REACHES_FROM)}.`;
}

export const ways: readonly Way<'emergency'>[] = [
  { method: 'emergency', section: '3-06', makes: 'urgent', lawOn: ['award', 'execution', 'registration'], weigh: emergency },
];
