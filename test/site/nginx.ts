/** The machine's own nginx, where it has one: NGINX, or where packages put it. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Served } from '../../scripts/commands/serve.ts';
import { NGINX_FILES, readHeadersFile } from '../../src/hosting/header-files.ts';
import { matches, typeOf } from '../../src/hosting/headers.ts';
import { nginxTag } from './unpack.ts';

const PLACES = [process.env['NGINX'], '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];
export const nginx = PLACES.find((path) => path && existsSync(path));
export const WITHOUT = 'no nginx on this machine: set NGINX to one, or install it';

/** A port that is free now. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/**
 * Serves a built site with its own nginx.conf, included as its README says. @param base the base path it was built for
 * @param headers what an administrator wrote into ppb-rulebook-headers.conf, if anything
 * @throws Error where nginx refuses the file, in nginx's own words
 */
export async function serveByNginx(site: string, base: string, headers = ''): Promise<Served> {
  const place = mkdtempSync(join(tmpdir(), 'ppb-nginx-'));
  const port = await freePort();
  const own = readFileSync(join(site, 'nginx.conf'), 'utf8').replace(NGINX_FILES, site);
  mkdirSync(join(place, 'logs'));
  writeFileSync(join(place, 'site.conf'), own);
  if (headers) writeFileSync(join(place, 'ppb-rulebook-headers.conf'), headers);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place}/${name};`).join(' ');
  writeFileSync(
    join(place, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${place}/pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {} http { access_log off; ${temporary} server { listen 127.0.0.1:${port}; include ${place}/site.conf; } }`,
  );
  const server = spawn(nginx as string, ['-p', place, '-c', join(place, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = `http://127.0.0.1:${port}${base}`;
  for (let tries = 0; ; tries += 1) {
    if (server.exitCode !== null || tries > 100) throw new Error(`nginx did not start: ${said}`);
    if (await fetch(address).then(() => true, () => false)) break; // prettier-ignore
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address,
    close: async () => {
      server.kill('SIGQUIT');
      await ended;
      rmSync(place, { recursive: true });
    },
  };
}

/**
 * What nginx answers by a file's date and size, for a machine without it. @param base the base path the site was built for
 * @param without headers of the kit that this server does not send
 */
export async function serveLikeNginx(site: string, base: string, without: readonly string[] = []): Promise<Served> {
  const rules = readHeadersFile(readFileSync(join(site, '_headers'), 'utf8'), base);
  const server = createHttpServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').replace(/\?.*/s, ''));
    const own = path.startsWith(base) ? path.slice(base.length) : undefined;
    const found = own === undefined ? undefined : join(site, own === '' || own.endsWith('/') ? `${own}index.html` : own);
    const known = found !== undefined && existsSync(found) && statSync(found).isFile();
    const file = known ? found : join(site, '404.html');
    const modified = new Date(Math.floor(statSync(file).mtimeMs / 1000) * 1000).toUTCString();
    const tag = nginxTag(file);
    const { 'if-modified-since': since, 'if-none-match': tags } = request.headers;
    const same = (since !== undefined || tags !== undefined) && (since ?? modified) === modified && (tags === undefined || tags.split(/, */).some((one) => one.replace('W/', '') === tag)); // prettier-ignore
    const all = Object.entries(rules.find((rule) => matches(rule, `/${own}`))?.headers ?? {});
    const sent = Object.fromEntries(all.filter(([name]) => !without.includes(name)));
    const type = typeOf(basename(file));
    response.writeHead(known ? (same ? 304 : 200) : 404, { 'Content-Type': type, ...sent, ...(known ? { ETag: tag, 'Last-Modified': modified } : {}) }); // prettier-ignore
    response.end(known && same ? undefined : readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
