/** What a first visit to a section or a guide weighs: every response until the network is quiet, each compressed with brotli. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './browser.ts';
import { guidePages, sectionPages } from './pages.ts';

/** A page of text with all it asks for before anyone touches it. */
const LIMIT = 20_000;
const home = inject('address');
const brotli = (body: Buffer): number => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each([...sectionPages, ...guidePages])('%s arrives in 20 kB or less', async (path) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const answers: Promise<[string, number]>[] = [];
  page.on('response', (response) => {
    answers.push(response.body().then((body) => [new URL(response.url()).pathname, brotli(body)]));
  });
  await page.goto(home + path, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(answers);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(`${path} ${total} bytes: ${sizes.map(([name, size]) => `${name} ${size}`).join(', ')}`);
  await context.close();
  expect(sizes.map(([name]) => name).join()).toMatch(/\.css.*\.js/s);
  expect(sizes.some(([name]) => /\.(?:woff2?|ttf|otf)$/.test(name))).toBe(false);
  expect(total).toBeGreaterThan(3_000);
  expect(total).toBeLessThanOrEqual(LIMIT);
});
