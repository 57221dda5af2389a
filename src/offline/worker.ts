/**
 * The service worker, `/sw.js`: keeps whole editions of the site. An edition is saved only if every file of it has the hash that
 * the list says; a deploy that is half done fails here, and the edition before it stays. Nothing is ever added to one later.
 */
import { answer, type Files } from './worker-answers.ts';
import { isNamedForContents } from './build-mark.ts';

declare const EDITION: string;
declare const FILES: Files;

/** The parts of a service worker's own world that the page's types do not have. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Asked extends Extendable {
  readonly source: { postMessage(message: unknown): void } | null;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean }): Promise<readonly { postMessage(message: unknown): void }[]>;
  };
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

/** The caches of editions, oldest first. */
const editions = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(FAMILY));

async function save(): Promise<void> {
  // What an earlier attempt left over is no edition.
  await caches.delete(OWN);
  try {
    const cache = await caches.open(OWN);
    await Promise.all(
      Object.entries(FILES).map(async ([path, integrity]) => {
        const url = new URL(path, scope).href;
        const response = await fetch(url, { integrity, cache: 'reload', credentials: 'same-origin' });
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        // Made anew: a page may not be answered with what a host redirected to, and what is kept is no longer packed.
        const headers = new Headers(response.headers);
        for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
        await cache.put(url, new Response(response.body, { headers }));
      }),
    );
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
}

/** Keeps this edition and the one before it, for pages that are still open on that. */
async function begin(): Promise<void> {
  const before = (await editions()).filter((name) => name !== OWN);
  await Promise.all(before.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
  for (const client of await worker.clients.matchAll({ includeUncontrolled: true })) client.postMessage({ edition: EDITION, begins: true });
}

const inCache = async (name: string, path: string): Promise<Response | undefined> =>
  (await caches.has(name)) ? (await caches.open(name)).match(new URL(path, scope).href) : undefined;

async function inAnyCache(path: string): Promise<Response | undefined> {
  for (const name of [OWN, ...(await editions())]) {
    const found = await inCache(name, path);
    if (found) return found;
  }
  return undefined;
}

/** What is not named for its contents is asked for anew: a host without Cache-Control lets a browser keep a page for weeks. */
const fromNetwork = (request: Request, path: string): Promise<Response> =>
  isNamedForContents(path) ? fetch(request) : fetch(request, { cache: 'no-cache' });

worker.addEventListener('install', (event) => event.waitUntil(save().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(begin()));
worker.addEventListener('message', ({ source, data }: Asked & { data?: unknown }) => {
  if (data === 'edition') source?.postMessage({ edition: EDITION, begins: false });
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { href } = new URL(request.url);
  const path = href.startsWith(scope) ? href.slice(scope.length).replace(/[?#].*/s, '') : undefined;
  if (request.method !== 'GET' || path === undefined || path === 'sw.js') return;
  event.respondWith(
    answer(path, { files: FILES, saved: (one) => inCache(OWN, one), savedByAny: inAnyCache, network: () => fromNetwork(request, path) }),
  );
});
