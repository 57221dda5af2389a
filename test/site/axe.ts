/** axe with every rule it has, in a page whose own policy is not loosened for it. */
import axeCore from 'axe-core';
import type { BrowserContext, Frame, Page } from 'playwright-core';

/**
 * The looks in which every page and a case of every calculator are held to have no violation. The first is asked for everything;
 * the others, of the same page at the same width, for colors: what a page says and how it is laid out hang on no color scheme,
 * which a test of its own holds.
 */
export const LOOKS = [
  { name: 'light', asks: 'all', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', asks: 'colors', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colors', asks: 'colors', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** Before the page's own policy is set: no policy has to be loosened for the test. */
export const bringAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript({ content: axeCore.source });

/** As axe has it (4.14) for AAA, without the lower bound below which it leaves a text to the rule for AA. */
const CONTRAST = {
  ...{ ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, pseudoSizeThreshold: 0.25 },
  ...{ boldValue: 700, boldTextPt: 14, largeTextPt: 18, shadowOutlineEmMax: 0.1, textStrokeEmMin: 0.03 },
  contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
};

/**
 * Each violation as "rule: the elements", in the page or in a part of it; what a frame of another origin holds is asked of that
 * frame. Every rule is on, those for AAA and those still on trial too. Contrast takes most of axe's time, and is looked at once:
 * the rule for AAA, which leaves to that for AA what is fainter still, is asked for all of it. The page's style sheets are read
 * where all of the page is asked.
 * @param asks every rule, or those about color: see LOOKS
 */
export const violations = (at: Page | Frame, within = 'html', asks: 'all' | 'colors' = 'all'): Promise<string[]> =>
  at.evaluate(
    async ([place, contrast, asked]) => {
      const { axe } = globalThis as unknown as { axe: typeof axeCore };
      axe.configure({ checks: [{ id: 'color-contrast-enhanced', options: contrast }] });
      const colors = new Set(axe.getRules(['cat.color']).map(({ ruleId }) => ruleId));
      const rules = Object.fromEntries(
        axe.getRules().map(({ ruleId }) => [ruleId, { enabled: ruleId !== 'color-contrast' && (asked === 'all' || colors.has(ruleId)) }]),
      );
      const found = await axe.run(place, { rules, resultTypes: ['violations'], selectors: false, preload: place === 'html' });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    },
    [within, CONTRAST, asks] as const,
  );
