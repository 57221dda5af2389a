/**
 * The last step of a build: the mark of the build, made from every file, is written where it belongs, and `sw.js` gets the list of
 * all files with the mark of each. What a reader's browser saves for use offline is of this list, and to the letter.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { MARK_TO_COME, markOf } from '../../src/offline/build-mark.ts';
import type { Files } from '../../src/offline/worker-answers.ts';
import { filesIn } from './hosting.ts';
import { sumOf } from './sums.ts';

const WORKER = fileURLToPath(new URL('../../src/offline/worker.ts', import.meta.url));

/** What a host reads itself, and what is for making a copy of the site; the worker's own file cannot hold its own hash. */
const NOT_SAVED =
  /^(?:sw\.js|SHA256SUMS|(?:about\/hosting\/)?(?:_headers|nginx\.conf|web\.config)(?:\.txt)?|_redirects|\.htaccess|.*\.zip)$/;

/** Every file under a folder that readers are served, by its path from there, in order. */
const savedIn = (folder: string): string[] => filesIn(folder).filter((path) => !NOT_SAVED.test(path));

/** Puts the mark of the build in every page and in the name of the search's folder. @param worker its code, which counts @returns the mark */
function writeMark(folder: string, worker: string): string {
  const files = savedIn(folder);
  const hashes = files.map((path) => `${path} ${sumOf(readFileSync(join(folder, path)))}\n`);
  const mark = sumOf(hashes.join('') + worker).slice(0, 12);
  for (const path of files.filter((one) => one.endsWith('.html'))) {
    const html = readFileSync(join(folder, path), 'utf8');
    if (html.includes(MARK_TO_COME)) writeFileSync(join(folder, path), html.replaceAll(MARK_TO_COME, mark));
  }
  renameSync(join(folder, 'search', MARK_TO_COME), join(folder, 'search', mark));
  return mark;
}

/** Addresses as they are asked for ("3-05/", not "3-05/index.html"), each with the mark of its file. */
export async function listFiles(folder: string): Promise<Files> {
  const files: Record<string, string> = {};
  for (const path of savedIn(folder)) files[path.replace(/(^|\/)index\.html$/, '$1')] = await markOf(readFileSync(join(folder, path)));
  return files;
}

/** sw.js. @param files from `listFiles` @throws Error where it does not compile */
export async function bundleWorker(mark: string, files: Files): Promise<string> {
  const built = await build({
    entryPoints: [WORKER],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
    define: { EDITION: JSON.stringify(mark), FILES: JSON.stringify(files) },
  });
  return built.outputFiles[0]?.text ?? '';
}

/** An Astro integration; it has to stand after all that write files for readers. */
export function markBuild(): AstroIntegration {
  return {
    name: 'mark-build',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const mark = writeMark(folder, await bundleWorker('', {}));
        const files = await listFiles(folder);
        writeFileSync(join(folder, 'sw.js'), await bundleWorker(mark, files));
        logger.info(`build ${mark}: ${Object.keys(files).length} files for use offline`);
      },
    },
  };
}
