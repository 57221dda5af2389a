/** The button of the page "On your own server": every file of this site in one zip file, packed here in the browser. */
import { save } from '../form/save.ts';
import { Ended, loadWhole, type Answer } from './load-whole.ts';

/** The folder in the zip file, and the file's name without its ending. */
const NAME = 'ppb-rulebook-site';
/** How long one file may take, in milliseconds. */
const PATIENCE = 120_000;

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
/** A page on plain http is given no sums, whatever the types say. */
const { subtle } = crypto as { subtle?: SubtleCrypto };
const sumOf = subtle && (async (body: Uint8Array): Promise<string> => hex(await subtle.digest('SHA-256', body as BufferSource)));

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const UNCHECKED =
  'The sums were not checked: a browser makes none for a page on plain http. In the unpacked folder, run: sha256sum --check SHA256SUMS';

/** @param place the button, with the words that belong to it; it names the path of the site */
export function offerWhole(place: HTMLElement): void {
  const find = <E extends HTMLElement>(name: string): E => place.querySelector(name) as E;
  const [button, progress, count, status] = [find<HTMLButtonElement>('button'), find<HTMLProgressElement>('progress'), find('[data-count]'), find('[role=status]')]; // prettier-ignore
  const base = place.dataset['wholeSite'] ?? '/';
  const kept = new Map<string, Uint8Array>();
  const name = button.textContent;
  let working = false;

  const ask = async (path: string): Promise<Answer> => {
    const response = await fetch(base + path, { cache: 'reload', signal: AbortSignal.timeout(PATIENCE) });
    return { ok: response.ok, status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
  };
  const hears = (loaded: number, of: number): void => {
    progress.max = of;
    progress.value = loaded;
    count.textContent = `${loaded} of ${of} files`;
  };

  /** @returns what is said of it */
  async function download(): Promise<string> {
    // A browser never asks again for a module that it lost, until the page comes anew.
    const { zipSync } = await import('./zip.ts').catch(() => {
      throw new Ended('The part of this page that makes zip files could not be loaded. Reload the page, then try again.');
    });
    const files = await loadWhole({ ask, sumOf, hears, kept });
    count.textContent = 'Packing…';
    await new Promise((resolve) => setTimeout(resolve, 50));
    const zip = zipSync(Object.fromEntries([...files].map(([file, body]) => [`${NAME}/${file}`, body])), { level: 6 });
    const handed = save(new Blob([zip as BlobPart], { type: 'application/zip' }), `${NAME}.zip`);
    if (handed === 'forbidden') throw new Ended('Not saved: the page around this one does not allow downloads. Open this page by itself.');
    const says = handed === 'handed' ? 'Your browser is saving' : 'Your browser was asked to save';
    const checked = sumOf ? 'each checked by its sum' : 'with the list of their sums';
    return `${says} ${NAME}.zip (${megabytes(zip.length)}): ${files.size - 1} files, ${checked}. It works where your server keeps the path ${base}. ${sumOf ? '' : UNCHECKED}`.trim();
  }

  button.onclick = async () => {
    if (working) return;
    working = true;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = name;
    progress.hidden = false;
    progress.removeAttribute('value');
    status.textContent = 'Loading every file of this site. Keep this page open.';
    try {
      status.textContent = await download();
    } catch (error) {
      // An error that nobody foresaw is said too: there may be too little memory.
      status.textContent = error instanceof Ended ? error.message : `The zip file could not be made. ${(error as Error).message}`;
      button.textContent = 'Try again';
    }
    count.textContent = '';
    progress.hidden = true;
    button.removeAttribute('aria-disabled');
    working = false;
  };
  place.hidden = false;
}
