/** The rules with their words apart: which strings are words, and which are what decisions rest on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DOOR } from '../../scripts/integrations/rules-file.ts';
import { takeWords } from '../../scripts/integrations/words-apart.ts';
import type { Wordless } from '../../scripts/integrations/words-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function take(code: string, other = 'export {};'): Promise<Wordless & { code: string }> {
  const door = join(folder, 'door.ts');
  writeFileSync(door, `export * from './other.ts';\n${code}`);
  writeFileSync(join(folder, 'other.ts'), other);
  const taken = await takeWords(door);
  return { ...taken, code: (taken.modules.get(door) ?? '').split('\n').slice(1).join('\n') };
}

describe('taken out', () => {
  test.each<[string, string, string, string[]]>([
    ['a sentence', `say('Tell us the value.');`, `say($next());`, ['Tell us the value.']],
    ['a phrase of two words', `const who = 'the ACCO';`, `const who = $next();`, ['the ACCO']],
    ['the same words twice, once', `say('the ACCO', 'the ACCO', 'the CCPO');`, `say($next(), $words.e, $next());`, ['the ACCO', 'the CCPO']], // prettier-ignore
    ['a sentence with values', 'say(`Within ${days} days of ${event}.`);', `say($fill($next(), days, event));`, ['Within {0} days of {1}.']], // prettier-ignore
    [
      'a sentence in a sentence that may not be read',
      'say(`Solicit ${n}${one ? ` for one award` : ""} at least.`);',
      `say($fill($next(), n, one ? $words.t : ""));`,
      ['Solicit {0}{1} at least.', ' for one award'],
    ],
    ['what a function says, by its name', `const who = () => 'the ACCO';`, `const who = () => $words.e;`, ['the ACCO']],
    ['what a module reads comes first', `const f = () => 'c d';\nsay('a b');`, `const f = () => $words.t;\nsay($next());`, ['a b', 'c d']],
    ['what may be skipped, by its name', `const a = b ?? 'c d', e = f && 'g h';`, `const a = b ?? $words.e, e = f && $words.t;`, ['c d', 'g h']], // prettier-ignore
    ['quotation marks and line ends', String.raw`say('it’s “so”\n and \'so\'');`, `say($next());`, ["it’s “so”\n and 'so'"]],
    ['a text that is handed on', `const all = ['a b', { at: 'c d' }];`, `const all = [$next(), { at: $next() }];`, ['a b', 'c d']],
  ])('%s', async (_, code, left, words) => {
    const taken = await take(code);
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
  ])('%s', async (_, code) => {
    const taken = await take(code);
    expect(taken.code).toBe(code);
    expect(taken.words).toEqual([]);
  });

  test('what a type of another module names', async () => {
    expect((await take(`when({ unit: 'calendar days' });`, `export type Unit = 'calendar days';`)).words).toEqual([]);
  });
});

describe('what is only told is in the table whole', () => {
  test('a constant of objects, lists and texts', async () => {
    const { code, told, words } = await take(
      `/** @told Each by its name. */\nexport const OPEN = { 'five-days': { at: ['3-05'], open: 'Which days?' } } as const;`,
    );
    expect(code).toContain('export const OPEN = $told[0];');
    expect(told).toEqual({ OPEN: { 'five-days': { at: ['3-05'], open: 'Which days?' } } });
    expect(words).toEqual([]);
  });
  test('what it is made of, with what nothing else uses', async () => {
    const { code, told, words } = await take(
      `const item = (text: string) => ({ item: text });\nconst AT = 'the text';\nexport const kept = () => AT;\n/** @told */\nexport const LIST = [item('a name'), item(AT)];\n/** @told */\nexport const MORE = [...LIST, item('a day')];`,
    );
    expect(told).toEqual({
      LIST: [{ item: 'a name' }, { item: 'the text' }],
      MORE: [{ item: 'a name' }, { item: 'the text' }, { item: 'a day' }],
    });
    expect(words).toEqual(['the text']);
    expect(code).not.toMatch(/\bitem\b/);
    expect(code).toContain('const AT = $next();');
    expect(code.match(/\$told\[\d\]/g)).toEqual(['$told[0]', '$told[1]']);
  });
  test('of the numbers of the law days and values stay, and the names of amounts', async () => {
    const { code, parameters } = await take(
      `const act = { what: 'an act' };\nexport const LIMIT = { name: 'limit', title: 'A limit', unit: 'cents', history: [{ from: '2020-01-01', value: 5, acts: [act] }, { from: '2021-01-01', value: null, acts: [] }] };\nexport const DAYS = { name: 'days', title: 'Some days', unit: 'days', history: [{ from: '2020-01-01', value: 7, note: 'A note.' }] };\n/** @parted */\nexport const ALL = [LIMIT, DAYS];`,
    );
    expect(code).toContain('export const LIMIT = $held("limit","2020-01-01",5,"2021-01-01",null);');
    expect(code).toContain('export const DAYS = $held("","2020-01-01",7);');
    expect(code).not.toContain('what');
    expect(parameters).toEqual([
      { name: 'limit', title: 'A limit', unit: 'cents', history: [{ acts: [{ what: 'an act' }] }, { acts: [] }] },
      { name: 'days', title: 'Some days', unit: 'days', history: [{ note: 'A note.' }] },
    ]);
  });
  test.each([
    ['a function', `/** @told */\nexport const OPEN = { all: () => 'a b' };`, /expected data in OPEN, which is told, found more at “all”/],
    ['a set', `/** @told */\nexport const OPEN = { all: new Set(['a b']) };`, /expected data in OPEN, which is told, found more at “all”/],
    ['a constant that is not exported', `/** @told */\nconst OPEN = ['a b'];`, /expected OPEN, which is told, to be exported/],
  ])('%s in it stops the build', async (_, code, says) => {
    await expect(take(code)).rejects.toThrow(says);
  });
  test('two of one name stop the build', async () => {
    const told = `/** @told */\nexport const OPEN = ['a b'];`;
    await expect(take(told, told)).rejects.toThrow(/expected one name for each constant that is told, found OPEN again/);
  });
  test('its words are of the edition too', async () => {
    const of = async (open: string) => (await take(`/** @told */\nexport const OPEN = { open: '${open}' };`)).edition;
    expect(await of('Which days?')).not.toBe(await of('Which weeks?'));
  });
});

test('what code names more than once has the shortest names, the most used first', async () => {
  const { code, words } = await take(
    `say('once read');\nconst one = () => 'used once';\nconst two = () => ['used twice', 'used twice'];\nconst three = () => ['used thrice', 'used thrice', 'used thrice'];`,
  );
  expect(words).toEqual(['used thrice', 'used twice', 'once read', 'used once']);
  expect(code.match(/\$words\.\w+|\$next\(\)/g)).toEqual([
    '$next()',
    '$words.o',
    '$words.t',
    '$words.t',
    '$words.e',
    '$words.e',
    '$words.e',
  ]);
});

test('a quote whose words are read once is asked for by its provision; another keeps its form', async () => {
  expect((await take(`const a = quote('here', 'the words');`)).code).toBe(`const a = $next('here');`);
  expect((await take(`const a = () => quote('here', 'the words');`)).code).toBe(`const a = () => quote('here', $words.e);`);
});

test('what a rule finds in every case is made once; what is worked out is not', async () => {
  expect((await take(`rule({ find: (facts) => ({ outcome: 'required', says: 'Do it now.' }) });`)).code).toBe(
    `rule({ find: (facts) => ({ outcome: 'required', says: $words.e }) });`,
  );
  expect(
    (await take(`rule({ find: () => ({ outcome: 'required', says: 'Do it now.', who: OFFICER, decision: { who: OFFICER } }) });`)).code,
  ).toBe(`rule({ find: $always(({ outcome: 'required', says: $next(), who: OFFICER, decision: { who: OFFICER } })) });`);
  expect((await take(`rule({ find: () => ({ says: 'Do it now.', when: days() }) });`)).code).toBe(
    `rule({ find: () => ({ says: $words.e, when: days() }) });`,
  );
});

test('the paths a rule declares are for the compiler alone', async () => {
  expect((await take(`rule({ id, reads: SOME_READS, find });`)).code.replace(/\s+/g, ' ')).toBe('rule({ id, find });');
  expect((await take(`rule({ id, reads: ['amount', 'dates.award'], find });`)).code.replace(/\s+/g, ' ')).toBe('rule({ id, find });');
  expect((await take(`rule({ find, reads: [...FLOOR, ...reads] as Paths });`)).code.replace(/\s+/g, ' ')).toBe('rule({ find, });');
});

test('a text that looks like a place to fill in stops the build', async () => {
  await expect(take('say(`In {0} days, ${n}.`);')).rejects.toThrow(/door\.ts: expected no \{digits\} in “In \{0\} days, \{0\}\.”/);
});

test('a name that would hide the words stops the build', async () => {
  await expect(take(`const $fill = 1;`)).rejects.toThrow(/door\.ts: expected no name with \$, found \$fill/);
  expect((await take(`const find = ({ words }) => say(words, 'the ACCO');`)).code).toBe(
    `const find = ({ words }) => say(words, $words.e);`,
  );
});

test('words and editions: the same rules have the same, other words another', async () => {
  const one = await take(`say('one thing');`);
  expect(await take(`say('one thing');`)).toEqual(one);
  expect((await take(`say('other thing');`)).edition).not.toBe(one.edition);
});

test('the rules’ own words are texts, each once', async () => {
  const { words, told, parameters } = await takeWords(DOOR);
  const toldTexts = JSON.stringify([told, parameters]).match(/"[^"]* [^"]*"/g) ?? [];
  expect(words.length + new Set(toldTexts).size).toBeGreaterThan(1_700);
  expect(words.length).toBeGreaterThan(1_250);
  expect(new Set(words).size).toBe(words.length);
  for (const text of words) expect(text).toMatch(/\p{L}.* | .*\p{L}/u);
});
