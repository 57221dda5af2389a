/** The machine's own nginx, where it has one: NGINX, or where packages put it. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Served } from '../../scripts/commands/serve.ts';
import { NGINX_FILES } from '../../src/hosting/header-files.ts';

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
 * @throws Error where nginx refuses the file, in nginx's own words
 */
export async function serveByNginx(site: string, base: string): Promise<Served> {
  const place = mkdtempSync(join(tmpdir(), 'ppb-nginx-'));
  const port = await freePort();
  const own = readFileSync(join(site, 'nginx.conf'), 'utf8').replace(NGINX_FILES, site);
  mkdirSync(join(place, 'logs'));
  writeFileSync(join(place, 'site.conf'), own);
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
