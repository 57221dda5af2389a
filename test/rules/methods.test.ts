/** A new method cannot be forgotten: where law, questions or words are told by method, the compiler asks for each. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorsWith } from '../compiled.ts';

const CASE = 'src/rules/case.ts';

/** What each file tells by method. */
const ASKED: Readonly<Record<string, string>> = {
  'src/answer/first-date.ts': 'the day that its dates begin with',
  'src/answer/lead.ts': 'whether value and vendor decide it',
  'src/answer/vendor.ts': 'what a vendor is told of it',
  'src/case/questions.ts': 'the words for it, the section whose facts are asked, and the dates',
  'src/components/result/vendor-words.ts': 'what a vendor is told of its conditions',
  'src/papers/drafts/prefill.ts': 'its name in a paper',
  'src/plan/contract.ts': 'how the City binds itself, and the duty to hear the public',
  'src/plan/determination.ts': 'its determination',
  'src/plan/filings.ts': 'its notice of award, its submissions for audit, and its protest',
  'src/plan/negotiations.ts': 'its notice of intent',
  'src/plan/order.ts': 'the order of its steps',
  'src/rules/doubts.ts': 'whether it rests on a determination that comes before its contract',
  'src/rules/ways.ts': 'its section’s way, which says what it makes and so which other law reaches it',
};

test('an eleventh method does not compile until each of these files has answered for it', () => {
  const text = readFileSync(CASE, 'utf8');
  const planted = text.replace("  'demonstration-project',\n] as const;", "  'demonstration-project',\n  'planted',\n] as const;");
  expect(planted).not.toBe(text);
  const files = globSync('src/{answer,rules,plan,law,case,papers,components/*}/**/*.{ts,tsx}').sort();
  const found = [...errorsWith(new Map([[CASE, planted]]), files)].filter(([, errors]) => errors.some((one) => /planted/.test(one)));
  expect(found.map(([file]) => file)).toEqual(Object.keys(ASKED));
}, 180_000);

test('and a way that does not say what it makes does not compile', () => {
  const file = 'src/rules/3-11-demonstration-projects.ts';
  const errors = errorsWith(new Map([[file, readFileSync(file, 'utf8').replace(" makes: 'contract',", '')]])).get(file);
  expect(errors?.join('\n')).toContain("Property 'makes' is missing");
});
