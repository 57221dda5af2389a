/** § 3-09, purchases through other governments: through whom, at what price, with what approval and notice. */
import { longestSentence } from '../helpers/sentences.ts';
import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readCases, readingsOf } from '../../src/law/worked-cases.ts';
import law from '../../src/content/law.json' with { type: 'json' };
import { assess, type Case, type Category, type Finding, type Method, type Outcome, type ReadingId } from '../../src/rules/index.ts';
import { anyCaseOf } from '../helpers/any-form.ts';
import { itemsOf, mustFind, outcomeOf, TODAY } from '../helpers/asked.ts';

type Own = NonNullable<NonNullable<Case['facts']>['3-09']>;
const OGS: Own = { through: 'ogs', priceDetermined: true };

function outcome(method: Method, own: Own, input: Case = {}): Outcome | undefined {
  return outcomeOf(method, { ...input, facts: { '3-09': own } });
}

function finding(id: string, method: Method, own: Own, input: Case = {}): Finding {
  return mustFind(id, method, { ...input, facts: { '3-09': own } });
}

const provisions: Record<string, { inside: string[] }> = law.provisions;

describe('§ 3-09(a): an intergovernmental purchase', () => {
  test.each<[string, Own, string | undefined, Outcome]>([
    ['through GSA', { ...OGS, through: 'gsa' }, '50000.00', 'allowed'],
    ['through another federal agency', { ...OGS, through: 'other-federal' }, '50000.00', 'allowed'],
    ['through OGS', OGS, '50000.00', 'allowed'],
    ['through another agency of New York State', { ...OGS, through: 'other-new-york-agency' }, '50000.00', 'allowed'],
    ['through an agency of another state', { ...OGS, through: 'other-state' }, '50000.00', 'not-allowed'],
    ['through one not named', { priceDetermined: true }, '50000.00', 'unknown'],
    ['whose price is not determined yet', { through: 'ogs' }, '50000.00', 'needs-determination'],
    ['whose price does not meet the standard', { ...OGS, priceDetermined: false }, '50000.00', 'not-allowed'],
    ['at $100,000 needs no approval', OGS, '100000.00', 'allowed'],
    ['at $100,000 needs none even if it was refused', { ...OGS, accoApproved: false }, '100000.00', 'allowed'],
    ['a cent over $100,000 needs the ACCO’s approval', OGS, '100000.01', 'needs-determination'],
    ['a cent over $100,000 without it', { ...OGS, accoApproved: false }, '100000.01', 'not-allowed'],
    ['a cent over $100,000 with it', { ...OGS, accoApproved: true }, '100000.01', 'allowed'],
    ['of unknown value asks for it', OGS, undefined, 'unknown'],
    ['of unknown value, approved', { ...OGS, accoApproved: true }, undefined, 'allowed'],
    ['of unknown value, not approved, still asks', { ...OGS, accoApproved: false }, undefined, 'unknown'],
  ])('%s', (_, own, amount, expected) => {
    expect(outcome('intergovernmental', own, { category: 'goods', ...(amount ? { amount } : {}) })).toBe(expected);
  });

  test.each<[Category, RegExp]>([
    ['goods', /lower than the prevailing market price/],
    ['standard-services', /fair and reasonable/],
    ['professional-services', /fair and reasonable/],
    ['human-services', /fair and reasonable/],
    ['construction', /fair and reasonable/],
    ['construction-related-services', /fair and reasonable/],
  ])('%s have their own standard of price', (category, standard) => {
    const found = finding('3-09(a):price', 'intergovernmental', { through: 'ogs' }, { category, amount: '50000.00' });
    expect(found.decision?.standard).toMatch(standard);
    expect(found.says).toMatch(standard);
  });
});

describe('§ 3-09(b)(3): a cooperative purchase', () => {
  test.each<[string, Own, Outcome]>([
    ['with nothing known is for the ACCO', {}, 'needs-determination'],
    ['determined, not yet approved', { accoDetermined: true }, 'needs-determination'],
    ['determined and approved', { accoDetermined: true, ccpoApproved: true }, 'allowed'],
    ['not determined', { accoDetermined: false, ccpoApproved: true }, 'not-allowed'],
    ['determined, not approved', { accoDetermined: true, ccpoApproved: false }, 'not-allowed'],
  ])('%s', (_, own, expected) => {
    expect(outcome('cooperative', own)).toBe(expected);
  });

  test('the determination says more where the process was not competitive', () => {
    const basis = (competitive?: boolean) =>
      finding('3-09(b)(3):basis-if-not-competitive', 'cooperative', competitive === undefined ? {} : { competitive }).outcome;
    expect([basis(true), basis(false), basis()]).toEqual(['not-required', 'required', 'unknown']);
  });

  test.each<[NonNullable<Case['agencyKind']>, RegExp]>([
    ['mayoral', /approval of the CCPO$/],
    ['elected-official', /approval of the elected official/],
    ['council', /approval of the Speaker/],
    ['board', /approval of the governing board/],
  ])('who approves for %s', (agencyKind, who) => {
    expect(finding('3-09(b)(3):determination', 'cooperative', {}, { agencyKind }).who).toMatch(who);
  });

  test('its price is recorded by the careful reading', () => {
    expect(finding('3-09(e):records', 'cooperative', {}).readings).toEqual(['cooperative-price']);
    expect(finding('3-09(e):records', 'intergovernmental', OGS).readings).toBeUndefined();
  });
});

describe('the day from which the text is held', () => {
  test.each(['intergovernmental', 'cooperative'] as const)('%s: December 31, 2019 and January 1, 2020', (method) => {
    const own: Own = { ...OGS, accoDetermined: true, ccpoApproved: true };
    const input = { category: 'goods', amount: '50000.00' } as const;
    expect(outcome(method, own, { ...input, asOf: '2019-12-31' })).toBe('not-held');
    expect(outcome(method, own, { ...input, asOf: '2020-01-01' })).toBe('allowed');
  });
});

describe('Charter § 316: notwithstanding any other requirement', () => {
  test.each<[string, string | undefined, Outcome]>([
    ['at $100,000 nothing turns on it', '100000.00', 'not-required'],
    ['a cent over, do both or get counsel’s view', '100000.01', 'needs-determination'],
    ['with the value not known as well', undefined, 'needs-determination'],
  ])('%s', (_, amount, expected) => {
    const found = finding('charter-316:rest-of-the-chapter', 'intergovernmental', OGS, amount ? { amount } : {});
    expect(found.outcome).toBe(expected);
    expect(found.readings).toEqual(expected === 'not-required' ? undefined : ['notwithstanding-chapter']);
  });

  test('a cooperative purchase cannot count on it', () => {
    const ids = assess({ asOf: TODAY, method: 'cooperative', amount: '400000.00' }).findings.map((one) => one.id as string);
    expect(ids).not.toContain('charter-316:rest-of-the-chapter');
  });
});

describe('contents, each item with its citation', () => {
  test('the notice of award has the six items of (d)(2), and two of the Charter’s', () => {
    expect(provisions['3-09(d)(2)']?.inside).toHaveLength(6);
    for (const method of ['intergovernmental', 'cooperative'] as const)
      expect(itemsOf(finding('3-09(d)(1):award-notice', method, {}, { amount: '400000.00' }))).toEqual([
        ...(provisions['3-09(d)(2)']?.inside ?? []),
        'charter-325',
        'charter-325',
      ]);
  });
  test('the records have the eight items of (e)', () => {
    expect(provisions['3-09(e)']?.inside).toHaveLength(8);
    expect(itemsOf(finding('3-09(e):records', 'cooperative', {}))).toEqual(provisions['3-09(e)']?.inside);
  });
});

describe('the notice of award, from registration or the purchase order', () => {
  const notice = (own: Own, dates: NonNullable<Case['dates']>, amount = '400000.00') =>
    finding('3-09(d)(1):award-notice', 'intergovernmental', own, { amount, dates });

  test.each<[string, string, Outcome]>([
    ['at $100,000 is not needed', '100000.00', 'not-required'],
    ['a cent over is', '100000.01', 'required'],
  ])('%s', (_, amount, expected) => {
    expect(notice({}, {}, amount).outcome).toBe(expected);
  });

  test.each<[string, Own, NonNullable<Case['dates']>, string]>([
    ['a contract: registration', { byPurchaseOrder: false }, { registration: '2026-11-02', purchaseOrder: '2026-10-01' }, '2026-11-17'],
    ['a purchase order: its placing', { byPurchaseOrder: true }, { registration: '2026-11-02', purchaseOrder: '2026-10-01' }, '2026-10-16'],
    ['not known: the earlier', {}, { registration: '2026-11-02', purchaseOrder: '2026-10-01' }, '2026-10-16'],
    ['not known, registration alone', {}, { registration: '2026-11-02' }, '2026-11-17'],
  ])('%s', (_, own, dates, last) => {
    expect(notice(own, dates).deadline?.last).toBe(last);
  });

  test.each<[string, string, RegExp]>([
    ['a day before the order comes too early', '2026-10-30', /Publish again after the purchase order/],
    ['on the last day is in time', '2026-11-16', /in time/],
    ['a day later is late', '2026-11-17', /late/],
  ])('published %s', (_, awardNotice, says) => {
    expect(notice({ byPurchaseOrder: true }, { purchaseOrder: '2026-11-01', awardNotice }).says).toMatch(says);
  });
});

describe('any case of § 3-09', () => {
  property.prop([anyCaseOf(['intergovernmental', 'cooperative'], '3-09')], { seed: 309, numRuns: 1500 })(
    'is answered in short sentences, and says what it needs',
    (input) => {
      const { routes, findings } = assess(input);
      for (const one of [...routes, ...findings]) {
        expect(longestSentence(one.says), one.says).toBeLessThanOrEqual(25);
        expect(one.says).toMatch(/[.”]$/);
        if (one.outcome === 'unknown') expect(one.lacks?.length, one.says).toBeGreaterThan(0);
        if (one.outcome === 'needs-determination') expect(one.decision?.who && one.decision.standard, one.says).toBeTruthy();
      }
    },
  );

  test('every reading of the section is reached by a worked case', () => {
    const wanted: ReadingId[] = ['state-agency', 'notwithstanding-chapter', 'cooperative-price', 'bare-contact'];
    const reached = new Set(
      readCases()
        .filter((one) => one.stem === '3-09-intergovernmental')
        .flatMap((one) => [...readingsOf(assess(one.case))]),
    );
    expect(wanted.filter((id) => !reached.has(id))).toEqual([]);
  });
});
