/** What must come before negotiations begin, the determination and the notice of intent: the part that §§ 3-05 and 3-11 share. */
import { addDays, atLeastBefore, holidaysHeld, longDate, whyNoEdition, type Deadline, type IsoDate } from './calendar.ts';
import type { Answer } from './finding.ts';
import { CALENDAR_DAYS, EDITIONS } from './other-law.ts';

interface Dates {
  'dates.determination'?: IsoDate;
  'dates.intentNotice'?: IsoDate;
  'dates.negotiations'?: IsoDate;
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
    says: `Publish the notice of intent once, at least ${days} calendar days before negotiations are expected to begin.`,
    who,
    where: 'the City Record',
    when: { bound: 'at least', number: days, unit: 'calendar days', side: 'before', event: 'negotiations' },
    readings: ['ten-days-before', 'start-of-negotiations', 'city-record-days'],
    affectedBy: [EDITIONS, CALENDAR_DAYS],
  };
  const wrong = notice && noNotice(notice, facts['dates.determination']);
  if (!negotiations) {
    if (!notice) return duty;
    return {
      ...duty,
      says: wrong ?? `Do not begin negotiations before ${longDate(addDays(notice, days))}: the notice is of ${longDate(notice)}.`,
      lacks: ['dates.negotiations'],
      readings: ['ten-days-before', 'start-of-negotiations', 'city-record-days', 'timing-from-notice-alone'],
    };
  }
  const deadline = atLeastBefore(days, 'calendar days', negotiations, true);
  return { ...duty, deadline, says: wrong ?? (notice ? timing(notice, negotiations, days, deadline) : dueBy(deadline)) };
}

function dueBy({ last, edition }: Deadline): string {
  const byEdition = edition && edition !== last ? `, so in the edition of ${longDate(edition)} at the latest` : '';
  return `Publish the notice of intent once, by ${longDate(last)}${byEdition}.`;
}

/** Why a notice of that date is none, whenever negotiations begin; undefined where nothing speaks against it. */
function noNotice(notice: IsoDate, determination: IsoDate | undefined): string | undefined {
  if (determination && notice < determination) {
    return `Publish again: the notice of ${longDate(notice)} came before the determination of ${longDate(determination)}.`;
  }
  if (holidaysHeld(notice) && whyNoEdition(notice)) {
    return `Check the date of the notice: by our list no City Record appeared on ${longDate(notice)}, ${whyNoEdition(notice)}.`;
  }
  return undefined;
}

/** What a given notice date means for negotiations that begin on a given day. */
function timing(notice: IsoDate, negotiations: IsoDate, days: number, { last, clear }: Deadline): string {
  if (notice > negotiations)
    return `Too late: the notice of ${longDate(notice)} came after negotiations began on ${longDate(negotiations)}.`;
  if (notice > last) {
    return `Too late for negotiations on ${longDate(negotiations)}: after the notice of ${longDate(notice)} they may not begin before ${longDate(addDays(notice, days))}.`;
  }
  if (clear && notice > clear) {
    return `The notice of ${longDate(notice)} is in time, on the last day; if ${days} whole days must lie between, a day late.`;
  }
  return `The notice of ${longDate(notice)} is in time: the last day is ${longDate(last)}.`;
}

/** A determination that came on or after the day negotiations began, in words; undefined where it came before, or a date is missing. */
export function lateDetermination(facts: Dates): string | undefined {
  const determination = facts['dates.determination'];
  const negotiations = facts['dates.negotiations'];
  if (!determination || !negotiations || determination < negotiations) return undefined;
  if (determination === negotiations) {
    return `Show that the determination of ${longDate(determination)} was complete before negotiations began that day.`;
  }
  return `The determination of ${longDate(determination)} came after negotiations began on ${longDate(negotiations)}: it must come before.`;
}
