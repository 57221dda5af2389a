/**
 * The service worker, `/sw.js`: saves of its edition the page that is read, with what it needs, and the whole of it later or when
 * asked. A file is saved only if it has the hash that the list says. Without a network one edition answers: the newest whole one.
 */
import { answer, placeOf, type Files } from './worker-answers.ts';
import { isNamedForContents, markOf } from './build-mark.ts';
import { isPage, saveAll, saveWithNeeds, type Saving } from './worker-saves.ts';
import type { Ask, Told } from './messages.ts';

declare const EDITION: string;
declare const FILES: Files;

/** The parts of a service worker's own world that the page's types do not have. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Client {
  readonly id: string;
  readonly url: string;
  readonly frameType: string;
  postMessage(message: Told): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}
interface Asked extends Extendable {
  readonly data: Ask | 'edition';
  readonly source: Client | null;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly Client[]>;
  };
  readonly navigator: { readonly connection?: { readonly saveData?: boolean } };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Asked) => void): void;
}
const worker = globalThis as unknown as Scope;

const { scope } = worker.registration;
/** Other sites of this origin keep caches of their own. */
const FAMILY = `ppb ${new URL(scope).pathname} `;
const OWN = FAMILY + EDITION;
/** Stands in the cache of an edition of which every file is saved; it is no file's address. */
const WHOLE = 'sw.js/whole';
/** What every saved page leads to: the page about what is saved, that for what does not exist, and the search of the Rules. */
const SHELL = ['offline/', '404.html', 'mark.svg', 'manifest.webmanifest', `search/${EDITION}/search.json`];

const urlOf = (path: string): string => new URL(path, scope).href;
/** The path under the base path; undefined for another site's. */
const pathOf = (url: string): string | undefined => (url.startsWith(scope) ? url.slice(scope.length).replace(/[?#].*/s, '') : undefined);

/** The caches of editions, oldest first. */
const editions = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(FAMILY));
const inCache = async (name: string, path: string): Promise<Response | undefined> =>
  (await caches.has(name)) ? (await caches.open(name)).match(urlOf(path)) : undefined;
const isWhole = async (name: string): Promise<boolean> => (await inCache(name, WHOLE)) !== undefined;
/** The files of an edition that are saved, as far as they are this one's too. */
const heldBy = async (name: string): Promise<ReadonlySet<string>> => {
  const urls = (await caches.has(name)) ? await (await caches.open(name)).keys() : [];
  return new Set(urls.map(({ url }) => pathOf(url) ?? '').filter((path) => Object.hasOwn(FILES, path)));
};

async function newestWhole(): Promise<string | undefined> {
  for (const name of [OWN, ...(await editions()).reverse()]) if (await isWhole(name)) return name;
  return undefined;
}

/** The one edition that answers without a network: the newest that is whole, or this one, or what there is. */
async function answering(): Promise<string> {
  const whole = await newestWhole();
  if (whole !== undefined) return whole;
  return (await caches.has(OWN)) ? OWN : ((await editions()).at(-1) ?? OWN);
}

async function fetched(path: string): Promise<Response> {
  const ask = async (cache: RequestCache): Promise<{ body: ArrayBuffer; sent: Headers }> => {
    const response = await fetch(urlOf(path), { cache, credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const body = await response.arrayBuffer();
    if ((await markOf(body)) !== FILES[path]) throw new Error(`${path}: not of this edition`);
    return { body, sent: response.headers };
  };
  // What the page has just loaded is not loaded again; its hash tells whether it is this edition's.
  const { body, sent } = await ask('force-cache').catch(() => ask('reload'));
  // Made anew: a page may not be answered with what a host redirected to, and what is kept is no longer packed.
  const headers = new Headers(sent);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  return new Response(body, { headers });
}

const own = (): Promise<Cache> => caches.open(OWN);
const SAVING: Saving = {
  files: FILES,
  held: () => heldBy(OWN),
  text: async (path) => (await inCache(OWN, path))?.text() ?? '',
  put: async (path, response) => (await own()).put(urlOf(path), response),
  remove: async (path) => (await own()).delete(urlOf(path)),
  fetched,
};

async function whole(hears?: (saved: number) => unknown): Promise<void> {
  if (await isWhole(OWN)) return;
  await saveAll(SAVING, hears);
  await (await own()).put(urlOf(WHOLE), new Response());
}

/** Whoever had the whole of an edition gets the whole of this, all or nothing; others what they had of the last. */
async function install(): Promise<void> {
  // Where little data is asked for nothing is saved by itself: what was saved before goes on answering.
  if (worker.navigator.connection?.saveData) return;
  try {
    if (await newestWhole()) return await whole();
    const before = (await editions()).filter((name) => name !== OWN).at(-1);
    const read = before === undefined ? [] : [...(await heldBy(before))].filter(isPage);
    await saveWithNeeds([...SHELL, ...read], SAVING);
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
}

/** Keeps this edition, the one before it, for pages that are still open on that, and the one that answers. */
async function begin(): Promise<void> {
  const before = (await editions()).filter((name) => name !== OWN);
  const kept = [before.at(-1), await answering()];
  await Promise.all(before.filter((name) => !kept.includes(name)).map((name) => caches.delete(name)));
  await worker.clients.claim();
  await tell({ begins: true });
}

/** What is saved, as it is at this moment. @param pages whether to name the pages, with their titles */
async function state(client: Client, more: Partial<Told> = {}, pages = false): Promise<Told> {
  const [held, isOwn] = [await heldBy(OWN), await isWhole(OWN)];
  const earlier = (await answering()) !== OWN;
  const read = [...held].filter((path) => isPage(path) && !SHELL.includes(path));
  const title = async (path: string): Promise<string> => /<title>([^<]*)/.exec(await SAVING.text(path))?.[1] ?? path;
  return {
    edition: EDITION,
    saved: held.size,
    of: Object.keys(FILES).length,
    whole: isOwn,
    // While an earlier edition answers, no page of this one does.
    page: !earlier && held.has(placeOf(pathOf(client.url) ?? '?', FILES) ?? '?'),
    earlier,
    ...(pages && !isOwn && { pages: await Promise.all(read.map(async (path) => [path, await title(path)] as const)) }),
    ...more,
  };
}

/** The site's pages that are open. */
const windows = async (): Promise<Client[]> =>
  (await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' })).filter(({ url }) => pathOf(url) !== undefined);

/** In the order in which it happened. */
let told: Promise<void> = Promise.resolve();
const tell = (more: Partial<Told>): Promise<void> =>
  (told = told.then(async () => {
    for (const client of await windows()) client.postMessage(await state(client, more));
  }));

/** One after the other: what one attempt takes away for want of room may not be what another counts on. */
let busy: Promise<unknown> = Promise.resolve();
const inTurn = (work: () => Promise<unknown>): Promise<unknown> => (busy = busy.then(work, work));

const saveWhole = (): Promise<unknown> =>
  inTurn(() =>
    whole((saved) => saved % 10 === 0 && tell({ saving: true })).then(
      () => tell({}),
      () => tell({ failed: 'whole' }),
    ),
  );

async function saveRead(client: Client): Promise<void> {
  const place = placeOf(pathOf(client.url) ?? '?', FILES);
  if (place === undefined || !isPage(place)) return;
  const failed = await saveWithNeeds([...SHELL, place], SAVING).then(
    () => undefined,
    () => 'page' as const,
  );
  client.postMessage(await state(client, failed && { failed }));
}

/** Pages with which a visit began: no other page of the site was open. */
const beginnings = new Set<string>();
async function opens({ request, resultingClientId }: Fetching): Promise<void> {
  if (request.mode !== 'navigate' || request.destination !== 'document') return;
  const others = (await windows()).filter(({ id, frameType }) => id !== resultingClientId && frameType !== 'nested');
  if (others.length === 0) beginnings.add(resultingClientId);
}

async function asked({ data, source }: Asked): Promise<void> {
  if (!source) return;
  // A page of another edition hears whose worker this is, and is not saved.
  if (data === 'edition' || data.edition !== EDITION || data.ask === 'state' || data.ask === 'list')
    return source.postMessage(await state(source, {}, data !== 'edition' && data.ask === 'list'));
  if (data.ask === 'whole') return void (await saveWhole());
  await inTurn(() => saveRead(source));
  if (beginnings.delete(source.id)) await saveWhole();
}

/** What is not named for its contents is asked for anew: a host without Cache-Control lets a browser keep a page for weeks. */
const fromNetwork = (request: Request, path: string): Promise<Response> =>
  isNamedForContents(path) ? fetch(request) : fetch(request, { cache: 'no-cache' });

async function inAnyCache(path: string): Promise<Response | undefined> {
  for (const name of [OWN, ...(await editions())]) {
    const found = await inCache(name, path);
    if (found) return found;
  }
  return undefined;
}

worker.addEventListener('install', (event) => event.waitUntil(install().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(begin()));
worker.addEventListener('message', (event) => event.waitUntil(asked(event)));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(new URL(request.url).href);
  if (request.method !== 'GET' || path === undefined || path === 'sw.js') return;
  // Who copies the site asks for each file as the host has it now, and for nothing that is saved here.
  if (request.cache === 'reload' && request.mode !== 'navigate') return;
  event.waitUntil(opens(event));
  event.respondWith(
    answer(path, {
      files: FILES,
      saved: async (one) => inCache(await answering(), one),
      savedByAny: inAnyCache,
      network: () => fromNetwork(request, path),
      whole: async () => isWhole(await answering()),
      navigates: request.mode === 'navigate',
    }),
  );
});
