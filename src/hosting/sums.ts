/** The list of all files of a site with their sums, as `sha256sum` writes and reads it, and where each is asked for. */

/** Its name, at the root of the site. */
export const SUMS = 'SHA256SUMS';

/** The header files themselves: for hosts, not for readers. */
export const HEADER_FILES = ['_headers', 'nginx.conf', 'web.config'] as const;

/** Many hosts read a header file and hand it to nobody. Each hands out this copy of it, which has the same sum. */
export const copyOf = (headerFile: string): string => `about/hosting/${headerFile}.txt`;

/** Stands in the page until the build has measured the site. */
export const SIZE_TO_COME = 'size-to-come';

/** @param files each file's path from the root of the site, and its SHA-256 in hexadecimal */
export const writeSums = (files: Iterable<readonly [file: string, sum: string]>): string =>
  [...files].map(([file, sum]) => `${sum}  ${file}\n`).join('');

/** @returns file → sum, in the order of the list; undefined where the text is no such list, as a host's own page for what it lacks */
export function readSums(text: string): Map<string, string> | undefined {
  const sums = new Map<string, string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, sum, file] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
    if (sum === undefined || file === undefined) return undefined;
    sums.set(file, sum);
  }
  return sums.size > 0 && text.endsWith('\n') ? sums : undefined;
}

/** The address of a file, from the root of the site: a page's is its folder's, as links to it say. */
export function addressOf(file: string): string {
  const asked = (HEADER_FILES as readonly string[]).includes(file) ? copyOf(file) : file.replace(/(^|\/)index\.html$/, '$1');
  return asked.split('/').map(encodeURIComponent).join('/');
}
