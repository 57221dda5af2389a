/**
 * § 3-08 Small Purchases as a decision table: which of its three ways is open at this value, category, vendor and date.
 * Numbers and outcomes only; the sentences and the quotes are in 3-08-small-purchases.ts.
 */
import type { Cents } from './amount.ts';
import type { IsoDate } from './calendar.ts';
import type { Category, Facts, Path } from './case.ts';
import { changesAndRenewals, relatedPurchases } from './entries.ts';
import type { Outcome } from './finding.ts';
import {
  limitOn,
  MICROPURCHASE,
  MICROPURCHASE_CONSTRUCTION,
  MWBE_CONSTRUCTION,
  MWBE_MAXIMUM,
  SMALL_PURCHASE,
  valueOn,
} from './parameters.ts';
import { testedValue } from './value.ts';

/** What decided. */
export type Ground =
  | 'too-early'
  | 'no-value'
  | 'no-category'
  | 'over'
  | 'changes'
  | 'divided'
  | 'not-needed'
  | 'within'
  | 'no-method'
  | 'state-certified'
  | 'not-mwbe'
  | 'human-services'
  | 'construction'
  | 'below'
  | 'missing'
  | 'programme'
  | 'maybe-micropurchase'
  | 'floor';

/**
 * One way decided. Amounts in cents: `value` is the value tested (undefined where none is given), `grown` with changes and
 * renewals, `total` with related purchases too; `floor` and `ceiling` the limits it was held against, where they are known.
 */
export interface Decided {
  outcome: Outcome;
  ground: Ground;
  value: Cents | undefined;
  grown: Cents;
  total: Cents;
  floor: Cents | undefined;
  /** The sum that the floor tests: it is not always the one that the ceiling does. */
  floored: Cents;
  ceiling: Cents | undefined;
}

export type SmallPurchaseFacts = Pick<
  Facts,
  | 'category'
  | 'amount'
  | 'awardAmount'
  | 'vendor.mwbe'
  | 'facts.3-08.biddersList'
  | 'facts.3-08.relatedPurchases'
  | 'facts.3-08.changesAndRenewals'
  | 'facts.3-08.forHumanServicesProgramme'
  | 'dates.purchaseOrder'
  | 'dates.award'
  | 'entries'
>;

/** The sums of a case, and the day on which they are tested. */
type Tested = Pick<Decided, 'value' | 'grown' | 'total'>;

function testedBy(facts: SmallPurchaseFacts): Tested {
  const value = testedValue(facts);
  const grown = (value ?? 0) + (changesAndRenewals(facts) ?? 0);
  return { value, grown, total: grown + (relatedPurchases(facts) ?? 0) };
}

/** The limits that a sum was held against; `floored` where the floor tests another sum than the total. */
interface Against {
  floor?: Cents;
  ceiling?: Cents;
  floored?: Cents;
}

const NO_LIMIT: Against = {};

function decide({ value, grown, total }: Tested, outcome: Outcome, ground: Ground, against = NO_LIMIT): Decided {
  const { floor, ceiling, floored = total } = against;
  return { outcome, ground, value, grown, total, floor, floored, ceiling };
}

/** The limits of a span of days, in cents; `maximum` is null while there was no M/WBE method. */
interface Limits {
  from: IsoDate;
  low: Cents;
  high: Cents;
  small: Cents;
  maximum: Cents | null;
  construction: boolean;
}

const CHANGES = [MICROPURCHASE, MICROPURCHASE_CONSTRUCTION, SMALL_PURCHASE, MWBE_MAXIMUM, MWBE_CONSTRUCTION].flatMap(({ history }) =>
  history.map(({ from }) => from),
);

/** The limits between their changes, latest first: looked up once a decision. */
const SPANS: readonly Limits[] = [...new Set(CHANGES)]
  .sort()
  .reverse()
  .map((from) => ({
    from,
    low: limitOn(MICROPURCHASE, from),
    high: limitOn(MICROPURCHASE_CONSTRUCTION, from),
    small: limitOn(SMALL_PURCHASE, from),
    maximum: valueOn(MWBE_MAXIMUM, from) ?? null,
    construction: valueOn(MWBE_CONSTRUCTION, from) ?? false,
  }));

/** The limits of a day; undefined before they are held. */
function limitsOn(on: IsoDate): Limits | undefined {
  for (const span of SPANS) if (span.from <= on) return span;
  return undefined;
}

/** The micropurchase limit of a category: construction has its own; construction-related services are taken as services. */
function micropurchaseLimit(category: Category, { low, high }: Limits): Cents {
  return category === 'construction' ? high : low;
}

/** § 3-08(c)(1)(ii): no competition up to the micropurchase limit. */
export function decideMicropurchase(facts: SmallPurchaseFacts, on: IsoDate): Decided {
  const tested = testedBy(facts);
  const { value, grown, total } = tested;
  const limits = limitsOn(on);
  if (limits === undefined) return decide(tested, 'not-held', 'too-early');
  if (value === undefined) return decide(tested, 'unknown', 'no-value');
  const { category } = facts;
  const ceiling = category
    ? micropurchaseLimit(category, limits)
    : total <= limits.low
      ? limits.low
      : value > limits.high
        ? limits.high
        : undefined;
  if (ceiling === undefined) return decide(tested, 'unknown', 'no-category');
  if (value > ceiling) return decide(tested, 'not-allowed', 'over', { ceiling });
  if (grown > ceiling) return decide(tested, 'not-allowed', 'changes', { ceiling: grown > limits.small ? limits.small : ceiling });
  if (total > ceiling) return decide(tested, 'needs-determination', 'divided', { ceiling });
  return decide(tested, 'allowed', 'within', { ceiling });
}

/** § 3-08(c)(1)(iii): five vendors at random, above the micropurchase limit and through the small purchase limit. */
export function decideSmallPurchase(facts: SmallPurchaseFacts, on: IsoDate): Decided {
  const tested = testedBy(facts);
  const { value, grown, total } = tested;
  const limits = limitsOn(on);
  if (limits === undefined) return decide(tested, 'not-held', 'too-early');
  if (value === undefined) return decide(tested, 'unknown', 'no-value');
  const ceiling = limits.small;
  if (value > ceiling) return decide(tested, 'not-allowed', 'over', { ceiling });
  if (grown > ceiling) return decide(tested, 'not-allowed', 'changes', { ceiling });
  if (total > ceiling) return decide(tested, 'needs-determination', 'divided', { ceiling });
  const { category } = facts;
  const floor = category
    ? micropurchaseLimit(category, limits)
    : total <= limits.low
      ? limits.low
      : total > limits.high
        ? limits.high
        : undefined;
  if (floor === undefined) return decide(tested, 'unknown', 'no-category', { ceiling });
  return total <= floor
    ? decide(tested, 'not-required', 'not-needed', { floor, ceiling })
    : decide(tested, 'allowed', 'within', { floor, ceiling });
}

/** § 3-08(c)(1)(iv): no competition for M/WBE vendors, above the micropurchase limit and through the Charter's maximum. */
export function decideMwbeSmallPurchase(facts: SmallPurchaseFacts, on: IsoDate): Decided {
  const tested = testedBy(facts);
  const { value, grown, total } = tested;
  const limits = limitsOn(on);
  if (limits === undefined) return decide(tested, 'not-held', 'too-early');
  const { maximum } = limits;
  if (maximum === null) return decide(tested, 'not-allowed', 'no-method');
  const { category } = facts;
  const certification = facts['vendor.mwbe'];
  const refused = refusal(category, certification, limits);
  if (refused) return decide(tested, 'not-allowed', refused);
  const floor = category === undefined ? undefined : micropurchaseLimit(category, limits);
  const lowest = value === undefined ? 0 : lowestValue(facts, value);
  if (value !== undefined) {
    if (value > maximum) return decide(tested, 'not-allowed', 'over', { ceiling: maximum });
    // Changes may carry it over the floor, and so may purchases that are one procurement with it.
    if (lowest + total - value <= (floor ?? limits.low))
      return decide(tested, 'not-allowed', 'below', { floor: floor ?? limits.low, ceiling: maximum, floored: lowest });
    if (grown > maximum) return decide(tested, 'not-allowed', 'changes', { ceiling: maximum });
  }
  if (value === undefined || floor === undefined || certification === undefined)
    return decide(tested, 'unknown', 'missing', { ceiling: maximum });
  if (total > maximum) return decide(tested, 'needs-determination', 'divided', { floor, ceiling: maximum, floored: lowest });
  if (lowest <= floor) return decide(tested, 'needs-determination', 'floor', { floor, ceiling: maximum, floored: lowest });
  if (category === 'goods' && facts['facts.3-08.forHumanServicesProgramme'] === true)
    return decide(tested, 'needs-determination', 'programme', { floor, ceiling: maximum, floored: lowest });
  // By the other reading it is a micropurchase, which this method shuts out: here the lower limit is not the safe one.
  if (category === 'construction-related-services' && lowest <= limits.high)
    return decide(tested, 'needs-determination', 'maybe-micropurchase', { floor, ceiling: maximum, floored: lowest });
  return decide(tested, 'allowed', 'within', { floor, ceiling: maximum, floored: lowest });
}

/** What must be declared to ask `runAs`. */
export const RUN_READS = [
  'category',
  'amount',
  'awardAmount',
  'vendor.mwbe',
  'facts.3-07.sourceSelection',
  'facts.3-08.relatedPurchases',
  'facts.3-08.changesAndRenewals',
  'facts.3-08.forHumanServicesProgramme',
  'dates.purchaseOrder',
  'dates.award',
  'entries',
] as const;

const DECIDES = {
  micropurchase: decideMicropurchase,
  'small-purchase': decideSmallPurchase,
  'mwbe-small-purchase': decideMwbeSmallPurchase,
} as const;

/** The ways of § 3-08. */
export type SmallMethod = keyof typeof DECIDES;

/**
 * The ways of § 3-08 in which an accelerated procurement may be run (§ 3-07(d)): those that are open, or that are not known to be
 * where none is; none where its source is selected otherwise. @param on the day whose limits are tested
 */
export function runAs(facts: Pick<Facts, (typeof RUN_READS)[number]>, on: IsoDate): readonly SmallMethod[] {
  if (facts['facts.3-07.sourceSelection'] !== 'small-purchase') return [];
  const decided = (Object.keys(DECIDES) as SmallMethod[]).map((way) => ({ way, outcome: DECIDES[way](facts, on).outcome }));
  const being = (...outcomes: Outcome[]) => decided.flatMap(({ way, outcome }) => (outcomes.includes(outcome) ? [way] : []));
  const open = being('allowed', 'needs-determination');
  return open.length > 0 ? open : being('unknown');
}

/** The lower of estimate and award: a floor is passed only if both pass it (reading "which-value"). */
function lowestValue({ amount, awardAmount }: SmallPurchaseFacts, value: Cents): Cents {
  return Math.min(amount ?? value, awardAmount ?? value);
}

/** What refuses an M/WBE small purchase whatever its value. */
function refusal(category: Category | undefined, certification: Facts['vendor.mwbe'], limits: Limits): Ground | undefined {
  if (certification === 'state-certified') return 'state-certified';
  if (certification === 'none') return 'not-mwbe';
  if (category === 'human-services') return 'human-services';
  return category === 'construction' && !limits.construction ? 'construction' : undefined;
}

/** The facts that an undecided way lacks. */
export function lackedBy(decided: Decided, facts: SmallPurchaseFacts): readonly Path[] {
  if (decided.ground === 'no-category') return ['category'];
  const lacks: Path[] = facts.category === undefined ? ['category'] : [];
  if (decided.value === undefined) lacks.push('amount');
  if (decided.ground === 'missing' && facts['vendor.mwbe'] === undefined) lacks.push('vendor.mwbe');
  return lacks;
}

/** Whether a value lies between the two micropurchase limits, where construction-related services have two readings. */
export function betweenMicropurchaseLimits(value: Cents | undefined, on: IsoDate): boolean {
  const limits = limitsOn(on);
  return value !== undefined && limits !== undefined && value > limits.low && value <= limits.high;
}
