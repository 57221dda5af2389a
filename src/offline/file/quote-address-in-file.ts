/** In the place of `src/site/quote-address.ts`: the file has one text of each section. */
import { provisionAddress } from './address-in-file.ts';

export const quoteAddress = ({ at }: { at: string }): string => provisionAddress(at);
