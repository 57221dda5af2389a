/**
 * What the service worker saves of its edition, and in which order. It knows no worker: the store and the network are handed to it.
 * A page is put into the store after all that it needs, so that whatever stands there works, however the saving ended.
 */
import type { Files } from './worker-answers.ts';

export interface Saving {
  files: Files;
  /** The files of the edition that are in the store. */
  held: () => Promise<ReadonlySet<string>>;
  /** What a held file says. */
  text: (path: string) => Promise<string>;
  /** @throws where there is no room */
  put: (path: string, response: Response) => Promise<unknown>;
  remove: (path: string) => Promise<unknown>;
  /** The file from the network. @throws unless it is to the letter what the list says */
  fetched: (path: string) => Promise<Response>;
}

/** How many files are asked for at once when all are. */
const LANES = 8;

export const isPage = (path: string): boolean => path === '' || /(?:\/|\.html)$/.test(path);

/** The edition's scripts and styles that a page or a script names. @param without the modules left out, by name */
function namedIn(text: string, files: Files, without: ReadonlySet<string>): string[] {
  const names = new Set(text.match(/[\w.-]+\.(?:js|css)\b/g));
  return [...names]
    .filter((name) => !without.has(name.split('.')[0] as string))
    .map((name) => `_astro/${name}`)
    .filter((path) => Object.hasOwn(files, path));
}

/** Modules that no part of some pages ever loads: each part with several to choose from says so (`data-without`). */
function neverLoaded(pages: readonly string[]): ReadonlySet<string> {
  const parts = pages.flatMap((page) => [...page.matchAll(/data-without="([^"]*)"/g)].map(([, names]) => new Set(names?.split(' '))));
  const [first = new Set<string>(), ...others] = parts;
  return new Set([...first].filter((name) => others.every((one) => one.has(name))));
}

/** Where there is no room for all of it, what was put there by this attempt is taken away again. */
async function roomFor({ put, remove }: Saving, work: (put: Saving['put']) => Promise<void>): Promise<void> {
  const added: string[] = [];
  let full: unknown;
  const adding: Saving['put'] = async (path, response) => {
    if (full) throw full;
    await Promise.resolve(put(path, response)).catch((error: unknown) => {
      full = error;
      throw error;
    });
    added.push(path);
  };
  try {
    await work(adding);
  } catch (error) {
    // Last in, first out: no page stands without what it needs.
    if (full) for (const path of added.reverse()) await remove(path);
    throw error;
  }
}

/** Saves each of these files with all that it needs, what its scripts load later too. */
export async function saveWithNeeds(paths: readonly string[], saving: Saving): Promise<void> {
  const { files, held, text, fetched } = saving;
  const have = await held();
  const seen = new Set<string>();
  await roomFor(saving, async (put) => {
    const opened = new Map<string, Response>();
    await Promise.all(paths.filter((path) => isPage(path) && !have.has(path)).map(async (path) => opened.set(path, await fetched(path))));
    const without = neverLoaded(await Promise.all([...opened.values()].map((page) => page.clone().text())));
    const save = async (path: string): Promise<void> => {
      if (seen.has(path)) return;
      seen.add(path);
      const isScript = path.endsWith('.js');
      if (have.has(path) && !isScript) return;
      const response = have.has(path) ? undefined : (opened.get(path) ?? (await fetched(path)));
      if (isScript || isPage(path)) {
        const says = response ? await response.clone().text() : await text(path);
        await Promise.all(namedIn(says, files, without).map(save));
      }
      if (response) await put(path, response);
    };
    await Promise.all(paths.map(save));
  });
}

/** Saves every file that is not there yet, the pages last. @param hears how many are there, after each */
export async function saveAll(saving: Saving, hears: (saved: number) => unknown = () => {}): Promise<void> {
  const have = await saving.held();
  let saved = have.size;
  const missing = Object.keys(saving.files).filter((path) => !have.has(path));
  await roomFor(saving, async (put) => {
    for (const pages of [false, true]) {
      const waiting = missing.filter((path) => isPage(path) === pages);
      let failed: unknown;
      const lane = async (): Promise<void> => {
        for (let path = waiting.shift(); path !== undefined && !failed; path = waiting.shift()) {
          try {
            await put(path, await saving.fetched(path));
            saved += 1;
            hears(saved);
          } catch (error) {
            failed ??= error;
          }
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      if (failed) throw failed;
    }
  });
}
