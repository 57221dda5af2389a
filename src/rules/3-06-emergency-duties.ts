/** § 3-06: what the method asks, and what it does not, in the order of the law. Notices are in 3-06-emergency-notices.ts. */
import { lastDay, longDate, within, type IsoDate } from './calendar.ts';
import {
  APPROVAL_READS,
  APPROVED,
  boundBy,
  counselReadings,
  hasApproved,
  lateApproval,
  APPROVAL_DAYS,
  earlyStart,
  LONGER_TERM,
  longerTermFirst,
  missingDays,
  reach,
  REACHES_FROM,
  tellDays,
  termLimit,
  termOf,
  termReadings,
} from './3-06-emergency.ts';
import { spanOf, spanWords, type Span } from './contract-term.ts';
import { submitAfterAward, submitAfterExecution } from './comptroller-audit.ts';
import { notices } from './3-06-emergency-notices.ts';
import {
  AWARD_FLOORS,
  awardedBy,
  dueAfterAward,
  firstTold,
  judgedAfterAward,
  MADE,
  MADE_READS,
  type AwardDates,
  type Floors,
} from './made.ts';
import type { Facts, Method } from './case.ts';
import { quote, rule, type Answer, type ContentItem, type Quote, type Rule } from './finding.ts';
import { LIMITS_HELD_FROM, TOO_EARLY } from './held.ts';
import {
  EMERGENCY_DETERMINATION,
  EMERGENCY_FILE,
  EMERGENCY_POWER,
  EMERGENCY_TERM,
  LOCAL_LAW_71,
  MWBE_IN_EMERGENCIES,
  ORDERS_KEPT,
  ROLL_OVER,
  THIRTY_DAYS,
} from './other-law.ts';
import { COUNCIL_DAYS, EMERGENCY_SUBMISSION_DAYS, limitOn, valueOn } from './parameters.ts';
import { timeliness } from './timeliness.ts';

const ROUTE: readonly Method[] = ['emergency'];
/** The day of award selects the law; where it is not known, a later event's day stands in for it. */
const AWARD = ['award', 'execution', 'registration'] as const;

const item = (words: string, because: ContentItem['because']): ContentItem => ({ item: words, because });

const FILING: Quote = quote(
  '3-06(e)(3)',
  'A determination of the basis for the emergency and the selection of the vendor must be filed with the Corporation Counsel and the Comptroller',
);
const TO_COUNCIL: Quote = quote(
  '3-06(e)(3)',
  'and must further be submitted to the City Council no later than fifteen days following the contract award.',
);

/** @told § 3-06(e)(3)(i)–(viii). */
export const EMERGENCY_CONTENTS: readonly ContentItem[] = [
  item('the date the emergency first became known', quote('3-06(e)(3)(i)', 'the date emergency first became known;')),
  item('what was procured', quote('3-06(e)(3)(ii)', 'a list of goods, services, and construction procured;')),
  item('all vendors solicited', quote('3-06(e)(3)(iii)', 'the names of all vendors solicited;')),
  item('the basis of vendor selection', quote('3-06(e)(3)(iv)', 'the basis of vendor selection;')),
  item('contract prices', quote('3-06(e)(3)(v)', 'contract prices;')),
  item('the vendor’s past performance', quote('3-06(e)(3)(vi)', 'the past performance history of the selected vendor;')),
  item('prior or related emergency contracts', quote('3-06(e)(3)(vii)', 'a listing of prior/related emergency contract; and')),
  item('PIN', quote('3-06(e)(3)(viii)', 'PIN.')),
];
/** The same with what Charter § 315 adds for procurements approved after May 11, 2026. */
const EMERGENCY_WITH_TERM: readonly ContentItem[] = [...EMERGENCY_CONTENTS, item('the term of the contract', EMERGENCY_DETERMINATION)];
const EMERGENCY_WITH_LONG_TERM: readonly ContentItem[] = [
  ...EMERGENCY_WITH_TERM,
  item('the justification of a term over 90 days, and how it meets Charter § 315', EMERGENCY_DETERMINATION),
];

export const duties: readonly Rule[] = [
  // (b)
  rule({
    id: '3-06(b):only-what-is-necessary',
    section: '3-06',
    routes: ROUTE,
    kind: 'limit',
    lawOn: AWARD,
    because: [
      quote(
        '3-06(b)',
        'An emergency procurement shall be limited to the procurement of those items necessary to avoid or mitigate serious danger to life, safety, property, or a necessary service.',
      ),
    ],
    reads: [],
    find: () => ({ outcome: 'required', says: 'Buy only the items necessary to avoid or mitigate the serious danger.', who: 'the agency' }),
  }),

  // (c)
  rule({
    id: '3-06(c)(2):prior-approval',
    section: '3-06',
    routes: ROUTE,
    kind: 'approval',
    lawOn: AWARD,
    because: [
      quote('3-06(c)(2)', 'The Agency shall obtain the prior approval of the Comptroller and the Corporation Counsel.'),
      EMERGENCY_POWER,
    ],
    reads: ['agencyKind', 'dates.contractStart', ...APPROVAL_READS],
    find: (facts): Answer => {
      const officers = ['comptroller', 'counsel'] as const;
      const approved = officers.map((one) => hasApproved(facts, one));
      const denied = officers.find((one) => facts[`facts.3-06.${one}Approved`] === false && facts[`dates.${one}Approval`] !== undefined);
      const standing = facts['facts.3-06.standingApproval'];
      const common: Omit<Answer, 'says'> = {
        outcome: 'required',
        who: 'the Comptroller and the Corporation Counsel',
        // Its own first day too, and a registered contract had both.
        before: firstTold(facts, [...MADE, 'contractStart', 'registration']),
        readings: standing ? [...counselReadings(facts.agencyKind), 'standing-approval'] : counselReadings(facts.agencyKind),
        ...(approved.includes(true) && standing === undefined ? { lacks: ['facts.3-06.standingApproval'] } : {}),
      };
      if (denied)
        return {
          ...common,
          says: `Check the approval of the ${denied === 'counsel' ? 'Corporation Counsel' : 'Comptroller'}: a day is told, and that it was not given.`,
          clash: [`facts.3-06.${denied}Approved`, `dates.${denied}Approval`],
        };
      const late = lateApproval(facts);
      if (late) return { ...common, ...late };
      const early = earlyStart(facts);
      if (early) return { ...common, ...early };
      const bound = boundBy(facts);
      if (bound && APPROVAL_DAYS.some((path) => facts[path] === bound.done))
        return { ...common, says: `Show that the approval of ${longDate(bound.done)} came before the ${bound.what} of that day.` };
      if (standing)
        return {
          ...common,
          says: 'Get both approvals for this procurement itself: whether a standing approval is prior approval of it is open.',
        };
      return {
        ...common,
        says: approved.every(Boolean)
          ? 'Keep both prior approvals on file: the Comptroller’s and the Corporation Counsel’s.'
          : 'Get the prior approval of the Comptroller and of the Corporation Counsel, whatever the value.',
      };
    },
  }),
  rule({
    id: '3-06(c)(3):determination-for-approval',
    section: '3-06',
    routes: ROUTE,
    kind: 'determination',
    lawOn: AWARD,
    because: [
      quote(
        '3-06(c)(3)',
        'The Agency shall submit at the earliest practicable time a determination of the basis of the emergency and the selection of the contractor, as set forth in 9 RCNY § 3-06(e)(3) to the Comptroller and the Corporation Counsel for approval as soon as possible.',
      ),
    ],
    reads: ['agencyKind'],
    find: (facts) => ({
      outcome: 'required',
      says: 'Submit the determination for approval at the earliest practicable time.',
      who: 'the agency',
      to: 'the Comptroller and the Corporation Counsel',
      readings: counselReadings(facts.agencyKind),
    }),
  }),
  rule({
    id: 'charter-315:term',
    ownSums: 'all',
    subject: 'procurement',
    section: null,
    routes: ROUTE,
    kind: 'term',
    lawOn: APPROVED,
    because: [EMERGENCY_TERM, LOCAL_LAW_71],
    reads: [
      ...APPROVAL_READS,
      'dates.contractStart',
      'dates.contractEnd',
      'facts.3-06.termDays',
      'facts.3-06.longerTermDetermined',
      'entries',
    ],
    find: (facts, on): Answer => {
      if (on < LIMITS_HELD_FROM) return TOO_EARLY;
      const { days, clash } = termOf(facts);
      if (facts['facts.3-06.termDays'] === 0)
        return {
          outcome: 'not-allowed',
          says: 'Check the term: a contract of 0 days is none.',
          clash: ['facts.3-06.termDays'],
          subject: 'choice',
        };
      if (clash) {
        return {
          outcome: 'required',
          says: `Check the term: the days told, ${facts['facts.3-06.termDays']}, are not those of ${spanWords(spanOf(facts) as Span)}.`,
          clash: ['facts.3-06.termDays', 'dates.contractStart', 'dates.contractEnd'],
          readings: ['term-days'],
        };
      }
      const found = reach(facts, on);
      const readings = [...found.readings, ...termReadings(facts)];
      if (found.holds === false) {
        const says = found.by
          ? `No longest term is set: prior approval came before May 11, 2026, as the ${found.by} did; the 90 days are for later approvals.`
          : 'No longest term is set: the 90 days are for procurements that the Comptroller and Corporation Counsel approved after May 11, 2026.';
        return { outcome: 'not-required', says };
      }
      const { lacks } = found;
      const limit = termLimit(on);
      const isRenewed = renewed(facts);
      if (days === undefined) {
        const says =
          found.holds === true
            ? `Keep the term${isRenewed ? ', its renewal counted in,' : ''} to ${limit} days, unless the Comptroller and Corporation Counsel first determine that a longer one is necessary.`
            : `Tell us ${missingDays(found)}. For approvals after May 11, 2026 the limit is ${limit} days, unless both first determine that more are needed.`;
        return {
          outcome: 'required',
          says,
          decision: LONGER_TERM,
          lacks: [...lacks, 'facts.3-06.termDays'],
          readings: [...(isRenewed ? (['renewal-in-term'] as const) : []), ...readings],
        };
      }
      // The award is within the limit: what waits is the renewal.
      if (days <= limit && isRenewed)
        return {
          outcome: 'needs-determination',
          says: `The term is ${days} of ${limit} days without its renewal. Get the Comptroller’s and Corporation Counsel’s specific determination before you renew past ${limit}.`,
          decision: { ...LONGER_TERM, who: 'the Comptroller and the Corporation Counsel, both, and before the renewal' },
          readings: ['renewal-in-term', ...readings],
        };
      if (days <= limit) return { outcome: 'allowed', says: `The term is within the limit: ${days} of ${limit} days.`, readings };
      const longer = facts['facts.3-06.longerTermDetermined'];
      if (longer === true) {
        const says = `The term of ${days} days rests on the Comptroller’s and Corporation Counsel’s prior determination: justify it in the agency’s determination.`;
        return { outcome: 'allowed', says, readings };
      }
      if (found.holds === 'unknown') return { outcome: 'unknown', says: tellDays(found, days), lacks, readings };
      if (longer === false) {
        const says = `Do not award a term of ${days} days: it exceeds ${limit} days without the Comptroller’s and Corporation Counsel’s prior determination.`;
        return { outcome: 'not-allowed', says, readings, subject: 'choice' };
      }
      return {
        outcome: 'needs-determination',
        subject: 'choice',
        says: `${longerTermFirst(facts)}: ${days} days exceed ${limit} days.`,
        decision: LONGER_TERM,
        lacks: ['facts.3-06.longerTermDetermined'],
        readings,
      };
    },
  }),

  // (d)
  rule({
    id: '3-06(d):competition',
    section: '3-06',
    routes: ROUTE,
    kind: 'competition',
    lawOn: AWARD,
    because: [
      quote('3-06(d)', 'The procedure used shall assure that the required items are procured in time to meet the emergency.'),
      quote('3-06(d)', 'Given this constraint, such competition as is possible and practicable shall be obtained.'),
      EMERGENCY_POWER,
    ],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Get as much competition as is possible and practicable in the time that the emergency leaves.',
      who: 'the agency',
      decision: { who: 'the agency', standard: 'what competition is possible and practicable in time to meet the emergency' },
    }),
  }),
  rule({
    id: 'eo-2023-34:mwbe-quote',
    subject: 'procurement',
    section: null,
    routes: ROUTE,
    kind: 'competition',
    lawOn: AWARD,
    because: [MWBE_IN_EMERGENCIES],
    reads: ['agencyKind'],
    find: (facts, on): Answer | null => {
      if (on < '2023-08-07' || (facts.agencyKind !== undefined && facts.agencyKind !== 'mayoral')) return null;
      return {
        outcome: 'required',
        says: 'Use best efforts to consider an M/WBE quote, bid or proposal before award, unless the CCPO directs otherwise.',
        who: 'a mayoral agency',
        ...(on >= '2026-01-01' ? { also: [ORDERS_KEPT] } : {}),
        ...(facts.agencyKind ? {} : { lacks: ['agencyKind'] as const }),
      };
    },
  }),

  // (e)(1), (e)(2), (f)
  ...notices,

  // (e)(3)
  rule({
    id: '3-06(e)(3):determination-contents',
    section: '3-06',
    routes: ROUTE,
    kind: 'determination',
    lawOn: AWARD,
    because: [FILING, quote('3-06(e)(3)', 'The determination must include:')],
    reads: [...APPROVAL_READS, 'dates.contractStart', 'dates.contractEnd', 'facts.3-06.termDays'],
    find: (facts, on): Answer => {
      const { holds, readings, lacks } = reach(facts, on);
      const { days } = termOf(facts);
      const duty = { outcome: 'required', who: 'the agency' } as const;
      // Each item of the Charter says itself for which approvals it is asked.
      const says = 'Write the determination of the basis of the emergency and the selection of the vendor.';
      // An award after the local law's day whose approvals came before it: the law says why the term is not asked.
      if (holds === false)
        return { ...duty, says, contents: EMERGENCY_CONTENTS, ...(on >= REACHES_FROM ? { affectedBy: [LOCAL_LAW_71] } : {}) };
      return {
        ...duty,
        says,
        contents: days !== undefined && days <= termLimit(on) ? EMERGENCY_WITH_TERM : EMERGENCY_WITH_LONG_TERM,
        affectedBy: [EMERGENCY_DETERMINATION, LOCAL_LAW_71],
        readings,
        lacks,
      };
    },
  }),
  rule({
    id: '3-06(e)(3):counsel-and-comptroller',
    section: '3-06',
    routes: ROUTE,
    kind: 'filing',
    act: 'comptrollerFiling',
    lawOn: AWARD,
    because: [FILING],
    reads: [...MADE_READS, ...AWARD_FLOORS.emergency, 'dates.determination', 'dates.comptrollerFiling'],
    find: (facts, on): Answer => filed(facts, facts['dates.comptrollerFiling'], on, false),
  }),
  rule({
    id: '3-06(e)(3):council',
    section: '3-06',
    routes: ROUTE,
    kind: 'filing',
    act: 'councilFiling',
    lawOn: AWARD,
    because: [TO_COUNCIL, EMERGENCY_FILE],
    reads: [...MADE_READS, ...AWARD_FLOORS.emergency, 'dates.determination', 'dates.councilFiling'],
    find: (facts, on): Answer => filed(facts, facts['dates.councilFiling'], on, true),
  }),
  rule({
    id: 'charter-315:contract-file',
    subject: 'procurement',
    section: null,
    routes: ROUTE,
    kind: 'record',
    lawOn: AWARD,
    because: [EMERGENCY_FILE],
    reads: [],
    find: (_facts, on): Answer =>
      on < LIMITS_HELD_FROM
        ? TOO_EARLY
        : {
            outcome: 'required',
            says: 'Put the written determination in the agency contract file.',
            who: 'the agency',
            where: 'the agency contract file',
          },
  }),

  // The contract itself, to the Comptroller
  rule({
    id: 'ppb-2-12:emergency-thirty-days',
    subject: 'procurement',
    section: null,
    routes: ROUTE,
    kind: 'filing',
    act: 'contractSubmission',
    lawOn: AWARD,
    because: [THIRTY_DAYS],
    reads: [
      ...AWARD_FLOORS.emergency,
      'dates.purchaseOrder',
      'facts.3-07.byPurchaseOrder',
      'dates.award',
      'dates.execution',
      'dates.contractSubmission',
    ],
    find: (facts, on): Answer => {
      const days = valueOn(EMERGENCY_SUBMISSION_DAYS, on);
      if (!days) return { outcome: 'not-held', says: 'We don’t have the text of § 2-12(e)(4) before January 1, 2020.' };
      return submitAfterAward(facts, days, 'emergency');
    },
  }),
  submitAfterExecution('charter-328:emergency-fifteen-days', 'emergency', EMERGENCY_SUBMISSION_DAYS),
];

/** Whether a renewal is told, and no determination that the longer term is necessary. */
const renewed = (facts: Pick<Facts, 'entries' | 'facts.3-06.longerTermDetermined'>): boolean =>
  facts['facts.3-06.longerTermDetermined'] !== true && (facts.entries ?? []).some(({ kind }) => kind === 'renewal');

/** The determination's way to its readers. @param council the Council, whose days the words name; else the other two */
function filed(
  facts: AwardDates & Floors & Pick<Facts, 'dates.determination'>,
  done: IsoDate | undefined,
  on: IsoDate,
  council: boolean,
): Answer {
  const award = facts['dates.award'];
  const days = limitOn(COUNCIL_DAYS, on);
  const to = council ? 'the City Council' : 'the Corporation Counsel and the Comptroller';
  const duty: Answer = {
    outcome: 'required',
    says: council
      ? `Submit the determination to the City Council no later than ${days} days after award.`
      : `File the determination with the Corporation Counsel and the Comptroller; to be safe, by ${days} days after award.`,
    who: 'the agency',
    to,
    when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'award' },
    readings: council ? ['last-day'] : ['last-day', 'emergency-filing-days'],
    affectedBy: [ROLL_OVER],
  };
  const by = awardedBy(facts, 'emergency');
  const { 'dates.determination': determined } = facts;
  const path = council ? 'dates.councilFiling' : 'dates.comptrollerFiling';
  if (done && determined && done < determined)
    return {
      ...duty,
      says: `Check the ${council ? 'submission' : 'filing'} of ${longDate(done)}: the determination of ${longDate(determined)} was completed after it.`,
      clash: ['dates.determination', path],
    };
  if (by && !done)
    return {
      ...duty,
      ...dueAfterAward(
        council
          ? 'Submit the determination to the City Council'
          : 'File the determination with the Comptroller and Corporation Counsel, to be safe,',
        days,
        by,
      ),
    };
  if (by && done && (council || done <= within(days, by.date, false).last))
    return { ...duty, ...judgedAfterAward(council ? 'submission' : 'filing', done, days, by) };
  if (by && done) return { ...duty, says: byDayFifteen(done, by.date, within(days, by.date, false).last) };
  if (!award) return done ? { ...duty, lacks: ['dates.award'] } : duty;
  const deadline = within(days, award, false);
  const plain = council
    ? `Submit the determination to the City Council by ${lastDay(deadline)}.`
    : `File the determination with the Comptroller and Corporation Counsel, to be safe by ${lastDay(deadline)}. The law requires it as soon as practicable.`;
  const timely = done && done < award ? beforeAward('submission', done, award) : timeliness('The submission', 'Submitted', done, deadline);
  if (council) return { ...duty, deadline, says: timely ?? plain };
  return { ...duty, deadline, says: done ? byDayFifteen(done, award, deadline.last) : plain };
}

/** "No later than" names an end and no beginning: what comes before the award is early enough, if it says what was awarded. */
const beforeAward = (what: 'submission' | 'filing', done: IsoDate, award: IsoDate): string =>
  `The ${what} of ${longDate(done)} came before the award of ${longDate(award)}: check that it covers the vendor selected and the prices.`;

/** A filing with the Corporation Counsel and the Comptroller, whose day the words leave open. */
function byDayFifteen(done: IsoDate, award: IsoDate, last: IsoDate): string {
  if (done < award) return beforeAward('filing', done, award);
  return done <= last
    ? `The filing of ${longDate(done)} is by the safe day, ${longDate(last)}.`
    : `The filing of ${longDate(done)} came after ${longDate(last)}: late, if the fifteen days hold for these two as well.`;
}
