/**
 * The rooms of the project, and what each may take from: the lint rule `rooms/fence`, the picture of the architecture and
 * test/scripts/rooms.test.ts all go by this one list. An import from another room that is not named here is a lint error; a name here that no
 * import needs is a red test.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export interface Room {
  /** What is in it, in a few words. */
  says: string;
  /** Rooms that it may import from. Its own, packages and Node need not be named. */
  from: readonly string[];
}

/** By folder, from what is written to what is shown. The longest folder that a path lies in is its room. */
export const ROOMS = {
  'src/content': { says: 'Law, cases and facts as data', from: [] },
  'src/rules': { says: 'Rules: a case → findings', from: ['src/content'] },
  'src/plan': { says: 'The days of each step', from: ['src/rules'] },
  'src/law': { says: 'The law as code', from: ['src/content', 'src/rules'] },
  'src/case': { says: 'A case, written and read', from: ['src/content', 'src/law', 'src/plan', 'src/rules'] },
  'src/answer': { says: 'May I, and what next', from: ['src/case', 'src/plan', 'src/rules'] },
  'src/ways': { says: 'Every way to buy', from: ['src/answer', 'src/content', 'src/rules'] },
  'src/papers': { says: 'Papers, as pure functions', from: ['src/answer', 'src/case', 'src/law', 'src/plan', 'src/rules', 'src/ways'] },
  'src/site': { says: 'What pages know', from: ['src/content', 'src/law', 'src/rules'] },
  'src/hosting': { says: 'What a host sends', from: ['src/site'] },
  'src/search': { says: 'The search', from: ['src/law', 'src/site', 'src/ways'] },
  'src/styles': { says: 'Style of every page', from: [] },
  'src/components/form': { says: 'Parts of every form', from: ['src/case', 'src/rules', 'src/site'] },
  'src/components/pictures': {
    says: 'Pictures of a result',
    from: ['src/case', 'src/components/form', 'src/law', 'src/papers', 'src/plan', 'src/rules', 'src/site'],
  },
  'src/components/result': {
    says: 'A result, in five views',
    from: [
      'src/answer',
      'src/case',
      'src/components/form',
      'src/components/pictures',
      'src/components/ways',
      'src/law',
      'src/papers',
      'src/plan',
      'src/rules',
      'src/site',
      'src/ways',
    ],
  },
  'src/components/ways': { says: 'Ways to buy, shown', from: ['src/case', 'src/law', 'src/rules', 'src/site', 'src/ways'] },
  'src/components/text': {
    says: 'Law and words on a page',
    from: ['src/content', 'src/law', 'src/offline', 'src/rules', 'src/search', 'src/site', 'src/styles'],
  },
  'src/components/papers': {
    says: 'Papers, shown and saved',
    from: [
      'src/case',
      'src/components/form',
      'src/components/result',
      'src/components/text',
      'src/content',
      'src/law',
      'src/papers',
      'src/plan',
      'src/rules',
      'src/site',
    ],
  },
  'src/components/calculator': {
    says: 'The shell of a calculator',
    from: [
      'src/answer',
      'src/case',
      'src/components/form',
      'src/components/papers',
      'src/components/pictures',
      'src/components/result',
      'src/components/text',
      'src/law',
      'src/plan',
      'src/rules',
      'src/site',
    ],
  },
  'src/components/chooser': { says: 'First steps, and desks', from: ['src/components/text', 'src/components/ways', 'src/site'] },
  'src/components/report': { says: 'Report of an error', from: ['src/site'] },
  'src/components/hosting': { says: 'The whole site, downloaded', from: ['src/components/form', 'src/hosting'] },
  'src/embed': {
    says: 'In other sites’ pages',
    from: ['src/case', 'src/components/calculator', 'src/components/form', 'src/rules', 'src/site'],
  },
  'src/offline': { says: 'Offline: the worker', from: [] },
  'src/offline/file': {
    says: 'The single file',
    from: [
      'src/case',
      'src/components/calculator',
      'src/components/papers',
      'src/components/text',
      'src/components/ways',
      'src/content',
      'src/law',
      'src/papers',
      'src/rules',
      'src/search',
      'src/site',
      'src/ways',
    ],
  },
  'src/content/sections': { says: 'Our words among the law', from: ['src/components/calculator'] },
  'src/content/guides': { says: 'Guides', from: [] },
  'src/pages': {
    says: 'Pages and data files',
    from: [
      'src/case',
      'src/components/calculator',
      'src/components/chooser',
      'src/components/hosting',
      'src/components/papers',
      'src/components/report',
      'src/components/result',
      'src/components/text',
      'src/components/ways',
      'src/content',
      'src/embed',
      'src/hosting',
      'src/law',
      'src/offline',
      'src/papers',
      'src/rules',
      'src/search',
      'src/site',
      'src/styles',
      'src/ways',
    ],
  },
  'scripts/integrations': {
    says: 'What the build runs',
    from: ['src/case', 'src/content', 'src/hosting', 'src/law', 'src/offline', 'src/papers', 'src/rules', 'src/site', 'src/ways'],
  },
  'scripts/commands': {
    says: 'What a person runs',
    from: ['scripts', 'scripts/integrations', 'src/case', 'src/hosting', 'src/law', 'src/papers', 'src/plan', 'src/rules', 'src/site'],
  },
  scripts: { says: 'The list of rooms', from: [] },
} as const satisfies Readonly<Record<string, Room>>;

export type RoomName = keyof typeof ROOMS;

/** Longest first, so that a room inside another is found before it. */
const NAMES = (Object.keys(ROOMS) as RoomName[]).sort((a, b) => b.length - a.length);

/** The room of a file, or undefined where it lies in none. @param path from the project's folder */
export const roomOf = (path: string): RoomName | undefined => NAMES.find((name) => path.startsWith(`${name}/`));

/** Why a file may not import another, or undefined where it may. @param file and @param target from the project's folder */
export function fence(file: string, target: string): string | undefined {
  const [own, other] = [roomOf(file), roomOf(target)];
  if (own === undefined || other === undefined || own === other) return undefined;
  if ((ROOMS[own].from as readonly string[]).includes(other)) return undefined;
  return `${own} takes nothing from ${other}: scripts/rooms.ts says what each room may import.`;
}

/** `from './x.ts'`, `import './x.css'`, `import('./x.ts')`; not a word of a comment or of a template. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*(['"])(\.{1,2}\/[^'"?]+)[^'"]*\1/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const CODE = 'src/**/*.{ts,tsx,js,astro,mdx},scripts/**/*.{ts,mjs}';

/** Every import of one file by another under src and scripts, types included: file → the files it names, from the project's folder. */
export function readImports(root = process.cwd()): Map<string, string[]> {
  const files = globSync(CODE.split(/,(?=scripts)/), { cwd: root }).sort();
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(root, file), 'utf8').replace(COMMENT, '');
      const named = [...text.matchAll(IMPORT)].map(([, , path]) => relative(root, join(root, dirname(file), path as string)));
      return [file, [...new Set(named)].filter((path) => path !== file && existsSync(join(root, path)))];
    }),
  );
}

/** Which room takes from which, by the real imports: room → rooms. */
export function readArrows(imports = readImports()): Map<RoomName, Set<RoomName>> {
  const arrows = new Map<RoomName, Set<RoomName>>(NAMES.map((name) => [name, new Set()]));
  for (const [file, named] of imports)
    for (const target of named) {
      const [own, other] = [roomOf(file), roomOf(target)];
      if (own && other && own !== other) arrows.get(own)?.add(other);
    }
  return arrows;
}

/** Files that import one another in a circle: each circle sorted, the largest first. */
export function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file) as number);
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file) as number, lowest.get(next) as number));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found.sort((a, b) => b.length - a.length);
}
