/** The answer in the first screen: what of it lies in the window, and how long the page is. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Calculator } from '../../src/case/calculators.ts';
import type { FiledCase } from '../../src/law/worked-cases.ts';
import { fragmentOf, goToNextCase } from './open-case.ts';

/** In windows: how long a page with a result may be, and one without. */
export const SIZES = [
  { name: 'wide', width: 1280, height: 800, result: 4, empty: 3 },
  { name: 'narrow', width: 390, height: 844, result: 8, empty: 6 },
] as const;
export type Size = (typeof SIZES)[number];

/** What of the answer lies in the window, and how long the page is, in windows. */
export interface Measured {
  says: string;
  top: number;
  bottom: number;
  hasFocus: boolean;
  screens: number;
}

export async function measure(page: Page, { height }: Size): Promise<Measured> {
  const found = await page.evaluate(() => {
    const says = document.querySelector('[data-answer] .answer-says');
    const { top = -1, bottom = Infinity } = says?.getBoundingClientRect() ?? {};
    return {
      says: says?.textContent ?? '',
      top,
      bottom,
      hasFocus: document.activeElement?.matches('[data-answer]') ?? false,
      length: document.documentElement.scrollHeight,
    };
  });
  return { ...found, screens: found.length / height };
}

export const inFirstScreen = ({ top, bottom }: Measured, { height }: Size): boolean => top >= 0 && bottom <= height;

/** Opens a case as a reader's last click does, in a window of a size. */
export async function openAnswer(page: Page, home: string, calculator: Calculator, one: FiledCase, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await goToNextCase(page, home, calculator, fragmentOf(one));
  await page.waitForFunction(() => document.activeElement?.matches('[data-answer]'));
}

/** Holds an answer that is open to the first screen, and its page to its length. */
export async function expectFirstScreen(page: Page, size: Size): Promise<void> {
  const measured = await measure(page, size);
  expect([measured.says.length > 0, measured.hasFocus, inFirstScreen(measured, size)]).toEqual([true, true, true]);
  expect(measured.screens).toBeLessThanOrEqual(size.result);
}
