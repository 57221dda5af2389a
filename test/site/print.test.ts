/** On paper: the law, our notes, where the text comes from; no navigation, no search, no tools. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './browser.ts';
import { sectionPages } from './pages.ts';

const home = inject('address');
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
});
afterAll(() => browser.close());

describe.each(sectionPages)('%s', (path) => {
  test('keeps every provision, the history, the notes and the warning; leaves out what cannot be used on paper', async () => {
    await page.goto(`${home}${path}#c`);
    const shown = (selector: string): Promise<boolean[]> =>
      page.locator(selector).evaluateAll((all) => all.map((one) => one.checkVisibility({ contentVisibilityAuto: true })));
    const law = await shown('[data-own]');
    expect(law.length).toBeGreaterThan(20);
    expect(law).not.toContain(false);
    for (const kept of ['h1', '.sources > p', '.print-history', '.note', '.print-only', '.site-footer'])
      expect([kept, (await shown(kept)).length > 0, (await shown(kept)).includes(false)]).toEqual([kept, true, false]);
    // A word that explains itself on screen is a word of the note on paper.
    for (const left of ['.texts', '.sources details', '.site-header', '.contents', '.neighbours', '.tools', 'button:not(.word)', '.skip'])
      expect([left, (await shown(left)).length > 0, (await shown(left)).includes(true)]).toEqual([left, true, false]);
  });

  test('is black on white, whatever the screen’s scheme', async () => {
    await page.goto(home + path);
    const colours = await page.evaluate(() => [
      getComputedStyle(document.body).color,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

test('the words of the rule begin on the first page, and the history stands after them', async () => {
  await page.goto(`${home}3-08/`);
  const places = await page.evaluate(() => {
    const top = (one: Element | null | undefined): number => one?.getBoundingClientRect().top ?? NaN;
    const law = [...document.querySelectorAll('[data-own]')];
    return { first: top(law[0]), last: top(law.at(-1)), history: top(document.querySelector('.print-history')) };
  });
  expect(places.first).toBeLessThan(500);
  expect(places.history).toBeGreaterThan(places.last);
});

test('the PDF of the longest section is a PDF of a few pages', async () => {
  await page.goto(`${home}3-10/`);
  const pdf = (await page.pdf({ format: 'Letter', preferCSSPageSize: true })).toString('latin1');
  const count = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pdf.startsWith('%PDF')).toBe(true);
  expect(count).toBeGreaterThanOrEqual(4);
  expect(count).toBeLessThanOrEqual(14);
});
