/** A chooser: a list of steps or desks, and the questions that leave only those that fit. Plain data, in src/content/choosers. */
import type { AuthorityId } from '../rules/index.ts';

/** Answers by question; a question without one leaves everything open. */
export type Chosen = Readonly<Record<string, string>>;

export interface Question {
  name: string;
  label: string;
  /** What each answer is called, by its value. */
  choices: Readonly<Record<string, string>>;
}

/** A step or a desk. What it says are facts of sources.json, word for word, and statements of the law. */
export interface Entry {
  id: string;
  /** What to do, or whom to ask. */
  does: string;
  /** Whom it is for, in words, where it is not for all. */
  for?: string;
  /** Of each question named, the answers it fits. */
  when?: Readonly<Record<string, readonly string[]>>;
  /** Ids of sources.json. */
  facts: readonly string[];
  /** What the law says of it, in our words: each with its citation and, where its text may have changed, its mark. */
  law?: readonly { says: string; of: AuthorityId | 'board-notices'; at: string }[];
  /** Where it leads: an id of links.json, or a path of this site. */
  opens: readonly ({ link: string; words: string } | { page: string; words: string })[];
}

export interface ChooserData {
  title: string;
  lead: string;
  /** What search says of it. */
  search: string;
  of: 'step' | 'topic';
  questions: readonly Question[];
  entries: readonly Entry[];
}

/** True where no answer given rules the entry out. */
export function fits({ when = {} }: Pick<Entry, 'when'>, chosen: Chosen): boolean {
  return Object.entries(when).every(([question, answers]) => !chosen[question] || answers.includes(chosen[question]));
}

/** Reads answers from an address's fragment; what is no answer of a question is left out. Never throws. */
export function readChosen(fragment: string, questions: readonly Question[]): Chosen {
  const given = new URLSearchParams(fragment.replace(/^#/, '').slice(0, 400));
  return Object.fromEntries(
    questions.flatMap(({ name, choices }) => {
      const answer = given.get(name);
      return answer !== null && Object.hasOwn(choices, answer) ? [[name, answer]] : [];
    }),
  );
}

/** Answers → a fragment without its "#", in the order of the questions; '' where there is none. */
export function writeChosen(chosen: Chosen, questions: readonly Question[]): string {
  return questions.flatMap(({ name }) => (chosen[name] ? [`${name}=${chosen[name]}`] : [])).join('&');
}
