/** The browser that comes as a package, unpacked: whole or not at all, however many ask for it at once. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const UNPACK = `import packaged from '@sparticuz/chromium'; await packaged.executablePath();`;

/**
 * Its package would write it where it is to stand, so that another process could start half a browser. Here a process of its own
 * unpacks it beside that place, and one step puts it there.
 * @param place the folder for it
 * @returns the path of the program
 * @throws Error where it cannot be unpacked, in the words of its package
 */
export function packagedBrowser(place = tmpdir()): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')) as { version: string };
  const whole = join(place, `ppb-chromium-${version}`);
  const program = join(whole, 'chromium');
  if (existsSync(program)) return program;
  const beside = mkdtempSync(join(place, 'ppb-chromium-part-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', UNPACK], {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: beside },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the packaged browser could not be unpacked into ${beside}: ${stderr}`);
    renameSync(beside, whole);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another process may have been faster: its folder is as good.
    if (!existsSync(program)) throw error;
  }
  return program;
}
