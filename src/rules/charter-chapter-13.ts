/**
 * Duties of Charter chapter 13, and of sections of the Rules not held here (2020 text), where §§ 3-05 to 3-11 lead to them.
 * In our words, never quoted; § 3-08 lifts most of them for small purchases and says so itself.
 */
import { formatAmount } from './amount.ts';
import { addDays, longDate, within, type IsoDate } from './calendar.ts';
import type { Method } from './case.ts';
import { hearThePublic } from './comment.ts';
import { RULES_2020_FROM } from './held.ts';
import { rule, type Answer, type Authority, type Rule } from './finding.ts';
import {
  CERTIFICATION,
  COMMENT,
  DEPUTY_MAYOR_APPROVES,
  DISPLACEMENT,
  MAYORAL_APPROVAL,
  PRESOLICITATION_2020,
  PROTEST_2020,
  PROTEST_CHARTER,
  RECOMMENDATION_2020,
  REGISTRATION_2020,
  URGENT_NOT_HELD_FOR_REGISTRATION,
  REGISTRATION,
  RESPONSIBILITY_2020,
  WRITTEN_DECISION_2020,
} from './other-law.ts';
import {
  DISCLOSURE_AGGREGATE,
  DISPLACEMENT_THRESHOLD,
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
import { awardValue, testedValue, type Values } from './value.ts';

/** Methods that lead to a contract outside § 3-08. */
const BEYOND_SMALL: readonly Method[] = [
  'sole-source',
  'emergency',
  'accelerated',
  'intergovernmental',
  'cooperative',
  'prequalified-list',
  'demonstration-project',
];
const EXCEPT_URGENT: readonly Method[] = ['sole-source', 'intergovernmental', 'cooperative', 'prequalified-list', 'demonstration-project'];
const TELL_VALUE = 'Tell us the value: this depends on it.';
const unknownValue: Answer = { outcome: 'unknown', says: TELL_VALUE, lacks: ['amount'] };

/** The answer of a section held only in its 2020 text; before that it is not held. */
function asOf2020(on: IsoDate, cite: string, answer: () => Answer): Answer {
  return on < RULES_2020_FROM ? { outcome: 'not-held', says: `${cite} is held only as of 1 January 2020.` } : answer();
}

/** A duty above a threshold: unknown without a value, not required up to it, `above` over it. */
function above(facts: Values, threshold: number, notRequired: string, required: () => Answer): Answer {
  const value = awardValue(facts);
  if (value === undefined) return unknownValue;
  return value > threshold ? required() : { outcome: 'not-required', says: notRequired };
}

/** Categories whose contracts § 312(a) reaches: architects, engineers and construction managers are professionals (§ 1-01(e), 2020 text). */
const DISPLACING: ReadonlySet<string> = new Set(['standard-services', 'professional-services', 'construction-related-services']);

const other = (authority: Authority): readonly [Authority] => [authority];

export const duties: readonly Rule[] = [
  rule({
    id: 'ppb-2-01:written-decision',
    section: null,
    routes: BEYOND_SMALL,
    kind: 'determination',
    lawOn: ['determination', 'solicitation', 'intentNotice'],
    because: other(WRITTEN_DECISION_2020),
    reads: ['category', 'amount', 'awardAmount'],
    find: (facts, on) => {
      if (facts.category === undefined || !facts.category.endsWith('services')) return null;
      const threshold = valueOn(WRITTEN_DECISION, on) ?? 0;
      return asOf2020(on, '§ 2-01', () =>
        above(
          { amount: testedValue(facts) },
          threshold,
          `You need no written decision to buy these services: they are not over ${formatAmount(threshold)}.`,
          () => ({
            outcome: 'required',
            says: 'If these are technical, consultant or personal services, decide in writing to buy them.',
            who: 'the ACCO',
          }),
        ),
      );
    },
  }),
  rule({
    id: 'ppb-2-02:presolicitation-review',
    section: null,
    routes: BEYOND_SMALL.filter((method) => method !== 'sole-source'),
    kind: 'review',
    lawOn: ['determination', 'solicitation', 'intentNotice'],
    because: other(PRESOLICITATION_2020),
    reads: ['category', 'amount', 'awardAmount'],
    find: (facts, on, method) =>
      asOf2020(on, '§ 2-02', () => {
        if (method === 'emergency')
          return { outcome: 'not-required', says: 'You need no presolicitation review for an emergency purchase.' };
        return reviewed(
          facts,
          on,
          method,
          'You need no presolicitation review at this value.',
          'Have the ACCO approve a presolicitation review report before choosing the method.',
        );
      }),
  }),
  rule({
    id: 'charter-312:displacement',
    section: null,
    routes: EXCEPT_URGENT,
    kind: 'determination',
    lawOn: ['solicitation', 'intentNotice', 'execution'],
    because: other(DISPLACEMENT),
    reads: ['category', 'amount', 'awardAmount'],
    find: (facts, on) => {
      if (facts.category !== undefined && !DISPLACING.has(facts.category)) return null;
      const threshold = valueOn(DISPLACEMENT_THRESHOLD, on);
      if (!threshold)
        return { outcome: 'not-held', says: 'Section 312(a) is held as amended on 1 October 2024; its earlier wording is not.' };
      if (facts.category === undefined)
        return {
          outcome: 'unknown',
          says: 'Tell us the category: standard and professional services need a displacement determination.',
          lacks: ['category'],
        };
      return above(
        { amount: testedValue(facts) },
        threshold,
        `You need no displacement determination: the contract is not over ${formatAmount(threshold)}.`,
        () => ({
          outcome: 'required',
          says: 'Determine before soliciting whether the contract displaces City employees, and certify or analyse accordingly.',
          who: 'the agency; the agency head signs the certification',
          to: 'the Comptroller, the Council and the unions concerned, if it does displace',
        }),
      );
    },
  }),
  rule({
    id: 'ppb-2-08:responsibility',
    section: null,
    routes: BEYOND_SMALL,
    kind: 'determination',
    lawOn: ['award', 'purchaseOrder'],
    because: other(RESPONSIBILITY_2020),
    reads: ['amount', 'awardAmount', 'facts.3-08.otherAwardsTwelveMonths'],
    find: (facts, on, method) =>
      asOf2020(on, '§ 2-08', () => {
        const value = awardValue(facts);
        const others = facts['facts.3-08.otherAwardsTwelveMonths'];
        const aggregate = valueOn(DISCLOSURE_AGGREGATE, on) ?? 0;
        const bySole = method === 'sole-source' && value !== undefined && value >= (valueOn(SOLE_SOURCE_DISCLOSURE, on) ?? 0);
        const due = bySole || (value !== undefined && value + (others ?? 0) >= aggregate);
        const later = method === 'emergency' || method === 'accelerated';
        const decision = {
          who: 'the Contracting Officer',
          standard: 'that the vendor can perform in full and has the business integrity that justifies the award',
        };
        if (!due && others === undefined) {
          return {
            outcome: 'required',
            says: `Award only to a responsible vendor, and add up its awards of twelve months: disclosures are due at ${formatAmount(aggregate)}.`,
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
        };
      }),
  }),
  rule({
    id: 'ppb-2-09:recommendation-for-award',
    section: null,
    routes: BEYOND_SMALL.filter((method) => method !== 'accelerated'),
    kind: 'record',
    lawOn: ['award', 'purchaseOrder'],
    because: other(RECOMMENDATION_2020),
    reads: ['category', 'amount', 'awardAmount'],
    find: (facts, on, method) =>
      asOf2020(on, '§ 2-09', () =>
        reviewed(
          facts,
          on,
          method,
          'You need no Recommendation for Award at this value.',
          'Prepare a Recommendation for Award that justifies the award.',
        ),
      ),
  }),
  rule({
    id: 'charter-326:comment',
    section: null,
    routes: BEYOND_SMALL,
    kind: 'notice',
    act: 'commentNotice',
    lawOn: ['execution'],
    because: other(COMMENT),
    reads: [
      'amount',
      'awardAmount',
      'dates.commentNotice',
      'dates.execution',
      'facts.other.litigation',
      'facts.other.materiallySame',
      'facts.3-10.offers',
    ],
    find: (facts, on, method) => {
      if (method === 'emergency')
        return { outcome: 'not-required', says: 'You need not take comments: emergency procurements are exempt.' };
      if (method === 'accelerated')
        return {
          outcome: 'not-required',
          says: 'You need not take comments: procurements accelerated for short-term price fluctuations are exempt.',
        };
      const answer = hearThePublic(facts, on);
      if (answer.outcome !== 'required' && answer.outcome !== 'needs-determination') return answer;
      if (method === 'prequalified-list' && facts['facts.3-10.offers'] === 'bids') {
        return { outcome: 'not-required', says: 'You need not take comments: sealed bids from prequalified vendors are exempt.' };
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
    id: 'charter-317:mayoral-approval',
    section: null,
    routes: BEYOND_SMALL,
    kind: 'approval',
    lawOn: ['execution'],
    because: other(MAYORAL_APPROVAL),
    reads: ['agencyKind', 'amount', 'awardAmount', 'facts.3-10.offers', 'facts.3-07.sourceSelection'],
    find: (facts, on, method) => {
      const threshold = valueOn(MAYORAL_APPROVAL_THRESHOLD, on);
      if (!threshold) return { outcome: 'not-held', says: 'From when § 317(b) has had this threshold is not held.' };
      return above(facts, threshold, `You need no approval under § 317(b): the contract is not over ${formatAmount(threshold)}.`, () => {
        if (method === 'accelerated' && facts['facts.3-07.sourceSelection'] === 'sealed-bids') {
          return { outcome: 'not-required', says: 'You need no approval under § 317(b): competitive sealed bidding is excepted.' };
        }
        if (method === 'prequalified-list' && facts['facts.3-10.offers'] === 'bids') {
          return {
            outcome: 'not-required',
            says: 'You need no approval under § 317(b): sealed bids from prequalified vendors are excepted.',
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
        return {
          outcome: 'required',
          says: 'Get the approval of Charter § 317(b) before the contract is executed, unless the category has been excluded.',
          who: APPROVERS[facts.agencyKind ?? 'mayoral'],
          ...(delegated ? { affectedBy: [DEPUTY_MAYOR_APPROVES] } : {}),
        };
      });
    },
  }),
  rule({
    id: 'charter-327:certifications',
    section: null,
    routes: [...BEYOND_SMALL, 'mwbe-small-purchase'],
    kind: 'filing',
    lawOn: ['comptrollerFiling', 'registration', 'execution'],
    because: other(CERTIFICATION),
    reads: ['agencyKind', 'facts.3-07.sourceSelection'],
    find: (facts, _on, method) => {
      const byBids = method === 'accelerated' && facts['facts.3-07.sourceSelection'] === 'sealed-bids';
      const procedure = `${APPROVERS[facts.agencyKind ?? 'mayoral']}${(facts.agencyKind ?? 'mayoral') === 'mayoral' ? ' or the delegated agency' : ''}`;
      return {
        outcome: 'required',
        says: byBids
          ? 'Have the certification that the agency may award before filing; sealed bidding needs none of procedure.'
          : 'Have both certifications before filing: the procedure was followed, and the agency may award.',
        who: byBids ? 'the Corporation Counsel' : `${procedure} for procedure; the Corporation Counsel for legal authority`,
        to: 'the Comptroller, with the contract',
      };
    },
  }),
  rule({
    id: 'charter-328:registration',
    section: null,
    routes: [...EXCEPT_URGENT, 'mwbe-small-purchase'],
    kind: 'filing',
    act: 'registration',
    lawOn: ['comptrollerFiling', 'registration', 'execution'],
    because: other(REGISTRATION),
    reads: ['dates.comptrollerFiling', 'dates.registration', 'facts.3-09.byPurchaseOrder'],
    find: (facts, on, method): Answer => {
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
      const days = valueOn(REGISTRATION_DAYS, on) ?? 0;
      const filed = facts['dates.comptrollerFiling'];
      const duty: Answer = {
        outcome: 'required',
        says: `Do not implement the contract until it is registered, or ${days} days pass from filing without objection or ground to refuse.`,
        who: 'the agency',
        to: 'the Comptroller',
        when: { bound: 'at least', number: days, unit: 'calendar days', side: 'after', event: 'comptrollerFiling' },
      };
      if (!filed || facts['dates.registration']) return duty;
      return {
        ...duty,
        deadline: within(days, filed, false),
        says: `Do not implement the contract before it is registered, or before ${longDate(addDays(filed, days + 1))} without objection or ground to refuse.`,
      };
    },
  }),
  rule({
    id: 'charter-328:emergency-before-registration',
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
    section: null,
    routes: EXCEPT_URGENT,
    kind: 'right',
    lawOn: ['awardNotice', 'award'],
    because: [PROTEST_2020, PROTEST_CHARTER],
    reads: ['amount', 'awardAmount', 'dates.awardNotice'],
    find: (facts, on) =>
      asOf2020(on, '§ 2-10', () => {
        const value = awardValue(facts);
        if (value !== undefined && value <= (valueOn(SMALL_PURCHASE, on) ?? 0)) {
          return {
            outcome: 'not-required',
            says: 'No vendor protest procedure applies at or below the small purchase limits.',
            who: 'a vendor',
          };
        }
        const days = valueOn(PROTEST_DAYS, on) ?? 0;
        const notice = facts['dates.awardNotice'];
        return {
          outcome: 'allowed',
          says: `A vendor may protest to the Agency Head within ${days} days of knowing, and ${days} days after the award notice at the latest.`,
          who: 'a vendor',
          to: 'the Agency Head',
          when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'awardNotice' },
          ...(notice ? { deadline: within(days, notice, false) } : {}),
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

/** Reviews that the 2020 text asks of sole source above its own lower figures, and of the rest above the small purchase limits. */
function reviewed(facts: Values & { category?: string }, on: IsoDate, method: Method, notRequired: string, required: string): Answer {
  const value = testedValue(facts);
  if (value === undefined) return unknownValue;
  if (method !== 'sole-source')
    return value > (valueOn(SMALL_PURCHASE, on) ?? 0)
      ? { outcome: 'required', says: required, who: 'the agency; the ACCO approves' }
      : { outcome: 'not-required', says: notRequired };
  const low = valueOn(SOLE_SOURCE_REVIEW, on) ?? 0;
  const high = valueOn(SOLE_SOURCE_REVIEW_CONSTRUCTION, on) ?? 0;
  if (value > low && value <= high && facts.category === undefined)
    return { outcome: 'unknown', says: 'Tell us the category: construction has a higher figure.', lacks: ['category'] };
  const threshold = facts.category?.startsWith('construction') ? high : low;
  return value > threshold
    ? { outcome: 'required', says: required, who: 'the agency; the ACCO approves' }
    : { outcome: 'not-required', says: notRequired };
}
