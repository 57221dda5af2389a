/** § 3-07 Accelerated Procurement: when the method may be used. Its duties are in 3-07-accelerated-duties.ts. */
import { ways as soleSource } from './3-05-sole-source.ts';
import { ways as smallPurchases } from './3-08-small-purchases.ts';
import type { IsoDate } from './calendar.ts';
import { madeAlready, type AwardDates } from './made.ts';
import type { Facts, Path } from './case.ts';
import { quote, type Decision, type Reasons } from './finding.ts';
import { notHeld, TEXT_HELD_FROM } from './held.ts';
import type { ReadingId } from './readings.ts';
import type { Verdict, Way } from './route.ts';

const COMMODITIES = quote(
  '3-07(a)',
  'An accelerated procurement is a procurement of commodities that is required to be made quickly due to markets experiencing significant shortages and/or short-term price fluctuations.',
);
const BY_RULE = quote('3-07(a)', 'Such markets must be identified by specific rule of the PPB.');
const ONLY_DETERMINED = quote(
  '3-07(a)',
  'Accelerated procurement shall only be authorized when the CCPO determines those specific commodities subject to accelerated procurement.',
);
const AUTHORITY = quote(
  '3-07(f)',
  'Accelerated procurements may be made provided it is an eligible market and the CCPO has approved the specific commodity for accelerated procurement.',
);
const SIX_MARKETS = quote(
  '3-07(b)',
  'The PPB has identified the following specific markets as experiencing significant shortages and/or short-term price fluctuations:',
);

const BY_ITS_METHOD = quote('3-07(d)', 'Accelerated procurements shall be made in accordance with 9 RCNY § 3-01.');

/** Who selects commodities, by what standard: § 3-07(c). The list is general, so it is the CCPO's whoever buys. */
export const SELECTION: Decision = {
  who: 'the CCPO',
  standard:
    'that the commodities have been and continue to be in short supply, or have experienced and continue to experience short-term price fluctuations',
};

/** The reading that rests on who buys. */
export function buyerReadings(kind: Facts['agencyKind']): readonly ReadingId[] {
  return kind && kind !== 'mayoral' ? ['commodity-other-buyers'] : [];
}

type AcceleratedFacts = Pick<Facts, 'asOf' | 'agencyKind' | 'category' | 'facts.3-07.market' | 'facts.3-07.commodityApproved'> & AwardDates;

/** § 3-07(a), (f): commodities, an eligible market, and the CCPO's approval of the specific commodity. */
function commodity(facts: AcceleratedFacts, on: IsoDate): Verdict {
  const because: Reasons = [AUTHORITY, COMMODITIES, ONLY_DETERMINED];
  if (on < TEXT_HELD_FROM['3-07']) return { ...notHeld('3-07'), because, margins: [] };
  const market = facts['facts.3-07.market'];
  const approved = facts['facts.3-07.commodityApproved'];
  const readings = buyerReadings(facts.agencyKind);
  if (facts.category !== undefined && facts.category !== 'goods') {
    return {
      outcome: 'not-allowed',
      says: 'Do not use it: it is a procurement of commodities, and this is not goods.',
      because: [COMMODITIES],
      margins: [],
      readings: ['commodities-are-goods'],
    };
  }
  if (market === 'other') {
    const says = 'Do not use it: the Board has identified six markets, and this is not one of them.';
    return { outcome: 'not-allowed', says, because: [BY_RULE, SIX_MARKETS, AUTHORITY], margins: [] };
  }
  if (approved === false) {
    const says = 'Do not use it: the CCPO has not approved this specific commodity.';
    const isPending = madeAlready(facts) === undefined ? { isPending: true as const } : {};
    return { outcome: 'not-allowed', says, because: [AUTHORITY, ONLY_DETERMINED], margins: [], readings, ...isPending };
  }
  if (market === undefined) {
    const lacks: Path[] = approved === undefined ? ['facts.3-07.market', 'facts.3-07.commodityApproved'] : ['facts.3-07.market'];
    return {
      outcome: 'unknown',
      says: 'Tell us which commodity market: only six markets are eligible.',
      because,
      margins: [],
      lacks,
      readings,
    };
  }
  if (approved === undefined) {
    return {
      outcome: 'needs-determination',
      says: 'Ask whether the CCPO has approved this specific commodity: the market is eligible, but that is not enough.',
      because,
      margins: [],
      decision: SELECTION,
      lacks: ['facts.3-07.commodityApproved'],
      readings,
    };
  }
  return {
    outcome: 'allowed',
    says: 'You may buy it on an accelerated basis: the market is eligible and the commodity approved.',
    because,
    margins: [],
    readings,
  };
}

/** Outcomes of several ways of which any will do, the most open first. */
const OPENNESS: readonly Verdict['outcome'][] = ['allowed', 'needs-determination', 'unknown', 'not-held', 'not-required', 'not-allowed'];

/**
 * The methods of source selection that are held here, by the name that the form gives them: § 3-07(d) leaves the choice to
 * § 3-01. A small purchase may be made in any of the three ways of § 3-08; where none is open, the words are those of the way
 * that the vendor's certification leaves.
 */
const RUN_BY = {
  'sole-source': (facts: Facts, on: IsoDate): Verdict[] => soleSource.map(({ weigh }) => weigh(facts, on)),
  'small-purchase': (facts: Facts, on: IsoDate): Verdict[] => {
    const [micropurchase, fiveVendors, mwbe] = smallPurchases.map(({ weigh }) => weigh(facts, on)) as [Verdict, Verdict, Verdict];
    return facts['vendor.mwbe'] === 'city-certified' ? [mwbe, fiveVendors, micropurchase] : [fiveVendors, mwbe, micropurchase];
  },
} as const;

/** The way that is most open. @param ways at least one */
const mostOpen = (ways: readonly Verdict[]): Verdict =>
  ways.reduce((one, other) => (OPENNESS.indexOf(other.outcome) < OPENNESS.indexOf(one.outcome) ? other : one));

/**
 * § 3-07 with the method that selects the source: accelerated does not replace it (§ 3-07(d)), so that what it forbids stays
 * forbidden, and what it waits for is waited for.
 */
export function accelerated(facts: Facts, on: IsoDate): Verdict {
  const own = commodity(facts, on);
  const how = facts['facts.3-07.sourceSelection'];
  if ((how !== 'sole-source' && how !== 'small-purchase') || own.outcome === 'not-allowed' || own.outcome === 'not-held') return own;
  const by = mostOpen(RUN_BY[how](facts, on));
  const readings = [...(own.readings ?? []), ...(by.readings ?? [])];
  const lacks = [...(own.lacks ?? []), ...(by.lacks ?? [])];
  const margins = [...own.margins, ...by.margins];
  // Where the method is not needed for the value, or allowed, § 3-07 alone is left to ask.
  if (by.outcome === 'not-required' || by.outcome === 'allowed') return { ...own, margins, readings };
  if (by.outcome !== 'not-allowed' && own.outcome !== 'allowed') return { ...own, margins, readings, lacks };
  const because: Reasons = [...by.because, BY_ITS_METHOD];
  return { ...by, because, margins, readings, ...(lacks.length ? { lacks } : {}) };
}

export const ways: readonly Way<'accelerated'>[] = [
  { method: 'accelerated', section: '3-07', makes: 'urgent', lawOn: ['solicitation', 'purchaseOrder', 'award'], weigh: accelerated },
];
