/**
 * Addresses in the single file: the site's own, after a "#". The element of a provision has its whole address for an id, so the
 * browser finds it without a script; a case stands after a second "#", with the same names as on the site.
 */
import { provisionPath } from '../../law/path.ts';

/** "/3-05/#c-1" → "#/3-05/#c-1". */
export const address = (path: string): string => `#${path}`;

export const provisionAddress = (id: string): string => address(provisionPath(id));

/** Codes made letters again; text that is no code stays. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export interface Place {
  path: string;
  fragment: string;
}

/**
 * Which page an address names, and the fragment that belongs to it: "#/calculators/method/#v=1" → both, the second with its "#". Signs
 * that a program coded over, a "?" for the second "#" and a missing slash are read as what they were. Never throws.
 * @returns null where it names no page: a place such as "#main", or what cannot be read
 */
export function placeIn(hash: string): Place | null {
  if (hash === '' || hash === '#') return { path: '/', fragment: '' };
  const text = /^#(?:%2F|%23|#)/i.test(hash) ? `#${decoded(hash).replace(/^#+/, '')}` : hash;
  const [, path = '', fragment] = /^#(\/.*?)(?:(?:#|%23|\?|%3F)(.*))?$/is.exec(text) ?? [];
  if (!path) return null;
  return { path: `${decoded(path).replace(/\/+$/, '')}/`, fragment: fragment === undefined ? '' : `#${fragment}` };
}

export const place = (): Place => placeIn(location.hash) ?? { path: '/', fragment: '' };

export const fragmentHere = (): string => place().fragment;

export const hereWith = (fragment: string): string => `#${place().path}${fragment && `#${fragment}`}`;
