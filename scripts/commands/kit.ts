/**
 * `npm run kit`: the site for one's own server, as one zip file with a README and a checksum of every file. The same source makes
 * the same zip file, byte for byte, in any folder and time zone. `npm run kit -- --base /procurement/rules/` builds it for that path.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { SECTIONS_RANGE } from '../../src/law/sections.ts';
import { CHARTER_AS_OF, longDate, RULES_AS_OF } from '../../src/rules/index.ts';
import { SUMS, writeSums } from '../../src/hosting/sums.ts';
import { filesIn, slashed } from '../integrations/hosting.ts';
import { sumOf } from '../integrations/sums.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What stands for a date until `dated` writes each: a zip file's first day. */
const MADE = new Date(1980, 0, 1);

/** The last day of law that an edition can hold: no file is dated later, so none is dated after the day it is served. */
const NEWEST = RULES_AS_OF > CHARTER_AS_OF ? RULES_AS_OF : CHARTER_AS_OF;
/** How many dates there are, a second apart: about two years of them. */
export const DATES = 2 ** 26;

/**
 * The date a file of the kit bears: made from its contents, within the two years before the day of the law held. Most servers tell
 * whether a file has changed by its date and its size alone, and answer "not changed" (304) where both are as before. Two contents
 * share a date once in 67 million pairs, once in 34 million where a program reads a zip file's two seconds only; for a reader to
 * be shown the older one, they must be of one size as well. The dates are no older than they must be: without Cache-Control, a
 * browser may keep a page for a tenth of its age. They cannot be the time of building, as the same source makes the same zip file.
 * @returns seconds since 1970, UTC
 */
export function dateOf(bytes: Uint8Array): number {
  const back = createHash('sha256').update(bytes).digest().readUInt32BE(0) % DATES;
  return Date.parse(`${NEWEST}T00:00:00Z`) / 1000 - back;
}

/** A date as the zip file's own field has it: no time zone, two seconds. @param date seconds since 1970 */
function zipDate(date: number): number {
  const at = new Date(date * 1000);
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return day * 0x10000 + ((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1));
}

/** The field of a zip file that says a date in UTC ("UT"): unzip goes by it in every time zone. @param date seconds since 1970 */
const UNIVERSAL = 0x5455;
function universal(date: number): Uint8Array {
  const field = new Uint8Array(5);
  field[0] = 1;
  new DataView(field.buffer).setUint32(1, date, true);
  return field;
}

/** Writes each file's date into its two headers, as local time would not let fflate: some of its hours do not exist. */
function dated(zip: Uint8Array, dates: readonly number[]): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  // The file ends with where its directory begins, and the length of a comment that it does not have.
  let at = view.getUint32(zip.length - 6, true);
  for (const date of dates) {
    view.setUint32(at + 12, zipDate(date), true);
    view.setUint32(view.getUint32(at + 42, true) + 10, zipDate(date), true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

/** The README for administrators. @param base where the site has to stand */
export function readme(base: string): string {
  return `PPB Rulebook, for your own server
=================================

§§ ${SECTIONS_RANGE} of the Rules as last amended on ${longDate(RULES_AS_OF)}, the Charter as of ${longDate(CHARTER_AS_OF)}.
Not an official text, and not legal advice. Code: MIT licence; the law is public.

1. Check what you have: in this folder, "sha256sum --check SHA256SUMS".
2. Serve the folder "site" at the path ${base} of your host: the path is built into its links.
   For another path: "npm run kit -- --base /another/path/", from a copy of the project.
3. Send the headers that belong to it. Each of these files says the same:
   - site/nginx.conf   include it inside a "server" block, and set in its second line where the files are;
   - site/web.config   for IIS, where it stands;
   - site/_headers     for hosts that read such a file, at the root of what they publish.
   Without them anyone can frame any page of the site, and a browser may go on showing a page that
   it has kept, for weeks, without asking your server: "Cache-Control: no-cache" makes it ask.
   A header of your own, such as Strict-Transport-Security: in IIS it stays as you set it. In nginx,
   write its add_header line into ppb-rulebook-headers.conf, beside the main nginx.conf.
   Beside each text file lie two packed ones, .gz and .br. The nginx configuration hands out the .gz
   files ("gzip_static"); an nginx without that module says so, and runs once you take the line out.
   With the module ngx_brotli, add "brotli_static on;" beside it. IIS packs files by itself.
4. Who may frame the calculators under ${base}embed/ is set when the site is built:
   FRAME_ANCESTORS="https://intranet.example" npm run kit
   Without it, anyone may.

The site is files only: no database, no program on the server. Its pages ask no other host for
anything, set no cookie and count no visit. A case stands in an address after the "#", which
browsers do not send: your log says which page was read, never a case.

To update:
1. Unpack the new kit into a new folder, beside the old one, and check it as above.
2. Switch at once: rename the folders, or point the server at the new one. While files of two
   editions are mixed, a calculator says that it cannot load its rules, and gives no answer.
3. Have the server read the new header file: "nginx -s reload".
If you must copy over the old files, copy all of them. "unzip -u", "unzip -f", "cp -u" and
"rsync -u" leave out files that seem older, and here they may. "sha256sum --check SHA256SUMS",
where the files are served, finds what was left out. A file that you change by hand needs its .gz
and .br files taken away: they would be handed out in its place.

The files' dates are made from their contents, not from the day of the kit: a changed file has
another date, and by date and size a server knows that it has changed. You may set other dates, if
a changed file never keeps the one it had. A server that sends no ETag and compares dates alone
needs dates that grow: "find site -type f -exec touch {} +" after unpacking.

More: ${base}about/hosting/ in the site.
`;
}

/** Kinds of files that get smaller by packing; the rest are packed already. */
const PACKABLE = /\.(?:html|css|js|json|txt|xml|ics|csv|ts|svg|webmanifest)$/;
/** The headers' files are for hosts, and smaller ones than this gain nothing. */
const LEAST_PACKED = 1_000;

/**
 * A file beside each text file, packed, for servers that hand it out as it is ("gzip_static", "brotli_static"). The same contents make
 * the same packed file, so its date follows them too.
 */
function packed([name, bytes]: [string, Uint8Array]): [string, Uint8Array][] {
  if (!PACKABLE.test(name) || bytes.length < LEAST_PACKED) return [];
  const gz = gzipSync(bytes, { level: 9 });
  const br = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return ([['gz', gz], ['br', br]] as const).filter(([, one]) => one.length < bytes.length).map(([kind, one]) => [`${name}.${kind}`, new Uint8Array(one)]); // prettier-ignore
}

/**
 * @param site the built site's folder
 * @param base the base path it was built for
 * @returns the zip file: one folder, `ppb-rulebook`, with README.txt, SHA256SUMS and site/
 */
export function makeKit(site: string, base: string): Uint8Array {
  const files: [string, Uint8Array][] = [
    ['README.txt', strToU8(readme(base))],
    ...filesIn(site).flatMap((file) => {
      const own: [string, Uint8Array] = [`site/${file}`, new Uint8Array(readFileSync(join(site, file)))];
      return [own, ...packed(own)];
    }),
  ];
  files.push([SUMS, strToU8(writeSums(files.map(([name, bytes]) => [name, sumOf(bytes)])))]);
  const zipped: Zippable = Object.fromEntries(
    files.map(([name, bytes]) => [
      `ppb-rulebook/${name}`,
      [bytes, { level: /\.(?:gz|br)$/.test(name) ? 0 : 9, mtime: MADE, extra: { [UNIVERSAL]: universal(dateOf(bytes)) } }],
    ]),
  );
  return dated(
    zipSync(zipped),
    files.map(([, bytes]) => dateOf(bytes)),
  );
}

/** The kit's name says which text it holds. */
export function kitName(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return `ppb-rulebook-${version}-rules-${RULES_AS_OF}.zip`;
}

/** Names that a bundler or a test runner around this script may have set, and that the build would take for its own settings. */
const SETTINGS = ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV'];

/**
 * Builds the site for a base path into a folder of its own. @param source the project's folder @param zone a time zone to build in
 * @throws Error where the build fails
 */
export function buildFor(base: string, folder: string, source = ROOT, zone?: string): void {
  rmSync(folder, { recursive: true, force: true });
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name) && !name.startsWith('VITEST')));
  const built = spawnSync(join(ROOT, 'node_modules/.bin/astro'), ['build', '--outDir', folder, '--silent'], {
    cwd: source,
    env: { ...env, BASE_PATH: base, ...(zone ? { TZ: zone } : {}) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) throw new Error(`the site could not be built for ${base}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { base: { type: 'string', default: process.env['BASE_PATH'] ?? '/' } } });
  const base = slashed(values.base);
  const site = join(ROOT, 'kit/site');
  buildFor(base, site);
  const kit = makeKit(site, base);
  rmSync(site, { recursive: true });
  mkdirSync(join(ROOT, 'kit'), { recursive: true });
  const path = join(ROOT, 'kit', kitName());
  writeFileSync(path, kit);
  console.log(`${path}: ${Math.round(kit.length / 1000)} kB for ${base}, sha256 ${sumOf(kit)}`);
}
