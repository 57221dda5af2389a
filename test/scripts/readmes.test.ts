/** Each room tells what it is in a README of a few lines, and every file that it names is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOMS } from '../../scripts/rooms.ts';

const LINES = 15;
const rooms: readonly string[] = [...Object.keys(ROOMS), 'test'];
/** A README.md in src/pages would be a page of the site; what begins with "_" is none. */
const readmeOf = (room: string): string => join(room, room === 'src/pages' ? '_README.md' : 'README.md');
/** What stands in backticks and looks like a file or a folder: from the room, from the project's folder, or a command. */
const named = (text: string): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1] as string)
    .filter((name) => /\/|\.(?:tsx?|mjs|astro|json|css|mdx?|txt|js)$/.test(name));
/** What is made by the build and stands in no folder here. */
const BUILT = ['rules.js', 'ppb-rulebook.html', '/embed.js'];
const stands = (room: string, name: string): boolean => existsSync(join(room, name)) || existsSync(name);

describe('the README of a room', () => {
  test.each(rooms)('%s has one, of few lines, with a heading', (room) => {
    const text = readFileSync(readmeOf(room), 'utf8');
    expect(text.trim().split('\n').length).toBeLessThanOrEqual(LINES);
    expect(text).toMatch(/^# \S/);
    expect(text).toContain('egin ');
  });

  test.each(rooms)('%s: all that it names is there', (room) => {
    const names = named(readFileSync(readmeOf(room), 'utf8')).filter((name) => !BUILT.includes(name) && !/^\.\w+$|^\.\w+\.ts$/.test(name));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !stands(room, name))).toEqual([]);
  });

  test('a file that is not there is found', () => {
    expect(named('Begin with `assess.ts` and `src/rules/`; run `npm run law`, not `asess.ts`.')).toEqual([
      'assess.ts',
      'src/rules/',
      'asess.ts',
    ]);
    expect(['assess.ts', 'asess.ts', 'src/rules/', 'src/ruls/'].map((name) => stands('src/rules', name))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('is no page of the site and no entry of a collection', () => {
    expect(existsSync('src/pages/README.md')).toBe(false);
    const config = readFileSync('src/content.config.ts', 'utf8');
    const patterns = [...config.matchAll(/pattern: '([^']+)'/g)].map((match) => match[1]);
    expect(new Set(patterns)).toEqual(new Set(['*.mdx']));
  });
});
