/** Any Case with sums beside its value: changes, renewals and related purchases, one by one or as sums, thick around the limits. */
import { fc } from '@fast-check/vitest';
import { anyLikelyCase } from './any-form.ts';
import { METHODS, type Case, type Entry } from '../../src/rules/index.ts';

/** From a cent to what carries any likely value over any limit: $20,000, $100,000, $1,000,000, $1,500,000, $5,000,000. */
const anySum = fc.constantFrom(
  '0.01',
  '5000.00',
  '5000.01',
  '10000.00',
  '10000.01',
  '85000.01',
  '400000.00',
  '400000.01',
  '1000000',
  '4900000.00',
);
const seldom = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 1 });
const anyGrowth: fc.Arbitrary<Entry[] | undefined> = seldom(
  fc.array(fc.record({ kind: fc.constantFrom('change', 'renewal', 'related', 'vendor-award'), amount: anySum }), {
    minLength: 1,
    maxLength: 3,
  }),
);

/** A likely case with sums; often a discretionary award, and with a vendor of any certification. */
export const anyCaseWithSums: fc.Arbitrary<Case> = fc
  .tuple(
    anyLikelyCase,
    seldom(anySum),
    seldom(anySum),
    anyGrowth,
    seldom(fc.constantFrom(...METHODS)),
    fc.constantFrom(undefined, undefined, undefined, 'discretionary'),
    fc.constantFrom(undefined, 'city-certified', 'city-certified', 'none'),
    seldom(fc.constantFrom('sole-source', 'small-purchase')),
    seldom(anySum),
  )
  .map(([likely, changesAndRenewals, relatedPurchases, entries, method, funding, mwbe, sourceSelection, awardAmount]): Case => {
    const facts = { ...likely.facts, '3-08': { ...likely.facts?.['3-08'], changesAndRenewals, relatedPurchases } };
    // Run by another method, a commodity is mostly one that may be accelerated.
    if (sourceSelection !== undefined) facts['3-07'] = { ...facts['3-07'], sourceSelection, market: 'food', commodityApproved: true };
    const whole = {
      ...likely,
      facts,
      entries,
      method: method ?? likely.method,
      funding: funding ?? likely.funding,
      vendor: { mwbe },
      awardAmount,
    };
    return JSON.parse(JSON.stringify(whole)) as Case;
  });
