/** § 3-08, small purchases: three methods by value, category and vendor, at each limit and a cent over; what each asks. */
import { describe, expect, test } from 'vitest';
import {
  assess,
  isQuote,
  ladder,
  type Case,
  type Category,
  type Certification,
  type Finding,
  type FindingId,
  type Method,
  type Outcome,
} from '../../src/rules/index.ts';
import { OF_STATE_LAW } from '../../src/rules/3-08-small-purchases.ts';
import { MWBE_MAXIMUM } from '../../src/rules/parameters.ts';

const TODAY = '2026-11-21';

function outcome(method: Method, input: Case): Outcome | undefined {
  return assess({ asOf: TODAY, ...input }).routes.find((one) => one.method === method)?.outcome;
}

function finding(id: FindingId, method: Method, input: Case): Finding | undefined {
  return assess({ asOf: TODAY, method, ...input }).findings.find((one) => one.id === id && one.route === method);
}

describe('§ 3-08(c)(1)(ii): a micropurchase', () => {
  test.each<[string, Category, string, Outcome]>([
    ['of goods for $0 needs no competition', 'goods', '0.00', 'allowed'],
    ['of goods a cent under the limit is allowed', 'goods', '19999.99', 'allowed'],
    ['of goods at $20,000 is allowed', 'goods', '20000.00', 'allowed'],
    ['of goods a cent over $20,000 is not', 'goods', '20000.01', 'not-allowed'],
    ['of standard services at $20,000 is allowed', 'standard-services', '20000.00', 'allowed'],
    ['of standard services a cent over is not', 'standard-services', '20000.01', 'not-allowed'],
    ['of professional services a cent over is not', 'professional-services', '20000.01', 'not-allowed'],
    ['of human services at $20,000 is allowed', 'human-services', '20000.00', 'allowed'],
    ['of human services a cent over is not', 'human-services', '20000.01', 'not-allowed'],
    ['of construction a cent over $20,000 is allowed', 'construction', '20000.01', 'allowed'],
    ['of construction at $35,000 is allowed', 'construction', '35000.00', 'allowed'],
    ['of construction a cent over $35,000 is not', 'construction', '35000.01', 'not-allowed'],
    ['of construction-related services at $20,000 is allowed', 'construction-related-services', '20000.00', 'allowed'],
    [
      'of construction-related services a cent over is not, by the reading taken',
      'construction-related-services',
      '20000.01',
      'not-allowed',
    ],
  ])('%s', (_, category, amount, expected) => {
    expect(outcome('micropurchase', { category, amount })).toBe(expected);
  });
});

describe('§ 3-08(c)(1)(iii): a small purchase from five vendors', () => {
  test.each<[string, Category, string, Outcome]>([
    ['of goods at $20,000 is not needed', 'goods', '20000.00', 'not-required'],
    ['of goods a cent over $20,000 is the way', 'goods', '20000.01', 'allowed'],
    ['of goods at $100,000 is allowed', 'goods', '100000.00', 'allowed'],
    ['of goods a cent over $100,000 is not', 'goods', '100000.01', 'not-allowed'],
    ['of construction at $35,000 is not needed', 'construction', '35000.00', 'not-required'],
    ['of construction a cent over $35,000 is the way', 'construction', '35000.01', 'allowed'],
    ['of construction at $100,000 is allowed', 'construction', '100000.00', 'allowed'],
    ['of construction a cent over $100,000 is not', 'construction', '100000.01', 'not-allowed'],
    ['of human services at $100,000 is allowed', 'human-services', '100000.00', 'allowed'],
    [
      'of construction-related services at $30,000 is the way, by the reading taken',
      'construction-related-services',
      '30000.00',
      'allowed',
    ],
  ])('%s', (_, category, amount, expected) => {
    expect(outcome('small-purchase', { category, amount })).toBe(expected);
  });
});

describe('§ 3-08(c)(1)(iv): an M/WBE small purchase today', () => {
  test.each<[string, Category, string, Certification, Outcome]>([
    ['of goods at $20,000 is not allowed', 'goods', '20000.00', 'city-certified', 'not-allowed'],
    ['of goods a cent over is allowed', 'goods', '20000.01', 'city-certified', 'allowed'],
    ['of construction at $35,000 is not allowed', 'construction', '35000.00', 'city-certified', 'not-allowed'],
    ['of construction a cent over is allowed', 'construction', '35000.01', 'city-certified', 'allowed'],
    ['of construction at $36,500 is allowed', 'construction', '36500.00', 'city-certified', 'allowed'],
    ['of goods at $1,500,000 is allowed', 'goods', '1500000.00', 'city-certified', 'allowed'],
    ['of goods a cent over $1,500,000 is not', 'goods', '1500000.01', 'city-certified', 'not-allowed'],
    ['of human services is never allowed', 'human-services', '50000.00', 'city-certified', 'not-allowed'],
    ['from a firm with State certification only is not allowed', 'goods', '50000.00', 'state-certified', 'not-allowed'],
    ['from a firm that is no M/WBE is not allowed', 'goods', '50000.00', 'none', 'not-allowed'],
    [
      'of construction-related services at $30,000 waits for counsel: by the other reading it is a micropurchase',
      'construction-related-services',
      '30000.00',
      'city-certified',
      'needs-determination',
    ],
  ])('%s', (_, category, amount, mwbe, expected) => {
    expect(outcome('mwbe-small-purchase', { category, amount, vendor: { mwbe } })).toBe(expected);
  });
});

describe('the M/WBE maximum in time: within it the answer is yes from 2020 on, over it no', () => {
  const rows: [string, string, Category, string, Outcome][] = [
    ['before March 1, 2016 nothing is held', '2016-02-29', 'goods', '50000.00', 'not-held'],
    ['on March 1, 2016 there was no such method', '2016-03-01', 'goods', '50000.00', 'not-allowed'],
    ['on November 4, 2018 there was none yet', '2018-11-04', 'goods', '50000.00', 'not-allowed'],
    ['on November 5, 2018 $150,000 is within it', '2018-11-05', 'goods', '150000.00', 'not-held'],
    ['on November 5, 2018 a cent over is not', '2018-11-05', 'goods', '150000.01', 'not-allowed'],
    ['on November 5, 2018 construction was not included', '2018-11-05', 'construction', '50000.00', 'not-allowed'],
    ['on December 31, 2019 $150,000 is within it', '2019-12-31', 'goods', '150000.00', 'not-held'],
    ['on December 31, 2019 a cent over is not', '2019-12-31', 'goods', '150000.01', 'not-allowed'],
    ['on December 31, 2019 construction was not included', '2019-12-31', 'construction', '50000.00', 'not-allowed'],
    ['on January 1, 2020 construction is included', '2020-01-01', 'construction', '50000.00', 'allowed'],
    ['on January 1, 2020 $500,000 is within it', '2020-01-01', 'goods', '500000.00', 'allowed'],
    ['on January 1, 2020 a cent over is not', '2020-01-01', 'goods', '500000.01', 'not-allowed'],
    ['on June 2, 2023 $500,000 is within it', '2023-06-02', 'goods', '500000.00', 'allowed'],
    ['on June 2, 2023 a cent over is not, though State law had said $1,000,000', '2023-06-02', 'goods', '500000.01', 'not-allowed'],
    ['on June 3, 2023 $1,000,000 is within it', '2023-06-03', 'goods', '1000000.00', 'allowed'],
    ['on June 3, 2023 a cent over is not', '2023-06-03', 'goods', '1000000.01', 'not-allowed'],
    ['on December 7, 2023 $1,000,000 is within it', '2023-12-07', 'goods', '1000000.00', 'allowed'],
    ['on December 7, 2023 a cent over is not', '2023-12-07', 'goods', '1000000.01', 'not-allowed'],
    ['on December 8, 2023 $1,500,000 is within it', '2023-12-08', 'goods', '1500000.00', 'allowed'],
    ['on December 8, 2023 a cent over is not', '2023-12-08', 'goods', '1500000.01', 'not-allowed'],
    ['on September 21, 2024 $1,500,000 is within it', '2024-09-21', 'goods', '1500000.00', 'allowed'],
    ['on September 22, 2024, the text’s own day, $1,500,000 is allowed', '2024-09-22', 'goods', '1500000.00', 'allowed'],
    ['on September 22, 2024 a cent over is not', '2024-09-22', 'goods', '1500000.01', 'not-allowed'],
  ];
  test.each(rows)('%s', (_, asOf, category, amount, expected) => {
    expect(outcome('mwbe-small-purchase', { asOf, category, amount, vendor: { mwbe: 'city-certified' } })).toBe(expected);
  });

  test('the two answers of a date say so in words', () => {
    const at = (amount: string) =>
      assess({ asOf: '2021-05-03', category: 'goods', amount, vendor: { mwbe: 'city-certified' } }).routes.find(
        (r) => r.method === 'mwbe-small-purchase',
      );
    expect(at('500000.00')?.says).toBe(
      'You may buy from this vendor without competition: $500,000 is more than $20,000 and not more than $500,000. Try to obtain at least three M/WBE quotes, or document why you could not.',
    );
    expect(at('500000.01')).toMatchObject({ outcome: 'not-allowed', readings: [] });
    expect(at('500000.01')?.says).toBe('Do not use it: $500,000.01 is $0.01 over the maximum of $500,000.');
  });
});

describe('the other limits of § 3-08 on both sides of every change since March 1, 2016', () => {
  const dates = ['2016-03-01', '2018-11-04', '2018-11-05', '2019-12-31', '2020-01-01', '2023-06-02', '2023-06-03', '2024-09-21'];
  test.each(dates)('on %s the limits refuse a cent over, and within them the wording is known from 2020 on', (asOf) => {
    const within = asOf < '2020-01-01' ? 'not-held' : 'allowed';
    expect(outcome('micropurchase', { asOf, category: 'goods', amount: '20000.00' })).toBe(within);
    expect(outcome('micropurchase', { asOf, category: 'goods', amount: '20000.01' })).toBe('not-allowed');
    expect(outcome('micropurchase', { asOf, category: 'construction', amount: '35000.00' })).toBe(within);
    expect(outcome('micropurchase', { asOf, category: 'construction', amount: '35000.01' })).toBe('not-allowed');
    expect(outcome('small-purchase', { asOf, category: 'goods', amount: '100000.00' })).toBe(within);
    expect(outcome('small-purchase', { asOf, category: 'goods', amount: '100000.01' })).toBe('not-allowed');
  });

  test('on February 29, 2016 not even limits are held', () => {
    for (const method of ['micropurchase', 'small-purchase', 'mwbe-small-purchase'] as const) {
      expect(outcome(method, { asOf: '2016-02-29', category: 'goods', amount: '1.00' })).toBe('not-held');
    }
  });

  test('the day of solicitation selects the limit, not the day asked about', () => {
    const input: Case = {
      asOf: TODAY,
      category: 'goods',
      amount: '600000.00',
      vendor: { mwbe: 'city-certified' },
      dates: { solicitation: '2023-06-02' },
    };
    const found = assess(input).routes.find((r) => r.method === 'mwbe-small-purchase');
    expect(found).toMatchObject({ outcome: 'not-allowed', lawOn: { event: 'solicitation', date: '2023-06-02' } });
  });

  test('before January 1, 2020 every duty is not held, and names the day', () => {
    const found = assess({ asOf: '2019-12-31', method: 'micropurchase', category: 'goods', amount: '100.00' }).findings.filter(
      (f) => f.route && f.id.startsWith('3-08'),
    );
    expect(found.length).toBeGreaterThan(10);
    expect(new Set(found.map((f) => f.outcome))).toEqual(new Set(['not-held']));
    expect(found[0]?.says).toContain('January 1, 2020');
  });
});

describe('what is missing is asked for, and only where it matters', () => {
  test.each<[string, Case, Method, Outcome, string[]]>([
    ['nothing known: category and value', {}, 'micropurchase', 'unknown', ['category', 'amount']],
    ['$20,000 of anything is a micropurchase', { amount: '20000.00' }, 'micropurchase', 'allowed', []],
    ['$20,000.01 depends on the category', { amount: '20000.01' }, 'micropurchase', 'unknown', ['category']],
    ['$35,000 depends on the category', { amount: '35000.00' }, 'micropurchase', 'unknown', ['category']],
    ['$35,000.01 of anything is none', { amount: '35000.01' }, 'micropurchase', 'not-allowed', []],
    ['$20,000.01 may need five vendors', { amount: '20000.01' }, 'small-purchase', 'unknown', ['category']],
    ['$35,000.01 of anything needs five vendors', { amount: '35000.01' }, 'small-purchase', 'allowed', []],
    [
      'the vendor’s certification decides (iv)',
      { category: 'goods', amount: '50000.00' },
      'mwbe-small-purchase',
      'unknown',
      ['vendor.mwbe'],
    ],
    ['at $20,000 no certification helps', { amount: '20000.00' }, 'mwbe-small-purchase', 'not-allowed', []],
    ['a cent over the maximum no certification helps', { amount: '1500000.01' }, 'mwbe-small-purchase', 'not-allowed', []],
    [
      'related purchases between the limits ask for the category',
      { amount: '15000.00', facts: { '3-08': { relatedPurchases: '10000.00' } } },
      'micropurchase',
      'unknown',
      ['category'],
    ],
  ])('%s', (_, input, method, expected, lacks) => {
    const found = assess({ asOf: TODAY, ...input }).routes.find((one) => one.method === method);
    expect(found?.outcome).toBe(expected);
    expect(found?.lacks ?? []).toEqual(lacks);
  });

  test('with no day given, the last day held answers and the day is asked for', () => {
    const assessment = assess({ category: 'goods', amount: '100.00' });
    expect(assessment.routes[0]?.lawOn).toEqual({ event: 'none', date: '2026-08-18' });
    expect(assessment.questions[0]?.path).toBe('asOf');
  });
});

describe('§ 3-08(b): related purchases, changes and renewals against the limit', () => {
  const goods = { category: 'goods', amount: '15000.00' } as const;
  test.each<[string, Case, Method, Outcome]>([
    [
      '$15,000 with $5,000 of changes is a micropurchase',
      { ...goods, facts: { '3-08': { changesAndRenewals: '5000.00' } } },
      'micropurchase',
      'allowed',
    ],
    [
      'a cent more of changes is not, by the careful reading',
      { ...goods, facts: { '3-08': { changesAndRenewals: '5000.01' } } },
      'micropurchase',
      'not-allowed',
    ],
    ['and then five vendors are the way', { ...goods, facts: { '3-08': { changesAndRenewals: '5000.01' } } }, 'small-purchase', 'allowed'],
    [
      '$5,000 of related purchases leave it one',
      { ...goods, facts: { '3-08': { relatedPurchases: '5000.00' } } },
      'micropurchase',
      'allowed',
    ],
    [
      'a cent more is for the Contracting Officer to judge',
      { ...goods, facts: { '3-08': { relatedPurchases: '5000.01' } } },
      'micropurchase',
      'needs-determination',
    ],
    [
      '$90,000 with $10,000 of changes stays within the limit',
      { category: 'goods', amount: '90000.00', facts: { '3-08': { changesAndRenewals: '10000.00' } } },
      'small-purchase',
      'allowed',
    ],
    [
      'a cent more of changes passes the small purchase limit',
      { category: 'goods', amount: '90000.00', facts: { '3-08': { changesAndRenewals: '10000.01' } } },
      'small-purchase',
      'not-allowed',
    ],
    [
      'related purchases past $100,000 are to be judged',
      { category: 'goods', amount: '90000.00', facts: { '3-08': { relatedPurchases: '10000.01' } } },
      'small-purchase',
      'needs-determination',
    ],
    [
      'changes up to the M/WBE maximum are within it',
      {
        category: 'goods',
        amount: '1000000.00',
        vendor: { mwbe: 'city-certified' },
        facts: { '3-08': { changesAndRenewals: '500000.00' } },
      },
      'mwbe-small-purchase',
      'allowed',
    ],
    [
      'a cent more passes it',
      {
        category: 'goods',
        amount: '1000000.00',
        vendor: { mwbe: 'city-certified' },
        facts: { '3-08': { changesAndRenewals: '500000.01' } },
      },
      'mwbe-small-purchase',
      'not-allowed',
    ],
    [
      'related purchases past the M/WBE maximum are to be judged',
      { category: 'goods', amount: '1000000.00', vendor: { mwbe: 'city-certified' }, facts: { '3-08': { relatedPurchases: '500000.01' } } },
      'mwbe-small-purchase',
      'needs-determination',
    ],
    [
      'an award above the estimate is tested too',
      { category: 'goods', amount: '20000.00', awardAmount: '20000.01' },
      'micropurchase',
      'not-allowed',
    ],
    [
      'an award below the estimate does not lower it',
      { category: 'goods', amount: '20000.01', awardAmount: '20000.00' },
      'micropurchase',
      'not-allowed',
    ],
  ])('%s', (_, input, method, expected) => {
    expect(outcome(method, input)).toBe(expected);
  });
});

describe('readings are named where a result rests on one', () => {
  const readingsOf = (method: Method, input: Case) =>
    assess({ asOf: TODAY, ...input }).routes.find((r) => r.method === method)?.readings ?? [];
  test.each<[string, Method, Case, string]>([
    [
      'construction-related services at $30,000',
      'micropurchase',
      { category: 'construction-related-services', amount: '30000.00' },
      'construction-related-micropurchase',
    ],
    [
      'the same by five vendors',
      'small-purchase',
      { category: 'construction-related-services', amount: '35000.00' },
      'construction-related-micropurchase',
    ],
    [
      'a micropurchase that grows',
      'micropurchase',
      { category: 'goods', amount: '15000.00', facts: { '3-08': { changesAndRenewals: '6000.00' } } },
      'micropurchase-growth',
    ],
    [
      'related purchases',
      'micropurchase',
      { category: 'goods', amount: '15000.00', facts: { '3-08': { relatedPurchases: '6000.00' } } },
      'divided-purpose',
    ],
    [
      'an estimate and an award that differ',
      'small-purchase',
      { category: 'goods', amount: '30000.00', awardAmount: '31000.00' },
      'which-value',
    ],
    [
      'goods for a human-services program',
      'mwbe-small-purchase',
      { category: 'goods', amount: '30000.00', vendor: { mwbe: 'city-certified' }, facts: { '3-08': { forHumanServicesProgramme: true } } },
      'human-services-goods',
    ],
  ])('%s', (_, method, input, reading) => {
    expect(readingsOf(method, input)).toContain(reading);
  });

  test('construction-related services a cent over $35,000 or at $20,000 rest on none', () => {
    for (const amount of ['35000.01', '20000.00'])
      expect(readingsOf('micropurchase', { category: 'construction-related-services', amount })).toEqual([]);
  });
});

describe('§ 3-08(c)(1)(iii): counts', () => {
  const five = (list: number | undefined, asked?: number) =>
    finding('3-08(c)(1)(iii):five-at-random', 'small-purchase', {
      facts: {
        '3-08': { ...(list === undefined ? {} : { biddersList: list }), ...(asked === undefined ? {} : { solicitedAtRandom: asked }) },
      },
    });
  test.each<[string, number | undefined, number | undefined, string]>([
    ['list not known', undefined, undefined, 'Solicit at least 5 vendors at random from the citywide bidders list.'],
    ['six on the list', 6, undefined, 'Solicit at least 5 vendors at random from the citywide bidders list.'],
    ['five on the list', 5, undefined, 'Solicit at least 5 vendors at random from the citywide bidders list.'],
    ['four on the list', 4, undefined, 'Solicit all 4 vendors on the list.'],
    ['one on the list', 1, undefined, 'Solicit the one vendor on the list.'],
    ['four of five asked', 5, 4, 'Solicit 1 more: 4 of 5 vendors have been solicited.'],
    ['five of five asked', 5, 5, 'The count is met: 5 solicited, 5 needed.'],
    ['three of three asked', 3, 3, 'The count is met: 3 solicited, 3 needed.'],
  ])('%s', (_, list, asked, says) => {
    expect(five(list, asked)).toMatchObject({ outcome: 'required', says });
  });

  test('an empty list is for the CCPO', () => {
    expect(five(0)).toMatchObject({ outcome: 'needs-determination', decision: { who: 'the CCPO' } });
  });

  test.each<[string, number, Outcome]>([
    ['no responsive bid: no award', 0, 'not-allowed'],
    ['one: the Contracting Officer determines', 1, 'needs-determination'],
    ['two: met', 2, 'required'],
  ])('%s', (_, responsiveBids, expected) => {
    expect(finding('3-08(c)(1)(iii):two-responsive-bids', 'small-purchase', { facts: { '3-08': { responsiveBids } } })?.outcome).toBe(
      expected,
    );
  });

  test('one bid from a list of one names the open question', () => {
    const one = finding('3-08(c)(1)(iii):two-responsive-bids', 'small-purchase', {
      facts: { '3-08': { responsiveBids: 1, biddersList: 1 } },
    });
    expect(one?.readings).toEqual(['one-vendor-list']);
    const two = finding('3-08(c)(1)(iii):two-responsive-bids', 'small-purchase', {
      facts: { '3-08': { responsiveBids: 1, biddersList: 2 } },
    });
    expect(two?.readings).toEqual([]);
  });

  test.each<[string, NonNullable<NonNullable<Case['facts']>['3-08']>, Outcome]>([
    ['five at random need no approval', { solicitedAtRandom: 5 }, 'needs-determination'],
    ['a sixth at random needs it, by the careful reading', { solicitedAtRandom: 6 }, 'required'],
    ['one besides needs it', { solicitedBesides: 1 }, 'required'],
  ])('%s', (_, facts, expected) => {
    expect(finding('3-08(c)(1)(iii):additional-vendors', 'small-purchase', { facts: { '3-08': facts } })?.outcome).toBe(expected);
  });

  test.each<[string, number | undefined, RegExp]>([
    ['none yet', undefined, /^Attempt to obtain at least 3 price quotes/],
    ['two of three', 2, /^Document why you could not obtain 3/],
    ['three', 3, /^The count is met: 3 quotes/],
  ])('M/WBE quotes: %s', (_, mwbeQuotes, says) => {
    const facts = mwbeQuotes === undefined ? {} : { mwbeQuotes };
    expect(finding('3-08(c)(1)(iv):three-quotes', 'mwbe-small-purchase', { facts: { '3-08': facts } })?.says).toMatch(says);
  });
});

describe('§ 3-08(c)(1)(i): disclosures at $250,000 in twelve months, this award included', () => {
  const disclosures = (amount: string | undefined, other: string | undefined, award?: string) =>
    finding('3-08(c)(1)(i):disclosures', 'mwbe-small-purchase', {
      ...(amount ? { amount } : {}),
      ...(other ? { facts: { '3-08': { otherAwardsTwelveMonths: other } } } : {}),
      ...(award ? { dates: { award } } : {}),
    });
  test.each<[string, string | undefined, string | undefined, Outcome]>([
    ['a cent below', '50000.00', '199999.99', 'not-required'],
    ['exactly: equals', '50000.00', '200000.00', 'required'],
    ['above', '50000.00', '200000.01', 'required'],
    ['this award alone reaches it', '250000.00', undefined, 'required'],
    ['a cent short alone: the others must be known', '249999.99', undefined, 'unknown'],
    ['nothing known', undefined, undefined, 'unknown'],
  ])('%s', (_, amount, other, expected) => {
    expect(disclosures(amount, other)?.outcome).toBe(expected);
  });

  test('the window ends on the day of the award, that day included', () => {
    expect(disclosures('50000.00', '200000.00', '2026-03-31')?.says).toContain('(April 1, 2025 to March 31, 2026)');
  });
});

describe('§ 3-08(c)(1)(i) with Charter § 326: the public is heard above $100,000', () => {
  const heard = (amount: string, dates: Case['dates']) =>
    finding('3-08(c)(1)(i):public-hearing', 'mwbe-small-purchase', { amount, ...(dates ? { dates } : {}) });
  test.each<[string, string, Case['dates'], Outcome, RegExp]>([
    ['not at $100,000', '100000.00', undefined, 'not-required', /need not hold/],
    ['notice and comment a cent over', '100000.01', undefined, 'required', /at least seven days/],
    ['executed on May 20, 2025: a hearing', '100000.01', { execution: '2025-05-20' }, 'required', /Hold the public hearing/],
    [
      'executed on May 21, 2025: notice and comment',
      '100000.01',
      { execution: '2025-05-21' },
      'required',
      /began before § 326 changed, on May 21, 2025/,
    ],
    [
      'executed on September 30, 2030: notice and comment',
      '100000.01',
      { execution: '2030-09-30' },
      'required',
      /comment notice by September 23, 2030/,
    ],
    ['executed on October 1, 2030: the law has expired', '100000.01', { execution: '2030-10-01' }, 'not-held', /expires/],
  ])('%s', (_, amount, dates, expected, says) => {
    const found = heard(amount, dates);
    expect(found?.outcome).toBe(expected);
    expect(found?.says).toMatch(says);
  });

  test('the Charter’s notice has six items, marked as the Charter’s', () => {
    const contents = heard('100000.01', undefined)?.contents ?? [];
    expect(contents).toHaveLength(6);
    expect(contents.every((one) => 'ref' in one.because && one.because.ref === 'charter-326')).toBe(true);
  });
});

describe('§ 3-08(d)(2): the M/WBE notice of award, fifteen days after registration', () => {
  const notice = (dates: Case['dates']) => finding('3-08(d)(2):award-notice', 'mwbe-small-purchase', dates ? { dates } : {});
  test('it has the six items of (ii), (A) to (F)', () => {
    expect(notice(undefined)?.contents?.map((one) => 'at' in one.because && one.because.at)).toEqual(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `3-08(d)(2)(ii)(${letter})`),
    );
  });

  test('registered on Monday, November 2, 2026, it is due on Tuesday, November 17', () => {
    expect(notice({ registration: '2026-11-02' })?.deadline).toMatchObject({ last: '2026-11-17', edition: '2026-11-17' });
    expect(notice({ registration: '2026-11-02' })?.deadline).not.toHaveProperty('extended');
  });

  test('a last day on Saturday stands; the City Record before it is Friday’s, and § 25-a would say Monday', () => {
    expect(notice({ registration: '2026-11-06' })?.deadline).toMatchObject({
      last: '2026-11-21',
      extended: '2026-11-23',
      edition: '2026-11-20',
    });
  });

  test.each<[string, string, RegExp]>([
    ['the day before registration', '2026-11-05', /Publish again/],
    ['in the last edition in time', '2026-11-20', /was in time/],
    ['on the last day, a Saturday without a City Record', '2026-11-21', /does not appear on November 21, 2026 \(Saturday\)/],
    ['a day late, but within § 25-a', '2026-11-23', /only if § 25-a/],
    ['late', '2026-11-24', /was late/],
  ])('a notice %s', (_, awardNotice, says) => {
    expect(notice({ registration: '2026-11-06', awardNotice })?.says).toMatch(says);
  });

  test('other small purchases need no notice of award', () => {
    for (const method of ['micropurchase', 'small-purchase'] as const) {
      expect(finding('3-08(c)(1)(i):no-award-notice', method, {})?.outcome).toBe('not-required');
      expect(finding('3-08(d)(2):award-notice', method, {})).toBeUndefined();
    }
  });
});

describe('§ 3-08(c)(2), (e): what the solicitation and the file contain', () => {
  test('the written solicitation has the four items of (c)(2)', () => {
    const contents = finding('3-08(c)(2):written-solicitation', 'small-purchase', {})?.contents;
    expect(contents?.map((one) => 'at' in one.because && one.because.at)).toEqual(['i', 'ii', 'iii', 'iv'].map((n) => `3-08(c)(2)(${n})`));
  });

  test.each<[Method, number]>([
    ['micropurchase', 14],
    ['small-purchase', 14],
    ['mwbe-small-purchase', 15],
  ])('the file of a %s lists %i items', (method, count) => {
    expect(finding('3-08(e):file', method, {})?.contents).toHaveLength(count);
  });
});

describe('who buys, and what pays', () => {
  test.each<[string, Case['agencyKind'], RegExp]>([
    ['a mayoral agency asks the CCPO', 'mayoral', /^the CCPO$/],
    ['an elected official acts itself', 'elected-official', /elected official/],
    ['the Council acts by the Speaker', 'council', /Speaker/],
    ['a board acts by its chair or chief executive', 'board', /governing board/],
  ])('%s', (_, agencyKind, who) => {
    const input = agencyKind ? { agencyKind } : {};
    expect(finding('3-08(c)(1)(iii):additional-vendors', 'small-purchase', input)?.who).toMatch(who);
  });

  test('only for other buyers is it said who acts', () => {
    const says = (agencyKind: NonNullable<Case['agencyKind']>) =>
      assess({ asOf: TODAY, agencyKind }).findings.some((f) => f.id === 'charter-310:who-acts');
    expect([says('mayoral'), says('council')]).toEqual([false, true]);
  });

  test('a discretionary award needs no method of source selection', () => {
    const assessment = assess({ asOf: TODAY, funding: 'discretionary', category: 'human-services', amount: '250000.00' });
    expect(new Set(assessment.routes.map((r) => r.outcome))).toEqual(new Set(['not-required']));
    expect(assessment.findings[0]?.id).toBe('ppb-1-02:discretionary-award');
  });

  test('where no way of § 3-08 is open it says so, and names sealed bidding', () => {
    const ids = (amount: string) =>
      assess({ asOf: TODAY, category: 'construction', amount, vendor: { mwbe: 'none' } }).findings.map((f) => f.id);
    expect(ids('100000.01')).toContain('charter-312:sealed-bidding');
    expect(ids('100000.00')).not.toContain('charter-312:sealed-bidding');
  });

  test('for goods it says to check who buys', () => {
    const ids = (category: Category) => assess({ asOf: TODAY, category }).findings.map((f) => f.id);
    expect(ids('goods')).toContain('charter-329:who-buys-goods');
    expect(ids('construction')).not.toContain('charter-329:who-buys-goods');
  });
});

describe('the ladder of limits', () => {
  const MICRO = 'Micropurchase limit: goods and all services except construction';
  const BUILDING = 'Micropurchase limit: construction';
  const SMALL = 'Small purchase limit, other than for M/WBE small purchases';
  const MWBE = 'M/WBE small purchase maximum';
  test.each<[string, Category | undefined, string, [title: string, value: number][]]>([
    [
      'of goods',
      'goods',
      TODAY,
      [
        [MICRO, 2_000_000],
        [SMALL, 10_000_000],
        [MWBE, 150_000_000],
      ],
    ],
    [
      'of construction',
      'construction',
      TODAY,
      [
        [BUILDING, 3_500_000],
        [SMALL, 10_000_000],
        [MWBE, 150_000_000],
      ],
    ],
    [
      'of what is not told has both micropurchase limits',
      undefined,
      TODAY,
      [
        [MICRO, 2_000_000],
        [BUILDING, 3_500_000],
        [SMALL, 10_000_000],
        [MWBE, 150_000_000],
      ],
    ],
    [
      'on November 4, 2018 has no M/WBE maximum',
      'goods',
      '2018-11-04',
      [
        [MICRO, 2_000_000],
        [SMALL, 10_000_000],
      ],
    ],
    [
      'a day later has one',
      'goods',
      '2018-11-05',
      [
        [MICRO, 2_000_000],
        [SMALL, 10_000_000],
        [MWBE, 15_000_000],
      ],
    ],
    ['on February 29, 2016 is not held', 'goods', '2016-02-29', []],
  ])('%s', (_, category, on, steps) => {
    const found = ladder(category, on);
    expect(found.map(({ title, value }) => [title, value])).toEqual(steps);
  });

  test('names each limit as the parameters do, and where it stands', () => {
    const found = ladder(undefined, TODAY);
    expect(found.map(({ because }) => (isQuote(because) ? because.at : because.ref))).toEqual([
      '3-08(c)(1)(ii)',
      '3-08(c)(1)(ii)',
      '3-08(a)',
      'charter-311',
    ]);
    expect(found.map((one) => one.name)).toEqual([
      'micropurchaseLimit',
      'micropurchaseLimitConstruction',
      'smallPurchaseLimit',
      'mwbeMaximum',
    ]);
  });
});

test.each<[string, string, string]>([
  ['on the last edition', '2026-06-18', 'The notice of June 18, 2026 was in time: the last day was June 20, 2026.'],
  [
    'on the Monday after a Saturday',
    '2026-06-22',
    'Published on June 22, 2026: after the last day, June 20, 2026, and in time only if § 25-a moves it to June 22, 2026.',
  ],
])('§ 3-08(d)(2)(i): a notice of award published %s', (_, awardNotice, says) => {
  const found = finding('3-08(d)(2):award-notice', 'mwbe-small-purchase', {
    category: 'goods',
    amount: '250000.00',
    vendor: { mwbe: 'city-certified' },
    dates: { award: '2026-06-01', registration: '2026-06-05', awardNotice },
  });
  expect(found?.says).toBe(says);
});

describe('§ 3-08(b): a micropurchase that grows', () => {
  const grown = (changesAndRenewals: string) =>
    assess({ asOf: TODAY, category: 'goods', amount: '15000.00', facts: { '3-08': { changesAndRenewals } } }).routes.find((one) => one.method === 'micropurchase'); // prettier-ignore
  test.each<[string, string, RegExp, boolean]>([
    ['a cent past its limit: by the careful reading', '5000.01', /^To be safe, do not let/, true],
    ['to the small purchase limit: by the careful reading', '85000.00', /^To be safe, do not let/, true],
    ['past the small purchase limit: by every reading', '85000.01', /^Do not let/, false],
  ])('%s', (_, changes, says, open) => {
    const route = grown(changes);
    expect([route?.outcome, route?.says]).toEqual(['not-allowed', expect.stringMatching(says)]);
    expect(route?.readings?.includes('micropurchase-growth')).toBe(open);
    expect(route?.because.map((one) => isQuote(one) && one.at)).toEqual(open ? ['3-08(c)(1)(ii)', '3-08(b)'] : ['3-08(b)', '3-08(a)']);
  });

  test('past the small purchase limit it says by how much', () => {
    expect(grown('85000.01')?.says).toBe(
      'Do not let changes or renewals take it over the limit: $100,000.01 is $0.01 over the small purchase limit.',
    );
  });
});

describe('the M/WBE maximum rises between solicitation and purchase', () => {
  const weighed = (amount: string, dates: NonNullable<Case['dates']>, mwbe: Certification = 'city-certified') =>
    assess({ category: 'goods', amount, vendor: { mwbe }, dates }).routes.find((one) => one.method === 'mwbe-small-purchase');
  test.each<[string, string, NonNullable<Case['dates']>, Outcome]>([
    ['awarded on the day it rose to $1,500,000', '1200000.00', { solicitation: '2023-11-01', award: '2023-12-08' }, 'needs-determination'],
    ['awarded the day before', '1200000.00', { solicitation: '2023-11-01', award: '2023-12-07' }, 'not-allowed'],
    ['ordered on that day', '1200000.00', { solicitation: '2023-11-01', purchaseOrder: '2023-12-08' }, 'needs-determination'],
    ['over both', '1500000.01', { solicitation: '2023-11-01', award: '2023-12-08' }, 'not-allowed'],
    ['no award told', '1200000.00', { solicitation: '2023-11-01' }, 'not-allowed'],
  ])('%s', (_, amount, dates, expected) => {
    expect(weighed(amount, dates)?.outcome).toBe(expected);
  });

  test('both readings are named, and the sentence says what is open', () => {
    const found = weighed('1200000.00', { solicitation: '2023-11-01', award: '2023-12-08' });
    expect(found?.readings).toContain('mwbe-maximum-day');
    expect(found?.says).toBe(
      '$1,200,000 is $200,000 over the maximum of $1,000,000 at solicitation, and within that of the purchase: which decides is open.',
    );
  });

  test('a vendor that is refused is refused all the same', () => {
    expect(weighed('1200000.00', { solicitation: '2023-11-01', award: '2023-12-08' }, 'none')?.outcome).toBe('not-allowed');
  });
});

test('the maximum of State law from each of its days is what the acts of the parameter say', () => {
  const told = MWBE_MAXIMUM.history.flatMap(({ value, acts }) =>
    acts.filter(({ ref }) => ref.startsWith('state-')).map(({ effective }) => [effective, value]),
  );
  expect(OF_STATE_LAW).toEqual(told);
  expect(OF_STATE_LAW.length).toBe(4);
});
