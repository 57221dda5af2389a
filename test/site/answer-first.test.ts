/**
 * The answer in the first screen: after the last click the sentence that answers has the focus and stands in the window, on both
 * sizes, in every calculator and for every worked case; and the pages are short enough to read.
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { calculatorOf, CALCULATORS, type Calculator } from '../../src/case/calculators.ts';
import { readCases, type FiledCase } from '../../src/law/worked-cases.ts';
import type { Case } from '../../src/rules/index.ts';
import { expectFirstScreen, inFirstScreen, measure, openAnswer, SIZES, type Size } from './first-screen.ts';
import { watched } from './watched.ts';

const home = inject('address');
/** Those of one calculator after one another: its page is loaded once. */
const cases = readCases().sort((one, other) => (one.case.method ?? '').localeCompare(other.case.method ?? ''));
const NARROW = SIZES[1];

let page: Page;

watched((one) => ({ page } = one));

const open = (calculator: Calculator, one: FiledCase, size: Size): Promise<void> => openAnswer(page, home, calculator, one, size);

// In a wide window each is held to it where its whole result is looked at: worked-cases.test.ts.
test.each(cases.map((one) => [one.name, one] as const))('narrow: %s', async (_, one) => {
  await open(calculatorOf(one.case.method), one, NARROW);
  await expectFirstScreen(page, NARROW);
});

describe.each(SIZES)('$name', (size) => {
  test.each(CALCULATORS.map((calculator) => [calculator.name, calculator] as const))('the empty %s is short', async (_, calculator) => {
    await page.setViewportSize(size);
    await page.goto(`${home}calculators/${calculator.name}/`);
    await page.waitForSelector('.calculator .primary');
    expect((await measure(page, size)).screens).toBeLessThanOrEqual(size.empty);
  });

  test('typed and worked out: the form is a line, the answer has the focus, and Change opens the form again', async () => {
    await page.setViewportSize(size);
    await page.goto('about:blank');
    await page.goto(`${home}calculators/method/`);
    await page.locator('[name=category]').selectOption('goods');
    await page.locator('[name=amount]').fill('36000');
    await page.getByRole('button', { name: 'Show my result' }).click();
    await page.waitForFunction(() => document.activeElement?.matches('[data-answer]'));
    expect(inFirstScreen(await measure(page, size), size)).toBe(true);
    expect(await page.locator('.given').innerText()).toContain('$36,000');
    await page.getByRole('button', { name: 'Change these answers' }).click();
    expect(await page.locator('[name=amount]').inputValue()).toBe('36000');
  });

  test.each([
    ['dates out of order', 'Check these dates:', { determination: '2026-11-18', registration: '2026-11-12' }],
    ['what the law forbids of them', 'Check these answers first.', { determination: '2026-11-18', purchaseOrder: '2026-11-16' }],
  ] as const)(
    'answers that cannot all be right, %s, stand under the sentence in the first screen, before what is next',
    async (_, head, dates) => {
      const input: Case = {
        asOf: '2026-12-01',
        method: 'cooperative',
        category: 'goods',
        amount: '500000.00',
        facts: { '3-09': { accoDetermined: true, ccpoApproved: true, byPurchaseOrder: true } },
        dates,
      };
      await open(calculatorOf(undefined), { case: input } as FiledCase, size);
      const doubt = page.locator('[data-answer] .answer-says + .answer-doubts li').first();
      expect(await doubt.locator('strong').textContent()).toBe(head);
      const { bottom } = await doubt.evaluate((one) => one.getBoundingClientRect());
      expect(bottom).toBeLessThanOrEqual(size.height);
    },
  );

  test('a result scrolls sideways at no width, whatever is open', async () => {
    await open(calculatorOf('sole-source'), cases.find((one) => one.case.method === 'sole-source') as FiledCase, size);
    await page.$$eval('details', (all) => all.forEach((one) => one.setAttribute('open', '')));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  });
});

test('control: an answer pushed below the fold is found out', async () => {
  const [size] = SIZES;
  await open(calculatorOf('sole-source'), cases.find((one) => one.case.method === 'sole-source') as FiledCase, size);
  await page.evaluate(() => {
    const given = document.querySelector<HTMLElement>('.given');
    if (given) given.style.marginBottom = '1200px';
  });
  expect(inFirstScreen(await measure(page, size), size)).toBe(false);
});
