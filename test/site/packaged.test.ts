/** The packaged browser on a machine where nothing is unpacked: two that ask at once both get the whole of it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A process that asks for the browser and starts it. @returns what the browser says of itself, or the error */
const started = (place: string): Promise<string> =>
  new Promise((resolve) => {
    const code = `import { spawnSync } from 'node:child_process';
      import { packagedBrowser } from ${JSON.stringify(join(import.meta.dirname, 'packaged.ts'))};
      const { stdout, error } = spawnSync(packagedBrowser(${JSON.stringify(place)}), ['--version'], { encoding: 'utf8' });
      console.log(error ? error.message : stdout.trim());`;
    const one = spawn(process.execPath, ['--input-type=module', '--no-warnings', '-e', code]);
    let said = '';
    for (const stream of [one.stdout, one.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    one.once('close', () => resolve(said.trim()));
  });

test('two processes at once start it, and nothing is left beside it', async () => {
  const place = mkdtempSync(join(tmpdir(), 'ppb-nothing-'));
  try {
    for (const said of await Promise.all([started(place), started(place)])) expect(said).toMatch(/^\S*Chrom\S* (?:\S+ )*\d+\.\d+/);
    expect(readdirSync(place)).toEqual([expect.stringMatching(/^ppb-chromium-\d/)]);
  } finally {
    rmSync(place, { recursive: true });
  }
});
