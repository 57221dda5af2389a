/** The steps of a procurement, from the determination to the notice of award, in their usual order. */
import { EVENTS, longDate, route, type EventName, type Method } from '../rules/index.ts';
import { acceleratedOpening } from './accelerated.ts';
import { entering, registration } from './contract.ts';
import { find, given, notBefore, ofFinding, settle, soonest, step, taken, type Draft } from './draft.ts';
import { awardNotice, protest, term, urgent } from './filings.ts';
import { INTENT, negotiated } from './negotiations.ts';
import type { PlannedStep } from './plan.ts';

const TO_REGISTRATION: readonly EventName[] = ['award', 'commentNotice', 'execution', 'comptrollerFiling', 'registration', 'awardNotice'];
const SMALL: readonly EventName[] = ['award', 'purchaseOrder', 'execution', 'comptrollerFiling', 'registration'];
const BY_ORDER: readonly EventName[] = [
  'award',
  'commentNotice',
  'purchaseOrder',
  'execution',
  'comptrollerFiling',
  'registration',
  'awardNotice',
];
const NEGOTIATED: readonly EventName[] = ['determination', 'intentNotice', 'negotiations', ...TO_REGISTRATION];

/** The events of each method that follow one another: a later one that is dated shows that the earlier are past. */
export const CHAIN: Readonly<Record<Method, readonly EventName[]>> = {
  micropurchase: SMALL,
  'small-purchase': SMALL,
  'mwbe-small-purchase': TO_REGISTRATION,
  'sole-source': NEGOTIATED,
  emergency: ['award', 'execution', 'contractSubmission', 'registration', 'awardNotice'],
  accelerated: [
    'determination',
    'intentNotice',
    'solicitation',
    'bidOpening',
    'negotiations',
    'award',
    'purchaseOrder',
    'execution',
    'contractSubmission',
    'registration',
    'awardNotice',
  ],
  intergovernmental: BY_ORDER,
  cooperative: BY_ORDER,
  'prequalified-list': ['solicitation', 'bidOpening', ...TO_REGISTRATION],
  'demonstration-project': NEGOTIATED,
};

/** Every step of the draft's method. */
export function procurementSteps(draft: Draft): PlannedStep[] {
  const { method } = draft;
  if (method === 'micropurchase' || method === 'small-purchase') return smallSteps(draft);
  if (method === 'prequalified-list' && !soliciting(draft)) return [];
  const opening = method === 'accelerated' ? acceleratedOpening(draft) : INTENT[method] ? negotiated(draft) : listOpening(draft);
  return [
    ...opening,
    ...fromAward(
      draft,
      opening.every((one) => one.withheld === undefined),
    ),
  ];
}

/** Whether a list is asked about for a procurement from it, and not only for a vendor's place on it. */
function soliciting({ facts, chain }: Draft): boolean {
  const told = [facts.amount, facts.awardAmount, facts['facts.3-10.offers'], ...chain.map((event) => facts[`dates.${event}`])];
  const vendor = [facts['facts.3-10.decision'], ...OF_VENDOR.map((event) => facts[`dates.${event}`])];
  return told.some((one) => one !== undefined) || vendor.every((one) => one === undefined);
}

/** The events of a vendor's place on a list: the form has them last, from the questionnaire on. */
const OF_VENDOR: readonly EventName[] = EVENTS.slice(EVENTS.indexOf('questionnaire'));

/** § 3-08(d)(1): the order follows the determination whom to award to. */
function smallSteps(draft: Draft): PlannedStep[] {
  const issue = find(draft, '3-08(d)(1):purchase-order-or-contract');
  const award = settle(draft, 'award', undefined, true);
  const after =
    issue && award
      ? notBefore(
          award,
          award.date,
          `Issue the order or contract on ${longDate(award.date)} at the earliest, once all approvals are there.`,
          ofFinding(issue),
        )
      : undefined;
  const first = step(draft, 'award', after && taken(draft, 'award', 'the award', { because: route(draft.facts, draft.method).because }));
  const ends = after && { earliest: after };
  const order = step(draft, 'purchaseOrder', ends);
  // Once one of the two is dated the other is none of this purchase, unless it is dated too.
  if (BY_CONTRACT.some((event) => given(draft, event) !== undefined)) {
    const contract = step(draft, 'execution', ends);
    return [first, ...(order.given ? [order] : []), contract, ...registration(draft, settle(draft, 'execution', soonest(after)))];
  }
  return [first, order, ...(order.given ? [] : [step(draft, 'execution', ends)])];
}

const BY_CONTRACT = ['execution', 'comptrollerFiling', 'registration'] as const;

function listOpening(draft: Draft): PlannedStep[] {
  return draft.method === 'prequalified-list' ? [step(draft, 'solicitation'), step(draft, 'bidOpening')] : [];
}

/**
 * What follows the choice: award, comments, execution, filings, registration and the notice of award.
 * @param begins whether the plan may begin with the award: nothing before it waits for an answer
 */
function fromAward(draft: Draft, begins: boolean): PlannedStep[] {
  const { method } = draft;
  const award = awardStep(draft, begins);
  if (method === 'emergency' || method === 'accelerated') return [award, ...urgent(draft)];
  const { steps, entered } = entering(draft);
  return [award, ...steps, ...registration(draft, entered), ...awardNotice(draft), ...protest(draft), ...term(draft)];
}

/** The award, not before negotiations begin or bids are opened. */
function awardStep(draft: Draft, begins: boolean): PlannedStep {
  const before = draft.days.get('negotiations') ?? (draft.method === 'accelerated' ? draft.days.get('bidOpening') : undefined);
  const duty = before && find(draft, INTENT[draft.method] ?? '3-07(h)(1)(i):solicitation-notice');
  const what = before?.event === 'negotiations' ? 'negotiations do not begin before' : 'bids are not opened, nor proposals due, before';
  const earliest =
    before && duty
      ? notBefore(before, before.date, `Award on ${longDate(before.date)} at the earliest: ${what}.`, ofFinding(duty))
      : undefined;
  settle(draft, 'award', soonest(earliest), begins);
  return step(
    draft,
    'award',
    earliest ? { earliest } : taken(draft, 'award', 'the award', { because: route(draft.facts, draft.method).because }),
  );
}
