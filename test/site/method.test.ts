/** The pages of data and method: amounts with their history, coverage with its marks, both without a script. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { coverage } from '../../src/law/coverage.ts';
import { PARAMETERS } from '../../src/rules/index.ts';
import { launch } from './browser.ts';
import { pages, source } from './pages.ts';

const home = inject('address');
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(() => browser.close());

test('every page but an embed links to limits in its menu, and to data files in its footer', () => {
  for (const path of pages.filter((one) => !/^embed\/./.test(one)))
    for (const [part, to] of [
      ['header', 'amounts/'],
      ['footer', 'about/data/'],
    ] as const) {
      const html = new RegExp(`<${part}.*</${part}>`, 's').exec(source(path))?.[0] ?? '';
      expect([path, to, html.includes(`/${to}"`)]).toEqual([path, to, true]);
    }
});

describe('amounts', () => {
  beforeAll(() => page.goto(`${home}amounts/`));

  test('stand with their whole history, the newest first', async () => {
    for (const parameter of PARAMETERS) {
      const anchor = parameter.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect(await page.locator(`#${anchor} .steps > li`).count(), parameter.name).toBe(parameter.history.length);
    }
    expect((await page.locator('#mwbe-maximum .steps > li > p:not(.source)').allTextContents()).map((text) => text.trim())).toEqual([
      '$1,500,000, since December 8, 2023',
      '$1,000,000, from June 3, 2023 to December 7, 2023',
      '$500,000, from January 1, 2020 to June 2, 2023',
      '$150,000, from November 5, 2018 to December 31, 2019',
      'none, at least from March 1, 2016 to November 4, 2018',
    ]);
  });

  test('name the chain of authority: the rule, the Charter, the State law, each linked', async () => {
    const links = page.locator('#mwbe-maximum .steps > li').first().locator('ol a');
    expect(await links.allTextContents()).toEqual(['§ 3-08(c)(1)(iv)', 'Charter § 311', 'N.Y. Laws 2023, ch. 719']);
  });

  test('begin with those of today, in dollars, each with its rule and its day', async () => {
    const rows = await page.locator('.limits').first().locator('tbody tr').allTextContents();
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      'Micropurchase: goods and all services except construction § 3-08(c)(1)(ii) $20,000 at least since March 1, 2016',
      'Micropurchase: construction § 3-08(c)(1)(ii) $35,000 at least since March 1, 2016',
      'Small purchase § 3-08(a) $100,000 at least since March 1, 2016',
      'M/WBE small purchase, City-certified vendor § 3-08(c)(1)(iv) $1,500,000 since December 8, 2023',
    ]);
    const told = new Set(
      await page.locator('.limits td a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash.slice(1))),
    );
    for (const { name, unit, history } of PARAMETERS)
      if (unit === 'cents' && history.at(-1)?.value !== null)
        expect([name, told.has(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))]).toEqual([name, true]);
  });

  test('explain each published figure by the days it fits', async () => {
    const told = (await page.locator('#why-figures-disagree ~ ul').first().textContent())?.replace(/\s+/g, ' ');
    expect(told).toContain('above $100,000, and above $150,000 for M/WBE contracts');
    expect(told).toContain('as it was from November 5, 2018 to December 31, 2019');
    expect(told).toContain('up to $500,000 to City-certified M/WBEs');
    expect(told).toContain('as it was from January 1, 2020 to June 2, 2023');
    expect(told).toContain('$1,500,000 (since December 8, 2023)');
    expect(await page.locator('#why-figures-disagree + p').textContent()).toContain('unknown date');
  });
});

describe('coverage', () => {
  const all = coverage();
  beforeAll(() => page.goto(`${home}coverage/`));

  test('shows every sentence of the law in its order, word for word, with its mark in words', async () => {
    const shown = await page.locator('.covered .sentence .said').evaluateAll((said) =>
      said.map((one) => {
        const status = one.querySelector('.status')?.textContent?.trim() ?? '';
        return { status, text: one.textContent?.replace(/\s+/g, ' ').trim().slice(status.length).trim() };
      }),
    );
    expect(shown.map(({ text }) => text)).toEqual(all.map(({ text }) => text));
    const words = { applied: '■ Applied', left: '◇ Left to the reader', heading: '¶ Heading', unassigned: '✕ Unassigned' };
    expect(shown.map(({ status }) => status.split(':')[0])).toEqual(all.map(({ status }) => words[status]));
  });

  test('counts what it shows', async () => {
    for (const status of ['applied', 'left', 'heading', 'unassigned'])
      expect(await page.locator(`[data-count=${status}]`).textContent()).toBe(String(all.filter((one) => one.status === status).length));
  });

  test('names for an applied sentence its rules, a worked case and the tests that name the provision', async () => {
    const one = page
      .locator('.covered', { has: page.locator('a[href$="/3-08/#c-1-ii"]') })
      .locator('details')
      .first();
    const told = await one.textContent();
    expect(told).toContain('micropurchase');
    expect(told).toContain('test/rules/3-08-small-purchases.test.ts');
  });

  test('marks each status by an edge of its own, also where colours are the reader’s', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    const edges = await page.locator('.coverage-key .sentence').evaluateAll((all) => all.map((one) => `${getComputedStyle(one).borderLeftStyle} ${getComputedStyle(one).borderLeftWidth}`)); // prettier-ignore
    expect(new Set(edges).size).toBe(4);
    await page.emulateMedia({ forcedColors: null });
  });
});
