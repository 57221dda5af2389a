/**
 * Compares two checkouts of the project, each with its built dist/: `npm run compare-builds -- OLD NEW [--random 20000]`.
 *
 * It reads every page and data file, answers every worked case and as many random ones by both, and writes every paper of the worked
 * cases by both. Hashes, the scope ids of styles and the marks of editions may differ; anything else is printed, and ends with code 1.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fc } from '@fast-check/vitest';
import type * as CalendarModule from '../../src/papers/calendar-file.ts';
import type * as CaseFileModule from '../../src/papers/case-file.ts';
import type * as CompareModule from '../../src/papers/compare.ts';
import type { OtherLaws } from '../../src/papers/causes.ts';
import type * as DraftsModule from '../../src/papers/drafts/index.ts';
import type * as DraftTextModule from '../../src/papers/drafts/draft-text.ts';
import type * as MemoTextModule from '../../src/papers/memo-text.ts';
import type * as MemoModule from '../../src/papers/memo.ts';
import type { PaperData } from '../../src/papers/paper-data.ts';
import type * as PrefillModule from '../../src/papers/drafts/prefill.ts';
import type * as ReceiptModule from '../../src/papers/receipt.ts';
import type * as SpreadsheetModule from '../../src/papers/spreadsheet.ts';
import type * as CalculatorsModule from '../../src/case/calculators.ts';
import type * as FragmentModule from '../../src/case/fragment.ts';
import type * as PlanModule from '../../src/plan/index.ts';
import type * as RulesModule from '../../src/rules/index.ts';
import { SUMS } from '../../src/hosting/sums.ts';
import type { Case } from '../../src/rules/index.ts';
import { anyWholeCase } from '../../test/helpers/any-form.ts';

/** The first of some paths that a checkout has: files move between editions of the project, and their exports stay. */
async function load<T>(root: string, ...paths: string[]): Promise<T> {
  const found = paths.map((path) => join(root, path)).find((path) => existsSync(path));
  if (!found) throw new Error(`${root}: expected one of ${paths.join(', ')}`);
  return (await import(pathToFileURL(found).href)) as T;
}

/** What stands for each thing that may differ from build to build. */
const MAY_DIFFER: readonly (readonly [find: RegExp, stands: string])[] = [
  [/sha(256|384)-[A-Za-z0-9+/=]{40,}/g, 'sha$1-…'],
  [/_astro\/[\w.~@[\]-]+?\.(js|css)/g, '_astro/….$1'],
  [/data-astro-cid-\w+/g, 'data-astro-cid-…'],
  [/\bs-[a-z0-9]{8}\b/g, 's-…'],
  [/(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])/g, '(edition)'],
];
export const without = (text: string): string => MAY_DIFFER.reduce((left, [find, stands]) => left.replace(find, stands), text);

/** A page as it is read, and its elements: without the lists of scripts and styles, which follow how the build cuts its files. */
export function page(html: string): string {
  return without(html)
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/gi, '')
    .replace(/<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '')
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<script type="module"[^>]*>.*?<\/script>/gs, '')
    .replace(/<script type="text\/plain" id="program"[^>]*>.*?<\/script>/gs, '')
    .replace(/( (?:component|renderer|before-hydration)-url)="[^"]*"/g, '$1="…"')
    .replace(/( uid)="[^"]*"/g, '$1="…"')
    .replace(/>\s+</g, '>\n<')
    .replace(/\s*\n\s*/g, '\n');
}

/** A style sheet as its declarations, each with its selector and whatever stands around it, in order. */
export function declarations(css: string): string[] {
  const found: string[] = [];
  const around: string[] = [];
  let start = 0;
  const end = (at: number): void => {
    const own = css.slice(start, at).trim();
    if (own) found.push(without([...around, own].join(' { ')));
    start = at + 1;
  };
  for (let at = 0; at < css.length; at += 1) {
    const sign = css[at];
    if (sign === '"' || sign === "'") at = css.indexOf(sign, at + 1);
    else if (css.startsWith('/*', at)) {
      const close = css.indexOf('*/', at) + 1;
      if (!css.slice(start, at).trim()) start = close + 1;
      at = close;
    } else if (sign === '(') at = css.indexOf(')', at);
    else if (sign === '{') {
      around.push(css.slice(start, at).trim().replace(/\s+/g, ' '));
      start = at + 1;
    } else if (sign === ';') end(at);
    else if (sign === '}') {
      end(at);
      around.pop();
    }
  }
  return found;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());

/** Where two texts part, with a few words of each. */
function parting(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const near = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 100));
  return `\n    old ${near(one)}\n    new ${near(other)}`;
}

const OTHER_ORDER = 'its styles stand in another order';

/** What differs between two built sites, in words. */
export function builds(older: string, newer: string): string[] {
  const told: string[] = [];
  const named = (folder: string): Map<string, string> =>
    new Map(
      filesIn(folder)
        .filter((name) => !/^_astro\/|pagefind\//.test(name))
        .map((name) => [without(name), name]),
    );
  const [before, after] = [named(older), named(newer)];
  for (const name of before.keys()) if (!after.has(name)) told.push(`${name}: gone`);
  for (const name of after.keys()) if (!before.has(name)) told.push(`${name}: new`);
  for (const [name, path] of before) {
    const now = after.get(name);
    // Both follow from the other files.
    if (now === undefined || name === 'sw.js' || name === SUMS) continue;
    const [one, other] = [readFileSync(join(older, path), 'utf8'), readFileSync(join(newer, now), 'utf8')];
    const read = path.endsWith('.html') ? page : without;
    const [oldText, newText] = [read(one), read(other)];
    if (oldText !== newText) told.push(`${name}: ${parting(oldText, newText)}`);
    if (path.endsWith('.html')) told.push(...styles(name, [older, one], [newer, other]));
  }
  const [oldStyle, newStyle] = [allStyle(older), allStyle(newer)];
  for (const css of oldStyle) if (!newStyle.has(css)) told.push(`the site lost the style ${css}`);
  for (const css of newStyle) if (!oldStyle.has(css)) told.push(`the site gained the style ${css}`);
  return told;
}

/** Every declaration of a site's sheets, those that come late too. */
const allStyle = (folder: string): Set<string> =>
  new Set(
    filesIn(join(folder, '_astro'))
      .filter((name) => name.endsWith('.css'))
      .flatMap((name) => declarations(readFileSync(join(folder, '_astro', name), 'utf8'))),
  );

/** Every declaration that a page's own sheets and those loaded later hold; what a page has beside the whole site is told. */
function styles(name: string, before: readonly [folder: string, html: string], after: readonly [folder: string, html: string]): string[] {
  const linked = ([folder, html]: readonly [string, string]): string[] => [
    ...[...html.matchAll(/<link rel="stylesheet" href="[^"]*\/(_astro\/[^"]+)"/g)].flatMap(([, path]) =>
      declarations(readFileSync(join(folder, path as string), 'utf8')),
    ),
    ...[...html.matchAll(/<style>(.*?)<\/style>/gs)].flatMap(([, css]) => declarations(css as string)),
  ];
  const [one, other] = [linked(before), linked(after)];
  const lost = one.filter((css) => !other.includes(css));
  const come = other.filter((css) => !one.includes(css));
  return [
    ...[...new Set(lost)].slice(0, 3).map((css) => `${name}: lost the style ${css}`),
    ...[...new Set(come)].slice(0, 3).map((css) => `${name}: gained the style ${css}`),
    ...(lost.length + come.length === 0 && one.join() !== other.join() ? [`${name}: ${OTHER_ORDER}`] : []),
  ];
}

const EDITION = { rules: '0123456789ab', text: 'ba9876543210', date: '2026-05-27' };
const SITE = 'https://rules.example/ppb/';
const DAY = '2026-11-28';

/** Everything a checkout says of a case: its answer, its plan and its papers. */
async function voice(root: string): Promise<{ answer: (input: Case) => string; papers: (input: Case) => Record<string, string> }> {
  const rules = await load<typeof RulesModule>(root, 'src/rules/index.ts');
  const { plan } = await load<typeof PlanModule>(root, 'src/plan/index.ts');
  const { CALCULATORS } = await load<typeof CalculatorsModule>(root, 'src/case/calculators.ts', 'src/components/calculator/calculators.ts'); // prettier-ignore
  const { typedFromCase } = await load<typeof FragmentModule>(root, 'src/case/fragment.ts', 'src/components/calculator/fragment.ts');
  const { caseLink } = await load<typeof ReceiptModule>(root, 'src/papers/receipt.ts');
  const { memoOf } = await load<typeof MemoModule>(root, 'src/papers/memo.ts');
  const { memoText } = await load<typeof MemoTextModule>(root, 'src/papers/memo-text.ts');
  const { calendarFile } = await load<typeof CalendarModule>(root, 'src/papers/calendar-file.ts');
  const { spreadsheet } = await load<typeof SpreadsheetModule>(root, 'src/papers/spreadsheet.ts');
  const { caseFile } = await load<typeof CaseFileModule>(root, 'src/papers/case-file.ts');
  const { compare } = await load<typeof CompareModule>(root, 'src/papers/compare.ts');
  const { DRAFTS } = await load<typeof DraftsModule>(root, 'src/papers/drafts/index.ts');
  const { prefill } = await load<typeof PrefillModule>(root, 'src/papers/drafts/prefill.ts');
  const { writeText } = await load<typeof DraftTextModule>(root, 'src/papers/drafts/draft-text.ts', 'src/papers/drafts/text.ts');
  const laws = JSON.parse(readFileSync(join(root, 'src/content/authorities.json'), 'utf8')) as OtherLaws;
  return {
    answer: (input) => JSON.stringify([rules.assess(input), plan(input)]),
    papers: (input) => {
      const typed = typedFromCase(input, rules);
      const assessment = rules.assess(input);
      const written: Record<string, string> = {};
      for (const { name } of CALCULATORS) {
        const link = caseLink(`${SITE}calculators/${name}/`, typed, rules, EDITION);
        const paper: PaperData = { rules, input, assessment, edition: EDITION, day: DAY, site: SITE, link, milestones: plan(input) };
        written[`${name}: memo`] = memoText(memoOf(paper));
        written[`${name}: calendar`] = calendarFile(paper);
        written[`${name}: spreadsheet`] = spreadsheet(paper);
        written[`${name}: case file`] = JSON.stringify(caseFile(paper));
      }
      written['two days side by side'] = JSON.stringify(compare(rules, input, 'asOf', ['2024-11-01', DAY], laws));
      for (const draft of DRAFTS) written[`draft ${draft.name}`] = writeText(draft, prefill(draft, typed));
      return written;
    },
  };
}

/** The worked cases of a checkout, by the name of their file and their place in it. */
function workedCases(root: string): (readonly [name: string, input: Case])[] {
  const folder = join(root, 'src/content/cases');
  return readdirSync(folder).flatMap((file) =>
    (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { case: Case }[]).map(
      ({ case: input }, index) => [`${basename(file, '.json')}/${index + 1}`, input] as const,
    ),
  );
}

/** Compares and prints. @returns how many things differ */
export async function compareBuilds(older: string, newer: string, random: number): Promise<number> {
  const told = builds(join(older, 'dist'), join(newer, 'dist'));
  const [before, after] = [await voice(older), await voice(newer)];
  const worked = workedCases(older);
  let papers = 0;
  for (const [name, input] of worked) {
    const [one, other] = [before.answer(input), after.answer(input)];
    if (one !== other) told.push(`worked case ${name}: ${parting(one, other)}`);
    const [old, now] = [before.papers(input), after.papers(input)];
    for (const paper of new Set([...Object.keys(old), ...Object.keys(now)])) {
      papers += 1;
      if (old[paper] !== now[paper]) told.push(`worked case ${name}, ${paper}: ${parting(old[paper] ?? '', now[paper] ?? '')}`);
    }
  }
  for (const input of fc.sample(anyWholeCase, { numRuns: random, seed: 12 })) {
    const [one, other] = [before.answer(input), after.answer(input)];
    if (one !== other) told.push(`${JSON.stringify(input)}: ${parting(one, other)}`);
  }
  const moved = told.filter((line) => line.endsWith(OTHER_ORDER));
  const differ = told.filter((line) => !line.endsWith(OTHER_ORDER));
  for (const line of differ.slice(0, 40)) console.log(line);
  // What an order changes, only a browser can tell: this says where to look.
  if (moved.length)
    console.log(`${moved.length} pages have the same styles in another order: ${moved.map((line) => line.split(':')[0]).join(', ')}`);
  console.log(
    `${filesIn(join(newer, 'dist')).length} files, ${worked.length} worked cases, ${papers} papers and ${random} random cases compared: ${differ.length} differ`,
  );
  return differ.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [older, newer, option, count] = process.argv.slice(2);
  if (!older || !newer || (option !== undefined && option !== '--random')) {
    console.error('Usage: npm run compare-builds -- OLD NEW [--random 20000]; each is a checkout with its dist/.');
    process.exit(2);
  }
  process.exit((await compareBuilds(resolve(older), resolve(newer), Number(count ?? 20_000))) ? 1 : 0);
}
