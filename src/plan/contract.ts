/** The plan from award to implementation: public comments, the contract, its filing and registration. */
import { addDays, EDITIONS, longDate, type EventName, type Finding, type IsoDate, type Method } from '../rules/index.ts';
import {
  asPublished,
  dated,
  earliestAfter,
  find,
  given,
  isAhead,
  latestBefore,
  notBefore,
  ofFinding,
  settle,
  soonest,
  step,
  taken,
  withheld,
  type Day,
  type Draft,
} from './draft.ts';
import type { Bound, PlannedStep } from './plan.ts';

const SMALL: ReadonlySet<Method> = new Set(['micropurchase', 'small-purchase', 'mwbe-small-purchase']);
const REGISTRATION_DUTY = 'charter-328:registration';

/** How the contract is entered into: by execution, or, from another government, by a purchase order. */
function enteringBy(draft: Draft): 'execution' | 'purchaseOrder' {
  if (draft.method !== 'intergovernmental' && draft.method !== 'cooperative') return 'execution';
  if (given(draft, 'execution') !== undefined) return 'execution';
  const known = draft.facts['facts.3-09.byPurchaseOrder'];
  const order = known ?? given(draft, 'purchaseOrder') !== undefined;
  return order ? 'purchaseOrder' : 'execution';
}

const later = (one: IsoDate | undefined, other: IsoDate | undefined): IsoDate | undefined =>
  one && other ? (one > other ? one : other) : (one ?? other);

/** The comments of Charter § 326, and the contract that they come before. The day of the contract is settled here. */
export function entering(draft: Draft): { steps: PlannedStep[]; entered: Day | undefined } {
  const event = enteringBy(draft);
  const award = draft.days.get('award');
  const own = given(draft, event);
  const on = own ?? (isAhead(draft, event) ? later(award?.date, draft.facts.asOf) : award?.date);
  const duty = find(
    draft,
    SMALL.has(draft.method) ? '3-08(c)(1)(i):public-hearing' : 'charter-326:comment',
    ['commentNotice'],
    on ? { execution: on } : {},
  );
  const counted = dated(duty);
  const why = withheld(duty) ?? (duty?.outcome === 'required' && !duty.when ? { says: duty.says, because: duty.because } : undefined);
  const told = duty?.when ? commentNotice(draft, award, event) : undefined;
  // Comments come first: without the day of their notice no first day of the contract is known.
  const open = why ?? (duty?.when && !told ? { says: UNTOLD, because: duty.because, lacks: ['dates.commentNotice'] as const } : undefined);
  const earliest = open || !duty ? undefined : firstContract(draft, duty, award, told);
  const latest = own && counted ? latestBefore(draft, counted, { event, date: own, basis: 'given' }, 'the comment notice') : undefined;
  const notice = duty?.when ? taken(draft, 'commentNotice', 'the comment notice', ofFinding(duty, EDITIONS)) : {};
  const entered = open && !own ? undefined : settle(draft, event, soonest(earliest));
  // The Board may have set more days than the Charter's, by a rule that is not held: nobody is known to have kept them.
  const softened = duty?.when ? { softened: ['kept'] as const } : {};
  const comments = open && !latest ? { withheld: open } : { ...notice, ...(latest ? { latest } : {}) };
  return {
    entered,
    steps: [
      step(draft, 'commentNotice', { ...comments, ...softened }),
      step(draft, event, open ? { withheld: open } : { ...(earliest ? { earliest } : {}), ...softened }),
      step(draft, event === 'execution' ? 'purchaseOrder' : 'execution'),
    ],
  };
}

const UNTOLD = 'Tell us the day of the comment notice: where comments are due, seven or more days of them come before the contract.';

/** The first day of the contract: after the comments where they are due, and not before the award. */
function firstContract(draft: Draft, duty: Finding, award: Day | undefined, notice: Day | undefined): Bound | undefined {
  const plain = award && notBefore(award, award.date, afterAward(award), { because: duty.because, finding: duty.id });
  if (!duty.when || !notice) return plain;
  const { number } = duty.when;
  const after = earliestAfter(
    draft,
    duty,
    notice,
    { number, unit: 'calendar days' },
    (day) =>
      `Enter into the contract on ${day} at the earliest. Comments run at least ${number} days; the Board’s rule, not held, may ask more.`,
  );
  return plain && plain.day > after.day ? plain : after;
}

export const afterAward = (award: Day): string => `Enter into the contract on ${longDate(award.date)} at the earliest, the day of award.`;

/** The day of the comment notice: given; or, while the contract is ahead, the first edition from the award or the day asked about. */
function commentNotice(draft: Draft, award: Day | undefined, event: EventName): Day | undefined {
  const published = given(draft, 'commentNotice');
  const from = published ?? (isAhead(draft, event) ? later(award?.date, draft.facts.asOf) : undefined);
  if (!from) return undefined;
  const day = asPublished(draft, { event: 'commentNotice', date: from, basis: published ? 'given' : 'assumed' }, undefined);
  draft.days.set('commentNotice', day);
  return day;
}

/** Charter § 328: filing, registration, and from when the contract may be implemented. */
export function registration(draft: Draft, entered: Day | undefined): PlannedStep[] {
  const duty = find(draft, REGISTRATION_DUTY, ['registration', 'comptrollerFiling']);
  if (!duty?.when) return [step(draft, 'comptrollerFiling'), step(draft, 'registration')];
  const of = ofFinding(duty);
  const filing =
    entered &&
    notBefore(
      entered,
      entered.date,
      `File the contract with the Comptroller on ${longDate(entered.date)} at the earliest, once it is executed.`,
      of,
    );
  const filed = settle(draft, 'comptrollerFiling', soonest(filing));
  const registering =
    filed && notBefore(filed, filed.date, `Registration comes on ${longDate(filed.date)} at the earliest, the day of filing.`, of);
  const registered = settle(draft, 'registration', soonest(registering));
  return [
    step(draft, 'comptrollerFiling', filing && { earliest: filing }),
    step(draft, 'registration', registering && { earliest: registering }),
    ...implementation(draft, duty.when.number, filed, registered?.basis === 'given' ? registered : undefined),
  ];
}

/** From registration, or once the days from filing have passed, whichever is sooner. */
function implementation(draft: Draft, number: number, filed: Day | undefined, registered: Day | undefined): PlannedStep[] {
  const duty = find(draft, REGISTRATION_DUTY, ['registration']);
  if (!duty) return [];
  const of = ofFinding(duty);
  const elapsed = filed && addDays(filed.date, number + 1);
  if (registered && (!elapsed || registered.date <= elapsed)) {
    const says = `Implement the contract from ${longDate(registered.date)}, the day of its registration.`;
    return [{ event: 'implementation', earliest: notBefore(registered, registered.date, says, of) }];
  }
  if (!filed || !elapsed) return [];
  const says = `Implement the contract once it is registered, or from ${longDate(elapsed)} without objection or ground to refuse.`;
  return [
    {
      event: 'implementation',
      earliest: { ...notBefore(filed, elapsed, says, of), ...(duty.deadline ? { deadline: duty.deadline } : {}) },
    },
  ];
}
