/** A limit that is not known is never taken for a limit of nothing: no rule asks for one before the day from which it is held. */
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { readCases } from '../../src/law/worked-cases.ts';
import { plan } from '../../src/plan/index.ts';
import { addDays, assess, daysBetween, METHODS, PARAMETERS, type Case, type FindingId, type Parameter } from '../../src/rules/index.ts';
import { EMERGENCY_TERM_DAYS, SOLE_SOURCE_INTENT_DAYS } from '../../src/rules/parameters.ts';

test('a rule that takes what is not known for a number is a lint error', async () => {
  const code = "import { SMALL_PURCHASE, valueOn } from './parameters.ts';\nexport const small = () => valueOn(SMALL_PURCHASE, '2016-02-29') ?? 0;\n"; // prettier-ignore
  const [found] = await new ESLint().lintText(code, { filePath: 'src/rules/comment.ts' });
  expect(found?.messages.map(({ message }) => message)).toEqual([expect.stringContaining('limitOn')]);
});

test.each([
  ['limitOn', "export const SMALL = limitOn(SMALL_PURCHASE, '2026-01-01');"],
  ['valueOn', "export const SMALL = { limit: [valueOn(SMALL_PURCHASE, '2026-01-01')] };"],
  ['stepOn', "export const SMALL = String(stepOn(SMALL_PURCHASE, '2026-01-01')?.value);"],
])('a number that %s takes once for all days, when the rules load, is a lint error', async (name, line) => {
  const code = `import { ${name}, SMALL_PURCHASE } from './parameters.ts';\n`;
  const byDay = line.replace('= ', '= (on: string) => ').replace("'2026-01-01'", 'on').replace('> {', '> ({').replace('};', '});');
  const messages = async (text: string): Promise<string[]> => {
    const [found] = await new ESLint().lintText(code + text + '\n', { filePath: 'src/rules/comment.ts' });
    return found?.messages.map(({ message }) => message) ?? [];
  };
  expect(await messages(line)).toEqual([expect.stringContaining('by the day')]);
  expect(await messages(byDay)).toEqual([]);
});

describe('a number of the law that changes from a day on', () => {
  const DAY = '2028-03-01';
  /** The numbers that a sentence, a count or an item gives, before the day and from it, where the number changed on it. */
  function told(parameter: Parameter<number>, value: number, id: FindingId, input: Case): [string, string] {
    const history = parameter.history as unknown as Parameter<number>['history'][number][];
    history.push({ from: DAY, value, confidence: 'read', acts: [] });
    try {
      const on = (asOf: string): string => {
        const found = assess({ ...input, asOf }).findings.find((one) => one.id === id);
        return `${found?.outcome ?? 'nothing'}: ${found?.says ?? ''} ${found?.when?.number ?? '-'}`;
      };
      return [on(addDays(DAY, -1)), on(DAY)];
    } finally {
      history.pop();
    }
  }
  const bySoleSource = (dates: NonNullable<Case['dates']>, noticeMayJeopardize = false): Case => ({
    agencyKind: 'mayoral',
    method: 'accelerated',
    category: 'goods',
    amount: '300000.00',
    facts: {
      '3-05': { onlySource: true, noticeMayJeopardize },
      '3-07': { market: 'food', commodityApproved: true, sourceSelection: 'sole-source', byPurchaseOrder: false },
    },
    dates,
  });
  const TEN_DAYS = '3-07(h)(1)(i):sole-source-ten-days';
  const TERM = 'charter-315:term';
  const emergency = (termDays?: number): Case => ({
    agencyKind: 'mayoral',
    method: 'emergency',
    facts: { '3-06': { ...(termDays && { termDays }) } },
  });

  test.each<[string, Parameter<number>, number, FindingId, Case, string, string]>([
    ['the days before negotiations', SOLE_SOURCE_INTENT_DAYS, 15, TEN_DAYS, bySoleSource({}), '10 calendar days', '15 calendar days'],
    ['a day for the notice', SOLE_SOURCE_INTENT_DAYS, 15, TEN_DAYS, bySoleSource({ negotiations: '2028-06-25' }), 'by June 15, 2028, to be safe: § 3-05 asks 10', 'by June 9, 2028, to be safe: § 3-05 asks 15'],
    ['a notice in time by one count only', SOLE_SOURCE_INTENT_DAYS, 15, TEN_DAYS, bySoleSource({ negotiations: '2028-06-25', intentNotice: '2028-06-15' }), 'also meets the 10 calendar', 'misses the 15 calendar'],
    ['what counsel’s statement frees from', SOLE_SOURCE_INTENT_DAYS, 15, TEN_DAYS, bySoleSource({}, true), 'publish 10 days', 'publish 15 days'],
    ['a term that is not told', EMERGENCY_TERM_DAYS, 60, TERM, emergency(), 'to 90 days', 'to 60 days'],
    ['a term between the two', EMERGENCY_TERM_DAYS, 60, TERM, emergency(75), 'allowed: The term is within the limit: 75 of 90', 'needs-determination: '],
  ])('%s', (_, parameter, value, id, input, before, after) => {
    const [then, now] = told(parameter, value, id, input);
    expect(then).toContain(before);
    expect(now).toContain(after);
  }); // prettier-ignore
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
