/** Runs vitest and counts its tests, for `npm test`. Runs on Node 20 and later. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./count-reporter.mjs').Count} Count */

/** @type {Count} */
export const NOTHING = { passed: 0, failed: [], skipped: 0, retried: [] };

/** @param {Count} a @param {Count} b @returns {Count} */
export function addCounts(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: [...a.failed, ...b.failed],
    skipped: a.skipped + b.skipped,
    retried: [...a.retried, ...b.retried],
  };
}

/** @param {Count} count @returns {string} `N passed, N failed`, the last line: what was skipped stands in a line before it */
export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed.length} failed`;

/**
 * Runs a project of vitest's. A run that fails, or ends without a count, has failed once at least, whatever other runs did.
 * @param {string} project its name
 * @param {readonly string[]} more arguments for vitest
 * @param {string} output where its output goes: to this terminal, or kept as `told` where it is a pipe
 * @returns {{ count: Count, told: string }}
 */
export function runTold(project, more = [], output = 'pipe') {
  const folder = resolve('test-results');
  const file = join(folder, `${project}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', `--reporter=${fileURLToPath(new URL('count-reporter.mjs', import.meta.url))}`];
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'vitest', '--', '--project', project, ...reporters, ...more], {
    stdio: output,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PPB_COUNT: file },
  });
  const told = `${stdout ?? ''}\n${stderr ?? ''}`;
  try {
    const count = JSON.parse(readFileSync(file, 'utf8'));
    return { told, count: status !== 0 && !count.failed.length ? { ...count, failed: [`the run of ${project}`] } : count };
  } catch {
    return { told, count: { ...NOTHING, failed: [`the run of ${project}: it ended without a count`] } };
  }
}

/** @param {string} project @param {readonly string[]} more @param {string} output @returns {Count} as `runTold` counts it */
export const runCounted = (project, more = [], output = 'inherit') => runTold(project, more, output).count;
