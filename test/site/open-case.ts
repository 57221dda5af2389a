/** A case opened in a calculator's own page, with everything that can be opened in its result open. */
import type { Frame, Page } from 'playwright-core';
import type { FiledCase } from '../../src/law/worked-cases.ts';
import type { Calculator } from '../../src/case/calculators.ts';
import { typedFromCase, writeFragment } from '../../src/case/fragment.ts';
import * as rules from '../../src/rules/index.ts';

export const fragmentOf = (one: FiledCase): string => writeFragment(typedFromCase(one.case, rules), rules);

export async function openCase(page: Page, home: string, calculator: Calculator, fragment: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${home}calculators/${calculator.name}/#${fragment}`);
  await openAll(page);
}

/** Goes to a case by its address: the calculator is started over where it is open already, and loaded where it is not: takes half the time, and what the case before left behind would be seen. */
export async function goToNextCase(page: Page, home: string, { name }: Calculator, fragment: string): Promise<void> {
  const address = `${home}calculators/${name}/`;
  if (page.url().startsWith(address)) {
    await page.getByRole('button', { name: 'Start over', includeHidden: true }).evaluate((button: HTMLElement) => button.click());
    await page.waitForFunction(() => !document.querySelector('[data-result] :is([data-route], [data-finding])'));
    await page.evaluate((to) => (location.hash = to), fragment);
  } else {
    await page.goto('about:blank');
    await page.goto(`${address}#${fragment}`);
  }
}

/** Opens everything that can be opened in the result. */
export async function openAll(page: Page): Promise<void> {
  await page.waitForSelector('[data-result] :is([data-route], [data-finding])');
  // Some calculators begin with one kind of requirements: everything is one choice away.
  const filter = page.locator('.filter select');
  if (await filter.count()) await filter.selectOption('all');
  await page.$$eval('[data-result] details', (all) => all.forEach((one) => one.setAttribute('open', '')));
}

/** Opens the form again, where the answers stand in one line above their result. */
export async function change(page: Page | Frame): Promise<void> {
  const button = page.getByRole('button', { name: 'Change these answers' });
  if (await button.isVisible()) await button.click();
}
