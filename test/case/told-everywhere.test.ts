/** What a case can say stands everywhere that a case is written or read: form, address, data file and its schema, memo; and what was written before opens as it was. */
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/case/answers.ts';
import { MORE, QUESTIONS } from '../../src/case/questions.ts';
import { readFragment, typedFromCase, writeFragment } from '../../src/case/fragment.ts';
import { caseJsonSchema } from '../../src/case/case-schema.ts';
import { caseFile, readCaseFile } from '../../src/papers/case-file.ts';
import { memoOf } from '../../src/papers/memo.ts';
import { memoText } from '../../src/papers/memo-text.ts';
import * as rules from '../../src/rules/index.ts';

const TOLD: readonly [path: rules.Path, told: rules.Case][] = [
  ['dates.comptrollerApproval', { method: 'emergency', dates: { comptrollerApproval: '2026-05-12' } }],
  ['dates.counselApproval', { method: 'emergency', dates: { counselApproval: '2026-05-12' } }],
  ['facts.3-06.standingApproval', { method: 'emergency', facts: { '3-06': { standingApproval: true } } }],
  ['dates.contractStart', { method: 'emergency', dates: { contractStart: '2026-06-01' } }],
  ['dates.contractEnd', { method: 'demonstration-project', dates: { contractEnd: '2028-06-01' } }],
  ['dates.onlinePosting', { method: 'sole-source', dates: { onlinePosting: '2026-11-05' } }],
  ['dates.expressionsDue', { method: 'sole-source', dates: { expressionsDue: '2026-11-16' } }],
  ['facts.3-05.awardApprovedBy', { method: 'sole-source', facts: { '3-05': { awardApprovedBy: 'acco' } } }],
  ['dates.commodityList', { method: 'accelerated', dates: { commodityList: '2026-10-01' } }],
  ['dates.commentClose', { method: 'sole-source', dates: { commentClose: '2026-11-12' } }],
  ['facts.3-10.appealFiled', { method: 'prequalified-list', facts: { '3-10': { appealFiled: 'mailed' } } }],
  ['facts.3-10.decisionServed', { method: 'prequalified-list', facts: { '3-10': { decisionServed: 'by-hand' } } }],
  ['dates.agencyHeadDecisionReceived', { method: 'prequalified-list', dates: { agencyHeadDecisionReceived: '2026-12-21' } }],
  ['facts.other.displacement', { method: 'sole-source', facts: { other: { displacement: true } } }],
  ['dates.displacementReasons', { method: 'sole-source', dates: { displacementReasons: '2026-12-01' } }],
  ['dates.councilHearing', { method: 'sole-source', dates: { councilHearing: '2026-12-15' } }],
];

const EDITION = { rules: '0123456789ab', text: 'ba9876543210', date: '2026-08-18' };
const paperDataOf = (input: rules.Case) => ({
  rules,
  input,
  assessment: rules.assess(input),
  edition: EDITION,
  day: '2026-11-28',
  site: 'https://rules.example/',
  link: 'https://rules.example/calculators/method/#v=1',
});

describe.each(TOLD)('%s', (path, input) => {
  test('is a question of the form, of the method', () => {
    expect(QUESTIONS[path].label.length).toBeGreaterThan(5);
    expect(MORE.some(({ paths }) => paths.includes(path))).toBe(true);
  });

  test('stands in the address and comes back from it', () => {
    const fragment = writeFragment(typedFromCase(input, rules), rules);
    expect(fragment).toContain(path);
    const { typed, problems } = readFragment(fragment, rules);
    expect(problems).toEqual([]);
    expect(readAnswers(typed, rules).case).toEqual(input);
  });

  test('stands in the saved case and its schema, and comes back', () => {
    const saved = JSON.stringify(caseFile(paperDataOf(input)));
    expect(readCaseFile(saved, rules)).toMatchObject({ case: input });
    expect(JSON.stringify(caseJsonSchema([]))).toContain(`"${path.split('.').at(-1)}"`);
  });

  test('stands in the memo', () => {
    expect(memoText(memoOf(paperDataOf(input)))).toContain(QUESTIONS[path].label.replace(/\?$/, ''));
  });
});

describe('what was written before these facts could be told', () => {
  test('a link opens with every answer, and without a word of trouble', () => {
    const { typed, problems } = readFragment(
      '#v=1&asOf=2026-06-20&category=goods&amount=600000.00&method=emergency&facts.3-06.termDays=120&dates.award=2026-06-01&r=e106c0acc63d',
      rules,
    );
    expect(problems).toEqual([]);
    expect(readAnswers(typed, rules).case).toEqual({
      asOf: '2026-06-20',
      category: 'goods',
      amount: '600000.00',
      method: 'emergency',
      facts: { '3-06': { termDays: 120 } },
      dates: { award: '2026-06-01' },
    });
  });

  test('a saved case opens', () => {
    const before = { v: 1, method: 'sole-source', amount: '250000.00', dates: { intentNotice: '2026-11-05' } };
    expect(rules.readCase(before)).toEqual({ case: before });
  });
});
