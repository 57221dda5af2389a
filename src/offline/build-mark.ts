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
