/**
 * The law of days before a section's text that is held, in our words. It takes the rules as an argument, so that it can load apart:
 * `rules.holdEarlier(earlierLaw(rules))`, once.
 */
import type { IsoDate } from '../calendar.ts';
import type { Section } from '../citation.ts';
import type { EarlierLaw } from '../earlier-law.ts';
import type { Authority, FindingId, Quote, Reasons, Rule } from '../finding.ts';
import type { Rules } from '../index.ts';
import type { Verdict, Way } from '../route.ts';
import { soleSource } from './3-05.ts';
import { smallPurchases } from './3-08.ts';
import { asKnown, claimsLater, listRule2020, listRule2024, NOT_KNOWN } from './3-10.ts';
import { demonstrations } from './3-11.ts';
import type { Changed } from './changed.ts';
import { PERIODS, periodOn, type PeriodId } from './periods.ts';
import { differenceOf, numberThen } from './words.ts';

export { PERIODS, type Period, type PeriodId } from './periods.ts';

/** From this day on a text before the one held is known. */
const KNOWN_FROM: IsoDate = '2020-01-01';

/** The sections of which a text before the one held is known. */
const WITH_PERIODS: ReadonlySet<Section> = new Set(PERIODS.map(({ section }) => section));

const CHANGED: Changed = { ...soleSource, ...smallPurchases, ...demonstrations };
/** Rules of a section whose law another section's text decides. */
const DECIDED_BY: Readonly<Partial<Record<FindingId, Section>>> = {
  '3-07(h)(1)(i):sole-source-ten-days': '3-05',
  'charter-324:appeal': '3-10',
};

/** The law before the texts that are held. @param rules the door */
export function earlierLaw(rules: Rules): EarlierLaw {
  const { longDate, TEXT_HELD_FROM, LIMITS_HELD_FROM } = rules;
  const knownFrom = (section: Section): IsoDate => (WITH_PERIODS.has(section) ? KNOWN_FROM : TEXT_HELD_FROM[section]);
  const before = Object.fromEntries(
    Object.keys(TEXT_HELD_FROM).map((section): [string, Authority] => [
      section,
      {
        ref: 'rules-2020',
        says: `We have no text of § ${section} for dates before ${longDate(knownFrom(section as Section))}.`,
        source: 'the amendment history printed after each section',
        confidence: 'read',
      },
    ]),
  ) as Readonly<Record<Section, Authority>>;
  /** Of a day between a period and a text that is not loaded, only that. */
  const notHeld = (section: Section, on: IsoDate) =>
    ({
      outcome: 'not-held',
      says:
        on < knownFrom(section)
          ? `We don’t have the text of § ${section} for dates before ${longDate(knownFrom(section))}.`
          : 'We don’t have the rule text for this date.',
    }) as const;

  const cited = new Map<string, Authority>();
  function cite(later: Quote, on: IsoDate): Authority {
    const section = later.at.slice(0, 4) as Section;
    const period = periodOn(section, on);
    if (period === undefined) return before[section];
    const { from, until, ref, source, confidence } = period;
    const difference = differenceOf(later, ref);
    const number = numberThen(later.at, ref);
    const says =
      difference ?? `Rule text in effect that day: in this passage the same words as the text of ${longDate(TEXT_HELD_FROM[section])}.`;
    const key = `${ref} ${number} ${says}`;
    const known = cited.get(key);
    if (known) return known;
    const one: Authority = { ref, says, source, confidence, cite: `§ ${number} as of ${longDate(from)}, in our words`, from, until };
    cited.set(key, one);
    return one;
  }

  /** Before January 1, 2020 a limit that refuses, refuses; within the limits the rest is not held. */
  function weighBefore(way: Way, verdict: () => Verdict, on: IsoDate, because: Reasons): Verdict {
    const wording = on >= LIMITS_HELD_FROM ? { wordingNotHeld: true } : {};
    if (way.section === '3-08' && on >= LIMITS_HELD_FROM) {
      const by = verdict();
      // Over the maximum of the solicitation, and within that of the purchase: which decides is open, whatever the wording.
      const isRisen = by.readings?.includes('mwbe-maximum-day') === true;
      const open = by.outcome !== 'not-allowed' && by.outcome !== 'unknown' && !isRisen;
      return {
        ...by,
        ...wording,
        ...(open
          ? {
              outcome: 'not-held',
              says: `This is within the limits on that date, but our text of § 3-08 starts on ${longDate(KNOWN_FROM)}.`,
            }
          : {}),
      };
    }
    return { ...notHeld(way.section, on), because, margins: [], ...(way.section === '3-11' ? wording : {}) };
  }

  /** A list between the amendments of 2024: what may have been an exception by then is not known. */
  function weighList(way: Way, facts: Parameters<Way['weigh']>[0], on: IsoDate, period: PeriodId): Verdict {
    const then = way.weigh(asKnown(facts), on);
    if (period === 'rules-3-10-2020' || !claimsLater(facts)) return then;
    const now = way.weigh(facts, on);
    return now.outcome === then.outcome && now.says === then.says ? then : { ...NOT_KNOWN, because: then.because, margins: [] };
  }

  return {
    weigh: (way, facts, on) => {
      const period = periodOn(way.section, on);
      // §§ 3-06, 3-07 and 3-09 say themselves what is not held: no text of theirs came between.
      if (period === undefined) {
        if (on >= KNOWN_FROM) return { ...notHeld(way.section, on), because: [before[way.section]], margins: [], wordingNotHeld: true };
        return WITH_PERIODS.has(way.section)
          ? weighBefore(way, () => way.weigh(facts, on), on, [before[way.section]])
          : way.weigh(facts, on);
      }
      return period.section === '3-10' ? weighList(way, facts, on, period.ref) : way.weigh(facts, on);
    },
    ask: (one: Rule, on) => {
      const section = DECIDED_BY[one.id] ?? one.section;
      if (section === null) return one.find;
      const period = periodOn(section, on);
      if (period === undefined)
        return one.section !== null && on < TEXT_HELD_FROM[one.section] ? () => notHeld(one.section as Section, on) : one.find;
      if (period.ref === 'rules-3-10-2020') return listRule2020(one, rules);
      if (period.ref === 'rules-3-10-2024') return listRule2024(one, rules);
      return CHANGED[period.ref]?.[one.id]?.(one.find, rules) ?? one.find;
    },
    cite,
  };
}
