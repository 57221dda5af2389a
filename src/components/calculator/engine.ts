/** What a calculator loads later than its questions: the rules, the reading of answers and addresses, and the result's view. */
import type * as RulesModule from '../../rules/index.ts';
import type * as AnswersModule from './answers.ts';
import type * as FragmentModule from './fragment.ts';
import type * as ResultModule from './Result.tsx';

/** The rules as their door gives them. */
export type Rules = typeof RulesModule;

export interface Engine {
  rules: Rules;
  answers: typeof AnswersModule;
  fragment: typeof FragmentModule;
  Result: (typeof ResultModule)['Result'];
}

let loading: Promise<Engine> | undefined;

/** Loads them once. @throws whatever the loading failed with; the next call tries again */
export function loadEngine(): Promise<Engine> {
  loading ??= Promise.all([import('../../rules/index.ts'), import('./answers.ts'), import('./fragment.ts'), import('./Result.tsx')]).then(
    ([rules, answers, fragment, { Result }]) => ({ rules, answers, fragment, Result }),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
