/** Loads the whole site by its list, each file checked by its sum: all of one edition, or nothing. It knows no page: the network is handed to it. */
import { addressOf, readSums, SUMS } from '../../hosting/sums.ts';

/** What ended it, in words for the reader. */
export class Ended extends Error {}

/** What the host answered. */
export interface Answer {
  ok: boolean;
  status: number;
  body: Uint8Array;
}

export interface Loading {
  /** Asks the host itself. @param path from the root of the site @throws where it does not answer */
  ask: (path: string) => Promise<Answer>;
  /** SHA-256 in hexadecimal; undefined where the browser makes no sums, as for a page on plain http. */
  sumOf: ((body: Uint8Array) => Promise<string>) | undefined;
  /** Told after each file. */
  hears: (loaded: number, of: number) => void;
  /** Sum → file: what an earlier try has loaded and checked. */
  kept: Map<string, Uint8Array>;
}

/** How many files are asked for at once. */
const LANES = 6;

export const UPDATED = 'The site was updated while it was being loaded. Nothing was saved. Try again.';
const missing = (file: string, { status }: Answer): string => `${file} could not be loaded: the site answered ${status}. Try again.`;
const silent = (file: string): string => `${file} could not be loaded: the site did not answer. Try again.`;

const same = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, at) => byte === other[at]);
const listIn = (body: Uint8Array): Map<string, string> | undefined => readSums(new TextDecoder().decode(body));

/** One file. A host may answer with an error and the right file, as for the page of what is missing: where sums are made, they decide. */
async function load(file: string, sum: string, { ask, sumOf, kept }: Loading): Promise<Uint8Array> {
  const have = kept.get(sum);
  if (have) return have;
  const answer = await ask(addressOf(file)).catch(() => undefined);
  if (!answer) throw new Ended(silent(file));
  const { ok, body } = answer;
  const found = await sumOf?.(body);
  if (found === sum) kept.set(sum, body);
  else if (!ok) throw new Ended(missing(file, answer));
  else if (found !== undefined)
    throw new Ended(`${file} is not the file that ${SUMS} names: its sum differs. Something on the way may have changed it. Try again.`);
  return body;
}

/** @returns every file by its name in the order of the list, which is the last one @throws Ended with the first file that failed */
export async function loadWhole(loading: Loading): Promise<Map<string, Uint8Array>> {
  const { ask, sumOf, hears } = loading;
  const answer = await ask(SUMS).catch(() => undefined);
  if (!answer) throw new Ended(silent(SUMS));
  if (!answer.ok) throw new Ended(missing(SUMS, answer));
  const list = listIn(answer.body);
  if (!list) throw new Ended(`The site answered for ${SUMS} with something else than a list of its files. Try again.`);

  const files = new Map<string, Uint8Array>();
  const waiting = [...list];
  let failed: unknown;
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !failed; next = waiting.shift()) {
      const [file, sum] = next;
      try {
        files.set(file, await load(file, sum, loading));
        hears(files.size, list.size);
      } catch (error) {
        failed ??= error;
      }
    }
  };
  hears(0, list.size);
  await Promise.all(Array.from({ length: LANES }, lane));

  // Files that have their sums are of one edition. Where one differs, or none was made, the list tells whether there is a newer one.
  if (failed || !sumOf) {
    const now = await ask(SUMS).catch(() => undefined);
    if (now && listIn(now.body) && !same(now.body, answer.body)) throw new Ended(UPDATED);
  }
  if (failed) throw failed as Error;
  return new Map([...[...list.keys()].map((file) => [file, files.get(file) as Uint8Array] as const), [SUMS, answer.body]]);
}
