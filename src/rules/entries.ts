/**
 * Purchases, changes, renewals and the vendor's awards one by one: the detail of the three sums of § 3-08. Where entries of a
 * kind are given they are what the rules go by, and the sum beside them is not. Sums only: whether purchases belong to one
 * need is for people to judge.
 */
import type { Cents } from './amount.ts';
import { addDays, addYears, type IsoDate } from './calendar.ts';
import type { EntryFact, EntryKind, Facts } from './case.ts';
import { testedValue } from './value.ts';

/** The paths by which the day of the award is known, or bounded. */
export const AWARD_DAYS = ['asOf', 'dates.award', 'dates.purchaseOrder', 'dates.execution'] as const;

export type VendorFacts = Pick<Facts, 'entries' | 'facts.3-08.otherAwardsTwelveMonths' | (typeof AWARD_DAYS)[number]>;

/** The sum of entries of some kinds, in cents; undefined where none is given. */
function sumOf({ entries }: Pick<Facts, 'entries'>, kinds: readonly EntryKind[]): Cents | undefined {
  let sum: Cents | undefined;
  for (const { kind, amount } of entries ?? []) if (kinds.includes(kind)) sum = (sum ?? 0) + amount;
  return sum;
}

const GROWTH: readonly EntryKind[] = ['change', 'renewal'];
const RELATED: readonly EntryKind[] = ['related'];

/** Changes to and renewals of the purchase, in cents: the entries, else the sum given. */
export function changesAndRenewals(facts: Pick<Facts, 'entries' | 'facts.3-08.changesAndRenewals'>): Cents | undefined {
  const given = facts['facts.3-08.changesAndRenewals'];
  return facts.entries === undefined ? given : (sumOf(facts, GROWTH) ?? given);
}

/** Purchases that may belong to the same need, in cents: the entries, else the sum given. */
export function relatedPurchases(facts: Pick<Facts, 'entries' | 'facts.3-08.relatedPurchases'>): Cents | undefined {
  const given = facts['facts.3-08.relatedPurchases'];
  return facts.entries === undefined ? given : (sumOf(facts, RELATED) ?? given);
}

/**
 * The day with which the twelve months end: that of the award, else of the purchase order; else the day asked about, or the
 * contract's execution where it is earlier: it comes after an award. Undefined where no day is known.
 */
export function awardDay(facts: Pick<Facts, (typeof AWARD_DAYS)[number]>): IsoDate | undefined {
  const { asOf, 'dates.execution': execution } = facts;
  const bound = execution !== undefined && (asOf === undefined || execution < asOf) ? execution : asOf;
  return facts['dates.award'] ?? facts['dates.purchaseOrder'] ?? bound;
}

/** Another award to the vendor, and where it falls: on the edge it counts by the reading "twelve-month-edge"; undated it counts. */
export interface VendorAward {
  entry: EntryFact;
  place: 'within' | 'edge' | 'before' | 'after' | 'undated';
}

/** The vendor's twelve months. */
export interface VendorYear {
  /** The first and last day; undefined where no day of the award is known, and then every award counts. */
  from: IsoDate | undefined;
  to: IsoDate | undefined;
  awards: readonly VendorAward[];
  /** In cents, this award apart: those that count whatever is read, and those exactly twelve months before. */
  within: Cents;
  edge: Cents;
}

/** The vendor's other awards held against the twelve months that end on the day of this one, that day included. */
export function vendorYear(facts: VendorFacts): VendorYear {
  const to = awardDay(facts);
  const before = to && addYears(to, -1);
  const awards = (facts.entries ?? [])
    .filter(({ kind }) => kind === 'vendor-award')
    .map((entry): VendorAward => {
      const { on } = entry;
      if (on === undefined) return { entry, place: 'undated' };
      if (before === undefined || to === undefined) return { entry, place: 'within' };
      return { entry, place: on > to ? 'after' : on > before ? 'within' : on === before ? 'edge' : 'before' };
    });
  const sum = (...places: VendorAward['place'][]): Cents =>
    awards.reduce((all, { entry, place }) => (places.includes(place) ? all + entry.amount : all), 0);
  return { from: before && addDays(before, 1), to, awards, within: sum('within', 'undated'), edge: sum('edge') };
}

/**
 * The vendor's other awards in the twelve months, in cents: the entries, else the sum given; undefined where neither is.
 * `edge` is set where an award exactly twelve months before is in the sum: it is, unless the threshold is reached without it.
 * @param short what this award lacks to the threshold
 */
export function otherAwards(facts: VendorFacts, short: Cents): { sum: Cents; edge: boolean } | undefined {
  const given = facts['facts.3-08.otherAwardsTwelveMonths'];
  if (facts.entries !== undefined) {
    const { awards, within, edge } = vendorYear(facts);
    if (awards.length) return within < short && edge > 0 ? { sum: within + edge, edge: true } : { sum: within, edge: false };
  }
  return given === undefined ? undefined : { sum: given, edge: false };
}

/** The totals after an entry, in cents. */
export interface RunningTotal {
  /** What was added last: the purchase itself, an entry, or what is given as a sum only. */
  entry: EntryFact | 'purchase' | 'changes-and-renewals' | 'related-purchases';
  amount: Cents;
  /** The purchase with its changes and renewals. */
  grown: Cents;
  /** With related purchases too. */
  total: Cents;
}

export type TotalFacts = Pick<
  Facts,
  'entries' | 'amount' | 'awardAmount' | 'facts.3-08.changesAndRenewals' | 'facts.3-08.relatedPurchases'
>;

/**
 * The purchase, where its value is given, then each change, renewal and related purchase: dated ones by day, the others after
 * them as listed, and last what is given as a sum only. The last row's totals are those that the limits are held against.
 */
export function runningTotals(facts: TotalFacts): RunningTotal[] {
  let grown = 0;
  let total = 0;
  const rows: RunningTotal[] = [];
  const add = (entry: RunningTotal['entry'], amount: Cents | undefined, grows: boolean): void => {
    if (amount === undefined) return;
    total += amount;
    if (grows) grown += amount;
    rows.push({ entry, amount, grown, total });
  };
  add('purchase', testedValue(facts), true);
  const listed = (facts.entries ?? []).filter(({ kind }) => kind !== 'vendor-award');
  const dated = listed.filter(({ on }) => on !== undefined).sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : a.on === b.on ? 0 : 1));
  for (const entry of [...dated, ...listed.filter(({ on }) => on === undefined)]) add(entry, entry.amount, entry.kind !== 'related');
  if (sumOf(facts, GROWTH) === undefined) add('changes-and-renewals', facts['facts.3-08.changesAndRenewals'], true);
  if (sumOf(facts, RELATED) === undefined) add('related-purchases', facts['facts.3-08.relatedPurchases'], false);
  return rows;
}
