/** Serves `dist/` as a plain static host would: `npm run serve`, PORT or 4321 (the next free one where it is taken). */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { DATA_FILES } from '../src/data/files.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
/** What static hosts show for an address that does not exist. */
const NOT_FOUND = `${DIST}/404.html`;

export interface Served {
  /** The address of the site's home page, with its base path and a slash at the end. */
  address: string;
  close: () => Promise<void>;
}

/** Plain text says its encoding, types are text and no film (".ts" is both), and the data files may be used from any site. */
function setHeaders(response: ServerResponse, path: string): void {
  if (/\.(?:d\.ts|txt)$/.test(path)) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  if (DATA_FILES.some(({ name }) => path === `/${name}`)) response.setHeader('Access-Control-Allow-Origin', '*');
}

/**
 * @param port 0 for any free port
 * @param base the base path the site was built for
 * @param seen called with every request, for tests that read what was asked for
 * @throws Error if dist/ is missing or the port is taken
 */
export async function serve(port: number, base = '/', seen: (request: IncomingMessage) => void = () => {}): Promise<Served> {
  if (!existsSync(DIST)) throw new Error('dist/ is missing: run "npm run build" first');
  const prefix = base.replace(/\/$/, '');
  const files = sirv(DIST, { dev: true, etag: true, setHeaders });
  const server: Server = createServer((request, response) => {
    seen(request);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!request.url?.startsWith(`${prefix}/`)) {
      response.writeHead(404).end('Not under the base path');
      return;
    }
    request.url = request.url.slice(prefix.length);
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(existsSync(NOT_FOUND) ? readFileSync(NOT_FOUND) : '');
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
