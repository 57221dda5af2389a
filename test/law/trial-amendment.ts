/**
 * An invented amendment of § 3-08, brought into a copy of the project as docs/recipes.md says: what a maintainer writes by hand is
 * written here. No reader sees any of it. One limit, one subparagraph put in and two renumbered by it, an item added, a sentence
 * taken out.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import type { Provision } from '../../src/law/parse.ts';

/** The first day of the invented text, and of the text that it replaces. */
export const DAY = '2027-03-01';
export const BEFORE = '2024-09-22';
export const STEM = '3-08-small-purchases';
export const FILE = `src/content/law/${STEM}.txt`;
const DSBS =
  'Agencies may additionally employ any small purchase technique sanctioned by DSBS that is not otherwise in violation of these Rules.';

/** What the amendment does to words, wherever in § 3-08 they stand. */
export const amendedWords = (words: string): string =>
  words
    .replaceAll('(c)(1)(iv)', '(c)(1)(v)')
    .replaceAll('(c)(1)(iii)', '(c)(1)(iv)')
    .replace('construction the value of which is $20,000 or less', 'construction the value of which is $25,000 or less')
    .replace('construction valued over $20,000', 'construction valued over $25,000')
    .replace('bid tabulations; and', 'bid tabulations;')
    .replace('fair and reasonable for small purchases made, pursuant to subparagraph (c)(1)(v) above.', (all) =>
      all.replace(/\.$/, '; and'),
    );

const NEW_PARAGRAPH =
  '    (iii) Neighborhood Purchases. For an invented trial only, an agency may ask one vendor of its own borough for a price before it asks others.\n';

/** The amended text of § 3-08. @throws Error where a line is not as expected */
export function amendedText(old: string): string {
  const edit = (text: string, from: string | RegExp, to: string): string => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`§ 3-08: expected ${String(from)}`);
    return changed;
  };
  let text = amendedWords(old);
  text = edit(text, ` ${DSBS}`, '');
  text = edit(text, '    (iv) M/WBE Small', '    (v) M/WBE Small');
  text = edit(text, '    (iii) Small Purchases.', `${NEW_PARAGRAPH}    (iv) Small Purchases.`);
  text = edit(text, /( {2}\(14\) .*; and\n)/, '$1  (15) the borough of the vendor, for an invented trial only.\n');
  return edit(text, 'eff. 9/22/2024)', 'eff. 9/22/2024; amended City Record 2/1/2027, eff. 3/1/2027)');
}

/** The table of the amendment, line by line. */
export const TABLE = [
  "    moved: { '3-08(c)(1)(iii)': '3-08(c)(1)(iv)', '3-08(c)(1)(iv)': '3-08(c)(1)(v)' },",
  "    came: ['3-08(c)(1)(iii)', '3-08(e)(15)'],",
  '    went: [],',
];

/** A copy of the project without its site tests. */
export function copyOfProject(folder: string): void {
  for (const part of [
    'src',
    'test',
    'scripts',
    'public',
    'docs',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
    'astro.config.mjs',
    'CHANGELOG.md',
    'README.md',
  ])
    cpSync(part, join(folder, part), { recursive: true, filter: (path) => !path.startsWith(join('test', 'site')) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

/** Changes a file. @throws Error where nothing changes */
export const edited = (path: string, change: (text: string) => string): void => {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${path}: nothing to change`);
  writeFileSync(path, changed);
};

/** Runs a command of the project in the copy. @returns what it said; `status` is not 0 where it stopped */
export function run(copy: string, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', ...args], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { status, said: stdout + stderr };
}

/** Recipe, step 1 to 4: the old text aside, the new one in its place, the list, the table, the data. */
export function bringInText(copy: string, table: readonly string[] = TABLE): void {
  mkdirSync(join(copy, 'src/content/law/earlier'), { recursive: true });
  const old = readFileSync(join(copy, FILE), 'utf8');
  renameSync(join(copy, FILE), join(copy, `src/content/law/earlier/${STEM}@${BEFORE}.txt`));
  writeFileSync(join(copy, FILE), amendedText(old));
  const held = `texts: [{ from: '${BEFORE}', source: AMERICAN_LEGAL }`;
  edited(join(copy, 'src/law/texts.ts'), (text) => text.replace(held, `${held}, { from: '${DAY}', source: 'an invented trial' }`));
  writeTable(copy, table);
  edited(join(copy, 'src/content/changes.json'), (text) => {
    const told = JSON.parse(text) as Record<string, Record<string, { says: string; confidence: string }>>;
    told['3-08'] = { ...told['3-08'], [DAY]: { says: 'An invented trial.', confidence: 'read' } };
    return JSON.stringify(told, null, 2);
  });
}

/** Writes the table of renumbering, whole or with a line left out. */
export function writeTable(copy: string, table: readonly string[]): void {
  edited(join(copy, 'src/law/renumbered.ts'), (text) =>
    text.replace(
      /RENUMBERED: readonly Renumbering\[\] = \[[\s\S]*\];/,
      `RENUMBERED: readonly Renumbering[] = [\n  {\n    section: '3-08',\n    before: '${BEFORE}',\n    after: '${DAY}',\n${table.join('\n')}\n  },\n];`,
    ),
  );
}

export const isCall = (node: ts.Node, name: string): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;

/** Recipe, the quotes: each whose words no longer stand gets the new ones, and the old ones as its earlier words. */
function requote(copy: string, file: string, was: (id: string) => string): void {
  const path = join(copy, 'src/rules', file);
  const text = readFileSync(path, 'utf8');
  const { provisions } = JSON.parse(readFileSync(join(copy, 'src/content/law.json'), 'utf8')) as { provisions: Record<string, Provision> };
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const changes: [from: number, to: number, code: string][] = [];
  const visit = (node: ts.Node): void => {
    if (isCall(node, 'quote') && node.arguments.every(ts.isStringLiteralLike)) {
      const [at = '', words = ''] = node.arguments.map((one) => (one as ts.StringLiteral).text);
      if (at.startsWith('3-08') && !provisions[at]?.text.includes(words)) {
        const now = amendedWords(words);
        if (!provisions[at]?.text.includes(now)) throw new Error(`${file}: § ${at} says neither “${words}” nor “${now}”`);
        const [said, earlier] = [now, words].map((one) => JSON.stringify(one));
        changes.push([node.getStart(), node.end, `quote('${at}', ${said}, formerly('3-08@${BEFORE}', '${was(at)}', ${earlier}))`]);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (!changes.length) return;
  const out = changes.reduceRight((code, [from, to, now]) => code.slice(0, from) + now + code.slice(to), text);
  writeFileSync(path, out.includes('formerly,') ? out : out.replace(/\bquote,?(?= |\n| })/, 'formerly, $&'));
}

/** Recipe, the rest: numbers in our files, quotes, the limit, the rule that ended, the item that came. */
export function bringInRules(copy: string): void {
  const rewritten = run(copy, 'scripts/commands/references.ts', 'rewrite');
  if (!/files changed/.test(rewritten.said)) throw new Error(rewritten.said);
  const duties = join(copy, 'src/rules/3-08-small-purchases-duties.ts');
  const started = readFileSync(duties, 'utf8');
  const begin = started.indexOf("  small({\n    id: '3-08(c)(1)(iii):dsbs-technique'");
  const end = Math.min(...['  rule({', '  small({'].map((next) => started.indexOf(next, begin + 10)).filter((at) => at > begin));
  const own = started.slice(begin, end).trim().replace(/,$/, '');
  writeFileSync(duties, started.slice(0, begin) + started.slice(end));
  edited(join(copy, 'src/rules/ended.ts'), (text) =>
    text
      .replace(
        'export const ENDED: readonly Ended[] = [];',
        `export const ENDED: readonly Ended[] = [{ until: '2027-02-28', rule: ${own
          .replace(/quote\(\s*'[^']*',/, `formerly('3-08@${BEFORE}', '3-08(c)(1)(iii)',`)
          .replace('lawOn: PURCHASE', "lawOn: ['solicitation', 'purchaseOrder', 'award']")} }];`,
      )
      .replace(
        "import type { Rule } from './finding.ts';",
        "import { formerly, type Rule } from './finding.ts';\nimport { small } from './3-08-small-purchases-duties.ts';",
      ),
  );
  edited(duties, (text) =>
    text.replace(
      /(item\('written basis of award', quote\([^\n]*\n)/,
      `$1  item('borough of the vendor', quote('3-08(e)(15)', 'the borough of the vendor', since('${DAY}'))),\n`,
    ),
  );
  edited(duties, (text) => text.replace(/\bquote,?(?= |\n| })/, 'since, $&'));
  const before: Readonly<Record<string, string>> = { '3-08(c)(1)(iv)': '3-08(c)(1)(iii)', '3-08(c)(1)(v)': '3-08(c)(1)(iv)' };
  for (const file of [
    '3-08-small-purchases.ts',
    '3-08-small-purchases-duties.ts',
    '3-08-small-purchases-limits.ts',
    '3-08-small-purchases-ledger.ts',
    '3-07-accelerated-duties.ts',
    'award-notice.ts',
  ])
    requote(copy, file, (id) => before[id] ?? id);
  edited(join(copy, 'src/rules/parameters.ts'), (text) =>
    text.replace(
      "the effective date is not verified. We can answer for March 1, 2016 and later.',\n    },\n",
      (all) =>
        `${all}    { from: '${DAY}', value: 2_500_000, confidence: 'read', acts: [{ what: 'Board rule', effective: '${DAY}', ref: '3-08(c)(1)(ii)', source: 'an invented trial' }] },\n`,
    ),
  );
  const law = run(copy, 'scripts/commands/law.ts');
  if (law.status !== 0) throw new Error(law.said);
}

/** Takes the copy away. */
export const remove = (copy: string): void => rmSync(copy, { recursive: true, force: true });
