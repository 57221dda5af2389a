/**
 * The rules with their words apart: every sentence, quote and label of src/rules is taken out of the code into one table, and
 * the code keeps a short name in its place. At build time only: src/rules is written, run and tested with its words in it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import ts from 'typescript';

/** The module that wordless rules import `$words` and `$fill` from; whoever bundles them makes it of `wordsModule`. */
export const WORDS_MODULE = 'rules:words';

/** The rules without their words, and the words. */
export interface Wordless {
  /** By absolute path, the code of every module that the door leads to; TypeScript still. */
  modules: ReadonlyMap<string, string>;
  /** The words; code calls them by `nameOf` their place. A place to fill in is `{0}`, `{1}` …, as the code's own expressions. */
  words: readonly string[];
  /** Of these words and no others: code and words of two builds must never meet, for a name would say another sentence. */
  edition: string;
}

const isText = (text: string): boolean => /\p{L}/u.test(text) && text.includes(' ');
/** The text of a template literal or of its type, its expressions as {0}, {1} … */
const frame = (head: string, rest: readonly string[]): string => rest.reduce((text, part, index) => `${text}{${index}}${part}`, head);
const frameOf = (node: ts.TemplateExpression | ts.TemplateLiteralTypeNode): string =>
  frame(node.head.text, node.templateSpans.map(({ literal }) => literal.text)); // prettier-ignore

/** The code of the nth word's name: a00, a01 … Names compress better than numbers, those of neighbours best. */
const NAME = '(n + 12960).toString(36)';
const nameOf = (n: number): string => (n + 12960).toString(36);

/** Files of the door's folder that it leads to, itself included, in the order of their names. */
function modulesFrom(door: string): ts.SourceFile[] {
  const found = new Map<string, ts.SourceFile>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true);
    found.set(path, file);
    for (const one of file.statements) {
      if (!(ts.isImportDeclaration(one) || ts.isExportDeclaration(one)) || !one.moduleSpecifier) continue;
      const { text } = one.moduleSpecifier as ts.StringLiteral;
      if (/^\.\/.*\.ts$/.test(text)) visit(join(dirname(path), text));
    }
  };
  visit(door);
  return [...found.values()].sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
}

/** Text that decisions rest on, and so is no word: what a type names ("calendar days"). */
function namedByTypes(files: readonly ts.SourceFile[]): ReadonlySet<string> {
  const named = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) named.add(node.literal.text);
    else if (ts.isTemplateLiteralTypeNode(node)) named.add(frameOf(node));
    else ts.forEachChild(node, visit);
  };
  files.forEach(visit);
  return named;
}

const COMPARES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
]);

/** True where a string stands for itself: a name, an address, a type, or something compared. */
function standsForItself(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isTypeNode(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isTaggedTemplateExpression(parent) ||
    ts.isCaseClause(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBinaryExpression(parent) && COMPARES.has(parent.operatorToken.kind))
  );
}

/** What only the compiler reads: the paths that a rule declares. */
const isDeclaredReads = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) && node.name.getText() === 'reads' && ts.isArrayLiteralExpression(unwrapped(node.initializer)); // prettier-ignore
const unwrapped = (node: ts.Expression): ts.Expression => (ts.isAsExpression(node) ? node.expression : node);

/**
 * Takes the words out of the rules. Equal texts share a name; names follow the order of files and lines.
 * @param door the module that exports the rules
 * @throws Error where a text has braces that would be taken for a place to fill in, or code has a name that would hide the words
 */
export function takeWords(door: string): Wordless {
  const files = modulesFrom(door);
  const named = namedByTypes(files);
  const names = new Map<string, string>();
  const word = (text: string): string => {
    const name = names.get(text) ?? nameOf(names.size);
    names.set(text, name);
    return `$words.${name}`;
  };
  /** The code of a node, its words taken out. */
  const code = (node: ts.Node): string => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      return isText(node.text) && !named.has(node.text) && !standsForItself(node) ? word(node.text) : node.getText();
    }
    if (!ts.isTemplateExpression(node)) return inside(node);
    const text = frameOf(node);
    const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    if (!parts.some(isText) || named.has(text) || standsForItself(node)) return inside(node);
    if (parts.some((part) => /\{\d+\}/.test(part))) throw new Error(`${node.getSourceFile().fileName}: expected no {digits} in “${text}”`);
    return `$fill(${[word(text), ...node.templateSpans.map(({ expression }) => code(expression))].join(', ')})`;
  };
  const inside = (node: ts.Node): string => {
    if (ts.isIdentifier(node) && node.text.startsWith('$')) throw new Error(`${node.getSourceFile().fileName}: expected no name with $, found ${node.text}`); // prettier-ignore
    const { text } = node.getSourceFile();
    let at = node.getStart();
    let written = '';
    ts.forEachChild(node, (child) => {
      written += text.slice(at, child.getStart());
      const dropped = isDeclaredReads(child);
      if (!dropped) written += code(child);
      at = dropped && text[child.end] === ',' ? child.end + 1 : child.end;
    });
    return written + text.slice(at, node.end);
  };
  const modules = new Map(files.map((file) => [file.fileName, `import { $words, $fill } from '${WORDS_MODULE}';${inside(file)}`]));
  const words = [...names.keys()];
  return {
    modules,
    words,
    edition: createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12),
  };
}

/** The table as an ES module, one text a line: what a translation replaces, line by line, its edition kept. */
export function wordsTable({ words, edition }: Wordless, notice: string): string {
  const lines = words.map((text) => JSON.stringify(text)).join(',\n');
  return `/*! ${notice} */\nexport const edition=${JSON.stringify(edition)};\nexport const words=[\n${lines}\n];\n`;
}

/** Puts values in their places: `fill("{0} days", 5)` → "5 days". */
const FILL = 'export const $fill=(text,...values)=>text.replace(/\\{(\\d+)\\}/g,(_,n)=>values[n]);';

/** The table's texts by their names. */
const BY_NAME = `const byName=(texts)=>Object.fromEntries(texts.map((text,n)=>[${NAME},text]));`;

/** WORDS_MODULE where the table is always there. @param table what to import it from */
export const wordsModule = (table: string): string =>
  `import{words as texts}from${JSON.stringify(table)};${BY_NAME}export const $words=byName(texts);${FILL}`;

/** What stands in a sentence's place where its words are not there; the name keeps sentences apart. */
export const NOT_LOADED = 'The words of this answer are not loaded: put the rules-words.js of the same build beside rules.js';

/**
 * WORDS_MODULE where the table may be missing, or be that of another build: the rules decide all the same, and every text says
 * that its words are not loaded.
 */
export const wordsModuleIfThere = (table: string, edition: string): string =>
  `${BY_NAME}let $words=new Proxy({},{get:(_,name)=>${JSON.stringify(NOT_LOADED)}+" ("+name+")."});` +
  `try{const found=await import(${JSON.stringify(table)});if(found.edition===${JSON.stringify(edition)})$words=byName(found.words)}catch{}` +
  `export{$words};${FILL}`;

/** The table as the calculators' build knows it. */
const CHUNK = 'rules-words';

/**
 * An Astro integration: in the calculators' build too, the rules are without words, and the words are a chunk of their own, so
 * that both are loaded at once and each is kept by the browser for as long as it stays the same. The pages' own build, and
 * `astro dev`, take src/rules as it is written.
 */
export function wordsApart(door: string): AstroIntegration {
  let wordless: Wordless | undefined;
  return {
    name: 'words-apart',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'words-apart',
                apply: 'build',
                enforce: 'pre',
                applyToEnvironment: ({ name }) => name === 'client',
                buildStart() {
                  wordless = takeWords(door);
                },
                outputOptions: (options) => ({
                  ...options,
                  codeSplitting: { groups: [{ name: CHUNK, test: new RegExp(`^\\0${CHUNK}$`) }] },
                }),
                resolveId: (id) => (id === WORDS_MODULE || id === CHUNK ? `\0${id}` : null),
                load(id) {
                  if (!wordless) return null;
                  if (id === `\0${CHUNK}`) return wordsTable(wordless, 'PPB Rulebook: the words of the rules');
                  if (id === `\0${WORDS_MODULE}`) return wordsModule(CHUNK);
                  return wordless.modules.get(id) ?? null;
                },
              },
            ],
          },
        });
      },
    },
  };
}
