/** Any Case, for property tests: every field present or absent, amounts thick around the limits. */
import { fc } from '@fast-check/vitest';
import {
  addDays,
  AGENCY_KINDS,
  CATEGORIES,
  CERTIFICATIONS,
  ENTRY_KINDS,
  FUNDING,
  METHODS,
  toDollars,
  type Case,
  type Entry,
} from '../../src/rules/index.ts';

const EDGES = [0, 2_000_000, 3_500_000, 10_000_000, 15_000_000, 25_000_000, 50_000_000, 100_000_000, 150_000_000];
const nearEdge = fc.tuple(fc.constantFrom(...EDGES), fc.integer({ min: -1, max: 1 })).map(([edge, cent]) => Math.max(0, edge + cent));

/** Cents near a limit as often as anywhere. */
export const anyCents = fc.oneof(nearEdge, fc.integer({ min: 0, max: 200_000_000 }));
/** Days from before anything is held to after all of it. */
export const anyDate = fc.integer({ min: 0, max: 6200 }).map((days) => addDays('2015-06-01', days));

const dollars = anyCents.map(toDollars);
const count = fc.nat({ max: 9 });
const maybe = { requiredKeys: [] } as { requiredKeys: [] };

/** A few entries, dated or not. */
export const anyEntries: fc.Arbitrary<Entry[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...ENTRY_KINDS), on: anyDate, amount: dollars }, { requiredKeys: ['kind', 'amount'] }),
  { maxLength: 5 },
);

export const anyCase: fc.Arbitrary<Case> = fc.record(
  {
    v: fc.constant(1 as const),
    asOf: anyDate,
    agencyKind: fc.constantFrom(...AGENCY_KINDS),
    funding: fc.constantFrom(...FUNDING),
    category: fc.constantFrom(...CATEGORIES),
    amount: dollars,
    awardAmount: dollars,
    method: fc.constantFrom(...METHODS),
    vendor: fc.record({ mwbe: fc.constantFrom(...CERTIFICATIONS) }, maybe),
    facts: fc.record(
      {
        '3-08': fc.record(
          {
            biddersList: count,
            solicitedAtRandom: count,
            solicitedBesides: count,
            responsiveBids: count,
            mwbeQuotes: count,
            otherAwardsTwelveMonths: dollars,
            relatedPurchases: dollars,
            changesAndRenewals: dollars,
            forHumanServicesProgramme: fc.boolean(),
          },
          maybe,
        ),
      },
      maybe,
    ),
    dates: fc.record(
      {
        solicitation: anyDate,
        bidOpening: anyDate,
        award: anyDate,
        purchaseOrder: anyDate,
        execution: anyDate,
        registration: anyDate,
        awardNotice: anyDate,
      },
      maybe,
    ),
    entries: anyEntries,
  },
  maybe,
);
