/**
 * The page search: Pagefind's own index, with our own list. Pagefind's interfaces write innerHTML and its worker
 * needs a policy for its address, so under Trusted Types it runs without a worker and its excerpts are read as text.
 */
import type { Piece } from './excerpt.ts';
import { words } from './query-words.ts';

/** A page that answers. `url` already has the base path. */
export interface Page {
  url: string;
  title: string;
  pieces: Piece[];
}

/** What we use of `pagefind.js`. */
interface Pagefind {
  options: (options: { baseUrl: string; noWorker: boolean; excerptLength: number }) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string; excerpt: string; meta: { title?: string } }> }[] }>;
}

/** Pages in our words that rest in part on text of 2020: an excerpt of one may be a statement without the mark beside it. */
const OLD = /\/(?:methods|sections|topics)\/[^/?#]+/;

/** The pieces of an excerpt, with a mark where its page rests on text of 2020. @param url the page's address */
export function marked(url: string, excerpt: Piece[]): Piece[] {
  return OLD.test(url) ? [...excerpt, { text: ' (in part 2020 text)', marked: false }] : excerpt;
}

/** The page that says whom to ask; the single file does not have it. */
export const DESKS: string | null = '/desks/';

export type FindPages = (query: string, most: number) => Promise<Page[]>;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' };

/** "… <mark>award</mark> &amp; notice" → pieces of plain text. */
export function pieces(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .map((part) => ({
      marked: part.startsWith('<mark>'),
      text: part.replace(/<\/?mark>/g, '').replace(/&([a-z]+|#x?\d+);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole),
    }))
    .filter((piece) => piece.text);
}

/**
 * An excerpt as an answer: Pagefind cuts a word that no page has, letter by letter, until one is found ("gift" → "g"). What shares less
 * than three letters with a word of the query is not marked; a page whose every mark is such a one is no answer.
 * @returns null where it is none
 */
export function answering(query: string, excerpt: Piece[]): Piece[] | null {
  const asked = words(query).map((one) => one.root);
  const answers = (text: string): boolean =>
    words(text).some(({ root: said }) =>
      asked.some((one) => said === one || (one.length > 2 && said.startsWith(one)) || (said.length > 3 && one.startsWith(said))),
    );
  const out = excerpt.map((piece) => (piece.marked && !answers(piece.text) ? { ...piece, marked: false } : piece));
  return excerpt.some((piece) => piece.marked) && !out.some((piece) => piece.marked) ? null : out;
}

/** Counts the failures. A browser asks for a lost module only under another address, and Pagefind keeps a failure; it imports no other. */
let failures = 0;
function fail(error: unknown): never {
  failures += 1;
  throw error;
}

/**
 * Loads Pagefind and its index.
 * @param folder where its files of this edition are, with a slash at the end
 * @param base the site's base path, with a slash at the end
 * @returns the search; its answers come in no particular order, so the caller drops stale ones
 * @throws Error where its files cannot be loaded
 */
export async function loadPages(folder: string, base: string): Promise<FindPages> {
  const address = `${folder}pagefind.js${failures ? `?${failures}` : ''}`;
  const pagefind = await (import(/* @vite-ignore */ address) as Promise<Pagefind>).catch(fail);
  await pagefind.options({ baseUrl: base, noWorker: true, excerptLength: 24 });
  return async (query, most) => {
    const { results } = await pagefind.search(query).catch(fail);
    const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
    return found.flatMap(({ url, excerpt, meta }) => {
      const answer = answering(query, pieces(excerpt));
      return answer ? [{ url, title: meta.title ?? url, pieces: marked(url, answer) }] : [];
    });
  };
}
