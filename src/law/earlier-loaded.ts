/** Earlier texts, loaded where there are any: a page that assesses waits for them, and today's rules weigh no more for it. */
import type { Because, IsoDate } from '../rules/index.ts';
import { TEXTS } from './texts.ts';

/** What a day's own text makes of a number and of reasons; nothing changes while no earlier text is held. */
interface OfDay {
  placeOn: (at: string, on: IsoDate) => string | null;
  reasonsOn: (all: readonly Because[], on: IsoDate) => readonly Because[];
}
let ofDay: OfDay = { placeOn: (at) => at, reasonsOn: (all) => all };

/** A number of the newest text as it was on a day; null where there was no such paragraph. */
export const placeOnDay: OfDay['placeOn'] = (at, on) => ofDay.placeOn(at, on);

/** Reasons in the words of the text of a day. */
export const reasonsOnDay: OfDay['reasonsOn'] = (all, on) => ofDay.reasonsOn(all, on);

/** Done once every text that is held is known to the rules. @throws whatever the loading failed with */
export async function earlierLoaded(): Promise<void> {
  if (TEXTS.every(({ until }) => until === null)) return;
  const { holdEarlierTexts, ...own } = await import('../rules/earlier.ts');
  holdEarlierTexts();
  ofDay = own;
}
