/** Notices of award in the City Record that run from registration. */
import { longDate, within, type IsoDate } from './calendar.ts';
import type { Answer } from './finding.ts';
import { EDITIONS, ROLL_OVER } from './other-law.ts';

/**
 * "Published once in the City Record within N days after registration": when, and whether a given notice was in time.
 * @param days calendar days
 */
export function awardNoticeAfterRegistration(
  facts: { 'dates.registration'?: IsoDate; 'dates.awardNotice'?: IsoDate },
  days: number,
): Answer {
  const registration = facts['dates.registration'];
  const notice = facts['dates.awardNotice'];
  const duty: Answer = {
    outcome: 'required',
    says: `Publish a notice of award once, within ${days} days after registration.`,
    who: 'the agency',
    where: 'the City Record',
    when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'registration' },
    readings: ['last-day', 'early-award-notice'],
    affectedBy: [EDITIONS, ROLL_OVER],
  };
  if (!registration) return notice ? { ...duty, lacks: ['dates.registration'] } : duty;
  const deadline = within(days, registration, true);
  const byEdition =
    deadline.edition && deadline.edition !== deadline.last ? `, so in the edition of ${longDate(deadline.edition)} at the latest` : '';
  return {
    ...duty,
    deadline,
    says:
      timing(notice, registration, deadline.last, deadline.extended) ??
      `Publish a notice of award once, by ${longDate(deadline.last)}${byEdition}.`,
  };
}

/** What a given notice date means; null where no notice is given. */
function timing(notice: IsoDate | undefined, registration: IsoDate, last: IsoDate, extended: IsoDate | undefined): string | null {
  if (!notice) return null;
  if (notice < registration) return 'Publish again after registration: the notice came before it, and the words say “after”.';
  if (notice <= last) return `The notice of ${longDate(notice)} was in time: the last day was ${longDate(last)}.`;
  if (extended && notice <= extended) {
    return `The notice of ${longDate(notice)} was after the last day, ${longDate(last)}; it was in time only if § 25-a moves that to ${longDate(extended)}.`;
  }
  return `The notice of ${longDate(notice)} was late: the last day was ${longDate(last)}.`;
}
