/**
 * Contracts of 2020 to 2024, each by the rule of its day: from the text as of January 1, 2020 and what each amendment since did,
 * written down here from those, not from the rules. And nothing of a later text is ever quoted under such a day.
 */
import { describe, expect, test } from 'vitest';
import lawJson from '../../src/content/law.json' with { type: 'json' };
import authorities from '../../src/content/authorities.json' with { type: 'json' };
import { bundleEarlier } from '../../scripts/integrations/rules-file.ts';
import { citeWords, reasonsOf } from '../../src/papers/reasons.ts';
import { plan } from '../../src/plan/index.ts';
import { readCases } from '../../src/law/worked-cases.ts';
import { earlierLaw, PERIODS } from '../../src/rules/earlier/index.ts';
import * as rules from '../../src/rules/index.ts';
import { undated } from '../helpers/asked.ts';
import {
  addDays,
  assess,
  isQuote,
  ladder,
  TEXT_HELD_FROM,
  type Case,
  type Finding,
  type Method,
  type Section,
} from '../../src/rules/index.ts';

const way = (method: Method, input: Case) => assess(input).routes.find((one) => one.method === method);
const finding = (id: string, input: Case): Finding | undefined => assess(input).findings.find((one) => one.id === id);
const mwbe = { vendor: { mwbe: 'city-certified' } } as const;

describe('§ 3-08: an M/WBE purchase, by the maximum of its day', () => {
  test.each<[string, string, string, string]>([
    ['construction of March 15, 2022 at $180,000', '2022-03-15', '180000.00', 'allowed'],
    ['at $500,000, the figure of the text', '2022-03-15', '500000.00', 'allowed'],
    ['a cent over it', '2022-03-15', '500000.01', 'not-allowed'],
    ['at $35,000, a micropurchase', '2022-03-15', '35000.00', 'not-allowed'],
    ['on June 2, 2023 $500,000', '2023-06-02', '500000.00', 'allowed'],
    ['and a cent over', '2023-06-02', '500000.01', 'not-allowed'],
    ['on June 3, 2023 $1,000,000, the Charter’s maximum', '2023-06-03', '1000000.00', 'allowed'],
    ['and a cent over', '2023-06-03', '1000000.01', 'not-allowed'],
    ['on December 8, 2023 $1,500,000', '2023-12-08', '1500000.00', 'allowed'],
    ['on September 21, 2024 $1,500,000', '2024-09-21', '1500000.00', 'allowed'],
    ['on December 31, 2019 nothing is known but the limits', '2019-12-31', '120000.00', 'not-allowed'],
  ])('%s', (_, asOf, amount, outcome) => {
    expect(way('mwbe-small-purchase', { ...mwbe, category: 'construction', amount, asOf })?.outcome).toBe(outcome);
  });

  test('it is answered in our words, with the paragraph, its day, the source and how sure we are', () => {
    const found = way('mwbe-small-purchase', { ...mwbe, category: 'construction', amount: '180000.00', asOf: '2022-03-15' });
    expect(found?.because).toContainEqual({
      ref: 'rules-3-08-2020',
      cite: '§ 3-08(c)(1)(iv) as of January 1, 2020, in our words',
      says: 'Not for a purchase at or below the micropurchase limit, nor for one over $500,000. The method was called M/WBE Noncompetitive Small Purchases.',
      source: 'Title 9 of the Rules as in force from January 1, 2020',
      confidence: 'read',
      from: '2020-01-01',
      until: '2023-06-02',
    });
  });

  test('its notice of award came with the text of June 3, 2023', () => {
    const on = (award: string) => finding('3-08(d)(2):award-notice', { ...mwbe, method: 'mwbe-small-purchase', category: 'goods', amount: '180000.00', dates: { award } }); // prettier-ignore
    expect([on('2023-06-02')?.outcome, on('2023-06-03')?.outcome]).toEqual(['not-required', 'required']);
  });

  test('the limits of the ladder are those of the day, and quote nothing later', () => {
    const steps = ladder('construction', '2022-03-15');
    expect(steps.map(({ value }) => value)).toEqual([35_000_00, 100_000_00, 500_000_00]);
    expect(steps.filter(({ because }) => isQuote(because))).toEqual([]);
  });
});

describe('§ 3-05: one floor for everything, and five editions until January 13, 2024', () => {
  const sole = { method: 'sole-source', category: 'construction', facts: { '3-05': { onlySource: true } } } as const satisfies Case;
  test.each<[string, string, string]>([
    ['2022-03-15', '20000.00', 'not-required'],
    ['2022-03-15', '20000.01', 'allowed'],
    ['2024-05-16', '35000.00', 'allowed'],
    ['2024-05-17', '35000.00', 'not-required'],
  ])('construction on %s at $%s: %s', (asOf, amount, outcome) => {
    expect(way('sole-source', { ...sole, asOf, amount })?.outcome).toBe(outcome);
  });

  const ID = '3-05(c)(1)(i):notice-of-intent';
  const notice = (dates: Case['dates']) => finding(ID, { ...sole, category: 'standard-services', amount: '180000.00', dates: { ...dates } }); // prettier-ignore
  test.each<[string, NonNullable<Case['dates']>, string, string | undefined]>([
    // April 15 less ten days is Tuesday, April 5; the editions before it are of April 4, 1, March 31 and 30.
    ['negotiations on April 15, 2022', { determination: '2022-03-01', negotiations: '2022-04-15' }, 'Publish the notice of intent in five editions in a row, the first by March 30, 2022.', '2022-03-30'], // prettier-ignore
    ['in five editions from March 29', { intentNotice: '2022-03-29', negotiations: '2022-04-15' }, 'The notice from March 29, 2022 is in time: its fifth edition is of April 4, 2022, and the last day is April 5, 2022.', '2022-03-30'], // prettier-ignore
    ['from March 30, on the last day', { intentNotice: '2022-03-30', negotiations: '2022-04-15' }, 'The fifth edition, of April 5, 2022, is in time, on the last day; if 10 full days must pass in between, a day late.', '2022-03-30'], // prettier-ignore
    ['from March 31, a day late', { intentNotice: '2022-03-31', negotiations: '2022-04-15' }, 'Too late: after the fifth edition, of April 6, 2022, negotiations may begin on April 17, 2022 or later (by one reading April 16, 2022).', '2022-03-30'], // prettier-ignore
    ['over Thanksgiving of 2023', { intentNotice: '2023-11-20' }, 'Begin negotiations on December 8, 2023 or later (by one reading December 7, 2023): the fifth edition is of November 27, 2023.', undefined], // prettier-ignore
    ['too soon after the determination', { determination: '2022-04-01', negotiations: '2022-04-15' }, 'Move negotiations to April 18, 2022 or later (by one reading April 17, 2022): five editions and 10 days come first.', '2022-03-30'], // prettier-ignore
    ['on a Saturday', { intentNotice: '2022-03-26', negotiations: '2022-04-15' }, 'Check the notice’s date', '2022-03-30'],
  ])('%s', (_, dates, says, last) => {
    const found = notice(dates);
    expect(found?.says).toMatch(new RegExp(`^${says.replace(/[.()]/g, '\\$&')}`));
    expect(found?.deadline?.last).toBe(last);
    expect(found?.when).toMatchObject({ number: 10, side: 'before', event: 'negotiations', editions: 5 });
  });

  test('from January 14, 2024 one insertion, by inference', () => {
    const found = notice({ determination: '2024-02-01', negotiations: '2024-03-15' });
    expect(found?.deadline?.last).toBe('2024-03-05');
    expect(found?.when?.editions).toBeUndefined();
    expect(found?.because.map((one) => !isQuote(one) && one.confidence)).toEqual(['secondary', 'secondary', 'secondary']);
  });

  test('the plan counts from the fifth edition', () => {
    const steps = plan({ ...sole, category: 'standard-services', amount: '180000.00', dates: { determination: '2022-03-01', intentNotice: '2022-03-30' } }); // prettier-ignore
    expect(steps.find(({ event }) => event === 'negotiations')?.earliest).toMatchObject({
      day: '2022-04-16',
      other: { day: '2022-04-15' },
    });
  });
});

describe('§ 3-10: no exceptions for mentoring programs, no suspension; between the amendments of 2024 not known', () => {
  const list = (facts: NonNullable<NonNullable<Case['facts']>['3-10']>, asOf: string, more: Case = {}): Case => ({ method: 'prequalified-list', category: 'goods', asOf, ...more, facts: { '3-10': facts } }); // prettier-ignore
  test.each<[string, Case, string, string | undefined]>([
    [
      'a mentoring program in 2022 needed the special case determination',
      list({ mentoring: true }, '2022-03-15'),
      '3-10(b):special-case',
      'required',
    ],
    ['on March 1, 2024 that is not known', list({ mentoring: true }, '2024-03-01'), '3-10(b):special-case', 'not-held'],
    ['from July 12, 2024 it did not', list({ mentoring: true }, '2024-07-12'), '3-10(b):special-case', 'not-required'],
    ['an ordinary purchase did on every day', list({ mentoring: false }, '2024-03-01'), '3-10(b):special-case', 'required'],
    ['a suspension was not in the text of 2022', list({ decision: 'suspended' }, '2022-03-15'), '3-10(l)(1):suspension-or-revocation', 'needs-determination'], // prettier-ignore
    ['nor its three months', list({ decision: 'suspended' }, '2022-03-15'), '3-10(l)(1):three-months', undefined],
    ['on March 1, 2024 that is not known', list({ decision: 'suspended' }, '2024-03-01'), '3-10(l)(1):three-months', 'not-held'],
    ['citywide lists were not named in 2022', list({}, '2022-03-15'), '3-10(h)(2):citywide', undefined],
    ['a denial of 2022 could be appealed', list({ decision: 'denied' }, '2022-03-15', { dates: { pqlDecisionMailed: '2022-03-01' } }), '3-10(m)(1):appeal', 'allowed'], // prettier-ignore
    ['not by email', list({ decision: 'denied', appealFiled: 'email-accepted' }, '2022-03-15'), '3-10(m)(1):filing', 'not-allowed'],
  ])('%s', (_, input, id, outcome) => {
    expect(finding(id, input)?.outcome).toBe(outcome);
  });

  test('notices ran in five editions, and by inference once from January 14, 2024', () => {
    const says = (asOf: string) => finding('3-10(e)(1)(i):yearly-notice', list({}, asOf))?.says;
    expect([says('2024-01-13')?.includes('five editions'), says('2024-01-14')?.includes('five editions')]).toEqual([true, false]);
  });

  test('lists were reviewed every two years, not each affirmation', () => {
    expect(finding('3-10(g)(2):review-of-affirmations', list({}, '2022-03-15'))?.says).toMatch(/^Review the list at least every two years/);
  });

  test('what was another paragraph has its number of then', () => {
    const found = finding('3-10(i)(3)(i):random', list({ solicitation: 'random' }, '2022-03-15'));
    expect(found?.because.map(citeWords)).toEqual(['§ 3-10(i)(2)(ii) as of January 1, 2020, in our words']);
  });
});

describe('§ 3-11: one year of extension, client services, no challenges', () => {
  const project = (facts: NonNullable<NonNullable<Case['facts']>['3-11']>, asOf: string, more: Case = {}): Case => ({ method: 'demonstration-project', category: 'goods', amount: '300000.00', asOf, ...more, facts: { '3-11': { determined: true, ...facts } } }); // prettier-ignore
  test.each<[string, Case, string]>([
    ['12 months', project({ termMonths: 36, extensionMonths: 12 }, '2022-03-15'), 'allowed'],
    ['13 months', project({ termMonths: 36, extensionMonths: 13 }, '2022-03-15'), 'not-allowed'],
    ['13 months on October 26, 2024', project({ termMonths: 36, extensionMonths: 13 }, '2024-10-26'), 'not-allowed'],
    ['13 months on October 27, 2024', project({ termMonths: 36, extensionMonths: 13 }, '2024-10-27'), 'allowed'],
  ])('an extension of %s', (_, input, outcome) => {
    expect(way('demonstration-project', input)?.outcome).toBe(outcome);
  });

  test.each<[string, string, boolean, boolean]>([
    ['2022-03-15', 'goods', false, false],
    ['2022-03-15', 'human-services', true, false],
    ['2024-10-26', 'goods', false, false],
    ['2024-10-27', 'goods', true, true],
  ])('on %s, %s: proposals %s, a challenge %s', (asOf, category, proposals, challenge) => {
    const input = project({}, asOf, { category } as Case);
    expect([finding('3-11(f):solicit-proposals', input), finding('3-11(j):challenge', input)].map((one) => one?.outcome === 'allowed')).toEqual([proposals, challenge]); // prettier-ignore
  });

  test.each<[string, Case['category'], string | undefined]>([
    ['2024-06-15', 'goods', 'not-allowed'],
    ['2024-10-26', 'construction', 'not-allowed'],
    ['2024-10-27', 'goods', 'allowed'],
    // § 3-11(f) invited proposals for these.
    ['2024-06-15', 'human-services', undefined],
    ['2024-06-15', undefined, undefined],
  ])('solicited on %s for %s by a challenge that is told: %s', (solicitation, category, outcome) => {
    const told = undated(project({ challenge: true }, solicitation, { category, dates: { solicitation } } as Case));
    expect(finding('3-11(j):challenge', told)?.outcome).toBe(outcome);
  });

  test('five editions until January 13, 2024', () => {
    const last = (determination: string, negotiations: string) => finding('3-11(e)(1):notice-of-intent', project({}, negotiations, { dates: { determination, negotiations } }))?.deadline?.last; // prettier-ignore
    expect(last('2022-03-01', '2022-04-15')).toBe('2022-03-30');
    expect(last('2024-06-03', '2024-07-15')).toBe('2024-07-05');
  });
});

describe('what is told of a purchase shows on which side of a change it lay', () => {
  const M: Case = { ...mwbe, asOf: '2026-11-28', method: 'mwbe-small-purchase', category: 'goods', amount: '800000.00' };
  test.each<[string, NonNullable<Case['dates']>, NonNullable<Case['dates']>]>([
    ['its filing with the Comptroller', { comptrollerFiling: '2023-06-02' }, { comptrollerFiling: '2023-06-03' }],
    ['the first day of the contract', { contractStart: '2023-06-02' }, { contractStart: '2023-06-03' }],
    ['its last day', { contractEnd: '2023-06-02' }, { contractEnd: '2023-06-03' }],
    ['its submission', { contractSubmission: '2023-06-02' }, { contractSubmission: '2023-06-03' }],
    ['papers to the Council', { councilFiling: '2023-06-02' }, { councilFiling: '2023-06-03' }],
    ['the comment notice', { commentNotice: '2023-06-02' }, { commentNotice: '2023-06-05' }],
    ['the close of comments', { commentClose: '2023-06-02' }, { commentClose: '2023-06-03' }],
    ['bids that were opened', { bidOpening: '2023-06-02' }, { bidOpening: '2023-06-05' }],
    ['an earlier one of two', { registration: '2026-11-02', contractStart: '2023-06-02' }, { registration: '2026-11-02', contractStart: '2023-06-03' }], // prettier-ignore
  ])('$500,000 for an M/WBE purchase until June 2, 2023: %s', (_, before, after) => {
    expect(way('mwbe-small-purchase', { ...M, dates: before })?.says).toMatch(/^Do not use it: \$800,000 is \$300,000 over/);
    // The award may have come before the change: its day is asked for.
    expect(way('mwbe-small-purchase', { ...M, dates: after })).toMatchObject({ outcome: 'unknown', lacks: ['dates.award'] });
  });

  test('a day that is still to come shows nothing', () => {
    expect(way('mwbe-small-purchase', { ...M, dates: { contractStart: '2026-12-01' } })?.lawOn).toEqual({ event: 'asOf', date: '2026-11-28' }); // prettier-ignore
  });

  test.each<[string, string, string]>([
    ['2024-05-16', 'allowed', 'the floor of construction was $20,000'],
    ['2024-05-17', 'unknown', 'it rose on that day'],
    ['2024-11-13', 'not-required', 'it is $35,000'],
  ])('a sole source of construction at $30,000 that began on %s: %s, for %s', (contractStart, outcome) => {
    const input: Case = { asOf: '2026-11-28', method: 'sole-source', category: 'construction', amount: '30000.00', facts: { '3-05': { onlySource: true } }, dates: { contractStart } }; // prettier-ignore
    expect(way('sole-source', input)?.outcome).toBe(outcome);
  });

  test.each([
    ['2024-01-12', true],
    ['2024-01-14', false],
  ])('expressions of interest due on %s: five editions %s', (expressionsDue, isFive) => {
    const input: Case = { asOf: '2026-11-28', method: 'sole-source', category: 'goods', amount: '300000.00', dates: { expressionsDue } };
    expect(finding('3-05(c)(1)(i):notice-of-intent', input)?.says.includes('five editions')).toBe(isFive);
  });

  test.each([
    ['2025-05-20', 'Hold the public hearing before the contract'],
    ['2025-05-21', 'Publish'],
  ])('the public is heard by one law, by that of the order of %s', (purchaseOrder) => {
    const input: Case = { ...M, amount: '1600000.00', dates: { award: '2025-05-12', purchaseOrder } };
    const [own, charter] = ['3-08(c)(1)(i):public-hearing', 'charter-326:comment'].map((id) => finding(id, input));
    expect([own?.lawOn, own?.says]).toEqual([charter?.lawOn, charter?.says]);
    expect(own?.says.startsWith('Hold the public hearing')).toBe(purchaseOrder < '2025-05-21');
  });

  test.each([
    ['2023-06-02', 'not-required'],
    ['2023-06-05', 'required'],
  ])('an M/WBE purchase order of %s: its notice of award is %s', (purchaseOrder, outcome) => {
    expect(finding('3-08(d)(2):award-notice', { ...M, amount: '200000.00', dates: { purchaseOrder } })?.outcome).toBe(outcome);
  });
});

describe('a notice before January 14, 2024 for negotiations from that day on: which text judges it is open', () => {
  const of = (method: 'sole-source' | 'demonstration-project', intentNotice: string, negotiations: string): Case => ({ asOf: '2024-02-01', method, category: 'goods', amount: '300000.00', facts: { '3-05': { onlySource: true }, '3-11': { determined: true } }, dates: { determination: '2024-01-02', intentNotice, negotiations } }); // prettier-ignore
  const ID = { 'sole-source': '3-05(c)(1)(i):notice-of-intent', 'demonstration-project': '3-11(e)(1):notice-of-intent' } as const;
  // The fifth edition after Tuesday, January 9: 10, 11, 12, and, after the holiday of the 15th, the 16th.
  const OPEN = 'The fifth edition, of January 16, 2024, is too late; by the text of January 14, 2024 the first was in time: which governs is open.'; // prettier-ignore
  const DAYS = [
    ['one insertion on its last day', '2024-01-09', '2024-01-19', /^The fifth edition/, 'arguable', 'arguable'],
    ['one insertion a day late too', '2024-01-09', '2024-01-18', /^Too late: after the fifth edition/, 'late', 'too-early'],
    ['the five editions in time', '2024-01-09', '2024-01-29', /is in time/, 'kept', 'kept'],
    ['negotiations before the change', '2024-01-03', '2024-01-12', /^Too late: after the fifth edition/, 'late', 'too-early'],
    ['negotiations just after it', '2024-01-03', '2024-01-16', /^The fifth edition, of January 9, 2024/, 'arguable', 'arguable'],
  ] as const;
  test.each((['sole-source', 'demonstration-project'] as const).flatMap((method) => DAYS.map((day) => [method, ...day] as const)))(
    '%s: %s',
    (method, _, intentNotice, negotiations, says, notice, start) => {
      const input = of(method, intentNotice, negotiations);
      const found = finding(ID[method], input);
      expect(found?.says).toMatch(says);
      if (intentNotice === '2024-01-09' && negotiations === '2024-01-19') expect(found?.says).toBe(OPEN);
      expect(found?.clash !== undefined).toBe(notice === 'late');
      const steps = plan(input);
      expect(['intentNotice', 'negotiations'].map((name) => steps.find(({ event }) => event === name)?.state)).toEqual([notice, start]);
    },
  );
});

test.each<[string, boolean]>([
  ['2024-05-16', true],
  ['2024-05-17', false],
])(
  'construction at $30,000, determined on %s: negotiations wait for the determination only above the floor: %s',
  (determination, waits) => {
    const step = plan({ asOf: '2026-11-28', method: 'sole-source', category: 'construction', amount: '30000.00', facts: { '3-05': { onlySource: true } }, dates: { determination } }).find(({ event }) => event === 'negotiations'); // prettier-ignore
    expect(step?.earliest !== undefined || step?.withheld !== undefined).toBe(waits);
  },
);

describe('§ 3-10 until January 13, 2024: a notice within one year before the solicitation', () => {
  const of = (list: 'category' | 'one-procurement', pqlNotice: string, solicitation: string): Case => ({ asOf: solicitation, method: 'prequalified-list', category: 'goods', facts: { '3-10': { list } }, dates: { pqlNotice, solicitation } }); // prettier-ignore
  const ID = { category: '3-10(e)(1)(i):yearly-notice', 'one-procurement': '3-10(e)(1)(ii):one-procurement-notice' } as const;
  const STALE = 'Publish before soliciting: the notice of ';
  test.each<['category' | 'one-procurement', string, string, boolean]>([
    ['one-procurement', '2021-05-03', '2022-05-03', false],
    ['one-procurement', '2021-05-03', '2022-05-04', true],
    ['category', '2022-11-01', '2023-11-01', false],
    ['category', '2022-11-01', '2023-11-02', true],
    ['category', '2022-12-01', '2024-01-12', true],
    // Whether the text of January 14, 2024 had the clause is not known.
    ['category', '2022-12-01', '2024-01-16', false],
    ['one-procurement', '2022-12-01', '2024-01-16', false],
    ['category', '2024-09-03', '2025-10-01', false],
  ])('a list for %s: noticed on %s, solicited on %s: too old %s', (list, notice, solicitation, isStale) => {
    const input = of(list, notice, solicitation);
    const found = finding(ID[list], input);
    expect([found?.says.startsWith(STALE), found?.clash]).toEqual([isStale, isStale ? ['dates.pqlNotice', 'dates.solicitation'] : undefined]); // prettier-ignore
    const step = plan(input).find(({ event }) => event === 'pqlNotice');
    expect(step?.state === 'kept' || step?.latest?.other !== undefined).toBe(!isStale);
  });

  test('one after the solicitation does not serve it', () => {
    expect(finding(ID.category, of('category', '2022-03-10', '2022-03-01'))?.says).toMatch(
      /^The solicitation of March 1, 2022 had to follow a notice within one year; that of March 10, 2022 came after it\./,
    );
  });
});

describe('§ 3-10(m)(1): an appeal by email files by the text of its own day', () => {
  const of = (pqlDecisionReceived: string, pqlAppeal: string, appealFiled: 'email-accepted' | 'email-not-accepted' = 'email-accepted'): Case => ({ asOf: pqlAppeal, method: 'prequalified-list', category: 'goods', facts: { '3-10': { list: 'category', decision: 'denied', appealFiled } }, dates: { pqlDecisionReceived, pqlAppeal } }); // prettier-ignore
  const NOT_KNOWN = 'We don’t know whether an email filed an appeal between January 14 and July 11, 2024.';
  test.each<[string, string, string, RegExp, RegExp, string]>([
    ['in 2023', '2023-05-25', '2023-06-01', /because the rule then knew only delivery/, /^Appeal by June 9, 2023: 15 days from receipt/, 'open'], // prettier-ignore
    ['on the last day of that text', '2024-01-02', '2024-01-12', /because the rule then knew only delivery/, /^Appeal by January 17, 2024/, 'open'], // prettier-ignore
    ['on the first day that is not known', '2024-01-02', '2024-01-16', /^We don’t know/, new RegExp(`^Appeal by January 17, 2024.*${NOT_KNOWN}$`), 'arguable'], // prettier-ignore
    ['within what is not known', '2024-03-08', '2024-03-20', /^We don’t know/, new RegExp(`^Appeal by March 22, 2024.*${NOT_KNOWN}$`), 'arguable'], // prettier-ignore
    ['on its last day', '2024-07-08', '2024-07-11', /^We don’t know/, new RegExp(`^Appeal by July 23, 2024.*${NOT_KNOWN}$`), 'arguable'],
    ['on the first day of today’s text', '2024-07-08', '2024-07-12', /^The email files the appeal/, /^The appeal of July 12, 2024 was in time/, 'kept'], // prettier-ignore
  ])('%s', (_, received, appealed, filing, appeal, state) => {
    const input = of(received, appealed);
    expect(finding('3-10(m)(1):filing', input)?.says).toMatch(filing);
    expect(finding('3-10(m)(1):appeal', input)?.says).toMatch(appeal);
    const steps = plan(input);
    expect(steps.find(({ event }) => event === 'pqlAppeal')?.state).toBe(state);
    expect(steps.find(({ event }) => event === 'agencyHeadDecision')?.earliest?.day).toBe(state === 'kept' ? appealed : undefined);
  });

  test('what the determination did not accept has that reason on every day', () => {
    expect(finding('3-10(m)(1):filing', of('2023-05-25', '2023-06-01', 'email-not-accepted'))?.says).toMatch(/does not accept email/);
  });

  test('nothing filed yet: the fifteen days are the same', () => {
    const input = { ...of('2024-03-08', '2024-03-20'), dates: { pqlDecisionReceived: '2024-03-08' } };
    expect(finding('3-10(m)(1):appeal', input)?.deadline?.last).toBe('2024-03-23');
  });
});

test('every period follows on the one before, to the day before its section’s text, and has its entry', () => {
  for (const section of ['3-05', '3-08', '3-10', '3-11'] as const) {
    const own = PERIODS.filter((one) => one.section === section);
    expect(own[0]?.from).toBe('2020-01-01');
    own.forEach(({ until }, index) => expect(addDays(until, 1)).toBe(own[index + 1]?.from ?? TEXT_HELD_FROM[section]));
    for (const { ref, from, until, confidence } of own) expect(authorities[ref]).toMatchObject({ from, until, confidence });
  }
});

/** The worked cases, asked about on a day; with their own days moved there or left out. */
const DAYS = [...new Set(PERIODS.flatMap(({ from, until }) => [from, until])), '2019-12-31', '2016-03-01', '2022-03-15'].sort();
const moved = (day: string): Case[] => readCases().map(({ case: input }) => ({ ...input, asOf: day, dates: {} }));
const words = Object.entries(lawJson.provisions as Record<string, { text: string }>);

test.each(DAYS)('on %s no answer quotes a text that came later, nor says its sentences', (day) => {
  const wrong: string[] = [];
  const sentences = words.flatMap(([at, { text }]) =>
    day < TEXT_HELD_FROM[at.slice(0, 4) as Section] ? text.split(/(?<=[.;:])\s/).filter((one) => one.length > 60) : [],
  );
  for (const input of moved(day)) {
    const { routes, findings } = assess(input);
    for (const one of [...routes, ...findings])
      for (const because of reasonsOf(one)) {
        if (isQuote(because) && one.lawOn.date < TEXT_HELD_FROM[because.at.slice(0, 4) as Section]) wrong.push(`${because.at} on ${day}`);
        if (!isQuote(because) && sentences.some((sentence) => because.says.includes(sentence))) wrong.push(because.says);
      }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
});

test('loaded apart it brings nothing of the rules along, and what is held is what answers', async () => {
  expect((await bundleEarlier()).length).toBeGreaterThan(5_000);
  const own = earlierLaw(rules);
  rules.holdEarlier({ ...own, weigh: (one, facts, on) => ({ ...own.weigh(one, facts, on), says: on }) });
  expect(way('sole-source', { asOf: '2022-03-15' })?.says).toBe('2022-03-15');
  rules.holdEarlier(earlierLaw(rules));
  expect(way('sole-source', { asOf: '2022-03-15' })?.outcome).toBe('unknown');
});
