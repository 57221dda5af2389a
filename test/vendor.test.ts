/** What a vendor reads: the rules' sentences turned round, a vendor's own days with every reading, and plain counts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCases } from '../scripts/cases.ts';
import { isVendors } from '../src/components/sheet/filters.ts';
import { ofMethod } from '../src/components/sheet/OpenQuestions.tsx';
import { laterDays } from '../src/components/sheet/VendorDays.tsx';
import { findingToVendor, routeToVendor, toVendor } from '../src/components/sheet/vendor-sentence.ts';
import { whenWords } from '../src/papers/count.ts';
import { plan } from '../src/plan/index.ts';
import { assess, type Case, type Finding } from '../src/rules/index.ts';

describe('a sentence to the agency, as a vendor reads it', () => {
  test.each([
    ['You may solicit five vendors at random.', undefined, 'The agency may solicit five vendors at random.'],
    ['You need not publish a notice of award.', undefined, 'The agency need not publish a notice of award.'],
    ['You need no method of source selection.', undefined, 'The agency needs no method of source selection.'],
    ['Do not use it for human services.', undefined, 'The agency may not use it for human services.'],
    ['Use it only in an emergency.', undefined, 'The agency may use it only in an emergency.'],
    ['Publish a notice of award once.', 'the agency', 'The agency must publish a notice of award once.'],
    ['Keep applications for the list.', 'the Comptroller, who keeps the list', 'The Comptroller must keep applications for the list.'],
    ['Have a committee select.', 'the committee of § 3-03(g)', 'The agency must have a committee select.'],
    ['The count is met; keep the list open to more.', 'the ACCO', 'The count is met; the agency must keep the list open to more.'],
    ['Tell us the value.', undefined, 'Tell us the value.'],
    ['Appeal by 16 June 2026.', 'the vendor', 'Appeal by 16 June 2026.'],
    ['A vendor may protest.', 'a vendor', 'A vendor may protest.'],
    ['$5 is $1 over the maximum.', undefined, '$5 is $1 over the maximum.'],
    ['§ 2-10 is held only as of 2020.', undefined, '§ 2-10 is held only as of 2020.'],
  ])('%s', (says, who, read) => expect(toVendor(says, who)).toBe(read));
});

const corners = JSON.parse(readFileSync(new URL('corners.json', import.meta.url), 'utf8')) as { case: Case }[];
const assessments = [...readCases(), ...corners].map((one) => assess(one.case));
/** What the page shows a vendor: its notices, rights and duties, the competition, and what holds for every method. */
const shown = (one: Finding): boolean => one.route === null || ['notice', 'right', 'competition'].includes(one.kind) || isVendors(one.who);
const read = new Map<string, string>();
for (const { findings, routes } of assessments) {
  for (const one of findings.filter(shown)) read.set(findingToVendor(one).says, one.id);
  for (const one of routes) read.set(routeToVendor(one).says, `route ${one.method}`);
}

/** Orders of the rules to the agency, as far as the cases bring them out. Another word here may be a subject, not an order: look. */
const ORDERS = new Set(
  `add advertise ask attempt award decide determine document evaluate file follow get give have hold issue judge keep limit make move
  must notify obtain post prequalify publish raise reach send select solicit spread take use`.split(/\s+/),
);

describe('everything that the cases bring out for a vendor', () => {
  test('is much', () => expect(read.size).toBeGreaterThan(250));

  test('never calls the agency “you”', () => {
    const own = 'Send a copy of your appeal to the Comptroller, at the address in the notice.';
    expect([...read.keys()].filter((says) => /\byou\b|\byour\b/i.test(says) && says !== own)).toEqual([]);
  });

  test('puts “must” before an order, and nothing else', () => {
    const odd = [...read].flatMap(
      ([says, id]) =>
      [...says.matchAll(/^(?:The [A-Z]?[\w ]*?|A mayoral agency|Any agency) must (\w+)/g)].flatMap(([, verb]) => (ORDERS.has(verb ?? '') ? [] : [`${id}: ${says}`])), // prettier-ignore
    );
    expect(odd).toEqual([]);
  });

  test('begins with a subject, or asks the reader', () => {
    const begins = /^(A|An|Any|By|Copies|For|In|Negotiations|No|Nothing|Section|Source|The|There|These|Too|What|With|Within|\$[\d,.]+|§) |^(Tell us|Check|Ask|Find|Appeal|Petition) /; // prettier-ignore
    const vendors = /^(Affirm|Complete|File|Include|Put|Send) /;
    const odd = [...read].filter(([says, id]) => !begins.test(says) && !(vendors.test(says) && /^3-10\((f|l|m)\)/.test(id)));
    expect(odd).toEqual([]);
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
    ['received on a Monday: one day', list('denied', { pqlDecisionReceived: '2026-06-01' }), ['2026-06-16']],
    ['ends on a Saturday: the Monday by § 25-a', list('denied', { pqlDecisionReceived: '2026-06-05' }), ['2026-06-20', '2026-06-22']],
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
      'removed as not responsible: ten days are safe, fifteen another clock',
      list('removed', { pqlDecisionReceived: '2026-06-01' }),
      ['2026-06-11', '2026-06-16'],
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
