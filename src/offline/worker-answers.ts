/** What the service worker answers with, and where from. It knows no worker: caches and network are handed to it. */
import { isNamedForContents } from './build-mark.ts';

/** The files of an edition: address under the base path ('' for the home page, "3-05/") → its mark, as `markOf` makes it. */
export type Files = Readonly<Record<string, string>>;

/** How long the network may take to answer for a page before the saved one is shown, in milliseconds. */
export const PATIENCE = 3000;

export interface Sources {
  /** The worker's own edition. */
  files: Files;
  /** The file as the one edition that answers saved it. */
  saved: (path: string) => Promise<Response | undefined>;
  /** The file as any edition that is still kept saved it; asked only for what is named for its contents. */
  savedByAny: (path: string) => Promise<Response | undefined>;
  network: () => Promise<Response>;
  /** Whether all of the edition that answers is saved: what is not there does not exist. */
  whole: () => Promise<boolean>;
  /** Whether a reader goes there, so that a page may answer. */
  navigates: boolean;
  patience?: number;
}

/** The addresses under which a file of an edition may be found: "3-05" is "3-05/". */
const placesOf = (path: string): string[] => [path, `${path}/`, path.replace(/(^|\/)index\.html$/, '$1')];

/** Where a file of the edition is among its addresses. Undefined where there is none. */
export const placeOf = (path: string, files: Files): string | undefined => placesOf(path).find((one) => Object.hasOwn(files, one));

const UNANSWERED = 'This file is not saved on this device, and the site cannot be reached. Reload the page.';
const unanswered = (): Response => new Response(UNANSWERED, { status: 504, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

/** A file that scripts ask for: the saved one, or the network's; its name says what is in it. */
export async function answerNamed(path: string, { savedByAny, network }: Sources): Promise<Response> {
  return (await savedByAny(path)) ?? (await network().catch(unanswered));
}

/** A saved page says in its first tag that it is one: `<html data-saved`. */
async function asSaved(page: Response, status = 200, marks = 'data-saved'): Promise<Response> {
  const { headers } = page;
  if (!headers.get('Content-Type')?.startsWith('text/html')) return new Response(page.body, { status, headers });
  return new Response((await page.text()).replace('<html', `<html ${marks}`), { status, headers });
}

/** The page, or other file by itself, as it was saved. */
async function savedFile(path: string, { saved }: Sources): Promise<Response | undefined> {
  for (const place of placesOf(path)) {
    const file = await saved(place);
    if (!file) continue;
    // Links on a page are relative to the slash at its end.
    if (place === `${path}/`) return new Response(null, { status: 302, headers: { Location: `${path.replace(/.*\//, '')}/` } });
    return asSaved(file);
  }
  return undefined;
}

/** What stands in for a file that is not saved: the page for what does not exist, or the one that says what is saved. */
async function standIn(path: string, { files, saved, whole, navigates }: Sources): Promise<Response> {
  const exists = placeOf(path, files) !== undefined && !(await whole());
  if (exists && !navigates) return unanswered();
  const page = await saved(exists ? 'offline/' : '404.html');
  if (!page) return unanswered();
  if (!exists) return asSaved(page, 404);
  const { headers } = page;
  const titled = (await page.text()).replace(/<title>[^<·]*/, '<title>Not saved on this device ');
  return asSaved(new Response(titled, { headers }), 504, 'data-saved data-unsaved');
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
  return (await savedFile(path, sources)) ?? (await asked) ?? standIn(path, sources);
}

/** @param path under the base path */
export const answer = (path: string, sources: Sources): Promise<Response> =>
  isNamedForContents(path) ? answerNamed(path, sources) : answerPage(path, sources);
