/**
 * `npm run words`: every sentence of ours that the site can say, once, by the file and line that says it, in docs/words.txt. A place
 * to fill in is {…}. Quotes of the law are left out: they are the law's. `--check` writes nothing, and fails where the file is not current.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const WORDS_FILE = join(ROOT, 'docs/words.txt');

/** A text, and where it stands. */
export interface Said {
  file: string;
  line: number;
  text: string;
}

/** Files that hold the law's words, or none that a reader sees. */
const NOT_OURS = /^src\/(?:content\/(?:law|law-text|finding-ids|links)|rules\/rules\.d)\b|\.d\.ts$/;
/** Calls whose texts are the law's, or names. */
const QUOTING: ReadonlySet<string> = new Set([
  'quote',
  'querySelector',
  'querySelectorAll',
  'closest',
  'matches',
  'import',
  'RegExp',
  'regex',
  'fence',
  'addEventListener',
]);
/** Attributes that are no words. */
const NO_WORDS =
  /^(?:class|className|id|href|src|rel|style|d|viewBox|points|transform|data-.*|name|type|for|role|key|path|stroke.*|aria-(?:labelledby|describedby|controls|live))$/;

const isSentence = (text: string): boolean =>
  /[A-Za-z]{2}/.test(text) && /\s/.test(text.trim()) && !/^[\w-]+(?:[.#/][\w-]+)+$/.test(text.trim());
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const calleeOf = (node: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();

/** Whether a text is a name, a class, a type or a path, and not words. */
function isNoWord(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return true;
  if (ts.isJsxAttribute(parent)) return NO_WORDS.test(parent.name.getText());
  if (ts.isPropertyAssignment(parent) && (parent.name === node || NO_WORDS.test(parent.name.getText()))) return true;
  for (let one: ts.Node = parent; !ts.isSourceFile(one); one = one.parent) {
    if (ts.isCallExpression(one) && QUOTING.has(calleeOf(one))) return true;
    if (ts.isNewExpression(one) && /Error|RegExp/.test(one.expression.getText())) return true;
    if (ts.isJsxAttribute(one) && NO_WORDS.test(one.name.getText())) return true;
    if (
      ts.isTypeNode(one) ||
      (ts.isBinaryExpression(one) &&
        /Equals/.test(ts.SyntaxKind[one.operatorToken.kind] ?? '') &&
        one.operatorToken.kind !== ts.SyntaxKind.EqualsToken)
    )
      return true;
    if (ts.isStatement(one)) break;
  }
  return false;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ literal }) => `{…}${literal.text}`).join('');
  if (ts.isJsxText(node)) return node.text;
  return undefined;
}

/** The texts of a program. */
function ofCode(file: string, source: string): Said[] {
  const parsed = ts.createSourceFile(
    file,
    source,
    ts.ScriptTarget.ESNext,
    true,
    file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.TSX,
  );
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && isSentence(text) && !isNoWord(node))
      found.push({ file, line: parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: tidy(text) });
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** The texts of a page: what stands between its tags, outside its code and style. */
function ofPage(file: string, source: string): Said[] {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  const body = source
    .replace(/^---[^]*?\n---/, blank)
    .replace(/<(script|style|code)\b[^]*?<\/\1>/g, blank)
    .replace(/^(?:import|export) .*$/gm, blank)
    .replace(/<[^>]*>/g, (tag) => `\u0001${blank(tag).slice(1)}`)
    .replace(/\{[^{}]*\}/g, (code) => blank(code).replace(/ /, '…'));
  const heads = source.split('\n').flatMap((each, at) => {
    const text = /^(?:title|summary|description|lead): (.*)$/.exec(each)?.[1];
    return text === undefined ? [] : [{ file, line: at + 1, text: tidy(text) }];
  });
  const parts = body.split(/\n\s*\n/);
  let line = 1;
  const found: Said[] = [];
  for (const part of parts) {
    const text = tidy(part.replaceAll('\u0001', ' ').replace(/[{}]/g, ' '));
    if (isSentence(text) && !/=>|\b(?:const|return|props)\b/.test(text))
      found.push({ file, line: line + (/^\s*/.exec(part)?.[0].split('\n').length ?? 1) - 1, text });
    line += part.split('\n').length + 1;
  }
  return [...(file.endsWith('.mdx') ? heads : []), ...found];
}

/** The texts of data: every value that is a sentence. */
function ofData(file: string, source: string): Said[] {
  const found: Said[] = [];
  source.split('\n').forEach((each, at) => {
    const value = /^\s*(?:"([\w-]+)": )?("(?:[^"\\]|\\.)*"),?$/.exec(each);
    if (!value || /^(?:words|quote|text|id|at|link|figure)$/.test(value[1] ?? '')) return;
    const text = JSON.parse(value[2] as string) as string;
    if (isSentence(text)) found.push({ file, line: at + 1, text: tidy(text) });
  });
  return found;
}

/** Every text, in the order of files and lines. */
export function said(): Said[] {
  const files = globSync('src/**/*.{ts,tsx,astro,mdx,json}', { cwd: ROOT }).sort();
  return files.flatMap((file) => {
    if (NOT_OURS.test(file)) return [];
    const source = readFileSync(join(ROOT, file), 'utf8');
    if (/\.tsx?$/.test(file)) return ofCode(file, source);
    return file.endsWith('.json') ? ofData(file, source) : ofPage(file, source);
  });
}

/** The file as it is written: each text once, under the file that says it first. */
export function wordsText(all: readonly Said[] = said()): string {
  const seen = new Set<string>();
  let file = '';
  const lines: string[] = [];
  for (const one of all) {
    if (seen.has(one.text)) continue;
    seen.add(one.text);
    if (one.file !== file) lines.push('', `# ${(file = one.file)}`);
    lines.push(one.text);
  }
  return `${lines.join('\n').trim()}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = wordsText();
  if (!process.argv.includes('--check')) writeFileSync(WORDS_FILE, text);
  else if (!existsSync(WORDS_FILE) || readFileSync(WORDS_FILE, 'utf8') !== text) {
    console.error('docs/words.txt is not current: run "npm run words"');
    process.exitCode = 1;
  }
  console.log(`${text.split('\n').filter((line) => line && !line.startsWith('# src/')).length} texts`);
}
