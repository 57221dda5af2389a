/** Notices of award in the City Record that run from registration: the part that §§ 3-05 to 3-09 and 3-11 share. */
import { longDate, within, type IsoDate } from './calendar.ts';
import type { Answer, ContentItem } from './finding.ts';
import { LIMITS_HELD_FROM, TOO_EARLY } from './held.ts';
import { AWARD_NOTICE_CONTENT, EDITIONS, ROLL_OVER } from './other-law.ts';
import { limitOn, SMALL_PURCHASE } from './parameters.ts';
import { noEditionOn } from './publication.ts';
import { timeliness } from './timeliness.ts';
import { awardValue, type Values } from './value.ts';

type Dates = { 'dates.registration'?: IsoDate; 'dates.awardNotice'?: IsoDate };

/** §§ 3-08(d)(2) and 3-11(h) say once, the others at least once. */
type Times = 'once' | 'at least once';

/** What a notice of award runs from, as named after "after". */
const STARTS = { registration: 'registration', purchaseOrder: 'the purchase order' } as const;

/**
 * "Published [at least] once in the City Record within N days after" registration or the purchase order: when, and whether in time.
 * @param from the day of that event, if it is known
 * @param notice the day of a notice already published
 * @param days calendar days
 * @param times how often the provision wants it published, in its own words
 * @param early what to say of a notice published before the event; else that it must be published again
 */
export function awardNoticeAfter(
  event: keyof typeof STARTS,
  from: IsoDate | undefined,
  notice: IsoDate | undefined,
  days: number,
  times: Times,
  early?: (last: IsoDate) => string,
): Answer {
  const duty: Answer = {
    outcome: 'required',
    says: `Publish a notice of award ${times}, within ${days} days after ${STARTS[event]}.`,
    who: 'the agency',
    where: 'the City Record',
    when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event },
    readings: [
      'last-day',
      // Nothing turns on an early notice once one was published after registration.
      ...(event === 'purchaseOrder' || early || (notice && from && notice >= from) ? [] : (['early-award-notice'] as const)),
      'city-record-days',
    ],
    affectedBy: [EDITIONS, ROLL_OVER],
  };
  const wrong = noEditionOn('awardNotice', notice);
  if (!from) return notice ? { ...duty, ...wrong, lacks: [`dates.${event}`] } : duty;
  const deadline = within(days, from, true);
  if (wrong) return { ...duty, deadline, ...wrong };
  if (notice && notice < from) {
    const again = `Publish again after ${STARTS[event]}: the notice came before it, and the words say “after”.`;
    return { ...duty, deadline, says: early ? early(deadline.last) : again };
  }
  const byEdition =
    deadline.edition && deadline.edition !== deadline.last ? `, so in the edition of ${longDate(deadline.edition)} at the latest` : '';
  return {
    ...duty,
    deadline,
    says:
      timeliness('The notice', 'Published', notice, deadline) ??
      `Publish a notice of award ${times}, by ${longDate(deadline.last)}${byEdition}.`,
  };
}

/**
 * The same duty where it runs from registration: when, and whether a given notice was in time.
 * @param days calendar days
 */
export function awardNoticeAfterRegistration(facts: Dates, days: number, times: Times, early?: (last: IsoDate) => string): Answer {
  return awardNoticeAfter('registration', facts['dates.registration'], facts['dates.awardNotice'], days, times, early);
}

/**
 * The same duty of a purchase by order, which may never be registered: the days run from the earlier of order and registration
 * (readings "accelerated-registration", "mwbe-order-notice").
 * @param days calendar days
 */
export function awardNoticeAfterOrder(facts: Dates & { 'dates.purchaseOrder'?: IsoDate }, days: number, times: Times): Answer {
  const { 'dates.registration': registration, 'dates.purchaseOrder': order, 'dates.awardNotice': notice } = facts;
  if (registration && (!order || registration < order)) return awardNoticeAfter('registration', registration, notice, days, times);
  const answer = awardNoticeAfter('purchaseOrder', order, notice, days, times);
  if (!order || !answer.deadline || (notice && (notice < order || noEditionOn('awardNotice', notice)))) return answer;
  const { deadline } = answer;
  if (!registration)
    return notice && !noEditionOn('awardNotice', notice) && notice > (deadline.extended ?? deadline.last)
      ? {
          ...answer,
          says: `The notice of ${longDate(notice)} was late if the days run from the order: then the last day was ${longDate(deadline.last)}.`,
        }
      : answer;
  const { last, edition = last } = within(days, registration, true);
  if (!notice) {
    const says = `Publish a notice of award ${times}, by ${longDate(deadline.edition ?? deadline.last)}, and again after registration, by ${longDate(edition)}.`;
    return { ...answer, says };
  }
  if (notice < registration) {
    const says = `The notice of ${longDate(notice)} came before registration: publish another within ${days} days after ${longDate(registration)}.`;
    return { ...answer, says };
  }
  return inTimeFromRegistration(answer, facts, days);
}

/** A notice that is late only if its days run from the order, and not from registration. */
export function inTimeFromRegistration(answer: Answer, facts: Dates, days: number): Answer {
  const { 'dates.registration': registration, 'dates.awardNotice': notice = '' } = facts;
  const last = answer.deadline?.last ?? notice;
  if (!registration || notice <= last || notice < registration || notice > within(days, registration, true).last) return answer;
  const says = `The notice of ${longDate(notice)} was in time after registration; counted from the order, its last day was ${longDate(last)}.`;
  return { ...answer, says };
}

/**
 * The same duty where it reaches only awards "exceeding the small purchase limits": whether this one does, and if so when.
 * @param on the day whose limit is tested
 */
export function awardNoticeOverLimits(facts: Dates & Values, on: IsoDate, days: number, times: Times): Answer {
  const limit = limitOn(SMALL_PURCHASE, on);
  const value = awardValue(facts);
  if (value === undefined) {
    return { outcome: 'unknown', says: 'Tell us the value: a notice of award is due above the small purchase limits.', lacks: ['amount'] };
  }
  if (value <= limit)
    return {
      outcome: 'not-required',
      says: 'You need not publish a notice of award: the award does not exceed the small purchase limits.',
    };
  return awardNoticeAfterRegistration(facts, days, times);
}

/** What Charter § 325(b)(3) adds to a notice of award beyond what the rule lists; marked as the Charter’s. */
export const CHARTER_METHOD: ContentItem = { item: 'procurement method', because: AWARD_NOTICE_CONTENT };
export const CHARTER_CLAUSE: ContentItem = { item: 'clause of Charter § 312 relied on', because: AWARD_NOTICE_CONTENT };

/** @told Charter § 325(b)(3)(b): what a notice of award indicates. */
export const CHARTER_CONTENTS: readonly ContentItem[] = [
  { item: 'name of the contractor', because: AWARD_NOTICE_CONTENT },
  { item: 'dollar value of the contract', because: AWARD_NOTICE_CONTENT },
  CHARTER_METHOD,
  CHARTER_CLAUSE,
];

/**
 * The notice of award that the Charter asks whatever the Rules say: it names no day.
 * @param on the day whose limit is tested
 */
export function charterAwardNotice(facts: Values, on: IsoDate): Answer {
  if (on < LIMITS_HELD_FROM) return TOO_EARLY;
  const value = awardValue(facts);
  if (value === undefined)
    return {
      outcome: 'unknown',
      says: 'Tell us the value: the Charter requires a notice of award above the small purchase limits.',
      lacks: ['amount'],
    };
  if (value <= limitOn(SMALL_PURCHASE, on))
    return {
      outcome: 'not-required',
      says: 'The Charter requires no notice of award: the value does not exceed the small purchase limits.',
    };
  return {
    outcome: 'required',
    says: 'Publish one notice of award, by whatever method: the Charter sets no day, and most of these Rules require it within 15 days after registration.',
    who: 'the agency',
    where: 'the City Record',
    contents: CHARTER_CONTENTS,
  };
}
