/**
 * `npm test`: installs what is missing, checks, builds, and runs every test, in a real browser too.
 * Its last line is `N passed, N failed`, counted over all of them; each check and the build count as one. What failed, what passed only
 * when tried again, and how many were skipped, stand before it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installMissing } from './install.mjs';
import { addCounts, lastLine, NOTHING, runCounted } from '../run-counted.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);
let count = NOTHING;
const npmRun = (...args) => spawnSync('npm', ['run', '--silent', ...args], { stdio: 'inherit' }).status === 0;
const add = (more) => (count = addCounts(count, more));
const one = (name, ok) => add(ok ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: [name] });

// A test starts the rules and the commands a hundred times: what node compiled once is kept for the whole run, a third of the time each.
const compiled = mkdtempSync(join(tmpdir(), 'ppb-compiled-'));
process.env['NODE_COMPILE_CACHE'] ??= compiled;
process.on('exit', () => rmSync(compiled, { recursive: true, force: true }));

try {
  installMissing();
  add(runCounted('units'));
  one('npm run check', npmRun('check'));
  const built = npmRun('build');
  one('npm run build', built);
  if (built) {
    add(runCounted('site'));
    add(runCounted('alone'));
  } else console.error('The site was not built: its tests did not run.');
} catch (error) {
  console.error(error.message);
  one(error.message, false);
}
for (const name of count.retried) console.log(`passed only when tried again: ${name}`);
for (const name of count.failed) console.log(`failed: ${name}`);
if (count.skipped) console.log(`skipped: ${count.skipped}, each where its machine lacks what it needs`);
console.log(lastLine(count));
process.exit(count.failed.length ? 1 : 0);
