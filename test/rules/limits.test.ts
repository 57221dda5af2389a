/** A limit that is not known is never taken for a limit of nothing: no rule asks for one before the day from which it is held. */
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { readCases } from '../../src/law/worked-cases.ts';
import { plan } from '../../src/plan/index.ts';
import { addDays, assess, daysBetween, METHODS, PARAMETERS, type Case } from '../../src/rules/index.ts';

test('a rule that takes what is not known for a number is a lint error', async () => {
  const code = "import { SMALL_PURCHASE, valueOn } from './parameters.ts';\nexport const small = valueOn(SMALL_PURCHASE, '2016-02-29') ?? 0;\n"; // prettier-ignore
  const [found] = await new ESLint().lintText(code, { filePath: 'src/rules/comment.ts' });
  expect(found?.messages.map(({ message }) => message)).toEqual([expect.stringContaining('limitOn')]);
});

describe('no rule and no plan asks for a limit that is not held', () => {
  /** The day before the first of every value, and one before all. */
  const DAYS = [...new Set(['1990-01-01', ...PARAMETERS.flatMap(({ history }) => history.map(({ from }) => addDays(from, -1)))])].sort();
  const cases = readCases().map((one) => one.case);

  /** Why the case is not answered; undefined where it is. */
  function refused(input: Case): string | undefined {
    try {
      assess(input);
      plan(input);
      return undefined;
    } catch (error) {
      return `${String(error)} in ${JSON.stringify(input)}`;
    }
  }

  /** The case asked about on a day; with all its steps moved so that the first is on it; and with each step alone on it. */
  function moved(input: Case, day: string): Case[] {
    const dates = Object.entries(input.dates ?? {});
    const first = dates.map(([, date]) => date).sort()[0];
    if (first === undefined) return [{ ...input, asOf: day }];
    return [
      { ...input, asOf: day, dates: {} },
      { ...input, dates: Object.fromEntries(dates.map(([event, date]) => [event, addDays(day, daysBetween(first, date))])) },
      ...dates.map(([event]): Case => ({ ...input, dates: { ...input.dates, [event]: day } })),
    ];
  }

  test('there are days and cases enough', () => {
    expect(DAYS.length).toBeGreaterThan(8);
    expect(cases.length).toBeGreaterThan(200);
  });

  test.each(DAYS)('with a step on %s', (day) => {
    expect(cases.flatMap((input) => moved(input, day).flatMap((one) => refused(one) ?? [])).slice(0, 3)).toEqual([]);
  });

  test.each(METHODS)('by %s, whatever else is told', (method) => {
    const asked = cases
      .filter((_, index) => index % 4 === 0)
      .flatMap((input) => DAYS.map((asOf): Case => ({ ...input, method, asOf, dates: {} })));
    expect(asked.flatMap((one) => refused(one) ?? []).slice(0, 3)).toEqual([]);
  });
});
