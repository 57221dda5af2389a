/** Changes, renewals and related purchases beside the value: what each limit tests, at the limit and a cent over. */
import { describe, expect, test } from 'vitest';
import { assess, type Case, type Finding, type FindingId, type Method, type Outcome } from '../../src/rules/index.ts';

const D: Case = { asOf: '2026-12-01' };
const found = (input: Case, id: FindingId): Finding | undefined => assess(input).findings.find((one) => one.id === id);
const route = (input: Case, method: Method) => assess(input).routes.find((one) => one.method === method);
const grown = (input: Case, changesAndRenewals: string): Case => ({
  ...D,
  ...input,
  facts: { ...input.facts, '3-08': { changesAndRenewals } },
});
const beside = (input: Case, relatedPurchases: string): Case => ({
  ...D,
  ...input,
  facts: { ...input.facts, '3-08': { relatedPurchases } },
});

const SOLE: Case = { method: 'sole-source', category: 'goods', facts: { '3-05': { onlySource: true } } };
const DEMO: Case = { method: 'demonstration-project', category: 'goods', facts: { '3-11': { determined: true } } };
const GSA: Case = { method: 'intergovernmental', category: 'goods', facts: { '3-09': { through: 'gsa', priceDetermined: true } } };
const MWBE: Case = { method: 'mwbe-small-purchase', category: 'goods', vendor: { mwbe: 'city-certified' } };

describe('changes and renewals', () => {
  test.each<[string, Case, string, FindingId, Outcome | undefined, Outcome]>([
    ['§ 317(b), over $5,000,000', { ...SOLE, amount: '4900000' }, '100000.00', 'charter-317:mayoral-approval', 'not-required', 'required'],
    ['§ 326, over $100,000', { ...SOLE, amount: '90000' }, '10000.00', 'charter-326:comment', 'not-required', 'required'],
    ['§ 326 of an M/WBE purchase', { ...MWBE, amount: '90000' }, '10000.00', '3-08(c)(1)(i):public-hearing', 'not-required', 'required'],
    ['§ 3-05(a), over $20,000', { ...SOLE, amount: '18000' }, '2000.00', '3-05(c)(1)(i):notice-of-intent', undefined, 'required'],
    ['§ 3-05(c)(2), over $100,000', { ...SOLE, amount: '90000' }, '10000.00', '3-05(c)(2)(i):award-notice', 'not-required', 'required'],
    ['§ 3-09(a), over $100,000', { ...GSA, amount: '60000' }, '40000.00', '3-09(a):acco-approval', 'not-required', 'required'],
    ['§ 3-09(d)(1), over $100,000', { ...GSA, amount: '60000' }, '40000.00', '3-09(d)(1):award-notice', 'not-required', 'required'],
    ['§ 3-11(e), over $100,000', { ...DEMO, amount: '60000' }, '40000.00', '3-11(e)(1):notice-of-intent', 'not-required', 'required'],
    ['§ 3-11(h), over $100,000', { ...DEMO, amount: '60000' }, '40000.00', '3-11(h)(1):award-notice', 'not-required', 'required'],
    ['§ 2-02, over $100,000', { ...DEMO, amount: '60000' }, '40000.00', 'ppb-2-02:presolicitation-review', 'not-required', 'required'],
    [
      '§ 3-13, over $100,000',
      { funding: 'not-covered', category: 'goods', amount: '60000' },
      '40000.00',
      'ppb-3-13:notice-of-intent',
      'not-required',
      'required',
    ],
  ])('%s: at the limit nothing is open, a cent over the reading is', (_, input, sum, id, at, over) => {
    expect(found(grown(input, sum), id)?.outcome).toBe(at);
    expect(found(grown(input, sum), id)?.readings ?? []).not.toContain('value-with-changes');
    const past = found(grown(input, `${sum.slice(0, -1)}1`), id);
    expect(past).toMatchObject({ outcome: over });
    expect(past?.readings).toContain('value-with-changes');
  });

  test('a sole source that they carry over the floor is weighed by § 3-05', () => {
    expect(route(grown({ ...SOLE, amount: '18000' }, '2000.00'), 'sole-source')?.outcome).toBe('not-required');
    const over = route(grown({ ...SOLE, amount: '18000' }, '2000.01'), 'sole-source');
    expect(over).toMatchObject({ outcome: 'allowed', margins: [{ tested: 2_000_001 }] });
    expect(over?.readings).toContain('value-with-changes');
    expect(found(grown({ ...SOLE, amount: '18000' }, '2000.01'), '3-05(a):floor')).toBeUndefined();
  });

  test('listed one by one they count, and not the sum beside them', () => {
    const listed: Case = { ...D, ...SOLE, amount: '90000', entries: [{ kind: 'renewal', amount: '10000.01' }] };
    expect(found(listed, 'charter-326:comment')?.outcome).toBe('required');
    const low: Case = { ...grown({ ...SOLE, amount: '90000' }, '60000'), entries: [{ kind: 'change', amount: '10000.00' }] };
    expect(found(low, 'charter-326:comment')?.outcome).toBe('not-required');
  });

  test('where the value alone is over, nothing is open for them', () => {
    expect(found(grown({ ...SOLE, amount: '100000.01' }, '1.00'), 'charter-326:comment')?.readings).not.toContain('value-with-changes');
  });
});

describe('Charter § 312(a): a change or renewal "following" which the contract is over $1,000,000', () => {
  const SERVICES: Case = { ...SOLE, category: 'standard-services', amount: '950000' };
  test('at $1,000,000 nothing is asked, a cent over all of it, before the change', () => {
    expect(found(grown(SERVICES, '50000.00'), 'charter-312:displacement')?.outcome).toBe('not-required');
    const over = found(grown(SERVICES, '50000.01'), 'charter-312:displacement');
    expect(over).toMatchObject({ outcome: 'required', lacks: ['facts.other.displacement'] });
    expect(over?.says).toContain('before the change or renewal');
    // The words themselves say so: nothing is open.
    expect(over?.readings ?? []).not.toContain('value-with-changes');
  });
  test.each<[boolean, FindingId, string]>([
    [true, 'charter-312:displacement', 'Determine the costs and benefits of the work by City employees before the change or renewal.'],
    [
      false,
      'charter-312:displacement',
      'Certify with the change or renewal, signed by the agency head, that no City employee is displaced.',
    ],
    [
      true,
      'charter-312:displacement-reasons',
      'Send the reasons and the comparative analysis to the Comptroller, the Council and the unions before the change.',
    ],
    [
      true,
      'charter-312:displacement-wait',
      'Change or renew 30 days after the Council has the reasons, or after its hearing, whichever is sooner.',
    ],
  ])('displaced: %s, %s', (displacement, id, says) => {
    const input = grown(SERVICES, '50000.01');
    expect(found({ ...input, facts: { ...input.facts, other: { displacement } } }, id)?.says).toBe(says);
  });
  test('the award does not wait for what the change waits for', () => {
    const input = grown(SERVICES, '50000.01');
    const told = {
      ...input,
      facts: { ...input.facts, other: { displacement: true } },
      dates: { displacementReasons: '2026-12-01', award: '2026-12-02' },
    };
    expect(found(told, 'charter-312:displacement-wait')).not.toHaveProperty('clash');
    expect(found(told, 'charter-312:displacement-wait')).not.toHaveProperty('when');
  });
  test('an M/WBE small purchase is left out', () => {
    expect(found(grown({ ...MWBE, category: 'standard-services', amount: '950000' }, '60000'), 'charter-312:displacement')).toBeUndefined();
  });
  test('what may be services for litigation is asked under that condition', () => {
    const services: Case = { ...D, method: 'sole-source', category: 'professional-services', amount: '3000000' };
    const told = (litigation: boolean) => found({ ...services, facts: { other: { litigation } } }, 'charter-312:displacement')?.onlyIf;
    expect(told(true)).toBe('if these are not legal services, or consulting in support of litigation, which § 312(a) excludes');
    expect(told(false)).toBeUndefined();
  });
  test('what it leaves out, what may not be divided, and the ten days of (8)(c) are told beside it', () => {
    const input: Case = { ...D, ...SERVICES, amount: '1000000.01' };
    const beside =
      found(input, 'charter-312:displacement')
        ?.affectedBy?.map(({ says }) => says)
        .join(' ') ?? '';
    for (const words of ['excludes', 'artificially divided', 'ten days’ public notice']) expect(beside).toContain(words);
  });
});

describe('related purchases', () => {
  const CONDITION = 'if the related purchases are one procurement with it';
  test('at a floor nothing is to be judged, a cent over whether they are one procurement', () => {
    expect(route(beside({ ...SOLE, amount: '15000' }, '5000.00'), 'sole-source')?.outcome).toBe('not-required');
    expect(route(beside({ ...SOLE, amount: '15000' }, '5000.01'), 'sole-source')).toMatchObject({
      outcome: 'needs-determination',
      says: 'Judge first whether the related purchases are one procurement with this one.',
      margins: [{ tested: 2_000_001 }],
      decision: { who: 'the Contracting Officer' },
    });
    expect(found(beside({ ...SOLE, amount: '15000' }, '5000.01'), '3-05(c)(1)(i):notice-of-intent')?.onlyIf).toContain(CONDITION);
  });
  test('the same above the small purchase limits', () => {
    expect(found(beside({ ...GSA, amount: '60000' }, '40000.00'), '3-09(a):acco-approval')?.outcome).toBe('not-required');
    const over = found(beside({ ...GSA, amount: '60000' }, '40000.01'), '3-09(a):acco-approval');
    expect(over?.outcome).toBe('required');
    expect(over?.onlyIf).toContain(CONDITION);
  });
  test('an M/WBE purchase at $15,000 is shut out at $20,000 together, and judged a cent over', () => {
    expect(route(beside({ ...MWBE, amount: '15000' }, '5000.00'), 'mwbe-small-purchase')?.outcome).toBe('not-allowed');
    expect(route(beside({ ...MWBE, amount: '15000' }, '5000.01'), 'mwbe-small-purchase')).toMatchObject({
      outcome: 'needs-determination',
      readings: ['divided-purpose'],
    });
    expect(route(grown({ ...MWBE, amount: '15000' }, '5000.01'), 'mwbe-small-purchase')?.readings).toEqual(['micropurchase-growth']);
  });
});
