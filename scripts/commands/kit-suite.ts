/**
 * `npm run kit-suite`: makes the kit for a path, unzips it, has a real nginx serve it there with the kit's own nginx.conf, and runs
 * every browser test on it. BASE_PATH is the path (`/procurement/rules/` without it), NGINX the nginx; what follows `--` goes to vitest.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nginx, serveByNginx, WITHOUT } from '../../test/site/nginx.ts';
import { unpackKit } from '../../test/site/unpack.ts';
import { slashed } from '../integrations/hosting.ts';
import { buildFor, makeKit } from './kit.ts';

const base = slashed(process.env['BASE_PATH'] ?? '/procurement/rules/');
if (!nginx) {
  console.error(`The kit was not tried: ${WITHOUT}.`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'ppb-kit-suite-'));
try {
  buildFor(base, join(folder, 'built'));
  const site = unpackKit(makeKit(join(folder, 'built'), base), join(folder, 'unpacked'));
  rmSync(join(folder, 'built'), { recursive: true });
  const served = await serveByNginx(site, base);
  console.log(`${site} at ${served.address}, by ${nginx}`);
  const tests = spawn('vitest', ['run', '--project', 'site', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, BASE_PATH: base, SITE_FOLDER: site, SITE_ADDRESS: served.address },
  });
  process.exitCode = await new Promise<number>((resolve) => tests.once('exit', (code) => resolve(code ?? 1)));
  await served.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
