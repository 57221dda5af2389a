/**
 * The trial: an invented amendment of § 3-08 is brought into a copy of the project, by the recipe, and both days answer by their own
 * text. Nothing invented stands in src, and no reader sees any of it.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assess, isQuote, type Assessment, type Because, type Case, type Quote } from '../../src/rules/index.ts';
import { BEFORE, bringInRules, bringInText, copyOfProject, DAY, edited, remove, run, TABLE, writeTable } from './trial-amendment.ts';
import { BEFORE_ITS_DAY, comparable, OF_TODAYS_TEXTS } from './trial-answers.ts';

const copy = mkdtempSync(join(tmpdir(), 'trial-'));
const before = mkdtempSync(join(tmpdir(), 'trial-text-'));
afterAll(() => [copy, before].forEach(remove));

/** What the copy's rules say of some cases. @param earlier whether its earlier texts are loaded */
function askCopy(cases: readonly Case[], earlier = true): Assessment[] {
  writeFileSync(join(copy, 'cases.json'), JSON.stringify(cases));
  const load = earlier
    ? "import { holdEarlierTexts } from './src/rules/earlier.ts'; holdEarlierTexts(); await import('./src/rules/earlier/register.ts');"
    : '';
  writeFileSync(
    join(copy, 'ask.ts'),
    `import { readFileSync, writeFileSync } from 'node:fs'; import { assess } from './src/rules/index.ts'; ${load}
const cases = JSON.parse(readFileSync('cases.json', 'utf8')); writeFileSync('answers.json', JSON.stringify(cases.map((one) => assess(one))));`,
  );
  const { status, said } = run(copy, 'ask.ts');
  if (status !== 0) throw new Error(said);
  return JSON.parse(readFileSync(join(copy, 'answers.json'), 'utf8')) as Assessment[];
}

/** Cases that the copy answers otherwise than the rules do without the amendment. @param earlier as in askCopy */
function changed(cases: readonly Case[], answers: readonly Assessment[]): Case[] {
  const pairs = cases.map((one, index) => [comparable(answers[index] as Assessment), comparable(assess(one))] as const);
  const differ = cases.filter((_, index) => JSON.stringify(pairs[index]?.[0]) !== JSON.stringify(pairs[index]?.[1]));
  const [one] = differ;
  if (one) expect(pairs[cases.indexOf(one)]?.[0]).toEqual(pairs[cases.indexOf(one)]?.[1]);
  return differ;
}

const quotesOf = (one: Assessment): Quote[] =>
  [...one.routes, ...one.findings].flatMap((each) => [
    ...each.because,
    ...('contents' in each ? (each.contents ?? []).map(({ because }): Because => because) : []),
  ]).filter(isQuote); // prettier-ignore

beforeAll(() => {
  copyOfProject(copy);
  bringInText(copy);
  run(copy, 'scripts/commands/law.ts');
  bringInRules(copy);
}, 120_000);

describe('before its day', () => {
  test('the copy compiles: quotes, ids and types', () => {
    expect(run(copy, 'scripts/commands/ids.ts').status).toBe(0);
    expect(run(copy, 'node_modules/typescript/bin/tsc', '-p', 'src/rules')).toEqual({ status: 0, said: '' });
  });

  test('every answer of a day before it is the same, with the words and the numbers of that day', () => {
    expect(BEFORE_ITS_DAY.length).toBeGreaterThan(1_000);
    const answers = askCopy(BEFORE_ITS_DAY);
    expect(changed(BEFORE_ITS_DAY, answers)).toEqual([]);
    console.log(`${answers.length} answers of days before the amendment are as they were`);
    expect(
      answers.flatMap(quotesOf).filter(({ at, text }) => at.startsWith('3-08') && text === undefined && answers.length > 0).length,
    ).toBe(0);
  });

  test('the rules alone, without a file that loads apart, answer a day of today’s texts as they did', () => {
    expect(OF_TODAYS_TEXTS.length).toBeGreaterThan(500);
    const answers = askCopy(OF_TODAYS_TEXTS, false);
    expect(changed(OF_TODAYS_TEXTS, answers)).toEqual([]);
    expect(answers.flatMap(quotesOf).filter(({ at, text }) => at.startsWith('3-08') && text === undefined)).toEqual([]);
    console.log(`${answers.length} answers of the rules alone are as they were`);
  });
});

describe('on both days', () => {
  const goods = (amount: string, asOf: string, more: Case = {}): Case => ({ asOf, category: 'goods', amount, ...more });
  test('each has its own limit and its own words', () => {
    const days = ['2027-02-28', DAY, '2027-03-02'];
    const answers = askCopy(days.map((asOf) => goods('24000.00', asOf)));
    const ways = answers.map(({ routes }) => routes.find(({ method }) => method === 'micropurchase'));
    expect(ways.map((way) => way?.outcome)).toEqual(['not-allowed', 'allowed', 'allowed']);
    const words = ways.map((way) => way?.because.filter(isQuote).map((one) => one.words).join()); // prettier-ignore
    expect(words.map((one) => [one?.includes('$20,000 or less'), one?.includes('$25,000 or less')])).toEqual([[true, false], [false, true], [false, true]]); // prettier-ignore
  });

  test('each cites its own numbers, in citations and in our sentences', () => {
    const mwbe: Case = { method: 'mwbe-small-purchase', vendor: { mwbe: 'city-certified' } };
    const [old, now] = askCopy([goods('50000.00', '2027-02-28', mwbe), goods('50000.00', DAY, mwbe)]);
    const cited = (one: Assessment | undefined): Set<string> =>
      new Set([...(one?.routes.filter(({ method }) => method === 'mwbe-small-purchase') ?? [])].flatMap(({ because }) => because.filter(isQuote).map(({ at }) => at))); // prettier-ignore
    expect([cited(old).has('3-08(c)(1)(iv)'), cited(old).has('3-08(c)(1)(v)')].join()).toBe('true,false');
    expect([cited(now).has('3-08(c)(1)(iv)'), (cited(now) as Set<string>).has('3-08(c)(1)(v)')].join()).toBe('false,true');
    expect(JSON.stringify(old)).not.toContain('(c)(1)(v)');
    const quoted = quotesOf(old as Assessment).filter(({ at }) => at.startsWith('3-08'));
    expect(new Set(quoted.map(({ text }) => text as string | undefined))).toEqual(new Set([`3-08@${BEFORE}`]));
    expect(quotesOf(now as Assessment).filter(({ text }) => text !== undefined)).toEqual([]);
  });

  test('a rule that ended is there until its last day, and an item that came is there from its first', () => {
    const small: Case = { method: 'small-purchase' };
    const answers = askCopy([goods('50000.00', '2027-02-28', small), goods('50000.00', DAY, small)]);
    const has = (id: string): boolean[] => answers.map(({ findings }) => findings.some((one) => one.id === id));
    expect(has('3-08(c)(1)(iii):dsbs-technique')).toEqual([true, false]);
    const items = answers.map(({ findings }) => findings.find(({ id }) => id === '3-08(e):file')?.contents?.map(({ item }) => item) ?? []);
    expect(items.map((all) => all.includes('borough of the vendor'))).toEqual([false, true]);
    expect((items[1]?.length ?? 0) - (items[0]?.length ?? 0)).toBe(1);
  });

  test('ids keep their names, so that calendars, spreadsheets and saved cases find them again', () => {
    const one = goods('50000.00', DAY, { method: 'mwbe-small-purchase', vendor: { mwbe: 'city-certified' } });
    const [now] = askCopy([one]);
    const ids = (each: Assessment | undefined): string[] => [...new Set(each?.findings.map(({ id }) => id))].sort();
    expect(ids(now)).toEqual(ids(assess({ ...one, asOf: '2027-02-28' })));
  });

  test('law that is chosen by an event goes by the day of the event, whatever day is asked about', () => {
    const bought: Case = { ...goods('24000.00', '2027-06-01', { method: 'micropurchase' }), dates: { purchaseOrder: '2027-02-26' } };
    const [answer] = askCopy([bought]);
    const way = answer?.routes.find(({ method }) => method === 'micropurchase');
    expect([way?.outcome, way?.because.filter(isQuote)[0]?.text as string | undefined]).toEqual(['not-allowed', `3-08@${BEFORE}`]);
  });
});

describe('papers of both days', () => {
  test('a notice is checked by the text of its day, and an exported address leads to it', () => {
    writeFileSync(
      join(copy, 'papers.ts'),
      `import { writeFileSync } from 'node:fs'; import { earlierLoaded } from './src/law/earlier-loaded.ts'; import { DRAFTS } from './src/papers/drafts/index.ts';
import { checkNotice } from './src/papers/notice-check.ts'; import { readAt } from './src/papers/paper-data.ts'; import { assess } from './src/rules/index.ts';
await earlierLoaded();
const draft = DRAFTS.find(({ finding }) => finding === '3-08(d)(2):award-notice');
const days = ['2027-02-26', '2027-03-02'];
const checks = days.map((published) => checkNotice(draft, { published, ticks: {}, case: { dates: { awardNotice: published, registration: published }, amount: '50000.00' } }));
const links = days.map((asOf) => assess({ asOf, category: 'goods', amount: '50000.00', method: 'mwbe-small-purchase' }).routes.find(({ method }) => method === 'mwbe-small-purchase').because.filter((one) => 'at' in one).map((one) => readAt(one, 'https://x/')));
writeFileSync('papers.json', JSON.stringify({ checks, links }));`,
    );
    const { status, said } = run(copy, 'papers.ts');
    expect([status, said]).toEqual([0, '']);
    const { checks, links } = JSON.parse(readFileSync(join(copy, 'papers.json'), 'utf8')) as {
      checks: { held: string[] }[];
      links: string[][];
    };
    expect(checks.map(({ held }) => /in effect since ([^,]+, \d{4})/.exec(held[0] ?? '')?.[1])).toEqual([
      'September 22, 2024',
      'March 1, 2027',
    ]);
    expect(checks.map((one) => [JSON.stringify(one).includes('(c)(1)(iv)'), JSON.stringify(one).includes('(c)(1)(v)')])).toEqual([[true, false], [false, true]]); // prettier-ignore
    expect(links[0]).toContain('https://x/3-08/2024-09-22/#c-1-iv');
    expect(links[1]).toContain('https://x/3-08/2027-03-01/#c-1-v');
  });
});

describe('the rules alone', () => {
  const setHeld = (name: string): void =>
    edited(join(copy, 'src/rules/held.ts'), (text) => text.replace(new RegExp(`(${name}: IsoDate = ')[^']*`), `$1${DAY}`));
  const asked = OF_TODAYS_TEXTS.filter(({ asOf }) => asOf === '2027-02-28').map((one): Case => ({ ...one, asOf: DAY }));

  test('from its day they answer by the new text, as with every earlier text loaded', () => {
    expect(asked.length).toBeGreaterThan(100);
    expect(askCopy(asked, false)).toEqual(askCopy(asked));
  });

  test('once it is in effect a case without a day is answered by it, and a purchase begun before by the text of then', () => {
    setHeld('RULES_AS_OF');
    const one: Case = { category: 'goods', amount: '24000.00', method: 'micropurchase' };
    const ways = askCopy([one, { ...one, dates: { purchaseOrder: '2027-02-26' } }], false).map(({ routes }) => routes.find(({ method }) => method === 'micropurchase')); // prettier-ignore
    expect(ways.map((way) => [way?.outcome, way?.lawOn])).toEqual([
      ['allowed', { event: 'none', date: DAY }],
      ['not-allowed', { event: 'purchaseOrder', date: '2027-02-26' }],
    ]);
  });

  test('once they need not answer days before it they carry no earlier text, and say of such a day that it is not held', () => {
    const of = (asOf: string): Case[] => asked.filter(({ dates, entries }) => !dates && !entries).map((one) => ({ ...one, asOf }));
    const before = askCopy(of(DAY));
    const carried = join(copy, 'src/rules/carried.ts');
    expect(readFileSync(carried, 'utf8')).toContain('holdEarlierTexts()');
    setHeld('ALONE_FROM');
    expect(run(copy, 'scripts/commands/law.ts').status).toBe(0);
    expect(readFileSync(carried, 'utf8')).toMatch(/^export \{\};$/m);
    expect(before.length).toBeGreaterThan(100);
    expect(askCopy(of(DAY), false)).toEqual(before);
    const small = askCopy(of('2027-02-28'), false).flatMap(({ routes }) => routes.filter(({ section }) => section === '3-08'));
    expect(small.filter(({ outcome, wordingNotHeld }) => outcome !== 'not-required' && !(outcome === 'not-held' && wordingNotHeld))).toEqual([]); // prettier-ignore
  });
});

describe('a line of the table of renumbering', () => {
  const lines: [string, string[]][] = [
    ...["'3-08(c)(1)(iii)': '3-08(c)(1)(iv)', ", "'3-08(c)(1)(iv)': '3-08(c)(1)(v)' "].map((line): [string, string[]] => [line, TABLE.map((one) => one.replace(line, ''))]),
    ...["'3-08(c)(1)(iii)', ", "'3-08(e)(15)'"].map((line): [string, string[]] => [line, TABLE.map((one) => (one.includes('came') ? one.replace(line, '') : one))]),
  ]; // prettier-ignore
  beforeAll(() => {
    copyOfProject(before);
    bringInText(before);
  });

  test.each(lines)('without “%s” the law stops', (line, table) => {
    expect(table).not.toEqual(TABLE);
    writeTable(before, table);
    const { status, said } = run(before, 'scripts/commands/law.ts');
    expect([line, status]).toEqual([line, 1]);
    expect(said).toMatch(/renumbered\.ts:\n.*§ 3-08, 2024-09-22 → 2027-03-01/);
  });

  test('with all of them the text is taken, and every quote that it moves is named', () => {
    writeTable(before, TABLE);
    const { said } = run(before, 'scripts/commands/law.ts');
    expect(said).toMatch(/law-earlier\.json: 3-08@2024-09-22/);
    expect(said).toMatch(/quotes that an earlier text does not have/);
    expect(said.match(/does not say/g)?.length).toBeGreaterThan(10);
  });
});
