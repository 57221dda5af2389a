/**
 * `licenses.txt`: every package whose code reaches a browser, with the text of its license, as those licenses ask. Which they are
 * the bundler tells, so that none is listed by hand; what Pagefind brings is named, since it is copied and not bundled.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export const FILE = 'licenses.txt';
const COPIED = ['pagefind'];

/** ".../node_modules/a/node_modules/@b/c/d.js" → ".../node_modules/a/node_modules/@b/c"; undefined for what is no package's. */
export function packageFolder(id: string): string | undefined {
  const match = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replace(/^\0/, ''));
  return match?.[0];
}

/** The text of a package's license: a file of its folder, or the first one in a folder of that name. */
function textOf(folder: string): string | undefined {
  const [found] = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^(?:licen[cs]e|copying|mit-license)/i.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  if (!found) return undefined;
  const path = join(folder, found.name);
  return found.isDirectory() ? textOf(path) : readFileSync(path, 'utf8').trim();
}

/** @returns the package's name, version and license text @throws Error where it has none: then it may not be shipped */
function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const text = textOf(folder);
  if (!license && !text) throw new Error(`${name} ${version} reaches a browser and has no license: expected a license file in ${folder}`);
  return `${name} ${version} (${license ?? 'see below'})\n\n${text ?? `License: ${license}.`}`;
}

/** @param folders of packages @returns the notices, one after another, in the order of their names; each package once */
export function notices(folders: Iterable<string>): string {
  const all = [...new Set([...folders].map(noticeOf))].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1));
  return `What others wrote of the programs of PPB Rulebook, with the licenses under which it is used.\n\n${all.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

const NODE_MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
/** What the single file holds of others, in short: the whole licenses are in licenses.txt of the site. @throws Error where a name is no package */
export const inShort = (names: readonly string[]): string =>
  names
    .map((name) => {
      const text = noticeOf(join(NODE_MODULES, name));
      const holder = /^\s*(?:Copyright|\(c\)).*$/im.exec(text)?.[0].trim();
      return `${text.split('\n')[0]}${holder ? `, ${holder}` : ''}`;
    })
    .join('; ');

/** An Astro integration that writes it beside the pages. */
export function licensesFile(): AstroIntegration {
  const folders = new Set<string>();
  return {
    name: 'licenses',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licenses',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle: (_options, bundle) => {
                  for (const chunk of Object.values(bundle))
                    if (chunk.type === 'chunk') for (const id of chunk.moduleIds) folders.add(packageFolder(id) ?? '');
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        folders.delete('');
        if (folders.size === 0) throw new Error('expected packages in the bundles, found none');
        const text = notices([...folders, ...COPIED.map((name) => join(NODE_MODULES, name))]);
        writeFileSync(fileURLToPath(new URL(FILE, dir)), text);
        logger.info(`${folders.size + COPIED.length} packages in ${FILE}`);
      },
    },
  };
}
