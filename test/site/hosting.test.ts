/** The header files as they were built: every file of the site has one rule in each, and the same one; served so, too. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../scripts/integrations/hosting.ts';
import { asNginx, readHeadersFile } from '../../src/hosting/header-files.ts';
import { headerRules, matches, typeOf } from '../../src/hosting/headers.ts';
import { HEADER_FILES } from '../../src/hosting/sums.ts';
import { launch } from './browser.ts';
import { nginx, serveByNginx, WITHOUT } from './nginx.ts';
import { BASE as base, DIST, serveSite } from './pages.ts';

const read = (name: string): string => readFileSync(join(DIST, name), 'utf8');
const files = filesIn(DIST).filter((file) => !(HEADER_FILES as readonly string[]).includes(file));
/** Every address under which a file is asked for. */
const addresses = ['/', ...files.flatMap((file) => (file.endsWith('/index.html') ? [`/${file}`, `/${file.slice(0, -10)}`] : [`/${file}`]))];
type Headers = Readonly<Record<string, string>>;
const untyped = (headers: Headers): Headers => Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Content-Type'));

const rules = readHeadersFile(read('_headers'), base);
const byHeaders = (path: string): Headers[] => rules.filter((rule) => matches(rule, path)).map(({ headers }) => headers);

/** nginx takes an exact location, else the longest that the address begins with. */
const locations = [...read('nginx.conf').matchAll(/^ {2}location (\S+) (\S+) \{\n((?: {4}.*\n)*)/gm)].map(
  ([, kind, path = '', body = '']) => ({
    exact: kind === '=',
    path,
    headers: Object.fromEntries([...body.matchAll(/add_header (\S+) "(.*)"(?: always)?;/g)].map(([, name, value]) => [name, value])),
  }),
);
const byNginx = (path: string): Headers[] => {
  const address = base + path.slice(1);
  return locations.filter((one) => (one.exact ? address === one.path : address.startsWith(one.path))).map(({ headers }) => headers);
};

/** IIS takes what stands for the site, and for a place in it what that place says after clearing. */
const added = (text: string): Headers =>
  Object.fromEntries([...text.matchAll(/<add name="([^"]+)" value="([^"]+)" \/>/g)].map(([, name, value]) => [name, value]));
const [outside = '', ...places] = read('web.config').split('<location path=');
const byIis = (path: string): Headers[] => {
  const own = places.filter((place) => {
    const at = `/${/^"([^"]+)"/.exec(place)?.[1]}`;
    return path === at || path.startsWith(`${at}/`);
  });
  return own.length ? own.map(added) : [added(outside)];
};

test.each([
  ['_headers', byHeaders],
  ['nginx.conf', byNginx],
  ['web.config', byIis],
])('%s has one rule for every file, and says the same as the others', (_, of) => {
  expect(addresses.length).toBeGreaterThan(80);
  for (const path of addresses) expect([path, of(path).map(untyped)]).toEqual([path, byHeaders(path).map(untyped)]);
  expect(addresses.filter((path) => of(path).length !== 1)).toEqual([]);
});

test('no host takes more than it allows: a hundred rules, two thousand characters a line', () => {
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(
    Math.max(
      ...read('_headers')
        .split('\n')
        .map(({ length }) => length),
    ),
  ).toBeLessThanOrEqual(2000);
});

test('a rule beside another would be seen', () => {
  const twice = [...rules, { path: '/3-05/*', headers: {} }];
  expect(twice.filter((rule) => matches(rule, '/3-05/')).length).toBe(2);
});

describe.each([
  ['the project’s own server', true, () => serveSite()],
  [`nginx${nginx ? '' : ` (${WITHOUT})`}`, !!nginx, () => serveByNginx(DIST, base)],
] as const)('served by %s', (_, there, start) => {
  test.skipIf(!there)('every file comes with its headers and its type, an unknown address with 404 and the site’s own page', async () => {
    const served = await start();
    for (const path of addresses) {
      const answer = await fetch(served.address + path.slice(1));
      expect([path, answer.status]).toEqual([path, 200]);
      for (const [name, value] of Object.entries(untyped(byHeaders(path)[0] as Headers))) expect([path, name, answer.headers.get(name)]).toEqual([path, name, value]); // prettier-ignore
      const type = typeOf(path.endsWith('/') ? 'index.html' : path.slice(1)).replace(/;.*/, '');
      if (type !== 'application/octet-stream') expect([path, answer.headers.get('content-type')?.replace(/;.*/, '')]).toEqual([path, type]);
      await answer.arrayBuffer();
    }
    const unknown = await fetch(`${served.address}3-99/`);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('There is no page at this address');
    const lost = await fetch(`${served.address}_astro/lost.js`);
    expect([lost.status, lost.headers.get('cache-control') ?? '']).toEqual([404, expect.not.stringContaining('immutable')]);
    await served.close();
  });
});

test.skipIf(!nginx)(
  'nginx with a kit’s files: a redirect to the slash, headers of the administrator’s own, packed files as they lie there',
  async () => {
    const under = '/procurement/rules/';
    const folder = mkdtempSync(join(tmpdir(), 'ppb-kit-'));
    const page = `<!doctype html><title>Rules</title>${'<p>The same words again.</p>'.repeat(100)}`;
    const files = { 'index.html': page, '_astro/a.js': '/* */'.repeat(400), 'law.json': '{}' };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
      if (text.length > 1_000) writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
    }
    writeFileSync(join(folder, 'nginx.conf'), asNginx(headerRules(Object.keys(files), '*'), under));
    const served = await serveByNginx(folder, under, 'add_header Strict-Transport-Security "max-age=63072000" always;');
    try {
      const { origin } = new URL(served.address);
      const bare = await fetch(`${origin}/procurement/rules?from=mail`, { redirect: 'manual' });
      expect([bare.status, bare.headers.get('location')]).toEqual([301, '/procurement/rules/?from=mail']);
      for (const [name, packed] of [
        ['', true],
        ['_astro/a.js', true],
        ['law.json', false],
        ['missing', false],
      ] as const) {
        // prettier-ignore
        const one = await fetch(`${served.address}${name}`, { headers: { 'Accept-Encoding': 'gzip' } });
        expect([name, one.headers.get('strict-transport-security')]).toEqual([name, 'max-age=63072000']);
        expect([name, one.headers.get('content-encoding')]).toEqual([name, packed ? 'gzip' : null]);
        expect(one.headers.get('x-content-type-options')).toBe('nosniff');
        if (packed) expect(await one.text()).toBe(files[(name || 'index.html') as keyof typeof files]);
      }
      const plain = await fetch(served.address, { headers: { 'Accept-Encoding': 'identity' } });
      expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, page]);
    } finally {
      await served.close();
      rmSync(folder, { recursive: true });
    }
  },
);

test('a copy under a path that it was not made for says so where its forms would be; at its own path it does not', async () => {
  // The same files, a folder deeper than they were made for.
  const files = sirv(DIST, { dev: true });
  const server = createServer((request, response) => {
    const at = request.url?.startsWith('/elsewhere/') ? request.url.slice('/elsewhere'.length) : undefined;
    if (at === undefined) response.writeHead(404).end();
    else {
      request.url = at;
      files(request, response, () => void response.writeHead(404).end());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wrong = { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/elsewhere/` };
  const right = await serveSite();
  const browser = await launch();
  const page = await browser.newPage();
  const said = async (address: string): Promise<boolean> => {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    return page
      .getByText(/was made for the path/)
      .first()
      .isVisible();
  };
  for (const path of ['calculators/case/', 'drafts/pql-denial/']) {
    expect([path, await said(wrong.address + path)]).toEqual([path, true]);
    expect([path, await said(right.address + path)]).toEqual([path, false]);
  }
  await browser.close();
  server.close();
  await right.close();
});

test('the page for administrators names the path of this copy, and what to take for another', () => {
  const page = read('about/hosting/index.html').replace(/\s+/g, ' ');
  expect(page).toContain(`This copy is for the path <code>${base}</code>`);
  expect(page).toMatch(/one-file copy<\/a> works under every path/);
  expect(page).toMatch(/ask whoever runs it for a copy|Download the kit/);
});
