/** The same case on two days: what differs, in the order of the law, and the law that changed it. */
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import authorities from '../../src/content/authorities.json' with { type: 'json' };
import { causesOf, type OtherLaws } from '../../src/papers/causes.ts';
import { aboutCase, caseOn, compare, type Comparison, type Varied } from '../../src/papers/compare.ts';
import { isSameBesideLaw } from '../../src/papers/difference.ts';
import * as rules from '../../src/rules/index.ts';
import { anyDate } from '../helpers/any-case.ts';
import { anyWholeCase } from '../helpers/any-form.ts';

const on = (input: rules.Case, varied: Varied, first: string, second: string): Comparison =>
  compare(rules, input, varied, [first, second], authorities as OtherLaws);

/** What a difference says on either day, and who caused it. */
const told = ({ routes, findings }: Comparison, id: rules.FindingId | rules.Method) => {
  const found = [...routes, ...findings].find((one) => one.id === id);
  return { says: found?.sides.map((side) => side?.says ?? null), by: found?.causes.map(({ effective, cite }) => `${effective} ${cite}`) };
};
const ids = (list: Comparison['findings']) => list.map(({ id }) => id);

const emergency: rules.Case = {
  method: 'emergency',
  category: 'goods',
  amount: '500000.00',
  asOf: '2026-11-21',
  facts: { '3-06': { emergencyDetermined: true, comptrollerApproved: true, counselApproved: true } },
};
const accelerated: rules.Case = {
  method: 'accelerated',
  category: 'goods',
  amount: '500000.00',
  asOf: '2026-11-21',
  facts: { '3-07': { market: 'food' } },
};
const LOCAL_LAW_71 = ['2026-05-11 Charter § 328', '2026-05-11 Local Law 71 of 2026'];

describe('a contract executed on 10 and on May 11, 2026', () => {
  test('§ 3-06: the term, what the determination and the notice hold, and the filing for audit', () => {
    const found = on(emergency, 'execution', '2026-05-10', '2026-05-11');
    expect(ids(found.findings)).toEqual([
      'charter-315:term',
      '3-06(f)(1):award-notice',
      '3-06(e)(3):determination-contents',
      'charter-328:emergency-fifteen-days',
    ]);
    expect(found.findings[2]?.parts.find(({ name }) => name === 'Contents')?.only).toEqual([
      [],
      ['the term of the contract', 'the justification of a term over 90 days, and how it meets Charter § 315'],
    ]);
    expect(told(found, 'charter-328:emergency-fifteen-days').by).toEqual(LOCAL_LAW_71);
    expect(told(found, 'charter-315:term').by).toEqual(['2026-05-11 Charter § 315', '2026-05-11 Local Law 71 of 2026']);
    expect(found.amounts.map(({ values }) => values)).toEqual([
      ['none', '90 calendar days'],
      ['none', '15 calendar days'],
    ]);
    expect(found.notHeld).toEqual([]);
  });

  test('§ 3-07: the filing for audit alone', () => {
    const found = on(accelerated, 'execution', '2026-05-10', '2026-05-11');
    expect(found.routes).toEqual([]);
    expect(ids(found.findings)).toEqual(['charter-328:accelerated-fifteen-days', 'charter-326:comment']);
    expect(told(found, 'charter-328:accelerated-fifteen-days')).toEqual({
      says: [
        'Submit it to the Comptroller as soon as is practicable: the Charter’s 15 days are for contracts executed from May 11, 2026.',
        'Submit the contract to the Comptroller for audit by May 26, 2026: 15 days from its execution.',
      ],
      by: LOCAL_LAW_71,
    });
  });

  test('a month later only the date moves, and nothing is said to have caused it', () => {
    const found = on(accelerated, 'execution', '2026-06-10', '2026-06-11');
    expect(ids(found.moved)).toEqual(['3-07(e)(3):thirty-days', 'charter-328:accelerated-fifteen-days', 'charter-326:comment']);
    // The day after is a Saturday.
    expect(found.moved[0]?.sides.map((side) => side?.day)).toEqual(['2026-07-10', '2026-07-10']);
    expect(found.moved[1]?.sides.map((side) => side?.day)).toEqual(['2026-06-25', '2026-06-26']);
    expect([...found.routes, ...found.findings, ...found.amounts]).toEqual([]);
  });
});

describe('an emergency awarded on 10 and on May 11, 2026', () => {
  const found = on(emergency, 'award', '2026-05-10', '2026-05-11');
  const OF_315 = ['2026-05-11 Charter § 315', '2026-05-11 Local Law 71 of 2026'];
  test.each<[string, rules.FindingId, string[]]>([
    ['what the determination holds is changed by Charter § 315, not § 328', '3-06(e)(3):determination-contents', OF_315],
    ['and so is what the notice of award holds', '3-06(f)(1):award-notice', OF_315],
    [
      'the clock from execution names what began between, though its law is of another day',
      'charter-328:emergency-fifteen-days',
      LOCAL_LAW_71,
    ],
  ])('%s', (_, id, causes) => {
    expect(told(found, id).by).toEqual(causes);
  });
});

test('an act of 2024 with effect back to 2023 is not told as one of 2023', () => {
  const input: rules.Case = { method: 'mwbe-small-purchase', category: 'goods', amount: '1200000.00', vendor: { mwbe: 'city-certified' } };
  const { routes } = on(input, 'asOf', '2023-12-07', '2023-12-08');
  const causes = routes.find(({ id }) => id === 'mwbe-small-purchase')?.causes ?? [];
  expect(causes.find(({ cite }) => cite === 'N.Y. Laws 2024, ch. 110')?.says).toBe(
    'A correction to chapter 719 of 2023, signed on March 22, 2024 with effect back to December 8, 2023. The maximum of $1,500,000 stayed as it was.',
  );
});

test.each<[string, string, string[]]>([
  ['2026-05-10', '2026-05-11', LOCAL_LAW_71],
  ['2026-05-11', '2026-05-12', []],
  ['2026-05-09', '2026-05-10', []],
])('between %s and %s the causes are %j: after the first day, through the second', (first, second, causes) => {
  const { findings } = rules.assess({ ...accelerated, dates: { execution: '2026-05-11' } });
  const answers = findings.filter(({ id }) => id === 'charter-328:accelerated-fifteen-days');
  expect(answers).toHaveLength(1);
  const found = causesOf(answers, [first, second], authorities as OtherLaws, rules);
  expect(found.map(({ effective, cite }) => `${effective} ${cite}`)).toEqual(causes);
});

test('Charter § 326: a hearing on May 20, 2025, online comments from May 21', () => {
  const found = on({ method: 'sole-source', category: 'goods', amount: '500000.00' }, 'asOf', '2025-05-20', '2025-05-21');
  expect(ids(found.findings)).toEqual(['charter-326:comment']);
  expect(told(found, 'charter-326:comment').by).toEqual(['2025-05-21 Charter § 326', '2025-05-21 N.Y. Laws 2024, ch. 483']);
  expect(found.findings[0]?.sides.map((side) => side?.says)).toEqual([
    expect.stringMatching(/^Hold the public hearing/),
    expect.stringMatching(/^Publish a notice in the City Record inviting online comments/),
  ]);
  expect(found.findings[0]?.causes[0]?.says).toMatch(/sole source contract/);
});

describe('the M/WBE maximum, $900,000 of goods', () => {
  const mwbe: rules.Case = { method: 'mwbe-small-purchase', category: 'goods', amount: '900000.00', vendor: { mwbe: 'city-certified' } };
  test.each([
    ['2018-11-04', '2018-11-05', ['none', '$150,000'], ['not-allowed', 'not-allowed'], '2018-11-05 9 RCNY § 3-08(c)(1)(iv)'],
    ['2019-12-31', '2020-01-01', ['$150,000', '$500,000'], ['not-allowed', 'not-allowed'], '2020-01-01 9 RCNY § 3-08(c)(1)(iv)'],
    ['2023-06-02', '2023-06-03', ['$500,000', '$1,000,000'], ['not-allowed', 'allowed'], '2023-06-03 9 RCNY § 3-08(c)(1)(iv)'],
  ])('%s and %s: %j', (first, second, values, outcomes, by) => {
    const found = on(mwbe, 'asOf', first, second);
    const route = found.routes.find(({ id }) => id === 'mwbe-small-purchase');
    expect(found.amounts.find(({ title }) => title === 'M/WBE small purchase maximum')?.values).toEqual(values);
    expect(route?.sides.map((side) => side?.outcome)).toEqual(outcomes);
    expect(route?.causes.map(({ effective, cite }) => `${effective} ${cite}`)).toContain(by);
  });

  test('December 8, 2023: the amount rises by State law, with no new rule', () => {
    const { amounts } = on(mwbe, 'asOf', '2023-12-07', '2023-12-08');
    expect(amounts.map(({ values }) => values)).toEqual([['$1,000,000', '$1,500,000']]);
    expect(amounts[0]?.causes.map(({ cite }) => cite)).toEqual(['N.Y. Laws 2023, ch. 719']);
  });

  test('a day before and a day after a step nothing differs', () => {
    for (const [first, second] of [
      ['2018-11-03', '2018-11-04'],
      ['2023-06-03', '2023-06-04'],
      ['2023-12-08', '2023-12-09'],
    ] as const) {
      const found = on(mwbe, 'asOf', first, second);
      expect([...found.routes, ...found.findings, ...found.amounts, ...found.notHeld, ...found.oneSided]).toEqual([]);
    }
  });
});

test('§ 3-05, construction of $34,000: over the floor until May 16, 2024, below it from May 17', () => {
  const found = on({ method: 'sole-source', category: 'construction', amount: '34000.00' }, 'asOf', '2024-05-16', '2024-05-17');
  expect(told(found, 'sole-source')).toEqual({
    says: [
      'You may use it only if the ACCO determines, before negotiations, that there is only one source.',
      'You need not follow § 3-05: $34,000 is not over $35,000, the micropurchase limit that has been its floor since May 17, 2024.',
    ],
    by: ['2024-05-17 9 RCNY § 3-05(a)', '2024-05-17 9 RCNY § 3-05 as of January 14, 2024'],
  });
  expect(found.amounts.map(({ values }) => values)).toEqual([['$20,000', 'none']]);
  expect(found.notHeld).toEqual([]);
});

test('a method open on one day only: its duties are counted, not listed as changes', () => {
  const found = on({ category: 'goods', amount: '900000.00', vendor: { mwbe: 'city-certified' } }, 'asOf', '2023-06-02', '2023-06-03');
  expect(found.oneSided).toEqual([{ method: 'mwbe-small-purchase', side: 1, duties: expect.any(Number) }]);
  expect(ids(found.findings)).toEqual(['charter-312:sealed-bidding']);
});

test('a day given in the case decides, and it is said that the day asked about does not move it', () => {
  const found = on({ ...accelerated, dates: { execution: '2026-04-01' } }, 'asOf', '2026-05-10', '2026-05-11');
  expect(found.findings).toEqual([]);
  expect(found.fixedBy).toContain('execution');
});

test('the later day first: the same differences, sides changed', () => {
  const there = on(accelerated, 'execution', '2026-05-10', '2026-05-11');
  const back = on(accelerated, 'execution', '2026-05-11', '2026-05-10');
  expect(ids(back.findings)).toEqual(ids(there.findings));
  expect(back.findings[0]?.sides).toEqual([...(there.findings[0]?.sides ?? [])].reverse());
  expect(back.findings[0]?.causes).toEqual(there.findings[0]?.causes);
});

test('any case, any two days: total, and nothing differs from itself', () => {
  fc.assert(
    fc.property(
      anyWholeCase,
      anyDate,
      anyDate,
      fc.constantFrom<Varied>('asOf', 'execution', 'award', 'solicitation'),
      (input, first, second, varied) => {
        const same = on(input, varied, first, first);
        expect([...same.routes, ...same.findings, ...same.moved, ...same.amounts, ...same.notHeld, ...same.oneSided]).toEqual([]);
        const { routes, findings } = on(input, varied, first, second);
        const [before, after] = [first, second].map((day) => rules.assess(caseOn(input, varied, day)));
        for (const { id, sides } of routes) {
          expect(sides[0]?.says).toBe(before?.routes.find(({ method }) => method === id)?.says);
          expect(sides[1]?.says).toBe(after?.routes.find(({ method }) => method === id)?.says);
        }
        for (const { causes } of [...routes, ...findings])
          for (const { effective } of causes) expect(effective >= '2016-01-01' && effective <= '2036-01-01').toBe(true);
      },
    ),
    { seed: 4, numRuns: 300 },
  );
});

describe('what the answer is about', () => {
  const mwbe: rules.Case = { amount: '90000.00', category: 'goods', vendor: { mwbe: 'city-certified' }, asOf: '2026-11-29' };

  test('with no method chosen: the one that leads on each day, with its section', () => {
    expect(aboutCase(rules, mwbe, 'asOf', ['2022-11-14', '2026-11-29'])).toMatchObject({
      own: ['mwbe-small-purchase', 'mwbe-small-purchase'],
      sections: ['3-08', '3-08'],
    });
  });

  test('the answer of each day, and which duties are the same but for other law beside them', () => {
    const days = ['2024-06-01', '2026-11-30'] as const;
    const large: rules.Case = { ...mwbe, amount: '900000.00' };
    const { answers } = aboutCase(rules, large, 'asOf', days);
    expect(answers.map(({ method, outcome }) => [method, outcome])).toEqual(Array(2).fill(['mwbe-small-purchase', 'allowed']));
    const { findings } = on(large, 'asOf', ...days);
    const same = (id: string): boolean | undefined => {
      const found = findings.find((one) => one.id === id && one.methods.includes('mwbe-small-purchase'));
      return found && isSameBesideLaw(found);
    };
    expect([same('3-08(c)(1)(i):vendor-protest'), same('3-08(c)(1)(i):public-hearing')]).toEqual([true, false]);
  });

  test('what is not compared names the methods whose it is', () => {
    const { notHeld } = on(mwbe, 'asOf', '2024-06-01', '2026-11-30');
    expect(notHeld.length).toBeGreaterThan(0);
    for (const { duties, methods } of notHeld) expect([duties > 0, methods.includes('mwbe-small-purchase')]).toEqual([true, false]);
  });

  test('the other laws of one day only, with the day', () => {
    const { beside } = aboutCase(rules, mwbe, 'asOf', ['2022-11-14', '2026-11-29']);
    expect(beside.map(({ cite, on }) => [cite, on])).toEqual([
      ['Local Law 40 of 2026', '2026-11-29'],
      ['Local Law 67 of 2026', '2026-11-29'],
    ]);
    expect(aboutCase(rules, mwbe, 'asOf', ['2026-11-28', '2026-11-29']).beside).toEqual([]);
  });
});
