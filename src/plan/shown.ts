/** What is not dated, and yet shown to be done by the day of a later step that cannot come without it. */
import { longDate, type EventName, type IsoDate } from '../rules/index.ts';
import { followers } from './order.ts';
import type { Bound, PlannedStep, StepName } from './step.ts';
import { given, hasBegun, type Workings } from './workings.ts';

/**
 * What cannot be without a step of a list: a vendor is told, listed or appeals once it is decided; no Agency Head decides an appeal that was
 * not filed; § 3-10(m)(5) sends the copy "at the same time" as the petition. A petition may be made too soon, and shows no appeal to
 * the Agency Head.
 */
const SHOWN_BY: Readonly<Partial<Record<StepName, readonly EventName[]>>> = {
  pqlDecisionMailed: ['pqlDecisionReceived', 'listed', 'pqlAppeal', 'agencyHeadDecision', 'agencyHeadDecisionReceived'],
  pqlAppeal: ['agencyHeadDecision', 'agencyHeadDecisionReceived'],
  agencyHeadDecision: ['agencyHeadDecisionReceived'],
  oathPetition: ['oathCopyReceived'],
};

/** Steps of a procurement that no later one can be without. What the law only wants before another, as a determination, may be missing. */
const NEEDED: ReadonlySet<StepName> = new Set<StepName>([
  ...(['solicitation', 'bidOpening', 'negotiations', 'award', 'purchaseOrder', 'execution', 'comptrollerFiling', 'registration'] as const),
]);
/** A notice of award tells of an award; it may come before the contract that it must follow is made, filed or registered. */
const UNSHOWN_BY_NOTICE: ReadonlySet<StepName> = new Set<StepName>(['purchaseOrder', 'execution', 'comptrollerFiling', 'registration']);

const BEGUN = 'The term you entered has begun: if this step was done, enter its date.';

/** The first day by which later steps show a step done: given, not after the day asked about, nor before its own time runs. */
function shownOn(work: Workings, event: StepName, from: IsoDate | undefined): IsoDate | undefined {
  const { asOf } = work.facts;
  // A notice of award may be printed before its time, and shows no filing or registration done that it should follow.
  const isFiled = event === 'comptrollerFiling' || event === 'registration';
  const later = SHOWN_BY[event] ?? followers(work.method, event as EventName).filter((one) => !isFiled || one !== 'awardNotice');
  return later
    .filter((one) => one !== 'awardNotice' || !UNSHOWN_BY_NOTICE.has(event))
    .flatMap((one) => given(work, one) ?? [])
    .filter((day) => asOf !== undefined && day <= asOf && (from === undefined || day >= from))
    .sort()[0];
}

/**
 * A step without a day, where a later one that is given shows that it is past: it is neither open nor missed, and its day is asked
 * for. A notice or a determination whose last day is over stays so: that what it should precede was done does not show that it was.
 */
export function shownDone(work: Workings, step: PlannedStep, state: string): PlannedStep['withheld'] {
  const { event, given: own, earliest, latest } = step;
  const isShown = event in SHOWN_BY || (state === 'open' && work.chain.includes(event as EventName));
  if (own !== undefined || !isShown || !(earliest ?? latest)) return undefined;
  // A contract's term may be set before the contract is made: that it has begun shows no step done, and leaves none open.
  if (!(event in SHOWN_BY) && event !== 'awardNotice' && hasBegun(work))
    return { says: BEGUN, because: ((earliest ?? latest) as Bound).because, lacks: [`dates.${event as EventName}`] };
  if (!(event in SHOWN_BY || NEEDED.has(event))) return undefined;
  const day = shownOn(work, event, event in SHOWN_BY ? earliest?.day : undefined);
  if (day === undefined) return undefined;
  const bound = (latest ?? earliest) as Bound;
  const isKept = latest !== undefined && latest.from.basis === 'given' && day <= latest.day;
  const says = `A later step is dated ${longDate(day)}, so this one was ${isKept ? `in time, by ${longDate(latest.day)}` : 'done by then'}: enter its date.`;
  return { says, because: bound.because, lacks: [`dates.${event as EventName}`] };
}
