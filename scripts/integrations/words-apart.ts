/**
 * The rules with their words apart: every sentence, quote and label of src/rules is taken out of the code into one table, and
 * the code keeps a short name in its place. At build time only: src/rules is written, run and tested with its words in it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import ts from 'typescript';

/** The module that wordless rules import `$words`, `$told`, `$from` and `$fill` from; whoever bundles them makes it of `wordsModule`. */
export const WORDS_MODULE = 'rules:words';

/** The rules without their words, and the words. */
export interface Wordless {
  /** By absolute path, the code of every module that the door leads to; TypeScript still. */
  modules: ReadonlyMap<string, string>;
  /** The words; code calls them by `nameOf` their place. A place to fill in is `{0}`, `{1}` …, as the code's own expressions. */
  words: readonly string[];
  /** Constants that are only shown and decide nothing, by their names: they are whole in the table. */
  told: Readonly<Record<string, unknown>>;
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

/** Nodes inside which code runs later, more than once, or perhaps not at all. */
const NOT_ONCE: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.ClassDeclaration,
]);
const MAY_SKIP: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/**
 * True where a module reads the text once, as it is loaded, in the order in which it is written. The code of such a text is
 * `$next()`, the same for all: four in five are so, and their names would weigh more than the rules' decisions on limits.
 */
function isReadOnce(node: ts.Node): boolean {
  for (let { parent } = node; !ts.isSourceFile(parent); { parent } = parent) {
    if (ts.isFunctionLike(parent) || NOT_ONCE.has(parent.kind)) return false;
    if (ts.isBinaryExpression(parent) && MAY_SKIP.has(parent.operatorToken.kind)) return false;
    if (ts.isCallExpression(parent) && parent.questionDotToken) return false;
  }
  return true;
}

/** The name of a constant whose comment says `@told`: it is shown to readers and no decision rests on it. */
function toldName(node: ts.Node): string | null {
  const { parent } = node;
  if (!parent || !ts.isVariableDeclaration(parent) || parent.initializer !== node || !ts.isIdentifier(parent.name)) return null;
  const statement = parent.parent.parent;
  return ts.getJSDocTags(statement).some(({ tagName }) => tagName.text === 'told') ? parent.name.text : null;
}

/** The value of a literal. @throws Error where it is made of anything but objects, lists and texts */
function valueOf(node: ts.Expression): unknown {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return valueOf(node.expression);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(valueOf);
  if (!ts.isObjectLiteralExpression(node)) throw new Error(`${node.getSourceFile().fileName}: expected a literal in what is told, found ${node.getText()}`); // prettier-ignore
  return Object.fromEntries(
    node.properties.map((property) => {
      if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) throw new Error(`${node.getSourceFile().fileName}: expected a key and its literal, found ${property.getText()}`); // prettier-ignore
      return [property.name.text, valueOf(property.initializer)];
    }),
  );
}

/** What only the compiler reads: the paths that a rule declares. */
const isDeclaredReads = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) && node.name.getText() === 'reads' && ts.isArrayLiteralExpression(unwrapped(node.initializer)); // prettier-ignore
/** What only the compiler reads, or earlier texts, which load apart: both are left out of the rules' code. */
const isLeftOut = (node: ts.Node): boolean => isDeclaredReads(node) || isFormerly(node);
/** The earlier words of a quote, or since when it has words. */
const isFormerly = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && ['formerly', 'since'].includes(node.expression.text);
const unwrapped = (node: ts.Expression): ts.Expression => (ts.isAsExpression(node) ? node.expression : node);

/** A module of the rules with its words in place, and without what only the compiler reads. */
export function withoutReads(path: string): string {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const cuts: [from: number, to: number][] = [];
  const walk = (node: ts.Node): void => {
    if (isDeclaredReads(node)) cuts.push([node.getStart(), file.text[node.end] === ',' ? node.end + 1 : node.end]);
    else ts.forEachChild(node, walk);
  };
  walk(file);
  return cuts.reduceRight((code, [from, to]) => code.slice(0, from) + code.slice(to), file.text);
}

/**
 * Takes the words out of the rules. Equal texts share a name. First come the texts that modules read once, in the order of files
 * and lines; then the others.
 * @param door the module that exports the rules
 * @throws Error where a text has braces that would be taken for a place to fill in, or code has a name that would hide the words
 */
export function takeWords(door: string): Wordless {
  const files = modulesFrom(door);
  const named = namedByTypes(files);
  /** The text of a node that is a word, braces for its expressions; null where it is none. */
  const textOf = (node: ts.Node): string | null => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
      return isText(node.text) && !named.has(node.text) && !standsForItself(node) ? node.text : null;
    if (!ts.isTemplateExpression(node)) return null;
    const text = frameOf(node);
    const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    if (!parts.some(isText) || named.has(text) || standsForItself(node)) return null;
    if (parts.some((part) => /\{\d+\}/.test(part))) throw new Error(`${node.getSourceFile().fileName}: expected no {digits} in “${text}”`);
    return text;
  };

  /** Where each text stands in the table, and the node that reads it as its module is loaded. */
  const places = new Map<string, number>();
  const readers = new Map<string, ts.Node>();
  /** Where in the table the texts of a module begin. */
  const begins = new Map<ts.SourceFile, number>();
  const told: Record<string, unknown> = {};
  const walk = (node: ts.Node, once: boolean): void => {
    const name = toldName(node);
    if (name !== null) told[name] = valueOf(node as ts.Expression);
    if (name !== null || isLeftOut(node)) return;
    const text = textOf(node);
    if (text !== null && !places.has(text) && (!once || isReadOnce(node))) {
      places.set(text, places.size);
      if (once) readers.set(text, node);
    }
    ts.forEachChild(node, (child) => walk(child, once));
  };
  for (const file of files) {
    begins.set(file, places.size);
    walk(file, true);
  }
  for (const file of files) walk(file, false);

  /** The code of a node, its words taken out. */
  const code = (node: ts.Node): string => {
    const name = toldName(node);
    if (name !== null) return `$told.${name}`;
    const text = textOf(node);
    if (text === null) return inside(node);
    const word = readers.get(text) === node ? '$next()' : `$words.${nameOf(places.get(text) ?? 0)}`;
    if (!ts.isTemplateExpression(node)) return word;
    return `$fill(${[word, ...node.templateSpans.map(({ expression }) => code(expression))].join(', ')})`;
  };
  const inside = (node: ts.Node): string => {
    if (ts.isIdentifier(node) && node.text.startsWith('$')) throw new Error(`${node.getSourceFile().fileName}: expected no name with $, found ${node.text}`); // prettier-ignore
    const { text } = node.getSourceFile();
    let at = node.getStart();
    let written = '';
    ts.forEachChild(node, (child) => {
      written += text.slice(at, child.getStart());
      const dropped = isLeftOut(child);
      if (!dropped) written += code(child);
      at = dropped && text[child.end] === ',' ? child.end + 1 : child.end;
    });
    return written + text.slice(at, node.end);
  };
  const opening = (file: ts.SourceFile): string =>
    `import { $words, $told, $from, $fill } from '${WORDS_MODULE}';const $next = $from(${begins.get(file)});`;
  const modules = new Map(files.map((file) => [file.fileName, opening(file) + inside(file)]));
  const words = [...places.keys()];
  return {
    modules,
    words,
    told,
    edition: createHash('sha256')
      .update(JSON.stringify([words, told]))
      .digest('hex')
      .slice(0, 12),
  };
}

/** The table as an ES module, one text a line: what a translation replaces, line by line, its edition kept. */
export function wordsTable({ words, told, edition }: Wordless, notice: string): string {
  const lines = words.map((text) => JSON.stringify(text)).join(',\n');
  const constants = JSON.stringify(told, null, 1).replace(/^ +/gm, '');
  return `/*! ${notice} */\nexport const edition=${JSON.stringify(edition)};\nexport const words=[\n${lines}\n];\nexport const told=${constants};\n`;
}

/** Reads a module's own texts one after the other, as it is loaded; and puts values in their places: `fill("{0} days", 5)` → "5 days". */
const FROM = `export const $from=(n)=>()=>$words[(n=>${NAME})(n++)];`;
const FILL = 'export const $fill=(text,...values)=>text.replace(/\\{(\\d+)\\}/g,(_,n)=>values[n]);';

/** The table's texts by their names. */
const BY_NAME = `const byName=(texts)=>Object.fromEntries(texts.map((text,n)=>[${NAME},text]));`;

/** WORDS_MODULE where the table is always there. @param table what to import it from */
export const wordsModule = (table: string): string =>
  `import{words as texts,told}from${JSON.stringify(table)};${BY_NAME}export const $words=byName(texts),$told=told;${FROM}${FILL}`;

/** What stands in a sentence's place where its words are not there; the name keeps sentences apart. */
export const NOT_LOADED = 'The words of this answer are not loaded: put the rules-words.js of the same build beside rules.js';

/**
 * WORDS_MODULE where the table may be missing, or be that of another build: the rules decide all the same, and every text says
 * that its words are not loaded; what is only told is empty.
 */
export const wordsModuleIfThere = (table: string, { edition, told }: Wordless): string =>
  `${BY_NAME}let $words=new Proxy({},{get:(_,name)=>${JSON.stringify(NOT_LOADED)}+" ("+name+")."}),$told=${JSON.stringify(Object.fromEntries(Object.keys(told).map((name) => [name, {}])))};` +
  `try{const found=await import(${JSON.stringify(table)});` +
  `if(found.edition===${JSON.stringify(edition)})$words=byName(found.words),$told=found.told}catch{}` +
  `export{$words,$told};${FROM}${FILL}`;

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
