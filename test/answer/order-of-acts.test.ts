/** In what order the steps of "What do we do next?" stand: nobody who works from the top does one before what it needs. */
import { describe, expect, test } from 'vitest';
import { actsOf } from '../../src/answer/index.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, METHODS, type Case, type Method } from '../../src/rules/index.ts';

/** Names of the acts of a case in which nothing was done yet. */
function actsIn(method: Method, more: Case): string[] {
  const input: Case = { asOf: '2026-11-30', method, ...more };
  const findings = assess(input).findings.filter(({ route }) => route === null || route === method);
  return actsOf('agency', input, method, findings, plan(input)).map(({ key }) => key);
}

/** What comes before what, by the sentence that says so. */
const PAIRS = [
  ['§ 3-05(c)(1)(i): posted as it is published', 'intentNotice', '3-05(c)(1)(i):website'],
  ['§ 3-05(c)(1)(i): posted as it is published', '3-05(c)(1)(i):website', 'negotiations'],
  ['§ 3-05(c)(1)(i): posted as it is published', '3-05(c)(1)(i):website', '3-05(d):approval'],
  ['§ 3-05(c)(1)(i): posted as it is published', '3-05(c)(1)(i):website', 'ppb-2-08:responsibility'],
  [
    '§ 3-06(c)(3): a determination is written before it is submitted',
    '3-06(e)(3):determination-contents',
    '3-06(c)(3):determination-for-approval',
  ],
  ['§ 3-06(c)(2), as we read it: approvals first, in any form', 'comptrollerApproval', '3-06(e)(3):determination-contents'],
  ['§ 3-06(c)(2), as we read it: approvals first, in any form', 'counselApproval', '3-06(e)(3):determination-contents'],
  ['§ 3-06(e)(3): the determination names the vendors solicited', '3-06(d):competition', '3-06(e)(3):determination-contents'],
  ['§ 3-07(c): the CCPO selects the commodity', '3-07(c):selection', '3-07(h)(1)(i):solicitation-notice'],
  ['§ 3-07(c): the CCPO selects the commodity', '3-07(c):quarterly-list', '3-07(h)(1)(i):solicitation-notice'],
  ['§ 3-07(c): only a change of the list needs it', 'ppb-2-08:responsibility', '3-07(c):changes-to-the-list'],
  ['§ 3-10(b): before the list is used', '3-10(b):special-case', '3-10(h)(1):notice-to-each'],
  ['§ 3-10(h)(1): vendors are solicited before one is chosen', '3-10(h)(1):notice-to-each', 'ppb-2-08:responsibility'],
  ['§ 3-11(e)(1): posted as it is published', '3-11(e)(1):website', 'award'],
  ['§ 3-11(f): before bids or proposals are sought', '3-11(f):mayoral-approval', 'negotiations'],
  ['§ 3-11(f): before bids or proposals are sought', '3-11(f):mayoral-approval', 'ppb-2-08:responsibility'],
  ['§ 3-11(i): when the term ends', 'execution', '3-11(i):acquire-or-discontinue'],
  ['§ 3-11(i): when the term ends', 'ppb-2-08:responsibility', '3-11(i):acquire-or-discontinue'],
  ['Charter § 327: between the contract and its filing', 'award', 'charter-327:certifications'],
  ['Charter § 327: between the contract and its filing', 'negotiations', 'charter-327:certifications'],
  ['Charter § 327: between the contract and its filing', 'charter-327:certifications', 'comptrollerFiling'],
  ['Charter § 326: before the contract', 'charter-326:comment', 'charter-327:certifications'],
  ['Charter § 313(b): the award goes to a responsible vendor', 'ppb-2-08:responsibility', 'execution'],
] as const;

describe('a step stands before what it must precede', () => {
  const CASES = METHODS.flatMap((method) =>
    ['15000.00', '90000.00', '400000.00', '6000000.00'].flatMap((amount) =>
      (['goods', 'construction', 'standard-services', 'human-services'] as const).map((category) => ({ method, amount, category })),
    ),
  );
  const lists = CASES.map(({ method, ...more }) => [`${method}, $${more.amount}, ${more.category}`, actsIn(method, more)] as const);

  test.each(PAIRS)('%s: %s, then %s', (_, before, after) => {
    const both = lists.filter(([, acts]) => acts.includes(before) && acts.includes(after));
    const wrong = both.flatMap(([name, acts]) => (acts.indexOf(before) > acts.indexOf(after) ? [name] : []));
    expect(wrong).toEqual([]);
    expect(both.length).toBeGreaterThan(0);
  });
});
