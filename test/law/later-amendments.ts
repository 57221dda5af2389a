/**
 * Nine more invented amendments of § 3-08, each brought into the copy after the one before, by the recipe: a limit, a subparagraph
 * put in before all that were moved already, an item added. With the first they are ten in a row.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Provision } from '../../src/law/parse.ts';
import { DAY, edited, FILE, isCall, run, STEM } from './trial-amendment.ts';

const NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv'];
/** Where each amendment puts its subparagraph in. */
const PUT_IN = 2;

/** The amendment of a number: 1 is the trial's own, 2 to 10 follow it, two a year. */
export interface Amendment {
  day: string;
  before: string;
  /** Which subparagraphs of (c)(1) have other numbers: before, after. */
  moved: readonly (readonly [string, string])[];
  /** The limit of micropurchases before and after, in dollars. */
  limit: readonly [number, number];
  item: number;
}

const dayOf = (number: number): string => {
  const [year = 0, month = 0] = DAY.split('-').map(Number);
  const months = month - 1 + 6 * (number - 1);
  return `${year + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
};

export function amendment(number: number): Amendment {
  const last = 4 + number - 2;
  const numerals = NUMERALS.slice(PUT_IN, last + 1);
  return {
    day: dayOf(number),
    before: dayOf(number - 1),
    moved: numerals.map((one, index) => [`3-08(c)(1)(${one})`, `3-08(c)(1)(${NUMERALS[PUT_IN + index + 1]})`]),
    limit: [24_000 + 1_000 * (number - 1), 24_000 + 1_000 * number],
    item: 14 + number,
  };
}

/** As the history of a section prints a day: 3/1/2027. */
const printed = (day: string): string => day.split('-').map(Number).map(String).slice(1).concat(day.slice(0, 4)).join('/');
const dollars = (amount: number): string => `$${amount.toLocaleString('en-US')}`;

/** What an amendment does to words, wherever in § 3-08 they stand. */
function amended(words: string, { moved, limit: [old, now] }: Amendment): string {
  const cited = [...moved].reverse().reduce((text, [from, to]) => text.replaceAll(from.slice(4), to.slice(4)), words);
  return cited
    .replace(`${dollars(old)} or less`, `${dollars(now)} or less`)
    .replace(`construction valued over ${dollars(old)}`, `construction valued over ${dollars(now)}`);
}

function amendedText(old: string, one: Amendment): string {
  const start = old.indexOf('  (1) Competition Objective.');
  const end = old.indexOf('  (2) Solicitation Methods');
  const within = [...one.moved].reverse().reduce(
    (text, [from, to]) => text.replace(`\n    (${from.slice(11, -1)}) `, `\n    (${to.slice(11, -1)}) `),
    old.slice(start, end),
  ); // prettier-ignore
  const placed = within.replace(
    '\n    (iv) ',
    `\n    (iii) Invented Purchases ${one.item}. For an invented trial only, an agency may ask vendor ${one.item} first.\n    (iv) `,
  );
  return amended(old.slice(0, start) + placed + old.slice(end), one)
    .replace(
      `(${one.item - 1}) the borough of the vendor, for an invented trial only.`,
      (all) => `${all.slice(0, -1)}; and\n  (${one.item}) the borough of the vendor, for an invented trial only.`,
    )
    .replace(/\)\s*$/, `; amended City Record ${printed(one.day)}, eff. ${printed(one.day)})\n`);
}

const json = <T>(copy: string, path: string): T => JSON.parse(readFileSync(join(copy, path), 'utf8')) as T;

/** Each quote whose words no longer stand gets the new ones, the old ones first among its earlier words. */
function requote(copy: string, file: string, one: Amendment): void {
  const path = join(copy, 'src/rules', file);
  const text = readFileSync(path, 'utf8');
  const { provisions } = json<{ provisions: Record<string, Provision> }>(copy, 'src/content/law.json');
  const back = new Map(one.moved.map(([from, to]) => [to, from]));
  const changes: [from: number, to: number, code: string][] = [];
  const visit = (node: ts.Node): void => {
    if (isCall(node, 'quote')) {
      const [at, words] = node.arguments.slice(0, 2).map((each) => (ts.isStringLiteralLike(each) ? each.text : undefined));
      if (at?.startsWith('3-08') && words !== undefined && !provisions[at]?.text.includes(words)) {
        const now = amended(words, one);
        if (!provisions[at]?.text.includes(now)) throw new Error(`${file}: § ${at} says neither “${words}” nor “${now}”`);
        const earlier = node.arguments.slice(2).map((each) => text.slice(each.getStart(), each.end));
        const was = `formerly('3-08@${one.before}', '${back.get(at) ?? at}', ${JSON.stringify(words)})`;
        changes.push([node.getStart(), node.end, `quote('${at}', ${[JSON.stringify(now), was, ...earlier].join(', ')})`]);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true));
  if (changes.length)
    writeFileSync(
      path,
      changes.reduceRight((code, [from, to, now]) => code.slice(0, from) + now + code.slice(to), text),
    );
}

/** Brings the amendment of a number, 2 or more, into a copy that has those before it. @throws Error where a step of the recipe stops */
export function bringInNext(copy: string, number: number): void {
  const one = amendment(number);
  const done = (...args: string[]): void => {
    const { status, said } = run(copy, ...args);
    if (status !== 0) throw new Error(`amendment ${number}, ${args.join(' ')}: ${said}`);
  };
  run(copy, 'scripts/commands/references.ts', 'freeze');
  copyFileSync(join(copy, FILE), join(copy, `src/content/law/earlier/${STEM}@${one.before}.txt`));
  edited(join(copy, FILE), (text) => amendedText(text, one));
  const held = `{ from: '${one.before}', source: 'an invented trial' }`;
  edited(join(copy, 'src/law/texts.ts'), (text) => text.replace(held, `${held}, { from: '${one.day}', source: 'an invented trial' }`));
  const moved = one.moved.map((pair) => pair.map((id) => `'${id}'`).join(': ')).join(', ');
  edited(join(copy, 'src/law/renumbered.ts'), (text) =>
    text.replace(/\];\s*$/, `  { section: '3-08', before: '${one.before}', after: '${one.day}', moved: { ${moved} }, came: ['3-08(c)(1)(iii)', '3-08(e)(${one.item})'], went: [] },\n];\n`),
  ); // prettier-ignore
  edited(join(copy, 'src/content/changes.json'), (text) => {
    const told = JSON.parse(text) as Record<string, Record<string, { says: string; confidence: string }>>;
    told['3-08'] = { ...told['3-08'], [one.day]: { says: 'An invented trial.', confidence: 'read' } };
    return JSON.stringify(told, null, 2);
  });
  run(copy, 'scripts/commands/law.ts');
  run(copy, 'scripts/commands/references.ts', 'rewrite');
  for (const file of new Set(['3-08-small-purchases.ts', '3-08-small-purchases-duties.ts', '3-08-small-purchases-limits.ts', '3-08-small-purchases-ledger.ts', '3-07-accelerated-duties.ts', 'award-notice.ts'])) requote(copy, file, one); // prettier-ignore
  edited(join(copy, 'src/rules/3-08-small-purchases-duties.ts'), (text) =>
    text.replace(
      `since('${one.before}'))),\n`,
      (all) => `${all}  item('borough of the vendor', quote('3-08(e)(${one.item})', 'the borough of the vendor', since('${one.day}'))),\n`,
    ),
  );
  edited(join(copy, 'src/rules/parameters.ts'), (text) =>
    text.replace(
      new RegExp(`\\{ from: '${one.before}', value: \\d[\\d_]*, .*\\n`),
      (all) =>
        `${all}    { from: '${one.day}', value: ${one.limit[1] * 100}, confidence: 'read', acts: [{ what: 'Board rule', effective: '${one.day}', ref: '3-08(c)(1)(ii)', source: 'an invented trial' }] },\n`,
    ),
  );
  done('scripts/commands/law.ts');
}
