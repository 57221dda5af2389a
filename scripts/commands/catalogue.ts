/**
 * The catalogue: everything the worked cases and the corners bring out, as text a lawyer can read in a pull request.
 * `npm run catalogue` writes it anew; no test does. What differs then is what the change means for the reader.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assess, METHODS, readCase, RULES, WAYS, type Case, type FindingId, type Method } from '../../src/rules/index.ts';
import { readCases } from '../../src/law/worked-cases.ts';
import { planText } from './catalogue-plan.ts';
import { asksOf, DECLARED, entriesOf, LISTS, parametersText, readingsText, type Entry, type ListName } from './catalogue-text.ts';

/** Every command runs from the project's root. */
export const CATALOGUE_FOLDER = join(process.cwd(), 'test/second/catalogue');
const CORNERS = join(process.cwd(), 'test/second/corners.json');
const CASES_FILE = 'cases.txt';
const PLANS_FILE = 'plans.txt';

/** A worked case, or a corner: facts at an edge that no worked case is about. */
export interface Shown {
  /** "3-05/2" or "corner/7" */
  id: string;
  name: string;
  case: Case;
  /** What a corner is about: rules and methods, "asks" for what is asked and "plan" for its days. Only that is kept of it; of a worked case, all. */
  shows?: readonly (FindingId | Method | 'asks' | 'plan')[];
}

/** Every worked case, then every corner. @throws Error naming a corner that is not a Case */
export function shownCases(): Shown[] {
  const corners = JSON.parse(readFileSync(CORNERS, 'utf8')) as Omit<Shown, 'id'>[];
  for (const one of corners) {
    const read = readCase(one.case);
    if ('problems' in read) throw new Error(`corner “${one.name}”: ${read.problems.map((p) => `${p.path}: ${p.expected}`).join('; ')}`);
  }
  return [
    ...readCases().map((one) => ({ id: one.id.replace(/^(\d-\d\d)[^/]*/, '$1'), name: one.name, case: one.case })),
    ...corners.map((one, index) => ({ ...one, id: `corner/${index + 1}` })),
  ];
}

/** The file an answer stands in: its section's, or that of other law. */
function fileOf(subject: string): string {
  const section = subject in WAYS ? WAYS[subject as keyof typeof WAYS].section : /^3-\d\d/.exec(subject)?.[0];
  return section ? `${section}.txt` : 'other-law.txt';
}

const ORDER: ReadonlyMap<string, number> = new Map([...METHODS, ...RULES.map((one) => one.id)].map((id, index) => [id, index]));

const alike = ({ says, fields, lists }: Entry): string => JSON.stringify([says, fields, lists]);

/** Case ids in short, and back: "3-05/1 3-05/2 3-05/3 corner/4" ↔ "3-05/1-3 corner/4". */
export function inShort(ids: readonly string[]): string[] {
  const numbers = Map.groupBy(ids, (id) => id.slice(0, id.indexOf('/')));
  return [...numbers].map(([stem, of]) => {
    const runs: [number, number][] = [];
    for (const number of of.map((id) => Number(id.slice(stem.length + 1)))) {
      const run = runs.at(-1);
      if (run?.[1] === number - 1) run[1] = number;
      else runs.push([number, number]);
    }
    return `${stem}/${runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(',')}`;
  });
}

function atLength(short: string): string[] {
  const [stem, runs = ''] = short.split('/');
  return runs.split(',').flatMap((run) => {
    const [from = 0, to = from] = run.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => `${stem}/${from + index}`);
  });
}

/** One rule or method: what it declares, the items its answers share, and each answer with its cases by day of the law. */
function subjectText(subject: string, all: readonly { id: string; entry: Entry }[]): string {
  const items = new Map<ListName, string[]>(LISTS.map((name) => [name, []]));
  const answers = Map.groupBy(all, ({ entry }) => alike(entry));
  const blocks = [...answers.values()].map((same) => {
    const { says, fields, lists } = (same[0] as { entry: Entry }).entry;
    const references = LISTS.flatMap((name) => {
      const list = lists[name];
      if (!list) return [];
      const known = items.get(name) as string[];
      for (const item of list) if (!known.includes(item)) known.push(item);
      return [`  ${name} ${list.map((item) => known.indexOf(item) + 1).join(' ')}`];
    });
    const days = [...Map.groupBy(same, ({ entry }) => entry.on)].map(
      ([on, cases]) => `  ${on}: ${inShort(cases.map(({ id }) => id)).join(' ')}`,
    );
    return [says, ...fields.map((field) => `  ${field}`), ...references, ...days].join('\n');
  });
  const shared = LISTS.flatMap((name) => {
    const known = items.get(name) as string[];
    return known.length ? [name, ...known.map((item, index) => `  ${index + 1} ${item}`)] : [];
  });
  return [[`# ${subject}`, ...(DECLARED.has(subject) ? [DECLARED.get(subject)] : []), ...shared].join('\n'), ...blocks].join('\n\n') + '\n';
}

/** The whole catalogue: file name → text. */
export function catalogue(shown: readonly Shown[] = shownCases()): Map<string, string> {
  const assessed = shown.map((one) => ({ ...one, ...kept(one) }));
  const entries = assessed.flatMap((one) => one.entries.map((entry) => ({ id: one.id, entry })));
  const bySubject = [...Map.groupBy(entries, ({ entry }) => entry.subject)].sort(([a], [b]) => (ORDER.get(a) ?? -1) - (ORDER.get(b) ?? -1));
  const files = new Map<string, string>();
  for (const [file, subjects] of Map.groupBy(bySubject, ([subject]) => fileOf(subject)))
    files.set(file, subjects.map(([subject, all]) => subjectText(subject, all)).join('\n\n'));
  files.set(CASES_FILE, assessed.map(caseText).join('\n'));
  files.set(PLANS_FILE, shown.flatMap((one) => planned(one) ?? []).join('\n\n') + '\n');
  files.set('parameters.txt', parametersText());
  files.set('readings.txt', readingsText());
  return files;
}

/** The plan of a case, as the catalogue has it; undefined where it has none, or the corner is not about it. */
export function planned({ id, name, case: input, shows }: Shown): string | undefined {
  if (shows && !shows.includes('plan')) return undefined;
  const text = planText(input);
  return text === '' ? undefined : `# ${id}: ${name}\n${text}`;
}

/** What the catalogue keeps of a case. */
function kept({ case: input, shows }: Shown): { asks: string[]; entries: Entry[] } {
  const assessment = assess(input);
  const entries = entriesOf(assessment);
  if (!shows) return { asks: asksOf(assessment), entries };
  return {
    asks: shows.includes('asks') ? asksOf(assessment) : [],
    entries: entries.filter((one) => (shows as readonly string[]).includes(one.subject)),
  };
}

function caseText({ id, name, asks }: { id: string; name: string; asks: readonly string[] }): string {
  return [`# ${id}: ${name}`, ...asks.map((line) => `  ${line}`), ''].join('\n');
}

/** What one case says, as the catalogue has it or as the rules say it now: comparable line by line. */
export type Said = readonly string[];

const inOneText = ({ subject, says, fields, lists, on }: Entry): string =>
  [
    `${subject} ${on}`,
    says,
    ...fields.map((field) => `  ${field}`),
    ...LISTS.flatMap((name) => (lists[name] ? [`  ${name}`, ...lists[name].map((item) => `    ${item}`)] : [])),
  ].join('\n');

/** What the rules say now about a case. */
export function saidNow(shown: Shown): Said {
  const { asks, entries } = kept(shown);
  return [caseText({ ...shown, asks }), ...entries.map(inOneText).sort()];
}

export interface Catalogue {
  /** By the case's id. */
  said: Map<string, Said>;
  /** What each rule and method that some case brings out declares. */
  declared: Map<string, string | undefined>;
  parameters: string;
  readings: string;
  /** The plans, by the case's id. */
  plans: Map<string, string>;
}

/** The catalogue's files, read back. */
export function readCatalogue(folder = CATALOGUE_FOLDER): Catalogue {
  const said = new Map<string, string[]>();
  const declared = new Map<string, string | undefined>();
  const add = (id: string, text: string): void => void (said.get(id)?.push(text) ?? said.set(id, [text]));
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  for (const text of read(CASES_FILE).split(/^(?=# )/m)) add(/^# ([^:]+)/.exec(text)?.[1] ?? '', `${text.trimEnd()}\n`);
  for (const name of readdirSync(folder).filter((one) => /^(?:3-\d\d|other-law)\.txt$/.test(one)))
    for (const subject of read(name).split(/^(?=# )/m)) readSubject(subject);
  for (const texts of said.values()) texts.push(...texts.splice(1).sort());
  const plans = new Map(
    read(PLANS_FILE)
      .trimEnd()
      .split(/\n\n(?=# )/)
      .map((text) => [/^# ([^:]+)/.exec(text)?.[1] ?? '', text]),
  );
  return { said, declared, parameters: read('parameters.txt'), readings: read('readings.txt'), plans };

  function readSubject(text: string): void {
    const [head = '', ...blocks] = text.trimEnd().split('\n\n');
    const [title = '', ...lines] = head.split('\n');
    const subject = title.slice(2);
    const items = new Map<string, string[]>();
    let list: string[] | undefined;
    for (const line of lines) {
      if ((LISTS as readonly string[]).includes(line)) items.set(line, (list = []));
      else if (list) list.push(line.replace(/^ {2}\d+ /, ''));
      else declared.set(subject, line);
    }
    for (const block of blocks) {
      const [says = '', ...rest] = block.split('\n');
      const days = rest.filter((line) => /^ {2}on /.test(line));
      const entry: Omit<Entry, 'on'> = { subject, says, fields: [], lists: {} };
      for (const line of rest.slice(0, rest.length - days.length)) {
        const reference = /^ {2}(because|contains|affected by)((?: \d+)*) ?$/.exec(line);
        if (!reference) entry.fields.push(line.slice(2));
        else {
          const known = items.get(reference[1] as string) ?? [];
          entry.lists[reference[1] as ListName] = [...(reference[2] as string).matchAll(/\d+/g)].map(([at]) => known[Number(at) - 1] ?? '');
        }
      }
      for (const day of days) {
        const [, on = '', cases = ''] = /^ {2}(.*): (.*)$/.exec(day) ?? [];
        const one = inOneText({ ...entry, on });
        for (const id of cases.split(' ').flatMap(atLength)) add(id, one);
      }
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = catalogue();
  mkdirSync(CATALOGUE_FOLDER, { recursive: true });
  for (const name of readdirSync(CATALOGUE_FOLDER)) if (!files.has(name)) rmSync(join(CATALOGUE_FOLDER, name));
  for (const [name, text] of files) writeFileSync(join(CATALOGUE_FOLDER, name), text);
  const size = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(`${files.size} files, ${Math.round(size / 1000)} kB: read the difference before you commit it`);
}
