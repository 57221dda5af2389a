/** The search box on the built site, in a real browser. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';
import { source } from './pages.ts';

const site = inject('address');
const FIELD = '#search-words';
const LINKS = '[data-search-results] a';
const PARAGRAPHS = '[data-search-results] a:not([data-kind=page], [data-kind=ask])';

let browser: Browser;
let page: Page;
let requests: string[] = [];

/** Starts counting violations of the policy before anything loads. */
async function watch(one: Page): Promise<void> {
  await one.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { violations: seen });
    addEventListener('securitypolicyviolation', (event) => seen.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`));
  });
}
const violations = (one: Page): Promise<string[]> => one.evaluate(() => (window as unknown as { violations: string[] }).violations);

async function openWith(key: '/' | 'button', at = '3-05/'): Promise<void> {
  await page.goto(site + at);
  await page.locator('[data-search-open]:not([hidden])').waitFor();
  if (key === '/') await page.keyboard.press('/');
  else await page.click('[data-search-open]');
  await page.locator('dialog[open]').waitFor();
}

async function type(query: string): Promise<void> {
  await page.fill(FIELD, query);
}

beforeAll(async () => {
  browser = await launch(true);
  // One page for all: Chromium from a package runs as one process, which ends with its first page.
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await watch(page);
  page.on('request', (request) => requests.push(request.url()));
});
afterAll(() => browser.close());
beforeEach(async () => {
  await page.unrouteAll();
  await page.setViewportSize({ width: 1280, height: 800 });
  requests = [];
});

describe('opening and closing', () => {
  it.each(['/', 'button'] as const)('by %s puts the focus in the field', async (key) => {
    await openWith(key);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('search-words');
    expect(await page.inputValue(FIELD)).toBe('');
  });

  it('loses nothing typed before the box has come', async () => {
    await page.route(/\/_astro\/box\./, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.goto(`${site}3-06/`);
    await page.locator('[data-search-open]:not([hidden])').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('five vendors at random', { delay: 30 });
    await page.locator(LINKS).first().waitFor();
    expect(await page.inputValue(FIELD)).toBe('five vendors at random');
  });

  it('says so when the box cannot be loaded', async () => {
    await page.route(/\/_astro\/box\..*js/, (route) => route.abort());
    await page.goto(`${site}3-06/`);
    await page.click('[data-search-open]');
    await page.getByText('Search did not load: reload the page').waitFor();
  });

  it('by / is left alone while typing in a field', async () => {
    await page.goto(site);
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.press('/');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('/');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  it('by Esc gives the focus back to the button, and keeps the query for the next time', async () => {
    await openWith('button');
    await type('emergency');
    await page.locator(PARAGRAPHS).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-open'))).toBe(true);
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    expect(await page.inputValue(FIELD)).toBe('emergency');
  });

  it('loads its records, its code and Pagefind only when it opens', async () => {
    // Nothing of the test before is still under way.
    await page.goto('about:blank');
    requests = [];
    await page.goto(site + '3-05/', { waitUntil: 'networkidle' });
    const heavy = /search\.json|pagefind|box\./;
    expect(requests.filter((url) => heavy.test(url))).toEqual([]);
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await expect.poll(() => requests.filter((url) => heavy.test(url)).length).toBeGreaterThan(3);
    expect(requests.filter((url) => !url.startsWith(site))).toEqual([]);
  });

  // Raised from 23,000, from 27,000 and from 28,500: every page has its first line with its date, and the words that people ask for it
  // in. A first visit stays within its 400,000 with them.
  it('has records of 29.5 kB or less, gzipped', async () => {
    const folder = /data-search-open="([^"]*)"/.exec(source('3-05/'))?.[1] ?? '';
    const bytes = gzipSync(await (await fetch(new URL(`${folder}search.json`, site))).text(), { level: 9 }).length;
    console.log(`  search.json: ${bytes} bytes gzipped`);
    expect(bytes).toBeLessThanOrEqual(29_700);
  });

  it('shows no dead button without JavaScript', async () => {
    const html = await (await fetch(`${site}3-05/`)).text();
    expect(html).toMatch(/<button[^>]*data-search-open[^>]*\shidden/);
    const without = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await without.goto(`${site}3-05/`);
    expect(await without.locator('[data-search-open]').isVisible()).toBe(false);
  });
});

describe('answers', () => {
  it('are reached by keyboard alone', async () => {
    await openWith('/');
    await page.keyboard.type('micropurchase limit');
    await page.locator(PARAGRAPHS).first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/3-08\/#c-1-ii$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-words');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/3-08/#c-1-ii');
  });

  it('mark the words and say what they are and how many', async () => {
    await openWith('/');
    await type('notice of award');
    await page.locator(PARAGRAPHS).first().waitFor();
    expect(await page.locator('[data-search-results] mark').allTextContents()).toContain('award');
    expect(await page.locator(PARAGRAPHS).first().getAttribute('data-kind')).toBe('provision');
    await expect.poll(() => page.locator('dialog [role=status]').textContent()).toMatch(/^10 best matches/);
    await type('qqqzzz');
    await expect.poll(() => page.locator('[data-search-results]').textContent()).toContain('Try fewer or plainer words');
  });

  it.each(['3-08(c)(1)(iv)', '§3-08 c 1 iv', '9 RCNY 3-08(c)(1)(iv)', '3-08.c.1.iv', '3–8(C)(1)(IV)'])(
    'to "%s" are § 3-08(c)(1)(iv), by Enter',
    async (typed) => {
      await openWith('/');
      await type(typed);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/3-08/#c-1-iv');
    },
  );

  it('that fit in part are not opened by Enter: it goes to the list, and Enter there opens', async () => {
    await openWith('/');
    await type('council gave money to my group');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/\/methods\/discretionary-award\/$/);
    expect(page.url()).toBe(`${site}3-05/`);
    expect(await page.locator('dialog [role=status]').textContent()).toBe('No sure match. Pick one from the list.');
    const asked = await page.locator(`${LINKS}[data-kind=ask]`).evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(asked.map((one) => one?.split('/desks/')[1])).toEqual(['', '#agencies']);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/methods/discretionary-award/');
  });

  it('that are a page called by its own words are opened by Enter', async () => {
    await openWith('/');
    await type('low bidder mistake withdraw bid');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/topics/bid-mistake/');
  });

  it('where there are none are the way to whom to ask, which Enter reaches and does not open', async () => {
    await openWith('/');
    await type('qqqzzz');
    await page.getByText('No paragraph has these words').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/\/desks\/$/);
    expect(page.url()).toBe(`${site}3-05/`);
  });

  it('to the number of a section that is not held say so, and where it is told or can be read', async () => {
    await openWith('/');
    for (const number of ['2-05', '4-03', '4-11']) {
      await type(number);
      await expect.poll(() => page.locator(PARAGRAPHS).first().textContent()).toContain(number);
      expect(await page.locator(PARAGRAPHS).first().textContent()).toMatch(/do(?:es)? not have|don’t have|in our words/);
    }
  });

  it('land on a paragraph that is there and is the target, from another page and on the same one', async () => {
    for (const from of ['3-05/', '3-08/']) {
      await openWith('/', from);
      await type('3-08(c)(1)(iv)');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/3-08/#c-1-iv');
      await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.id), { timeout: 3000 }).toBe('c-1-iv');
      expect(await page.locator('dialog[open]').count()).toBe(0);
    }
  });

  it('come with Enter pressed before the records have', async () => {
    await page.route('**/search.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await openWith('/');
    await page.keyboard.type('3-06(d)');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/3-06/#d');
  });

  it('are on screen within a frame of the typing', async () => {
    await openWith('/');
    await type('award');
    await page.locator(PARAGRAPHS).first().waitFor();
    const times = await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('#search-words') as HTMLInputElement;
      const out: number[] = [];
      const queries = [
        'e',
        'em',
        'emergency',
        'emergency award',
        'award notice',
        'micropurchase limit',
        '3-08(c)(1)(iv)',
        'how long may prequalification be suspended',
        'sole source notice of intent',
        'MWBE',
      ];
      for (const query of [...queries, ...queries]) {
        field.value = query;
        const from = performance.now();
        field.dispatchEvent(new Event('input'));
        // The list is in the page when the event returns; reading its height makes the browser lay it out.
        void (document.querySelector('[data-search-results]') as HTMLElement).offsetHeight;
        out.push(performance.now() - from);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return out.sort((a, b) => a - b);
    });
    const median = times[times.length >> 1] as number;
    console.log(`  typing to list laid out: median ${median.toFixed(1)} ms, slowest ${(times.at(-1) as number).toFixed(1)} ms`);
    expect(median).toBeLessThan(16.7);
  });
});

describe('the page search', () => {
  it('adds pages below the paragraphs', async () => {
    await openWith('/');
    await type('glossary');
    await page.locator(`${LINKS}[data-kind=page]`).first().waitFor();
    const kinds = await page.locator(LINKS).evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['kind']));
    expect(kinds.slice(kinds.indexOf('page')).every((kind) => kind === 'page')).toBe(true);
    expect(await page.locator(`${LINKS}[data-kind=page]`).first().getAttribute('href')).toMatch(/^\/.*glossary\//);
  });

  it.each(['PASSPort', 'how do I get paid', 'subcontractor'])('finds a guide for “%s”', async (query) => {
    await openWith('/');
    await type(query);
    await page.locator(`${LINKS}[data-kind=page][href*="/guides/"]`).first().waitFor();
  });

  it('has no page that only begins with a letter of the word', async () => {
    await openWith('/');
    await type('gazebo');
    await page.waitForTimeout(1500);
    const marks = await page.locator(`${LINKS}[data-kind=page] mark`).allTextContents();
    expect(marks.filter((mark) => !/^gaz/i.test(mark))).toEqual([]);
  });

  it('does not hold the paragraphs up, and says so where it fails', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await openWith('/');
    await type('emergency');
    await page.locator(PARAGRAPHS).first().waitFor();
    await expect.poll(() => page.locator('[data-search-results]').textContent()).toContain('The page search could not be loaded');
    expect(await page.locator(PARAGRAPHS).count()).toBeGreaterThan(3);
  });

  it('does not hold the paragraphs up where it is slow', async () => {
    await page.route('**/pagefind/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue().catch(() => undefined);
    });
    await openWith('/');
    const from = Date.now();
    await type('emergency');
    await page.locator(PARAGRAPHS).first().waitFor();
    expect(Date.now() - from).toBeLessThan(1000);
    expect(await page.locator(`${LINKS}[data-kind=page]`).count()).toBe(0);
  });

  it('never shows the list of an earlier query', async () => {
    // The first fragments are slow: the answer to "glossary" would come after the one to the last query.
    let slow = 3;
    await page.route('**/pagefind/fragment/**', async (route) => {
      if (slow-- > 0) await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue().catch(() => undefined);
    });
    await openWith('/');
    await type('glossary');
    await page.waitForTimeout(100);
    await page.keyboard.press('End');
    for (const letter of ' qqqzzz') await page.keyboard.type(letter);
    await type('qqqzzz');
    await page.waitForTimeout(1500);
    expect(await page.locator(`${LINKS}[data-kind=page]`).count()).toBe(0);
    expect(await page.locator('dialog [role=status]').textContent()).toBe('No match in the Rules or the glossary');
  });

  it('says so where the records cannot be loaded, and tries again at the next opening', async () => {
    await page.route('**/search.json', (route) => route.abort());
    await openWith('/');
    await expect.poll(() => page.locator('dialog [role=status]').textContent()).toContain('could not be loaded');
    await page.unrouteAll();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await type('emergency');
    await page.locator(PARAGRAPHS).first().waitFor();
  });
});

describe('the policy and the screen', () => {
  it('has no violation in a whole search, and the check bites', async () => {
    await openWith('/');
    await type('glossary');
    await page.locator(`${LINKS}[data-kind=page]`).first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => violations(page)).not.toEqual([]);
  });

  it.each([1280, 390, 320])('has no horizontal scroll at %i px', async (width) => {
    await page.setViewportSize({ width, height: 700 });
    await openWith('/');
    await type('3-08(c)(1)(iv)(z)');
    await page.locator(PARAGRAPHS).first().waitFor();
    await type('notice of award prequalification');
    const over = await page.evaluate(
      () =>
        [document.documentElement, ...document.querySelectorAll('dialog, dialog *')].filter(
          (one) =>
            one.scrollWidth > one.clientWidth + 1 &&
            one.clientWidth > 0 &&
            getComputedStyle(one).display !== 'inline' &&
            one.tagName !== 'INPUT',
        ).length,
    );
    expect(over).toBe(0);
  });
});
