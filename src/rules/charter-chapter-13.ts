/**
 * Duties of Charter chapter 13, and of sections of the Rules not held here (2020 text), where §§ 3-05 to 3-11 lead to them.
 * In our words, never quoted; § 3-08 lifts most of them for small purchases and says so itself.
 */
import { formatAmount } from './amount.ts';
import { addDays, lastDay, longDate, within, type IsoDate } from './calendar.ts';
import type { Facts, Method } from './case.ts';
import { COMMENT_FROM, commentWindow, ENTERED, hearThePublic, type CommentFacts } from './comment.ts';
import { displacement } from './displacement.ts';
import { floorOn } from './3-05-sole-source-floor.ts';
import { charterAwardNotice } from './award-notice.ts';
import { AWARD_DAYS, otherAwards } from './entries.ts';
import { LIMITS_HELD_FROM, RULES_2020_FROM, TEXT_HELD_FROM } from './held.ts';
import { rule, type Answer, type Authority, type Rule } from './finding.ts';
import {
  AWARD_NOTICE_CONTENT,
  CERTIFICATION,
  CHARTER_20_T_FROM,
  COMMENT,
  DEPUTY_MAYOR_APPROVES,
  FROM_TREASURY,
  LIST_OATH,
  LIST_SUSPENSION,
  MAYORAL_APPROVAL,
  NOT_FROM_TREASURY,
  NOT_TO_ACCO,
  NO_COMMENT_PRICES,
  PRESOLICITATION_2020,
  PROTEST_2020,
  PROTEST_CHARTER,
  PURCHASE_ORDER,
  RECOMMENDATION_2020,
  REGISTRATION,
  REGISTRATION_2020,
  RESPONSIBILITY_2020,
  URGENT_NOT_HELD_FOR_REGISTRATION,
  WRITTEN_DECISION_2020,
} from './other-law.ts';
import {
  DISCLOSURE_AGGREGATE,
  limitOn,
  MAYORAL_APPROVAL_THRESHOLD,
  PROTEST_DAYS,
  REGISTRATION_DAYS,
  SMALL_PURCHASE,
  SOLE_SOURCE_DISCLOSURE,
  SOLE_SOURCE_REVIEW,
  SOLE_SOURCE_REVIEW_CONSTRUCTION,
  valueOn,
  WRITTEN_DECISION,
} from './parameters.ts';
import { noEditionOn } from './publication.ts';
import { awardValue, testedValue, type Values } from './value.ts';
import { BEYOND_SMALL, EXCEPT_URGENT, SMALL } from './ways.ts';
import { FREED, unless316 } from './without-chapter-13.ts';

const TELL_VALUE = 'Tell us the value: this depends on it.';
const unknownValue: Answer = { outcome: 'unknown', says: TELL_VALUE, lacks: ['amount'] };

/** The answer of a section held only in its 2020 text; before that it is not held. */
function asOf2020(on: IsoDate, cite: string, answer: () => Answer): Answer {
  return on < RULES_2020_FROM ? { outcome: 'not-held', says: `We have ${cite} only as of January 1, 2020.` } : answer();
}

/** A duty above a threshold: unknown without a value, not required up to it, `above` over it. */
function above(facts: Values, threshold: number, notRequired: string, required: () => Answer): Answer {
  const value = awardValue(facts);
  if (value === undefined) return unknownValue;
  return value > threshold ? required() : { outcome: 'not-required', says: notRequired };
}

/** A sole source, be it accelerated or not. */
const bySoleSource = (facts: Pick<Facts, 'facts.3-07.sourceSelection'>, method: Method | null): boolean =>
  method === 'sole-source' || (method === 'accelerated' && facts['facts.3-07.sourceSelection'] === 'sole-source');

/** Bids that another government took: whether they are the "competitive sealed bidding" of the chapter is open. */
const byOthersBids = (facts: Pick<Facts, 'facts.3-09.competitive'>, method: Method | null): boolean =>
  method === 'cooperative' && facts['facts.3-09.competitive'] === true;

const other = (authority: Authority): readonly [Authority] => [authority];

const BY_CONTRACT = [
  'amount',
  'awardAmount',
  'dates.purchaseOrder',
  'dates.comptrollerFiling',
  'dates.execution',
  'dates.registration',
] as const;

/** Whether the value is within the small purchase limits, as far as value and limits are known. */
const maybeSmall = (facts: Values, on: IsoDate): boolean =>
  on < LIMITS_HELD_FROM || (testedValue(facts) ?? 0) <= limitOn(SMALL_PURCHASE, on);

/**
 * Whether a purchase is made by contract, which §§ 327 and 328 speak of. A small purchase may be made by purchase order instead,
 * "as appropriate" (§ 3-08(d)(1)), as may one of its size whose method is open: undefined where its dates do not tell, nor the
 * order of an M/WBE purchase, which may be for more than orders are for (reading "mwbe-order-registration"). Every other method
 * is taken to lead to a contract.
 * @param on the day whose limit is tested
 */
function contractIn(facts: Pick<Facts, (typeof BY_CONTRACT)[number]>, on: IsoDate, method: Method | null): boolean | undefined {
  const isMwbe = method === 'mwbe-small-purchase';
  if (method !== 'micropurchase' && method !== 'small-purchase' && !isMwbe && (method !== null || !maybeSmall(facts, on))) return true;
  if (facts['dates.execution'] ?? facts['dates.registration'] ?? facts['dates.comptrollerFiling']) return true;
  return facts['dates.purchaseOrder'] === undefined || isMwbe ? undefined : false;
}

export const duties: readonly Rule[] = [
  rule({
    id: 'ppb-2-01:written-decision',
    subject: 'contract',
    section: null,
    routes: BEYOND_SMALL,
    kind: 'determination',
    lawOn: ['determination', 'solicitation', 'intentNotice'],
    because: other(WRITTEN_DECISION_2020),
    reads: ['category', 'amount', 'awardAmount'],
    find: (facts, on) => {
      if (facts.category === undefined || !facts.category.endsWith('services')) return null;
      return asOf2020(on, '§ 2-01', () => {
        const threshold = limitOn(WRITTEN_DECISION, on);
        return above(
          { amount: testedValue(facts) },
          threshold,
          `You need no written decision to buy these services: they are not over ${formatAmount(threshold)}.`,
          () => ({
            outcome: 'required',
            says: 'If these are technical, consultant or personal services, have the ACCO make the written decision to procure them.',
            who: 'the ACCO',
          }),
        );
      });
    },
  }),
  rule({
    id: 'ppb-2-02:presolicitation-review',
    subject: 'contract',
    section: null,
    routes: BEYOND_SMALL,
    kind: 'review',
    lawOn: ['determination', 'solicitation', 'intentNotice'],
    because: other(PRESOLICITATION_2020),
    reads: ['category', 'amount', 'awardAmount', 'facts.3-07.sourceSelection', 'funding'],
    find: (facts, on, method) =>
      // Above its floor § 3-05(b)(1) asks the review itself; § 2-02 begins at a lower one.
      method === 'sole-source' && facts.funding !== 'discretionary' && on >= RULES_2020_FROM && floorOn(facts, on)?.reaches !== false
        ? null
        : asOf2020(on, '§ 2-02', () => {
            if (method === 'emergency')
              return {
                outcome: 'not-required',
                says: 'You need no presolicitation review for an emergency purchase.',
                subject: 'procurement',
              };
            return reviewed(
              facts,
              on,
              facts.funding !== 'discretionary' && bySoleSource(facts, method) ? 'sole-source' : null,
              'You need no presolicitation review at this value.',
              facts.funding === 'discretionary'
                ? 'Have the ACCO approve a presolicitation review report before the award.'
                : 'Have the ACCO approve a presolicitation review report first: the review determines the method.',
            );
          }),
  }),
  ...displacement,
  rule({
    id: 'ppb-2-08:responsibility',
    subject: 'contract',
    section: null,
    routes: BEYOND_SMALL,
    kind: 'determination',
    lawOn: ['award', 'purchaseOrder'],
    because: other(RESPONSIBILITY_2020),
    reads: ['amount', 'awardAmount', 'facts.3-07.sourceSelection', 'facts.3-08.otherAwardsTwelveMonths', 'entries', ...AWARD_DAYS],
    find: (facts, on, method) =>
      asOf2020(on, '§ 2-08', () => {
        const value = awardValue(facts);
        const aggregate = limitOn(DISCLOSURE_AGGREGATE, on);
        const others = otherAwards(facts, aggregate - (value ?? 0));
        const bySole = bySoleSource(facts, method) && value !== undefined && value >= limitOn(SOLE_SOURCE_DISCLOSURE, on);
        const due = bySole || (value !== undefined && value + (others?.sum ?? 0) >= aggregate);
        const later = method === 'emergency' || method === 'accelerated';
        const decision = {
          who: 'the Contracting Officer',
          standard: 'that the vendor can perform in full and has the business integrity that justifies the award',
        };
        if (!due && others === undefined) {
          return {
            outcome: 'required',
            says: `Award only to a responsible vendor. Disclosures are due once its City awards of twelve months reach ${formatAmount(aggregate)}.`,
            who: 'the Contracting Officer',
            decision,
            lacks: ['facts.3-08.otherAwardsTwelveMonths'],
          };
        }
        return {
          outcome: 'required',
          says: !due
            ? 'Award only to a responsible vendor.'
            : later
              ? 'Award only to a responsible vendor; with the ACCO’s findings its PASSPort disclosures may follow within thirty days after registration.'
              : 'Award only to a responsible vendor whose PASSPort disclosures are filed and certified.',
          who: 'the Contracting Officer',
          decision,
          ...(others?.edge && !bySole ? { readings: ['twelve-month-edge'] as const } : {}),
        };
      }),
  }),
  rule({
    id: 'ppb-2-09:recommendation-for-award',
    subject: 'contract',
    section: null,
    routes: BEYOND_SMALL.filter((method) => method !== 'accelerated'),
    kind: 'record',
    lawOn: ['award', 'purchaseOrder'],
    because: other(RECOMMENDATION_2020),
    reads: ['category', 'amount', 'awardAmount', 'funding'],
    find: (facts, on, method) =>
      asOf2020(on, '§ 2-09', () =>
        reviewed(
          facts,
          on,
          facts.funding !== 'discretionary' && method === 'sole-source' ? method : null,
          'You need no Recommendation for Award at this value.',
          'Prepare a Recommendation for Award that justifies the award.',
        ),
      ),
  }),
  rule({
    id: 'charter-326:comment',
    subject: 'contract-without-bidding',
    section: null,
    routes: BEYOND_SMALL,
    kind: 'notice',
    act: 'commentNotice',
    lawOn: ENTERED,
    because: other(COMMENT),
    reads: [
      'asOf',
      'dates.award',
      'amount',
      'awardAmount',
      'dates.commentNotice',
      'dates.commentClose',
      'dates.execution',
      'dates.purchaseOrder',
      'dates.comptrollerFiling',
      'dates.registration',
      'facts.other.litigation',
      'facts.other.materiallySame',
      'facts.3-07.sourceSelection',
      'facts.3-09.competitive',
      'facts.3-10.offers',
    ],
    find: (facts, on, method) => {
      if (method === 'emergency')
        return { outcome: 'not-required', says: 'You need not take comments: emergency procurements are exempt.', subject: 'procurement' };
      if (method === 'accelerated') return accelerated(facts, on);
      // Not told, they may be such bids: nothing is called late, or short, that only bids of another kind would make so.
      const others = method === 'cooperative' && facts['facts.3-09.competitive'] !== false;
      const heard = hearThePublic(
        facts,
        on,
        method === 'intergovernmental' ? FREED : others ? 'it was let by competitive sealed bidding' : undefined,
      );
      const answer = unless316(others ? { ...heard, readings: [...(heard.readings ?? []), 'others-sealed-bids'] } : heard, method);
      if (answer.outcome !== 'required' && answer.outcome !== 'needs-determination') return answer;
      if (method === 'prequalified-list' && facts['facts.3-10.offers'] === 'bids') {
        return {
          outcome: 'not-required',
          says: 'You need not take comments: sealed bids from prequalified vendors are exempt.',
          subject: 'procurement',
        };
      }
      if (method === 'prequalified-list' && facts['facts.3-10.offers'] === undefined) {
        return {
          outcome: 'unknown',
          says: 'Tell us whether proposals are solicited: sealed bids from prequalified vendors need no comments.',
          lacks: ['facts.3-10.offers'],
        };
      }
      return answer;
    },
  }),
  rule({
    id: 'charter-324:appeal',
    section: null,
    subject: 'vendor',
    routes: ['prequalified-list'],
    kind: 'right',
    lawOn: ['pqlDecisionMailed', 'pqlDecisionReceived'],
    because: [LIST_OATH, LIST_SUSPENSION],
    reads: ['facts.3-10.decision', 'facts.3-10.list'],
    // From then on § 3-10(m) says it itself, with its days.
    find: (facts, on) =>
      on < RULES_2020_FROM ||
      on >= TEXT_HELD_FROM['3-10'] ||
      facts['facts.3-10.decision'] === 'approved' ||
      facts['facts.3-10.list'] === 'hhs-accelerator'
        ? null
        : {
            outcome: 'allowed',
            says: 'The Charter lets a vendor appeal to the agency head, and against a denial or revocation to OATH; we don’t have the Rules’ days.',
            who: 'the vendor',
            to: 'the agency head, then OATH',
          },
  }),
  rule({
    id: 'charter-325:award-notice',
    section: null,
    subject: 'contract',
    routes: [...BEYOND_SMALL, ...SMALL],
    kind: 'notice',
    act: 'awardNotice',
    lawOn: ['registration', 'award'],
    because: other(AWARD_NOTICE_CONTENT),
    reads: ['funding', 'amount', 'awardAmount'],
    // A section's own notice of award carries this one, but where the section falls away or its method is open.
    find: (facts, on, method) =>
      method === null || facts.funding === 'discretionary' || (facts.funding === 'not-covered' && method !== 'prequalified-list')
        ? charterAwardNotice(facts, on)
        : null,
  }),
  rule({
    id: 'charter-326:comment-window',
    section: null,
    subject: 'contract-without-bidding',
    routes: [...EXCEPT_URGENT, 'mwbe-small-purchase'],
    kind: 'notice',
    lawOn: ENTERED,
    because: other(COMMENT),
    reads: [
      'asOf',
      'amount',
      'awardAmount',
      'dates.commentNotice',
      'dates.commentClose',
      'dates.execution',
      'dates.purchaseOrder',
      'dates.comptrollerFiling',
      'dates.registration',
      'facts.other.litigation',
      'facts.other.materiallySame',
      'facts.3-09.competitive',
      'facts.3-10.offers',
    ],
    find: (facts, on, method) => {
      // As above: while it may be such bids, nothing is called short.
      if (method === 'prequalified-list' && facts['facts.3-10.offers'] !== 'proposals') return null;
      if (method === 'cooperative' && facts['facts.3-09.competitive'] !== false) return null;
      const window = commentWindow(facts, on);
      return window && unless316(window, method);
    },
  }),
  rule({
    id: 'charter-317:mayoral-approval',
    subject: 'contract-without-bidding',
    section: null,
    routes: BEYOND_SMALL,
    kind: 'approval',
    lawOn: ['execution'],
    because: other(MAYORAL_APPROVAL),
    reads: ['agencyKind', 'amount', 'awardAmount', 'facts.3-10.offers', 'facts.3-09.competitive', 'facts.3-07.sourceSelection'],
    find: (facts, on, method) => {
      const threshold = valueOn(MAYORAL_APPROVAL_THRESHOLD, on);
      if (!threshold) return { outcome: 'not-held', says: 'We do not know from when § 317(b) has had this threshold.' };
      const how = facts['facts.3-07.sourceSelection'];
      const exempt =
        method === 'accelerated' && how === 'sealed-bids'
          ? 'competitive sealed bidding is'
          : method === 'prequalified-list' && facts['facts.3-10.offers'] === 'bids' && 'sealed bids from prequalified vendors are';
      const free = `You do not need the Mayor’s approval under § 317(b): ${exempt ? `${exempt} exempt, whatever the amount` : `the contract is not over ${formatAmount(threshold)}`}.`;
      return above(facts, threshold, free, () => {
        if (exempt) return { outcome: 'not-required', says: free, subject: 'procurement' };
        if (method === 'accelerated' && how === undefined) {
          return {
            outcome: 'unknown',
            says: 'Tell us how the source is selected: competitive sealed bidding needs no approval under § 317(b).',
            lacks: ['facts.3-07.sourceSelection'],
            subject: 'procurement',
          };
        }
        if (method === 'prequalified-list' && facts['facts.3-10.offers'] === undefined) {
          return {
            outcome: 'unknown',
            says: 'Tell us whether proposals are solicited: sealed bids from prequalified vendors need no approval.',
            lacks: ['facts.3-10.offers'],
          };
        }
        const delegated = on >= '2026-01-01' && (facts.agencyKind ?? 'mayoral') === 'mayoral';
        const who = delegated ? 'the deputy mayor who supervises the agency, for the Mayor' : APPROVERS[facts.agencyKind ?? 'mayoral'];
        const by = delegated ? { affectedBy: [DEPUTY_MAYOR_APPROVES, ...(on >= CHARTER_20_T_FROM ? [NOT_TO_ACCO] : [])] } : {};
        if (byOthersBids(facts, method)) {
          return {
            outcome: 'needs-determination',
            says: 'Get the approval of Charter § 317(b) before execution, or counsel’s view that these bids or proposals are exempt.',
            who,
            decision: {
              who: 'the agency, with counsel',
              standard: 'whether it is let by competitive sealed bidding, or by proposals with the weights set in writing beforehand',
            },
            readings: ['others-sealed-bids'],
            ...by,
          };
        }
        if (method === 'prequalified-list') {
          return {
            outcome: 'required',
            says: 'Get the approval of Charter § 317(b) before execution, unless excluded. Weights filed before opening exempt an RFP; whether also a list’s RFP is unclear.',
            who,
            readings: ['list-proposals'],
            ...by,
          };
        }
        const proposals = method === 'accelerated' && how === 'proposals';
        return unless316(
          {
            outcome: 'required',
            says: proposals
              ? 'Get the approval of Charter § 317(b) before execution, unless excluded, or the weights were on file before proposals were opened.'
              : method === 'intergovernmental'
                ? `Get the approval of Charter § 317(b) before the contract is executed, unless the category is excluded or ${FREED}.`
                : 'Get the approval of Charter § 317(b) before the contract is executed, unless the category has been excluded.',
            who,
            ...by,
            ...(method === 'cooperative' && facts['facts.3-09.competitive'] === undefined
              ? { lacks: ['facts.3-09.competitive'] as const }
              : {}),
          },
          method,
        );
      });
    },
  }),
  rule({
    id: 'charter-327:certifications',
    ownSums: 'all',
    subject: 'contract',
    section: null,
    routes: [...BEYOND_SMALL, ...SMALL],
    kind: 'filing',
    lawOn: ['comptrollerFiling', 'registration', 'execution'],
    because: other(CERTIFICATION),
    reads: ['agencyKind', 'facts.3-07.sourceSelection', ...BY_CONTRACT],
    find: (facts, on, method) => {
      const contract = contractIn(facts, on, method);
      if (contract === false) return null;
      const byBids = method === 'accelerated' && facts['facts.3-07.sourceSelection'] === 'sealed-bids';
      const procedure = `${APPROVERS[facts.agencyKind ?? 'mayoral']}${(facts.agencyKind ?? 'mayoral') === 'mayoral' ? ', or the agency by delegation,' : ''}`;
      return {
        outcome: 'required',
        says: byBids
          ? 'Before filing, obtain the certification of legal authority; after sealed bidding none of procedural requisites is needed.'
          : contract === undefined
            ? 'If you issue a contract, not a purchase order, obtain both certifications before filing: procedural requisites and legal authority.'
            : 'Obtain both certifications before filing: procedural requisites and legal authority.',
        who: byBids ? 'the Corporation Counsel' : `${procedure} for procedure; the Corporation Counsel for legal authority`,
        to: 'the Comptroller, with the contract',
        ...(contract === undefined ? { affectedBy: [PURCHASE_ORDER] } : {}),
        ...(method === 'accelerated' && facts['facts.3-07.sourceSelection'] === undefined
          ? { lacks: ['facts.3-07.sourceSelection'] as const }
          : {}),
      };
    },
  }),
  rule({
    id: 'charter-328:registration',
    ownSums: 'all',
    subject: 'contract',
    section: null,
    routes: [...EXCEPT_URGENT, ...SMALL],
    kind: 'filing',
    act: 'registration',
    lawOn: ['comptrollerFiling', 'registration', 'execution'],
    because: other(REGISTRATION),
    reads: ['agencyKind', 'facts.3-09.byPurchaseOrder', 'dates.contractStart', ...BY_CONTRACT],
    find: (facts, on, method): Answer | null => {
      const contract = contractIn(facts, on, method);
      if (contract === false) return null;
      if ((method === 'intergovernmental' || method === 'cooperative') && facts['facts.3-09.byPurchaseOrder'] === true) {
        return {
          outcome: 'needs-determination',
          says: 'Check whether the other government’s contract is on file: then its purchase orders need no registration.',
          decision: {
            who: 'the agency, with the Comptroller',
            standard: 'whether the papers that § 2-12(b)(2) names (2020 text) are filed with the Comptroller',
          },
          affectedBy: [REGISTRATION_2020],
        };
      }
      // Another government's contract may be bought on by an order: not told, it is a condition and not a fact.
      const either = (method === 'intergovernmental' || method === 'cooperative') && facts['facts.3-09.byPurchaseOrder'] === undefined;
      const unknown = contract === undefined || (either && !facts['dates.execution'] && !facts['dates.registration']);
      const days = valueOn(REGISTRATION_DAYS, on);
      if (days === null || days === undefined)
        return { outcome: 'not-held', says: 'We have the days of Charter § 328 only as of January 1, 2020.' };
      const { 'dates.comptrollerFiling': sent, 'dates.execution': made } = facts;
      // What is filed before it is executed starts no days.
      const filed = sent && made && made > sent ? made : sent;
      const registered = facts['dates.registration'];
      // No words of these methods let an order take the contract's place.
      const isLoneOrder =
        ['sole-source', 'prequalified-list', 'demonstration-project'].includes(method ?? '') &&
        facts['dates.purchaseOrder'] !== undefined &&
        (facts['dates.execution'] ?? registered ?? filed) === undefined &&
        !maybeSmall(facts, on);
      const isOrder = method === 'mwbe-small-purchase' && contract === undefined && facts['dates.purchaseOrder'] !== undefined;
      const duty: Answer = {
        outcome: isOrder ? 'needs-determination' : 'required',
        says: isLoneOrder
          ? 'Enter into a contract too, and wait for its registration: no words let this order take a contract’s place.'
          : isOrder
            ? 'Ask the Comptroller whether this purchase order must be registered before work begins: Charter § 328 speaks of contracts.'
            : unknown
              ? `A contract, unlike a purchase order, is not implemented until registered, or ${days} days pass from filing without the Comptroller’s objection or grounds to refuse.`
              : `Do not implement the contract until it is registered, or ${days} days pass from filing without the Comptroller’s objection or grounds to refuse.`,
        who: 'the agency',
        ...(facts.agencyKind === 'board' ? { onlyIf: FROM_TREASURY, also: [NOT_FROM_TREASURY] } : {}),
        ...(contract === undefined ? { affectedBy: [PURCHASE_ORDER] } : {}),
        ...(either ? { lacks: ['facts.3-09.byPurchaseOrder'] as const } : {}),
        ...(method === 'mwbe-small-purchase' && contract === undefined ? { readings: ['mwbe-order-registration'] as const } : {}),
        ...(isOrder ? { decision: { who: 'the agency, with the Comptroller', standard: 'whether the order is a contract of § 328' } } : {}),
        to: 'the Comptroller',
        when: { bound: 'at least', number: days, unit: 'calendar days', side: 'after', event: 'comptrollerFiling' },
      };
      // The term may not be worked before registration, or before the days from filing have passed, whichever is sooner.
      const passed = filed && addDays(filed, days + 1);
      const first = registered && (!passed || registered <= passed) ? registered : passed;
      const start = facts['dates.contractStart'];
      if (first && start && start < first)
        return {
          ...duty,
          says: `Check the contract’s first day, ${longDate(start)}: ${first === registered ? `nothing is implemented before registration, on ${longDate(first)}` : `nothing is implemented before registration, or before ${longDate(first)} unopposed`}.`,
          clash: [first === registered ? 'dates.registration' : 'dates.comptrollerFiling', 'dates.contractStart'],
        };
      if (!filed || registered) return duty;
      return {
        ...duty,
        deadline: within(days, filed, null),
        says: `Do not implement the contract before it is registered, or before ${longDate(passed ?? filed)} without the Comptroller’s objection or grounds to refuse.`,
      };
    },
  }),
  rule({
    id: 'charter-328:emergency-before-registration',
    subject: 'procurement',
    section: null,
    routes: ['emergency'],
    kind: 'exemption',
    lawOn: ['execution', 'award'],
    because: other(URGENT_NOT_HELD_FOR_REGISTRATION),
    reads: [],
    find: () => ({ outcome: 'not-required', says: 'You need not wait for registration before an emergency contract takes effect.' }),
  }),
  rule({
    id: 'ppb-2-10:protest',
    subject: 'contract',
    section: null,
    routes: EXCEPT_URGENT,
    kind: 'right',
    lawOn: ['awardNotice', 'award'],
    because: [PROTEST_2020, PROTEST_CHARTER],
    reads: ['amount', 'awardAmount', 'dates.awardNotice'],
    find: (facts, on) =>
      asOf2020(on, '§ 2-10', () => {
        const value = awardValue(facts);
        const days = limitOn(PROTEST_DAYS, on);
        const notice = facts['dates.awardNotice'];
        const wrong = noEditionOn('awardNotice', notice);
        const deadline = notice && !wrong ? within(days, notice, false) : undefined;
        const small = value !== undefined && value <= limitOn(SMALL_PURCHASE, on);
        return {
          outcome: 'allowed',
          says: small
            ? `To be safe protest within ${days} days of knowing, and after the award notice: whether one may, at this value, is open.`
            : deadline
              ? `Protest by ${lastDay(deadline)}; and within ${days} days of when you should have known.`
              : value === undefined
                ? `Above the small purchase limits a vendor may protest for ${days} days from when it should have known, at most ${days} after the award notice.`
                : `A vendor may protest within ${days} days of when it knew or should have known, and ${days} days after the award notice at the latest.`,
          ...(value === undefined ? { lacks: ['amount'] as const } : {}),
          who: 'a vendor',
          to: 'the Agency Head’s office, by actual delivery; copies to the ACCO and the Comptroller’s Office of Contract Administration',
          when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'awardNotice' },
          readings: [...(small ? (['protest-within-limits'] as const) : []), 'last-day', 'city-record-days'],
          ...(deadline ? { deadline } : wrong),
        };
      }),
  }),
];

const APPROVERS = {
  mayoral: 'the Mayor',
  'elected-official': 'the elected official',
  council: 'the Speaker or the designated Council member',
  board: 'the governing board, or its chair or chief executive by its resolution',
} as const;

/**
 * § 326(b)(ii) exempts procurements accelerated for price fluctuations, and does not name shortages: where comments would
 * otherwise be due, the exemption is not certain (reading "accelerated-shortage").
 */
function accelerated(facts: CommentFacts & Pick<Facts, 'facts.3-07.sourceSelection'>, on: IsoDate): Answer {
  if (facts['facts.3-07.sourceSelection'] === 'sealed-bids')
    return { outcome: 'not-required', says: 'You need not take comments: competitive sealed bidding is exempt.', subject: 'procurement' };
  const heard = hearThePublic(facts, on, 'the purchase rests on price fluctuations');
  if (heard.outcome === 'not-required' || heard.outcome === 'not-held') return heard;
  if (on < COMMENT_FROM)
    return {
      outcome: 'not-required',
      says: 'You need not hold a public hearing: accelerated procurements are exempt.',
      subject: 'procurement',
    };
  const readings = [...(heard.readings ?? []), 'accelerated-shortage'] as const;
  const affectedBy = [...(heard.affectedBy ?? []), NO_COMMENT_PRICES];
  if (heard.outcome === 'unknown') return { ...heard, readings, affectedBy };
  return {
    ...heard,
    outcome: 'needs-determination',
    decision: heard.decision ?? {
      who: 'the agency, with counsel',
      standard: 'whether the procurement rests on significant, short-term price fluctuations, or only on a shortage',
    },
    readings,
    affectedBy,
  };
}

/**
 * Reviews that the 2020 text asks of sole source above its own lower figures, and of the rest above the small purchase limits.
 * @param method null for the rest, and for an award that § 1-02(e) frees from the procedures of sole source
 */
function reviewed(
  facts: Values & { category?: string },
  on: IsoDate,
  method: 'sole-source' | null,
  notRequired: string,
  required: string,
): Answer {
  const value = testedValue(facts);
  if (value === undefined) return unknownValue;
  if (value > limitOn(SMALL_PURCHASE, on)) return { outcome: 'required', says: required, who: 'the agency; the ACCO approves' };
  // Up to the small purchase limits the method decides, for sole source alone has lower figures.
  if (method !== 'sole-source') return { outcome: 'not-required', says: notRequired, subject: 'procurement' };
  const low = limitOn(SOLE_SOURCE_REVIEW, on);
  const high = limitOn(SOLE_SOURCE_REVIEW_CONSTRUCTION, on);
  if (value > low && value <= high && facts.category === undefined)
    return {
      outcome: 'unknown',
      says: 'Tell us the category: construction has a higher figure.',
      lacks: ['category'],
      subject: 'procurement',
    };
  const threshold = facts.category?.startsWith('construction') ? high : low;
  return value > threshold
    ? { outcome: 'required', says: required, who: 'the agency; the ACCO approves', subject: 'procurement' }
    : { outcome: 'not-required', says: notRequired, subject: 'procurement' };
}
