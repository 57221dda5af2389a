/** The site in the machine's own Firefox: its main pages, frames in other sites' pages, what is lost or refused, offline, the single file. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { CALCULATORS } from '../../src/case/calculators.ts';
import law from '../../src/content/law.json';
import { firefox, launchFirefox, WITHOUT, type Firefox, type Tab } from './firefox.ts';
import { host } from './host.ts';
import { hostPage, hostPolicies, SANDBOXES, type HostPage } from './host-page.ts';
import { DIST, pages, serveSite, SINGLE_FILE } from './pages.ts';

const home = inject('address');
const CASE = 'v=1&category=construction&amount=36500.00&vendor.mwbe=city-certified&asOf=2026-11-21';
const ANSWER = '[data-route="mwbe-small-purchase"][data-outcome="allowed"]';
const ANY_ANSWER = '[data-result] :is([data-route], [data-finding])';
const FALLBACK = 'The calculator needs JavaScript';
const ENTER = '\uE007';

let browser: Firefox;
let tab: Tab;
let strict: Firefox | undefined;
let page: HostPage;

const count = (at: Tab, selector: string): Promise<number> => at.run((one) => document.querySelectorAll(one).length, selector);
const text = (at: Tab, selector = 'body'): Promise<string> =>
  at.run((one) => document.querySelector<HTMLElement>(one)?.innerText ?? '', selector);
const over = (at: Tab): Promise<number> => at.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** Two cores are shared: what comes soon may take a while. */
const comes = (at: Tab, selector: string) => expect.poll(() => count(at, selector), { timeout: 20_000, message: selector }).toBeGreaterThan(0); // prettier-ignore
const says = (at: Tab, words: string | RegExp, selector?: string) => expect.poll(() => text(at, selector), { timeout: 30_000 }).toMatch(words); // prettier-ignore
/** Writes into a field as a script can: its keys are pressed elsewhere. */
const fill = (at: Tab, selector: string, value: string): Promise<void> =>
  at.run(
    (one, typed) => {
      const field = document.querySelector<HTMLInputElement>(one) as HTMLInputElement;
      field.focus();
      field.value = typed;
      for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
    },
    selector,
    value,
  );

/** The frame of a host's page, once it is there. */
async function framed(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Tab> {
  page.serves(body, headers);
  // A frame that is refused is told now and then as the failure of its page.
  await tab.goto(page.address).catch(() => undefined);
  await expect.poll(async () => (await tab.frames()).length, { timeout: 20_000 }).toBeGreaterThan(0);
  return (await tab.frames())[0] as Tab;
}
const frame = (address: string, more = ''): string => `<iframe title="t" src="${address.replaceAll('&', '&amp;')}" width="320" height="400" ${more}></iframe>`; // prettier-ignore

describe.skipIf(!firefox)(`in Firefox${firefox ? '' : ` (${WITHOUT})`}`, () => {
  beforeAll(async () => {
    browser = await launchFirefox();
    console.log(`  Firefox ${browser.version}`);
    page = await hostPage();
  });
  beforeEach(async () => {
    await tab?.close();
    tab = await browser.tab();
    browser.noted.length = 0;
  });
  afterEach(async () => {
    await strict?.close();
    strict = undefined;
  });
  afterAll(async () => {
    await browser?.close();
    await page?.close();
  });

  test('no page has an error, breaks its policy, or scrolls sideways at 320 pixels', async () => {
    await tab.size(320, 800);
    for (const path of pages) {
      await tab.goto(home + path);
      expect([path, await over(tab)]).toEqual([path, 0]);
      expect([path, browser.noted]).toEqual([path, []]);
    }
  });

  test.each([
    ['an uncaught error', 'boom', () => setTimeout(() => { throw new Error('boom'); })], // prettier-ignore
    ['a promise that nobody minds', 'bang', () => void Promise.reject(new Error('bang'))],
    ['an inline style', 'policy: style-src', () => document.body.setAttribute('style', 'color: red')],
    ['a picture from elsewhere', 'policy: img-src', () => void (new Image().src = 'https://example.org/pixel.gif')],
  ])('the control: %s is noted', async (_, words, act) => {
    await tab.goto(`${home}3-05/`);
    await tab.run(act);
    await expect.poll(() => browser.noted.join(), { timeout: 10_000 }).toContain(words);
  });

  test('a section: its text, and the paragraph that an address names', async () => {
    await tab.goto(`${home}3-08/#c-1-ii`);
    expect(await tab.run(() => document.querySelector(':target')?.id)).toBe('c-1-ii');
    await says(tab, law.provisions['3-08(c)(1)(ii)'].text.split('. ')[1] ?? '', ':target');
  });

  test.each(CALCULATORS.map(({ name, first }) => [name, first] as const))('the calculator %s, answered by hand', async (name, first) => {
    await tab.size(320, 800);
    await tab.goto(`${home}calculators/${name}/`);
    await comes(tab, '.calculator .primary');
    if (first.includes('method')) await fill(tab, '[name=method]', 'small-purchase');
    if (await count(tab, '[name=category]')) await fill(tab, '[name=category]', 'goods');
    await tab.run(() => document.querySelector<HTMLInputElement>('[name=amount]')?.focus());
    await tab.press(`40000${ENTER}`);
    await comes(tab, ANY_ANSWER);
    expect(await tab.run(() => location.hash)).toContain('amount=40000');
    expect(await over(tab)).toBe(0);
    // A wrong answer takes the result away, and is said.
    await fill(tab, '[name=amount]', 'lots');
    await expect.poll(() => count(tab, '[data-route], [data-finding]'), { timeout: 10_000 }).toBe(0);
    expect(browser.noted).toEqual([]);
  });

  test('the search, by keyboard', async () => {
    await tab.goto(`${home}3-05/`);
    await comes(tab, '[data-search-open]:not([hidden])');
    await tab.press('/');
    await comes(tab, 'dialog[open]');
    await tab.press('3-08(c)(1)(iv)');
    await comes(tab, '[data-search-results] a');
    await tab.press(ENTER);
    await expect.poll(() => tab.run(() => location.href), { timeout: 10_000 }).toBe(`${home}3-08/#c-1-iv`);
    expect(browser.noted).toEqual([]);
  });

  test('a draft is written as it is filled in', async () => {
    await tab.goto(`${home}drafts/sole-source-intent/#${CASE}`);
    await comes(tab, '.paper');
    await fill(tab, '.draft input[type=text]', 'Department of Records');
    await says(tab, 'Department of Records', '.paper');
    expect(browser.noted).toEqual([]);
  });

  describe.each(hostPolicies(new URL(home).origin))('in a page with $host', ({ headers, loads }) => {
    test('a plain frame answers', async () => {
      const embed = await framed(frame(`${home}embed/method/#${CASE}`), headers);
      await comes(embed, ANSWER);
      expect(browser.noted).toEqual([]);
    });

    test(loads ? 'the loader’s link becomes a frame as high as its content' : 'the loader’s link stays a link', async () => {
      const script = `<script src="${home}embed.js" defer></script>`;
      page.serves(`<a data-ppb-embed href="${home}embed/method/#${CASE.replaceAll('&', '&amp;')}">Method</a>${script}`, headers);
      await tab.goto(page.address);
      if (loads) {
        await expect.poll(() => tab.run(() => parseFloat(document.querySelector('iframe')?.style.height ?? '0')), { timeout: 20_000 }).toBeGreaterThan(600); // prettier-ignore
        await comes((await tab.frames())[0] as Tab, ANSWER);
        expect(browser.noted).toEqual([]);
      } else {
        expect([await count(tab, 'iframe'), await count(tab, 'a')]).toEqual([0, 1]);
        expect(browser.noted.map((one) => one.replace(/-elem.*/, ''))).toEqual(['policy: script-src']);
      }
    });

    test('a page of the site that is not made for frames is not shown in one', async () => {
      const main = await framed(frame(`${home}calculators/method/#${CASE}`), headers);
      expect(await text(main).catch(() => '')).not.toContain('Which method');
    });
  });

  test('the control: where the host sends no headers, it is', async () => {
    const bare = await serveSite(undefined, () => ({}));
    await says(await framed(frame(`${bare.address}calculators/method/#${CASE}`)), 'Which method');
    await bare.close();
  });

  test.each(SANDBOXES)('in the sandbox “$sandbox”: runs $runs', async ({ sandbox, runs }) => {
    const embed = await framed(frame(`${home}embed/method/#${CASE}`, `sandbox="${sandbox}"`));
    if (runs) await comes(embed, ANSWER);
    else await says(embed, FALLBACK);
    expect(await count(embed, '[data-route]')).toBe(runs ? 10 : 0);
    expect(browser.noted).toEqual([]);
  });

  test.each([
    ['the calculator’s script', /^Calculator\./, FALLBACK],
    ['the rules', /^rules\./, 'The rules could not be loaded, so there is no answer'],
    ['the rules’ words', /^rules-words\./, 'The rules could not be loaded, so there is no answer'],
  ])('without %s there is no answer, and it says so', async (_, lost, words) => {
    const site = await host();
    const files = readdirSync(join(site.folder, '_astro')).filter((name) => lost.test(name) && name.endsWith('.js'));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) rmSync(join(site.folder, '_astro', name));
    const embed = await framed(frame(`${site.address}embed/method/#${CASE}`));
    await says(embed, words);
    expect(await count(embed, '[data-route], [data-finding]')).toBe(0);
    expect(browser.noted).toEqual([]);
    await site.stop();
  });

  test('the single file from a disk: its text, its calculators and its search', async () => {
    const file = pathToFileURL(join(DIST, SINGLE_FILE)).href;
    await tab.goto(`${file}#/calculators/method/#${CASE}`);
    await comes(tab, ANSWER);
    await tab.goto(`${file}#/3-05/`);
    await tab.press('/');
    await comes(tab, 'dialog[open]');
    await tab.press('3-08(c)(1)(iv)');
    await comes(tab, '[data-search-results] a');
    await tab.press(ENTER);
    await expect.poll(() => tab.run(() => document.querySelector(':target')?.id), { timeout: 10_000 }).toBe('/3-08/#c-1-iv');
    expect(browser.noted).toEqual([]);
  });

  test('the server stopped: every page, a calculator and the search from what is saved', async () => {
    const site = await host();
    await tab.goto(`${site.address}3-05/`);
    await says(tab, 'This page is saved for use offline', '[data-offline]');
    await tab.goto(`${site.address}offline/`);
    await comes(tab, '[data-save-all]:not([hidden])');
    await tab.run(() => document.querySelector<HTMLElement>('[data-save-all] button')?.click());
    await says(tab, 'The whole site is saved on this device', '[data-save-all] [role=status]');
    await says(tab, 'Saved for use offline: the whole site', '[data-offline]');
    await site.stop();
    for (const path of pages) {
      await tab.goto(site.address + path);
      expect([path, await tab.run(() => 'saved' in document.documentElement.dataset)]).toEqual([path, true]);
    }
    await tab.goto(`${site.address}calculators/method/#${CASE}`);
    await comes(tab, ANSWER);
    await tab.press('/');
    await comes(tab, 'dialog[open]');
    await tab.press('sole source');
    await comes(tab, '[data-search-results] a');
    expect(browser.noted).toEqual([]);
  });

  test.each([
    ['storage refused', { 'network.cookie.cookieBehavior': 2 }],
    ['20 kB of room', { 'dom.quotaManager.temporaryStorage.fixedLimit': 20 }],
  ])('%s: a page and a frame answer, and nothing breaks', async (_, settings) => {
    strict = await launchFirefox(settings);
    const other = await strict.tab();
    await other.goto(`${home}calculators/method/#${CASE}`);
    await comes(other, ANSWER);
    expect(await other.run(async () => (await caches.keys().catch(() => [])).length)).toBe(0);
    page.serves(frame(`${home}embed/method/#${CASE}`));
    await other.goto(page.address);
    await comes((await other.frames())[0] as Tab, ANSWER);
    expect(strict.noted).toEqual([]);
  });
});
