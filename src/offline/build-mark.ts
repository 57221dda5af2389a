/**
 * A build of the site has a mark that is made from all of its files. While they are written this stands in its place; the last
 * step of the build (`scripts/integrations/mark-build.ts`) puts the mark there.
 */
export const MARK_TO_COME = 'mark-to-come';

/**
 * Everything that scripts of a page ask for has its contents' mark in its name (`_astro/`) or the build's (`search/<mark>/`):
 * a file of one build can never answer a page of another.
 * @param path under the base path, without a slash before it
 */
export const isNamedForContents = (path: string): boolean => /^(?:_astro|search\/[^/]+)\/./.test(path);

/**
 * The mark of a file, by which the service worker knows that what it was sent is its own build's: the first 48 bits of its SHA-256.
 * They tell builds apart, and protect from nobody: a whole hash of each of four hundred files would be a thirtieth of what a first
 * visit may cost, and hashes cannot be packed.
 * @param body the file as it is, unpacked @returns 8 characters of base64
 */
export async function markOf(body: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return btoa(String.fromCharCode(...hash.subarray(0, 6)));
}
