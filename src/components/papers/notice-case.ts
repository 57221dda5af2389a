/** Which answers about a notice are not those of the case that was opened. */
import type { Path } from '../../rules/index.ts';
import { ABOUT_WORDS } from '../../case/about.ts';
import { QUESTIONS } from '../../case/questions.ts';
import { caseBefore, caseHere, type CaseHere, type CaseReader } from './address-case.ts';

type All = Readonly<Record<string, string | null | undefined>>;

const NAMES: Readonly<Record<string, string>> = {
  published: 'Notice published',
  editions: 'Editions',
  again: 'Second notice',
  ...ABOUT_WORDS,
};

/** What an answer is called, by the name it is kept under; undefined where nobody sees it. */
function nameOf(key: string): string | undefined {
  if (key.startsWith('tick:')) return 'What the notice includes';
  if (key.startsWith('says:')) return 'What the notice says';
  return NAMES[key] ?? (key in QUESTIONS ? QUESTIONS[key as Path].label : undefined);
}

/** A case that was opened here, and what of the answers is not its own. */
export interface NoticeHere {
  here: CaseHere;
  /** Whether it is the case whose answers stand here already. */
  isSame: boolean;
  /** What was answered and is not the case's, by what it is called. */
  others: readonly string[];
}

/**
 * @param from the case whose answers were taken before, as its address had it
 * @param now the answers as they are, and whether they are kept: what is not is lost only where nobody typed it
 * @returns null where the address has no case, or the one that was taken
 */
export function noticeHere(
  engine: CaseReader,
  from: string,
  { answers, kept }: { answers: All; kept: boolean },
  say: (problems: string[]) => void,
): NoticeHere | null {
  const here = caseHere(engine, say);
  if (!here || from === here.fragment) return null;
  const before = caseBefore(engine, from);
  const isSame = from !== '' && engine.answers.sameAnswers(before, here.typed, engine.rules);
  const own: All = kept ? {} : before;
  const its: All = here.typed;
  const others = Object.entries(answers).filter(([key, text]) => text && key !== 'notice' && text !== its[key] && text !== own[key]);
  return { here, isSame, others: [...new Set(others.flatMap(([key]) => nameOf(key) ?? []))] };
}
