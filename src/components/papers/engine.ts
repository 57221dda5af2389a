/** What the forms of papers load later than their questions: the rules, and the reading and writing of answers. */
import type * as AnswersModule from '../calculator/answers.ts';
import type * as FragmentModule from '../calculator/fragment.ts';
import type { Rules } from '../calculator/engine.ts';
import type * as ReadingModule from '../../papers/drafts/answers.ts';
import type * as PrefillModule from '../../papers/drafts/prefill.ts';
import type * as TextModule from '../../papers/drafts/text.ts';
import type * as WrittenModule from '../../papers/drafts/written.ts';
import type * as CheckModule from '../../papers/notice-check.ts';
import type * as ResultModule from './NoticeResult.tsx';

export interface CaseEngine {
  rules: Rules;
  answers: typeof AnswersModule;
  fragment: typeof FragmentModule;
}

export interface DraftEngine extends CaseEngine {
  reading: typeof ReadingModule;
  prefill: typeof PrefillModule;
  text: typeof TextModule;
  written: typeof WrittenModule;
}

export interface CheckEngine extends CaseEngine {
  check: typeof CheckModule;
  Result: (typeof ResultModule)['NoticeResult'];
}

async function loadCase(): Promise<CaseEngine> {
  const [rules, answers, fragment] = await Promise.all([
    import('../../rules/index.ts'),
    import('../calculator/answers.ts'),
    import('../calculator/fragment.ts'),
  ]);
  return { rules, answers, fragment };
}

/** Loads once; where the loading failed, the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

export const loadDraftEngine: () => Promise<DraftEngine> = once(async () => {
  const [own, reading, prefill, text, written] = await Promise.all([
    loadCase(),
    import('../../papers/drafts/answers.ts'),
    import('../../papers/drafts/prefill.ts'),
    import('../../papers/drafts/text.ts'),
    import('../../papers/drafts/written.ts'),
  ]);
  return { ...own, reading, prefill, text, written };
});

export const loadCheckEngine: () => Promise<CheckEngine> = once(async () => {
  const [own, check, { NoticeResult }] = await Promise.all([
    loadCase(),
    import('../../papers/notice-check.ts'),
    import('./NoticeResult.tsx'),
  ]);
  return { ...own, check, Result: NoticeResult };
});

/** Calls back when the browser is idle, or soon where it cannot tell; the answer takes it back. */
export function whenIdle(callback: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const idle = requestIdleCallback(callback, { timeout: 3000 });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(callback, 500);
  return () => clearTimeout(timer);
}
