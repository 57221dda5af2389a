/** The forms of papers in a real browser: filled by keyboard, counted, copied, downloaded for Word, printed, kept and forgotten. */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { itemsOf, type Draft } from '../../src/papers/drafts/draft.ts';
import { DRAFTS } from '../../src/papers/drafts/index.ts';
import { writeText } from '../../src/papers/drafts/draft-text.ts';
import { NOT_ADVICE } from '../../src/papers/drafts/written-draft.ts';
import { violations } from './axe.ts';
import { launch } from './browser.ts';

const address = inject('address');
const named = (name: string): Draft => DRAFTS.find((draft) => draft.name === name) as Draft;
const AWARD = `${address}drafts/sole-source-award/`;
const CHECK = `${address}check-a-notice/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Opened {
  page: Page;
  context: BrowserContext;
  /** Errors, breaches of the policy, and requests to anyone else. */
  noted: string[];
  requested: string[];
}

async function open(url: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const noted: string[] = [];
  const requested: string[] = [];
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') noted.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    requested.push(request.url() + (request.postData() ?? ''));
    if (!request.url().startsWith(address) && !request.url().startsWith('blob:')) noted.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.goto(url);
  return { page, context, noted, requested };
}

const counts = (page: Page): Promise<(string | null)[]> =>
  page.locator('[data-complete]').evaluateAll((all) => all.map((one) => one.getAttribute('data-complete')));

/** What a reader types for an item, by the keyboard alone. */
const answer = ({ kind, name }: ReturnType<typeof itemsOf>[number]): string =>
  kind === 'date' ? 'May 11, 2026' : kind === 'amount' ? '250000' : `Words for ${name}`;

/** From the first field on: types, ticks or chooses, and goes on with Tab. */
async function fillByKeyboard(page: Page, draft: Draft): Promise<Record<string, string>> {
  const given: Record<string, string> = {};
  await page.locator('#main').focus();
  for (const item of itemsOf(draft)) {
    if ('verbatim' in item && item.verbatim !== undefined) continue;
    const control = page.locator(`#draft-${item.name}`);
    for (let stops = 0; stops < 8 && !(await control.evaluate((one) => one === document.activeElement)); stops += 1)
      await page.keyboard.press('Tab');
    expect(await control.evaluate((one) => one === document.activeElement), `${draft.name}: ${item.name} by Tab`).toBe(true);
    if (item.choices) {
      await page.keyboard.press('ArrowDown');
      given[item.name] = item.choices[0] as string;
    } else {
      given[item.name] = answer(item);
      await page.keyboard.type(given[item.name] as string);
    }
  }
  return given;
}

/** The Word file that a click on the button gives, read by another library. */
async function word(page: Page): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as Word' }).click();
  const download = await waiting;
  const { value } = await mammoth.extractRawText({ buffer: await readFile(await download.path()) });
  return { name: download.suggestedFilename(), text: value };
}

function inOrder(whole: string, parts: readonly string[]): void {
  let from = 0;
  for (const one of parts) {
    const at = whole.indexOf(one, from);
    expect(at, `“${one}” in order`).toBeGreaterThanOrEqual(0);
    from = at + one.length;
  }
}

const lines = (draft: Draft, given: Record<string, string | null>): string[] =>
  writeText(draft, given)
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => line.replace(/^([^:[]+): /, '$1:\n').split('\n'));

describe.each(DRAFTS.map((draft): [string, Draft] => [draft.name, draft]))('%s', (name, draft) => {
  test('is filled by keyboard, counts, copies as text, downloads for Word, and breaks no policy', async () => {
    const { page, context, noted, requested } = await open(`${address}drafts/${name}/`, { acceptDownloads: true });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.waitForSelector('.paper');
    const before = await counts(page);
    expect(before.length).toBe(draft.lists.length + new Set(draft.charter.map(({ ref }) => ref)).size);
    const given = await fillByKeyboard(page, draft);
    expect((await counts(page)).every((one) => /: (\d+) of \1$/.test(one ?? ''))).toBe(true);
    expect(await counts(page)).not.toEqual(before);

    await page.getByRole('button', { name: 'Copy as text' }).press('Enter');
    await page.getByText('The draft was copied as text.').waitFor();
    expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n')).toBe(writeText(draft, given));

    const file = await word(page);
    expect(file.name).toBe(`${name}.docx`);
    inOrder(file.text, lines(draft, given));
    await page.getByText(`Your browser is saving ${name}.docx (`).waitFor();

    expect(requested.filter((one) => /Words|250000/.test(one))).toEqual([]);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
    expect(noted).toEqual([]);
    await context.close();
  });
});

describe('a draft', () => {
  test('counts as it is typed, names what is missing, and leads to its field', async () => {
    const { page, context } = await open(AWARD);
    await page.waitForSelector('.paper');
    expect(await counts(page)).toEqual(['§ 3-05(c)(2)(ii): 0 of 7', 'Charter § 325: 0 of 2']);
    await page.getByLabel('Agency name').fill('Department of Examples');
    expect(await counts(page)).toEqual(['§ 3-05(c)(2)(ii): 1 of 7', 'Charter § 325: 0 of 2']);
    expect(await page.locator('progress').first().getAttribute('value')).toBe('1');
    await page.getByText('Missing: 6').click();
    await page.getByRole('button', { name: 'Dollar value of the contract' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('draft-value');
    await page.getByLabel('Agency name').fill('');
    expect((await counts(page))[0]).toBe('§ 3-05(c)(2)(ii): 0 of 7');
    await context.close();
  });

  test('“there is none” counts as an answer and can be taken back', async () => {
    const { page, context } = await open(`${address}drafts/sole-source-intent/`);
    await page.waitForSelector('.paper');
    await page.getByLabel('Estimated quantity', { exact: true }).fill('three');
    await page.getByLabel('There is none: Estimated quantity').check();
    expect(await counts(page)).toEqual(['§ 3-05(c)(1)(i): 0 of 1', '§ 3-05(c)(1)(ii): 1 of 8']);
    expect(await page.getByLabel('Estimated quantity', { exact: true }).isDisabled()).toBe(true);
    await page.getByLabel('There is none: Estimated quantity').uncheck();
    expect(await counts(page)).toEqual(['§ 3-05(c)(1)(i): 0 of 1', '§ 3-05(c)(1)(ii): 0 of 8']);
    await context.close();
  });

  test('half filled: the Word file names every missing item with its citation', async () => {
    const { page, context, noted } = await open(AWARD, { acceptDownloads: true });
    await page.waitForSelector('.paper');
    await page.getByLabel('PIN', { exact: true }).fill('850-26-1');
    const { text } = await word(page);
    inOrder(text, lines(named('sole-source-award'), { pin: '850-26-1' }));
    expect(text.match(/\[missing/g)).toHaveLength(8);
    expect(noted).toEqual([]);
    await context.close();
  });

  test('the denial carries the statement of § 3-10(l)(2), which cannot be typed over', async () => {
    const { page, context } = await open(`${address}drafts/pql-denial/`, { acceptDownloads: true });
    await page.waitForSelector('.paper');
    expect(await page.locator('#draft-statement').count()).toBe(0);
    expect((await word(page)).text).toContain('1 Centre Street, Room 727, New York, NY 10007, (212) 669-2323.');
    await context.close();
  });

  test('an address with a case fills in what the draft asks again, and keeps what was typed', async () => {
    const { page, context, noted } = await open(`${AWARD}#v=1&method=sole-source&awardAmount=250000.00&dates.intentNotice=2026-05-11`);
    await page.getByText('3 fields filled in from your case.').waitFor();
    expect(await page.locator('.filled-from').textContent()).toContain('Filled in from your case: Dollar value of the contract, Date of the published notice of intent, Procurement method. Check each'); // prettier-ignore
    expect(await page.getByLabel('Dollar value of the contract').inputValue()).toBe('250000.00');
    expect(await page.locator('.paper').textContent()).toContain('May 11, 2026');
    await page.getByLabel('Dollar value of the contract').fill('300000');
    await page.evaluate(() => {
      location.hash = '#v=1&awardAmount=90000.00&dates.intentNotice=2026-06-01&colour=red';
    });
    await page.getByText('“colour”').waitFor();
    expect(await page.getByLabel('Dollar value of the contract').inputValue()).toBe('300000');
    expect(noted).toEqual([]);
    await context.close();
  });

  describe('of one case, opened from another', () => {
    const caseOf = (letter: string, more = ''): string => `#v=1&method=sole-source&agency=Agency+${letter}&vendor=VENDOR+${letter}${more}`;
    const INTENT = `${address}drafts/sole-source-intent/`;
    const values = (page: Page): Promise<Record<string, string>> =>
      page.$$eval('.draft-form :is(input:not([type=checkbox]), textarea)', (all) =>
        Object.fromEntries(
          (all as HTMLInputElement[]).filter(({ value }) => value).map(({ id, value }) => [id.replace('draft-', ''), value]),
        ),
      );

    test.each(['kept', 'in one tab'])('%s: nothing is filled in before the reader has chosen whose answers stand', async (how) => {
      const { page: first, context, noted } = await open(INTENT + caseOf('A'));
      await first.waitForSelector('.filled-from');
      await first.locator('#draft-title').fill('Typed title');
      const before = await values(first);
      expect(before).toMatchObject({ agency: 'Agency A', title: 'Typed title' });
      const B = caseOf('B', '&pin=PIN-B');
      let page = first;
      if (how === 'kept') {
        await first.getByLabel('Save my answers on this device').check();
        await first.close();
        page = await context.newPage();
        await page.goto(INTENT + B);
      } else await page.evaluate((to) => (location.hash = to), B);
      const asked = page.locator('.other-case');
      await asked.waitFor();
      expect(await asked.textContent()).toMatch(/Not from the case you opened: .*Agency name/);
      expect(await values(page)).toEqual(before);
      expect(await page.locator('.filled-from').count()).toBe(0);
      await page.getByRole('button', { name: 'Use this case’s answers' }).click();
      const after = await values(page);
      expect(after).toMatchObject({ agency: 'Agency B', pin: 'PIN-B', title: 'Typed title' });
      expect(JSON.stringify(after)).not.toMatch(/(?:Agency|VENDOR) A/);
      expect(await page.locator('.filled-from').textContent()).not.toContain('description');
      expect(await page.locator('.action-status').textContent()).toMatch(
        /filled in from your case\. Not from this case, and left as you typed it: /,
      );
      await page.getByRole('button', { name: 'Put the answers back' }).click();
      expect(await values(page)).toEqual(before);
      const said = await page.locator('.filled-from').textContent();
      expect(said).toMatch(/^Not as in your case: Agency name, /);
      await page.reload();
      await page.waitForSelector('.paper');
      expect(await values(page)).toEqual(before);
      expect(noted).toEqual([]);
      await context.close();
    });

    test('the reader’s own stay when asked for, and are not named as this case’s', async () => {
      const { page, context } = await open(INTENT + caseOf('A'));
      await page.waitForSelector('.filled-from');
      const before = await values(page);
      await page.evaluate((to) => (location.hash = to), caseOf('B', '&pin=PIN-B'));
      await page.getByRole('button', { name: 'Keep mine' }).click();
      expect(await values(page)).toEqual(before);
      expect(await page.locator('.filled-from').textContent()).toMatch(/^Not as in your case: Agency name, [^.]*\.(?!.*PIN)/);
      await page.reload();
      await page.waitForSelector('.paper');
      expect([await values(page), await page.locator('.other-case').count()]).toEqual([before, 0]);
      await context.close();
    });
  });

  test.each([
    ['a draft', AWARD],
    ['the check of a notice', CHECK],
  ])('%s: a case after a “?” is moved behind the “#”, and asked of no server from there', async (_, url) => {
    const { page, context, requested } = await open(`${url}?v=1&method=sole-source&awardAmount=36512.00`);
    await page.waitForURL(/#v=1&method=sole-source/);
    expect(new URL(page.url()).search).toBe('');
    if (url === AWARD) {
      requested.length = 0;
      await page.getByRole('link', { name: 'Open the case' }).click();
      await page.waitForURL(/calculators\/method\/#v=1/);
      expect(requested.filter((one) => one.replace(/#.*/, '').includes('36512'))).toEqual([]);
    }
    await context.close();
  });

  test.each([
    ['a day that does not exist', 'Date of the published notice of intent', '2026-02-30', /a date that exists/],
    ['an amount in words', 'Dollar value of the contract', 'lots', /with digits/],
  ])(
    '%s: summary with focus, the same words at the field, “Error:” in the title, nothing lost, nothing copied',
    async (_, label, text, words) => {
      const { page, context, noted } = await open(AWARD);
      await page.waitForSelector('.paper');
      await page.getByLabel('Agency name').fill('Department of Examples');
      await page.getByLabel(label).fill(text);
      for (const button of ['Copy as text', 'Download as Word', 'Print']) {
        await page.getByRole('button', { name: button }).click();
        await page.waitForFunction(() => document.activeElement?.classList.contains('error-summary'));
      }
      expect(await page.locator('.error-summary').textContent()).toMatch(words);
      expect(await page.locator('.field-error').textContent()).toMatch(words);
      await expect.poll(() => page.title()).toMatch(/^Error: /);
      expect(await page.getByText('copied').count()).toBe(0);
      expect(await page.getByLabel(label).inputValue()).toBe(text);
      expect(await page.getByLabel('Agency name').inputValue()).toBe('Department of Examples');
      expect(await violations(page)).toEqual([]);
      await page.locator('.error-summary').getByRole('link').click();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
      await page.getByLabel(label).fill('');
      await page.waitForFunction(() => !document.querySelector('.error-summary'));
      await expect.poll(() => page.title()).not.toMatch(/^Error: /);
      expect(noted).toEqual([]);
      await context.close();
    },
  );

  test('is kept on this computer only when asked, put back after a reload, and forgotten when asked', async () => {
    const { page, context } = await open(AWARD);
    await page.waitForSelector('.paper');
    const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    await page.getByLabel('PIN', { exact: true }).fill('850-26-1');
    expect(await stored()).toBe('{}');
    await page.getByLabel('Save my answers on this device').check();
    await page.getByLabel('Agency name').fill('Department of Examples');
    await expect.poll(stored).toContain('Department of Examples');
    await page.reload();
    await page.getByText('were restored').waitFor();
    expect(await page.getByLabel('PIN', { exact: true }).inputValue()).toBe('850-26-1');
    expect(await page.getByLabel('Agency name').inputValue()).toBe('Department of Examples');
    await page.goto(`${address}drafts/mwbe-award/`);
    expect(await page.getByLabel('PIN', { exact: true }).inputValue()).toBe('');
    await page.goBack();
    await page.waitForFunction(() => (document.querySelector('#draft-pin') as HTMLInputElement | null)?.value === '850-26-1');
    await page.getByLabel('Save my answers on this device').uncheck();
    await page.getByText('Deleted. These answers are no longer saved').waitFor();
    expect(await stored()).toBe('{}');
    expect(await page.getByLabel('PIN', { exact: true }).inputValue()).toBe('850-26-1');
    // The tab has them still; another has not.
    await page.reload();
    await page.getByText('What you typed in this tab was restored.').waitFor();
    expect(await page.getByLabel('PIN', { exact: true }).inputValue()).toBe('850-26-1');
    const second = await context.newPage();
    await second.goto(AWARD);
    await second.waitForSelector('.paper');
    expect(await second.getByLabel('PIN', { exact: true }).inputValue()).toBe('');
    await context.close();
  });

  test('a reload loses nothing that was typed, puts back nothing that was emptied, and no storage or address holds it', async () => {
    const { page, context, noted, requested } = await open(`${AWARD}#v=1&method=sole-source&awardAmount=250000.00`);
    await page.getByText('2 fields filled in from your case.').waitFor();
    await page.getByLabel('PIN', { exact: true }).fill('850-26-1');
    await page.getByLabel('Procurement method').fill('');
    await page.getByLabel('Agency name').fill('Typed at the last moment');
    await page.reload();
    await page.getByText('What you typed in this tab was restored.').waitFor();
    await page.locator('.filled-from').waitFor();
    const value = (label: string) => page.getByLabel(label, { exact: true }).inputValue();
    expect(await Promise.all(['PIN', 'Agency name', 'Procurement method', 'Dollar value of the contract'].map(value))).toEqual(['850-26-1', 'Typed at the last moment', '', '250000.00']); // prettier-ignore
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
    expect(page.url()).not.toContain('850');
    expect(requested.filter((one) => one.includes('850-26-1'))).toEqual([]);
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.reload();
    await page.waitForSelector('.paper');
    expect(await value('PIN')).toBe('');
    expect(noted).toEqual([]);
    await context.close();
  });

  test('what is kept is no longer kept in any tab once the mark is taken away in one', async () => {
    const { page: one, context } = await open(AWARD);
    const keep = (page: Page) => page.getByLabel('Save my answers on this device');
    const stored = () => one.evaluate(() => JSON.stringify({ ...localStorage }));
    await one.waitForSelector('.paper');
    await one.getByLabel('PIN', { exact: true }).fill('850-26-1');
    await keep(one).check();
    const two = await context.newPage();
    await two.goto(AWARD);
    await two.getByText('were restored').waitFor();
    await two.getByLabel('Agency name').fill('Of the second tab');
    await one.getByText('Another tab is also saving answers').waitFor();
    await keep(one).uncheck();
    await two.getByText('were deleted in another tab').waitFor();
    expect(await keep(two).isChecked()).toBe(false);
    await two.getByLabel('Agency name').fill('Typed after');
    await two.waitForTimeout(300);
    expect(await stored()).toBe('{}');
    expect(await two.getByLabel('PIN', { exact: true }).inputValue()).toBe('850-26-1');
    await context.close();
  });

  test('characters that no program opens are typed, and the Word file opens', async () => {
    const { page, context, noted } = await open(AWARD, { acceptDownloads: true });
    await page.waitForSelector('.paper');
    await page.getByLabel('Agency name').fill('A\uffffB\u0007C\ud800D');
    const file = await word(page);
    expect(file.text).toContain('A B C\ufffdD');
    const [bytes] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download as Word' }).click()]);
    const parts = unzipSync(new Uint8Array(await readFile(await bytes.path())));
    await page.goto('about:blank');
    const broken = await page.evaluate(
      (all) =>
        all
          .filter(([, xml]) => new DOMParser().parseFromString(xml as string, 'text/xml').querySelector('parsererror'))
          .map(([name]) => name),
      Object.entries(parts).filter(([name]) => /\.(?:xml|rels)$/.test(name)).map(([name, one]) => [name, strFromU8(one)] as const), // prettier-ignore
    );
    expect(broken).toEqual([]);
    expect(noted).toEqual([]);
    await context.close();
  });

  test('in a sandbox that forbids downloads and printing, both are said, and the text can be copied', async () => {
    const { page, context } = await open(AWARD);
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>host</title>' }));
    await page.goto(`${address}host.html`);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.width = '1000';
      frame.height = '2000';
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
      frame.src = src;
      document.body.append(frame);
    }, AWARD);
    const frame = page.frameLocator('iframe');
    await frame.locator('.paper').waitFor();
    await frame.getByRole('button', { name: 'Download as Word' }).click();
    await frame.getByText('Not saved: the page around this one does not allow downloads').waitFor();
    expect(await frame.getByLabel('The draft as text').inputValue()).toBe(writeText(named('sole-source-award'), {}));
    await frame.getByRole('button', { name: 'Print' }).click();
    await frame.getByText('Not printed: the page around this one does not allow printing').waitFor();
    await context.close();
  });

  test('a browser that keeps nothing says so and loses nothing; a kept text that cannot be read is left alone', async () => {
    const { page, context, noted } = await open(AWARD);
    await page.waitForSelector('.paper');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByLabel('PIN', { exact: true }).fill('850-26-1');
    await page.getByLabel('Save my answers on this device').click();
    await page.getByText('does not let us save your answers').waitFor();
    expect(await page.getByLabel('PIN', { exact: true }).inputValue()).toBe('850-26-1');
    await page.goto(CHECK);
    await page.evaluate(() => localStorage.setItem('ppb-draft:sole-source-award', '[not json'));
    await page.goto(AWARD);
    await page.waitForSelector('.paper');
    expect(await page.getByLabel('PIN', { exact: true }).inputValue()).toBe('');
    expect(noted).toEqual([]);
    await context.close();
  });

  test('“Start over” can be taken back', async () => {
    const { page, context } = await open(AWARD);
    await page.waitForSelector('.paper');
    await page.getByLabel('PIN', { exact: true }).fill('850-26-1');
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await page.getByLabel('PIN', { exact: true }).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Put the answers back' }).click();
    expect(await page.getByLabel('PIN', { exact: true }).inputValue()).toBe('850-26-1');
    await context.close();
  });

  test('the Word library comes only on request, shows progress, and its failure loses nothing', async () => {
    const { page, context, requested } = await open(AWARD, { acceptDownloads: true });
    await page.waitForSelector('.paper');
    await page.getByLabel('PIN', { exact: true }).fill('850-26-1');
    await page.getByRole('button', { name: 'Copy as text' }).click();
    expect(requested.filter((url) => /\/word-file\./.test(url))).toEqual([]);
    let refuse = true;
    await page.route(/\/word-file\./, async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await (refuse ? route.abort() : route.continue());
    });
    await page.getByRole('button', { name: 'Download as Word' }).click();
    await page.getByText('Preparing the Word file …').waitFor();
    await page.getByText('The Word file could not be made').waitFor();
    expect(await page.getByLabel('PIN', { exact: true }).inputValue()).toBe('850-26-1');
    refuse = false;
    await context.close();
  });

  test('when the rules cannot be loaded it says so, and keeps what was typed', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(/\/_astro\/rules\./, (route) => route.abort());
    await page.goto(AWARD);
    await page.getByLabel('PIN', { exact: true }).fill('850-26-1');
    await page.getByText('The rules could not be loaded').first().waitFor();
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('there is no draft yet. Check the connection, then reload the page: your answers are kept').waitFor();
    expect(await page.getByLabel('PIN', { exact: true }).inputValue()).toBe('850-26-1');
    await context.close();
  });

  test('when copying is refused the text stands ready', async () => {
    const { page, context } = await open(AWARD);
    await page.waitForSelector('.paper');
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }),
    );
    await page.getByRole('button', { name: 'Copy as text' }).click();
    expect(await page.getByLabel('The draft as text').inputValue()).toBe(writeText(named('sole-source-award'), {}));
    await context.close();
  });

  test('on paper: the paper and nothing else', async () => {
    const draft = named('sole-source-award');
    const { page, context } = await open(AWARD);
    await page.waitForSelector('.paper');
    await page.getByLabel('Agency name').fill('Department of Examples');
    const proxy = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter' })));
    const { text, totalPages } = await extractText(proxy, { mergePages: true });
    /** Words without the breaks that a line's end makes. */
    const plain = (words: string): string => words.replace(/-?\s+/g, '').replaceAll('-', '');
    const flat = plain(text);
    inOrder(
      flat,
      lines(draft, { agency: 'Department of Examples' }).map((line) => plain(line.replace(/:$/, ''))),
    );
    for (const left of [
      NOT_ADVICE,
      'PPB Rulebook',
      'The text used',
      'Items given',
      'not in the Rule',
      'Not an official text',
      'Copy as text',
      'Nothing you enter',
      'What the text leaves open',
      'Skip to the text',
    ])
      expect(flat).not.toContain(plain(left));
    expect(totalPages).toBe(1);
    await context.close();
  });

  test('without JavaScript: the items with their citations, and no form', async () => {
    const { page, context } = await open(AWARD, { javaScriptEnabled: false });
    expect(await page.getByText('The form needs JavaScript').isVisible()).toBe(true);
    expect(await page.locator('.draft input').first().isVisible()).toBe(false);
    expect(await page.locator('.item-list').first().textContent()).toMatch(/Agency name\s*\(§ 3-05\(c\)\(2\)\(ii\)\(A\)\)/);
    expect(await page.locator('.item-list').nth(1).textContent()).toContain('Procurement method');
    expect(await page.locator('.item-list').first().isVisible()).toBe(true);
    await context.close();
    const opened = await open(AWARD);
    await opened.page.waitForSelector('.paper');
    expect(await opened.page.locator('.item-list').first().isVisible()).toBe(false);
    await opened.context.close();
  });
});

describe('the check of a notice', () => {
  const outcomes = (page: Page): Promise<(string | null)[]> =>
    page
      .locator('[data-result] :is([data-timing], [data-group])')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-timing') ?? one.getAttribute('data-group')));

  test('by keyboard: what is missing, arguable, there; then late, in time, with citations', async () => {
    const { page, context, noted, requested } = await open(CHECK);
    await page.getByText('Choose a notice to see').waitFor();
    await page.getByLabel('Which notice?').focus();
    await page.keyboard.type('Notice of intent to enter into sole');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2026-06-10');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2026-06-19');
    await page.getByLabel('Estimated contract value', { exact: true }).focus();
    await page.keyboard.type('250000');
    const first = page.locator('[data-item=agency] input').first();
    await first.focus();
    await page.keyboard.press('Space');
    await page.locator('[data-item=pin] input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-item=summary] input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    await page.getByLabel('Estimated contract value', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-result'));
    expect(await outcomes(page)).toEqual(['late', 'missing', 'arguable', 'undetermined', 'present']);
    const result = page.locator('[data-result]');
    expect(await result.locator('[data-group=missing]').textContent()).toMatch(/PIN \(§\s3-05\(c\)\(1\)\(ii\)\(B\)\)/);
    expect(await result.textContent()).toContain(
      'The notice of June 10, 2026 is too late: negotiations may begin on June 21, 2026 or later',
    );
    expect(await result.textContent()).toContain('We use the rule text that we have, also for an older notice.');
    expect(await result.getByRole('link', { name: '9 RCNY § 3-05(c)(1)(i)' }).first().getAttribute('href')).toMatch(/\/3-05\/#c-1-i$/);
    await page.getByLabel('Notice published').fill('2026-06-08');
    expect((await outcomes(page))[0]).toBe('timely');
    expect(requested.filter((url) => url.includes('2026-06'))).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
    expect(noted).toEqual([]);
    await context.close();
  });

  test.each(DRAFTS.filter(({ notice }) => notice).map(({ name }) => [name]))(
    '%s is chosen by its address, and judged with nothing told',
    async (name) => {
      const { page, context, noted } = await open(`${CHECK}#${name}`);
      await page.waitForSelector('[data-timing]');
      expect(await page.getByLabel('Which notice?').inputValue()).toBe(name);
      expect((await outcomes(page))[0]).toMatch(/^(?:undetermined|no-limit)$/);
      expect(await page.locator('[data-result] [data-group=undetermined] li').count()).toBeGreaterThanOrEqual(3);
      expect(await violations(page)).toEqual([]);
      expect(noted).toEqual([]);
      await context.close();
    },
  );

  test('reads a case from the address', async () => {
    const { page, context } = await open(`${CHECK}#v=1&dates.awardNotice=2026-06-17&dates.registration=2026-06-01&awardAmount=250000.00`);
    await page.getByLabel('Which notice?').selectOption('sole-source-award');
    await page.waitForSelector('[data-timing=late]');
    expect(await page.locator('[data-group=not-asked]').count()).toBe(0);
    expect(await page.locator('[data-group=undetermined]').textContent()).toMatch(
      /Procurement method \(Charter §\s325, required by the Charter only\)/,
    );
    expect(await page.getByLabel('Notice published').inputValue()).toBe('2026-06-17');
    await page.getByLabel('Notice published').fill('');
    await page.waitForSelector('[data-timing=undetermined]');
    expect(await page.getByLabel('Notice published').inputValue()).toBe('');
    await context.close();
  });

  test('a day that was kept does not stand for another case’s: the reader is asked, and nothing is lost', async () => {
    const { page: first, context } = await open(`${CHECK}#sole-source-award`);
    await first.getByLabel('Notice published').fill('2026-11-02');
    await first.getByLabel('Save my answers on this device').check();
    await first.close();
    const page = await context.newPage();
    await page.goto(`${CHECK}#v=1&dates.awardNotice=2026-06-17&dates.registration=2026-06-01&awardAmount=250000.00`);
    await page.locator('.other-case').getByText('Notice published').waitFor();
    const day = () => page.getByLabel('Notice published').inputValue();
    expect(await day()).toBe('2026-11-02');
    await page.getByRole('button', { name: 'Use this case’s answers' }).click();
    await page.waitForSelector('[data-timing=late]');
    expect(await day()).toBe('2026-06-17');
    await page.getByRole('button', { name: 'Put the answers back' }).click();
    expect(await day()).toBe('2026-11-02');
    await context.close();
  });

  test('“Skip to the text” and a reload lose nothing of a notice', async () => {
    const { page, context } = await open(`${CHECK}#sole-source-award`);
    await page.getByLabel('Notice published').fill('2026-11-02');
    await page.locator('a.skip').focus();
    await page.keyboard.press('Enter');
    await page.reload();
    await page.getByText('What you entered was put back.').waitFor();
    expect(await page.getByLabel('Notice published').inputValue()).toBe('2026-11-02');
    await context.close();
  });

  test.each([
    ['the check of a notice', `${CHECK}#sole-source-award`],
    ['a draft', `${AWARD}#v=1&procurement.contractValue=30000000`],
    ['a calculator', `${address}calculators/method/#v=1&procurement.contractValue=30000000`],
  ])('“Skip to the text” leaves the address of %s while its rules are on their way', async (_, url) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(/\/rules\./, () => {});
    await page.goto(url);
    await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    await page.locator('a.skip').focus();
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(url);
    await context.close();
  });

  test('keeps what was ticked of each notice, and after a reload too where the reader asked', async () => {
    const { page, context } = await open(`${CHECK}#sole-source-intent`);
    const tick = () => page.locator('[data-item=pin] input[value=present]');
    const choose = (notice: string) => page.getByLabel('Which notice?').selectOption(notice);
    await page.waitForSelector('[data-timing]');
    await tick().check();
    await page.getByLabel('Notice published').fill('2026-06-08');
    await choose('sole-source-award');
    expect(await tick().isChecked()).toBe(false);
    await choose('sole-source-intent');
    expect(await tick().isChecked()).toBe(true);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await page.getByText('What you entered was put back.').waitFor();
    expect([await tick().isChecked(), await page.getByLabel('Notice published').inputValue()]).toEqual([true, '2026-06-08']);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.getByLabel('Save my answers on this device').check();
    await page.goto(CHECK);
    await page.getByText('were restored').waitFor();
    expect(await page.getByLabel('Which notice?').inputValue()).toBe('sole-source-intent');
    expect([await tick().isChecked(), await page.getByLabel('Notice published').inputValue()]).toEqual([true, '2026-06-08']);
    await page.getByLabel('Save my answers on this device').uncheck();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });

  test('a day that cannot be used: summary with focus, the same words at the field, no stale result', async () => {
    const { page, context } = await open(`${CHECK}#sole-source-intent`);
    await page.waitForSelector('[data-timing]');
    await page.getByLabel('Notice published').fill('soon');
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.waitForFunction(() => document.activeElement?.classList.contains('error-summary'));
    expect(await page.locator('.error-summary').textContent()).toContain('Enter a date such as');
    expect(await page.locator('.field-error').textContent()).toContain('Enter a date such as');
    await expect.poll(() => page.title()).toMatch(/^Error: /);
    expect(await page.locator('[data-timing]').count()).toBe(0);
    await page.getByLabel('Notice published').fill('2026-06-08');
    await page.waitForSelector('[data-timing]');
    await expect.poll(() => page.title()).not.toMatch(/^Error: /);
    await context.close();
  });

  test('without JavaScript: what the law asks of each notice', async () => {
    const { page, context } = await open(CHECK, { javaScriptEnabled: false });
    expect(await page.getByText('The form needs JavaScript').isVisible()).toBe(true);
    expect(await page.locator('.item-list').first().isVisible()).toBe(true);
    expect(await page.locator('.check select').first().isVisible()).toBe(false);
    await context.close();
  });
});

describe.each([
  ['320 px, light', 320, { colorScheme: 'light' }],
  ['320 px, dark', 320, { colorScheme: 'dark' }],
  ['1280 px, forced colors', 1280, { colorScheme: 'dark', forcedColors: 'active' }],
] as const)('at %s', (_, width, media) => {
  test('a filled draft and a checked notice have no violation and do not scroll sideways', async () => {
    const { page, context } = await open(AWARD, { viewport: { width, height: 800 }, ...media });
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.waitForSelector('.paper');
    await page.getByLabel('Name and address of the vendor').fill('AVeryLongNameWithoutAnySpaceInIt'.repeat(6));
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect(await sideways()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.goto(`${CHECK}#accelerated-solicitation`);
    await page.waitForSelector('[data-timing]');
    await page.getByLabel('Notice published').fill('2026-06-05');
    await page.locator('[data-item=pin]').getByLabel('Unclear').check();
    for (const summary of await page.locator('[data-result] summary').all()) await summary.click();
    expect(await sideways()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

test.each([
  ['a draft', AWARD],
  ['the check of a notice', CHECK],
])('the shell of %s is 25 kB gzipped or less when it starts', async (what, url) => {
  const page = await browser.newPage();
  const sizes: [string, number][] = [];
  page.on('response', async (response) => {
    if (/\.js$/.test(new URL(response.url()).pathname)) sizes.push([response.url(), gzipSync(await response.body()).length]);
  });
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(`${what}: ${total} bytes gzipped in ${sizes.length} files`);
  expect(sizes.some(([name]) => /\/(?:rules|word)\./.test(name))).toBe(false);
  expect(total).toBeLessThanOrEqual(25_000);
  await page.close();
});
