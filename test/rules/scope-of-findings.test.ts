/** What a finding binds: a procurement by its method, any contract, a list, or a vendor; and a method that is run by another. */
import { describe, expect, test } from 'vitest';
import { assess, RULES, type Case, type Finding, type FindingId, type Outcome } from '../../src/rules/index.ts';

const D = { asOf: '2026-11-28' } as const;
const CLOSED = 'if this method could be used; as the case stands it may not';

function found(input: Case, id: FindingId): Finding | undefined {
  return assess(input).findings.find((one) => one.id === id && (one.route === null || one.route === input.method));
}
const outcomeOf = (input: Case): Outcome | undefined => assess(input).routes.find(({ method }) => method === input.method)?.outcome;

describe('§ 1-02(e): a discretionary award is free of source selection, and keeps everything else', () => {
  const award: Case = { ...D, agencyKind: 'mayoral', funding: 'discretionary', category: 'human-services', amount: '6000000' };
  const rest: [id: FindingId, outcome: Outcome][] = [
    ['ppb-2-02:presolicitation-review', 'required'],
    ['ppb-2-08:responsibility', 'required'],
    ['ppb-2-09:recommendation-for-award', 'required'],
    ['charter-326:comment', 'required'],
    ['charter-325:award-notice', 'required'],
    ['charter-317:mayoral-approval', 'required'],
    ['charter-327:certifications', 'required'],
    ['charter-328:registration', 'required'],
    ['ppb-2-10:protest', 'allowed'],
  ];
  const methods = [undefined, 'micropurchase', 'small-purchase', 'sole-source', 'demonstration-project', 'cooperative'] as const;
  test.each(methods)('of six million dollars, with the method %s', (method) => {
    const input: Case = method ? { ...award, method } : award;
    const told = rest.map(([id]) => [id, found(input, id)?.outcome, found(input, id)?.onlyIf]);
    expect(told).toEqual(rest.map(([id, outcome]) => [id, outcome, undefined]));
  });

  test.each<[string, string, Outcome, Outcome, Outcome]>([
    ['of $100,000', '100000.00', 'not-required', 'not-required', 'not-required'],
    ['a cent over', '100000.01', 'required', 'required', 'not-required'],
    ['of $5,000,000', '5000000.00', 'required', 'required', 'not-required'],
    ['a cent over that', '5000000.01', 'required', 'required', 'required'],
  ])('%s: comments, a notice of award, the Mayor’s approval', (_, amount, comments, notice, approval) => {
    const input = { ...award, amount };
    expect(found(input, 'charter-326:comment')?.outcome).toBe(comments);
    expect(found(input, 'charter-325:award-notice')?.outcome).toBe(notice);
    expect(found(input, 'charter-317:mayoral-approval')?.outcome).toBe(approval);
  });

  test('without a value the notice of award waits for it, and small ones may be purchase orders', () => {
    const unvalued = { ...award };
    delete unvalued.amount;
    expect(found(unvalued, 'charter-325:award-notice')).toMatchObject({ outcome: 'unknown', lacks: ['amount'] });
    expect(found({ ...award, amount: '100000' }, 'charter-328:registration')?.says).toMatch(/^A contract, unlike a purchase order/);
    expect(found({ ...award, amount: '100000', dates: { purchaseOrder: '2026-11-30' } }, 'charter-328:registration')).toBeUndefined();
  });

  test('on December 31, 2019 that is not held, and nothing is told as if it were', () => {
    const early = { ...award, asOf: '2019-12-31' };
    expect(assess(early).findings.filter(({ id, route }) => route === null && id.startsWith('charter-32'))).toEqual([]);
    expect(found({ ...award, asOf: '2020-01-01' }, 'ppb-2-08:responsibility')?.outcome).toBe('required');
  });

  test('of § 3-10 it keeps the list and the vendor, and drops what chooses the source', () => {
    const input: Case = {
      ...award,
      method: 'prequalified-list',
      facts: { '3-10': { decision: 'denied' } },
      dates: { pqlDecisionMailed: '2026-11-10' },
    };
    expect(found(input, '3-10(m)(1):appeal')?.onlyIf).toBeUndefined();
    expect(found(input, '3-10(f):at-award')?.onlyIf).toBeUndefined();
    expect(found(input, '3-10(c):advance-screening')).toBeUndefined();
    expect(
      assess(input)
        .findings.filter(({ id }) => id.endsWith(':award-notice'))
        .map(({ id }) => id),
    ).toEqual(['charter-325:award-notice']);
  });
});

describe('§ 1-02(f) lifts these Rules, never the Charter', () => {
  const LIFTED = 'if the ACCO has not determined that the Rules do not apply to this transaction';
  const input: Case = {
    ...D,
    funding: 'not-covered',
    method: 'sole-source',
    category: 'standard-services',
    amount: '6000000',
    facts: { '3-05': { onlySource: true } },
    dates: { determination: '2026-12-01' },
  };
  test.each<[FindingId, string | undefined]>([
    ['3-05(b):determination', LIFTED],
    ['3-05(c)(1)(i):notice-of-intent', LIFTED],
    ['3-05(c)(2)(i):award-notice', LIFTED],
    ['ppb-2-08:responsibility', LIFTED],
    ['ppb-2-10:protest', LIFTED],
    ['3-05(b)(1):contract-file', undefined],
    ['charter-312:displacement', undefined],
    ['charter-317:mayoral-approval', undefined],
    ['charter-325:award-notice', undefined],
    ['charter-326:comment', undefined],
    ['charter-327:certifications', undefined],
    ['charter-328:registration', undefined],
  ])('%s holds only %s', (id, onlyIf) => {
    expect(found(input, id)).toMatchObject({ outcome: id === 'ppb-2-10:protest' ? 'allowed' : 'required' });
    expect(found(input, id)?.onlyIf).toBe(onlyIf);
  });

  test('both conditions stand where the method is not open either', () => {
    const closed: Case = { ...input, facts: { '3-05': { onlySource: false } } };
    expect(found(closed, '3-05(b):determination')?.onlyIf).toBe(`${LIFTED}, and ${CLOSED}`);
  });

  test('an M/WBE purchase over $100,000 takes comments by the Charter, whatever § 3-08 says of hearings', () => {
    const mwbe: Case = {
      ...D,
      funding: 'not-covered',
      method: 'mwbe-small-purchase',
      category: 'goods',
      amount: '300000',
      vendor: { mwbe: 'city-certified' },
    };
    expect(found(mwbe, '3-08(c)(1)(i):public-hearing')).toMatchObject({ outcome: 'required' });
    expect(found(mwbe, '3-08(c)(1)(i):public-hearing')?.onlyIf).toBeUndefined();
    expect(found(mwbe, 'charter-325:award-notice')?.outcome).toBe('required');
  });

  test('a list and its vendors are no transaction: nothing of them is lifted', () => {
    const list: Case = { ...D, funding: 'not-covered', method: 'prequalified-list', category: 'goods' };
    expect(found(list, '3-10(m)(1):appeal')?.onlyIf).toBeUndefined();
    expect(found(list, '3-10(i)(1):selective')?.onlyIf).toBe(`${LIFTED}, and if this method may be used`);
  });
});

describe('§ 3-13: a purchase from another government keeps an approval, and two notices above the limits', () => {
  const of = (more: Case, id: FindingId) => found({ ...D, funding: 'not-covered', ...more }, id);
  const GOVERNMENT = 'if the purchase is from another government';
  test.each<[string, Case, Outcome]>([
    ['no value', {}, 'unknown'],
    ['$100,000', { amount: '100000.00' }, 'not-required'],
    ['a cent over', { amount: '100000.01' }, 'required'],
  ])('%s', (_, more, outcome) => {
    expect(of(more, 'ppb-3-13:determination')).toMatchObject({
      outcome: 'required',
      onlyIf: GOVERNMENT,
      who: expect.stringContaining('the CCPO') as string,
    });
    expect(of(more, 'ppb-3-13:notice-of-intent')).toMatchObject({ outcome, onlyIf: GOVERNMENT });
    expect(of(more, 'ppb-3-13:notice-of-selection')).toMatchObject({ outcome, onlyIf: GOVERNMENT });
  });

  test('its days: the last of five editions ten days before negotiations, the notice of selection fifteen after registration', () => {
    const dated: Case = { amount: '200000', dates: { negotiations: '2026-12-21', registration: '2026-12-01' } };
    // The last edition is that of Friday, December 11, and so the first that of Monday; if ten full days must pass, a weekday sooner.
    const { deadline, when, readings } = of(dated, 'ppb-3-13:notice-of-intent') ?? {};
    expect([deadline?.last, deadline?.clearEdition, when?.editions, readings]).toEqual([
      '2026-12-07',
      '2026-12-04',
      5,
      expect.arrayContaining(['ten-days-before']),
    ]);
    expect(of(dated, 'ppb-3-13:notice-of-selection')?.deadline?.last).toBe('2026-12-16');
    expect(of(dated, 'ppb-3-13:notice-of-intent')?.contents).toHaveLength(8);
    expect(of(dated, 'ppb-3-13:notice-of-selection')?.contents).toHaveLength(6);
  });

  test('before 2020 its text is not held, and for other money it says nothing', () => {
    expect(of({ asOf: '2019-12-31' }, 'ppb-3-13:determination')).toBeUndefined();
    expect(found({ ...D, funding: 'ordinary' }, 'ppb-3-13:determination')).toBeUndefined();
  });
});

describe('the emergency orders for the jails: each duty has its condition, on the day of its own law', () => {
  const of = (asOf: string, id: FindingId) =>
    found(
      {
        asOf,
        method: 'emergency',
        category: 'goods',
        amount: '200000',
        facts: {
          '3-06': { emergencyDetermined: true, comptrollerApproved: true, counselApproved: true },
          other: { correctionEmergency: true },
        },
      },
      id,
    );
  const KEPT = 'so far as State law kept it in force for this procurement';
  test.each<[string, string | undefined]>([
    ['2021-09-14', undefined],
    ['2021-09-15', KEPT],
    ['2022-01-15', KEPT],
    ['2026-02-18', KEPT],
    ['2026-02-19', undefined],
  ])('on %s: %s', (asOf, onlyIf) => {
    for (const id of [
      '3-06(c)(2):prior-approval',
      '3-06(e)(3):council',
      'ppb-2-08:responsibility',
      'charter-325:emergency-notice-soon',
      'charter-327:certifications',
    ] as const)
      expect([id, of(asOf, id)?.outcome, of(asOf, id)?.onlyIf]).toEqual([id, 'required', onlyIf]);
    // What is not asked needs no condition, and other orders were not suspended.
    expect(of(asOf, '3-06(e)(1):no-solicitation-notice')?.onlyIf).toBeUndefined();
  });

  test('what no method asks has it too', () => {
    const general = assess({ asOf: '2022-01-15', category: 'goods', facts: { other: { correctionEmergency: true } } }).findings;
    expect(general.find(({ id }) => id === 'charter-329:who-buys-goods')?.onlyIf).toBe(KEPT);
  });
});

describe('a method that may not be used', () => {
  const closed: Case = {
    ...D,
    method: 'prequalified-list',
    category: 'goods',
    amount: '6000000',
    facts: { '3-10': { decision: 'denied', screeningDetermined: false } },
    dates: { pqlDecisionMailed: '2026-11-10' },
  };
  test('leaves a vendor’s rights and the keeping of the list as they are', () => {
    expect(outcomeOf(closed)).toBe('not-allowed');
    for (const one of assess(closed).findings.filter(({ id }) => /^3-10\([efgklm]\)/.test(id)))
      expect([one.id, one.onlyIf]).toEqual([one.id, undefined]);
    expect(found(closed, '3-10(l)(2)/after-1:copy-to-comptroller')?.outcome).toBe('required');
    expect(found(closed, '3-10(i)(1):selective')?.onlyIf).toBe(CLOSED);
  });

  test.each<[FindingId, Outcome, string | undefined]>([
    ['ppb-2-08:responsibility', 'required', undefined],
    ['charter-328:registration', 'required', undefined],
    ['charter-325:award-notice', 'required', undefined],
    ['charter-326:comment', 'required', 'if the contract is let otherwise than by competitive sealed bidding'],
    ['charter-317:mayoral-approval', 'required', 'if the contract is let otherwise than by competitive sealed bidding'],
  ])('leaves what binds any contract: %s is %s, only %s', (id, outcome, onlyIf) => {
    expect(found(closed, id)).toMatchObject({ outcome });
    expect(found(closed, id)?.onlyIf).toBe(onlyIf);
  });

  test.each([
    ['before any limit is held', '2016-02-29', '20000.01', /^If you issue a contract, not a purchase order/],
    ['at a value once one is', '2016-03-01', '20000.01', /^If you issue a contract, not a purchase order/],
    ['over it', '2016-03-01', '100000.01', /^Obtain both certifications/],
  ])('may be replaced by a small purchase, and that by an order: %s', (_, awardNotice, amount, says) => {
    const input: Case = {
      ...D,
      method: 'sole-source',
      category: 'goods',
      amount,
      facts: { '3-05': { onlySource: false } },
      dates: { determination: '2026-11-02', awardNotice },
    };
    expect(outcomeOf(input)).toBe('not-allowed');
    expect(found(input, 'charter-327:certifications')?.says).toMatch(says);
  });

  test('an emergency that is none must be registered, and its exemptions free from nothing', () => {
    const input: Case = {
      ...D,
      method: 'emergency',
      category: 'goods',
      amount: '200000',
      facts: { '3-06': { emergencyDetermined: false } },
    };
    expect(found(input, 'charter-328:registration')?.outcome).toBe('required');
    expect(found(input, 'charter-328:emergency-before-registration')).toBeUndefined();
    expect(found(input, 'charter-326:comment')?.outcome).toBe('required');
  });

  test.each<[string, Case, FindingId]>([
    [
      'another source appears',
      { ...D, method: 'sole-source', category: 'goods', amount: '200000', facts: { '3-05': { otherSourceAppears: true } } },
      '3-05(c)(1):solicitation-instead',
    ],
    ['another market', { ...D, method: 'accelerated', facts: { '3-07': { market: 'other' } } }, '3-07(b):eligible-markets'],
    ['another state', { ...D, method: 'intergovernmental', facts: { '3-09': { through: 'other-state' } } }, '3-09(a):through-whom'],
    ['too long a term', { ...D, method: 'demonstration-project', facts: { '3-11': { termMonths: 37 } } }, '3-11(d):initial-term'],
    ['extensions too long', { ...D, method: 'demonstration-project', facts: { '3-11': { extensionMonths: 37 } } }, '3-11(d):extension'],
    [
      'an emergency term of 91 days',
      {
        ...D,
        method: 'emergency',
        facts: { '3-06': { termDays: 91, longerTermDetermined: false } },
        dates: { comptrollerApproval: '2026-11-20', counselApproval: '2026-11-20', award: '2026-11-28' },
      },
      'charter-315:term',
    ],
  ])('what arises because it may not be used has no condition: %s', (_, input, id) => {
    expect(outcomeOf(input)).toBe('not-allowed');
    expect(found(input, id)).toBeDefined();
    expect(found(input, id)?.onlyIf).toBeUndefined();
  });
});

describe('§ 3-07(d): an accelerated procurement is run by another method', () => {
  const eligible = { market: 'food', commodityApproved: true } as const;
  const run = (amount: string, facts: NonNullable<Case['facts']>, more: Case = {}): Case => ({
    ...D,
    method: 'accelerated',
    category: 'goods',
    amount,
    ...more,
    facts: { ...facts, '3-07': { ...eligible, ...facts['3-07'] } },
  });
  const sole = { '3-07': { sourceSelection: 'sole-source' } } as const;
  const small = { '3-07': { sourceSelection: 'small-purchase' } } as const;
  const CERTIFIED: Case = { vendor: { mwbe: 'city-certified' } };
  const NONE: Case = { vendor: { mwbe: 'none' } };
  test.each<[string, Case, Outcome]>([
    ['by sole source, not determined', run('200000', sole), 'needs-determination'],
    ['determined', run('200000', { ...sole, '3-05': { onlySource: true } }), 'allowed'],
    ['determined not to be', run('200000', { ...sole, '3-05': { onlySource: false } }), 'not-allowed'],
    ['another source appears', run('200000', { ...sole, '3-05': { onlySource: true, otherSourceAppears: true } }), 'not-allowed'],
    ['at $20,000 § 3-05 does not reach it', run('20000.00', { ...sole, '3-05': { otherSourceAppears: true } }), 'allowed'],
    ['a cent over it does', run('20000.01', { ...sole, '3-05': { otherSourceAppears: true } }), 'not-allowed'],
    ['before § 3-05 is held it is as then', run('200000', sole, { asOf: '2024-05-16' }), 'needs-determination'],
    ['before 2020 that is not known', run('200000', sole, { asOf: '2019-12-31' }), 'not-held'],
    ['by small purchase at $100,000', run('100000.00', small), 'allowed'],
    ['a cent over, and the vendor’s certification not told', run('100000.01', small), 'unknown'],
    ['a cent over, from a vendor that is no M/WBE', run('100000.01', small, NONE), 'not-allowed'],
    ['a cent over, from an M/WBE that the City certified', run('100000.01', small, CERTIFIED), 'allowed'],
    ['at $500,000 from one', run('500000.00', small, CERTIFIED), 'allowed'],
    ['at $1,500,000 from one', run('1500000.00', small, CERTIFIED), 'allowed'],
    ['a cent over that', run('1500000.01', small, CERTIFIED), 'not-allowed'],
    ['at $2,000,000', run('2000000', small), 'not-allowed'],
    ['at $20,000 without competition', run('20000.00', small), 'allowed'],
    ['changes carry it over', run('90000', { ...small, '3-08': { changesAndRenewals: '10000.01' } }, NONE), 'not-allowed'],
    ['it may be divided', run('90000', { ...small, '3-08': { relatedPurchases: '10000.01' } }), 'needs-determination'],
    ['by sealed bids nothing more is asked here', run('2000000', { '3-07': { sourceSelection: 'sealed-bids' } }), 'allowed'],
    ['a market that is none decides first', run('200000', { '3-07': { ...sole['3-07'], market: 'other' } }), 'not-allowed'],
  ])('%s', (_, input, outcome) => expect(outcomeOf(input)).toBe(outcome));

  test('what the other method waits for is asked for as well', () => {
    const way = (input: Case) => assess(input).routes.find(({ method }) => method === 'accelerated');
    expect(way(run('200000', { '3-07': { sourceSelection: 'sole-source', commodityApproved: undefined } } as never))?.lacks).toEqual(
      expect.arrayContaining(['facts.3-07.commodityApproved', 'facts.3-05.onlySource']),
    );
    expect(way(run('100000.01', small, NONE))?.margins.some(({ room }) => room === -1)).toBe(true);
    expect(way(run('100000.01', small, NONE))?.because.some((one) => 'at' in one && one.at === '3-07(d)')).toBe(true);
  });

  test('where another source appears nothing asks both to negotiate and to solicit', () => {
    const input = run('200000', { ...sole, '3-05': { otherSourceAppears: true } });
    expect(found(input, '3-05(a):negotiation')?.onlyIf).toBe(CLOSED);
    expect(found(input, '3-05(c)(1):solicitation-instead')).toMatchObject({ outcome: 'required' });
    expect(found(input, '3-05(c)(1):solicitation-instead')?.onlyIf).toBeUndefined();
  });

  test.each<[boolean | undefined, Outcome]>([
    [true, 'not-required'],
    [false, 'required'],
    [undefined, 'required'],
  ])('counsel’s statement on litigation (%s) lifts the ten days there too, and not the three', (noticeMayJeopardize, outcome) => {
    const input = run('200000', {
      ...sole,
      '3-05': { onlySource: true, ...(noticeMayJeopardize === undefined ? {} : { noticeMayJeopardize }) },
    });
    expect(found(input, '3-07(h)(1)(i):sole-source-ten-days')?.outcome).toBe(outcome);
    expect(found(input, '3-07(h)(1)(i):solicitation-notice')?.outcome).toBe('required');
  });

  test.each<[string, Case, readonly string[] | undefined]>([
    ['the value', { ...D, method: 'accelerated', category: 'goods', facts: { '3-07': { ...eligible, ...sole['3-07'] } } }, ['amount']],
    [
      'the category, between two limits',
      { ...D, method: 'accelerated', amount: '30000', facts: { '3-07': { ...eligible, ...sole['3-07'] } } },
      ['category'],
    ],
    ['nothing', run('200000', sole), undefined],
  ])('the ten days depend on the floor of § 3-05 and ask for %s', (_, input, lacks) =>
    expect(found(input, '3-07(h)(1)(i):sole-source-ten-days')?.lacks).toEqual(lacks),
  );
});

describe('a duty that depends on another follows it', () => {
  test.each<[string, Case, Outcome]>([
    ['$10,000', { category: 'goods', amount: '10000.00' }, 'not-required'],
    ['a cent over', { category: 'goods', amount: '10000.01' }, 'required'],
    ['$15,000', { category: 'goods', amount: '15000.00' }, 'required'],
    ['construction at $15,000', { category: 'construction', amount: '15000.00' }, 'not-required'],
    ['a cent over that', { category: 'construction', amount: '15000.01' }, 'required'],
    ['no category between them', { amount: '12000.00' }, 'unknown'],
  ])('§ 2-02 asks its review of a sole source below the floor of § 3-05: %s', (_, more, outcome) => {
    expect(found({ ...D, method: 'sole-source', ...more }, 'ppb-2-02:presolicitation-review')?.outcome).toBe(outcome);
  });

  test('above that floor § 3-05(b)(1) asks the review itself, once', () => {
    const input: Case = { ...D, method: 'sole-source', category: 'goods', amount: '20000.01' };
    expect(found(input, 'ppb-2-02:presolicitation-review')).toBeUndefined();
    expect(found(input, '3-05(b)(1):presolicitation-review')?.outcome).toBe('required');
  });

  test.each<[string, NonNullable<NonNullable<Case['facts']>['3-07']>, Outcome]>([
    ['not told', {}, 'unknown'],
    ['sealed bids', { sourceSelection: 'sealed-bids' }, 'not-required'],
    ['proposals', { sourceSelection: 'proposals' }, 'required'],
    ['negotiated acquisition', { sourceSelection: 'negotiated-acquisition' }, 'required'],
  ])('§ 317(b) for an accelerated procurement of six million dollars depends on its source selection: %s', (_, how, outcome) => {
    const input: Case = {
      ...D,
      method: 'accelerated',
      category: 'goods',
      amount: '6000000',
      facts: { '3-07': { market: 'food', commodityApproved: true, ...how } },
    };
    const approval = found(input, 'charter-317:mayoral-approval');
    expect(approval?.outcome).toBe(outcome);
    if (outcome === 'unknown') expect(approval?.lacks).toEqual(['facts.3-07.sourceSelection']);
    expect(found(input, 'charter-327:certifications')?.lacks).toEqual(outcome === 'unknown' ? ['facts.3-07.sourceSelection'] : undefined);
  });

  test('the protest depends on the value, and asks for it', () => {
    expect(found({ ...D, method: 'sole-source', category: 'goods' }, 'ppb-2-10:protest')).toMatchObject({
      outcome: 'allowed',
      says: expect.stringMatching(/^Above the small purchase limits/) as string,
      lacks: ['amount'],
    });
  });

  test.each<[string, Case, string, boolean]>([
    [
      '$100,000',
      { amount: '100000.00' },
      'Publish notice as soon as is practicable, to be safe: whether one is owed within the small purchase limits is open.',
      true,
    ],
    [
      'a cent over',
      { amount: '100000.01' },
      'Publish notice as soon as is practicable that the emergency contract has been entered into, even before registration.',
      false,
    ],
    [
      'no value',
      {},
      'Publish notice as soon as is practicable that the emergency contract has been entered into, even before registration.',
      true,
    ],
  ])('§ 325(d) has the same open floor as § 3-06(f)(1): %s', (_, more, says, open) => {
    const input: Case = { ...D, method: 'emergency', ...more };
    const notice = found(input, 'charter-325:emergency-notice-soon');
    expect(notice?.says).toBe(says);
    for (const id of ['charter-325:emergency-notice-soon', '3-06(f)(1):award-notice'] as const)
      expect([id, found(input, id)?.readings?.includes('emergency-notice-floor') ?? false]).toEqual([id, open]);
    expect(notice?.lacks).toEqual('amount' in more ? undefined : ['amount']);
  });
});

describe('§ 3-10(i)(1): selective is from fewer than all', () => {
  const random = (vendors: number, solicited: number, more: NonNullable<NonNullable<Case['facts']>['3-10']> = {}): Case => ({
    ...D,
    method: 'prequalified-list',
    category: 'goods',
    facts: { '3-10': { screeningDetermined: true, specialCaseDetermined: true, vendors, solicited, solicitation: 'random', ...more } },
  });
  test.each<[string, Case, Outcome, boolean]>([
    ['8 of 8 drawn', random(8, 8), 'not-required', false],
    ['8 of 9', random(9, 8), 'required', true],
    ['7 of 8', random(8, 7), 'required', true],
    ['6 of 6, fewer than the minimum', random(6, 6), 'not-required', false],
    ['two awards, 8 of 8', random(8, 8, { awards: 2 }), 'not-required', false],
  ])('%s', (_, input, determination, selected) => {
    expect(found(input, '3-10(i)(1):selective')?.outcome).toBe(determination);
    for (const id of ['3-10(i)(1):approval', '3-10(i)(2):minimum', '3-10(i)(3)(i):random'] as const)
      expect([id, found(input, id) !== undefined]).toEqual([id, selected]);
    expect(found(input, '3-10(h)(1):notice-to-each')?.to).toBe(selected ? 'each vendor selected' : 'each vendor on the list');
  });

  test.each(['rotational', 'best-qualified'] as const)('all of the list, %s', (solicitation) => {
    const all: Case = { ...random(8, 8, { solicitation }), category: 'construction' };
    const some: Case = { ...random(9, 8, { solicitation }), category: 'construction' };
    const ids = (input: Case) => assess(input).findings.flatMap(({ id }) => (/^3-10\(i\)\(3\)\(i/.test(id) ? [id] : []));
    expect(ids(all)).toEqual([]);
    expect(ids(some)).not.toEqual([]);
  });
});

test('every rule of § 3-10 and of other law says what it binds', () => {
  const told = (subject: string) => RULES.filter((one) => one.subject === subject).map(({ id }) => id.replace(/:.*/, ''));
  expect(new Set(told('vendor').map((id) => id.slice(0, 7)))).toEqual(
    new Set(['3-10(f)', '3-10(g)', '3-10(j)', '3-10(l)', '3-10(m)', 'charter']),
  );
  expect(new Set(told('list').map((id) => id.slice(0, 7)))).toEqual(
    new Set(['3-07(c)', '3-10(a)', '3-10(d)', '3-10(e)', '3-10(h)', '3-10(k)']),
  );
  expect(told('contract-without-bidding')).toEqual(['charter-326', 'charter-326', 'charter-317']);
});

describe('facts that forbid the award, though not the method', () => {
  const SMALL: Case = { ...D, method: 'small-purchase', category: 'goods', amount: '50000' };
  const doubts = (small: object, dates: NonNullable<Case['dates']>): string[] =>
    assess({ ...SMALL, facts: { '3-08': small }, dates }).doubts.map(({ says }) => says);
  const NONE_RECEIVED = 'no responsive bid or offer was received, and without one there is no award.';
  test.each<[string, object, NonNullable<Case['dates']>, string[]]>([
    ['no bid, and an award', { responsiveBids: 0 }, { award: '2026-11-12' }, [`Check the award of November 12, 2026: ${NONE_RECEIVED}`]],
    [
      'an order',
      { responsiveBids: 0 },
      { purchaseOrder: '2026-11-12' },
      [`Check the purchase order of November 12, 2026: ${NONE_RECEIVED}`],
    ],
    ['a contract', { responsiveBids: 0 }, { execution: '2026-11-12' }, [`Check the contract of November 12, 2026: ${NONE_RECEIVED}`]],
    ['no bid, nothing made', { responsiveBids: 0 }, {}, []],
    ['one bid', { responsiveBids: 1 }, { award: '2026-11-12' }, []],
    [
      'four of five solicited',
      { solicitedAtRandom: 4 },
      { award: '2026-11-12' },
      ['Check the award of November 12, 2026: only 4 of the 5 vendors to be solicited were.'],
    ],
    ['all four of a list', { biddersList: 4, solicitedAtRandom: 4 }, { award: '2026-11-12' }, []],
    [
      'three of a list of four',
      { biddersList: 4, solicitedAtRandom: 3 },
      { award: '2026-11-12' },
      ['Check the award of November 12, 2026: only 3 of the 4 vendors to be solicited were.'],
    ],
  ])('%s', (_, small, dates, says) => expect(doubts(small, dates)).toEqual(says));

  test('nothing is issued where there is nothing to award', () => {
    const ids = (responsiveBids: number) => assess({ ...SMALL, facts: { '3-08': { responsiveBids } } }).findings.map(({ id }) => id);
    expect(ids(0)).not.toContain('3-08(d)(1):purchase-order-or-contract');
    expect(ids(1)).toContain('3-08(d)(1):purchase-order-or-contract');
  });
});

describe('what an accelerated procurement takes from the method that runs it', () => {
  const FOOD = { market: 'food', commodityApproved: true } as const;
  const run = (sourceSelection: 'sole-source' | 'small-purchase' | 'negotiated-acquisition', amount: string, more: Case = {}): Case => ({
    ...D,
    method: 'accelerated',
    category: 'goods',
    amount,
    ...more,
    facts: { ...more.facts, '3-07': { ...FOOD, sourceSelection } },
  });
  const cites = (input: Case, id: FindingId): string[] =>
    found(input, id)?.contents?.flatMap(({ because }) => ('at' in because ? [because.at] : [])) ?? [];
  const soleSource = run('sole-source', '300000', { facts: { '3-05': { onlySource: true } } });
  test('the contents of both notices of a sole source', () => {
    expect(cites(soleSource, '3-07(h)(1)(i):sole-source-ten-days')).toEqual([
      '3-05(c)(1)(i)',
      ...[...'ABCDEFGH'].map((letter) => `3-05(c)(1)(ii)(${letter})`),
    ]);
    expect(cites(soleSource, '3-07(h)(2)(i):award-notice')).toEqual(expect.arrayContaining(['3-05(c)(2)(ii)(F)', '3-05(c)(2)(ii)(G)']));
    expect(cites(run('small-purchase', '300000', { vendor: { mwbe: 'city-certified' } }), '3-07(h)(2)(i):award-notice')).not.toContain(
      '3-05(c)(2)(ii)(F)',
    );
  });
  test('the conditions and the notice of an M/WBE purchase: certain over $100,000, a condition up to it', () => {
    const mwbe: Case = { vendor: { mwbe: 'city-certified' } };
    for (const id of [
      '3-08(c)(1)(iv):three-quotes',
      '3-08(c)(1)(iv):reasonable-price',
      '3-08(c)(1)(iv):distribution',
      '3-08(d)(2):award-notice',
    ] as const) {
      expect(found(run('small-purchase', '100000.01', mwbe), id)?.onlyIf).toBeUndefined();
      expect(found(run('small-purchase', '100000.01', mwbe), id)?.outcome).toBe('required');
      expect(found(run('small-purchase', '100000.00', mwbe), id)?.onlyIf).toBe('if it is made as an M/WBE small purchase');
      expect(found(run('small-purchase', '100000.00', { vendor: { mwbe: 'none' } }), id)).toBeUndefined();
      expect(found(run('sole-source', '100000.01', mwbe), id)).toBeUndefined();
    }
    expect(found(run('small-purchase', '80000', mwbe), '3-07(h)(2)(i):award-notice')?.says).toBe(
      'Section 3-07 requires no notice of award at this value; § 3-08(d)(2) requires one of an M/WBE purchase.',
    );
  });
  test('a micropurchase to $20,000, five vendors to $100,000: what § 3-08(c)(1) asks of each', () => {
    const asks = (amount: string, more: Case = {}): string[] =>
      assess(run('small-purchase', amount, more)).findings.flatMap(({ id, outcome, onlyIf }) =>
        /^3-08\((?:c\)\(1\)\(i[iv]|c\)\(2|d\)\(1)/.test(id) && (outcome === 'required' || outcome === 'needs-determination')
          ? [`${id.slice('3-08'.length)}${onlyIf === undefined ? '' : ` ${onlyIf}`}`]
          : [],
      );
    const MICRO = ['(c)(1)(ii):reasonable-price', '(c)(1)(ii):distribution', '(c)(1)(ii):documentation'];
    const FIVE = [
      '(c)(1)(iii):five-at-random',
      '(c)(1)(iii):additional-vendors',
      '(c)(1)(iii):two-responsive-bids',
      '(c)(2):written-solicitation',
      '(d)(1):award-to',
      '(d)(1):purchase-order-or-contract',
    ];
    const certified: Case = { vendor: { mwbe: 'city-certified' } };
    expect(asks('15000')).toEqual(MICRO);
    expect(asks('20000.00', certified)).toEqual(MICRO);
    expect(asks('20000.01')).toEqual(FIVE);
    expect(asks('60000')).toEqual(FIVE);
    expect(asks('60000', certified)).toEqual(
      expect.arrayContaining(FIVE.map((one) => `${one} if it is made as a five-vendor small purchase`)),
    );
    expect(asks('100000.01', certified).filter((one) => !one.startsWith('(c)(1)(iv)'))).toEqual([]);
    expect(found(run('small-purchase', '60000', { facts: { '3-08': { biddersList: 0 } } }), '3-08(c)(1)(iii):five-at-random')?.says).toBe(
      'The list is empty, so no one on it can be solicited: ask for approval of other vendors first.',
    );
  });
  test('no presolicitation review of one that is run as a small purchase: § 3-08(c)(1)(i)', () => {
    const mwbe: Case = { vendor: { mwbe: 'city-certified' } };
    expect(found(run('small-purchase', '500000', mwbe), 'ppb-2-02:presolicitation-review')).toBeUndefined();
    expect(found(run('small-purchase', '500000', mwbe), '3-08(c)(1)(i):presolicitation-review')?.outcome).toBe('not-required');
    expect(found(soleSource, 'ppb-2-02:presolicitation-review')?.outcome).toBe('required');
    // Where it cannot be a small purchase, the contract is let by another method.
    expect(found(run('small-purchase', '500000', { vendor: { mwbe: 'none' } }), 'ppb-2-02:presolicitation-review')?.outcome).toBe(
      'required',
    );
  });
  test('by negotiated acquisition the five editions and ten days of § 3-04(d)(1), which does not except it', () => {
    const notice = (amount: string | undefined, dates: Case['dates'] = {}) => {
      const { amount: value, ...rest } = run('negotiated-acquisition', amount ?? '1', { dates });
      return found(amount === undefined || value === undefined ? rest : { ...rest, amount: value }, '3-07(h)(1)(i):negotiated-ten-days');
    };
    expect(notice('100000.00')).toMatchObject({
      outcome: 'required',
      readings: ['accelerated-negotiated', 'city-record-days'],
      when: { number: 10, unit: 'calendar days', side: 'before', event: 'negotiations', editions: 5 },
    });
    expect(notice('100000.00')?.says).toContain('unless time constraints beyond your control make it impractical');
    // § 3-04(d): "This subdivision shall not apply to negotiated acquisition below the small purchase limits".
    expect(notice('99999.99')).toBeUndefined();
    expect(notice(undefined)?.lacks).toEqual(['amount']);
    // The ten days end on December 7, 2026; the five editions before are December 1, 2, 3, 4 and 7.
    expect(notice('300000', { negotiations: '2026-12-17' })?.deadline?.last).toBe('2026-12-01');
    expect(notice('300000', { negotiations: '2026-12-17', intentNotice: '2026-12-01' })?.says).toMatch(/also meets/);
    expect(notice('300000', { negotiations: '2026-12-17', solicitation: '2026-12-02' })?.says).toMatch(/misses/);
    expect(found(run('sole-source', '300000'), '3-07(h)(1)(i):negotiated-ten-days')).toBeUndefined();
  });
  test('by negotiated acquisition the approval of the CCPO before solicitation: § 3-04(b)(3)', () => {
    const method = found(run('negotiated-acquisition', '300000'), '3-07(d):method');
    expect([method?.says, method?.who]).toEqual([
      'Follow § 3-04: a special case determination, the ACCO’s reasons, and the CCPO’s approval before any vendor is solicited.',
      'the ACCO, with the approval of the CCPO',
    ]);
    expect(method?.because.some((one) => 'ref' in one && one.ref === 'ppb-3-04')).toBe(true);
  });
  test('an M/WBE purchase over $100,000 is a small purchase: whether it needs a notice of solicitation is open', () => {
    const readings = (amount: string, more?: Case) =>
      found(run('small-purchase', amount, more), '3-07(h)(1)(i):solicitation-notice')?.readings ?? [];
    expect(readings('500000', { vendor: { mwbe: 'city-certified' } })).toContain('accelerated-small');
    expect(readings('500000', { vendor: { mwbe: 'none' } })).not.toContain('accelerated-small');
  });
  test('no word of one way of § 3-08 as if it were the method', () => {
    const way = assess(run('small-purchase', '100000.01')).routes.find(({ method }) => method === 'accelerated');
    expect(way?.says).toBe('Tell us whether the City has certified the vendor as an M/WBE: an M/WBE small purchase is for those vendors.');
  });
  test('a Recommendation for Award that § 3-08 lifts and § 3-07(g) asks is open', () => {
    expect(found(run('small-purchase', '80000'), '3-07(g):recommendation-for-award')?.readings).toEqual(['accelerated-small-record']);
    expect(found(soleSource, '3-07(g):recommendation-for-award')?.readings ?? []).toEqual([]);
  });
});

describe('a discretionary award named as urgent', () => {
  const urgent = (method: 'emergency' | 'accelerated', amount: string): Case => ({
    ...D,
    method,
    amount,
    funding: 'discretionary',
    category: 'human-services',
  });
  const told = (input: Case, id: FindingId) =>
    assess(input)
      .findings.filter((one) => one.id === id)
      .map(({ outcome, onlyIf }) => [outcome, onlyIf]);
  const USED = 'if this method is used; it is not needed';
  const NOT_USED = 'if this method is not used';
  test('keeps Charter § 315, and what it would be freed from', () => {
    expect(told(urgent('emergency', '120000'), '3-06(c)(2):prior-approval')).toEqual([['required', USED]]);
    expect(told(urgent('emergency', '120000'), '3-06(e)(3):council')).toEqual([['required', USED]]);
    expect(told(urgent('emergency', '120000'), 'charter-326:comment')).toEqual([
      ['required', NOT_USED],
      ['not-required', USED],
    ]);
    expect(told(urgent('emergency', '120000'), 'charter-328:registration')).toEqual([['required', NOT_USED]]);
    expect(told(urgent('accelerated', '100000.01'), 'charter-328:registration')).toEqual([['required', NOT_USED]]);
    // What § 3-06 asks by itself is source selection.
    expect(told(urgent('emergency', '120000'), '3-06(b):only-what-is-necessary')).toEqual([]);
  });
  test('at $100,000 has no comments either way', () => {
    expect(told(urgent('emergency', '100000.00'), 'charter-326:comment')).toEqual([['not-required', USED]]);
  });
});

describe('Charter § 328(d)(2): a board’s contract that the City does not pay for', () => {
  const of = (agencyKind: Case['agencyKind'] & string): Finding | undefined =>
    found({ ...D, agencyKind, method: 'sole-source', category: 'goods', amount: '200000' }, 'charter-328:registration');
  test('needs no registration, and is filed within ten days of award', () => {
    // Registration binds the contract by whatever method: that of the board's money is its one condition.
    expect(of('board')?.onlyIf).toBe('if it is paid from the City treasury, or from money under the City’s control');
    expect(of('board')?.because.some((one) => 'says' in one && one.says.includes('within ten days of award'))).toBe(true);
    expect(of('mayoral')?.onlyIf ?? '').not.toContain('treasury');
  });
});

describe('Charter § 315: a renewal in the term', () => {
  const term = (termDays: number, kind: 'renewal' | 'change', longerTermDetermined?: boolean): string | undefined =>
    found(
      {
        ...D,
        method: 'emergency',
        category: 'goods',
        entries: [{ kind, amount: '1.00' }],
        facts: { '3-06': { emergencyDetermined: true, termDays, ...(longerTermDetermined === undefined ? {} : { longerTermDetermined }) } },
      },
      'charter-315:term',
    )?.outcome;
  test('is counted, to be safe, unless the longer term is determined', () => {
    expect(term(90, 'renewal')).toBe('needs-determination');
    expect(term(1, 'renewal')).toBe('needs-determination');
    expect(term(90, 'renewal', true)).toBe('allowed');
    expect(term(90, 'change')).toBe('allowed');
  });
});

describe('the list of auditors', () => {
  const list = (kind: 'auditors' | 'category'): Case => ({
    ...D,
    method: 'prequalified-list',
    category: 'professional-services',
    facts: { '3-10': { list: kind, mentoring: false } },
  });
  test('is the only one to solicit from: nothing says that others may be', () => {
    expect(found(list('auditors'), '3-10(h)(1):limited-to-list')).toBeUndefined();
    expect(found(list('auditors'), '3-10(k):auditors')?.outcome).toBe('required');
    expect(found(list('category'), '3-10(h)(1):limited-to-list')?.outcome).toBe('allowed');
  });
});
