/**
 * `npm run --silent assess -- case.json`: a Case as JSON → what the rules say of it, as JSON.
 * One case a file, or one a line (`.jsonl`, `--lines`, or several lines on standard input).
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { givenTwice } from '../../src/case/given-twice.ts';
import { holdEarlierTexts } from '../../src/rules/earlier.ts';
import '../../src/rules/earlier/register.ts';
import { assess, readCase, type Assessment } from '../../src/rules/index.ts';

holdEarlierTexts();

export const HELP = `What the rules say of a case, as JSON.

  npm run --silent assess -- [--compact] [--lines] [case.json | cases.jsonl | -]

  case.json     one case, or the data file that a calculator saves. Its form is in case.schema.json;
                every field may be left out.
  cases.jsonl   one case a line, one result a line in the same order. A line that is no case gives
                {"line": 3, "error": "…"} in its place; the others still run, and the exit code is 1.
  -, or none    standard input: one case, or one a line.

  --compact     one line for the result instead of many
  --lines       one case a line, whatever the file is called
  --help        this text

Dollars are text: {"category": "construction", "amount": "36500.00", "vendor": {"mwbe": "city-certified"}}
Exit codes: 0 answered; 1 some lines are no cases; 2 nothing could be read.
`;

/** What was expected and what was found, in words for a person. */
export class Unreadable extends Error {}

/** The case of a file that the site saved; anything else as it is. */
const caseIn = (input: unknown): unknown =>
  input !== null && typeof input === 'object' && 'v' in input && input.v === 1 && 'case' in input ? input.case : input;

/** Text for a terminal: what would move its cursor or name its window is written out. */
const printable = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** @throws Unreadable where the text is not JSON, or neither a Case nor a file of one that the site saved */
export function assessText(text: string): Assessment {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw new Unreadable(`expected a case as JSON, such as {"amount": "36500.00"}; ${(error as Error).message}`);
  }
  const twice = givenTwice(text);
  if (twice !== undefined) throw new Unreadable(`${twice}: expected one answer, found two`);
  const read = readCase(caseIn(input));
  if ('case' in read) return assess(read.case);
  throw new Unreadable(read.problems.map(({ path, expected }) => (path ? `${path}: ${expected}` : expected)).join('; '));
}

/** One result for each line that is not blank, in order, made as it is asked for: a line that is no case gives its number and why. */
export function* assessLines(text: string): Generator<Assessment | { line: number; error: string }> {
  let line = 0;
  for (const one of text.split('\n')) {
    line += 1;
    if (one.trim() === '') continue;
    try {
      yield assessText(one);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield { line, error: error.message };
    }
  }
}

/** Several lines of JSON rather than one text set over several lines: not JSON as a whole, but a line at the margin is. */
export function holdsLines(text: string): boolean {
  const isJson = (one: string): boolean => {
    try {
      JSON.parse(one);
      return true;
    } catch {
      return false;
    }
  };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && !isJson(text) && lines.some((line) => line.startsWith('{') && isJson(line));
}

/** @throws Unreadable on what is no option, or a second file */
function readArguments(given: readonly string[]): { path: string; compact: boolean; lines: boolean; help: boolean } {
  const options = given.filter((one) => one.startsWith('--'));
  const unknown = options.find((one) => !['--compact', '--lines', '--help'].includes(one));
  if (unknown) throw new Unreadable(`expected --compact, --lines or --help, found ${unknown}`);
  const paths = given.filter((one) => !one.startsWith('--'));
  if (paths.length > 1) throw new Unreadable(`expected one file, found ${paths.length}: ${paths.join(', ')}`);
  const has = (name: string): boolean => options.includes(name);
  return { path: paths[0] ?? '-', compact: has('--compact'), lines: has('--lines'), help: has('--help') };
}

/** @throws Unreadable where the file cannot be read, or nothing is in it */
function readText(path: string): string {
  const name = path === '-' ? 'standard input' : path;
  if (path === '-' && process.stdin.isTTY) throw new Unreadable('expected a file, or a case on standard input; --help says how');
  // npm runs scripts from the project's folder; a path is meant from where the command was given.
  const from = process.env['npm_lifecycle_event'] === 'assess' ? (process.env['INIT_CWD'] ?? '') : '';
  let text: string;
  try {
    text = readFileSync(path === '-' ? 0 : resolve(from, path), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Unreadable(`${name}: cannot be read; ${(error as Error).message}`);
  }
  if (text.trim() === '') throw new Unreadable(`${name}: expected a case as JSON, found nothing`);
  return text;
}

function main(given: readonly string[]): number {
  try {
    const { path, compact, lines, help } = readArguments(given);
    if (help) {
      process.stdout.write(HELP);
      return 0;
    }
    const text = readText(path);
    const name = path === '-' ? 'standard input' : path;
    if (lines || path.endsWith('.jsonl') || (path === '-' && holdsLines(text))) {
      let bad = 0;
      for (const result of assessLines(text)) {
        process.stdout.write(`${JSON.stringify(result)}\n`);
        if (!('error' in result)) continue;
        bad += 1;
        console.error(printable(`${name}, line ${result.line}: ${result.error}`));
      }
      return bad ? 1 : 0;
    }
    try {
      process.stdout.write(`${JSON.stringify(assessText(text), null, compact ? 0 : 2)}\n`);
    } catch (error) {
      if (error instanceof Unreadable) throw new Unreadable(`${name} is no case: ${error.message}`);
      throw error;
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(printable(error.message));
    return 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // A reader that stops early (`| head -1`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = main(process.argv.slice(2));
}
