/** The kit, built for a path of its own: whole, the same each time, and working there, links, calculator, search and embed. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFor, makeKit } from '../../scripts/commands/kit.ts';
import { serve, type Served } from '../../scripts/commands/serve.ts';
import { launch } from './browser.ts';
import { hostPage } from './host-page.ts';
import { elsewhere, linkCheck, linksOf } from './link-check.ts';
import { nginx, serveByNginx, WITHOUT } from './nginx.ts';
import { pagesIn, source } from './pages.ts';
import { unpackKit } from './unpack.ts';

const BASE = '/procurement/rules/';
const CASE = 'v=1&category=construction&amount=36500.00&vendor.mwbe=city-certified&asOf=2026-11-21';
const folder = mkdtempSync(join(tmpdir(), 'ppb-kit-'));
const built = join(folder, 'built');
const unpacked = join(folder, 'unpacked');
const site = join(unpacked, 'ppb-rulebook/site');
let kit: Uint8Array;
let entries: Record<string, Uint8Array>;

beforeAll(() => {
  buildFor(BASE, built);
  kit = makeKit(built, BASE);
  entries = unzipSync(kit);
  unpackKit(kit, unpacked);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (name: string): string => new TextDecoder().decode(entries[`ppb-rulebook/${name}`]);
const sums = (): Map<string, string> => new Map(text('SHA256SUMS').trim().split('\n').map((line) => [line.slice(66), line.slice(0, 64)])); // prettier-ignore
/** Names whose bytes are not those of the list, or that it does not name. */
const wrong = (of: Record<string, Uint8Array>): string[] =>
  Object.entries(of)
    .map(([name, bytes]) => [name.replace('ppb-rulebook/', ''), createHash('sha256').update(bytes).digest('hex')] as const)
    .filter(([name, sum]) => name !== 'SHA256SUMS' && sums().get(name) !== sum)
    .map(([name]) => name);

describe('the zip file', () => {
  test('has a checksum for every file and for no other', () => {
    expect(sums().size).toBe(Object.keys(entries).length - 1);
    expect(sums().size).toBeGreaterThan(80);
    expect(wrong(entries)).toEqual([]);
  });

  test('a changed byte is found', () => {
    const page = (entries['ppb-rulebook/site/3-08/index.html'] as Uint8Array).slice();
    page[100] = (page[100] as number) ^ 1;
    expect(wrong({ ...entries, 'ppb-rulebook/site/3-08/index.html': page })).toEqual(['site/3-08/index.html']);
  });

  test('is the same, byte for byte, made again', () => {
    expect(Buffer.compare(makeKit(built, BASE), kit)).toBe(0);
  });

  test('says in its README where the site has to stand, and what to do with every header file', () => {
    for (const words of [BASE, 'nginx.conf', 'web.config', '_headers', 'SHA256SUMS', 'FRAME_ANCESTORS'])
      expect(text('README.txt')).toContain(words);
  });
});

test('every link and file inside the site is there, under the path', () => {
  const broken = linkCheck(BASE, site);
  const paths = pagesIn(site);
  expect(paths.length).toBeGreaterThan(25);
  const inside = paths.flatMap((path) => linksOf(source(path, site)).filter((link) => !elsewhere(link)).map((link) => [path, link] as const)); // prettier-ignore
  expect(inside.length).toBeGreaterThan(1000);
  expect(inside.flatMap(([path, link]) => (broken(path, link) ? [`${path}: ${link} ${broken(path, link)}`] : []))).toEqual([]);
  expect(broken('3-05/', '/3-06/')).toBe('is not under the base path');
});

describe.each([
  ['the project’s own server', true, () => serve(0, BASE, undefined, site)],
  [`nginx${nginx ? '' : ` (${WITHOUT})`}`, !!nginx, () => serveByNginx(site, BASE)],
] as const)('unpacked and served by %s', (_, there, start) => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  let noted: string[] = [];

  beforeAll(async () => {
    if (!there) return;
    served = await start();
    browser = await launch();
    page = await browser.newPage();
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => console.error(`policy: ${effectiveDirective}`));
    });
    page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && noted.push(`console: ${message.text()}`));
    page.on('response', (answer) => answer.status() >= 400 && noted.push(`${answer.status()} ${answer.url()}`));
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test.skipIf(!there)('a calculator answers, and its citation leads to the paragraph', async () => {
    noted = [];
    await page.goto(`${served.address}calculators/method/#${CASE}`);
    await page.waitForSelector('[data-route="mwbe-small-purchase"][data-outcome="allowed"]');
    const cite = page.locator('[data-answer] a.cite').first();
    const to = (await cite.getAttribute('href')) ?? '';
    expect(to).toMatch(new RegExp(`^${BASE}3-\\d\\d/#`));
    await cite.click();
    await page.waitForURL(`**${to}`);
    expect(noted).toEqual([]);
  });

  test.skipIf(!there)('the search finds a paragraph and opens it', async () => {
    noted = [];
    await page.goto(served.address);
    await page.keyboard.press('/');
    await page.keyboard.type('3-05(c)(1)');
    const first = page.locator('[data-search-results] a').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toMatch(new RegExp(`^${BASE}3-05/#c-1`));
    await first.click();
    await page.waitForURL(`**${BASE}3-05/#c-1*`);
    expect(noted).toEqual([]);
  });

  test.skipIf(!there)('a calculator in a frame of another site, and the link that becomes one', async () => {
    const host = await hostPage();
    host.serves(
      `<iframe title="plain" src="${served.address}embed/method/#${CASE.replaceAll('&', '&amp;')}" width="320" height="400"></iframe>
      <p><a data-ppb-embed href="${served.address}embed/case/">The case sheet</a></p><script src="${served.address}embed.js" defer></script>`,
    );
    noted = [];
    await page.goto(host.address);
    const frame = page.frameLocator('iframe[title="plain"]');
    await frame.locator('[data-route="mwbe-small-purchase"][data-outcome="allowed"]').waitFor({ state: 'attached' });
    expect(await frame.getByRole('link', { name: 'Open the full page' }).getAttribute('href')).toMatch(`${BASE}calculators/method/#v=1`);
    await page.waitForFunction(() => document.querySelector<HTMLIFrameElement>('iframe[title="The case sheet"]')?.style.height);
    expect(noted).toEqual([]);
    await host.close();
  });
});
