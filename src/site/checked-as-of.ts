/** What is held, as of when, and what it was last checked against: the foot of every page says it, and the pages about the site. */
import authorities from '../content/authorities.json' with { type: 'json' };
import { SECTIONS_RANGE } from '../law/sections.ts';
import { OTHER_LAW_READ } from './changes.ts';
import { AMOUNTS_CONFIRMED, CHARTER_AS_OF, longDate, RULES_AS_OF } from '../rules/index.ts';

export interface Checked {
  /** How the foot of a page names it, after "as of" and before the day. */
  what: string;
  /** The day or month, in words. */
  asOf: string;
  /** What it was compared with when it was last checked. */
  against: string;
}

export const CHECKED: readonly Checked[] = [
  {
    what: `the text of §§ ${SECTIONS_RANGE}`,
    asOf: longDate(RULES_AS_OF),
    against: `American Legal Publishing’s online text, with amendments to those effective ${longDate(RULES_AS_OF)}`,
  },
  {
    what: 'their dollar limits',
    asOf: AMOUNTS_CONFIRMED,
    against: `ten passages of § 3-08 in the Board’s compilation of ${AMOUNTS_CONFIRMED}`,
  },
  { what: 'the Charter', asOf: longDate(CHARTER_AS_OF), against: `a public copy current to ${longDate(CHARTER_AS_OF)}` },
];

const BESIDES = longDate(authorities['ppb-1-01'].source.asOf);

/** Sections of the Rules besides the seven, which the authorities tell of: older, and only in our words. The foot of every page says so. */
export const CHECKED_BESIDES: Checked = {
  what: 'other sections of the Rules',
  asOf: BESIDES,
  against: `a public copy of Title 9 as in force from ${BESIDES}; they may have been amended since`,
};

/** "the text of §§ 3-05 to 3-11 as of October 27, 2024, their dollar limits as of June 2026, and the Charter as of August 18, 2026". */
export const AS_OF_WORDS = CHECKED.map(
  ({ what, asOf }, at) => `${at > 0 && at === CHECKED.length - 1 ? 'and ' : ''}${what} as of ${asOf}`,
).join(', ');

/** When the law here was last checked, in the same words on every page that says it. */
export const CHECKED_WORDS = `We have ${AS_OF_WORDS}. We last checked local laws on ${longDate(OTHER_LAW_READ)}. We have not read the City Council’s bills 1020 to 1128 of 2026.`;
