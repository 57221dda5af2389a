/** A calculator in a browser: what is typed is answered, from the address too, by keyboard, and where parts of the page fail to load. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser.ts';
import { change } from './open-case.ts';

const address = inject('address');
const METHOD = `${address}calculators/method/`;
const CASE = '#v=1&category=construction&amount=36500.00&vendor.mwbe=city-certified&asOf=2026-11-21';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A page with every violation, error and request noted. */
async function open(url: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<{ page: Page; noted: string[] }> {
  const page = await browser.newPage(options);
  const noted: string[] = [];
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') noted.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) noted.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.goto(url);
  return { page, noted };
}

const outcomes = (page: Page): Promise<Record<string, string>> =>
  page.$$eval('[data-result] [data-route]', (all) =>
    Object.fromEntries(all.map((one) => [one.getAttribute('data-route'), one.getAttribute('data-outcome')])),
  );

describe('the method calculator', () => {
  test('answers "construction, $36,500, M/WBE vendor" as it is given, each way with its sentence', async () => {
    const { page, noted } = await open(METHOD);
    await page.getByLabel('What are you buying?').selectOption('construction');
    await page.getByLabel('Estimated contract value', { exact: true }).fill('$36,500');
    await page.getByLabel('Is the vendor an M/WBE?').selectOption('city-certified');
    await page.waitForSelector('[data-route]');
    await expect
      .poll(() => outcomes(page))
      .toMatchObject({
        micropurchase: 'not-allowed',
        'small-purchase': 'allowed',
        'mwbe-small-purchase': 'allowed',
      });
    const result = page.locator('[data-result]');
    await page.$$eval('[data-result] details', (all) => all.forEach((one) => one.setAttribute('open', '')));
    expect(await result.textContent()).toContain('$36,500 is $1,500 over the micropurchase limit of $35,000');
    expect(await result.textContent()).toContain(
      'for procurements of construction the value of which is $35,000 or less, no competition is required',
    );
    expect(await result.getByRole('link', { name: '9 RCNY § 3-08(c)(1)(ii)', exact: true }).first().getAttribute('href')).toBe(
      `${new URL(address).pathname}3-08/#c-1-ii`,
    );
    expect(new URL(page.url()).hash).toMatch(/^#v=1&.*category=construction&amount=%2436,500&vendor.mwbe=city-certified/);
    expect(noted).toEqual([]);
    await page.close();
  });

  test('a link opens the same case, and Back from another case returns to it', async () => {
    const { page, noted } = await open(METHOD + CASE);
    await page.waitForSelector('[data-route]');
    expect(await outcomes(page)).toMatchObject({ 'mwbe-small-purchase': 'allowed' });
    await page.evaluate(() => {
      location.hash = '#v=1&category=human-services&amount=50000&vendor.mwbe=city-certified&asOf=2026-11-21';
    });
    await page.waitForSelector('[data-route="mwbe-small-purchase"][data-outcome="not-allowed"]', { state: 'attached' });
    await page.goBack();
    await page.waitForSelector('[data-route="mwbe-small-purchase"][data-outcome="allowed"]', { state: 'attached' });
    expect(noted).toEqual([]);
    await page.close();
  });

  test('Back from a case that was worked out here returns to the one before at once, and forward to the later one', async () => {
    const { page, noted } = await open(`${METHOD}#v=1&category=construction`);
    const amount = page.getByLabel('Estimated contract value', { exact: true });
    const workOut = async (text: string) => {
      await change(page);
      await amount.fill(text);
      await page.getByRole('button', { name: 'Show my result' }).click();
      await page.waitForSelector('.given');
    };
    const micropurchase = (outcome: string) =>
      page.waitForSelector(`[data-route="micropurchase"][data-outcome="${outcome}"]`, { state: 'attached' });
    await page.waitForSelector('[data-route]');
    await workOut('36500');
    await micropurchase('not-allowed');
    await workOut('35000');
    await micropurchase('allowed');
    await page.goBack();
    await micropurchase('not-allowed');
    expect(await amount.inputValue()).toBe('36500');
    await page.goForward();
    await micropurchase('allowed');
    await page.goBack();
    await micropurchase('not-allowed');
    await workOut('34000');
    await micropurchase('allowed');
    await page.goBack();
    await micropurchase('not-allowed');
    expect(noted).toEqual([]);
    await page.close();
  });

  test('a link that was cut says so, leaves the form open and the address as it came, until an answer is changed', async () => {
    const { page, noted } = await open(`${METHOD}#v=1&category=construction&amount=36500&asOf=2026-11-21`);
    await page.waitForSelector('[data-route]');
    await expect.poll(() => new URL(page.url()).hash).toMatch(/&n=3\..*&r=/);
    const whole = page.url();
    const cut = whole.slice(0, whole.indexOf('36500') + 3);
    await page.goto('about:blank');
    await page.goto(cut);
    await page.waitForSelector('[data-route]');
    expect(await page.locator('.link-problems').textContent()).toContain('cut short or changed on its way');
    expect(await page.locator('.given').count()).toBe(0);
    expect(page.url()).toBe(cut);
    await page.getByLabel('Estimated contract value', { exact: true }).fill('36500');
    await expect.poll(() => new URL(page.url()).hash).toMatch(/&amount=36500&r=/);
    // Whole, coded over, in place of the fragment, or as a part of the path: the case, without a word.
    const [page0 = '', fragment = ''] = whole.split('#');
    for (const address of [
      whole,
      `${page0}#${encodeURIComponent(fragment)}`,
      `${page0}?${fragment}`,
      `${page0}%23${fragment}`,
      `${page0}${fragment}`,
    ]) {
      await page.goto('about:blank');
      await page.goto(address);
      await page.waitForSelector('.given');
      expect([address, await page.locator('.link-problems').count()]).toEqual([address, 0]);
      expect(page.url()).toBe(whole);
    }
    expect(noted.filter((one) => !/404/.test(one))).toEqual([]);
    await page.close();
  });

  test.each<[string, string, string, RegExp]>([
    ['letters', 'Estimated contract value', 'lots', /with digits/],
    ['a negative number', 'Estimated contract value', '-5', /minus sign/],
    ['an exponent', 'Estimated contract value', '1e9', /with digits/],
    ['a fraction of a cent', 'Estimated contract value', '20,000.005', /two digits after the point/],
    ['a day that does not exist', 'Purchase date', '2026-02-30', /a date that exists/],
  ])(
    '%s: an error summary with focus, the same words at the field, "Error:" in the title, nothing lost, no stale result',
    async (_, label, text, words) => {
      const { page, noted } = await open(METHOD + CASE);
      await page.waitForSelector('[data-route]');
      await change(page);
      await page.getByLabel(label, { exact: true }).fill(text);
      await page.getByRole('button', { name: 'Show my result' }).click();
      const summary = page.locator('.error-summary');
      await summary.waitFor();
      await page.waitForFunction(() => document.activeElement?.classList.contains('error-summary'));
      expect(await summary.textContent()).toMatch(words);
      expect(await page.locator('.field-error').textContent()).toMatch(words);
      expect(await page.title()).toMatch(/^Error: /);
      expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe(text);
      expect(await page.getByLabel('What are you buying?').inputValue()).toBe('construction');
      expect(await page.locator('[data-route]').count()).toBe(0);
      await summary.getByRole('link').click();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
      await page.getByLabel(label, { exact: true }).fill(label === 'Estimated contract value' ? '36500' : '2026-11-21');
      await page.waitForSelector('[data-route]');
      expect(await page.title()).not.toMatch(/^Error: /);
      expect(noted).toEqual([]);
      await page.close();
    },
  );

  test.each<[string, string, RegExp]>([
    ['before anything is held', '2016-02-29', /We have no rule text for dates before March 1, 2016/],
    [
      'before the text, in our words',
      '2021-05-03',
      /You may buy without competition.*§ 3-08\(c\)\(1\)\(ii\) as of January 1, 2020, in our words/s,
    ],
    [
      'before that, within a limit',
      '2019-12-31',
      /This is within the limits on that date, but our text of § 3-08 starts on January 1, 2020/,
    ],
    [
      'after what is held',
      '2026-11-21',
      /Our text of §§ 3-05 to 3-11 is current to October 27, 2024.*the Charter is current to August 18, 2026/,
    ],
  ])('a day %s is told clearly', async (_, asOf, words) => {
    const { page } = await open(`${METHOD}#v=1&category=goods&amount=15000&asOf=${asOf}`);
    await page.waitForSelector('[data-route]');
    expect(await page.locator('[data-result]').textContent()).toMatch(words);
    await page.close();
  });

  test('the picture of the ladder has a name and the same in a table', async () => {
    const { page } = await open(METHOD + CASE);
    await page.waitForSelector('.ladder svg');
    await page.getByRole('img', { name: /Where \$36,500 falls between the limits/ }).waitFor();
    expect(await page.locator('.ladder table').textContent()).toMatch(
      /Micropurchase limit: construction\$35,000\$1,500 over.*\$100,000\$63,500 under.*\$1,500,000\$1,463,500 under/,
    );
    await page.close();
  });

  test('keyboard alone: questions, result, change, copy, start over', async () => {
    const { page } = await open(METHOD);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByLabel('Type of agency').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Goods');
    await page.keyboard.press('Tab');
    await page.keyboard.type('20000.01');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-route="micropurchase"][data-outcome="not-allowed"]', { state: 'attached' });
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-answer'))).toBe(true);
    await page.getByRole('button', { name: 'Change these answers' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'agencyKind');
    await page.getByRole('button', { name: 'Copy link' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Link copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/calculators\/method\/#v=1&.*amount=20000.01/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('[data-route]'));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('agencyKind');
    expect(new URL(page.url()).hash).toBe('');
    await page.close();
  });

  test('when copying is refused the link stands ready', async () => {
    const { page } = await open(METHOD + CASE);
    await page.waitForSelector('[data-route]');
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }),
    );
    await change(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByLabel('Link to this case').waitFor();
    expect(await page.getByLabel('Link to this case').inputValue()).toContain('amount=36500.00');
    await page.close();
  });

  test('a link with what it does not know says so and uses the rest', async () => {
    const { page } = await open(`${METHOD}${CASE}&colour=red`);
    await page.waitForSelector('[data-route]');
    await page.getByText('“colour”').waitFor();
    await page.close();
  });

  test('when the rules cannot be loaded there is no answer, and it says so', async () => {
    const page = await browser.newPage();
    await page.route(/\/_astro\/rules\./, (route) => route.abort());
    await page.goto(METHOD + CASE);
    await page.getByText('The rules could not be loaded').waitFor();
    expect(await page.locator('[data-route]').count()).toBe(0);
    await page.close();
  });

  test('without JavaScript: the limits with their dates, and no outcome', async () => {
    const { page } = await open(METHOD, { javaScriptEnabled: false });
    expect(await page.getByText('The calculator needs JavaScript').isVisible()).toBe(true);
    expect(await page.locator('.calculator select').first().isVisible()).toBe(false);
    expect(await page.locator('.decision-table').textContent()).toMatch(/\$1,500,000\s*December 8, 2023/);
    await page.close();
  });

  test('nothing of the case is stored or sent', async () => {
    const seen: string[] = [];
    const page = await browser.newPage();
    page.on('request', (request) => seen.push(request.url() + (request.postData() ?? '')));
    await page.goto(METHOD);
    await page.getByLabel('Estimated contract value', { exact: true }).fill('73519.37');
    await page.waitForSelector('[data-route]');
    expect(seen.filter((one) => one.includes('73519'))).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
    await page.close();
  });
});

describe('the calculator in § 3-08', () => {
  test('works in the page, leaves the address to the paragraphs, and opens the calculator with the case', async () => {
    const { page, noted } = await open(`${address}3-08/#work-it-out`);
    await page.getByLabel('What are you buying?').selectOption('goods');
    await page.getByLabel('Estimated contract value', { exact: true }).fill('20000');
    await page.waitForSelector('[data-route="micropurchase"][data-outcome="allowed"]');
    expect(new URL(page.url()).hash).toBe('#work-it-out');
    await page.getByRole('link', { name: 'Open with this case in the calculator' }).click();
    await page.waitForURL(/\/calculators\/method\/#v=1&.*amount=20000/);
    await page.waitForSelector('[data-route="micropurchase"][data-outcome="allowed"]');
    expect(noted).toEqual([]);
    await page.close();
  });
});

test.each<[string, { width: number; scheme: 'light' | 'dark' }]>([
  ['320 px, light', { width: 320, scheme: 'light' }],
  ['390 px, dark', { width: 390, scheme: 'dark' }],
])('a result does not scroll sideways at %s', async (_, { width, scheme }) => {
  const { page } = await open(METHOD + CASE, { viewport: { width, height: 800 }, colorScheme: scheme });
  await page.waitForSelector('[data-route]');
  for (const summary of await page.$$('[data-result] summary')) await summary.click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.close();
});

test('the shell is 25 kB gzipped or less when it starts', async () => {
  const { gzipSync } = await import('node:zlib');
  const page = await browser.newPage();
  const sizes: [string, number][] = [];
  page.on('response', async (response) => {
    if (/\.js$/.test(new URL(response.url()).pathname)) sizes.push([response.url(), gzipSync(await response.body()).length]);
  });
  // With idle callbacks held back, only what the island needs to start is fetched.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto(METHOD, { waitUntil: 'networkidle' });
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(`island shell: ${total} bytes gzipped in ${sizes.length} files`);
  expect(sizes.some(([url]) => /\/rules\./.test(url))).toBe(false);
  expect(total).toBeLessThanOrEqual(25_000);
  await page.close();
});
