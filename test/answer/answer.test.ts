/** The answer in the order of its reader: which verdict leads, what is to be done next, and the line of a folded form. */
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  actsOf,
  BY_VALUE,
  firstDate,
  appealOf,
  inAppeal,
  leadOf,
  lineOf,
  othersOf,
  routeSays,
  TO_VENDOR,
  toVendor,
} from '../../src/answer/index.ts';
import { readCases } from '../../src/law/worked-cases.ts';
import { usualCondition } from '../../src/case/words.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, METHODS, type Case, type Method } from '../../src/rules/index.ts';
import { anyCaseOf, anyLikelyCase } from '../helpers/any-form.ts';

const TODAY = '2026-11-28';
const acts = (input: Case & { method: Method }, reader: 'agency' | 'vendor' = 'agency') =>
  actsOf(
    reader,
    input,
    input.method,
    assess(input).findings.filter(({ route }) => route === input.method),
    plan(input),
  );

describe('the answer', () => {
  test.each<[string, Case, string, string | null]>([
    ['$36,000 of goods', { asOf: TODAY, category: 'goods', amount: '36000.00' }, 'allowed', 'small-purchase'],
    ['$20,000 of goods', { asOf: TODAY, category: 'goods', amount: '20000.00' }, 'allowed', 'micropurchase'],
    ['a cent more', { asOf: TODAY, category: 'goods', amount: '20000.01' }, 'allowed', 'small-purchase'],
    [
      '$90,000 from a City-certified M/WBE: no competition comes before some',
      { asOf: TODAY, category: 'standard-services', amount: '90000.00', vendor: { mwbe: 'city-certified' } },
      'allowed',
      'mwbe-small-purchase',
    ],
    [
      '$20,000 from one: a micropurchase asks least',
      { asOf: TODAY, category: 'goods', amount: '20000.00', vendor: { mwbe: 'city-certified' } },
      'allowed',
      'micropurchase',
    ],
    ['$100,000.01 of goods', { asOf: TODAY, category: 'goods', amount: '100000.01' }, 'unknown', 'mwbe-small-purchase'],
    ['$2.4 million of services', { asOf: TODAY, category: 'standard-services', amount: '2400000.00' }, 'needs-determination', null],
    ['a method chosen', { asOf: TODAY, method: 'micropurchase', category: 'goods', amount: '36000.00' }, 'not-allowed', 'micropurchase'],
  ])('%s', (_, input, outcome, method) => {
    const lead = leadOf(assess(input), input.method);
    expect([lead.outcome, lead.route?.method ?? null]).toEqual([outcome, method]);
    expect(lead.because.length).toBeGreaterThan(0);
  });

  test('an award that no method is needed for is held against no limit, and has its duties next', () => {
    const input: Case = { asOf: TODAY, agencyKind: 'mayoral', funding: 'discretionary', category: 'human-services', amount: '6000000.00' };
    const { findings, ...rest } = assess(input);
    const lead = leadOf({ findings, ...rest }, undefined);
    expect([lead.outcome, lead.needsNone, lead.margins]).toEqual(['not-required', true, []]);
    // A method that is chosen and not asked for is still named.
    const below = leadOf(assess({ asOf: TODAY, method: 'sole-source', category: 'goods', amount: '15000.00' }), 'sole-source');
    expect([below.outcome, below.needsNone, below.route?.method]).toEqual(['not-required', false, 'sole-source']);
    const next = actsOf('agency', input, undefined, findings, plan(input));
    expect(next.map(({ key }) => key)).toContain('ppb-2-01:written-decision');
    expect(next.length).toBeGreaterThan(5);
  });

  test('every other method stands in one of three lists', () => {
    for (const input of fc.sample(anyLikelyCase, { seed: 13, numRuns: 500 })) {
      const assessment = assess(input);
      const lead = leadOf(assessment, input.method);
      const { open, depends, shut } = othersOf(assessment, lead);
      const all = [...open, ...depends, ...shut, ...(lead.route ? [lead.route] : [])].map(({ method }) => method);
      expect([...all].sort()).toEqual([...METHODS].sort());
    }
  });

  test('without a method it never says that a shut one is the answer while another is open', () => {
    for (const input of fc.sample(anyLikelyCase, { seed: 14, numRuns: 500 })) {
      const rest = { ...input };
      delete rest.method;
      const assessment = assess(rest);
      const open = assessment.routes.filter(({ method, outcome }) => BY_VALUE.includes(method) && outcome === 'allowed');
      const { outcome } = leadOf(assessment, undefined);
      if (open.length > 0) expect(outcome).toBe('allowed');
    }
  });
});

describe('what next', () => {
  test('sole source with a day to begin: determination, review and notice, each once and in time', () => {
    const found = acts({
      asOf: TODAY,
      method: 'sole-source',
      category: 'goods',
      amount: '400000.00',
      dates: { negotiations: '2027-01-04' },
    });
    expect(found.slice(0, 3).map(({ key, day }) => [key, day?.date])).toEqual([
      ['3-05(b)(1):presolicitation-review', undefined],
      ['determination', '2026-12-24'],
      ['intentNotice', '2026-12-24'],
    ]);
    expect(found.map(({ key }) => key)).not.toContain('3-05(b):determination');
  });

  test('what is overdue comes first', () => {
    const dates = { determination: '2026-11-02', intentNotice: '2026-11-04' };
    const [first] = acts({ asOf: TODAY, method: 'sole-source', category: 'goods', amount: '400000.00', dates });
    expect([first?.key, first?.isOverdue, first?.day?.date]).toEqual(['determinationCopy', true, '2026-11-06']);
  });

  test('an emergency begins with its approvals', () => {
    const [first, second, ...more] = acts({ asOf: TODAY, method: 'emergency', category: 'goods', amount: '400000.00' });
    expect([first?.key, second?.key]).toEqual(['comptrollerApproval', 'counselApproval']);
    // The finding that asks for both is told by them, and not once more.
    expect([first?.finding?.id, more.some(({ key }) => key === '3-06(c)(2):prior-approval')]).toEqual(['3-06(c)(2):prior-approval', false]);
  });

  test('a refused vendor has its appeal with its last day', () => {
    const refused = { asOf: TODAY, method: 'prequalified-list', facts: { '3-10': { decision: 'denied' } } } as const;
    const found = acts({ ...refused, dates: { pqlDecisionMailed: '2026-11-19' } }, 'vendor');
    expect(found.find(({ key }) => key === 'pqlAppeal')).toMatchObject({
      day: { date: '2026-12-09', is: 'by' },
      isOverdue: false,
      finding: { id: '3-10(m)(1):appeal' },
    });
    const late = acts({ ...refused, asOf: '2026-12-28', dates: { pqlDecisionMailed: '2026-11-19' } }, 'vendor');
    expect(late[0]).toMatchObject({ key: 'pqlAppeal', isOverdue: true });
  });

  test.each<[string, string, string, boolean, RegExp]>([
    ['on its safe last day', '2026-11-25', '2026-11-25', false, /^Appeal by November 25, 2026/],
    [
      'a day later, by the longer time: a reading that moves the shorter one is not leaned on',
      '2026-11-26',
      '2026-12-01',
      true,
      /^The safe last day, November 25, 2026, has passed\. Act now: December 1, 2026 may still be in time\./,
    ],
    [
      'once that has passed, by the longer clock',
      '2026-11-28',
      '2026-12-01',
      true,
      /^The safe last day, November 25, 2026, has passed\. Act now: December 1, 2026 may still be in time\. Appeal now, to be safe\. Section 2-08 \(2020 text\) gives 10 days/,
    ],
    [
      'on the last day of the longer clock',
      '2026-12-01',
      '2026-12-01',
      true,
      /^The safe last day, November 25, 2026, has passed\. Act now/,
    ],
  ])('a removed vendor’s appeal, its letter of November 16, 2026, %s', (_, asOf, day, hasPassed, says) => {
    const [first] = acts(
      {
        asOf,
        method: 'prequalified-list',
        facts: { '3-10': { decision: 'removed', offers: 'proposals', decisionServed: 'by-hand' } },
        dates: { pqlDecisionReceived: '2026-11-16' },
      },
      'vendor',
    ).filter(({ key }) => key === 'pqlAppeal');
    expect([first?.day?.date, first?.hasPassed ?? false]).toEqual([day, hasPassed]);
    expect(first?.says.join(' ')).toMatch(says);
  });

  test.each([
    ['once the five days are over', '2026-11-28', '2026-12-04'],
    ['on the last of the ten', '2026-12-04', '2026-12-04'],
    ['the day after', '2026-12-05', '2026-12-09'],
  ])('a removed bidder’s appeal is told the next of its clocks, never the longest at once: %s', (_, asOf, day) => {
    const input = {
      asOf,
      method: 'prequalified-list',
      facts: { '3-10': { decision: 'removed', offers: 'bids', decisionServed: 'by-hand' } },
      dates: { pqlDecisionReceived: '2026-11-24' },
    } as const;
    expect(acts(input, 'vendor').find(({ key }) => key === 'pqlAppeal')?.day?.date).toBe(day);
  });

  test.each([
    ['while § 25-a leaves a day', '2026-12-07', '2026-12-07', 'December 7, 2026 may still be in time, if General Construction Law § 25-a'],
    ['once that is over too', '2026-12-08', '2026-12-10', 'December 10, 2026 may still be in time, only if a mailed decision counts'],
  ])('a refused vendor’s mailed letter of November 20, 2026: %s', (_, asOf, day, says) => {
    const input = {
      asOf,
      method: 'prequalified-list',
      facts: { '3-10': { decision: 'denied' } },
      dates: { pqlDecisionMailed: '2026-11-20', pqlDecisionReceived: '2026-11-20' },
    } as const;
    const act = acts(input, 'vendor').find(({ key }) => key === 'pqlAppeal');
    expect([act?.day?.date, act?.says.join(' ').includes(says), act?.says.join(' ').includes('December 7, 2026') ?? false]).toEqual([
      day,
      true,
      asOf === '2026-12-07',
    ]);
  });

  test('no last day is told as one to keep once it has passed', () => {
    let passed = 0;
    for (const input of fc.sample(anyCaseOf(METHODS, '3-10'), { seed: 15, numRuns: 800 })) {
      if (input.method === undefined || input.asOf === undefined) continue;
      for (const reader of ['agency', 'vendor'] as const)
        for (const act of acts({ ...input, method: input.method }, reader)) {
          if (act.hasPassed) passed += 1;
          // What is to be done is said beside the day that has passed.
          if (act.hasPassed)
            expect([act.key, act.says.filter((says) => !/^(?:The safe last day|Act now)/.test(says)).length > 0]).toEqual([act.key, true]);
          if (act.step && act.day?.is === 'by' && !act.day.supposed && act.day.date < input.asOf)
            expect([act.key, act.isOverdue || act.hasPassed === true]).toEqual([act.key, true]);
        }
    }
    expect(passed).toBeGreaterThan(20);
  });

  test('in any case: no act twice, none that is done, none of another reader, a reason for each, the overdue first', () => {
    const any = [...readCases().map((one) => one.case), ...fc.sample(anyLikelyCase, { seed: 15, numRuns: 1500 })];
    for (const input of any) {
      const { method, dates } = input;
      if (method === undefined) continue;
      const milestones = plan(input);
      const findings = assess(input).findings.filter(({ route }) => route === method);
      for (const reader of ['agency', 'vendor'] as const) {
        const found = actsOf(reader, input, method, findings, milestones);
        const keys = found.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { key, step, because, who, says } of found) {
          expect([key, because.length > 0]).toEqual([key, true]);
          // A list's notice and an affirmation come again; an e-mail that is not accepted is no appeal.
          const isNone = step === 'pqlAppeal' && input.facts?.['3-10']?.appealFiled === 'email-not-accepted';
          // What is planned too early is to be moved.
          const isMoved = says[0]?.startsWith('Move ') ?? false;
          // A notice that does not count is to be given again.
          const isAgain = milestones.some(({ event, again }) => event === step && again !== undefined);
          if (step && step !== 'pqlNotice' && step !== 'affirmed' && !isNone && !isMoved && !isAgain)
            expect([key, (dates as Record<string, string> | undefined)?.[step]]).toEqual([key, undefined]);
          if (reader === 'agency') expect([key, /^(?:a|the) vendor/.test(who ?? '')]).toEqual([key, false]);
        }
        const firstDue = found.findIndex(({ isOverdue }) => !isOverdue);
        if (firstDue >= 0) expect(found.slice(firstDue).every(({ isOverdue }) => !isOverdue)).toBe(true);
      }
    }
  });
});

describe('to a vendor', () => {
  test('no sentence about “a vendor” is left, in any case', () => {
    const left = new Set<string>();
    for (const input of [
      ...fc.sample(anyLikelyCase, { seed: 16, numRuns: 2000 }),
      ...fc.sample(anyCaseOf(['prequalified-list'], '3-10'), { seed: 17, numRuns: 1000 }),
    ])
      for (const { says, kind, who } of assess(input).findings)
        if ((kind === 'right' || /^(?:a|the) vendor/.test(who ?? '')) && /^A vendor\b|a vendor may\b/.test(toVendor(says))) left.add(says);
    expect([...left]).toEqual([]);
  });

  test('each sentence is put to the vendor, and gives no other day or number', () => {
    const numbers = (says: string): string[] => says.match(/\d+|ninety/g) ?? [];
    for (const [says, said] of Object.entries(TO_VENDOR)) {
      expect(said).toMatch(/\b[Yy]ou\b/);
      expect(numbers(said)).toEqual(numbers(says));
    }
  });

  test.each<[string, Case & { method: Method }, RegExp]>([
    [
      'an M/WBE purchase of $90,000',
      { asOf: TODAY, method: 'mwbe-small-purchase', category: 'standard-services', amount: '90000.00', vendor: { mwbe: 'city-certified' } },
      /^Yes: \$90,000 is more than \$20,000 and not more than \$1,500,000\. The agency may buy this from a City-certified M\/WBE/,
    ],
    [
      'a micropurchase over its limit',
      { asOf: TODAY, method: 'micropurchase', category: 'goods', amount: '20000.01' },
      /^No: .* \$20,000\.01 is more than \$20,000\./,
    ],
    [
      'a sole source',
      { asOf: TODAY, method: 'sole-source', category: 'goods', amount: '400000.00' },
      /^The agency may buy this way only if its Chief Contracting Officer \(ACCO\) determines, before negotiations begin,/,
    ],
  ])('%s', (_, input, says) => {
    const route = assess(input).routes.find(({ method }) => method === input.method);
    expect(route && routeSays(route)).toMatch(says);
  });
});

describe('the line of a folded form', () => {
  test('names the case, and counts the rest', () => {
    const input: Case = {
      asOf: TODAY,
      method: 'sole-source',
      category: 'goods',
      amount: '400000.00',
      dates: { negotiations: '2027-01-04' },
    };
    const negotiations = 'Negotiations begin: January 4, 2027';
    expect(lineOf(input, undefined)).toEqual({ said: ['Sole source', '$400,000', 'Goods', 'November 28, 2026', negotiations], more: 0 });
    expect(lineOf(input, 'method')).toEqual({ said: ['$400,000', 'Goods', 'November 28, 2026', negotiations], more: 0 });
    const counted = { ...input, facts: { '3-05': { noticeMayJeopardize: false } } };
    expect(lineOf(counted, undefined).more).toBe(1);
    expect(lineOf({}, undefined)).toEqual({ said: [], more: 0 });
  });
});

describe('the day to tell us first', () => {
  const input = (method: Method): Case & { method: Method } => ({
    asOf: TODAY,
    agencyKind: 'mayoral',
    method,
    category: 'goods',
    amount: '400000.00',
  });

  test.each(METHODS)('%s: it gives the next act a date, and is not asked once a date is given', (method) => {
    const first = firstDate(input(method), method);
    const dated = (given: Case & { method: Method }) => acts(given).filter(({ day }) => day && !day.supposed);
    expect(dated(input(method))).toEqual([]);
    if (!first) return expect(['micropurchase', 'small-purchase']).toContain(method);
    const given = { ...input(method), dates: { [first.path.replace('dates.', '')]: '2027-01-15' } };
    expect(dated(given).length).toBeGreaterThan(0);
    expect(firstDate(given, method)).toBeUndefined();
    expect(first.says).toMatch(/^Tell us the day [a-z ]+, and you will get your dates\.$/);
  });

  test.each<[string, Method, NonNullable<Case['dates']>, string | undefined]>([
    ['a planned first day of the contract counts no other date', 'sole-source', { contractStart: '2027-01-15' }, 'dates.negotiations'],
    ['a determination comes before negotiations', 'sole-source', { determination: '2026-11-20' }, 'dates.negotiations'],
    ['a notice of intent tells when they may begin', 'sole-source', { negotiations: '2026-12-20' }, undefined],
    ['after the award nothing is asked', 'sole-source', { award: '2026-12-20' }, undefined],
    ['an emergency without a date', 'emergency', {}, 'dates.execution'],
    ['an emergency that is determined: its filings count from the award', 'emergency', { determination: '2026-11-10' }, 'dates.award'],
    ['an emergency that is approved', 'emergency', { comptrollerApproval: '2026-11-10' }, 'dates.award'],
    ['an emergency that is awarded', 'emergency', { determination: '2026-11-10', award: '2026-11-11' }, undefined],
    ['a letter of a list is none of the procurement', 'prequalified-list', { pqlDecisionReceived: '2026-11-10' }, undefined],
  ])('%s', (_, method, dates, path) => expect(firstDate({ asOf: TODAY, method, dates }, method)?.path).toBe(path));

  test('is none where no method is chosen', () => expect(firstDate({ asOf: TODAY }, undefined)).toBeUndefined());
});

test('a solicitation is written before vendors are asked', () => {
  const all = acts({ asOf: TODAY, method: 'small-purchase', category: 'goods', amount: '40000.00' }).map(({ key }) => key);
  const [write, ask] = ['3-08(c)(2):written-solicitation', '3-08(c)(1)(iii):five-at-random'].map((key) => all.indexOf(key));
  expect(write).toBeGreaterThanOrEqual(0);
  expect(write).toBeLessThan(ask as number);
});

describe('the appeal of a vendor that a list refused', () => {
  const input = (decision: string, dates: Case['dates'] = {}): Case & { method: Method } =>
    ({ asOf: TODAY, method: 'prequalified-list', facts: { '3-10': { decision } }, dates }) as Case & { method: Method };
  const keys = (one: Case & { method: Method }) => inAppeal(one, acts(one, 'vendor')).map(({ key }) => key);

  test.each<[string, Case & { method: Method }, string | undefined, string[]]>([
    ['a denial', input('denied', { pqlDecisionReceived: '2026-11-20' }), 'pqlAppeal', []],
    ['a denial upheld', input('denied', { agencyHeadDecision: '2026-11-20' }), 'oathPetition', ['3-10(m)(1):filing', 'pqlAppeal']],
    ['a removal upheld', input('removed', { agencyHeadDecisionReceived: '2026-11-20' }), 'mayorAppeal', ['3-10(m)(1):filing', 'pqlAppeal']],
    ['a suspension upheld', input('suspended', { agencyHeadDecision: '2026-11-20' }), undefined, ['3-10(m)(1):filing']],
  ])('%s begins with what is next, and not with what is behind', (_, one, first, gone) => {
    const all = keys(one);
    expect(all[0]).toBe(first);
    expect(all.filter((key) => gone.includes(key))).toEqual([]);
  });
});

describe('the appeal that the answer is about', () => {
  const removed = { agencyHeadDecision: '2026-10-01', agencyHeadDecisionReceived: '2026-10-03' };
  test.each<[string, string, string, Case['dates'] & object, string | undefined, boolean]>([
    ['a denial on its last day', 'denied', '2026-10-16', { pqlDecisionReceived: '2026-10-01' }, 'pqlAppeal', false],
    ['a denial when no reading leaves time', 'denied', '2026-11-17', { pqlDecisionReceived: '2026-10-01' }, 'pqlAppeal', true],
    ['a removal upheld, both open', 'removed', '2026-10-13', removed, 'mayorAppeal', false],
    ['a removal upheld, the Mayor’s day passed', 'removed', '2026-10-14', removed, 'oathPetition', false],
    ['a removal upheld, OATH’s last day', 'removed', '2026-10-16', removed, 'oathPetition', false],
    ['a removal upheld, both passed', 'removed', '2026-10-17', removed, 'oathPetition', true],
  ])('%s: an appeal that still has time, before one whose day has passed', (_, decision, asOf, dates, step, isOverdue) => {
    const one = { asOf, method: 'prequalified-list', facts: { '3-10': { decision } }, dates } as Case & { method: Method };
    const appeal = appealOf(inAppeal(one, acts(one, 'vendor')));
    expect([appeal?.step, appeal?.isOverdue]).toEqual([step, isOverdue]);
  });
});

describe('conditions and the order of a list', () => {
  const found = (input: Case) => assess(input).findings.filter(({ route }) => route === input.method);
  test('that a method may be used is the condition of most of what it asks, and no act repeats it', () => {
    const input = { asOf: '2026-11-29', category: 'goods', amount: '400000.00', method: 'sole-source' } as const;
    expect(usualCondition(found(input))).toBe('if this method may be used');
    expect(acts(input, 'vendor').flatMap(({ onlyIf }) => onlyIf ?? [])).toEqual(['if this method may be used']);
  });
  test('that a purchase is from another government is told with the act', () => {
    const input: Case = { asOf: '2026-11-29', category: 'goods', amount: '3000.00', funding: 'not-covered', method: 'micropurchase' };
    const asked = assess(input).findings.filter(({ route }) => route === null || route === input.method);
    const told = actsOf('agency', input, input.method, asked, plan(input)).filter(({ finding }) => finding?.id.startsWith('ppb-3-13'));
    expect(told.length).toBeGreaterThan(0);
    expect(told.map(({ onlyIf }) => onlyIf)).toEqual(told.map(() => 'if the purchase is from another government'));
    expect(usualCondition(asked)).not.toBe('if the purchase is from another government');
  });
  test('a list is used before it is set up and kept, unless the case is about a place on it', () => {
    const input = { asOf: '2026-11-29', category: 'construction', amount: '6000000.00', method: 'prequalified-list' } as const;
    const keys = acts(input, 'agency').map(({ key }) => key);
    expect(keys.indexOf('3-10(c):advance-screening')).toBeLessThan(keys.indexOf('3-10(d):criteria'));
    expect(keys.indexOf('3-10(h)(1):limited-to-list')).toBeLessThan(keys.indexOf('3-10(g):who-reviews'));
    expect(keys.indexOf('3-10(h)(1):five-vendors')).toBeLessThan(keys.indexOf('3-10(d):criteria'));
  });
});

describe('an emergency whose determination is dated', () => {
  const steps = (dates: NonNullable<Case['dates']>): string[] =>
    acts({ asOf: '2026-11-30', method: 'emergency', category: 'goods', amount: '200000.00', dates } as Case & { method: Method }).map(
      ({ key }) => key,
    );
  test('is not to be written again, and is to be submitted before anything else', () => {
    const told = steps({ determination: '2026-11-10' });
    expect(told).not.toContain('3-06(e)(3):determination-contents');
    expect(told[0]).toBe('3-06(c)(3):determination-for-approval');
  });
  test('without its day it is to be written, and submitted after', () => {
    const told = steps({});
    expect(told.indexOf('3-06(e)(3):determination-contents')).toBeGreaterThanOrEqual(0);
    expect(told.indexOf('3-06(c)(3):determination-for-approval')).toBeGreaterThan(told.indexOf('3-06(e)(3):determination-contents'));
  });
});
