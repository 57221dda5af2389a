/** What holds across sections: which day's law, what a method that may not be used still says, and money outside the Rules. */
import { describe, expect, test } from 'vitest';
import { readCases } from '../../src/law/worked-cases.ts';
import {
  assess,
  findingOf,
  lawOn,
  METHODS,
  RULES,
  toFacts,
  type Case,
  type Finding,
  type FindingId,
  type Method,
} from '../../src/rules/index.ts';

const of = (method: Method, input: Case): { outcome: string | undefined; findings: Finding[] } => {
  const { routes, findings } = assess({ method, ...input });
  return { outcome: routes.find((one) => one.method === method)?.outcome, findings: findings.filter((one) => one.route === method) };
};

test('a step that comes before all that select the law does not bound it', () => {
  const input: Case = { asOf: '2026-11-21', category: 'goods', amount: '250000.00', dates: { solicitation: '2023-04-20' } };
  expect(lawOn(toFacts(input), ['award'])).toEqual({ event: 'asOf', date: '2026-11-21' });
  expect(lawOn(toFacts({ ...input, dates: { execution: '2023-04-20' } }), ['award'])).toEqual({ event: 'execution', date: '2023-04-20' });
  expect(lawOn(toFacts({ ...input, dates: { award: '2023-04-20' } }), ['execution', 'purchaseOrder'])).toEqual({
    event: 'asOf',
    date: '2026-11-21',
  });
  // Of two that select it the award shows that the solicitation, at least, lay before.
  expect(lawOn(toFacts({ ...input, dates: { award: '2023-04-20' } }), ['execution', 'solicitation'])).toEqual({
    event: 'award',
    date: '2023-04-20',
  });
});

describe('the law of which day', () => {
  const mwbe: Case = { category: 'goods', amount: '900000.00', vendor: { mwbe: 'city-certified' } };
  const law = (input: Case) => assess(input).routes.find((one) => one.method === 'mwbe-small-purchase')?.lawOn;
  test.each<[string, Case, { event: string; date: string }]>([
    [
      'the first given event selects it',
      { ...mwbe, asOf: '2026-11-21', dates: { solicitation: '2023-04-01', award: '2023-07-01' } },
      { event: 'solicitation', date: '2023-04-01' },
    ],
    ['without one, the day asked about', { ...mwbe, asOf: '2026-11-21' }, { event: 'asOf', date: '2026-11-21' }],
    [
      'a contract registered before that day came after its purchase',
      { ...mwbe, asOf: '2026-11-21', dates: { registration: '2023-05-01' } },
      { event: 'registration', date: '2023-05-01' },
    ],
    [
      'the earliest of what followed bounds it',
      { ...mwbe, asOf: '2026-11-21', dates: { execution: '2023-04-20', registration: '2023-05-01' } },
      { event: 'execution', date: '2023-04-20' },
    ],
    [
      'of two that followed on one day, the first step',
      { ...mwbe, asOf: '2026-11-21', dates: { registration: '2023-04-20', execution: '2023-04-20' } },
      { event: 'execution', date: '2023-04-20' },
    ],
    [
      'a later registration does not move the day asked about',
      { ...mwbe, asOf: '2023-04-01', dates: { registration: '2023-05-01' } },
      { event: 'asOf', date: '2023-04-01' },
    ],
    [
      'on the same day the day asked about stands',
      { ...mwbe, asOf: '2023-05-01', dates: { registration: '2023-05-01' } },
      { event: 'asOf', date: '2023-05-01' },
    ],
    [
      'with no day asked about, what followed selects it',
      { ...mwbe, dates: { awardNotice: '2023-05-01' } },
      { event: 'awardNotice', date: '2023-05-01' },
    ],
    ['with nothing at all, the last day held', mwbe, { event: 'none', date: '2026-08-18' }],
  ])('%s', (_, input, expected) => {
    expect(law(input)).toEqual(expected);
  });

  test('so $900,000 registered on May 1, 2023 is over the $500,000 of its day', () => {
    expect(of('mwbe-small-purchase', { ...mwbe, asOf: '2026-11-21', dates: { registration: '2023-05-01' } }).outcome).toBe('not-allowed');
  });

  test('what came before does not bound what came after', () => {
    const found = of('sole-source', { asOf: '2026-11-21', amount: '500000.00', dates: { solicitation: '2024-01-01' } }).findings;
    expect(found.find((one) => one.id === 'charter-326:comment')?.lawOn).toEqual({ event: 'asOf', date: '2026-11-21' });
  });

  test('the jail emergency is judged on the day of the award', () => {
    const ids = assess({
      method: 'emergency',
      facts: { other: { correctionEmergency: true } },
      dates: { award: '2022-03-01' },
    }).findings.map((one) => one.id);
    expect(ids).toContain('eeo-2021-241:suspended');
  });
});

/** What binds any contract, by whatever method it is let. */
const OF_ANY_CONTRACT: ReadonlySet<FindingId> = new Set<FindingId>([
  'charter-312:displacement-analysis',
  'charter-312:displacement-reasons',
  'charter-312:displacement-wait',
  'ppb-2-01:written-decision',
  'ppb-2-02:presolicitation-review',
  'charter-312:displacement',
  'ppb-2-08:responsibility',
  'ppb-2-09:recommendation-for-award',
  'charter-326:comment',
  'charter-325:award-notice',
  'charter-317:mayoral-approval',
  'charter-327:certifications',
  'charter-328:registration',
  'ppb-2-10:protest',
]);

/** Of the four cases below: why the method may not be used, what is judged for it, and the list of commodities. */
const UNCONDITIONAL: ReadonlySet<FindingId> = new Set<FindingId>([
  '3-07(b):eligible-markets',
  '3-07(c):documentation',
  '3-07(c):changes-to-the-list',
  '3-07(c):quarterly-list',
  '3-08(b):not-artificially-divided',
]);

describe('a method that may not be used', () => {
  test.each<[string, Method, Case]>([
    [
      'accelerated, in a market that is none',
      'accelerated',
      { asOf: '2026-11-21', category: 'goods', amount: '6000000.00', facts: { '3-07': { market: 'other', commodityApproved: false } } },
    ],
    [
      'an emergency that was not determined',
      'emergency',
      { asOf: '2026-11-21', category: 'standard-services', amount: '6000000.00', facts: { '3-06': { emergencyDetermined: false } } },
    ],
    [
      'a micropurchase awarded at $25,000',
      'micropurchase',
      { asOf: '2026-11-21', category: 'goods', amount: '15000.00', awardAmount: '25000.00' },
    ],
    [
      'an M/WBE purchase from a vendor that is none',
      'mwbe-small-purchase',
      { asOf: '2026-11-21', category: 'goods', amount: '120000.00', vendor: { mwbe: 'none' } },
    ],
  ])('%s: frees from nothing, and what it asks is asked only if it could be used', (_, method, input) => {
    const { outcome, findings } = of(method, input);
    expect(outcome).toBe('not-allowed');
    const own = findings.filter((one) => !OF_ANY_CONTRACT.has(one.id));
    expect(
      own.filter((one) => one.outcome === 'not-required' || (one.outcome === 'allowed' && one.kind !== 'right')).map((one) => one.id),
    ).toEqual([]);
    expect(own.length).toBeGreaterThan(2);
    for (const one of own)
      expect([one.id, one.onlyIf]).toEqual([
        one.id,
        UNCONDITIONAL.has(one.id) ? undefined : 'if this method could be used; as the case stands it may not',
      ]);
    // What binds any contract binds the one that is let by another method.
    expect(findings.filter((one) => OF_ANY_CONTRACT.has(one.id)).map((one) => one.id)).toContain('charter-328:registration');
  });

  test('a method that is allowed has no condition, one that is to be judged has', () => {
    const goods: Case = { asOf: '2026-11-21', category: 'goods', amount: '15000.00' };
    expect(new Set(of('micropurchase', goods).findings.map((one) => one.onlyIf))).toEqual(new Set([undefined]));
    const judged = of('micropurchase', { ...goods, facts: { '3-08': { relatedPurchases: '90000.00' } } });
    expect(judged.outcome).toBe('needs-determination');
    for (const one of judged.findings) {
      const free = OF_ANY_CONTRACT.has(one.id) || UNCONDITIONAL.has(one.id);
      // Together they come to $105,000, over the threshold for comments.
      const own = one.id === '3-08(c)(1)(i):public-hearing' ? 'if the related purchases are one procurement with it, and ' : '';
      expect([one.id, one.onlyIf]).toEqual([one.id, free ? undefined : `${own}if this method may be used`]);
    }
  });
});

describe('sealed bidding and discretionary awards', () => {
  test('sealed bidding is not urged where the method chosen is open', () => {
    const ids = (input: Case) =>
      assess({ asOf: '2026-11-21', category: 'standard-services', amount: '2000000.00', vendor: { mwbe: 'none' }, ...input }).findings.map(
        (one) => one.id,
      );
    expect(ids({})).toContain('charter-312:sealed-bidding');
    expect(
      ids({ method: 'emergency', facts: { '3-06': { emergencyDetermined: true, comptrollerApproved: true, counselApproved: true } } }),
    ).not.toContain('charter-312:sealed-bidding');
  });

  test('a discretionary award is asked nothing of source selection, and the rest still applies', () => {
    const { outcome, findings } = of('sole-source', {
      asOf: '2026-11-21',
      category: 'human-services',
      amount: '250000.00',
      funding: 'discretionary',
      facts: { '3-05': { onlySource: true } },
    });
    expect(outcome).toBe('not-required');
    expect(findings.filter((one) => one.id.startsWith('3-05'))).toEqual([]);
    expect(findings.map((one) => one.id)).toContain('charter-328:registration');
  });
});

describe('before § 1-02(e) is held', () => {
  test.each<[string, string, string]>([
    ['2019-12-31', 'not-held', 'We have § 1-02(e), on discretionary awards, only as of January 1, 2020.'],
    ['2020-01-01', 'not-required', 'You need no method of source selection for this award: § 1-02(e) exempts it.'],
  ])('a discretionary award of %s is %s', (asOf, outcome, says) => {
    const found = assess({ asOf, category: 'goods', amount: '15000.00', funding: 'discretionary' }).routes[0];
    expect([found?.outcome, found?.says]).toEqual([outcome, says]);
  });
});

test.each<[string, Method, string]>([
  ['3-05(b)(2):copy-to-comptroller', 'sole-source', 'determinationCopy'],
  ['charter-326:comment', 'sole-source', 'commentNotice'],
  ['3-05(c)(1)(i):notice-of-intent', 'sole-source', 'intentNotice'],
])('%s says of which step it is the duty', (id, method, act) => {
  const found = of(method, { asOf: '2026-11-21', category: 'goods', amount: '250000.00' }).findings.find((one) => one.id === id);
  expect(found?.act).toBe(act);
  expect(Object.keys(found ?? {}).filter((name) => /^\d+$/.test(name))).toEqual([]);
});

describe('one finding asked for alone', () => {
  test('is the one that the whole assessment has, in every worked case', () => {
    let count = 0;
    for (const { case: input } of readCases()) {
      const facts = toFacts(input);
      for (const one of assess(input).findings) {
        if (one.route === null) continue;
        const alone = findingOf(one.id, facts, one.route);
        expect([one.id, alone?.outcome, alone?.says, alone?.deadline]).toEqual([one.id, one.outcome, one.says, one.deadline]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(3000);
  });

  test('is none of another method, none that its case does not bring out, none that only frees where the method is closed', () => {
    const input: Case = { asOf: '2026-11-21', category: 'goods', amount: '250000.00', facts: { '3-05': { onlySource: false } } };
    const facts = toFacts(input);
    const shown = (method: Method) => new Set(of(method, input).findings.map((one) => one.id));
    expect(findingOf('3-06(e)(3):council', facts, 'sole-source')).toBeNull();
    for (const method of METHODS) for (const { id } of RULES) expect(findingOf(id, facts, method) !== null).toBe(shown(method).has(id));
  });
});

describe('how current an answer is', () => {
  const BEFORE = 'We have no rule text for dates before March 1, 2016.';
  const RULES = 'Our text of §§ 3-05 to 3-11 is current to October 27, 2024; their dollar limits, to June 2026.';
  const CHARTER = 'Our text of the Charter is current to August 18, 2026.';
  const HOLIDAYS = 'Business days, holidays and City Record editions cannot be counted after 2028: we have no later list of holidays.';
  test.each<[string, string | undefined, string[]]>([
    ['before anything is held', '2016-02-29', [BEFORE]],
    ['on the first day held', '2016-03-01', []],
    ['on the last day of the text', '2024-10-27', []],
    ['a day later', '2024-10-28', [RULES]],
    ['on the last day of the Charter', '2026-08-18', [RULES]],
    ['a day later than that', '2026-08-19', [RULES, CHARTER]],
    ['on the last day of the holiday lists', '2028-12-31', [RULES, CHARTER]],
    ['a day later than that', '2029-01-01', [RULES, CHARTER, HOLIDAYS]],
    ['for no day', undefined, [RULES, CHARTER]],
  ])('%s', (_, asOf, notes) => {
    expect(assess(asOf === undefined ? {} : { asOf }).currency).toEqual({ date: asOf ?? null, notes });
  });
});
