/** axe with every rule it has, html-validate, and no sideways scrolling: every page, both widths, every colour scheme. */
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { LOOKS, violations } from './axe.ts';
import { launch } from './browser.ts';
import { pages, sectionPages, source } from './pages.ts';

const home = inject('address');
let browser: Browser;
let context: BrowserContext;
let page: Page;

/** WCAG 2.2, 1.4.12: the spacing that a reader may set without losing anything. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
const sideways = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

beforeAll(async () => {
  browser = await launch();
  context = await browser.newContext();
  page = await context.newPage();
});
afterAll(() => browser.close());

const WIDTHS = [1280, 320];
const at = (width: number): Promise<void> => page.setViewportSize({ width, height: 900 });

// A page is loaded once for both widths: every other one at the narrow width.
describe.each(pages.map((path, place) => [path || 'home', path, place]))('%s', (_, path, place) => {
  describe.each(place % 2 ? [...WIDTHS].reverse() : WIDTHS)('at %i px', (width) => {
    beforeAll(() => at(width));

    test('does not scroll sideways, with text spaced as a reader may space it neither', async () => {
      if (page.url() !== home + path) await page.goto(home + path);
      expect(await sideways()).toBe(0);
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      }, SPACED);
      expect(await sideways()).toBe(0);
      await page.evaluate(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)));
    });

    test('has no violation in light, dark and forced colors', async () => {
      if (page.url() !== home + path) await page.goto(home + path);
      for (const { name, media, asks } of LOOKS) {
        await page.emulateMedia(media);
        expect([name, await violations(page, 'html', asks)]).toEqual([name, []]);
      }
    });

    test('is laid out alike in light and dark', async () => {
      const [light, dark] = LOOKS;
      const placesIn = async ({ media }: (typeof LOOKS)[number]): Promise<string> => {
        await page.emulateMedia(media);
        return page.evaluate(() =>
          [...document.body.querySelectorAll('*')]
            .map((one) => one.getBoundingClientRect())
            .map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`)
            .join('\n'),
        );
      };
      // A part of the page that starts between the two looks moves what is under it: once it has, both are alike.
      await expect.poll(async () => (await placesIn(light)) === (await placesIn(dark)), { timeout: 10_000 }).toBe(true);
    });
  });
});

describe.each(WIDTHS)('at %i px', (width) => {
  test('a section with a paragraph pointed at, its tools beside it and its notes open has no violation', async () => {
    await at(width);
    for (const { name, media } of LOOKS) {
      await page.emulateMedia(media);
      await page.goto(`${home}3-08/#c-1-iv`);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      await page.locator('.tools').waitFor();
      expect([name, await violations(page)]).toEqual([name, []]);
    }
  });
});

describe('by keyboard', () => {
  test('the first stop skips to the text', async () => {
    await page.goto(`${home}3-10/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test.each(sectionPages)('%s has one stop a provision, and a heading for every run-in heading of the law', async (path) => {
    await page.goto(home + path);
    expect(await page.locator('[data-law] .designator').count()).toBe(
      (await page.locator('[data-own]').count()) - (path === '3-10/' ? 3 : 0),
    );
    expect(await page.locator('[data-law] button').count()).toBe(0);
    const levels = await page.locator('main :is(h1, h2, h3, h4, h5)').evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });
});

describe('the HTML is valid', () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));

  test.each(pages.map((path) => [path || 'home', path]))('%s', async (_, path) => {
    // Astro puts one line of style beside an island, where the standard has none; it is not ours to move.
    const html = source(path).replace(/<style>astro-island[^<]*<\/style>/g, '');
    const report = await validator.validateString(html, `dist/${path || 'index'}.html`);
    expect(report.results.flatMap(({ messages }) => messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`))).toEqual([]);
  });

  test('an id given twice is an error', async () => {
    const twice = source('').replace('</main>', '<p id="main"></p></main>');
    expect((await validator.validateString(twice, 'dist/index.html')).valid).toBe(false);
  });
});

test('axe sees a picture without a name', async () => {
  await page.goto(home);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  expect((await violations(page)).join()).toContain('image-alt');
});

/** What is shown at one width alone is asked there, in a page that was clean at the other. */
const AT_NARROW = '.planted { display: none } @media (width < 400px) { .planted { display: block } }';
const SMALL_AT_NARROW =
  '.planted { all: unset; display: inline-block; width: 30px; height: 30px } @media (width < 400px) { .planted { width: 9px; height: 9px } }';
test.each([
  ['image-alt', ['img'], AT_NARROW],
  ['heading-order', ['h6'], AT_NARROW],
  ['target-size', ['button', 'button'], SMALL_AT_NARROW],
] as const)('axe sees what breaks %s at a narrow width alone', async (rule, tags, css) => {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await at(1280);
  await page.goto(home);
  await page.evaluate(
    ([planted, style]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      for (const [place, tag] of planted.entries()) {
        const one = Object.assign(document.createElement(tag), { className: 'planted' });
        if (tag === 'button') one.setAttribute('aria-label', `planted ${place}`);
        if (tag === 'h6') one.textContent = 'planted';
        document.querySelector('main')?.append(one);
      }
    },
    [tags, css] as const,
  );
  expect(await violations(page)).toEqual([]);
  await at(320);
  expect((await violations(page)).join()).toContain(rule);
});

test.each(['#dddddd', '#949494', '#767676', '#5f5f5f'])(
  'axe sees text that is too faint for AAA, or for AA: %s on white',
  async (color) => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.goto(home);
    const plant = (ink: string): void => {
      const text = Object.assign(document.createElement('p'), { textContent: 'planted' });
      Object.assign(text.style, { color: ink, background: '#fff', fontSize: '16px' });
      document.querySelector('main')?.append(text);
    };
    await page.evaluate(plant, color);
    expect((await violations(page)).join()).toContain('color-contrast-enhanced');
  },
);
