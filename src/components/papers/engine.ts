/** What the forms of papers load later than their questions: the rules, and the reading and writing of answers. */
import type * as AnswersModule from '../../case/answers.ts';
import type * as FragmentModule from '../../case/fragment.ts';
import type * as TypedModule from '../../case/typed.ts';
import type { Rules } from '../../rules/index.ts';
import { once } from '../form/loading.ts';
import type * as ReadingModule from '../../papers/drafts/draft-answers.ts';
import type * as PrefillModule from '../../papers/drafts/prefill.ts';
import type * as TextModule from '../../papers/drafts/draft-text.ts';
import type * as WrittenModule from '../../papers/drafts/written-draft.ts';
import type * as CheckModule from '../../papers/notice-check.ts';
import type * as CaseHereModule from './case-here.ts';
import type * as ResultModule from './NoticeResult.tsx';

export interface CaseEngine {
  rules: Rules;
  answers: typeof AnswersModule;
  fragment: typeof FragmentModule;
  typed: typeof TypedModule;
  here: typeof CaseHereModule;
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
  const [rules, answers, fragment, typed, here] = await Promise.all([
    import('../../rules/index.ts'),
    import('../../case/answers.ts'),
    import('../../case/fragment.ts'),
    import('../../case/typed.ts'),
    import('./case-here.ts'),
    import('../../law/earlier-loaded.ts').then(({ earlierLoaded }) => earlierLoaded()),
    import('../../rules/earlier/register.ts'),
  ]);
  return { rules, answers, fragment, typed, here };
}

export const loadDraftEngine: () => Promise<DraftEngine> = once(async () => {
  const [own, reading, prefill, text, written] = await Promise.all([
    loadCase(),
    import('../../papers/drafts/draft-answers.ts'),
    import('../../papers/drafts/prefill.ts'),
    import('../../papers/drafts/draft-text.ts'),
    import('../../papers/drafts/written-draft.ts'),
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
