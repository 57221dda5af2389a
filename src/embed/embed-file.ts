/** `/embed.js` as it is served, its weight and its integrity. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What embed.js may weigh, in bytes as served, uncompressed. */
export const EMBED_LIMIT = 1_000;

/** From the project's folder: pages are built from copies of their modules that stand elsewhere. */
const LOADER = join(process.cwd(), 'src/embed/loader.ts');

/** loader.ts as one classic script. @throws Error where it does not compile, or weighs more than EMBED_LIMIT */
export async function embedScript(entry = LOADER, limit = EMBED_LIMIT): Promise<string> {
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  const script = built.outputFiles[0]?.text ?? '';
  const weight = Buffer.byteLength(script);
  if (weight === 0 || weight > limit) throw new Error(`embed.js weighs ${weight} bytes: expected ${limit} or fewer`);
  return script;
}

/** The value of a script element's `integrity`. */
export const integrityOf = (script: string): string => `sha384-${createHash('sha384').update(script).digest('base64')}`;
