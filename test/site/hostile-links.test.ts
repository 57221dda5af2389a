/** Links and texts that are no case, or too much of one: what is wrong is said at its field, and nothing typed is lost. */
import { request } from 'node:http';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { serve } from '../../scripts/commands/serve.ts';
import { DIST } from './pages.ts';
import { watched } from './watched.ts';

let page: Page;
let noted: string[];
watched((one) => ({ page, noted } = one));
const home = inject('address');

const open = async (path: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(home + path);
  await page.waitForLoadState('networkidle');
};
const verdict = (): Promise<string> => page.locator('[data-answer]').innerText();

test.each(['mwbe', 'constructor', '__proto__'])(
  'a link with the method “%s”: said at its field, and mended by choosing one',
  async (method) => {
    await open(`calculators/method/#v=1&category=goods&amount=36500&method=${method}`);
    await expect.poll(() => page.getByLabel('Estimated contract value').first().inputValue()).toMatch(/36,?500/);
    expect(await page.locator('main').innerText()).toContain('Choose one of the answers offered');
    await page.getByLabel('Procurement method').first().selectOption('small-purchase');
    await expect.poll(verdict).toContain('Allowed');
    expect(noted).toEqual([]);
  },
);

test('an amount with a word that every object knows is refused, and the answer before it goes', async () => {
  await open('calculators/case/#v=1&method=small-purchase&category=goods&amount=36500');
  await expect.poll(verdict).toContain('Allowed');
  await page.getByRole('button', { name: 'Change' }).first().click();
  const field = page.getByLabel('Estimated contract value').first();
  await field.fill('900000 constructor');
  await field.press('Tab');
  await expect.poll(() => page.locator('main').innerText()).toContain('Enter an amount in dollars');
  expect(await page.locator('[data-answer]').count()).toBe(0);
  expect(noted).toEqual([]);
});

test('what is too long for an address is still there after a reload, and no link is given that would not open', async () => {
  await open('calculators/case/#v=1&method=small-purchase&category=goods&amount=36500&asOf=2026-11-30');
  await expect.poll(verdict).toContain('Allowed');
  await page.getByRole('button', { name: 'Change' }).first().click();
  await page.locator('details.more', { hasText: 'City closures' }).locator('summary').click();
  const days = page.getByLabel(/closed/).last();
  const long = Array.from({ length: 900 }, () => '2026-12-07').join(', ');
  await days.fill(long);
  await page.waitForTimeout(600);
  expect(new URL(page.url()).hash.length).toBeLessThan(8_000);
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.getByLabel('Estimated contract value').first().inputValue()).toMatch(/36,?500/);
  expect(
    await page
      .getByLabel(/closed/)
      .last()
      .inputValue(),
  ).toBe(long);
  expect(await page.locator('main').innerText()).not.toContain('too long to be a case');
  expect(noted).toEqual([]);
});

test.each(['bytes=5-2', 'bytes=3-1', 'bytes=0-99999999999999999999', 'lines=1-2'])(
  'the project’s server outlives the range “%s”',
  async (range) => {
    const served = await serve(0, '/', () => {}, DIST);
    const ask = (headers: Record<string, string>): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request(`${served.address}law.json`, { headers }, (answer) => answer.resume().on('end', () => resolve(answer.statusCode)))
          .on('error', reject)
          .end();
      });
    expect(await ask({ Range: range })).toBe(200);
    expect(await ask({ Range: 'bytes=0-9' })).toBe(206);
    await served.close();
  },
);

test('the project’s server sends the headers of a page for an address with two slashes and for one that is none', async () => {
  const served = await serve(0, '/', () => {}, DIST);
  for (const [path, status] of [
    ['3-08/', 200],
    ['/3-08/', 200],
    ['embed/none/', 404],
    ['none', 404],
  ] as const) {
    const answer = await fetch(served.address + path);
    expect([path, answer.status, answer.headers.get('Referrer-Policy')]).toEqual([path, status, 'no-referrer']);
    expect(answer.headers.get('Content-Security-Policy'), path).toContain('frame-ancestors');
  }
  await served.close();
});

test('a case without an answer, opened over a filled form, changes nothing and says so', async () => {
  await open('calculators/method/#v=1&category=goods&amount=36500&asOf=2026-11-30');
  await expect.poll(verdict).toContain('Allowed');
  await page.getByRole('button', { name: 'Change' }).first().click();
  const before = page.url();
  await page.getByText('Open a saved case').first().click();
  await page.getByLabel('Or its text, pasted').first().fill('{}');
  await page.getByRole('button', { name: 'Open the pasted case' }).first().click();
  await expect.poll(() => page.locator('details.open-case').first().innerText()).toContain('There is no answer in it');
  expect(await verdict()).toContain('Allowed');
  expect(page.url()).toBe(before);
  expect(noted).toEqual([]);
});

test('a report of an error is still there after a reload', async () => {
  await open('about/report/');
  await page.getByLabel('What is wrong?').fill('The limit is another.');
  await page.getByLabel('Which page?').fill('§ 3-08');
  await page.reload();
  await expect.poll(() => page.getByLabel('What is wrong?').inputValue()).toBe('The limit is another.');
  expect(await page.getByLabel('Which page?').inputValue()).toBe('§ 3-08');
  // It is kept with the key itself: before the next picture is drawn a reload may come.
  const kept = await page.getByLabel('Which page?').evaluate(async (field: HTMLTextAreaElement) => {
    field.value = '§ 3-10';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    return JSON.stringify(history.state);
  });
  expect(kept).toContain('§ 3-10');
  expect(noted).toEqual([]);
});
