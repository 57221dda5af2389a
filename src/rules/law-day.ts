/** The day whose law answers: that of the event a rule names, or of the days which that event can have had while nobody tells it. */
import { addDays, longDate, type IsoDate } from './calendar.ts';
import { named } from './doubts.ts';
import type { Answer, LawEvent, LawOn } from './finding.ts';
import { CHARTER_AS_OF, RULES_AS_OF } from './held.ts';
import { EVENTS, type EventName, type Facts } from './case.ts';
import type { Verdict } from './route.ts';
import { bare, once } from './sums.ts';

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

/** The steps that come after the first of some events, by their list: rules share their lists. What is none of a purchase comes before the solicitation. */
const AFTER = new Map<readonly LawEvent[], readonly EventName[]>();

const stepsAfter = (events: readonly LawEvent[]): readonly EventName[] =>
  once(AFTER, events, () => {
    const from = STEPS.findIndex((step) => events.flat().includes(step));
    return STEPS.slice(from < 0 ? STEPS.indexOf('solicitation') : from + 1);
  });

/** Of some events the one with the earliest day told, or the latest; of one day the first. */
function nearest(facts: Facts, events: readonly EventName[], isLatest: boolean): LawOn | undefined {
  let one: LawOn | undefined;
  for (const event of events) {
    const date = facts[DATE_OF[event]];
    if (date && (!one || (isLatest ? date > one.date : date < one.date))) one = { event, date };
  }
  return one;
}

/**
 * The date whose law applies: that of the first given event; of several events in one place, of the latest. Where none is given, the day asked about, unless a later step
 * of the procurement already lies before it (or no day is asked about): then that step's. Else the last day held.
 */
export function lawOn(facts: Facts, events: readonly LawEvent[]): LawOn {
  for (const event of events) {
    const all = [event].flat();
    // While the day of one is not given, that one may be later.
    const last = all.every((one) => facts[DATE_OF[one]]) && nearest(facts, all, true);
    if (last) return last;
  }
  const { asOf } = facts;
  const bound = nearest(facts, stepsAfter(events), false);
  if (bound && !(asOf && bound.date >= asOf)) return bound;
  return asOf ? { event: 'asOf', date: asOf } : { event: 'none', date: CHARTER_AS_OF > RULES_AS_OF ? CHARTER_AS_OF : RULES_AS_OF };
}

/** How many days before a later step an event that is not told is looked for, where nothing told comes before it. */
const LOOK_BACK = 180;

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
  // An emergency's determination may be written after the award; comments and filings keep no order with it.
  const last = nearest(
    facts,
    STEPS.slice(facts.method === 'emergency' ? 1 : 0, at).filter((step) => !step.startsWith('co')),
    true,
  );
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
