/** `sitemap.xml`: every page's whole address, where SITE_URL says what that is; without it there is none to write. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * @param site where the site stands, as in SITE_URL
 * @param base the base path
 * @param paths the pages, without a slash at the start, as Astro names them; the page for what is missing is left out, and calculators for frames of other sites
 */
export function sitemap(site: string, base: string, paths: readonly string[]): string {
  const root = new URL(base.replace(/\/?$/, '/'), site);
  const addresses = paths
    .filter((path) => !/^404\b|^embed\/./.test(path))
    .map((path) => new URL(path, root).href.replaceAll('&', '&amp;'))
    .sort();
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `  <url><loc>${address}</loc></url>`).join('\n')}
</urlset>
`;
}

/** An Astro integration that writes it beside the pages, if SITE_URL is set. */
export function writeSitemap(): AstroIntegration {
  let site: string | undefined;
  let base = '/';
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ site, base } = config);
      },
      'astro:build:done': ({ dir, pages, logger }) => {
        if (!site) return;
        writeFileSync(fileURLToPath(new URL('sitemap.xml', dir)), sitemap(site, base, pages.map(({ pathname }) => pathname))); // prettier-ignore
        logger.info(`${pages.length} pages in sitemap.xml`);
      },
    },
  };
}
