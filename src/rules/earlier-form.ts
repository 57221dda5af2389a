/** The form of what is written of earlier texts. */
import type { IsoDate } from './calendar.ts';

/** What `npm run law` writes of earlier texts. */
export interface EarlierData {
  /** Each with its first and last day. */
  texts: readonly { section: string; from: IsoDate; until: IsoDate | null }[];
  /** By a quote as it is written, [text, at, words], and an earlier text: what stood there, or null where nothing did. */
  words: Readonly<Record<string, Readonly<Record<string, { at: string; words: string } | null>>>>;
  /** By an earlier text: numbers of the newest there, where they were others; null where it had no such paragraph. */
  places: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}
