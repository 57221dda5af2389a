/** § 3-10(i)(2), (3): how many vendors a selective solicitation must reach. */
import type { IsoDate } from './calendar.ts';
import type { Facts, Path } from './case.ts';
import { quote, type Authority, type Quote } from './finding.ts';
import { NEGOTIATED_WITH_FEWER, THREE_WAYS } from './other-law.ts';
import { limitOn, PQL_BEST_QUALIFIED, PQL_RANDOM, PQL_TWO_AWARDS_BEST_QUALIFIED, PQL_TWO_AWARDS_NON_COMPLEX } from './parameters.ts';
import type { ReadingId } from './readings.ts';

const EIGHT = quote(
  '3-10(i)(3)(i)',
  'Except as otherwise permitted by 9 RCNY §§ 3-03(h) and 3-04(b), bids or proposals shall be solicited from a minimum of eight vendors, selected at random from the PQL.',
);
const FIVE = quote('3-10(i)(3)(iii)', 'shall select a minimum of five vendors evaluated as being the best qualified');
const PROPORTIONAL = quote(
  '3-10(i)(3)(iv)',
  'the minimum number of vendors solicited shall be proportional to the number of anticipated awards',
);
const SIXTEEN = quote('3-10(i)(3)(iv)', 'where two contracts are to be awarded, the agency must select a minimum of sixteen vendors');
const SIX = quote(
  '3-10(i)(3)(iv)',
  'except that in the case of construction-related services to be procured pursuant to 9 RCNY § 3-03(h)(2)(i)(B), the agency must only select a minimum of six vendors',
);
const TEN = quote(
  '3-10(i)(3)(iv)',
  'in the case of construction-related services to be procured pursuant to 9 RCNY § 3-03(h)(2)(ii) where selection based on a "best qualified" determination is utilized, either alone or in combination with random and/or rotational selective solicitation, the agency must only select a minimum of ten vendors',
);

export type MinimumFacts = Pick<
  Facts,
  | 'category'
  | 'facts.3-10.mentoring'
  | 'facts.3-10.solicitation'
  | 'facts.3-10.awards'
  | 'facts.3-10.constructionRelatedWay'
  | 'facts.3-10.bestQualified'
>;

/** The minimum of a case, or the facts it waits for. */
export interface Minimum {
  /** Vendors for one award. */
  each: number;
  /** Contracts to be awarded: one where the reader does not say. */
  awards: number;
  /** Vendors in all. */
  needed: number;
  because: readonly (Quote | Authority)[];
  readings: readonly ReadingId[];
  /** The number another reading gives, where it is lower. */
  otherwise?: number;
  /** Facts that could lower the number. */
  lacks: readonly Path[];
}

/** Whether only the best qualified, or also they, are selected. */
function bestQualified(facts: MinimumFacts): boolean | undefined {
  return facts['facts.3-10.solicitation'] === 'best-qualified' ? true : facts['facts.3-10.bestQualified'];
}

/**
 * The minimum for a selective solicitation: random, rotational or best qualified.
 * @returns null where the whole list, or the qualified of a mentoring program, is solicited: there is no minimum then
 */
export function minimumVendors(facts: MinimumFacts, on: IsoDate): Minimum | { missing: readonly Path[] } | null {
  const how = facts['facts.3-10.solicitation'];
  if (how === undefined || how === 'whole-list' || how === 'restricted-mentoring') return null;
  const { category } = facts;
  const awards = facts['facts.3-10.awards'] || 1;
  const eight = limitOn(PQL_RANDOM, on);
  const five = limitOn(PQL_BEST_QUALIFIED, on);
  const three = limitOn(PQL_TWO_AWARDS_NON_COMPLEX, on) / 2;
  const complex = limitOn(PQL_TWO_AWARDS_BEST_QUALIFIED, on) / 2;
  const several: ReadingId[] = awards > 2 ? ['awards-other-than-two'] : [];
  const mentoring: ReadingId[] = facts['facts.3-10.mentoring'] === true ? ['mentoring-minimum'] : [];
  const lacks: Path[] = facts['facts.3-10.awards'] ? [] : ['facts.3-10.awards'];
  const minimum = (
    each: number,
    because: Minimum['because'],
    readings: readonly ReadingId[] = [],
    more: { otherwise?: number; lacks?: readonly Path[] } = {},
  ): Minimum => ({
    each,
    awards,
    needed: each * awards,
    because: awards > 1 ? [...because, PROPORTIONAL] : because,
    readings: [...several, ...mentoring, ...readings],
    lacks: [...lacks, ...(more.lacks ?? [])],
    ...(more.otherwise === undefined ? {} : { otherwise: more.otherwise }),
  });
  const eightEach = (readings: readonly ReadingId[] = [], more: { otherwise?: number; lacks?: readonly Path[] } = {}): Minimum =>
    minimum(eight, awards > 1 ? [EIGHT, SIXTEEN] : [EIGHT], readings, more);

  if (category === undefined && how !== 'random') return { missing: ['category'] };
  const best = bestQualified(facts);

  if (category === 'construction-related-services') {
    const way = facts['facts.3-10.constructionRelatedWay'];
    if (best && awards === 1) return minimum(five, [FIVE], [], way ? {} : { lacks: ['facts.3-10.constructionRelatedWay'] });
    if (way === undefined) return { missing: ['facts.3-10.constructionRelatedWay'] };
    if (best) return way === 'h-2-ii' ? minimum(complex, [TEN]) : eightEach(['best-qualified-awards'], { otherwise: five * awards });
    if (way === 'h-2-i-B') return minimum(three, awards > 1 ? [SIX] : [THREE_WAYS, SIX]);
    if (way === 'h-2-ii' && best === undefined) return { missing: ['facts.3-10.bestQualified'] };
    if (way === 'h-2-ii') {
      return awards === 1 ? minimum(three, [THREE_WAYS, EIGHT]) : eightEach(['unnamed-way-awards'], { otherwise: three * awards });
    }
    if (way === 'h-2-i-A' && how === 'random') {
      return awards === 1 ? minimum(1, [THREE_WAYS, EIGHT]) : eightEach(['unnamed-way-awards'], { otherwise: awards });
    }
    return eightEach(how === 'rotational' ? ['rotational-minimum'] : [], how === 'rotational' ? { otherwise: three * awards } : {});
  }
  if (how === 'best-qualified') {
    return awards === 1 ? minimum(five, [FIVE]) : eightEach(['best-qualified-awards'], { otherwise: five * awards });
  }
  if (how === 'rotational') return eightEach(['rotational-minimum'], { otherwise: three * awards });
  const random = eightEach([], category === undefined ? { lacks: ['category'] } : {});
  return { ...random, because: [...random.because, NEGOTIATED_WITH_FEWER] };
}
