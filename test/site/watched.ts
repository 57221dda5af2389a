/** One browser page for a file of tests: every error noted, wide and light before each test. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { launch } from './browser.ts';

export interface Watched {
  browser: Browser;
  page: Page;
  /** What the page threw or logged as an error in this test. */
  noted: string[];
}

/** Opens it before the file's first test, closes it after the last. @param take is handed the page before any test runs */
export function watched(take: (watched: Watched) => void): void {
  const noted: string[] = [];
  let page: Page;
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
    const context = await browser.newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await context.newPage();
    page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && noted.push(`console: ${message.text()}`));
    take({ browser, page, noted });
  });
  beforeEach(async () => {
    noted.length = 0;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen' });
  });
  afterAll(() => browser.close());
}
