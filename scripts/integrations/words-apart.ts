/**
 * The rules with their words apart: every sentence, quote and label of src/rules is taken out of the code into one table, and
 * the code keeps a short name in its place. At build time only: src/rules is written, run and tested with its words in it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import ts from 'typescript';
import { nameOf, OPENING, WORDS_MODULE, wordsModule, wordsTable, type Wordless } from './words-table.ts';
import { takenWhole } from './words-whole.ts';

const isText = (text: string): boolean => /\p{L}/u.test(text) && text.includes(' ');
/** The text of a template literal or of its type, its expressions as {0}, {1} … */
const frame = (head: string, rest: readonly string[]): string => rest.reduce((text, part, index) => `${text}{${index}}${part}`, head);
const frameOf = (node: ts.TemplateExpression | ts.TemplateLiteralTypeNode): string =>
  frame(node.head.text, node.templateSpans.map(({ literal }) => literal.text)); // prettier-ignore

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

/** What a rule finds where that is one and the same in every case: data, and names of it. */
function isConstantAnswer(node: ts.Node): node is ts.ArrowFunction & { body: ts.ParenthesizedExpression } {
  const isData = (one: ts.Node): boolean => {
    if (ts.isObjectLiteralExpression(one)) return one.properties.every((property) => ts.isPropertyAssignment(property) && isData(property.initializer)); // prettier-ignore
    if (ts.isArrayLiteralExpression(one)) return one.elements.every(isData);
    return ts.isIdentifier(one) || ts.isStringLiteral(one) || ts.isNoSubstitutionTemplateLiteral(one);
  };
  const isFound = ts.isArrowFunction(node) && !node.parameters.length && ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'find'; // prettier-ignore
  return isFound && ts.isParenthesizedExpression(node.body) && isData(node.body.expression);
}

/**
 * True where a module reads the text once, as it is loaded, in the order in which it is written. The code of such a text is
 * `$next()`, the same for all: four in five are so, and their names would weigh more than the rules' decisions on limits.
 */
function isReadOnce(node: ts.Node): boolean {
  for (let { parent } = node; !ts.isSourceFile(parent); { parent } = parent) {
    if ((ts.isFunctionLike(parent) && !isConstantAnswer(parent)) || NOT_ONCE.has(parent.kind)) return false;
    if (ts.isBinaryExpression(parent) && MAY_SKIP.has(parent.operatorToken.kind)) return false;
    if (ts.isCallExpression(parent) && parent.questionDotToken) return false;
  }
  return true;
}

/** What only the compiler reads: the paths that a rule declares. */
const isDeclaredReads = (node: ts.Node): boolean => {
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'reads') return false;
  const value = unwrapped(node.initializer);
  return ts.isArrayLiteralExpression(value) || (ts.isIdentifier(value) && value.text.endsWith('READS'));
};
/** What only the compiler reads, or a quote's earlier words, which stand in earlier-data.ts too: both are left out of the rules' code. */
const isLeftOut = (node: ts.Node): boolean => isDeclaredReads(node) || isFormerly(node);
const isCallOf = (node: ts.Node, names: readonly string[]): boolean =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && names.includes(node.expression.text);
/** The earlier words of a quote, or since when it has words. A rule that ended quotes by `formerly` alone. */
const isFormerly = (node: ts.Node): boolean => isCallOf(node, ['formerly', 'since']) && isCallOf(node.parent, ['quote']);
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
 * Takes the words out of the rules. Equal texts share a name. First come those that code names more than
 * once, the most used first: their names are short. Then come the texts that modules read once, in the order of files and lines;
 * then the others.
 * @param door the module that exports the rules
 * @throws Error where a text has braces that would be taken for a place to fill in, code has a name that would hide the words, or two
 * constants that are told have one name
 */
export async function takeWords(door: string): Promise<Wordless> {
  const files = modulesFrom(door);
  const byTypes = namedByTypes(files);
  /** The text of a node that is a word, braces for its expressions; null where it is none. */
  const textOf = (node: ts.Node): string | null => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
      return isText(node.text) && !byTypes.has(node.text) && !standsForItself(node) ? node.text : null;
    if (!ts.isTemplateExpression(node)) return null;
    const text = frameOf(node);
    const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    if (!parts.some(isText) || byTypes.has(text) || standsForItself(node)) return null;
    if (parts.some((part) => /\{\d+\}/.test(part))) throw new Error(`${node.getSourceFile().fileName}: expected no {digits} in “${text}”`);
    return text;
  };

  /** Where each text stands in the table, and the node that reads it as its module is loaded. */
  const places = new Map<string, number>();
  const readers = new Map<string, ts.Node>();
  /** Where in the table the texts of a module begin. */
  const begins = new Map<ts.SourceFile, number>();
  const told: Record<string, unknown> = {};
  const parameters: object[] = [];
  const whole = new Map<ts.Node, string | null>();
  for (const file of files) {
    const taken = await takenWhole(file, Object.keys(told).length);
    for (const [name, value] of taken.told) {
      if (name in told) throw new Error(`${file.fileName}: expected one name for each constant that is told, found ${name} again`);
      told[name] = value;
    }
    parameters.push(...taken.parameters);
    for (const [node, left] of taken.code) whole.set(node, left);
  }
  const walk = (node: ts.Node, found: (text: string, node: ts.Node) => void): void => {
    if (whole.has(node) || isLeftOut(node)) return;
    const text = textOf(node);
    if (text !== null) found(text, node);
    ts.forEachChild(node, (child) => walk(child, found));
  };
  const readOnce: [ts.SourceFile, string][] = [];
  const named = new Map<string, number>();
  for (const file of files)
    walk(file, (text, node) => {
      if (!readers.has(text) && isReadOnce(node)) {
        readers.set(text, node);
        readOnce.push([file, text]);
      }
    });
  for (const file of files)
    walk(file, (text) => {
      if (!readers.has(text)) named.set(text, (named.get(text) ?? 0) + 1);
    });
  const shared = [...named].filter(([, uses]) => uses > 1).sort(([, a], [, b]) => b - a);
  for (const [text] of shared) places.set(text, places.size);
  for (const file of files) {
    begins.set(file, places.size);
    for (const [of, text] of readOnce) if (of === file) places.set(text, places.size);
  }
  for (const text of named.keys()) if (!places.has(text)) places.set(text, places.size);

  /** The provision of a quote whose words are read once: its code is shorter, and alike for all. */
  const quoteOnce = (node: ts.Node): ts.Expression | null => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'quote') return null;
    const [at, said] = node.arguments;
    const text = said ? textOf(said) : null;
    return at && text !== null && readers.get(text) === said ? at : null;
  };
  /** The code of a node, its words taken out. */
  const code = (node: ts.Node): string => {
    const left = whole.get(node);
    if (left !== undefined) return left ?? '';
    const quoted = quoteOnce(node);
    if (quoted) return `$next(${code(quoted)})`;
    if (isConstantAnswer(node)) return `$always(${code(node.body)})`;
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
  const opening = (file: ts.SourceFile): string => `import { ${OPENING} } from '${WORDS_MODULE}';const $next = $from(${begins.get(file)});`;
  const modules = new Map(files.map((file) => [file.fileName, opening(file) + inside(file)]));
  const words = [...places.keys()];
  return {
    modules,
    words,
    told,
    parameters,
    edition: createHash('sha256')
      .update(JSON.stringify([words, told, parameters]))
      .digest('hex')
      .slice(0, 12),
  };
}

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
                async buildStart() {
                  wordless = await takeWords(door);
                },
                outputOptions: ({ codeSplitting, ...options }) => ({
                  ...options,
                  codeSplitting: {
                    groups: [
                      { name: CHUNK, test: new RegExp(`^\\0${CHUNK}$`) },
                      ...(typeof codeSplitting === 'object' ? (codeSplitting.groups ?? []) : []),
                    ],
                  },
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
