/** The page search: Pagefind's index over the built site, written as the last step of every build. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/**
 * An Astro integration that indexes `dist/` into `dist/pagefind/`.
 * Pages mark what is theirs with `data-pagefind-body`; provisions are MiniSearch's and are not added as records.
 * @throws Error with Pagefind's own words if a file cannot be indexed or written
 */
export function findWords(): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outputPath = fileURLToPath(new URL('pagefind/', dir));
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`pagefind: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        if (added.errors.length) throw new Error(`pagefind: ${added.errors.join('; ')}`);
        const written = await index.writeFiles({ outputPath });
        if (written.errors.length) throw new Error(`pagefind: ${written.errors.join('; ')}`);
        await pagefind.close();
        logger.info(`${added.page_count} pages indexed for the page search`);
      },
    },
  };
}
