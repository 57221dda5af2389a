/** The header files for hosts, written into dist/ from what was built, as the last step of a build. */
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { asHeadersFile, asNginx, asWebConfig } from '../../src/hosting/header-files.ts';
import { headerRules, readFramers, typeOf } from '../../src/hosting/headers.ts';
import { copyOf, HEADER_FILES, SUMS } from '../../src/hosting/sums.ts';

/** Every file under a folder, by its path from there, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).filter(Boolean).join('/'))
    .sort();
}

/** A base path with a slash at both ends. */
export const slashed = (base: string): string => `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/**
 * An Astro integration that writes `_headers`, `nginx.conf` and `web.config`, and a copy of each that hosts hand out. It has to stand
 * after all that write files, but for the list of them.
 * @param framers who may frame the embeds: FRAME_ANCESTORS
 */
export function hostingFiles(framers: string): AstroIntegration {
  let base = '/';
  return {
    name: 'hosting-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = slashed(config.base);
      },
      'astro:build:done': ({ dir, logger }) => {
        const files = filesIn(fileURLToPath(dir)).filter((file) => !(HEADER_FILES as readonly string[]).includes(file));
        for (const file of files) typeOf(file);
        const rules = headerRules([...files, SUMS], readFramers(framers));
        writeFileSync(new URL('_headers', dir), asHeadersFile(rules, base));
        writeFileSync(new URL('nginx.conf', dir), asNginx(rules, base));
        writeFileSync(new URL('web.config', dir), asWebConfig(rules));
        for (const file of HEADER_FILES) copyFileSync(new URL(file, dir), new URL(copyOf(file), dir));
        logger.info(`${rules.length} header rules for ${files.length} files`);
      },
    },
  };
}
