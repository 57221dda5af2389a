/** By which module each view of a result is drawn: engine.ts loads it, and a page says which it never does, so that nobody saves them with it. */
import type { View } from '../../case/calculators.ts';

export const VIEW_MODULES: Readonly<Record<View, string>> = {
  method: 'AgencyResult',
  sheet: 'AgencyResult',
  vendor: 'VendorResult',
  competition: 'Competition',
  total: 'Total',
};

/** The modules of the other views, by name: "VendorResult Competition Total". */
export const modulesWithout = (view: View): string =>
  [...new Set(Object.values(VIEW_MODULES))].filter((name) => name !== VIEW_MODULES[view]).join(' ');
