/** Addresses inside the site, under whatever base path it was built for. In the single file `src/offline/file/address-in-file.ts` stands in its place. */
import { provisionPath } from '../law/path.ts';

/** "/3-05/#c-1" → the same under the base path. @param path starts with a slash, as the site's own addresses do */
export function address(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** The same under the base path. */
export function provisionAddress(id: string): string {
  return address(provisionPath(id));
}

/** The part of the address that belongs to the page: "#v=1&…", or '' where there is none. Some programs make a "?" of the "#". */
export function fragmentHere(): string {
  return location.hash || location.search;
}

/** The address of this same page with another fragment. @param fragment without its "#"; '' for none */
export function hereWith(fragment: string): string {
  return location.pathname + (fragment && `#${fragment}`);
}
