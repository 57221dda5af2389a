/**
 * The answer in the first screen: after the last click the sentence that answers has the focus and stands in the window, on both
 * sizes, in every calculator and for every worked case; and the pages are short enough to read.
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { calculatorOf, CALCULATORS, type Calculator } from '../../src/case/calculators.ts';
import { readCases, type FiledCase } from '../../src/law/worked-cases.ts';
import { fragmentOf, goToNextCase } from './open-case.ts';
import { watched } from './watched.ts';

const home = inject('address');
/** Those of one calculator after one another: its page is loaded once for each size. */
const cases = readCases().sort((one, other) => (one.case.method ?? '').localeCompare(other.case.method ?? ''));
const SIZES = [
  { name: 'wide', width: 1280, height: 800, result: 4, empty: 3 },
  { name: 'narrow', width: 390, height: 844, result: 8, empty: 6 },
] as const;
type Size = (typeof SIZES)[number];

let page: Page;

watched((one) => ({ page } = one));

/** What of the answer lies in the window, and how long the page is, in windows. */
interface Measured {
  says: string;
  top: number;
  bottom: number;
  hasFocus: boolean;
  screens: number;
}

async function measure({ height }: Size): Promise<Measured> {
  const found = await page.evaluate(() => {
    const says = document.querySelector('[data-answer] .answer-says');
    const { top = -1, bottom = Infinity } = says?.getBoundingClientRect() ?? {};
    return {
      says: says?.textContent ?? '',
      top,
      bottom,
      hasFocus: document.activeElement?.matches('[data-answer]') ?? false,
      length: document.documentElement.scrollHeight,
    };
  });
  return { ...found, screens: found.length / height };
}

async function open(calculator: Calculator, one: FiledCase, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await goToNextCase(page, home, calculator, fragmentOf(one));
  await page.waitForFunction(() => document.activeElement?.matches('[data-answer]'));
}

const inFirstScreen = ({ top, bottom }: Measured, { height }: Size): boolean => top >= 0 && bottom <= height;

describe.each(SIZES)('$name', (size) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    await open(calculatorOf(one.case.method), one, size);
    const measured = await measure(size);
    expect([measured.says.length > 0, measured.hasFocus, inFirstScreen(measured, size)]).toEqual([true, true, true]);
    expect(measured.screens).toBeLessThanOrEqual(size.result);
  });

  test.each(CALCULATORS.map((calculator) => [calculator.name, calculator] as const))('the empty %s is short', async (_, calculator) => {
    await page.setViewportSize(size);
    await page.goto(`${home}calculators/${calculator.name}/`);
    await page.waitForSelector('.calculator .primary');
    expect((await measure(size)).screens).toBeLessThanOrEqual(size.empty);
  });

  test('typed and worked out: the form is a line, the answer has the focus, and Change opens the form again', async () => {
    await page.setViewportSize(size);
    await page.goto('about:blank');
    await page.goto(`${home}calculators/method/`);
    await page.locator('[name=category]').selectOption('goods');
    await page.locator('[name=amount]').fill('36000');
    await page.getByRole('button', { name: 'Show my result' }).click();
    await page.waitForFunction(() => document.activeElement?.matches('[data-answer]'));
    expect(inFirstScreen(await measure(size), size)).toBe(true);
    expect(await page.locator('.given').innerText()).toContain('$36,000');
    await page.getByRole('button', { name: 'Change these answers' }).click();
    expect(await page.locator('[name=amount]').inputValue()).toBe('36000');
  });

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
  expect(inFirstScreen(await measure(size), size)).toBe(false);
});
