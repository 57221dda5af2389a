/** What the site saves unasked: little on a first visit, the whole on a later one or when the button is pressed, nothing with a data saver. */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleWorker, listFiles } from '../../scripts/integrations/mark-build.ts';
import { launch } from './browser.ts';
import { host, type Host } from './host.ts';
import { DIST, pages, source } from './pages.ts';
import { cachesOf, firstVisit, keptIn, laterVisit, OFFLINE, PAGE, said, WHOLE } from './visits.ts';

/** What a first visit may cost over the wire, and how many requests, packed with gzip. */
const LIMIT = 400_000;
const REQUESTS = 100;
const FILES = await listFiles(DIST);
const ALL = Object.keys(FILES).length;
const CASE = '#v=1&category=construction&amount=36500.00&asOf=2026-11-21';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Until the host has been asked for nothing for a second and a half. */
async function quiet(page: Page, site: Host): Promise<void> {
  for (let before = -1; before !== site.seen.length;) {
    before = site.seen.length;
    await page.waitForTimeout(1_500);
  }
}

/** How many files of the edition are saved. */
const keptOf = async (page: Page, site: Host): Promise<number> =>
  (await keptIn(page)).filter((url) => Object.hasOwn(FILES, url.slice(site.address.length))).length;

const status = (page: Page): Promise<string | null> => page.locator('[data-save-all] [role=status]').textContent();
const button = (page: Page) => page.getByRole('button', { name: 'Save the whole site' });
const IN_TIME = { timeout: 30_000 };
const SAVED =
  'The whole site is saved on this device, §§ 3-05 to 3-11 as of October 27, 2024. It opens at the same address without a network.';
const NOT_SAVED = /^The whole site could not be saved/;

describe('a first visit', () => {
  test.each(['', '3-08/', 'calculators/case/', 'drafts/emergency-award/', 'coverage/', 'offline/'])(
    '"%s" costs at most 400 kB, and what is saved of it works without the server',
    async (path) => {
      const site = await host(true);
      const { context, page, errors } = await firstVisit(browser, site, path);
      await quiet(page, site);
      console.log(`first visit to /${path}: ${site.sent()} bytes, ${site.seen.length} requests, ${await keptOf(page, site)} files saved`);
      expect(site.sent()).toBeGreaterThan(40_000);
      expect(site.sent()).toBeLessThanOrEqual(LIMIT);
      expect(site.seen.length).toBeLessThanOrEqual(REQUESTS);
      // Hardly anything is sent twice: only what the page and the worker ask for in the same moment.
      expect(site.seen.length - new Set(site.seen.map((one) => one.split(' ')[1])).size).toBeLessThanOrEqual(10);
      await site.stop();
      expect((await (await page.goto(site.address + path))?.text())?.replace('<html data-saved', '<html')).toBe(source(path));
      expect(await said(page)).toMatch(OFFLINE);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  /** As the worker was: everything, at once. */
  test('the measure bites: a worker that saves all of it is over both limits', async () => {
    const site = await host(true);
    const all = JSON.stringify(Object.keys(FILES));
    writeFileSync(
      join(site.folder, 'sw.js'),
      `oninstall = (event) => event.waitUntil(caches.open('all').then((cache) => Promise.all(${all}.map((path) => fetch(path, { cache: 'reload' }).then((one) => cache.put(path, one))))));`,
    );
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    await page.goto(`${site.address}3-05/`);
    await expect.poll(() => site.seen.length, { timeout: 60_000 }).toBeGreaterThan(ALL);
    await quiet(page, site);
    console.log(`a first visit that saves all: ${site.sent()} bytes, ${site.seen.length} requests`);
    expect(site.sent()).toBeGreaterThan(LIMIT);
    expect(site.seen.length).toBeGreaterThan(REQUESTS);
    await context.close();
    await site.stop();
  });

  test('its calculator answers and its search finds without the server; a page that was not read says so, and names those that were', async () => {
    const site = await host();
    const { context, page, errors } = await firstVisit(browser, site, 'calculators/method/');
    await quiet(page, site);
    await site.stop();
    await page.goto('about:blank');
    await page.goto(`${site.address}calculators/method/${CASE}`);
    await page.waitForSelector('[data-route]');
    await page.click('[data-search-open]');
    await page.fill('#search-words', 'sole source determination');
    await page.locator('[data-search-results] a').first().waitFor();
    for (const path of ['3-10/', '3-10', 'calculators/case/']) {
      const response = await page.goto(site.address + path);
      expect([path, response?.status(), page.url()]).toEqual([path, 504, site.address + path]);
      expect(await page.title()).toBe('Not saved on this device · PPB Rulebook');
      await page.getByText('The page that you asked for is not saved on this device').waitFor();
      await expect
        .poll(() => page.locator('[data-save-all] li a').allTextContents(), IN_TIME)
        .toEqual([(/<title>(.*?) · /.exec(source('calculators/method/')) as RegExpExecArray)[1]]);
    }
    expect((await page.goto(`${site.address}3-99/`))?.status()).toBe(404);
    await page.goto(`${site.address}offline/`);
    expect(await page.getByText('The page that you asked for').isVisible()).toBe(false);
    await page.locator('[data-save-all] li a').first().click();
    await page.waitForURL('**/calculators/method/');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('pages that are read in it are saved as they are read, in another tab too; never the whole', async () => {
    const site = await host();
    const { context, page, errors } = await firstVisit(browser, site, '');
    for (const path of ['3-05/', 'glossary/', '3-09/']) {
      await page.evaluate((to) => location.assign(to), site.address + path);
      await page.waitForURL(site.address + path);
      await expect.poll(() => said(page), IN_TIME).toBe(PAGE);
    }
    await page.reload();
    const other = await context.newPage();
    await other.goto(`${site.address}3-11/`);
    await expect.poll(() => said(other), IN_TIME).toBe(PAGE);
    await quiet(other, site);
    expect(await keptOf(page, site)).toBeLessThan(60);
    expect(site.seen.length).toBeLessThan(80);
    await site.stop();
    for (const path of ['', '3-05/', 'glossary/', '3-09/', '3-11/']) expect((await page.goto(site.address + path))?.status()).toBe(200);
    expect((await page.goto(`${site.address}3-06/`))?.status()).toBe(504);
    expect(errors).toEqual([]);
    await context.close();
  });
});

test('a later visit saves the whole when the browser is idle, without asking again for what is there', async () => {
  const site = await host();
  const visit = await firstVisit(browser, site);
  const { page, context, errors } = visit;
  await quiet(page, site);
  const before = await keptOf(page, site);
  expect(before).toBeLessThan(40);
  site.seen.length = 0;
  await laterVisit(visit, site, '3-06/');
  await expect.poll(() => said(page), IN_TIME).toBe(WHOLE);
  expect(await keptOf(page, site)).toBe(ALL);
  // The page itself, and the worker, are asked for by the browser.
  expect(site.seen.length).toBeLessThanOrEqual(ALL - before + 3);
  await site.stop();
  for (const path of pages) expect([path, (await page.goto(site.address + path, { waitUntil: 'commit' }))?.status()]).toEqual([path, 200]);
  expect((await page.goto(`${site.address}law.json`))?.status()).toBe(200);
  expect(errors).toEqual([]);
  await context.close();
});

describe('the button', () => {
  test('saves the whole, shows how far it is, and says when it is done', async () => {
    const site = await host();
    const { context, page, errors } = await firstVisit(browser, site, 'offline/');
    await expect.poll(() => status(page), IN_TIME).toBe('No page that you read is saved on this device yet.');
    expect(await page.locator('[data-save-all] progress').isHidden()).toBe(true);
    await page.evaluate(() => {
      const shown: number[] = [];
      Object.assign(globalThis, { shown });
      const bar = document.querySelector('progress') as HTMLProgressElement;
      new MutationObserver(() => {
        if (bar.value) shown.push(bar.value / bar.max);
      }).observe(bar, { attributes: true });
    });
    await button(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page), IN_TIME).toBe(SAVED);
    expect(await said(page)).toBe(WHOLE);
    const shown = await page.evaluate(() => (globalThis as unknown as { shown: number[] }).shown);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown).toEqual(shown.toSorted((one, other) => one - other));
    expect(shown.every((one) => one > 0 && one <= 1)).toBe(true);
    expect(await keptOf(page, site)).toBe(ALL);
    expect(await page.locator('[data-save-all] :is(button, progress)').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByText('press the button').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    await page.reload();
    await expect.poll(() => status(page), IN_TIME).toBe(SAVED);
    expect(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
    await site.stop();
  });

  test('a file that is missing: it says that it failed, nothing says that the whole is saved, and a second press goes on', async () => {
    const site = await host();
    const { context, page, errors } = await firstVisit(browser, site);
    await page.goto(`${site.address}offline/`);
    const [there, away] = [join(site.folder, '3-10/index.html'), join(site.folder, 'away')];
    renameSync(there, away);
    await button(page).click();
    await expect.poll(() => status(page), IN_TIME).toMatch(NOT_SAVED);
    expect(await said(page)).toBe(`${PAGE} The browser could not save the whole site.`);
    expect(await page.locator('[data-save-all] progress').isHidden()).toBe(true);
    await page.reload();
    await expect.poll(() => status(page), IN_TIME).toMatch(/these pages are saved on this device:$/);
    const had = await keptOf(page, site);
    expect(had).toBeLessThan(ALL);
    expect((await keptIn(page)).some((url) => url.endsWith('whole'))).toBe(false);
    renameSync(away, there);
    site.seen.length = 0;
    await button(page).click();
    await expect.poll(() => status(page), IN_TIME).toBe(SAVED);
    expect(await keptOf(page, site)).toBe(ALL);
    expect(site.seen.length).toBeLessThanOrEqual(ALL - had + 2);
    expect(errors).toEqual([]);
    await context.close();
    await site.stop();
  });

  test('the server stops while it saves: it says so, and what was saved works', async () => {
    const site = await host();
    const { context, page } = await firstVisit(browser, site);
    await page.goto(`${site.address}offline/`);
    await expect.poll(() => said(page), IN_TIME).toBe(PAGE);
    const before = site.seen.length;
    await button(page).click();
    await expect.poll(() => site.seen.length, { interval: 5, timeout: 30_000 }).toBeGreaterThan(before + 40);
    await site.stop();
    await expect.poll(() => status(page), IN_TIME).toMatch(NOT_SAVED);
    expect(await said(page)).not.toContain('Saved for use offline');
    expect((await page.goto(`${site.address}3-05/`))?.status()).toBe(200);
    expect(await said(page)).toMatch(OFFLINE);
    await context.close();
  });

  test('room for some of it: it says so, takes back what it put there, and the page that was read stays', async () => {
    const site = await host();
    const { context, page } = await firstVisit(browser, site);
    await page.goto(`${site.address}offline/`);
    await expect.poll(() => said(page), IN_TIME).toBe(PAGE);
    const before = await keptOf(page, site);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.address).origin, quotaSize: 3_000_000 });
    await button(page).click();
    await expect.poll(() => status(page), IN_TIME).toMatch(NOT_SAVED);
    expect(await keptOf(page, site)).toBe(before);
    await site.stop();
    expect((await page.goto(`${site.address}3-05/`))?.status()).toBe(200);
    expect(await said(page)).toMatch(OFFLINE);
    await context.close();
  });

  test('the size that it names holds', () => {
    const bytes = Object.keys(FILES).map(
      (path) => statSync(join(DIST, path === '' || path.endsWith('/') ? `${path}index.html` : path)).size,
    );
    const total = bytes.reduce((sum, one) => sum + one, 0);
    const named = Number(/at most (\d+) MB/.exec(source('offline/').replace(/\s+/g, ' '))?.[1]) * 1_000_000;
    expect(total).toBeLessThanOrEqual(named);
    expect(total).toBeGreaterThan(named * 0.75);
  });
});

describe('with a data saver', () => {
  /** A browser that asks for little data: its pages know, and its workers. */
  const saver = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    return { context, page: await context.newPage() };
  };
  /** The same for the worker, whose world a test does not reach. */
  const tellWorker = (site: Host): void => {
    const file = join(site.folder, 'sw.js');
    writeFileSync(file, `Object.defineProperty(navigator, 'connection', { value: { saveData: true } });${readFileSync(file, 'utf8')}`);
  };

  test('nothing is saved by itself, on a first visit or a later one; the button saves the whole', async () => {
    const site = await host();
    tellWorker(site);
    const visit = { ...(await saver()), errors: [] };
    const { context, page } = visit;
    for (const path of ['3-05/', '3-06/', 'offline/']) {
      await laterVisit(visit, site, path);
      await quiet(page, site);
      expect(await page.locator('[data-offline]').isHidden()).toBe(true);
    }
    expect(await cachesOf(page)).toEqual([]);
    expect(site.seen.some((one) => one.includes('sw.js'))).toBe(false);
    expect(await status(page)).toBe('Nothing of this site is saved on this device yet.');
    await button(page).click();
    await expect.poll(() => status(page), IN_TIME).toBe(SAVED);
    expect(await keptOf(page, site)).toBe(ALL);
    await laterVisit(visit, site);
    await expect.poll(() => said(page), IN_TIME).toBe(WHOLE);
    await site.stop();
    for (const path of ['', '3-10/', 'glossary/']) expect((await page.goto(site.address + path))?.status()).toBe(200);
    await context.close();
  });

  test('a newer edition is not saved by itself: the older one answers whole, and says so, until the button is pressed', async () => {
    const site = await host();
    tellWorker(site);
    const visit = { ...(await saver()), errors: [] };
    const { context, page } = visit;
    await page.goto(`${site.address}offline/`);
    await button(page).click();
    await expect.poll(() => status(page), IN_TIME).toBe(SAVED);
    // The next edition: one word of one page is another.
    const edition = /data-offline="(\w+)"/.exec(source(''))?.[1] ?? '';
    const next = edition.split('').reverse().join('');
    renameSync(join(site.folder, 'search', edition), join(site.folder, 'search', next));
    for (const path of pages) {
      const file = join(site.folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(edition, next).replace('<h1>', '<h1>Newer '));
    }
    writeFileSync(join(site.folder, 'sw.js'), await bundleWorker(next, await listFiles(site.folder)));
    tellWorker(site);
    site.seen.length = 0;
    await laterVisit(visit, site, 'offline/');
    await quiet(page, site);
    await expect.poll(() => status(page), IN_TIME).toBe('What is saved is of an earlier edition: without a network you see that one.');
    expect(site.seen.length).toBeLessThan(12);
    expect(await cachesOf(page)).toEqual([`ppb ${new URL(site.address).pathname} ${edition}`]);
    await button(page).click();
    await expect.poll(() => status(page), IN_TIME).toBe(SAVED);
    await site.stop();
    await page.goto(`${site.address}3-10/`);
    expect(await page.locator('h1').textContent()).toMatch(/^Newer /);
    await context.close();
  });
});
