/** The site without its server: all of it, from one edition; and what happens while editions change, or nothing can be saved. */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCases } from '../../src/law/worked-cases.ts';
import { bundleWorker, listFiles } from '../../scripts/integrations/mark-build.ts';
import { calculatorOf, CALCULATORS } from '../../src/case/calculators.ts';
import { typedFromCase, writeFragment } from '../../src/case/fragment.ts';
import * as rules from '../../src/rules/index.ts';
import { finder } from '../../src/search/find.ts';
import type { Records } from '../../src/search/records.ts';
import queries from '../search/search-queries.json';
import { launch } from './browser.ts';
import { host, type Host } from './host.ts';
import { DIST, pages, SINGLE_FILE, source } from './pages.ts';
import { cachesOf, OFFLINE, PAGE, said, visited, WHOLE } from './visits.ts';

const FAILED = /^This browser could not save this page/;

const EDITION = /data-offline="(\w+)"/.exec(source(''))?.[1] ?? '';

/** Two cores are shared: what comes soon may take a while. */
const SOON = { timeout: 10_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function search(page: Page, query: string): Promise<string[]> {
  if (!(await page.locator('dialog[open]').count())) await page.click('[data-search-open]');
  await page.locator('dialog[open]').waitFor();
  await page.fill('#search-words', '');
  await page.fill('#search-words', query);
  await expect.poll(() => page.locator('dialog [role=status]').textContent(), SOON).toMatch(/best match|No match/);
  return page.$$eval('[data-search-results] a:not([data-kind=page], [data-kind=ask])', (all) =>
    all.map((one) => one.getAttribute('href') ?? ''),
  );
}

describe('with the server stopped', () => {
  let site: Host;
  let page: Page;
  let context: BrowserContext;
  let errors: string[];

  beforeAll(async () => {
    site = await host();
    ({ page, context, errors } = await visited(browser, site));
    expect(await cachesOf(page)).toEqual([`ppb ${new URL(site.address).pathname} ${EDITION}`]);
    await site.stop();
  });
  afterAll(() => context.close());

  test('a browser that was never there has nothing: the server is really gone', async () => {
    const other = await browser.newPage({ serviceWorkers: 'allow' });
    await expect(other.goto(site.address)).rejects.toThrow('ERR_CONNECTION_REFUSED');
    await other.close();
  });

  test('every page is there to the letter, and says that it is the saved one', async () => {
    expect(pages.length).toBeGreaterThan(50);
    for (const path of pages) {
      const response = await page.goto(site.address + path, { waitUntil: 'domcontentloaded' });
      expect([path, response?.status()]).toEqual([path, 200]);
      expect([path, (await response?.text())?.replace('<html data-saved', '<html') === source(path)]).toEqual([path, true]);
      // A calculator for frames has no foot to say it in.
      if (!/^embed\/./.test(path)) await expect.poll(() => said(page), { timeout: 10_000, message: path }).toMatch(OFFLINE);
    }
    const file = await page.goto(site.address + SINGLE_FILE);
    expect((await file?.text())?.length).toBeGreaterThan(300_000);
    expect(errors).toEqual([]);
  });

  test.each(CALCULATORS.map((calculator) => [calculator.name, calculator] as const))(
    'the calculator %s works a case out',
    async (_, calculator) => {
      const one = readCases().find(
        ({ case: { method, amount } }) =>
          method && amount && method === (calculator.method ?? (calculator.view === 'total' ? 'small-purchase' : method)),
      );
      if (!one) throw new Error('expected a case');
      await page.goto('about:blank');
      await page.goto(`${site.address}calculators/${calculator.name}/#${writeFragment(typedFromCase(one.case, rules), rules)}`);
      await page.waitForSelector('[data-result] :is([data-route], [data-finding])');
      // A sheet about a decision against a vendor begins with the vendor's rights.
      if (calculator.name === calculatorOf(one.case.method).name && !one.case.facts?.['3-10']?.decision) {
        const shown = await page.$$eval('[data-result] [data-finding]', (all) => all.map((found) => found.getAttribute('data-finding')));
        for (const { id } of rules.assess(one.case).findings) expect(shown).toContain(id);
      }
      expect(errors).toEqual([]);
    },
  );

  test('twenty searches give what they give online, and pages too', async () => {
    await page.goto(`${site.address}3-07/`);
    const folder = await page.locator('[data-search-open]').getAttribute('data-search-open');
    const records = await page.evaluate(async (path) => (await (await fetch(`${path}search.json`)).json()) as unknown, folder);
    const found = finder(records as Records);
    const asked = Object.values(queries).flat().slice(0, 20);
    expect(asked.length).toBe(20);
    for (const { query } of asked) {
      const hrefs = await search(page, query);
      expect([query, hrefs.length]).toEqual([query, found.find(query, 10).length]);
      expect(hrefs.length).toBeGreaterThan(0);
    }
    await search(page, 'glossary');
    await page.locator('[data-search-results] a[data-kind=page]').first().waitFor();
  });

  test('an address without its slash leads to the page; one that does not exist is not found, in words', async () => {
    await page.goto(`${site.address}3-08`);
    expect(page.url()).toBe(`${site.address}3-08/`);
    const missing = await page.goto(`${site.address}3-99/`);
    expect(missing?.status()).toBe(404);
    expect(await page.title()).toMatch(/^Page not found/);
  });

  test('a file of another edition is refused in a sentence, never answered with this one’s', async () => {
    await page.goto(`${site.address}3-05/`);
    const answer = await page.evaluate(async (url) => {
      const response = await fetch(url);
      return { status: response.status, text: await response.text() };
    }, `${site.address}search/000000000000/search.json`);
    expect(answer).toEqual({ status: 504, text: expect.stringContaining('not saved on this device') });
  });
});

/** A word that only the newer edition has, in its text and in its search. */
const NEWER = 'Zebracrossing';

/** Turns what a host serves into the next edition. */
async function deployNewer(site: Host): Promise<string> {
  const next = EDITION.split('').reverse().join('');
  const old = join(site.folder, 'search', EDITION);
  renameSync(old, join(site.folder, 'search', next));
  for (const path of pages) {
    const file = join(site.folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(EDITION, next).replace('<h1>', `<h1>${NEWER} `));
  }
  const records = join(site.folder, 'search', next, 'search.json');
  const parsed = JSON.parse(readFileSync(records, 'utf8')) as Records;
  (parsed.provisions[0] as [string, number, string])[2] += ` ${NEWER}.`;
  writeFileSync(records, JSON.stringify(parsed));
  writeFileSync(join(site.folder, 'sw.js'), await bundleWorker(next, await listFiles(site.folder)));
  return next;
}

describe('editions', () => {
  test('a half-finished deploy is refused, and the edition before it still answers whole', async () => {
    const site = await host();
    const { context, page, errors } = await visited(browser, site);
    const old = readFileSync(join(site.folder, '3-10/index.html'));
    await deployNewer(site);
    // One page of the newer edition has not arrived yet.
    writeFileSync(join(site.folder, '3-10/index.html'), old);
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return new Promise<string>((resolve) => {
        registration.addEventListener('updatefound', () => {
          const worker = registration.installing;
          worker?.addEventListener('statechange', () => resolve(worker.state));
        });
        void registration.update();
      });
    });
    expect(outcome).toBe('redundant');
    expect((await cachesOf(page)).map((name) => name.split(' ').at(-1))).toEqual([EDITION]);
    expect(await said(page)).toBe(WHOLE);
    await site.stop();
    for (const path of ['', '3-05/', '3-10/', 'calculators/method/']) {
      const response = await page.goto(site.address + path);
      expect((await response?.text())?.replace('<html data-saved', '<html')).toBe(source(path));
    }
    await page.goto(`${site.address}3-05/`);
    expect((await search(page, 'sole source determination')).length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('a newer one is shown online, announced where the older is open, never mixed, and nothing reloads by itself', async () => {
    const site = await host();
    const { context, page: older, errors } = await visited(browser, site);
    await older.evaluate(() => Object.assign(globalThis, { stillHere: true }));
    const next = await deployNewer(site);

    const newer = await context.newPage();
    await newer.goto(`${site.address}3-05/`);
    expect(await newer.locator('h1').textContent()).toContain(NEWER);
    await expect.poll(() => said(older), { timeout: 30_000 }).toBe('A newer edition is available: reload');
    await expect.poll(() => said(newer), SOON).toBe(WHOLE);
    expect(await older.evaluate(() => 'stillHere' in globalThis)).toBe(true);
    expect((await cachesOf(older)).map((name) => name.split(' ').at(-1))).toEqual([EDITION, next]);

    // Each page searches the records of its own edition, though one worker answers both.
    await site.stop();
    expect(await search(older, NEWER)).toEqual([]);
    expect(await search(newer, NEWER)).not.toEqual([]);

    await older.keyboard.press('Escape');
    await older.getByRole('button', { name: 'reload' }).click();
    await expect.poll(() => said(older), SOON).toMatch(OFFLINE);
    expect(await older.locator('h1').textContent()).toContain(NEWER);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('where nothing can be saved', () => {
  test('a quota of 20 kB: it says so, nothing breaks, and the page works', async () => {
    const site = await host();
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const cdp = await context.newCDPSession(page);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.address).origin, quotaSize: 20_000 });
    await page.goto(`${site.address}3-05/`);
    await expect.poll(() => said(page), { timeout: 30_000 }).toMatch(FAILED);
    expect(await cachesOf(page)).toEqual([]);
    expect((await search(page, 'sole source determination')).length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await context.close();
    await site.stop();
  });

  test('where no worker is allowed the page about it says so at once, offers no button, and names the file', async () => {
    const site = await host();
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${site.address}offline/`);
    const place = page.locator('[data-save-all]');
    await expect.poll(() => place.getByRole('alert').innerText(), SOON).toMatch(/^This browser does not allow this site to be saved\./);
    expect(await place.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByText('press the button').isVisible()).toBe(false);
    await place.getByRole('link', { name: 'Take the one file instead' }).click();
    expect(new URL(page.url()).hash).toBe('#file');
    await context.close();
    await site.stop();
  });

  test('in a frame nothing is saved and nothing is said', async () => {
    const site = await host();
    writeFileSync(
      join(site.folder, 'frame.html'),
      '<!doctype html><title>A host</title><iframe src="3-05/" width="800" height="600"></iframe>',
    );
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    await page.goto(`${site.address}frame.html`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(500);
    const frame = page.frames()[1];
    expect(await frame?.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(await frame?.locator('[data-offline]').isHidden()).toBe(true);
    expect(site.seen.some((one) => one.includes('sw.js'))).toBe(false);
    // The same page by itself does: the frame is why.
    await page.goto(`${site.address}3-05/`);
    await expect.poll(() => said(page), { timeout: 30_000 }).toBe(PAGE);
    await context.close();
    await site.stop();
  });
});

test('saving breaks no policy, stores and sends nothing of a case, and the site can be installed', async () => {
  const site = await host();
  const { context, page, errors } = await visited(browser, site);
  expect(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual([]);
  await page.goto(`${site.address}calculators/method/#v=1&category=construction&amount=73519.37&asOf=2026-11-21`);
  await page.waitForSelector('[data-route]');
  await page.waitForTimeout(300);
  expect(site.seen.length).toBeGreaterThan(100);
  expect(site.seen.filter((one) => /73519|category=/.test(one))).toEqual([]);
  // What is asked for is the list, whoever asks and whatever the case.
  const list = new Set(['sw.js', ...Object.keys(await listFiles(site.folder))].map((path) => new URL(path, site.address).pathname));
  expect(site.seen.map((one) => one.split(' ')[1]).filter((path) => !list.has(path ?? ''))).toEqual([]);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
    return { urls: all.flat(), storage: localStorage.length + sessionStorage.length };
  });
  expect(kept.storage).toBe(0);
  expect(kept.urls.filter((url) => /73519|#|\?/.test(url))).toEqual([]);
  expect(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual([]);
  const cdp = await context.newCDPSession(page);
  expect(await cdp.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
  expect(errors).toEqual([]);
  await context.close();
  await site.stop();
});

test('the list has every file of the site with the first 48 bits of its SHA-256, and no file of the host', async () => {
  const files = await listFiles(DIST);
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  expect(Object.keys(files).length).toBeGreaterThan(150);
  for (const path of pages) {
    const file = join(DIST, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    const hash = createHash('sha256').update(readFileSync(file)).digest('base64');
    expect([path, files[path]]).toEqual([path, hash.slice(0, 8)]);
  }
  for (const [path, mark] of Object.entries(files)) expect([path, worker.includes(mark)]).toEqual([path, true]);
  expect(Object.keys(files).filter((path) => /^(?:sw\.js|_headers|nginx\.conf|web\.config)$|\.zip$/.test(path))).toEqual([]);
});
