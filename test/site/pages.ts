/** The pages that were built, as the browser tests visit them: those of `dist/`, or of the folder that SITE_FOLDER names. */
import { readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slashed } from '../../scripts/integrations/hosting.ts';
import { serve, type Served } from '../../scripts/commands/serve.ts';
import type { HeaderRule } from '../../src/hosting/headers.ts';

export const DIST = process.env['SITE_FOLDER'] ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** The path the site was built for, with a slash at both ends. */
export const BASE = slashed(process.env['BASE_PATH'] ?? '/');

/** A server of a test's own, of the same site under the same path. @param seen hears every request @param sent the headers to send */
export const serveSite = (
  seen?: (request: IncomingMessage) => void,
  sent?: (rule: HeaderRule) => Readonly<Record<string, string>>,
): Promise<Served> => serve(0, BASE, seen, DIST, sent);

/** The whole Rulebook as one file: no page of the site, and held to rules of its own. */
export const SINGLE_FILE = 'offline/ppb-rulebook.html';

/** Every page's path under a built site's address: '' for the home page, '3-05/', '404.html' … */
export const pagesIn = (site: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && name !== SINGLE_FILE)
    .map((name) => relative('.', name).split(sep).join('/'))
    .map((name) => name.replace(/(^|\/)index\.html$/, '$1'))
    .sort();

export const pages: string[] = pagesIn(DIST);

/** The pages of the seven sections. */
export const sectionPages = pages.filter((path) => /^3-\d\d\/$/.test(path));

/** The guides, and the page that lists them. */
export const guidePages = pages.filter((path) => path.startsWith('guides/'));

/** A page's source. @param path as in `pages`. @param site the built site's folder */
export function source(path: string, site = DIST): string {
  return readFileSync(join(site, path === '' || path.endsWith('/') ? `${path}index.html` : path), 'utf8');
}
