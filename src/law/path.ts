/** Where a provision stands in the site. */

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
