/** What a query names: by a citation, by its own name, or by words pasted from it. */
import { pageOf } from '../site/page-of.ts';
import { hitOf, type Hit } from './hits.ts';
import { concepts, INSTEAD, isEveryday, words } from './query-words.ts';
import { rareness } from './rank.ts';
import type { Document, Shelf } from './shelf.ts';
import { locate, parseCitation, spell } from './typed-citation.ts';
import { bareCitation, DEFINING } from './typed-query.ts';

/** So much of the words of a question a page's name must be to be what was asked for. */
const NAMED = 0.6;
/** So many words in their order are a paste, and not a question. */
const PASTED = 12;
/** "ACCO", "M/WBE", "PASSPort": one word with capitals inside. */
const ABBREVIATION = /^[A-Z]\S*[A-Z]\S*$/;

/** Letters and digits in small letters: "M/WBE", "MWBE" and "mwbe" are the same name, and so are "P.O." and "PO". */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();

/** A name in the law's words: "small purchase cap" and "small purchase limit" are the same. */
function canonical(name: string): string {
  return concepts(name)
    .map((one) => [...one.roots].find(([, weight]) => weight >= INSTEAD)?.[0] ?? '')
    .join(' ');
}

/** What a citation names: a provision or, with a note, the nearest above it; else a page of other law. [] where none is typed. */
export function cited(shelf: Shelf, query: string): Hit[] {
  const { documents, inside, notHeld } = shelf;
  const citation = [query, bareCitation(query)]
    .map(parseCitation)
    .find((one) => one !== null && (!one.rest || notHeld.has(`ppb-${one.section}`)));
  if (!citation) return [];
  if (citation.source === 'rules') {
    const landing = locate(citation, (id) => inside.get(id));
    if (landing) {
      const one = documents.get(`provision:${landing.id}`);
      const note = landing.exact ? '' : `There is no § ${landing.asked}. This is the nearest paragraph above it.`;
      return one ? [hitOf(shelf, one, new Set(), note, true)] : [];
    }
  }
  const key = citation.source === 'charter' ? `charter-${citation.section}` : `ppb-${citation.section}`;
  const one = documents.get(`authority:${key}`);
  if (!one) return [];
  const here = notHeld.has(key)
    ? ''
    : pageOf(key).startsWith('/authorities/')
      ? 'This is what we know of it.'
      : 'This page tells it in our words.';
  const note =
    citation.path.length > 0 || citation.source === 'rules'
      ? `You asked for ${spell(citation)}; we don’t have its text. ${here}`.trim()
      : '';
  return [hitOf(shelf, one, new Set(), note, true)];
}

/** What stands right inside a cited provision, for looking further. */
export function nearby(shelf: Shelf, first: Hit): Hit[] {
  if (first.kind !== 'provision') return [];
  return (shelf.inside.get(first.id) ?? [])
    .flatMap((id) => shelf.documents.get(`provision:${id}`) ?? [])
    .map((one) => hitOf(shelf, one, new Set()));
}

/** The paragraph that a long paste was taken from: it holds the first words of the paste in their order. */
export function pasted(shelf: Shelf, query: string): Hit[] {
  const first = words(query.slice(0, 1_200)).slice(0, PASTED).map((one) => one.root); // prettier-ignore
  if (first.length < PASTED) return [];
  const run = ` ${first.join(' ')} `;
  const found = [...shelf.documents.values()].filter(({ kind, key }) => kind === 'provision' && shelf.runs.get(key)?.includes(run));
  return found.map((one) => hitOf(shelf, one, new Set(first), '', true));
}

/**
 * A term or calculator asked for by its own name. It leads where it is a calculator, an abbreviation, or asked for
 * ("what is …"); the provision that defines a term, where it is held here, comes before the term.
 */
export function named(shelf: Shelf, query: string): { hits: Hit[]; lead: boolean } {
  const { records, documents } = shelf;
  const asked = DEFINING.exec(query)?.[1];
  const name = bare(asked ?? query);
  const calculator = records.calculators.find(({ title }) => bare(title) === bare(query));
  if (calculator)
    return { hits: [hitOf(shelf, documents.get(`calculator:${calculator.name}`) as Document, new Set(), '', true)], lead: true };
  const spoken = canonical(asked ?? query);
  const term =
    records.terms.find(([, called, also]) => [called, ...also].some((one) => bare(one) === name)) ??
    records.terms.find(([, called]) => canonical(called) === spoken);
  if (!term) return { hits: [], lead: false };
  const marks = new Set(words(asked ?? query).map((one) => one.root));
  const ids = [...term[4].map((id) => `provision:${id}`), `term:${term[0]}`];
  const lead = asked !== undefined || term[4].length > 0 || ABBREVIATION.test(term[1]);
  return { hits: ids.flatMap((key) => documents.get(key) ?? []).map((one) => hitOf(shelf, one, marks, '', true)), lead };
}

/**
 * The page of a way to buy, or of a section, that a query calls by one of its names. It leads where the name is at least half
 * of what was asked; else it stands behind the best paragraph.
 */
export function calledPage(shelf: Shelf, query: string): { hits: Hit[]; lead: boolean; inRow: boolean } {
  const { called, documents, holders } = shelf;
  const all = words(query);
  const roots = all.map((one) => one.root);
  const run = ` ${roots.join(' ')} `;
  const subject = new Set(all.filter(({ start, end }) => !isEveryday(query.slice(start, end))).map((one) => one.root));
  if (!subject.size) for (const word of roots) subject.add(word);
  /** How much of what was asked for a name is, by the count of the words or by what they weigh. */
  const part = (name: string[], weight: (word: string) => number = () => 1): number => {
    const sum = (all: Iterable<string>): number => [...all].reduce((before, word) => before + weight(word), 0);
    return sum(new Set(name.filter((word) => subject.has(word)))) / sum(subject);
  };
  const found =
    called.find(({ roots: name, whole }) => {
      const said = ` ${name.join(' ')} `;
      return (whole ? run === said : run.includes(said)) && part(name) > 0;
    }) ?? called.find(({ roots: name, whole }) => !whole && name.length > 1 && part(name) > 0.5 && name.every((word) => subject.has(word)));
  const page = found && documents.get(`calculator:${found.name}`);
  if (!page) return { hits: [], lead: false, inRow: false };
  const leads = hitOf(shelf, page, new Set(found.roots), '', part(found.roots, (word) => rareness(shelf, holders.get(word) ?? 0)) >= NAMED);
  return {
    hits: [found.to ? { ...leads, to: found.to } : leads],
    lead: part(found.roots) >= 0.5,
    inRow: found.roots.length > 1 && run.includes(` ${found.roots.join(' ')} `),
  };
}
