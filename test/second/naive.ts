/**
 * A second, naive statement of the law that the product applies, for a differential test: the small-purchase routes of
 * § 3-08, the limits in time, the counts of vendors, and the dates.
 *
 * It shares no code with src/rules on purpose, and was written apart from it, from the text of the Rules and what is known of
 * its open questions: where the two differ, one of them is wrong. So it is plain and slow: it walks
 * the calendar day by day, tests each day by itself, and asks every question anew. Do not tidy it by borrowing from the rules.
 *
 * Dates are text, "2026-05-27". Amounts in a case are text dollars, "36500.00"; everywhere else they are whole cents.
 */
import type { Case } from '../../src/rules/case.ts';

// ─── Days, one at a time ────────────────────────────────────────────────────────────────────────────────────────────────

function toUtc(date: string): Date {
  return new Date(`${date}T00:00:00.000Z`);
}

function toText(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** The day so many days later, or earlier where the number is below zero. */
export function plusDays(date: string, days: number): string {
  const day = toUtc(date);
  day.setUTCDate(day.getUTCDate() + days);
  return toText(day);
}

export function nextDay(date: string): string {
  return plusDays(date, 1);
}

export function dayBefore(date: string): string {
  return plusDays(date, -1);
}

/** 0 is Sunday, 6 is Saturday. */
function weekday(date: string): number {
  return toUtc(date).getUTCDay();
}

const SUNDAY = 0;
const MONDAY = 1;
const TUESDAY = 2;
const THURSDAY = 4;
const FRIDAY = 5;
const SATURDAY = 6;

/** "06-19" of "2026-06-19". */
function monthAndDay(date: string): string {
  return date.slice(5);
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Whether the day is such a weekday, in such a month, between two days of that month, both included. */
function isWeekdayBetween(date: string, wanted: number, month: string, first: number, last: number): boolean {
  const day = Number(date.slice(8, 10));
  return weekday(date) === wanted && date.slice(5, 7) === month && day >= first && day <= last;
}

// ─── Holidays ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Holidays that move with the week, in both lists. They never fall on a Saturday or a Sunday. */
function isMovingHoliday(date: string): boolean {
  if (isWeekdayBetween(date, MONDAY, '01', 15, 21)) return true; // Martin Luther King Jr. Day: the third Monday
  if (isWeekdayBetween(date, MONDAY, '02', 15, 21)) return true; // Washington's Birthday: the third Monday
  if (isWeekdayBetween(date, MONDAY, '05', 25, 31)) return true; // Memorial Day: the last Monday
  if (isWeekdayBetween(date, MONDAY, '09', 1, 7)) return true; // Labor Day: the first Monday
  if (isWeekdayBetween(date, MONDAY, '10', 8, 14)) return true; // Columbus Day: the second Monday
  if (isWeekdayBetween(date, TUESDAY, '11', 2, 8)) return true; // Election Day: the Tuesday after the first Monday
  if (isWeekdayBetween(date, THURSDAY, '11', 22, 28)) return true; // Thanksgiving: the fourth Thursday
  return false;
}

/** Holidays with a number, in both lists, on their own day. */
function isNumberedHoliday(date: string): boolean {
  return ['01-01', '07-04', '11-11', '12-25'].includes(monthAndDay(date));
}

/** A numbered public holiday of General Construction Law § 24, on its own day. */
function isNumberedStateHoliday(date: string): boolean {
  if (isNumberedHoliday(date)) return true;
  if (monthAndDay(date) === '02-12') return true; // Lincoln's Birthday
  if (monthAndDay(date) === '06-19' && yearOf(date) >= 2021) return true; // Juneteenth
  return false;
}

/** A numbered City holiday, on its own day: no Lincoln's Birthday, and Juneteenth a year later than the State. */
function isNumberedCityHoliday(date: string): boolean {
  if (isNumberedHoliday(date)) return true;
  if (monthAndDay(date) === '06-19' && yearOf(date) >= 2022) return true; // Juneteenth
  return false;
}

/**
 * A public holiday of the State, General Construction Law § 24: one that falls on a Sunday is kept on the next day; one that
 * falls on a Saturday stays there. Flag Day, the second Sunday of June, moves nowhere.
 */
export function naiveIsStateHoliday(date: string): boolean {
  if (isMovingHoliday(date)) return true;
  if (isWeekdayBetween(date, SUNDAY, '06', 8, 14)) return true;
  if (isNumberedStateHoliday(date) && weekday(date) !== SUNDAY) return true;
  if (weekday(date) === MONDAY && isNumberedStateHoliday(dayBefore(date))) return true;
  return false;
}

/** A City holiday as observed: Saturday's on the Friday before, Sunday's on the Monday after. */
export function naiveIsCityHoliday(date: string): boolean {
  if (isMovingHoliday(date)) return true;
  if (isNumberedCityHoliday(date) && weekday(date) !== SATURDAY && weekday(date) !== SUNDAY) return true;
  if (weekday(date) === FRIDAY && isNumberedCityHoliday(nextDay(date))) return true;
  if (weekday(date) === MONDAY && isNumberedCityHoliday(dayBefore(date))) return true;
  return false;
}

function daysOfYear(year: number): string[] {
  const days: string[] = [];
  for (let date = `${String(year)}-01-01`; yearOf(date) === year; date = nextDay(date)) days.push(date);
  return days;
}

/** The days of one year that are State public holidays (good for 2016 to 2028). */
export function naiveStateHolidays(year: number): string[] {
  return daysOfYear(year).filter(naiveIsStateHoliday);
}

/** The days of one year on which the City observes a holiday (good for 2016 to 2028). */
export function naiveCityHolidays(year: number): string[] {
  return daysOfYear(year).filter(naiveIsCityHoliday);
}

/** Monday to Friday, less City holidays: a business day of § 3-07(h)(1)(i), and a day on which the City Record appears. */
export function naiveIsCityBusinessDay(date: string): boolean {
  if (weekday(date) === SATURDAY || weekday(date) === SUNDAY) return false;
  return !naiveIsCityHoliday(date);
}

/** The last City Record edition on a day or before it. */
export function naiveEditionOnOrBefore(date: string): string {
  let day = date;
  while (!naiveIsCityBusinessDay(day)) day = dayBefore(day);
  return day;
}

// ─── D. Dates ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** "Within so many days after" an event. */
export interface NaiveForward {
  /** The day of the event left out, the last of the days. */
  lastDay: string;
  /** The next day that is no Saturday, Sunday or State public holiday, where the last day is one; else null. */
  extended: string | null;
  /** The last City Record edition on or before the last day. */
  edition: string;
}

function isFreeDay(date: string): boolean {
  return weekday(date) === SATURDAY || weekday(date) === SUNDAY || naiveIsStateHoliday(date);
}

function forward(event: string, days: number): NaiveForward {
  let lastDay = event;
  for (let counted = 0; counted < days; counted += 1) lastDay = nextDay(lastDay);

  let extended: string | null = null;
  if (isFreeDay(lastDay)) {
    extended = lastDay;
    while (isFreeDay(extended)) extended = nextDay(extended);
  }
  return { lastDay, extended, edition: naiveEditionOnOrBefore(lastDay) };
}

/** "At least so many days before" an event. */
export interface NaiveBackward {
  /** The last day on which the notice is in time, where day N counts. */
  lastDay: string;
  /** The last day on which it is in time, where N whole days must lie between. */
  clearDay: string;
  /** The last City Record edition on or before the last day. */
  edition: string;
  /** The last City Record edition on or before the clear-days day. */
  clearEdition: string;
}

/** The day before, of the days that are counted. */
function countedDayBefore(date: string, unit: 'calendar' | 'business'): string {
  let day = dayBefore(date);
  while (unit === 'business' && !naiveIsCityBusinessDay(day)) day = dayBefore(day);
  return day;
}

function backward(event: string, days: number, unit: 'calendar' | 'business'): NaiveBackward {
  let lastDay = event;
  for (let counted = 0; counted < days; counted += 1) lastDay = countedDayBefore(lastDay, unit);
  const clearDay = countedDayBefore(lastDay, unit);
  return { lastDay, clearDay, edition: naiveEditionOnOrBefore(lastDay), clearEdition: naiveEditionOnOrBefore(clearDay) };
}

/** The same-numbered day so many months later (or earlier), or the last day of a shorter month: General Construction Law § 30. */
function addMonths(date: string, months: number): string {
  let year = yearOf(date);
  let month = Number(date.slice(5, 7));
  for (let left = months; left > 0; left -= 1) {
    month += 1;
    if (month === 13) {
      month = 1;
      year += 1;
    }
  }
  for (let left = months; left < 0; left += 1) {
    month -= 1;
    if (month === 0) {
      month = 12;
      year -= 1;
    }
  }

  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  let longest = 31;
  if (month === 4 || month === 6 || month === 9 || month === 11) longest = 30;
  if (month === 2) longest = leap ? 29 : 28;

  const day = Math.min(Number(date.slice(8, 10)), longest);
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The twelve months of § 3-08(c)(1)(i): back from the award, that day included. Both ends belong to it. */
export interface NaiveWindow {
  first: string;
  last: string;
}

function twelveMonths(award: string): NaiveWindow {
  return { first: nextDay(addMonths(award, -12)), last: award };
}

/** D. Dates. */
export const naiveDates = { forward, backward, addMonths, twelveMonths };

// ─── C. Counts ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** C. How many vendors, §§ 3-10(i)(3) and 3-08(c)(1)(iii). */
export const naiveCounts = {
  /** Random selective solicitation from a PQL, for so many awards. */
  random: (awards: number): number => 8 * awards,
  /** Construction-related services by § 3-03(h)(2)(i)(B), for so many awards. */
  constructionRelated: (awards: number): number => 3 * awards,
  /** Construction-related services by § 3-03(h)(2)(ii), best qualified, for so many awards. */
  bestQualified: (awards: number): number => 5 * awards,
  /** Vendors to solicit for a small purchase, from a bidders list of so many. */
  smallPurchaseVendors: (biddersList: number): number => {
    if (biddersList < 5) return biddersList;
    return 5;
  },
  /** Vendors from whom a small purchase needs a responsive bid. */
  responsiveBids: 2,
};

// ─── B. Limits in time ──────────────────────────────────────────────────────────────────────────────────────────────────

/** The limits of one day, in cents. */
export interface NaiveLimits {
  /** Goods and all services. */
  micropurchase: number;
  micropurchaseConstruction: number;
  smallPurchase: number;
  /** What a purchase from an M/WBE may not exceed, § 3-08(c)(1)(iv) with Charter § 311(i)(1), or null: no such method. */
  mwbeMaximum: number | null;
  /** Whether that method reaches construction. */
  mwbeConstruction: boolean;
  /** The twelve-month aggregate at which a vendor's disclosure falls due. */
  disclosureAggregate: number;
}

/** B. The limits of one day; undefined before anything is held. */
export function naiveLimits(date: string): NaiveLimits | undefined {
  if (date < '2016-03-01') return undefined;

  const limits: NaiveLimits = {
    micropurchase: 20_000_00,
    micropurchaseConstruction: 35_000_00,
    smallPurchase: 100_000_00,
    mwbeMaximum: null,
    mwbeConstruction: false,
    disclosureAggregate: 100_000_00,
  };
  if (date >= '2018-11-05') {
    limits.mwbeMaximum = 150_000_00;
    limits.disclosureAggregate = 250_000_00;
  }
  if (date >= '2020-01-01') {
    limits.mwbeMaximum = 500_000_00;
    limits.mwbeConstruction = true;
  }
  if (date >= '2023-06-03') limits.mwbeMaximum = 1_000_000_00;
  if (date >= '2023-12-08') limits.mwbeMaximum = 1_500_000_00;
  return limits;
}

// ─── A. Routes of § 3-08 ────────────────────────────────────────────────────────────────────────────────────────────────

export type NaiveOutcome = 'allowed' | 'not-allowed' | 'not-required' | 'needs-determination' | 'unknown' | 'not-held';

export interface NaiveRoutes {
  micropurchase: NaiveOutcome;
  'small-purchase': NaiveOutcome;
  'mwbe-small-purchase': NaiveOutcome;
}

/** "36500.00" or "36500" → 3650000. */
export function naiveCents(dollars: string): number {
  const [whole = '', hundredths = '00'] = dollars.split('.');
  return Number(whole) * 100 + Number(hundredths);
}

/** The day whose law governs a case. */
export function naiveDateOfLaw(input: Case): string {
  return naiveDaysOfLaw(input).day;
}

/**
 * The same, and where the purchase was made on a day that nobody told, the first day that it can have had: that of the last step told
 * before it, or 180 days earlier.
 */
export function naiveDaysOfLaw(input: Case): { day: string; first?: string } {
  const dates = input.dates;
  const own = dates?.solicitation ?? dates?.purchaseOrder ?? dates?.award;
  if (own !== undefined) return { day: own };
  // Of an emergency the determination may be written afterwards.
  const before = [
    input.method === 'emergency' ? undefined : dates?.determination,
    dates?.intentNotice,
    dates?.expressionsDue,
    dates?.negotiations,
  ]
    .filter((date) => date !== undefined)
    .sort()
    .pop();
  // The purchase was begun before what follows it: bids, comments, a contract, its filing, term or notice on an earlier day than the one asked about.
  const followed = [
    ...[dates?.bidOpening, dates?.commentNotice, dates?.commentClose, dates?.execution, dates?.contractSubmission, dates?.councilFiling],
    ...[dates?.comptrollerFiling, dates?.contractStart, dates?.contractEnd, dates?.registration, dates?.awardNotice],
  ]
    .filter((date) => date !== undefined)
    .sort()[0];
  if (followed !== undefined && (input.asOf === undefined || followed < input.asOf)) {
    if (before !== undefined && before > followed) return { day: before };
    return { day: followed, first: before ?? new Date(Date.parse(followed) - 180 * 86_400_000).toISOString().slice(0, 10) };
  }
  return { day: input.asOf ?? '2026-08-18' };
}

/** The value tested: the higher of the estimated and the awarded; undefined with neither. */
export function naiveValue(input: Case): number | undefined {
  const { amount, awardAmount } = input;
  if (amount !== undefined && awardAmount !== undefined) return Math.max(naiveCents(amount), naiveCents(awardAmount));
  if (amount !== undefined) return naiveCents(amount);
  if (awardAmount !== undefined) return naiveCents(awardAmount);
  return undefined;
}

/** What is listed one by one goes before a sum. */
function entriesOf(input: Case, kinds: string[]): number | undefined {
  const listed = (input.entries ?? []).filter((one) => kinds.includes(one.kind));
  if (listed.length === 0) return undefined;
  let sum = 0;
  for (const one of listed) sum = sum + naiveCents(one.amount);
  return sum;
}

function changesOf(input: Case): number {
  return entriesOf(input, ['change', 'renewal']) ?? naiveCents(input.facts?.['3-08']?.changesAndRenewals ?? '0.00');
}

function relatedOf(input: Case): number {
  return entriesOf(input, ['related']) ?? naiveCents(input.facts?.['3-08']?.relatedPurchases ?? '0.00');
}

/**
 * Whether the award passes a limit only with related purchases: whether they are one procurement with it is for people to judge.
 * @param limit in cents
 */
export function naiveOnlyIfOne(input: Case, limit: number): boolean {
  const award = input.awardAmount ?? input.amount;
  if (award === undefined) return false;
  const grown = naiveCents(award) + changesOf(input);
  return grown <= limit && grown + relatedOf(input) > limit;
}

/** § 3-08(c)(1)(ii). */
function micropurchase(input: Case, limits: NaiveLimits): NaiveOutcome {
  const low = limits.micropurchase;
  const high = limits.micropurchaseConstruction;
  const value = naiveValue(input);
  if (value === undefined) return 'unknown';
  const grown = value + changesOf(input);
  const total = grown + relatedOf(input);

  let limit: number;
  if (input.category === undefined) {
    if (value > high) return 'not-allowed';
    if (total > low) return 'unknown';
    limit = low;
  } else if (input.category === 'construction') {
    limit = high;
  } else {
    limit = low;
  }

  if (value > limit) return 'not-allowed';
  if (grown > limit) return 'not-allowed';
  if (total > limit) return 'needs-determination';
  return 'allowed';
}

/** § 3-08(c)(1)(iii). */
function smallPurchase(input: Case, limits: NaiveLimits): NaiveOutcome {
  const low = limits.micropurchase;
  const high = limits.micropurchaseConstruction;
  const value = naiveValue(input);
  if (value === undefined) return 'unknown';
  const grown = value + changesOf(input);
  const total = grown + relatedOf(input);

  if (value > limits.smallPurchase) return 'not-allowed';
  if (grown > limits.smallPurchase) return 'not-allowed';
  if (total > limits.smallPurchase) return 'needs-determination';

  if (input.category === undefined) {
    if (total <= low) return 'not-required';
    if (total > high) return 'allowed';
    return 'unknown';
  }
  if (input.category === 'construction') return total <= high ? 'not-required' : 'allowed';
  return total <= low ? 'not-required' : 'allowed';
}

/** § 3-08(c)(1)(iv). */
function mwbeSmallPurchase(input: Case, limits: NaiveLimits): NaiveOutcome {
  const maximum = limits.mwbeMaximum;
  const vendor = input.vendor?.mwbe;
  const category = input.category;
  const value = naiveValue(input);
  const floor = category === 'construction' ? limits.micropurchaseConstruction : limits.micropurchase;

  if (maximum === null) return 'not-allowed';
  if (vendor === 'state-certified' || vendor === 'none') return 'not-allowed';
  if (category === 'human-services') return 'not-allowed';
  if (category === 'construction' && !limits.mwbeConstruction) return 'not-allowed';
  if (value !== undefined && value > maximum) return 'not-allowed';
  // Both the estimate and the award must pass the floor; changes, and what may be one procurement with it, may carry them there.
  const given = [input.amount, input.awardAmount].filter((dollars) => dollars !== undefined).map(naiveCents);
  if (given.some((cents) => cents + changesOf(input) + relatedOf(input) <= floor)) return 'not-allowed';
  if (value !== undefined && value + changesOf(input) > maximum) return 'not-allowed';

  if (category === undefined || value === undefined || vendor === undefined) return 'unknown';

  if (value + changesOf(input) + relatedOf(input) > maximum) return 'needs-determination';
  // Alone it is a micropurchase, which this method shuts out: what it is has to be judged.
  if (given.some((cents) => cents <= floor)) return 'needs-determination';
  if (category === 'goods' && input.facts?.['3-08']?.forHumanServicesProgramme === true) return 'needs-determination';
  // If the limit for construction is theirs, what is not over it is a micropurchase, and shut out.
  const lowest = Math.min(...given);
  if (category === 'construction-related-services' && lowest <= limits.micropurchaseConstruction) return 'needs-determination';
  return 'allowed';
}

/** Whether the value alone is over the maximum of the day of solicitation, and the purchase is open on the day it is made. */
function onlyAtSolicitation(input: Case, date: string, limits: NaiveLimits): boolean {
  const made = input.dates?.purchaseOrder ?? input.dates?.award;
  const value = naiveValue(input);
  if (made === undefined || made <= date || value === undefined) return false;
  if (limits.mwbeMaximum === null || value <= limits.mwbeMaximum) return false;
  if (input.category === 'construction' && !limits.mwbeConstruction) return false;
  const later = naiveLimits(made);
  return later !== undefined && mwbeSmallPurchase(input, later) !== 'not-allowed';
}

/**
 * The text of § 3-08 is known as of January 1, 2020, and what each amendment since did: only amounts that are dated, the name of
 * the method and the notice of award. Before that day only a refusal and a want of facts may be told.
 */
function asHeld(date: string, outcome: NaiveOutcome): NaiveOutcome {
  if (date >= '2020-01-01') return outcome;
  if (outcome === 'not-allowed' || outcome === 'unknown') return outcome;
  return 'not-held';
}

/** A. What § 3-08 says of its three methods for a case, however little of it is told. */
export function naiveRoutes(input: Case): NaiveRoutes {
  const { day, first } = naiveDaysOfLaw(input);
  const outcomes = routesOn(input, day);
  if (first === undefined) return outcomes;
  // Where the law of its first day has it otherwise, its day must be told.
  const earlier = routesOn(input, first);
  for (const method of ['micropurchase', 'small-purchase', 'mwbe-small-purchase'] as const) {
    const isSure = ![outcomes[method], earlier[method]].some((outcome) => outcome === 'not-held' || outcome === 'unknown');
    if (isSure && outcomes[method] !== earlier[method]) outcomes[method] = 'unknown';
  }
  return outcomes;
}

function routesOn(input: Case, date: string): NaiveRoutes {
  if (input.funding === 'discretionary') {
    // Section 1-02(e) was read as of January 1, 2020 only.
    const outcome = date < '2020-01-01' ? 'not-held' : 'not-required';
    return { micropurchase: outcome, 'small-purchase': outcome, 'mwbe-small-purchase': outcome };
  }
  const limits = naiveLimits(date);
  if (limits === undefined) {
    return { micropurchase: 'not-held', 'small-purchase': 'not-held', 'mwbe-small-purchase': 'not-held' };
  }
  return {
    micropurchase: asHeld(date, micropurchase(input, limits)),
    'small-purchase': asHeld(date, smallPurchase(input, limits)),
    'mwbe-small-purchase': onlyAtSolicitation(input, date, limits) ? 'needs-determination' : asHeld(date, mwbeSmallPurchase(input, limits)),
  };
}

// ─── E. Accelerated procurement, and the method that runs it ────────────────────────────────────────────────────────────

/**
 * § 3-05(a) to (c)(1), as asked on a day that another method's events select. Changes and renewals make the procurement larger;
 * whether related purchases do is for people to judge, where it matters.
 */
function soleSource(input: Case, date: string): NaiveOutcome {
  const value = naiveValue(input);
  if (date < '2020-01-01') return 'not-held';
  if (value === undefined) return 'unknown';
  const grown = soleSourceAt(input, date, value + changesOf(input));
  if (grown === 'not-allowed' || grown === 'unknown') return grown;
  const whole = soleSourceAt(input, date, value + changesOf(input) + relatedOf(input));
  return whole === grown ? grown : 'needs-determination';
}

/** The same for a sum. */
function soleSourceAt(input: Case, date: string, value: number): NaiveOutcome {
  const facts = input.facts?.['3-05'];
  // Since May 17, 2024 the floor is the micropurchase limit of what is bought; before it, one figure for everything.
  const byCategory = date >= '2024-05-17';
  if (byCategory && input.category === undefined && value > 20_000_00 && value <= 35_000_00) return 'unknown';
  const floor = byCategory && input.category === 'construction' ? 35_000_00 : 20_000_00;
  if (value <= floor) return 'not-required';
  if (facts?.otherSourceAppears === true) return 'not-allowed';
  if (facts?.onlySource === false) return 'not-allowed';
  return facts?.onlySource === true ? 'allowed' : 'needs-determination';
}

/** § 3-07(a), (f) alone: commodities, a market, the CCPO's approval. */
function commodity(input: Case): NaiveOutcome {
  const facts = input.facts?.['3-07'];
  if (input.category !== undefined && input.category !== 'goods') return 'not-allowed';
  if (facts?.market === 'other' || facts?.commodityApproved === false) return 'not-allowed';
  if (facts?.market === undefined) return 'unknown';
  return facts.commodityApproved === undefined ? 'needs-determination' : 'allowed';
}

/** E. What § 3-07 says of a case, with the method that selects the source, § 3-07(d). */
export function naiveAccelerated(input: Case): NaiveOutcome {
  const date = naiveDateOfLaw(input);
  if (date < '2020-01-01') return 'not-held';
  if (input.funding === 'discretionary') return 'not-required';
  const own = commodity(input);
  if (own === 'not-allowed') return 'not-allowed';
  const how = input.facts?.['3-07']?.sourceSelection;
  let by: NaiveOutcome = 'allowed';
  if (how === 'sole-source') by = soleSource(input, date);
  if (how === 'small-purchase') {
    // Any of the three ways of § 3-08(c)(1) makes a small purchase; the most open one will do.
    const ways = Object.values(naiveRoutes(input));
    const open: NaiveOutcome[] = ['allowed', 'needs-determination', 'unknown', 'not-held', 'not-allowed'];
    by = open.find((outcome) => ways.includes(outcome)) ?? 'not-allowed';
  }
  // The stricter of the two; where both are open, what § 3-07 itself waits for is said first.
  if (by === 'not-allowed') return 'not-allowed';
  if (own !== 'allowed') return own;
  return by === 'not-required' ? 'allowed' : by;
}
