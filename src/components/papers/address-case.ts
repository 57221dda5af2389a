/** The case in the address of a paper's form. A case is in no request: one that stands after a "?" is moved behind the "#". */
import { fragmentHere, hereWith } from '../../site/address.ts';
import { setAddress } from '../form/page.ts';
import type * as AnswersModule from '../../case/answers.ts';
import type * as FragmentModule from '../../case/fragment.ts';
import type { ReadFragment, Typed } from '../../case/fragment.ts';
import type { Rules } from '../../rules/index.ts';

/** What reads a case. */
export interface CaseReader {
  rules: Rules;
  answers: typeof AnswersModule;
  fragment: typeof FragmentModule;
}

export interface CaseHere extends ReadFragment {
  /** As the address has it, without its sign. */
  fragment: string;
}

/**
 * @returns the case, with what could not be read of it; null where the address has none
 * @param say told what is said where it has none that can be read
 */
export function caseHere({ fragment: { readAddress }, rules }: CaseReader, say: (problems: string[]) => void): CaseHere | null {
  const text = fragmentHere();
  const read = readAddress(text, rules);
  if (read.problems.length || read.hasAnswers) say(read.problems);
  if (!read.hasAnswers) return null;
  const fragment = text.slice(1);
  if (text.startsWith('?')) setAddress(hereWith(fragment));
  return { ...read, fragment };
}

/** What is said once the reader has chosen between the case's answers and others. */
export const chosenWords = (usesCase: boolean): string =>
  usesCase ? 'The answers are now those of the case you opened.' : 'Your answers stay as they are; nothing was filled in from this case.';

/** The case of an address that was taken before; what the browser holds of it may be anything. */
export const caseBefore = ({ fragment, rules }: CaseReader, from: string): Typed => fragment.readFragment(from, rules).typed;
