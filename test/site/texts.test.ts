/** Each text of a section has an address that stays: its page has its words to the letter, and papers, results and pages lead there. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { provisionsOf } from '../../src/law/law-of-text.ts';
import { textPath, TEXTS } from '../../src/law/texts.ts';
import { launch } from './browser.ts';
import { sectionPages, source } from './pages.ts';

const home = inject('address');
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => browser.close());

describe.each(TEXTS.map((text) => [textPath(text).slice(1), text] as const))('%s', (path, text) => {
  test('has the words of the text, each paragraph under its own anchor, and nothing between them', async () => {
    await page.goto(home + path);
    const own = await page
      .locator('[data-law] [data-own]')
      .evaluateAll((all) => all.map((one) => [one.parentElement?.id, one.textContent]));
    const expected = Object.values(provisionsOf(text)).map(({ anchor, marker, text: words }) => [anchor, `${marker} ${words}`]);
    expect(own.map(([anchor, words]) => [anchor, folded(words ?? '')])).toEqual(
      expected.map(([anchor, words]) => [anchor, folded(words ?? '')]),
    );
  });

  test('is not listed by the page search, and leads to the section', () => {
    expect(source(path)).not.toContain('data-pagefind-body');
    expect(source(path)).toContain(`href="/${text.section}/"`);
  });
});

describe('a section’s page', () => {
  test.each(sectionPages)('%s says since when its text is in effect, and links the address that stays', (path) => {
    const own = TEXTS.filter(({ section }) => `${section}/` === path);
    const html = source(path);
    expect(html).toMatch(/Text in effect since <time/);
    for (const text of own) expect(html).toContain(`href="${textPath(text)}"`);
  });

  test('a day chosen is answered: its text, or that it is not held', async () => {
    await page.goto(`${home}3-08/`);
    await page.getByText('Text on another date').click();
    const answer = page.locator('details.texts [role=status]');
    await page.getByLabel('Date', { exact: true }).fill('2024-09-22');
    expect(await answer.textContent()).toBe('Read the text in effect since September 22, 2024');
    expect(await answer.getByRole('link').getAttribute('href')).toBe('/3-08/2024-09-22/');
    await page.getByLabel('Date', { exact: true }).fill('2024-09-21');
    expect(await answer.textContent()).toBe('We don’t have the rule text for this date. What we know of it, in our words');
    expect(await answer.getByRole('link').getAttribute('href')).toBe('/authorities/#rules-3-08-2023');
    await page.getByLabel('Date', { exact: true }).fill('2019-12-31');
    expect(await answer.textContent()).toBe('We don’t have the rule text for this date. What changed, and when');
  });
});

describe('a result', () => {
  test.each([
    ['today', '2026-11-21', true],
    ['before the text held', '2022-03-15', false],
  ])('%s says in one line whose words are quoted, below the answer', async (_, asOf, isSaid) => {
    await page.goto('about:blank');
    await page.goto(`${home}calculators/method/#v=1&category=construction&amount=36500.00&asOf=${asOf}`);
    await page.waitForSelector('[data-answer]');
    const words = await page.locator('.answer-current').first().textContent();
    expect(words?.includes('Rule text in effect since September 22, 2024.')).toBe(isSaid);
  });
});
