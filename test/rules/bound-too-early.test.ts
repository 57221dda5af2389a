/** What must come before the City binds itself, where the day told shows that it did not: each finding says so, and no lead says “first”. */
import { describe, expect, test } from 'vitest';
import { assess, type Case, type FindingId, type Method } from '../../src/rules/index.ts';

const TODAY = { asOf: '2026-11-28', agencyKind: 'mayoral', category: 'goods', amount: '300000.00' } as const;
const COOPERATIVE: Case = {
  ...TODAY,
  method: 'cooperative',
  facts: { '3-09': { accoDetermined: true, ccpoApproved: true, competitive: true, byPurchaseOrder: true } },
};
const INTERGOVERNMENTAL: Case = {
  ...TODAY,
  method: 'intergovernmental',
  facts: { '3-09': { through: 'other-federal', priceDetermined: true, accoApproved: true } },
};

const said = (input: Case, id: FindingId) =>
  assess(input).findings.find((one) => one.id === id && (one.route ?? input.method) === input.method);
const lead = (input: Case) => assess(input).routes.find(({ method }) => method === (input.method as Method));

describe('a determination after the City bound itself', () => {
  test.each<[string, Case, FindingId, string]>([
    ['a cooperative order', COOPERATIVE, '3-09(b)(3):determination', 'purchase order'],
    ['an intergovernmental order', INTERGOVERNMENTAL, '3-09(a):price', 'purchase order'],
  ])('%s: § 3-09', (_, input, id, what) => {
    const on = (determination: string) => said({ ...input, dates: { determination, purchaseOrder: '2026-11-02' } }, id);
    expect(on('2026-11-03')?.says).toBe(
      `The determination of November 3, 2026 came after the ${what} of November 2, 2026: it must come before.`,
    );
    expect(on('2026-11-03')?.clash).toEqual(['dates.determination', 'dates.purchaseOrder']);
    expect(on('2026-11-02')?.clash).toBeUndefined();
    expect(on('2026-11-01')?.clash).toBeUndefined();
  });

  test('a sole source contract told by its execution alone: § 3-05(b)', () => {
    const input: Case = { ...TODAY, method: 'sole-source', facts: { '3-05': { onlySource: true } } };
    const on = (determination: string) => said({ ...input, dates: { determination, execution: '2026-11-02' } }, '3-05(b):determination');
    expect(on('2026-11-03')?.says).toBe(
      'The determination of November 3, 2026 came after the contract of November 2, 2026: it must come before negotiations.',
    );
    expect(on('2026-11-02')?.clash).toBeUndefined();
  });
});

describe('an order while comments are open: Charter § 326(a)', () => {
  const input: Case = { ...TODAY, method: 'mwbe-small-purchase', vendor: { mwbe: 'city-certified' } };
  const on = (dates: NonNullable<Case['dates']>) =>
    said({ ...input, dates: { commentNotice: '2026-11-16', commentClose: '2026-11-24', ...dates } }, '3-08(c)(1)(i):public-hearing')?.says;

  test('is too early on the closing day, and not the day after', () => {
    expect(on({ purchaseOrder: '2026-11-24' })).toBe(
      'Wait until comments close on November 24, 2026: the order on November 24, 2026 is too early.',
    );
    expect(on({ purchaseOrder: '2026-11-25' })).not.toContain('too early');
  });

  test('is named though the contract was executed later', () => {
    expect(on({ purchaseOrder: '2026-11-18', execution: '2026-11-27' })).toContain('the order on November 18, 2026 is too early');
    expect(on({ execution: '2026-11-18', purchaseOrder: '2026-11-27' })).toContain('execution on November 18, 2026 is too early');
  });

  test('a close before its own notice is no period: nothing beside it says that it ran', () => {
    const odd: Case = {
      ...TODAY,
      method: 'sole-source',
      dates: { commentNotice: '2026-12-07', commentClose: '2026-12-04', execution: '2026-12-20' },
    };
    expect(said(odd, 'charter-326:comment-window')?.says).toContain('Check the dates');
    expect(said(odd, 'charter-326:comment')?.says).not.toContain('ran');
  });
});

describe('what was to come first, of a purchase that is made', () => {
  const emergency = (dates: NonNullable<Case['dates']>): Case => ({
    ...TODAY,
    method: 'emergency',
    facts: { '3-06': { emergencyDetermined: true, comptrollerApproved: true, counselApproved: true, termDays: 120 } },
    dates: { comptrollerApproval: '2026-09-08', counselApproval: '2026-09-10', ...dates },
  });

  test('is shown, and no longer got: an emergency of 120 days awarded by the day asked about', () => {
    const past = emergency({ award: '2026-11-28' });
    expect(lead(past)?.says).toContain('Show that');
    expect(said(past, 'charter-315:term')?.says).toBe(
      'Show that the Comptroller’s and Corporation Counsel’s specific determination came before the award of November 28, 2026: 120 days exceed 90 days.',
    );
    expect(lead(emergency({ award: '2026-11-29' }))?.says).toContain('before award');
    expect(lead(emergency({}))?.says).toContain('before award');
  });

  test('is shown: the ACCO’s approval of an intergovernmental purchase that was ordered', () => {
    const told = { through: 'other-federal', priceDetermined: true } as const;
    const on = (purchaseOrder: string): Case => ({ ...INTERGOVERNMENTAL, facts: { '3-09': told }, dates: { purchaseOrder } });
    expect(lead(on('2026-11-28'))?.says).toContain('Show that the ACCO’s approval came first');
    expect(lead(on('2026-11-29'))?.says).toContain('Get the ACCO’s approval before buying');
  });

  test('an emergency contract that begins before an approval is in doubt in the lead as in its finding', () => {
    const APPROVED = { emergencyDetermined: true, comptrollerApproved: true, counselApproved: true };
    const on = (contractStart: string): Case => ({ ...emergency({ contractStart }), facts: { '3-06': APPROVED } });
    expect([lead(on('2026-09-09'))?.outcome, lead(on('2026-09-09'))?.says]).toEqual([
      'unknown',
      said(on('2026-09-09'), '3-06(c)(2):prior-approval')?.says,
    ]);
    expect(lead(on('2026-09-10'))?.outcome).toBe('allowed');
  });
});
