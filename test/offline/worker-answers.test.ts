/** What the service worker answers with: the network’s page, the saved one, or a word of what is not saved; never a file of another edition. */
import { describe, expect, test } from 'vitest';
import { answer, type Sources } from '../../src/offline/worker-answers.ts';

const html = { headers: { 'Content-Type': 'text/html; charset=utf-8' } };
const SAVED: Readonly<Record<string, () => Response>> = {
  '': () => new Response('<!doctype html><html lang="en">home', html),
  '3-05/': () => new Response('<!doctype html><html lang="en">3-05', html),
  'offline/': () => new Response('<!doctype html><html lang="en"><title>Use it offline · Site</title>what is saved', html),
  '404.html': () => new Response('<!doctype html><html lang="en">not found', html),
  'law.json': () => new Response('{"old":1}', { headers: { 'Content-Type': 'application/json' } }),
  '_astro/a.js': () => new Response('a', { headers: { 'Content-Type': 'text/javascript' } }),
};
/** Two of the edition are not saved. */
const FILES = Object.fromEntries([...Object.keys(SAVED), '3-06/', 'cases.json'].map((path) => [path, 'sha256-x']));
const after = <T>(wait: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), wait));

const kept = async (path: string): Promise<Response | undefined> => (Object.hasOwn(SAVED, path) ? SAVED[path]?.() : undefined);
const sources = (network: () => Promise<Response>, more: Partial<Sources> = {}): Sources => ({
  files: FILES,
  saved: kept,
  savedByAny: kept,
  network,
  whole: async () => false,
  navigates: true,
  patience: 20,
  ...more,
});
const up = async (): Promise<Response> => new Response('<!doctype html><html lang="en">newer', html);
const down = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

const told = async (path: string, from: Sources): Promise<[number, string]> => {
  const response = await answer(path, from);
  return [response.status, response.headers.get('Location') ?? (await response.text())];
};

describe('a page', () => {
  test.each<[string, string, () => Promise<Response>, [number, string]]>([
    ['the network’s, which is the newest', '3-05/', up, [200, '<!doctype html><html lang="en">newer']],
    ['the saved one where there is no network', '3-05/', down, [200, '<!doctype html><html data-saved lang="en">3-05']],
    ['the saved home page', '', down, [200, '<!doctype html><html data-saved lang="en">home']],
    [
      'the saved one where the server is broken',
      '3-05/',
      async () => new Response('', { status: 503 }),
      [200, '<!doctype html><html data-saved lang="en">3-05'],
    ],
    [
      'the saved one where the network is late',
      '3-05/',
      () => after(60, new Response('late', html)),
      [200, '<!doctype html><html data-saved lang="en">3-05'],
    ],
    ['the network’s, however late, where nothing is saved', '3-99/', () => after(60, new Response('late', html)), [200, 'late']],
    ['the network’s own "not found"', '3-99/', async () => new Response('gone', { status: 404 }), [404, 'gone']],
    ['the saved "not found"', '3-99/', down, [404, '<!doctype html><html data-saved lang="en">not found']],
    ['the address with its slash', '3-05', down, [302, '3-05/']],
    ['the page under its other name', '3-05/index.html', down, [200, '<!doctype html><html data-saved lang="en">3-05']],
    ['a data file as it was saved', 'law.json', down, [200, '{"old":1}']],
    [
      'what is saved, where the page is not',
      '3-06/',
      down,
      [504, '<!doctype html><html data-saved data-unsaved lang="en"><title>Not saved on this device · Site</title>what is saved'],
    ],
    [
      'the same under its other names',
      '3-06',
      down,
      [504, '<!doctype html><html data-saved data-unsaved lang="en"><title>Not saved on this device · Site</title>what is saved'],
    ],
    ['the network’s, however late, where the page is not saved', '3-06/', () => after(60, new Response('late', html)), [200, 'late']],
    [
      'what is saved, where the server is broken and the page is not there',
      '3-06/',
      async () => new Response('', { status: 500 }),
      [504, '<!doctype html><html data-saved data-unsaved lang="en"><title>Not saved on this device · Site</title>what is saved'],
    ],
    ['the name of what every object has', 'constructor', down, [404, '<!doctype html><html data-saved lang="en">not found']],
  ])('%s', async (_, path, network, expected) => {
    expect(await told(path, sources(network))).toEqual(expected);
  });

  test('a refusal in words where nothing at all is saved', async () => {
    expect((await told('3-05/', sources(down, { files: {}, saved: async () => undefined })))[0]).toBe(504);
  });

  test('what an edition that is saved whole does not have does not exist, whatever this edition has', async () => {
    expect((await told('3-06/', sources(down, { whole: async () => true })))[0]).toBe(404);
  });

  test('a page of an edition that this one does not know is answered as it was saved', async () => {
    const saved = async (path: string): Promise<Response | undefined> => (path === 'old/' ? new Response('<html>old', html) : undefined);
    expect(await told('old/', sources(down, { saved }))).toEqual([200, '<html data-saved>old']);
    expect(await told('old', sources(down, { saved }))).toEqual([302, 'old/']);
  });

  test('a script that asks for a file which is not saved is refused in words, not with a page', async () => {
    expect(await told('cases.json', sources(down, { navigates: false }))).toEqual([
      504,
      expect.stringContaining('not saved on this device'),
    ]);
  });
});

describe('a file named for its contents or its edition', () => {
  test('is the saved one, and the network is not asked', async () => {
    let asked = 0;
    const network = (): Promise<Response> => {
      asked += 1;
      return up();
    };
    expect(await told('_astro/a.js', sources(network))).toEqual([200, 'a']);
    expect(asked).toBe(0);
  });

  test.each(['_astro/b.js', 'search/000000000000/search.json', 'search/000000000000/pagefind/pagefind.js'])(
    '%s, which is of another edition, is the network’s or refused',
    async (path) => {
      expect((await told(path, sources(up)))[1]).toContain('newer');
      const [status, words] = await told(path, sources(down));
      expect([status, words]).toEqual([504, expect.stringContaining('not saved on this device')]);
    },
  );
});
