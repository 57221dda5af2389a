/** What a calculator loads later than its questions: the rules, the reading of answers and addresses, and the result's view. */
import type { ComponentType } from 'preact';
import type { Milestone } from '../../plan/index.ts';
import type * as RulesModule from '../../rules/index.ts';
import type { Assessment, Case, Path } from '../../rules/index.ts';
import { once } from '../form/loading.ts';
import { loadSheet } from '../pictures/sheet.ts';
import type { Calculator, View } from './calculators.ts';
import type { Typed } from './fragment.ts';
import type * as PartsModule from './parts.ts';

/** The rules as their door gives them. */
export type Rules = typeof RulesModule;

/** What every view of a result is given. */
export interface ViewProps {
  rules: Rules;
  calculator: Calculator;
  input: Case;
  assessment: Assessment;
  /** The plan of the case: its steps with their days, where a method is chosen. */
  milestones: readonly Milestone[];
  /** The answers as they were typed. */
  typed: Typed;
  /** The case as an address has it, without its "#". */
  fragment: string;
  prefix: string;
  /** Moves to a question whose answer would change something. */
  onAsk: (path: Path) => void;
  /** Gives an answer, as if it had been typed. */
  onAnswer: (path: Path, text: string) => void;
}

export type Engine = typeof PartsModule & { Result: ComponentType<ViewProps> };

const VIEWS: Readonly<Record<View, () => Promise<{ default: ComponentType<ViewProps> }>>> = {
  method: () => import('./MethodResult.tsx'),
  sheet: () => import('../sheet/Sheet.tsx'),
  vendor: () => import('../sheet/VendorSide.tsx'),
  competition: () => import('../sheet/Competition.tsx'),
  total: () => import('../sheet/Total.tsx'),
};

async function load(view: View): Promise<Engine> {
  const [parts, { default: Result }] = await Promise.all([
    import('./parts.ts'),
    VIEWS[view](),
    // A view draws pictures; their style comes with it, and not with the page of § 3-08.
    new Promise<void>(loadSheet),
  ]);
  return { ...parts, Result };
}

const engines = new Map((Object.keys(VIEWS) as View[]).map((view) => [view, once(() => load(view))]));

/** Loads them once for each view. @throws whatever the loading failed with; the next call tries again */
export const loadEngine = (view: View): Promise<Engine> => (engines.get(view) as () => Promise<Engine>)();
