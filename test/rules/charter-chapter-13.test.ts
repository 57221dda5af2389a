/** Charter chapter 13 and other law beside the sections: comment, approvals, registration and the rest, by value, method and date. */
import { describe, expect, test } from 'vitest';
import { assess, type Case, type Finding, type FindingId, type Method, type Outcome } from '../../src/rules/index.ts';

const TODAY = '2026-11-21';
const find = (id: FindingId, method: Method, input: Case): Finding | undefined =>
  assess({ asOf: TODAY, method, ...input }).findings.find((one) => one.id === id && one.route === method);
const outcome = (id: FindingId, method: Method, input: Case): Outcome | undefined => find(id, method, input)?.outcome;

describe('Charter § 326: notice and comment on every award over $100,000 by other than sealed bidding', () => {
  const comment: FindingId = 'charter-326:comment';
  test.each<[string, Method, Case, Outcome, RegExp]>([
    ['sole source at $100,000 needs none', 'sole-source', { amount: '100000.00' }, 'not-required', /not over \$100,000/],
    ['sole source a cent over needs it', 'sole-source', { amount: '100000.01' }, 'required', /at least seven days/],
    ['without a value it is unknown', 'sole-source', {}, 'unknown', /Tell us the value/],
    ['the award decides, not the estimate', 'sole-source', { amount: '100000.01', awardAmount: '100000.00' }, 'not-required', /not over/],
    ['an intergovernmental purchase needs it', 'intergovernmental', { amount: '100000.01' }, 'required', /seven days/],
    ['a cooperative purchase needs it', 'cooperative', { amount: '100000.01' }, 'required', /seven days/],
    ['a demonstration project needs it', 'demonstration-project', { amount: '100000.01' }, 'required', /seven days/],
    ['an emergency is exempt', 'emergency', { amount: '9000000.00' }, 'not-required', /emergency procurements are exempt/],
    [
      'an accelerated procurement is exempt if prices fluctuate',
      'accelerated',
      { amount: '9000000.00' },
      'needs-determination',
      /unless the purchase rests on price fluctuations/,
    ],
    [
      'litigation strategy is exempt',
      'sole-source',
      { amount: '100000.01', facts: { other: { litigation: true } } },
      'not-required',
      /litigation/,
    ],
    [
      'bids from a prequalified list are exempt',
      'prequalified-list',
      { amount: '100000.01', facts: { '3-10': { offers: 'bids' } } },
      'not-required',
      /sealed bids/,
    ],
    [
      'proposals from a prequalified list are not',
      'prequalified-list',
      { amount: '100000.01', facts: { '3-10': { offers: 'proposals' } } },
      'required',
      /seven days/,
    ],
    ['bids or proposals must be told', 'prequalified-list', { amount: '100000.01' }, 'unknown', /whether proposals/],
    ['below the threshold it does not matter', 'prequalified-list', { amount: '100000.00' }, 'not-required', /not over/],
    [
      'a materially same contract of $10,000,000 may be exempt by a Board rule',
      'sole-source',
      { amount: '10000000.00', facts: { other: { materiallySame: true } } },
      'needs-determination',
      /unless a Board rule/,
    ],
    [
      'a cent over $10,000,000 it may not',
      'sole-source',
      { amount: '10000000.01', facts: { other: { materiallySame: true } } },
      'required',
      /seven days/,
    ],
    [
      'executed on December 31, 2019: the hearing rule is not held',
      'sole-source',
      { amount: '100000.01', dates: { execution: '2019-12-31' } },
      'not-held',
      /only as of/,
    ],
    [
      'executed on January 1, 2020: a hearing',
      'sole-source',
      { amount: '100000.01', dates: { execution: '2020-01-01' } },
      'required',
      /Hold the public hearing/,
    ],
    [
      'executed on May 20, 2025: a hearing',
      'sole-source',
      { amount: '100000.01', dates: { execution: '2025-05-20' } },
      'required',
      /Hold the public hearing/,
    ],
    [
      'executed on May 21, 2025: notice and comment',
      'sole-source',
      { amount: '100000.01', dates: { execution: '2025-05-21' } },
      'required',
      /^The seven days for a contract of May 21, 2025 began before § 326 changed, on May 21, 2025: the change-over rule is not known/,
    ],
    [
      'executed on May 27, 2025: the seventh day before is May 20, before the change',
      'sole-source',
      { amount: '100000.01', dates: { execution: '2025-05-27' } },
      'required',
      /^The seven days for a contract of May 27, 2025 began before/,
    ],
    [
      'executed on May 28, 2025: the seven days begin with the amended section',
      'sole-source',
      { amount: '100000.01', dates: { execution: '2025-05-28' } },
      'required',
      /comment notice by May 21, 2025/,
    ],
    [
      'a notice of before the change, nine days before: not called in time',
      'sole-source',
      { amount: '100000.01', dates: { commentNotice: '2025-05-12', execution: '2025-05-21' } },
      'required',
      /^The comment notice of May 12, 2025 came before § 326 changed, on May 21, 2025: the change-over rule is not known/,
    ],
    [
      'executed on September 30, 2030: still',
      'sole-source',
      { amount: '100000.01', dates: { execution: '2030-09-30' } },
      'required',
      /comment notice by/,
    ],
    [
      'executed on October 1, 2030: expired',
      'sole-source',
      { amount: '100000.01', dates: { execution: '2030-10-01' } },
      'not-held',
      /expires/,
    ],
  ])('%s', (_, method, input, expected, says) => {
    const found = find(comment, method, input);
    expect(found?.outcome).toBe(expected);
    expect(found?.says).toMatch(says);
  });

  test.each<[string, Case['dates'], RegExp]>([
    ['no dates', {}, /^Publish a notice in the City Record inviting online comments/],
    [
      'a notice alone gives the earliest day of the contract',
      { commentNotice: '2026-11-02' },
      /^Enter the contract on November 10, 2026 or later: comments run at least seven days/,
    ],
    [
      'a contract alone gives the last day of the notice',
      { execution: '2026-11-20' },
      /^Publish the comment notice by November 13, 2026, and a day earlier to be safe/,
    ],
    [
      'a last day without a City Record gives the edition before it',
      { execution: '2026-11-21' },
      /^Publish the comment notice by November 13, 2026/,
    ],
    [
      'eight days before is in time',
      { commentNotice: '2026-11-12', execution: '2026-11-20' },
      /ran the Charter’s seven days before November 20, 2026; a Board rule we don’t have may ask more/,
    ],
    [
      'seven days before is in time only if its own day counts',
      { commentNotice: '2026-11-13', execution: '2026-11-20' },
      /only if its own day counts/,
    ],
    ['four days before is too late', { commentNotice: '2026-11-16', execution: '2026-11-20' }, /was too late/],
    [
      'a Sunday has no City Record',
      { commentNotice: '2026-11-08', execution: '2026-11-20' },
      /does not appear on November 8, 2026 \(Sunday\)/,
    ],
  ])('%s', (_, dates, says) => {
    expect(find(comment, 'sole-source', { amount: '500000.00', dates: dates ?? {} })?.says).toMatch(says);
  });

  test('the notice has the Charter’s six items, and the open questions are named', () => {
    const found = find(comment, 'sole-source', { amount: '500000.00' });
    expect(found?.contents).toHaveLength(6);
    expect(found?.readings).toEqual(['comment-days', 'comment-period', 'hearing-wording', 'city-record-days']);
    expect(found?.when).toEqual({ bound: 'at least', number: 7, unit: 'calendar days', side: 'before', event: 'execution' });
  });
});

describe('one mechanism for hearing the public, small purchases from M/WBE vendors included', () => {
  const heard = (facts: NonNullable<Case['facts']>, dates: Case['dates'] = {}) =>
    outcome('3-08(c)(1)(i):public-hearing', 'mwbe-small-purchase', {
      category: 'goods',
      amount: '500000.00',
      vendor: { mwbe: 'city-certified' },
      facts,
      ...(dates ? { dates } : {}),
    });
  test.each<[string, NonNullable<Case['facts']>, Outcome]>([
    ['nothing special: required', {}, 'required'],
    ['litigation: exempt', { other: { litigation: true } }, 'not-required'],
    ['materially the same: a Board rule may exempt it', { other: { materiallySame: true } }, 'needs-determination'],
  ])('%s', (_, facts, expected) => {
    expect(heard(facts)).toBe(expected);
  });

  test.each<[string, string, string | undefined, Outcome]>([
    ['no value, before any limit is held', '2016-02-29', undefined, 'not-held'],
    ['no value, once one is', '2016-03-01', undefined, 'unknown'],
    ['nothing to pay, before any limit is held', '2016-02-29', '0.00', 'not-held'],
    ['nothing to pay, once one is', '2016-03-01', '0.00', 'not-required'],
    ['a cent over the threshold, before any limit is held', '2016-02-29', '100000.01', 'not-held'],
  ])('no limit is taken for a limit of nothing: %s', (_, asOf, amount, expected) => {
    const of = (method: Method) => outcome('charter-326:comment', method, { asOf, ...(amount === undefined ? {} : { amount }) });
    // An accelerated procurement is exempt once the law is held, whatever its value.
    expect([of('sole-source'), of('accelerated')]).toEqual([expected, expected === 'unknown' ? 'not-required' : expected]);
  });

  test('before May 21, 2025 the exemptions of § 326 are not lent to the hearing', () => {
    const found = find('charter-326:comment', 'sole-source', {
      amount: '500000.00',
      facts: { other: { litigation: true } },
      dates: { execution: '2025-05-20' },
    });
    expect(found).toMatchObject({ outcome: 'required', says: expect.stringMatching(/^Hold the public hearing/) });
  });
});

describe('approval, certification and registration', () => {
  test.each<[string, Method, Case, Outcome]>([
    ['$5,000,000 needs no mayoral approval', 'sole-source', { amount: '5000000.00' }, 'not-required'],
    ['a cent over does', 'sole-source', { amount: '5000000.01' }, 'required'],
    ['an emergency does too', 'emergency', { amount: '5000000.01' }, 'required'],
    [
      'bids from a prequalified list do not',
      'prequalified-list',
      { amount: '5000000.01', facts: { '3-10': { offers: 'bids' } } },
      'not-required',
    ],
    ['proposals do', 'prequalified-list', { amount: '5000000.01', facts: { '3-10': { offers: 'proposals' } } }, 'required'],
    ['which of the two must be told', 'prequalified-list', { amount: '5000000.01' }, 'unknown'],
    ['without a value it is unknown', 'sole-source', {}, 'unknown'],
    ['before 2020 the threshold is not held', 'sole-source', { amount: '5000000.01', asOf: '2019-12-31' }, 'not-held'],
  ])('§ 317(b): %s', (_, method, input, expected) => {
    expect(outcome('charter-317:mayoral-approval', method, input)).toBe(expected);
  });

  test.each<[string, Case, string, boolean]>([
    ['on December 31, 2025 the Mayor approves', { asOf: '2025-12-31' }, 'the Mayor', false],
    [
      'from January 1, 2026 an order names the deputy mayor',
      { asOf: '2026-01-01' },
      'the deputy mayor who supervises the agency, for the Mayor',
      true,
    ],
    ['an elected official acts for itself', { agencyKind: 'elected-official' }, 'the elected official', false],
    ['the Council by its Speaker', { agencyKind: 'council' }, 'the Speaker or the designated Council member', false],
  ])('%s', (_, input, who, order) => {
    const found = find('charter-317:mayoral-approval', 'sole-source', { amount: '6000000.00', ...input });
    expect(found?.who).toBe(who);
    expect(found?.affectedBy?.some((one) => one.ref === 'eo-2026-2') ?? false).toBe(order);
  });

  test.each<[string, string | undefined, Outcome]>([
    ['2016-02-29', undefined, 'not-held'],
    ['2016-02-29', '0.00', 'not-held'],
    ['2016-02-29', '250000.00', 'not-held'],
    ['2016-03-01', undefined, 'unknown'],
    ['2016-03-01', '100000.00', 'not-required'],
    ['2016-03-01', '100000.01', 'required'],
  ])('§ 325: a notice of award on %s at %s is %s', (day, amount, expected) => {
    const input: Case = { funding: 'not-covered', dates: { award: day }, ...(amount === undefined ? {} : { amount }) };
    expect(outcome('charter-325:award-notice', 'sole-source', input)).toBe(expected);
  });

  test('§ 327: both certifications, for emergencies too', () => {
    expect(outcome('charter-327:certifications', 'emergency', {})).toBe('required');
    expect(outcome('charter-327:certifications', 'mwbe-small-purchase', {})).toBe('required');
  });

  describe.each(['charter-327:certifications', 'charter-328:registration'] as const)('%s for a small purchase', (id) => {
    test.each<[string, NonNullable<Case['dates']>, string | undefined]>([
      ['by contract or purchase order, which is not told: on the condition that it is a contract', {}, 'purchase order'],
      ['by contract, since it was executed: without a condition', { execution: '2026-11-02' }, ''],
      ['by contract, since it was registered', { registration: '2026-11-02' }, ''],
      ['by contract, since it was filed', { comptrollerFiling: '2026-11-02' }, ''],
      ['by purchase order: nothing', { purchaseOrder: '2026-11-02' }, undefined],
      ['by contract after a purchase order', { purchaseOrder: '2026-11-02', execution: '2026-11-05' }, ''],
    ])('%s', (_, dates, condition) => {
      for (const method of ['micropurchase', 'small-purchase'] as const) {
        const found = find(id, method, { dates });
        expect(found?.outcome).toBe(condition === undefined ? undefined : 'required');
        if (condition) expect(found?.says).toContain(condition);
        else if (found) expect(found.says).not.toContain('purchase order');
        expect(found?.affectedBy?.some((one) => one.says.includes('a purchase order for less')) ?? false).toBe(Boolean(condition));
      }
    });
  });

  test('§ 328(a): thirty days from filing; emergencies and accelerated procurements have another rule', () => {
    expect(find('charter-328:registration', 'sole-source', {})?.says).toMatch(
      /or 30 days pass from filing without the Comptroller’s objection or grounds to refuse/,
    );
    const filed = find('charter-328:registration', 'sole-source', { dates: { comptrollerFiling: '2026-11-02' } });
    expect(filed?.says).toContain('before December 3, 2026');
    expect(filed?.deadline?.last).toBe('2026-12-02');
    expect(
      find('charter-328:registration', 'sole-source', { dates: { comptrollerFiling: '2026-11-02', registration: '2026-11-20' } })?.deadline,
    ).toBeUndefined();
    for (const method of ['emergency', 'accelerated'] as const) expect(outcome('charter-328:registration', method, {})).toBeUndefined();
  });
});

test('an emergency contract need not wait for registration, where it may be used', () => {
  const allowed = { facts: { '3-06': { emergencyDetermined: true, comptrollerApproved: true, counselApproved: true } } };
  expect(outcome('charter-328:emergency-before-registration', 'emergency', allowed)).toBe('not-required');
  expect(
    outcome('charter-328:emergency-before-registration', 'emergency', { facts: { '3-06': { emergencyDetermined: false } } }),
  ).toBeUndefined();
});

describe('who certifies, and what purchase orders need', () => {
  test.each<[string, Case, RegExp]>([
    ['the Mayor, or the agency by delegation', {}, /^the Mayor, or the agency by delegation, for procedure/],
    ['the elected official', { agencyKind: 'elected-official' }, /^the elected official for procedure/],
    ['the Council’s Speaker', { agencyKind: 'council' }, /^the Speaker/],
  ])('§ 327: %s certifies the procedure', (_, input, who) => {
    expect(find('charter-327:certifications', 'sole-source', input)?.who).toMatch(who);
  });

  test('§§ 317(b), 327: accelerated by sealed bids needs neither approval nor certification of procedure', () => {
    const bids: Case = {
      category: 'goods',
      amount: '6000000.00',
      facts: { '3-07': { market: 'chemicals', commodityApproved: true, sourceSelection: 'sealed-bids' } },
    };
    expect(outcome('charter-317:mayoral-approval', 'accelerated', bids)).toBe('not-required');
    expect(find('charter-327:certifications', 'accelerated', bids)?.who).toBe('the Corporation Counsel');
  });

  test('a purchase order under another government’s contract may need no registration', () => {
    const order = (byPurchaseOrder: boolean) =>
      outcome('charter-328:registration', 'intergovernmental', {
        amount: '250000.00',
        facts: { '3-09': { byPurchaseOrder, priceDetermined: true } },
      });
    expect([order(true), order(false)]).toEqual(['needs-determination', 'required']);
  });

  test.each<[string, string, boolean]>([
    ['$100,000: open, for it is not made pursuant to § 3-08', '100000.00', true],
    ['a cent over: ten days', '100000.01', false],
  ])('§ 2-10, a sole source protest at %s', (_, amount, open) => {
    const found = find('ppb-2-10:protest', 'sole-source', { amount });
    expect([found?.outcome, found?.readings?.includes('protest-within-limits')]).toEqual(['allowed', open]);
  });

  test('§ 2-08: disclosures of emergencies may follow; a small sole source counts alone; other awards are asked for', () => {
    expect(find('ppb-2-08:responsibility', 'emergency', { amount: '500000.00' })?.says).toContain('within thirty days after registration');
    const small = find('ppb-2-08:responsibility', 'sole-source', {
      amount: '6000.00',
      facts: { '3-08': { otherAwardsTwelveMonths: '5000.00' } },
    });
    expect(small?.says).toBe('Award only to a responsible vendor.');
    expect(find('ppb-2-08:responsibility', 'emergency', { amount: '200000.00' })?.lacks).toEqual(['facts.3-08.otherAwardsTwelveMonths']);
  });
});

describe('§ 312(a): displacement of City employees by services over $1,000,000', () => {
  const displacement = 'charter-312:displacement';
  test.each<[string, Case, Outcome | undefined]>([
    ['standard services at $1,000,000: no', { category: 'standard-services', amount: '1000000.00' }, 'not-required'],
    ['a cent over: yes', { category: 'standard-services', amount: '1000000.01' }, 'required'],
    ['professional services: yes', { category: 'professional-services', amount: '1000000.01' }, 'required'],
    ['goods: not asked', { category: 'goods', amount: '1000000.01' }, undefined],
    ['human services: not asked', { category: 'human-services', amount: '1000000.01' }, undefined],
    ['category not known', { amount: '1000000.01' }, 'unknown'],
    ['architects and engineers: yes', { category: 'construction-related-services', amount: '1000000.01' }, 'required'],
    [
      'the estimate decides, for it is owed before soliciting',
      { category: 'standard-services', amount: '1000000.01', awardAmount: '900000.00' },
      'required',
    ],
    [
      'on September 30, 2024 its wording is not held',
      { category: 'standard-services', amount: '1000000.01', asOf: '2024-09-30' },
      'not-held',
    ],
    ['on October 1, 2024 it is', { category: 'standard-services', amount: '1000000.01', asOf: '2024-10-01' }, 'required'],
  ])('%s', (_, input, expected) => {
    expect(outcome(displacement, 'sole-source', input)).toBe(expected);
  });

  test('an emergency is excepted', () => {
    expect(outcome(displacement, 'emergency', { category: 'standard-services', amount: '2000000.00' })).toBeUndefined();
  });
});

describe('sections of the Rules held only as of 2020', () => {
  test.each<[string, FindingId, Method, Case, Outcome | undefined]>([
    [
      '§ 2-01: services at $100,000',
      'ppb-2-01:written-decision',
      'sole-source',
      { category: 'professional-services', amount: '100000.00' },
      'not-required',
    ],
    [
      '§ 2-01: a cent over',
      'ppb-2-01:written-decision',
      'sole-source',
      { category: 'professional-services', amount: '100000.01' },
      'required',
    ],
    ['§ 2-01: goods', 'ppb-2-01:written-decision', 'sole-source', { category: 'goods', amount: '100000.01' }, undefined],
    [
      '§ 2-09: sole source of goods at $10,000',
      'ppb-2-09:recommendation-for-award',
      'sole-source',
      { category: 'goods', amount: '10000.00' },
      'not-required',
    ],
    ['§ 2-09: a cent over', 'ppb-2-09:recommendation-for-award', 'sole-source', { category: 'goods', amount: '10000.01' }, 'required'],
    [
      '§ 2-09: construction at $15,000',
      'ppb-2-09:recommendation-for-award',
      'sole-source',
      { category: 'construction', amount: '15000.00' },
      'not-required',
    ],
    [
      '§ 2-09: a cent over',
      'ppb-2-09:recommendation-for-award',
      'sole-source',
      { category: 'construction', amount: '15000.01' },
      'required',
    ],
    [
      '§ 2-09: construction-related services at $15,000',
      'ppb-2-09:recommendation-for-award',
      'sole-source',
      { category: 'construction-related-services', amount: '15000.00' },
      'not-required',
    ],
    ['§ 2-09: between the two, category not known', 'ppb-2-09:recommendation-for-award', 'sole-source', { amount: '12000.00' }, 'unknown'],
    ['§ 2-09: above both, category not known', 'ppb-2-09:recommendation-for-award', 'sole-source', { amount: '15000.01' }, 'required'],
    [
      '§ 2-02: other methods at $100,000',
      'ppb-2-02:presolicitation-review',
      'demonstration-project',
      { amount: '100000.00' },
      'not-required',
    ],
    ['§ 2-02: a cent over', 'ppb-2-02:presolicitation-review', 'demonstration-project', { amount: '100000.01' }, 'required'],
    ['§ 2-02: no value', 'ppb-2-02:presolicitation-review', 'demonstration-project', {}, 'unknown'],
    ['§ 2-02: an emergency', 'ppb-2-02:presolicitation-review', 'emergency', { amount: '900000.00' }, 'not-required'],
    [
      '§ 2-09: on December 31, 2019',
      'ppb-2-09:recommendation-for-award',
      'sole-source',
      { amount: '900000.00', asOf: '2019-12-31' },
      'not-held',
    ],
    ['§ 2-09: other methods at $100,000', 'ppb-2-09:recommendation-for-award', 'cooperative', { amount: '100000.00' }, 'not-required'],
    ['§ 2-09: a cent over', 'ppb-2-09:recommendation-for-award', 'cooperative', { amount: '100000.01' }, 'required'],
  ])('%s', (_, id, method, input, expected) => {
    expect(outcome(id, method, input)).toBe(expected);
  });

  test.each<[string, Method, Case, boolean]>([
    ['sole source below $10,000', 'sole-source', { amount: '9999.99' }, false],
    ['sole source at $10,000', 'sole-source', { amount: '10000.00' }, true],
    ['a demonstration a cent below $250,000', 'demonstration-project', { amount: '249999.99' }, false],
    ['a demonstration at $250,000', 'demonstration-project', { amount: '250000.00' }, true],
    [
      'with the vendor’s other awards',
      'demonstration-project',
      { amount: '200000.00', facts: { '3-08': { otherAwardsTwelveMonths: '50000.00' } } },
      true,
    ],
    ['no value', 'demonstration-project', {}, false],
  ])('§ 2-08 disclosures: %s', (_, method, input, due) => {
    const found = find('ppb-2-08:responsibility', method, input);
    expect(found?.says.includes('PASSPort disclosures')).toBe(due);
    expect(found?.decision?.who).toBe('the Contracting Officer');
  });

  test('§ 2-10: ten days to protest after the notice of award; emergencies and accelerated purchases have a finding of their own', () => {
    expect(find('ppb-2-10:protest', 'sole-source', { dates: { awardNotice: '2026-11-02' } })).toMatchObject({
      outcome: 'allowed',
      deadline: { last: '2026-11-12' },
    });
    expect(find('ppb-2-10:protest', 'sole-source', {})?.deadline).toBeUndefined();
    expect(find('ppb-2-10:protest', 'sole-source', { amount: '100000.01' })).toMatchObject({
      says: 'A vendor may protest within 10 days of when it knew or should have known, and 10 days after the award notice at the latest.',
      to: expect.stringMatching(/by actual delivery; copies to the ACCO and the Comptroller/),
    });
    for (const method of ['emergency', 'accelerated'] as const)
      expect([outcome('ppb-2-10:protest', method, {}), outcome('ppb-2-10:no-protest', method, {})]).toEqual([undefined, 'not-required']);
  });
});

describe('answers of one method say nothing of another', () => {
  const ids = ['charter-317:mayoral-approval', 'charter-326:comment', 'ppb-2-08:responsibility'] as const;
  test.each<[Method, Case['facts']]>([
    ['cooperative', { '3-07': { sourceSelection: 'sole-source' }, '3-10': { offers: 'bids' } }],
    ['demonstration-project', { '3-07': { sourceSelection: 'sealed-bids' }, '3-09': { competitive: true }, '3-10': { offers: 'bids' } }],
    ['sole-source', { '3-07': { sourceSelection: 'sealed-bids' }, '3-09': { competitive: true }, '3-10': { offers: 'bids' } }],
    ['intergovernmental', { '3-07': { sourceSelection: 'sole-source' }, '3-09': { competitive: true }, '3-10': { offers: 'bids' } }],
  ])('%s', (method, facts) => {
    const input: Case = { amount: '6000000.00', entries: [{ kind: 'vendor-award', amount: '1.00', on: '2026-11-01' }] };
    for (const id of ids) {
      const [without, beside] = [find(id, method, input), find(id, method, { ...input, ...(facts ? { facts } : {}) })];
      expect([id, beside?.outcome, beside?.says, beside?.readings]).toEqual([id, without?.outcome, without?.says, without?.readings]);
    }
    const small: Case = { amount: '150000.00', entries: [{ kind: 'vendor-award', amount: '1.00', on: '2026-11-01' }] };
    const responsible = (more: Case) => find('ppb-2-08:responsibility', method, { ...small, ...more })?.says;
    expect(responsible(facts ? { facts } : {})).toBe(responsible({}));
  });

  test('an accelerated procurement by sealed bids needs no approval of § 317(b)', () => {
    const found = find('charter-317:mayoral-approval', 'accelerated', {
      amount: '6000000.00',
      facts: { '3-07': { sourceSelection: 'sealed-bids' } },
    });
    expect(found?.says).toBe(
      'You do not need the Mayor’s approval under § 317(b): competitive sealed bidding is exempt, whatever the amount.',
    );
  });
});

describe('§ 2-08: an award on the edge of the twelve months', () => {
  const edge = (method: Method, inside: string, amount = '100000.00', outside = '50000.00') =>
    find('ppb-2-08:responsibility', method, {
      amount,
      dates: { award: '2026-03-31' },
      entries: [
        { kind: 'vendor-award', amount: inside, on: '2026-01-02' },
        { kind: 'vendor-award', amount: outside, on: '2025-03-31' },
      ],
    });
  test.each<[string, Method, string, boolean]>([
    ['it is named where the threshold is reached with it alone', 'cooperative', '100000.00', true],
    ['not where the threshold is reached without it', 'cooperative', '150000.00', false],
    ['nor for a sole source, whose disclosures are due anyway', 'sole-source', '100000.00', false],
  ])('%s', (_, method, inside, named) => {
    const found = edge(method, inside);
    expect(found?.says).toMatch(/disclosures are filed and certified/);
    expect(found?.readings ?? []).toEqual(named ? ['twelve-month-edge'] : []);
  });
});

describe('a sole source between the two figures of § 2-02(b)', () => {
  test.each<[string, string, Outcome]>([
    ['at the lower', '10000.00', 'not-required'],
    ['a cent over it', '10000.01', 'unknown'],
    ['at the higher', '15000.00', 'unknown'],
    ['a cent over it', '15000.01', 'required'],
  ])('%s, the category not told', (_, amount, expected) => {
    expect(outcome('ppb-2-09:recommendation-for-award', 'sole-source', { amount })).toBe(expected);
  });
});

describe('comments at the change-over, and late', () => {
  test('a notice on the first day of notice and comment is under the new law', () => {
    const of = (commentNotice: string) =>
      find('charter-326:comment', 'sole-source', { amount: '100000.01', dates: { commentNotice, execution: '2025-06-30' } });
    expect(of('2025-05-21')?.says).toBe(
      'The comment notice of May 21, 2025 ran the Charter’s seven days before June 30, 2025; a Board rule we don’t have may ask more.',
    );
    expect(of('2025-05-20')?.readings).toContain('comment-change-over');
  });

  test('a late notice says why', () => {
    const found = find('charter-326:comment', 'sole-source', {
      amount: '100000.01',
      dates: { commentNotice: '2026-06-08', execution: '2026-06-12' },
    });
    expect(found?.says).toBe(
      'The comment notice of June 8, 2026 was too late for a contract of June 12, 2026: comments must run seven days.',
    );
  });
});

describe('emergency orders that switched the Rules off', () => {
  const ids = (asOf: string, correctionEmergency = true) =>
    assess({ asOf, facts: { other: { correctionEmergency } } }).findings.map((one) => one.id);
  test.each<[string, string]>([
    ['2021-09-14', 'eeo-2026-1-9:in-force'],
    ['2021-09-15', 'eeo-2021-241:suspended'],
    ['2026-02-18', 'eeo-2021-241:suspended'],
    ['2026-02-19', 'eeo-2026-1-9:in-force'],
  ])('on %s the case is told %s', (asOf, id) => {
    expect(ids(asOf)).toContain(id);
  });

  test('other cases are told nothing of it', () => {
    expect(ids('2023-01-01', false).filter((id) => id.startsWith('eeo'))).toEqual([]);
  });
});

describe('§ 1-02, held as of 2020', () => {
  test.each<[string, Case, string, Outcome]>([
    ['a discretionary award', { funding: 'discretionary' }, 'ppb-1-02:discretionary-award', 'not-required'],
    ['the same on December 31, 2019', { funding: 'discretionary', asOf: '2019-12-31' }, 'ppb-1-02:discretionary-award', 'not-held'],
    ['and on January 1, 2020', { funding: 'discretionary', asOf: '2020-01-01' }, 'ppb-1-02:discretionary-award', 'not-required'],
    ['a grant that says how to buy', { funding: 'outside-directed' }, 'ppb-1-02:outside-directed', 'needs-determination'],
    ['a utility', { funding: 'not-covered' }, 'ppb-1-02:not-covered', 'needs-determination'],
  ])('%s', (_, input, id, expected) => {
    expect(assess({ asOf: TODAY, ...input }).findings.find((one) => one.id === id)?.outcome).toBe(expected);
  });

  test('ordinary City money is told nothing', () => {
    expect(assess({ asOf: TODAY, funding: 'ordinary' }).findings.filter((one) => one.id.startsWith('ppb-1-02'))).toEqual([]);
  });
});

describe('what is open stands in each duty that it touches', () => {
  const OGS: Case = {
    category: 'standard-services',
    amount: '5000000.01',
    facts: { '3-09': { through: 'ogs', priceDetermined: true, accoApproved: true } },
  };
  test.each(['charter-326:comment', 'charter-317:mayoral-approval', 'charter-312:displacement'] as const)('Charter § 316 in %s', (id) => {
    const found = find(id, 'intergovernmental', OGS);
    expect([found?.outcome, found?.says]).toEqual(['required', expect.stringMatching(/unless .*Charter § 316 exempts the purchase/)]);
    expect(found?.readings).toContain('notwithstanding-chapter');
    expect(found?.affectedBy?.map((one) => one.ref)).toContain('charter-316');
    const other = find(id, 'cooperative', OGS);
    expect(other?.says).not.toContain('§ 316');
    expect(other?.readings ?? []).not.toContain('notwithstanding-chapter');
    expect(find(id, 'intergovernmental', { ...OGS, amount: '100000.00' })?.readings ?? []).toEqual([]);
  });

  test.each<[string, NonNullable<Case['dates']>]>([
    ['without dates', {}],
    ['with a notice', { commentNotice: '2026-11-02' }],
    ['with a day of execution', { execution: '2026-11-16' }],
    ['too late', { commentNotice: '2026-11-12', execution: '2026-11-16' }],
  ])('§ 316 in the comment, %s', (_, dates) => {
    expect(find('charter-326:comment', 'intergovernmental', { ...OGS, dates })?.says).toMatch(
      /, unless Charter § 316 exempts the purchase\.(?: Keep comments open at least seven days, and enter into the contract only after they close\.)?$/,
    );
    expect(find('charter-326:comment', 'sole-source', { ...OGS, dates })?.says).not.toContain('unless');
  });

  test.each<[string, boolean | undefined, string, Outcome, boolean]>([
    ['competitive, a cent over $5,000,000', true, '5000000.01', 'needs-determination', true],
    ['competitive, at $5,000,000', true, '5000000.00', 'not-required', false],
    ['not competitive', false, '5000000.01', 'required', false],
    ['not told', undefined, '5000000.01', 'required', false],
  ])('§ 317(b) for a cooperative purchase, %s', (_, competitive, amount, expected, open) => {
    const found = find('charter-317:mayoral-approval', 'cooperative', {
      amount,
      facts: { '3-09': competitive === undefined ? {} : { competitive } },
    });
    expect(found?.outcome).toBe(expected);
    expect(found?.readings?.includes('others-sealed-bids') ?? false).toBe(open);
    expect(found?.lacks ?? []).toEqual(competitive === undefined ? ['facts.3-09.competitive'] : []);
  });

  test('a cooperative purchase by sealed bids: whether comments are due is open too', () => {
    const of = (competitive: boolean | undefined) =>
      find('charter-326:comment', 'cooperative', {
        amount: '100000.01',
        facts: { '3-09': competitive === undefined ? {} : { competitive } },
      });
    expect([of(true)?.outcome, of(true)?.readings]).toEqual(['required', expect.arrayContaining(['others-sealed-bids'])]);
    expect(of(true)?.says).toMatch(/unless it was let by competitive sealed bidding\./);
    expect([of(undefined)?.outcome, of(undefined)?.readings]).toEqual(['required', expect.arrayContaining(['others-sealed-bids'])]);
    expect(of(undefined)?.says).toMatch(/, unless it was let by competitive sealed bidding\./);
    expect(of(false)?.readings).not.toContain('others-sealed-bids');
  });

  test('§ 317(b)(iii) names no prequalified vendors: of proposals from a list it is open, and the approval is the safe course', () => {
    for (const [offers, outcome, readings] of [
      ['proposals', 'required', ['list-proposals']],
      ['bids', 'not-required', undefined],
    ] as const) {
      const found = find('charter-317:mayoral-approval', 'prequalified-list', { amount: '5000000.01', facts: { '3-10': { offers } } });
      expect([found?.outcome, found?.readings]).toEqual([outcome, readings]);
    }
  });

  test('§ 317(b) for proposals: not where their weights were on file beforehand', () => {
    const of = (method: Method, facts: Case['facts']) =>
      find('charter-317:mayoral-approval', method, { amount: '5000000.01', ...(facts ? { facts } : {}) })?.says;
    expect(of('accelerated', { '3-07': { sourceSelection: 'proposals' } })).toContain('weights were on file');
    expect(of('accelerated', { '3-07': { sourceSelection: 'sole-source' } })).not.toContain('weights');
  });
});
