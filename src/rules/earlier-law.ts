/**
 * The law of days before a section's text: told in our words, by rules that load apart (`earlier/`), since most cases need none
 * of them. Whoever asks about such a day loads them once, by `holdEarlier`. Without them such a day is answered "not held".
 */
import type { IsoDate } from './calendar.ts';
import { TEXT_HELD_FROM } from './held.ts';
import type { Facts } from './case.ts';
import type { Section } from './citation.ts';
import { authority, isQuote, type Answer, type Authority, type ContentItem, type Quote, type Reasons, type Rule } from './finding.ts';
import type { Verdict, Way } from './route.ts';

/** What is known of the law before the texts that are held. */
export interface EarlierLaw {
  /** A method weighed on a day before its section's text. */
  weigh: (way: Way, facts: Facts, on: IsoDate) => Verdict;
  /** How a rule is asked on a day before the last of the texts. */
  ask: (one: Rule, on: IsoDate) => Rule['find'];
  /** What stood, on a day before its section's text, where that text now has these words. */
  cite: (later: Quote, on: IsoDate) => Authority;
}

/** The first day of the newest text: from it on no section has an earlier one. */
const LAST_TEXT: IsoDate = Object.values(TEXT_HELD_FROM).sort().at(-1) ?? '';

/** Whether a section's text came only after a day. */
export const isBefore = (section: Section, on: IsoDate): boolean => on < TEXT_HELD_FROM[section];

const WITHOUT = authority('rules-2020', 'We don’t have the rule text for this date.', 'the amendment history printed after each section');
const notHeld = { outcome: 'not-held', says: WITHOUT.says } as const satisfies Answer;

let known: EarlierLaw = {
  weigh: () => ({ ...notHeld, because: [WITHOUT], margins: [], wordingNotHeld: true }),
  ask: (one, on) => (one.section !== null && isBefore(one.section, on) ? () => notHeld : one.find),
  cite: () => WITHOUT,
};

/** From here on earlier days are answered by this law: called once, before the first such day is asked about. */
export function holdEarlier(law: EarlierLaw): void {
  known = law;
}

/** What has reasons, and perhaps items with theirs. */
interface Told {
  because: Reasons;
  contents?: readonly ContentItem[];
}

/** The same with no words of a text that came after the day: what stood then, in our words. */
export function asOn<Of extends Told>(told: Of, on: IsoDate): Of {
  if (on >= LAST_TEXT) return told;
  const then = <One extends Reasons[number]>(one: One): One | Authority =>
    isQuote(one) && isBefore(one.at.slice(0, 4) as Section, on) ? known.cite(one, on) : one;
  const because = [...new Set(told.because.map(then))] as unknown as Reasons;
  return told.contents
    ? { ...told, because, contents: told.contents.map((item) => ({ ...item, because: then(item.because) })) }
    : { ...told, because };
}

/** A method weighed by the law of a day; its reasons are put into that day’s words once they are in those of its text. */
export const weighOn = (way: Way, facts: Facts, on: IsoDate): Verdict =>
  isBefore(way.section, on) ? known.weigh(way, facts, on) : way.weigh(facts, on);

/** How a rule is asked on a day. */
export const askOn = (one: Rule, on: IsoDate): Rule['find'] => (on < LAST_TEXT ? known.ask(one, on) : one.find);
