/** A host of the test's own: a copy of the site that can be changed, half deployed, and switched off. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Socket } from 'node:net';
import { BASE, DIST } from './pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Host {
  /** The site's home page. */
  address: string;
  /** Its files. */
  folder: string;
  /** Every request that came, method and path with what follows it. */
  seen: string[];
  /** The bytes that it sent since it began, headers and all. */
  sent: () => number;
  /** Stops answering for good. */
  stop: () => Promise<void>;
}

/** Serves a copy of the built site on a port of its own. @param packed sends text packed with gzip, as most hosts do */
export async function host(packed = false): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'ppb-offline-'));
  cpSync(DIST, folder, { recursive: true });
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    const path = decodeURIComponent((request.url ?? '').replace(/\?.*/s, ''));
    const place = path.startsWith(BASE) ? join(folder, path.slice(BASE.length)) : '';
    const file = place.endsWith('/') || place === folder ? join(place, 'index.html') : place;
    const found = file !== '' && existsSync(file) && statSync(file).isFile();
    const sent = found ? file : join(folder, '404.html');
    const packs = packed && extname(sent) !== '.png';
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[extname(sent)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
      ...(packs && { 'Content-Encoding': 'gzip' }),
    });
    response.end(packs ? gzipSync(readFileSync(sent)) : readFileSync(sent));
  });
  const sockets: Socket[] = [];
  server.on('connection', (socket: Socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('expected a TCP address');
  let stopped = false;
  return {
    address: `http://127.0.0.1:${bound.port}${BASE}`,
    folder,
    seen,
    sent: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    stop: async () => {
      if (stopped) return;
      stopped = true;
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      rmSync(folder, { recursive: true });
    },
  };
}
