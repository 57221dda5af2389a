/** The rules as a file for other sites, with their words beside it: the same answers as src/rules, and types that need nothing else. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fc } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAW_FOLDER, readEarlier, readLaw } from '../../src/law/parse.ts';
import { readCases } from '../../src/law/worked-cases.ts';
import { bundleEarlier, bundleRules, declareRules, gzipped, RULES_LIMIT } from '../../scripts/integrations/rules-file.ts';
import type * as Earlier from '../../src/rules/earlier/index.ts';
import * as rules from '../../src/rules/index.ts';
import { NOT_LOADED } from '../../scripts/integrations/words-table.ts';
import { anyCase } from '../helpers/any-case.ts';
import { anyWholeCase } from '../helpers/any-form.ts';

const folder = mkdtempSync(join(tmpdir(), 'rules-file-'));
const alone = mkdtempSync(join(tmpdir(), 'rules-alone-'));
const beside = mkdtempSync(join(tmpdir(), 'rules-beside-'));
const apart = mkdtempSync(join(tmpdir(), 'rules-apart-'));
let script = '';
let words = '';
let types = '';
beforeAll(async () => {
  ({ script, words } = await bundleRules());
  const earlier = await bundleEarlier();
  types = declareRules();
  for (const [place, table] of [
    [folder, words],
    [alone, null],
    [apart, words],
    [beside, words.replace(/edition="\w/, 'edition="other-')],
  ] as const) {
    writeFileSync(join(place, 'rules.js'), script);
    writeFileSync(join(place, 'rules-earlier.js'), earlier);
    if (table !== null) writeFileSync(join(place, 'rules-words.js'), table);
    writeFileSync(join(place, 'package.json'), '{"type": "module"}');
  }
  writeFileSync(join(folder, 'rules.d.ts'), types);
}, 60_000);
afterAll(() => {
  for (const place of [folder, alone, beside, apart]) rmSync(place, { recursive: true });
});

const imported = async <Module>(place: string, name: string): Promise<Module> =>
  (await import(/* @vite-ignore */ pathToFileURL(join(place, name)).href)) as Module;
/** The rules as a consumer has them, with the law before the texts held. */
const load = async (place: string): Promise<typeof rules> => {
  const outside = await imported<typeof rules>(place, 'rules.js');
  const { earlierLaw } = await imported<typeof Earlier>(place, 'rules-earlier.js');
  outside.holdEarlier(earlierLaw(outside));
  return outside;
};
const CASES: readonly rules.Case[] = [
  ...readCases().map((one) => one.case),
  ...fc.sample(anyCase, { seed: 308, numRuns: 300 }),
  ...fc.sample(anyWholeCase, { seed: 308, numRuns: 300 }),
];

/** Programs beside the two files, through the compiler at once, with every check, library files included. @returns what it says of each */
function compile(programs: readonly string[]): string[] {
  const files = programs.map((_, place) => join(folder, `program-${place}.ts`));
  for (const [place, file] of files.entries()) writeFileSync(file, programs[place] as string);
  const given = ['--ignoreConfig', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022', '--noEmit', '--pretty', 'false', ...files]; // prettier-ignore
  const errors = spawnSync('node_modules/.bin/tsc', given, { encoding: 'utf8' }).stdout.split(/^(?=\S)/m);
  const said = programs.map((_, place) => errors.filter((error) => error.includes(`program-${place}.ts(`)).join(''));
  expect(errors.join('')).toBe(said.join(''));
  return said;
}

test('it is one module that asks for its words and nothing else, and weighs no more than it is allowed to', () => {
  console.log(`rules.js: ${gzipped(script)} bytes gzipped of ${RULES_LIMIT}; rules-words.js: ${gzipped(words)}`);
  expect(gzipped(script)).toBeGreaterThan(5_000);
  expect(gzipped(script)).toBeLessThanOrEqual(RULES_LIMIT);
  expect(script.match(/\bimport\b[^;]{0,40}/g)?.map((one) => /^import\("[^"]*"\)/.exec(one)?.[0])).toEqual(['import("./rules-words.js")']);
  expect(script).not.toMatch(/\brequire\(|\bfetch\(|\bDate\.now\(|Math\.random/);
  expect(script).toMatch(/^\/\*! PPB Rulebook.*Not an official text/);
  expect(words).toMatch(/^\/\*! PPB Rulebook.*Not an official text/);
});

test('no sentence, quote or label of a finding is in it', () => {
  const said = new Set(readCases().flatMap((one) => rules.assess(one.case).findings.flatMap(({ says, because: [first] }) => [says, rules.isQuote(first) ? first.words : first.says]))); // prettier-ignore
  expect(said.size).toBeGreaterThan(500);
  for (const text of said) expect(script.includes(text), text).toBe(false);
});

test('without the law before the texts held such a day is not held, and no later text is quoted', async () => {
  const bare = await imported<typeof rules>(apart, 'rules.js');
  const { routes, findings } = bare.assess({ method: 'sole-source', amount: '180000.00', category: 'goods', asOf: '2022-03-15' });
  const own = [...routes.filter(({ section }) => section === '3-05'), ...findings.filter(({ id }) => id.startsWith('3-05'))];
  expect(own.length).toBeGreaterThan(10);
  expect(new Set(own.map(({ outcome }) => outcome))).toEqual(new Set(['not-held']));
  expect(own.flatMap(({ because }) => because.filter(rules.isQuote))).toEqual([]);
});

test('two builds are the same, byte for byte', async () => {
  expect(await bundleRules()).toEqual({ script, words });
  expect(declareRules()).toBe(types);
});

test('it answers as src/rules does, for every worked case and 600 others', async () => {
  const outside = await load(folder);
  for (const input of CASES) expect(outside.assess(input)).toEqual(rules.assess(input));
  for (const input of [{ amount: 5 }, { v: 2 }, { colour: 'red' }, 'goods']) expect(outside.readCase(input)).toEqual(rules.readCase(input));
  expect(outside.PARAMETERS).toEqual(rules.PARAMETERS);
  expect(outside.READINGS).toEqual(rules.READINGS);
  expect(outside.CITY_HOLIDAYS).toEqual(rules.CITY_HOLIDAYS);
});

/** What a notice or record contains: words, with the provision of each. Most of these lists are only in the table. */
type Item = rules.ContentItem;
const provisionOf = ({ because }: Item): string => (rules.isQuote(because) ? because.at : because.ref);
/** Those of a list that the other has too, by their provisions. */
const alsoIn = (list: readonly Item[], other: readonly Item[]): Item[] => {
  const left = other.map(provisionOf);
  return list.filter((one) => left.includes(provisionOf(one)) && left.splice(left.indexOf(provisionOf(one)), 1));
};
/** Where a person reads; everything else is read by programs. */
const TEXTS = ['says', 'who', 'to', 'where', 'item', 'words', 'standard', 'source', 'title', 'why', 'onlyIf', 'notes', 'other'];

/**
 * Two assessments side by side: their texts, and a copy of the first where each text that differs is the second's.
 * @param found texts of the first and the second that differ
 */
function withTextsOf(here: unknown, there: unknown, key: string, found: [string, unknown][]): unknown {
  if (typeof here === 'string') {
    if (here === there || !TEXTS.includes(key)) return here;
    found.push([here, there]);
    return there;
  }
  if (key === 'contents' && (there as Item[]).length < (here as Item[]).length)
    return withTextsOf(alsoIn(here as Item[], there as Item[]), there, 'some', found);
  if (Array.isArray(here)) return here.map((one, index) => withTextsOf(one, (there as unknown[] | undefined)?.[index], key, found));
  if (typeof here !== 'object' || here === null) return here;
  return Object.fromEntries(
    Object.entries(here).map(([name, one]) => [
      name,
      withTextsOf(one, (there as Record<string, unknown> | undefined)?.[name], name, found),
    ]),
  );
}

test.each([
  ['without its words', alone],
  ['beside the words of another build', beside],
])('%s it decides the same, and says that it has no words', async (_, place) => {
  const outside = await imported<typeof rules>(place, 'rules.js');
  const found: [string, unknown][] = [];
  // The law before the texts held goes by the words of those texts.
  for (const input of CASES.filter(({ asOf, dates }) =>
    [asOf, ...Object.values(dates ?? {})].every((day) => !day || day >= rules.RULES_AS_OF),
  )) {
    const [here, there] = [rules.assess(input), outside.assess(input)];
    expect(there).toEqual(withTextsOf(here, there, '', found));
  }
  expect(found.length).toBeGreaterThan(50_000);
  for (const [here, there] of found) if (!String(there).includes(NOT_LOADED)) expect([here, there]).toBe(NOT_LOADED);
  expect(outside.assess({ amount: '5.00' }).routes[0]?.says).toContain(NOT_LOADED);
  expect(outside.READINGS).toEqual({});
});

/** Every text of the law, which no translation changes. */
const LAW = [readLaw(LAW_FOLDER), ...Object.values(readEarlier(LAW_FOLDER))].flatMap(({ provisions }) => Object.values(provisions).map(({ text }) => text)); // prettier-ignore

test('in a translation of its words it says them, with what it fills in', async () => {
  const place = mkdtempSync(join(tmpdir(), 'rules-translated-'));
  writeFileSync(join(place, 'rules.js'), script);
  const isLaw = (text: string): boolean => LAW.some((one) => one.includes(text));
  writeFileSync(join(place, 'rules-words.js'), words.replace(/^("(?:[^"\\]|\\.)*")(,?)$/gm, (line, text: string, comma: string) => isLaw(JSON.parse(text) as string) ? line : `"«${text.slice(1, -1)}»"${comma}`)); // prettier-ignore
  const outside = await imported<typeof rules>(place, 'rules.js');
  rmSync(place, { recursive: true });
  const input: rules.Case = { asOf: '2026-05-27', category: 'construction', amount: '36500.00' };
  const bare = (text: string): string => text.replace(/[«»]/g, '');
  const [here, there] = [rules.assess(input), outside.assess(input)];
  const found: [string, unknown][] = [];
  expect(there).toEqual(withTextsOf(here, there, '', found));
  for (const [text, translated] of found) expect(bare(translated as string)).toBe(bare(text));
  expect(there.routes[0]?.says).toMatch(/^«.*\$.*»$/);
});

test('its types name what it exports, all of it and nothing else', () => {
  const listed = /export \{([^}]*)\};\s*$/.exec(types)?.[1]?.split(',').map((name) => name.trim()).filter((name) => name && !name.startsWith('type ')); // prettier-ignore
  expect(listed?.sort()).toEqual(Object.keys(rules).sort());
});

describe('a TypeScript program', () => {
  const PROGRAM = `
import { assess, formatAmount, isQuote, PARAMETERS, readCase, valueOn, type Assessment, type Case, type Path } from './rules.js';

const input: Case = { asOf: '2026-05-27', category: 'construction', amount: '36500.00', vendor: { mwbe: 'city-certified' }, facts: { '3-08': { mwbeQuotes: 3 } } };
const read = readCase(input);
if ('problems' in read) throw new Error(read.problems.map(({ path, expected }) => path + expected).join());
const { routes, findings, questions }: Assessment = assess(read.case);
const open: string[] = routes.filter((one) => one.outcome === 'allowed').map((one) => one.method);
const paths: Path[] = questions.map((one) => one.path);
const first = findings[0]?.because[0];
const words: string = first ? (isQuote(first) ? first.at + first.words : first.ref + first.says) : '';
const limit = valueOn(PARAMETERS[0], '2026-05-27');
const log = (globalThis as unknown as { console: { log: (text: string) => void } }).console.log;
log(JSON.stringify([open, paths.length, words.length, typeof limit === 'number' ? formatAmount(limit) : null]));
`;

  const WRONG: readonly (readonly [string, string, RegExp])[] = [
    ['an amount as a number', `import { assess } from './rules.js';\nassess({ amount: 5 });`, /TS2322.*'number' is not assignable/],
    ['a field that is none', `import { assess } from './rules.js';\nassess({ colour: 'red' });`, /TS2353.*'colour' does not exist/],
    ['a category that is none', `import { assess } from './rules.js';\nassess({ category: 'boats' });`, /TS2322.*"boats"/],
    ['a name that is not exported', `import { ways } from './rules.js';\nways;`, /TS2724|TS2459|TS2305/],
  ];
  let said: string[];
  beforeAll(() => {
    said = compile([PROGRAM, ...WRONG.map(([, program]) => program)]);
  }, 60_000);

  test('compiles against them, and runs with the same answer as src/rules', () => {
    expect(said[0]).toBe('');
    const { stdout, stderr } = spawnSync('node_modules/.bin/node', [join(folder, 'program-0.ts')], { encoding: 'utf8' });
    const { routes, findings, questions } = rules.assess({
      asOf: '2026-05-27',
      category: 'construction',
      amount: '36500.00',
      vendor: { mwbe: 'city-certified' },
      facts: { '3-08': { mwbeQuotes: 3 } },
    });
    const open = routes.filter((one) => one.outcome === 'allowed').map((one) => one.method);
    const first = findings[0]?.because[0];
    const words = first ? (rules.isQuote(first) ? first.at + first.words : first.ref + first.says) : '';
    const limit = rules.valueOn(rules.PARAMETERS[0], '2026-05-27');
    expect([stderr, JSON.parse(stdout)]).toEqual([
      '',
      [open, questions.length, words.length, typeof limit === 'number' ? rules.formatAmount(limit) : null],
    ]);
    expect(open.length).toBeGreaterThan(1);
  });

  test.each(WRONG.map(([name, , error], place) => [name, place + 1, error] as const))('with %s does not compile', (_, place, error) => {
    expect(said[place]).toMatch(error);
  });
});
