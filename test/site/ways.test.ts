/** The ways beyond the text held, on the built site: what rests on 2020 text is marked in its place and listed as open. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { SECTION_PAGES } from '../../src/site/page-of.ts';
import { SECTIONS_IN_SHORT } from '../../src/ways/sections.ts';
import { AGENCY_DESKS, TOPIC_IDS, TOPICS } from '../../src/ways/topics.ts';
import { isMarked, WAY_IDS, WAYS_TO_BUY, type Statement } from '../../src/ways/index.ts';
import { violations } from './axe.ts';
import { watched } from './watched.ts';

const home = inject('address');
let page: Page;
watched((one) => ({ page } = one));

const statementsOf = (data: unknown): Statement[] =>
  typeof data !== 'object' || data === null ? [] : 'of' in data ? [data as Statement] : Object.values(data).flatMap(statementsOf);

/** What on a page rests on 2020 text or on a title alone, and has no mark beside it. */
const unmarked = () =>
  page.$$eval('[data-statement], [data-ask]', (all) =>
    all
      .filter((one) => /^(?:ppb|board)/.test(one.getAttribute('data-statement') ?? one.getAttribute('data-ask') ?? ''))
      .filter((one) => !one.querySelector('[data-mark] a[href^="https://"]'))
      .map((one) => one.textContent),
  );

const PAGES = [
  ...WAY_IDS.map((way) => `methods/${way}/`),
  ...SECTION_PAGES.map((section) => `sections/${section}/`),
  ...TOPIC_IDS.map((topic) => `topics/${topic}/`),
  'desks/',
];

test.each(PAGES)('%s marks each statement on old text, says nothing is allowed, and passes axe', async (path) => {
  await page.goto(home + path);
  expect(await page.locator('[data-statement]').count()).toBeGreaterThan(2);
  expect(await unmarked()).toEqual([]);
  expect(await page.locator('main').innerText()).not.toMatch(/\bis allowed\b/i);
  expect(await violations(page, 'main')).toEqual([]);
});

test('every such statement is on the page of what is open', async () => {
  await page.goto(`${home}about/open/`);
  const listed = await page.locator('[data-open-statement]').count();
  expect(listed).toBe(
    [...statementsOf(WAYS_TO_BUY), ...statementsOf(SECTIONS_IN_SHORT), ...statementsOf(TOPICS), ...statementsOf(AGENCY_DESKS)].filter(
      isMarked,
    ).length,
  );
});

test('$2,400,000 of consulting: proposals, who decides, comment, approval and registration, and what else remains', async () => {
  await page.goto(`${home}calculators/method/#v=1&category=professional-services&amount=2400000.00&asOf=2026-11-28`);
  await page.waitForSelector('[data-way=proposals][data-answer]');
  const plain = async (of: string): Promise<string> => (await page.locator(of).innerText()).replaceAll('\u00a0', ' ');
  expect(await plain('[data-answer]')).toMatch(/Usual method[\s\S]*Competitive sealed proposals[\s\S]*Charter § 312\(b\), § 317\(a\)/);
  const next = await plain('.way-next');
  for (const cite of ['Charter § 319', 'Charter § 326', 'Charter § 317', 'Charter § 328']) expect(next).toContain(cite);
  expect(await unmarked()).toEqual([]);
  await page.locator('details.ways > summary').click();
  expect(await page.locator('[data-verdict=possible]').count()).toBeGreaterThan(8);
  expect(await unmarked()).toEqual([]);
  expect(await violations(page, '.calculator')).toEqual([]);
});

test('control: a statement without its mark is found out', async () => {
  await page.goto(`${home}methods/proposals/`);
  await page
    .locator('[data-mark]')
    .first()
    .evaluate((mark) => mark.remove());
  expect(await unmarked()).toHaveLength(1);
});
