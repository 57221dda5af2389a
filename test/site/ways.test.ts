/** The ways beyond the text held, on the built site: what rests on 2020 text is marked in its place and listed as open. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { SECTION_PAGES } from '../../src/site/page-of.ts';
import { SECTIONS_IN_SHORT } from '../../src/ways/sections.ts';
import { CHOOSERS } from '../../src/site/choosers.ts';
import { AGENCY_DESKS, TOPIC_IDS, TOPICS } from '../../src/ways/topics.ts';
import { isMarked, WAY_IDS, WAYS_TO_BUY, type Statement } from '../../src/ways/index.ts';
import { violations } from './axe.ts';
import { watched } from './watched.ts';

const home = inject('address');
let page: Page;
watched((one) => ({ page } = one));

const statementsOf = (data: unknown): Statement[] =>
  typeof data !== 'object' || data === null ? [] : 'of' in data ? [data as Statement] : Object.values(data).flatMap(statementsOf);

/**
 * What on a page rests on 2020 text or on a title alone, and has no mark beside it. A mark is whole, with its way to the current
 * rule; or it is two words to be seen, and the page says before it, or in the same paragraph, what they mean and where the rule is.
 */
const unmarked = () =>
  page.evaluate(() => {
    const keys = [...document.querySelectorAll<HTMLElement>('[data-mark-key]')].filter(
      (key) => key.checkVisibility() && key.querySelector('a[href^="https://"]') && key.innerText.includes(`“${key.dataset['markKey']}”`),
    );
    const isBefore = (key: HTMLElement, mark: HTMLElement): boolean =>
      (key.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 || key.parentElement?.contains(mark) === true;
    const isTold = (mark: HTMLElement): boolean =>
      mark.querySelector('a[href^="https://"]') !== null ||
      (mark.checkVisibility() &&
        mark.innerText.trim() === mark.dataset['mark'] &&
        keys.some((key) => key.dataset['markKey'] === mark.dataset['mark'] && isBefore(key, mark)));
    return [...document.querySelectorAll('[data-statement], [data-ask]')]
      .filter((one) => /^(?:ppb|board)/.test(one.getAttribute('data-statement') ?? one.getAttribute('data-ask') ?? ''))
      .filter((one) => ![...one.querySelectorAll<HTMLElement>('[data-mark]')].some(isTold))
      .map((one) => one.textContent);
  });

const PAGES = [
  'methods/',
  ...WAY_IDS.map((way) => `methods/${way}/`),
  ...SECTION_PAGES.map((section) => `sections/${section}/`),
  ...TOPIC_IDS.map((topic) => `topics/${topic}/`),
  'desks/',
  'steps/',
];

test.each(PAGES)('%s marks each statement on old text, says nothing is allowed, and passes axe', async (path) => {
  await page.goto(home + path);
  expect(await page.locator('[data-statement]').count()).toBeGreaterThan(2);
  expect(await unmarked()).toEqual([]);
  // The whole sentence stands once a page, and what it rests on is not said again at each line.
  expect(await page.locator('main [data-mark-key="2020 text"]').count()).toBe(1);
  expect((await page.locator('main').innerText()).match(/rule text as of January 1, 2020/g)).toHaveLength(1);
  expect(await page.locator('main').innerText()).not.toMatch(/\bis allowed\b/i);
  expect(await violations(page, 'main')).toEqual([]);
});

test('the address above the sections leads to a list of them', async () => {
  const answer = await page.goto(`${home}sections/`);
  expect(answer?.status()).toBe(200);
  const links = await page.locator('main li a').evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).pathname));
  expect(links).toEqual(SECTION_PAGES.map((section) => `${new URL(home).pathname}sections/${section}/`));
  expect(await violations(page, 'main')).toEqual([]);
});

test('every such statement is on the page of what is open', async () => {
  await page.goto(`${home}about/open/`);
  const listed = await page.locator('[data-open-statement]').count();
  expect(listed).toBe(
    [
      ...statementsOf(WAYS_TO_BUY),
      ...statementsOf(SECTIONS_IN_SHORT),
      ...statementsOf(TOPICS),
      ...Object.values(CHOOSERS).flatMap(({ entries }) => statementsOf(entries.flatMap(({ law = [] }) => law))),
      ...statementsOf(AGENCY_DESKS),
    ].filter(isMarked).length,
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

test('a vendor is told how the City buys with a mark at each line, and of when it is that PASSPort is needed', async () => {
  await page.goto(`${home}calculators/vendor/#v=1&category=professional-services&amount=2400000.00&asOf=2026-11-28`);
  await page.waitForSelector('[data-way=proposals]');
  await page.locator('details.fold > summary').first().click();
  expect(await page.locator('[data-statement^=ppb]').count()).toBeGreaterThan(8);
  expect(await unmarked()).toEqual([]);
  expect(await page.locator('[data-answer]').innerText()).toContain('(MOCS notice, April 2022)');
});

test('control: a statement without its mark is found out', async () => {
  await page.goto(`${home}methods/proposals/`);
  await page
    .locator('[data-mark]')
    .first()
    .evaluate((mark) => mark.remove());
  expect(await unmarked()).toHaveLength(1);
});

test('control: two words that are explained nowhere, or that nobody sees, mark nothing', async () => {
  await page.goto(`${home}sections/2-10/`);
  const marks = page.locator('[data-statement] [data-mark="2020 text"]');
  const count = await marks.count();
  expect(count).toBeGreaterThan(8);
  await marks.nth(3).evaluate((mark) => mark.setAttribute('hidden', ''));
  expect(await unmarked()).toHaveLength(1);
  await marks.nth(4).evaluate((mark) => (mark.textContent = ''));
  expect(await unmarked()).toHaveLength(2);
  await page.locator('[data-mark-key="2020 text"]').evaluate((key) => key.remove());
  expect(await unmarked()).toHaveLength(count);
  await page.locator('[data-mark-key="title only"] a').evaluate((link) => link.remove());
  expect(await unmarked()).toHaveLength(count + 1);
});

test('a rejected proposal has five days on each page that tells of protests, and the award waits', async () => {
  for (const path of ['vendors/', 'sections/2-07/', 'sections/2-10/']) {
    await page.goto(home + path);
    const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
    expect([path, /bid or proposal[^?]*\(“nonresponsive”\)\? You have five days/.test(text)]).toEqual([path, true]);
    expect([path, /award waits/.test(text)]).toEqual([path, true]);
  }
});
