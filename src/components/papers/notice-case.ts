/** Which answers about a notice are not those of the case that was opened. */
import type { Path } from '../../rules/index.ts';
import { ABOUT_WORDS } from '../../case/about.ts';
import { QUESTIONS } from '../../case/questions.ts';
import { SAYS, TICKED } from './NoticeFields.tsx';

type All = Readonly<Record<string, string | null | undefined>>;

const NAMES: Readonly<Record<string, string>> = {
  published: 'Notice published',
  editions: 'Editions',
  again: 'Second notice',
  ...ABOUT_WORDS,
};

/** What an answer is called, by the name it is kept under; undefined where nobody sees it. */
function nameOf(key: string): string | undefined {
  if (key.startsWith(TICKED)) return 'What the notice includes';
  if (key.startsWith(SAYS)) return 'What the notice says';
  return NAMES[key] ?? (key in QUESTIONS ? QUESTIONS[key as Path].label : undefined);
}

/** @param its the case’s answers @param before those of the case before, which nobody typed here. @returns their names, each once */
export function othersOf(all: All, its: All, before: All): string[] {
  const others = Object.entries(all).filter(([key, text]) => text && key !== 'notice' && text !== its[key] && text !== before[key]);
  return [...new Set(others.flatMap(([key]) => nameOf(key) ?? []))];
}
