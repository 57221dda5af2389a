/**
 * The same source makes the same site in any folder: Astro names each island (`uid`) with a hash of its component's whole path on
 * the machine that builds it. Here an island is named by its place on its page instead, which is all that its script needs. That
 * script waits where nothing is wanted of it before the page is painted.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesIn } from './hosting.ts';

/** @returns the page with its islands named `1`, `2`, … in their order; all else as it was */
export function nameIslands(html: string): string {
  let count = 0;
  return html.replace(/(<astro-island\s[^>]*?\buid=")[^"]*"/g, (_, before: string) => `${before}${(count += 1)}"`);
}

/**
 * On a page whose parts start when they are seen, what starts them waits until the page is read: it stands in the page, and would
 * be run before the first paint. On any other page it is wanted at once.
 * @returns the page; all else as it was
 */
export function startIslandsLater(html: string): string {
  return html.includes('client="visible"') ? html.replaceAll('<script>(()=>{', '<script type="module">(()=>{') : html;
}

/** An Astro integration; it has to stand before all that read the built pages. */
export function sameAnywhere(): AstroIntegration {
  return {
    name: 'same-anywhere',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of filesIn(folder).filter((one) => one.endsWith('.html'))) {
          const html = readFileSync(join(folder, file), 'utf8');
          const named = startIslandsLater(nameIslands(html));
          if (named !== html) writeFileSync(join(folder, file), named);
        }
      },
    },
  };
}
