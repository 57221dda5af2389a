/** The builder of `/embed/`: what is chosen is what is shown, and the code that it gives works in a page of another site. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { LOOKS, violations } from './axe.ts';
import { launch } from './browser.ts';
import { CALCULATORS } from '../../src/case/calculators.ts';
import { hostPage, type HostPage } from './host-page.ts';
import { source } from './pages.ts';

const home = inject('address');
const CASE = 'v=1&category=construction&amount=36500.00&vendor.mwbe=city-certified&asOf=2026-11-21';
let browser: Browser;
let context: BrowserContext;
let page: Page;
let host: HostPage;
let noted: string[] = [];

beforeAll(async () => {
  browser = await launch();
  host = await hostPage();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
beforeEach(async () => {
  await page?.close();
  page = await context.newPage();
  noted = [];
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && noted.push(`console: ${message.text()}`));
  await page.goto(`${home}embed/`);
  await page.waitForSelector('.builder-code');
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

const code = (title: string): Promise<string> => page.getByRole('region', { name: title }).locator('code').innerText();
const preview = (): Promise<string | null> => page.locator('.builder-preview iframe').getAttribute('src');
const accentSays = (): Promise<string> => page.locator('#embed-accent-says').innerText();

test('a link with a case, colours and a part: shown, and in the code', async () => {
  await page.getByLabel('Or a calculator’s link').fill(`https://rules.example/calculators/method/#${CASE}&r=abc`.replace('&r=abc', ''));
  await page.getByLabel('Colours').selectOption('light');
  await page.getByLabel('Accent color').fill('#8A1515');
  await page.getByLabel('Parts').selectOption('result');
  const address = `${home}embed/method/#${CASE}&scheme=light&accent=8a1515&show=result`;
  // The link carries a check of its answers, which the case as typed here has not.
  await expect
    .poll(async () =>
      (await preview())
        ?.replace(/n=[^&]+&/, '')
        .split('&')
        .sort(),
    )
    .toEqual(address.split('&').sort());
  const frame = page.frameLocator('.builder-preview iframe');
  await frame.locator('[data-route="mwbe-small-purchase"]').waitFor();
  expect(await frame.locator('.questions').isVisible()).toBe(false);
  for (const look of LOOKS) {
    await page.emulateMedia(look.media);
    expect([look.name, await violations(page)]).toEqual([look.name, []]);
  }
  expect(noted).toEqual([]);
});

test.each([
  ['the link and its script', 'The link and its script', `script-src`],
  ['the plain frame', 'Or a plain frame', ''],
])('%s works in a page of another site under the policy that the builder states', async (_, title, first) => {
  await page.getByLabel('Or a calculator’s link').fill(`#${CASE}`);
  await expect.poll(() => code(title)).toContain('amount=36500');
  const body = await code(title);
  const policy = await code('What the page’s own policy has to allow');
  const needed = policy.split('\n').filter((line) => first !== '' || line.startsWith('frame-src'));
  expect(needed.length).toBe(first ? 2 : 1);
  host.serves(body, { 'Content-Security-Policy': `default-src 'none'; img-src data:; ${needed.join(' ')}` });
  await page.goto(host.address);
  const frame = page.frameLocator('iframe[title="Which method may we use?"]');
  await frame.locator('[data-route="mwbe-small-purchase"][data-outcome="allowed"]').waitFor({ state: 'attached' });
  if (first) await page.waitForFunction(() => parseFloat(document.querySelector('iframe')?.style.height ?? '') > 600);
  expect(noted).toEqual([]);
});

test('a worked example of the calculator’s own method, copied with the button', async () => {
  await page.getByLabel('Calculator', { exact: true }).selectOption('emergency');
  const examples = page.getByLabel('Case to begin with').locator('option');
  await expect.poll(() => examples.count()).toBeGreaterThan(3);
  await page.getByLabel('Case to begin with').selectOption({ index: 1 });
  await page.getByRole('region', { name: 'Or a plain frame' }).getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code('Or a plain frame'));
  expect(copied).toMatch(/embed\/emergency\/#v=1&amp;.*method=emergency/);
  await page.frameLocator('.builder-preview iframe').locator('[data-finding]').first().waitFor({ state: 'attached' });
});

describe('what cannot be used is said, and not in the code', () => {
  test.each([
    ['https://rules.example/calculators/method/', 'There is no case in it'],
    ['#v=1', 'There is no case in it'],
    ['#v=1&amount=lots', 'Enter an amount in dollars with digits'],
    ['#v=1&amount=5.00&colour=red', 'colour'],
  ])('the link %s', async (link, words) => {
    await page.getByLabel('Or a calculator’s link').fill(link);
    await expect.poll(() => page.locator('#embed-link-says').innerText()).toContain(words);
    expect(await code('Or a plain frame')).toContain('embed/method/"');
  });

  test.each([
    ['red', '', 'Expected six hexadecimal digits', false],
    ['eeeeee', 'light', 'needed. The page’s own color stands instead', false],
    ['1a4b84', 'dark', 'needed. The page’s own color stands instead', false],
    ['1a4b84', 'light', '8.6 to 1 on the light page', true],
    ['1a4b84', '', 'On the other page the page’s own color stands', true],
    ['7a7a7a', '', 'needed. The page’s own color stands instead', false],
  ])('the colour %s with the scheme “%s”', async (colour, scheme, words, used) => {
    await page.getByLabel('Colours').selectOption(scheme);
    await page.getByLabel('Accent color').fill(colour);
    expect(await accentSays()).toContain(words);
    expect((await code('Or a plain frame')).includes('accent=')).toBe(used);
  });

  test('a result without a case', async () => {
    await page.getByLabel('Parts').selectOption('result');
    expect(await page.getByText('There is no result without a case').isVisible()).toBe(true);
  });
});

test('without JavaScript there is a list of addresses', async () => {
  const bare = await browser.newPage({ javaScriptEnabled: false });
  await bare.goto(`${home}embed/`);
  expect(await bare.locator('.builder-fallback a').count()).toBe(CALCULATORS.length);
  expect(await bare.locator('.builder select:visible').count()).toBe(0);
  await bare.close();
  expect(source('embed/')).not.toContain('<iframe');
});
