/** The recipes of docs/recipes.md: three are followed in a copy of the project, and all that any of them names exists. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disagreements, readCases } from '../../src/law/worked-cases.ts';
import { appliedQuotes, astray, coverage } from '../../src/law/coverage.ts';
import { editionOf, readHeld } from '../../scripts/integrations/law-edition.ts';
import { LAW_FOLDER, lawTypes, readLaw } from '../../src/law/parse.ts';
import type { FindingId } from '../../src/rules/index.ts';
import oracle from '../second/oracle/provisions.json' with { type: 'json' };

/** Paths from the project's folder that a text names in backticks, in full: none with a placeholder. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|test|scripts|docs)\/[^`*…<\s]*)`/g)].map((match) => match[1] as string);

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
  const NOTE = "the effective date is not verified. We can answer for March 1, 2016 and later.',\n    },\n";
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

describe('a number changed, by the units that its recipe names, in a copy of the project', () => {
  const copy = join(folder, 'project');
  const NAIVE = "  if (date >= '2023-12-08') limits.mwbeMaximum = 1_500_000_00;\n";
  /** What the change touches: the random cases, which ask the same numbers thousands of times, are left out here. */
  const TOUCHED = 'the limits are the same|the parameters, and the open questions|has words for each of its steps|the plan of 3-08';

  beforeAll(() => {
    for (const part of ['src', 'test', 'scripts', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
      cpSync(part, join(copy, part), { recursive: true, filter: (path) => !path.startsWith(join('test', 'site')) });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    cpSync(join(folder, 'rules', 'parameters.ts'), join(copy, 'src/rules/parameters.ts'));
  });

  /** Runs the units that a recipe ends with. @returns the names of those that failed, and how many passed */
  function units(title: string): { failed: string[]; passed: number } {
    const recipe = readFileSync('docs/recipes.md', 'utf8').split(/^## /m).find((one) => one.startsWith(title)) ?? ''; // prettier-ignore
    const named = [...(recipe.trim().split('\n').at(-1) ?? '').matchAll(/`(test\/[^`]+)`/g)].map((match) => match[1] as string);
    const count = join(copy, 'count.json');
    spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--project',
        'units',
        '-t',
        TOUCHED,
        '--reporter',
        resolve('scripts/count-reporter.mjs'),
        ...named,
      ],
      { cwd: copy, env: { ...process.env, PPB_COUNT: count }, stdio: 'ignore' },
    );
    return JSON.parse(readFileSync(count, 'utf8')) as { failed: string[]; passed: number };
  }

  test('the two statements of the law that do not follow yet are red; once they do, all is green', () => {
    const forgotten = units('A limit');
    expect(new Set(forgotten.failed.map((name) => name.split(' ')[0]))).toEqual(
      new Set(['test/second/catalogue.test.ts', 'test/second/differential.test.ts']),
    );
    edit(join(copy, 'test/second/naive.ts'), NAIVE, `${NAIVE}  if (date >= '2026-07-01') limits.micropurchase = 25_000_00;\n`);
    expect(spawnSync(process.execPath, ['scripts/commands/catalogue.ts'], { cwd: copy }).status).toBe(0);
    const followed = units('A limit');
    expect(followed.failed).toEqual([]);
    expect(followed.passed).toBe(forgotten.passed + forgotten.failed.length);
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

describe('what the documents name exists', () => {
  const recipes = readFileSync('docs/recipes.md', 'utf8');
  const documents = ['README.md', 'CONTRIBUTING.md', 'docs/recipes.md', 'docs/decisions.md'];
  const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
  const commands = (text: string): string[] =>
    [...text.matchAll(/`(?:\w+=\S+ )*npm (?:run )?(?:--silent )?([a-z-]+)/g)].map((match) => match[1] as string);

  test.each(documents)('%s: every path, and every command', (name) => {
    const text = readFileSync(name, 'utf8');
    expect(pathsIn(text).filter((path) => !existsSync(path))).toEqual([]);
    expect(
      commands(text).filter((command) => !['start', 'test', 'install', 'ci', 'run'].includes(command) && !(command in scripts)),
    ).toEqual([]);
    expect(text).not.toMatch(/`node scripts/);
    expect(pathsIn(text).length).toBeGreaterThan(10);
  });

  test('a contributor reads 1,000 words or fewer', () => {
    expect(readFileSync('CONTRIBUTING.md', 'utf8').split(/\s+/).length).toBeLessThanOrEqual(1000);
  });

  test('each recipe ends with its units, and each of them is a test', () => {
    const each = recipes.split(/^## /m).slice(1);
    expect(each.length).toBeGreaterThanOrEqual(15);
    for (const one of each) {
      const last = one.trim().split('\n').at(-1) as string;
      const named = [...last.matchAll(/`(test\/[^`]+\.test\.ts)`/g)];
      expect([one.split('\n')[0], last.startsWith('Units: '), named.length > 0]).toEqual([one.split('\n')[0], true, true]);
    }
  });

  /** Names in capitals that a recipe tells one to change: each stands in the file that is named nearest to it. */
  test('each name stands in the file that the recipe names beside it', () => {
    const lines = recipes.split('\n').filter((line) => /`[A-Z][A-Z_]{3,}`/.test(line));
    const wrong = lines.flatMap((line) => {
      const files = pathsIn(line).filter((path) => existsSync(path) && /\.tsx?$/.test(path));
      const text = files.map((path) => readFileSync(path, 'utf8')).join('\n');
      return [...line.matchAll(/`([A-Z][A-Z_]{3,})`/g)].flatMap(([, name]) => (files.length && !new RegExp(`\\b(const|type) ${name}\\b`).test(text) ? [`${name}: ${line}`] : [])); // prettier-ignore
    });
    expect(lines.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  test('every second statement of the law is named by the recipe of a rule, of a number and of a method', () => {
    const recipe = (title: string): string => recipes.split(/^## /m).find((one) => one.startsWith(title)) ?? '';
    for (const path of [
      'test/second/naive.ts',
      'test/second/naive-plan.ts',
      'matrix-places.ts',
      'test/mutants/tests.ts',
      'test/mutants/survivors.md',
    ])
      expect(recipe('A rule is new')).toContain(path);
    for (const path of [
      'test/second/naive.ts',
      'test/second/naive-plan.ts',
      'src/answer/vendor.ts',
      'src/components/result/vendor-words.ts',
      'src/rules/readings.ts',
      'src/content/authorities.json',
      'npm run catalogue',
    ])
      expect(recipe('A limit')).toContain(path);
    for (const path of ['test/plan/plan-cases.ts', 'test/search/search-queries.json', 'npm run words', 'npm run references -- freeze'])
      expect(recipe('The text changed')).toContain(path);
    for (const path of ['test/second/naive-plan.ts', 'test/second/naive.ts', 'src/rules/charter-chapter-13.ts'])
      expect(recipe('A new method')).toContain(path);
  });

  test('every line of the change log says what, since when, and what it means', () => {
    const lines = readFileSync('CHANGELOG.md', 'utf8').split('\n').filter((line) => line.startsWith('- ')); // prettier-ignore
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => line.split(' · ').length < 2 || !/\.$/.test(line))).toEqual([]);
  });
});
