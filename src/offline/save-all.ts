/** The button of the page "Use it offline": has the whole site saved, and says what is saved, how far it is, and what failed. */
import type { Ask, Told } from './messages.ts';

/** A worker that says nothing for so long has been stopped, in milliseconds. */
const SILENCE = 60_000;

/** What browsers answer where the reader, or who set them up, allows no worker. */
const isRefusal = (error: unknown): boolean => /^(?:Security|NotSupported|NotAllowed)/.test((error as Error).name);

type Register = () => Promise<ServiceWorkerRegistration | undefined>;

/** The worker that saves from now on: one that is on its way comes first. @throws Error where none begins */
async function worker(register: Register): Promise<ServiceWorker> {
  const registration = await register();
  await registration?.update().catch(() => undefined);
  const coming = registration?.installing ?? registration?.waiting;
  if (coming && coming.state !== 'activated')
    await new Promise<void>((resolve) => {
      coming.addEventListener('statechange', () => {
        if (coming.state === 'activated' || coming.state === 'redundant') resolve();
      });
    });
  // One that was told to register nothing answers with nothing.
  if (!registration) throw new DOMException('', 'NotAllowedError');
  if (!registration.active) throw new Error('no worker');
  return registration.active;
}

/**
 * @param place the button, with the words and the list that belong to it
 * @param edition the page's
 * @param asOf what it has of the law and as of when: "§§ 3-05 to 3-11 as of October 27, 2024"
 * @param register registers the worker, or finds it
 * @param isSparing the reader asks for little data
 */
export async function offer(place: HTMLElement, edition: string, asOf: string, register: Register, isSparing: boolean): Promise<void> {
  const find = <E extends HTMLElement>(name: string): E => place.querySelector(name) as E;
  const [button, progress, status, pages] = [find<HTMLButtonElement>('button'), find<HTMLProgressElement>('progress'), find('[role=status]'), find('ul')]; // prettier-ignore
  const count = find('[data-count]');
  /** What the button is for: nothing is left of it once there is nothing to press. */
  const asks = find('[data-asks]');
  const { serviceWorker } = navigator;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const say = (sentence: string): void => {
    if (status.textContent !== sentence) status.textContent = sentence;
  };

  const begin = (): void => {
    button.setAttribute('aria-disabled', 'true');
    progress.hidden = false;
    progress.removeAttribute('value');
    say('Saving the whole site. You can go on reading.');
  };
  const end = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    button.removeAttribute('aria-disabled');
    progress.hidden = true;
    count.textContent = '';
  };
  const fail = (): void => {
    end();
    say('The whole site could not be saved: there is no room, or the connection was lost, or the site is being updated. Try again.');
  };
  /** The browser, or who set it up, lets no site be saved: pressing again would not help. */
  const refuse = (): void => {
    end();
    say('');
    asks.hidden = true;
    find('[data-refused]').hidden = false;
  };
  const wait = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(fail, SILENCE);
  };

  const list = (saved: Told['pages'] = []): void => {
    pages.replaceChildren(
      ...saved.map(([path, title]) => {
        const link = document.createElement('a');
        link.href = new URL(path, new URL(place.dataset['saveAll'] ?? '', location.href)).href;
        link.textContent = title.replace(/ · .*/, '');
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    pages.hidden = saved.length === 0;
  };

  const hear = ({ data, source }: MessageEvent<Told>): void => {
    if (data.edition !== edition) {
      end();
      say('What is saved is of another edition than this page. Reload the page, or try again later.');
    } else if (data.whole) {
      end();
      if (document.activeElement === button) status.focus();
      asks.hidden = true;
      list();
      say(`The whole site is saved on this device, ${asOf}. It opens at the same address without a network.`);
    } else if (data.failed === 'whole') fail();
    else if (data.saving) {
      begin();
      wait();
      progress.max = data.of;
      progress.value = data.saved;
      count.textContent = `${data.saved} of ${data.of} files`;
    } else if (data.begins) {
      if (!waiting) (source as ServiceWorker | null)?.postMessage({ ask: 'list', edition } satisfies Ask);
    } else if (!waiting && data.pages) {
      list(data.pages);
      const of = data.earlier
        ? 'What is saved is of an earlier edition: without a network you see that one.'
        : 'No page that you read is saved on this device yet.';
      if (data.pages.length === 0) say(of);
      else say(`${data.earlier ? `${of} ` : ''}Of this edition, ${asOf}, these pages are saved on this device:`);
    }
  };

  button.onclick = async () => {
    if (waiting) return;
    begin();
    wait();
    try {
      (await worker(register)).postMessage({ ask: 'whole', edition } satisfies Ask);
    } catch (error) {
      (isRefusal(error) ? refuse : fail)();
    }
  };

  serviceWorker.addEventListener('message', hear);
  place.hidden = false;
  const registration = await serviceWorker.getRegistration().catch(() => undefined);
  if (registration?.active) registration.active.postMessage({ ask: 'list', edition } satisfies Ask);
  else {
    say('Nothing of this site is saved on this device yet.');
    // Where nothing may be saved, that is said before anybody presses. A reader who asks for little data is asked first.
    if (!isSparing)
      register()
        .then((found) => found ?? refuse())
        .catch((error: unknown) => isRefusal(error) && refuse());
  }
}
