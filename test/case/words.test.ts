/** The rules with their words apart: which strings are words, and which are what decisions rest on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DOOR } from '../../scripts/integrations/rules-file.ts';
import { takeWords, type Wordless } from '../../scripts/integrations/words-apart.ts';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true }));

function take(code: string, other = 'export {};'): Wordless & { code: string } {
  const door = join(folder, 'door.ts');
  writeFileSync(door, `export * from './other.ts';\n${code}`);
  writeFileSync(join(folder, 'other.ts'), other);
  const taken = takeWords(door);
  return { ...taken, code: (taken.modules.get(door) ?? '').split('\n').slice(1).join('\n') };
}

describe('taken out', () => {
  test.each<[string, string, string, string[]]>([
    ['a sentence', `say('Tell us the value.');`, `say($next());`, ['Tell us the value.']],
    ['a phrase of two words', `const who = 'the ACCO';`, `const who = $next();`, ['the ACCO']],
    ['the same words twice, once', `say('the ACCO', 'the ACCO', 'the CCPO');`, `say($next(), $words.a00, $next());`, ['the ACCO', 'the CCPO']], // prettier-ignore
    ['a sentence with values', 'say(`Within ${days} days of ${event}.`);', `say($fill($next(), days, event));`, ['Within {0} days of {1}.']], // prettier-ignore
    [
      'a sentence in a sentence that may not be read',
      'say(`Solicit ${n}${one ? ` for one award` : ""} at least.`);',
      `say($fill($next(), n, one ? $words.a01 : ""));`,
      ['Solicit {0}{1} at least.', ' for one award'],
    ],
    ['what a function says, by its name', `const who = () => 'the ACCO';`, `const who = () => $words.a00;`, ['the ACCO']],
    [
      'what a module reads comes first',
      `const f = () => 'c d';\nsay('a b');`,
      `const f = () => $words.a01;\nsay($next());`,
      ['a b', 'c d'],
    ],
    ['what may be skipped, by its name', `const a = b ?? 'c d', e = f && 'g h';`, `const a = b ?? $words.a00, e = f && $words.a01;`, ['c d', 'g h']], // prettier-ignore
    ['quotation marks and line ends', String.raw`say('it’s “so”\n and \'so\'');`, `say($next());`, ["it’s “so”\n and 'so'"]],
    ['a text that is handed on', `const all = ['a b', { at: 'c d' }];`, `const all = [$next(), { at: $next() }];`, ['a b', 'c d']],
  ])('%s', (_, code, left, words) => {
    const taken = take(code);
    expect(taken.code).toBe(left);
    expect(taken.words).toEqual(words);
  });
});

describe('left in the code', () => {
  test.each([
    ['one word', `const outcome = 'required';`],
    ['an id with a value', 'const id = `3-08(c)(1):${slug}`;'],
    ['punctuation between values', 'const date = `${day} ${month}, ${year}`;'],
    ['what a type names', `type Unit = 'calendar days' | 'months';\nconst unit: Unit = 'calendar days';`],
    ['what the type of a template names', 'type Why = `skipped: ${string} day`;\nconst why: Why = `skipped: ${name} day`;'],
    ['what is compared', `if (text === 'the ACCO' || 'the CCPO' !== text) stop();`],
    ['a key', `const of = { 'two words': 1 };\nof['two words'];`],
    ['a case', `switch (text) { case 'two words': stop(); }`],
    ['a path', `import './not there.js';`],
    ['an expression', String.raw`/a b/.test(text);`],
  ])('%s', (_, code) => {
    const taken = take(code);
    expect(taken.code).toBe(code);
    expect(taken.words).toEqual([]);
  });

  test('what a type of another module names', () => {
    expect(take(`when({ unit: 'calendar days' });`, `export type Unit = 'calendar days';`).words).toEqual([]);
  });
});

describe('what is only told is in the table whole', () => {
  test('a constant of objects, lists and texts', () => {
    const { code, told, words } = take(
      `/** @told Each by its name. */\nexport const OPEN = { 'five-days': { at: ['3-05'], open: 'Which days?' } } as const;`,
    );
    expect(code).toContain('export const OPEN = $told.OPEN;');
    expect(told).toEqual({ OPEN: { 'five-days': { at: ['3-05'], open: 'Which days?' } } });
    expect(words).toEqual([]);
  });
  test.each([
    ['a call', `/** @told */\nexport const OPEN = { all: say('a b') };`, /expected a literal in what is told, found say/],
    ['a key that is worked out', `/** @told */\nexport const OPEN = { [name]: 'a b' };`, /expected a key and its literal, found \[name\]/],
    ['what is spread', `/** @told */\nexport const OPEN = { ...others };`, /expected a key and its literal, found \.\.\.others/],
  ])('%s in it stops the build', (_, code, says) => {
    expect(() => take(code)).toThrow(says);
  });
  test('its words are of the edition too', () => {
    const of = (open: string) => take(`/** @told */\nexport const OPEN = { open: '${open}' };`).edition;
    expect(of('Which days?')).not.toBe(of('Which weeks?'));
  });
});

test('the paths a rule declares are for the compiler alone', () => {
  expect(take(`rule({ id, reads: ['amount', 'dates.award'], find });`).code.replace(/\s+/g, ' ')).toBe('rule({ id, find });');
  expect(take(`rule({ find, reads: [...FLOOR, ...reads] as Paths });`).code.replace(/\s+/g, ' ')).toBe('rule({ find, });');
});

test('a text that looks like a place to fill in stops the build', () => {
  expect(() => take('say(`In {0} days, ${n}.`);')).toThrow(/door\.ts: expected no \{digits\} in “In \{0\} days, \{0\}\.”/);
});

test('a name that would hide the words stops the build', () => {
  expect(() => take(`const $fill = 1;`)).toThrow(/door\.ts: expected no name with \$, found \$fill/);
  expect(take(`const find = ({ words }) => say(words, 'the ACCO');`).code).toBe(`const find = ({ words }) => say(words, $words.a00);`);
});

test('words and editions: the same rules have the same, other words another', () => {
  const one = take(`say('one thing');`);
  expect(take(`say('one thing');`)).toEqual(one);
  expect(take(`say('other thing');`).edition).not.toBe(one.edition);
});

test('the rules’ own words are texts, each once', () => {
  const { words } = takeWords(DOOR);
  expect(words.length).toBeGreaterThan(1_500);
  expect(new Set(words).size).toBe(words.length);
  for (const text of words) expect(text).toMatch(/\p{L}.* | .*\p{L}/u);
});
