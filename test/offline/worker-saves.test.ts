/** What the service worker saves, and in which order: however it ends, each page that is there has all that it needs. */
import { expect, test } from 'vitest';
import { isPage, saveAll, saveWithNeeds, type Saving } from '../../src/offline/worker-saves.ts';

/** Two scripts that need each other, one that only one page needs, and one that nobody needs. */
const TEXTS: Readonly<Record<string, string>> = {
  '': '<script src="/base/_astro/a.1.js"></script>',
  '3-05/': '<link href="/_astro/s.4.css"> <astro-island component-url="/_astro/c.3.js">',
  '404.html': 'nothing',
  '_astro/a.1.js': 'import{x}from"./b.2.js"',
  '_astro/b.2.js': 'import"./a.1.js";import("./no-such.js")',
  '_astro/c.3.js': 'const deps=["_astro/s.4.css"];import("./b.2.js")',
  '_astro/s.4.css': '',
  '_astro/d.5.js': '',
  'law.json': '"_astro/d.5.js"',
  'case/': '<div data-without="vendor total"><astro-island component-url="/_astro/engine.6.js">',
  'vendor/': '<div data-without="sheet total"><astro-island component-url="/_astro/engine.6.js">',
  '3-08/': '<div data-without="vendor total"><div data-without="sheet vendor"><astro-island component-url="/_astro/engine.6.js">',
  '_astro/engine.6.js': 'import("./sheet.7.js");import("./vendor.8.js");import("./total.9.js")',
  '_astro/sheet.7.js': '',
  '_astro/vendor.8.js': 'import"./b.2.js"',
  '_astro/total.9.js': '',
};
const FILES = Object.fromEntries(Object.keys(TEXTS).map((path) => [path, 'sha256-x']));

interface Tried extends Saving {
  store: Map<string, string>;
  asked: string[];
  removed: string[];
}
/** @param room how many files there is room for @param missing a file that the network does not have */
function trying(room = Infinity, missing?: string): Tried {
  const store = new Map<string, string>();
  const [asked, removed]: [string[], string[]] = [[], []];
  return {
    store,
    asked,
    removed,
    files: FILES,
    held: async () => new Set(store.keys()),
    text: async (path) => store.get(path) ?? '',
    put: async (path, response) => {
      const text = await response.text();
      if (store.size >= room) throw new Error('no room');
      store.set(path, text);
    },
    remove: async (path) => {
      removed.push(path);
      store.delete(path);
    },
    fetched: async (path) => {
      asked.push(path);
      // Some come sooner than others.
      await new Promise((resolve) => setTimeout(resolve, (path.length * 7) % 5));
      if (path === missing) throw new TypeError('Failed to fetch');
      return new Response(TEXTS[path]);
    },
  };
}

const needsOf = (path: string, found = new Set<string>()): Set<string> => {
  for (const name of TEXTS[path]?.match(/[abcs]\.\d\.(?:js|css)/g) ?? [])
    if (!found.has(`_astro/${name}`)) needsOf(`_astro/${name}`, found.add(`_astro/${name}`));
  return found;
};
/** The pages that are there without something that they need. */
const broken = ({ store }: Tried): string[] =>
  [...store.keys()].filter(isPage).filter((path) => [...needsOf(path)].some((need) => !store.has(need)));

test.each([
  ['', ['', '_astro/a.1.js', '_astro/b.2.js']],
  ['3-05/', ['3-05/', '_astro/a.1.js', '_astro/b.2.js', '_astro/c.3.js', '_astro/s.4.css']],
  ['law.json', ['law.json']],
])('"%s" with all that it needs, each asked for once, the page last', async (path, expected) => {
  const one = trying();
  await saveWithNeeds([path], one);
  expect([...one.store.keys()].sort()).toEqual(expected);
  expect(one.asked.toSorted()).toEqual(expected);
  expect([...one.store.keys()].at(-1)).toBe(path);
});

test('a page that is there is not asked for again, nor what it needs; another asks for the rest', async () => {
  const one = trying();
  await saveWithNeeds([''], one);
  await saveWithNeeds([''], one);
  expect(one.asked.length).toBe(3);
  await saveWithNeeds(['3-05/'], one);
  expect(one.asked.slice(3).sort()).toEqual(['3-05/', '_astro/c.3.js', '_astro/s.4.css']);
});

test.each([
  ['case/', ['sheet.7.js']],
  ['vendor/', ['vendor.8.js', 'b.2.js', 'a.1.js']],
  ['3-08/', ['sheet.7.js', 'total.9.js']],
])('"%s" without the modules that none of its parts loads', async (path, needs) => {
  const one = trying();
  await saveWithNeeds([path], one);
  expect([...one.store.keys()].sort()).toEqual([path, '_astro/engine.6.js', ...needs.map((name) => `_astro/${name}`)].sort());
});

test('a page that loads another module brings it, though the script that names it is there', async () => {
  const one = trying();
  await saveWithNeeds(['case/'], one);
  await saveWithNeeds(['vendor/'], one);
  expect([...one.store.keys()]).toContain('_astro/vendor.8.js');
  expect([...one.store.keys()]).not.toContain('_astro/total.9.js');
  const both = trying();
  await saveWithNeeds(['case/', 'vendor/'], both);
  expect([...both.store.keys()]).toEqual(expect.arrayContaining(['_astro/sheet.7.js', '_astro/vendor.8.js']));
});

test('what an attempt left behind is completed: a script that is there brings what it needs', async () => {
  const one = trying();
  one.store.set('_astro/c.3.js', TEXTS['_astro/c.3.js'] ?? '');
  await saveWithNeeds(['3-05/'], one);
  expect(broken(one)).toEqual([]);
});

test('all of it: the pages last, and whoever listens hears how far it is', async () => {
  const one = trying();
  await saveWithNeeds([''], one);
  const heard: number[] = [];
  await saveAll(one, (saved) => heard.push(saved));
  expect([...one.store.keys()].sort()).toEqual(Object.keys(FILES).sort());
  expect([...one.store.keys()].slice(-2).every(isPage)).toBe(true);
  expect(heard).toEqual(
    Object.keys(FILES)
      .slice(3)
      .map((_, at) => at + 4),
  );
  expect(one.asked.length).toBe(Object.keys(FILES).length);
});

test.each(Object.keys(FILES))(
  '"%s" is lost on the way: it fails, no page is left without its needs, and a second attempt goes on',
  async (lost) => {
    const one = trying(Infinity, lost);
    await expect(saveAll(one)).rejects.toThrow('Failed to fetch');
    expect(one.store.has(lost)).toBe(false);
    expect(broken(one)).toEqual([]);
    expect(one.removed).toEqual([]);
    const again = { ...trying(), store: one.store, held: one.held, text: one.text, put: one.put };
    const had = one.store.size;
    await saveAll(again);
    expect(one.store.size).toBe(Object.keys(FILES).length);
    expect(again.asked.length).toBe(Object.keys(FILES).length - had);
  },
);

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('room for %d files: it fails, and what it put there is gone', async (room) => {
  const one = trying(room);
  await expect(saveAll(one)).rejects.toThrow('no room');
  expect([...one.store.keys()]).toEqual([]);
  const two = trying(room + 3);
  await saveWithNeeds([''], two);
  if (room + 3 < Object.keys(FILES).length) await expect(saveAll(two)).rejects.toThrow('no room');
  else await saveAll(two);
  // What was saved before stays.
  expect(two.store.has('')).toBe(true);
  expect(broken(two)).toEqual([]);
});
