/**
 * Earlier texts, for the days on which they were in effect: their words in the place of the newest's, without the rules that came
 * later and with those that have ended. It loads apart, when a day asks for it; until then such a day is answered with “not held”. Where
 * an earlier text is in effect today, or was lately, it is part of the rules (carried.ts).
 */
import type { IsoDate } from './calendar.ts';
import type { Section } from './citation.ts';
import { EARLIER } from './earlier-data.ts';
import type { EarlierData } from './earlier-form.ts';
import { ENDED, type Ended } from './ended.ts';
import { isQuote, type Because, type ContentItem, type Finding, type Quote, type Reasons, type Rule } from './finding.ts';
import { holdTexts, RULES } from './assess.ts';
import { once } from './once.ts';
import type { Route } from './route.ts';
import { FIRST_TEXT } from './text-days.ts';

/** What is worked out once for the data of earlier texts: an answer looks thousands of times. */
interface Known {
  textsOf: Map<string, EarlierData['texts'][number][]>;
  /** By a quote as it is written: what stood there. */
  said: ReadonlyMap<string, EarlierData['words'][number]['said']>;
  /** The earlier texts of a day as one name; empty where the newest of every section is in effect. */
  textsOn: Map<IsoDate, string>;
  /** By a quote of the rules, which state each once, and an earlier text: what it is there. */
  quotes: WeakMap<Quote, Map<string, Quote | null>>;
  /** What names no provision, or none with another number on the days of some texts: most that an answer holds is stated once. */
  asItIs: WeakMap<object, Set<string>>;
}
const knownOf = new WeakMap<EarlierData, Known>();

function known(data: EarlierData): Known {
  let own = knownOf.get(data);
  if (!own) {
    const said = new Map(data.words.map((one) => [asWritten(one), one.said]));
    knownOf.set(data, (own = { textsOf: new Map(), said, textsOn: new Map(), quotes: new WeakMap(), asItIs: new WeakMap() }));
  }
  return own;
}

const asWritten = ({ text, at, words }: { text?: string | null; at: string; words: string }): string =>
  JSON.stringify([text ?? null, at, words]);

const inEffect =
  (on: IsoDate) =>
  ({ until }: EarlierData['texts'][number]): boolean =>
    until === null || on <= until;

const textsOn = (on: IsoDate, data: EarlierData): string =>
  once(known(data).textsOn, on, () => {
    const sections = [...new Set(data.texts.map(({ section }) => section))];
    return sections.map((section) => earlierOn(section, on, data) ?? '').join('');
  });

/** The earlier text of a section by which a day is told; undefined where the newest is. Before the first text held, that: it is the nearest. */
export function earlierOn(section: string, on: IsoDate, data: EarlierData = EARLIER): string | undefined {
  const own = once(known(data).textsOf, section, () => data.texts.filter((text) => text.section === section));
  const one = own.find(inEffect(on));
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
  const texts = once(known(data).quotes, one, () => new Map<string, Quote | null>());
  return once(texts, text, () => {
    const said = known(data).said.get(asWritten(one))?.[text];
    return said === null ? null : ({ ...one, ...said, text } as Quote);
  });
}

/** Reasons in the words of the text of a day; what it has not is left out. */
export const reasonsOn = (all: readonly Because[], on: IsoDate, data: EarlierData = EARLIER): Because[] =>
  all.flatMap((because) => reasonOn(because, on, data) ?? []);

const reasonOn = (one: Because, on: IsoDate, data: EarlierData): Because | null => (isQuote(one) ? quoteOn(one, on, data) : one);

/** A provision that one of our sentences names. */
const NAMED = /\b3-\d\d(?:\([A-Za-z0-9]+\))+(?!\([a-z0-9])/g;

/** What names no provision: ids, days, and what a count of days says of each. */
const WITHOUT_NAMES: ReadonlySet<string> = new Set(['id', 'lawOn', 'when', 'deadline', 'readings', 'lacks', 'clash']);

/** A value with every sentence of ours that names a provision by its number of that day; quotes stay as they are. Itself where nothing changes. */
function namedOn<Of>(value: Of, on: IsoDate, data: EarlierData): Of {
  if (typeof value === 'string') return (value.includes('3-') ? value.replace(NAMED, (id) => placeOn(id, on, data) ?? id) : value) as Of;
  if (typeof value !== 'object' || value === null || 'words' in value) return value;
  const { asItIs } = known(data);
  const texts = textsOn(on, data);
  if (asItIs.get(value)?.has(texts)) return value;
  const changed = Object.entries(value).flatMap(([name, one]: [string, unknown]) => {
    const now = WITHOUT_NAMES.has(name) ? one : namedOn(one, on, data);
    return now === one ? [] : [[name, now] as const];
  });
  if (changed.length) return Object.assign(Array.isArray(value) ? [...(value as unknown[])] : { ...value }, Object.fromEntries(changed)) as Of; // prettier-ignore
  once(asItIs, value, () => new Set<string>()).add(texts);
  return value;
}

/** The same list where each of its items is the same. */
function kept<Item>(all: readonly Item[], now: readonly Item[]): readonly Item[] {
  return all.length === now.length && all.every((one, index) => one === now[index]) ? all : now;
}

/** A finding or a route as the text of its day has it; null where its reasons had not been written yet. */
function ofDay<Of extends Finding | Route>(one: Of, from: IsoDate | undefined, data: EarlierData): Of | null {
  const on = one.lawOn.date;
  if (from !== undefined && on < from) return null;
  if (!textsOn(on, data)) return one;
  const because = kept(one.because, reasonsOn(one.because, on, data)) as Reasons;
  if (!because.length) return null;
  const contents = 'contents' in one ? (one.contents as readonly ContentItem[] | undefined) : undefined;
  const items = contents?.flatMap((item) => {
    const reason = reasonOn(item.because, on, data);
    return reason === null ? [] : [reason === item.because ? item : { ...item, because: reason }];
  });
  // The copy is this answer's own: it is written into, and only what stands in it is looked up.
  const told: Record<string, unknown> = { ...one, because, ...(contents && items ? { contents: kept(contents, items) } : {}) };
  for (const name in told) if (!WITHOUT_NAMES.has(name)) told[name] = namedOn(told[name], on, data);
  return told as unknown as Of;
}

/** A rule that has ended says nothing after its last day. */
const untilItEnded = ({ rule, until }: Ended): Rule => ({
  ...rule,
  find: (facts, on, method) => (on > until ? null : rule.find(facts, on, method)),
});

/** Takes up earlier texts, so that every day since the first of them is answered by its own. To do it again changes nothing. */
export function holdEarlierTexts(data: EarlierData = EARLIER, ended: readonly Ended[] = ENDED): void {
  const began = new Map(RULES.map(({ id, from }) => [id, from]));
  holdTexts(FIRST_TEXT as Partial<Record<Section, IsoDate>>, eachOnce(ended).map(untilItEnded), (one) =>
    ofDay(one, 'id' in one ? began.get(one.id) : undefined, data),
  );
}

const taken = new Set<Ended>();
function eachOnce(ended: readonly Ended[]): Ended[] {
  const fresh = ended.filter((one) => !taken.has(one));
  for (const one of fresh) taken.add(one);
  return fresh;
}
