/** The page search: Pagefind's index over the built site, written as the last step of every build. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { EDITION_TO_COME } from '../src/offline/edition-to-come.ts';

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
        const outputPath = fileURLToPath(new URL(`search/${EDITION_TO_COME}/pagefind/`, dir));
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`pagefind: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        if (added.errors.length) throw new Error(`pagefind: ${added.errors.join('; ')}`);
        const written = await index.writeFiles({ outputPath });
        if (written.errors.length) throw new Error(`pagefind: ${written.errors.join('; ')}`);
        await pagefind.close();
        for (const name of readdirSync(outputPath)) if (UNUSED.test(name)) rmSync(join(outputPath, name));
        logger.info(`${added.page_count} pages indexed for the page search`);
      },
    },
  };
}
