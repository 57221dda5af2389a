/** A duty before a step is broken by any told event that shows the step past; and what is made already is not to be waited for. */
import { describe, expect, test } from 'vitest';
import { actsOf } from '../../src/answer/acts.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case, type Method } from '../../src/rules/index.ts';

const RUN = (sourceSelection: string): object => ({
  method: 'accelerated',
  category: 'goods',
  amount: '500000',
  facts: { '3-07': { market: 'food', commodityApproved: true, sourceSelection, byPurchaseOrder: false } },
});
const SOLE = { method: 'sole-source', category: 'goods', amount: '200000', facts: { '3-05': { onlySource: true } } };
const LIST = {
  method: 'prequalified-list',
  category: 'goods',
  amount: '500000',
  facts: {
    '3-10': { list: 'one-procurement', vendors: 10, screeningDetermined: true, specialCaseDetermined: true, solicitation: 'whole-list' },
  },
};
const on = (of: object, dates: Case['dates']): Case => ({ asOf: '2026-11-28', ...of, dates }) as Case;
const doubt = (input: Case): string | undefined => assess(input).doubts.find(({ says }) => says.endsWith('is too late for it.'))?.says;
const verdict = ({ method, ...rest }: Case): string =>
  assess({ ...rest, method } as Case).routes.find((one) => one.method === (method as Method))?.says ?? '';

describe('a notice, by what is made after it', () => {
  test.each([
    // § 3-07(h)(1)(i): three business days before Wednesday the 25th are Friday the 20th; before Tuesday, the 19th.
    [
      RUN('sealed-bids'),
      { solicitation: '2026-11-20', award: '2026-11-24' },
      'Check the award of November 24, 2026: the notice of November 20, 2026 is too late for it.',
    ],
    [RUN('sealed-bids'), { solicitation: '2026-11-20', award: '2026-11-25' }, undefined],
    [
      RUN('proposals'),
      { solicitation: '2026-11-20', purchaseOrder: '2026-11-23' },
      'Check the purchase order of November 23, 2026: the notice of November 20, 2026 is too late for it.',
    ],
    [
      RUN('sole-source'),
      { intentNotice: '2026-11-20', execution: '2026-11-23' },
      'Check the contract of November 23, 2026: the notice of November 20, 2026 is too late for it.',
    ],
    [
      RUN('negotiated-acquisition'),
      { intentNotice: '2026-11-20', award: '2026-11-23' },
      'Check the award of November 23, 2026: the notice of November 20, 2026 is too late for it.',
    ],
    // § 3-05(c)(1)(i): ten days before November 16 are November 6.
    [
      SOLE,
      { intentNotice: '2026-11-09', award: '2026-11-16' },
      'Check the award of November 16, 2026: the notice of November 9, 2026 is too late for it.',
    ],
    [SOLE, { intentNotice: '2026-11-06', award: '2026-11-16' }, undefined],
    [
      SOLE,
      { determination: '2026-11-07', award: '2026-11-16' },
      'Check the award of November 16, 2026: the determination of November 7, 2026 is too late for it.',
    ],
    [SOLE, { determination: '2026-11-06', award: '2026-11-16' }, undefined],
    // § 3-10(e)(1)(ii): before the solicitation, and so before bids are opened.
    [
      LIST,
      { pqlNotice: '2026-11-16', bidOpening: '2026-11-16' },
      'Check the bid opening of November 16, 2026: the notice of November 16, 2026 is too late for it.',
    ],
    [LIST, { pqlNotice: '2026-11-13', bidOpening: '2026-11-16' }, undefined],
    [
      LIST,
      { pqlNotice: '2026-11-20', award: '2026-11-16' },
      'Check the award of November 16, 2026: the notice of November 20, 2026 is too late for it.',
    ],
  ])('%o %o', (of, dates, expected) => {
    expect(doubt(on(of, dates))).toBe(expected);
  });
});

describe('what is missing, by a day that is past or to come', () => {
  const bought = (method: string, facts: object): object => ({ method, category: 'goods', amount: '200000', facts });
  test.each([
    [
      bought('emergency', { '3-06': { emergencyDetermined: true, comptrollerApproved: false, counselApproved: true } }),
      'the prior approval of the Comptroller is missing',
    ],
    [bought('intergovernmental', { '3-09': { accoApproved: false } }), 'above $100,000 the ACCO’s approval is missing'],
    [bought('cooperative', { '3-09': { ccpoApproved: false } }), 'the ACCO’s determination has not been approved'],
    [bought('demonstration-project', { '3-11': { determined: false } }), 'the ACCO has not made the determination of § 3-11(c)'],
    [bought('sole-source', { '3-05': { onlySource: false } }), 'the ACCO has not determined that there is only one source'],
  ])('%o', (of, what) => {
    expect(verdict(on(of, { award: '2026-11-28' }))).toBe(`Check the award of November 28, 2026: ${what}.`);
    expect(verdict(on(of, { award: '2026-11-29' }))).toMatch(
      new RegExp(`^Do not (?:buy|negotiate) yet: ${what.replace(/[$().]/g, '\\$&')}\\.$`),
    );
  });
  test('no approval is asked for by a day that is past', () => {
    const input = on(bought('emergency', { '3-06': { emergencyDetermined: true, comptrollerApproved: false } }), { award: '2026-11-10' });
    const act = actsOf('agency', input, 'emergency', assess(input).findings, plan(input)).find(({ key }) => key === 'comptrollerApproval');
    expect([act?.isOverdue, act?.says]).toEqual([
      false,
      ['Check the award of November 10, 2026: the Comptroller’s approval had to come before it.'],
    ]);
  });
});

describe('a contract that is registered was made, though nothing before it is dated', () => {
  const REGISTERED = { registration: '2026-11-12' };
  test.each<[string, object, string]>([
    ['§ 3-05(b)', { ...SOLE, facts: { '3-05': { onlySource: false } } }, 'the ACCO has not determined that there is only one source.'],
    [
      '§ 3-06(c)(2)',
      { method: 'emergency', amount: '200000', facts: { '3-06': { emergencyDetermined: true, comptrollerApproved: false } } },
      'the prior approval of the Comptroller is missing.',
    ],
    [
      '§ 3-09(b)(3)',
      { method: 'cooperative', amount: '200000', facts: { '3-09': { accoDetermined: false } } },
      'the ACCO has not determined that a cooperative purchase fits the City’s policy and interest.',
    ],
    [
      '§ 3-11(c)',
      { method: 'demonstration-project', amount: '200000', facts: { '3-11': { determined: false, inUse: false } } },
      'the ACCO has not made the determination of § 3-11(c).',
    ],
  ])('%s: the registration is to be checked, and nothing is waited for', (_, of, missing) => {
    expect(verdict(on(of, REGISTERED))).toContain(`Check the registration of November 12, 2026: ${missing}`);
    // One that is still to come can wait.
    expect(verdict(on(of, { registration: '2026-11-29' }))).not.toContain('Check the registration');
  });

  test('Charter § 315: the determination on a longer term came before it', () => {
    const approved = { emergencyDetermined: true, comptrollerApproved: true, counselApproved: true, termDays: 91 };
    const of = { method: 'emergency', category: 'construction', amount: '300000', facts: { '3-06': approved } };
    const dates = { comptrollerApproval: '2026-08-30', counselApproval: '2026-08-30' };
    expect(verdict(on(of, { ...dates, ...REGISTERED }))).toMatch(/^Show that .* came before the registration of November 12, 2026/);
    expect(verdict(on(of, dates))).toMatch(/^Get .* before award/);
  });
});
