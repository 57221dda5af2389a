/** Whether a total stays within its limit: each side of every limit, to the cent. */
import { describe, expect, test } from 'vitest';
import { limitsOf } from '../../src/components/pictures/running-totals.ts';
import { totalAnswer } from '../../src/components/result/total-words.ts';
import * as rules from '../../src/rules/index.ts';
import type { Case, Entry } from '../../src/rules/index.ts';

const answer = (more: Case): string | undefined => {
  const input: Case = { asOf: '2026-11-28', category: 'goods', vendor: { mwbe: 'none' }, ...more };
  const facts = rules.toFacts(input);
  const routes = rules.assess(input).routes.filter(({ section }) => section === '3-08');
  const found = totalAnswer(rules.runningTotals(facts), limitsOf(rules, facts.category, routes), input.method, rules);
  return found && `${found.verdict}. ${found.says}`;
};
/** What to do where the total is over. */
const next = (more: Case): string | undefined => {
  const input: Case = { asOf: '2026-11-28', category: 'goods', ...more };
  const facts = rules.toFacts(input);
  const routes = rules.assess(input).routes.filter(({ section }) => section === '3-08');
  return totalAnswer(rules.runningTotals(facts), limitsOf(rules, facts.category, routes), input.method, rules)?.next;
};
const renewal = (amount: string): Entry[] => [{ kind: 'renewal', amount }];
const related = (amount: string): Entry[] => [{ kind: 'related', amount }];
const MWBE: Case = { vendor: { mwbe: 'city-certified' } };

describe('does the total stay within the limit?', () => {
  test.each<[sentence: string, input: Case, expected: string | undefined]>([
    [
      'a renewal within',
      { amount: '80000.00', entries: renewal('15000.00') },
      'Within the limit. Yes: the total, $95,000, stays within the small purchase limit of $100,000, with $5,000 left.',
    ],
    [
      'to the cent',
      { amount: '80000.00', entries: renewal('20000.00') },
      'Within the limit. Yes: the total, $100,000, stays within the small purchase limit of $100,000.',
    ],
    [
      'a cent over',
      { amount: '80000.00', entries: renewal('20000.01') },
      'Over the limit. No: the total, $100,000.01, passes the small purchase limit of $100,000 by $0.01.',
    ],
    [
      'a micropurchase that grew past its own limit stays within the next',
      { amount: '15000.00', entries: renewal('5000.01') },
      'Over the limit. No: the total, $20,000.01, passes the micropurchase limit of $20,000 by $0.01. It stays within the small purchase limit of $100,000, with $79,999.99 left.',
    ],
    [
      'a certified M/WBE has a maximum of its own',
      { ...MWBE, amount: '80000.00', entries: renewal('30000.00') },
      'Over the limit. No: the total, $110,000, passes the small purchase limit of $100,000 by $10,000. It stays within the M/WBE small purchase maximum of $1,500,000, with $1,390,000 left.',
    ],
    [
      'by the method that is chosen only its own limit counts',
      { ...MWBE, method: 'mwbe-small-purchase', amount: '80000.00', entries: renewal('30000.00') },
      'Within the limit. Yes: the total, $110,000, stays within the M/WBE small purchase maximum of $1,500,000, with $1,390,000 left.',
    ],
    [
      'the purchase alone is over all of them',
      { amount: '120000.00' },
      'Over the limit. No: the total, $120,000, passes the small purchase limit of $100,000 by $20,000.',
    ],
    [
      'related purchases are for a person to judge',
      { amount: '80000.00', entries: related('30000.00') },
      'It depends. Judge first whether the related purchases are one procurement with this one. If so, the total, $110,000, passes the small purchase limit of $100,000 by $10,000.',
    ],
    [
      'related purchases that pass nothing',
      { amount: '30000.00', entries: related('30000.00') },
      'Within the limit. Yes: the total, $30,000, stays within the small purchase limit of $100,000, with $70,000 left.',
    ],
  ])('%s', (_, input, expected) => {
    expect(answer(input)).toBe(expected);
  });
});

describe('what to do with a total that is over', () => {
  test.each<[sentence: string, input: Case, expected: string | undefined]>([
    ['at the limit: nothing', { amount: '95000.00', entries: renewal('5000.00') }, undefined],
    [
      'a cent over by a renewal',
      { amount: '95000.00', entries: renewal('5000.01') },
      'Keep the changes and renewals at least $0.01 lower. For what you still need, find the method that its whole value takes. Do not divide one need.',
    ],
    [
      'the purchase alone is over: no change is to be kept lower',
      { amount: '120000.00' },
      'Find the method that its whole value takes. Do not divide one need.',
    ],
    [
      'past one limit and within the next',
      { amount: '15000.00', entries: renewal('5000.01') },
      'Find the method that its whole value takes. Do not divide one need.',
    ],
  ])('%s', (_, input, expected) => expect(next(input)).toBe(expected));

  test('no maximum of an M/WBE is held out to a vendor that is not told to be one', () => {
    expect(answer({ vendor: {}, amount: '95000.00', entries: renewal('12000.00') })).toBe(
      'Over the limit. No: the total, $107,000, passes the small purchase limit of $100,000 by $7,000.',
    );
  });
});
