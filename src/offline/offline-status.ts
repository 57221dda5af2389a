/**
 * The page's side of use offline: has the site saved, and says in the footer what is saved, that a newer edition is there, or that
 * this page is a saved one. Nothing is reloaded by itself. Where saving fails the page is as good as before.
 */
const note = document.querySelector<HTMLElement>('[data-offline]');
const { offline: edition = '', asOf = '', worker: script = '' } = note?.dataset ?? {};
/** The worker's mark on a page that it answered from what is saved. */
const isSaved = 'saved' in document.documentElement.dataset;
let kept = isSaved;

/** @param urgent told to screen readers at once */
function say(sentence: string, urgent = true): void {
  if (!note) return;
  note.hidden = false;
  if (urgent) note.setAttribute('role', 'status');
  note.textContent = sentence;
}

const sayOffline = (): void =>
  say(`You are offline, or the site does not answer: this is the copy saved on this device, rules as of ${asOf}.`);
const saySaved = (): void => say(`Saved for use offline, rules as of ${asOf}.`, false);
const sayFailed = (): void => {
  if (!kept) say('This browser could not save the site for use offline. Everything works while you are online.', false);
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

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  serviceWorker.onmessage = ({ data }) => {
    const { edition: saved, begins } = data as { edition?: string; begins?: boolean };
    kept ||= saved === edition;
    if (saved !== edition) {
      // One that was saved before this page came is older than the page.
      if (begins) sayNewer();
    } else if (isSaved) sayOffline();
    else saySaved();
  };
  const trustedTypes = (
    globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } } }
  ).trustedTypes;
  const policy = trustedTypes?.createPolicy('ppb', { createScriptURL: () => script });
  const registration: ServiceWorkerRegistration | undefined = await serviceWorker.register(policy?.createScriptURL('') ?? script);
  // A browser may be told by others to register nothing, and then answers with nothing.
  watch(registration?.installing);
  registration?.addEventListener('updatefound', () => watch(registration.installing));
  registration?.active?.postMessage('edition');
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) registration?.update().catch(() => undefined);
  });
  addEventListener('offline', () => kept && sayOffline());
  addEventListener('online', () => kept && !isSaved && saySaved());
}

if (isSaved) sayOffline();
// In a frame of another page nothing is kept; where the reader asks for little data, neither.
const { connection } = navigator as { connection?: { saveData?: boolean } };
if (note && isSecureContext && 'serviceWorker' in navigator && self === top && !connection?.saveData) {
  const start = (): void => void register().catch(sayFailed);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}

export {};
