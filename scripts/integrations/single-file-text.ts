/** Pages of the built site → parts of one document: every id and every link is the whole address, which no other page has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Site {
  /** Where the site was built. */
  folder: string;
  /** Its base path, with a slash at both ends. */
  base: string;
  /** Its address where that is known, without a slash at the end. */
  home: string | undefined;
  /** The pages that the file has: "/3-05/". */
  held: ReadonlySet<string>;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What stands between two marks. @throws Error where one of them is missing: the page is not as this file takes it to be */
export function between(html: string, from: string | RegExp, to: string, page: string): string {
  const begins = typeof from === 'string' ? html.indexOf(from) : html.search(from);
  const start = begins < 0 ? -1 : typeof from === 'string' ? begins + from.length : begins + (from.exec(html)?.[0].length ?? 0);
  const end = html.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`${page}: expected ${String(from)} … ${to}`);
  return html.slice(start, end);
}

/** A link of a page → the same in the file. */
function link(href: string, page: string, { base, home, held }: Site): string {
  if (href.startsWith('#')) return `#${page}${href}`;
  if (/^[a-z]+:/i.test(href)) return href;
  if (!href.startsWith(base)) throw new Error(`${page}: expected a link under ${base}, found ${href}`);
  const path = `/${href.slice(base.length)}`;
  return held.has(path.replace(/#.*/s, '')) || home === undefined ? `#${path}` : home + href;
}

/** Attributes that name elements of their own page. */
const NAMES = /\s(id|for|aria-labelledby|aria-describedby|aria-controls|headers)="([^"]*)"/g;

/** A page's own part, its names and links made whole. @param page its path: "/3-05/" */
export function text(page: string, site: Site): string {
  const html = readFileSync(join(site.folder, page, 'index.html'), 'utf8');
  return (
    between(html, /<main[^>]*>/, '</main>', page)
      .replace(/<astro-island.*?<\/astro-island>/gs, (island) => {
        const name = /&quot;name&quot;:\[0,&quot;([\w-]+)&quot;\]/.exec(island)?.[1];
        if (!island.includes('/Calculator.') || !name) throw new Error(`${page}: expected no other part with a script than a calculator`);
        return `<div data-view="preset" data-name="${name}"></div>`;
      })
      // The list of a section's texts leads to pages of the site.
      .replace(/<details class="texts".*?<\/details>/gs, '')
      .replace(/<script.*?<\/script>|<link[^>]*>|<style.*?<\/style>/gs, '')
      .replace(/<p class="(?:print-only|calculator-fallback)".*?<\/p>/gs, '')
      .replace(/<[a-z][^>]*>/g, (tag) =>
        tag
          .replace(/ data-(?:own|pagefind)[\w-]*(?:="[^"]*")?/g, (attribute) => (attribute.startsWith(' data-own') ? attribute : ''))
          .replace(
            NAMES,
            (_, name: string, names: string) =>
              ` ${name}="${names
                .split(' ')
                .map((one) => `${page}#${one}`)
                .join(' ')}"`,
          ) // prettier-ignore
          .replace(/\shref="([^"]*)"/, (_, href: string) => ` href="${link(href, page, site)}"`),
      )
      .replace(/[ \t\r\n]+/g, ' ')
      // Blanks around what always stands on lines of its own (a run-in heading does not), and quotes around values that need none, are a tenth of the text.
      .replace(/ ?(<\/?(?:li|ul|ol|dl|dt|dd|div|section|details|summary|table|thead|tbody|tr|th|td|blockquote|nav)\b[^>]*>) ?/g, '$1')
      .replace(/<[a-z][^>]*>/g, (tag) => tag.replace(/="([\w#/.():-]*[\w#)])"/g, '=$1'))
      // The standard lets these ends be left out where the next item, or the end of their list or row, says the same.
      .replace(/<\/li>(?=<li[ >]|<\/[uo]l>)|<\/d[td]>(?=<d[td][ >]|<\/dl>)|<\/t[dh]>(?=<t[dh][ >]|<\/tr>)|<\/tr>(?=<tr[ >]|<\/tbody>)/g, '')
      .trim()
  );
}
