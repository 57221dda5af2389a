/** Papers to take away, in a real browser: each is made, saved and read back by a second library; nothing leaves the browser. */
import { readFile } from 'node:fs/promises';
import axeCore from 'axe-core';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy, extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readCases } from '../../src/law/worked-cases.ts';
import { readFragment, typedFromCase, writeFragment } from '../../src/case/fragment.ts';
import { told } from '../../src/papers/paper-data.ts';
import * as rules from '../../src/rules/index.ts';
import { launch } from './browser.ts';
import { hostPage } from './host-page.ts';
import { change } from './open-case.ts';

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
  page = await (await browser.newContext({ acceptDownloads: true })).newPage();
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
  await page.getByRole('button', { name: 'Memo to file' }).click();
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
      deadline && outcome !== 'not-required' ? [deadline.edition ?? deadline.office ?? deadline.last] : [],
    );
    expect(due.length).toBeGreaterThan(3);
    const days = events.map(({ startDate }) => startDate.toString());
    for (const day of due) expect(days).toContain(day);
    // Only last days, each with its reminders that are still to come; a day given is no entry.
    for (const day of ['2026-06-01', '2026-06-05', '2026-07-01']) expect(due.includes(day) || !days.includes(day)).toBe(true);
    expect(days).toEqual([...days].sort());
    await page.getByText(new RegExp(`Your browser is saving ${name} \\(\\d+ kB\\)`)).waitFor();
    expect(await page.locator('.take-away-note').first().textContent()).toContain(name);
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
      await change(page);
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
      // The check counts the receipt too, which the case itself has not.
      const unchecked = (text: string): string => text.replace(/n=[^&]+&/, '');
      const own = unchecked(writeFragment(typedFromCase(EMERGENCY, rules), rules)).replaceAll(/[.+?]/g, '\\$&');
      expect(unchecked(new URL(page.url()).hash)).toMatch(new RegExp(`^#${own}&r=[0-9a-f]{12}$`));
      expect(await page.getByLabel('Estimated contract value', { exact: true }).inputValue()).toBe('500000.00');
      expect(noted).toEqual([]);
    }
  });

  test('what cannot be opened is told in a summary with focus, the text kept and the case untouched', async () => {
    await open(addressOf(EMERGENCY));
    await change(page);
    await page.getByText('Open a saved case').click();
    await page.getByLabel('Or its text, pasted').fill('{"amount": 5, "colour": "red"}');
    await page.getByRole('button', { name: 'Open the pasted case' }).click();
    await page.waitForFunction(() => document.activeElement?.matches('.open-case .error-summary'));
    const words = await page.locator('.open-case .error-summary').textContent();
    expect(words).toMatch(/contract value \(amount\): expected dollars as text/);
    expect(words).toMatch(/colour is not one/);
    expect(await page.getByLabel('Or its text, pasted').inputValue()).toBe('{"amount": 5, "colour": "red"}');
    expect(await page.getByLabel('Estimated contract value', { exact: true }).inputValue()).toBe('500000.00');
  });
});

describe('links with the case in them', () => {
  const AT: readonly (readonly [name: string, calculator: string, input: rules.Case])[] = [
    ['sole source', 'case', { asOf: '2026-11-30', method: 'sole-source', amount: '400000.00' }],
    ['accelerated', 'case', { asOf: '2026-11-30', method: 'accelerated', category: 'goods', amount: '250000.00' }],
    ['an emergency with its dates', 'emergency', EMERGENCY],
    ['an emergency, to each method', 'method', EMERGENCY],
    [
      'a demonstration',
      'demonstration-project',
      { asOf: '2026-11-30', method: 'demonstration-project', category: 'goods', amount: '90000' },
    ],
    ['a refused vendor', 'vendor', { asOf: '2026-11-30', method: 'prequalified-list', facts: { '3-10': { decision: 'denied' } }, dates: { pqlDecisionMailed: '2026-11-20' } }], // prettier-ignore
  ];
  /** The links of a page that have a case in them. */
  const linksHere = (): Promise<string[]> =>
    page.locator('a[href*="#v="]').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));

  test.each(AT)('%s: each opens its case whole, without an alarm', async (_, calculator, input) => {
    await open(`${home}calculators/${calculator}/#${writeFragment({ ...typedFromCase(input, rules), amount: input.amount ?? '' }, rules)}`);
    await page.$$eval('[data-result] details', (all) => all.forEach((one) => one.setAttribute('open', '')));
    const links = await linksHere();
    expect(links.length).toBeGreaterThan(1);
    const isVendors = calculator === 'vendor';
    await page.getByRole('button', { name: isVendors ? 'Summary to print' : 'Memo to file' }).click();
    const said = await page.locator('.memo-link').textContent();
    const { text } = await download('Data (.json)');
    const { receipt } = JSON.parse(text) as { receipt: { link: string } };
    for (const link of [...links, said?.replace(/^[^:]*: /, '') ?? '', receipt.link]) {
      const { isWhole, isCase, problems } = readFragment(new URL(link).hash, rules);
      expect({ link, isWhole, isCase, problems }).toEqual({ link, isWhole: true, isCase: true, problems: [] });
    }
    const drafts = links.filter((link) => link.includes('/drafts/'));
    expect(drafts.length > 0).toBe(!isVendors);
    // A draft has one link, wherever the result offers it.
    expect(new Set(drafts).size).toBe(new Set(drafts.map((link) => new URL(link).pathname)).size);
    const pages = [...new Map(links.map((link) => [new URL(link).pathname, link])).values()];
    // All at once: most of a visit is a wait for its network to be idle.
    await Promise.all(
      pages.map(async (link) => {
        const one = await page.context().newPage();
        await one.goto(link, { waitUntil: 'networkidle' });
        if (link.includes('/drafts/')) await one.waitForSelector('[data-complete]');
        expect([link, await one.getByText('cut short').count()]).toEqual([link, 0]);
        await one.close();
      }),
    );
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
        if ('at' in one) expect(text).toContain(plain(`9 RCNY § ${one.at.replace(/\/after-(\d)/, ', undesignated paragraph $1')}`));
    }
    for (const note of currency.notes) expect(text).toContain(plain(note));
    expect(text).toContain(plain('Not an official text and not legal advice'));
    expect(text).toContain(plain(`The case again: ${METHOD}#v=1`));
    // Only the memo prints: no form, no buttons, no footer.
    for (const left of [
      'Show my result',
      'Close the memo',
      'Worked examples',
      'Your purchase',
      'Label this procurement',
      'Download or print',
      'PPB Rulebook',
    ])
      expect(text).not.toContain(plain(left));
    expect(noted).toEqual([]);
  });

  test('has focus when it opens, copies as text, and gives focus back when it closes', async () => {
    await open(addressOf(EMERGENCY));
    await page.getByRole('button', { name: 'Memo to file' }).click();
    await page.waitForFunction(() => document.activeElement?.classList.contains('memo-sheet'));
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('The memo is copied as text').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^EMERGENCY PURCHASE: WHAT 9 RCNY § 3-06 ASKS\n/);
    await page.getByRole('button', { name: 'Close the memo' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Memo to file');
    expect(await page.locator('.memo-sheet').count()).toBe(0);
  });

  test('is told to be missing when its program cannot be loaded, and comes once the page is reloaded', async () => {
    await page.route(/\/_astro\/Memo\./, (route) => route.abort());
    await open(addressOf(EMERGENCY));
    await page.getByRole('button', { name: 'Memo to file' }).click();
    await page.getByText('The memo could not be made').waitFor();
    await page.unroute(/\/_astro\/Memo\./);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload the page' }).click()]);
    await page.getByRole('button', { name: 'Memo to file' }).click();
    await page.waitForSelector('.memo-sheet');
    expect(await page.getByText('could not be made').count()).toBe(0);
  });
});

test('a vendor’s summary is one page, its verdict first, and its button is named after it', async () => {
  const input: rules.Case = { asOf: '2026-11-30', method: 'prequalified-list', facts: { '3-10': { decision: 'denied' } }, dates: { pqlDecisionMailed: '2026-11-20' } }; // prettier-ignore
  await open(`${home}calculators/vendor/#${writeFragment(typedFromCase(input, rules), rules)}`);
  const printed = async (): Promise<{ pages: number; text: string }> => {
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter', preferCSSPageSize: true })));
    return { pages: pdf.numPages, text: plain((await extractText(pdf, { mergePages: true })).text) };
  };
  const closed = await printed();
  await page.getByRole('button', { name: 'Summary to print' }).click();
  await page.waitForSelector('.memo-sheet');
  expect(await printed()).toEqual(closed);
  expect(closed.pages).toBe(1);
  const verdict = closed.text.indexOf(plain('You may appeal until December 10, 2026'));
  expect(verdict).toBeGreaterThan(0);
  expect(verdict).toBeLessThan(120);
  for (const words of ['Put your appeal in writing', '1 Centre Street, Room 727', 'A vendor shall have fifteen days'])
    expect(closed.text).toContain(plain(words));
  for (const words of ['To the agency', 'Reviewed by', 'Close the']) expect(closed.text).not.toContain(plain(words));
  await page.getByRole('button', { name: 'Close the summary' }).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Summary to print');
  expect(noted).toEqual([]);
});

describe('the name of a case', () => {
  const uids = (text: string): string[] => [...text.replaceAll('\r\n ', '').matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid?.trim() ?? '');
  const name = async (words: Record<string, string>) => {
    await page.getByText('Label this procurement').click();
    for (const [label, text] of Object.entries(words)) await page.getByLabel(label, { exact: true }).fill(text);
  };

  test('stands in the calendar’s titles and the memo, is in no link and no storage, and stays through a reload', async () => {
    await open(addressOf(EMERGENCY));
    await name({ Agency: 'Department of Examples', PIN: '850-26-1', Description: 'Boiler, Bronx', 'Prepared by': 'A. Person' });
    const first = await download('Calendar (.ics)');
    expect(first.text.replaceAll('\r\n ', '')).toContain('SUMMARY:Boiler\\, Bronx: ');
    expect(new URL(page.url()).hash).toMatch(/&id=[a-z0-9]{16}&r=/);
    for (const said of ['Boiler', '850-26-1', 'Examples', 'Person']) expect(decodeURIComponent(page.url())).not.toContain(said);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.waitForTimeout(400);
    await page.reload();
    await page.waitForSelector('.take-away');
    await page.getByText('Label this procurement').click();
    expect(await page.getByLabel('PIN', { exact: true }).inputValue()).toBe('850-26-1');
    const text = await memoText();
    for (const said of ['Agency Department of Examples', 'PIN 850-26-1', 'Description Boiler, Bronx', 'Prepared by A. Person', 'Signature'])
      expect(text).toContain(plain(said));
    await page.getByRole('button', { name: 'Close the memo' }).click();
    // A day moves: the same entries, with a higher sequence.
    await page.waitForTimeout(1100);
    await page.goto(page.url().replace('dates.award=2026-06-01', 'dates.award=2026-06-02'));
    await page.waitForSelector('.take-away');
    const second = await download('Calendar (.ics)');
    expect(uids(second.text)).toEqual(uids(first.text));
    const sequence = (file: string) => Number(/SEQUENCE:(\d+)/.exec(file)?.[1]);
    expect(sequence(second.text)).toBeGreaterThan(sequence(first.text));
    expect(noted).toEqual([]);
  });

  test('goes into the link, and into a draft that opens from it, when asked', async () => {
    await open(addressOf({ ...EMERGENCY, dates: {} }));
    await name({ Agency: 'Department of Examples', PIN: '850-26-1', Vendor: 'Example Co.', Description: 'Boiler' });
    await page.getByLabel(/Also put these in the link/).check();
    await page.waitForFunction(() => location.hash.includes('pin=850-26-1'));
    await page.getByRole('link', { name: 'Draft: Notice of award of an emergency contract' }).click();
    const filled = page.locator('.filled-from');
    await filled.waitFor();
    expect(await filled.textContent()).toContain('Filled in from your case: Agency name, PIN, Title and/or brief description, Name and address of the vendor, Dollar value of the contract, Procurement method'); // prettier-ignore
    expect(await page.getByLabel('Agency name').inputValue()).toBe('Department of Examples');
    expect(requests.filter((one) => /850-26-1/.test(one.replace(/#.*/, '')))).toEqual([]);
    expect(noted).toEqual([]);
  });

  test('is forgotten when the reader starts again', async () => {
    await open(addressOf(EMERGENCY));
    await name({ PIN: '850-26-1' });
    await download('Calendar (.ics)');
    await change(page);
    await page.getByRole('button', { name: /^Start (?:again|over)$/ }).click();
    await page.getByLabel('Estimated contract value', { exact: true }).fill('500');
    await page.waitForSelector('.take-away');
    expect(new URL(page.url()).hash).not.toContain('id=');
    expect(await page.locator('#about-pin').inputValue()).toBe('');
  });

  test.each(['with the next case', 'before anything else is entered'])(
    'is forgotten, and the id with it, where the page is loaded again %s',
    async (when) => {
      await open(addressOf(EMERGENCY));
      await name({ PIN: '850-26-1' });
      await download('Calendar (.ics)');
      await change(page);
      await page.getByRole('button', { name: /^Start (?:again|over)$/ }).click();
      if (when !== 'with the next case') await page.reload();
      await page.getByLabel('Estimated contract value', { exact: true }).fill('500');
      await page.waitForSelector('.take-away');
      await page.waitForTimeout(400);
      if (when === 'with the next case') await page.reload();
      await page.waitForSelector('.take-away');
      await page.waitForTimeout(400);
      expect(new URL(page.url()).hash).not.toContain('id=');
      expect(await page.locator('#about-pin').inputValue()).toBe('');
    },
  );

  test('too long for a link, it is said before the link is copied, and the link opens', async () => {
    await open(addressOf(EMERGENCY));
    await name({
      Agency: '紐約市教育局'.repeat(50),
      Vendor: 'Общество'.repeat(37),
      Description: '采购设备'.repeat(75),
      'Prepared by': 'И'.repeat(300),
    });
    await page.getByLabel(/Also put these in the link/).check();
    await page.getByText('These are too long for a link').waitFor();
    expect(await page.locator('.about-long').textContent()).toMatch(/Shorten first: Description, Agency\./);
    await page.getByRole('button', { name: 'Copy a permanent link' }).click();
    await page.getByText('Link copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForSelector('.given');
    expect(await page.locator('.link-problems').count()).toBe(0);
    await page.getByText('Label this procurement').click();
    for (const id of ['agency', 'description']) await page.locator(`#about-${id}`).fill('Short');
    await page.getByLabel(/Also put these in the link/).check();
    await page.waitForFunction(() => location.hash.includes('agency=Short'));
    expect(await page.locator('.about-long').count()).toBe(0);
  });
});

test.each([
  ['$36,000 of goods', 'category=goods&amount=36000.00', 'Solicit at least five vendors at random', 6],
  ['$2,400,000 of consulting', 'category=professional-services&amount=2400000.00', 'None of the small purchase methods', 5],
])('a printed result without a method begins with its answer: %s', async (_, answers, says, pages) => {
  await open(`${home}calculators/method/#v=1&asOf=2026-11-28&${answers}`);
  await page.waitForLoadState('networkidle');
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter', preferCSSPageSize: true })));
  const text = plain((await extractText(pdf, { mergePages: true })).text);
  const places = ['The answer', says, 'Signature', 'Annex', 'The case', 'Every method', 'Authorities'].map((words) =>
    text.indexOf(plain(words)),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(pdf.numPages).toBeLessThanOrEqual(pages);
});

test('printing a page with a result prints its memo, and not the form', async () => {
  await open(addressOf(EMERGENCY));
  await page.waitForLoadState('networkidle');
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter', preferCSSPageSize: true })));
  const text = plain((await extractText(pdf, { mergePages: true })).text);
  for (const kept of ['Memo to file', 'Agency', 'Signature', 'Emergency purchase: what 9 RCNY § 3-06 asks'])
    expect(text).toContain(plain(kept));
  for (const left of ['Show my result', 'Your purchase', 'Download or print', 'Worked examples', 'PPB Rulebook'])
    expect(text).not.toContain(plain(left));
  expect(await page.locator('.memo-sheet').count()).toBe(0);
  // A calculator among the law: there the law prints.
  await page.goto(`${home}3-08/`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-own]').first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
});

describe('in a frame', () => {
  /** The embedded method calculator with a case, in a page that confines it. */
  const framed = async (sandbox: string | null, origin: string) => {
    await open(addressOf(EMERGENCY));
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>host</title>' }));
    await page.goto(`${origin}host.html`);
    await page.evaluate(
      ([src, value]) => {
        const frame = document.createElement('iframe');
        frame.width = '1000';
        frame.height = '3000';
        if (value !== null) frame.setAttribute('sandbox', value as string);
        frame.src = src as string;
        document.body.append(frame);
      },
      [addressOf(EMERGENCY).replace('/calculators/', '/embed/'), sandbox] as const,
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('.take-away').waitFor();
    return frame;
  };
  const SAME = 'allow-scripts allow-same-origin';

  test.each(['Calendar (.ics)', 'Spreadsheet (.csv)', 'Data (.json)'])(
    '%s is not said to be saved where a sandbox forbids it; its text can be copied',
    async (button) => {
      const frame = await framed(SAME, home);
      await frame.getByRole('button', { name: button }).click();
      await frame.getByText('Not saved: the page around this one does not allow downloads').waitFor();
      const text = await frame.locator('#take-away-text').inputValue();
      expect(text).toMatch(/^(?:BEGIN:VCALENDAR|\uFEFF?Method,|\{)/);
      expect(await frame.getByText('is saving').count()).toBe(0);
    },
  );

  test.each([
    ['a sandbox without an origin', 'sandbox="allow-scripts"'],
    ['a sandbox of another page', 'sandbox="allow-scripts allow-same-origin"'],
    ['a page of another origin', ''],
  ])('%s: it cannot be known, so both are said', async (_, attributes) => {
    await open(addressOf(EMERGENCY));
    const host = await hostPage();
    const src = addressOf(EMERGENCY).replace('/calculators/', '/embed/').replaceAll('&', '&amp;');
    host.serves(`<iframe src="${src}" title="t" width="1000" height="3000" ${attributes}></iframe>`);
    await page.goto(host.address);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Calendar (.ics)' }).click();
    await frame.getByText(/Your browser was asked to save .* If no file came, the page around this one/).waitFor();
    expect(await frame.locator('#take-away-text').inputValue()).toMatch(/^BEGIN:VCALENDAR/);
    await host.close();
  });

  test('where downloads are allowed, the file comes and nothing is doubted', async () => {
    const frame = await framed(`${SAME} allow-downloads`, home);
    const [file] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: 'Calendar (.ics)' }).click()]);
    expect(await readFile(await file.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR/);
    await frame.getByText(/^Your browser is saving/).waitFor();
    expect(await frame.locator('#take-away-text').count()).toBe(0);
  });

  test('printing that a sandbox forbids is said', async () => {
    const frame = await framed(SAME, home);
    await frame.getByRole('button', { name: 'Memo to file' }).click();
    await frame.getByRole('button', { name: 'Print', exact: true }).click();
    await frame.getByText('Not printed: the page around this one does not allow printing').waitFor();
  });
});

describe('the receipt', () => {
  const link = async (): Promise<string> => {
    await open(addressOf(EMERGENCY));
    await page.getByRole('button', { name: 'Copy a permanent link' }).click();
    await page.getByText('Link copied. The case and its receipt').waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };

  test('a link opens the same case and says that the edition is the same', async () => {
    const copied = await link();
    expect(copied).toMatch(/#v=1&.*&r=[0-9a-f]{12}$/);
    await open(copied);
    await page.getByText('Made with the same edition of the rules').waitFor();
    expect(await page.getByLabel('Estimated contract value', { exact: true }).inputValue()).toBe('500000.00');
    expect(await page.locator('.link-problems').count()).toBe(0);
  });

  test('a link of another edition says so, leads to what changed, and keeps its mark until an answer changes', async () => {
    await open((await link()).replace(/r=\w+$/, 'r=0123456789ab'));
    await page.waitForSelector('[data-receipt="other"]');
    const changed = page.getByRole('link', { name: 'Check what changed' });
    expect(await changed.getAttribute('href')).toBe(`${new URL(home).pathname}changes/#since`);
    expect(new URL(page.url()).hash).toMatch(/r=0123456789ab$/);
    await change(page);
    await page.getByLabel('Estimated contract value', { exact: true }).fill('400000');
    await page.waitForFunction(() => !location.hash.endsWith('r=0123456789ab'));
    expect(new URL(page.url()).hash).toMatch(/r=[0-9a-f]{12}$/);
  });

  test('a receipt that is none is said to be unreadable, and runs as nothing', async () => {
    await open(`${addressOf(EMERGENCY)}&r=%3Cimg%20src%3Dx%3E`);
    await page.getByText('receipt cannot be read').waitFor();
    expect(noted).toEqual([]);
  });
});

test('two days compared: the filing of May 11, 2026 with the law that made it', async () => {
  await open(addressOf({ ...EMERGENCY, dates: {} }));
  await page.getByText('See this case under the rules of another date').click();
  await page.getByLabel('Which day changes?').selectOption('execution');
  await page.getByLabel('First day').fill('May 10, 2026');
  await page.getByLabel('Second day').fill('nonsense');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.locator('.compare .field-error').waitFor();
  await page.getByLabel('Second day').fill('5/11/2026');
  await page.keyboard.press('Enter');
  const row = page.locator('[data-difference="charter-328:emergency-fifteen-days"]');
  await row.waitFor();
  expect(await row.textContent()).toMatch(/by May 26, 2026.*May 11, 2026: Charter § 328.*Local Law 71 of 2026/);
  expect(await page.locator('.compare .field-error').count()).toBe(0);
  expect(noted).toEqual([]);
});

test('two days compared: the differences of the answer stand open, with the other laws of one day; those of other methods are closed', async () => {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/method/#v=1&amount=90000&category=goods&vendor.mwbe=city-certified&method=mwbe-small-purchase&asOf=2026-11-29`); // prettier-ignore
  await page.getByText('See this case under the rules of another date').click();
  await expect.poll(() => page.getByLabel('Second day').inputValue()).toBe('11/29/2026');
  await page.getByLabel('First day').fill('11/14/2022');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const found = page.locator('[data-comparison]');
  await found.locator('.compare-table').first().waitFor();
  const open = await found.locator('[data-difference]').filter({ visible: true }).evaluateAll((all) => all.map((one) => one.getAttribute('data-difference'))); // prettier-ignore
  expect(open).toContain('mwbe-small-purchase');
  expect(open.filter((id) => /^(?:emergency|sole-source|3-05|3-06|3-10|3-11)/.test(id ?? ''))).toEqual([]);
  expect(await found.locator('[data-beside]').count()).toBe(2);
  expect(await found.getByText('Other methods and their limits').count()).toBe(1);
  // With no method chosen the answer is of one all the same, and the duties of the others differ too.
  await page.goto('about:blank');
  await page.goto(`${home}calculators/method/#v=1&amount=90000&category=goods&vendor.mwbe=city-certified&asOf=2026-11-29`);
  await page.getByText('See this case under the rules of another date').click();
  await page.getByLabel('First day').fill('11/14/2022');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await found.locator('.compare-table').first().waitFor();
  const count = (): Promise<number> => found.locator('[data-difference]').filter({ visible: true }).count();
  const before = await count();
  await found.getByText('Other methods and their limits').click();
  expect(await count()).toBeGreaterThan(before + 5);
  expect(noted).toEqual([]);
});

test.each([320, 390])('nothing of it scrolls sideways at %i px', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await open(addressOf(EMERGENCY));
  await change(page);
  await page.getByText('Open a saved case').click();
  await page.getByText('See this case under the rules of another date').click();
  await page.getByLabel('A day the law changed').selectOption('2026-05-11');
  await page.waitForSelector('.compare-table');
  await page.getByRole('button', { name: 'Memo to file' }).click();
  await page.waitForSelector('.memo-sheet');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test.each([
  [1280, 'light', 'none'],
  [1280, 'dark', 'none'],
  [320, 'light', 'none'],
  [320, 'dark', 'active'],
] as const)('axe has nothing to say of it at %i px, %s, forced colors %s', async (width, colorScheme, forcedColors) => {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, forcedColors });
  await open(addressOf(EMERGENCY).replace(/$/, '&r=0123456789ab'));
  await change(page);
  await page.getByText('Open a saved case').click();
  await page.getByLabel('Or its text, pasted').fill('[]');
  await page.getByRole('button', { name: 'Open the pasted case' }).click();
  await page.locator('.open-case .error-summary').waitFor();
  await page.getByText('See this case under the rules of another date').click();
  await page.getByLabel('A day the law changed').selectOption('2026-05-11');
  await page.waitForSelector('.compare-table');
  await page.getByRole('button', { name: 'Memo to file' }).click();
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
