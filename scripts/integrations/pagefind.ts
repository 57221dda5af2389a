/** The page search: Pagefind's index over the built site, written as the last step of every build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { MARK_TO_COME } from '../../src/offline/build-mark.ts';

/** Pagefind's own interfaces and its worker: the search box has its own list, and runs without a worker. */
const UNUSED = /ui\.(?:js|css)$|highlight\.js$|worker\.js$/;

/**
 * An Astro integration that indexes `dist/` into `dist/search/<edition>/pagefind/`.
 * Pages mark what is theirs with `data-pagefind-body`; provisions are MiniSearch's and are not added as records.
 * @throws Error with Pagefind's own words if a file cannot be indexed or written
 */
export function findWords(): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outputPath = fileURLToPath(new URL(`search/${MARK_TO_COME}/pagefind/`, dir));
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`pagefind: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        if (added.errors.length) throw new Error(`pagefind: ${added.errors.join('; ')}`);
        // Pagefind writes files in a process of its own, which may be ended before the last of them is whole: we write them.
        const { errors: amiss, files } = await index.getFiles();
        await pagefind.close();
        if (amiss.length) throw new Error(`pagefind: ${amiss.join('; ')}`);
        for (const { path, content } of files) {
          if (UNUSED.test(path)) continue;
          if (!content.length) throw new Error(`pagefind: ${path} is empty`);
          const place = join(outputPath, path);
          mkdirSync(dirname(place), { recursive: true });
          writeFileSync(place, content);
        }
        logger.info(`${added.page_count} pages indexed for the page search`);
      },
    },
  };
}
