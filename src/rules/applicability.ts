/** Before any method: do the Rules' source selection requirements reach this purchase, and who acts (§ 1-02, Charter § 310)? */
import { awardNoticeAfterRegistration } from './award-notice.ts';
import { inFiveEditions } from './before-negotiations.ts';
import type { IsoDate } from './calendar.ts';
import type { Facts } from './case.ts';
import type { Answer, ContentItem, FindingId, Kind, Reasons } from './finding.ts';
import { chiefProcurementOfficer } from './officers.ts';
import { isSuspended, RULES_2020_FROM } from './held.ts';
import { firstTold } from './made.ts';
import {
  ANOTHER_GOVERNMENT,
  DISCRETIONARY,
  NOT_COVERED,
  OUTSIDE_DIRECTED,
  SUSPENDED,
  SUSPENSION_LIFTED,
  WHO_ACTS_CHARTER,
  WHO_ACTS_RULES,
} from './other-law.ts';
import { GOVERNMENT_INTENT_DAYS, GOVERNMENT_SELECTION_DAYS, limitOn, SMALL_PURCHASE } from './parameters.ts';
import { answerBySums, type SumFacts } from './sums.ts';
import { testedValue } from './value.ts';

type ApplicabilityFacts = SumFacts &
  Pick<
    Facts,
    | 'agencyKind'
    | 'funding'
    | 'dates.negotiations'
    | 'dates.purchaseOrder'
    | 'dates.execution'
    | 'dates.registration'
    | 'dates.awardNotice'
    | 'facts.other.correctionEmergency'
  >;

/** A finding that no section of ours makes: it holds whichever method is used. */
export interface Applicability {
  id: FindingId;
  kind: Kind;
  because: Reasons;
  answer: Answer;
  /** Under what condition it holds, as after "only". */
  onlyIf?: string;
}

/**
 * What § 1-02, Charter § 310 and the emergency orders of 2021 to 2026 say of this buyer and this money; empty for a mayoral
 * agency's ordinary purchase.
 * @param on the day asked about
 */
export function applicability(facts: ApplicabilityFacts, on: IsoDate): Applicability[] {
  const found: Applicability[] = [];
  if (facts['facts.other.correctionEmergency'] === true) {
    const suspended = isSuspended(on);
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
        says: 'Source selection rules do not apply to this award; all other rules do.',
      },
    });
    found.push({
      id: 'ppb-1-02:discretionary-certification',
      kind: 'approval',
      because: [DISCRETIONARY],
      answer: {
        outcome: 'required',
        says: 'Have it certified that all procedural requirements of the elected official or of the administering agency were met.',
        who: 'the elected official or a designee, or the ACCO where a mayoral agency administers the contract',
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
        says: 'The Rules do not apply to a listed transaction once the ACCO makes the determination and states its basis; the Charter still does.',
        decision: { who: 'the ACCO', standard: 'that the process to be followed is in the best interest of the City' },
      },
    });
    found.push(...fromAnotherGovernment(facts, on));
  }
  return on < RULES_2020_FROM ? found.map((one) => (one.id.startsWith('ppb-1-02') ? { ...one, answer: NOT_HELD } : one)) : found;
}

export const IF_A_GOVERNMENT = 'if the purchase is from another government';

/** @told What it contains, with the provision that asks for it. */
export const GOVERNMENT_INTENT: readonly ContentItem[] = [
  'agency name',
  'PIN',
  'title or brief description, or both',
  'estimated quantity, if any',
  'name of the governmental entity',
  'how qualified vendors may express interest for the future',
  'due date',
  'summary of the basis for using this method',
].map((item) => ({ item, because: ANOTHER_GOVERNMENT }));

/** @told What it contains, with the provision that asks for it. */
export const GOVERNMENT_SELECTION: readonly ContentItem[] = [
  'agency name',
  'PIN',
  'title or brief description, or both',
  'name and address of the governmental entity',
  'dollar value of the contract',
  'date of the published notice of intent',
].map((item) => ({ item, because: ANOTHER_GOVERNMENT }));

/** § 3-13, of which § 1-02(f)(1) makes an exception: a purchase from another government keeps an approval and, above the limits, two notices. */
function fromAnotherGovernment(facts: ApplicabilityFacts, on: IsoDate): Applicability[] {
  if (on < RULES_2020_FROM) return [];
  const ccpo = chiefProcurementOfficer(facts.agencyKind);
  const limit = limitOn(SMALL_PURCHASE, on);
  const days = limitOn(GOVERNMENT_INTENT_DAYS, on);
  const notice = (id: FindingId, named: string, duty: () => Answer): Applicability[] => {
    const answer = answerBySums(facts, undefined, (of): Answer => {
      const value = testedValue(of);
      return value === undefined
        ? { outcome: 'unknown', says: `Tell us the value: ${named} is due above the small purchase limits.`, lacks: ['amount'] }
        : value <= limit
          ? { outcome: 'not-required', says: `You need not publish ${named}: the value does not exceed the small purchase limits.` }
          : duty();
    });
    if (answer === null) return [];
    const onlyIf = answer.onlyIf === undefined ? IF_A_GOVERNMENT : `${answer.onlyIf}, and ${IF_A_GOVERNMENT}`;
    return [{ id, kind: 'notice', because: [ANOTHER_GOVERNMENT], onlyIf, answer }];
  };
  return [
    {
      id: 'ppb-3-13:determination',
      kind: 'approval',
      because: [ANOTHER_GOVERNMENT],
      onlyIf: IF_A_GOVERNMENT,
      answer: {
        outcome: 'required',
        says: 'Have the ACCO determine why the purchase is in the City’s best interest, and that the price is fair; get it approved.',
        who: `the ACCO, with the approval of ${ccpo}, which is not delegated`,
        before: firstTold(facts, ['execution', 'purchaseOrder']),
        decision: {
          who: `the ACCO, with the approval of ${ccpo}`,
          standard: 'that it is in the City’s best interest, and the price fair and reasonable',
        },
      },
    },
    ...notice('ppb-3-13:notice-of-intent', 'a notice of intent', () => ({
      ...inFiveEditions(
        days,
        facts['dates.negotiations'],
        `Publish the notice of intent in five editions in a row, the last ${days} or more days before negotiations, and post it online at once.`,
      ),
      contents: GOVERNMENT_INTENT,
    })),
    ...notice('ppb-3-13:notice-of-selection', 'a notice of the selection', () => ({
      ...awardNoticeAfterRegistration(facts, limitOn(GOVERNMENT_SELECTION_DAYS, on), 'once'),
      act: 'awardNotice',
      contents: GOVERNMENT_SELECTION,
    })),
  ];
}

const NOT_HELD: Answer = { outcome: 'not-held', says: 'We have § 1-02 only as of January 1, 2020.' };
