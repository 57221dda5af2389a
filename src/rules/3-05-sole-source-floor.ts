/** § 3-05(a), last sentence: from which value the section applies. Its limit has a history of its own. */
import type { Cents } from './amount.ts';
import type { IsoDate } from './calendar.ts';
import type { Category, Facts, Path } from './case.ts';
import { rule, type Rule } from './finding.ts';
import {
  limitOn,
  MICROPURCHASE,
  MICROPURCHASE_CONSTRUCTION,
  MICROPURCHASE_LIMITS,
  SOLE_SOURCE_FLOOR,
  stepOn,
  type Parameter,
} from './parameters.ts';
import type { ReadingId } from './readings.ts';
import type { Margin } from './route.ts';
import { testedValue, type Values } from './value.ts';

/** The floor of § 3-05 on a day, against a value. */
export interface Floor {
  /** Whether the section reaches the value; 'category' where that decides, 'amount' where no value is given. */
  reaches: boolean | 'amount' | 'category';
  /** What the value was tested against: one limit, or each that there is where the category is not known. */
  margins: Margin[];
  readings: readonly ReadingId[];
}

export type FloorFacts = Values & { category?: Category };

function margin(parameter: Parameter, limit: Cents, tested: Cents): Margin {
  return { parameter: parameter.name, title: parameter.title, bound: 'floor', limit, tested, room: limit - tested };
}

/**
 * § 3-05(a), last sentence: since May 17, 2024 "exceeding the micropurchase limit", by category; before it one figure for
 * everything, held from January 1, 2020. Null where the floor of that day is not held.
 */
export function floorOn(facts: FloorFacts, on: IsoDate): Floor | null {
  const step = stepOn(SOLE_SOURCE_FLOOR, on);
  if (!step) return null;
  const value = testedValue(facts);
  if (value === undefined) return { reaches: 'amount', margins: [], readings: [] };
  const differs: readonly ReadingId[] =
    facts.amount !== undefined && facts.awardAmount !== undefined && facts.amount !== facts.awardAmount ? ['which-value'] : [];
  if (step.value !== null) {
    return { reaches: value > step.value, margins: [margin(SOLE_SOURCE_FLOOR, step.value, value)], readings: differs };
  }
  const low = limitOn(MICROPURCHASE, on);
  const high = limitOn(MICROPURCHASE_CONSTRUCTION, on);
  const { category } = facts;
  const between = value > low && value <= high;
  if (category === undefined) {
    const margins = MICROPURCHASE_LIMITS.map((one) => margin(one, limitOn(one, on), value));
    return { reaches: between ? 'category' : value > high, margins, readings: differs };
  }
  const ofConstruction = category === 'construction';
  const open: readonly ReadingId[] = !between
    ? []
    : category === 'construction'
      ? ['sole-source-floor']
      : category === 'construction-related-services'
        ? ['construction-related-micropurchase']
        : [];
  return {
    reaches: value > (ofConstruction ? high : low),
    margins: [ofConstruction ? margin(MICROPURCHASE_CONSTRUCTION, high, value) : margin(MICROPURCHASE, low, value)],
    readings: [...differs, ...open],
  };
}

/** Whether the value is known not to exceed the floor: `reaches` without the rest, for the rules that only need that. */
function isBelow(facts: FloorFacts, on: IsoDate): boolean {
  const value = testedValue(facts);
  const step = stepOn(SOLE_SOURCE_FLOOR, on);
  if (value === undefined || !step) return false;
  return value <= (step.value ?? limitOn(facts.category === 'construction' ? MICROPURCHASE_CONSTRUCTION : MICROPURCHASE, on));
}

const FLOOR_READS = ['category', 'amount', 'awardAmount'] as const;

type Declared<Reads extends Path> = Omit<Parameters<typeof rule<Reads>>[0], 'section' | 'routes'>;

/**
 * Declares a rule of § 3-05 that is silent where the value is known not to exceed the floor.
 * @param accelerated whether it also holds for an accelerated procurement by sole source, which § 3-07(d) leaves to § 3-01 and so to
 * this section; the notices do not: § 3-07(h) has its own
 */
export function aboveFloor<const Reads extends Path>({ find, reads, ...declared }: Declared<Reads>, accelerated = false): Rule {
  return rule({
    ...declared,
    section: '3-05',
    routes: accelerated ? ['sole-source', 'accelerated'] : ['sole-source'],
    reads: [...FLOOR_READS, ...reads] as readonly (Reads | (typeof FLOOR_READS)[number])[],
    find: (facts: Facts, on, method) => (isBelow(facts, on) ? null : find(facts, on, method)),
  });
}
