/**
 * What a host should send with each file, said once. One rule for each folder and file at the top of the site, so that no path
 * has two: two policies in one answer would both count, and two cache rules would contradict each other.
 */
import { DATA_FILES } from '../site/files.ts';
import { HEADER_FILES, SUMS } from './sums.ts';

/** An address, exactly or with all below it, and what is sent with it. */
export interface HeaderRule {
  /** From the site's own root: '/' or '/law.json', or '/3-05/*' for a folder. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** By a file's last extension. A file of a kind that is not here stops the build: a host may refuse what it has no type for. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  // The types of rules.js; most hosts take ".ts" for a film.
  ts: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  pdf: 'application/pdf',
  zip: 'application/zip',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  // The page search's own files.
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
};

/** Folders whose files are named after what is in them, or after their edition: they never change. */
const UNCHANGING = ['_astro', 'search'];
/** Modules and data that a page of another origin may read: a frame in a sandbox without allow-same-origin counts as one. */
const OPEN = new Set(['_astro', 'embed.js', ...DATA_FILES.map(({ name }) => name)]);
const FILE_TYPED = /\.(?:d\.ts|txt|json|js|xml|webmanifest)$/;

/** @param name of a folder or file at the top of the site. @param framers who may frame the embeds: sources of `frame-ancestors` */
function headersOf(name: string, framers: string): Record<string, string> {
  const ancestors = name === 'embed' ? framers : "'self'";
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    // "*" would still refuse a page in a sandbox, whose origin is none: for anyone, nothing is said.
    ...(ancestors === '*' ? {} : { 'Content-Security-Policy': `frame-ancestors ${ancestors}` }),
    'Cache-Control': UNCHANGING.includes(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(OPEN.has(name) ? { 'Access-Control-Allow-Origin': '*' } : {}),
    ...(FILE_TYPED.test(name) || name === SUMS ? { 'Content-Type': typeOf(name) } : {}),
  };
}

/** @throws Error where the kind of file is not known */
export function typeOf(name: string): string {
  // The one file without an extension.
  const extension = name === SUMS ? 'txt' : name.slice(name.lastIndexOf('.') + 1);
  const type = Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
  if (type === undefined) throw new Error(`${name}: expected a kind of file that TYPES in src/hosting/headers.ts knows`);
  return type;
}

/** Sources of `frame-ancestors`, as in a policy. @throws Error where the text could be anything else */
export function readFramers(text: string): string {
  const framers = text.trim().split(/\s+/);
  if (framers.length > 1 && framers.includes("'none'")) throw new Error(`FRAME_ANCESTORS: expected 'none' by itself, found ${text}`);
  if (!framers.every((one) => /^(?:\*|'none'|'self'|(?:https?:\/\/)?[\w*.-]+(?::(?:\d+|\*))?)$/.test(one)))
    throw new Error(`FRAME_ANCESTORS: expected *, 'self', 'none' or hosts such as https://intranet.example, found ${text}`);
  return framers.join(' ');
}

/**
 * @param files every file's path in the built site: '3-05/index.html'
 * @param framers who may frame the embeds, as `readFramers` gives it
 */
export function headerRules(files: readonly string[], framers: string): HeaderRule[] {
  const names = new Map(files.map((file) => [file.split('/')[0] as string, file.includes('/')]));
  const rules = [...names]
    .filter(([name]) => !(HEADER_FILES as readonly string[]).includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => ({ path: folder ? `/${name}/*` : `/${name}`, headers: headersOf(name, framers) }));
  return [{ path: '/', headers: headersOf('', framers) }, ...rules];
}

/** Whether a rule is about a path. @param path from the site's own root, '/3-05/' */
export function matches({ path: own }: HeaderRule, path: string): boolean {
  return own.endsWith('/*') ? path.startsWith(own.slice(0, -1)) || path === own.slice(0, -2) : path === own;
}
