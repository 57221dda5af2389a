/** Each worked case in its own calculator, in a real browser: the answer in the first screen, the outcome, every finding, no error, and axe on all of it. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { leadOf } from '../../src/answer/index.ts';
import { readCases } from '../../src/law/worked-cases.ts';
import { calculatorOf } from '../../src/case/calculators.ts';
import * as rules from '../../src/rules/index.ts';
import { violations } from './axe.ts';
import { expectFirstScreen, openAnswer, SIZES } from './first-screen.ts';
import { openAll } from './open-case.ts';
import { watched } from './watched.ts';

let page: Page;
let noted: string[];
watched((one) => ({ page, noted } = one));

/** Those of one calculator after one another: its page is loaded once. */
const cases = readCases().sort((one, other) => (one.case.method ?? '').localeCompare(other.case.method ?? ''));

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  test('is answered in the first screen', async () => {
    await openAnswer(page, inject('address'), calculatorOf(one.case.method), one, SIZES[0]);
    await expectFirstScreen(page, SIZES[0]);
    expect(noted).toEqual([]);
  });

  // In the page that the test before opened.
  test('has its outcome, every finding, and no violation', async () => {
    await openAll(page);
    const { findings, routes } = rules.assess(one.case);
    const { method } = one.case;
    if (method) {
      const { outcome } = routes.find((route) => route.method === method) as rules.Route;
      expect(await page.locator(`[data-result] [data-route=${method}]`).first().getAttribute('data-outcome')).toBe(outcome);
    }
    const shown = await page.$$eval('[data-result] [data-finding]', (all) => all.map((finding) => finding.getAttribute('data-finding')));
    // With no method chosen, the requirements shown are those of the method that the answer names.
    const lead = leadOf(rules.assess(one.case), method);
    const named = method ?? (lead.outcome === 'allowed' ? lead.route?.method : undefined);
    for (const { id, route } of findings) if (route === null || route === named) expect(shown).toContain(id);
    expect(await violations(page, '.calculator')).toEqual([]);
    expect(noted).toEqual([]);
  });
});

/** What was clean in the cases before is not asked again: what is new among it is. */
test.each([
  ['image-alt', () => document.createElement('img')],
  ['color-contrast-enhanced', () => Object.assign(document.createElement('p'), { textContent: 'planted', style: 'color: #8a8a8a' })],
  [
    'target-size',
    () => {
      const two = document.createElement('span');
      for (const name of ['one', 'other'])
        two.append(
          Object.assign(document.createElement('button'), {
            ariaLabel: name,
            style: 'all: unset; display: block; width: 9px; height: 9px',
          }),
        );
      return two;
    },
  ],
  ['heading-order', () => Object.assign(document.createElement('h6'), { textContent: 'planted' })],
  [
    'aria-valid-attr-value',
    () => {
      const one = Object.assign(document.createElement('p'), { textContent: 'planted' });
      one.setAttribute('aria-describedby', 'nowhere');
      one.setAttribute('aria-hidden', 'perhaps');
      return one;
    },
  ],
  ['landmark-unique', () => document.querySelector('[data-result] [aria-labelledby]')?.cloneNode(true) as HTMLElement],
] as const)('control: %s planted in a result that had no violation is found', async (rule, plant) => {
  expect(await violations(page, '.calculator')).toEqual([]);
  await page.evaluate(`document.querySelector('[data-result] li').append((${plant})())`);
  expect((await violations(page, '.calculator')).join()).toContain(rule);
  await page.evaluate(() => document.querySelector('[data-result] li')?.lastElementChild?.remove());
});
