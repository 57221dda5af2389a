/** What a vendor reads: the rules' sentences turned round, a vendor's own days with every reading, and plain counts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { citeOfLaw } from '../../src/law/cite.ts';
import { readCases } from '../../src/law/worked-cases.ts';
import { ACCOUNTS } from '../../src/components/result/AccountsSource.tsx';
import { ofMethod } from '../../src/components/result/OpenQuestions.tsx';
import { laterDays } from '../../src/components/result/VendorDays.tsx';
import { findingToVendor, routeToVendor, sentenceToVendor } from '../../src/components/result/vendor-sentence.ts';
import { whenWords } from '../../src/papers/deadline-words.ts';
import { plan } from '../../src/plan/index.ts';
import { fact, noteOf } from '../../src/site/sources.ts';
import { assess, type Case, type Finding, type Outcome } from '../../src/rules/index.ts';

const corners = JSON.parse(readFileSync(new URL('../second/corners.json', import.meta.url), 'utf8')) as { case: Case }[];
const assessments = [...readCases(), ...corners].map((one) => assess(one.case));

test('that a vendor needs PASSPort bears the note of its fact', () => {
  expect(ACCOUNTS.note).toBe(noteOf(fact(ACCOUNTS.fact)));
});

describe('a sentence of the rules, as a vendor reads it', () => {
  const of = (says: string, who?: string, outcome: Outcome = 'required'): string =>
    findingToVendor({ says, outcome, ...(who ? { who } : {}) } as Finding).says;
  test.each<[string, string | undefined, Outcome, string]>([
    ['You may solicit every vendor on the list.', undefined, 'allowed', 'To the agency: You may solicit every vendor on the list.'],
    ['Publish a notice of award once.', 'the agency', 'required', 'To the agency: Publish a notice of award once.'],
    ['Get approval first.', 'the CCPO', 'needs-determination', 'To the agency: Get approval first.'],
    ['Decide the appeal promptly.', 'the Agency Head', 'required', 'To the agency: Decide the appeal promptly.'],
    ['Tell us the value.', 'the agency', 'unknown', 'Tell us the value.'],
    ['§ 2-10 is held only as of 2020.', undefined, 'not-held', '§ 2-10 is held only as of 2020.'],
    ['Put the appeal in writing.', 'the vendor', 'required', 'Put the appeal in writing.'],
    ['A vendor may protest.', 'a vendor', 'allowed', 'A vendor may protest.'],
    ['Appeal by June 16, 2026.', undefined, 'allowed', 'Appeal by June 16, 2026.'],
  ])('%s (%s)', (says, who, outcome, read) => expect(of(says, who, outcome)).toBe(read));

  test('no word of it is another: over all worked cases and corners the rule’s sentence stands in what is read', () => {
    let told = 0;
    for (const { findings, routes } of assessments) {
      for (const one of findings) expect([one.says, `To the agency: ${one.says}`]).toContain(findingToVendor(one).says);
      for (const one of routes) expect([one.says, `To the agency: ${one.says}`]).toContain(routeToVendor(one).says);
      told += findings.filter((one) => findingToVendor(one).says !== one.says).length;
    }
    expect(told).toBeGreaterThan(1000);
  });

  test('no order to the agency reads as if it were to the vendor', () => {
    const vendors = /^(Affirm|Appeal|Complete|File by actual|Include any|Petition|Put the appeal|Send a copy of your) ?/;
    const orders = assessments.flatMap(({ findings }) =>
      findings.filter(({ outcome }) => outcome === 'required').map((one) => findingToVendor(one).says),
    );
    const subject = /^(To the agency:|A |The |Copies |No |OATH |Mailing |Nothing )/;
    expect([...new Set(orders)].filter((says) => !subject.test(says) && !vendors.test(says))).toEqual([]);
  });
});

describe('a vendor’s last day, and the days of another reading', () => {
  const list = (decision: string, dates: object): Case =>
    ({ v: 1, asOf: '2026-06-01', method: 'prequalified-list', facts: { '3-10': { decision } }, dates }) as Case;
  const appeal = (input: Case) => {
    const step = plan(input).find(({ event }) => event === 'pqlAppeal');
    return step && [step.latest?.day, ...laterDays(step).map(({ day }) => day)];
  };
  test.each([
    [
      'received on a Monday, how is not told: later if it came by mail',
      list('denied', { pqlDecisionReceived: '2026-06-01' }),
      ['2026-06-16', '2026-06-22'],
    ],
    [
      'ends on a Saturday: the fifth day reaches past the Monday of § 25-a',
      list('denied', { pqlDecisionReceived: '2026-06-05' }),
      ['2026-06-18', '2026-06-25'],
    ],
    [
      'mailed, and there the next day: later if the fifth day counts',
      list('denied', { pqlDecisionMailed: '2026-06-01', pqlDecisionReceived: '2026-06-02' }),
      ['2026-06-17', '2026-06-22'],
    ],
    [
      'mailed, and there on the fifth day: both are the same',
      list('denied', { pqlDecisionMailed: '2026-06-02', pqlDecisionReceived: '2026-06-07' }),
      ['2026-06-22'],
    ],
    [
      'removed as not responsible: a bidder’s five days are safe, ten and fifteen other clocks',
      list('removed', { pqlDecisionReceived: '2026-06-01' }),
      ['2026-06-05', '2026-06-08', '2026-06-11', '2026-06-16', '2026-06-22'],
    ],
  ])('%s', (_, input, days) => expect(appeal(input)).toEqual(days));

  test('an appeal between the two readings is arguable, and after both late', () => {
    const state = (pqlAppeal: string) =>
      plan(list('denied', { pqlDecisionMailed: '2026-06-01', pqlDecisionReceived: '2026-06-02', pqlAppeal })).find(({ event }) => event === 'pqlAppeal')?.state; // prettier-ignore
    expect(['2026-06-17', '2026-06-18', '2026-06-22', '2026-06-23'].map(state)).toEqual(['kept', 'arguable', 'arguable', 'late']);
  });
});

test('a count of one is one: “within 1 year”', () => {
  const when = { bound: 'within', number: 1, unit: 'years', side: 'after', event: 'pqlNotice' } as const;
  expect(whenWords(when)).toBe('within 1 year after the last notice of the list');
  expect(whenWords({ ...when, number: 2 })).toBe('within 2 years after the last notice of the list');
});

test('a vendor is asked for what the method waits for, and not for what the others do', () => {
  const asked = ofMethod(assess({ v: 1, asOf: '2026-06-01', method: 'small-purchase' } as Case).questions, 'small-purchase').map(({ path }) => path); // prettier-ignore
  expect(asked).toContain('amount');
  expect(asked.filter((path) => path.startsWith('facts.3-11'))).toEqual([]);
});

describe('a vendor’s own steps', () => {
  const OWN = new Set(['affirmed', 'pqlAppeal', 'oathPetition', 'mayorAppeal', 'protest']);
  test('are told to the vendor, in every case', () => {
    const told = [...readCases(), ...corners]
      .flatMap((one) => plan(one.case))
      .filter(({ event, latest }) => OWN.has(event) && latest)
      .flatMap(({ latest, beside = [] }) => [latest?.says ?? '', ...beside.map(({ says }) => says)]);
    expect(told.length).toBeGreaterThan(20);
    expect([...new Set(told.filter((says) => !says.startsWith('Section') && sentenceToVendor(says) !== says))]).toEqual([]); // prettier-ignore
  });
  test('of a removal name both times, and the shorter one first', () => {
    const [appeal] = plan({
      asOf: '2026-11-29',
      method: 'prequalified-list',
      facts: { '3-10': { decision: 'removed', offers: 'proposals' } },
      dates: { pqlDecisionReceived: '2026-11-25' },
    }).filter(({ event }) => event === 'pqlAppeal');
    expect(appeal?.latest?.says).toBe(
      'Appeal by December 4, 2026, to be safe. Section 2-08 (2020 text) gives 10 days, to December 5, 2026; § 3-10(m) gives 15, to December 10, 2026.',
    );
    expect(appeal?.beside?.map(({ says }) => says)).toEqual(['Section 3-10(m) gives 15 days.']);
  });
});

test('other law that we have only as of 2020 is cited with it', () => {
  const cited = assessments
    .flatMap(({ findings, routes }) => [...findings, ...routes])
    .flatMap(({ because }) =>
      because.flatMap((one) => ('ref' in one && /^ppb-\d-\d\d$/.test(one.ref) && !one.cite ? [citeOfLaw(one)] : [])),
    );
  expect(cited.length).toBeGreaterThan(100);
  expect([...new Set(cited.filter((one) => !one.endsWith(' (2020 text)')))]).toEqual([]);
});
