/** `SHA256SUMS`: every file of the site with its sum, so that a copy of it can be made and checked anywhere; and how large all are. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SIZE_TO_COME, SUMS, writeSums } from '../../src/hosting/sums.ts';
import { filesIn } from './hosting.ts';

/** SHA-256, in hexadecimal. */
export const sumOf = (body: Uint8Array | string): string => createHash('sha256').update(body).digest('hex');

/** The list of a folder's files. It does not name itself. */
export const sumsOf = (folder: string): string =>
  writeSums(
    filesIn(folder)
      .filter((file) => file !== SUMS)
      .map((file) => [file, sumOf(readFileSync(join(folder, file)))]),
  );

/** An Astro integration that writes the list; it has to stand after all that write files. */
export function listSums(): AstroIntegration {
  return {
    name: 'sums',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const list = sumsOf(fileURLToPath(dir));
        writeFileSync(new URL(SUMS, dir), list);
        logger.info(`${list.split('\n').length - 1} files in ${SUMS}`);
      },
    },
  };
}

/** More than what is written after the page that says the size: the worker, the header files with their copies, the list. */
const TO_COME = 300_000;

/** An Astro integration that has the page say the size; it has to stand before the mark of the build, which is made from every page. */
export function saySize(): AstroIntegration {
  return {
    name: 'size',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const bytes = filesIn(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, TO_COME);
        const page = join(folder, 'about/hosting/index.html');
        const html = readFileSync(page, 'utf8');
        if (!html.includes(SIZE_TO_COME)) throw new Error(`${page}: expected a place for the size of the site, ${SIZE_TO_COME}`);
        writeFileSync(page, html.replaceAll(SIZE_TO_COME, `${Math.ceil(bytes / 1_000_000)} MB`));
      },
    },
  };
}
