/** The single file, opened from a disk with the network off: its text, search, calculators, forms and print, and its policy. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { leadOf } from '../../src/answer/index.ts';
import { readCases } from '../../src/law/worked-cases.ts';
import { SINGLE_FILE_LIMIT } from '../../scripts/integrations/single-file.ts';
import { CALCULATOR_PAGES } from '../../src/case/calculator-pages.ts';
import { calculatorOf } from '../../src/case/calculators.ts';
import { typedFromCase, writeFragment } from '../../src/case/fragment.ts';
import authorities from '../../src/content/authorities.json';
import law from '../../src/content/law.json';
import terms from '../../src/content/terms.json';
import { DRAFTS } from '../../src/papers/drafts/index.ts';
import * as rules from '../../src/rules/index.ts';
import { provisionPath } from '../../src/law/path.ts';
import { finder, type Hit } from '../../src/search/find.ts';
import { FORMS } from '../../src/search/form-names.ts';
import { NOT_HELD } from '../../src/search/not-held.ts';
import { records } from '../../src/search/records.ts';
import { MENU } from '../../src/site/menu.ts';
import { SECTION_PAGES } from '../../src/site/page-of.ts';
import type { Term } from '../../src/site/terms.ts';
import { WAY_IDS } from '../../src/ways/index.ts';
import { TOPIC_IDS } from '../../src/ways/topics.ts';
import queries from '../search/search-queries.json';
import { LOOKS, violations } from './axe.ts';
import { launch } from './browser.ts';
import { DIST, SINGLE_FILE } from './pages.ts';

const PLACE = join(DIST, SINGLE_FILE);
const FILE = pathToFileURL(PLACE).href;
const html = readFileSync(PLACE, 'utf8');
const cases = readCases();
const pathsIn = [...html.matchAll(/<article id="(\/[^"]*)"/g)].map(([, path]) => path as string);

/** Two cores are shared: what comes soon may take a while. */
const SOON = { timeout: 10_000 };

let browser: Browser;
let context: BrowserContext;
let page: Page;
let noted: string[] = [];
let requests: string[] = [];

/** Notes errors, breaches of the policy and requests of a page. */
async function watch(one: Page): Promise<void> {
  one.on('pageerror', (error) => noted.push(`error: ${error.message}`));
  one.on('request', (request) => requests.push(request.url()));
  one.on('console', (message) => message.text().startsWith('policy:') && noted.push(message.text()));
  await one.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`));
  });
}

/** Shows a page of the file, from another one. @param address "/3-05/#c-1" */
async function show(address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = '#/nowhere/';
    location.hash = `#${to}`;
  }, address);
  await page.waitForFunction((path) => document.querySelector('main > article:not([hidden])')?.id === path, address.replace(/#.*/, ''));
}

beforeAll(async () => {
  browser = await launch();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.setOffline(true);
  page = await context.newPage();
  await watch(page);
  await page.goto(FILE);
  await page.waitForSelector('.with-script');
});
beforeEach(async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen' });
});
afterAll(() => browser.close());

test('weighs 800 kB or less, says its date and edition, and where to look for a newer one', async () => {
  console.log(`  ${SINGLE_FILE}: ${Buffer.byteLength(html)} bytes, ${gzipSync(html, { level: 9 }).length} gzipped`);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(SINGLE_FILE_LIMIT);
  const foot = await page.locator('footer').textContent();
  expect(foot).toMatch(
    /§§ 3-05 to 3-11 as of October 27, 2024.*edition [0-9a-f]{12}\..*A newer edition of this file: (?:the site where you got it|https?:)/s,
  );
});

test('names no file but itself, and its policy lets nothing in but its own script and style', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^ ]{44}' 'sha256-[^ ]{44}'; style-src 'sha256-[^ ]{44}'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types ppb$/,
  );
  // The packed program is text that nothing reads as markup or style, and can hold any four letters by chance.
  const parts = html.split(/(?<=<script type="text\/plain" id="program" data-bytes="\d+">)[^ ]+(?=<\/script>)/);
  expect(parts.length).toBe(2);
  const read = parts.join('');
  expect(read.match(/\s(?:src|srcset|data|poster)=(?!"?data:)/g)).toBeNull();
  expect(read.match(/<link(?! rel="icon" type="image\/svg\+xml" href="data:)/g)).toBeNull();
  expect(read).not.toMatch(/ style=|@import|url\((?!data:)/);
});

describe('a file with a picture from elsewhere', () => {
  test('is told by the same listener: the policy holds, and a breach is seen', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ppb-single-'));
    const spoiled = join(folder, 'spoiled.html');
    writeFileSync(spoiled, html.replace('<main id="main"', '<img src="https://example.org/pixel.gif" alt=""><main id="main"'));
    const other = await context.newPage();
    const before = [noted, requests];
    [noted, requests] = [[], []];
    await watch(other);
    await other.goto(pathToFileURL(spoiled).href);
    await other.waitForSelector('.with-script');
    await expect.poll(() => noted.join(), SOON).toContain('policy: img-src https://example.org/pixel.gif');
    expect(requests).toEqual([pathToFileURL(spoiled).href, 'https://example.org/pixel.gif']);
    [noted, requests] = before as [string[], string[]];
    await other.close();
    rmSync(folder, { recursive: true });
  });
});

describe('its text', () => {
  test('is the law to the letter, every provision at its own address', async () => {
    const found = await page.$$eval('[data-own]', (all) =>
      all.map((own) => [own.parentElement?.id ?? '', own.textContent.replace(/\s+/g, ' ').trim()] as const),
    );
    const expected = Object.entries(law.provisions).map(([id, { marker, text }]) => [provisionPath(id), `${marker} ${text}`.trim()]);
    expect(expected.length).toBe(253);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  test('has every section, the amounts, other law, the terms, the open questions, each calculator and each draft', async () => {
    const wanted = [
      ...Object.keys(law.sections).map((number) => `/${number}/`),
      ...['/', '/amounts/', '/authorities/', '/glossary/', '/readings/', '/check-a-notice/', '/calculators/', '/drafts/'],
      ...CALCULATOR_PAGES.map(({ name }) => `/calculators/${name}/`),
      ...DRAFTS.map(({ name }) => `/drafts/${name}/`),
      ...['/methods/', ...WAY_IDS.map((way) => `/methods/${way}/`), ...SECTION_PAGES.map((section) => `/sections/${section}/`)],
      ...TOPIC_IDS.map((topic) => `/topics/${topic}/`),
    ];
    expect([...pathsIn].sort()).toEqual(wanted.sort());
    const anchors = [...Object.keys(authorities).map((one) => `/authorities/#${one}`), ...terms.map((one) => `/glossary/#${one.id}`)];
    const ids = new Set(await page.$$eval('[id]', (all) => all.map(({ id }) => id)));
    expect(anchors.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('asks every open question, each at its own address', async () => {
    await show('/readings/#five-days');
    await expect.poll(() => page.locator('[id="/readings/#five-days"]').isVisible(), SOON).toBe(true);
    const asked = await page.$$eval('.open-question', (all) => all.map(({ id }) => id));
    expect(asked.sort()).toEqual(Object.keys(rules.READINGS).map((id) => `/readings/#${id}`).sort()); // prettier-ignore
  });

  test('links only to what is there, and says so where a page is on the site only', async () => {
    await show('/readings/');
    const ids = new Set(await page.$$eval('[id]', (all) => all.map(({ id }) => id)));
    expect(ids.size).toBe(await page.locator('[id]').count());
    const links = await page.$$eval('a[href^="#"]', (all) => all.map((one) => (one.getAttribute('href') ?? '').slice(1)));
    expect(links.length).toBeGreaterThan(1000);
    const elsewhere = links.filter((link) => !pathsIn.includes(link.replace(/#.*/, '')));
    expect(
      elsewhere.filter((link) => !/^\/(?:guides|about|coverage|changes|desks|parameters\.json|3-\d\d\.akn\.xml)|^main$/.test(link)),
    ).toEqual([]);
    const broken = links.filter((link) => !elsewhere.includes(link) && !ids.has(link) && !/^\/calculators\/[a-z-]+\/#v=1&/.test(link));
    expect(broken).toEqual([]);
    await page.evaluate(() => void (location.hash = '#/guides/mwbe-firms/'));
    await expect.poll(() => page.locator('h1:visible').textContent(), SOON).toBe('Not in this file');
  });

  test('has the site’s menu as far as it has its pages, says where the reader is, and opens it at 390 px', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await show('/drafts/pql-denial/');
    const menu = page.locator('#menu');
    expect((await menu.locator('a').allTextContents()).join()).toBe(MENU.map(({ name }) => name).join());
    expect(await menu.locator('[aria-current]').evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('aria-current')]))).toEqual([
      ['Notices and forms', 'true'],
    ]); // prettier-ignore
    expect(await menu.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).click();
    await menu.getByRole('link', { name: 'Limits' }).click();
    await expect.poll(() => page.locator('h1:visible').textContent(), SOON).toBe('Limits');
    expect(await menu.isVisible()).toBe(false);
    await show('/authorities/#charter-312');
    await expect.poll(() => page.locator('[id="/authorities/#charter-312"]').isVisible(), SOON).toBe(true);
  });

  test('an odd address shows its page or says that it is none, and no error is left', async () => {
    for (const [hash, id] of [
      ['#/3-08/#%', '/3-08/'],
      ['#%', 'not-here'],
      ['#%2F3-08%2F%23c-1', '/3-08/'],
      ['#/3-08', '/3-08/'],
      ['#/nowhere/#%E0%A4%A', 'not-here'],
      ['#/calculators/case/%23v=1&amount=5', '/calculators/case/'],
    ]) {
      await page.goto('about:blank');
      await page.goto(FILE + hash);
      const shown = () => page.$$eval('main > article:not([hidden])', (all) => all.map((one) => one.id));
      await expect.poll(async () => [hash, await shown()], SOON).toEqual([hash, [id]]);
    }
    await page.goto('about:blank');
    await page.goto(FILE);
    expect(noted).toEqual([]);
    // It was loaded seven times more, and asked for nothing else: what follows counts from here.
    expect(requests.every((one) => one.split('#')[0] === FILE)).toBe(true);
    requests = [FILE];
  });

  test('goes to the part of a page that a link names: the vendor’s of a change order and of sealed bids', async () => {
    for (const path of ['/topics/change-order/', '/methods/sealed-bids/']) {
      await show(path);
      const part = page.locator('#vendor:visible');
      expect((await part.boundingBox())?.y).toBeGreaterThan(200);
      await page.locator(`a[href="#${path}#vendor"]:visible`).click();
      await expect.poll(async () => Math.abs((await part.boundingBox())?.y ?? 999)).toBeLessThan(200);
    }
  });

  test('shows a provision that is followed, and is all there without its script', async () => {
    await show('/3-05/');
    await page.locator('article:not([hidden]) .contents a').last().click();
    await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.id), SOON).toMatch(/^\/3-05\/#[a-z]$/);
    const bare = await browser.newPage({ javaScriptEnabled: false });
    await bare.goto(FILE);
    expect(await bare.locator('article:visible').count()).toBe(pathsIn.length);
    expect(await bare.locator('.needs-script').first().isVisible()).toBe(true);
    // The law stands open; what the program brings along says that it needs it.
    const own = await bare.locator('[data-own]:visible').allTextContents();
    expect(own).toHaveLength(Object.keys(law.provisions).length);
    for (const path of ['/amounts/', '/authorities/', '/glossary/'])
      expect(await bare.locator(`article[id="${path}"] :is(h1, .needs-script)`).count()).toBe(2);
    await bare.close();
  });
});

describe('its search', () => {
  const all = finder(records(law, terms as Term[], authorities, [...CALCULATOR_PAGES, ...FORMS], NOT_HELD));
  const hrefOf = ({ kind, id }: Hit): string =>
    kind === 'provision' ? provisionPath(id) : { term: `/glossary/#${id}`, authority: `/authorities/#${id}`, calculator: id.startsWith('/') ? id : `/calculators/${id}/` }[kind]; // prettier-ignore

  test('finds the same first as the site for 95 % or more of the query set', async () => {
    await show('/3-06/');
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    const set = Object.values(queries).flat();
    const firsts = await page.evaluate(async (asked) => {
      const field = document.querySelector('#search-words') as HTMLInputElement;
      const status = document.querySelector('dialog [role=status]') as HTMLElement;
      while (status.getAttribute('aria-busy') === null) await new Promise((resolve) => setTimeout(resolve, 20));
      return asked.map((query) => {
        field.value = query;
        field.dispatchEvent(new Event('input'));
        return document.querySelector('[data-search-results] a')?.getAttribute('href') ?? '';
      });
    }, set.map(({ query }) => query)); // prettier-ignore
    const sameAs = (shown: readonly string[]) =>
      set.filter(({ query }, index) => {
        const [first] = all.find(query, 10);
        return first !== undefined && shown[index] === `#${hrefOf(first)}`;
      });
    const same = sameAs(firsts);
    console.log(`  ${same.length} of ${set.length} queries find the same first`);
    expect(set.length).toBeGreaterThanOrEqual(60);
    expect(same.length / set.length).toBeGreaterThanOrEqual(0.95);
    // The answers of the queries before them are not theirs.
    expect(sameAs(['', ...firsts]).length / set.length).toBeLessThan(0.5);
    await page.fill('#search-words', '3-08(c)(1)(iv)');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.id), SOON).toBe('/3-08/#c-1-iv');
    await expect.poll(() => page.locator('[id="/3-08/#c-1-iv"]').isVisible(), SOON).toBe(true);
  });
});

describe('its calculators', () => {
  test.each(CALCULATOR_PAGES.map(({ name }) => name))(
    '%s completes every worked case of its own, with the outcomes of assess()',
    async (name) => {
      const own = cases.filter((one) => calculatorOf(one.case.method).name === name);
      const shown = await page.evaluate(
        async (addresses) => {
          const wait = async (done: () => boolean): Promise<void> => {
            const until = Date.now() + 20_000;
            while (!done() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
          };
          const found: { routes: Record<string, string | null>; findings: (string | null)[] }[] = [];
          for (const address of addresses) {
            location.hash = '#/';
            await wait(() => !document.querySelector('[data-result]'));
            location.hash = `#${address}`;
            await wait(() => Boolean(document.querySelector('[data-result] :is([data-route], [data-finding])')));
            // A view may begin with a part of the duties: all of them are asked for.
            const filter = document.querySelector<HTMLSelectElement>('[data-result] .filter select');
            if (filter && filter.value !== 'all') {
              filter.value = 'all';
              filter.dispatchEvent(new Event('change', { bubbles: true }));
              await new Promise((resolve) => setTimeout(resolve, 50));
            }
            const routes = [...document.querySelectorAll('[data-result] [data-route]')];
            found.push({
              routes: Object.fromEntries(
                routes.map((one) => [one.getAttribute('data-route') ?? '', one.getAttribute('data-outcome')]).reverse(),
              ),
              findings: [...document.querySelectorAll('[data-result] [data-finding]')].map((one) => one.getAttribute('data-finding')),
            });
          }
          return found;
        },
        own.map((one) => `/calculators/${name}/#${writeFragment(typedFromCase(one.case, rules), rules)}`),
      );
      for (const [index, one] of own.entries()) {
        const { routes, findings: all } = rules.assess(one.case);
        const { method } = one.case;
        // With no method chosen, the requirements shown are those of the method that the answer names.
        const lead = leadOf(rules.assess(one.case), method);
        const named = method ?? (lead.outcome === 'allowed' ? lead.route?.method : undefined);
        const findings = all.filter(({ route }) => route === null || route === named);
        const got = shown[index];
        for (const route of routes.filter((each) => !method || each.method === method))
          expect([one.name, route.method, got?.routes[route.method]]).toEqual([one.name, route.method, route.outcome]);
        expect([one.name, findings.filter(({ id }) => !got?.findings.includes(id))]).toEqual([one.name, []]);
        expect(all.length === 0 && routes.length === 0).toBe(false);
      }
      // A calculator that is at home for no case of its own still answers one.
      if (!own.length) {
        const one = cases.find(({ case: { method, amount } }) => method && amount);
        if (!one) throw new Error('expected a case');
        await show(`/calculators/${name}/#${writeFragment(typedFromCase(one.case, rules), rules)}`);
        await page.waitForSelector('[data-result] :is([data-route], [data-finding])');
      }
      await page.evaluate(() => void (location.hash = '#/calculators/method/'));
    },
  );

  test('keep the case in the address with the site’s own names, and a worked example fills the form', async () => {
    await show('/calculators/emergency/');
    await page.locator('article:not([hidden]) .examples summary').first().click();
    await page.locator('article:not([hidden]) .examples a').first().click();
    await page.waitForSelector('[data-answer]');
    expect(await page.evaluate(() => location.hash)).toMatch(/^#\/calculators\/emergency\/#v=1&.*method=emergency/);
    await page.locator('.continue a', { hasText: 'Vendor’s side' }).evaluate((link: HTMLElement) => link.click());
    await page.waitForSelector('[data-result] [data-route=emergency]');
    expect(await page.evaluate(() => location.hash)).toMatch(/^#\/calculators\/vendor\/#v=1&.*method=emergency/);
  });

  test('on paper: every finding and citation, and the form’s answers', async () => {
    const one = cases.find(({ case: { method, amount, dates } }) => method === 'sole-source' && amount && dates);
    if (!one) throw new Error('expected a case');
    await show(`/calculators/case/#${writeFragment(typedFromCase(one.case, rules), rules)}`);
    await page.waitForSelector('[data-answer]');
    // Printing a result prints its memo, which holds every finding.
    const { findings } = rules.assess(one.case);
    const said = findings.map(({ says }) => says);
    const cited = await page.$$eval('[data-result] :is(.why, .requirements) .reason a', (all) =>
      all.map((each) => each.textContent?.replace('9 RCNY ', '') ?? ''),
    );
    await page.emulateMedia({ media: null });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter' }))), { mergePages: true });
    const squeezed = text.replace(/[\s\u00ad-]+/g, '');
    expect(said.length).toBeGreaterThan(3);
    for (const words of [...said, ...cited]) expect([words, squeezed.includes(words.replace(/[\s\u00ad-]+/g, ''))]).toEqual([words, true]);
    expect(squeezed).not.toContain('AcceleratedProcurementisaprocurementmethod');
  });
});

test('a draft is written, and says where Word files are to be had by not offering them', async () => {
  await show('/drafts/sole-source-award/');
  await page.locator('.draft input[type=text]').first().fill('Department of Records');
  await expect.poll(() => page.locator('.paper').textContent(), SOON).toContain('Department of Records');
  expect(await page.getByRole('button', { name: 'Copy as text' }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Download as Word' }).count()).toBe(0);
});

describe('to everyone', () => {
  const sample = cases.find(({ case: { method, amount } }) => method === 'small-purchase' && amount);
  const worked = `/calculators/case/#${writeFragment(typedFromCase(sample?.case ?? {}, rules), rules)}`;

  test.each(LOOKS)('no violation of accessibility: $name', async ({ media }) => {
    await page.emulateMedia(media);
    for (const address of ['/', '/3-08/', '/authorities/', '/readings/', '/drafts/pql-denial/', '/check-a-notice/', worked]) {
      await show(address);
      if (address === worked) await page.waitForSelector('[data-result] [data-finding]');
      // The whole document once; then what each page puts in its place.
      const found = await violations(page, address === '/' ? 'html' : 'main > article:not([hidden])');
      expect([address, found]).toEqual([address, []]);
    }
  });

  test('never scrolls sideways at 320 px, on any of its pages', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const address of [...pathsIn, worked]) {
      await show(address);
      if (address === worked) await page.waitForSelector('[data-result] [data-finding]');
      expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, 320]);
    }
  });
});

test('after all of this: one request, for the file itself; no error, and no breach of its policy', () => {
  expect(requests).toEqual([FILE]);
  expect(noted).toEqual([]);
});
