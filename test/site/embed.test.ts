/** Calculators in frames of another site's page: without any script of its own, in every sandbox, with lost scripts, and keeping nothing. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { CALCULATORS } from '../../src/case/calculators.ts';
import { LOOKS, violations } from './axe.ts';
import { launch } from './browser.ts';
import { hostPage, hostPolicies, SANDBOXES, type HostPage } from './host-page.ts';
import { change } from './open-case.ts';
import { serveSite, source } from './pages.ts';

const home = inject('address');
const CASE = 'v=1&category=construction&amount=36500.00&vendor.mwbe=city-certified&asOf=2026-11-21';
const FALLBACK = 'The calculator needs JavaScript';
const frameOf = (src: string, attributes = ''): string => `<iframe src="${src}" title="t" width="320" height="400" ${attributes}></iframe>`;

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
  context = await browser.newContext({ viewport: { width: 700, height: 900 } });
  page = await context.newPage();
  noted = [];
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** The host page with a body, and the embed in its first frame. */
async function open(body: string, headers?: Readonly<Record<string, string>>): Promise<Frame> {
  host.serves(body, headers);
  await page.goto(host.address);
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('/embed/'))).toBe(true);
  return page.frames().find((frame) => frame.url().includes('/embed/')) as Frame;
}
const settled = (frame: Frame): Promise<unknown> => frame.waitForSelector('.calculator .primary', { state: 'attached' });
const shownResult = (frame: Frame): Promise<unknown> => frame.waitForSelector('[data-result] :is([data-route], [data-finding])', { state: 'attached' }); // prettier-ignore

describe.each(CALCULATORS.map((calculator) => [calculator.name, calculator] as const))('/embed/%s/', (name, { first }) => {
  const path = `embed/${name}/`;

  test('is not for search engines, names no stylesheet or script of another, and leads to the full page', () => {
    const html = source(path);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<base target="_blank">');
    expect(html).toMatch(new RegExp(`href="[^"]*/calculators/${name}/" target="_blank" rel="noopener"`));
    expect(html).not.toMatch(/<(?:header|nav)\b/);
  });

  test('in a plain frame of 320 by 400: answered by hand, without sideways scrolling, axe finding nothing in any look', async () => {
    const frame = await open(frameOf(home + path));
    await settled(frame);
    if (first.includes('method')) await frame.selectOption('[name=method]', 'small-purchase');
    await frame.selectOption('[name=category]', 'goods').catch(() => frame.selectOption('[name=agencyKind]', 'mayoral'));
    await frame.fill('[name=amount]', '40000');
    await shownResult(frame);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const whole = frame.getByRole('link', { name: 'Open the full page' });
    expect(await whole.getAttribute('href')).toMatch(new RegExp(`/calculators/${name}/#v=1&.*amount=40000`));
    expect([await whole.getAttribute('target'), await whole.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
    for (const look of LOOKS) {
      await page.emulateMedia(look.media);
      expect([look.name, await violations(frame, 'html', look.asks)]).toEqual([look.name, []]);
      expect([look.name, await violations(page, 'html', look.asks)]).toEqual([look.name, []]);
    }
    expect(noted).toEqual([]);
  });
});

describe('the address', () => {
  const embed = `${home}embed/method/#`;
  const style = (frame: Frame, name: string): Promise<string> => frame.evaluate((one) => getComputedStyle(document.documentElement).getPropertyValue(one), name); // prettier-ignore
  const said = (frame: Frame): Promise<string> => frame.locator('#settings-problems').innerText();

  test('presets a case, wherever in it the settings stand, and calls none of them unknown', async () => {
    for (const fragment of [`${CASE}&scheme=dark&accent=ffd27f`, `scheme=dark&${CASE}&accent=ffd27f`]) {
      const frame = await open(frameOf(embed + fragment.replaceAll('&', '&amp;')));
      await shownResult(frame);
      expect(await frame.inputValue('[name=amount]')).toBe('36500.00');
      expect(await frame.locator('.link-problems:visible').count()).toBe(0);
      expect(await style(frame, '--paper')).toBe('#15161a');
      expect(await style(frame, '--accent')).toBe('#ffd27f');
    }
  });

  test('a case of the frame goes along to the full page, which takes the settings for none of its business', async () => {
    const frame = await open(frameOf(`${embed}${CASE}&accent=1a4b84`.replaceAll('&', '&amp;')));
    await shownResult(frame);
    const [whole] = await Promise.all([context.waitForEvent('page'), frame.getByRole('link', { name: 'Open the full page' }).click()]);
    await whole.waitForSelector('[data-route]');
    expect(new URL(whole.url()).hash).toContain('amount=36500.00');
    await whole.goto(`${home}calculators/method/#${CASE}&accent=1a4b84&show=result&scheme=dark`);
    await whole.waitForSelector('[data-route]');
    expect(await whole.locator('.link-problems').count()).toBe(0);
  });

  test.each([
    ['a light scheme for a reader of the dark', 'scheme=light', 'dark', '--paper', '#fdfcf9', ''],
    ['a dark scheme for a reader of the light', 'scheme=dark', 'light', '--paper', '#15161a', ''],
    ['a scheme that is none', 'scheme=sepia', 'light', '--paper', '#fdfcf9', 'expected light or dark'],
    ['a colour that can be read', 'accent=1a4b84', 'light', '--accent', '#1a4b84', ''],
    ['a colour for the light only, in the dark', 'accent=1a4b84', 'dark', '--accent', '#a3c9f2', ''],
    ['a colour of 4.5 to 1', 'accent=767569&scheme=light', 'light', '--accent', '#767569', ''],
    ['a colour of 4.4 to 1', 'accent=78776b&scheme=light', 'light', '--accent', '#174a7c', 'could not be read'],
    ['a colour for the light, forced to the dark', 'accent=1a4b84&scheme=dark', 'light', '--accent', '#a3c9f2', 'could not be read'],
    ['a name of a colour', 'accent=red', 'light', '--accent', '#174a7c', 'expected six hexadecimal digits'],
    ['more than a colour', 'accent=1a4b84;background:url(x)', 'light', '--accent', '#174a7c', 'expected six hexadecimal digits'],
  ] as const)('%s', async (_, fragment, colorScheme, name, value, problem) => {
    await page.emulateMedia({ colorScheme });
    const frame = await open(frameOf(embed + fragment.replaceAll('&', '&amp;')));
    await settled(frame);
    expect(await style(frame, name)).toBe(value);
    if (problem) expect(await said(frame)).toContain(problem);
    else expect(await frame.locator('#settings-problems').isVisible()).toBe(false);
    expect(noted).toEqual([]);
  });

  test('shows the parts asked for, and all where the part is none', async () => {
    const parts = async (show: string): Promise<number[]> => {
      const frame = await open(frameOf(`${embed}${CASE}&show=${show}`.replaceAll('&', '&amp;')));
      await shownResult(frame);
      return Promise.all(
        ['.questions', '.given', '[data-result]', '#settings-problems', '.whole'].map((part) =>
          frame.locator(part).filter({ visible: true }).count(),
        ),
      );
    };
    expect(await parts('questions')).toEqual([1, 0, 0, 0, 1]);
    expect(await parts('result')).toEqual([0, 1, 1, 0, 1]);
    // A form that has its result is a line above it.
    expect(await parts('nothing')).toEqual([0, 1, 1, 1, 1]);
  });

  test('a case that cannot be used gives no result, and what could not be used is said', async () => {
    const frame = await open(frameOf(`${embed}v=1&amp;amount=lots&amp;category=construction&amp;colour=red`));
    await frame.waitForSelector('.link-problems:visible');
    expect(await frame.locator('.calculator .link-problems').innerText()).toContain('“colour”');
    expect(await frame.locator('[data-route]').count()).toBe(0);
  });
});

describe.each(hostPolicies(new URL(home).origin))('in a page with $host', ({ headers }) => {
  const main = (site: string): string => frameOf(`${site}calculators/method/#${CASE}`.replaceAll('&', '&amp;'));
  /** What a frame shows, once the page has loaded; a frame that is refused shows a page of the browser’s own. */
  const framed = async (): Promise<string> => (await page.frames()[1]?.locator('body').innerText()) ?? '';

  test('a plain frame answers', async () => {
    const frame = await open(frameOf(`${home}embed/method/#${CASE}`.replaceAll('&', '&amp;')), headers);
    await shownResult(frame);
    expect(noted).toEqual([]);
  });

  test('a page of the site that is not made for frames is not shown in one; where the site’s host sends no headers, it is', async () => {
    host.serves(main(home), headers);
    await page.goto(host.address);
    expect(await framed()).not.toContain('Which method');
    const bare = await serveSite(undefined, () => ({}));
    host.serves(main(bare.address));
    await page.goto(host.address);
    expect(await framed()).toContain('Which method');
    await bare.close();
  });
});

describe('sandboxes', () => {
  const address = `${home}embed/method/#${CASE}`.replaceAll('&', '&amp;');

  test('a link that a sandbox lets open nothing says so, with its address; one that may opens it', async () => {
    const frame = await open(frameOf(address, 'sandbox="allow-scripts allow-same-origin"'));
    const whole = frame.getByRole('link', { name: 'Open the full page' });
    await whole.click();
    await expect
      .poll(() => frame.locator('.shut').textContent(), { timeout: 10_000 })
      .toContain(await whole.evaluate((one: HTMLAnchorElement) => one.href));
    const free = await open(frameOf(address, 'sandbox="allow-scripts allow-same-origin allow-popups"'));
    const [opened] = await Promise.all([context.waitForEvent('page'), free.getByRole('link', { name: 'Open the full page' }).click()]);
    await opened.waitForLoadState();
    await opened.close();
  });

  test.each(SANDBOXES.filter(({ runs }) => !runs))(
    '“$sandbox”: no script, so the sentence with a link, and no outcome',
    async ({ sandbox }) => {
      const frame = await open(frameOf(address, `sandbox="${sandbox}"`));
      await frame.getByText(FALLBACK).waitFor();
      expect(await frame.getByRole('link', { name: 'the full page' }).getAttribute('href')).toMatch(/\/calculators\/method\/$/);
      expect(await frame.locator('[data-route]').count()).toBe(0);
      expect(await frame.locator('.primary:visible').count()).toBe(0);
      expect(noted).toEqual([]);
    },
  );

  test.each(SANDBOXES.filter(({ runs }) => runs))(
    '“$sandbox”: a result, in the colours asked for, and errors said when the button is pressed',
    async ({ sandbox }) => {
      const frame = await open(frameOf(`${address}&amp;accent=8a1515`, `sandbox="${sandbox}"`));
      await shownResult(frame);
      expect(await frame.evaluate(() => document.documentElement.style.getPropertyValue('--accent'))).toBe('#8a1515');
      await change(frame);
      await frame.fill('[name=amount]', 'lots');
      await frame.getByRole('button', { name: 'Show my result' }).click();
      await frame.waitForSelector('.error-summary');
      expect(await frame.locator('[data-route]').count()).toBe(0);
      expect(noted).toEqual([]);
    },
  );

  test('“allow-scripts” where the host sends no Access-Control-Allow-Origin: the sentence, and no outcome', async () => {
    const without = await serveSite(undefined, ({ headers }) =>
      Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Access-Control-Allow-Origin')),
    );
    const frame = await open(frameOf(`${without.address}embed/method/#${CASE}`.replaceAll('&', '&amp;'), 'sandbox="allow-scripts"'));
    await page.waitForLoadState('networkidle');
    expect(await frame.getByText(FALLBACK).isVisible()).toBe(true);
    expect(await frame.locator('[data-route]').count()).toBe(0);
    await without.close();
  });
});

describe('scripts that are lost', () => {
  const address = `${home}embed/method/#${CASE}`.replaceAll('&', '&amp;');

  test.each([
    ['all of them', /\/_astro\/.*\.js/, true],
    ['the calculator’s own', /\/_astro\/Calculator\..*\.js/, true],
    ['the rules', /\/_astro\/rules\..*\.js/, false],
    ['the rules’ words', /\/_astro\/rules-words\..*\.js/, false],
    ['the result’s view', /\/_astro\/AgencyResult\..*\.js/, false],
  ])('%s: no answer, and it says so', async (_, lost, fallback) => {
    await context.route(lost, (route) => route.abort());
    const frame = await open(frameOf(address));
    await frame.getByText(fallback ? FALLBACK : 'The rules could not be loaded, so there is no answer').waitFor();
    expect(await frame.locator('[data-route], [data-finding]').count()).toBe(0);
    expect(noted).toEqual([]);
  });

  test('the control: with nothing lost there is an answer', async () => {
    await context.route(/\/_astro\/nothing/, (route) => route.abort());
    await shownResult(await open(frameOf(address)));
  });
});

describe('storage', () => {
  const address = `${home}embed/method/#${CASE}`.replaceAll('&', '&amp;');
  /** Counts every use of storage in the frame, and refuses it. */
  const deny = (kind: string) => {
    Object.assign(globalThis, { touched: 0 });
    const refuse = () => {
      (globalThis as unknown as { touched: number }).touched += 1;
      throw new DOMException('refused', kind);
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const)
      Object.defineProperty(globalThis, name, { configurable: true, get: refuse });
    Object.defineProperty(document, 'cookie', { configurable: true, get: refuse, set: refuse });
    if ('serviceWorker' in navigator) Object.defineProperty(navigator, 'serviceWorker', { configurable: true, get: refuse });
  };
  const touched = (frame: Frame): Promise<number> => frame.evaluate(() => (globalThis as unknown as { touched: number }).touched);

  test.each(['SecurityError', 'QuotaExceededError'])('refused with %s: a result, not one try, no box to keep answers', async (kind) => {
    await context.addInitScript(deny, kind);
    const frame = await open(frameOf(address));
    await shownResult(frame);
    await change(frame);
    await frame.fill('[name=amount]', '40000');
    await frame.getByText('Save my answers').waitFor({ state: 'detached' });
    expect(await touched(frame)).toBe(0);
    expect(noted).toEqual([]);
  });

  test('the control: the full page does try, and does without', async () => {
    await context.addInitScript(deny, 'SecurityError');
    await page.goto(`${home}calculators/method/#${CASE}`);
    await page.waitForSelector('[data-route]');
    expect(await touched(page.mainFrame())).toBeGreaterThan(0);
  });
});

test('the control: an uncaught error in a frame is noted', async () => {
  const frame = await open(frameOf(`${home}embed/method/`, 'sandbox="allow-scripts"'));
  await frame.evaluate(() => {
    setTimeout(() => {
      throw new Error('boom');
    });
  });
  await expect.poll(() => noted).toEqual(['error: boom']);
});

test('nothing that is entered leaves the frame, and the host page learns its height only', async () => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url() + (request.postData() ?? '')));
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
  });
  const frame = await open(frameOf(`${home}embed/method/`));
  await settled(frame);
  await frame.fill('[name=amount]', '73519.37');
  await frame.selectOption('[name=category]', 'goods');
  await shownResult(frame);
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: Record<string, unknown>[] }).heard);
  expect(heard.length).toBeGreaterThan(1);
  for (const message of heard) expect(message).toEqual({ type: 'ppb-height', height: expect.any(Number) });
  expect(urls.filter((url) => url.includes('73519') || !/^http:\/\/(?:127\.0\.0\.1|localhost):/.test(url))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});
