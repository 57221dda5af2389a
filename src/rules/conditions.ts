/** Under what condition a finding holds: of its law, of its own, and of the method that it is told with. */
import { IF_A_GOVERNMENT } from './applicability.ts';
import { basisOf, type Basis, type Finding, type Outcome, type Rule, type Subject } from './finding.ts';
import { isSuspended, RULES_2020_FROM } from './held.ts';
import type { Facts } from './case.ts';
import type { Route } from './route.ts';
import { ONE_PROCUREMENT } from './sums.ts';

/** Whether the method cannot be used as the case stands, and waits for nothing that would open it. */
export const isShut = ({ outcome, isPending, shutsChanges }: Route): boolean =>
  outcome === 'not-allowed' && isPending !== true && shutsChanges !== true;

const MAY_BE_USED = 'if this method may be used';
const ONLY_IF: Readonly<Partial<Record<Outcome, string>>> = {
  'not-allowed': 'if this method could be used; as the case stands it may not',
  'not-required': 'if this method is used; it is not needed',
};
export const NOT_USED = 'if this method is not used';
const NOT_BY_BIDDING = 'if the contract is let otherwise than by competitive sealed bidding';
const NOT_LIFTED = 'if the ACCO has not determined that the Rules do not apply to this transaction';
export const NOT_SUSPENDED = 'so far as State law kept it in force for this procurement';

/** Under what condition of its method a finding holds; undefined for none. */
function ofTheMethod({ outcome }: Pick<Finding, 'outcome'>, subject: Subject, way: Route): string | undefined {
  if (way.outcome === 'allowed') return undefined;
  // The purchase was lawful without the changes: what it asks is not in doubt with them.
  if (way.shutsChanges === true) return undefined;
  if (subject === 'procurement') return way.isPending ? MAY_BE_USED : (ONLY_IF[way.outcome] ?? MAY_BE_USED);
  return subject === 'contract-without-bidding' && isShut(way) && outcome !== 'not-required' ? NOT_BY_BIDDING : undefined;
}

/** Under what condition of its law a duty or a leave holds: § 1-02(f) lifts these Rules, the orders for the jails the Charter's chapter 13 too. */
function ofTheLaw(
  { outcome, lawOn: law }: Pick<Finding, 'outcome' | 'lawOn'>,
  subject: Subject,
  basis: Basis,
  facts: Facts,
): string | undefined {
  if (basis === 'other' || subject === 'list' || subject === 'vendor' || outcome === 'not-required' || outcome === 'not-held')
    return undefined;
  if (facts['facts.other.correctionEmergency'] === true && isSuspended(law.date)) return NOT_SUSPENDED;
  return facts.funding === 'not-covered' && basis === 'rules' && law.date >= RULES_2020_FROM ? NOT_LIFTED : undefined;
}

/**
 * The condition of a finding's law, its own, and that of its method, which may all stand.
 * @param one its rule; null for the method's own
 * @param own the condition that the answer itself has
 */
export function conditionOf(
  finding: Pick<Finding, 'outcome' | 'lawOn'>,
  subject: Subject,
  one: Rule | null,
  way: Route | null,
  facts: Facts,
  own?: string,
): string | undefined {
  const mayBeLifted = facts.funding === 'not-covered' || facts['facts.other.correctionEmergency'] === true;
  const law = mayBeLifted ? ofTheLaw(finding, subject, one === null ? 'rules' : basisOf(one), facts) : undefined;
  const method = way === null ? undefined : ofTheMethod(finding, subject, way);
  return [law, own, method].filter((one) => one !== undefined).join(', and ') || undefined;
}

/** Whether a condition says that its law may not reach the purchase at all: then nothing is judged by it. */
export const mayNotReach = (onlyIf: string | undefined): boolean =>
  onlyIf !== undefined && [NOT_LIFTED, NOT_SUSPENDED, ONE_PROCUREMENT, IF_A_GOVERNMENT].some((one) => onlyIf.includes(one));
