/**
 * `npm run kit`: the site for one's own server, as one zip file with a README and a checksum of every file. The same source makes
 * the same zip file, byte for byte. `npm run kit -- --base /procurement/rules/` builds it for that path.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { CHARTER_AS_OF, longDate, RULES_AS_OF } from '../../src/rules/index.ts';
import { filesIn, slashed } from '../integrations/hosting.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A zip file has no time zone: the first day that one can say, read as it stands. */
const MADE = new Date(1980, 0, 1);

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The README for administrators. @param base where the site has to stand */
export function readme(base: string): string {
  return `PPB Rulebook, for your own server
=================================

The Rules as last amended on ${longDate(RULES_AS_OF)}, the Charter as of ${longDate(CHARTER_AS_OF)}.
Not an official text, and not legal advice. Code: MIT licence; the law is public.

1. Check what you have: in this folder, "sha256sum --check SHA256SUMS".
2. Serve the folder "site" at the path ${base} of your host: the path is built into its links.
   For another path: "npm run kit -- --base /another/path/", from a copy of the project.
3. Send the headers that belong to it. Each of these files says the same:
   - site/nginx.conf   include it inside a "server" block, and set in its second line where the files are;
   - site/web.config   for IIS, where it stands;
   - site/_headers     for hosts that read such a file, at the root of what they publish.
   The site works without them, but then anyone can frame any page of it.
4. Who may frame the calculators under ${base}embed/ is set when the site is built:
   FRAME_ANCESTORS="https://intranet.example" npm run kit
   Without it, anyone may.

The site is files only: no database, no program on the server. Its pages ask no other host for
anything, set no cookie and count no visit. A case stands in an address after the "#", which
browsers do not send: your log says which page was read, never a case.

To update, put the new folder beside the old one and switch at once. While files of two editions
are mixed, a calculator says that it cannot load its rules, and gives no answer.

More: ${base}about/hosting/ in the site.
`;
}

/**
 * @param site the built site's folder
 * @param base the base path it was built for
 * @returns the zip file: one folder, `ppb-rulebook`, with README.txt, SHA256SUMS and site/
 */
export function makeKit(site: string, base: string): Uint8Array {
  const files: [string, Uint8Array][] = [
    ['README.txt', strToU8(readme(base))],
    ...filesIn(site).map((file): [string, Uint8Array] => [`site/${file}`, new Uint8Array(readFileSync(join(site, file)))]),
  ];
  files.push(['SHA256SUMS', strToU8(files.map(([name, bytes]) => `${sum(bytes)}  ${name}\n`).join(''))]);
  const zipped: Zippable = Object.fromEntries(files.map(([name, bytes]) => [`ppb-rulebook/${name}`, [bytes, { level: 9, mtime: MADE }]]));
  return zipSync(zipped);
}

/** Unzips a kit into a folder. @returns the folder of its site */
export function unpackKit(kit: Uint8Array, folder: string): string {
  for (const [name, bytes] of Object.entries(unzipSync(kit))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return join(folder, 'ppb-rulebook/site');
}

/** The kit's name says which text it holds. */
export function kitName(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return `ppb-rulebook-${version}-rules-${RULES_AS_OF}.zip`;
}

/** Names that a bundler or a test runner around this script may have set, and that the build would take for its own settings. */
const SETTINGS = ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV'];

/** Builds the site for a base path into a folder of its own. @throws Error where the build fails */
export function buildFor(base: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name) && !name.startsWith('VITEST')));
  const built = spawnSync(join(ROOT, 'node_modules/.bin/astro'), ['build', '--outDir', folder, '--silent'], {
    cwd: ROOT,
    env: { ...env, BASE_PATH: base },
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
  console.log(`${path}: ${Math.round(kit.length / 1000)} kB for ${base}, sha256 ${sum(kit)}`);
}
