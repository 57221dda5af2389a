/** What must come before negotiations begin, the determination and the notice of intent: the part that §§ 3-05 and 3-11 share. */
import {
  addDays,
  atLeastBefore,
  daysBetween,
  editionBy,
  holidaysHeld,
  longDate,
  ofFirstEdition,
  whyNoEdition,
  type Deadline,
  type IsoDate,
} from './calendar.ts';
import { noDayLeft } from './doubts.ts';
import type { Answer } from './finding.ts';
import { determinedAfter, MADE, madeAlready, tooLateFor } from './made.ts';
import { postedLater } from './online-posting.ts';
import { CALENDAR_DAYS, EDITIONS } from './other-law.ts';
import { noEditionOn, type Said } from './publication.ts';

interface InterestDates {
  asOf?: IsoDate;
  'dates.intentNotice'?: IsoDate;
  'dates.expressionsDue'?: IsoDate;
  'dates.negotiations'?: IsoDate;
}

/** The dates by which an expression of interest is late, or is not. */
export const INTEREST_READS = ['asOf', 'dates.intentNotice', 'dates.expressionsDue', 'dates.negotiations'] as const;

/** Open where a day is left between the due date and the start of negotiations: an expression of interest may come late. */
const late = ({ 'dates.expressionsDue': due, 'dates.negotiations': negotiations }: InterestDates): readonly 'late-expressions'[] =>
  due && (!negotiations || due < negotiations) ? ['late-expressions'] : [];

/** A vendor's leave to answer, with the due date where that is told and can be one. */
export function untilDue(says: string, facts: InterestDates): Pick<Answer, 'outcome' | 'says' | 'readings' | 'who'> {
  const { asOf, 'dates.intentNotice': notice = '', 'dates.expressionsDue': due } = facts;
  const day = due && due >= notice ? ` The due date ${asOf && asOf > due ? 'was' : 'is'} ${longDate(due)}.` : '';
  return { outcome: 'allowed', says: says + day, readings: late(facts), who: 'a vendor' };
}

/**
 * The due date that a notice of intent prints: after the notice, and before negotiations, which what comes in by then may stop.
 * The text gives no least number of days. Null where neither the notice nor the due date is told.
 * @param who the officer who gives the notice
 */
export function expressionsDue(facts: InterestDates, who: string): Answer | null {
  const { 'dates.intentNotice': notice, 'dates.expressionsDue': due, 'dates.negotiations': negotiations } = facts;
  const duty: Answer = {
    outcome: 'required',
    says: 'Give a due date for expressions of interest, before negotiations begin: the text sets no least number of days.',
    who,
    where: 'the notice of intent',
    readings: ['interest-before-negotiations'],
  };
  if (!due) return notice ? { ...duty, lacks: ['dates.expressionsDue'] } : null;
  if (notice && due < notice)
    return {
      ...duty,
      says: `Check the due date: ${longDate(due)} is before the notice of ${longDate(notice)}, which vendors are to answer.`,
      clash: ['dates.intentNotice', 'dates.expressionsDue'],
    };
  if (negotiations && due >= negotiations)
    return {
      ...duty,
      says: `Begin negotiations after the due date of ${longDate(due)}, and evaluate first: ${longDate(negotiations)} is too early to have them all.`,
      clash: ['dates.expressionsDue', 'dates.negotiations'],
    };
  if (due === notice) return { ...duty, says: `Set a later due date: ${longDate(due)} is the day of the notice itself.` };
  const open: Answer = { ...duty, readings: ['interest-before-negotiations', ...late(facts)] };
  return negotiations
    ? { ...open, says: `Evaluate what comes in by the due date, ${longDate(due)}, before negotiations begin on ${longDate(negotiations)}.` }
    : {
        ...open,
        says: `Evaluate what comes in by the due date, ${longDate(due)}, before negotiations begin.`,
        lacks: ['dates.negotiations'],
      };
}

interface Dates {
  asOf?: IsoDate;
  'dates.expressionsDue'?: IsoDate;
  'dates.determination'?: IsoDate;
  'dates.intentNotice'?: IsoDate;
  'dates.onlinePosting'?: IsoDate;
  'dates.negotiations'?: IsoDate;
  'dates.award'?: IsoDate;
  'dates.purchaseOrder'?: IsoDate;
  'dates.execution'?: IsoDate;
}

/**
 * "Published at least once in the City Record at least N calendar days before negotiations are expected to begin": when, and
 * whether a given notice is in time. Day N itself counts (reading "ten-days-before").
 * @param days calendar days
 * @param who the officer who gives the notice
 */
export function intentNotice(facts: Dates, days: number, who: string): Answer {
  const notice = facts['dates.intentNotice'];
  const negotiations = facts['dates.negotiations'];
  const duty: Answer = {
    outcome: 'required',
    says: `Publish the notice of intent at least once, ${days} or more calendar days before negotiations are expected to begin.`,
    who,
    where: 'the City Record',
    when: { bound: 'at least', number: days, unit: 'calendar days', side: 'before', event: 'negotiations' },
    readings: ['ten-days-before', 'start-of-negotiations', 'city-record-days'],
    affectedBy: [EDITIONS, CALENDAR_DAYS],
  };
  const wrong = notice && noNotice(notice, facts, days);
  const due = beforeDue(facts);
  if (!negotiations) {
    const late = noDayBeforeAward(facts, days);
    if (!notice) return { ...duty, ...(late ?? due?.said) };
    return {
      ...duty,
      ...(wrong ?? late ?? { says: `Begin negotiations on ${fromNotice(notice, days)}: the notice is of ${longDate(notice)}.` }),
      lacks: ['dates.negotiations'],
      readings: ['ten-days-before', 'start-of-negotiations', 'city-record-days', 'timing-from-notice-alone'],
    };
  }
  if (!notice) {
    const none = noDayForNotice(facts, days);
    if (none) return { ...duty, ...none };
  }
  const deadline = atLeastBefore(days, 'calendar days', negotiations, true);
  const untold = due && due.last < (deadline.edition ?? deadline.last) ? due.said : { says: dueBy(deadline) };
  return { ...duty, deadline, ...(wrong ?? (notice ? timing(notice, negotiations, days, deadline) : untold)) };
}

/** The last edition for a notice that is not told, before the due date that it prints, and what is said of it; a due date that leaves none must move. */
function beforeDue({ asOf, 'dates.expressionsDue': due }: Dates): { last: IsoDate; said: Said } | undefined {
  if (!due || !holidaysHeld(due)) return undefined;
  const last = editionBy(addDays(due, -1));
  const said: Said =
    asOf && last < asOf && asOf <= due
      ? { says: noDayLeft('expressionsDue', due), clash: ['dates.expressionsDue'] }
      : { says: `Publish the notice of intent by ${longDate(last)}: vendors answer it by ${longDate(due)}.` };
  return { last, said };
}

/** "For five consecutive editions": §§ 3-04(d)(1) and 3-13(d)(1), as in force from January 1, 2020 (source: the entries ppb-3-04, ppb-3-13). */
const FIVE_EDITIONS = 5;

/** A notice of intent in five editions, "the last … no fewer than ten days before negotiations are expected to begin". @param says what is said of it */
export function inFiveEditions(days: number, negotiations: IsoDate | undefined, says: string): Answer {
  return {
    outcome: 'required',
    says,
    who: 'the agency',
    where: 'the City Record, and at the same time the City’s website',
    act: 'intentNotice',
    when: { bound: 'at least', number: days, unit: 'calendar days', side: 'before', event: 'negotiations', editions: FIVE_EDITIONS },
    ...(negotiations ? { deadline: ofFirstEdition(atLeastBefore(days, 'calendar days', negotiations, true), FIVE_EDITIONS) } : {}),
    readings: ['ten-days-before', 'start-of-negotiations', 'city-record-days'],
    affectedBy: [EDITIONS, CALENDAR_DAYS],
  };
}

function dueBy({ last, edition }: Deadline): string {
  const byEdition = edition && edition !== last ? `, so in the edition of ${longDate(edition)} at the latest` : '';
  return `Publish the notice of intent at least once, by ${longDate(last)}${byEdition}.`;
}

/** The first day of negotiations after a notice, as it is said: the safe one, with that of the other reading ("ten-days-before"). */
export const fromNotice = (notice: IsoDate, days: number): string =>
  `${longDate(addDays(notice, days + 1))} or later (by one reading ${longDate(addDays(notice, days))})`;

/** The first City Record on or after a day; the day itself where that year's holidays are not held. */
function editionFrom(date: IsoDate): IsoDate {
  let edition = date;
  while (holidaysHeld(edition) && whyNoEdition(edition)) edition = addDays(edition, 1);
  return edition;
}

/**
 * The notice comes after the determination and so many days before negotiations: what to say where the two dates leave no day
 * for it, and how far negotiations must move; undefined where they leave one, or a date is missing.
 */
export function noDayForNotice(facts: Dates, days: number): Said | undefined {
  const { 'dates.determination': determination, 'dates.negotiations': negotiations } = facts;
  if (!determination || !negotiations) return undefined;
  const first = editionFrom(determination);
  const earliest = addDays(first, days);
  return earliest <= negotiations
    ? undefined
    : {
        says: `Move negotiations to ${fromNotice(first, days)}: the notice appears on ${longDate(first)} at the earliest.`,
        clash: ['dates.determination', 'dates.negotiations'],
      };
}

/** The same where only the award is known, which negotiations precede. */
function noDayBeforeAward(facts: Dates, days: number): Said | undefined {
  const { 'dates.determination': determination, 'dates.intentNotice': notice, 'dates.award': award } = facts;
  const from = notice ? ('intentNotice' as const) : ('determination' as const);
  const start = notice ?? (determination && editionFrom(determination));
  if (!start) return undefined;
  // What is past cannot be moved.
  if (madeAlready(facts))
    return tooLateFor(facts, from, (day) => addDays(day, (notice ? 0 : daysBetween(start, determination ?? start)) - days), MADE);
  if (!award) return undefined;
  const earliest = addDays(start, days);
  return earliest <= award
    ? undefined
    : {
        says: `Move the award of ${longDate(award)} to ${fromNotice(start, days)}: negotiations may not begin before.`,
        clash: [`dates.${from}`, 'dates.award'],
      };
}

/** Why a notice that came before its determination is none; undefined where it did not. */
export function beforeDetermination(notice: IsoDate | undefined, determination: IsoDate | undefined): Said | undefined {
  if (!notice || !determination || notice >= determination) return undefined;
  return { says: `Publish again: the notice of ${longDate(notice)} came before the determination of ${longDate(determination)}.` };
}

/** Why a notice of that date is none, whenever negotiations begin; undefined where nothing speaks against it. */
function noNotice(notice: IsoDate, facts: Dates, days: number): Said | undefined {
  const { 'dates.determination': determination, 'dates.onlinePosting': posted, 'dates.negotiations': negotiations } = facts;
  const none = noEditionOn('intentNotice', notice);
  if (none) return none;
  const before = beforeDetermination(notice, determination);
  if (before) return { ...before, clash: ['dates.determination', 'dates.intentNotice'] };
  const later = postedLater(notice, posted);
  // The new notice comes on the day of the posting at the earliest, and the days run from it.
  if (!later || !posted || !negotiations || addDays(posted, days) <= negotiations) return later;
  return {
    says: `Negotiations on ${longDate(negotiations)} are too early: the notice of ${longDate(notice)} went online on ${longDate(posted)}, so publish and post again.`,
    clash: ['dates.onlinePosting', 'dates.negotiations'],
  };
}

/** What a given notice date means for negotiations that begin on a given day. */
function timing(notice: IsoDate, negotiations: IsoDate, days: number, { last, clear }: Deadline): Said {
  const clash = ['dates.intentNotice', 'dates.negotiations'] as const;
  if (notice > negotiations)
    return { says: `The notice of ${longDate(notice)} is too late: it came after negotiations began on ${longDate(negotiations)}.`, clash };
  if (notice > last) {
    return {
      says: `The notice of ${longDate(notice)} is too late: negotiations may begin on ${fromNotice(notice, days)}.`,
      clash,
    };
  }
  if (clear && notice > clear) {
    return {
      says: `The notice of ${longDate(notice)} is in time, on the last day; if ${days} full days must pass in between, a day late.`,
    };
  }
  return { says: `The notice of ${longDate(notice)} is in time: the last day is ${longDate(last)}.` };
}

/** A determination that came on or after the day negotiations began, or after the City bound itself; undefined where it came before, or a date is missing. */
export function lateDetermination(facts: Dates): Said | undefined {
  const { 'dates.determination': determination, 'dates.negotiations': negotiations } = facts;
  if (!determination) return undefined;
  if (determination === negotiations) {
    return { says: `Show that the determination of ${longDate(determination)} was complete before negotiations began that day.` };
  }
  if (negotiations && determination > negotiations) {
    return {
      says: `The determination of ${longDate(determination)} came after negotiations began on ${longDate(negotiations)}: it must come before.`,
      clash: ['dates.determination', 'dates.negotiations'],
    };
  }
  return determinedAfter(facts, ' negotiations');
}
