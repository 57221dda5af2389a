/** Addresses inside the site, under whatever base path it was built for. */

/** "/3-05/#c-1" → the same under the base path. @param path starts with a slash, as the site's own addresses do */
export function address(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** A provision's or continuing paragraph's id → its path in the site: "3-05(c)(1)" → "/3-05/#c-1". A bare section → its page. */
export function provisionPath(id: string): string {
  const section = id.slice(0, 4);
  const anchor = id
    .slice(4)
    .replace(/^\(|\)$/g, '')
    .replace(/\)\(/g, '-')
    .replace(/\)?\//, '-');
  return anchor ? `/${section}/#${anchor}` : `/${section}/`;
}

/** The same under the base path. */
export function provisionAddress(id: string): string {
  return address(provisionPath(id));
}
