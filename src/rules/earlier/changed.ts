/** How the rules that answered otherwise are written: each from the rule of today, by the text of its time. */
import type { Facts } from '../case.ts';
import type { Answer, FindingId, Rule } from '../finding.ts';
import type { Rules } from '../index.ts';
import type { PeriodId } from './periods.ts';

/** A rule of today as it was then. */
export type Then = (find: Rule['find'], rules: Rules) => Rule['find'];
/** Of each text of then the rules that answered otherwise. */
export type Changed = Readonly<Partial<Record<PeriodId, Readonly<Partial<Record<FindingId, Then>>>>>>;

/** The same without some of its properties. */
export const without = <Of extends object, Name extends keyof Of & string>(of: Of, ...names: readonly Name[]): Omit<Of, Name> =>
  Object.fromEntries(Object.entries(of).filter(([name]) => !(names as readonly string[]).includes(name))) as Omit<Of, Name>;

/** A rule whose provision was not in the text. */
export const absent: Then = () => () => null;

/** The same answer, changed. */
export const mend =
  (change: (answer: Answer, facts: Facts) => Answer | null): Then =>
  (find) =>
  (facts, on, method) => {
    const answer = find(facts, on, method);
    return answer && change(answer, facts);
  };

/** The same answer with other words in its sentence. */
export const reword = (...changes: readonly (readonly [now: string | RegExp, then: string])[]): Then =>
  mend((answer) => ({ ...answer, says: changes.reduce((says, [now, then]) => says.replace(now, then), answer.says) }));

/** What is not known of a text, by name. @param what "whether § 3-10(h) had this" */
export const unknownThen = (what: string): Answer => ({ outcome: 'not-held', says: `We don’t know ${what}.` });
