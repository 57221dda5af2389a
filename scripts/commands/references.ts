/**
 * `npm run references`: every provision that our own files name, beside the first words that it had when the line was written, and a
 * short hash of them all (test/content/references.txt). An amendment that moves or changes them is told line by line. With `rewrite` the files are changed where a table
 * of renumbering decides; with `freeze` the list is written anew, once someone has looked at what is left.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LAW_FOLDER, readEarlier, readLaw } from '../../src/law/parse.ts';
import { placeIn } from '../../src/law/renumber.ts';
import { RENUMBERED, type Renumbering } from '../../src/law/renumbered.ts';
import { SECTION_NUMBERS } from '../../src/law/sections.ts';
import { textId, textsOf, TEXTS, type Text } from '../../src/law/texts.ts';

export const LIST = join(process.cwd(), 'test/content/references.txt');

/** Our files: not the law, nor what is made from it, nor what speaks of earlier texts. */
const OURS = 'src/**/*.{ts,tsx,astro,mdx,json}';
const NOT_OURS =
  /^src\/content\/(?:law\/|law[.-]|finding-ids)|^src\/rules\/(?:earlier-data|ended|earlier\/words)\.ts$|^src\/law\/(?:renumbered|texts)\.ts$/;

/** A provision named; an id of a finding, which a slug follows, is a name and no reference. */
const NAMED = new RegExp(`\\b3-(?:${SECTION_NUMBERS})(?:\\([A-Za-z0-9]+\\))+(?:/after-\\d)?(?!\\([a-z0-9]|:[a-z])`, 'g');
/** What stands before a number of an earlier text in a quote's earlier words. */
const OF_EARLIER = /formerly\(\s*'[^']*',\s*'$/;

/** One naming of a provision. */
export interface Named {
  file: string;
  /** Where it begins in the file. */
  at: number;
  id: string;
}

/** By path from the project's folder, the text of each of our files. */
export function ourFiles(): Map<string, string> {
  const names = globSync(OURS).map((name) => name.split('\\').join('/')).filter((name) => !NOT_OURS.test(name)); // prettier-ignore
  return new Map(names.sort().map((name) => [name, readFileSync(name, 'utf8')]));
}

/** Every naming of a provision, in the order of the files. */
export const namedIn = (files: ReadonlyMap<string, string>): Named[] =>
  [...files].flatMap(([file, text]) =>
    [...text.matchAll(NAMED)]
      .filter(({ index }) => !OF_EARLIER.test(text.slice(Math.max(0, index - 60), index)))
      .map((match): Named => ({ file, at: match.index, id: match[0] })),
  );

/** What a provision's words are known by: the first sixty characters, to the end of a word, and a hash of them all. */
export const mark = (text: string | undefined): string =>
  text === undefined
    ? '(no such provision)'
    : `${text.slice(0, 60).replace(/ \S*$/, '')} #${createHash('sha256').update(text).digest('hex').slice(0, 6)}`;

type Provisions = Readonly<Record<string, { text: string }>>;

/** The list as it stands for some files and a text: a heading for each file, and a line for each naming. */
export function listOf(named: readonly Named[], provisions: Provisions): string {
  const lines: string[] = [];
  let file = '';
  for (const one of named) {
    if (one.file !== file) lines.push(...(file ? [''] : []), `# ${one.file}`);
    ({ file } = one);
    lines.push(`${one.id} ${mark(provisions[one.id]?.text)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Each line under its file. */
function linesByFile(list: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let own: string[] = [];
  for (const line of list.split('\n')) {
    if (line.startsWith('# ')) found.set(line.slice(2), (own = []));
    else if (line) own.push(line);
  }
  return found;
}

/** A line of the list as it is told. */
const told = (line: string): string => line.replace(/^(\S+) (.*?)(?: #\w+)?$/, '§ $1 “$2 …”');
const idOf = (line: string): string => line.slice(0, line.indexOf(' '));

/**
 * What differs between the frozen list and our files with the text of today: a sentence for each line that names what moved, with its
 * file and number, once.
 */
export function movedLines(frozen: string, files: ReadonlyMap<string, string>, provisions: Provisions): string[] {
  const then = linesByFile(frozen);
  const found = [...new Set([...then.keys(), ...files.keys()])].flatMap((file) => {
    const text = files.get(file) ?? '';
    const named = namedIn(new Map([[file, text]])).map(({ at, id }) => ({ at, line: `${id} ${mark(provisions[id]?.text)}` }));
    const gone = [...(then.get(file) ?? [])];
    // What stands alike from either end is left out first, so that of two equal lines the one that came is told.
    const trim = (end: 0 | -1, take: 'shift' | 'pop'): void => {
      while (named.length > 0 && named.at(end)?.line === gone.at(end)) [named, gone].forEach((all) => all[take]());
    };
    trim(0, 'shift');
    trim(-1, 'pop');
    const left = named.filter(({ line }) => {
      const as = gone.indexOf(line);
      if (as >= 0) gone.splice(as, 1);
      return as < 0;
    });
    const now = left.map(({ at, line }): string => {
      const own = gone.findIndex((one) => idOf(one) === idOf(line));
      const [was] = gone.splice(Math.max(0, own), 1);
      const place = `${file}:${text.slice(0, at).split('\n').length}: ${told(line)}`;
      if (was === undefined) return `${place} is named here for the first time`;
      return own < 0 ? `${place}, where ${told(was)} was written` : `${place} has other words than when this was written`;
    });
    return [...now, ...gone.map((line) => `${file}: ${told(line)} is named no more`)];
  });
  return [...new Set(found)];
}

interface Amended {
  texts: readonly Text[];
  tables: readonly Renumbering[];
  /** The provisions of each text by its id. */
  of: (text: Text) => Provisions;
}

/**
 * Our files with every number changed that a table of renumbering decides: one that was written of the text before, by its words.
 * @returns the files that change, and the frozen list with the numbers of their lines changed too
 */
export function rewritten(
  files: ReadonlyMap<string, string>,
  frozen: string,
  { texts, tables, of }: Amended,
): { files: Map<string, string>; list: string } {
  const then = linesByFile(frozen);
  const changed = new Map<string, string>();
  for (const [file, text] of files) {
    const named = namedIn(new Map([[file, text]]));
    const lines = then.get(file) ?? [];
    if (named.some(({ id }, index) => !lines[index]?.startsWith(`${id} `))) continue;
    let out = text;
    for (const [index, { at, id }] of [...named.entries()].reverse()) {
      const own = textsOf(id.slice(0, 4), texts);
      const words = lines[index]?.slice(id.length + 1);
      const newest = own.at(-1);
      const written = own.slice(0, -1).findLast((one) => mark(of(one)[id]?.text) === words);
      if (!newest || !written) continue;
      const place = placeIn(id, written.from, newest.from, tables);
      if (place === null || place === id) continue;
      out = out.slice(0, at) + place + out.slice(at + id.length);
      lines[index] = `${place} ${words}`;
    }
    if (out !== text) changed.set(file, out);
  }
  const list = [...then].map(([file, lines]) => `# ${file}\n${lines.join('\n')}\n`).join('\n');
  return { files: changed, list };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { provisions } = readLaw(LAW_FOLDER);
  const earlier = readEarlier(LAW_FOLDER);
  if (process.argv[2] === 'rewrite') {
    const of = (text: Text): Provisions => (text.until === null ? provisions : (earlier[textId(text)]?.provisions ?? {}));
    const { files, list } = rewritten(ourFiles(), readFileSync(LIST, 'utf8'), { texts: TEXTS, tables: RENUMBERED, of });
    for (const [file, text] of files) writeFileSync(file, text);
    writeFileSync(LIST, list);
    console.log(`${files.size} files changed: ${[...files.keys()].join(', ')}`);
  }
  const files = ourFiles();
  const today = listOf(namedIn(files), provisions);
  if (process.argv[2] === 'freeze') writeFileSync(LIST, today);
  const moved = movedLines(readFileSync(LIST, 'utf8'), files, provisions);
  console.log(moved.length ? moved.join('\n') : `references.txt: ${today.split('\n').length} lines, none moved`);
  process.exitCode = moved.length ? 1 : 0;
}
