/** Home, the choosers, the report of an error, and what every page says of itself. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { AS_OF_WORDS, CHECKED, CHECKED_WORDS } from '../../src/site/checked-as-of.ts';
import { CHOOSERS } from '../../src/site/choosers.ts';
import { LOOKS, violations } from './axe.ts';
import { launch } from './browser.ts';
import { pages, source } from './pages.ts';

const home = inject('address');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A page in a context of its own, with what it was asked for. */
async function open(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; asked: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await page.goto(home + path, { waitUntil: 'networkidle' });
  return { page, asked, close: () => context.close() };
}

const attribute = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
/** Pages that stand for themselves: not those made to be shown inside another page. */
const own = pages.filter((path) => !/^embed\/./.test(path));

describe('every page', () => {
  test('has a title and a description that no other has', () => {
    for (const pattern of [/<title>([^<]*)<\/title>/, /<meta name="description" content="([^"]*)"/]) {
      const all = own.map((path) => attribute(source(path), pattern));
      expect(all.filter((one) => one.length < 10)).toEqual([]);
      expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
    }
    expect(own.length).toBeGreaterThan(60);
  });

  test('says once that it is not official, as of when it is held, and where to read against what it was checked', () => {
    for (const path of own) {
      const html = source(path);
      expect([path, html.split('Not an official text, and not legal advice').length - 1]).toEqual([path, 1]);
      expect([path, html.includes(`We have ${AS_OF_WORDS}. What we say of other sections of the Rules rests on their text of`)]).toEqual([
        path,
        true,
      ]);
    }
    for (const { asOf, against } of CHECKED) for (const words of [asOf, against]) expect(source('about/')).toContain(words);
  });

  test('is in English, as the law on it says of itself', () => {
    for (const path of pages) expect([path, source(path).includes('<html lang="en"')]).toEqual([path, true]);
    for (const path of pages.filter((one) => source(one).includes('data-law')))
      expect([path, /<[^>]* data-law[ =>]/.test(source(path).replace(/<[^>]* data-law[ =][^>]*lang="en"[^>]*>/g, ''))]).toEqual([
        path,
        false,
      ]);
  });
});

test('every page that says when the law was last checked says it in the same words', () => {
  for (const path of ['', 'changes/', 'offline/', 'amounts/']) {
    const main =
      /<main.*<\/main>/s
        .exec(source(path))?.[0]
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ') ?? '';
    expect([path, main.includes(CHECKED_WORDS)]).toEqual([path, true]);
    expect([path, /last (?:checked|confirmed|read) (?:as of|in)|We last read/.test(main)]).toEqual([path, false]);
  }
});

describe('home', () => {
  test('shows a result in one step: three answers, and the method', async () => {
    const { page, asked, close } = await open('');
    await page.getByLabel('Estimated contract value').fill('36,517');
    await page.getByLabel('What are you buying?').selectOption('construction');
    await page.getByLabel('Is the vendor an M/WBE?').selectOption('city-certified');
    await page.getByRole('button', { name: 'Check my purchase' }).press('Enter');
    await page.waitForSelector('[data-route]');
    expect(await page.locator('[data-result]').textContent()).toContain('M/WBE small purchase');
    expect(await page.locator('.error-summary').count()).toBe(0);
    expect(asked.filter((one) => /36.?517|city-certified/.test(one.split('#')[0] ?? ''))).toEqual([]);
    await close();
  });

  test('leads a vendor to the page for vendors, and from there to the first steps', async () => {
    const { page, close } = await open('');
    await page.getByRole('link', { name: 'Start selling to the City' }).click();
    expect(new URL(page.url()).hash).toBe('#start');
    await page.getByRole('link', { name: /^My first steps/ }).click();
    await page.getByLabel('What do you sell?').selectOption('human-services');
    await page.getByText('steps fit your answers').waitFor();
    expect(await page.locator('[data-entry=hhs]').isVisible()).toBe(true);
    expect(await page.locator('[data-entry=dcas]').isVisible()).toBe(false);
    await close();
  });

  test('without JavaScript has no dead form, and leads to the calculator and to the page for vendors', async () => {
    const { page, close } = await open('', { javaScriptEnabled: false });
    expect(await page.locator('.ask button:enabled').count()).toBe(0);
    for (const name of ['Find a method', 'Everything for vendors'])
      expect(await page.locator('main').getByRole('link', { name }).isVisible()).toBe(true);
    await close();
  });
});

describe.each(Object.entries(CHOOSERS))('%s', (path, { entries, questions, of }) => {
  const at = path.slice(1);

  test('without JavaScript is a whole list, each fact with its source and each statement with its citation', async () => {
    const { page, close } = await open(at, { javaScriptEnabled: false });
    const shown = await page
      .locator('[data-entry]')
      .evaluateAll((all) => all.map((one) => one.checkVisibility() && one.getAttribute('data-entry')));
    expect(shown).toEqual(entries.map(({ id }) => id));
    for (const { id, facts, law = [] } of entries)
      expect([id, await page.locator(`[data-entry=${id}] > p a:is(.cite, [href*="/about/sources/#"])`).count()]).toEqual([
        id,
        facts.length + law.length,
      ]);
    await close();
  });

  test('by keyboard narrows the list, says how many are left, and can be linked and gone back from', async () => {
    const { page, close } = await open(at);
    const [question] = questions;
    const [answer, words] = Object.entries(question?.choices ?? {})[0] ?? [];
    const field = page.getByLabel(question?.label ?? '', { exact: true });
    await field.focus();
    await page.keyboard.type(words ?? '');
    await page.getByText(/^\d+ \w+ fits? your /).waitFor();
    expect(new URL(page.url()).hash).toBe(`#${question?.name}=${answer}`);
    const left = await page.locator('[data-entry]:visible').count();
    expect(left).toBeLessThan(entries.length);
    expect(left).toBeGreaterThan(0);
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(() => page.locator('[data-entry]:visible').count()).toBe(left);
    await field.selectOption('');
    await page.getByText(`All ${entries.length} ${of}s are shown.`).waitFor();
    await close();
  });
});

describe('a word explained in place', () => {
  test('opens and closes by keyboard, with and without JavaScript, and is no part of the law', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await open('guides/start-selling-to-the-city/', { javaScriptEnabled });
      const means = page.locator('#word-start-selling-to-the-city-pip');
      expect(await means.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'PIP', exact: true }).focus();
      await page.keyboard.press('Enter');
      await means.waitFor({ state: 'visible' });
      expect(await means.textContent()).toContain('Payee Information Portal');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toBe('More in the glossary');
      await page.keyboard.press('Escape');
      await means.waitFor({ state: 'hidden' });
      await close();
    }
    for (const path of pages) expect([path, /data-own[^>]*>(?:(?!<\/p>).)*class="word"/s.test(source(path))]).toEqual([path, false]);
  });

  test.each([1280, 320])('at %i px stands inside the screen, without a violation in any look', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 700 } });
    const page = await context.newPage();
    for (const path of ['guides/mwbe-firms/', '3-11/']) {
      await page.goto(home + path);
      for (const word of await page.locator('.word').all()) {
        await word.click();
        const means = page.locator('.word-means:popover-open');
        const box = await means.boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= 700, await word.innerText()).toBe(
          true,
        );
        for (const { name, media } of LOOKS) {
          await page.emulateMedia(media);
          expect([path, name, await violations(page, '.word-means:popover-open')]).toEqual([path, name, []]);
        }
        await page.keyboard.press('Escape');
      }
    }
    await context.close();
  });
});

describe('the report of an error', () => {
  const CASE = 'v=1&category=construction&amount=36517.00&asOf=2026-11-21';

  test('is reached from a result, and holds the case only once it is attached', async () => {
    const { page, asked, close } = await open(`calculators/method/#${CASE}`);
    await page.getByRole('link', { name: 'Report an error in this answer' }).click();
    const text = page.getByLabel('Your report');
    await text.waitFor();
    expect(await text.inputValue()).toContain('Case: (not attached)');
    await page.getByLabel('What is wrong?').fill('The limit is another.');
    await page.getByLabel(/Attach the case/).check();
    expect(await text.inputValue()).toMatch(/What is wrong: The limit is another\.\n/);
    expect(await text.inputValue()).toMatch(/Case: http.*\/calculators\/method\/#v=1&.*amount=36517\.00.*&r=[\da-f]{12}\n/);
    await page.getByLabel(/Attach the case/).uncheck();
    expect(await text.inputValue()).not.toContain('36517');
    expect(asked.filter((one) => one.split('#')[0]?.includes('36517') || one.includes('another.'))).toEqual([]);
    await close();
  });

  test('is copied; names no address that was not given; and says what to write without JavaScript', async () => {
    const { page, close } = await open('about/report/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy the report' }).press('Enter');
    await page.getByText('nothing was sent from here').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('PPB Rulebook: report of an error');
    expect(await page.locator('a[href^="mailto:"]').count()).toBe(0);
    await close();
    const plain = await open('about/report/', { javaScriptEnabled: false });
    expect(await plain.page.getByText('The form needs JavaScript').isVisible()).toBe(true);
    await plain.close();
  });
});
