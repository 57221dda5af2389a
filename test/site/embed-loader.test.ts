/** `/embed.js` in pages of another site: links become frames as high as their content, and nothing else a frame or a stranger says counts. */
import { createHash } from 'node:crypto';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { EMBED_LIMIT, embedScript, integrityOf } from '../../src/embed/embed-file.ts';
import { launch } from './browser.ts';
import { hostPage, hostPolicies, type HostPage } from './host-page.ts';

const home = inject('address');
const { origin } = new URL(home);
const CASE = 'v=1&category=goods&amount=5000.00&asOf=2026-11-21';
const SCRIPT = `<script src="${home}embed.js" integrity="${integrityOf(await embedScript())}" crossorigin="anonymous" defer></script>`;
const linkTo = (path: string, words: string): string =>
  `<p><a data-ppb-embed href="${home}${path.replaceAll('&', '&amp;')}">${words}</a></p>`;
const ONE = linkTo(`embed/case/#${CASE}&method=micropurchase`, 'The case sheet') + SCRIPT;
const HOSTS = hostPolicies(origin);

let browser: Browser;
let context: BrowserContext;
let page: Page;
let host: HostPage;
let noted: string[] = [];

beforeAll(async () => {
  browser = await launch();
  host = await hostPage();
});
beforeEach(async () => {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 900, height: 900 } });
  page = await context.newPage();
  noted = [];
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => console.error(`policy: ${effectiveDirective}`)),
  );
  page.on('console', (message) => message.text().startsWith('policy:') && noted.push(message.text()));
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

async function open(body: string, headers?: Readonly<Record<string, string>>): Promise<void> {
  host.serves(body, headers);
  await page.goto(host.address);
}
const heights = (): Promise<number[]> =>
  page.$$eval('iframe[width="100%"]', (all) => all.map((frame) => Number.parseFloat(frame.style.height)));
/** The nth of the loader's frames; the test of strangers shows the vendor's side in a frame of its own. */
const embedded = (nth = 0): Frame => page.frames().filter((frame) => /\/embed\/(?!vendor)/.test(frame.url()))[nth] as Frame;
/** Waits until each frame is as high as the page in it, within the limits. */
async function fits(): Promise<void> {
  await expect
    .poll(
      async () => {
        const inside = await Promise.all(
          page
            .frames()
            .slice(1)
            .map((frame) => frame.evaluate(() => document.documentElement.getBoundingClientRect().height)),
        );
        const clamped = inside.map((height) => Math.min(100_000, Math.max(200, Math.ceil(height))));
        return (await heights()).map((height, nth) => height - (clamped[nth] ?? 0)).join();
      },
      { timeout: 20_000 },
    )
    .toMatch(/^0(?:,0)*$/);
}

test('the file is a thousand bytes or fewer as served, with the integrity that the builder page states', async () => {
  const body = Buffer.from(await (await fetch(`${home}embed.js`)).arrayBuffer());
  console.log(`embed.js ${body.length} bytes of ${EMBED_LIMIT}`);
  expect(body.length).toBeGreaterThan(200);
  expect(body.length).toBeLessThanOrEqual(EMBED_LIMIT);
  expect(await (await fetch(`${home}embed/`)).text()).toContain(`sha384-${createHash('sha384').update(body).digest('base64')}`);
  await expect(embedScript(undefined, body.length - 1)).rejects.toThrow(`expected ${body.length - 1} or fewer`);
});

test.each(HOSTS.filter(({ loads }) => loads))(
  'a link becomes a frame as high as its content, in a page with $host',
  async ({ headers }) => {
    await open(ONE, headers);
    await page.waitForSelector('iframe[title="The case sheet"]');
    await embedded().waitForSelector('[data-finding]');
    await fits();
    expect((await heights())[0]).toBeGreaterThan(600);
    expect(await page.locator('a[data-ppb-embed]').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(900);
    expect(noted).toEqual([]);
  },
);

test('two on a page, each with its own height, which follows what is opened and answered', async () => {
  await open(linkTo('embed/method/', 'Method') + linkTo(`embed/case/#${CASE}&method=micropurchase`, 'Case') + SCRIPT);
  await expect.poll(async () => (await heights()).length).toBe(2);
  await embedded(1).waitForSelector('[data-finding]');
  await fits();
  const [first = 0, second = 0] = await heights();
  expect(second).not.toBe(first);
  await embedded(0).selectOption('[name=category]', 'goods');
  await embedded(0).waitForSelector('[data-route]');
  await fits();
  const [grown = 0, same] = await heights();
  expect(grown).toBeGreaterThan(first);
  expect(same).toBe(second);
  expect(noted).toEqual([]);
});

test('at every width a frame is as high as a whole result, opened out', async () => {
  await open(linkTo('embed/method/#v=1&category=construction&amount=2000000.00&asOf=2026-11-21', 'Method') + SCRIPT);
  await embedded().waitForSelector('[data-route]');
  await embedded().$$eval('details', (all) => all.forEach((one) => one.setAttribute('open', '')));
  for (const width of [1000, 600, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await fits();
  }
  expect((await heights())[0]).toBeGreaterThan(5000);
  expect(noted).toEqual([]);
});

test('a link put in later, marked later or pasted with the script a second time becomes one frame', async () => {
  await open(`<div id="later"></div><p><a id="marked" href="${home}embed/method/">Marked later</a></p>${SCRIPT}`);
  await page.waitForFunction(() => document.readyState === 'complete');
  expect(await page.locator('iframe').count()).toBe(0);
  await page.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), { href: `${address}embed/case/`, textContent: 'Put in later' });
    link.setAttribute('data-ppb-embed', '');
    document.getElementById('later')?.append(link);
    document.getElementById('marked')?.setAttribute('data-ppb-embed', '');
    const again = document.createElement('script');
    again.src = `${address}embed.js`;
    document.body.append(again);
  }, home);
  await expect.poll(async () => (await heights()).length).toBe(2);
  await fits();
  await expect.poll(() => page.locator('main a').count()).toBe(0);
  expect(await page.locator('iframe').count()).toBe(2);
  expect(noted).toEqual([]);
});

describe('where the frame is refused, the link stays', () => {
  test.each([
    ['by the host’s policy', "frame-src 'none'", 0],
    ['by the host’s policy for all', `default-src 'none'; script-src ${origin}`, 0],
    ['by a policy that only reports', '', 1],
  ])('%s', async (_, words, frames) => {
    const report = { 'Content-Security-Policy-Report-Only': "frame-src 'none'" };
    await open(ONE, frames ? report : { 'Content-Security-Policy': words });
    await page.waitForLoadState('networkidle');
    await expect.poll(() => page.locator('iframe').count()).toBe(frames);
    await expect.poll(() => page.getByRole('link', { name: 'The case sheet' }).count()).toBe(1 - frames);
  });
});

describe('where it is not run, the link is a link', () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ...HOSTS.filter(({ loads }) => !loads).map(({ host, headers }): [string, string, Readonly<Record<string, string>>] => [
      host,
      SCRIPT,
      headers,
    ]),
    ['another integrity', SCRIPT.replace(/sha384-./, (hash) => hash.slice(0, -1) + (hash.endsWith('A') ? 'B' : 'A')), {}],
    ['no script at all', '', {}],
  ])('%s', async (_, script, headers) => {
    await open(linkTo('embed/method/', 'Which method?') + script, headers);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Which method?' }).getAttribute('href')).toBe(`${home}embed/method/`);
  });
});

describe('messages', () => {
  /** Sends something to the host page from the embed's own window. */
  const fromFrame = (data: unknown): Promise<void> => embedded().evaluate((one) => parent.postMessage(one, '*'), data);
  /** Lets what was sent arrive. */
  const arrived = (): Promise<void> => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));

  beforeEach(async () => {
    // Strangers: one of the host page's own, one without an origin, one that shows this site but is not the loader's.
    await open(
      `${ONE}<iframe title="own" srcdoc="<p>own"></iframe><iframe title="none" sandbox="allow-scripts" srcdoc="<p>none"></iframe>
      <iframe title="plain" src="${home}embed/vendor/"></iframe>`,
    );
    await embedded().waitForSelector('[data-finding]');
    await expect.poll(async () => (await heights())[0]).toBeGreaterThan(600);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['text', 'ppb-height'],
    ['a number', 300],
    ['a list', ['ppb-height', 300]],
    ['no type', { height: 300 }],
    ['another type', { type: 'height', height: 300 }],
    ['a type that is no text', { type: ['ppb-height'], height: 300 }],
    ['no height', { type: 'ppb-height' }],
    ['a height as text', { type: 'ppb-height', height: '300' }],
    ['a height as text with more', { type: 'ppb-height', height: '300px;position:fixed' }],
    ['NaN', { type: 'ppb-height', height: NaN }],
    ['infinity', { type: 'ppb-height', height: Infinity }],
    ['minus infinity', { type: 'ppb-height', height: -Infinity }],
    ['a height in an object', { type: 'ppb-height', height: { valueOf: 300 } }],
    ['a height that is true', { type: 'ppb-height', height: true }],
    ['a list as height', { type: 'ppb-height', height: [300] }],
  ])('%s from the frame itself changes nothing', async (_, data) => {
    const before = await heights();
    await fromFrame(data);
    await arrived();
    expect(await heights()).toEqual(before);
    expect(noted).toEqual([]);
  });

  test.each([
    ['the least height', 200, 200],
    ['a pixel less', 199, 200],
    ['nothing', 0, 200],
    ['a negative height', -5000, 200],
    ['the height of a long result', 8000, 8000],
    ['the greatest height', 100_000, 100_000],
    ['a pixel more', 100_001, 100_000],
    ['a huge height', 1e308, 100_000],
    ['a height between', 733, 733],
  ])('%s is clamped', async (_, height, becomes) => {
    await fromFrame({ type: 'ppb-height', height });
    await expect.poll(async () => (await heights())[0]).toBe(becomes);
  });

  test('a good message from the page itself, from strangers’ frames or from a window that is none changes nothing', async () => {
    const before = await heights();
    await page.evaluate(() => postMessage({ type: 'ppb-height', height: 300 }, '*'));
    const strangers = page.frames().filter((frame) => frame !== page.mainFrame() && !frame.url().includes('/embed/case/'));
    expect(strangers.length).toBe(3);
    for (const stranger of strangers) await stranger.evaluate(() => parent.postMessage({ type: 'ppb-height', height: 300 }, '*'));
    await page.evaluate(() => dispatchEvent(new MessageEvent('message', { data: { type: 'ppb-height', height: 300 } })));
    await arrived();
    expect(await heights()).toEqual(before);
    expect(noted).toEqual([]);
  });

  test('a good message from its own frame, once that shows a page of another origin, changes nothing', async () => {
    const frame = embedded();
    await frame.goto(`${host.address}elsewhere`).catch(() => undefined);
    const before = await heights();
    await frame.evaluate(() => parent.postMessage({ type: 'ppb-height', height: 300 }, '*'));
    await arrived();
    expect(await heights()).toEqual(before);
  });

  test('ten thousand messages leave the last good height', async () => {
    await embedded().evaluate(() => {
      for (let nth = 0; nth < 10_000; nth += 1) parent.postMessage({ type: 'ppb-height', height: nth % 2 ? nth : 'x' }, '*');
      parent.postMessage({ type: 'ppb-height', height: 321 }, '*');
    });
    await expect.poll(async () => (await heights())[0], { timeout: 20_000 }).toBe(321);
    expect(noted).toEqual([]);
  });

  test('a sandbox without an origin of its own still says its height', async () => {
    await open(ONE, { 'Content-Security-Policy': 'sandbox allow-scripts' });
    await expect.poll(() => embedded()).toBeDefined();
    await embedded().waitForSelector('[data-finding]');
    await fits();
  });
});

test('nothing of the host page reaches the frame’s site: no referrer’s path, no message', async () => {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  await open(ONE);
  await embedded().evaluate(() => {
    Object.assign(globalThis, { heard: 0 });
    addEventListener('message', () => ((globalThis as unknown as { heard: number }).heard += 1));
  });
  await embedded().waitForSelector('[data-finding]');
  await fits();
  expect(await embedded().evaluate(() => (globalThis as unknown as { heard: number }).heard)).toBe(0);
  expect(seen.filter((one) => one.includes('5000.00'))).toEqual([]);
  expect(host.asked.filter((path) => path !== '/' && path !== '/elsewhere')).toEqual([]);
});
