/**
 * `npm run links`: asks every address of links.json whether it still answers, and reports. It needs the network, so it is
 * run by hand and never by `npm test`. An address that sends elsewhere is reported with where it sends.
 */
import { fileURLToPath } from 'node:url';
import { links } from '../../src/site/links.ts';

export interface Answer {
  /** answers · moved: it answers at another address · fails: an error status, or no answer at all. */
  state: 'answers' | 'moved' | 'fails';
  /** The status, where it led, or why there was no answer. */
  says: string;
}

/** What we use of `fetch`, so that a test can answer in its place. */
export type Ask = (href: string) => Promise<{ ok: boolean; status: number; url: string }>;

const SECONDS = 20;
/** Some of the City's pages refuse a request that names no browser. */
const HEADERS = { 'User-Agent': 'Mozilla/5.0 (compatible; PPB Rulebook link check)', Accept: 'text/html,*/*' };
const ask: Ask = (href) => fetch(href, { headers: HEADERS, signal: AbortSignal.timeout(SECONDS * 1000) });

/** Asks one address. It never throws: no answer is an answer too. */
export async function check(href: string, by: Ask = ask): Promise<Answer> {
  try {
    const { ok, status, url } = await by(href);
    if (!ok) return { state: 'fails', says: `status ${status}` };
    const same = (one: string): string => one.replace(/\/$/, '');
    return same(url) === same(href) ? { state: 'answers', says: `status ${status}` } : { state: 'moved', says: `now ${url}` };
  } catch (error) {
    const { message, cause } = error as Error & { cause?: Error };
    return { state: 'fails', says: cause?.message ?? message };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const answers = await Promise.all([...links].map(async ([id, { href }]) => ({ id, href, ...(await check(href)) })));
  for (const { id, href, state, says } of answers) console.log(`${state.padEnd(7)}  ${id}  ${href}  (${says})`);
  const failed = answers.filter(({ state }) => state === 'fails').length;
  console.log(`${answers.length} links asked, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
