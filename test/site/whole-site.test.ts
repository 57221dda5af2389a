/** “Download the whole site” in a real browser: the zip file is the site to the letter, and what fails is named. */
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { filesIn } from '../../scripts/integrations/hosting.ts';
import { sumsOf } from '../../scripts/integrations/sums.ts';
import { readSums, SUMS } from '../../src/hosting/sums.ts';
import { launch } from './browser.ts';
import { host } from './host.ts';
import { BASE, DIST } from './pages.ts';
import { firstVisit, laterVisit, said, WHOLE } from './visits.ts';

const PAGE = 'about/hosting/';
const address = inject('address');
/** A kit has packed files beside the site's own. */
const files = filesIn(DIST).filter((file) => !/\.(?:gz|br)$/.test(file));
const LIST = readFileSync(join(DIST, SUMS), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; noted: string[] }> {
  const page = await browser.newPage({ acceptDownloads: true, ...options });
  const noted: string[] = [];
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && noted.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('blob:')) noted.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => console.error(`policy: ${effectiveDirective}`));
  });
  return { page, noted };
}

const button = (page: Page, name = 'Download the whole site') => page.getByRole('button', { name });
const status = (page: Page) => page.locator('[data-whole-site] [role=status]');

/** The files of the zip file that a click gives. */
async function download(page: Page, name?: string): Promise<Map<string, Uint8Array>> {
  const waiting = page.waitForEvent('download');
  await button(page, name).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('ppb-rulebook-site.zip');
  return new Map(
    Object.entries(unzipSync(await readFile(await file.path()))).map(([path, body]) => [path.replace(/^ppb-rulebook-site\//, ''), body]),
  );
}
const isTheSite = (zip: ReadonlyMap<string, Uint8Array>): void => {
  expect([...zip.keys()].sort()).toEqual(files);
  expect([...zip].filter(([name, body]) => !readFileSync(join(DIST, name)).equals(body)).map(([name]) => name)).toEqual([]);
};

describe('the list', () => {
  test('is of every file of the site but itself, each with its sum', () => {
    if (files.length === filesIn(DIST).length) expect(sumsOf(DIST)).toBe(LIST);
    expect([...(readSums(LIST)?.keys() ?? [])]).toEqual(files.filter((file) => file !== SUMS));
  });

  test('is not saved for use offline, nor are the copies of header files', () => {
    const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
    expect(worker).toContain('llms.txt');
    for (const name of [SUMS, '_headers', 'nginx.conf', 'web.config']) expect(worker).not.toContain(name);
  });
});

describe('the button', () => {
  test('saves every file of the site to the letter, says how far it is and what was saved, and asks nobody else', async () => {
    const { page, noted } = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(address + PAGE, { waitUntil: 'networkidle' });
    // What packs is loaded when it is wanted.
    expect(asked.filter((url) => /\/zip\.|SHA256SUMS/.test(url))).toEqual([]);
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(DIST, file)).length, 0);
    const told = Number(/loads at most (\d+) MB/.exec((await page.locator('[data-whole-site]').textContent()) ?? '')?.[1]);
    expect([told * 1e6 >= bytes, told * 1e6 - bytes < 1.3e6]).toEqual([true, true]);
    await page.evaluate(() => {
      const shown: string[] = [];
      Object.assign(globalThis, { shown });
      const count = document.querySelector('[data-count]') as HTMLElement;
      new MutationObserver(() => shown.push(count.textContent ?? '')).observe(count, { childList: true });
    });
    isTheSite(await download(page));
    const all = files.length - 1;
    await expect.poll(() => status(page).textContent()).toMatch(
      new RegExp(`^Your browser is saving ppb-rulebook-site\\.zip \\(\\d\\.\\d MB\\): ${all} files, each checked by its sum\\. It works where your server keeps the path ${BASE}\\.$`),
    ); // prettier-ignore
    const shown = await page.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
    expect(shown).toContain(`${Math.floor(all / 2)} of ${all} files`);
    expect(shown.slice(-3)).toEqual([`${all} of ${all} files`, 'Packing…', '']);
    expect(await page.locator('[data-whole-site] progress').isHidden()).toBe(true);
    expect(noted).toEqual([]);
    // And once more.
    isTheSite(await download(page));
    await page.context().close();
  });

  test('a file that was changed on its way: it is named, nothing is saved, and a second try goes well', async () => {
    const { page } = await open();
    let saved = 0;
    page.on('download', () => (saved += 1));
    await page.goto(address + PAGE);
    const changed = `${address}3-08/`;
    await page.route(changed, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace('Small', 'Smell') });
    });
    await button(page).click();
    await expect.poll(() => status(page).textContent(), { timeout: 30_000 }).toBe(
      '3-08/index.html is not the file that SHA256SUMS names: its sum differs. Something on the way may have changed it. Try again.',
    ); // prettier-ignore
    expect(saved).toBe(0);
    await page.unroute(changed);
    isTheSite(await download(page, 'Try again'));
    await page.context().close();
  });

  test.each([
    ['a file that the host lacks', /\/law\.json$/, 'law.json could not be loaded: the site answered 503. Try again.'],
    ['the list', /\/SHA256SUMS$/, 'SHA256SUMS could not be loaded: the site answered 503. Try again.'],
    ['what makes the zip file', /\/_astro\/zip\./, 'The part of this page that makes zip files could not be loaded. Reload the page, then try again.'],
  ])('%s is lost: it is said', async (_, which, words) => {
    const { page } = await open();
    await page.goto(address + PAGE);
    await page.route(which, (route) => route.fulfill({ status: 503, body: 'busy' }));
    await button(page).click();
    await expect.poll(() => status(page).textContent(), { timeout: 30_000 }).toBe(words);
    expect(await button(page, 'Try again').isVisible()).toBe(true);
    expect(await page.locator('[data-whole-site] progress').isHidden()).toBe(true);
    await page.context().close();
  }); // prettier-ignore

  test('a site that is updated in the middle says so', async () => {
    const { page } = await open();
    await page.goto(address + PAGE);
    let times = 0;
    await page.route(/\/SHA256SUMS$/, (route) => {
      times += 1;
      return route.fulfill({ body: times > 1 ? LIST.replace(/^./, (sign) => (sign === '0' ? '1' : '0')) : LIST });
    });
    await page.route(/\/law\.json$/, (route) => route.fulfill({ body: '{"newer":true}' }));
    await button(page).click();
    await expect.poll(() => status(page).textContent(), { timeout: 30_000 }).toBe('The site was updated while it was being loaded. Nothing was saved. Try again.'); // prettier-ignore
    await page.context().close();
  });

  test('where the browser makes no sums, as on plain http, it saves all the same and says how to check', async () => {
    const { page, noted } = await open();
    await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await page.goto(address + PAGE);
    const zip = await download(page);
    isTheSite(zip);
    expect(strFromU8(zip.get(SUMS) as Uint8Array)).toBe(LIST);
    await expect.poll(() => status(page).textContent()).toMatch(
      /The sums were not checked: a browser makes none for a page on plain http\. In the unpacked folder, run: sha256sum --check SHA256SUMS$/,
    ); // prettier-ignore
    expect(noted).toEqual([]);
    await page.context().close();
  });

  test('with the whole site saved for use offline, it is still the host that is asked', async () => {
    const site = await host();
    const visit = await firstVisit(browser, site, PAGE);
    await laterVisit(visit, site, PAGE);
    await expect.poll(() => said(visit.page), { timeout: 60_000 }).toBe(WHOLE);
    isTheSite(await download(visit.page));
    await visit.page.reload();
    await site.stop();
    await button(visit.page).click();
    await expect.poll(() => status(visit.page).textContent(), { timeout: 30_000 }).toMatch(/^SHA256SUMS could not be loaded: the site did not answer/); // prettier-ignore
    await visit.context.close();
  });

  test('without a script the page says how to copy the site, and shows no button', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(address + PAGE);
    expect(await button(page).count()).toBe(0);
    const link = page.getByRole('link', { name: SUMS });
    expect(await link.getAttribute('href')).toBe(BASE + SUMS);
    const words = (await page.locator('.hosting').textContent())?.replace(/\s+/g, ' ') ?? '';
    expect(words).toContain('names every file of this site with its sum. What it names, with the list itself, is all there is.');
    expect(words).toContain(`This copy is for the path ${BASE}`);
    const answer = await page.request.get(new URL(BASE + SUMS, address).href);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    await page.context().close();
  });
});
