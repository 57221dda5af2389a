/**
 * The sum that a limit tests. Changes and renewals make a contract larger, and purchases that are one procurement are one sum:
 * every rule is asked with each sum that is told, so that none can forget one. The careful answer stands, with its open
 * question, where the sums make a difference, and nowhere else. The ways of § 3-08 add up by themselves.
 */
import type { Cents } from './amount.ts';
import type { IsoDate } from './calendar.ts';
import type { Facts } from './case.ts';
import { changesAndRenewals, relatedPurchases } from './entries.ts';
import type { Answer, Decision } from './finding.ts';
import { CONTRACTING_OFFICER } from './officers.ts';
import { once } from './once.ts';
import type { ReadingId } from './readings.ts';
import type { Verdict } from './route.ts';

/** What the sums of a case are read from. */
export type SumFacts = Pick<Facts, 'amount' | 'awardAmount' | 'entries' | 'facts.3-08.changesAndRenewals' | 'facts.3-08.relatedPurchases'>;

/** What answers by a sum: a rule, or a method. */
type Answered = Pick<Answer, 'outcome' | 'says' | 'readings' | 'onlyIf'>;

/** The condition of what related purchases bring. */
export const ONE_PROCUREMENT = 'if the related purchases are one procurement with it';

const WHETHER_ONE: Decision = {
  who: CONTRACTING_OFFICER,
  standard: 'whether the related purchases and this one are one procurement, divided to stay within a limit',
};

/** What is told beside the value and no longer is, once it is counted in it. */
const NO_SUMS = { 'facts.3-08.changesAndRenewals': undefined, 'facts.3-08.relatedPurchases': undefined };

/** The same facts with so many cents more in the value, and in the award, where they are told, and no sums beside them. */
function withMore<F extends SumFacts>(facts: F, more: Cents): F {
  const whole = { ...facts, ...(NO_SUMS as Partial<F>) };
  if (whole.amount !== undefined) whole.amount += more;
  if (whole.awardAmount !== undefined) whole.awardAmount += more;
  if (whole.entries) whole.entries = whole.entries.filter(({ kind }) => kind === 'vendor-award');
  return whole;
}

/** The facts with a larger sum, once for all the rules that are asked: they are told apart by the facts themselves. */
const LARGER = new WeakMap<SumFacts, Map<Cents, SumFacts>>();

const counted = <F extends SumFacts>(facts: F, more: Cents): F =>
  once(
    once(LARGER, facts, () => new Map<Cents, SumFacts>()),
    more,
    () => withMore(facts, more),
  ) as F;

/** An answer by its outcome and its words, whatever amounts they name. */
export const bare = (answer: Pick<Answered, 'outcome' | 'says'> | null): string | null =>
  answer && answer.outcome + answer.says.replace(/\$[\d,.]*\d/g, '');

/** What the larger sum asks; what it no longer asks, because another rule asks it instead, is kept, but for the freedom from it. */
function careful<A extends Answered>(own: A | null, larger: A | null, reading: ReadingId): A | null {
  if (larger) return { ...larger, readings: [reading, ...(larger.readings ?? [])] };
  return own?.outcome === 'not-required' ? null : own;
}

/**
 * An answer by the sums of the case: the larger sum's is the careful one. Whether related purchases are one procurement is for
 * people to judge: what only they would bring holds under that condition.
 * @param own the sums that the rule reads or adds itself
 */
export function answerBySums<F extends SumFacts, A extends Answered>(
  facts: F,
  own: 'changes' | 'all' | undefined,
  find: (facts: F) => A | null,
): A | null {
  let answer = find(facts);
  if (own === 'all') return answer;
  const growth = changesAndRenewals(facts) ?? 0;
  if (growth && !own) {
    const grown = find(counted(facts, growth));
    if (bare(grown) !== bare(answer)) answer = careful(answer, grown, 'value-with-changes');
  }
  const related = relatedPurchases(facts);
  if (!related || answer?.outcome === 'unknown' || answer?.outcome === 'not-allowed') return answer;
  const whole = find(counted(facts, growth + related));
  if (whole?.outcome === answer?.outcome) return answer;
  const judged = careful(answer, whole, 'divided-purpose');
  return judged && whole ? { ...judged, onlyIf: whole.onlyIf ? `${ONE_PROCUREMENT}, and ${whole.onlyIf}` : ONE_PROCUREMENT } : judged;
}

/** A method outside § 3-08 weighed by the sums of the case: where only related purchases change its outcome, a person judges first. */
export const weighedBySums =
  <F extends SumFacts>(weigh: (facts: F, on: IsoDate) => Verdict) =>
  (facts: F, on: IsoDate): Verdict => {
    const { onlyIf, ...verdict } = answerBySums(facts, undefined, (of): Verdict & { onlyIf?: string } => weigh(of, on)) as Verdict & {
      onlyIf?: string;
    };
    if (onlyIf === undefined) return verdict;
    const says = 'Judge first whether the related purchases are one procurement with this one.';
    return { ...verdict, outcome: 'needs-determination', says, decision: WHETHER_ONE };
  };
