/** Notices of award in the City Record that run from registration: the part that §§ 3-05 to 3-09 and 3-11 share. */
import { longDate, within, type IsoDate } from './calendar.ts';
import type { Answer, ContentItem } from './finding.ts';
import { AWARD_NOTICE_CONTENT, EDITIONS, ROLL_OVER } from './other-law.ts';
import { SMALL_PURCHASE, valueOn } from './parameters.ts';
import { awardValue, type Values } from './value.ts';

type Dates = { 'dates.registration'?: IsoDate; 'dates.awardNotice'?: IsoDate };

/**
 * "Published once in the City Record within N days after registration": when, and whether a given notice was in time.
 * @param days calendar days
 */
export function awardNoticeAfterRegistration(facts: Dates, days: number): Answer {
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

/**
 * The same duty where it reaches only awards "exceeding the small purchase limits": whether this one does, and if so when.
 * @param on the day whose limit is tested
 */
export function awardNoticeOverLimits(facts: Dates & Values, on: IsoDate, days: number): Answer {
  const limit = valueOn(SMALL_PURCHASE, on) ?? 0;
  const value = awardValue(facts);
  if (value === undefined) {
    return { outcome: 'unknown', says: 'Tell us the value: a notice of award is due above the small purchase limits.', lacks: ['amount'] };
  }
  if (value <= limit)
    return {
      outcome: 'not-required',
      says: 'You need not publish a notice of award: the award does not exceed the small purchase limits.',
    };
  return awardNoticeAfterRegistration(facts, days);
}

/** What Charter § 325(b)(3) adds to a notice of award beyond what the rule lists; marked as the Charter’s. */
export const CHARTER_METHOD: ContentItem = { item: 'procurement method', because: AWARD_NOTICE_CONTENT };
export const CHARTER_CLAUSE: ContentItem = { item: 'clause of Charter § 312 relied on', because: AWARD_NOTICE_CONTENT };

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
