/** The records, ready to be searched: each as a document, with its words, and what stands inside what. */
import MiniSearch from 'minisearch';
import { nameOf } from './name-of.ts';
import { words } from './query-words.ts';
import type { Kind, NotHeld, Records } from './records.ts';

export interface Document {
  key: string;
  kind: Kind;
  id: string;
  heading: string;
  text: string;
  above: string;
  inside: string;
  /** What is shown of it, where that is not its text. */
  shown: string;
}

/** A name of a page: its words as roots. */
interface Called {
  name: string;
  roots: string[];
  /** Whether the name is all that was asked. */
  whole: boolean;
  /** The address of a part of the page, or ''. */
  to: string;
}

/** All that a query is held against. */
export interface Shelf {
  records: Records;
  /** The titles of the sections, by their numbers. */
  titles: ReadonlyMap<string, string>;
  /** Sections that no page tells, by the key of their record. */
  notHeld: ReadonlyMap<string, NotHeld>;
  texts: ReadonlyMap<string, { heading: string; text: string }>;
  /** What stands right inside a section or a paragraph. */
  inside: ReadonlyMap<string, string[]>;
  documents: ReadonlyMap<string, Document>;
  index: MiniSearch<Document>;
  /** Every root that some record holds. */
  vocabulary: ReadonlySet<string>;
  /** The roots of each record's run-in heading. */
  headings: ReadonlyMap<string, string[]>;
  /** How many records hold a root. */
  holders: ReadonlyMap<string, number>;
  /** The roots of each record in order, to see whether words that stand together in the query do so there. */
  runs: ReadonlyMap<string, string>;
  /** What pages are called: their titles without a number, and other names, the longest first. "=two bids" is all that was asked. */
  called: readonly Called[];
}

/** A page in our words, of a way to buy, a section or a topic. */
export const isPage = ({ id }: { id: string }): boolean => /^\/(?:methods|sections|topics)\//.test(id);
/** A page of the site, of any kind. */
export const hasPath = ({ id }: { id: string }): boolean => id.startsWith('/');

/** The provision in which another stands; the number of the section for its first level. */
function parent(id: string): string {
  return id.slice(0, id.lastIndexOf('('));
}

/** The run-in headings of what a provision stands in, outermost first, without their full stops. */
export function trailOf({ texts }: Pick<Shelf, 'texts'>, id: string): string[] {
  const out: string[] = [];
  for (let up = parent(id); up.length > 4; up = parent(up)) {
    const heading = texts.get(up)?.heading;
    if (heading) out.unshift(heading.replace(/\.$/, ''));
  }
  return out;
}

/** The words a list item completes: its parent's, where they are few. */
function stem(texts: Shelf['texts'], id: string): string {
  const text = texts.get(parent(id))?.text ?? '';
  return text.length < 260 ? text : text.slice(0, 120);
}

/** The headings of what a provision cites: "pursuant to subparagraph (c)(1)(iv)" speaks of M/WBE small purchases. */
function citedHeadings(texts: Shelf['texts'], id: string): string[] {
  const text = texts.get(id)?.text ?? '';
  const ids = [...text.matchAll(/(?:§ (3-\d\d)|(?:subparagraph|paragraph|subdivision) )((?:\([A-Za-z\d]+\))+)/g)].map(
    ([, section, path]) => (section ?? id.slice(0, 4)) + (path ?? ''),
  );
  return [...new Set(ids)].map((one) => texts.get(one)?.heading ?? '');
}

/** Gets the records ready to be searched. This takes some tens of milliseconds, once: smaller to send than a ready index. */
export function shelve(records: Records): Shelf {
  const titles = new Map(records.sections);
  const notHeld = new Map(records.notHeld.map((one) => [`ppb-${one[0]}`, one]));
  const texts = new Map(records.provisions.map(([id, heading, text]) => [id, { heading: text.slice(0, heading), text }]));
  const inside = new Map<string, string[]>(records.sections.map(([number]) => [number, []]));
  for (const [id] of records.provisions) {
    inside.set(id, []);
    inside.get(parent(id))?.push(id);
  }

  const documents = new Map<string, Document>();
  const add = (kind: Kind, id: string, heading: string, text: string, above = '', within = '', shown = ''): void => {
    const key = `${kind}:${id}`;
    documents.set(key, { key, kind, id, heading, text, above, inside: within, shown });
  };
  for (const [number, title] of records.sections) add('provision', number, title, '', '');
  for (const [id, , text] of records.provisions) {
    const heading = texts.get(id)?.heading ?? '';
    const children = inside.get(id) ?? [];
    const above = [
      titles.get(id.slice(0, 4)) ?? '',
      ...trailOf({ texts }, id),
      ...(heading ? [] : [stem(texts, id)]),
      ...citedHeadings(texts, id),
    ].join(' ');
    add('provision', id, heading, text.slice(heading.length), above, children.map((child) => texts.get(child)?.text ?? '').join(' '));
  }
  for (const [id, term, also, says] of records.terms) add('term', id, `${term} ${also.join(' ')}`, says);
  for (const [id, cite, title] of records.authorities) add('authority', id, `${cite} ${title}`, '');
  for (const one of records.calculators) {
    const { name, title, says, also = [], spoken = '' } = one;
    const names = also.map(nameOf).flatMap(({ said, whole }) => (whole ? [] : [said]));
    add('calculator', name, title, name.startsWith('/') ? `${says} ${names.join(' ')} ${spoken}` : says, '', '', says);
  }
  for (const [number, title] of records.notHeld) add('authority', `ppb-${number}`, `§ ${number} ${title}`, '');

  const called = records.calculators
    .flatMap(({ name, title, also = [] }) =>
      [...(isPage({ id: name }) ? [title.replace(/^§ \S+ /, '')] : []), ...also].map(nameOf).map(({ said, whole, part }) => ({
        name,
        roots: words(said).map((word) => word.root),
        whole,
        to: part && name + part,
      })),
    )
    .filter(({ roots }) => roots.length > 0)
    .sort((one, other) => other.roots.length - one.roots.length);

  const index = new MiniSearch<Document>({
    idField: 'key',
    fields: ['heading', 'text', 'above', 'inside'],
    tokenize: (text) => words(text).map((one) => one.root),
    processTerm: (term) => term,
  });
  index.addAll([...documents.values()]);
  const vocabulary = new Set<string>();
  const headings = new Map<string, string[]>();
  const holders = new Map<string, number>();
  const runs = new Map<string, string>();
  for (const one of documents.values()) {
    const roots = words(`${one.heading} ${one.text}`).map((word) => word.root);
    const above = words(one.above).map((word) => word.root);
    headings.set(
      one.key,
      words(one.heading).map((word) => word.root),
    );
    runs.set(one.key, ` ${roots.join(' ')} | ${above.join(' ')} `);
    for (const word of roots) vocabulary.add(word);
    // What people call a page, and ask it, is no text: it leaves how rare a word is among the paragraphs as it was.
    const said = one.shown ? words(`${one.heading} ${one.shown}`).map((word) => word.root) : roots;
    for (const word of new Set([...said, ...above])) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  return { records, titles, notHeld, texts, inside, documents, index, vocabulary, headings, holders, runs, called };
}
