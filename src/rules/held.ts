/** What is held and how current an answer is: the dates between which the product may speak. */
import type { Answer } from './finding.ts';
import { HOLIDAYS_HELD, longDate, type IsoDate } from './calendar.ts';
import type { Section } from './citation.ts';
import { NEWEST_TEXT } from './text-days.ts';

/**
 * The day from which each section's text is held, by the list in src/law/texts.ts: that of the newest text; once earlier texts
 * are loaded (earlier.ts), that of the first.
 */
export const TEXT_HELD_FROM: Record<Section, IsoDate> = NEWEST_TEXT;

const HELD = Object.keys(NEWEST_TEXT);
const [FIRST] = HELD;
const LAST = HELD.at(-1);

/** Limits are answered from their own history since this day; earlier figures are not sure enough to apply. */
export const LIMITS_HELD_FROM: IsoDate = '2016-03-01';
/**
 * The text of §§ 3-05 to 3-11 is held as last amended on this day: the first day of the newest amendment in effect, not the day on which
 * the source was read. An amendment to come waits for its own day.
 */
export const RULES_AS_OF: IsoDate = '2024-10-27';
/**
 * The rules alone, without what loads apart, answer days from this one on: they carry each text in effect since then (carried.ts). It
 * is never later than RULES_AS_OF, and moves on when procurements begun before a newer text have ended: what is carried has its weight.
 */
export const ALONE_FROM: IsoDate = '2024-10-27';
/** The Charter was read as of this day. */
export const CHARTER_AS_OF: IsoDate = '2026-08-18';
/** The dollar limits were last confirmed in a compilation of this month. */
export const AMOUNTS_CONFIRMED = 'June 2026';

/** Sections of the Rules not held here were read as of this day. */
export const RULES_2020_FROM: IsoDate = '2020-01-01';

/** Emergency orders suspended the Rules for procurements of the jail emergency from the first to the last of these days. */
export const RULES_SUSPENDED = { from: '2021-09-15', through: '2026-02-18' } as const;

/** Whether those orders stood on a day. */
export const isSuspended = (on: IsoDate): boolean => on >= RULES_SUSPENDED.from && on <= RULES_SUSPENDED.through;

/** The answer for a day before anything is held. */
export const TOO_EARLY: Answer = {
  outcome: 'not-held',
  says: `We have no rule text for dates before ${longDate(LIMITS_HELD_FROM)}.`,
};

/** The same of a method that a limit decides. */
export const NO_LIMITS = `We have no rule text for dates before ${longDate(LIMITS_HELD_FROM)}, and no limits.`;

/** The answer for a day before the first text of a section. */
export const notHeld = (section: Section): Pick<Answer, 'says'> & { outcome: 'not-held' } => ({
  outcome: 'not-held',
  says: `We don’t have the text of § ${section} before ${longDate(TEXT_HELD_FROM[section])}.`,
});

/** How current an answer is for a date: the sentences to show on screen, in print and in exports. */
export interface Currency {
  /** The day whose law was asked for, or null where none was given. */
  date: IsoDate | null;
  notes: string[];
}

/** @param date the day whose law was asked for; null gives the notes of the text as held today */
export function currencyOn(date: IsoDate | null): Currency {
  const notes: string[] = [];
  if (date !== null && date < LIMITS_HELD_FROM) {
    notes.push(TOO_EARLY.says);
  }
  if (date === null || date > RULES_AS_OF) {
    notes.push(`Our text of §§ ${FIRST} to ${LAST} is current to ${longDate(RULES_AS_OF)}; their dollar limits, to ${AMOUNTS_CONFIRMED}.`);
  }
  if (date === null || date > CHARTER_AS_OF) {
    notes.push(`Our text of the Charter is current to ${longDate(CHARTER_AS_OF)}.`);
  }
  if (date !== null && Number(date.slice(0, 4)) > HOLIDAYS_HELD.through) {
    notes.push(
      `Business days, holidays and City Record editions cannot be counted after ${HOLIDAYS_HELD.through}: we have no later list of holidays.`,
    );
  }
  return { date, notes };
}
