/** What every view of a result is given, in a file of its own: the loader names every view, and every view names this. */
import type { ComponentChildren } from 'preact';
import type { Milestone } from '../../plan/index.ts';
import type { Assessment, Case, Path, Rules } from '../../rules/index.ts';
import type { Calculator } from '../../case/calculators.ts';
import type { Typed } from '../../case/fragment.ts';

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
  /** What may be taken along, and the same case on two days: each view has its own place for them. */
  takeAway: ComponentChildren;
  compare: ComponentChildren;
  /** Moves to a question whose answer would change something. */
  onAsk: (path: Path) => void;
  /** Gives an answer, as if it had been typed. */
  onAnswer: (path: Path, text: string) => void;
}
