/** The content security policy and Trusted Types in a real browser, and no request to anyone else. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CALCULATORS } from '../../src/case/calculators.ts';
import { launch } from './browser.ts';
import { change } from './open-case.ts';
import { pages, source } from './pages.ts';

const home = inject('address');
let browser: Browser;
let page: Page;

/** A page that notes every breach of its policy. */
async function noting(): Promise<Page> {
  const one = await browser.newPage();
  await one.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      seen.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  return one;
}

beforeAll(async () => {
  browser = await launch();
  page = await noting();
});
afterAll(() => browser.close());

const violations = (of = page): Promise<string[]> => of.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);

/** What a visit leaves: breaches, requests to another origin, cookies, and how much is stored. */
interface Visit {
  broken: string[];
  foreign: string[];
  cookies: unknown[];
  stored: number;
}

async function visit(path: string): Promise<Visit> {
  const one = await noting();
  const foreign: string[] = [];
  one.on('request', (request) => {
    if (!request.url().startsWith(new URL(home).origin)) foreign.push(request.url());
  });
  await one.goto(home + path, { waitUntil: 'networkidle' });
  const cookies = await one.context().cookies();
  const found = {
    broken: await violations(one),
    foreign,
    cookies,
    stored: await one.evaluate(() => localStorage.length + sessionStorage.length),
  };
  await one.close();
  return found;
}

/** Every page visited, some at a time: most of a visit is a wait for its network to be idle. */
const AT_ONCE = 4;
const visits = new Map<string, Promise<Visit>>();
function visited(path: string): Promise<Visit> {
  const from = pages.indexOf(path);
  for (const one of pages.slice(from, from + AT_ONCE)) if (!visits.has(one)) visits.set(one, visit(one));
  return visits.get(path) as Promise<Visit>;
}

describe.each(pages.map((path) => [path || 'home', path]))('%s', (_, path) => {
  test('states the whole policy, and neither breaks it nor asks another origin for anything', async () => {
    for (const rule of ["default-src 'none'", "require-trusted-types-for 'script'", 'trusted-types ppb', "base-uri 'none'"])
      expect(source(path)).toContain(rule);
    expect(source(path)).not.toMatch(/ style=|'unsafe-inline'|'unsafe-eval'/);
    expect(await visited(path)).toEqual({ broken: [], foreign: [], cookies: [], stored: 0 });
  });
});

test.each(CALCULATORS.map(({ name }) => [name]))('the calculator %s, driven to a result, breaks no policy', async (name) => {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/${name}/#v=1&asOf=2026-11-21&category=goods&amount=15000.00&method=small-purchase`);
  await page.waitForSelector('[data-result] :is([data-route], [data-finding])');
  await change(page);
  await page.getByRole('button', { name: 'Show my result' }).click();
  await page.waitForLoadState('networkidle');
  expect(await violations()).toEqual([]);
});

test('using a provision’s tools breaks no policy', async () => {
  await page.goto(`${home}3-08/#c-1`);
  await page.getByRole('button', { name: 'Copy citation of § 3-08(c)(1)', exact: true }).click();
  await page.locator('.tools [role=status]:not(:empty)').waitFor();
  expect(await violations()).toEqual([]);
});

describe('the listener bites', () => {
  test.each([
    ['an inline style', 'style-src', () => document.body.setAttribute('style', 'color: red')],
    [
      'an inline script',
      'script-src',
      () => {
        const script = document.createElement('script');
        script.append('globalThis.leaked = 1');
        document.body.append(script);
      },
    ],
    ['a picture from elsewhere', 'img-src', () => void (new Image().src = 'https://example.org/pixel.gif')],
  ])('on %s', async (_, directive, act) => {
    await page.goto(home);
    await page.evaluate(act).catch(() => undefined);
    await expect.poll(async () => (await violations()).join()).toMatch(new RegExp(`${directive}|require-trusted-types-for`));
  });
});

test('every page asks the browser to name no page of the site to another, whatever headers its host sends', () => {
  expect(pages.filter((path) => !source(path).includes('<meta name="referrer" content="no-referrer">'))).toEqual([]);
});
