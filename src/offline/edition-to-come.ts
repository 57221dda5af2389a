/**
 * An edition of the site is every file of one build. Its mark is made from all of them, so while they are written this stands in
 * its place; the last step of the build (`scripts/integrations/whole-edition.ts`) puts the mark there.
 */
export const EDITION_TO_COME = 'edition-to-come';

/**
 * Everything that scripts of a page ask for has its contents' mark in its name (`_astro/`) or its edition's (`search/<edition>/`):
 * a file of one edition can never answer a page of another.
 * @param path under the base path, without a slash before it
 */
export const isNamedForContents = (path: string): boolean => /^(?:_astro|search\/[^/]+)\/./.test(path);
