/**
 * § 3-08 Small Purchases: which of its three ways is open at this value, category, vendor and date.
 * Their duties are in 3-08-small-purchases-duties.ts.
 */
import { formatAmount, type Cents } from './amount.ts';
import { longDate, type IsoDate } from './calendar.ts';
import type { Category, Facts, Path } from './case.ts';
import { quote, type Because, type Decision, type Reasons } from './finding.ts';
import { LIMITS_HELD_FROM, TEXT_HELD_FROM } from './held.ts';
import { CONTRACTING_OFFICER } from './officers.ts';
import { CITY_CERTIFIED, CONCURRENT_LIMITS, HUMAN_SERVICES, MWBE_CEILING } from './other-law.ts';
import {
  MICROPURCHASE,
  MICROPURCHASE_CONSTRUCTION,
  micropurchaseParameter,
  MWBE_CONSTRUCTION,
  MWBE_MAXIMUM,
  SMALL_PURCHASE,
  stepOn,
  valueOn,
  type Parameter,
} from './parameters.ts';
import type { ReadingId } from './readings.ts';
import type { Margin, Verdict, Way } from './route.ts';
import { testedValue } from './value.ts';

const HELD_FROM = TEXT_HELD_FROM['3-08'];

// The sentences that decide, each quoted once.
const MICRO_BAND = quote(
  '3-08(c)(1)(ii)',
  'For procurements of goods and all services except construction the value of which is $20,000 or less, and for procurements of construction the value of which is $35,000 or less, no competition is required',
);
const SMALL_BAND = quote(
  '3-08(c)(1)(iii)',
  'Except for purchases made, pursuant to subparagraph (c)(1)(iv) below, for procurements of goods and all services except construction valued over $20,000 through the small purchase limit or procurements of construction valued over $35,000 through the small purchase limit, at least five vendors must be solicited',
);
const NOT_MORE_THAN = quote('3-08(a)', 'Small purchases are those procurements in value of not more than $100,000');
const NOT_WITHIN = quote(
  '3-08(a)',
  'Procurements over $100,000 in value that are not made pursuant to subparagraph (c)(1)(iv) below, shall not be within the small purchase limit.',
);
const CHANGES = quote(
  '3-08(b)',
  'Changes to and/or renewals of small purchases shall not bring the total value of the procurement to an amount greater than the small purchase limit.',
);
const DIVIDED = quote('3-08(b)', 'A procurement shall not be artificially divided in order to meet the requirements of this section.');
const MWBE_OPEN = quote(
  '3-08(c)(1)(iv)',
  'No competition is required for the procurement of goods, services, and construction from M/WBE vendors',
);
const MWBE_WITHIN = quote(
  '3-08(a)',
  'or those procurements made, pursuant to subparagraph (c)(1)(iv) below, in value of not more than the maximum amount authorized pursuant to paragraph (1) of subdivision (i) of section 311 of the Charter.',
);
const MWBE_BAND = quote(
  '3-08(c)(1)(iv)',
  'Agencies shall not use this subparagraph to make any purchase for goods, services or construction, the value of which is less than or equal to the applicable micropurchase limits set in subparagraph (c)(1)(ii) above, or to make any purchase the value of which exceeds the maximum amount authorized pursuant to paragraph (1) of subdivision (i) of section 311 of the Charter.',
);
const NO_HUMAN_SERVICES = quote(
  '3-08(c)(1)(iv)',
  'Additionally, agencies shall not make purchases pursuant to this subparagraph for human services.',
);

const WHETHER_DIVIDED: Decision = {
  who: CONTRACTING_OFFICER,
  standard: 'whether the purchases were artificially divided in order to meet § 3-08',
};

type SmallPurchaseFacts = Pick<
  Facts,
  | 'category'
  | 'amount'
  | 'awardAmount'
  | 'vendor.mwbe'
  | 'facts.3-08.relatedPurchases'
  | 'facts.3-08.changesAndRenewals'
  | 'facts.3-08.forHumanServicesProgramme'
>;

function margin(parameter: Parameter, bound: Margin['bound'], limit: Cents, tested: Cents): Margin {
  return { parameter: parameter.name, title: parameter.title, bound, limit, tested, room: limit - tested };
}

const over = (by: Cents): string => `${formatAmount(by)} over`;

/** Answers before the text held: a limit that refuses, refuses; within the limits the rest is not held. */
function inHistory(verdict: Verdict, on: IsoDate): Verdict {
  if (on >= HELD_FROM) return verdict;
  if (verdict.outcome === 'not-allowed') return { ...verdict, wordingNotHeld: true };
  if (verdict.outcome === 'unknown') return { ...verdict, wordingNotHeld: true };
  return {
    ...verdict,
    outcome: 'not-held',
    says: `${verdict.margins.length ? 'Within the limits of that day, but the' : 'The'} wording then in force is not held: § 3-08 is held from ${longDate(HELD_FROM)}.`,
    wordingNotHeld: true,
  };
}

function tooEarly(because: Reasons): Verdict {
  return {
    outcome: 'not-held',
    says: `Nothing is held for days before ${longDate(LIMITS_HELD_FROM)}, not even limits.`,
    because,
    margins: [],
  };
}

function lacking(
  because: Reasons,
  lacks: readonly Path[],
  says: string,
  margins: Margin[] = [],
  readings: readonly ReadingId[] = [],
): Verdict {
  return { outcome: 'unknown', says, because, margins, lacks, readings };
}

/** Limits of (c)(1)(ii) on a day: for goods and services, for construction, and the one of this category if it is known. */
function micropurchaseLimits(category: Category | undefined, on: IsoDate): { low: Cents; high: Cents; own: Cents | undefined } {
  const low = valueOn(MICROPURCHASE, on) ?? 0;
  const high = valueOn(MICROPURCHASE_CONSTRUCTION, on) ?? 0;
  return { low, high, own: category === undefined ? undefined : category === 'construction' ? high : low };
}

/** The reading a result rests on when construction-related services fall between the two micropurchase limits. */
function betweenLimits(category: Category | undefined, value: Cents, low: Cents, high: Cents): readonly ReadingId[] {
  return category === 'construction-related-services' && value > low && value <= high ? ['construction-related-micropurchase'] : [];
}

/** Whether both values were given and differ, so that the choice between them matters to be told. */
function valueReading(facts: SmallPurchaseFacts): readonly ReadingId[] {
  return facts.amount !== undefined && facts.awardAmount !== undefined && facts.amount !== facts.awardAmount ? ['which-value'] : [];
}

/** § 3-08(c)(1)(ii): no competition up to the micropurchase limit. */
export function micropurchase(facts: SmallPurchaseFacts, on: IsoDate): Verdict {
  const because: Reasons = [MICRO_BAND];
  if (on < LIMITS_HELD_FROM) return tooEarly(because);
  const value = testedValue(facts);
  if (value === undefined)
    return inHistory(
      lacking(because, facts.category ? ['amount'] : ['category', 'amount'], 'Tell us the value to see whether competition is required.'),
      on,
    );

  const { low, high, own } = micropurchaseLimits(facts.category, on);
  const grown = value + (facts['facts.3-08.changesAndRenewals'] ?? 0);
  const total = grown + (facts['facts.3-08.relatedPurchases'] ?? 0);
  const limit = own ?? (total <= low ? low : value > high ? high : undefined);
  if (limit === undefined) {
    const margins = [margin(MICROPURCHASE, 'ceiling', low, value), margin(MICROPURCHASE_CONSTRUCTION, 'ceiling', high, value)];
    return inHistory(
      lacking(because, ['category'], 'Tell us the category: this value is within the limit for construction only.', margins),
      on,
    );
  }
  const parameter = facts.category ? micropurchaseParameter(facts.category) : limit === high ? MICROPURCHASE_CONSTRUCTION : MICROPURCHASE;
  const margins = [margin(parameter, 'ceiling', limit, value)];
  const readings = [...valueReading(facts), ...betweenLimits(facts.category, value, low, high)];
  if (value > limit) {
    return inHistory(
      {
        outcome: 'not-allowed',
        says: `Do not buy without competition on this ground: ${formatAmount(value)} is ${over(value - limit)} the micropurchase limit of ${formatAmount(limit)}.`,
        because,
        margins,
        readings,
      },
      on,
    );
  }
  if (grown > limit) {
    return inHistory(
      {
        outcome: 'not-allowed',
        says: `Do not let changes or renewals carry it there: ${formatAmount(grown)} is ${over(grown - limit)} the micropurchase limit.`,
        because: [MICRO_BAND, CHANGES],
        margins: [...margins, margin(parameter, 'ceiling', limit, grown)],
        readings: [...readings, 'micropurchase-growth'],
      },
      on,
    );
  }
  if (total > limit) {
    return inHistory(divided(total, limit, parameter, [MICRO_BAND, DIVIDED], margins, readings), on);
  }
  return inHistory(
    {
      outcome: 'allowed',
      says: `You may buy without competition: ${formatAmount(value)} is within the micropurchase limit of ${formatAmount(limit)}.`,
      because,
      margins,
      readings,
    },
    on,
  );
}

/** The related purchases together pass a limit: whether they are one procurement is not for a computer to say. */
function divided(
  total: Cents,
  limit: Cents,
  parameter: Parameter,
  because: Reasons,
  margins: Margin[],
  readings: readonly ReadingId[],
): Verdict {
  return {
    outcome: 'needs-determination',
    says: `With the related purchases the total is ${formatAmount(total)}, ${over(total - limit)} the limit: judge whether they are one procurement.`,
    because,
    margins: [...margins, margin(parameter, 'ceiling', limit, total)],
    decision: WHETHER_DIVIDED,
    readings: [...readings, 'divided-purpose'],
  };
}

/** § 3-08(c)(1)(iii): five vendors at random, above the micropurchase limit and through $100,000. */
export function smallPurchase(facts: SmallPurchaseFacts, on: IsoDate): Verdict {
  const because: Reasons = [SMALL_BAND, NOT_MORE_THAN];
  if (on < LIMITS_HELD_FROM) return tooEarly(because);
  const value = testedValue(facts);
  if (value === undefined)
    return inHistory(
      lacking(
        because,
        facts.category ? ['amount'] : ['category', 'amount'],
        'Tell us the value to see whether five vendors must be solicited.',
      ),
      on,
    );

  const { low, high, own } = micropurchaseLimits(facts.category, on);
  const ceiling = valueOn(SMALL_PURCHASE, on) ?? 0;
  const readings = [...valueReading(facts), ...betweenLimits(facts.category, value, low, high)];
  if (value > ceiling) {
    return inHistory(
      {
        outcome: 'not-allowed',
        says: `Do not use the five-vendor small purchase: ${formatAmount(value)} is ${over(value - ceiling)} the small purchase limit of ${formatAmount(ceiling)}.`,
        because: [NOT_WITHIN],
        margins: [margin(SMALL_PURCHASE, 'ceiling', ceiling, value)],
        readings,
      },
      on,
    );
  }
  const grown = value + (facts['facts.3-08.changesAndRenewals'] ?? 0);
  const total = grown + (facts['facts.3-08.relatedPurchases'] ?? 0);
  const margins = [margin(SMALL_PURCHASE, 'ceiling', ceiling, value)];
  if (grown > ceiling) {
    return inHistory(
      {
        outcome: 'not-allowed',
        says: `Do not let changes or renewals carry it there: ${formatAmount(grown)} is ${over(grown - ceiling)} the small purchase limit.`,
        because: [CHANGES, NOT_MORE_THAN],
        margins: [...margins, margin(SMALL_PURCHASE, 'ceiling', ceiling, grown)],
        readings,
      },
      on,
    );
  }
  if (total > ceiling) return inHistory(divided(total, ceiling, SMALL_PURCHASE, [NOT_WITHIN, DIVIDED], margins, readings), on);

  const floor = own ?? (total <= low ? low : total > high ? high : undefined);
  if (floor === undefined)
    return inHistory(
      lacking(because, ['category'], 'Tell us the category: for construction no competition is required at this value.', margins),
      on,
    );
  const floors = [
    margin(
      facts.category ? micropurchaseParameter(facts.category) : floor === high ? MICROPURCHASE_CONSTRUCTION : MICROPURCHASE,
      'floor',
      floor,
      value,
    ),
    ...margins,
  ];
  if (total <= floor) {
    return inHistory(
      {
        outcome: 'not-required',
        says: `You need not solicit five vendors: no competition is required at ${formatAmount(floor)} or less.`,
        because: [MICRO_BAND],
        margins: floors,
        readings,
      },
      on,
    );
  }
  const growth: readonly ReadingId[] = value <= floor ? ['micropurchase-growth', 'divided-purpose'] : [];
  return inHistory(
    {
      outcome: 'allowed',
      says: `You may solicit five vendors at random: ${formatAmount(total)} is over ${formatAmount(floor)} and within ${formatAmount(ceiling)}.`,
      because,
      margins: floors,
      readings: [...readings, ...growth],
    },
    on,
  );
}

/** § 3-08(c)(1)(iv): no competition for M/WBE vendors, above the micropurchase limit and through the Charter's maximum. */
export function mwbeSmallPurchase(facts: SmallPurchaseFacts, on: IsoDate): Verdict {
  const because: Reasons = [MWBE_OPEN, MWBE_BAND, MWBE_WITHIN, MWBE_CEILING];
  if (on < LIMITS_HELD_FROM) return tooEarly(because);
  const step = stepOn(MWBE_MAXIMUM, on);
  const maximum = step?.value ?? null;
  const dated: readonly ReadingId[] = on < '2023-12-08' ? ['mwbe-maximum-in-time'] : [];
  const refuse = (says: string, reasons: Reasons, margins: Margin[] = [], readings: readonly ReadingId[] = []): Verdict =>
    inHistory({ outcome: 'not-allowed', says, because: reasons, margins, readings: [...dated, ...readings] }, on);

  if (maximum === null) return refuse(`The Rules had no such method before ${longDate(nextStart())}.`, [MWBE_OPEN, MWBE_CEILING]);
  const certification = facts['vendor.mwbe'];
  if (certification === 'state-certified')
    return refuse('Do not use it for this vendor: State certification alone is not the City certification the method needs.', [
      MWBE_OPEN,
      CITY_CERTIFIED,
    ]);
  if (certification === 'none')
    return refuse('Do not use it for this vendor: the method is for City-certified M/WBE vendors.', [MWBE_OPEN, CITY_CERTIFIED]);
  const { category } = facts;
  if (category === 'human-services') return refuse('Do not use it for human services.', [NO_HUMAN_SERVICES, HUMAN_SERVICES]);
  if (category === 'construction' && valueOn(MWBE_CONSTRUCTION, on) === false) {
    return refuse('Do not use it for construction: construction was not included until 1 January 2020.', [MWBE_OPEN, MWBE_CEILING]);
  }

  const value = testedValue(facts);
  const { low, high, own } = micropurchaseLimits(category, on);
  const readings = [...valueReading(facts), ...(value === undefined ? [] : betweenLimits(category, value, low, high))];
  const ceiling = value === undefined ? [] : [margin(MWBE_MAXIMUM, 'ceiling', maximum, value)];
  if (value !== undefined) {
    if (value > maximum) {
      return refuse(
        `Do not use it: ${formatAmount(value)} is ${over(value - maximum)} the maximum of ${formatAmount(maximum)}.`,
        [MWBE_BAND, MWBE_CEILING],
        ceiling,
        readings,
      );
    }
    if (value <= (own ?? low)) {
      const floor = own ?? low;
      return refuse(
        `Do not use it at this value: it begins above the micropurchase limit of ${formatAmount(floor)}.`,
        [MWBE_BAND],
        [margin(category ? micropurchaseParameter(category) : MICROPURCHASE, 'floor', floor, value), ...ceiling],
        readings,
      );
    }
    const grown = value + (facts['facts.3-08.changesAndRenewals'] ?? 0);
    if (grown > maximum) {
      return refuse(
        `Do not let changes or renewals carry it there: ${formatAmount(grown)} is ${over(grown - maximum)} the maximum.`,
        [CHANGES, MWBE_CEILING],
        [...ceiling, margin(MWBE_MAXIMUM, 'ceiling', maximum, grown)],
        [...readings, 'mwbe-change-maximum'],
      );
    }
  }
  const lacks: Path[] = [];
  if (category === undefined) lacks.push('category');
  if (value === undefined) lacks.push('amount');
  if (certification === undefined) lacks.push('vendor.mwbe');
  if (value === undefined || lacks.length) {
    return inHistory(
      lacking(because, lacks, 'Tell us what is missing: category, value and the vendor’s certification decide together.', ceiling, [
        ...dated,
        ...readings,
      ]),
      on,
    );
  }
  const floor = own as Cents;
  const margins = [margin(micropurchaseParameter(category as Category), 'floor', floor, value), ...ceiling];
  const total = value + (facts['facts.3-08.changesAndRenewals'] ?? 0) + (facts['facts.3-08.relatedPurchases'] ?? 0);
  if (total > maximum) return inHistory(divided(total, maximum, MWBE_MAXIMUM, [MWBE_BAND, DIVIDED], margins, [...dated, ...readings]), on);
  if (category === 'goods' && facts['facts.3-08.forHumanServicesProgramme'] === true) {
    return inHistory(
      {
        outcome: 'needs-determination',
        says: 'Get counsel’s view first: whether goods for a human-services programme are excluded is open.',
        because: [NO_HUMAN_SERVICES, HUMAN_SERVICES],
        margins,
        decision: { who: 'the agency, with counsel', standard: 'whether goods bought for the programme are “human services”' },
        readings: [...dated, ...readings, 'human-services-goods'],
      },
      on,
    );
  }
  return inHistory(
    {
      outcome: 'allowed',
      says: `You may buy from this vendor without competition: ${formatAmount(value)} is over ${formatAmount(floor)} and within ${formatAmount(maximum)}.`,
      because,
      margins,
      readings: [...dated, ...readings],
    },
    on,
  );
}

/** The first day on which the M/WBE method existed. */
function nextStart(): IsoDate {
  return MWBE_MAXIMUM.history.find((step) => step.value !== null)?.from ?? LIMITS_HELD_FROM;
}

/** The limits themselves, for the ladder: each with its name and its value on a day, lowest first; empty before they are held. */
export function ladder(category: Category | undefined, on: IsoDate): { name: string; title: string; value: Cents; because: Because }[] {
  const steps: [Parameter, Because][] = [
    [category ? micropurchaseParameter(category) : MICROPURCHASE, MICRO_BAND],
    ...(category ? [] : ([[MICROPURCHASE_CONSTRUCTION, MICRO_BAND]] as [Parameter, Because][])),
    [SMALL_PURCHASE, NOT_MORE_THAN],
    [MWBE_MAXIMUM, MWBE_CEILING],
  ];
  return steps.flatMap(([parameter, because]) => {
    const value = valueOn(parameter, on);
    return value === null || value === undefined ? [] : [{ name: parameter.name, title: parameter.title, value, because }];
  });
}

/** The authority for limits set by the Board and the Council together; shown with every limit of (c)(1)(ii). */
export const LIMITS_AUTHORITY = CONCURRENT_LIMITS;

const AMOUNT_EVENTS = ['solicitation', 'purchaseOrder', 'award'] as const;

/** The three ways of § 3-08, in the order of its paragraphs. */
export const ways: readonly Way[] = [
  { method: 'micropurchase', section: '3-08', lawOn: AMOUNT_EVENTS, weigh: micropurchase },
  { method: 'small-purchase', section: '3-08', lawOn: AMOUNT_EVENTS, weigh: smallPurchase },
  { method: 'mwbe-small-purchase', section: '3-08', lawOn: AMOUNT_EVENTS, weigh: mwbeSmallPurchase },
];
