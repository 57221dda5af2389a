/** The day whose law answers: that of the event a rule names, or of the days which that event can have had while nobody tells it. */
import { once } from './once.ts';
import { named } from './doubts.ts';
import { addDays, longDate, type IsoDate } from './calendar.ts';
import { bare } from './sums.ts';
import { EVENTS, type EventName, type Facts } from './case.ts';
import { CHARTER_AS_OF, RULES_AS_OF } from './held.ts';
import type { Verdict } from './route.ts';
import type { Answer, LawEvent, LawOn } from './finding.ts';

const DATE_OF = Object.fromEntries(EVENTS.map((event) => [event, `dates.${event}`])) as { readonly [E in EventName]: `dates.${E}` };

/** The events of a purchase in their order of time: an undated one cannot be later than a dated one that follows it. */
const STEPS: readonly EventName[] = [
  'determination',
  'intentNotice',
  'expressionsDue',
  'negotiations',
  'solicitation',
  'bidOpening',
  'commentNotice',
  'commentClose',
  'award',
  'purchaseOrder',
  'execution',
  'contractSubmission',
  'councilFiling',
  'comptrollerFiling',
  'contractStart',
  'registration',
  'awardNotice',
  'contractEnd',
];

/** By which of them what holds of the whole purchase is dated. */
export const OF_PURCHASE: readonly LawEvent[] = ['solicitation', 'award', 'purchaseOrder', 'execution', 'registration', 'awardNotice'];

/** Where the steps begin that come after the first of some events, by their list: rules share their lists. What is none of a purchase comes before the solicitation. */
const AFTER = new Map<readonly LawEvent[], number>();

const afterOf = (events: readonly LawEvent[]): number =>
  once(AFTER, events, () => {
    const first = STEPS.findIndex((step) => events.flat().includes(step));
    return first < 0 ? STEPS.indexOf('solicitation') : first + 1;
  });

type Told = readonly (LawOn | undefined)[];

const toldOf = (facts: Facts, events: readonly EventName[]): Told =>
  events.map((event) => {
    const date = facts[DATE_OF[event]];
    return date ? { event, date } : undefined;
  });

/** The steps with the days that are told, once for the facts; and those alone that what comes before them waits for: comments and filings keep no order. */
const TOLD = new WeakMap<Facts, readonly [all: Told, inOrder: Told]>();

const stepsOf = (facts: Facts): readonly [Told, Told] =>
  once(TOLD, facts, () => {
    const all = toldOf(facts, STEPS);
    return [all, all.map((one) => (one?.event.startsWith('co') ? undefined : one))];
  });

/** Of the days told from one place to another the earliest, or the latest; of one day the first. */
function nearest(told: Told, isLatest: boolean, from: number, to: number): LawOn | undefined {
  let found: LawOn | undefined;
  for (let at = from; at < to; at += 1) {
    const one = told[at];
    if (one && (!found || (isLatest ? one.date > found.date : one.date < found.date))) found = one;
  }
  return found;
}

/**
 * The date whose law applies: that of the first given event; of several events in one place, of the latest. Where none is given, the day asked about, unless a later step
 * of the procurement already lies before it (or no day is asked about): then that step's. Else the last day held.
 */
export function lawOn(facts: Facts, events: readonly LawEvent[]): LawOn {
  for (const event of events) {
    if (typeof event === 'string') {
      const date = facts[DATE_OF[event]];
      if (date) return { event, date };
    } else {
      const all = toldOf(facts, event);
      // While the day of one is not given, that one may be later.
      const last = all.every((one) => one) && nearest(all, true, 0, all.length);
      if (last) return last;
    }
  }
  const { asOf } = facts;
  const bound = nearest(stepsOf(facts)[0], false, afterOf(events), STEPS.length);
  if (bound && !(asOf && bound.date >= asOf)) return bound;
  return asOf ? { event: 'asOf', date: asOf } : { event: 'none', date: CHARTER_AS_OF > RULES_AS_OF ? CHARTER_AS_OF : RULES_AS_OF };
}

/** How many days before a later step an event that is not told is looked for, where nothing told comes before it. */
export const LOOK_BACK = 180;

/** The law that applies, and that of the other end of the days which its event can have, where that is not told. */
export interface Span {
  law: LawOn;
  /** The told step that the event follows, where that is later than the day asked about; else the event to ask for, on its first day. */
  other?: LawOn;
}

/** The law of a rule's events for a case. @param events in the order in which the rule looks for them */
export function spanOf(facts: Facts, events: readonly LawEvent[]): Span {
  const law = lawOn(facts, events);
  const [first] = events as readonly EventName[];
  const at = STEPS.indexOf(first as EventName);
  const place = STEPS.indexOf(law.event as EventName);
  // A purchase may be made without a solicitation, and what is negotiated is not solicited first.
  const isDirect = first === 'solicitation';
  if (at < 0 || (isDirect ? place < 0 || events.includes(law.event as EventName) : place === at)) return { law };
  // An emergency’s determination may be written after the award.
  const last = nearest(stepsOf(facts)[1], true, facts.method === 'emergency' ? 1 : 0, at);
  // Steps told in another order than theirs are a doubt, and leave the law where it is.
  if (last && last.date > law.date) return place < 0 ? { law, other: last } : { law };
  return place < at
    ? { law }
    : { law, other: { event: (isDirect ? events.at(-1) : first) as EventName, date: last?.date ?? addDays(law.date, -LOOK_BACK) } };
}

/**
 * An answer by the law of its day, with that law. Where an event that is not told may have come before the law changed, and the answer
 * would be another, it is to be told.
 */
export function byDay<Of extends Pick<Answer, 'outcome' | 'says'>>(
  { law, other }: Span,
  find: (on: IsoDate) => Of | null,
): [answer: Of | null, law: LawOn] {
  const now = find(law.date);
  if (!other) return [now, law];
  const then = find(other.date);
  const isSame = now?.outcome === then?.outcome;
  if (other.date > law.date) return isSame && now?.says === then?.says ? [now, law] : [then, other];
  // What was not asked yet, or no longer, is left to the method.
  const because = (now as Partial<Verdict> | null)?.because;
  if (
    !now ||
    [now.outcome, then?.outcome].some((one) => one === 'unknown' || one === 'not-held') ||
    (because ? isSame : bare(now) === bare(then))
  )
    return [now, law];
  return [
    {
      outcome: 'unknown',
      says: `Tell us the day of ${named(other.event as EventName)}: the law changed before ${longDate(law.date)}, and that day decides.`,
      lacks: [DATE_OF[other.event as EventName]],
      ...(because && { because, margins: [] }),
    } as unknown as Of,
    law,
  ];
}
