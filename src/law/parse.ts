/**
 * The law's parser: `src/content/law/*.txt` → `src/content/law.json`.
 *
 * In a law file two spaces deeper is inside, a line is a paragraph, and nothing is ours. Designators are checked, never
 * guessed: siblings share a kind ((a), (1), (i), (A)) and follow in sequence, or the parser stops with file and line.
 * A paragraph without a designator continues the provision one step out (§ 3-10(d), § 3-10(l)(2)).
 *
 * `scripts/commands/law.ts` writes law.json, and law-text.ts, the same words as types for the compiler; a test compares
 * them with the files.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { references, type Reference } from './references.ts';

/** One amendment as the section's footer prints it; dates are ISO dates. */
export interface Amendment {
  cityRecord: string;
  effective: string;
}

/** One section of 9 RCNY Chapter 3. `top` lists its subdivisions in order. */
export interface LawSection {
  stem: string;
  title: string;
  /** The footer as printed, or null where the source prints none. */
  history: string | null;
  amendments: Amendment[];
  top: string[];
}

/**
 * One labelled provision, or a continuing paragraph (`3-10(d)/after-1`, marker ''). `text` is verbatim;
 * `sentences` are its parts in order (run-in heading and list item count as sentences); `heading` is the run-in
 * heading, which is then also the first sentence.
 */
export interface Provision {
  section: string;
  marker: string;
  parent: string;
  anchor: string;
  depth: number;
  heading: string | null;
  text: string;
  sentences: string[];
  references: Reference[];
  /** Ids of what stands inside it, in order; continuing paragraphs come last. */
  inside: string[];
}

export interface Law {
  sections: Record<string, LawSection>;
  provisions: Record<string, Provision>;
}

const KINDS = ['letter', 'number', 'roman', 'capital'] as const;
type Kind = (typeof KINDS)[number];

/** The nth designator (from 0) of a kind, without its parentheses. */
function designator(kind: Kind, n: number): string {
  if (kind === 'number') return String(n + 1);
  if (kind === 'roman') {
    const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
    return 'x'.repeat(Math.floor((n + 1) / 10)) + ones[(n + 1) % 10];
  }
  return String.fromCharCode((kind === 'letter' ? 97 : 65) + n);
}

/** Abbreviations after which a full stop ends no sentence. Those in use are few; a test freezes the total. */
const NO_STOP = /(?:\be\.g|\bi\.e|\bNo|\bInc|\bU\.S)\.$/;

/**
 * A provision's text → its sentences. Joined with one space they are the text again.
 * A sentence ends at a full stop followed by a space and a capital, quote or parenthesis.
 */
export function sentences(text: string): string[] {
  const out: string[] = [];
  let from = 0;
  for (const stop of text.matchAll(/\.["”)]?(?= ["“(]?[A-Z])/g)) {
    const end = stop.index + stop[0].length;
    if (NO_STOP.test(text.slice(from, end))) continue;
    out.push(text.slice(from, end));
    from = end + 1;
  }
  out.push(text.slice(from));
  return out;
}

/**
 * The run-in heading at the start of a provision, or null. A heading is a first sentence of fourteen words or fewer
 * that commands nothing ("Public notice.", "Frequency."); the list of all of them is frozen in a test.
 */
export function runInHeading(parts: string[], hasInside: boolean): string | null {
  const first = parts[0] ?? '';
  if (!/^["“]?[A-Z].*\.$/.test(first) || first.split(' ').length > 14) return null;
  if (/\b(?:shall|must|may|means|are|be|mentions?|allows?)\b/.test(first)) return null;
  return parts.length > 1 || hasInside ? first : null;
}

function isoDate(us: string): string {
  const [month = '', day = '', year = ''] = us.split('/');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * One law file → its section and provisions.
 * @param file name for error messages; its stem ("3-05-sole-source") gives the section's number
 * @throws Error `file:line: what was expected and what was found` where nesting, sequence or form is wrong
 */
export function parseSection(file: string, source: string): { number: string; section: LawSection; provisions: Record<string, Provision> } {
  const stem = basename(file, '.txt').replace(/@.*$/, '');
  const fail = (line: number, message: string): never => {
    throw new Error(`${file}:${line + 1}: ${message}`);
  };
  const lines = source.split('\n');
  const head = /^§ (3-\d\d) (.+)\.$/.exec(lines[0] ?? '') ?? fail(0, 'expected "§ 3-NN Title."');
  const number = head[1] as string;
  if (!stem.startsWith(`${number}-`)) fail(0, `expected the file of § ${number} to be named ${number}-…`);

  const section: LawSection = { stem, title: head[2] as string, history: null, amendments: [], top: [] };
  const provisions: Record<string, Provision> = {};
  /** The open provisions by depth: the last one at each level. */
  const open: { id: string; kind: Kind; n: number }[] = [];

  const add = (id: string, marker: string, parent: string, depth: number, text: string): void => {
    if (provisions[id]) throw new Error(`${file}: ${id} stands twice`);
    const path = id.slice(number.length);
    const anchor = path
      .replace(/^\(|\)$/g, '')
      .replace(/\)\(/g, '-')
      .replace(/\)?\//, '-');
    provisions[id] = {
      section: number,
      marker,
      parent,
      anchor,
      depth,
      heading: null,
      text,
      sentences: sentences(text),
      references: [],
      inside: [],
    };
    (provisions[parent]?.inside ?? section.top).push(id);
  };

  lines.slice(1).forEach((line, index) => {
    const at = index + 1;
    if (line.trim() === '') return;
    if (section.history) fail(at, 'expected nothing after the history of amendments');
    if (line !== line.trimEnd() || line.includes('\t')) fail(at, 'expected no tab and no space at the end');
    if (line.startsWith('(Amended ')) {
      section.history = line;
      section.amendments = [...line.matchAll(/City Record (\S+), eff\. ([\d/]+)/g)].map((m) => ({
        cityRecord: isoDate(m[1] as string),
        effective: isoDate(m[2] as string),
      }));
      if (!section.amendments.length) fail(at, 'expected "amended City Record M/D/YYYY, eff. M/D/YYYY"');
      return;
    }
    const indent = line.length - line.trimStart().length;
    if (indent % 2) fail(at, `expected an indent of two spaces a level, found ${indent}`);
    const depth = indent / 2;
    if (depth > open.length) fail(at, `expected depth ${open.length} or less, found ${depth}`);
    const parent = depth ? (open[depth - 1] as { id: string }).id : number;
    const labelled = /^\(([A-Za-z]+|\d+)\) (\S.*)$/.exec(line.trim());

    if (!labelled) {
      if (!depth) fail(at, 'expected a designator: a continuing paragraph stands inside a provision');
      const count = Object.keys(provisions).filter((id) => id.startsWith(`${parent}/after-`)).length;
      open.length = depth;
      add(`${parent}/after-${count + 1}`, '', parent, depth, line.trim());
      return;
    }
    const label = labelled[1] as string;
    const before = open[depth];
    const siblings = before && { kind: before.kind, n: before.n + 1 };
    const next = siblings ?? {
      kind:
        KINDS.find((kind) => designator(kind, 0) === label) ?? fail(at, `expected (a), (1), (i) or (A) to open a level, found (${label})`),
      n: 0,
    };
    const wanted = designator(next.kind, next.n);
    if (label !== wanted) fail(at, `expected (${wanted}) inside ${parent}, found (${label})`);
    const id = `${parent}(${label})`;
    open.length = depth;
    open.push({ id, ...next });
    add(id, `(${label})`, parent, depth, labelled[2] as string);
  });

  for (const [id, provision] of Object.entries(provisions)) {
    provision.heading = provision.marker ? runInHeading(provision.sentences, provision.inside.length > 0) : null;
    provision.references = references(id, provision.text);
  }
  return { number, section, provisions };
}

/** All law files of a folder → the law. @throws Error as parseSection */
export function readLaw(folder: string): Law {
  const law: Law = { sections: {}, provisions: {} };
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const { number, section, provisions } = parseSection(file, readFileSync(join(folder, file), 'utf8'));
    law.sections[number] = section;
    Object.assign(law.provisions, provisions);
  }
  return law;
}

/** Earlier texts by their id, "3-08@2024-09-22". */
export type EarlierLaw = Record<string, { section: LawSection; provisions: Record<string, Provision> }>;

/** The earlier texts of the folder `earlier` in the law's; none where there is no such folder. @throws Error as parseSection */
export function readEarlier(folder: string): EarlierLaw {
  const inside = join(folder, 'earlier');
  if (!existsSync(inside)) return {};
  const files = readdirSync(inside).filter((name) => name.endsWith('.txt')).sort(); // prettier-ignore
  return Object.fromEntries(
    files.map((file) => {
      const day = /@(\d{4}-\d\d-\d\d)\.txt$/.exec(file)?.[1];
      if (!day) throw new Error(`${file}: expected an earlier text to be named …@YYYY-MM-DD.txt, by its first day`);
      const { number, section, provisions } = parseSection(file, readFileSync(join(inside, file), 'utf8'));
      return [`${number}@${day}`, { section, provisions }];
    }),
  );
}

/** From the project's folder: pages are built from copies of their modules that stand elsewhere. */
export const LAW_FOLDER = join(process.cwd(), 'src/content/law');
export const LAW_JSON = join(LAW_FOLDER, '../law.json');

export const LAW_TYPES = join(LAW_FOLDER, '../law-text.ts');
export const EARLIER_JSON = join(LAW_FOLDER, '../law-earlier.json');
export const EARLIER_TYPES = join(LAW_FOLDER, '../law-earlier-text.ts');
export const EARLIER_DATA = join(LAW_FOLDER, '../../rules/earlier-data.ts');
export const TEXT_DAYS = join(LAW_FOLDER, '../../rules/text-days.ts');
export const CARRIED = join(LAW_FOLDER, '../../rules/carried.ts');

/** The law's words as types: with them the compiler checks every quote in the rules. */
export function lawTypes(law: Law): string {
  const lines = Object.entries(law.provisions).map(([id, p]) => `  ${JSON.stringify(id)}: ${JSON.stringify(p.text)};`);
  return `/** Written by scripts/commands/law.ts: the words of each provision, as types. */\nexport interface LawText {\n${lines.join('\n')}\n}\n`;
}

/** The words of earlier texts as types, by text and provision. */
export function earlierTypes(earlier: EarlierLaw): string {
  const texts = Object.entries(earlier).map(
    ([id, { provisions }]) =>
      `  ${JSON.stringify(id)}: {\n${Object.entries(provisions).map(([at, { text }]) => `    ${JSON.stringify(at)}: ${JSON.stringify(text)};\n`).join('')}  };\n`, // prettier-ignore
  );
  const type = texts.length ? `export interface EarlierText {\n${texts.join('')}}` : 'export type EarlierText = Record<never, never>;';
  return `/** Written by scripts/commands/law.ts: the words of each provision of each earlier text, as types. */\n${type}\n`;
}
