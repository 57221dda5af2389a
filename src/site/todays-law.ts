/** Today's text of each section, by the day as which the site is built: it is not the newest while a later one is still to come. */
import { law } from '../law/law.ts';
import { provisionsOf, sectionOf } from '../law/law-of-text.ts';
import type { LawSection, Provision } from '../law/parse.ts';
import { placeIn } from '../law/renumber.ts';
import { newestText, textOn, textsOf, type Text } from '../law/texts.ts';
import { BUILD_DAY } from './build-day.ts';

/** The text in effect on the day; the first one held where that is later. */
export function todaysText(section: string): Text {
  const text = textOn(section, BUILD_DAY) ?? textsOf(section)[0];
  if (!text) throw new Error(`§ ${section}: no text is held`);
  return text;
}

export const todaysSection = (section: string): LawSection => sectionOf(todaysText(section));

const provisions = new Map(Object.keys(law.sections).map((section) => [section, provisionsOf(todaysText(section))]));

/** @param id its number today @throws Error naming the id that does not exist */
export function todaysProvision(id: string): Provision {
  const found = provisions.get(id.slice(0, 4))?.[id];
  if (!found) throw new Error(`Today's Rules have no provision "${id}".`);
  return found;
}

/** A number of the newest text, by which our own files cite, as it is today; null where the paragraph is still to come. */
export const todaysPlace = (id: string): string | null =>
  law.provisions[id] ? placeIn(id, newestText(id.slice(0, 4)).from, todaysText(id.slice(0, 4)).from) : id;
