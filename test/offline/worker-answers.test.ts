/** What the service worker answers with: the network's page, the saved one, or a refusal; never a file of another edition. */
import { describe, expect, test } from 'vitest';
import { answer, type Sources } from '../../src/offline/worker-answers.ts';

const html = { headers: { 'Content-Type': 'text/html; charset=utf-8' } };
const SAVED: Readonly<Record<string, () => Response>> = {
  '': () => new Response('<!doctype html><html lang="en">home', html),
  '3-05/': () => new Response('<!doctype html><html lang="en">3-05', html),
  '404.html': () => new Response('<!doctype html><html lang="en">not found', html),
  'law.json': () => new Response('{"old":1}', { headers: { 'Content-Type': 'application/json' } }),
  '_astro/a.js': () => new Response('a', { headers: { 'Content-Type': 'text/javascript' } }),
};
const FILES = Object.fromEntries(Object.keys(SAVED).map((path) => [path, 'sha256-x']));
const after = <T>(wait: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), wait));

const sources = (network: () => Promise<Response>, more: Partial<Sources> = {}): Sources => ({
  files: FILES,
  saved: async (path) => SAVED[path]?.(),
  savedByAny: async (path) => SAVED[path]?.(),
  network,
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
    ['the name of what every object has', 'constructor', down, [404, '<!doctype html><html data-saved lang="en">not found']],
  ])('%s', async (_, path, network, expected) => {
    expect(await told(path, sources(network))).toEqual(expected);
  });

  test('a refusal in words where nothing at all is saved', async () => {
    expect((await told('3-05/', sources(down, { files: {}, saved: async () => undefined })))[0]).toBe(504);
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
      expect([status, words]).toEqual([504, expect.stringContaining('not in the edition saved on this device')]);
    },
  );
});
