/** Nothing of a case leaves the browser: what the server is asked for is the same, byte for byte, whatever the case. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Served } from '../../scripts/commands/serve.ts';
import { CALCULATORS } from '../../src/case/calculators.ts';
import { launch } from './browser.ts';
import { change } from './open-case.ts';
import { BASE, serveSite } from './pages.ts';

const CANARY = '73519.37';
/** A refusal, so that a list too has a last day to put in a calendar. */
const LETTER = 'facts.3-10.decision=denied&dates.pqlDecisionReceived=2026-12-01';
const CASES = [
  `v=1&asOf=2026-11-21&agencyKind=mayoral&category=goods&amount=${CANARY}&method=sole-source&dates.negotiations=2027-01-04&${LETTER}`,
  `v=1&asOf=2026-10-05&agencyKind=council&category=construction&amount=41000.00&method=sole-source&dates.negotiations=2026-12-14&${LETTER}`,
] as const;

let server: Served;
let browser: Browser;
let home = '';
/** Every request as it arrives: its line, its headers and its body. */
let heard: string[] = [];

beforeAll(async () => {
  server = await serveSite((request) => {
    // sirv is handed an address without the base path.
    const { method, url } = request;
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => heard.push(`${method} ${url}\n${request.rawHeaders.join('\n')}\n${Buffer.concat(parts).toString()}`));
  });
  home = server.address;
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** What a visit asks for, of our server and of any other, in a browser that has seen nothing before. */
async function visit(path: string, act: (page: Page) => Promise<void>): Promise<string[]> {
  heard = [];
  // The offline copy asks for every file of the site: that it is the same for all is a test of its own.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const others: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !/^(?:blob|data):/.test(request.url()))
      others.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  page.on('websocket', (socket) => others.push(socket.url()));
  await page.goto(home + path, { waitUntil: 'networkidle' });
  await act(page);
  await page.waitForLoadState('networkidle');
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await context.close();
  return [...heard, ...others].sort();
}

/** Uses a calculator to its end: another answer, every paper, the link. */
async function use(page: Page): Promise<void> {
  await page.waitForSelector('[data-result] :is([data-route], [data-finding])');
  await change(page);
  await page.getByRole('button', { name: 'Show my result' }).click();
  for (const name of ['Calendar (.ics)', 'Spreadsheet (.csv)', 'Data (.json)']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    await (await download).path();
  }
  await change(page);
  await page.getByRole('button', { name: 'Copy link' }).first().click();
}

/** Which of two scripts that need a third asks for it first is a matter of moments: the asker's own name is left out. */
const withoutRace = (log: readonly string[]): string[] =>
  log.map((one) => one.replace(/(\nReferer\n)\S+\/_astro\/\S+/, '$1a script')).sort();

describe.each(CALCULATORS.map(({ name }) => [name]))('%s', (name) => {
  test('two cases cause the same requests, and no answer is in any', async () => {
    const logs: string[][] = [];
    for (const fragment of CASES) logs.push(await visit(`calculators/${name}/#${fragment}`, use));
    expect(logs[0]?.length).toBeGreaterThan(5);
    expect(withoutRace(logs[1] ?? [])).toEqual(withoutRace(logs[0] ?? []));
    for (const one of logs.flat()) expect(one).not.toMatch(/73519|amount=|sole-source|2027-01-04/);
    for (const one of logs.flat()) expect(one.startsWith(`GET ${BASE}`)).toBe(true);
  });
});

test('typing, searching and drafting send nothing that was typed', async () => {
  const log = await visit(`drafts/sole-source-intent/#${CASES[0]}`, async (page) => {
    await page.locator('textarea').first().fill(`Secret words ${CANARY}`);
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.locator('#search-words').fill('secretwords');
    await page.waitForTimeout(500);
  });
  for (const one of log) expect(one).not.toMatch(/73519|ecret ?words/i);
});

test('the log bites: a page that sends an answer is caught', async () => {
  const log = await visit(`calculators/method/#${CASES[0]}`, async (page) => {
    await page.waitForSelector('[data-result] [data-route]');
    await page.evaluate(async () => {
      const amount = (document.querySelector('[name=amount]') as HTMLInputElement).value;
      await fetch(`${location.pathname}?amount=${amount}`).catch(() => undefined);
    });
  });
  expect(log.some((one) => one.includes(CANARY))).toBe(true);
});
