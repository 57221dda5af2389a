/** The answers that a trial compares: worked cases on their own days and others, and what of an answer must be the same. */
import { readCases } from '../../src/law/worked-cases.ts';
import { RULES_AS_OF, type Assessment, type Case, type Finding, type Route } from '../../src/rules/index.ts';
import { DAY } from './trial-amendment.ts';

const daysOf = (one: Case): string[] => JSON.stringify(one).match(/(?<=")\d{4}-\d\d-\d\d(?=")/g) ?? [];

/** Every worked case that names no day of the invented text, on its own days and as of six others. */
export const BEFORE_ITS_DAY: readonly Case[] = readCases()
  .flatMap(({ case: input }) => [
    input,
    ...['2024-09-22', '2025-05-15', '2026-05-15', '2026-11-28', '2027-01-04', '2027-02-28'].map((asOf): Case => ({ ...input, asOf })),
  ])
  .filter((one) => daysOf(one).every((day) => day < DAY));

/** Those of days since today's texts, as of two of them or none: no law before them is asked. */
export const OF_TODAYS_TEXTS: readonly Case[] = BEFORE_ITS_DAY.filter(
  (one) => daysOf(one).every((day) => day >= RULES_AS_OF) && (!one.asOf || ['2026-11-28', '2027-02-28'].includes(one.asOf)),
);

/** An answer without the mark of the text on its quotes, and in an order of its own: a rule that ended stands after the others. */
export function comparable({ routes, findings, questions }: Assessment): unknown {
  const bare = JSON.stringify({ routes, findings }, (key, value: unknown) => (key === 'text' ? undefined : value));
  const { routes: ways, findings: found } = JSON.parse(bare) as { routes: Route[]; findings: Finding[] };
  return { ways, found: found.map((one) => JSON.stringify(one)).sort(), questions: questions.map(({ path }) => path) };
}
