/**
 * An administrator's own server, given a newer kit: what it shows is today's law at once. The project is copied into another folder
 * and built there twice, a letter of the law apart: the first must be what was built here, the second must be what is shown.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../scripts/integrations/hosting.ts';
import { buildFor, dateOf, makeKit } from '../../scripts/commands/kit.ts';
import type { Served } from '../../scripts/commands/serve.ts';
import { launch } from './browser.ts';
import { nginx, serveByNginx, serveLikeNginx, WITHOUT } from './nginx.ts';
import { BASE, DIST } from './pages.ts';
import { byItself, datesIn, hasUnzip, nginxTag, unpackKit } from './unpack.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Not the source: installed, built, measured. */
const LEFT_OUT = ['node_modules', '.git', 'dist', '.astro', 'kit', 'test-results', 'reports', '.stryker-tmp'];
const YESTERDAY = 'within five (5) days of completion';
const TODAY = 'within five (6) days of completion';

const folder = mkdtempSync(join(tmpdir(), 'ppb-update-'));
const copy = join(folder, 'another place', 'rulebook');
const built = { old: join(folder, 'old'), now: join(folder, 'now') };
let kits: { old: Uint8Array; now: Uint8Array };

beforeAll(() => {
  cpSync(ROOT, copy, { recursive: true, filter: (path) => path === ROOT || !LEFT_OUT.includes(basename(path)) });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  // The farthest zone there is: its day is another one.
  buildFor(BASE, built.old, copy, 'Pacific/Kiritimati');
  // In the law and wherever it is quoted: a quote that does not stand stops the build.
  const quoting = filesIn(join(copy, 'src')).filter((file) => readFileSync(join(copy, 'src', file), 'utf8').includes(YESTERDAY));
  expect(quoting).toContain('content/law/3-05-sole-source.txt');
  for (const file of quoting.map((one) => join(copy, 'src', one)))
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(YESTERDAY, TODAY));
  expect(spawnSync(process.execPath, ['scripts/commands/law.ts'], { cwd: copy, stdio: 'ignore' }).status).toBe(0);
  buildFor(BASE, built.now, copy);
  const olds = new Set(filesIn(built.old));
  changed = filesIn(built.now).filter((file) => olds.has(file) && !bytes(built.old, file).equals(bytes(built.now, file)));
  kits = { old: makeKit(built.old, BASE), now: makeKit(built.now, BASE) };
}, 900_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (site: string, file: string): Buffer => readFileSync(join(site, file));
/** Files that both have, with other contents. */
let changed: string[];

test('the same source, built in another folder and another time zone, is the same site and the same kit', () => {
  expect(filesIn(built.old)).toEqual(filesIn(DIST));
  expect(filesIn(DIST).filter((file) => !bytes(DIST, file).equals(bytes(built.old, file)))).toEqual([]);
  expect(Buffer.compare(makeKit(DIST, BASE), kits.old)).toBe(0);
});

test('a letter of the law changes its page, the worker and the data, and no page’s size', () => {
  expect(changed).toEqual(expect.arrayContaining(['3-05/index.html', 'sw.js', 'law.json', '3-06/index.html']));
  for (const file of ['3-05/index.html', 'sw.js']) expect([file, bytes(built.now, file).length]).toEqual([file, bytes(built.old, file).length]); // prettier-ignore
});

describe.each([
  [`the system’s unzip${hasUnzip ? '' : ' (none on this machine)'}`, hasUnzip, unpackKit],
  ['what stands in for it', true, (kit: Uint8Array, place: string) => (byItself(kit, place), join(place, 'ppb-rulebook/site'))],
] as const)('unpacked by %s', (_, there, unpack) => {
  test.skipIf(!there)('every file has the date made from its contents; a changed one has another tag, by nginx’s rule', () => {
    const place = mkdtempSync(join(folder, 'unpacked-'));
    const site = unpack(kits.old, place);
    const tags = new Map(filesIn(site).map((file) => [file, nginxTag(join(site, file))]));
    for (const file of filesIn(site)) expect([file, statSync(join(site, file)).mtimeMs / 1000]).toEqual([file, dateOf(bytes(site, file))]);
    unpack(kits.now, place);
    expect(changed.filter((file) => nginxTag(join(site, file)) === tags.get(file))).toEqual([]);
    expect(filesIn(built.now).filter((file) => !bytes(built.now, file).equals(bytes(site, file)))).toEqual([]);
    // What is as it was keeps its date, and need not be sent again.
    const kept = filesIn(built.now).filter((file) => tags.has(file) && !changed.includes(file));
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter((file) => nginxTag(join(site, file)) !== tags.get(file))).toEqual([]);
    // A day for the zones east of here.
    expect(filesIn(site).filter((file) => statSync(join(site, file)).mtimeMs > Date.now() - 86_400_000)).toEqual([]);
  });
});

test('both dates of a zip file are the same, the one in UTC and the one without a zone', () => {
  const [only] = [...datesIn(kits.old)].filter(([name]) => name === 'ppb-rulebook/site/3-05/index.html');
  expect(only?.[1]).toBe(dateOf(bytes(built.old, '3-05/index.html')));
  const view = new DataView(kits.old.buffer, kits.old.byteOffset);
  const name = new TextEncoder().encode('ppb-rulebook/site/3-05/index.html');
  const local = Buffer.from(kits.old).indexOf(name) - 30;
  const date = new Date(dateOf(bytes(built.old, '3-05/index.html')) * 1000);
  expect([view.getUint16(local + 12, true) & 31, view.getUint16(local + 10, true) >> 11, view.getUint16(local + 10, true) & 31]).toEqual([
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCSeconds() >> 1,
  ]);
});

describe.each([
  ['what answers like nginx', true, serveLikeNginx],
  [`nginx${nginx ? '' : ` (${WITHOUT})`}`, !!nginx, serveByNginx],
] as const)('the newer kit unzipped over the older, served by %s', (_, there, start) => {
  let served: Served;
  let browser: Browser;
  let place: string;

  beforeAll(async () => {
    if (!there) return;
    browser = await launch();
  });
  afterAll(() => browser?.close());

  /** Starts with the older one. */
  const begin = async (...more: string[][]): Promise<void> => {
    place = mkdtempSync(join(folder, 'served-'));
    served = await (start as typeof serveLikeNginx)(unpackKit(kits.old, place), BASE, ...more);
  };
  const update = (): string => unpackKit(kits.now, place);
  const law = (page: Page): Promise<string | null> => page.locator('main').textContent();

  test.skipIf(!there)(
    'every changed file is sent whole, whatever a browser says that it has; an unchanged one is not sent again',
    async () => {
      await begin();
      const addresses = filesIn(built.old).filter((file) => !['_headers', 'nginx.conf', 'web.config'].includes(file));
      const address = (file: string): string => served.address + file.replace(/(^|\/)index\.html$/, '$1');
      const had = new Map<string, Record<string, string>>();
      for (const file of addresses) {
        const { headers } = await fetch(address(file));
        had.set(file, { 'If-None-Match': headers.get('etag') ?? '', 'If-Modified-Since': headers.get('last-modified') ?? '' });
      }
      update();
      const asked = [(all: Record<string, string>) => all, ...['If-None-Match', 'If-Modified-Since'].map((name) => (all: Record<string, string>) => ({ [name]: all[name] ?? '' }))]; // prettier-ignore
      for (const file of addresses.filter((one) => existsSync(join(built.now, one))))
        for (const some of asked) {
          const answer = await fetch(address(file), { headers: some(had.get(file) as Record<string, string>), cache: 'no-store' });
          const isNew = changed.includes(file);
          expect([file, answer.status]).toEqual([file, isNew ? 200 : 304]);
          if (isNew) expect([file, Buffer.from(await answer.arrayBuffer()).equals(bytes(built.now, file))]).toEqual([file, true]);
        }
      await served.close();
    },
  );

  test.skipIf(!there)('a browser without the worker shows it at the next visit', async () => {
    await begin();
    const page = await browser.newPage();
    await page.goto(`${served.address}3-05/`);
    expect(await law(page)).toContain(YESTERDAY);
    update();
    await page.goto('about:blank');
    await page.goto(`${served.address}3-05/`);
    expect(await law(page)).toContain(TODAY);
    await page.close();
    await served.close();
  });

  test.skipIf(!there)('a browser with the worker shows it, and has it saved when the server is gone', async () => {
    await begin();
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    const note = page.locator('[data-offline]');
    await page.goto(`${served.address}3-05/`);
    await expect.poll(() => note.textContent(), { timeout: 30_000 }).toMatch(/^This page is saved for use offline/);
    expect(await law(page)).toContain(YESTERDAY);
    update();
    const other = await context.newPage();
    await other.goto(`${served.address}3-05/`);
    expect(await law(other)).toContain(TODAY);
    await expect.poll(() => note.textContent(), { timeout: 30_000 }).toBe('A newer edition is available: reload');
    await served.close();
    await page.reload();
    expect(await law(page)).toContain(TODAY);
    await context.close();
  });

  test.skipIf(!there || start === serveByNginx)(
    'a host that says nothing of how long a page may be kept: with the worker it is asked for anew',
    async () => {
      await begin(['Cache-Control']);
      const context = await browser.newContext({ serviceWorkers: 'allow' });
      const page = await context.newPage();
      await page.goto(`${served.address}3-06/`);
      await expect
        .poll(() => page.locator('[data-offline]').textContent(), { timeout: 30_000 })
        .toMatch(/^This page is saved for use offline/);
      await page.goto(`${served.address}3-05/`);
      expect(await law(page)).toContain(YESTERDAY);
      await page.goto(`${served.address}3-06/`);
      update();
      await page.goto(`${served.address}3-05/`);
      expect(await law(page)).toContain(TODAY);
      await context.close();
      await served.close();
    },
  );
});
