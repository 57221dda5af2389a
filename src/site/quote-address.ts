/** The address of a quote’s words; apart from the other addresses, which every page needs. */
import { provisionPath } from '../law/path.ts';
import { address } from './address.ts';

/** Where the words of a quote are: in today's text, or in the page that keeps the earlier one that has them. */
export function quoteAddress({ at, text }: { at: string; text?: string }): string {
  return address(provisionPath(at, text?.split('@')[1]));
}
