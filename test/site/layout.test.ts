/** How pages stand on the screen: what belongs on one line is on one, what is one thing is marked as one, and no word is cut or pulled apart. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { EXAMPLES } from '../../src/search/examples.ts';
import { launch } from './browser.ts';
import { pages, source } from './pages.ts';

const home = inject('address');
const GOODS = 'calculators/method/#v=1&amount=36000&category=goods&asOf=2026-11-30';
const DENIAL = 'v=1&method=prequalified-list&facts.3-10.decision=denied&dates.pqlDecisionReceived=2026-11-16&asOf=2026-11-30';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => browser.close());

async function at(width: number, path: string): Promise<void> {
  await page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
  await page.goto('about:blank');
  await page.goto(home + path);
  if (path.includes('#v=1')) await page.waitForSelector('[data-answer]');
}

/** The left or the top of what a selector finds, in whole pixels. */
const edges = (selector: string, side: 'left' | 'top'): Promise<number[]> =>
  page.$$eval(selector, (all, of) => all.map((one) => Math.round(one.getBoundingClientRect()[of])), side);

describe('a result', () => {
  test('the four fields of the comparison stand on one line, and no choice that is shown is cut', async () => {
    await at(1280, GOODS);
    await page.getByText('Compare the law on two dates for this purchase').click();
    await page.locator('.compare-fields select').first().waitFor();
    expect(new Set(await edges('.compare-fields :is(select, input)', 'top')).size).toBe(1);
    const cut = await page.$$eval(
      '.compare-fields select',
      (all) =>
        all.filter((one) => {
          const select = one as HTMLSelectElement;
          const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
          pen.font = getComputedStyle(select).font;
          // Besides its own padding a select keeps room for its arrow.
          return pen.measureText(select.selectedOptions[0]?.text ?? '').width > select.clientWidth - 40;
        }).length,
    );
    expect(cut).toBe(0);
  });

  test.each([GOODS, `calculators/vendor/#${DENIAL}`])('%s: both columns begin on one line', async (path) => {
    await at(1280, path);
    const baselines = await page.$$eval('.next > h2, .take-away > h3', (all) => all.map((one) => one.getBoundingClientRect().bottom));
    expect(baselines).toHaveLength(2);
    expect(Math.abs((baselines[0] ?? 0) - (baselines[1] ?? 0))).toBeLessThan(3);
  });

  test.each([GOODS, `calculators/vendor/#${DENIAL}`, 'calculators/vendor/#v=1&amount=95000&category=standard-services&asOf=2026-11-30'])(
    '%s: on a phone the method has a line of its own, flush left',
    async (path) => {
      await at(390, path);
      const [verdict, method] = await page.$$eval('.answer-verdict > span', (all) =>
        all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
      );
      expect(method?.left).toBe(verdict?.left);
      expect(method?.top).toBeGreaterThanOrEqual((verdict?.bottom ?? 0) - 2);
    },
  );

  test('on a phone each line of the headline is as full as its words allow', async () => {
    await at(390, 'calculators/vendor/#v=1&amount=95000&category=standard-services&asOf=2026-11-30');
    const early = await page.$eval('.answer-says', (says) => {
      const text = says.firstChild as Text;
      const words = [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return { word, rect: range.getBoundingClientRect() };
      });
      const { right } = says.getBoundingClientRect();
      // A word that would have fitted on the line before.
      return words.flatMap(({ word, rect }, at) => {
        const before = words[at - 1]?.rect;
        return before && rect.top > before.top + 2 && before.right + rect.width + 12 < right ? [word] : [];
      });
    });
    expect(early).toEqual([]);
  });

  test('the line above it names every date that was given', async () => {
    await at(1280, `calculators/vendor/#${DENIAL}`);
    expect(await page.locator('.given').innerText()).toContain('Decision received: November 16, 2026');
    expect(await page.locator('.given').innerText()).not.toContain('more answer');
  });

  test('the amount in the picture of the limits stands within its own ground', async () => {
    for (const amount of ['36000', '5', '99999999']) {
      await at(1280, GOODS.replace('36000', amount));
      // Far from the limits the picture is folded away.
      await page.$$eval('[data-result] details', (all) => all.forEach((one) => one.setAttribute('open', '')));
      const [ground, words, picture] = await Promise.all(
        ['.ladder-value rect', '.ladder-value text', '.ladder svg'].map((one) => page.locator(one).boundingBox()),
      );
      if (!ground || !words || !picture) throw new Error('no picture');
      expect([amount, words.x > ground.x && words.x + words.width < ground.x + ground.width]).toEqual([amount, true]);
      expect([amount, ground.y >= picture.y && ground.y + ground.height <= picture.y + picture.height]).toEqual([amount, true]);
    }
  });
});

test.each([320, 390])('a refused vendor’s result does not scroll sideways at %i px: a long citation breaks', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 844 } });
  await page.goto(`${home}calculators/vendor/#v=1&method=prequalified-list&facts.3-10.decision=denied&dates.pqlDecisionMailed=2026-11-20&asOf=2026-11-30`); // prettier-ignore
  await page.waitForSelector('[data-answer]');
  await page.$$eval('[data-result] details', (all) => all.forEach((one) => one.setAttribute('open', '')));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  // Nor is a safe course said to two readers.
  expect(await page.locator('[data-result]').innerText()).not.toMatch(
    /Safe course: (?:Agency|Vendor):|to publish, use the last City Record/,
  );
  await page.close();
});

describe('a choice that is too long', () => {
  test('ends in three dots in every form, and this browser draws them', async () => {
    for (const path of ['', GOODS, 'check-a-notice/', 'embed/', 'steps/', 'desks/']) {
      await at(1280, path);
      await page.locator('select').first().waitFor({ state: 'attached' });
      const others = await page.$$eval('select', (all) => all.filter((one) => getComputedStyle(one).textOverflow !== 'ellipsis').length);
      expect([path, others]).toEqual([path, 0]);
    }
    await at(1280, '');
    const select = page.locator('select[name=category]');
    await select.selectOption({ index: 3 });
    // Written as an attribute the policy of the page would refuse it.
    await select.evaluate((one) => void (one.style.width = '9rem'));
    const drawn = await select.screenshot();
    await select.evaluate((one) => {
      one.style.textOverflow = 'clip';
      // Chromium draws a choice anew only where it is put in anew.
      const place = document.createElement('i');
      one.replaceWith(place);
      place.replaceWith(one);
    });
    expect(drawn.equals(await select.screenshot())).toBe(false);
  });
});

describe('a provision that an address points at', () => {
  const marked = (id: string): Promise<boolean[]> =>
    page.$$eval(`#${id} [data-own]`, (all) => {
      const mark = getComputedStyle(document.documentElement).getPropertyValue('--mark').trim();
      const own = document.createElement('i');
      own.style.color = mark;
      document.body.append(own);
      const color = getComputedStyle(own).color;
      return all.map((one) => getComputedStyle(one).backgroundColor === color);
    });

  test('is marked with all that is copied with it, and nothing else is', async () => {
    await at(1280, '3-08/#e');
    const own = await marked('e');
    expect(own.length).toBe(15);
    expect(own).not.toContain(false);
    expect(await marked('d')).not.toContain(true);
  });

  test('the skip link marks nothing', async () => {
    await at(1280, '3-08/#main');
    expect(await marked('e')).not.toContain(true);
  });

  test.each([1280, 390])('at %i px the words of (10) begin where those of (1) do', async (width) => {
    await at(width, '3-08/');
    const begin = await page.$$eval('#e > [role=list] > [role=listitem] > [data-own]', (all) =>
      all.map((one) => {
        const words = document
          .createTreeWalker(one, NodeFilter.SHOW_TEXT, (text) =>
            /\w/.test(text.nodeValue ?? '') && !text.parentElement?.closest('.designator')
              ? NodeFilter.FILTER_ACCEPT
              : NodeFilter.FILTER_SKIP,
          )
          .nextNode() as Text;
        const range = document.createRange();
        const first = /\w/.exec(words.data)?.index ?? 0;
        range.setStart(words, first);
        range.setEnd(words, first + 1);
        return range.getBoundingClientRect().left;
      }),
    );
    expect(Math.max(...begin) - Math.min(...begin)).toBeLessThan(1.5);
  });

  test('on a phone nothing moves when something was copied', async () => {
    await at(390, '3-08/#c-1-iv');
    const place = () => edges('#c-1-iv > [data-own]', 'top');
    const before = await place();
    await page.context().grantPermissions(['clipboard-write']);
    await page.getByRole('button', { name: /^Copy text and citation/ }).click();
    await page.getByText('Copied: the text').waitFor();
    expect(await place()).toEqual(before);
  });
});

test('on a phone the days of the limits take two lines at most, and no date is broken', async () => {
  await at(390, 'amounts/');
  const lines = await page.$$eval('.limits small', (all) =>
    all.map((one) => Math.round(one.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(one).lineHeight))),
  );
  expect(Math.max(...lines)).toBeLessThanOrEqual(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('the empty search shows what may be typed, and each of it finds something', async () => {
  await at(390, '');
  for (const example of EXAMPLES) {
    await page.goto(home);
    await page.locator('[data-search-open]:not([hidden])').click();
    await page.getByRole('button', { name: example, exact: true }).click();
    await page.locator('[data-search-results] ol a').first().waitFor();
    expect(await page.locator('#search-words').inputValue()).toBe(example);
    expect(await page.getByRole('button', { name: example, exact: true }).isVisible()).toBe(false);
  }
});

describe('a link', () => {
  test('underlines no blank before or after its words, on any page', async () => {
    const found: string[] = [];
    for (const path of pages) {
      await page.goto(home + path, { waitUntil: 'domcontentloaded' });
      found.push(
        ...(await page.evaluate((of) => {
          const wide = (text: Text, at: number): boolean => {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return /\s/.test(text.data[at] ?? '') && range.getBoundingClientRect().width > 0;
          };
          return [...document.querySelectorAll<HTMLElement>('a[href]')].flatMap((link) => {
            const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
            const all: Text[] = [];
            while (texts.nextNode()) all.push(texts.currentNode as Text);
            const [first, last] = [all[0], all.at(-1)];
            return (first && wide(first, 0)) || (last && wide(last, last.data.length - 1)) ? [`${of}: ${link.textContent}`] : [];
          });
        }, path)),
      );
    }
    expect(found).toEqual([]);
  });

  test('is followed by its comma or stop without a blank, on any page', () => {
    const found = pages.flatMap((path) =>
      [
        ...source(path)
          .replace(/<(script|style)\b.*?<\/\1>|<!--.*?-->/gs, '')
          .matchAll(/.{40}(?:\s(?:<\/\w+>)*<\/a>|<\/a>(?:<\/\w+>)*\s+)(?:<\/?\w+[^>]*>)*[,.;:)](?!\w).{10}/gs),
      ].map(([words]) => `${path}: ${words}`),
    );
    expect(found).toEqual([]);
  });
});
