/**
 * What a first visit to a section or a guide weighs: every response until the network is quiet, each compressed with brotli.
 * And what a calculator loads of the rules, gzipped, as `rules.js` is weighed.
 */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { CARRIED_LIMIT, gzipped, RULES_LIMIT } from '../../scripts/integrations/rules-file.ts';
import { assess } from '../../src/rules/index.ts';
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
  // Its style comes with it: no sheet waits for a second round trip.
  expect(sizes.map(([name]) => name).join()).toMatch(/\.js/);
  expect(sizes.some(([name]) => name.endsWith('.css'))).toBe(false);
  expect(sizes.some(([name]) => /\.(?:woff2?|ttf|otf)$/.test(name))).toBe(false);
  expect(total).toBeGreaterThan(3_000);
  expect(total).toBeLessThanOrEqual(LIMIT);
});

/** What the rules' words may weigh beside them: the days of §§ 3-04 and 313 that stand beside those of a method came last. */
const WORDS_LIMIT = 52_000 + CARRIED_LIMIT;

test('a calculator loads the rules and their words at once, each within its limit', async () => {
  const page = await browser.newPage();
  const asked: { name: string; at: number; done: number; text: string }[] = [];
  page.on('requestfinished', (request) => {
    const name = new URL(request.url()).pathname;
    if (!name.endsWith('.js')) return;
    const one = { name, at: request.timing().startTime, done: request.timing().startTime + request.timing().responseEnd, text: '' };
    asked.push(one);
    void request.response().then(async (response) => {
      one.text = (await response?.text()) ?? '';
    });
  });
  await page.goto(`${home}calculators/method/#v=1&category=construction&amount=36500.00&asOf=2026-11-21`, { waitUntil: 'networkidle' });
  await page.waitForSelector('[data-route]');
  const { routes, findings } = assess({ category: 'construction', amount: '36500.00', asOf: '2026-11-21' });
  const [finding] = findings;
  if (!finding) throw new Error('expected a finding');
  const rules = asked.filter(({ text }) => text.includes(`"${finding.id}"`) || text.includes(`\`${finding.id}\``));
  const words = asked.filter(({ text }) => text.includes(finding.says));
  await page.close();
  expect(routes.length).toBe(10);
  expect([rules.length, words.length]).toEqual([1, 1]);
  const [code, table] = [rules[0], words[0]];
  if (!code || !table) throw new Error('expected both chunks');
  console.log(`${code.name} ${gzipped(code.text)} bytes gzipped of ${RULES_LIMIT}, ${table.name} ${gzipped(table.text)} of ${WORDS_LIMIT}`);
  expect(code.name).not.toBe(table.name);
  expect(table.name).toContain('rules-words');
  expect(gzipped(code.text)).toBeGreaterThan(5_000);
  expect(gzipped(code.text)).toBeLessThanOrEqual(RULES_LIMIT);
  expect(gzipped(table.text)).toBeGreaterThan(5_000);
  expect(gzipped(table.text)).toBeLessThanOrEqual(WORDS_LIMIT);
  // At once: neither waits for the other to arrive.
  expect(table.at).toBeLessThan(code.done);
  expect(code.at).toBeLessThan(table.done);
});

test('each sheet that a part of a page asks for by its address is a file of its own', () => {
  const asked = globSync('src/**/*.{ts,tsx}').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^import .*\/([\w-]+)\.css\?url'/gm)].map(([, name]) => name)); // prettier-ignore
  const built = readdirSync('dist/_astro');
  expect(asked.length).toBeGreaterThan(4);
  expect([...new Set(asked)].filter((name) => !built.some((file) => file.startsWith(`${name}.`) && file.endsWith('.css')))).toEqual([]);
});
