/** § 3-10, prequalified lists: whether a list may be used, its keeping, how many vendors, denials and appeals; each edge from both sides. */
import { longestSentence } from '../helpers/sentences.ts';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { coverage } from '../../src/law/coverage.ts';
import { readCases, readingsOf } from '../../src/law/worked-cases.ts';
import law from '../../src/content/law.json' with { type: 'json' };
import { affirmationPeriods } from '../../src/rules/3-10-prequalification-vendors.ts';
import { duties } from '../../src/rules/3-10-prequalification-duties.ts';
import {
  AGENCY_KINDS,
  assess,
  CATEGORIES,
  FORM,
  FUNDING,
  PARAMETERS,
  type Case,
  type Category,
  type Finding,
  type Outcome,
  type ReadingId,
} from '../../src/rules/index.ts';
import { anyDate } from '../helpers/any-case.ts';
import { findingOf, itemsOf as cited, outcomeOf, TODAY } from '../helpers/asked.ts';

type Facts = NonNullable<NonNullable<Case['facts']>['3-10']>;
type Dates = NonNullable<Case['dates']>;
type List = NonNullable<Facts['list']>;
type Way = NonNullable<Facts['constructionRelatedWay']>;
type How = NonNullable<Facts['solicitation']>;

const given = (facts: Facts, more: Case = {}): Case => ({
  asOf: TODAY,
  method: 'prequalified-list',
  facts: { '3-10': facts },
  ...more,
});
const outcome = (facts: Facts, more: Case = {}): Outcome | undefined => outcomeOf('prequalified-list', given(facts, more));
const finding = (id: string, facts: Facts = {}, more: Case = {}): Finding | undefined =>
  findingOf(id, 'prequalified-list', given(facts, more));
const dated = (id: string, dates: Dates, facts: Facts = {}): Finding | undefined => finding(id, facts, { dates });
const inside = (at: keyof typeof law.provisions): string[] => law.provisions[at].inside;

describe('§ 3-10(a)–(c), (h)(1): whether a list may be used', () => {
  const both: Facts = { screeningDetermined: true, specialCaseDetermined: true, mentoring: false };
  test.each<[string, Category | undefined, Facts, Outcome]>([
    ['goods, both determinations made', 'goods', both, 'allowed'],
    ['goods, nothing known', 'goods', {}, 'needs-determination'],
    [
      'goods, screening determined, special case not known',
      'goods',
      { screeningDetermined: true, mentoring: false },
      'needs-determination',
    ],
    [
      'goods, special case determined, screening not known',
      'goods',
      { specialCaseDetermined: true, mentoring: false },
      'needs-determination',
    ],
    ['goods, no special case determination', 'goods', { ...both, specialCaseDetermined: false }, 'not-allowed'],
    ['goods, no determination on screening', 'goods', { ...both, screeningDetermined: false }, 'not-allowed'],
    [
      'goods, the CCPO’s best interest instead',
      'goods',
      { ...both, specialCaseDetermined: false, bestInterestDetermined: true },
      'allowed',
    ],
    ['goods for a mentoring program', 'goods', { screeningDetermined: true, specialCaseDetermined: false, mentoring: true }, 'allowed'],
    [
      'construction-related services are not exempt',
      'construction-related-services',
      { ...both, specialCaseDetermined: false },
      'not-allowed',
    ],
    ['construction is exempt, with five vendors', 'construction', { screeningDetermined: true, mentoring: false, vendors: 5 }, 'allowed'],
    ['construction with four vendors', 'construction', { screeningDetermined: true, mentoring: false, vendors: 4 }, 'not-allowed'],
    ['goods, with an empty list', 'goods', { ...both, vendors: 0 }, 'not-allowed'],
    ['goods, with one vendor', 'goods', { ...both, vendors: 1 }, 'allowed'],
    ['construction with an empty list', 'construction', { screeningDetermined: true, mentoring: false, vendors: 0 }, 'not-allowed'],
    [
      'construction with four vendors, for a mentoring program',
      'construction',
      { screeningDetermined: true, mentoring: true, vendors: 4 },
      'allowed',
    ],
    ['construction with four vendors, mentoring not known', 'construction', { screeningDetermined: true, vendors: 4 }, 'unknown'],
    ['construction, vendors not known', 'construction', { screeningDetermined: true, mentoring: false }, 'unknown'],
    [
      'construction, no determination on screening',
      'construction',
      { screeningDetermined: false, mentoring: false, vendors: 5 },
      'not-allowed',
    ],
    ['category not known, screening determined', undefined, { screeningDetermined: true }, 'unknown'],
    ['category not known, screening determined, a mentoring program', undefined, { screeningDetermined: true, mentoring: true }, 'allowed'],
    ['category not known, four vendors', undefined, { ...both, vendors: 4 }, 'unknown'],
    ['category not known, five vendors', undefined, { ...both, vendors: 5 }, 'allowed'],
    ['a list of auditors is under the section', 'professional-services', { ...both, list: 'auditors' }, 'allowed'],
    ['a list under § 3-16 is not', 'human-services', { ...both, list: 'hhs-accelerator' }, 'not-required'],
    ['nothing known at all', undefined, {}, 'needs-determination'],
  ])('%s', (_, category, facts, expected) => {
    expect(outcome(facts, category ? { category } : {})).toBe(expected);
  });

  test.each<[string, string, Outcome]>([
    ['the day before any text is known', '2019-12-31', 'not-held'],
    ['the day of the first text known', '2020-01-01', 'allowed'],
    ['the day before the text is held', '2024-07-11', 'allowed'],
    ['the day of the text', '2024-07-12', 'allowed'],
    ['the day after', '2024-07-13', 'allowed'],
  ])('%s', (_, solicitation, expected) => {
    expect(outcome(both, { category: 'goods', dates: { solicitation } })).toBe(expected);
    expect(finding('3-10(b):special-case', both, { category: 'goods', dates: { solicitation } })?.outcome).toBe(
      expected === 'allowed' ? 'required' : expected,
    );
  });

  test('a list under § 3-16 has one finding of the section, and nothing else', () => {
    const found = assess(given({ list: 'hhs-accelerator' })).findings.filter((one) => one.id.startsWith('3-10'));
    expect(found.map((one) => one.id)).toEqual(['3-10(a):other-lists']);
  });

  test('a discretionary award has no duty of source selection, and the affirmation at award', () => {
    const ids = assess(given({ solicitation: 'random' }, { funding: 'discretionary' })).findings.map((one) => one.id);
    // How many vendors a construction list has is a matter of its keeping, not of the choice of a source.
    expect(ids.filter((id) => /^3-10\([bchi]\)/.test(id) && id !== '3-10(h)(1):five-vendors')).toEqual([]);
    expect(ids).toContain('3-10(f):at-award');
    expect(ids).not.toContain('3-10(f):affirmation');
  });
});

describe('§ 3-10(b): the special case determination', () => {
  test.each<[string, Category, Facts, Outcome]>([
    ['goods', 'goods', {}, 'required'],
    ['construction-related services', 'construction-related-services', {}, 'required'],
    ['construction', 'construction', {}, 'not-required'],
    ['a mentoring program', 'goods', { mentoring: true }, 'not-required'],
    ['the CCPO’s best interest', 'goods', { bestInterestDetermined: true }, 'not-required'],
    ['no best interest determined', 'goods', { bestInterestDetermined: false }, 'required'],
  ])('%s', (_, category, facts, expected) => {
    expect(finding('3-10(b):special-case', facts, { category })?.outcome).toBe(expected);
  });
});

test('a special case determination after the solicitation comes too late', () => {
  const says = (determination: string) =>
    finding('3-10(b):special-case', { mentoring: false }, { category: 'goods', dates: { determination, solicitation: '2026-10-01' } })
      ?.says;
  expect(says('2026-09-30')).toMatch(/^Make/);
  expect(says('2026-10-01')).toMatch(/^Make/);
  expect(says('2026-10-02')).toMatch(/^Check the order/);
});

describe('§ 3-10(d): the criteria are those of its paragraphs', () => {
  const paragraphs = inside('3-10(d)').filter((id) => !id.includes('after'));
  test('goods may use any of the eleven', () => {
    const found = finding('3-10(d):criteria', { mentoring: false }, { category: 'goods' });
    expect([found?.outcome, cited(found)]).toEqual(['allowed', paragraphs]);
    expect(paragraphs).toHaveLength(11);
  });
  test('construction must use the first ten', () => {
    const found = finding('3-10(d):criteria', { mentoring: false }, { category: 'construction' });
    expect([found?.outcome, cited(found)]).toEqual(['required', paragraphs.slice(0, 10)]);
  });
  test.each<[string, Category | undefined, boolean | undefined, Outcome]>([
    ['construction for a mentoring program may choose', 'construction', true, 'allowed'],
    ['a mentoring program of any category may choose', undefined, true, 'allowed'],
    ['without the category nothing is said', undefined, false, 'unknown'],
    ['construction, mentoring not known, must', 'construction', undefined, 'required'],
  ])('%s', (_, category, mentoring, expected) => {
    const facts = mentoring === undefined ? {} : { mentoring };
    expect(finding('3-10(d):criteria', facts, category ? { category } : {})?.outcome).toBe(expected);
  });
});

describe('§ 3-10(e): the notices', () => {
  const yearly = '3-10(e)(1)(i):yearly-notice';
  test.each<[List | undefined, Outcome]>([
    ['category', 'required'],
    ['citywide', 'required'],
    ['auditors', 'required'],
    [undefined, 'required'],
    ['one-procurement', 'not-required'],
  ])('the yearly notice of a list %s', (list, expected) => {
    expect(finding(yearly, list ? { list } : {})?.outcome).toBe(expected);
  });

  test.each<[string, string, string, string | undefined, RegExp]>([
    ['twelve months from a Wednesday', '2025-11-26', '2026-11-26', '2026-11-25', /next yearly notice by November 26, 2026/],
    ['today, a Saturday', '2025-11-21', '2026-11-21', '2026-11-20', /next yearly notice by November 21, 2026/],
    ['a day ago: overdue', '2025-11-20', '2026-11-20', '2026-11-20', /now.*December 31, 2026/],
    [
      'two years ago: overdue on both readings',
      '2024-11-20',
      '2025-11-20',
      '2025-11-20',
      /now: after that of November 20, 2024 it was due by November 20, 2025\.$/,
    ],
    ['February 29', '2028-02-29', '2029-02-28', undefined, /February 28, 2029/],
  ])('%s', (_, pqlNotice, last, edition, says) => {
    const found = dated(yearly, { pqlNotice }, { list: 'category' });
    expect(found?.deadline?.last).toBe(last);
    expect(found?.deadline?.edition).toBe(edition);
    expect(found?.says).toMatch(says);
  });

  test('the notice has the three items of (e)(2)', () => {
    for (const [id, facts, more] of [
      [yearly, {}, {}],
      ['3-10(e)(1)(ii):one-procurement-notice', { list: 'one-procurement' }, {}],
      ['3-10(e)(1)(iv):newspaper', {}, { category: 'construction' }],
    ] as [string, Facts, Case][])
      expect(cited(finding(id, facts, more)), id).toEqual(['3-10(e)(2)', '3-10(e)(2)', '3-10(e)(2)']);
  });

  test('the notice for one procurement comes before the solicitation', () => {
    const at = (pqlNotice: string) =>
      dated('3-10(e)(1)(ii):one-procurement-notice', { pqlNotice, solicitation: '2026-10-01' }, { list: 'one-procurement' })?.says;
    expect(at('2026-09-30')).toMatch(/^The notice of September 30, 2026 came before/);
    expect(at('2026-10-01')).toMatch(/does not come before the solicitation/);
  });

  test.each<[Category | undefined, Outcome]>([
    ['construction', 'required'],
    ['construction-related-services', 'not-required'],
    ['goods', 'not-required'],
    [undefined, 'unknown'],
  ])('a newspaper for %s', (category, expected) => {
    expect(finding('3-10(e)(1)(iv):newspaper', {}, category ? { category } : {})?.outcome).toBe(expected);
  });

  test.each(AGENCY_KINDS)(
    'the continuous notice is the CCPO’s for a buyer that is %s: it is of no particular procurement',
    (agencyKind) => {
      expect(finding('3-10(e)(1)(iii):continuous-notice', {}, { agencyKind })?.who).toBe('the CCPO');
    },
  );

  test.each<[NonNullable<Case['agencyKind']>, RegExp]>([
    ['mayoral', /^the CCPO$/],
    ['elected-official', /elected official/],
    ['council', /Speaker/],
    ['board', /governing board/],
  ])('the approval of a selective solicitation, for a buyer that is %s', (agencyKind, who) => {
    expect(finding('3-10(i)(1):approval', { solicitation: 'random' }, { agencyKind })?.who).toMatch(who);
  });

  test('the Comptroller keeps the list of auditors', () => {
    expect(finding(yearly, { list: 'auditors' })?.who).toMatch(/Comptroller/);
    expect(finding(yearly, { list: 'category' })?.who).toBe('the ACCO');
  });
});

test.each<[string, Facts, readonly string[]]>([
  [
    'the special case not determined',
    { screeningDetermined: true, mentoring: false, bestInterestDetermined: false },
    ['facts.3-10.vendors'],
  ],
  ['screening not determined', { specialCaseDetermined: true, mentoring: false }, ['facts.3-10.vendors']],
])('construction whose list’s vendors are not told, %s: their number is asked', (_, facts, asked) => {
  const route = assess(given(facts, { category: 'construction' })).routes.find((one) => one.method === 'prequalified-list');
  expect(route?.lacks?.filter((path) => path === 'facts.3-10.vendors')).toEqual(asked);
});

describe('§ 3-10(f): the affirmation every two years', () => {
  test.each<[string, string | undefined, string | undefined, string | undefined]>([
    ['two years from listing', '2025-03-10', undefined, '2027-03-10'],
    ['two years from the last affirmation, listing not known', undefined, '2025-03-10', '2027-03-10'],
    ['the two years from listing hold an affirmation: two years from that', '2024-10-01', '2025-08-15', '2027-08-15'],
    ['affirmed the day before the anniversary', '2022-10-01', '2024-09-30', '2026-09-30'],
    ['affirmed on the anniversary: the next', '2022-10-01', '2024-10-01', '2026-10-01'],
    ['affirmed the day after', '2022-10-01', '2024-10-02', '2026-10-02'],
    ['seven weeks before the anniversary', '2024-10-15', '2026-10-01', '2028-10-01'],
    ['listed on February 29', '2024-02-29', undefined, '2026-02-28'],
    ['an affirmation before listing does not count', '2025-03-10', '2025-03-09', '2027-03-10'],
    ['no date', undefined, undefined, undefined],
  ])('%s', (_, listed, affirmed, by) => {
    expect(affirmationPeriods(listed, affirmed, 2)[0]?.by).toBe(by);
    const dates = { ...(listed ? { listed } : {}), ...(affirmed ? { affirmed } : {}) };
    const deadline = dated('3-10(f):affirmation', dates)?.deadline;
    expect(deadline?.last).toBe(by);
    if (by) expect(deadline?.period).toMatchObject({ unit: 'years', side: 'after', publication: false });
  });

  test('a last day on a Saturday: the workday before is safe, and § 25-a would allow Monday', () => {
    expect(dated('3-10(f):affirmation', { listed: '2024-11-28' })).toMatchObject({
      deadline: { last: '2026-11-28', office: '2026-11-27', extended: '2026-11-30' },
      readings: ['two-year-affirmation', 'last-day'],
    });
    expect(dated('3-10(f):affirmation', { listed: '2024-11-30' })).toMatchObject({ readings: ['two-year-affirmation'] });
  });

  test('both dates are shown where they differ', () => {
    expect(dated('3-10(f):affirmation', { listed: '2024-10-01', affirmed: '2025-08-15' })?.says).toBe(
      'Affirm by August 13, 2027 that nothing changed: August 15, 2027, from the last affirmation, isn’t a workday; from listing, by October 1, 2028.',
    );
  });

  test.each<[string, Facts, Case, Outcome | undefined, Outcome | undefined, Outcome | undefined]>([
    ['an ordinary list', { mentoring: false }, {}, 'required', 'required', undefined],
    ['a mentoring list', { mentoring: true }, {}, 'not-required', 'not-required', undefined],
    ['an award under § 1-02(e)', { mentoring: false }, { funding: 'discretionary' }, undefined, undefined, 'required'],
  ])('%s', (_, facts, more, biennial, withBid, atAward) => {
    const of = (slug: string) => finding(`3-10(f):${slug}`, facts, more)?.outcome;
    expect([of('affirmation'), of('with-each-bid'), of('at-award')]).toEqual([biennial, withBid, atAward]);
  });
});

describe('§ 3-10(g)(1): ninety days from a properly completed questionnaire', () => {
  const id = '3-10(g)(1):ninety-days';
  const plain: Facts = { mentoring: false, alternateSchedule: false, questionnaireComplete: true };
  test.each<[string, string, string, string | undefined]>([
    ['March 2, 2026 gives Sunday, May 31; § 25-a would say Monday', '2026-03-02', '2026-05-31', '2026-06-01'],
    ['March 3, 2026 gives Monday, June 1', '2026-03-03', '2026-06-01', undefined],
    ['August 24, 2026 gives Sunday, November 22', '2026-08-24', '2026-11-22', '2026-11-23'],
  ])('%s', (_, questionnaire, last, extended) => {
    const { deadline } = dated(id, { questionnaire }, plain) ?? {};
    expect([deadline?.last, deadline?.extended]).toEqual([last, extended]);
  });

  test.each<[string, string, RegExp]>([
    ['on the last day', '2026-05-31', /was in time/],
    ['the day after, within § 25-a', '2026-06-01', /only if § 25-a/],
    ['late', '2026-06-02', /was late/],
    ['before the questionnaire', '2026-03-01', /Check the dates/],
  ])('a denial mailed %s', (_, pqlDecisionMailed, says) => {
    expect(dated(id, { questionnaire: '2026-03-02', pqlDecisionMailed }, { ...plain, decision: 'denied' })?.says).toMatch(says);
  });

  test.each<[string, Facts, Outcome, ReadingId]>([
    ['a mentoring list', { ...plain, mentoring: true }, 'not-required', 'ninety-days-without-exception'],
    ['another schedule', { ...plain, alternateSchedule: true }, 'not-required', 'ninety-days-without-exception'],
    ['an incomplete questionnaire', { ...plain, questionnaireComplete: false }, 'required', 'incomplete-questionnaire'],
  ])('%s', (_, facts, expected, reading) => {
    const found = finding(id, facts);
    expect(found?.outcome).toBe(expected);
    expect(found?.readings).toContain(reading);
  });

  test('submitted before any text is known, its review is not held', () => {
    expect(dated(id, { questionnaire: '2019-12-31' }, plain)?.outcome).toBe('not-held');
    expect(dated(id, { questionnaire: '2024-07-11' }, plain)?.outcome).toBe('required');
    expect(dated(id, { questionnaire: '2024-07-12' }, plain)?.outcome).toBe('required');
  });
});

describe('§ 3-10(h): who may, and who must, be limited to the list', () => {
  test.each<[string, Category | undefined, boolean | undefined, Outcome]>([
    ['construction must', 'construction', false, 'required'],
    ['a mentoring program must', 'goods', true, 'required'],
    ['goods may', 'goods', false, 'allowed'],
    ['construction-related services may', 'construction-related-services', false, 'allowed'],
    ['goods, mentoring not known', 'goods', undefined, 'unknown'],
    ['category not known', undefined, false, 'unknown'],
  ])('%s', (_, category, mentoring, expected) => {
    const facts = mentoring === undefined ? {} : { mentoring };
    expect(finding('3-10(h)(1):limited-to-list', facts, category ? { category } : {})?.outcome).toBe(expected);
  });

  test.each<[number | undefined, boolean | undefined, Outcome]>([
    [4, false, 'not-allowed'],
    [5, false, 'required'],
    [6, false, 'required'],
    [4, true, 'not-required'],
    [4, undefined, 'unknown'],
    [undefined, false, 'required'],
  ])('a construction list of %s vendors, mentoring %s', (vendors, mentoring, expected) => {
    const facts = { ...(vendors === undefined ? {} : { vendors }), ...(mentoring === undefined ? {} : { mentoring }) };
    expect(finding('3-10(h)(1):five-vendors', facts, { category: 'construction' })?.outcome).toBe(expected);
  });

  test.each<[string, string | undefined, Outcome]>([
    ['at $100,000', '100000.00', 'not-required'],
    ['a cent over', '100000.01', 'required'],
    ['not known', undefined, 'unknown'],
  ])('the Charter’s notice of award, value %s', (_, amount, expected) => {
    const found = finding('3-10(h)(1):award-notice', {}, amount ? { amount } : {});
    expect(found?.outcome).toBe(expected);
    if (expected === 'required') expect(cited(found)).toEqual(['charter-325', 'charter-325', 'charter-325', 'charter-325']);
  });

  test('bids are awarded as sealed bids, proposals as proposals', () => {
    const says = (offers: 'bids' | 'proposals') => finding('3-10(h)(1):award', { offers })?.says;
    expect(says('bids')).toMatch(/sealed bidding/);
    expect(says('proposals')).toMatch(/sealed proposals/);
    expect(finding('3-10(h)(1):award', {})?.lacks).toEqual(['facts.3-10.offers']);
  });
});

describe('§ 3-10(i): how many vendors a selective solicitation must reach', () => {
  const id = '3-10(i)(2):minimum';
  type Row = [string, Category, How, Way | undefined, boolean | undefined, number, number | undefined];
  test.each<Row>([
    ['random, goods, one award: eight', 'goods', 'random', undefined, undefined, 1, 8],
    ['random, goods, two awards: sixteen', 'goods', 'random', undefined, undefined, 2, 16],
    ['random, goods, three awards: twenty-four', 'goods', 'random', undefined, undefined, 3, 24],
    ['random, construction, two awards: sixteen', 'construction', 'random', undefined, undefined, 2, 16],
    ['rotational, construction, one award: eight is safe', 'construction', 'rotational', undefined, undefined, 1, 8],
    ['best qualified, construction, one award: five', 'construction', 'best-qualified', undefined, undefined, 1, 5],
    ['best qualified, construction, two awards: sixteen is safe', 'construction', 'best-qualified', undefined, undefined, 2, 16],
    ['non-complex by proposals, one award: three', 'construction-related-services', 'random', 'h-2-i-B', false, 1, 3],
    ['non-complex by proposals, two awards: six', 'construction-related-services', 'random', 'h-2-i-B', false, 2, 6],
    ['non-complex by proposals, three awards: nine', 'construction-related-services', 'rotational', 'h-2-i-B', false, 3, 9],
    ['non-complex, one vendor at a fee curve', 'construction-related-services', 'random', 'h-2-i-A', false, 1, 1],
    ['the same for two awards: sixteen is safe', 'construction-related-services', 'random', 'h-2-i-A', false, 2, 16],
    ['complex, best qualified, one award: five', 'construction-related-services', 'best-qualified', 'h-2-ii', undefined, 1, 5],
    ['complex, best qualified, two awards: ten', 'construction-related-services', 'best-qualified', 'h-2-ii', undefined, 2, 10],
    ['complex, best qualified in combination, two awards: ten', 'construction-related-services', 'random', 'h-2-ii', true, 2, 10],
    ['complex, best qualified, three awards: fifteen', 'construction-related-services', 'best-qualified', 'h-2-ii', true, 3, 15],
    ['complex, random only, one award: three', 'construction-related-services', 'random', 'h-2-ii', false, 1, 3],
    ['complex, random only, two awards: sixteen is safe', 'construction-related-services', 'random', 'h-2-ii', false, 2, 16],
    ['complex, whether best qualified not known: ask', 'construction-related-services', 'random', 'h-2-ii', undefined, 1, undefined],
    ['construction-related, the way not known: ask', 'construction-related-services', 'random', undefined, false, 1, undefined],
    ['construction-related, no way of § 3-03(h): eight', 'construction-related-services', 'random', 'other', false, 1, 8],
    [
      'construction-related, best qualified under no such way, two awards',
      'construction-related-services',
      'best-qualified',
      'other',
      true,
      2,
      16,
    ],
  ])('%s', (_, category, solicitation, way, bestQualified, awards, needed) => {
    const facts: Facts = {
      solicitation,
      awards,
      mentoring: false,
      ...(way ? { constructionRelatedWay: way } : {}),
      ...(bestQualified === undefined ? {} : { bestQualified }),
    };
    const found = (more: Facts) => finding(id, { ...facts, ...more }, { category });
    if (needed === undefined) {
      expect(found({})?.outcome).toBe('unknown');
      return;
    }
    // (A) offers a project to one vendor: what two projects in one are asked cannot be met that way.
    if (way === 'h-2-i-A' && awards > 1) {
      expect(found({ solicited: awards })?.says).toMatch(new RegExp(`^Select one vendor for each project .* asks ${needed} vendors`));
      return;
    }
    expect(found({ solicited: needed })?.says).toMatch(/^The count is met/);
    expect(found({ solicited: needed - 1 })?.says).toMatch(/^Solicit 1 more/);
    expect(found({ vendors: needed })?.outcome).toBe('required');
    expect(found({ vendors: needed - 1 })).toMatchObject({
      outcome: 'not-allowed',
      says: expect.stringMatching(/^(Solicit the whole list|Prequalify vendors first)/),
    });
  });

  test.each<[string, Category, How, boolean, Outcome | undefined, Outcome | undefined]>([
    ['rotation for construction', 'construction', 'rotational', false, 'allowed', undefined],
    ['rotation for construction-related services', 'construction-related-services', 'rotational', false, 'allowed', undefined],
    ['rotation for goods', 'goods', 'rotational', false, 'not-allowed', undefined],
    ['rotation for a mentoring program', 'goods', 'rotational', true, 'allowed', undefined],
    ['the best qualified for construction', 'construction', 'best-qualified', false, undefined, 'required'],
    ['the best qualified for standard services', 'standard-services', 'best-qualified', false, undefined, 'not-allowed'],
    ['the best qualified for a mentoring program', 'standard-services', 'best-qualified', true, undefined, 'required'],
  ])('%s', (_, category, solicitation, mentoring, rotational, best) => {
    const of = (slug: string) => finding(`3-10(i)(3)(${slug}`, { solicitation, mentoring }, { category })?.outcome;
    expect([of('ii):rotational'), of('iii):best-qualified')]).toEqual([rotational, best]);
  });

  test.each<[How | undefined, Outcome, Outcome | undefined]>([
    [undefined, 'unknown', undefined],
    ['whole-list', 'not-required', undefined],
    ['random', 'required', 'required'],
    ['restricted-mentoring', 'required', 'required'],
  ])('soliciting %s: determination and approval', (solicitation, determination, approval) => {
    const facts = solicitation ? { solicitation } : {};
    expect(finding('3-10(i)(1):selective', facts)?.outcome).toBe(determination);
    expect(finding('3-10(i)(1):approval', facts)?.outcome).toBe(approval);
  });

  test('the approval may be waived, and since 2026 one Director may give both', () => {
    expect(finding('3-10(i)(1):approval', { solicitation: 'random', approvalWaived: true })?.outcome).toBe('not-required');
    const refs = (solicitation: string, agencyKind: NonNullable<Case['agencyKind']> = 'mayoral') =>
      finding('3-10(i)(1):approval', { solicitation: 'random' }, { agencyKind, dates: { solicitation } })?.affectedBy?.map(
        (one) => one.ref,
      );
    expect(refs('2025-12-31')).toEqual(['charter-318']);
    expect(refs('2026-01-01')).toEqual(['charter-318', 'eo-2026-2']);
    expect(refs('2026-01-01', 'council')).toEqual(['charter-318']);
  });

  test('restricting it to the qualified is for mentoring programs', () => {
    const of = (mentoring?: boolean) =>
      finding('3-10(i)(3)(v):mentoring', { solicitation: 'restricted-mentoring', ...(mentoring === undefined ? {} : { mentoring }) })
        ?.outcome;
    expect([of(true), of(false), of()]).toEqual(['allowed', 'not-allowed', 'unknown']);
  });
});

describe('§ 3-10(l): suspension for no more than three months', () => {
  const id = '3-10(l)(1):three-months';
  test.each<[string, string, string]>([
    ['from January 15', '2026-01-15', '2026-04-15'],
    ['from November 30: the last day of February', '2026-11-30', '2027-02-28'],
    ['from August 31: the last day of November', '2026-08-31', '2026-11-30'],
  ])('%s', (_, suspension, last) => {
    expect(dated(id, { suspension }, { decision: 'suspended' })?.deadline?.last).toBe(last);
  });

  test.each<[string, string, Outcome, RegExp, Outcome]>([
    ['a day before the last', '2026-04-14', 'required', /ends in time/, 'not-allowed'],
    ['on the last day, which by one reading is a day too late', '2026-04-15', 'required', /its last day/, 'allowed'],
    ['a day after: a revocation', '2026-04-16', 'not-allowed', /deemed a revocation/, 'allowed'],
    ['before it begins', '2026-01-14', 'required', /Check the dates/, 'not-allowed'],
  ])('ending %s', (_, suspensionEnd, expected, says, oath) => {
    const dates = { suspension: '2026-01-15', suspensionEnd };
    const found = dated(id, dates, { decision: 'suspended' });
    expect(found?.outcome).toBe(expected);
    expect(found?.says).toMatch(says);
    expect(dated('3-10(m)(5):petition', dates, { decision: 'suspended' })?.outcome).toBe(oath);
  });

  test('the letter gives reasons, the right to appeal, and the statement word for word', () => {
    const contents = finding('3-10(l)(2):notice-to-vendor', { decision: 'revoked' })?.contents ?? [];
    expect(contents).toHaveLength(3);
    expect(contents[2]?.item).toContain(law.provisions['3-10(l)(2)/after-1'].text);
    expect(contents[2]?.item).toContain('1 Centre Street, Room 727, New York, NY 10007, (212) 669-2323.');
  });

  test.each<[NonNullable<Facts['decision']>, Outcome | undefined, Outcome | undefined, Outcome, Outcome | undefined]>([
    ['approved', 'required', 'allowed', 'not-required', undefined],
    ['denied', 'required', undefined, 'required', 'allowed'],
    ['suspended', undefined, 'allowed', 'required', 'unknown'],
    ['revoked', undefined, 'allowed', 'required', 'allowed'],
    ['removed', undefined, 'allowed', 'required', 'allowed'],
  ])('a vendor %s', (decision, denial, suspension, letter, oath) => {
    const of = (id: string) => finding(id, { decision })?.outcome;
    expect([
      of('3-10(l)(1):denial'),
      of('3-10(l)(1):suspension-or-revocation'),
      of('3-10(l)(2):notice-to-vendor'),
      of('3-10(m)(5):petition'),
    ]).toEqual([denial, suspension, letter, oath]);
  });
});

describe('§ 3-10(m)(1): fifteen days from receipt', () => {
  const id = '3-10(m)(1):appeal';
  test.each<[string, Dates, string]>([
    ['received on September 3: the 18th', { pqlDecisionReceived: '2026-09-03' }, '2026-09-18'],
    ['mailed on the 1st: received by the 6th, so the 21st', { pqlDecisionMailed: '2026-09-01' }, '2026-09-21'],
    ['received on the fifth day: the 21st', { pqlDecisionMailed: '2026-09-01', pqlDecisionReceived: '2026-09-06' }, '2026-09-21'],
    ['received on the fourth day: the 20th', { pqlDecisionMailed: '2026-09-01', pqlDecisionReceived: '2026-09-05' }, '2026-09-20'],
    ['received on the sixth day: still the 21st', { pqlDecisionMailed: '2026-09-01', pqlDecisionReceived: '2026-09-07' }, '2026-09-21'],
    ['delivered on the day of mailing: the 16th', { pqlDecisionMailed: '2026-09-01', pqlDecisionReceived: '2026-09-01' }, '2026-09-16'],
  ])('%s', (_, dates, last) => {
    expect(dated(id, dates, { decision: 'denied' })?.deadline?.last).toBe(last);
  });

  test.each<[string, string, RegExp]>([
    ['before the notice counts as received, but after mailing', '2026-09-03', /was in time/],
    ['on the last day that every receipt leaves', '2026-09-16', /was in time/],
    ['on the last day', '2026-09-21', /is in time .* if notified September 6, 2026 or later/],
    ['the day after', '2026-09-22', /was late/],
    ['before the decision was mailed', '2026-08-31', /Check the dates/],
  ])('an appeal filed %s', (_, pqlAppeal, says) => {
    expect(dated(id, { pqlDecisionMailed: '2026-09-01', pqlAppeal }, { decision: 'denied' })?.says).toMatch(says);
  });

  test('a last day on a Sunday stands, and § 25-a would move it', () => {
    const { deadline, says } = dated(id, { pqlDecisionReceived: '2026-09-05', pqlAppeal: '2026-09-21' }, { decision: 'denied' }) ?? {};
    expect([deadline?.last, deadline?.extended]).toEqual(['2026-09-20', '2026-09-21']);
    expect(says).toMatch(/only if § 25-a/);
  });

  test('with no date it asks for both', () => {
    expect(finding(id, { decision: 'denied' })?.lacks).toEqual(['dates.pqlDecisionReceived', 'dates.pqlDecisionMailed']);
  });
});

describe('§ 3-10(m)(3): the Agency Head decides a suspension’s appeal before it ends', () => {
  const id = '3-10(m)(3):decision';
  const suspended: Facts = { decision: 'suspended', equalEmployment: false };
  test.each<[string, string | undefined, RegExp]>([
    ['not yet', undefined, /by April 13, 2026/],
    ['two days before the end', '2026-04-13', /came before the suspension ended\.$/],
    ['the day before the end', '2026-04-14', /came before the suspension ended only if its last day is April 15, 2026/],
    ['on its last day', '2026-04-15', /should come before the end/],
    ['after it', '2026-04-16', /was late/],
  ])('decided %s', (_, agencyHeadDecision, says) => {
    const dates = { suspension: '2026-01-15', ...(agencyHeadDecision ? { agencyHeadDecision } : {}) };
    expect(dated(id, dates, suspended)?.says).toMatch(says);
  });

  test.each<[string, Dates, string]>([
    [
      'the appeal',
      { suspension: '2026-01-15', pqlAppeal: '2026-02-02', agencyHeadDecision: '2026-02-01' },
      'Check the dates: the decision of February 1, 2026 comes before the appeal of February 2, 2026.',
    ],
    [
      'the suspension',
      { suspension: '2026-01-15', agencyHeadDecision: '2026-01-14' },
      'Check the dates: the decision of January 14, 2026 comes before the suspension of January 15, 2026.',
    ],
    [
      'nothing, on the day of the appeal',
      { suspension: '2026-01-15', pqlAppeal: '2026-02-02', agencyHeadDecision: '2026-02-02' },
      'The decision of February 2, 2026 came before the suspension ended.',
    ],
  ])('a decision that comes before %s', (_, dates, says) => {
    expect(dated(id, dates, suspended)?.says).toBe(says);
  });

  test('a decision given, no day was left: that it was late is said, not that none is left', () => {
    const late = { suspension: '2026-01-15', suspensionEnd: '2026-01-15', agencyHeadDecision: '2026-01-20' };
    expect(dated(id, late, suspended)?.says).toMatch(/was late/);
    expect(dated(id, late, suspended)).not.toHaveProperty('clash');
  });

  test.each<[string, Dates, string, string[]]>([
    [
      'a suspension of a day',
      { suspension: '2026-01-15', suspensionEnd: '2026-01-15' },
      'No day is left to decide before the suspension ends on January 15, 2026: it began on January 15, 2026. Decide at once.',
      ['dates.suspension', 'dates.suspensionEnd'],
    ],
    [
      'an appeal on the last day of three months',
      { suspension: '2026-01-15', pqlAppeal: '2026-04-15' },
      'No day is left to decide before the suspension ends on April 15, 2026: the appeal came on April 15, 2026. Decide at once.',
      ['dates.pqlAppeal', 'dates.suspension'],
    ],
  ])('no day is left: %s', (_, dates, says, clash) => {
    const found = dated(id, dates, suspended);
    expect([found?.says, found?.clash]).toEqual([says, clash]);
  });

  test('an appeal of the day before it is in time to be decided that day', () => {
    expect(dated(id, { suspension: '2026-01-15', pqlAppeal: '2026-04-14' }, suspended)).not.toHaveProperty('clash');
  });

  test('its count is a day back from the end', () => {
    expect(dated(id, { suspension: '2026-01-15' }, suspended)?.deadline).toEqual({
      from: '2026-04-15',
      last: '2026-04-14',
      clear: '2026-04-13',
      period: { number: 1, unit: 'calendar days', side: 'before', publication: false },
      ledger: [
        { date: '2026-04-15', count: null, why: 'not counted: the period runs from this day' },
        { date: '2026-04-14', count: 1, why: 'counted' },
      ],
    });
  });

  test('a shorter suspension has the earlier end', () => {
    expect(dated(id, { suspension: '2026-01-15', suspensionEnd: '2026-02-15' }, suspended)?.deadline?.last).toBe('2026-02-14');
  });

  test.each<[string, string, RegExp]>([
    ['a decision of the day before the lawful end', '2026-08-31', /came before the suspension ended/],
    ['a decision after the lawful end, and before the end given', '2026-09-10', /was late: the suspension had ended on September 1, 2026/],
  ])('a suspension is not counted past three months: %s', (_, agencyHeadDecision, says) => {
    const found = dated(id, { suspension: '2026-06-01', suspensionEnd: '2026-09-15', agencyHeadDecision }, suspended);
    expect([found?.says, found?.deadline?.last]).toEqual([expect.stringMatching(says), '2026-08-31']);
  });

  test('a denial has no such day', () => {
    expect(dated(id, { suspension: '2026-01-15' }, { decision: 'denied', equalEmployment: false })).not.toHaveProperty('deadline');
  });

  test('on equal employment opportunity the head of DLS considers it, and no end binds', () => {
    const found = dated(id, { suspension: '2026-01-15' }, { decision: 'suspended', equalEmployment: true });
    expect(found?.who).toBe('the head of DLS');
    expect(found).not.toHaveProperty('deadline');
  });
});

describe('§ 3-10(m)(5): OATH, fifteen days from the date of the decision', () => {
  const id = '3-10(m)(5):petition';
  test.each<[string, string, RegExp]>([
    ['on the last day', '2026-10-16', /was in time/],
    ['a day late', '2026-10-17', /was late/],
    ['before the decision', '2026-09-30', /Check the dates/],
  ])('a petition %s', (_, oathPetition, says) => {
    expect(dated(id, { agencyHeadDecision: '2026-10-01', oathPetition }, { decision: 'denied' })?.says).toMatch(says);
  });

  test('receipt does not move it', () => {
    const dates = { agencyHeadDecision: '2026-10-01', pqlDecisionReceived: '2026-10-10' };
    expect(dated(id, dates, { decision: 'revoked' })?.deadline?.last).toBe('2026-10-16');
  });

  test('the agency forwards the papers within fourteen days of its copy', () => {
    expect(dated('3-10(m)(5):forwarding', { oathCopyReceived: '2026-10-15' })?.deadline?.last).toBe('2026-10-29');
    expect(dated('3-10(m)(5):forwarding', { oathCopyReceived: '2024-07-11' })?.outcome).toBe('required');
    expect(dated('3-10(m)(5):forwarding', { oathCopyReceived: '2019-12-31' })?.outcome).toBe('not-held');
  });
});

describe('§ 3-10(m)(5): what follows a petition is asked only where one may be made', () => {
  test.each<[sentence: string, facts: Facts, dates: Dates, expected: Outcome | undefined]>([
    ['a denial', { decision: 'denied' }, {}, 'required'],
    ['a revocation', { decision: 'revoked' }, {}, 'required'],
    ['a decision not told', {}, {}, 'required'],
    ['a suspension of 45 days', { decision: 'suspended' }, { suspension: '2026-06-01', suspensionEnd: '2026-07-16' }, undefined],
    [
      'a suspension of three months to the day, which by one reading are over',
      { decision: 'suspended' },
      { suspension: '2026-06-01', suspensionEnd: '2026-09-01' },
      'required',
    ],
    ['a suspension of a day less', { decision: 'suspended' }, { suspension: '2026-06-01', suspensionEnd: '2026-08-31' }, undefined],
    [
      'a suspension of a day more, deemed a revocation',
      { decision: 'suspended' },
      { suspension: '2026-06-01', suspensionEnd: '2026-09-02' },
      'required',
    ],
    ['a suspension whose end is not told, past three months', { decision: 'suspended' }, { suspension: '2026-06-01' }, 'required'],
    ['a suspension of which nothing is told', { decision: 'suspended' }, {}, undefined],
    ['an approval', { decision: 'approved' }, {}, undefined],
  ])('%s', (_, facts, dates, expected) => {
    for (const name of ['petition-copies', 'forwarding', 'oath-review', 'oath-copies'])
      expect([name, dated(`3-10(m)(5):${name}`, dates, facts)?.outcome]).toEqual([name, expected]);
  });
});

describe('the parameters', () => {
  test('the examples for two awards are the minimums for one, doubled', () => {
    const value = (name: string) => PARAMETERS.find((one) => one.name === name)?.history[0]?.value;
    expect([value('pqlTwoAwards'), value('pqlTwoAwardsNonComplex'), value('pqlTwoAwardsBestQualified')]).toEqual([16, 6, 10]);
    expect([value('pqlRandom'), value('pqlBestQualified')]).toEqual([16 / 2, 10 / 2]);
  });
});

describe('the section as a whole', () => {
  test('every sentence is applied by a rule that a worked case brings out', () => {
    const all = coverage().filter((one) => one.at.startsWith('3-10'));
    expect(all.filter((one) => one.status === 'unassigned').map((one) => `${one.id}: ${one.missing}`)).toEqual([]);
    expect(all.filter((one) => one.status === 'applied')).toHaveLength(84);
  });

  const cases = readCases().filter((one) => one.stem === '3-10-prequalification');
  test('the worked cases reach every rule', () => {
    const reached = new Set(cases.flatMap((one) => assess(one.case).findings.map((found) => found.id)));
    expect(duties.map((one) => one.id).filter((id) => !reached.has(id))).toEqual([]);
  });

  test.each<ReadingId>([
    'list-finding-after-waiver',
    'charter-determination-for-lists',
    'once-annually',
    'cutoff-and-open-list',
    'two-year-affirmation',
    'incomplete-questionnaire',
    'ninety-days-without-exception',
    'pql-for-construction',
    'proposals-limited-to-list',
    'special-circumstances',
    'short-list',
    'rotational-minimum',
    'awards-other-than-two',
    'best-qualified-awards',
    'unnamed-way-awards',
    'mentoring-minimum',
    'removal-as-revocation',
    'last-day-of-suspension',
    'receipt-before-fifth-day',
    'last-day',
    'to-whom-forwarded',
    'suspension-and-oath',
  ])('the open question %s is named by a worked case', (reading) => {
    expect(cases.some((one) => readingsOf(assess(one.case)).has(reading))).toBe(true);
  });

  const form = FORM.facts['3-10'];
  const oneOf = (field: unknown): fc.Arbitrary<unknown> =>
    field === 'yes-no' ? fc.boolean() : field === 'count' ? fc.nat({ max: 30 }) : fc.constantFrom(...(field as string[]));
  const anyList = fc.record(
    {
      asOf: anyDate,
      agencyKind: fc.constantFrom(...AGENCY_KINDS),
      funding: fc.constantFrom(...FUNDING),
      category: fc.constantFrom(...CATEGORIES),
      facts: fc.record({
        '3-10': fc.record(Object.fromEntries(Object.entries(form).map(([name, field]) => [name, oneOf(field)])), { requiredKeys: [] }),
      }),
      dates: fc.record(
        Object.fromEntries(
          [
            'solicitation',
            'award',
            'pqlNotice',
            'questionnaire',
            'listed',
            'affirmed',
            'suspension',
            'suspensionEnd',
            'pqlDecisionMailed',
            'pqlDecisionReceived',
            'pqlAppeal',
            'agencyHeadDecision',
            'oathPetition',
            'oathCopyReceived',
          ].map((event) => [event, anyDate]),
        ),
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );

  property.prop([anyList], { seed: 310, numRuns: 3000 })('any case gets short sentences, and asks only for what is not given', (input) => {
    const { routes, findings } = assess({ ...input, method: 'prequalified-list' } as Case);
    const verdict = routes.find((one) => one.method === 'prequalified-list');
    for (const one of [verdict, ...findings]) {
      expect(longestSentence(one?.says ?? ''), one?.says).toBeLessThanOrEqual(25);
      expect(one?.says).toMatch(/\.$/);
      if (one?.outcome === 'unknown') expect(one.lacks?.length, one.says).toBeGreaterThan(0);
      if (one?.outcome === 'needs-determination') expect(one.decision?.standard).toBeTruthy();
    }
  });

  property.prop([anyList], { seed: 311, numRuns: 1000 })('more awards never need fewer vendors', (input) => {
    const count = (awards: number): number => {
      const facts = { ...(input.facts?.['3-10'] ?? {}), awards, solicited: 0, vendors: 100_000 } as Facts;
      const says = finding('3-10(i)(2):minimum', facts, { ...(input as Case), asOf: TODAY, dates: {}, facts: { '3-10': facts } })?.says;
      return Number(/of at least (\d+)/.exec(says ?? '')?.[1] ?? Number.NaN);
    };
    const [one, two, three] = [count(1), count(2), count(3)] as [number, number, number];
    if (![one, two, three].some(Number.isNaN)) expect(one <= two && two <= three).toBe(true);
  });
});

describe('late, unless what is open excuses it', () => {
  const told: Facts = { decision: 'denied', questionnaireComplete: true, mentoring: false, alternateSchedule: false };
  const without = (name: keyof Facts): Facts => Object.fromEntries(Object.entries(told).filter(([one]) => one !== name));
  test.each<[string, Facts, RegExp]>([
    [
      'all is told: only if it was mailed after it was made',
      told,
      /was late \(last day October 4, 2026\) unless it was made in time and mailed later\.$/,
    ],
    ['the questionnaire may be incomplete', without('questionnaireComplete'), /or an exception applies/],
    ['the list may be a mentoring list', without('mentoring'), /or an exception applies/],
    ['another schedule may be approved', without('alternateSchedule'), /or an exception applies/],
  ])('§ 3-10(g)(1): a denial mailed on the ninety-second day: %s', (_, facts, says) => {
    const found = dated('3-10(g)(1):ninety-days', { questionnaire: '2026-07-06', pqlDecisionMailed: '2026-10-06' }, facts);
    expect(found?.says).toMatch(says);
    expect(found?.readings).toContain('made-or-mailed');
    expect(dated('3-10(g)(1):ninety-days', { questionnaire: '2026-07-06', pqlDecisionMailed: '2026-10-04' }, facts)?.says).toMatch(
      /in time/,
    );
  });

  test.each<[string, Dates, RegExp]>([
    [
      'on the last day from arrival',
      { pqlDecisionMailed: '2026-10-05', pqlDecisionReceived: '2026-10-07', pqlAppeal: '2026-10-22' },
      /in time/,
    ],
    [
      'a day later, in time from the fifth day',
      { pqlDecisionMailed: '2026-10-05', pqlDecisionReceived: '2026-10-07', pqlAppeal: '2026-10-23' },
      /unless mailed notices count from the fifth day/,
    ],
    [
      'on the last day from the fifth, a Sunday moved on',
      { pqlDecisionMailed: '2026-10-05', pqlDecisionReceived: '2026-10-07', pqlAppeal: '2026-10-26' },
      /unless mailed notices/,
    ],
    [
      'after that: late by every reading',
      { pqlDecisionMailed: '2026-10-05', pqlDecisionReceived: '2026-10-07', pqlAppeal: '2026-10-27' },
      /was late: the last day was October 22, 2026/,
    ],
    [
      'received late: the fifth day has been counted',
      { pqlDecisionMailed: '2026-10-05', pqlDecisionReceived: '2026-10-20', pqlAppeal: '2026-10-27' },
      /was late: the last day was October 25, 2026/,
    ],
    [
      'mailing not told',
      { pqlDecisionReceived: '2026-10-07', pqlAppeal: '2026-10-23' },
      /unless the decision was mailed and counts from the fifth day after/,
    ],
    ['mailing not told, and too late for that', { pqlDecisionReceived: '2026-10-07', pqlAppeal: '2026-10-28' }, /was late: the last day/],
    [
      'receipt not told: the fifth day has been counted',
      { pqlDecisionMailed: '2026-10-05', pqlAppeal: '2026-10-27' },
      /was late: the last day/,
    ],
  ])('§ 3-10(m)(1): an appeal %s', (_, dates, says) => {
    expect(dated('3-10(m)(1):appeal', dates, { decision: 'denied' })?.says).toMatch(says);
  });

  test.each<[string, Facts, Dates, RegExp]>([
    ['of a denial: OATH’s rules are not held', { decision: 'denied' }, {}, /unless OATH’s own rules, not on this site, allow it/],
    [
      'of a suspension over three months',
      { decision: 'suspended' },
      { suspension: '2026-08-03', suspensionEnd: '2026-11-04' },
      /unless the time runs anew once three months are over/,
    ],
  ])('§ 3-10(m)(5): a late petition %s', (_, facts, dates, says) => {
    const found = dated('3-10(m)(5):petition', { agencyHeadDecision: '2026-10-05', oathPetition: '2026-10-21', ...dates }, facts);
    expect(found?.says).toMatch(says);
    expect(found?.readings).toContain('late-petition');
    expect(dated('3-10(m)(5):petition', { agencyHeadDecision: '2026-10-05' }, { decision: 'denied' })?.readings).not.toContain(
      'late-petition',
    );
  });

  test.each<[string, boolean | undefined, RegExp]>([
    ['not about equal employment', false, /was late: the suspension had ended/],
    ['perhaps about equal employment', undefined, /unless the appeal is about equal employment/],
  ])('§ 3-10(m)(3): a decision after the suspension, %s', (_, equalEmployment, says) => {
    const facts: Facts = { decision: 'suspended', ...(equalEmployment === undefined ? {} : { equalEmployment }) };
    expect(dated('3-10(m)(3):decision', { suspensionEnd: '2026-10-30', agencyHeadDecision: '2026-11-02' }, facts)?.says).toMatch(says);
  });

  test.each<[string, Dates, readonly string[] | undefined, string | undefined]>([
    ['an appeal on its last day but one', { suspensionEnd: '2026-10-30', pqlAppeal: '2026-10-29' }, undefined, '2026-10-29'],
    [
      'an appeal on its last day',
      { suspensionEnd: '2026-10-30', pqlAppeal: '2026-10-30' },
      ['dates.pqlAppeal', 'dates.suspensionEnd'],
      undefined,
    ],
    [
      'an appeal after three months',
      { suspension: '2026-07-06', pqlAppeal: '2026-10-06' },
      ['dates.pqlAppeal', 'dates.suspension'],
      undefined,
    ],
    [
      'a suspension of one day',
      { suspension: '2026-10-30', suspensionEnd: '2026-10-30' },
      ['dates.suspension', 'dates.suspensionEnd'],
      undefined,
    ],
  ])('§ 3-10(m)(3): a day to decide before the suspension ends: %s', (_, dates, clash, last) => {
    const found = dated('3-10(m)(3):decision', dates, { decision: 'suspended', equalEmployment: false });
    expect([found?.clash, found?.deadline?.last]).toEqual([clash, last]);
    expect(found?.says.startsWith('No day is left to decide')).toBe(clash !== undefined);
  });
});

test.each<[string, string, string]>([
  [
    'a Saturday: Friday’s edition',
    '2025-11-21',
    'November 21, 2026 (edition of November 20, 2026 at the latest); if calendar years count, by December 31, 2026',
  ],
  ['an ordinary day: its own edition', '2025-11-20', 'by November 20, 2026; if calendar years count'],
  ['a year that ends on a Sunday: its last edition', '2027-11-22', 'if calendar years count, by December 29, 2028'],
  ['a year whose holidays are not held', '2028-11-21', 'by November 21, 2029; if calendar years count, by December 31, 2029'],
])('§ 3-10(e)(1)(i): the next yearly notice falls due on %s', (_, pqlNotice, says) => {
  const found = assess({ asOf: pqlNotice, method: 'prequalified-list', dates: { pqlNotice } }).findings.find(
    (one) => one.id === '3-10(e)(1)(i):yearly-notice',
  );
  expect(found?.says).toContain(says);
  // A year is counted; the notice needs an edition.
  expect(found?.deadline?.period).toEqual({ number: 1, unit: 'years', side: 'after', publication: true });
});
