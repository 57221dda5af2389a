/** What the guides know and where from: documents, and facts in our words, each in the documents it was read in. */
import * as z from 'zod';
import json from '../content/sources.json' with { type: 'json' };
import { link } from './links.ts';
import { provision } from '../law/law.ts';

const partialDate = z.string().regex(/^\d{4}(-\d\d){0,2}$/, 'an ISO date, month or year, as in 2022-04-04, 2022-04 or 2022');
const id = z.string().regex(/^[a-z\d-]+$/);

const documentSchema = z.strictObject({
  title: z.string().min(3),
  publisher: z.string().min(3),
  /** What a note calls it: "DCAS page". */
  short: z.string().max(40),
  kind: z.enum(['city-page', 'city-notice', 'interview', 'rules', 'report', 'release', 'news', 'audit', 'law']),
  /** The day, month or year it is of; null where it states none. */
  date: partialDate.nullable(),
  /** How it is dated, or what dates its words where it bears no date. */
  dating: z.string().endsWith('.'),
  /** Where it stands: an id of links.json; null where we know no address. */
  link: id.nullable(),
  /** One of the five that the site was built from. */
  foundation: z.literal(true).optional(),
});

const factSchema = z.strictObject({
  /** The fact, in our words, as the document has it: an old one is still told as the document told it. */
  says: z.string().endsWith('.'),
  /** The documents it was read in; a note names the first. */
  in: z.array(id).min(1),
  /** A figure as it was published, for `<Figure>`. */
  figure: z.string().optional(),
  /** Of a fact from the Rules: the provision, which the note cites. */
  at: z.string().optional(),
  /** read: in the document itself, or in its publisher's own words · secondary: in an account of it, or in an excerpt that leaves room for doubt · not-verified: no copy reached when it was checked again confirms it. */
  confidence: z.enum(['read', 'secondary', 'not-verified']),
});

export type Document = z.infer<typeof documentSchema>;
export type Fact = z.infer<typeof factSchema>;

/**
 * Reads the list and holds it together: every document and provision a fact names exists, and so does every link.
 * @throws Error that names what does not
 */
export function readSources(from: unknown): { documents: ReadonlyMap<string, Document>; facts: ReadonlyMap<string, Fact> } {
  const read = z.strictObject({ documents: z.record(id, documentSchema), facts: z.record(id, factSchema) }).parse(from);
  for (const document of Object.values(read.documents)) if (document.link) link(document.link);
  for (const [name, fact] of Object.entries(read.facts)) {
    for (const one of fact.in) if (!read.documents[one]) throw new Error(`sources.json, ${name}: there is no document "${one}"`);
    if (fact.at) provision(fact.at);
    else if (fact.in[0] === 'rules') throw new Error(`sources.json, ${name}: a fact from the Rules names its provision`);
  }
  return { documents: new Map(Object.entries(read.documents)), facts: new Map(Object.entries(read.facts)) };
}

export const { documents, facts } = readSources(json);

/** @throws Error naming the fact that does not exist */
export function fact(name: string): Fact {
  const found = facts.get(name);
  if (!found) throw new Error(`sources.json has no fact "${name}"`);
  return found;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "2022-04-04" → "April 4, 2022"; a month or a year alone stays one; null is "undated". */
export function dateWords(date: string | null): string {
  if (date === null) return 'undated';
  const [year, month, day] = date.split('-');
  const words = month && [MONTHS[Number(month) - 1], day && `${Number(day)},`];
  return [...(words || []), year].filter(Boolean).join(' ');
}

/** "(BetaNYC/nyc-charter-laws-rules, commit 063d7e2)": the copy that was read of a document, as titles of sources name it. */
const COPY = / \(([\w./-]+, commit [^)]*)\)/g;

/** A source's title without the copy of it that was read: the page of related law lists the copies. */
export const withoutCopy = (title: string): string => title.replace(COPY, '');

/** Every copy that titles of sources name, once each, without the mark of its version, which the data has. */
export const copiesIn = (titles: readonly string[]): string[] =>
  [
    ...new Set(
      titles.flatMap((title) =>
        [...title.matchAll(COPY)].map(([, copy]) => (copy as string).replace(/,? commit [\da-f]+(?: and later)?/g, '')),
      ),
    ),
  ].sort();

const HOW_SURE = { read: '', secondary: ', reported by another source', 'not-verified': ', not confirmed' } as const;

/** Where a fact was first read, and of when that is: "DCAS page, undated"; of the Rules, the provision. */
export function noteOf({ in: [first], at, confidence }: Fact): string {
  if (at) return `§\u00a0${at}`;
  const { short, date } = documents.get(first as string) as Document;
  return `${short}, ${dateWords(date)}${HOW_SURE[confidence]}`;
}

/** The facts that a guide's MDX rests on, in the order it names them. */
export function factsIn(mdx: string): string[] {
  return [...mdx.matchAll(/<(?:Source|Figure)\s+of="([^"]*)"/g)].flatMap((match) => (match[1] as string).split(' '));
}
