/** Before any method: do the Rules' source selection requirements reach this purchase, and who acts (§ 1-02, Charter § 310)? */
import type { IsoDate } from './calendar.ts';
import type { Facts } from './case.ts';
import type { Answer, FindingId, Kind, Reasons } from './finding.ts';
import { chiefProcurementOfficer } from './officers.ts';
import { RULES_2020_FROM, RULES_SUSPENDED } from './held.ts';
import {
  DISCRETIONARY,
  NOT_COVERED,
  OUTSIDE_DIRECTED,
  SUSPENDED,
  SUSPENSION_LIFTED,
  WHO_ACTS_CHARTER,
  WHO_ACTS_RULES,
} from './other-law.ts';

/** A finding that no section of ours makes: it holds whichever method is used. */
export interface Applicability {
  id: FindingId;
  kind: Kind;
  because: Reasons;
  answer: Answer;
}

/**
 * What § 1-02, Charter § 310 and the emergency orders of 2021 to 2026 say of this buyer and this money; empty for a mayoral
 * agency's ordinary purchase.
 * @param on the day asked about
 */
export function applicability(
  facts: Pick<Facts, 'agencyKind' | 'funding' | 'facts.other.correctionEmergency'>,
  on: IsoDate,
): Applicability[] {
  const found: Applicability[] = [];
  if (facts['facts.other.correctionEmergency'] === true) {
    const suspended = on >= RULES_SUSPENDED.from && on <= RULES_SUSPENDED.through;
    found.push({
      id: suspended ? 'eeo-2021-241:suspended' : 'eeo-2026-1-9:in-force',
      kind: 'exemption',
      because: suspended ? [SUSPENDED] : [SUSPENSION_LIFTED],
      answer: suspended
        ? {
            outcome: 'not-required',
            says: 'These Rules were suspended for this procurement by emergency order, so far as State law allows.',
          }
        : { outcome: 'required', says: 'Follow the Rules: on this day no emergency order suspends them.', who: 'the agency' },
    });
  }
  if (facts.agencyKind && facts.agencyKind !== 'mayoral') {
    found.push({
      id: 'charter-310:who-acts',
      kind: 'approval',
      because: [WHO_ACTS_CHARTER, WHO_ACTS_RULES],
      answer: {
        outcome: 'required',
        says: 'In this procurement, have your own officer act where a rule names the Mayor or the CCPO.',
        who: chiefProcurementOfficer(facts.agencyKind),
      },
    });
  }
  if (facts.funding === 'discretionary') {
    found.push({
      id: 'ppb-1-02:discretionary-award',
      kind: 'exemption',
      because: [DISCRETIONARY],
      answer: {
        outcome: 'not-required',
        says: 'Source selection rules do not apply to this award; all other rules do, and someone must certify the procedure.',
        who: 'the elected official or designee, or the ACCO where a mayoral agency administers the contract',
      },
    });
  }
  if (facts.funding === 'outside-directed') {
    found.push({
      id: 'ppb-1-02:outside-directed',
      kind: 'exemption',
      because: [OUTSIDE_DIRECTED],
      answer: {
        outcome: 'needs-determination',
        says: 'Follow the outside funder, statute or order so far as it expressly says otherwise; everything else here still applies.',
        decision: { who: 'the agency, with counsel', standard: 'whether the outside authority expressly authorizes or requires otherwise' },
      },
    });
  }
  if (facts.funding === 'not-covered') {
    found.push({
      id: 'ppb-1-02:not-covered',
      kind: 'exemption',
      because: [NOT_COVERED],
      answer: {
        outcome: 'needs-determination',
        says: 'The Rules do not apply to a listed transaction once the ACCO makes the determination and states its basis.',
        decision: { who: 'the ACCO', standard: 'that the process to be followed is in the best interest of the City' },
      },
    });
  }
  return on < RULES_2020_FROM ? found.map((one) => (one.id.startsWith('ppb-1-02') ? { ...one, answer: NOT_HELD } : one)) : found;
}

const NOT_HELD: Answer = { outcome: 'not-held', says: 'Section 1-02 is held only as of 1 January 2020.' };
