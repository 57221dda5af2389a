/** Papers to take away, in a real browser: each is made, saved and read back by a second library; nothing leaves the browser. */
import { readFile } from 'node:fs/promises';
import axeCore from 'axe-core';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy, extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readCases } from '../../src/law/worked-cases.ts';
import { typedFromCase, writeFragment } from '../../src/case/fragment.ts';
import { told } from '../../src/papers/matter.ts';
import * as rules from '../../src/rules/index.ts';
import { launch } from './browser.ts';

const home = inject('address');
const METHOD = `${home}calculators/method/`;
const EMERGENCY: rules.Case = {
  asOf: '2026-11-21',
  agencyKind: 'mayoral',
  category: 'goods',
  amount: '500000.00',
  method: 'emergency',
  facts: { '3-06': { emergencyDetermined: true, comptrollerApproved: true, counselApproved: true } },
  dates: { award: '2026-06-01', execution: '2026-06-05', registration: '2026-07-01' },
};
const addressOf = (input: rules.Case): string => `${METHOD}#${writeFragment(typedFromCase(input, rules), rules)}`;

let browser: Browser;
let page: Page;
let noted: string[] = [];
let requests: string[] = [];

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ acceptDownloads: true });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && noted.push(`console: ${message.text()}`));
  page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
  await page.addInitScript({ content: axeCore.source });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
});
afterAll(() => browser.close());

async function open(url: string): Promise<void> {
  noted = [];
  requests = [];
  await page.goto('about:blank');
  await page.goto(url);
  await page.waitForSelector('.take-away');
}

async function download(button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** Words without the breaks that a line's end makes. */
const plain = (text: string): string => text.replace(/-?\s+/g, '').replaceAll('-', '');

async function memoText(): Promise<string> {
  await page.getByRole('button', { name: 'Memo to print' }).click();
  await page.waitForSelector('.memo-sheet');
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter', preferCSSPageSize: true })));
  return plain((await extractText(pdf, { mergePages: true })).text);
}

describe('files', () => {
  test('the calendar parses with the days of the case, and none is sent anywhere', async () => {
    await open(addressOf(EMERGENCY));
    const { name, text } = await download('Calendar (.ics)');
    expect(name).toMatch(/^ppb-emergency-\d{4}-\d\d-\d\d\.ics$/);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const { findings } = rules.assess(EMERGENCY);
    const due = findings.flatMap(({ deadline, outcome }) =>
      deadline && outcome !== 'not-required' ? [deadline.edition ?? deadline.last] : [],
    );
    expect(due.length).toBeGreaterThan(3);
    const days = events.map(({ startDate }) => startDate.toString());
    for (const day of due) expect(days).toContain(day);
    // The steps that the sheet dates besides: here the days given.
    for (const day of Object.values(EMERGENCY.dates ?? {})) expect(days).toContain(day);
    expect(days).toEqual([...days].sort());
    await page.getByText(`Saved as ${name}`).waitFor();
    expect(noted).toEqual([]);
    expect(requests.filter((one) => !one.startsWith(home) && !one.startsWith('blob:'))).toEqual([]);
    expect(requests.filter((one) => /amount|500000|BEGIN/.test(one.replace(/#.*/, '')))).toEqual([]);
  });

  test('the spreadsheet has a row a finding, and a byte order mark', async () => {
    await open(addressOf(EMERGENCY));
    const { name, text } = await download('Spreadsheet (.csv)');
    expect(name).toMatch(/\.csv$/);
    expect(text.startsWith('\uFEFFMethod,Kind,')).toBe(true);
    expect(text.trimEnd().split('\r\n').length).toBeGreaterThan(rules.assess(EMERGENCY).findings.length);
  });

  test('the data file opens again, by file and pasted, as the same case', async () => {
    await open(addressOf(EMERGENCY));
    const { text } = await download('Data (.json)');
    expect((JSON.parse(text) as { case: unknown }).case).toEqual(EMERGENCY);
    for (const way of ['file', 'pasted']) {
      await open(`${METHOD}#v=1&category=goods&amount=5`);
      await page.getByText('Open a saved case').click();
      if (way === 'file') {
        await page
          .getByLabel('A case file (.json)')
          .setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      } else {
        await page.getByLabel('Or its text, pasted').fill(text);
        await page.getByRole('button', { name: 'Open the pasted case' }).click();
      }
      await page.getByText('Opened a case with 11 answers').waitFor();
      await page.waitForSelector('[data-receipt="same"]');
      expect(new URL(page.url()).hash).toMatch(
        new RegExp(`^#${writeFragment(typedFromCase(EMERGENCY, rules), rules).replaceAll(/[.+?]/g, '\\$&')}&r=[0-9a-f]{12}$`),
      );
      expect(await page.getByLabel('Value', { exact: true }).inputValue()).toBe('500000.00');
      expect(noted).toEqual([]);
    }
  });

  test('what cannot be opened is told in a summary with focus, the text kept and the case untouched', async () => {
    await open(addressOf(EMERGENCY));
    await page.getByText('Open a saved case').click();
    await page.getByLabel('Or its text, pasted').fill('{"amount": 5, "colour": "red"}');
    await page.getByRole('button', { name: 'Open the pasted case' }).click();
    await page.waitForFunction(() => document.activeElement?.matches('.open-case .error-summary'));
    const words = await page.locator('.open-case .error-summary').textContent();
    expect(words).toMatch(/Value \(amount\): expected dollars as text/);
    expect(words).toMatch(/colour is not one/);
    expect(await page.getByLabel('Or its text, pasted').inputValue()).toBe('{"amount": 5, "colour": "red"}');
    expect(await page.getByLabel('Value', { exact: true }).inputValue()).toBe('500000.00');
  });
});

describe('the memo', () => {
  const cases = readCases();
  const samples = [
    ['an emergency with its dates', EMERGENCY] as const,
    ...['3-05-sole-source', '3-07-accelerated', '3-10-prequalification', '3-11-demonstration-projects'].flatMap((stem) => {
      const one = cases.find((found) => found.stem === stem && found.case.method && found.case.dates);
      return one ? [[one.name, one.case] as const] : [];
    }),
  ];
  test.each(samples)('on paper, %s: every input, finding and citation', async (_, input) => {
    await open(addressOf(input));
    const text = await memoText();
    const { findings, currency } = rules.assess(input);
    for (const { question, answer } of told(input, rules))
      expect(text).toContain(plain(question + (question.endsWith('?') ? '' : ':') + answer));
    for (const finding of findings) {
      expect(text).toContain(plain(finding.says));
      for (const one of finding.because) expect(text).toContain(plain('at' in one ? one.words : one.says));
      for (const one of finding.because)
        if ('at' in one) expect(text).toContain(plain(`9 RCNY § ${one.at.replace(/\/after-(\d)/, ', unlabelled paragraph $1')}`));
    }
    for (const note of currency.notes) expect(text).toContain(plain(note));
    expect(text).toContain(plain('Not an official text and not legal advice'));
    expect(text).toContain(plain(`The case again: ${METHOD}#v=1`));
    // Only the memo prints: no form, no buttons, no footer.
    for (const left of ['Show what applies', 'Close the memo', 'Worked examples', 'Your purchase']) expect(text).not.toContain(plain(left));
    expect(noted).toEqual([]);
  });

  test('has focus when it opens, copies as text, and gives focus back when it closes', async () => {
    await open(addressOf(EMERGENCY));
    await page.getByRole('button', { name: 'Memo to print' }).click();
    await page.waitForFunction(() => document.activeElement?.classList.contains('memo-sheet'));
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('The memo is copied as text').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^EMERGENCY PURCHASE: WHAT 9 RCNY § 3-06 ASKS\n/);
    await page.getByRole('button', { name: 'Close the memo' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Memo to print');
    expect(await page.locator('.memo-sheet').count()).toBe(0);
  });

  test('is told to be missing when its program cannot be loaded, and comes when asked again', async () => {
    await page.route(/\/_astro\/Memo\./, (route) => route.abort());
    await open(addressOf(EMERGENCY));
    await page.getByRole('button', { name: 'Memo to print' }).click();
    await page.getByText('The memo could not be made').waitFor();
    await page.unroute(/\/_astro\/Memo\./);
  });
});

describe('the receipt', () => {
  const link = async (): Promise<string> => {
    await open(addressOf(EMERGENCY));
    await page.getByRole('button', { name: 'Link with receipt' }).click();
    await page.getByText('Link copied. The case and its receipt').waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };

  test('a link opens the same case and says that the edition is the same', async () => {
    const copied = await link();
    expect(copied).toMatch(/#v=1&.*&r=[0-9a-f]{12}$/);
    await open(copied);
    await page.getByText('Made with the law and rules held today').waitFor();
    expect(await page.getByLabel('Value', { exact: true }).inputValue()).toBe('500000.00');
    expect(await page.locator('.link-problems').count()).toBe(0);
  });

  test('a link of another edition says so, leads to what changed, and keeps its mark until an answer changes', async () => {
    await open((await link()).replace(/r=\w+$/, 'r=0123456789ab'));
    await page.waitForSelector('[data-receipt="other"]');
    const changed = page.getByRole('link', { name: 'Check what changed' });
    expect(await changed.getAttribute('href')).toBe(`${new URL(home).pathname}changes/#since`);
    expect(new URL(page.url()).hash).toMatch(/r=0123456789ab$/);
    await page.getByLabel('Value', { exact: true }).fill('400000');
    await page.waitForFunction(() => !location.hash.endsWith('r=0123456789ab'));
    expect(new URL(page.url()).hash).toMatch(/r=[0-9a-f]{12}$/);
  });

  test('a receipt that is none is said to be unreadable, and runs as nothing', async () => {
    await open(`${addressOf(EMERGENCY)}&r=%3Cimg%20src%3Dx%3E`);
    await page.getByText('receipt cannot be read').waitFor();
    expect(noted).toEqual([]);
  });
});

test('two days compared: the filing of 11 May 2026 with the law that made it', async () => {
  await open(addressOf({ ...EMERGENCY, dates: {} }));
  await page.getByText('Compare this case on two days').click();
  await page.getByLabel('Which day changes?').selectOption('execution');
  await page.getByLabel('First day').fill('May 10, 2026');
  await page.getByLabel('Second day').fill('nonsense');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.locator('.compare .field-error').waitFor();
  await page.getByLabel('Second day').fill('5/11/2026');
  await page.keyboard.press('Enter');
  const row = page.locator('[data-difference="charter-328:emergency-fifteen-days"]');
  await row.waitFor();
  expect(await row.textContent()).toMatch(/by 26 May 2026.*11 May 2026: Charter § 328.*Local Law 71 of 2026/);
  expect(await page.locator('.compare .field-error').count()).toBe(0);
  expect(noted).toEqual([]);
});

test.each([320, 390])('nothing of it scrolls sideways at %i px', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await open(addressOf(EMERGENCY));
  await page.getByText('Open a saved case').click();
  await page.getByText('Compare this case on two days').click();
  await page.getByLabel('A day on which the law changed').selectOption('2026-05-11');
  await page.waitForSelector('.compare-table');
  await page.getByRole('button', { name: 'Memo to print' }).click();
  await page.waitForSelector('.memo-sheet');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test.each([
  [1280, 'light', 'none'],
  [1280, 'dark', 'none'],
  [320, 'light', 'none'],
  [320, 'dark', 'active'],
] as const)('axe has nothing to say of it at %i px, %s, forced colours %s', async (width, colorScheme, forcedColors) => {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, forcedColors });
  await open(addressOf(EMERGENCY).replace(/$/, '&r=0123456789ab'));
  await page.getByText('Open a saved case').click();
  await page.getByLabel('Or its text, pasted').fill('[]');
  await page.getByRole('button', { name: 'Open the pasted case' }).click();
  await page.locator('.open-case .error-summary').waitFor();
  await page.getByText('Compare this case on two days').click();
  await page.getByLabel('A day on which the law changed').selectOption('2026-05-11');
  await page.waitForSelector('.compare-table');
  await page.getByRole('button', { name: 'Memo to print' }).click();
  await page.waitForSelector('.memo-sheet');
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const all = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    const { violations } = await axe.run(document, { rules: all, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(found).toEqual([]);
});
