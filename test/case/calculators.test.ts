/** The calculators' questions and groups, held to the rules: what is asked is what is read, and nothing found is left out. */
import { ORDER } from '../../src/plan/index.ts';
import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readCases } from '../../src/law/worked-cases.ts';
import { CALCULATOR_PAGES } from '../../src/case/calculator-pages.ts';
import { CALCULATORS, calculatorOf, labelOf } from '../../src/case/calculators.ts';
import { datesOf, QUESTIONS } from '../../src/case/questions.ts';
import { FILTER_WORDS, groups, passes } from '../../src/components/result/filters.ts';
import { NOTICES, noticeWords, OTHER_REMEDIES } from '../../src/components/result/vendor-words.ts';
import { assess, EVENTS, METHODS, RULES, WAYS, type FindingId, type Method, type Path, type Rule } from '../../src/rules/index.ts';
import { anyWholeCase } from '../helpers/any-form.ts';

/** The dates that the rules of a method read, or whose day selects their law. */
function datesRead(method: Method): Path[] {
  const own = RULES.filter((one) => one.routes.includes(method)) as (Rule & { reads: readonly Path[] })[];
  const read = new Set<string>([
    ...own.flatMap((one) => one.reads.filter((path) => path.startsWith('dates.'))),
    ...[...own, WAYS[method]].flatMap((one) => one.lawOn.flat().map((event) => `dates.${event}`)),
  ]);
  return EVENTS.map((event) => `dates.${event}` as const).filter((path) => read.has(path));
}

describe('a method asks for the days that its rules read, and for no other but a step that another of it follows', () => {
  test.each(METHODS)('%s', (method) => {
    const followed = new Set(ORDER[method].flatMap(({ after }) => after.map(({ step }) => `dates.${step}`)));
    const read = datesRead(method);
    expect(datesOf(method).filter((path) => read.includes(path))).toEqual(read);
    expect(datesOf(method).filter((path) => !read.includes(path) && !followed.has(path))).toEqual([]);
  });
});

describe('every calculator', () => {
  test.each(CALCULATORS.map((one) => [one.name, one] as const))('%s asks each question once, and begins with two or more', (_, one) => {
    for (const group of [one.first, ...Object.values(one.counts ?? {}).map((counts) => [...one.first, ...counts])])
      expect(new Set(group).size).toBe(group.length);
    expect(one.first.length).toBeGreaterThan(1);
    for (const path of [...one.first, ...one.more.flatMap(({ paths }) => paths)]) expect(QUESTIONS[path]).toBeDefined();
    expect(one.method && one.first.includes('method')).toBeFalsy();
  });

  test('calls a question as its reader would', () => {
    const called = (name: string) => labelOf(CALCULATORS.find((one) => one.name === name) as (typeof CALCULATORS)[number], 'category');
    expect([called('method'), called('vendor')]).toEqual(['What are you buying?', 'What are they buying?']);
  });

  test('has a name, a title and a sentence of its own', () => {
    for (const key of ['name', 'title', 'short', 'says', 'lead'] as const)
      expect(new Set(CALCULATOR_PAGES.map((one) => one[key])).size, key).toBe(CALCULATORS.length);
  });

  test('is where the cases of its method are at home', () => {
    expect(METHODS.map((method) => calculatorOf(method).name)).toEqual([
      'case',
      'case',
      'case',
      'case',
      'emergency',
      'case',
      'case',
      'case',
      'prequalification',
      'demonstration-project',
    ]);
    expect(calculatorOf(undefined).name).toBe('method');
  });
});

property.prop([anyWholeCase], { seed: 308, numRuns: 1000 })(
  'a sheet shows every finding of its method once, whatever its filter shows',
  (input) => {
    const method = input.method ?? 'sole-source';
    const own = assess({ ...input, method }).findings.filter((one) => one.route === method);
    for (const filter of Object.keys(FILTER_WORDS) as (keyof typeof FILTER_WORDS)[]) {
      const shown = groups(own, filter).flatMap(({ findings }) => findings.map(({ id }) => id));
      expect(shown.sort()).toEqual(own.filter((one) => passes(one, filter)).map(({ id }) => id).sort()); // prettier-ignore
    }
  },
);

describe('a vendor', () => {
  const notices = new Set(
    readCases().flatMap((one) =>
      assess(one.case)
        .findings.filter(({ kind }) => kind === 'notice')
        .map(({ id }) => id),
    ),
  );

  test('meets every notice of the worked cases in words', () => {
    expect([...notices].filter((id) => noticeWords(id) === null)).toEqual([]);
    expect(notices.size).toBeGreaterThan(20);
  });

  test.each<[string, FindingId, string]>([
    [
      'the days to appeal run from a receipt that the law supposes',
      '3-10(l)(2):notice-to-vendor',
      'Must give reasons and say how to appeal; your 15 days run from receipt, which counts as no later than five days after mailing.',
    ],
    [
      'a short suspension does not go to OATH',
      '3-10(m)(4):notification',
      'Must give reasons and say how to appeal to OATH. Your days run from its date. On a suspension of up to three months it is final.',
    ],
    [
      'nor has OATH a determination of it to copy',
      '3-10(m)(5):oath-copies',
      'A copy is sent to you (a suspension of up to three months does not come before it).',
    ],
    [
      'approval makes a commodity eligible, and a list printed quarterly may lag',
      '3-07(c):quarterly-list',
      'Names the commodities designated; one approved since is perhaps not on it yet.',
    ],
    [
      'a list for one procurement has a cutoff date',
      '3-10(e)(1)(ii):one-procurement-notice',
      'Comes before the solicitation: apply by its cutoff date.',
    ],
  ])('%s', (_, id, means) => {
    expect([...notices]).toContain(id);
    expect(noticeWords(id)?.means).toBe(means);
  });

  test('only a bid that is not responsive may go without the letter', () => {
    expect(noticeWords('3-08(c)(1)(i):non-responsiveness-notice')?.absent).toBe(
      'The agency may reject a low bid as non-responsive without this letter.',
    );
  });

  test('is promised no remedy that is not held', () => {
    expect(OTHER_REMEDIES).toBe(
      'If you can protest, it is listed above. This site does not cover other remedies: ask a lawyer soon, because deadlines can be short.',
    );
  });

  test('is told of no notice that the rules do not know', () => {
    const slugs = new Set([...notices].map((id) => id.slice(id.lastIndexOf(':') + 1)));
    expect(Object.keys(NOTICES).filter((slug) => !slugs.has(slug))).toEqual([]);
  });
});
