/**
 * The texts of each section that are held: from which day each is in effect, its file and its source. Everything else about texts
 * follows from this one list: the days that the rules know (`npm run law` writes src/rules/text-days.ts), pages and data files.
 * Which text is today's is decided by the day: the newest may take effect later.
 */

/** A day, "2024-09-22". */
type Day = string;

/** One text of a section. */
export interface Text {
  /** "3-08". */
  section: string;
  /** The first day on which it is in effect or, where that is not known, the day since which it is known to have been. */
  from: Day;
  /** Its last day; null while no later text is held. */
  until: Day | null;
  /** In src/content/law; earlier ones in src/content/law/earlier. */
  file: string;
  /** Where it was read. */
  source: string;
}

const AMERICAN_LEGAL =
  'The Rules of the City of New York, Title 9, as published online by American Legal Publishing, with amendments to those effective October 27, 2024';

/** What is written by hand: of each section its texts, the oldest first, each with its first day and its source. */
interface Held {
  stem: string;
  texts: readonly [{ from: Day; source: string }, ...{ from: Day; source: string }[]];
}

/**
 * The list. A text's first day is that of the amendment that made it. §§ 3-07 and 3-09 print no amendment; the oldest copy seen
 * with the same words is of January 1, 2020.
 */
export const HELD_TEXTS = {
  '3-05': { stem: '3-05-sole-source', texts: [{ from: '2024-05-17', source: AMERICAN_LEGAL }] },
  '3-06': { stem: '3-06-emergency', texts: [{ from: '2016-03-01', source: AMERICAN_LEGAL }] },
  '3-07': { stem: '3-07-accelerated', texts: [{ from: '2020-01-01', source: AMERICAN_LEGAL }] },
  '3-08': { stem: '3-08-small-purchases', texts: [{ from: '2024-09-22', source: AMERICAN_LEGAL }] },
  '3-09': { stem: '3-09-intergovernmental', texts: [{ from: '2020-01-01', source: AMERICAN_LEGAL }] },
  '3-10': { stem: '3-10-prequalification', texts: [{ from: '2024-07-12', source: AMERICAN_LEGAL }] },
  '3-11': { stem: '3-11-demonstration-projects', texts: [{ from: '2024-10-27', source: AMERICAN_LEGAL }] },
} as const satisfies Readonly<Record<string, Held>>;

const DAY_MS = 86_400_000;
const dayBefore = (day: Day): Day => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);

/** @param held as HELD_TEXTS @returns every text with its last day and its file, by section and then the oldest first */
export function textsFrom(held: Readonly<Record<string, Held>>): Text[] {
  return Object.entries(held).flatMap(([section, { stem, texts }]) =>
    texts.map(({ from, source }, index): Text => {
      const next = texts[index + 1];
      if (next && next.from <= from) throw new Error(`§ ${section}: the text of ${next.from} stands after that of ${from}`);
      return {
        section,
        from,
        until: next ? dayBefore(next.from) : null,
        file: next ? `earlier/${stem}@${from}.txt` : `${stem}.txt`,
        source,
      };
    }),
  );
}

/** Every text that is held. */
export const TEXTS: readonly Text[] = textsFrom(HELD_TEXTS);

/** The texts of a section, the oldest first. */
export const textsOf = (section: string, among = TEXTS): Text[] => among.filter((one) => one.section === section);

/** The text in effect on a day; undefined before the first that is held. */
export const textOn = (section: string, day: Day, among = TEXTS): Text | undefined =>
  textsOf(section, among).findLast(({ from }) => from <= day);

/** The newest text of a section, which may take effect later: the rules are written against its words. */
export function newestText(section: string, among = TEXTS): Text {
  const newest = textsOf(section, among).at(-1);
  if (!newest) throw new Error(`§ ${section}: no text is held`);
  return newest;
}

/** A text that is published and not in effect yet. */
export const comingText = (section: string, day: Day, among = TEXTS): Text | undefined =>
  textsOf(section, among).find(({ from }) => from > day);

/** "3-08@2024-09-22": a text by its section and its first day. */
export const textId = ({ section, from }: Pick<Text, 'section' | 'from'>): string => `${section}@${from}`;

/** "/3-08/2024-09-22/": the address under which a text stays, whatever replaces it. */
export const textPath = ({ section, from }: Pick<Text, 'section' | 'from'>): string => `/${section}/${from}/`;

/** The first day of the text that a quote of the rules is in. */
export const textOfQuote = ({ at, text }: { at: string; text?: string }): Day => text?.split('@')[1] ?? newestText(at.slice(0, 4)).from;

/** The first days of the texts that some quotes are in, each section once: what a result and a paper say of whose words they quote. */
export function textsQuoted(quotes: readonly { at: string; text?: string }[]): { section: string; from: Day }[] {
  const each = new Map(quotes.map((one) => [one.at.slice(0, 4), textOfQuote(one)]));
  return [...each].map(([section, from]) => ({ section, from }));
}

/** The days as the rules know them: of each section the newest text, and the first. */
export function textDays(texts = TEXTS): string {
  const sections = [...new Set(texts.map(({ section }) => section))];
  const entries = (end: 0 | -1): string =>
    sections.map((section) => `  '${section}': '${textsOf(section, texts).at(end)?.from ?? ''}',\n`).join('');
  return `/** Written by scripts/commands/law.ts from src/law/texts.ts: the days from which texts are in effect. */

/** The newest text of each section, by whose words the rules are written. */
export const NEWEST_TEXT = {\n${entries(-1)}};

/** The first text of each section that is held. */
export const FIRST_TEXT = {\n${entries(0)}};
`;
}

/** Whether the rules carry earlier texts with them: where an earlier one is in effect on a day that they answer alone. */
export const areCarried = (aloneFrom: Day, texts = TEXTS): boolean => texts.some(({ until }) => until !== null && until >= aloneFrom);

/** The file by which they carry them, or nothing. */
export function carriedTexts(aloneFrom: Day, texts = TEXTS): string {
  return `/** Written by scripts/commands/law.ts: earlier texts, where the rules answer days of theirs alone (ALONE_FROM), or nothing. */
${areCarried(aloneFrom, texts) ? "import { holdEarlierTexts } from './earlier.ts';\n\nholdEarlierTexts();" : 'export {};'}
`;
}
