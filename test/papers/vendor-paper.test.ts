/** A vendor's papers: what the law asks of the agency is said to the agency in them, and the vendor's own rights stand first. */
import { describe, expect, test } from 'vitest';
import { OF_VENDOR, toldTo } from '../../src/components/papers/to-vendor.ts';
import { readCases } from '../../src/law/worked-cases.ts';
import { memoOf } from '../../src/papers/memo.ts';
import { memoText } from '../../src/papers/memo-text.ts';
import { plan } from '../../src/plan/index.ts';
import * as rules from '../../src/rules/index.ts';

const TO_AGENCY = /^To the agency: /;
const EDITION = { rules: '0123456789ab', text: 'ba9876543210', date: '2026-05-27' };

const paperOf = (input: rules.Case, calculator: string) => {
  const { assessment, milestones } = toldTo({ rules, input, assessment: rules.assess(input), milestones: plan(input), calculator });
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

  test('the rights of vendors come first, and the agency’s paper is as it was', () => {
    const memo = memoOf(paperOf(input, OF_VENDOR));
    const headings = memo.groups.map(({ heading }) => heading);
    if (headings.includes('Rights of vendors')) expect(headings[0]).toBe('Rights of vendors');
    expect([memo.name, memo.title]).toEqual(['Summary for a vendor', expect.stringContaining('gives a vendor, and asks of the agency')]);
    expect(memoText(memoOf(paperOf(input, '/calculators/method/')))).not.toContain('To the agency:');
  });
});
