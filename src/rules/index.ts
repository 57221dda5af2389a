/**
 * The only door to the rules. Nothing here knows a page, a network or a clock:
 * `node -e "import('./index.ts').then(({ assess }) => console.log(assess({ amount: '36500.00' })))"` works with no build.
 */
export { AMOUNTS_CONFIRMED, CHARTER_AS_OF, LIMITS_HELD_FROM, RULES_AS_OF, TEXT_HELD_FROM, type Currency } from './held.ts';
import './carried.ts';

import type * as Door from './index.ts';
export { lawOn } from './law-day.ts';
export { assess, conditionOfMethod, findingOf, holdTexts, route, RULES, type Assessment, type Question } from './assess.ts';
export { mayNotReach } from './conditions.ts';
export { WAYS } from './ways.ts';
export {
  addDays,
  addMonths,
  addYears,
  atLeastBefore,
  CITY_HOLIDAYS,
  CLOSED,
  daysBetween,
  editionBy,
  editionFrom,
  HOLIDAYS_HELD,
  holidaysHeld,
  isDate,
  longDate,
  MONTHS,
  ofFirstEdition,
  STATE_HOLIDAYS,
  weekday,
  whyNoEdition,
  whyNotBusinessDay,
  within,
  type Deadline,
  type IsoDate,
  type LedgerDay,
  type PeriodCounted,
} from './calendar.ts';
export {
  AGENCY_KINDS,
  caseSchema,
  CATEGORIES,
  CERTIFICATIONS,
  ENTRY_KINDS,
  EVENTS,
  FORM,
  FUNDING,
  kindOf,
  METHODS,
  MOST_CLOSURES,
  MOST_ENTRIES,
  PATHS,
  readCase,
  toFacts,
  type AgencyKind,
  type Case,
  type Category,
  type Certification,
  type Entry,
  type EntryFact,
  type EntryKind,
  type EventName,
  type Facts,
  type Funding,
  type Method,
  type Path,
  type Problem,
} from './case.ts';
export { formatAmount, fromDollars, LARGEST, toDollars, type Cents } from './amount.ts';
export { COMMENT_FROM, COMMENT_UNTIL } from './comment.ts';
export { named, noDayLeft, type Doubt } from './doubts.ts';
export { fromNotice } from './before-negotiations.ts';
export {
  awardDay,
  changesAndRenewals,
  runningTotals,
  vendorYear,
  type RunningTotal,
  type VendorAward,
  type VendorYear,
} from './entries.ts';
export { holdEarlier, type EarlierLaw } from './earlier-law.ts';
export {
  authority,
  isQuote,
  quote,
  rule,
  type Answer,
  type Authority,
  type Because,
  type Confidence,
  type ContentItem,
  type Finding,
  type FindingId,
  type Kind,
  type LawEvent,
  type LawOn,
  type Outcome,
  type Quote,
  type Reasons,
  type Rule,
} from './finding.ts';
export type { AuthorityId, Citation, Section } from './citation.ts';
export { factsOfAList, tellsOfAList } from './list-facts.ts';
export {
  EDITIONS,
  FROM_TREASURY,
  IF_NOT_FROM_TREASURY,
  LATE_STAYS_VALID,
  LIST_SUSPENSION,
  NOT_FROM_TREASURY,
  ROLL_OVER,
} from './other-law.ts';
export {
  BOARD_COPY_DAYS,
  COMMENT_DAYS,
  DEMONSTRATION_EXTENSION,
  DEMONSTRATION_TERM,
  PARAMETERS,
  stepOn,
  valueOn,
  type Act,
  type Parameter,
  type Step,
} from './parameters.ts';
export { FREEING, NO_DAY_NAMED, READINGS, type Reading, type ReadingId } from './readings.ts';
export type { Margin, Route, Verdict, Way } from './route.ts';
export { ladder } from './3-08-small-purchases.ts';
export { answerBySums } from './sums.ts';
export { testedValue } from './value.ts';

/** The rules as this door gives them, for what takes them as an argument. */
export type Rules = typeof Door;
