/** Visits with a browser that saves pages: the first, and a later one, in which the whole site is saved. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Host } from './host.ts';

export const WHOLE = 'Saved for use offline: the whole site, §§ 3-05 to 3-11 as of October 27, 2024.';
export const PAGE = 'This page is saved for use offline, §§ 3-05 to 3-11 as of October 27, 2024.';
export const OFFLINE =
  /^You are offline, or the site does not answer: this is the copy saved on this device, §§ 3-05 to 3-11 as of October 27, 2024\.$/;

export interface Visit {
  context: BrowserContext;
  page: Page;
  errors: string[];
}

/** Until the foot of a page says this; before a test too. */
const says = async (page: Page, words: string): Promise<void> =>
  void (await page.waitForFunction((one) => document.querySelector('[data-offline]')?.textContent === one, words));

/** What the foot of a page says of use offline. */
export const said = (page: Page): Promise<string | null> => page.locator('[data-offline]').textContent();
export const cachesOf = (page: Page): Promise<string[]> => page.evaluate(() => globalThis.caches.keys());
/** The addresses in all caches. */
export const keptIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all = await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return all.flat();
  });

/** A browser that has been to the site once: it has the page saved. */
export async function firstVisit(browser: Browser, site: Host, path = '3-05/'): Promise<Visit> {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const errors: string[] = [];
  await context.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => seen.push(`${effectiveDirective} ${blockedURI}`));
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(site.address + path);
  await says(page, PAGE);
  return { context, page, errors };
}

/** Comes back to the site: no page of it was open. */
export async function laterVisit({ page }: Visit, site: Host, path = '3-05/'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(site.address + path);
}

/** A browser that has been to the site twice: it has all of it saved. */
export async function visited(browser: Browser, site: Host): Promise<Visit> {
  const visit = await firstVisit(browser, site);
  await laterVisit(visit, site);
  await says(visit.page, WHOLE);
  return visit;
}
