/** The pictures in a real browser, apart from any page: axe, no sideways scrolling, letters of 12 px, words that do not touch. */
import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CountPicture } from '../../src/components/pictures/CountPicture.tsx';
import { MethodsMatrix } from '../../src/components/pictures/MethodsMatrix.tsx';
import { PlanDates } from '../../src/components/result/PlanDates.tsx';
import * as rules from '../../src/rules/index.ts';
import { assess, atLeastBefore, within } from '../../src/rules/index.ts';
import { ONE_DAY, SOLE_SOURCE, TEN_YEARS } from '../plan/plan-cases.ts';
import { LOOKS, violations } from './axe.ts';
import { launch } from './browser.ts';

/** The sheets one after another, as the site's own put them together. */
const sheet = (name: string): string => `components/${name}.css`;

const styles = [
  'styles/tokens.css',
  'styles/page.css',
  ...['calculator/shell', 'form/form', 'result/result', 'result/views', 'result/answer', 'pictures/ladder', 'calculator/calculator'].map(
    sheet,
  ),
  ...['picture', 'count', 'matrix', 'pictures'].map((name) => sheet(`pictures/${name}`)),
  'styles/print.css',
]
  .map((path) => readFileSync(`src/${path}`, 'utf8').replace(/^@import .*$/gm, ''))
  .join('\n');

const dates = (milestones: typeof SOLE_SOURCE, title: string): string =>
  // Three plans stand on the one page of the test, each a landmark of its own name.
  render(h(PlanDates, { milestones, asOf: '2026-05-14', prefix: title.toLowerCase().replace(/ /g, '-') })).replace('Key dates', title);

/** Each picture as markup. */
const PICTURES: [string, string[]][] = [
  [
    'count',
    [
      render(h(CountPicture, { rules, deadline: atLeastBefore(3, 'business days', '2026-05-27', true), title: 'Notice, 3 business days' })),
      render(
        h(CountPicture, { rules, deadline: within(15, '2026-07-31', true), title: 'Notice, 15 days', closures: [{ date: '2026-08-05' }] }),
      ),
      render(h(CountPicture, { rules, deadline: within(90, '2026-03-01', false), title: 'Decision, 90 days' })),
    ],
  ],
  ['key dates', [dates(SOLE_SOURCE, 'Sole source'), dates(ONE_DAY, 'One day'), dates(TEN_YEARS, 'Ten years')]],
  [
    'matrix',
    [
      render(
        h(MethodsMatrix, {
          rules,
          assessment: assess({ asOf: '2026-05-11', category: 'goods', amount: '90000.00', vendor: { mwbe: 'city-certified' } }),
        }),
      ),
    ],
  ],
];
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  const context = await browser.newContext();
  page = await context.newPage();
});
afterAll(() => browser.close());

async function show(pictures: readonly string[], width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.setContent(
    `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Pictures</title><style>${styles}
    body { display: block } main { padding: 0 16px } @media print { main { padding: 0 } }</style></head>
    <body><main class="calculator"><h1>Pictures</h1>${pictures.join('')}</main></body></html>`,
  );
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
}

describe.each(PICTURES)('the %s', (_, pictures) => {
  describe.each([1280, 601, 320])('at %i px', (width) => {
    test('has no violation in light, dark and forced colors, and does not scroll the page sideways', async () => {
      for (const { name: look, media, asks } of LOOKS) {
        await page.emulateMedia({ media: 'screen', ...media });
        await show(pictures, width);
        const found = await violations(page, 'html', asks);
        expect([look, found]).toEqual([look, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      }
    });

    test('has no letters smaller than 12 px, and no word wider than its cell', async () => {
      await page.emulateMedia({ media: 'screen', ...LOOKS[0].media });
      await show(pictures, width);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('figure *')]
          .filter((one) => one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
          .map((one) => {
            const svg = one.closest('svg');
            const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
            return { words: one.textContent, size: parseFloat(getComputedStyle(one).fontSize) * scale };
          })
          .filter(({ size }) => size < 12),
      );
      expect(small).toEqual([]);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('.count-day')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
      );
      expect(cut).toEqual([]);
    });
  });
});

test('the matrix breaks no word and no citation, at any width', async () => {
  const [, matrix = []] = PICTURES.find(([name]) => name === 'matrix') ?? [];
  await page.emulateMedia({ media: 'screen', ...LOOKS[0].media });
  for (const width of [1280, 1024, 768, 601, 600, 390, 320]) {
    await show(matrix, width);
    const broken = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.querySelector('.matrix') as Element, NodeFilter.SHOW_TEXT);
      const out: string[] = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (!node.parentElement?.checkVisibility()) continue;
        // A line may end after a hyphen.
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s–-]+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) out.push(word);
        }
      }
      return out;
    });
    expect([width, broken]).toEqual([width, []]);
  }
});

test('the matrix prints on one page of its own', async () => {
  const [, matrix = []] = PICTURES.find(([name]) => name === 'matrix') ?? [];
  await page.emulateMedia({ media: null });
  await show(matrix, 1280);
  const pdf = (await page.pdf({ format: 'Letter', preferCSSPageSize: true })).toString('latin1');
  // The heading's page, and its own.
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});
