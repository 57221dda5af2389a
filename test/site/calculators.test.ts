/** Every calculator in a real browser: the keyboard, errors, looks, narrow screens, paper, links. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, inject, test } from 'vitest';
import { readCases, type FiledCase } from '../../src/law/worked-cases.ts';
import { calculatorOf, CALCULATORS, type Calculator } from '../../src/case/calculators.ts';
import { QUESTIONS } from '../../src/case/questions.ts';
import { typedFromCase, writeFragment } from '../../src/case/fragment.ts';
import * as rules from '../../src/rules/index.ts';
import { LOOKS, violations } from './axe.ts';
import { change, fragmentOf, openCase } from './open-case.ts';
import { watched } from './watched.ts';

const home = inject('address');
const cases = readCases();
const addressOf = ({ name }: Calculator): string => `${home}calculators/${name}/`;

let browser: Browser;
let page: Page;
let noted: string[];
watched((one) => ({ browser, page, noted } = one));

const open = (calculator: Calculator, fragment: string): Promise<void> => openCase(page, home, calculator, fragment);

/** A case with a result in a calculator: of its method, or one that fills it. */
function sampleOf(calculator: Calculator): FiledCase {
  const wanted = calculator.method ?? (['competition', 'total'].includes(calculator.view) ? 'small-purchase' : 'sole-source');
  return cases.find((one) => one.case.method === wanted && one.case.amount !== undefined && one.case.dates) ??
    (cases.find((one) => one.case.method === wanted) as FiledCase); // prettier-ignore
}

describe.each(CALCULATORS.map((calculator) => [calculator.name, calculator] as const))('%s', (_, calculator) => {
  const fragment = fragmentOf(sampleOf(calculator));

  test('shows a case without violations in every look, wide and narrow, and never scrolls sideways', async () => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await open(calculator, fragment);
      for (const { name, media, asks } of LOOKS) {
        await page.emulateMedia(media);
        expect([width, name, await violations(page, 'html', asks)]).toEqual([width, name, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
    expect(noted).toEqual([]);
  });

  test('has headings in order, on its page and in a frame, whichever method is chosen, or none', async () => {
    const methods = calculator.method ? [calculator.method] : [undefined, 'sole-source', 'small-purchase', 'prequalified-list'];
    for (const place of ['calculators', 'embed']) {
      for (const method of methods) {
        const one = cases.find(({ case: own }) => own.method === method && own.amount !== undefined) as FiledCase;
        await page.goto('about:blank');
        await page.goto(`${home}${place}/${calculator.name}/#${fragmentOf(one)}`);
        await page.waitForSelector('[data-result] :is([data-route], [data-finding])');
        await page.$$eval('details', (all) => all.forEach((each) => each.setAttribute('open', '')));
        const skipped = await page.$$eval('h1, h2, h3, h4, h5, h6', (all) => {
          const levels = all.filter((each) => each.checkVisibility()).map((each) => [Number(each.tagName[1]), each.textContent] as const);
          return levels.flatMap(([level, words], at) => (level > (levels[at - 1]?.[0] ?? 0) + 1 ? [`h${level} ${words}`] : []));
        });
        expect([place, method, skipped]).toEqual([place, method, []]);
      }
    }
  });

  test('by keyboard alone: from the top of the page to a result that has the focus', async () => {
    await page.goto('about:blank');
    await page.goto(addressOf(calculator));
    await page.waitForSelector('.calculator .primary');
    const first = calculator.first.find((path) => QUESTIONS[path].choices) as rules.Path;
    const reached = async (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);
    for (let stop = 0; stop < 60 && (await reached()) !== first; stop += 1) await page.keyboard.press('Tab');
    expect(await reached()).toBe(first);
    await page.keyboard.press('ArrowDown');
    for (let stop = 0; stop < 60 && (await reached()) !== 'amount'; stop += 1) await page.keyboard.press('Tab');
    expect(await reached()).toBe('amount');
    await page.keyboard.type('40000');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-result] :is([data-route], [data-finding])');
    const focused = () => page.evaluate(() => document.activeElement?.matches('[data-answer], [data-result]'));
    await expect.poll(focused).toBe(true);
    expect(noted).toEqual([]);
  });

  test('each field broken once: a summary with focus and a link for each, the same words at the field, nothing lost', async () => {
    await open(calculator, fragment);
    await change(page);
    await page.$$eval('.calculator .form-body > details', (all) => all.forEach((one) => one.setAttribute('open', '')));
    const names = await page.$$eval('.calculator :is(.questions, .more) .field input[type=text]', (all) =>
      all.map((one) => (one as HTMLInputElement).name),
    );
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) await page.locator(`[name="${name}"]`).fill('zzz');
    await page.getByRole('button', { name: 'Show my result' }).click();
    await page.waitForFunction(() => document.activeElement?.classList.contains('error-summary'));
    const links = await page.locator('.error-summary a').allTextContents();
    expect(links.length).toBe(names.length);
    for (const name of names) {
      const field = page.locator('.field', { has: page.locator(`[name="${name}"]`) });
      const words = (await field.locator('.field-error').textContent())?.replace('Error: ', '') ?? '';
      expect(links).toContain(`${await field.locator('label').textContent()}: ${words}`);
      expect(await field.locator('input').inputValue()).toBe('zzz');
    }
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.locator('[data-result] [data-finding]').count()).toBe(0);
    await page.reload();
    await page.waitForSelector('.calculator .primary');
    await expect.poll(() => page.locator(`[name="${names[0]}"]`).inputValue()).toBe('zzz');
    expect(await violations(page)).toEqual([]);
  });

  test('the link it gives opens the same answers and the same result', async () => {
    await open(calculator, fragment);
    await change(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    const before = await page.$$eval('[data-finding]', (all) => all.map((one) => one.textContent));
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await open(calculator, new URL(link).hash.slice(1));
    expect(await page.$$eval('[data-finding]', (all) => all.map((one) => one.textContent))).toEqual(before);
  });

  test('what may be taken away: the data file opens the same case again', async () => {
    await open(calculator, fragment);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Data (.json)', exact: true }).click();
    const file = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { case: rules.Case };
    const opened = writeFragment(typedFromCase(file.case, rules), rules);
    expect(new URLSearchParams(opened).get('amount')).toBe(new URLSearchParams(fragment).get('amount'));
    expect(rules.readCase(file.case)).toHaveProperty('case');
    expect(noted).toEqual([]);
  });

  test('on paper: every answer, finding and citation', async () => {
    await open(calculator, fragment);
    // Printing a result prints its memo, which holds every finding of the case, and the words that decide; to a vendor its summary.
    const isVendors = calculator.view === 'vendor';
    const shown = isVendors
      ? await page.$$eval('[data-answer] .answer-says, .act-says', (all) => all.map((one) => one.textContent ?? ''))
      : rules.assess(sampleOf(calculator).case).findings.map(({ says }) => says);
    const cited = await page.$$eval(`[data-result] :is(.why, ${isVendors ? '.why' : '.requirements'}) .reason a`, (all) =>
      all.map((one) => one.textContent?.replace('9 RCNY ', '') ?? ''),
    );
    // The total shows every method of § 3-08; its memo is of the one chosen.
    if (calculator.view !== 'total') expect(cited.length).toBeGreaterThan(0);
    await page.$$eval('[data-result] details', (all) => all.forEach((one) => one.removeAttribute('open')));
    await page.emulateMedia({ media: null });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter' }))), { mergePages: true });
    const squeezed = text.replace(/[\s\u00ad-]+/g, '');
    const holds = (words: string): boolean => squeezed.includes(words.replace(/[\s\u00ad-]+/g, ''));
    for (const words of [...shown, ...cited]) expect([words, holds(words)]).toEqual([words, true]);
    if (isVendors) for (const words of ['To the agency', 'Reviewed by', 'Signature']) expect([words, holds(words)]).toEqual([words, false]);
    for (const [path, value] of new URLSearchParams(fragment)) {
      if (path === 'v' || path === 'asOf' || !(await page.locator(`[name="${path}"]`).count())) continue;
      expect([path, holds(QUESTIONS[path as rules.Path].label)]).toEqual([path, true]);
      const chosen = QUESTIONS[path as rules.Path].choices?.[value];
      if (chosen) expect([path, holds(chosen)]).toEqual([path, true]);
    }
  });

  test('without JavaScript: the rules it applies, and no outcome', async () => {
    const bare = await browser.newPage({ javaScriptEnabled: false });
    await bare.goto(addressOf(calculator));
    expect(await bare.getByText('The calculator needs JavaScript').isVisible()).toBe(true);
    expect(await bare.locator('.decision-table tbody tr').count()).toBeGreaterThan(3);
    expect(await bare.locator('[data-outcome]').count()).toBe(0);
    await bare.close();
  });
});

test('answers go along from one calculator to another', async () => {
  const one = cases.find(({ case: { method, amount } }) => method === 'sole-source' && amount) as FiledCase;
  await open(calculatorOf('sole-source'), fragmentOf(one));
  await page.locator('.continue a', { hasText: 'Vendor’s side' }).evaluate((link: HTMLElement) => link.click());
  await page.waitForURL(/\/calculators\/vendor\/#v=1&/);
  await page.waitForSelector('[data-result] [data-route=sole-source]');
  await change(page);
  expect(await page.getByLabel('Estimated contract value', { exact: true }).inputValue()).toBe(one.case.amount);
});

test('answers are kept only when asked, restored on a later visit, and forgotten when the mark is taken away', async () => {
  // A browser of its own: what a failed attempt leaves saved is no other test's.
  const context = await browser.newContext();
  const page = await context.newPage();
  const amount = page.getByLabel('Estimated contract value', { exact: true });
  const box = page.getByLabel('Save my answers on this device');
  const savedCount = (): Promise<number> => page.evaluate(() => localStorage.length);
  await page.goto(`${home}calculators/method/`);
  await amount.fill('73519.37');
  await page.waitForSelector('[data-route]');
  expect(await savedCount()).toBe(0);
  await box.check();
  expect(await savedCount()).toBe(1);
  await page.goto(`${home}calculators/case/`, { waitUntil: 'networkidle' });
  await expect.poll(() => amount.inputValue()).toBe('73519.37');
  await box.uncheck();
  expect(await savedCount()).toBe(0);
  await page.goto(`${home}calculators/method/`);
  expect(await amount.inputValue()).toBe('');
  await context.close();
});

describe('saved answers', () => {
  const saved = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('ppb-case'));
  const amountOf = (page: Page) => page.getByLabel('Estimated contract value', { exact: true });
  const box = (page: Page) => page.locator('.keep input');
  /** A browser in which a sole source of $36,500 is saved. */
  async function withSaved(test: (open: (path: string) => Promise<Page>, before: string) => Promise<void>): Promise<void> {
    const context = await browser.newContext();
    const open = async (path: string): Promise<Page> => {
      const page = await context.newPage();
      page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
      await page.goto(home + path, { waitUntil: 'networkidle' });
      return page;
    };
    const first = await open('calculators/case/');
    await first.locator('[name=method]').selectOption('sole-source');
    await amountOf(first).fill('36500');
    await box(first).check();
    const before = (await saved(first)) as string;
    await first.close();
    await test(open, before);
    expect(noted).toEqual([]);
    await context.close();
  }

  test('a link that is opened leaves them as they are, says so, and takes their place only when asked', async () => {
    await withSaved(async (open, before) => {
      const page = await open('calculators/method/#v=1&category=goods&amount=777.00');
      await page.waitForSelector('[data-route]');
      expect(await saved(page)).toBe(before);
      await page.getByText('Other answers are saved on this device').waitFor();
      await change(page);
      expect(await box(page).isChecked()).toBe(false);
      await amountOf(page).fill('778');
      await page.waitForTimeout(300);
      expect(await saved(page)).toBe(before);
      await box(page).check();
      expect(await saved(page)).toContain('"778"');
      expect(await page.getByText('Other answers are saved on this device').count()).toBe(0);
      await amountOf(page).fill('779');
      await expect.poll(() => saved(page)).toContain('"779"');
    });
  });

  test('the case that is saved, opened by its own link, is saved on as it changes', async () => {
    await withSaved(async (open) => {
      const first = await open('calculators/case/');
      await expect.poll(() => first.url()).toContain('amount=36500');
      const page = await open(first.url().slice(home.length));
      await page.waitForSelector('.given');
      await change(page);
      expect(await box(page).isChecked()).toBe(true);
      await amountOf(page).fill('778');
      await expect.poll(() => saved(page)).toContain('"778"');
    });
  });

  test.each(['#v=1', '#v=1&n=3.abc', '#v=1&foo=1', '#v=100&amount=999.00', '#x=1&n=2.abc&amount=999.00', '#)'])(
    'a link without a case, %s, is said to be one, and takes nothing away',
    async (link) => {
      await withSaved(async (open, before) => {
        const page = await open(`calculators/method/${link}`);
        await page.getByText('No answer could be read from this link.').waitFor();
        expect([await amountOf(page).inputValue(), await box(page).isChecked(), await saved(page)]).toEqual(['36500', true, before]);
      });
    },
  );

  test('are not changed by a look at a calculator of another method, until something is typed there', async () => {
    await withSaved(async (open, before) => {
      const page = await open('calculators/emergency/');
      await expect.poll(() => amountOf(page).inputValue()).toBe('36500');
      await page.waitForTimeout(500);
      expect(await saved(page)).toBe(before);
      await amountOf(page).fill('778');
      await expect.poll(() => saved(page)).toContain('"778"');
    });
  });

  test('where storage is full they are not kept as they were before, to come back as if they were these', async () => {
    await withSaved(async (open) => {
      const page = await open('calculators/method/');
      await expect.poll(() => amountOf(page).inputValue()).toBe('36500');
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await amountOf(page).fill('778');
      await page.getByText('does not let us save your answers').waitFor();
      expect([await box(page).isChecked(), await saved(page)]).toEqual([false, null]);
    });
  });

  test('a tab that saves nothing is not told that it does, nor that nothing at all is saved', async () => {
    await withSaved(async (open) => {
      const other = await open('calculators/method/#v=1&amount=5.00');
      await change(other);
      await other.evaluate(() => localStorage.setItem('ppb-draft:sole-source-intent', '{"pin":"1"}'));
      const own = await open('calculators/method/');
      await amountOf(own).fill('778');
      await expect.poll(() => saved(own)).toContain('"778"');
      await other.waitForTimeout(300);
      expect(await other.getByText('Another tab').count()).toBe(0);
      await box(own).uncheck();
      await own.getByText('Deleted. These answers are no longer saved on this device.').waitFor();
      expect(await own.evaluate(() => Object.keys(localStorage))).toEqual(['ppb-draft:sole-source-intent']);
    });
  });
});

test('“Skip to the text” leads there, and a reload has the case still', async () => {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/method/#v=1&category=goods&amount=36500.00&asOf=2026-11-21`);
  await page.waitForSelector('[data-route]');
  await page.locator('a.skip').focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.reload();
  await page.waitForSelector('[data-route]');
  expect(page.url()).toContain('amount=36500.00');
  expect(noted).toEqual([]);
});

test('a browser that refuses more changes of the address loses no key, and has the case in it soon after', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${home}calculators/method/`, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const { replaceState, pushState } = history;
    const refuse = () => {
      throw new DOMException('too many', 'SecurityError');
    };
    Object.assign(history, { replaceState: refuse, pushState: refuse });
    setTimeout(() => Object.assign(history, { replaceState, pushState }), 2000);
  });
  await page.getByLabel('Estimated contract value', { exact: true }).pressSequentially('36500');
  await page.getByRole('button', { name: 'Show my result' }).click();
  await page.waitForSelector('[data-route]');
  await expect.poll(() => page.url(), { timeout: 8000 }).toContain('amount=36500');
  expect(errors).toEqual([]);
  await context.close();
});

test('many names that a link has and no calculator knows are said once', async () => {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/method/#v=1&amount=5.00${'&x'.repeat(50)}&y=1`);
  await page.waitForSelector('[data-route]');
  expect(await page.locator('.link-problems p').allTextContents()).toEqual([
    'The link names “x” and 1 more, which this calculator does not know.',
  ]);
});

test('Back from a case to the empty calculator empties it', async () => {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/method/`);
  await page.waitForSelector('.calculator .primary');
  await page.evaluate(() => {
    location.hash = '#v=1&category=goods&amount=36000.00&asOf=2026-11-21';
  });
  await page.waitForSelector('[data-result] [data-route]');
  await page.goBack();
  await page.waitForFunction(() => !document.querySelector('[data-result] [data-route]'));
  expect(noted).toEqual([]);
});

test('a method that may not be used is followed by what may be, and its steps are no orders', async () => {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/method/#v=1&amount=1600000.00&category=goods&vendor.mwbe=city-certified&asOf=2026-11-28&method=mwbe-small-purchase`); // prettier-ignore
  await page.locator('[data-instead]').waitFor();
  expect(await page.locator('[data-instead] li').first().innerText()).toMatch(/sealed bids: usual method/i);
  expect(await page.locator('.next h2').allInnerTexts()).toEqual(['What can we use instead?']);
  await page.getByRole('button', { name: 'Sole source', exact: true }).first().click();
  await page.waitForSelector('[data-answer][data-route=sole-source]');
  expect(await page.locator('[data-instead]').count()).toBe(0);
});

test('changes and renewals told without a method: a contract that is there is renewed or changed', async () => {
  await page.goto('about:blank');
  const fragment = '#v=1&amount=900000.00&category=standard-services&facts.3-08.changesAndRenewals=200000.00&asOf=2026-11-28';
  await page.goto(`${home}calculators/method/${fragment}`);
  const note = await page.locator('[data-renewal]').innerText();
  expect(note).toContain('$200,000 of changes and renewals');
  expect(await page.locator('[data-renewal] a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(['/topics/renewal/', '/topics/change-order/']); // prettier-ignore
  await page.goto('about:blank');
  await page.goto(`${home}calculators/method/#v=1&amount=900000.00&category=standard-services&asOf=2026-11-28`);
  await page.locator('[data-answer]').waitFor();
  expect(await page.locator('[data-renewal]').count()).toBe(0);
});

test('Back from a first result shows the form it was made with, and Forward the result again', async () => {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/method/`);
  await page.locator('[name=category]').selectOption('goods');
  await page.locator('[name=amount]').fill('36000');
  await page.getByRole('button', { name: 'Show my result' }).click();
  await page.waitForSelector('.calculator[data-folded] [data-answer]');
  await page.goBack();
  await expect.poll(() => page.locator('.form-body').isVisible()).toBe(true);
  expect(await page.locator('[name=amount]').inputValue()).toBe('36000');
  await page.goForward();
  await expect.poll(() => page.locator('.form-body').isVisible()).toBe(false);
});

test('Back from a second result shows the first, also where that came by a link', async () => {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/method/#v=1&asOf=2026-06-01&category=goods&amount=36000`);
  await page.waitForSelector('.calculator[data-folded] [data-answer]');
  await page.getByRole('button', { name: 'Change these answers' }).click();
  await page.locator('[name=amount]').fill('5000');
  await page.getByRole('button', { name: 'Show my result' }).click();
  await expect.poll(() => page.locator('.given').innerText()).toContain('$5,000');
  await page.goBack();
  await expect.poll(() => page.locator('.given').innerText()).toContain('$36,000');
});

test('“See all 14 requirements” opens them', async () => {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/method/#v=1&asOf=2026-06-01&category=goods&amount=36000`);
  await page.waitForSelector('[data-answer]');
  const open = () => page.locator('.requirements .duty-group[open]').count();
  expect(await open()).toBe(0);
  await page.getByRole('button', { name: 'See all requirements: steps, terms and records' }).click();
  expect(await open()).toBeGreaterThan(3);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/-duties$/);
});

test('a blank M/WBE answer is told of what it would open', async () => {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/method/#v=1&asOf=2026-06-01&category=goods&amount=36000`);
  await page.waitForSelector('[data-answer]');
  expect(await page.locator('[data-answer] [data-wanted]').innerText()).toMatch(/City-certified M\/WBE, .*up to \$1,500,000/);
});

test('a sole source without a date says which day to give', async () => {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/case/#v=1&asOf=2026-06-01&method=sole-source&category=goods&amount=400000`);
  await page.waitForSelector('[data-answer]');
  await page.locator('[data-answer] [data-wanted]').getByRole('button', { name: 'Negotiations begin' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('dates.negotiations');
});

test.each([
  [
    'mwbe-small-purchase',
    '140000.00',
    'Notices: Publish a notice in the City Record inviting online comments. Keep comments open at least seven days, and enter into the contract only after they close. Publish a notice of award once, within 15 days after registration.',
  ],
  ['micropurchase', '15000.00', 'Notices: none to publish.'],
  [
    'sole-source',
    '140000.00',
    'Notices: Publish the notice of intent at least once, 10 or more calendar days before negotiations are expected to begin. Publish a notice in the City Record inviting online comments. Keep comments open at least seven days, and enter into the contract only after they close. Publish a notice of award at least once, within 15 days after registration.',
  ],
])('%s: the answer tells which notices are to be published, in their order', async (method, amount, told) => {
  await page.goto('about:blank');
  await page.goto(
    `${home}calculators/method/#v=1&amount=${amount}&category=goods&vendor.mwbe=city-certified&asOf=2026-11-28&method=${method}`,
  );
  expect(await page.locator('[data-answer] [data-notices]').innerText()).toBe(told);
});
