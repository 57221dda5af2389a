/**
 * A way says one thing in all its places: its citations reach what is bought, its days are those of its own rule, and where the law
 * is open it says so. Held to the text of the Rules as of January 1, 2020, read a second time here.
 */
import { describe, expect, test } from 'vitest';
import { assess, CATEGORIES, type Case, type Category } from '../../src/rules/index.ts';
import { asksOf, citeOfStatement, weighWays, WAY_IDS, WAYS_TO_BUY, type Statement, type WayId } from '../../src/ways/index.ts';

const SERVICES: readonly Category[] = ['standard-services', 'professional-services', 'human-services', 'construction-related-services'];
const GOODS_AND_SERVICES: readonly Category[] = ['goods', ...SERVICES];

/** What a provision reaches, the narrower one first; a provision that is not here reaches every category. */
const REACHES: readonly (readonly [string, string, readonly Category[]])[] = [
  ['ppb-3-02', '(t)', ['goods', 'standard-services']],
  ['ppb-3-02', '(o)(1)', ['goods', 'standard-services']],
  ['ppb-3-03', '(b)', ['human-services']],
  ['ppb-3-03', '(g)(6)', ['goods', 'standard-services', 'professional-services']],
  ['ppb-3-03', '(h)', ['construction-related-services']],
  ['ppb-3-03', '(j)(2)(i)(A)', ['professional-services', 'human-services', 'construction-related-services']],
  ['ppb-3-03', '(j)(2)(i)(B)', ['goods', 'standard-services']],
  ['ppb-3-03', '(j)', GOODS_AND_SERVICES],
  ['ppb-3-14', '', SERVICES],
  ['ppb-3-15', '', ['professional-services']],
  ['ppb-3-16', '', ['human-services']],
  ['ppb-4-07', '', GOODS_AND_SERVICES],
];
const reachOf = ({ of, at }: Statement): readonly Category[] =>
  REACHES.find(([section, path]) => section === of && at.startsWith(path))?.[2] ?? CATEGORIES;

const caseOf = (category: Category, way?: WayId): Case => ({
  category,
  amount: '2400000.00',
  asOf: '2026-11-29',
  ...(way === 'discretionary-award' ? { funding: 'discretionary' as const } : {}),
  ...(way === 'outside-directed' ? { funding: 'outside-directed' as const } : {}),
  ...(way === 'outside-the-rules' ? { funding: 'not-covered' as const } : {}),
});
const fits = (way: WayId, category: Category): boolean => {
  const input = caseOf(category, way);
  return weighWays(input, assess(input))?.ways.find((one) => one.way === way)?.verdict !== 'does-not-fit';
};
const ownStatements = (way: WayId, input: Case): Statement[] =>
  asksOf(way, input).flatMap((one) => (one.kind === 'statement' ? one.statement : (one.own ?? [])));

describe('a citation reaches what is bought', () => {
  test.each(WAY_IDS.flatMap((way) => CATEGORIES.filter((category) => fits(way, category)).map((category) => [way, category] as const)))(
    '%s for %s',
    (way, category) => {
      const wrong = ownStatements(way, caseOf(category, way)).filter((one) => !reachOf(one).includes(category));
      expect(wrong.map((one) => `${citeOfStatement(one)}: ${one.says}`)).toEqual([]);
    },
  );

  test('what a page says besides names the goods or services, where its provision reaches fewer than the way', () => {
    const silent = WAY_IDS.flatMap((way) => {
      const served = CATEGORIES.filter((category) => fits(way, category));
      return WAYS_TO_BUY[way].more
        .filter((one) => served.some((category) => !reachOf(one).includes(category)))
        .filter(({ says }) => !/\b(?:goods|services?|construction)\b/i.test(says))
        .map((one) => `${way}: ${citeOfStatement(one)}: ${one.says}`);
    });
    expect(silent).toEqual([]);
  });
});

const NUMBERS: Readonly<Record<string, number>> = { five: 5, ten: 10, fifteen: 15, twenty: 20, thirty: 30 };
/** The days that a sentence names. */
const daysIn = (says: string): number[] =>
  [...says.matchAll(/\b(\d+|five|ten|fifteen|twenty|thirty)(?:,? or (?:at least )?(\d+))?(?: calendar| business)? days?\b/gi)].flatMap(([, one, two]) =>
    [one, two].flatMap((word) => (word === undefined ? [] : (NUMBERS[word.toLowerCase()] ?? Number(word)))),
  ); // prettier-ignore

/** Days that a page tells and that are no duty of the agency before the award: an appeal, a report. */
const NOT_STEPS: Readonly<Partial<Record<WayId, Readonly<Record<number, string>>>>> = {
  'sealed-bids': { 5: 'a bidder’s appeal, and the days added where not all the documents are sent', 10: 'an appeal under § 2-08' },
  'human-services': {
    90: 'the answer to a vendor’s application',
    15: 'a vendor’s appeal',
    10: 'the least time to prepare, beside the 20 days of the notice',
  },
  innovative: { 60: 'a report after registration' },
};

describe('days', () => {
  test.each(WAY_IDS)('%s: what the page and the vendor are told is in the steps of the answer', (way) => {
    const { least, more, vendor } = WAYS_TO_BUY[way];
    const steps = new Set(least.flatMap((one) => daysIn('rule' in one ? (one.own?.says ?? '') : one.says)));
    const told = [...more, ...Object.values(vendor)].flatMap(({ says }) => daysIn(says).map((day) => [day, says] as const));
    expect(told.filter(([day]) => !steps.has(day) && NOT_STEPS[way]?.[day] === undefined)).toEqual([]);
  });

  // Read in title 9 of January 1, 2020, and in chapter 13 of the Charter.
  test.each<[WayId, Category, string, readonly number[]]>([
    ['sealed-bids', 'goods', '§ 3-02(e)(1)(i), (ii)(A)', [15, 15, 22]],
    ['proposals', 'professional-services', '§ 3-03(c)(1), (d)(1)', [20, 27]],
    ['human-services', 'human-services', '§ 3-16(j)', [45]],
    ['human-services', 'human-services', '§ 3-16(i), (n)(1)', [20]],
    ['negotiated-acquisition', 'goods', '§ 3-04(d)(1)(i)', [10]],
    ['government-to-government', 'goods', '§ 3-13(d)(1)', [10]],
    ['innovative', 'goods', '§ 3-12(b)(3)', [20]],
    ['investment-managers', 'professional-services', '§ 3-15(d)(1), (2)', [20]],
  ])('%s for %s: %s', (way, category, cite, days) => {
    const said = ownStatements(way, caseOf(category)).filter((one) => citeOfStatement(one) === cite);
    expect(said.map(({ says }) => daysIn(says))).toEqual([days]);
  });

  test('of a notice of award: those of the way’s own rule, or that there are none, and the safe course', () => {
    const own: Readonly<Partial<Record<WayId, string>>> = {
      'sealed-bids': '§ 3-02(e)(2)(i)',
      proposals: '§ 3-03(d)(2)(i)',
      'human-services': '§ 3-16(n)(2)(i)',
      'negotiated-acquisition': '§ 3-04(d)(2)(i)',
      'prequalified-bids': '§ 3-02(e)(2)(i)',
      'task-orders': '§ 3-02(e)(2)(i); § 3-03(d)(2)(i)',
      'government-to-government': '§ 3-13(e)(1)',
      'buy-against': '§ 4-07(b)(1)',
      innovative: '§ 3-12(e)(1)',
      'investment-managers': '§ 3-15(d)(3)(i)',
      // § 1-02(d) to (f): no rule of theirs, only the Charter's.
      'discretionary-award': 'Charter § 325(b)(3)(b)',
      'outside-directed': 'Charter § 325(b)(3)(b)',
      'outside-the-rules': 'Charter § 325(b)(3)(b)',
    };
    const found = WAY_IDS.flatMap((way) => {
      const category = CATEGORIES.find((one) => fits(way, one)) as Category;
      const notice = asksOf(way, caseOf(category, way)).find(
        (one) => one.kind === 'finding' && one.finding.id === 'charter-325:award-notice',
      );
      return notice?.kind === 'finding' ? [[way, notice.own && citeOfStatement(notice.own), notice.finding.says] as const] : [];
    });
    expect(Object.fromEntries(found.map(([way, cite]) => [way, cite]))).toEqual(own);
    for (const [, cite, says] of found) {
      expect(says).toContain('15 days after registration');
      expect(says).not.toContain('sets no day');
      expect(/safe course/.test(says)).toBe(cite?.startsWith('Charter') ?? false);
    }
  });

  test('five editions are told as the text of 2020, with what became of them elsewhere', () => {
    const five = WAY_IDS.filter((way) => [...WAYS_TO_BUY[way].least, ...WAYS_TO_BUY[way].more].some((one) => 'says' in one && /\bfive\b.*\beditions\b/.test(one.says))); // prettier-ignore
    expect(five).toEqual(['human-services', 'negotiated-acquisition', 'government-to-government', 'innovative']);
    for (const way of five) {
      const said = [...WAYS_TO_BUY[way].least, ...WAYS_TO_BUY[way].more].flatMap((one) => ('says' in one ? one.says : [])).join(' ');
      expect([way, /January 14, 2024/.test(said), /check/i.test(said)]).toEqual([way, true, true]);
    }
  });
});

describe('the special-case determination', () => {
  test('is a step of each way on the list of § 3-01(d)(1), before soliciting, and names the ACCO', () => {
    // (i) bids from a list, (iii) proposals; (v) negotiated acquisition has the CCPO besides.
    for (const [way, category] of [['prequalified-bids', 'goods'], ['proposals', 'goods'], ['negotiated-acquisition', 'goods']] as const) {
      const step = ownStatements(way, caseOf(category)).find(({ says, who }) => /before you solicit/i.test(says) && /ACCO/.test(`${who} ${says}`));
      expect([way, step !== undefined]).toEqual([way, true]);
    } // prettier-ignore
  });

  test('is an open question for the services that § 3-01(c) lists: both sides and the safe course', () => {
    const open = WAYS_TO_BUY.proposals.open;
    expect(open?.asks).toMatch(/special case/);
    expect(open?.only).toEqual(['professional-services', 'construction-related-services']);
    expect(open?.says.map(citeOfStatement)).toEqual(['§ 3-01(c)', 'Charter § 312(b)(2), (c)(2)', '§ 3-01(d)(4)']);
    expect(open?.says.at(-1)?.says).toMatch(/safe course/i);
  });
});
