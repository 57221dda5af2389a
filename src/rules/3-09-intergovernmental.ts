/** § 3-09: when its two methods may be used. Their duties are in 3-09-intergovernmental-duties.ts. */
import { formatAmount, type Cents } from './amount.ts';
import type { IsoDate } from './calendar.ts';
import type { Category, Facts, Path } from './case.ts';
import { quote, type Decision, type Quote, type Reasons } from './finding.ts';
import { notHeld, TEXT_HELD_FROM } from './held.ts';
import { madeAlready, missing, type AwardDates } from './made.ts';
import { chiefProcurementOfficer } from './officers.ts';
import { INTERGOVERNMENTAL_POWER, STATE_IS_NEW_YORK } from './other-law.ts';
import { limitOn, SMALL_PURCHASE } from './parameters.ts';
import type { Verdict, Way } from './route.ts';
import { weighedBySums, type SumFacts } from './sums.ts';
import { testedValue } from './value.ts';

export const THROUGH = quote(
  '3-09(a)',
  'An agency may procure goods, services, construction, or construction-related services through the United States General Services Administration or any other federal agency or the New York State Office of General Services or any other State agency provided that:',
);
export const GOODS_PRICE = quote('3-09(a)', 'for goods the price is lower than the prevailing market price;');
export const SERVICES_PRICE = quote('3-09(a)', 'for services or construction, the price is fair and reasonable;');
export const ACCO_APPROVAL = quote(
  '3-09(a)',
  'and for procurements above the small purchase limits, approval has been obtained from the ACCO.',
);
const COOPERATIVE = quote(
  '3-09(b)(3)',
  "A cooperative purchase may be made when the ACCO determines, with CCPO approval, that such purchase is consistent with general New York City procurement policy, and is in the City's best interest and the basis thereof.",
);
const NOT_COMPETITIVE = quote(
  '3-09(b)(3)',
  'If a cooperative purchase is conducted through other than a competitive sealed bid or proposal process, such determination shall provide the basis for the determination that the purchase is consistent with general New York City procurement policy.',
);

/** The standard of the price for a category; both where it is not known. */
export function priceStandard(category: Category | undefined): { words: string; because: readonly [Quote, ...Quote[]] } {
  if (category === undefined) {
    return {
      words: 'that the price is below the prevailing market price (goods), or fair and reasonable (services, construction)',
      because: [GOODS_PRICE, SERVICES_PRICE],
    };
  }
  return category === 'goods'
    ? { words: 'that the price is lower than the prevailing market price', because: [GOODS_PRICE] }
    : { words: 'that the price is fair and reasonable', because: [SERVICES_PRICE] };
}

type IntergovernmentalFacts = SumFacts &
  AwardDates &
  Pick<Facts, 'asOf' | 'category' | 'facts.3-09.through' | 'facts.3-09.priceDetermined' | 'facts.3-09.accoApproved'>;

export const noApproval = (limit: Cents): string => `above ${formatAmount(limit)} the ACCO’s approval is missing`;

/** When the ACCO approves: a purchase that is told was made already, or its change was, and the approval came first. */
export const approvalFirst = (facts: AwardDates & Pick<Facts, 'asOf'>): string =>
  madeAlready(facts) ? 'Show that the ACCO’s approval came first' : 'Get the ACCO’s approval before buying';

/** § 3-09(a): whose contract, the price, and above the small purchase limits the ACCO's approval. */
export function intergovernmental(facts: IntergovernmentalFacts, on: IsoDate): Verdict {
  const standard = priceStandard(facts.category);
  const because: Reasons = [THROUGH, ...standard.because, INTERGOVERNMENTAL_POWER];
  if (on < TEXT_HELD_FROM['3-09']) return { ...notHeld('3-09'), because, margins: [] };
  const through = facts['facts.3-09.through'];
  const price = facts['facts.3-09.priceDetermined'];
  const approved = facts['facts.3-09.accoApproved'];
  const limit = limitOn(SMALL_PURCHASE, on);
  const value = testedValue(facts);
  if (through === 'other-state') {
    return {
      outcome: 'not-allowed',
      says: 'Do not use it for an agency of another state: “State” is New York. Consider a cooperative purchase.',
      because: [THROUGH, STATE_IS_NEW_YORK],
      margins: [],
      readings: ['state-agency'],
    };
  }
  if (price === false) {
    const what =
      facts.category === undefined ? 'the determination of the price is missing' : `it has not been determined ${standard.words}`;
    return { outcome: 'not-allowed', ...missing(facts, 'Do not buy', what, [THROUGH, ...standard.because]), margins: [] };
  }
  if (value !== undefined && value > limit && approved === false) {
    return { outcome: 'not-allowed', ...missing(facts, 'Do not buy yet', noApproval(limit), [ACCO_APPROVAL]), margins: [] };
  }
  if (through === undefined) {
    const says = 'Tell us through whose contract you buy: a federal agency’s, or New York State’s.';
    return { outcome: 'unknown', says, because, margins: [], lacks: ['facts.3-09.through'] };
  }
  if (price === undefined) {
    const decision: Decision = { who: 'the agency', standard: standard.words };
    const lacks: Path[] = facts.category === undefined ? ['category', 'facts.3-09.priceDetermined'] : ['facts.3-09.priceDetermined'];
    const owed = approved !== true && (value === undefined || value > limit);
    if (owed) lacks.push(value === undefined ? 'amount' : 'facts.3-09.accoApproved');
    const first = `Determine first ${standard.words}. Record how you did.`;
    const approval =
      value === undefined
        ? ` Above ${formatAmount(limit)} the ACCO must approve too.`
        : ` Get the ACCO’s approval: the value is above ${formatAmount(limit)}.`;
    return {
      outcome: 'needs-determination',
      says: owed ? first + approval : first,
      because,
      margins: [],
      decision,
      lacks,
    };
  }
  if (approved !== true && (value === undefined || value > limit)) {
    if (value === undefined) {
      const says = `Tell us the value: above ${formatAmount(limit)} the ACCO must approve.`;
      return { outcome: 'unknown', says, because: [ACCO_APPROVAL], margins: [], lacks: ['amount'] };
    }
    return {
      outcome: 'needs-determination',
      says: `${approvalFirst(facts)}: ${formatAmount(value)} is above the small purchase limit of ${formatAmount(limit)}.`,
      because: [ACCO_APPROVAL],
      margins: [],
      decision: { who: 'the ACCO', standard: 'whether to approve a purchase above the small purchase limits' },
      lacks: ['facts.3-09.accoApproved'],
    };
  }
  return {
    outcome: 'allowed',
    says: `You may buy: it has been determined ${standard.words}.`,
    because: [...because, ACCO_APPROVAL],
    margins: [],
  };
}

type CooperativeFacts = AwardDates &
  Pick<Facts, 'asOf' | 'agencyKind' | 'facts.3-09.accoDetermined' | 'facts.3-09.ccpoApproved' | 'facts.3-09.competitive'>;

/** Who determines that a cooperative purchase fits, and by what standard; more where it was not competitive. */
export function cooperativeDecision(facts: CooperativeFacts): Decision {
  const basis = facts['facts.3-09.competitive'] === false ? ', stating the basis for that finding on policy' : ', and the basis thereof';
  return {
    who: `the ACCO, with the approval of ${chiefProcurementOfficer(facts.agencyKind)}`,
    standard: `that the purchase is consistent with general New York City procurement policy and in the City’s best interest${basis}`,
  };
}

/** § 3-09(b)(3): the ACCO's determination with the CCPO's approval. */
export function cooperative(facts: CooperativeFacts, on: IsoDate): Verdict {
  const because: Reasons = facts['facts.3-09.competitive'] === true ? [COOPERATIVE] : [COOPERATIVE, NOT_COMPETITIVE];
  if (on < TEXT_HELD_FROM['3-09']) return { ...notHeld('3-09'), because, margins: [] };
  const determined = facts['facts.3-09.accoDetermined'];
  const approved = facts['facts.3-09.ccpoApproved'];
  if (determined === false) {
    const what = 'the ACCO has not determined that a cooperative purchase fits the City’s policy and interest';
    return { outcome: 'not-allowed', ...missing(facts, 'Do not buy', what, because), margins: [] };
  }
  if (approved === false) {
    const what = 'the ACCO’s determination has not been approved';
    return { outcome: 'not-allowed', ...missing(facts, 'Do not buy yet', what, because), margins: [] };
  }
  if (determined && approved) {
    const says = 'You may make the cooperative purchase: it is determined and approved.';
    return { outcome: 'allowed', says, because, margins: [] };
  }
  const lacks: Path[] = [];
  if (determined === undefined) lacks.push('facts.3-09.accoDetermined');
  if (approved === undefined) lacks.push('facts.3-09.ccpoApproved');
  return {
    outcome: 'needs-determination',
    says: determined
      ? 'Get the determination approved first.'
      : approved
        ? 'Have the ACCO determine first that the cooperative purchase fits; the approval is given.'
        : 'Have the ACCO determine, with approval, that the cooperative purchase fits.',
    because,
    margins: [],
    decision: cooperativeDecision(facts),
    lacks,
  };
}

const PURCHASE = ['award', 'purchaseOrder'] as const;

export const ways: readonly Way<'intergovernmental' | 'cooperative'>[] = [
  { method: 'intergovernmental', section: '3-09', makes: 'contract', lawOn: PURCHASE, weigh: weighedBySums(intergovernmental) },
  { method: 'cooperative', section: '3-09', makes: 'contract', lawOn: PURCHASE, weigh: cooperative },
];
