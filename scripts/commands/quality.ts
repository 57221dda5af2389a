/**
 * `npm run quality`: builds, runs every row of src/site/quality.ts that this machine can run, prints a table and writes
 * src/content/quality.json, which /quality/ shows. `--only=id,id` runs those rows and keeps what was measured of the others;
 * `--long` also runs the rows that take longer. A row that was not run says why, and is never counted as met.
 * Ends with 1 where a row that was run is missed.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { quality, ROWS, UNMEASURED, type Measured, type Row, type Tests } from '../../src/site/quality.ts';
import { runTold } from '../run-counted.mjs';

const FILE = 'src/content/quality.json';

/** What one run printed, and how its tests ended. */
interface Ran {
  said: string;
  ok: boolean;
  passed: number;
}

function runTests({ tests, project }: Tests): Ran {
  const { count, told } = runTold(project, tests);
  return { said: stripVTControlCharacters(told), ok: count.failed.length === 0, passed: count.passed };
}

function runCommand(command: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { said: stripVTControlCharacters(`${stdout}\n${stderr}`), ok: status === 0, passed: 0 };
}

/** What a row's run says of it. @param today as an ISO date */
export function judge(row: Row, ran: Ran, today: string): Measured {
  const { run, least, most, unit = '' } = row;
  if ('tests' in run && ran.ok && ran.passed === 0)
    return { state: 'not-run', figure: 'This machine has not what its tests need: all of them were left out.', on: today };
  const printed = run.prints ? run.prints.exec(ran.said)?.[1] : undefined;
  if (run.prints && printed === undefined) return { state: 'missed', figure: 'No figure was printed.', on: today };
  const figure = printed === undefined ? undefined : Number(printed.replaceAll(',', ''));
  const isWithin = figure === undefined || ((least === undefined || figure >= least) && (most === undefined || figure <= most));
  // A command may end with an error of its own, as mutation does under its limit: its figure is what counts.
  const isMet = isWithin && ('command' in run || ran.ok);
  const shown =
    figure === undefined
      ? `${ran.passed.toLocaleString('en-US')} ${ran.passed === 1 ? 'test' : 'tests'} passed${ran.ok ? '' : ', and not all'}`
      : `${figure.toLocaleString('en-US')} ${unit}`.trim();
  return { state: isMet ? 'met' : 'missed', figure: shown, on: today };
}

const goal = ({ least, most, unit = '' }: Row): string =>
  least !== undefined
    ? `at least ${least.toLocaleString('en-US')} ${unit}`
    : most !== undefined
      ? `at most ${most.toLocaleString('en-US')} ${unit}`
      : 'all tests pass';

/** @param args as given on the command line @returns whether no row that was run is missed */
export function measureAll(args: readonly string[], today: string): boolean {
  const only = args
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const unknown = (only ?? []).filter((id) => !ROWS.some((row) => row.id === id));
  if (unknown.length > 0) throw new Error(`no such row: ${unknown.join(', ')}; expected some of ${ROWS.map(({ id }) => id).join(', ')}`);
  const rows: Record<string, Measured> = {};
  const done = new Map<string, Ran>();
  for (const row of ROWS) {
    if (only && !only.includes(row.id)) {
      rows[row.id] = quality.rows[row.id] ?? { state: 'not-run', figure: 'Not run yet.', on: today };
      continue;
    }
    if (row.long && !args.includes('--long')) {
      rows[row.id] = { state: 'not-run', figure: 'Left out of a short run.', on: today };
      continue;
    }
    const { run } = row;
    const key = JSON.stringify('tests' in run ? run.tests : run.command);
    const ran = done.get(key) ?? ('tests' in run ? runTests(run) : runCommand(run.command));
    done.set(key, ran);
    const found = judge(row, ran, today);
    rows[row.id] = found;
    console.log(`${found.state.padEnd(8)} ${row.id.padEnd(16)} ${found.figure} (${goal(row)})`);
  }
  const machine = `${availableParallelism()} cores, Node ${process.version}`;
  writeFileSync(FILE, `${JSON.stringify({ on: today, machine, rows }, null, 2)}\n`);
  for (const [id, { state, figure }] of Object.entries(rows)) if (state === 'not-run') console.log(`not run: ${id}: ${figure}`);
  for (const { asks, why } of UNMEASURED) console.log(`not measured: ${asks} ${why}`);
  const all = Object.values(rows);
  console.log(`${all.filter(({ state }) => state === 'met').length} met, ${all.filter(({ state }) => state === 'missed').length} missed, ${all.filter(({ state }) => state === 'not-run').length} not run`); // prettier-ignore
  return all.every(({ state }) => state !== 'missed');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const isBuilt = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }).status === 0;
  if (!isBuilt) console.error('The site was not built: nothing was measured.');
  process.exit(isBuilt && measureAll(args, new Date().toISOString().slice(0, 10)) ? 0 : 1);
}
