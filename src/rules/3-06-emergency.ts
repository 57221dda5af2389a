/** § 3-06 Emergency Purchases: when the method may be used. Its duties are in 3-06-emergency-duties.ts. */
import { addDays, longDate, type IsoDate } from './calendar.ts';
import type { Facts, Path } from './case.ts';
import { quote, type Decision, type Reasons } from './finding.ts';
import { LIMITS_HELD_FROM } from './held.ts';
import { EMERGENCY_POWER, EMERGENCY_TERM, LOCAL_LAW_71 } from './other-law.ts';
import { EMERGENCY_TERM_DAYS, valueOn } from './parameters.ts';
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

/** The first day on which an award may not run longer without the officers' determination. */
const TERM_LIMIT_FROM: IsoDate = EMERGENCY_TERM_DAYS.history[1]?.from ?? '2026-05-11';

/** True for a term on an earlier award that is longer than today's limit and may still run when the limit begins. */
export function passesIntoLimit(termDays: number, award: IsoDate): boolean {
  return (
    award < TERM_LIMIT_FROM &&
    termDays > (valueOn(EMERGENCY_TERM_DAYS, TERM_LIMIT_FROM) ?? 0) &&
    addDays(award, termDays) >= TERM_LIMIT_FROM
  );
}

function officers(comptroller: boolean, counsel: boolean): string {
  return comptroller && counsel ? 'Comptroller and the Corporation Counsel' : comptroller ? 'Comptroller' : 'Corporation Counsel';
}

/** True where the award is past but its day is not told, so that it may be before the day on which the limit begins. */
export function awardMayBeEarlier(facts: Pick<Facts, 'dates.award' | 'dates.execution' | 'dates.registration'>): boolean {
  return !facts['dates.award'] && (facts['dates.execution'] ?? facts['dates.registration']) !== undefined;
}

type EmergencyFacts = Pick<
  Facts,
  | 'agencyKind'
  | 'dates.award'
  | 'dates.execution'
  | 'dates.registration'
  | 'facts.3-06.emergencyDetermined'
  | 'facts.3-06.comptrollerApproved'
  | 'facts.3-06.counselApproved'
  | 'facts.3-06.termDays'
  | 'facts.3-06.longerTermDetermined'
>;

/** The readings that rest on who buys. */
export function counselReadings(kind: Facts['agencyKind']): readonly ReadingId[] {
  return kind && kind !== 'mayoral' ? ['emergency-approval-form', 'counsel-for-other-buyers'] : ['emergency-approval-form'];
}

/** § 3-06(c), Charter § 315: an emergency that the agency has determined, two prior approvals, and the term. */
export function emergency(facts: EmergencyFacts, on: IsoDate): Verdict {
  const because: Reasons = [AUTHORITY, DANGER, PRIOR_APPROVAL, EMERGENCY_POWER];
  const readings = counselReadings(facts.agencyKind);
  if (on < LIMITS_HELD_FROM) {
    const says = `The text of § 3-06 is held from ${longDate(LIMITS_HELD_FROM)}; what it said before is not.`;
    return { outcome: 'not-held', says, because, margins: [] };
  }
  const determined = facts['facts.3-06.emergencyDetermined'];
  const comptroller = facts['facts.3-06.comptrollerApproved'];
  const counsel = facts['facts.3-06.counselApproved'];
  if (determined === false) {
    const says = 'Do not use it: the agency has not determined an emergency that normal procurement methods cannot meet.';
    return { outcome: 'not-allowed', says, because: [AUTHORITY, DANGER], margins: [] };
  }
  if (comptroller === false || counsel === false) {
    const says = `Do not buy yet: the prior approval of the ${officers(comptroller === false, counsel === false)} is missing.`;
    return { outcome: 'not-allowed', says, because: [PRIOR_APPROVAL, EMERGENCY_POWER], margins: [], readings };
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
        ? `Use it only in an emergency that the agency determines${
            comptroller === true && counsel === true
              ? '; both officers have approved'
              : comptroller === undefined && counsel === undefined
                ? ', with both prior approvals'
                : `, with the prior approval of the ${officers(comptroller === undefined, counsel === undefined)} too`
          }.`
        : `Get the prior approval of the ${officers(comptroller === undefined, counsel === undefined)} first${
            term?.outcome === 'needs-determination' ? ', and both officers’ determination that so long a term is necessary' : ''
          }.`;
    if (term?.outcome === 'needs-determination') lacks.push('facts.3-06.longerTermDetermined');
    return { outcome: 'needs-determination', says, because, margins: [], decision: EMERGENCY, lacks, readings };
  }
  if (term) return term;
  return {
    outcome: 'allowed',
    says: 'You may make the emergency procurement: it is determined, and both officers have approved.',
    because,
    margins: [],
    readings,
  };
}

/** What the term means for the award; null where it raises nothing. */
function weighTerm(facts: EmergencyFacts, on: IsoDate): Verdict | null {
  const days = facts['facts.3-06.termDays'];
  if (days === undefined) return null;
  if (passesIntoLimit(days, on) && facts['facts.3-06.longerTermDetermined'] !== true) {
    return {
      outcome: 'needs-determination',
      says: `Ask both officers about the term first: how the 90-day limit treats one that passes ${longDate(TERM_LIMIT_FROM)} is not held.`,
      because: [AUTHORITY, PRIOR_APPROVAL, LOCAL_LAW_71],
      margins: [],
      decision: LONGER_TERM,
      lacks: facts['facts.3-06.longerTermDetermined'] === undefined ? ['facts.3-06.longerTermDetermined'] : [],
      readings: [...counselReadings(facts.agencyKind), 'local-law-71-transition'],
    };
  }
  const limit = valueOn(EMERGENCY_TERM_DAYS, on) ?? null;
  const longer = facts['facts.3-06.longerTermDetermined'];
  if (limit === null || days <= limit || longer === true) return null;
  const because: Reasons = [AUTHORITY, PRIOR_APPROVAL, EMERGENCY_TERM];
  if (awardMayBeEarlier(facts)) {
    const says = `Tell us the day of award: a term of ${days} days is limited only for awards from ${longDate(TERM_LIMIT_FROM)}.`;
    return { outcome: 'unknown', says, because, margins: [], lacks: ['dates.award'] };
  }
  if (longer === false) {
    const says = `Do not award it for ${days} days: without both officers’ prior determination the term may not exceed ${limit} days.`;
    return { outcome: 'not-allowed', says, because, margins: [] };
  }
  return {
    outcome: 'needs-determination',
    says: `Get both officers’ specific determination before award: the term of ${days} days exceeds ${limit} days.`,
    because,
    margins: [],
    decision: LONGER_TERM,
    lacks: ['facts.3-06.longerTermDetermined'],
    readings: counselReadings(facts.agencyKind),
  };
}

export const ways: readonly Way[] = [
  { method: 'emergency', section: '3-06', lawOn: ['award', 'execution', 'registration'], weigh: emergency },
];
