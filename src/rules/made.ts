/** Whether the City has bound itself already, for facts that forbid the award though not the method. */
import { addDays, longDate, within, type IsoDate } from './calendar.ts';
import type { EventName, Facts } from './case.ts';
import type { Answer, Reasons } from './finding.ts';
import { VIOLATION } from './other-law.ts';
import { timeliness } from './timeliness.ts';

const STEPS = {
  award: 'award',
  purchaseOrder: 'purchase order',
  execution: 'contract',
  registration: 'registration',
  bidOpening: 'bid opening',
} as const;
/** Steps by which the City binds itself. */
export const MADE = ['award', 'purchaseOrder', 'execution'] as const;

/** The same, and what there is only once it has. */
const BOUND = [...MADE, 'registration'] as const;

/** What must be declared to ask `madeOn`. */
export const MADE_READS = ['dates.award', 'dates.purchaseOrder', 'dates.execution', 'dates.registration'] as const;

/** Of some events the one that is told with the earliest day; the first named where none is told. */
export const firstTold = <E extends EventName>(facts: { readonly [Day in `dates.${E}`]?: IsoDate }, events: readonly [E, ...E[]]): E =>
  events.reduce((one, other) => ((facts[`dates.${other}`] ?? '9') < (facts[`dates.${one}`] ?? '9') ? other : one));

/** The first of award, order, contract and registration that is dated, named with its day; undefined where none is. */
export function madeOn(facts: Pick<Facts, (typeof MADE_READS)[number]>): { path: (typeof MADE_READS)[number]; what: string } | undefined {
  for (const step of BOUND) {
    const date = facts[`dates.${step}`];
    if (date !== undefined) return { path: `dates.${step}`, what: `${STEPS[step]} of ${longDate(date)}` };
  }
  return undefined;
}

/** The same where it lies in the past, seen from the day asked about; what is to come can still wait for something. */
export function madeAlready(facts: AwardDates & Pick<Facts, 'asOf'>): string | undefined {
  const made = madeOn(facts);
  return made && (facts[made.path] ?? '') <= (facts.asOf ?? '9') ? made.what : undefined;
}

/**
 * A determination dated after the City bound itself; undefined where it came before, or a date is missing.
 * @param before what it must come before, as a word more; none where it is the award itself
 */
export function determinedAfter(
  facts: Pick<Facts, (typeof MADE_READS)[number] | 'dates.determination'>,
  before = '',
): { says: string; clash: readonly ['dates.determination', (typeof MADE_READS)[number]] } | undefined {
  const made = facts['dates.determination'];
  const step = firstTold(facts, MADE);
  const done = facts[`dates.${step}`];
  if (!made || !done || made <= done) return undefined;
  return {
    says: `The determination of ${longDate(made)} came after the ${STEPS[step]} of ${longDate(done)}: it must come before${before}.`,
    clash: ['dates.determination', `dates.${step}`],
  };
}

/** A determination that is dated, and told as not made: both cannot be. */
export function deniedDetermination<P extends 'facts.3-05.onlySource' | 'facts.3-11.determined'>(
  facts: { readonly [Of in P]?: boolean } & Pick<Facts, 'dates.determination'>,
  path: P,
): { says: string; clash: readonly ['dates.determination', P] } | undefined {
  const made = facts['dates.determination'];
  if (!made || facts[path] !== false) return undefined;
  return {
    says: `Check the determination of ${longDate(made)}: a day is told, and that it was not made.`,
    clash: ['dates.determination', path],
  };
}

/**
 * What came too late for a step that proves that its time was over; undefined where it did not, or a date is missing.
 * @param what the act, as "notice" @param last its last day before the step, by any reading @param steps those that it must precede
 */
export function tooLateFor<D extends 'determination' | 'intentNotice' | 'solicitation' | 'pqlNotice', E extends keyof typeof STEPS>(
  facts: { readonly [Day in `dates.${D | E}`]?: IsoDate },
  act: D,
  last: (day: IsoDate) => IsoDate,
  steps: readonly [E, ...E[]],
): { says: string; clash: readonly [`dates.${D}`, `dates.${E}`] } | undefined {
  const step = firstTold<E>(facts as { readonly [Day in `dates.${E}`]?: IsoDate }, steps);
  const [own, day] = [facts[`dates.${act}`], facts[`dates.${step}`]] as (IsoDate | undefined)[];
  if (!own || !day || own <= last(day)) return undefined;
  return {
    says: `Check the ${STEPS[step]} of ${longDate(day)}: the ${act === 'determination' ? act : 'notice'} of ${longDate(own)} is too late for it.`,
    clash: [`dates.${act}`, `dates.${step}`],
  };
}

/** A verdict on what is missing: where the City has bound itself already it is not to be waited for, and § 1-02(h) says what is done. @param wait what is said before that @param what what is missing */
export function missing(
  facts: AwardDates & Pick<Facts, 'asOf'>,
  wait: string,
  what: string,
  [first, ...rest]: Reasons,
): { says: string; because: Reasons } {
  const made = madeAlready(facts);
  return made
    ? { says: `Check the ${made}: ${what}.`, because: [first, ...rest, VIOLATION] }
    : { says: `${wait}: ${what}.`, because: [first, ...rest] };
}

/** What the day of an award is read from, where only what follows it is told. */
export type AwardDates = Pick<Facts, (typeof MADE_READS)[number]>;

/** What no award comes before, where it is told: the approvals of an emergency, and what is done to find the vendor. */
export const AWARD_FLOORS = {
  emergency: ['dates.comptrollerApproval', 'dates.counselApproval'],
  accelerated: ['dates.solicitation', 'dates.bidOpening', 'dates.negotiations'],
} as const;
/** A method whose days from award are counted though its day is not told. */
export type Floored = keyof typeof AWARD_FLOORS;
export type Floors = Pick<Facts, (typeof AWARD_FLOORS)[Floored][number]>;

/**
 * The day by which the award was made, where its own is not told: no order is issued and no contract executed before it.
 * Undefined where the award is told, or neither is. The days from award end on the day counted from it, at the latest; counted
 * `from` the last of what an award follows, at the soonest.
 */
export function awardedBy(facts: AwardDates & Floors, of: Floored): { date: IsoDate; what: string; from?: IsoDate } | undefined {
  const step = firstTold(facts, ['purchaseOrder', 'execution']);
  const date = facts[`dates.${step}`];
  if (date === undefined || facts['dates.award'] !== undefined) return undefined;
  const from = AWARD_FLOORS[of]
    .flatMap((path) => facts[path] ?? [])
    .filter((day) => day <= date)
    .sort()
    .at(-1);
  return { date, what: `the ${STEPS[step]} of ${longDate(date)}`, ...(from === undefined ? {} : { from }) };
}

/** The last day of what is due within days of an award that is not told: the safe one, from the first day it can have had. */
export function dueAfterAward(
  act: string,
  days: number,
  { date, what, from }: NonNullable<ReturnType<typeof awardedBy>>,
): Pick<Answer, 'says' | 'deadline'> {
  const deadline = within(days, from ?? date, false);
  const by = `${act} by ${longDate(deadline.office ?? deadline.last)}`;
  return {
    deadline,
    says:
      from === undefined
        ? `${by}. The time ends sooner if the award came before ${what}.`
        : `${by}. The award may have been made as early as ${longDate(from)}.`,
  };
}

/** Whether what is dated was in time for such an award. @param act what was done, as "submission" */
export function judgedAfterAward(
  act: string,
  done: IsoDate,
  days: number,
  { date, from }: NonNullable<ReturnType<typeof awardedBy>>,
): Pick<Answer, 'says' | 'deadline' | 'lacks'> {
  const deadline = within(days, date, false);
  const of = `The ${act} of ${longDate(done)}`;
  if (done > deadline.last) return { deadline, says: timeliness(`The ${act}`, 'Submitted', done, deadline) ?? '' };
  const isSure = from !== undefined && done <= within(days, from, false).last;
  return {
    lacks: ['dates.award'],
    says: isSure
      ? `${of} was in time, counted from the first day that the award can have.`
      : `${of} was in time only if the award was made on ${longDate(addDays(done, -days))} or later: enter its day.`,
  };
}
