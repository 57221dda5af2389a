/**
 * Addresses in the single file: the site's own, after a "#". The element of a provision has its whole address for an id, so the
 * browser finds it without a script; a case stands after a second "#", with the same names as on the site.
 */
import { provisionPath } from '../../law/path.ts';

/** "/3-05/#c-1" → "#/3-05/#c-1". */
export const address = (path: string): string => `#${path}`;

export const provisionAddress = (id: string): string => address(provisionPath(id));

/** Which page of the file is shown, and the fragment that belongs to it: "#/calculators/method/#v=1" → both, the second with its "#". */
export function place(): { path: string; fragment: string } {
  const [, path = '', fragment = ''] = /^#(\/[^#]*)(#.*)?$/s.exec(location.hash) ?? [];
  return { path: path || '/', fragment };
}

export const fragmentHere = (): string => place().fragment;

export const hereWith = (fragment: string): string => `#${place().path}${fragment && `#${fragment}`}`;
