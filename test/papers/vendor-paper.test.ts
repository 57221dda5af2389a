/**
 * A vendor's papers. What the law asks of the agency is said to the agency in its calendar and spreadsheet; the summary that it prints
 * is the vendor's own: the verdict, the day, the steps, the addresses and the words of the law, and nothing for the agency to do.
 */
import { describe, expect, test } from 'vitest';
import { OF_VENDOR, toldTo } from '../../src/components/papers/to-vendor.ts';
import { safeToVendor } from '../../src/components/result/safe-course.ts';
import { summaryOf, summaryText } from '../../src/components/result/vendor-summary.ts';
import { readCases } from '../../src/law/worked-cases.ts';
import { memoOf } from '../../src/papers/memo.ts';
import { memoText } from '../../src/papers/memo-text.ts';
import { plan } from '../../src/plan/index.ts';
import * as rules from '../../src/rules/index.ts';

const TO_AGENCY = /^To the agency: /;
const EDITION = { rules: '0123456789ab', text: 'ba9876543210', date: '2026-05-27' };

const paperOf = (input: rules.Case, calculator: string, told = toldTo) => {
  const { assessment, milestones } = told({ rules, input, assessment: rules.assess(input), milestones: plan(input), calculator });
  return {
    ...{
      rules,
      input,
      assessment,
      edition: EDITION,
      day: '2026-11-21',
      site: 'https://rules.example/',
      link: 'https://rules.example/#v=1',
    },
    ...(milestones ? { milestones } : {}),
    ...(calculator === OF_VENDOR ? { reader: 'vendor' as const } : {}),
  };
};
const summary = (input: rules.Case) => summaryOf(paperOf(input, OF_VENDOR, (shown) => shown));

const cases = readCases().filter((one) => one.case.method);

describe.each(cases.map((one) => [one.name, one.case] as const))('%s', (_, input) => {
  test('no order to the agency stands as one to the vendor', () => {
    const { assessment, milestones = [] } = paperOf(input, OF_VENDOR);
    const orders = assessment.findings.filter(
      ({ outcome, who, says }) =>
        outcome === 'required' &&
        !/vendor|bidder/i.test(who ?? '') &&
        !/^(?:A|The) vendor|^Affirm|^Protest|^Appeal|^Petition|^To be safe protest/.test(says),
    );
    for (const { says } of orders) expect(says).toMatch(TO_AGENCY);
    for (const { says } of milestones.flatMap(({ earliest, latest }) => [earliest ?? [], latest ?? []].flat()))
      if (/^(?:File|Publish|Submit|Award|Enter|Begin|Send)\b/.test(says)) expect.fail(says);
  });

  test('the summary is the vendor’s: its answer first, then its steps, the words of the law with them, and no order to the agency', () => {
    const found = summary(input);
    if (!found) throw new Error('expected a summary');
    const text = summaryText(found);
    const place = (words: string): number => text.indexOf(words);
    expect(place(`${found.verdict}. ${found.says}`)).toBeGreaterThan(0);
    expect(place('WHAT CAN I DO?')).toBeGreaterThan(place(found.says));
    expect(place('THE WORDS OF THE LAW')).toBeGreaterThan(place('WHAT CAN I DO?'));
    expect(place('YOUR ANSWERS')).toBeGreaterThan(place('THE WORDS OF THE LAW'));
    for (const { quote } of found.law) if (quote) expect(text).toContain(quote);
    for (const words of ['To the agency', 'Reviewed by', 'Signature', 'gives a vendor', 'Agency: ']) expect(text).not.toContain(words);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    // What the law asks of the agency alone is no step of it.
    const agencys = rules.assess(input).findings.filter(({ who, kind }) => who !== undefined && !/vendor/.test(who) && kind !== 'right');
    const steps = found.steps.map(({ key }) => key);
    for (const { id } of agencys) expect(steps).not.toContain(id);
  });

  test('the agency’s paper is its own', () => {
    const memo = memoOf(paperOf(input, '/calculators/method/'));
    expect(memo.name).toBe('Memo to file');
    expect(memoText(memo)).not.toContain('To the agency:');
  });
});

describe('a vendor that a list refused', () => {
  const refused: rules.Case = {
    asOf: '2026-11-30',
    method: 'prequalified-list',
    facts: { '3-10': { decision: 'denied' } },
    dates: { pqlDecisionMailed: '2026-11-20' },
  };

  test('its summary begins with the verdict and the day, and fits a page', () => {
    const found = summary(refused);
    if (!found) throw new Error('expected a summary');
    const text = summaryText(found);
    const [title, , first] = text.split('\n');
    expect(title).toBe('DENIED A PLACE ON A PREQUALIFIED LIST: WHAT YOU CAN DO');
    expect(first).toMatch(/^You may appeal until December 10, 2026\. /);
    // Its steps in their order, each with where it goes.
    expect(found.steps.map(({ key }) => key).slice(0, 4)).toEqual([
      'pqlAppeal',
      '3-10(m)(2):form',
      '3-10(m)(1):filing',
      '3-10(l)(2)/after-1:copy-to-comptroller',
    ]);
    expect(text).toMatch(/office of the Agency Head/);
    expect(text).toMatch(/Bureau of Contract Administration\n {4}1 Centre Street, Room 727\n {4}New York, NY 10007\n/);
    expect(text).toContain('A vendor shall have fifteen days from receipt of the determination');
    expect(text.length).toBeLessThan(4000);
  });

  test('without a method there is none', () => expect(summary({ asOf: '2026-11-30' })).toBeUndefined());
});

test.each([
  [
    'Agency: send both notices. Vendor: file within the shorter time, and contest the decision.',
    'File within the shorter time, and contest the decision.',
  ],
  ['Vendor: protest within the ten days. Agency: decide the protest on its merits.', 'Protest within the ten days.'],
  ['Rule first on whether it can be heard. Vendor: ask at once.', 'Ask at once.'],
  ['Act on the last workday before it; to publish, use the last City Record before it.', 'Act on the last workday before it.'],
  ['Count calendar days.', 'Count calendar days.'],
])('the safe course “%s” is to a vendor “%s”', (safe, own) => expect(safeToVendor(safe)).toBe(own));

test('no safe course is said to two readers on a vendor’s page', () => {
  for (const { safe } of Object.values(rules.READINGS)) expect(safeToVendor(safe)).not.toMatch(/\b(?:Agency|Vendor): |to publish/);
});
