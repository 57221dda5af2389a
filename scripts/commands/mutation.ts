/**
 * `npm run mutation`: what the tests notice when src/rules or src/plan is changed, a section at a time (`npm run mutation -- 3-05` for
 * one). What was measured on the same files is not measured again, so a run that was stopped goes on where it was. After
 * tests were added, `--survivors` measures only what survived; `--kept` prints what was measured last, on whatever files;
 * `--static` takes constants in as well. Prints a table and every survivor that test/mutants/survivors.md does not name; fails
 * under 90 %, or where a survivor is not named.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOMS = ['src/rules', 'src/plan'] as const;
const REPORTS = 'reports/mutation';
const SURVIVORS = 'test/mutants/survivors.md';
const BREAK = 90;
/** No mutants: words left to the reader, and lists of what other files hold. */
const UNMUTATED = /(?:^|-)ledger\.ts$|^coverage\.ts$|^index\.ts$/;

export interface Measured {
  file: string;
  /** "12:4-12:20", as Stryker takes it: lines from 1, columns from 0. */
  at: string;
  /** The words of the source, and what stood in their place; each on one line and cut to size, to be named by. */
  was: string;
  becomes: string;
  status: string;
  /** A constant: what it makes is made while the rules load. */
  isStatic: boolean;
}

const onOneLine = (words: string): string => words.replace(/\s+/g, ' ').replaceAll('`', '’').slice(0, 100);
/** How a survivor is named in test/mutants/survivors.md. */
export const nameOf = ({ file, was, becomes }: Measured): string => `${file}: \`${was}\` → \`${becomes}\``;

/** Every file that has mutants: a section's together, the plan's together, each other alone, by its name. */
export function groups(): Map<string, string[]> {
  const files = ROOMS.flatMap((room) => globSync(`${room}/*.ts`)).filter((path) => !UNMUTATED.test(basename(path)));
  const groupOf = (path: string): string =>
    path.startsWith('src/plan/') ? 'plan' : (/^3-\d\d/.exec(basename(path))?.[0] ?? basename(path, '.ts'));
  return new Map([...Map.groupBy(files.sort(), groupOf)].sort(([a], [b]) => a.localeCompare(b)));
}

const fingerprint = (patterns: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const path of globSync(patterns).sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
};
/** What is changed, and everything that decides what a test says of it. */
const rulesNow = (): string => fingerprint(ROOMS.map((room) => `${room}/*.ts`));
const testsNow = (): string =>
  fingerprint([
    'src/content/**/*.json',
    'src/content/law/*',
    'src/{case,law,site}/*.ts',
    'scripts/commands/catalogue*.ts',
    'test/*/*.{ts,json}',
    'test/second/{catalogue,oracle}/*',
  ]);

/** The words of a file between two places, lines and columns from 1. */
function wordsAt(path: string, { start, end }: { start: { line: number; column: number }; end: { line: number; column: number } }): string {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = (lines.at(-1) as string).slice(0, end.column - 1);
  lines[0] = (lines[0] as string).slice(start.column - 1);
  return lines.join('\n');
}

/** @param places files, or ranges of them */
async function measure(places: readonly string[], ignoreStatic: boolean): Promise<Measured[]> {
  const { Stryker } = await import('@stryker-mutator/core');
  const results = await new Stryker({
    configFile: 'stryker.config.json',
    mutate: [...places],
    reporters: ['progress-append-only'],
    concurrency: Math.min(2, availableParallelism()),
    ignoreStatic,
    allowConsoleColors: false,
  }).runMutationTest();
  return results.map(({ fileName, location, replacement, status, static: isStatic }) => ({
    file: basename(fileName),
    at: `${location.start.line}:${location.start.column - 1}-${location.end.line}:${location.end.column - 1}`,
    was: onOneLine(wordsAt(fileName, location)),
    becomes: onOneLine(replacement),
    status,
    isStatic: isStatic ?? false,
  }));
}

interface Score {
  mutants: number;
  killed: number;
  timeout: number;
  survived: number;
  notReached: number;
  static: number;
  percent: string;
}

/** Killed and timed out of all that were tested; constants left out are counted apart. */
export function scoreOf(measured: readonly Measured[]): Score {
  const count = (status: string): number => measured.filter((one) => one.status === status).length;
  const [killed, timeout, survived, notReached] = [count('Killed'), count('Timeout'), count('Survived'), count('NoCoverage')];
  const tested = killed + timeout + survived + notReached;
  const percent = tested ? (((killed + timeout) / tested) * 100).toFixed(1) : '–';
  return { mutants: measured.length, killed, timeout, survived, notReached, static: count('Ignored'), percent };
}

function table(all: readonly Measured[]): string {
  const rows = [...Map.groupBy(all, (one) => one.file)].map(([file, of]): [string, Score] => [file, scoreOf(of)]);
  const line = (name: string, score: Score): string =>
    [name.padEnd(44), ...Object.values(score).map((value) => String(value).padStart(11))].join('');
  const heads = [
    'file'.padEnd(44),
    ...['mutants', 'killed', 'timeout', 'survived', 'not reached', 'static', '%'].map((head) => head.padStart(11)),
  ];
  return [heads.join(''), ...rows.map(([file, score]) => line(file, score)), line('all', scoreOf(all))].join('\n');
}

/** What is kept of a group: what was measured, and on what. */
interface Kept {
  rules: string;
  tests: string;
  constants: boolean;
  measured: Measured[];
}

const survives = ({ status }: Measured): boolean => status === 'Survived' || status === 'NoCoverage';
const placeOf = ({ file, at, becomes }: Measured): string => `${file} ${at} ${becomes}`;

/** What survived, against the tests of today; what was killed stays so, for tests were only added. */
async function survivorsAgain(measured: readonly Measured[], ignoreStatic: boolean): Promise<Measured[]> {
  const alive = measured.filter(survives);
  if (alive.length === 0) return [...measured];
  const pathOf = new Map([...groups().values()].flat().map((path) => [basename(path), path]));
  const ranges = [...new Set(alive.map(({ file, at }) => `${pathOf.get(file) ?? file}:${at}`))];
  const again = new Map((await measure(ranges, ignoreStatic)).map((one) => [placeOf(one), one]));
  return measured.map((one) => (survives(one) ? (again.get(placeOf(one)) ?? one) : one));
}

async function run(asked: readonly string[]): Promise<boolean> {
  const constants = asked.includes('--static');
  const sections = asked.filter((one) => !one.startsWith('--'));
  mkdirSync(REPORTS, { recursive: true });
  const [rules, tests] = [rulesNow(), testsNow()];
  const all: Measured[] = [];
  for (const [group, files] of groups()) {
    if (sections.length && !sections.includes(group)) continue;
    const report = `${REPORTS}/${group}.json`;
    const kept = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Kept) : undefined;
    const fresh = kept?.rules === rules && kept.tests === tests && kept.constants === constants;
    if (kept && (fresh || asked.includes('--kept'))) {
      all.push(...kept.measured);
      continue;
    }
    const onlySurvivors = asked.includes('--survivors') && kept?.rules === rules && kept.constants === constants;
    const measured = onlySurvivors ? await survivorsAgain(kept.measured, !constants) : await measure(files, !constants);
    writeFileSync(report, JSON.stringify({ rules, tests, constants, measured } satisfies Kept, null, 1));
    all.push(...measured);
  }
  console.log(table(all));
  const named = readFileSync(SURVIVORS, 'utf8');
  const alive = all.filter(survives);
  const unnamed = alive.filter((one) => !named.includes(nameOf(one)));
  for (const one of unnamed) console.log(`not named: ${nameOf(one)} (${one.at}${one.status === 'NoCoverage' ? ', not reached' : ''})`);
  console.log(`${alive.length} survivors, ${unnamed.length} of them not named in ${SURVIVORS}`);
  return Number(scoreOf(all).percent) >= BREAK && unnamed.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const passed = await run(process.argv.slice(2));
  process.exit(passed ? 0 : 1);
}
