/** The list of all files with their sums: as `sha256sum` reads it, red at any change; and the loading of the whole site by it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sumOf, sumsOf } from '../../scripts/integrations/sums.ts';
import { Ended, loadWhole, UPDATED, type Answer, type Loading } from '../../src/components/hosting/load-whole.ts';
import { addressOf, copyOf, HEADER_FILES, readSums, SUMS, writeSums } from '../../src/hosting/sums.ts';

const folder = mkdtempSync(join(tmpdir(), 'ppb-sums-'));
afterAll(() => rmSync(folder, { recursive: true }));
const FILES: Readonly<Record<string, string>> = {
  '3-05/index.html': '<!doctype html><p>within five days</p>',
  '404.html': '<!doctype html><p>There is no page</p>',
  _headers: '/*\n',
  'about/hosting/_headers.txt': '/*\n',
  'index.html': '<!doctype html>',
  'law.json': '{}',
};
for (const [name, text] of Object.entries(FILES)) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}
const LIST = sumsOf(folder);

describe('the list', () => {
  test('has a line for every file, as sha256sum writes it, and none for itself', () => {
    writeFileSync(join(folder, SUMS), LIST);
    expect(sumsOf(folder)).toBe(LIST);
    expect(LIST).toBe(Object.entries(FILES).map(([name, text]) => `${sumOf(text)}  ${name}\n`).join('')); // prettier-ignore
    expect(sumOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  const system = spawnSync('sha256sum', ['--version']).status === 0;
  test.skipIf(!system)('is read by sha256sum itself, which names a changed file', () => {
    const check = () => spawnSync('sha256sum', ['--check', SUMS], { cwd: folder, encoding: 'utf8' });
    writeFileSync(join(folder, SUMS), LIST);
    expect(check().status).toBe(0);
    writeFileSync(join(folder, 'law.json'), '{ }');
    expect([check().status, check().stdout]).toEqual([1, expect.stringContaining('law.json: FAILED')]);
    writeFileSync(join(folder, 'law.json'), FILES['law.json'] as string);
  });

  test('is another one after a letter of a file has changed, after one came, and after one went', () => {
    const file = join(folder, '3-05/index.html');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('five', 'nine'));
    const changed = readSums(sumsOf(folder));
    expect([...(readSums(LIST) ?? [])].filter(([name, sum]) => changed?.get(name) !== sum).map(([name]) => name)).toEqual([
      '3-05/index.html',
    ]);
    rmSync(file);
    expect(readSums(sumsOf(folder))?.has('3-05/index.html')).toBe(false);
    writeFileSync(file, before);
    expect(sumsOf(folder)).toBe(LIST);
  });

  test('is read as it was written', () => {
    expect([...(readSums(LIST) ?? [])].map(([name]) => name)).toEqual(Object.keys(FILES));
    expect(writeSums(readSums(LIST) ?? [])).toBe(LIST);
  });

  test.each([
    ['a page of the host’s own', '<!doctype html><p>Sign in</p>\n'],
    ['nothing', ''],
    ['a list cut short', LIST.slice(0, -5)],
    ['a sum that is too short', `${'a'.repeat(63)}  law.json\n`],
    ['a line between', LIST.replace('\n', '\n\n')],
  ])('%s is no list', (_, text) => expect(readSums(text)).toBeUndefined());
});

test.each([
  ['index.html', ''],
  ['3-05/index.html', '3-05/'],
  ['404.html', '404.html'],
  ['offline/ppb-rulebook.html', 'offline/ppb-rulebook.html'],
  ['_astro/a b#c.js', '_astro/a%20b%23c.js'],
  ['web.config', 'about/hosting/web.config.txt'],
])('%s is asked for as “%s”', (file, address) => expect(addressOf(file)).toBe(address));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const answer = (text: string, status = 200): Answer => ({ ok: status < 400, status, body: bytes(text) });

/** A host that has the files, and what a test has it answer in their place. */
function host(instead: Readonly<Record<string, (time: number) => Answer>> = {}) {
  const asked: string[] = [];
  const heard: string[] = [];
  const loading: Loading = {
    ask: async (path) => {
      asked.push(path);
      await Promise.resolve();
      const own = instead[path];
      if (own) return own(asked.filter((one) => one === path).length);
      if (path === SUMS) return answer(LIST);
      const file = Object.keys(FILES).find((name) => addressOf(name) === path && !(HEADER_FILES as readonly string[]).includes(name));
      return file === undefined ? answer('There is no page', 404) : answer(FILES[file] as string);
    },
    sumOf: async (body) => Promise.resolve(sumOf(body)),
    hears: (loaded, of) => heard.push(`${loaded} of ${of}`),
    kept: new Map(),
  };
  return { asked, heard, loading };
}
const ended = async (loading: Loading): Promise<string> =>
  loadWhole(loading).then(
    () => 'it was loaded',
    (error: unknown) => (error instanceof Ended ? error.message : `no words: ${String(error)}`),
  );
const lost = (): Answer => {
  throw new TypeError('Failed to fetch');
};

describe('the whole site', () => {
  test('comes with every file of the list and the list, and says how far it is', async () => {
    const { loading, heard, asked } = host();
    const files = await loadWhole(loading);
    expect([...files].map(([name, body]) => [name, new TextDecoder().decode(body)])).toEqual([...Object.entries(FILES), [SUMS, LIST]]);
    expect(heard).toEqual(Array.from({ length: 7 }, (_, n) => `${n} of 6`));
    // A host may keep the header file itself to itself.
    expect(asked).not.toContain('_headers');
    expect(asked).toContain(copyOf('_headers'));
  });

  test('a host that answers for its page of what is missing with 404 has the right file all the same', async () => {
    const { loading } = host({ '404.html': () => answer(FILES['404.html'] as string, 404) });
    expect((await loadWhole(loading)).has('404.html')).toBe(true);
  });

  test.each([
    ['a letter changed', { '3-05/': () => answer('<!doctype html><p>within nine days</p>') }, '3-05/index.html is not the file that SHA256SUMS names: its sum differs.'], // prettier-ignore
    ['a file that is missing', { 'law.json': () => answer('none', 404) }, 'law.json could not be loaded: the site answered 404.'],
    ['no answer', { 'law.json': lost }, 'law.json could not be loaded: the site did not answer.'],
    ['no list', { [SUMS]: () => answer('none', 404) }, 'SHA256SUMS could not be loaded: the site answered 404.'],
    ['no answer for the list', { [SUMS]: lost }, 'SHA256SUMS could not be loaded: the site did not answer.'],
    ['a page in place of the list', { [SUMS]: () => answer('<!doctype html>') }, 'The site answered for SHA256SUMS with something else'],
  ])('%s: the words name the file, and offer to try again', async (_, instead, words) => {
    const says = await ended(host(instead as Record<string, () => Answer>).loading);
    expect(says).toContain(words);
    expect(says).toMatch(/Try again\.$/);
  });

  const NEWER = LIST.replace(/^./, (sign) => (sign === '0' ? '1' : '0'));
  test('a site that was updated in the middle says so; what is no list is no newer edition', async () => {
    const changed = { 'law.json': () => answer('{"newer":true}') };
    expect(await ended(host({ ...changed, [SUMS]: (time) => answer(time > 1 ? NEWER : LIST) }).loading)).toBe(UPDATED);
    expect(await ended(host({ ...changed, [SUMS]: (time) => (time > 1 ? lost() : answer(LIST)) }).loading)).toContain('law.json');
    expect(await ended(host({ ...changed, [SUMS]: (time) => answer(time > 1 ? 'Sign in\n' : LIST) }).loading)).toContain('law.json');
  });

  test('a second try asks only for what is not there yet', async () => {
    let tries = 0;
    const { loading, asked } = host({ 'law.json': () => ((tries += 1) > 1 ? answer('{}') : answer('busy', 503)) });
    expect(await ended(loading)).toContain('503');
    asked.length = 0;
    expect((await loadWhole(loading)).size).toBe(7);
    expect(asked).toEqual([SUMS, 'law.json']);
  });

  test('where no sums can be made, an error of the host still ends it, and so does an update', async () => {
    const bare = (instead: Parameters<typeof host>[0] = {}): Loading => ({ ...host(instead).loading, sumOf: undefined });
    expect((await loadWhole(bare())).size).toBe(7);
    expect(await ended(bare({ '404.html': () => answer('none', 404) }))).toContain('404.html could not be loaded: the site answered 404.');
    expect(await ended(bare({ [SUMS]: (time) => answer(time > 1 ? NEWER : LIST) }))).toBe(UPDATED);
  });
});
