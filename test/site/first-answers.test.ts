/** What strangers missed or were misled by in the box of an answer: each case with the words that its box has now. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { typedFromCase, writeFragment } from '../../src/case/fragment.ts';
import { QUESTIONS } from '../../src/case/questions.ts';
import * as rules from '../../src/rules/index.ts';
import { pages, source } from './pages.ts';
import { watched } from './watched.ts';

let page: Page;
let noted: string[];
watched((one) => ({ page, noted } = one));
const home = inject('address');

const open = async (path: string, input: rules.Case): Promise<string> => {
  await page.goto('about:blank');
  await page.goto(`${home}${path}/#${writeFragment(typedFromCase(input, rules), rules)}`);
  await page.locator('[data-answer]').waitFor();
  return (await page.locator('[data-answer]').innerText()).replace(/\s+/g, ' ');
};

const EMERGENCY: rules.Case = {
  asOf: '2026-11-30',
  method: 'emergency',
  category: 'goods',
  amount: '400000.00',
  dates: { award: '2026-11-10', execution: '2026-11-12' },
};
const SOLE: rules.Case = { asOf: '2026-11-30', method: 'sole-source', amount: '400000.00', dates: { negotiations: '2026-12-21' } };

test.each<[string, string, rules.Case, readonly string[]]>([
  [
    'everything overdue of an emergency, and what has passed its safe day',
    'calculators/emergency',
    EMERGENCY,
    [
      'Overdue: It was due by Wednesday, November 25, 2026. Submit the determination to the City Council now.',
      'Also overdue: Submission of the contract to the Comptroller (November 27, 2026).',
      'Past the safe day: Filing with the Comptroller and the Corporation Counsel (November 25, 2026).',
    ],
  ],
  [
    'the notice of intent by its day, with both micropurchase limits where no category is told',
    'calculators/case',
    { ...SOLE, amount: '38000.00' },
    [
      'Notices: Publish the notice of intent by December 10, 2026',
      '$38,000 is $18,000 above the micropurchase limit of $20,000, and $3,000 above that of $35,000 for construction.',
    ],
  ],
  [
    'to a vendor the agency’s late notice is no answer of its own to check',
    'calculators/vendor',
    { ...SOLE, dates: { intentNotice: '2026-11-25', negotiations: '2026-12-01' } },
    ['By the dates you entered: The notice of November 25, 2026 is too late: negotiations may begin on December 6, 2026 or later'],
  ],
  [
    'a small purchase to a vendor: how many are asked, and that there is no protest',
    'calculators/vendor',
    { asOf: '2026-11-30', method: 'small-purchase', category: 'goods', amount: '95000.00' },
    ['It must ask five or more vendors picked at random', 'you cannot protest'],
  ],
  [
    'an M/WBE maximum that is open on a past day',
    'calculators/method',
    { asOf: '2023-05-01', category: 'goods', amount: '800000.00', vendor: { mwbe: 'city-certified' } },
    [rules.READINGS['mwbe-maximum-in-time'].open],
  ],
])('%s', async (_, path, input, told) => {
  const box = await open(path, input);
  for (const words of told) expect(box).toContain(words);
  expect(noted).toEqual([]);
});

test('limits far below the value decide nothing that is in doubt: a sole source answer leaves them to the other methods', async () => {
  expect(await open('calculators/case', SOLE)).not.toContain('micropurchase limit');
  expect(await page.locator('main').textContent()).toContain('over the micropurchase limit of $35,000');
});

test('what the agency alone must see to is no part of a vendor’s answer', async () => {
  const goods: rules.Case = { asOf: '2026-11-30', method: 'sole-source', category: 'goods', amount: '90000.00' };
  expect(await open('calculators/case', goods)).toContain('Before you buy: Check your agency’s purchasing limit for goods');
  expect(await open('calculators/vendor', goods)).not.toMatch(/Before you buy|your agency’s purchasing limit/);
});

test('a method that may not be used gets no first day for its next step', async () => {
  await open('calculators/case', {
    asOf: '2026-11-30',
    method: 'small-purchase',
    category: 'goods',
    amount: '80000.00',
    facts: { '3-08': { changesAndRenewals: '30000.00' } },
  });
  expect(await page.locator('[data-answer]').getAttribute('data-outcome')).toBe('not-allowed');
  expect(await page.locator('.plan').count()).toBe(0);
  expect(await page.locator('[data-instead]').innerText()).toContain('Competitive sealed bids');
});

test('home without an answer says what to enter, and goes to the first field; the whole form is one press away', async () => {
  await page.goto(home);
  await page.getByRole('button', { name: 'Check my purchase' }).click();
  await page.getByText('Enter the value and what you are buying.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('amount');
  expect(new URL(page.url()).pathname).toBe('/');
  await page.getByRole('link', { name: 'Open the whole form' }).click();
  await page.waitForURL(/\/calculators\/method\/$/);
  await page.locator('[name="amount"]').first().waitFor();
  expect(await page.getByText('could be read from this link').count()).toBe(0);
});

test('a calculator with nothing entered says so, and goes to its first field', async () => {
  await page.goto(`${home}calculators/method/`);
  await page.getByRole('button', { name: 'Show my result' }).click();
  await page.getByText('Nothing is entered yet.').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('agencyKind');
});

test('no page shows the mark by which a search name is whole', () => {
  const shown = pages.filter((path) =>
    /[ ,>]=[a-z]+ [a-z]/.test(source(path).replace(/<[^>]*>/g, (tag) => (tag.startsWith('<p') ? '>' : ' '))),
  );
  expect(shown).toEqual([]);
});

/** What a method turns on and nobody told is asked for in its answer, with the way to each question. */
test.each<[string, rules.Case]>(
  rules.METHODS.flatMap((method) =>
    [{}, { amount: '400000.00' }, { amount: '90000.00', category: 'goods' as const }].flatMap((more): [string, rules.Case][] => {
      const input: rules.Case = { asOf: '2026-11-30', method, ...more };
      const way = rules.assess(input).routes.find((one) => one.method === method);
      return way?.outcome === 'unknown' ? [[`${method} ${JSON.stringify(more)}`, input]] : [];
    }),
  ),
)('the answer of %s has the way to what it asks for', async (_, input) => {
  await open('calculators/case', input);
  const lacks = rules.assess(input).routes.find(({ method }) => method === input.method)?.lacks ?? [];
  expect(lacks.length).toBeGreaterThan(0);
  for (const path of lacks)
    expect(
      await page.locator('[data-answer]').getByRole('button', { name: QUESTIONS[path].label, exact: true }).count(),
      path,
    ).toBeGreaterThan(0);
});
