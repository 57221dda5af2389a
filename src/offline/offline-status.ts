/**
 * The page's side of use offline: has the page saved, and says in the footer what is saved, that a newer edition is there, or that
 * this page is a saved one. Nothing is reloaded by itself. Where saving fails the page is as good as before.
 */
import type { Ask, Told } from './messages.ts';

const note = document.querySelector<HTMLElement>('[data-offline]');
const { offline: edition = '', asOf = '', worker: script = '' } = note?.dataset ?? {};
/** The worker's mark on a page that it answered from what is saved. */
const isSaved = 'saved' in document.documentElement.dataset;
let last: Told | undefined;

/** @param urgent told to screen readers at once */
function say(sentence: string, urgent = true): void {
  if (!note) return;
  note.hidden = false;
  if (urgent) note.setAttribute('role', 'status');
  note.textContent = sentence;
}

const sayOffline = (): void => say(`You are offline, or the site does not answer: this is the copy saved on this device, ${asOf}.`);

function saySaved(): void {
  if (last?.whole) say(`Saved for use offline: the whole site, ${asOf}.`, false);
  else if (last?.page)
    say(`This page is saved for use offline, ${asOf}.${last.failed ? ' The browser could not save the whole site.' : ''}`, false);
}

const sayFailed = (): void => {
  if (!isSaved && !last?.page) say('This browser could not save this page for use offline. Everything works while you are online.', false);
};

function sayNewer(): void {
  say('A newer edition is available: ');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'reload';
  button.onclick = () => location.reload();
  note?.append(button);
}

function watch(worker: ServiceWorker | null | undefined): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'redundant') sayFailed();
  });
}

/** A page in a sandbox without an origin of its own may not even ask for it. A page of its own window can be in one too. */
const container = ((): ServiceWorkerContainer | undefined => {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
})();
const { connection } = navigator as { connection?: { saveData?: boolean } };
/** Where the reader asks for little data, nothing is saved until the reader asks for that too. */
const saves = !isSaved && !connection?.saveData;
const ask = (worker: ServiceWorker | null | undefined): void =>
  worker?.postMessage({ ask: saves ? 'read' : 'state', edition } satisfies Ask);

function hear({ data, source }: MessageEvent<Told>): void {
  if (data.edition !== edition) {
    // One that was saved before this page came is older than the page.
    if (data.begins) sayNewer();
    return;
  }
  last = data;
  // It may say so before it is this page’s controller.
  if (data.begins) ask(source as ServiceWorker | null);
  if (isSaved) return;
  if (data.failed === 'page') sayFailed();
  else saySaved();
}

/** Under trusted types a worker's address needs a policy, and a policy can be made once. */
let policy: { createScriptURL(url: string): string } | undefined;
let registered: Promise<ServiceWorkerRegistration | undefined> | undefined;
async function register(): Promise<ServiceWorkerRegistration | undefined> {
  const trustedTypes = (
    globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } } }
  ).trustedTypes;
  policy ??= trustedTypes?.createPolicy('ppb', { createScriptURL: () => script });
  const registration: ServiceWorkerRegistration | undefined = await container?.register(policy?.createScriptURL('') ?? script);
  // A browser may be told by others to register nothing, and then answers with nothing.
  watch(registration?.installing);
  registration?.addEventListener('updatefound', () => watch(registration.installing));
  ask(registration?.active);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) registration?.update().catch(() => undefined);
  });
  return registration;
}

if (isSaved) sayOffline();
// In a frame of another page nothing is kept.
if (note && isSecureContext && container && self === top) {
  container.addEventListener('message', hear);
  container.startMessages();
  addEventListener('offline', () => (isSaved || last?.page) && sayOffline());
  addEventListener('online', () => !isSaved && saySaved());
  // One that failed is tried anew: the button of the page about it says “Try again”.
  const start = (): Promise<ServiceWorkerRegistration | undefined> =>
    (registered ??= register().catch((error: unknown) => {
      registered = undefined;
      throw error;
    }));
  const whenIdle = (): unknown => (globalThis.requestIdleCallback ?? setTimeout)(() => start().catch(sayFailed));
  if (connection?.saveData) ask(container.controller);
  else if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
  const place = document.querySelector<HTMLElement>('[data-save-all]');
  if (place) void import('./save-all.ts').then(({ offer }) => offer(place, edition, asOf, start, connection?.saveData === true));
}

export {};
