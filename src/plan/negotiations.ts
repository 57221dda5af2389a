/** The plan up to the start of negotiations, §§ 3-05 and 3-11: determination, its copy, the notice of intent. */
import {
  addDays,
  editionBy,
  EDITIONS,
  holidaysHeld,
  longDate,
  type EventName,
  type Finding,
  type FindingId,
  type IsoDate,
  type Method,
} from '../rules/index.ts';
import { acceleratedNotice } from './accelerated.ts';
import { followers } from './order.ts';
import { determinationDuty, hasDetermination, isDetermined } from './determination.ts';
import { dated, latestBefore, notBefore, ofFinding, withheld } from './bounds.ts';
import { dueWithin, toldUndated, type Dressed } from './steps.ts';
import { find, given, isToCome, type Day, type Workings } from './workings.ts';
import type { Bound, PlannedStep } from './step.ts';
import { askedAfter, dayOrLater, inTimeAtMost } from './to-come.ts';

/** The finding that asks for a notice of intent before negotiations. */
const INTENT: Readonly<Record<Method, FindingId | null>> = {
  micropurchase: null,
  'small-purchase': null,
  'mwbe-small-purchase': null,
  'sole-source': '3-05(c)(1)(i):notice-of-intent',
  emergency: null,
  accelerated: null,
  intergovernmental: null,
  cooperative: null,
  'prequalified-list': null,
  'demonstration-project': '3-11(e)(1):notice-of-intent',
};

export function intentDuty(work: Workings): Finding | null {
  const id = INTENT[work.method];
  return id === null ? null : find(work, id, ['intentNotice', 'negotiations']);
}

export function determination(work: Workings): Dressed {
  const duty = determinationDuty(work);
  if (!hasDetermination(work)) return { bare: true };
  if (duty?.outcome === 'not-held') return { ends: { withheld: { says: duty.says, because: duty.because } }, undated: true };
  const { name, latest } =
    work.method === 'accelerated' ? acceleratedNotice(work) : { name: 'intentNotice' as const, latest: latestIntent(work) };
  const ends = latestDetermination(work, duty, latest, name);
  return {
    ends: {
      ...ends,
      // Told as not made, it is kept by no day.
      ...(duty?.clash?.some((path) => path.startsWith('facts.')) ? { unsure: true as const } : {}),
      ...(ends.latest && isDetermined(work) ? toldUndated(work, 'determination', ends.latest) : {}),
    },
    ...(duty ? { taken: ['the determination', ofFinding(duty)] } : {}),
    then: () => copyToComptroller(work, ends.latest !== undefined),
  };
}

/** @param hasLast whether the determination has a last day of its own: then no copy is counted from a day that is only assumed */
function copyToComptroller(work: Workings, hasLast: boolean): PlannedStep[] {
  if (work.method === 'demonstration-project') return [];
  const completed = work.days.get('determination');
  const isSupposed = hasLast && work.method === 'sole-source' && completed?.basis === 'assumed';
  const duty = find(work, '3-05(b)(2):copy-to-comptroller', isSupposed ? ['determinationCopy', 'determination'] : ['determinationCopy']);
  return [dueWithin(work, 'determinationCopy', duty, isSupposed ? undefined : completed)];
}

/** The last day of the notice: counted back from negotiations whose day is given. */
function latestIntent(work: Workings): Bound | undefined {
  const duty = intentDuty(work);
  if (duty?.outcome !== 'required' || !duty.when || given(work, 'intentNotice') !== undefined) return undefined;
  // Where the determination leaves no day for the notice, its own last day is that before negotiations.
  const counted = dated(find(work, duty.id, ['intentNotice'], negotiationsOf(work))) && lastNotice(work, duty);
  return sooner(beforeDue(work, duty), counted);
}

const sooner = (due: Bound | undefined, counted: Bound | undefined): Bound | undefined =>
  due && !(counted && counted.day <= due.day) ? due : counted;

/** The due date that a notice prints comes after it: what vendors are to answer is published by the edition before. */
function beforeDue(work: Workings, duty: Finding): Bound | undefined {
  const date = given(work, 'expressionsDue');
  if (!date || given(work, 'intentNotice') !== undefined || (duty.when?.editions ?? 1) > 1 || !holidaysHeld(date)) return undefined;
  const last = editionBy(addDays(date, -1), work.closed);
  // What is told before the due date comes after the notice too, and counts back to a day of its own, if to any.
  if (followers(work.method, 'intentNotice').some((event) => (given(work, event) ?? '9') <= last)) return undefined;
  const says = `Publish the notice of intent by the edition of ${longDate(last)}: vendors answer it by the due date, ${longDate(date)}.`;
  const of = ofFinding(duty, EDITIONS);
  delete of.readings;
  return askedAfter(notBefore({ event: 'expressionsDue', date, basis: 'given' }, last, says, of), 'the notice of intent', 'negotiations');
}

const negotiationsOf = (work: Workings): { negotiations?: IsoDate } => {
  const start = dayOrLater(work, 'negotiations');
  return start ? { negotiations: start.date } : {};
};

function lastNotice(work: Workings, duty: Finding): Bound | undefined {
  const start = dayOrLater(work, 'negotiations');
  const further = negotiationsOf(work);
  // Where no day is left for a notice, one that is given still has the last one, and so has one before what is past.
  const late = given(work, 'intentNotice') === undefined ? null : find(work, duty.id, [], further);
  const past = start && !isToCome(work, start.date) ? find(work, duty.id, ['intentNotice', 'determination'], further) : null;
  // One that is given has its last day by the text of its own day.
  const counted = start && (dated(late) ?? dated(find(work, duty.id, ['intentNotice'], further)) ?? dated(past));
  const what = 'the notice of intent';
  return start && counted ? askedAfter(latestBefore(work, counted, start, what), what, 'negotiations') : undefined;
}

/** The notice of intent, between the determination and the start of negotiations. */
export function intentNotice(work: Workings, floor: Bound | undefined): Dressed {
  const duty = intentDuty(work);
  if (duty?.outcome !== 'required' || !duty.when) {
    const why = withheld(duty);
    return { ends: why ? { withheld: why } : {}, undated: true };
  }
  const latest = sooner(beforeDue(work, duty), lastNotice(work, duty));
  const judged = given(work, 'intentNotice') === undefined ? null : find(work, duty.id);
  return {
    ends: {
      ...(floor ? { earliest: floor } : {}),
      ...(latest ? { latest } : {}),
      ...inTimeAtMost(latest, 'negotiations'),
      ...(latest && judged?.clash ? { unsure: true as const } : {}),
      // Where its last day cannot be counted, for want of the holidays of that year, what its finding says against it still holds.
      ...(!latest && judged?.clash ? { softened: ['kept'] as const } : {}),
      // A last day that its finding does not hold against it is not sure.
      ...(judged && latest && !judged.clash ? { softened: ['late'] as const } : {}),
      ...(judged ? { follows: { says: judged.says, because: judged.because, where: ['late', 'too-early'] } } : {}),
    },
    taken: ['the notice of intent', ofFinding(duty, EDITIONS)],
  };
}

/** Where it is not known whether a notice is due, neither is the first day of negotiations. */
export function negotiations(work: Workings, floor: Bound | undefined): Dressed {
  if (INTENT[work.method] === null) return { bare: true };
  const duty = intentDuty(work);
  const open = duty?.outcome === 'required' && duty.when ? undefined : withheld(duty);
  if (open) return { ends: { withheld: open }, undated: true };
  if (!floor) return { ends: {} };
  // Nor is a first day, by a notice that its finding leaves open.
  const isOpen =
    floor.from.event === 'intentNotice' &&
    !work.again.has('intentNotice') &&
    given(work, 'negotiations') &&
    duty &&
    !find(work, duty.id)?.clash;
  return { ends: { earliest: floor, ...(isOpen ? { softened: ['too-early'] as const } : {}) } };
}

/** The last day of the determination: that of the notice, or the day before negotiations. */
function latestDetermination(
  work: Workings,
  determined: Finding | null,
  notice: Bound | undefined,
  name: EventName,
): Pick<PlannedStep, 'latest' | 'unsure'> {
  if (!determined) return {};
  const published = given(work, name);
  const start = dayOrLater(work, 'negotiations');
  const of = ofFinding(determined);
  if (published && !(start && start.date < published)) {
    const day: Day = { event: name, date: published, basis: 'given' };
    return { latest: notBefore(day, published, `The determination comes before the notice of ${longDate(published)}.`, of) };
  }
  if (notice) {
    const says = `Complete the determination before you submit the notice for the City Record of ${longDate(notice.day)}: ask the City Record for its submission deadline.`;
    return { latest: askedAfter({ ...notice, says }, 'the determination', 'negotiations'), ...inTimeAtMost(notice, 'negotiations') };
  }
  if (!start) return {};
  const before = addDays(start.date, -1);
  const says = `Complete the determination by ${longDate(before)}: it comes before negotiations.`;
  const other = { day: start.date, why: 'if it was complete before negotiations began that day' };
  const latest = askedAfter({ ...notBefore(start, before, says, of), other }, 'the determination', 'negotiations');
  return { latest, ...inTimeAtMost(latest, 'negotiations') };
}
