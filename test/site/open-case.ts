/** A case opened in a calculator's own page, with everything that can be opened in its result open. */
import type { Page } from 'playwright-core';
import type { FiledCase } from '../../src/law/worked-cases.ts';
import type { Calculator } from '../../src/case/calculators.ts';
import { typedFromCase, writeFragment } from '../../src/case/fragment.ts';
import * as rules from '../../src/rules/index.ts';

export const fragmentOf = (one: FiledCase): string => writeFragment(typedFromCase(one.case, rules), rules);

export async function openCase(page: Page, home: string, calculator: Calculator, fragment: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/${calculator.name}/#${fragment}`);
  await page.waitForSelector('[data-result] :is([data-route], [data-finding])');
  // A refused vendor's sheet begins with its rights: everything is one choice away.
  const everything = page.locator('.filters input[value=all]');
  if (await everything.count()) await everything.check();
  await page.$$eval('[data-result] details', (all) => all.forEach((one) => one.setAttribute('open', '')));
}
