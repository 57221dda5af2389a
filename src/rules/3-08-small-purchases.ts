/**
 * § 3-08 Small Purchases: its three ways, each with the sentence that decides it. The decisions themselves are in
 * 3-08-small-purchases-limits.ts, the duties in 3-08-small-purchases-duties.ts.
 */
import { CONTRACTING_OFFICER } from './officers.ts';
import { formatAmount, type Cents } from './amount.ts';
import { longDate, type IsoDate } from './calendar.ts';
import type { Category } from './case.ts';
import { asOn } from './earlier-law.ts';
import { quote, type Because, type Decision, type Reasons } from './finding.ts';
import { LIMITS_HELD_FROM, NO_LIMITS } from './held.ts';
import { CITY_CERTIFIED, HUMAN_SERVICES, MWBE_CEILING } from './other-law.ts';
import {
  limitOn,
  MICROPURCHASE,
  MICROPURCHASE_CONSTRUCTION,
  MICROPURCHASE_LIMITS,
  micropurchaseParameter,
  MWBE_MAXIMUM,
  SMALL_PURCHASE,
  valueOn,
  type Parameter,
} from './parameters.ts';
import type { ReadingId } from './readings.ts';
import type { Margin, Verdict, Way } from './route.ts';
import {
  betweenMicropurchaseLimits,
  decideMicropurchase,
  decideMwbeSmallPurchase,
  decideSmallPurchase,
  lackedBy,
  type Decided,
  type SmallPurchaseFacts,
} from './3-08-small-purchases-limits.ts';

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

const BECAUSE_MICRO: Reasons = [MICRO_BAND];
const BECAUSE_SMALL: Reasons = [SMALL_BAND, NOT_MORE_THAN];
const BECAUSE_MWBE: Reasons = [MWBE_OPEN, MWBE_BAND, MWBE_WITHIN, MWBE_CEILING];

const WHETHER_DIVIDED: Decision = {
  who: CONTRACTING_OFFICER,
  standard: 'whether the purchases were artificially divided in order to meet § 3-08',
};
const WHETHER_PROGRAMME: Decision = {
  who: 'the agency, with counsel',
  standard: 'whether goods bought for the program are “human services”',
};
const WHETHER_MICROPURCHASE: Decision = {
  who: 'the agency, with counsel',
  standard: 'which micropurchase limit construction-related services have',
};

function margin(parameter: Parameter, bound: Margin['bound'], limit: Cents, tested: Cents): Margin {
  return { parameter: parameter.name, title: parameter.title, bound, limit, tested, room: limit - tested };
}

/** How far a sum is from the micropurchase limit: the category's, or each that there is where no category is given. */
function fromMicropurchase(category: Category | undefined, bound: Margin['bound'], on: IsoDate, tested: Cents): Margin[] {
  const named = category ? [micropurchaseParameter(category)] : MICROPURCHASE_LIMITS;
  return named.map((one) => margin(one, bound, limitOn(one, on), tested));
}

/**
 * How far the sum that each limit tests is from it: § 3-08(b) counts changes and renewals in, and purchases that may be one
 * procurement count too, so the total; the value alone where that already is over, and beside a total that is not certain.
 */
function margins(decided: Decided, ceilingOf: Parameter, category: Category | undefined, on: IsoDate): Margin[] {
  const { value, floor, floored, ceiling, ground, grown, total } = decided;
  if (value === undefined) return [];
  if (ground === 'no-category') {
    const both = fromMicropurchase(undefined, ceilingOf === MICROPURCHASE ? 'ceiling' : 'floor', on, total);
    return ceiling === undefined ? both : [...both, margin(ceilingOf, 'ceiling', ceiling, total)];
  }
  const found = floor === undefined ? [] : fromMicropurchase(category, 'floor', on, floored);
  if (ceiling === undefined) return found;
  const isSmall = ceilingOf !== MICROPURCHASE || (ground === 'changes' && ceiling === valueOn(SMALL_PURCHASE, on));
  const named = ceilingOf === MICROPURCHASE ? SMALL_PURCHASE : ceilingOf;
  const below = (tested: Cents): Margin[] =>
    isSmall ? [margin(named, 'ceiling', ceiling, tested)] : fromMicropurchase(category, 'ceiling', on, tested);
  const over = ground === 'over' || ground === 'changes' || ground === 'divided';
  found.push(...below(over ? value : total));
  if (ground === 'changes') found.push(...below(grown));
  if (ground === 'divided') found.push(...below(total));
  return found;
}

/** Readings that hold whatever decided: which value is tested, and construction-related services between the two limits. */
function readings(decided: Decided, facts: SmallPurchaseFacts, on: IsoDate, ...more: ReadingId[]): ReadingId[] {
  const { amount, awardAmount, category } = facts;
  if (amount !== undefined && awardAmount !== undefined && amount !== awardAmount) more.push('which-value');
  if (
    category === 'construction-related-services' &&
    betweenMicropurchaseLimits(decided.value, on) &&
    decided.ground !== 'maybe-micropurchase'
  )
    more.push('construction-related-micropurchase');
  return more;
}

const over = (tested: Cents, limit: Cents): string => `${formatAmount(tested)} is ${formatAmount(tested - limit)} over`;

/** The sentence, the reasons and the readings that a ground brings with it. */
interface Words {
  says: string;
  because: Reasons;
  readings?: ReadingId[];
  decision?: Decision;
}

const TELL_CERTIFICATION = 'Tell us whether the City has certified the vendor as an M/WBE: an M/WBE small purchase is for those vendors.';

/** A decision in words. */
function explain(decided: Decided, words: Words, ceilingOf: Parameter, facts: SmallPurchaseFacts, on: IsoDate): Verdict {
  const { outcome, ground } = decided;
  if (ground === 'too-early') return { outcome, says: NO_LIMITS, because: words.because, margins: [] };
  const verdict: Verdict = {
    outcome,
    says: words.says,
    because: words.because,
    margins: margins(decided, ceilingOf, facts.category, on),
    readings: readings(decided, facts, on, ...(words.readings ?? [])),
  };
  if (outcome === 'unknown') verdict.lacks = lackedBy(decided, facts);
  if (verdict.lacks?.join() === 'vendor.mwbe') verdict.says = TELL_CERTIFICATION;
  if (words.decision) verdict.decision = words.decision;
  if (ground === 'changes') verdict.shutsChanges = true;
  return verdict;
}

function changed({ grown, ceiling = 0 }: Decided, limit: string): string {
  return `Do not let changes or renewals take it over the limit: ${over(grown, ceiling)} ${limit}.`;
}

function dividedWords({ total, ceiling = 0 }: Decided, because: Reasons): Words {
  return {
    says: `With the related purchases the total of ${over(total, ceiling)} the limit: judge whether they are one procurement.`,
    because,
    readings: ['divided-purpose'],
    decision: WHETHER_DIVIDED,
  };
}

function micropurchaseWords(decided: Decided, on: IsoDate): Words {
  const { ground, value = 0, ceiling = 0, grown } = decided;
  switch (ground) {
    case 'over':
      return {
        says: `You can’t use a micropurchase: ${over(value, ceiling)} the micropurchase limit of ${formatAmount(ceiling)}.`,
        because: BECAUSE_MICRO,
      };
    case 'changes':
      // Over the small purchase limit no reading lets it grow: that cap is the certain one, and is named.
      return grown > limitOn(SMALL_PURCHASE, on)
        ? { says: changed(decided, 'the small purchase limit'), because: [CHANGES, NOT_MORE_THAN] }
        : {
            says: `To be safe, do not let changes or renewals take it over the limit: ${over(grown, ceiling)} the micropurchase limit.`,
            because: [MICRO_BAND, CHANGES],
            readings: ['micropurchase-growth'],
          };
    case 'divided':
      return dividedWords(decided, [MICRO_BAND, DIVIDED]);
    case 'within':
      return {
        says: `You may buy without competition: ${formatAmount(value)} is within the micropurchase limit of ${formatAmount(ceiling)}.`,
        because: BECAUSE_MICRO,
      };
    case 'no-category':
      return { says: 'Tell us the category: this value is within the limit for construction only.', because: BECAUSE_MICRO };
    default:
      return { says: 'Tell us the value to see whether competition is required.', because: BECAUSE_MICRO };
  }
}

/** Whom § 3-08(c)(1)(iii) asks: five at random, or all of a list that has fewer. @param list vendors on the bidders list */
const asked = (list = 5): string =>
  list >= 5 ? 'five vendors at random' : list < 2 ? 'every vendor on the list' : `all ${list} vendors on the list`;

/** The same as a step. */
const solicit = (list?: number): string =>
  list === undefined
    ? `Solicit at least ${asked()}, or all if the bidders list has fewer.`
    : `Solicit ${list >= 5 ? 'at least ' : ''}${asked(list)}.`;

function smallPurchaseWords(decided: Decided, list: number | undefined): Words {
  const { ground, value = 0, floor = 0, ceiling = 0, total } = decided;
  switch (ground) {
    case 'over':
      return {
        says: `Do not use the five-vendor small purchase: ${over(value, ceiling)} the small purchase limit of ${formatAmount(ceiling)}.`,
        because: [NOT_WITHIN],
      };
    case 'changes':
      return { says: changed(decided, 'the small purchase limit'), because: [CHANGES, NOT_MORE_THAN] };
    case 'divided':
      return dividedWords(decided, [NOT_WITHIN, DIVIDED]);
    case 'not-needed':
      return {
        says: `You need not solicit ${asked(list)}: no competition is required at ${formatAmount(floor)} or less.`,
        because: BECAUSE_MICRO,
      };
    case 'within':
      return {
        says: `You may use it: ${formatAmount(total)} is more than ${formatAmount(floor)} and not more than ${formatAmount(ceiling)}. ${solicit(list)}`,
        because: BECAUSE_SMALL,
        ...(value <= floor ? { readings: ['micropurchase-growth', 'divided-purpose'] } : {}),
      };
    case 'no-category':
      return { says: 'Tell us the category: for construction no competition is required at this value.', because: BECAUSE_SMALL };
    default:
      return { says: `Tell us the value to see whether you must solicit ${asked(list)}.`, because: BECAUSE_SMALL };
  }
}

/** The first day on which the M/WBE method existed. */
const METHOD_FROM = MWBE_MAXIMUM.history.find((step) => step.value !== null)?.from ?? LIMITS_HELD_FROM;

/** The largest maximum of the M/WBE method, of any day. */
const MOST_MWBE = Math.max(...MWBE_MAXIMUM.history.map(({ value }) => value ?? 0));

function mwbeSmallPurchaseWords(decided: Decided): Words {
  const { ground, value = 0, floor = 0, ceiling = 0, grown, total } = decided;
  switch (ground) {
    case 'no-method':
      return { says: `The Rules had no such method before ${longDate(METHOD_FROM)}.`, because: [MWBE_OPEN, MWBE_CEILING] };
    case 'state-certified':
      return {
        says: 'Do not use it for this vendor: State certification alone is not the City certification the method needs.',
        because: [MWBE_OPEN, CITY_CERTIFIED],
      };
    case 'not-mwbe':
      return {
        says: 'Do not use it for this vendor: the method is for City-certified M/WBE vendors.',
        because: [MWBE_OPEN, CITY_CERTIFIED],
      };
    case 'human-services':
      return { says: 'Do not use it for human services.', because: [NO_HUMAN_SERVICES, HUMAN_SERVICES] };
    case 'construction':
      return {
        says: 'Do not use it for construction: construction was not included until January 1, 2020.',
        because: [MWBE_OPEN, MWBE_CEILING],
      };
    case 'over':
      return {
        says: `Do not use it: ${over(value, ceiling)} the maximum of ${formatAmount(ceiling)}.`,
        because: [MWBE_BAND, MWBE_CEILING],
      };
    case 'below':
      return {
        says: `Do not use it at this value: it begins above the micropurchase limit of ${formatAmount(floor)}.`,
        because: [MWBE_BAND],
      };
    case 'changes':
      // Over every maximum there has been no reading lets it grow.
      return grown > MOST_MWBE
        ? { says: changed(decided, 'the maximum'), because: [CHANGES, MWBE_CEILING] }
        : {
            says: `To be safe, do not let changes or renewals take it over the limit: ${over(grown, ceiling)} the maximum.`,
            because: [CHANGES, MWBE_CEILING],
            readings: ['mwbe-change-maximum'],
          };
    case 'divided':
      return dividedWords(decided, [MWBE_BAND, DIVIDED]);
    case 'floor':
      return {
        says: `Judge first what the purchase is: only changes or related purchases carry it over ${formatAmount(floor)}.`,
        because: [MWBE_BAND, DIVIDED],
        readings: [...(grown > value ? (['micropurchase-growth'] as const) : []), ...(total > grown ? (['divided-purpose'] as const) : [])],
        decision: WHETHER_DIVIDED,
      };
    case 'programme':
      return {
        says: 'Ask counsel first: it is unclear whether goods for a human services program are excluded.',
        because: [NO_HUMAN_SERVICES, HUMAN_SERVICES],
        readings: ['human-services-goods'],
        decision: WHETHER_PROGRAMME,
      };
    case 'maybe-micropurchase':
      return {
        says: 'Compete, or get counsel’s view first: if the construction limit applies, this is a micropurchase, which the method excludes.',
        because: [MWBE_BAND, MICRO_BAND],
        readings: ['construction-related-micropurchase'],
        decision: WHETHER_MICROPURCHASE,
      };
    case 'within':
      return {
        says: `You may buy from this vendor without competition: ${formatAmount(value)} is more than ${formatAmount(floor)} and not more than ${formatAmount(ceiling)}. Try to obtain at least three M/WBE quotes, or document why you could not.`,
        because: BECAUSE_MWBE,
      };
    default:
      return { says: 'Tell us what is missing: category, value and the vendor’s certification decide together.', because: BECAUSE_MWBE };
  }
}

/** From which day State law allowed which maximum: what the acts of MWBE_MAXIMUM, which are only told, say in its steps. */
export const OF_STATE_LAW: readonly (readonly [from: IsoDate, maximum: Cents])[] = [
  ['2017-12-29', 15_000_000],
  ['2019-07-15', 50_000_000],
  ['2022-10-06', 100_000_000],
  ['2023-12-08', 150_000_000],
];

/**
 * Whether the maximum of State law, in effect before the rule followed, was another than the rule's on a day, and would decide
 * otherwise: only then does the reading "mwbe-maximum-in-time" bear on it.
 */
function maximumInDoubt({ ground, value, grown, total, ceiling = 0 }: Decided, on: IsoDate): boolean {
  if (ground === 'state-certified' || ground === 'not-mwbe' || ground === 'human-services') return false;
  const higher = OF_STATE_LAW.findLast(([from]) => from <= on)?.[1] ?? 0;
  // Before the rule had the method its maximum was none, which State law exceeds as soon as it has one.
  const ofRule = valueOn(MWBE_MAXIMUM, on);
  const tested = ground === 'changes' ? grown : ground === 'divided' ? total : value;
  return higher > (ofRule ?? 0) && (tested === undefined || (tested > ceiling && tested <= higher));
}

/** § 3-08(c)(1)(ii): no competition up to the micropurchase limit. */
function micropurchase(facts: SmallPurchaseFacts, on: IsoDate): Verdict {
  const decided = decideMicropurchase(facts, on);
  return explain(decided, micropurchaseWords(decided, on), MICROPURCHASE, facts, on);
}

/** § 3-08(c)(1)(iii): five vendors at random. */
function smallPurchase(facts: SmallPurchaseFacts, on: IsoDate): Verdict {
  const decided = decideSmallPurchase(facts, on);
  return explain(decided, smallPurchaseWords(decided, facts['facts.3-08.biddersList']), SMALL_PURCHASE, facts, on);
}

/** The maximum rose between solicitation and purchase, and the value lies between the two. */
function risen({ value = 0, ceiling = 0 }: Decided): Words {
  return {
    says: `${over(value, ceiling)} the maximum of ${formatAmount(ceiling)} at solicitation, and within that of the purchase: which decides is open.`,
    because: [MWBE_BAND, MWBE_CEILING],
    readings: ['mwbe-maximum-day'],
    decision: { who: 'the agency, with counsel', standard: 'whether the maximum of the day on which the purchase is made decides' },
  };
}

/** § 3-08(c)(1)(iv): no competition for M/WBE vendors. */
function mwbeSmallPurchase(facts: SmallPurchaseFacts, on: IsoDate): Verdict {
  const decided = decideMwbeSmallPurchase(facts, on);
  const made = facts['dates.purchaseOrder'] ?? facts['dates.award'];
  // Over the maximum at solicitation only: a purchase is made at its order or award, and those are the words of (c)(1)(iv).
  if (decided.ground === 'over' && made && made > on && decideMwbeSmallPurchase(facts, made).outcome !== 'not-allowed')
    return explain({ ...decided, outcome: 'needs-determination' }, risen(decided), MWBE_MAXIMUM, facts, on);
  const words = mwbeSmallPurchaseWords(decided);
  const dated: Words = maximumInDoubt(decided, on) ? { ...words, readings: ['mwbe-maximum-in-time', ...(words.readings ?? [])] } : words;
  return explain(decided, dated, MWBE_MAXIMUM, facts, on);
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
    if (value === null || value === undefined) return [];
    const [then] = asOn({ because: [because] }, on).because;
    return [{ name: parameter.name, title: parameter.title, value, because: then }];
  });
}

const AMOUNT_EVENTS = ['solicitation', 'purchaseOrder', 'award'] as const;

/** The three ways of § 3-08, in the order of its paragraphs. */
export const ways: readonly Way<'micropurchase' | 'small-purchase' | 'mwbe-small-purchase'>[] = [
  { method: 'micropurchase', section: '3-08', makes: 'small', lawOn: AMOUNT_EVENTS, weigh: micropurchase },
  { method: 'small-purchase', section: '3-08', makes: 'small', lawOn: AMOUNT_EVENTS, weigh: smallPurchase },
  { method: 'mwbe-small-purchase', section: '3-08', makes: 'small', lawOn: AMOUNT_EVENTS, weigh: mwbeSmallPurchase },
];
