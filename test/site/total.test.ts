/** The small-purchase total in a real browser: entries added, changed, taken away and put right, by keyboard too; the link holds them. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { LOOKS, violations } from './axe.ts';
import { change } from './open-case.ts';
import { watched } from './watched.ts';

const home = inject('address');
const address = `${home}calculators/small-purchase-total/`;
const BASE = 'v=1&asOf=2026-11-21&category=goods&amount=15000.00&dates.award=2026-03-31';

let page: Page;
let noted: string[];
watched((one) => ({ page, noted } = one));

async function open(entries = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${address}#${BASE}${entries && `&entries=${entries}`}`);
  await page.waitForSelector('[data-result] [data-route]');
  await change(page);
}

const outcome = (method: string): Promise<string | null> =>
  page.locator(`[data-result] .route[data-route=${method}]`).getAttribute('data-outcome');
const group = (number: number) => page.getByRole('group', { name: `Entry ${number}`, exact: true });
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '');

async function add(number: number, kind: string, on: string, amount: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an entry' }).click();
  await group(number).getByLabel('What it is').selectOption({ label: kind });
  await group(number).getByLabel('Date').fill(on);
  await group(number).getByLabel('Amount in dollars').fill(amount);
}

test('entries added pass the limit by a cent, and the page says with which and by how much; taken away, they do not', async () => {
  await open();
  expect(await outcome('micropurchase')).toBe('allowed');
  await add(1, 'Change', '5/1/2026', '5,000');
  await expect.poll(() => outcome('micropurchase')).toBe('allowed');
  expect(await page.locator('.total-limits tbody tr').first().textContent()).toContain('exactly at the limit');
  await add(2, 'Renewal', '', '0.01');
  await expect.poll(() => outcome('micropurchase')).toBe('not-allowed');
  const row = await page.locator('.total-limits tbody tr').first().textContent();
  expect(row).toContain('Over by $0.01: passed with “Renewal, without a date: $0.01”');
  await page.getByRole('button', { name: 'Remove entry 2' }).click();
  await expect.poll(() => outcome('micropurchase')).toBe('allowed');
  expect(await focused()).toBe('Remove entry 1');
  await page.getByRole('button', { name: 'Remove entry 1' }).click();
  await expect.poll(focused).toBe('Add an entry');
  expect(noted).toEqual([]);
});

test('a related purchase past the limit is a matter of judgment, never called a division', async () => {
  await open('related:2026-04-10:5000.01');
  expect(await outcome('micropurchase')).toBe('needs-determination');
  expect(await page.locator('[data-finding="3-08(b):not-artificially-divided"]').first().getAttribute('data-outcome')).toBe(
    'needs-determination',
  );
});

test('the vendor’s twelve months: an award in, one on the edge, one out, and the threshold', async () => {
  await open('vendor-award:2025-04-01:100000.00,vendor-award:2025-03-31:135000.00,vendor-award:2025-03-30:90000.00');
  const finding = page.locator('[data-finding="3-08(c)(1)(i):disclosures"]').first();
  expect(await finding.getAttribute('data-outcome')).toBe('required');
  const rows = await page.locator('.vendor-part .total-table tbody tr').allTextContents();
  expect(rows.map((one) => /Counted|counted, to be safe|Not counted|Equals/.exec(one)?.[0])).toEqual([
    'Counted',
    'Counted',
    'counted, to be safe',
    'Not counted',
    'Equals',
  ]);
});

test('an entry that cannot be used: said at its cell and in the summary, which leads there; nothing typed is lost by a reload', async () => {
  await open();
  await add(1, 'Change', '2026-02-30', '5,0:0%');
  await page.getByRole('button', { name: 'Show my result' }).click();
  await page.waitForFunction(() => document.activeElement?.classList.contains('error-summary'));
  const links = await page.locator('.error-summary a').allTextContents();
  expect(links.map((one) => one.split(':')[0])).toEqual(['Entry 1, date', 'Entry 1, amount']);
  await page.locator('.error-summary a').first().click();
  expect(await focused()).toMatch(/-entries-0-on$/);
  const date = group(1).getByLabel('Date');
  expect(await date.getAttribute('aria-invalid')).toBe('true');
  const described = (await date.getAttribute('aria-describedby')) ?? '';
  expect(await page.locator(`#${described}`).textContent()).toContain('exists');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await page.waitForSelector('.entry');
  expect(await group(1).getByLabel('Date').inputValue()).toBe('2026-02-30');
  expect(await group(1).getByLabel('Amount in dollars').inputValue()).toBe('5,0:0%');
  await group(1).getByLabel('Date').fill('2026-03-01');
  await group(1).getByLabel('Amount in dollars').fill('5000');
  await page.waitForSelector('[data-result] [data-route]');
  expect(await page.locator('.error-summary').count()).toBe(0);
});

test('by keyboard alone: an entry added, filled, and taken away', async () => {
  await open();
  await page.getByRole('button', { name: 'Add an entry' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toMatch(/-entries-0-kind$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2026-04-10');
  await page.keyboard.press('Tab');
  await page.keyboard.type('5000.01');
  await expect.poll(() => outcome('micropurchase')).toBe('needs-determination');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => outcome('micropurchase')).toBe('allowed');
  await expect.poll(focused).toBe('Add an entry');
});

test('the link it gives opens the same entries and the same result', async () => {
  await open();
  await add(1, 'Change', '5/1/2026', '5,000.01');
  await add(2, 'Other award to the vendor', '', '200000');
  await expect.poll(() => outcome('micropurchase')).toBe('not-allowed');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('Link copied').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const before = await page.locator('[data-result]').textContent();
  await page.goto('about:blank');
  await page.goto(link);
  await page.waitForSelector('[data-result] [data-route]');
  await change(page);
  expect(await page.locator('[data-result]').textContent()).toBe(before);
  expect(await group(1).getByLabel('Amount in dollars').inputValue()).toBe('5,000.01');
});

test('in every look, wide and narrow, with entries and a picture: no violations, and it never scrolls sideways', async () => {
  const entries =
    'change:2026-05-01:3000.00,related:2026-04-10:12500.00,renewal::4000.00,vendor-award:2025-03-31:100000.00,vendor-award::5000.00';
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await open(entries);
    await page.$$eval('.calculator details', (all) => all.forEach((one) => one.setAttribute('open', '')));
    for (const { name, media, asks } of LOOKS) {
      await page.emulateMedia(media);
      expect([width, name, await violations(page, 'html', asks)]).toEqual([width, name, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
  expect(noted).toEqual([]);
});
