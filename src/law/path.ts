/** Where a provision stands in the site. */

/**
 * A provision's or continuing paragraph's id → its path in the site: "3-05(c)(1)" → "/3-05/#c-1". A bare section → its page.
 * @param from the first day of one of its texts, for the page that keeps that: "/3-05/2024-05-17/#c-1"
 */
export function provisionPath(id: string, from?: string): string {
  const section = id.slice(0, 4);
  const anchor = id
    .slice(4)
    .replace(/^\(|\)$/g, '')
    .replace(/\)\(/g, '-')
    .replace(/\)?\//, '-');
  const page = from === undefined ? `/${section}/` : `/${section}/${from}/`;
  return anchor ? `${page}#${anchor}` : page;
}
