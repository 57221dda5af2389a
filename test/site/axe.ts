/** axe with every rule it has, in a page whose own policy is not loosened for it. */
import axeCore from 'axe-core';
import type { BrowserContext, Frame, Page } from 'playwright-core';

/** The looks in which every page and a case of every calculator are held to have no violation. */
export const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colors', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** Before the page's own policy is set: no policy has to be loosened for the test. */
export const bringAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript({ content: axeCore.source });

/** Each violation as "rule: the elements", in the page or in a part of it; what a frame of another origin holds is asked of that frame. Every rule is on, those for AAA and those still on trial too. */
export const violations = (at: Page | Frame, within = 'html'): Promise<string[]> =>
  at.evaluate(async (place) => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    const found = await axe.run(place, { rules, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }, within);
