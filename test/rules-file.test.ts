/** The rules as one file for other sites: the same answers as src/rules, and types that need nothing else. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fc } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCases } from '../scripts/cases.ts';
import { bundleRules, declareRules, gzipped, RULES_LIMIT } from '../scripts/rules-file.ts';
import * as rules from '../src/rules/index.ts';
import { anyCase } from './any-case.ts';

const folder = mkdtempSync(join(tmpdir(), 'rules-file-'));
let script = '';
let types = '';
beforeAll(async () => {
  script = await bundleRules();
  types = declareRules();
  writeFileSync(join(folder, 'rules.js'), script);
  writeFileSync(join(folder, 'rules.d.ts'), types);
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A program beside the two files, through the compiler with every check, library files included. */
function compile(program: string): string {
  writeFileSync(join(folder, 'program.ts'), program);
  const given = ['--ignoreConfig', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022', '--noEmit', join(folder, 'program.ts')]; // prettier-ignore
  return spawnSync('node_modules/.bin/tsc', given, { encoding: 'utf8' }).stdout;
}

test('it is one module that asks for nothing, and weighs no more than it is allowed to', () => {
  console.log(`rules.js: ${gzipped(script)} bytes gzipped of ${RULES_LIMIT}`);
  expect(gzipped(script)).toBeLessThanOrEqual(RULES_LIMIT);
  expect(script).not.toMatch(/\bimport\s*[("'{*]|\brequire\(|\bfetch\(|\bDate\.now\(|Math\.random/);
  expect(script).toMatch(/^\/\*! PPB Rulebook.*Not an official text.*zod/);
});

test('two builds are the same, byte for byte', async () => {
  expect(await bundleRules()).toBe(script);
  expect(declareRules()).toBe(types);
});

test('it answers as src/rules does, for every worked case and 500 others', async () => {
  const outside = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'rules.js')).href)) as typeof rules;
  const cases = [...readCases().map((one) => one.case), ...fc.sample(anyCase, { seed: 308, numRuns: 500 })];
  for (const input of cases) expect(outside.assess(input)).toEqual(rules.assess(input));
  expect(outside.readCase({ amount: 5 })).toEqual(rules.readCase({ amount: 5 }));
  expect(outside.PARAMETERS).toEqual(rules.PARAMETERS);
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

  test('compiles against them, and runs with the same answer as src/rules', () => {
    expect(compile(PROGRAM)).toBe('');
    const { stdout, stderr } = spawnSync('node_modules/.bin/node', [join(folder, 'program.ts')], { encoding: 'utf8' });
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

  test.each<[string, string, RegExp]>([
    ['an amount as a number', `import { assess } from './rules.js';\nassess({ amount: 5 });`, /TS2322.*'number' is not assignable/],
    ['a field that is none', `import { assess } from './rules.js';\nassess({ colour: 'red' });`, /TS2353.*'colour' does not exist/],
    ['a category that is none', `import { assess } from './rules.js';\nassess({ category: 'boats' });`, /TS2322.*"boats"/],
    ['a name that is not exported', `import { ways } from './rules.js';\nways;`, /TS2724|TS2459|TS2305/],
  ])('with %s does not compile', (_, program, error) => {
    expect(compile(program)).toMatch(error);
  });
});
