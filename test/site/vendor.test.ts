/** The vendor's side in a real browser: no sentence calls the agency “you”, and a last day is said with every reading of it. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { watched } from './watched.ts';

const home = inject('address');
const SMALL = '#v=1&asOf=2026-06-01&method=small-purchase&category=goods&amount=50000';
const SOLE = '#v=1&asOf=2026-06-01&method=sole-source&category=goods&amount=500000';
const DENIED =
  '#v=1&asOf=2026-06-01&method=prequalified-list&facts.3-10.decision=denied&dates.pqlDecisionMailed=2026-06-01&dates.pqlDecisionReceived=2026-06-02';

let page: Page;
watched((one) => ({ page } = one));

async function open(calculator: string, fragment: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/${calculator}/${fragment}`);
  await page.waitForSelector('[data-result] [data-route]');
}

/** What the rules say on the page: the method, and each finding. */
const said = (): Promise<string[]> => page.locator('[data-result] :is(.answer-says, .act-says, .finding-says)').allTextContents();

describe.each([
  ['a small purchase', SMALL, 'The agency may buy this as a small purchase.'],
  ['a sole source', SOLE, 'The agency may buy this way only if its Chief Contracting Officer (ACCO) determines'],
  ['a place on a list, denied', DENIED, 'Appeal by June 17, 2026'],
])('%s', (_, fragment, route) => {
  test('is told of the agency, and asked about the purchase', async () => {
    await open('vendor', fragment);
    expect(await page.locator('.questions legend').textContent()).toBe('The purchase, as far as you know it');
    const all = await said();
    expect(all.some((one) => one.startsWith(route))).toBe(true);
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((one) => /\byou (need|must)\b|your agency/i.test(one) && !one.includes('To the agency: '))).toEqual([]);
  });
});

test('no time limit counts “1 years”', async () => {
  await open('vendor', DENIED);
  const text = (await page.locator('[data-result]').textContent()) ?? '';
  expect(text).toContain('within 1 year after the last notice of the list');
  expect(text).not.toMatch(/\b1 (days|months|years|vendors)\b/);
});

test('a denied vendor reads its last day first, and the later one of another reading', async () => {
  await open('vendor', DENIED);
  expect(await page.locator('[data-answer] .answer-says').textContent()).toMatch(/^Appeal by June 17, 2026/);
  const day = await page.locator('[data-vendor-day=pqlAppeal]').innerText();
  expect(day).toContain('by Wednesday, June 17, 2026');
  expect(day).toContain('Meet that deadline');
  expect(day).toContain('Monday, June 22, 2026, only if a mailed decision counts from its fifth day');
});

test('the agency’s page of a refusal leads the vendor to its own, with the case', async () => {
  await open('prequalification', DENIED);
  await page.getByRole('link', { name: 'See what you can do, and by when' }).click();
  await page.waitForURL(/\/calculators\/vendor\/#v=1&.*pqlDecisionMailed=2026-06-01/);
});

describe('a vendor with a letter and no date yet', () => {
  const UNDATED = '#v=1&asOf=2026-06-01&method=prequalified-list&facts.3-10.decision=denied';

  test('is asked in the answer when the letter came, gets there in one click, and then reads until when', async () => {
    await open('vendor', UNDATED);
    expect(await page.locator('[data-answer] .outcome').first().textContent()).toBe('You may appeal');
    await page.locator('[data-wanted]').getByRole('button', { name: 'Enter the day you got the letter' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('dates.pqlDecisionReceived');
    await page.keyboard.type('6/1/2026');
    await page.getByRole('button', { name: 'Show my result' }).click();
    await expect.poll(() => page.locator('[data-answer] .outcome').first().textContent()).toBe('You may appeal until June 16, 2026');
    // What is left to ask: the day of mailing, whether the letter is of the kind with the shortest time, and of which list.
    const left = ['more than five days in the mail', 'not responsible', 'human services (HHS) list'];
    expect(await page.locator('[data-wanted]').allInnerTexts()).toEqual(left.map((words) => expect.stringContaining(words)));
  });

  test.each([
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])('finds decision and dates in the first screen of the form, $width wide', async (size) => {
    await page.setViewportSize(size);
    await open('vendor', UNDATED);
    await page.getByRole('button', { name: 'Change these answers' }).click();
    for (const name of ['facts.3-10.decision', 'dates.pqlDecisionMailed', 'dates.pqlDecisionReceived']) {
      const box = await page.locator(`[name="${name}"]`).boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0), name).toBeLessThanOrEqual(size.height);
    }
    const dates = await page.$$eval('.calculator [name^="dates."]', (all) => all.length);
    expect(dates).toBeLessThan(35);
  });
});

test('without a method a vendor reads ten methods from its own side, and no order to the agency', async () => {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/vendor/#v=1&asOf=2026-06-01&category=goods&amount=40000`);
  await page.waitForSelector('.choose-method .route');
  const all = await page.locator('.choose-method .route p').allTextContents();
  expect(all).toHaveLength(10);
  expect(all.filter((says) => /\byou (may|need|must)\b|^(?:Check|Get|Use|Tell us) /i.test(says))).toEqual([]);
});

test('after the Agency Head’s decision the petition to OATH leads, and the first appeal is not asked for again', async () => {
  await open('vendor', '#v=1&asOf=2026-11-28&method=prequalified-list&facts.3-10.decision=denied&dates.agencyHeadDecision=2026-11-20');
  expect(await page.locator('[data-answer] .outcome').first().textContent()).toBe('You may petition OATH until December 4, 2026');
  expect(await page.locator('[data-act="3-10(m)(1):filing"]').count()).toBe(0);
});

test('a second appeal whose days run out first leads', async () => {
  await open(
    'vendor',
    '#v=1&asOf=2026-11-28&method=prequalified-list&facts.3-10.decision=removed&dates.agencyHeadDecisionReceived=2026-11-20',
  );
  expect(await page.locator('[data-answer] .outcome').first().textContent()).toBe(
    'You may appeal to the Mayor or CCPO until November 30, 2026',
  );
});

test('an appeal whose last day has passed stands under no mark of what is allowed, and asks for the day it was filed', async () => {
  const decided =
    '&method=prequalified-list&facts.3-10.decision=removed&dates.agencyHeadDecision=2026-10-01&dates.agencyHeadDecisionReceived=2026-10-03';
  await open('vendor', `#v=1&asOf=2026-10-14${decided}`);
  expect(await page.locator('.answer-verdict .outcome').textContent()).toBe('You may petition OATH until October 16, 2026');
  await open('vendor', `#v=1&asOf=2026-10-17${decided}`);
  expect(await page.locator('.answer-verdict .outcome').textContent()).toBe('The last day has passed');
  expect(await page.locator('.answer-says').textContent()).toBe('The last day to petition OATH was October 16, 2026.');
  expect(await page.locator('[data-answer]').getAttribute('data-outcome')).toBe('unknown');
  await page.getByRole('button', { name: 'Enter the day you filed' }).click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('dates.oathPetition');
});
