/** The answers of a case in one line, for a form that is folded away. A date that was given is always said: most answers hang on it. */
import { METHOD_WORDS, QUESTIONS } from '../case/questions.ts';
import { EVENTS, formatAmount, longDate, toFacts, type Case, type Path } from '../rules/index.ts';

/** What is said of a case in its line, in this order; the rest is counted. */
const SAID: readonly Path[] = ['method', 'facts.3-10.decision', 'amount', 'category', 'agencyKind', 'funding', 'vendor.mwbe', 'asOf'];

/** What the answer to the question about certification says by itself, without its question. */
const MWBE_WORDS: Readonly<Partial<Record<string, string>>> = {
  'city-certified': 'City-certified M/WBE',
  'state-certified': 'State-certified M/WBE only',
  none: 'Not an M/WBE',
};

/**
 * "$36,000 · Goods · Mayoral agency · November 28, 2026".
 * @param without a field that the page itself says, as the method of a calculator that is about one
 * @returns the answers that name the case, and how many more were given
 */
export function lineOf(input: Case, without: Path | undefined): { said: string[]; more: number } {
  const facts = toFacts(input);
  const words = (path: Path): string | undefined => {
    const value = facts[path];
    if (value === undefined || path === without) return undefined;
    if (path === 'method') return METHOD_WORDS[value as keyof typeof METHOD_WORDS];
    if (path === 'amount') return formatAmount(value as number);
    if (path === 'asOf') return longDate(value as string);
    if (path === 'vendor.mwbe') return MWBE_WORDS[value as string];
    return QUESTIONS[path].choices?.[value as string];
  };
  const dates = EVENTS.flatMap((event) => {
    const day = facts[`dates.${event}`];
    return day === undefined ? [] : `${QUESTIONS[`dates.${event}`].label}: ${longDate(day)}`;
  });
  const count = facts.entries?.length ?? 0;
  const entries = count === 0 ? [] : [`${count} ${count === 1 ? 'entry' : 'entries'}`];
  const said = [...SAID.flatMap((path) => words(path) ?? []), ...entries, ...dates];
  const given = Object.values(facts).filter((value) => value !== undefined).length;
  return { said, more: given - said.length - (without !== undefined && facts[without] !== undefined ? 1 : 0) };
}
