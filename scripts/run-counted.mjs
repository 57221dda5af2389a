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

/** @param {Count} count @returns {string} `N passed, N failed`, and what was skipped where anything was */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed.length} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/**
 * Runs a project of vitest's. A run that fails, or ends without a count, has failed once at least, whatever other runs did.
 * @param {string} project its name
 * @param {readonly string[]} more arguments for vitest
 * @param {string} output where this terminal's output goes
 * @returns {Count}
 */
export function runCounted(project, more = [], output = 'inherit') {
  const folder = resolve('test-results');
  const file = join(folder, `${project}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', `--reporter=${fileURLToPath(new URL('count-reporter.mjs', import.meta.url))}`];
  const { status } = spawnSync('npm', ['run', '--silent', 'vitest', '--', '--project', project, ...reporters, ...more], {
    stdio: output,
    env: { ...process.env, PPB_COUNT: file },
  });
  try {
    const count = JSON.parse(readFileSync(file, 'utf8'));
    return status !== 0 && !count.failed.length ? { ...count, failed: [`the run of ${project}`] } : count;
  } catch {
    return { ...NOTHING, failed: [`the run of ${project}: it ended without a count`] };
  }
}
