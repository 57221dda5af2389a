/**
 * What the build takes whole out of the rules: constants that are only told, and what is only told of the numbers of the law. Part
 * of `words-apart.ts`.
 */
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const hasTag = (statement: ts.Node, tag: string): boolean => ts.getJSDocTags(statement).some(({ tagName }) => tagName.text === tag);
const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The one constant that a statement declares, with its value. */
function constantOf(statement: ts.Statement): { name: string; value: ts.Expression } | null {
  if (!ts.isVariableStatement(statement)) return null;
  const [one, ...others] = statement.declarationList.declarations;
  return one?.initializer && !others.length && ts.isIdentifier(one.name) ? { name: one.name.text, value: one.initializer } : null;
}

/** A value as the table has it. @throws Error where it is more than objects, lists and texts */
function asTold(value: unknown, name: string, file: ts.SourceFile): unknown {
  const data = JSON.stringify(value, (key, one: unknown) => {
    if (typeof one === 'function' || one instanceof Map || one instanceof Set) throw new Error(`${file.fileName}: expected data in ${name}, which is told, found more at “${key}”`); // prettier-ignore
    return one;
  });
  if (data === undefined) throw new Error(`${file.fileName}: expected ${name}, which is told, to be exported`);
  return JSON.parse(data) as unknown;
}

interface Parameter {
  name: string;
  unit: string;
  history: readonly { from: string; value: unknown }[];
}

/** What is taken whole out of a file: by its place, the code that stays, or null for a statement that nothing is left to use. */
export interface TakenWhole {
  code: ReadonlyMap<ts.Node, string | null>;
  told: readonly (readonly [name: string, value: unknown])[];
  parameters: readonly object[];
}

/**
 * Constants whose comment says `@told` are shown to readers, and no decision rests on them: they are whole in the table. Of what a
 * list whose comment says `@parted` names, the numbers of the law, only days and values stay in the code, and the names of
 * amounts, which margins say. Both must be exported: their values are the module's own. With them goes what only they use.
 * @param before how many told constants come before those of this file
 */
export async function takenWhole(file: ts.SourceFile, before: number): Promise<TakenWhole> {
  const code = new Map<ts.Node, string | null>();
  const told: [string, unknown][] = [];
  const parameters: object[] = [];
  const marked = file.statements.filter((one) => hasTag(one, 'told') || hasTag(one, 'parted'));
  if (!marked.length) return { code, told, parameters };
  const mark = createHash('sha256').update(file.text).digest('hex').slice(0, 12);
  const module = (await import(/* @vite-ignore */ `${pathToFileURL(file.fileName).href}?${mark}`)) as Readonly<Record<string, unknown>>;
  const parted = marked.flatMap((one) => (hasTag(one, 'parted') ? (module[constantOf(one)?.name ?? ''] as readonly Parameter[]) : []));
  for (const statement of file.statements) {
    const constant = constantOf(statement);
    if (!constant) continue;
    const { name, value } = constant;
    const parameter = parted.find((one) => one === module[name]);
    if (parameter) {
      const { history, ...shown } = asTold(parameter, name, file) as Parameter;
      parameters.push({ ...shown, history: history.map(({ from: _from, value: _value, ...rest }) => rest) });
      const kept = [parameter.unit === 'cents' ? parameter.name : '', ...history.flatMap((step) => [step.from, step.value])];
      code.set(value, `$held(${kept.map((one) => JSON.stringify(one)).join(',')})`);
    } else if (hasTag(statement, 'told')) {
      code.set(value, `$told[${before + told.length}]`);
      told.push([name, asTold(module[name], name, file)]);
    }
  }
  for (const statement of usedOnlyBy(file, new Set(code.keys()))) code.set(statement, null);
  return { code, told, parameters };
}

/** Statements of a file that declare what it does not export, and what nothing but these values, or one another, uses. */
function usedOnlyBy(file: ts.SourceFile, values: ReadonlySet<ts.Node>): ReadonlySet<ts.Node> {
  const names = (node: ts.Node, without: ReadonlySet<ts.Node>, found = new Set<string>()): Set<string> => {
    if (without.has(node)) return found;
    if (ts.isIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, (child) => void names(child, without, found));
    return found;
  };
  const nothing: ReadonlySet<ts.Node> = new Set();
  const reached = new Set([...values].flatMap((value) => [...names(value, nothing)]));
  const out = new Set<ts.Node>(values);
  const own = (statement: ts.Statement): string | undefined =>
    ts.isFunctionDeclaration(statement) ? statement.name?.text : constantOf(statement)?.name;
  for (let before = -1; before !== out.size;) {
    before = out.size;
    for (const statement of file.statements) {
      const name = own(statement);
      if (out.has(statement) || isExported(statement) || name === undefined || !reached.has(name)) continue;
      if (file.statements.some((other) => other !== statement && names(other, out).has(name))) continue;
      for (const one of names(statement, nothing)) reached.add(one);
      out.add(statement);
    }
  }
  for (const value of values) out.delete(value);
  return out;
}
