/** Menu, footer, home, the reference pages and the vendors' page: what people come for is first, and every address still leads. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import authorities from '../../src/content/authorities.json' with { type: 'json' };
import { READINGS } from '../../src/rules/index.ts';
import { ALL, anchorOf } from '../../src/site/amounts.ts';
import { changesOf } from '../../src/site/changes.ts';
import { limits } from '../../src/site/limits.ts';
import { FOOTER, MENU } from '../../src/site/menu.ts';
import { DENIED } from '../../src/site/vendor-doors.ts';
import type { Section } from '../../src/rules/index.ts';
import { grade } from '../../scripts/commands/readability.ts';
import { launch } from './browser.ts';
import { pages, source, sectionPages } from './pages.ts';

const home = inject('address');
const [WIDE, PHONE] = [{ width: 1280, height: 800 }, { width: 390, height: 844 }]; // prettier-ignore
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(path: string, options: BrowserContextOptions = { viewport: WIDE }): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(home + path, { waitUntil: 'networkidle' });
  return page;
}
const own = pages.filter((path) => !/^embed\/./.test(path));
const menuOf = (html: string): string => /<nav id="menu".*?<\/nav>/s.exec(html)?.[0] ?? '';
const currentIn = (path: string): string =>
  /<a[^>]*aria-current="(\w+)"[^>]*>\s*([^<]*?)\s*</
    .exec(menuOf(source(path)))
    ?.slice(1)
    .join(' ') ?? '';

describe('the menu', () => {
  test('is the same on every page, and its pages are there, each with one name in menu, title and heading', () => {
    for (const path of own)
      expect([
        path,
        [...menuOf(source(path)).matchAll(/<a[^>]*>\s*([^<]*?)\s*<\/a>/g)].map(([, name]) => name),
      ]).toEqual([path, MENU.map(({ name }) => name)]); // prettier-ignore
    const asked = /^\/(?:calculators\/.)/;
    for (const { name, path } of [...MENU, ...FOOTER.flatMap(({ places }) => places)]) {
      const html = source(path.slice(1));
      if (asked.test(path)) continue;
      expect([path, /<h1[^>]*>\s*([^<]*?)\s*<\/h1>/.exec(html)?.[1]]).toEqual([path, name]);
      expect([path, /<title>([^<]*)<\/title>/.exec(html)?.[1]]).toEqual([path, `${name} · PPB Rulebook`]);
    }
  });

  test.each([
    ['', ''],
    ['404.html', ''],
    ['rules/', 'page Rules'],
    ['3-08/', 'true Rules'],
    ['changes/', 'true Rules'],
    ['authorities/', 'true Rules'],
    ['calculators/method/', 'page Find a method'],
    ['calculators/competition/', 'true Find a method'],
    ['calculators/case/', 'page Deadlines'],
    ['calculators/emergency/', 'true Deadlines'],
    ['drafts/', 'page Notices and forms'],
    ['drafts/pql-denial/', 'true Notices and forms'],
    ['check-a-notice/', 'true Notices and forms'],
    ['amounts/', 'page Limits'],
    ['vendors/', 'page For vendors'],
    ['calculators/vendor/', 'true For vendors'],
    ['steps/', 'true For vendors'],
    ['desks/', 'true For vendors'],
    ['guides/mwbe-firms/', 'true For vendors'],
    ['guides/what-auditors-find/', ''],
    ['about/', ''],
  ])('/%s stands in: %s', (path, current) => expect(currentIn(path)).toBe(current));

  test('at 390 px and at 320 px stands behind one button, in a header of one row, and opens without a script', async () => {
    for (const width of [390, 320])
      for (const javaScriptEnabled of [true, false]) {
        const page = await open('3-08/', { viewport: { width, height: 844 }, javaScriptEnabled });
        const link = page.locator('#menu').getByRole('link', { name: 'For vendors' });
        expect(await link.isVisible()).toBe(false);
        expect((await page.locator('.site-header').boundingBox())?.height).toBeLessThanOrEqual(64);
        await page.getByRole('button', { name: 'Menu' }).focus();
        await page.keyboard.press('Enter');
        await link.waitFor();
        expect(await page.locator('#menu a').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height >= 24))).toEqual(
          MENU.map(() => true),
        );
        await link.click();
        expect(new URL(page.url()).pathname.endsWith('/vendors/')).toBe(true);
        await page.context().close();
      }
  });

  test('at 1280 px stands open in one row, without the button', async () => {
    const page = await open('');
    expect(await page.locator('#menu a').evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size)).toBe(1);
    expect(await page.getByRole('button', { name: 'Menu' }).isVisible()).toBe(false);
    expect((await page.locator('.site-header').boundingBox())?.height).toBeLessThanOrEqual(64);
    await page.context().close();
  });
});

describe('the footer', () => {
  test('names every page of the site that the menu does not, or leads to the page that lists it', () => {
    const named = new Set([...MENU, ...FOOTER.flatMap(({ places }) => places)].map(({ path }) => path.slice(1)));
    const listed = new Set(
      [...named, 'guides/', 'calculators/', 'about/', 'vendors/', ...sectionPages].flatMap((path) =>
        [...source(path).matchAll(/<main.*<\/main>/gs)].flatMap(([main]) => [...main.matchAll(/href="\/([^"#]*)/g)].map(([, to]) => to)),
      ),
    );
    expect(own.filter((path) => path && path !== '404.html' && !named.has(path) && !listed.has(path))).toEqual([]);
  });
});

describe('home', () => {
  test('shows both doors in the first screen, on a phone too', async () => {
    for (const viewport of [WIDE, PHONE]) {
      const page = await open('', { viewport });
      for (const place of [
        page.getByRole('button', { name: 'Check my purchase' }),
        page.getByRole('link', { name: /^Denied a place on a prequalified list/ }),
      ]) {
        const box = await place.boundingBox();
        expect(box && box.y + box.height <= viewport.height, viewport.width.toString()).toBe(true);
      }
      await page.context().close();
    }
  });

  test('has the limits of today with their rules, the three newest changes, and the seven sections', async () => {
    const page = await open('');
    for (const { title, value, cite } of limits) {
      const row = (await page.getByRole('row', { name: new RegExp(`^${title}`) }).textContent())?.replaceAll('\u00a0', ' ');
      expect([row?.includes(value), row?.includes(cite)]).toEqual([true, true]);
    }
    const days = await page.locator('.new time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
    expect(days).toEqual([...new Set(days)].sort().reverse());
    expect(days.length).toBe(3);
    expect(await page.locator('.sections > li').count()).toBe(8);
    await page.context().close();
  });
});

/** Each address into a reference page, and the selector of what must be seen. */
const ADDRESSES: [page: string, ids: string[]][] = [
  ['amounts/', [...ALL.map(({ name }) => anchorOf(name)), 'section-3-05', 'why-figures-disagree']],
  ['authorities/', [...Object.keys(authorities), 'charter', 'ppb-rule']],
  ['readings/', Object.keys(READINGS)],
  [
    'changes/',
    (['3-05', '3-06', '3-07', '3-08', '3-09', '3-10', '3-11'] as Section[])
      .flatMap((section) => [`section-${section}`, ...changesOf(section).map(({ day }) => `section-${section}-${day}`)])
      .concat('since', 'this-site', 'board-notices'),
  ],
];

describe.each(ADDRESSES)('/%s', (path, ids) => {
  test.each([true, false])(
    'every address into it opens what it names, with scripts: %s',
    async (javaScriptEnabled) => {
      const page = await open(path, { viewport: WIDE, javaScriptEnabled });
      for (const id of ids) {
        await page.locator('main').evaluate((main) => main.querySelectorAll('details').forEach((one) => (one.open = false)));
        await page.goto(`${home}${path}#${id}`);
        const place = page.locator(`[id="${id}"]`);
        // A place may be a mark without words of its own: then it is what stands around it that is seen.
        const seen = await place.evaluate((at) =>
          (at.textContent ? at : at.parentElement)?.checkVisibility({ contentVisibilityAuto: true }),
        );
        expect([id, seen]).toEqual([id, true]);
        const top = await place.evaluate((at) => at.getBoundingClientRect().top);
        expect([id, top >= -1 && top < 800]).toEqual([id, true]);
      }
      await page.context().close();
    },
    120_000,
  );

  test('is eight screens or fewer, and names nothing by its name in the code', async () => {
    const page = await open(path);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(8 * WIDE.height);
    const said = await page.locator('main').evaluate((main) => (main as HTMLElement).innerText);
    for (const { name } of ALL) expect([name, new RegExp(`\\b${name}\\b`).test(said)]).toEqual([name, false]);
    expect(said).not.toMatch(/\b[\da-f]{12}\b|commit [\da-f]{7}/);
    await page.context().close();
  });
});

test('an address into a closed line is not open by itself: the check of addresses bites', async () => {
  const page = await open('authorities/');
  expect(await page.locator('#charter-312').isVisible()).toBe(false);
  await page.context().close();
});

test('what changed: years newest first, each change once, what is to come apart', async () => {
  const page = await open('changes/', { viewport: WIDE, javaScriptEnabled: false });
  const years = (await page.locator('.year h2').allTextContents()).filter((name) => /^\d{4}$/.test(name));
  expect(years).toEqual([...years].sort().reverse());
  expect(years.length).toBeGreaterThan(5);
  const days = await page.locator('#not-yet time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
  const past = await page.locator('[id^="year-"] .changes time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
  expect(days.length).toBeGreaterThan(0);
  expect(Math.min(...days.map((day) => Date.parse(day)))).toBeGreaterThan(Math.max(...past.map((day) => Date.parse(day))));
  expect(past).toEqual([...past].sort().reverse());
  await page.getByRole('link', { name: '2018' }).click();
  expect(await page.locator('#year-2018').isVisible()).toBe(true);
  await page.context().close();
});

test('the page for what is missing has the search: what is typed there is searched for', async () => {
  const page = await open('404.html');
  await page.getByLabel('Search the rules and this site').fill('3-08(c)(1)(iv)');
  await page.keyboard.press('Enter');
  await page.locator('dialog[open] [data-search-results] a').first().waitFor();
  expect(await page.locator('#search-words').inputValue()).toBe('3-08(c)(1)(iv)');
  await page.context().close();
  const plain = await open('404.html', { javaScriptEnabled: false });
  expect(await plain.locator('[data-search-form]').isVisible()).toBe(false);
  await plain.context().close();
});

describe('a vendor', () => {
  const HIS = DENIED.replaceAll('&', '&amp;');

  test('is led to the vendor’s page from home, guides, contacts and search, and nowhere to the agency’s', () => {
    for (const path of ['', 'vendors/', 'guides/get-help/', 'guides/start-selling-to-the-city/', 'desks/'])
      expect([path, source(path).replaceAll('&#38;', '&amp;').includes(HIS)]).toEqual([path, true]);
    // Example cases are an agency's and a vendor's alike: each opens the calculator that it tests.
    for (const path of pages.filter((one) => one !== 'examples/'))
      expect([path, /prequalification\/#[^"]*decision=denied/.test(source(path))]).toEqual([path, false]);
  });

  test('finds the last day of an appeal in two clicks', async () => {
    const page = await open('vendors/');
    await page.getByRole('link', { name: /^Denied a place/ }).click();
    await page.waitForSelector('[data-result]');
    expect(page.url()).toContain('/calculators/vendor/#v=1');
    await page.context().close();
  });

  test('reads at grade 8 or below', async () => {
    const page = await open('vendors/');
    const said = await page.locator('main section > p, main .lead').evaluateAll((all) => all.map((one) => one.textContent ?? ''));
    const sentences = said
      .map((words) =>
        words
          .replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
          .replace(/\s+/g, ' ')
          .replace(/ ([.,])/g, '$1')
          .trim(),
      ) // prettier-ignore
      .flatMap((words) => words.split(/(?<=[.?!]) (?=[A-Z])/));
    console.log(`vendors page: grade ${grade(sentences).toFixed(1)} over ${sentences.length} sentences`);
    expect(sentences.length).toBeGreaterThan(20);
    expect(grade(sentences)).toBeLessThanOrEqual(8);
    await page.context().close();
  });
});
