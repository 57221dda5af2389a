/**
 * The edition of what is held: marks that change when the text, the other law or the rules' code do, and with nothing else.
 * Comments, types and line breaks of the code, worked cases, pages and our words about the law do not count.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { CHARTER_AS_OF, RULES_AS_OF } from '../../src/rules/index.ts';
import type { Edition } from '../../src/law/edition.ts';
import type { Law } from '../../src/law/parse.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** What an edition is made of. */
export interface Held {
  law: Pick<Law, 'sections' | 'provisions'>;
  authorities: unknown;
  /** The sources of src/rules, by file name, parameters and readings among them; and of src/plan, whose days rest on them. */
  rules: Readonly<Record<string, string>>;
}

const mark = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** JSON with its keys in order, so that their order in the file does not count. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** The words that stand in the law: of a section its title and its history, of a provision its text. */
function words({ sections, provisions }: Held['law']): string {
  return ordered({
    sections: Object.fromEntries(Object.entries(sections).map(([number, { title, history }]) => [number, { title, history }])),
    provisions: Object.entries(provisions).map(([id, { text }]) => [id, text]),
  });
}

/** Code without its types, comments and spacing. @throws Error where it is not TypeScript */
const code = (source: string): string => transformSync(source, { loader: 'ts', minifyWhitespace: true, legalComments: 'none' }).code;

/** @param held everything that can change an answer */
export function editionOf({ law, authorities, rules }: Held): Edition {
  const text = mark(words(law));
  const sources = Object.keys(rules)
    .sort()
    .map((name) => [name, code(rules[name] ?? '')]);
  return {
    rules: mark(ordered([text, authorities, sources])),
    text,
    date: CHARTER_AS_OF > RULES_AS_OF ? CHARTER_AS_OF : RULES_AS_OF,
  };
}

/** What is held in src/. */
export function readHeld(): Held {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(SRC, 'content', name), 'utf8'));
  const sources = (folder: string, prefix: string): [string, string][] =>
    readdirSync(join(SRC, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [prefix + name, readFileSync(join(SRC, folder, name), 'utf8')]);
  return {
    law: json('law.json') as Held['law'],
    authorities: json('authorities.json'),
    rules: Object.fromEntries([...sources('rules', ''), ...sources('plan', 'plan/')]),
  };
}
