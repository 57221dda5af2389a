/** Serves `dist/` as a static host would, with the headers it asks for: `npm run serve`, PORT or 4321 (the next free one where it is taken). */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { readHeadersFile } from '../../src/hosting/header-files.ts';
import { matches, typeOf, type HeaderRule } from '../../src/hosting/headers.ts';
import { slashed } from '../integrations/hosting.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Whether a range is one span with its first byte before its last: "bytes=0-99", "bytes=100-". */
function isRange(text = ''): boolean {
  const [, first, last] = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(text) ?? [];
  return first !== undefined && (!last || Number(first) <= Number(last));
}

export interface Served {
  /** The address of the site's home page, with its base path and a slash at the end. */
  address: string;
  close: () => Promise<void>;
}

/**
 * @param port 0 for any free port
 * @param base the base path the site was built for
 * @param seen called with every request, for tests that read what was asked for
 * @param from where the built site is
 * @param sent the headers to send, by the rules of the site's own `_headers`; a test takes some away
 * @throws Error if dist/ is missing or the port is taken
 */
export async function serve(
  port: number,
  base = '/',
  seen: (request: IncomingMessage) => void = () => {},
  from = DIST,
  sent: (rule: HeaderRule) => Readonly<Record<string, string>> = ({ headers }) => headers,
): Promise<Served> {
  if (!existsSync(join(from, '_headers'))) throw new Error(`${from} is missing or half built: run "npm run build" first`);
  const rules = readHeadersFile(readFileSync(join(from, '_headers'), 'utf8'), slashed(base));
  const setHeaders = (response: ServerResponse, path: string): void => {
    const rule = rules.find((one) => matches(one, path));
    if (rule) for (const [name, value] of Object.entries(sent(rule))) response.setHeader(name, value);
    // In a folder no rule gives a file’s type, and servers differ on this one.
    if (path.endsWith('.xml')) response.setHeader('Content-Type', typeOf(path));
  };
  /** What static hosts show for an address that does not exist. */
  const notFound = join(from, '404.html');
  const prefix = base.replace(/\/$/, '');
  const files = sirv(from, { dev: true, etag: true, setHeaders });
  const server: Server = createServer((request, response) => {
    seen(request);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!request.url?.startsWith(`${prefix}/`)) {
      response.writeHead(404).end('Not under the base path');
      return;
    }
    request.url = request.url.slice(prefix.length).replace(/^\/+/, '/');
    // sirv reads a range as it stands: one that is none would end the server. Without it the whole file is sent.
    if (!isRange(request.headers.range)) delete request.headers.range;
    files(request, response, () => {
      setHeaders(response, '/404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(existsSync(notFound) ? readFileSync(notFound) : '');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('expected a TCP address');
  return {
    address: `http://127.0.0.1:${bound.port}${prefix}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = Number(process.env['PORT'] ?? 4321);
  const base = process.env['BASE_PATH'] ?? '/';
  const taken = (error: unknown): boolean => (error as { code?: string }).code === 'EADDRINUSE';
  const served = await serve(wanted, base).catch((error: unknown) => {
    if (process.env['PORT'] || !taken(error)) throw error;
    return serve(0, base);
  });
  console.log(`PPB Rulebook is at ${served.address} (Ctrl+C ends it)`);
}
