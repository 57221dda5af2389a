/** The three recipes of CONTRIBUTING.md, each followed so far that it shows that it works; and all that they name exists. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { disagreements, readCases } from '../src/law/worked-cases.ts';
import { appliedQuotes, astray, coverage } from '../src/law/coverage.ts';
import { editionOf, readHeld } from '../scripts/integrations/edition.ts';
import type { FindingId } from '../src/rules/index.ts';
import { LAW_FOLDER, lawTypes, readLaw } from '../src/law/parse.ts';
import oracle from './oracle/provisions.json' with { type: 'json' };

const folder = mkdtempSync(join(tmpdir(), 'recipes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Changes a file of the copy. @throws Error where the words to be replaced do not stand in it once */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${path}: expected “${from}” once`);
  writeFileSync(path, text.replace(from, to));
}

describe('the text changed', () => {
  const copy = join(folder, 'law');
  cpSync(LAW_FOLDER, copy, { recursive: true });
  edit(join(copy, '3-05-sole-source.txt'), 'forwarded within five (5) days of completion', 'forwarded within six (6) days of completion');
  const before = readLaw(LAW_FOLDER);
  const after = readLaw(copy);

  test('the parser takes it, and the one paragraph differs', () => {
    const changed = Object.keys(after.provisions).filter((id) => after.provisions[id]?.text !== before.provisions[id]?.text);
    expect(changed).toEqual(['3-05(b)(2)']);
    expect(lawTypes(after)).toContain('within six (6) days');
  });

  test('the second statement of the text disagrees until it is changed too', () => {
    const second = oracle.sections.flatMap(({ provisions }) => provisions).find(({ id }) => id === '3-05(b)(2)');
    expect(second?.text).toBe(before.provisions['3-05(b)(2)']?.text);
    expect(second?.text).not.toBe(after.provisions['3-05(b)(2)']?.text);
  });

  test('the quotes that no longer stand are found, and their words are not covered any more', () => {
    const lost = astray(after, appliedQuotes(readCases()));
    expect(lost.length).toBeGreaterThan(0);
    expect(new Set(lost.map(({ at }) => at))).toEqual(new Set(['3-05(b)(2)']));
    expect(coverage(after).filter(({ status }) => status === 'unassigned').map(({ at }) => at)).toContain('3-05(b)(2)'); // prettier-ignore
  });

  test('both marks of the edition change', () => {
    const held = readHeld();
    const [old, now] = [editionOf(held), editionOf({ ...held, law: after })];
    expect(now.text).not.toBe(old.text);
    expect(now.rules).not.toBe(old.rules);
  });

  test('a slip in the nesting stops the parser with file and line', () => {
    const slip = join(folder, 'slip');
    cpSync(LAW_FOLDER, slip, { recursive: true });
    edit(join(slip, '3-05-sole-source.txt'), '\n(b) ', '\n(c) ');
    expect(() => readLaw(slip)).toThrow(/3-05-sole-source\.txt.*\d/s);
  });
});

describe('a number changed', () => {
  const copy = join(folder, 'rules');
  cpSync('src/rules', copy, { recursive: true });
  const NOTE = "the exact first day is not verified. Answers here begin on 1 March 2016.',\n    },\n";
  edit(
    join(copy, 'parameters.ts'),
    NOTE,
    `${NOTE}    { from: '2026-07-01', value: 2_500_000, confidence: 'read', acts: [{ what: 'Board rule', effective: '2026-07-01', ref: '3-08(c)(1)(ii)', source: 'a test' }] },\n`,
  );
  /** What the copied rules say of goods for $24,000 on a day. */
  const micropurchase = (asOf: string): string => {
    const code = `import { assess } from ${JSON.stringify(join(copy, 'index.ts'))}; console.log(assess({ asOf: '${asOf}', category: 'goods', amount: '24000.00' }).routes.find(({ method }) => method === 'micropurchase').outcome);`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', code], { encoding: 'utf8' });
    return stdout.trim() || stderr;
  };

  test.each([
    ['the day before', '2026-06-30', 'not-allowed'],
    ['on the day', '2026-07-01', 'allowed'],
    ['the day after', '2026-07-02', 'allowed'],
  ])('%s the old and the new value hold', (_, asOf, outcome) => {
    expect(micropurchase(asOf)).toBe(outcome);
  });

  test('the mark of the rules changes, that of the text does not', () => {
    const held = readHeld();
    const now = editionOf({ ...held, rules: { ...held.rules, 'parameters.ts': readFileSync(join(copy, 'parameters.ts'), 'utf8') } });
    expect(now.rules).not.toBe(editionOf(held).rules);
    expect(now.text).toBe(editionOf(held).text);
  });
});

describe('a rule is encoded or corrected', () => {
  const cases = readCases();
  const RULE: FindingId = '3-05(b)(2):copy-to-comptroller';

  test('a worked case that expects something else is red, and says what it found', () => {
    const one = cases.find(({ expect: { findings } }) => findings?.[RULE]);
    if (!one) throw new Error('expected a case of the rule');
    expect(disagreements(one)).toEqual([]);
    expect(disagreements({ ...one, expect: { findings: { [RULE]: 'not-required' } } }).join()).toMatch(/copy-to-comptroller.*required/);
  });

  test('a rule that no worked case brings out leaves its sentence uncovered', () => {
    const quotes = appliedQuotes(cases);
    expect(quotes.some(({ rule }) => rule === RULE)).toBe(true);
    const left = coverage(
      readLaw(LAW_FOLDER),
      quotes.filter(({ rule }) => rule !== RULE),
    );
    expect(left.filter(({ status }) => status === 'unassigned').map(({ at }) => at)).toContain('3-05(b)(2)');
  });

  test('the edition’s mark changes with the code, and not with a comment', () => {
    const held = readHeld();
    const name = '3-05-sole-source.ts';
    const source = held.rules[name] ?? '';
    const marked = (text: string): string => editionOf({ ...held, rules: { ...held.rules, [name]: text } }).rules;
    expect(marked(`${source}\n// a comment`)).toBe(editionOf(held).rules);
    expect(marked(`${source}\nexport const added = 1;`)).not.toBe(editionOf(held).rules);
  });
});

describe('what the recipes and the README name exists', () => {
  const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
  const recipes = contributing.slice(contributing.indexOf('## Three recipes'), contributing.indexOf('## The law\n'));
  const readme = readFileSync('README.md', 'utf8');
  const paths = (text: string): string[] =>
    [...text.matchAll(/`((?:src|test|scripts|docs)\/[^`*…<\s]*)`/g)].map((match) => match[1] as string);
  const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
  const commands = (text: string): string[] =>
    [...text.matchAll(/`(?:\w+=\S+ )*npm (?:run )?(?:--silent )?([a-z]+)/g)].map((match) => match[1] as string);
  const nodes = (text: string): string[] => [...text.matchAll(/`node (scripts\/[\w.-]+)/g)].map((match) => match[1] as string);

  test.each([
    ['CONTRIBUTING.md', contributing],
    ['README.md', readme],
  ])('%s: every path, script and command', (_, text) => {
    expect(paths(text).filter((path) => !existsSync(path))).toEqual([]);
    expect(nodes(text).filter((path) => !existsSync(path))).toEqual([]);
    expect(commands(text).filter((name) => !['start', 'test', 'install', 'ci'].includes(name) && !(name in scripts))).toEqual([]);
    expect(paths(text).length).toBeGreaterThan(10);
  });

  test('there are three recipes, of numbered steps, each ending with the change log', () => {
    const each = recipes.split(/^### /m).slice(1);
    expect(each.map((one) => one.split('\n')[0])).toEqual(['The text changed', 'A number changed', 'A rule is encoded or corrected']);
    for (const one of each) expect(one.trim().split('\n').at(-1)).toContain('CHANGELOG.md');
    for (const name of ['TEXT_HELD_FROM', 'RULES_AS_OF', 'AMOUNTS_CONFIRMED']) {
      expect(recipes).toContain(name);
      expect(readFileSync('src/rules/held.ts', 'utf8')).toContain(`export const ${name}`);
    }
  });

  test('every line of the change log says what, since when, and what it means', () => {
    const lines = readFileSync('CHANGELOG.md', 'utf8').split('\n').filter((line) => line.startsWith('- ')); // prettier-ignore
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => line.split(' · ').length < 2 || !/\.$/.test(line))).toEqual([]);
  });
});
