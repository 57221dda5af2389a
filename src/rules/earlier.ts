/**
 * Earlier texts, for the days on which they were in effect: their words in the place of the newest's, without the rules that came
 * later and with those that have ended. It loads apart, when a day asks for it; until then such a day is answered with “not held”.
 */
import type { IsoDate } from './calendar.ts';
import type { Section } from './citation.ts';
import { EARLIER } from './earlier-data.ts';
import type { EarlierData } from './earlier-form.ts';
import { ENDED, type Ended } from './ended.ts';
import { isQuote, type Because, type ContentItem, type Finding, type Quote, type Reasons, type Rule } from './finding.ts';
import { holdTexts, RULES } from './assess.ts';
import type { Route } from './route.ts';
import { FIRST_TEXT } from './text-days.ts';

/** The earlier text of a section by which a day is told; undefined where the newest is. Before the first text held, that: it is the nearest. */
export function earlierOn(section: string, on: IsoDate, { texts }: EarlierData = EARLIER): string | undefined {
  const one = texts.find((text) => text.section === section && (text.until === null || on <= text.until));
  return one && `${one.section}@${one.from}`;
}

/** A number of the newest text as it was on a day: the same, another, or null where there was no such paragraph. */
export function placeOn(at: string, on: IsoDate, data: EarlierData = EARLIER): string | null {
  const text = earlierOn(at.slice(0, 4), on, data);
  const place = text === undefined ? undefined : data.places[text]?.[at];
  return place === undefined ? at : place;
}

/** A quote in the words of the text of a day; null where that has none. */
function quoteOn(one: Quote, on: IsoDate, data: EarlierData): Quote | null {
  const text = earlierOn(one.at.slice(0, 4), on, data);
  if (text === undefined || text === one.text) return one;
  const said = data.words[JSON.stringify([one.text ?? null, one.at, one.words])]?.[text];
  return said === null ? null : ({ ...one, ...said, text } as Quote);
}

/** Reasons in the words of the text of a day; what it has not is left out. */
export const reasonsOn = (all: readonly Because[], on: IsoDate, data: EarlierData = EARLIER): Because[] =>
  all.flatMap((because) => reasonOn(because, on, data) ?? []);

const reasonOn = (one: Because, on: IsoDate, data: EarlierData): Because | null => (isQuote(one) ? quoteOn(one, on, data) : one);

/** A provision that one of our sentences names. */
const NAMED = /\b3-\d\d(?:\([A-Za-z0-9]+\))+(?!\([a-z0-9])/g;

/** A value with every sentence of ours that names a provision by its number of that day; quotes stay as they are. */
function namedOn<Of>(value: Of, on: IsoDate, data: EarlierData): Of {
  if (typeof value === 'string') return value.replace(NAMED, (id) => placeOn(id, on, data) ?? id) as Of;
  if (Array.isArray(value)) return value.map((one: unknown) => namedOn(one, on, data)) as Of;
  if (typeof value !== 'object' || value === null || 'words' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [name, name === 'id' ? one : namedOn(one, on, data)]),
  ) as Of;
}

/** A finding or a route as the text of its day has it; null where its reasons had not been written yet. */
function ofDay<Of extends Finding | Route>(one: Of, from: IsoDate | undefined, data: EarlierData): Of | null {
  const on = one.lawOn.date;
  if (from !== undefined && on < from) return null;
  if (!data.texts.some(({ until }) => until === null || on <= until)) return one;
  const [first, ...more] = reasonsOn(one.because, on, data);
  if (first === undefined) return null;
  const because: Reasons = [first, ...more];
  const contents = 'contents' in one ? (one.contents as readonly ContentItem[] | undefined) : undefined;
  const items = contents?.flatMap((item) => {
    const reason = reasonOn(item.because, on, data);
    return reason === null ? [] : [{ ...item, because: reason }];
  });
  return namedOn({ ...one, because, ...(items ? { contents: items } : {}) }, on, data);
}

/** A rule that has ended says nothing after its last day. */
const untilItEnded = ({ rule, until }: Ended): Rule => ({
  ...rule,
  find: (facts, on, method) => (on > until ? null : rule.find(facts, on, method)),
});

/** Takes up earlier texts, so that every day since the first of them is answered by its own. To do it again changes nothing. */
export function holdEarlierTexts(data: EarlierData = EARLIER, ended: readonly Ended[] = ENDED): void {
  const began = new Map(RULES.map(({ id, from }) => [id, from]));
  holdTexts(FIRST_TEXT as Partial<Record<Section, IsoDate>>, once(ended).map(untilItEnded), (one) =>
    ofDay(one, 'id' in one ? began.get(one.id) : undefined, data),
  );
}

const taken = new Set<Ended>();
function once(ended: readonly Ended[]): Ended[] {
  const fresh = ended.filter((one) => !taken.has(one));
  for (const one of fresh) taken.add(one);
  return fresh;
}
