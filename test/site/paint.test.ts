/** § 3-08 is painted about as soon as a bare page of its text, and asks for little. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './browser.ts';
import { painted } from './paint.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch(true);
});
afterAll(() => browser.close());

const LIMIT = 1.25;

/** Whatever else runs only adds to either page’s time: on a busy machine more turns find the least that they take. */
const MOST_TURNS = 28;

test('§ 3-08: the largest paint within 1.25 times a bare page’s, in six requests', async () => {
  const home = inject('address');
  const { own, bare, requests } = await painted(browser, home, '3-08/', 7, MOST_TURNS, (so) => so.own / so.bare <= LIMIT);
  console.log(
    `§ 3-08: largest paint ${Math.round(own)} ms, a bare page ${Math.round(bare)} ms, ${(own / bare).toFixed(2)}; ${requests} requests`,
  );
  expect(bare).toBeGreaterThan(500);
  expect(own / bare).toBeLessThanOrEqual(LIMIT);
  expect(requests).toBeLessThanOrEqual(6);
}, 240_000);
