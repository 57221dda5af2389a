/** The house: every file lies in a room, takes only from the rooms that scripts/rooms.ts names, and stands in no circle. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { flows, PICTURE, picture } from '../../scripts/commands/picture.ts';
import { LONGEST } from '../helpers/longest-first.ts';
import { circles, fence, readArrows, readImports, roomOf, ROOMS, type RoomName } from '../../scripts/rooms.ts';

const names = Object.keys(ROOMS) as RoomName[];
const imports = readImports();
const arrows = readArrows(imports);

describe('the rooms', () => {
  test('every room is a folder, and every file of code lies in one', () => {
    expect(names.filter((name) => !existsSync(name))).toEqual([]);
    expect([...imports.keys()].filter((file) => !roomOf(file))).toEqual(['src/content.config.ts']);
    expect(imports.size).toBeGreaterThan(300);
  });

  test('no file stands beside the rooms of the components', () => {
    expect(readdirSync('src/components').filter((name) => name.includes('.'))).toEqual([]);
  });

  test.each(names)('%s: the list names each room that it takes from, and no other', (name) => {
    expect([...(arrows.get(name) ?? [])].sort()).toEqual([...ROOMS[name].from].sort());
  });

  test('papers are pure: they take nothing from a component, from the site or from a page', () => {
    const taken = [...imports].filter(([file]) => file.startsWith('src/papers/')).flatMap(([, all]) => all);
    expect(taken.length).toBeGreaterThan(50);
    expect(taken.filter((path) => /^src\/(components|site|pages|embed|offline)\//.test(path))).toEqual([]);
  });

  test('src takes nothing from scripts', () => {
    expect([...imports].filter(([file, all]) => file.startsWith('src/') && all.some((path) => path.startsWith('scripts/')))).toEqual([]);
  });

  test('no room rests on itself by way of others', () => {
    expect(circles(new Map([...arrows].map(([name, all]) => [name as string, [...all] as string[]])))).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    expect(circles(imports)).toEqual([]);
  });
});

describe('the tests', () => {
  const files = globSync('test/**/*.test.ts').map((path) => path.replaceAll('\\', '/'));
  const folders = [...new Set(files.map((path) => path.split('/')[1] as string))].sort();
  /** Folders that are named after no room of the code, and what they are for. */
  const OWN = ['content', 'second', 'site', 'scripts'];

  test('stand each in the folder of a room, and open with what they protect', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((path) => path.split('/').length !== 3)).toEqual([]);
    expect(files.filter((path) => !readFileSync(path, 'utf8').startsWith('/**'))).toEqual([]);
    expect(folders.filter((folder) => !existsSync(`src/${folder}`) && !OWN.includes(folder))).toEqual([]);
  });

  test('that are known to take long are there, and are started first', () => {
    expect(LONGEST.filter((path) => !files.includes(path))).toEqual([]);
    expect(readFileSync('vitest.config.ts', 'utf8')).toContain('sequence: { sequencer: LongestFirst }');
  });

  test('are all run: the units by one pattern, those of the site by another', () => {
    const config = readFileSync('vitest.config.ts', 'utf8');
    for (const part of ["include: ['test/*/*.test.ts']", "exclude: ['test/site/**']", "include: ['test/site/*.test.ts']"])
      expect(config).toContain(part);
  });
});

describe('a circle is found', () => {
  test.each([
    ['of two', { a: ['b'], b: ['a'] }, [['a', 'b']]],
    ['of three, with one beside it', { a: ['b'], b: ['c'], c: ['a', 'd'], d: [] }, [['a', 'b', 'c']]],
    ['two apart', { a: ['b'], b: ['a'], c: ['d', 'a'], d: ['e'], e: ['c'] }, [['c', 'd', 'e'], ['a', 'b']]], // prettier-ignore
    ['none where two ways lead to one file', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ])('%s', (_, files, found) => {
    expect(circles(new Map(Object.entries(files)))).toEqual(found);
  });
});

describe('each fence is an error where an import is planted', () => {
  const lint = new ESLint();
  /** A file of the room that does not exist, or the kind of it that the linter reads. */
  const planted = (room: RoomName): string => `${room}/planted.ts`;
  const up = (room: RoomName): string => '../'.repeat(room.split('/').length);
  const FORBIDDEN = names.map((name) => {
    const other = names.find((one) => one !== name && !(ROOMS[name].from as readonly string[]).includes(one) && !name.startsWith(`${one}/`)); // prettier-ignore
    return [name, other as RoomName] as const;
  });

  test.each(FORBIDDEN)('%s takes nothing from %s', async (room, other) => {
    const code = `import type * as Planted from '${up(room)}${other}/planted.ts';\nexport type T = typeof Planted;\n`;
    const [result] = await lint.lintText(code, { filePath: planted(room) });
    expect(result?.messages.map(({ ruleId, severity }) => [ruleId, severity])).toContainEqual(['rooms/fence', 2]);
  });

  test.each(names.filter((name) => ROOMS[name].from.length))('%s may take from what the list names', async (room) => {
    for (const other of ROOMS[room].from) {
      const code = `import type * as Planted from '${up(room)}${other}/index.ts';\nexport type T = typeof Planted;\n`;
      const [result] = await lint.lintText(code, { filePath: planted(room) });
      expect(result?.messages.filter(({ ruleId }) => ruleId === 'rooms/fence')).toEqual([]);
    }
  });

  test.each([
    ['a component’s frontmatter', 'src/components/text/Planted.astro', "---\nimport Paper from '../papers/Paper.tsx';\n---\n<Paper />\n"],
    ['an import that loads late', 'src/papers/planted.ts', "export const late = () => import('../components/result/Finding.tsx');\n"],
    ['what is handed on', 'src/site/planted.ts', "export { memoOf } from '../papers/memo.ts';\n"],
    ['all that is handed on', 'src/site/planted.ts', "export * from '../papers/memo.ts';\n"],
    ['an import for its effect', 'src/papers/planted.ts', "import '../components/papers/drafts.css';\n"],
  ])('%s', async (_, filePath, code) => {
    const [result] = await lint.lintText(code, { filePath });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('rooms/fence');
  });

  test('the error names both rooms and the list', () => {
    expect(fence('src/papers/memo.ts', 'src/components/result/Finding.tsx')).toBe(
      'src/papers takes nothing from src/components/result: scripts/rooms.ts says what each room may import.',
    );
    expect(fence('src/papers/memo.ts', 'src/rules/index.ts')).toBeUndefined();
    expect(fence('src/papers/drafts/index.ts', 'src/papers/memo.ts')).toBeUndefined();
  });
});

describe('the picture', () => {
  test('is drawn from the imports that the code has', () => {
    expect(readFileSync(PICTURE, 'utf8')).toBe(picture(arrows));
  });

  test('changes with an import that was not there', () => {
    const more = new Map([...arrows].map(([name, all]) => [name, new Set(all)]));
    more.get('src/components/report')?.add('src/components/text');
    expect(picture(more)).not.toBe(picture(arrows));
  });

  test('has an arrow for each way, straight or over another room', () => {
    const drawn = flows(arrows);
    const reached = (name: RoomName): RoomName[] => drawn.filter(([, to]) => to === name).flatMap(([from]) => [from, ...reached(from)]);
    for (const [name, all] of arrows) for (const from of all) expect(reached(name), `${name} from ${from}`).toContain(from);
  });
});
