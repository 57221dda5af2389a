/**
 * `npm test`: installs what is missing, checks, builds, and runs every test, in a real browser too.
 * Its last line is `N passed, N failed`, counted over all of them; each check and the build count as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installMissing } from './install.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);
let passed = 0;
let failed = 0;
const count = (ok) => (ok ? (passed += 1) : (failed += 1));
const npmRun = (...args) => spawnSync('npm', ['run', '--silent', ...args], { stdio: 'inherit' }).status === 0;

/** Runs a vitest project and adds its tests to the count; a run that ends without a report is one failure. */
function vitest(project) {
  const report = `test-results/${project}.json`;
  rmSync(report, { force: true });
  const ok = npmRun('vitest', '--', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${report}`);
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    // A file that cannot even be read has no tests in it, and is a failure all the same.
    failed += numFailedTests + testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length).length;
    if (!ok && !failed) failed += 1;
  } catch {
    failed += 1;
  }
}

try {
  installMissing();
  mkdirSync('test-results', { recursive: true });
  vitest('units');
  count(npmRun('check'));
  const built = npmRun('build');
  count(built);
  if (built) vitest('site');
  else console.error('The site was not built: its tests did not run.');
} catch (error) {
  console.error(error.message);
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
