/**
 * The rules for other sites: `rules.js`, one ES module; `rules-words.js`, its words, which it loads from beside itself;
 * `rules-earlier.js`, the law before the texts held, for whoever asks about such days; and `rules.d.ts`, the types of rules.js
 * without any other file. Written into dist/ as the last step of a build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { rolldown, type Plugin } from 'rolldown';
import ts from 'typescript';
import { takeWords } from './words-apart.ts';
import { WORDS_MODULE, wordsModuleIfThere, wordsTable, type Wordless } from './words-table.ts';
import { SECTIONS_RANGE } from '../../src/law/sections.ts';
import { areCarried } from '../../src/law/texts.ts';
import { ALONE_FROM } from '../../src/rules/held.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The module that exports the rules. */
export const DOOR = join(ROOT, 'src/rules/index.ts');
/** The module that exports the law before the texts held. It takes the rules as an argument, and nothing from them. */
export const EARLIER_DOOR = join(ROOT, 'src/rules/earlier/index.ts');

/** What earlier texts may weigh in rules.js, and their words in its words, where the rules carry them (src/rules/carried.ts). */
export const CARRIED_LIMIT = areCarried(ALONE_FROM) ? 3_000 : 0;

/** What rules.js may weigh, gzipped, in bytes: a calculator's rules are the same code. */
export const RULES_LIMIT = 49_000 + CARRIED_LIMIT;

export const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

const NOTICE = `PPB Rulebook: 9 RCNY §§ ${SECTIONS_RANGE} as code. Not an official text, not legal advice. MIT licence.`;

export interface RulesFiles {
  /** rules.js. */
  script: string;
  /** rules-words.js. */
  words: string;
}

/** One minified ES module, kept in memory, and the files that it is made of. The calculators are bundled by the same. */
async function asOneModule(door: string, notice: string, plugins: Plugin[] = []): Promise<{ script: string; files: readonly string[] }> {
  const bundle = await rolldown({ input: door, platform: 'browser', transform: { target: 'es2022' }, plugins, onLog: stopAt });
  try {
    const { output } = await bundle.generate({ format: 'es', minify: true, comments: false });
    const [one, ...others] = output;
    if (others.length) throw new Error(`expected one module of ${door}, found ${output.map(({ fileName }) => fileName).join(', ')}`);
    return { script: `/*! ${notice} */\n${inQuotes(one.code)}`, files: one.moduleIds };
  } finally {
    await bundle.close();
  }
}

/** Texts in quotation marks, as property names are written, and not in the marks of templates: both in one way compress better. */
function inQuotes(module: string): string {
  const file = ts.createSourceFile('rules.js', module, ts.ScriptTarget.ESNext, true);
  // The pieces are put together once: cut anew for each of some thousand texts the module takes six seconds.
  const parts: string[] = [];
  let done = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isNoSubstitutionTemplateLiteral(node) && !ts.isTaggedTemplateExpression(node.parent)) {
      const [start, end] = [node.getStart(), node.end];
      const text = module.slice(start + 1, end - 1);
      parts.push(module.slice(done, start), /["\\\n]/.test(text) ? module.slice(start, end) : `"${text}"`);
      done = end;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return parts.join('') + module.slice(done);
}

/** What the bundler warns of stops the build. */
function stopAt(level: string, { message }: { message: string }): void {
  if (level === 'warn') throw new Error(message);
}

/** src/rules as one minified ES module, and its words. @throws Error where it does not compile, or weighs more than RULES_LIMIT */
export async function bundleRules(): Promise<RulesFiles> {
  const wordless = await takeWords(DOOR);
  const { script } = await asOneModule(DOOR, NOTICE, [withoutWords(wordless)]);
  const weight = gzipped(script);
  if (weight > RULES_LIMIT) throw new Error(`rules.js weighs ${weight} bytes gzipped: expected ${RULES_LIMIT} or fewer`);
  return { script, words: wordsTable(wordless, `${NOTICE} The words of rules.js, which loads them from beside itself.`) };
}

/** The law before the texts held as one minified ES module, its words within. @throws Error where it would bring the rules along */
export async function bundleEarlier(): Promise<string> {
  const notice = `${NOTICE} The law before the texts held: rules.holdEarlier(earlierLaw(rules)).`;
  const { script, files } = await asOneModule(EARLIER_DOOR, notice);
  const foreign = files.filter((path) => !path.includes('src/rules/earlier/'));
  if (foreign.length) throw new Error(`src/rules/earlier takes what it needs as an argument, but imports ${foreign.join(', ')}`);
  return script;
}

/** The table's place, seen from rules.js. */
const TABLE = './rules-words.js';

/** Gives the bundler the rules without words, and the words' module with its table outside. */
const withoutWords = (wordless: Wordless): Plugin => ({
  name: 'without-words',
  resolveId: (id) => (id === WORDS_MODULE ? `\0${id}` : id === TABLE ? { id, external: true } : null),
  load: (id) => (id === `\0${WORDS_MODULE}` ? wordsModuleIfThere(TABLE, wordless) : (wordless.modules.get(id) ?? null)),
});

const literals = (ids: readonly string[]): string => ids.map((id) => `\n  | '${id}'`).join('');
const keysOf = (path: string, of?: string): string[] => {
  const json = JSON.parse(readFileSync(join(ROOT, 'src/content', path), 'utf8')) as Record<string, object>;
  return Object.keys(of ? (json[of] as object) : json);
};

const listedIds = (): string[] =>
  [...readFileSync(join(ROOT, 'src/content/finding-ids.ts'), 'utf8').matchAll(/'([^']+)'/g)].map(([, id]) => id as string);

/** Types that rest on files outside src/rules, said without them. */
function standIns(): Record<string, string> {
  return {
    Citation: `/** A provision or continuing paragraph that is held. */\ntype Citation =${literals(keysOf('law.json', 'provisions'))};`,
    Section: `type Section =${literals(keysOf('law.json', 'sections'))};`,
    AuthorityId: `/** An entry of the other law. */\ntype AuthorityId =${literals(keysOf('authorities.json'))};`,
    EarlierId: `/** A text that another has replaced, or will. */\ntype EarlierId = ${literals(keysOf('law-earlier.json')) || 'never'};`,
    FindingId: `/** What a finding, or a rule, is called. */\ntype FindingId =${literals(listedIds())};`,
    In: `/** Words of the provision. Where the rules are built the compiler looks them up; here it cannot. */\ntype In<_At extends Citation, Words extends string> = Words;`,
  };
}

/** The compiler's own declarations of src/rules, by file. @throws Error where the rules do not compile */
function declarations(): Map<string, string> {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(dirname(DOOR), 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => { throw new Error(String(messageText)); } }, // prettier-ignore
  );
  if (!config) throw new Error('src/rules/tsconfig.json cannot be read');
  const program = ts.createProgram([DOOR], {
    ...config.options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(ROOT, 'src'),
    outDir: '/declared',
  });
  const emitted = new Map<string, string>();
  const found = [...ts.getPreEmitDiagnostics(program), ...program.emit(undefined, (name, text) => emitted.set(name, text)).diagnostics];
  if (found.length) throw new Error(`src/rules: ${found.map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' ')).join('; ')}`);
  return emitted;
}

/** The types of rules.js as one file: what the door exports, and what that is made of. */
export function declareRules(): string {
  const emitted = declarations();
  const door = emitted.get('/declared/rules/index.d.ts') ?? '';
  const exported = [...door.matchAll(/export (type )?\{([^}]*)\}/g)].flatMap(([, type = '', names = '']) =>
    names.split(',').flatMap((name) => (name.trim() ? [type + name.trim()] : [])),
  );
  const replaced = standIns();
  const statements = new Map<string, string>();
  for (const [path, text] of emitted) {
    if (!path.startsWith('/declared/rules/') || path.endsWith('/index.d.ts')) continue;
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
    for (const statement of file.statements) {
      if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) continue;
      const name = ts.isVariableStatement(statement)
        ? statement.declarationList.declarations[0]?.name.getText()
        : (statement as ts.Statement & { name?: ts.Identifier }).name?.text;
      if (name === undefined) throw new Error(`${path}: expected a statement with a name, found ${statement.getText()}`);
      const own = replaced[name] ?? statement.getFullText().trim().replace(/^export /m, '').replace('@parted ', '').replace(/import\("[^"]+"\)\./g, ''); // prettier-ignore
      // Overloads would share a name; a name in two files is told below, if both are needed.
      statements.set(name, statements.has(name) ? `${statements.get(name)}\n${TWICE}${own}` : own);
    }
  }
  const needed = new Set<string>();
  const need = (name: string): void => {
    const own = statements.get(name);
    if (own === undefined || needed.has(name)) return;
    if (own.includes(TWICE)) throw new Error(`src/rules: “${name}” stands in two files; rules.d.ts needs one name for each`);
    needed.add(name);
    const code = own.replace(/\/\*.*?\*\//gs, '').replace(/'[^'\n]*'|"[^"\n]*"/g, '');
    for (const [word] of code.matchAll(/[A-Za-z_]\w*/g)) need(word);
  };
  for (const name of exported) need(name.replace('type ', ''));
  const body = [...statements].filter(([name]) => needed.has(name)).map(([, text]) => text);
  const missing = exported.filter((name) => !needed.has(name.replace('type ', '')));
  const text = `/** ${NOTICE}\n * The types of rules.js. */\n${body.join('\n')}\nexport {\n  ${exported.join(',\n  ')},\n};\n`;
  const foreign = /\bimport\b.*from|import\(|\bLawText\b|\bz\.[A-Z]/.exec(text.replace(/\/\*.*?\*\//gs, ''));
  if (missing.length || foreign) throw new Error(`rules.d.ts is not whole: ${missing.join(', ')}${foreign?.[0] ?? ''}`);
  return text;
}
const TWICE = '/* twice */';

/** An Astro integration that writes rules.js, rules-words.js, rules-earlier.js and rules.d.ts. */
export function rulesFile(): AstroIntegration {
  return {
    name: 'rules-file',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const [{ script, words }, earlier, types] = [await bundleRules(), await bundleEarlier(), declareRules()];
        writeFileSync(new URL('rules.js', dir), script);
        writeFileSync(new URL('rules-words.js', dir), words);
        writeFileSync(new URL('rules-earlier.js', dir), earlier);
        writeFileSync(new URL('rules.d.ts', dir), types);
        logger.info(
          `rules.js ${gzipped(script)} bytes gzipped (limit ${RULES_LIMIT}), rules-words.js ${gzipped(words)}, rules-earlier.js ${gzipped(earlier)}`,
        );
      },
    },
  };
}
