/** § 3-05, sole source: the floor, the determination and its copy, both notices, the approval; each limit and day on both sides of its edge. */
import { longestSentence } from '../helpers/sentences.ts';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import law from '../../src/content/law.json' with { type: 'json' };
import {
  assess,
  AGENCY_KINDS,
  CATEGORIES,
  RULES,
  type Case,
  type Category,
  type Finding,
  type Outcome,
  type Route,
} from '../../src/rules/index.ts';
import { anyCents, anyDate } from '../helpers/any-case.ts';
import { toDollars } from '../../src/rules/index.ts';
import { findingOf, routeOf, TODAY } from '../helpers/asked.ts';

const provisions: Record<string, { inside: string[] }> = law.provisions;

const way = (input: Case): Route | undefined => routeOf('sole-source', input);
const finding = (id: string, input: Case): Finding | undefined => findingOf(id, 'sole-source', input);

const OVER = { category: 'goods', amount: '250000.00' } as const;

describe('§ 3-05(a): the floor today, by category', () => {
  test.each<[string, Category | undefined, string, Outcome]>([
    ['goods at $20,000 are not under § 3-05', 'goods', '20000.00', 'not-required'],
    ['goods a cent over are', 'goods', '20000.01', 'needs-determination'],
    ['standard services at $20,000 are not', 'standard-services', '20000.00', 'not-required'],
    ['standard services a cent over are', 'standard-services', '20000.01', 'needs-determination'],
    ['professional services a cent over are', 'professional-services', '20000.01', 'needs-determination'],
    ['human services a cent over are', 'human-services', '20000.01', 'needs-determination'],
    ['construction a cent over $20,000 is not', 'construction', '20000.01', 'not-required'],
    ['construction at $35,000 is not', 'construction', '35000.00', 'not-required'],
    ['construction a cent over $35,000 is', 'construction', '35000.01', 'needs-determination'],
    ['construction-related services at $20,000 are not', 'construction-related-services', '20000.00', 'not-required'],
    ['construction-related services a cent over are', 'construction-related-services', '20000.01', 'needs-determination'],
    ['anything at $20,000 is not', undefined, '20000.00', 'not-required'],
    ['a cent over, the category decides', undefined, '20000.01', 'unknown'],
    ['at $35,000 the category decides', undefined, '35000.00', 'unknown'],
    ['anything a cent over $35,000 is', undefined, '35000.01', 'needs-determination'],
  ])('%s', (_, category, amount, expected) => {
    expect(way({ ...(category ? { category } : {}), amount })?.outcome).toBe(expected);
  });

  test.each<[string, Case, string[]]>([
    ['nothing known: category and value', {}, ['category', 'amount']],
    ['the category known: the value', { category: 'goods' }, ['amount']],
    ['$30,000 of anything: the category', { amount: '30000.00' }, ['category']],
  ])('what is missing is asked for: %s', (_, input, lacks) => {
    expect(way(input)).toMatchObject({ outcome: 'unknown', lacks });
  });

  test.each<[string, Category, string, string[]]>([
    ['construction between the limits', 'construction', '34000.00', ['sole-source-floor']],
    [
      'construction-related services between the limits',
      'construction-related-services',
      '34000.00',
      ['construction-related-micropurchase'],
    ],
    ['goods between the limits: nothing is open', 'goods', '34000.00', []],
    ['construction at $20,000: nothing is open', 'construction', '20000.00', []],
    ['construction a cent over $35,000: nothing is open', 'construction', '35000.01', []],
  ])('open questions of %s', (_, category, amount, readings) => {
    expect(way({ category, amount })?.readings).toEqual(readings);
  });

  test('the margin is the limit less the value', () => {
    expect(way({ category: 'construction', amount: '36000.00' })?.margins).toEqual([
      expect.objectContaining({
        parameter: 'micropurchaseLimitConstruction',
        bound: 'floor',
        limit: 3_500_000,
        tested: 3_600_000,
        room: -100_000,
      }),
    ]);
  });

  test('the higher of estimate and award is tested', () => {
    expect(way({ category: 'goods', amount: '20000.00', awardAmount: '20000.01' })).toMatchObject({
      outcome: 'needs-determination',
      readings: ['which-value'],
    });
    expect(way({ category: 'goods', amount: '20000.01', awardAmount: '19000.00' })).toMatchObject({ outcome: 'needs-determination' });
  });
});

describe('§ 3-05(a): the floor in time', () => {
  test.each<[string, string, Category, string, Outcome, boolean]>([
    ['before March 1, 2016 nothing is held', '2016-02-29', 'goods', '1.00', 'not-held', false],
    ['on March 1, 2016 the floor is not held', '2016-03-01', 'goods', '1.00', 'not-held', false],
    ['on December 31, 2019 the floor is not held', '2019-12-31', 'goods', '20000.01', 'not-held', false],
    ['on January 1, 2020 goods at $20,000 were not under it', '2020-01-01', 'goods', '20000.00', 'not-required', false],
    ['on January 1, 2020 goods a cent over were', '2020-01-01', 'goods', '20000.01', 'needs-determination', false],
    ['on May 16, 2024 construction at $20,000 was not', '2024-05-16', 'construction', '20000.00', 'not-required', false],
    ['on May 16, 2024 construction a cent over was', '2024-05-16', 'construction', '20000.01', 'needs-determination', false],
    ['on May 16, 2024 construction at $34,000 was', '2024-05-16', 'construction', '34000.00', 'needs-determination', false],
    ['on May 17, 2024 construction at $34,000 is not', '2024-05-17', 'construction', '34000.00', 'not-required', false],
    ['on May 18, 2024 construction at $34,000 is not', '2024-05-18', 'construction', '34000.00', 'not-required', false],
    ['on May 17, 2024 goods a cent over $20,000 are', '2024-05-17', 'goods', '20000.01', 'needs-determination', false],
  ])('%s', (_, asOf, category, amount, outcome, historic) => {
    const found = way({ asOf, category, amount });
    expect([found?.outcome, found?.wordingNotHeld ?? false]).toEqual([outcome, historic]);
  });

  test('the two days say why they differ', () => {
    const says = (determination: string) => way({ category: 'construction', amount: '34000.00', dates: { determination } })?.says;
    expect(says('2024-05-16')).toBe('You may use it only if the ACCO determines, before negotiations, that there is only one source.');
    expect(says('2024-05-17')).toBe(
      'You need not follow § 3-05: $34,000 is not over $35,000, the micropurchase limit that has been its floor since May 17, 2024.',
    );
  });

  test('before May 17, 2024 only the value is asked for: the category did not matter', () => {
    expect(way({ asOf: '2024-05-16' })).toMatchObject({ outcome: 'unknown', lacks: ['amount'] });
    expect(way({ asOf: '2024-05-16', amount: '30000.00' })?.outcome).toBe('needs-determination');
  });

  test('before the text’s day too the ACCO’s word opens the method; before January 1, 2020 that is not held', () => {
    expect(way({ asOf: '2024-05-16', ...OVER, facts: { '3-05': { onlySource: true } } })?.outcome).toBe('allowed');
    expect(way({ asOf: '2019-12-31', ...OVER, facts: { '3-05': { onlySource: true } } })?.outcome).toBe('not-held');
  });

  test('the determination selects the law, not the award', () => {
    expect(way({ ...OVER, dates: { award: '2024-06-03', determination: '2024-05-16' } })?.lawOn).toEqual({
      event: 'determination',
      date: '2024-05-16',
    });
  });
});

describe('§ 3-05(a), (b), (c)(1): whether there is only one source is for people', () => {
  test.each<[string, NonNullable<NonNullable<Case['facts']>['3-05']>, Outcome]>([
    ['not said: the ACCO determines', {}, 'needs-determination'],
    ['determined: allowed', { onlySource: true }, 'allowed'],
    ['not determined: not yet', { onlySource: false }, 'not-allowed'],
    ['determined, and no other source appears: allowed', { onlySource: true, otherSourceAppears: false }, 'allowed'],
    ['determined, but another source appears: a solicitation instead', { onlySource: true, otherSourceAppears: true }, 'not-allowed'],
    ['another source appears: a solicitation instead', { otherSourceAppears: true }, 'not-allowed'],
  ])('%s', (_, facts, expected) => {
    expect(way({ ...OVER, facts: { '3-05': facts } })?.outcome).toBe(expected);
  });

  test('the decision is the ACCO’s, by the words of (b)', () => {
    expect(way(OVER)).toMatchObject({
      decision: { who: 'the ACCO', standard: 'that there is only one source for the required good, service, or construction' },
      lacks: ['facts.3-05.onlySource'],
    });
  });

  test('another source at or below the floor changes nothing', () => {
    expect(way({ category: 'goods', amount: '20000.00', facts: { '3-05': { otherSourceAppears: true } } })?.outcome).toBe('not-required');
  });
});

describe('at or below the floor', () => {
  test('the one finding of § 3-05 is that its steps are not needed, with the lower floors of other sections', () => {
    const found = assess({ asOf: TODAY, method: 'sole-source', category: 'goods', amount: '20000.00' }).findings.filter((f) =>
      f.id.startsWith('3-05'),
    );
    expect(found.map((f) => [f.id, f.outcome])).toEqual([['3-05(a):floor', 'not-required']]);
    expect(found[0]?.affectedBy?.map((one) => one.ref)).toEqual(['ppb-2-02', 'ppb-2-08']);
  });

  test('a cent over every other rule of § 3-05 speaks', () => {
    const found = assess({ asOf: TODAY, method: 'sole-source', category: 'goods', amount: '20000.01' }).findings;
    // The due date's rule is silent until the notice, or a due date, is told.
    const silent = ['3-05(a):floor', '3-05(c)(1)(ii)(H):due-date'];
    const all = RULES.filter((one) => one.section === '3-05' && !silent.includes(one.id)).map((one) => one.id);
    expect(found.map((one) => one.id).filter((id) => id.startsWith('3-05'))).toEqual(all);
    expect(all).toHaveLength(13);
  });
});

property.prop([fc.record({ category: fc.constantFrom(...CATEGORIES), amount: anyCents.map(toDollars) }, { requiredKeys: [] })], {
  seed: 305,
  numRuns: 1000,
})('§ 3-05 is either not needed, or its rules speak: never both, never neither', (input) => {
  const assessment = assess({ asOf: TODAY, method: 'sole-source', ...input });
  const own = assessment.findings.map((one) => one.id).filter((id) => id.startsWith('3-05'));
  expect(own.includes('3-05(a):floor')).toBe(assessment.routes.find((one) => one.method === 'sole-source')?.outcome === 'not-required');
  expect(own.length).toBe(own.includes('3-05(a):floor') ? 1 : 13);
});

describe('§ 3-05(b): the determination', () => {
  test('it has the three contents of (b)(1)', () => {
    expect(finding('3-05(b):determination', OVER)?.contents?.map((one) => 'at' in one.because && one.because.at)).toEqual([
      '3-05(b)(1)',
      '3-05(b)(1)',
      '3-05(b)(1)',
    ]);
  });

  test.each<[string, string, RegExp]>([
    ['the day before negotiations is in order', '2026-11-15', /^Have the ACCO determine, before negotiations begin/],
    ['on the day itself it must be shown to have come first', '2026-11-16', /^Show that the determination/],
    ['the day after is too late', '2026-11-17', /came after negotiations began on November 16, 2026/],
  ])('%s', (_, determination, says) => {
    expect(finding('3-05(b):determination', { ...OVER, dates: { determination, negotiations: '2026-11-16' } })?.says).toMatch(says);
  });

  test.each<[string, string[]]>([
    ['2024-09-30', ['charter-312', 'ppb-3-01']],
    ['2024-10-01', ['charter-312', 'charter-312', 'ppb-3-01']],
  ])('determined on %s, the Charter’s clause is cited as it was lettered', (determination, refs) => {
    expect(finding('3-05(b):determination', { ...OVER, dates: { determination } })?.affectedBy?.map((one) => one.ref)).toEqual(refs);
  });

  test.each<[string, Case['dates'], RegExp]>([
    ['no date', {}, /within 5 days of its completion/],
    [
      'a determination of Monday: Saturday is the last day',
      { determination: '2026-11-02' },
      /by November 6, 2026: the time ends November 7, 2026, not a workday/,
    ],
    ['a copy on the day of the determination', { determination: '2026-11-02', determinationCopy: '2026-11-02' }, /was in time/],
    ['a copy before it', { determination: '2026-11-02', determinationCopy: '2026-11-01' }, /Send the copy again/],
    ['a copy on the fifth day', { determination: '2026-11-02', determinationCopy: '2026-11-07' }, /was in time/],
    ['a copy on the Monday after the last Saturday', { determination: '2026-11-02', determinationCopy: '2026-11-09' }, /only if § 25-a/],
    ['a copy on the Tuesday', { determination: '2026-11-02', determinationCopy: '2026-11-10' }, /was late/],
    ['a copy on the sixth day after an ordinary last day', { determination: '2026-11-04', determinationCopy: '2026-11-10' }, /was late/],
  ])('the Comptroller’s copy: %s', (_, dates, says) => {
    expect(finding('3-05(b)(2):copy-to-comptroller', { ...OVER, dates: dates ?? {} })?.says).toMatch(says);
  });

  test('the filing of the contract does not count as the copy', () => {
    const says = finding('3-05(b)(2):copy-to-comptroller', {
      ...OVER,
      dates: { determination: '2026-11-02', comptrollerFiling: '2026-12-10' },
    })?.says;
    expect(says).toBe(
      'Send the Comptroller a copy of the determination by November 6, 2026: the time ends November 7, 2026, not a workday.',
    );
  });
});

describe('§ 3-05(c)(1): the notice of intent, ten calendar days before negotiations', () => {
  const ID = '3-05(c)(1)(i):notice-of-intent';
  test('it has the eight items of (ii), (A) to (H)', () => {
    expect(finding(ID, OVER)?.contents?.map((one) => 'at' in one.because && one.because.at)).toEqual(provisions['3-05(c)(1)(ii)']?.inside);
  });

  test('negotiations on Monday, November 16, 2026: the last day is Friday, November 6, or the 5th with ten clear days', () => {
    expect(finding(ID, { ...OVER, dates: { negotiations: '2026-11-16' } })?.deadline).toMatchObject({
      last: '2026-11-06',
      clear: '2026-11-05',
      edition: '2026-11-06',
    });
  });

  test('negotiations on Wednesday, November 18, 2026: the tenth day is a Sunday, so Friday’s edition', () => {
    expect(finding(ID, { ...OVER, dates: { negotiations: '2026-11-18' } })?.says).toBe(
      'Publish the notice of intent at least once, by November 8, 2026, so in the edition of November 6, 2026 at the latest.',
    );
  });

  test.each<[string, Case['dates'], RegExp]>([
    ['eleven days before is in time for everyone', { intentNotice: '2026-11-05' }, /is in time: the last day is November 6, 2026/],
    ['ten days before is in time by the reading taken', { intentNotice: '2026-11-06' }, /is in time, on the last day; if 10 full days/],
    [
      'nine days before is too late for that day',
      { intentNotice: '2026-11-09', negotiations: '2026-11-18' },
      / is too late: negotiations may begin on November 20, 2026 or later \(by one reading November 19, 2026\)/,
    ],
    ['after negotiations began', { intentNotice: '2026-11-17' }, /^The notice of November 17, 2026 is too late: it came after/],
    ['before the determination', { intentNotice: '2026-11-05', determination: '2026-11-06' }, /^Publish again/],
    ['on the day of the determination', { intentNotice: '2026-11-05', determination: '2026-11-05' }, /is in time/],
    [
      'on a Saturday, when no City Record appears',
      { intentNotice: '2026-10-31' },
      /^Check the notice’s date: .* October 31, 2026 \(Saturday\)\.$/,
    ],
    ['on Election Day, when no City Record appears', { intentNotice: '2026-11-03' }, /^Check the notice’s date: .*\(Election Day\)\.$/],
  ])('a notice %s', (_, dates, says) => {
    expect(finding(ID, { ...OVER, dates: { negotiations: '2026-11-16', ...dates } })?.says).toMatch(says);
  });

  test('a notice alone gives the first day for negotiations, and asks for theirs', () => {
    const found = finding(ID, { ...OVER, dates: { intentNotice: '2026-11-05' } });
    expect(found).toMatchObject({
      says: 'Begin negotiations on November 16, 2026 or later (by one reading November 15, 2026): the notice is of November 5, 2026.',
      lacks: ['dates.negotiations'],
    });
    expect(found?.readings).toContain('timing-from-notice-alone');
  });

  test('the day of the notice selects its law', () => {
    const editions = (intentNotice: string, negotiations: string) =>
      finding(ID, { ...OVER, dates: { intentNotice, negotiations } })?.when?.editions;
    expect(editions('2024-01-12', '2024-02-12')).toBe(5);
    expect(editions('2024-01-16', '2024-02-12')).toBeUndefined();
    expect(finding(ID, { ...OVER, dates: { intentNotice: '2019-12-31', negotiations: '2020-02-03' } })?.outcome).toBe('not-held');
  });

  test('Corporation Counsel’s written statement lifts notice, posting and answers, and names the other reading', () => {
    const facts = { facts: { '3-05': { noticeMayJeopardize: true } } };
    expect(finding(ID, { ...OVER, ...facts })).toMatchObject({ outcome: 'not-required', readings: ['notice-may-jeopardize'] });
    expect(finding(ID, { ...OVER, ...facts })).not.toHaveProperty('contents');
    expect(finding('3-05(c)(1)(i):website', { ...OVER, ...facts })).toBeUndefined();
    expect(finding('3-05(c)(1)(i):express-interest', { ...OVER, ...facts })).toBeUndefined();
    expect(finding('3-05(c)(2)(i):award-notice', { ...OVER, ...facts })?.outcome).toBe('required');
    expect(finding('3-05(c)(2)(i):award-notice', { ...OVER, ...facts })?.readings).toContain('notice-may-jeopardize');
  });

  test('the notice of award then leaves to counsel what to say of the notice of intent', () => {
    const items = (noticeMayJeopardize: boolean) =>
      finding('3-05(c)(2)(i):award-notice', { ...OVER, facts: { '3-05': { noticeMayJeopardize } } })?.contents?.map((one) => one.item);
    expect(items(true)?.[5]).toBe('the date of the notice of intent, if one was published; ask counsel what to say where none was');
    expect(items(false)?.[5]).toBe('date of the published notice of intent');
    expect(items(true)).toHaveLength(9);
  });

  test('a statement that was not made lifts nothing', () => {
    expect(finding(ID, { ...OVER, facts: { '3-05': { noticeMayJeopardize: false } } })?.outcome).toBe('required');
    expect(finding('3-05(c)(2)(i):award-notice', OVER)?.readings).not.toContain('notice-may-jeopardize');
  });

  test('the Charter’s immediate notice and its one exception stand beside the ten days', () => {
    expect(finding(ID, OVER)?.affectedBy?.map((one) => one.ref)).toEqual(['charter-1066', 'ppb-1-01', 'charter-321', 'charter-321']);
  });

  test.each<[string, boolean | undefined, Outcome]>([
    ['another source appears', true, 'required'],
    ['none appears', false, 'not-required'],
    ['nobody has judged', undefined, 'needs-determination'],
  ])('a solicitation instead, where %s', (_, otherSourceAppears, outcome) => {
    const facts = otherSourceAppears === undefined ? {} : { facts: { '3-05': { otherSourceAppears } } };
    expect(finding('3-05(c)(1):solicitation-instead', { ...OVER, ...facts })?.outcome).toBe(outcome);
  });
});

describe('§ 3-05(c)(2): the notice of award, fifteen calendar days after registration', () => {
  const ID = '3-05(c)(2)(i):award-notice';
  test('it has the seven items of (ii), (A) to (G), and the Charter’s two, marked as such', () => {
    const because = finding(ID, OVER)?.contents?.map((one) => one.because);
    expect(because?.map((one) => ('at' in one ? one.at : one.ref))).toEqual([
      ...(provisions['3-05(c)(2)(ii)']?.inside ?? []),
      'charter-325',
      'charter-325',
    ]);
  });

  test.each<[string, string, Outcome]>([
    ['at $100,000 none is due', '100000.00', 'not-required'],
    ['a cent over it is', '100000.01', 'required'],
  ])('%s', (_, amount, outcome) => {
    expect(finding(ID, { category: 'goods', amount })?.outcome).toBe(outcome);
  });

  test('the award counts, not the estimate', () => {
    expect(finding(ID, { category: 'goods', amount: '100000.01', awardAmount: '100000.00' })?.outcome).toBe('not-required');
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
});

describe('§ 3-05(d): approval', () => {
  test('by one of three, and not delegated further', () => {
    expect(finding('3-05(d):approval', OVER)).toMatchObject({
      outcome: 'required',
      who: 'the Agency Head, the ACCO or another designated senior official',
    });
    expect(finding('3-05(d):no-further-delegation', OVER)?.outcome).toBe('not-allowed');
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
          '3-05': fc.record(
            { onlySource: fc.boolean(), otherSourceAppears: fc.boolean(), noticeMayJeopardize: fc.boolean() },
            { requiredKeys: [] },
          ),
        }),
        dates: fc.record(
          {
            determination: anyDate,
            determinationCopy: anyDate,
            intentNotice: anyDate,
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
  { seed: 305, numRuns: 3000 },
)('in any sole source case every sentence is short and ends with a stop, and every unknown says what it lacks', (input) => {
  const { routes, findings } = assess({ ...input, method: 'sole-source' });
  for (const one of [...routes.filter((r) => r.method === 'sole-source'), ...findings]) {
    expect(longestSentence(one.says), one.says).toBeLessThanOrEqual(25);
    expect(one.says).toMatch(/[.”]$/);
    if (one.outcome === 'unknown') expect(one.lacks?.length).toBeGreaterThan(0);
    if (one.outcome === 'needs-determination') expect(one.decision?.standard).toBeTruthy();
  }
});

describe('§ 3-05(c)(1)(i): the days between the determination and the negotiations', () => {
  const notice = (dates: NonNullable<Case['dates']>) => finding('3-05(c)(1)(i):notice-of-intent', { ...OVER, dates });
  test.each<[string, string, string, string | null]>([
    ['ten days after a Monday: that day’s edition is the one', '2026-11-09', '2026-11-19', null],
    ['nine days after a Monday', '2026-11-09', '2026-11-18', 'November 19, 2026'],
    ['twelve days after a Saturday: Monday’s edition', '2026-11-07', '2026-11-19', null],
    ['eleven days after a Saturday', '2026-11-07', '2026-11-18', 'November 19, 2026'],
    ['the eve of Veterans Day: no edition on the 11th, so ten days from the 12th', '2026-11-11', '2026-11-21', 'November 22, 2026'],
    ['negotiations before the determination', '2026-11-09', '2026-11-02', 'November 19, 2026'],
    ['a year whose holidays are not held: the day itself', '2031-11-08', '2031-11-17', 'November 18, 2031'],
  ])('%s', (_, determination, negotiations, to) => {
    const found = notice({ determination, negotiations });
    if (to === null) expect([found?.clash, found?.deadline?.edition]).toEqual([undefined, '2026-11-09']);
    else {
      expect(found?.says).toContain(`(by one reading ${to}): the notice appears`);
      expect(found?.clash).toEqual(['dates.determination', 'dates.negotiations']);
      expect(found?.deadline, 'no day to keep is given').toBeUndefined();
    }
  });

  test.each<[string, NonNullable<Case['dates']>, string | null]>([
    ['determined ten days before the award', { determination: '2026-11-09', award: '2026-11-19' }, null],
    ['determined nine days before it', { determination: '2026-11-09', award: '2026-11-18' }, 'November 19, 2026'],
    ['noticed ten days before it', { intentNotice: '2026-11-09', award: '2026-11-19' }, null],
    ['noticed nine days before it', { intentNotice: '2026-11-09', award: '2026-11-18' }, 'November 19, 2026'],
  ])('an award without a day for negotiations: %s', (_, dates, to) => {
    const found = notice(dates);
    const planned = finding('3-05(c)(1)(i):notice-of-intent', { ...OVER, asOf: '2026-11-10', dates });
    expect(planned?.says.startsWith('Move the award of')).toBe(to !== null);
    if (to !== null) expect(planned?.says).toContain(`(by one reading ${to}): negotiations may not begin before.`);
    // One that is past, or without a day asked about, cannot be moved.
    expect(/^Check the award of .* is too late for it\.$/.test(found?.says ?? '')).toBe(to !== null);
    expect(found?.clash ?? null).toEqual(
      to === null ? null : [dates.intentNotice ? 'dates.intentNotice' : 'dates.determination', 'dates.award'],
    );
  });

  test('a notice already published is judged by itself', () => {
    expect(notice({ determination: '2026-11-06', intentNotice: '2026-11-06', negotiations: '2026-11-16' })?.says).toMatch(
      /in time, on the last day/,
    );
    expect(notice({ intentNotice: '2026-11-09', negotiations: '2026-11-18' })?.clash).toEqual(['dates.intentNotice', 'dates.negotiations']);
  });
});

test('Charter § 321(b) stands in the finding that counsel’s statement changes', () => {
  const found = finding('3-05(c)(1)(i):notice-of-intent', { ...OVER, facts: { '3-05': { noticeMayJeopardize: true } } });
  expect([found?.outcome, found?.says]).toEqual([
    'not-required',
    expect.stringMatching(/Charter § 321\(b\) may want one when negotiations end or at award/),
  ]);
  expect(found?.affectedBy?.map((one) => one.ref)).toContain('charter-321');
});
