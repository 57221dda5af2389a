/** What a calculator loads later than its questions: the rules, the reading of answers and addresses, and the result's view. */
import type { ComponentType } from 'preact';
import { once } from '../form/loading.ts';
import { loadStyle as loadPictures } from '../pictures/pictures-style.ts';
import { loadStyle } from '../result/result-style.ts';
import type { View } from '../../case/calculators.ts';
import type * as PartsModule from './parts.ts';
import type { ViewProps } from '../result/view-props.ts';

export type Engine = typeof PartsModule & { Result: ComponentType<ViewProps> };

const VIEWS: Readonly<Record<View, () => Promise<{ default: ComponentType<ViewProps> }>>> = {
  method: () => import('../result/AgencyResult.tsx'),
  sheet: () => import('../result/AgencyResult.tsx'),
  vendor: () => import('../result/VendorResult.tsx'),
  competition: () => import('../result/Competition.tsx'),
  total: () => import('../result/Total.tsx'),
};

async function load(view: View): Promise<Engine> {
  const [parts, { default: Result }] = await Promise.all([
    import('./parts.ts'),
    VIEWS[view](),
    new Promise<void>(loadStyle),
    new Promise<void>(loadPictures),
  ]);
  await parts.earlierLoaded();
  return { ...parts, Result };
}

const engines = new Map((Object.keys(VIEWS) as View[]).map((view) => [view, once(() => load(view))]));

/** Loads them once for each view. @throws whatever the loading failed with; the next call tries again */
export const loadEngine = (view: View): Promise<Engine> => (engines.get(view) as () => Promise<Engine>)();
