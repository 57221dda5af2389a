/**
 * The sum that a limit tests. Changes and renewals make a contract larger, and purchases that are one procurement are one sum:
 * every rule is asked with each sum that is told, so that none can forget one. The careful answer
 * stands, with its open question, where the sums make a difference, and nowhere else. The ways of § 3-08 add up by themselves.
 */
import { formatAmount, type Cents } from './amount.ts';
import type { IsoDate } from './calendar.ts';
import type { Facts } from './case.ts';
import { changesAndRenewals, relatedPurchases } from './entries.ts';
import type { Answer, Decision } from './finding.ts';
import { CONTRACTING_OFFICER } from './officers.ts';
import type { Verdict } from './route.ts';
import { testedValue } from './value.ts';

/** What the sums of a case are read from. */
export type SumFacts = Pick<Facts, 'amount' | 'awardAmount' | 'entries' | 'facts.3-08.changesAndRenewals' | 'facts.3-08.relatedPurchases'>;

/** The condition of what related purchases bring. */
export const ONE_PROCUREMENT = 'if the related purchases are one procurement with it';

const WHETHER_ONE: Decision = {
  who: CONTRACTING_OFFICER,
  standard: 'whether the related purchases and this one are one procurement, divided to stay within a limit',
};

/** The same facts with sums counted in the value, and in the award, where they are told, and no longer beside them. */
function counted<F extends SumFacts>(facts: F, growth: Cents, related: Cents): F {
  const { amount, awardAmount, entries } = facts;
  const more = growth + related;
  const rest: SumFacts = {
    ...facts,
    ...(amount === undefined ? {} : { amount: amount + more }),
    ...(awardAmount === undefined ? {} : { awardAmount: awardAmount + more }),
    ...(entries === undefined
      ? {}
      : { entries: entries.filter(({ kind }) => kind === 'vendor-award' || (kind === 'related' ? !related : !growth)) }),
  };
  if (growth) delete rest['facts.3-08.changesAndRenewals'];
  if (related) delete rest['facts.3-08.relatedPurchases'];
  return rest as F;
}

/** Whether two answers say something else than another amount. */
function differ(one: Answer | null, other: Answer | null): boolean {
  const bare = (answer: Answer | null): string => `${answer?.outcome} ${answer?.says.replace(/\$[\d,.]*\d/g, '')}`;
  return bare(one) !== bare(other);
}

/**
 * A rule's answer by the sums of the case. The larger sum's answer is the careful one; what it no longer asks, because another
 * rule asks it instead, is kept, but for the freedom from it.
 * @param own the sums that the rule reads or adds itself
 */
export function answerBySums<F extends SumFacts>(
  facts: F,
  own: 'changes' | 'all' | undefined,
  find: (facts: F) => Answer | null,
): Answer | null {
  let answer = find(facts);
  if (own === 'all') return answer;
  const growth = own ? 0 : (changesAndRenewals(facts) ?? 0);
  const related = relatedPurchases(facts) ?? 0;
  if (growth) answer = careful(answer, find(counted(facts, growth, 0)), 'value-with-changes');
  return related ? careful(answer, find(counted(facts, growth, related)), 'divided-purpose') : answer;
}

function careful(own: Answer | null, other: Answer | null, reading: 'value-with-changes' | 'divided-purpose'): Answer | null {
  if (!differ(own, other)) return own;
  if (other === null) return own?.outcome === 'not-required' ? null : own;
  const answer: Answer = { ...other, readings: [reading, ...(other.readings ?? [])] };
  if (reading === 'divided-purpose' && own?.outcome !== other.outcome)
    answer.onlyIf = other.onlyIf === undefined ? ONE_PROCUREMENT : `${ONE_PROCUREMENT}, and ${other.onlyIf}`;
  return answer;
}

/** A method outside § 3-08 weighed by the sums of the case: where only related purchases change its outcome, a person judges first. */
export const weighedBySums =
  <F extends SumFacts>(weigh: (facts: F, on: IsoDate) => Verdict) =>
  (facts: F, on: IsoDate): Verdict => {
    const own = weigh(facts, on);
    const growth = changesAndRenewals(facts) ?? 0;
    const related = relatedPurchases(facts) ?? 0;
    let verdict = own;
    if (growth) {
      const grown = weigh(counted(facts, growth, 0), on);
      if (grown.outcome !== own.outcome) verdict = { ...grown, readings: ['value-with-changes', ...(grown.readings ?? [])] };
    }
    if (!related || verdict.outcome === 'not-allowed' || verdict.outcome === 'unknown') return verdict;
    const all = counted(facts, growth, related);
    const total = weigh(all, on);
    if (total.outcome === verdict.outcome) return verdict;
    return {
      ...total,
      outcome: 'needs-determination',
      says: `Judge first whether the related purchases are one procurement with this one: together they come to ${formatAmount(testedValue(all) ?? 0)}.`,
      decision: WHETHER_ONE,
      readings: ['divided-purpose', ...(total.readings ?? [])],
    };
  };
