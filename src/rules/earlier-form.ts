/** The form of what is written of earlier texts. */
import type { IsoDate } from './calendar.ts';

/** What `npm run law` writes of earlier texts. */
export interface EarlierData {
  /** Each with its first and last day. */
  texts: readonly { section: string; from: IsoDate; until: IsoDate | null }[];
  /** Each quote as it is written, with what stood there by an earlier text, or null where nothing did. */
  words: readonly {
    text: string | null;
    at: string;
    words: string;
    said: Readonly<Record<string, { at: string; words: string } | null>>;
  }[];
  /** By an earlier text: numbers of the newest there, where they were others; null where it had no such paragraph. */
  places: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}
