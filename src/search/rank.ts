/** What a question in words finds, best first: how much of it each record holds, and how rare that is. */
import type { SearchResult } from 'minisearch';
import { concepts, INSTEAD, root, words, type Concept } from './query-words.ts';
import { hitOf, type Hit } from './hits.ts';
import { hasPath, isPage, type Document, type Shelf } from './shelf.ts';
import { DEFINING } from './typed-query.ts';
import { parseCitation } from './typed-citation.ts';
import {
  FIELD,
  NEAR,
  COVERAGE,
  TERM_FREQUENCY,
  KIND,
  ITEM,
  SECTION,
  TITLE,
  DEPTH,
  BARE,
  HEADED,
  DEFINES,
  ADJACENT,
  PAGE,
  PAGE_AHEAD,
  LIFTED,
  SURE,
  AHEAD,
  SURE_UNNAMED,
  AHEAD_UNNAMED,
  COMMON,
  FULLER,
  LEAST,
  INSIDE,
  UNNAMED,
  PARTLY,
  GENERAL,
  MOST_ASKED,
} from './weights.ts';

function isItem({ texts }: Shelf, id: string): boolean {
  const text = texts.get(id)?.text ?? '';
  return text.length < 130 && /^[a-z]/.test(text);
}

/** How much of its run-in heading is asked for, from 0 to 1. */
function headed({ headings }: Shelf, one: Document, terms: string[]): number {
  const roots = headings.get(one.key) ?? [];
  return roots.length ? roots.filter((word) => terms.includes(word)).length / roots.length : 0;
}

/** @param holding how many records hold it */
export function rareness({ documents }: Shelf, holding: number): number {
  return Math.log(1 + (documents.size - holding + 0.5) / (holding + 0.5));
}

/** How rare the thing asked for is: what every paragraph says decides little. */
function rarity(shelf: Shelf, concept: Concept): number {
  return rareness(
    shelf,
    Math.max(...[...concept.roots].map(([word, weight]) => (weight >= INSTEAD ? (shelf.holders.get(word) ?? 0) : 0)), 0),
  );
}

/** The one section whose title holds every word asked for, or ''. */
function titled({ records }: Shelf, asked: readonly Concept[]): string {
  const holds = records.sections.filter(([, name]) => {
    const roots = new Set(words(name).map((word) => word.root));
    return asked.every((concept) => [...concept.roots].some(([word, weight]) => weight >= INSTEAD && roots.has(word)));
  });
  return holds.length === 1 ? (holds[0]?.[0] ?? '') : '';
}

/** Whether a question names the method of the section that a paragraph stands in. */
export function isNamed({ titles }: Shelf, asked: readonly Concept[], id: string): boolean {
  const subject = words(titles.get(id.slice(0, 4)) ?? '').map((word) => word.root);
  return asked.some((concept) => subject.some((word) => !GENERAL.has(word) && concept.roots.has(word)));
}

/** Whether a word of the index answers a word of the query, the same, completed or corrected. */
function stands(term: string, word: string, typed: ReadonlyMap<string, number>): boolean {
  return term === word || (!typed.has(term) && term[0] === word[0]);
}

/** The last word, which may not be whole yet; none where its root has lost an ending: "leas", of "lease", begins "least" too. */
function lastTyped(query: string): string {
  const typed = /[\p{L}\p{N}]+$/u.exec(query)?.[0].toLowerCase();
  return typed !== undefined && root(typed) === typed ? typed : '';
}

/** The law's word for what was typed holds all of it. */
const full = (weight: number): number => (weight >= INSTEAD ? 1 : weight);

/** The page that a record stands in: of two paragraphs of a section either is an answer. */
const placeOf = ({ kind, id }: Document): string => (kind === 'provision' ? id.slice(0, 4) : `${kind}:${id}`);

/** How many neighbours in the query are neighbours in the record. */
function together(asked: readonly Concept[], run: string): number {
  let count = 0;
  for (let at = 1; at < asked.length; at += 1) {
    const before = asked[at - 1] as Concept;
    const after = asked[at] as Concept;
    if ([...before.roots.keys()].some((one) => [...after.roots.keys()].some((two) => run.includes(` ${one} ${two} `)))) count += 1;
  }
  return count;
}

/** What is asked: each thing with its words, and what it weighs. */
interface Question {
  asked: readonly Concept[];
  /** A section that is cited beside the words, or ''. */
  section: string;
  /** The section whose title is what was typed, or ''. */
  title: string;
  /** Whether a meaning is asked for: "what is …". */
  isDefining: boolean;
  /** How rare each thing is. */
  rare: readonly number[];
  /** What each thing weighs in the question: everyday talk weighs nothing, where there is more. */
  counts: readonly number[];
  /** A term of the index → the things that it answers, with what it is worth for each. */
  answeredBy: (term: string) => readonly (readonly [n: number, weight: number])[];
}

/** What a query asks, and the records that hold a word of it; null where nothing is asked. */
function ask(shelf: Shelf, query: string): { question: Question; found: SearchResult[] } | null {
  const { titles, index, vocabulary } = shelf;
  const citation = parseCitation(query);
  const section = citation?.source === 'rules' && citation.rest && titles.has(citation.section) ? citation.section : '';
  const asked = concepts(section ? (citation?.rest ?? '') : query).slice(0, MOST_ASKED);
  if (!asked.length) return null;
  const weights = new Map<string, number>();
  for (const one of asked) for (const [word, weight] of one.roots) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  const last = /[\p{L}\p{N}]$/u.test(query) ? lastTyped(query) : '';
  const found = index.search([...weights.keys()].join(' '), {
    tokenize: (text) => text.split(' '),
    boost: FIELD,
    boostTerm: (term) => weights.get(term) ?? 1,
    prefix: (term) => term === last && term.length > 1 && !/^\d/.test(term),
    fuzzy: (term) => (term.length > 4 && !vocabulary.has(term) && !/^\d/.test(term) ? (term.length > 7 ? 2 : 1) : false),
    weights: { fuzzy: 0.4, prefix: 0.5 },
  });
  const rare = asked.map((one) => rarity(shelf, one));
  const isDefining = DEFINING.test(query);
  const answered = new Map<string, [n: number, weight: number][]>();
  const answeredBy = (term: string): [n: number, weight: number][] => {
    let out = answered.get(term);
    if (!out) {
      out = asked.flatMap(({ roots: said }, n) =>
        [...said]
          .filter(([word]) => stands(term, word, weights))
          .map(([word, weight]): [number, number] => [n, weight * (term === word ? 1 : NEAR)]),
      );
      answered.set(term, out);
    }
    return out;
  };
  return {
    question: {
      asked,
      section,
      title: isDefining ? '' : titled(shelf, asked),
      isDefining,
      rare,
      counts: asked.every((one) => one.everyday) ? rare : rare.map((one, n) => (asked[n]?.everyday ? 0 : one)),
      answeredBy,
    },
    found,
  };
}

/** A record with what it is worth for a question. */
interface Weighed {
  one: Document;
  score: number;
  /** What its kind is worth beside a paragraph. */
  factor: number;
  marks: ReadonlySet<string>;
  /** How much of the question it holds, from 0 to 1. */
  share: number;
  /** The same without what a word was corrected or completed to. */
  typed: number;
  /** Whether it holds two words in a row, or two that are not common. */
  tells: boolean;
}

/** What a provision is worth by where it stands, and by its heading. */
function ofProvision(shelf: Shelf, one: Document, { title, isDefining }: Question, terms: string[]): number {
  let worth: number;
  if (one.id === title) worth = TITLE;
  else if (one.id.length === 4) worth = SECTION;
  else if (isItem(shelf, one.id)) worth = ITEM;
  else worth = DEPTH ** (one.id.split('(').length - 2);
  if (one.text.trim() === '') worth *= BARE;
  worth *= 1 + HEADED * headed(shelf, one, terms);
  return isDefining && /\b(?:means|Definition)\b/.test(one.heading + one.text) ? worth * DEFINES : worth;
}

function weigh(shelf: Shelf, question: Question, result: SearchResult): Weighed {
  const { asked, section, rare, counts, answeredBy } = question;
  const one = shelf.documents.get(String(result['id'])) as Document;
  /** How much of each thing the record holds, wherever it stands; a number with it. */
  const held = asked.map(() => 0);
  const typed = asked.map(() => 0);
  const marks = new Set<string>();
  /** Each thing asked for counts once, where it is said best: a section's title repeated in its text weighs no more. */
  const best = asked.map(() => 0);
  for (const [term, fields] of Object.entries(result.match)) {
    for (const [n, weight] of answeredBy(term)) {
      marks.add(term);
      for (const field of fields) {
        best[n] = Math.max(best[n] ?? 0, weight * FIELD[field as keyof typeof FIELD]);
        const part = full(weight) * (field === 'inside' ? INSIDE : 1);
        held[n] = Math.max(held[n] ?? 0, part);
        if (asked[n]?.roots.has(term)) typed[n] = Math.max(typed[n] ?? 0, part);
      }
    }
  }
  const met = best.filter((part) => part > 0).length;
  let score = best.reduce((sum, part, n) => sum + part * (rare[n] ?? 0), 0);
  score *= (met / asked.length) ** COVERAGE;
  score += TERM_FREQUENCY * (result.score / result.queryTerms.length);
  const inRow = together(asked, shelf.runs.get(one.key) ?? '');
  score *= 1 + ADJACENT * inRow;
  if (one.kind === 'provision') score *= ofProvision(shelf, one, question, result.terms);
  if (section) score *= one.id.startsWith(section) ? 1 : 0.1;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const shareOf = (parts: number[]): number => parts.reduce((sum, part, n) => sum + part * (counts[n] ?? 0), 0) / all;
  const rarely = asked.filter(({ everyday }, n) => !everyday && (held[n] ?? 0) > 0.5 && (rare[n] ?? 0) >= COMMON);
  return {
    one,
    score,
    factor: isPage(one) ? PAGE : KIND[one.kind],
    marks,
    share: shareOf(held),
    typed: shareOf(typed),
    tells: inRow > 0 || rarely.length > 1,
  };
}

/** The records in their order, best first: a page that answers more than any paragraph does not stand behind them. */
function inOrder(shelf: Shelf, { asked }: Question, weighed: Weighed[]): Weighed[] {
  const paragraph = Math.max(...weighed.map(({ one, share }) => (one.kind === 'provision' ? share : 0)), 0);
  if (weighed.some(({ one, share }) => isPage(one) && share >= LIFTED))
    for (const each of weighed)
      if (each.one.kind === 'provision' && each.share < PARTLY && !isNamed(shelf, asked, each.one.id)) each.score *= UNNAMED;
  for (const each of weighed) {
    const ahead = hasPath(each.one) && each.share >= LIFTED && each.share >= paragraph * PAGE_AHEAD;
    each.score *= ahead ? Math.max(1, each.factor) : each.factor;
  }
  const sorted = [...weighed].sort((a, b) => b.score - a.score);
  const page = sorted.findIndex(({ one, share }) => hasPath(one) && share >= LIFTED && share >= SURE * paragraph);
  if (page > 2) sorted.splice(2, 0, ...sorted.splice(page, 1));
  return sorted;
}

/**
 * The hits of a question in words, best first.
 * @param most how many at most
 */
export function ranked(shelf: Shelf, query: string, most: number): Hit[] {
  const what = ask(shelf, query);
  if (!what) return [];
  const { question, found } = what;
  const { asked } = question;
  const all = found.map((result) => weigh(shelf, question, result)).filter(({ share }) => share >= LEAST);
  const sorted = inOrder(shelf, question, all);
  const [first] = sorted;
  const next = sorted.find(({ one }) => first && placeOf(one) !== placeOf(first.one));
  /** One word that four pages hold says too little to open one of them. */
  const isBare = asked.length === 1 && sorted.filter(({ one, share }) => isPage(one) && share >= SURE).length > 3;
  const fullest = Math.max(0, ...sorted.map(({ one, share }) => (hasPath(one) ? share : 0)));
  return sorted.slice(0, most).map(({ one, marks, share, typed, tells, score }) => {
    const isOf = one.kind !== 'provision' || isNamed(shelf, asked, one.id);
    const [least, ahead] = isOf ? [SURE, AHEAD] : [SURE_UNNAMED, AHEAD_UNNAMED];
    const sure =
      typed >= least && score >= ahead * (next?.score ?? 0) && fullest <= share + FULLER && (isOf || tells) && !(isBare && isPage(one));
    return hitOf(shelf, one, marks, '', sure);
  });
}
