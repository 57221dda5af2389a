/** § 3-11, demonstration projects: when one may be used, its determination, notices, term and extension; each edge from both sides. */
import { longestSentence } from '../helpers/sentences.ts';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import law from '../../src/content/law.json' with { type: 'json' };
import {
  AGENCY_KINDS,
  assess,
  CATEGORIES,
  RULES,
  toDollars,
  type Case,
  type Finding,
  type Outcome,
  type Route,
} from '../../src/rules/index.ts';
import { anyCents, anyDate } from '../helpers/any-case.ts';
import { findingOf, routeOf, undated } from '../helpers/asked.ts';

const provisions: Record<string, { inside: string[] }> = law.provisions;
type Own = NonNullable<NonNullable<Case['facts']>['3-11']>;

const way = (input: Case): Route | undefined => routeOf('demonstration-project', input);
const finding = (id: string, input: Case): Finding | undefined => findingOf(id, 'demonstration-project', input);
const own = (facts: Own): Case => ({ facts: { '3-11': facts } });

const OVER = { category: 'goods', amount: '250000.00' } as const;
const DETERMINED = { determined: true } as const;

describe('§ 3-11: when a demonstration project may be used', () => {
  test.each<[string, Own, Outcome]>([
    ['nothing known: the ACCO determines', {}, 'needs-determination'],
    ['the ACCO has determined: allowed', DETERMINED, 'allowed'],
    ['the ACCO has not: not yet', { determined: false }, 'not-allowed'],
    ['it is in use in City government: no', { ...DETERMINED, inUse: true }, 'not-allowed'],
    ['it is not in use: as the ACCO determines', { ...DETERMINED, inUse: false }, 'allowed'],
    ['it is not in use, but nobody has determined: the ACCO', { inUse: false }, 'needs-determination'],
    [
      'it is competitively available: the ACCO decides how to proceed',
      { ...DETERMINED, competitivelyAvailable: true },
      'needs-determination',
    ],
    ['it is not competitively available', { ...DETERMINED, competitivelyAvailable: false }, 'allowed'],
    ['an initial term of 36 months', { ...DETERMINED, termMonths: 36 }, 'allowed'],
    ['an initial term of 37 months', { ...DETERMINED, termMonths: 37 }, 'not-allowed'],
    ['extensions of 36 months together', { ...DETERMINED, termMonths: 36, extensionMonths: 36 }, 'allowed'],
    ['extensions of 37 months together', { ...DETERMINED, extensionMonths: 37 }, 'not-allowed'],
  ])('%s', (_, facts, expected) => {
    expect(way({ ...OVER, ...own(facts) })?.outcome).toBe(expected);
  });

  test('no value opens or closes it', () => {
    for (const amount of ['0.00', '20000.00', '100000.01', '50000000.00'])
      expect(way({ amount, ...own(DETERMINED) })?.outcome).toBe('allowed');
  });

  test('what is missing is asked for', () => {
    expect(way({})).toMatchObject({ outcome: 'needs-determination', lacks: ['facts.3-11.determined'], decision: { who: 'the ACCO' } });
  });
});

describe('§ 3-11 in time', () => {
  test.each<[string, string, Own, Outcome, boolean]>([
    ['before March 1, 2016 nothing is held', '2016-02-29', { termMonths: 37 }, 'not-held', false],
    ['on December 31, 2019 the longest term is not held', '2019-12-31', { termMonths: 37 }, 'not-held', true],
    ['on January 1, 2020 a term of 37 months was too long', '2020-01-01', { termMonths: 37 }, 'not-allowed', false],
    ['on January 1, 2020 36 months were not', '2020-01-01', { termMonths: 36 }, 'needs-determination', false],
    ['on October 26, 2024 it was allowed once determined', '2024-10-26', DETERMINED, 'allowed', false],
    ['on October 26, 2024 a term of 37 months was too long', '2024-10-26', { termMonths: 37 }, 'not-allowed', false],
    [
      'on October 26, 2024 an extension of 13 months was too long',
      '2024-10-26',
      { ...DETERMINED, extensionMonths: 13 },
      'not-allowed',
      false,
    ],
    ['on October 26, 2024 one of 12 months was possible', '2024-10-26', { ...DETERMINED, extensionMonths: 12 }, 'allowed', false],
    ['on October 27, 2024, the text’s own day, it is allowed', '2024-10-27', DETERMINED, 'allowed', false],
    ['on October 27, 2024 a term of 37 months is too long', '2024-10-27', { ...DETERMINED, termMonths: 37 }, 'not-allowed', false],
    ['on October 27, 2024 extensions of 36 months are possible', '2024-10-27', { ...DETERMINED, extensionMonths: 36 }, 'allowed', false],
  ])('%s', (_, asOf, facts, outcome, historic) => {
    const found = way({ asOf, ...OVER, ...own(facts) });
    expect([found?.outcome, found?.wordingNotHeld ?? false]).toEqual([outcome, historic]);
  });

  test('before January 1, 2020 every duty of § 3-11 is not held', () => {
    const found = assess({ asOf: '2019-12-31', method: 'demonstration-project', ...OVER }).findings.filter((one) =>
      one.id.startsWith('3-11'),
    );
    expect(new Set(found.map((one) => one.outcome))).toEqual(new Set(['not-held']));
    expect(found).toHaveLength(RULES.filter((one) => one.section === '3-11').length);
  });

  test.each([
    ['an award of October 1, 2024, asked about today', '2026-11-29', { award: '2024-10-01' }, 'needs-determination', 'allowed'],
    [
      'the same, its term ending the day before the amendment',
      '2026-11-29',
      { award: '2023-10-01', contractEnd: '2024-10-26' },
      'not-allowed',
      'not-allowed',
    ],
    [
      'the same, its term ending on the day of the amendment',
      '2026-11-29',
      { award: '2023-10-01', contractEnd: '2024-10-27' },
      'needs-determination',
      'allowed',
    ],
  ] as const)('%s: an extension of 24 months goes by the day on which it is made', (_, asOf, dates, outcome, of) => {
    const input = { asOf, dates, ...own({ ...DETERMINED, extensionMonths: 24, termMonths: 36 }) };
    expect(finding('3-11(d):extension', input)?.outcome).toBe(outcome);
    expect(way(input)?.outcome).toBe(of);
  });

  test('an extension is judged on the day asked about, even of an older project', () => {
    const input = { asOf: '2025-03-03', dates: { determination: '2023-02-01' }, ...own({ extensionMonths: 24 }) };
    expect(finding('3-11(d):extension', input)?.outcome).toBe('needs-determination');
    expect(finding('3-11(c):determination', input)?.outcome).toBe('required');
    expect(finding('3-11(d):extension', { ...input, asOf: '2024-10-26' })?.outcome).toBe('not-allowed');
  });

  test('with no day asked about, an extension of an older project goes by the newest text in both answers', () => {
    const dates = { determination: '2024-10-01', award: '2024-10-26' };
    const input = undated({ dates, ...own({ ...DETERMINED, termMonths: 12, extensionMonths: 13 }) });
    expect([finding('3-11(d):extension', input)?.outcome, way(input)?.outcome]).toEqual(['needs-determination', 'allowed']);
  });
});

describe('§ 3-11(b), (c): discussions and the determination', () => {
  test('the determination has the six statements of (c)(1) to (6)', () => {
    expect(finding('3-11(c):determination', {})?.contents?.map((one) => 'at' in one.because && one.because.at)).toEqual(
      provisions['3-11(c)']?.inside,
    );
  });

  test.each<[string, string, RegExp]>([
    ['the day before negotiations is in order', '2026-11-15', /^File the ACCO’s determination/],
    ['on the day itself it must be shown to have come first', '2026-11-16', /^Show that/],
    ['the day after is too late', '2026-11-17', /came after negotiations began/],
  ])('determined %s', (_, determination, says) => {
    expect(finding('3-11(c):determination', { dates: { determination, negotiations: '2026-11-16' } })?.says).toMatch(says);
  });

  test.each<[string, string, string[]]>([
    ['at $100,000 no report may be due: the other reading is named', '100000.00', ['summary-without-report']],
    ['a cent over it is', '100000.01', []],
  ])('the summary of discussions: %s', (_, amount, readings) => {
    expect(finding('3-11(b):summary-of-discussions', { amount })?.readings ?? []).toEqual(readings);
  });

  test.each<[string, Own, Outcome]>([
    ['relied upon', { outsideFunding: true }, 'required'],
    ['not relied upon', { outsideFunding: false }, 'not-required'],
    ['not known', {}, 'required'],
  ])('outside funding %s', (_, facts, outcome) => {
    expect(finding('3-11(c)(6):outside-funding', own(facts))?.outcome).toBe(outcome);
  });

  test('client services ask for leave; other services do not', () => {
    expect(finding('3-11(a):client-services', { category: 'human-services' })?.decision?.who).toContain('HHS Accelerator Director');
    expect(finding('3-11(a):client-services', { category: 'professional-services' })).toBeUndefined();
  });
});

describe('§ 3-11(d): terms', () => {
  test.each<[string, Own, Outcome, RegExp]>([
    ['an initial term not yet known', {}, 'required', /at most 36 months/],
    ['an initial term of 36 months', { termMonths: 36 }, 'required', /should also be reasonable/],
    ['an initial term of 37 months', { termMonths: 37 }, 'not-allowed', /37 months are 1 more than 36/],
  ])('%s', (_, facts, outcome, says) => {
    const found = finding('3-11(d):initial-term', own(facts));
    expect(found?.outcome).toBe(outcome);
    expect(found?.says).toMatch(says);
    expect(found?.readings).toEqual(['demonstration-year']);
  });

  test.each<[string, Own, Outcome]>([
    ['none planned', { extensionMonths: 0 }, 'not-required'],
    ['of one month', { extensionMonths: 1 }, 'needs-determination'],
    ['of 36 months', { extensionMonths: 36 }, 'needs-determination'],
    ['of 37 months', { extensionMonths: 37 }, 'not-allowed'],
    ['not known', {}, 'needs-determination'],
  ])('extensions: %s', (_, facts, outcome) => {
    expect(finding('3-11(d):extension', own(facts))?.outcome).toBe(outcome);
  });

  test.each<[Case['agencyKind'], RegExp]>([
    ['mayoral', /^the CCPO$/],
    ['elected-official', /elected official/],
    ['council', /Speaker/],
    ['board', /governing board/],
  ])('for a buyer that is %s the right officer approves the extension and has the final authority', (agencyKind, who) => {
    const kind = agencyKind ? { agencyKind } : {};
    expect(finding('3-11(d):extension', { ...kind, ...own({ extensionMonths: 6 }) })?.who).toMatch(who);
    expect(finding('3-11(f):final-authority', kind)?.who).toMatch(who);
  });
});

describe('§ 3-11(e): the notice of intent, above the small purchase limits only', () => {
  const ID = '3-11(e)(1):notice-of-intent';
  test.each<[string, Case, Outcome]>([
    ['no value: unknown', {}, 'unknown'],
    ['$100,000: none', { amount: '100000.00' }, 'not-required'],
    ['a cent over: due', { amount: '100000.01' }, 'required'],
    ['the higher of estimate and award is tested', { amount: '100000.00', awardAmount: '100000.01' }, 'required'],
  ])('%s', (_, input, outcome) => {
    expect(finding(ID, input)?.outcome).toBe(outcome);
    const followed = { 'not-required': undefined, unknown: 'unknown' } as Readonly<Record<string, Outcome | undefined>>;
    expect(finding('3-11(e)(1):website', input)?.outcome).toBe(outcome in followed ? followed[outcome] : 'required');
    expect(finding('3-11(e)(2)(vii):express-interest', input)?.outcome).toBe(outcome in followed ? followed[outcome] : 'allowed');
  });

  const contents = (facts: Own) => finding(ID, { ...OVER, ...own(facts) })?.contents?.map((one) => 'at' in one.because && one.because.at);
  test('it has the eight items of (2), (i) to (viii)', () => {
    expect(contents({})).toEqual(provisions['3-11(e)(2)']?.inside);
    expect(contents({ vendorIdentified: true })).toEqual(provisions['3-11(e)(2)']?.inside);
  });
  test('with no vendor identified there is no vendor to name, (v)', () => {
    expect(contents({ vendorIdentified: false })).toEqual(provisions['3-11(e)(2)']?.inside.filter((at) => at !== '3-11(e)(2)(v)'));
  });

  test.each<[string, string, RegExp]>([
    ['eleven days before is in time', '2026-11-05', /is in time: the last day is November 6, 2026/],
    ['ten days before is in time by the reading taken', '2026-11-06', /if 10 full days/],
    [
      'seven days before is too late',
      '2026-11-09',
      /negotiations may begin on November 20, 2026 or later \(by one reading November 19, 2026\)/,
    ],
  ])('for negotiations on November 16, 2026 a notice %s', (_, intentNotice, says) => {
    expect(finding(ID, { ...OVER, dates: { intentNotice, negotiations: '2026-11-16' } })?.says).toMatch(says);
  });
});

describe('§ 3-11(f), (g): how to proceed, and who approves', () => {
  test.each<[string, Own, Outcome]>([
    ['several would do', { severalVendors: true }, 'allowed'],
    ['several would not do, one is identified', { severalVendors: false, vendorIdentified: true }, 'allowed'],
    ['several would not do, and none is identified', { severalVendors: false, vendorIdentified: false }, 'needs-determination'],
    ['nobody has judged', {}, 'needs-determination'],
  ])('several vendors: %s', (_, facts, outcome) => {
    expect(finding('3-11(f):several-vendors', own(facts))?.outcome).toBe(outcome);
  });

  test.each<[string, string, string[], RegExp]>([
    ['on December 31, 2025 the delegation of 2026 is not cited', '2025-12-31', ['charter-322'], /^the Mayor, or whoever/],
    ['on January 1, 2026 it is', '2026-01-01', ['charter-322', 'eo-2026-2'], /CCPO by delegation$/],
  ])('Charter § 322: %s', (_, solicitation, refs, who) => {
    const found = finding('3-11(f):mayoral-approval', { dates: { solicitation } });
    expect(found?.affectedBy?.map((one) => one.ref)).toEqual(refs);
    expect(found?.who).toMatch(who);
    expect(found?.readings).toEqual(['demonstration-approval']);
  });

  test('the Council’s own officer gives the approval of Charter § 322', () => {
    expect(finding('3-11(f):mayoral-approval', { agencyKind: 'council' })?.who).toMatch(/Speaker .*in place of the Mayor/);
  });

  test.each<[string, string, RegExp]>([
    ['before negotiations began', '2026-11-15', /came before negotiations began/],
    ['on that day', '2026-11-16', /^Award after negotiations/],
  ])('an award %s', (_, award, says) => {
    expect(finding('3-11(g):award', { dates: { award, negotiations: '2026-11-16' } })?.says).toMatch(says);
  });
});

describe('§ 3-11(h), (i), (j): the notice of award, the end, and challenges', () => {
  const ID = '3-11(h)(1):award-notice';
  test('it has the seven items of (2), (i) to (vii), and the Charter’s two, marked as such', () => {
    expect(finding(ID, OVER)?.contents?.map((one) => ('at' in one.because ? one.because.at : one.because.ref))).toEqual([
      ...(provisions['3-11(h)(2)']?.inside ?? []),
      'charter-325',
      'charter-325',
    ]);
  });

  test.each<[string, string, Outcome]>([
    ['at $100,000 none is due', '100000.00', 'not-required'],
    ['a cent over it is', '100000.01', 'required'],
  ])('%s', (_, amount, outcome) => {
    expect(finding(ID, { amount })?.outcome).toBe(outcome);
  });

  test.each<[string, string, RegExp]>([
    ['the day before registration', '2026-11-05', /Publish again/],
    ['in the last edition in time', '2026-11-20', /was in time/],
    ['on the last day, a Saturday without a City Record', '2026-11-21', /does not appear on November 21, 2026 \(Saturday\)/],
    ['on the Monday after a last Saturday', '2026-11-23', /only if § 25-a/],
    ['the day after that', '2026-11-24', /was late/],
  ])('registered on November 6, 2026, a notice %s', (_, awardNotice, says) => {
    expect(finding(ID, { ...OVER, dates: { registration: '2026-11-06', awardNotice } })?.says).toMatch(says);
  });

  test('a challenge may be put, unless the reader says there is none', () => {
    expect(finding('3-11(j):challenge', own({ challenge: true }))?.outcome).toBe('allowed');
    expect(finding('3-11(j):challenge', own({ challenge: false }))).toBeUndefined();
  });
});

property.prop(
  [
    fc.record(
      {
        asOf: anyDate,
        agencyKind: fc.constantFrom(...AGENCY_KINDS),
        category: fc.constantFrom(...CATEGORIES),
        amount: anyCents.map(toDollars),
        awardAmount: anyCents.map(toDollars),
        facts: fc.record({
          '3-11': fc.record(
            {
              determined: fc.boolean(),
              inUse: fc.boolean(),
              termMonths: fc.nat({ max: 100_000 }),
              extensionMonths: fc.nat({ max: 60 }),
              vendorIdentified: fc.boolean(),
              competitivelyAvailable: fc.boolean(),
              severalVendors: fc.boolean(),
              challenge: fc.boolean(),
              outsideFunding: fc.boolean(),
            },
            { requiredKeys: [] },
          ),
        }),
        dates: fc.record(
          {
            determination: anyDate,
            intentNotice: anyDate,
            solicitation: anyDate,
            negotiations: anyDate,
            award: anyDate,
            registration: anyDate,
            awardNotice: anyDate,
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    ),
  ],
  { seed: 311, numRuns: 3000 },
)('in any demonstration case every sentence is short and ends with a stop, and every unknown says what it lacks', (input) => {
  const { routes, findings } = assess({ ...input, method: 'demonstration-project' });
  for (const one of [...routes.filter((r) => r.method === 'demonstration-project'), ...findings]) {
    expect(longestSentence(one.says), one.says).toBeLessThanOrEqual(25);
    expect(one.says).toMatch(/[.”]$/);
    if (one.outcome === 'unknown') expect(one.lacks?.length).toBeGreaterThan(0);
    if (one.outcome === 'needs-determination') expect(one.decision?.standard).toBeTruthy();
  }
});
