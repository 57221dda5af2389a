/** What the service worker answers with, and where from. It knows no worker: caches and network are handed to it. */
import { isNamedForContents } from './build-mark.ts';

/** The files of an edition: address under the base path ('' for the home page, "3-05/") → `sha256-…`. */
export type Files = Readonly<Record<string, string>>;

/** How long the network may take to answer for a page before the saved one is shown, in milliseconds. */
export const PATIENCE = 3000;

export interface Sources {
  files: Files;
  /** The file as the worker's own edition saved it. */
  saved: (path: string) => Promise<Response | undefined>;
  /** The file as any edition that is still kept saved it; asked only for what is named for its contents. */
  savedByAny: (path: string) => Promise<Response | undefined>;
  network: () => Promise<Response>;
  patience?: number;
}

/** Where a file of the edition is among its addresses: "3-05" is "3-05/". Undefined where there is none. */
function placeOf(path: string, files: Files): string | undefined {
  return [path, `${path}/`, path.replace(/(^|\/)index\.html$/, '$1')].find((one) => Object.hasOwn(files, one));
}

const UNANSWERED = 'This file is not in the edition saved on this device, and the site cannot be reached. Reload the page.';
const unanswered = (): Response => new Response(UNANSWERED, { status: 504, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

/** A file that scripts ask for: the saved one, or the network's; its name says what is in it. */
export async function answerNamed(path: string, { savedByAny, network }: Sources): Promise<Response> {
  return (await savedByAny(path)) ?? (await network().catch(unanswered));
}

/** A saved page says in its first tag that it is one: `<html data-saved`. */
async function asSaved(page: Response, status = 200): Promise<Response> {
  const { headers } = page;
  if (!headers.get('Content-Type')?.startsWith('text/html')) return new Response(page.body, { status, headers });
  return new Response((await page.text()).replace('<html', '<html data-saved'), { status, headers });
}

/** The page, or other file by itself, as this edition saved it; its page for what is not there. */
async function savedFile(path: string, { files, saved }: Sources): Promise<Response | undefined> {
  const place = placeOf(path, files);
  if (place === undefined) {
    const missing = await saved('404.html');
    return missing && asSaved(missing, 404);
  }
  // Links on a page are relative to the slash at its end.
  if (place === `${path}/`) return new Response(null, { status: 302, headers: { Location: `${path.replace(/.*\//, '')}/` } });
  const file = await saved(place);
  return file && asSaved(file);
}

/** A page, or any file asked for by itself: the network's, which is the newest; the saved one where that fails or is late. */
export async function answerPage(path: string, sources: Sources): Promise<Response> {
  const late = Symbol('late');
  const asked = sources.network().then(
    (response) => (response.status < 500 ? response : undefined),
    () => undefined,
  );
  const first = await Promise.race([
    asked,
    new Promise<typeof late>((resolve) => setTimeout(() => resolve(late), sources.patience ?? PATIENCE)),
  ]);
  if (first && first !== late) return first;
  const kept = Object.hasOwn(sources.files, placeOf(path, sources.files) ?? '404.html') ? await savedFile(path, sources) : undefined;
  if (first === late && kept?.status === 404) return (await asked) ?? kept;
  return kept ?? (await asked) ?? unanswered();
}

/** @param path under the base path */
export const answer = (path: string, sources: Sources): Promise<Response> =>
  isNamedForContents(path) ? answerNamed(path, sources) : answerPage(path, sources);
