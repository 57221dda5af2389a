/** What was lost on its way comes when it is asked for again, and nothing typed goes with it: a browser remembers a lost module. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launch } from './browser.ts';

const home = inject('address');
const METHOD = `${home}calculators/method/`;
const CASE = `${METHOD}#v=1&method=sole-source&amount=365000.00&category=goods&dates.award=2026-12-01`;
const DRAFT = `${home}drafts/sole-source-intent/`;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ acceptDownloads: true });
});
afterEach(() => page.close());

/** From now on the host answers 503 for these; afterwards it has them again. */
const lose = (which: RegExp) => page.route(which, (route) => route.fulfill({ status: 503, body: 'busy' }));
const found = (which: RegExp) => page.unroute(which);
const amountField = () => page.getByLabel('Estimated contract value', { exact: true });
const alert = () => page.getByRole('alert').filter({ hasText: 'Check the connection, then reload the page: your answers are kept.' });
async function reloaded(): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload the page' }).click()]);
}

describe('the rules, lost once', () => {
  const RULES = /\/_astro\/(?:assess|rules)\./;

  test('a calculator: no “again” that cannot work; a reload brings them, with what was typed', async () => {
    await lose(RULES);
    await page.goto(METHOD);
    await amountField().fill('36500');
    await alert().waitFor();
    expect(await page.locator('[data-result]').textContent()).not.toContain('again');
    await found(RULES);
    await reloaded();
    await page.waitForSelector('[data-route]');
    expect(await amountField().inputValue()).toBe('36500');
    expect(page.url()).toContain('amount=36500');
    // What the address has lies nowhere else.
    expect(await page.evaluate(() => JSON.stringify(history.state ?? ''))).not.toContain('36500');
  });

  test('a calculator opened with a case: what was typed stands over it', async () => {
    await lose(RULES);
    await page.goto(`${METHOD}#v=1&category=construction&amount=5000.00&asOf=2026-11-21`);
    await alert().waitFor();
    await amountField().fill('36500');
    await found(RULES);
    await reloaded();
    await page.waitForFunction(() => location.hash.includes('amount=36500'));
    expect(page.url()).toContain('category=construction');
    expect(page.url()).toContain('asOf=2026-11-21');
  });

  test('in a frame too', async () => {
    await lose(RULES);
    await page.goto(`${home}embed/method/`);
    await amountField().fill('36500');
    await alert().waitFor();
    await found(RULES);
    await reloaded();
    await page.waitForSelector('[data-route]');
    expect(await amountField().inputValue()).toBe('36500');
  });

  test('a draft', async () => {
    await lose(RULES);
    await page.goto(DRAFT);
    await page.getByLabel('PIN', { exact: true }).fill('850-26-1');
    await alert().waitFor();
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('there is no draft yet').waitFor();
    await found(RULES);
    await reloaded();
    await page.waitForSelector('.paper');
    expect(await page.getByLabel('PIN', { exact: true }).inputValue()).toBe('850-26-1');
  });

  test('the check of a notice', async () => {
    await lose(RULES);
    await page.goto(`${home}check-a-notice/`);
    await page.getByLabel('Which notice?').selectOption('sole-source-award');
    await alert().waitFor();
    await found(RULES);
    await reloaded();
    await page.locator('[data-result] .result-failed, [data-result] .result-empty').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Which notice?').inputValue()).toBe('sole-source-award');
  });

  test('while the site does not answer, nothing is reloaded', async () => {
    await lose(RULES);
    await page.goto(METHOD);
    await amountField().fill('36500');
    await alert().waitFor();
    await lose(/\/calculators\/method\/$/);
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await page.getByText('The site does not answer yet').waitFor();
    expect(await amountField().inputValue()).toBe('36500');
  });
});

describe('papers, lost once', () => {
  test.each([
    ['Memo to file', 'Memo'],
    ['Calendar (.ics)', 'calendar-file'],
    ['Spreadsheet (.csv)', 'spreadsheet'],
    ['Data (.json)', 'case-file'],
  ])('%s', async (name, file) => {
    const which = new RegExp(`/_astro/${file}\\.`);
    await lose(which);
    await page.goto(CASE);
    await page.getByRole('button', { name }).click();
    await alert().waitFor();
    await found(which);
    await reloaded();
    await page.getByRole('button', { name }).click();
    await page.getByText(file === 'Memo' ? 'The memo stands below' : 'Your browser is saving').waitFor();
  });

  test('the comparison', async () => {
    const which = /\/_astro\/compare\./;
    await lose(which);
    await page.goto(CASE);
    await page.getByText('Compare the law on two dates for this purchase').click();
    await alert().waitFor();
    await found(which);
    await reloaded();
    await page.getByText('Compare the law on two dates for this purchase').click();
    await page.getByLabel('First day').waitFor();
  });

  test('a pasted case', async () => {
    const which = /\/_astro\/case-file\./;
    await lose(which);
    await page.goto(METHOD);
    await page.getByText('Open a saved case').click();
    await page.getByLabel('Or its text, pasted').fill('{"not": "a case"}');
    await page.getByRole('button', { name: 'Open the pasted case' }).click();
    await alert().waitFor();
    await found(which);
    await reloaded();
    await page.getByText('Open a saved case').click();
    expect(await page.getByLabel('Or its text, pasted').inputValue()).toBe('{"not": "a case"}');
    await page.getByRole('button', { name: 'Open the pasted case' }).click();
    await page.getByText('This case cannot be opened').waitFor();
  });

  test('the Word file', async () => {
    const which = /\/_astro\/word-file\./;
    await lose(which);
    await page.goto(DRAFT);
    await page.getByLabel('PIN', { exact: true }).fill('850-26-1');
    await page.getByRole('button', { name: 'Download as Word' }).click();
    await alert().waitFor();
    await found(which);
    await reloaded();
    await page.waitForSelector('.paper');
    expect(await page.getByLabel('PIN', { exact: true }).inputValue()).toBe('850-26-1');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download as Word' }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
  });
});

describe('the search, lost once', () => {
  test('its box: the button reloads the page, where the site answers', async () => {
    const which = /\/_astro\/box\..*js/;
    await lose(which);
    await page.goto(METHOD);
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('[data-search-open]')?.hidden);
    await page.click('[data-search-open]');
    await page.getByText('Search did not load: reload the page').waitFor();
    await amountField().fill('36500');
    await page.waitForSelector('[data-route]');
    await lose(/\/calculators\/method\/$/);
    await page.click('[data-search-open]');
    await page.getByText('the site does not answer yet').waitFor();
    await found(/\/calculators\/method\/$/);
    await found(which);
    await Promise.all([page.waitForEvent('load'), page.click('[data-search-open]')]);
    await page.waitForSelector('[data-route]');
    expect(await amountField().inputValue()).toBe('36500');
    await page.click('[data-search-open]');
    await page.locator('dialog[open]').waitFor();
  });

  test('while its box is on its way, a field that was gone to keeps its keys', async () => {
    await page.route(/\/_astro\/box\..*js/, () => undefined);
    await page.goto(METHOD);
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('[data-search-open]')?.hidden);
    await page.click('[data-search-open]');
    await amountField().focus();
    await page.keyboard.type('36500');
    expect(await amountField().inputValue()).toBe('36500');
  });

  test.each([
    ['program', /pagefind\.js/],
    ['list', /pagefind-entry/],
  ])('the page search’s %s: it is there when the box is opened again', async (_, which) => {
    await lose(which);
    await page.goto(`${home}3-05/`);
    await page.click('[data-search-open]');
    await page.locator('dialog[open]').waitFor();
    await page.fill('#search-words', 'emergency');
    await page.getByText('The page search could not be loaded').waitFor();
    await found(which);
    await page.keyboard.press('Escape');
    await page.click('[data-search-open]');
    await page.fill('#search-words', 'emergency contract');
    await page.locator('.search-box-results a[data-kind=page]').first().waitFor();
  });
});

test('saving the whole site is tried anew after a registration that failed', async () => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    // The page, the look at whether anything may be saved, and the first press.
    let lost = 3;
    ServiceWorkerContainer.prototype.register = function again(this: ServiceWorkerContainer, ...all) {
      lost -= 1;
      return lost < 0 ? register.apply(this, all) : Promise.reject(new TypeError('lost'));
    };
  });
  await tab.goto(`${home}offline/`);
  const status = tab.locator('[data-save-all] [role=status]');
  await tab.getByText('This browser could not save this page').waitFor();
  const button = tab.locator('[data-save-all] button');
  await button.click();
  await expect.poll(() => status.textContent()).toContain('Try again');
  await button.click();
  await expect.poll(() => status.textContent(), { timeout: 60_000 }).toContain('The whole site is saved on this device');
  await context.close();
});

describe('the rules, not here yet', () => {
  const HELD = 'category=construction&amount=5000.00&asOf=2026-11-21';
  const whole = () => page.getByRole('link', { name: 'Open the full page' });

  test('a frame’s way to the full page has the case of its link, and is not there for what was typed since', async () => {
    let open = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      open = resolve;
    });
    await page.route(/\/_astro\/(?:assess|rules)\./, (route) => held.then(() => route.continue()));
    await page.goto(`${home}embed/method/#v=1&${HELD}`);
    expect(await whole().getAttribute('href')).toContain(HELD);
    await amountField().fill('36500');
    await expect.poll(() => whole().count()).toBe(0);
    open();
    await whole().waitFor();
    expect(await whole().getAttribute('href')).toContain('category=construction');
  });

  test('no address is written over the one that is still being read', async () => {
    await page.addInitScript(() => {
      const { replaceState } = History.prototype;
      const written: string[] = [];
      Object.assign(globalThis, { written });
      History.prototype.replaceState = function noted(this: History, ...all) {
        if (typeof all[2] === 'string') written.push(all[2]);
        return replaceState.apply(this, all);
      };
    });
    await lose(/\/_astro\/(?:assess|rules)\./);
    await page.goto(`${METHOD}#v=1&${HELD}`);
    await alert().waitFor();
    await amountField().fill('36500');
    await found(/\/_astro\/(?:assess|rules)\./);
    await reloaded();
    await page.waitForSelector('[data-route]');
    const written = await page.evaluate(() => (globalThis as unknown as { written: string[] }).written);
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((one) => !one.includes('category=construction'))).toEqual([]);
  });
});

describe('a window that a page in a sandbox opened', () => {
  const popped = async (sandbox: string): Promise<Page> => {
    await page.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>host</title><iframe width="1000" height="3000" sandbox="${sandbox}" src="${CASE.replace('/calculators/', '/embed/').replaceAll('&', '&amp;')}"></iframe>`,
      }),
    );
    await page.goto(`${home}host.html`);
    const [own] = await Promise.all([
      page.waitForEvent('popup'),
      page.frameLocator('iframe').getByRole('link', { name: 'Open the full page' }).click(),
    ]);
    await own.waitForSelector('.take-away');
    return own;
  };

  test('says of no file that it is being saved, and of no print that it began', async () => {
    const own = await popped('allow-scripts allow-same-origin allow-popups');
    await own.getByRole('button', { name: 'Data (.json)' }).click();
    await own
      .getByText(/Your browser was asked to save .* If no file came, the page that opened this one does not allow downloads/)
      .waitFor();
    expect(await own.locator('#take-away-text').inputValue()).toMatch(/^\{/);
    await own.getByRole('button', { name: 'Memo to file' }).click();
    await own.locator('.memo-tools').getByRole('button', { name: 'Print' }).click();
    await own.getByText('If no print window opened, the page that opened this one does not allow printing').waitFor();
    await own.goto(DRAFT);
    await own.getByRole('button', { name: 'Download as Word' }).click();
    await own.getByText('If no file came, the page that opened this one').waitFor();
    await own.close();
  });

  test('without an origin has its search all the same', async () => {
    const own = await popped('allow-scripts allow-popups');
    await own.click('[data-search-open]');
    await own.locator('dialog[open]').waitFor();
    await own.close();
  });

  test('that left the sandbox saves, and says so', async () => {
    const own = await popped('allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox');
    await own.getByRole('button', { name: 'Data (.json)' }).click();
    await own.getByText('Your browser is saving').waitFor();
    await own.close();
  });
});
