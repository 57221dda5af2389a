/**
 * The finder: a query → ranked hits. Pure; runs the same in a browser, in Node and in a single file.
 *
 * When Enter opens the first hit. It does where the hit is sure, and else shows the list. A hit is sure where
 * - it is what a citation names, or a text was pasted from it, or what was typed is its own name (a term, a form, a page); or
 * - it holds at least SURE of what was asked for, and scores at least AHEAD times the best hit of another page. A paragraph of a method
 *   that the question does not name needs more of both: SURE_UNNAMED and AHEAD_UNNAMED. It also holds two words that are not COMMON, or
 *   two in a row: “contract” and one other word meet anywhere. No hit is sure by a word corrected, or where a page holds more of the question.
 * What was asked for is weighed by how rare it is in the records: a word that no record has weighs most. Everyday talk ("I", "will",
 * "want": EMPTY and EVERYDAY in query-words.ts) weighs nothing. A word completed or corrected counts NEAR, one inside another record INSIDE.
 * The two numbers are measured: test/search/everyday.test.ts prints how often Enter opens, and opens what was not wanted.
 */
import MiniSearch from 'minisearch';
import { locate, parseCitation, spell } from './typed-citation.ts';
import { excerpt, type Piece } from './excerpt.ts';
import { nameOf } from './name-of.ts';
import type { Kind, Records } from './records.ts';
import { bareCitation, plainQuery } from './typed-query.ts';
import { pageOf } from '../site/page-of.ts';
import { CURRENT, LEAVES } from '../site/current-rules.ts';
import { concepts, INSTEAD, isEveryday, root, words, type Concept } from './query-words.ts';

export interface Hit {
  kind: Kind;
  /** A provision's or section's id, a term's or authority's id, a calculator's name. */
  id: string;
  /** As it is cited or called: "§ 3-08(c)(1)(iv)", "PIN", "Charter § 326". */
  citation: string;
  /** Its section's title, or what it is. */
  title: string;
  /** The run-in headings above it, outermost first. */
  trail: string[];
  pieces: Piece[];
  /** A sentence where the hit is not quite what was asked for, or ''. */
  note: string;
  /** Whether Enter may open it from the field: see the head of this file. */
  sure: boolean;
  /** The page or address that it opens, where that does not follow from its kind and id. */
  to?: string;
}

export interface Finder {
  /**
   * @param query anything typed; never throws
   * @param most how many hits at most
   * @returns hits, best first; a typed citation is the first
   */
  find: (query: string, most?: number) => Hit[];
  /** What to try where nothing was found: one or two sentences. */
  advise: (query: string) => string;
}

interface Document {
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

/** What a word is worth where it stands: in a run-in heading, the text, what is above, or what is inside. */
const FIELD = { heading: 1.25, text: 1, above: 0.8, inside: 0.25 };
/** A word completed or corrected, beside one typed in full. */
const NEAR = 0.6;
/** Answers that miss a word asked for fall off this fast. */
const COVERAGE = 1.5;
/** How much repetition and shortness (BM25) count beside that. */
const TERM_FREQUENCY = 0.09;
const KIND: Record<Kind, number> = { provision: 1, term: 0.7, calculator: 0.8, authority: 0.55 };
/** A list item ("PIN;") says little by itself: the paragraph it belongs to is the better answer. */
const ITEM = 0.6;
/** A section's record is its title alone. */
const SECTION = 0.8;
/** A section whose title is what was typed comes first. */
const TITLE = 4;
/** Of two paragraphs that answer alike, the one further out says it more generally. */
const DEPTH = 0.95;
/** A heading without a text of its own: what stands inside says it. */
const BARE = 0.85;
/** A run-in heading that the query says in full. */
const HEADED = 0.2;
/** "What is …" asks for the paragraph that says so. */
const DEFINES = 1.5;
const ADJACENT = 0.12;
/** Pages in our words lead by their names: by their words alone they stand behind the law's. */
const PAGE = 0.45;
/** A page that answers more of the question than any paragraph does not stand behind them. */
const PAGE_AHEAD = 1.1;
/** So much of what was asked for a page must hold to be lifted into the first three. */
const LIFTED = 0.4;
/** The share of what was asked for that makes a hit sure, and how far it must be ahead of the next. */
const SURE = 0.75;
const AHEAD = 1.15;
/** The same for a paragraph of a method that the question does not name: everyday words meet there by chance. */
const SURE_UNNAMED = 0.95;
const AHEAD_UNNAMED = 1.5;
/** A word no rarer than this is in a seventh of the records: “contract”, “agency”, “service”. */
const COMMON = 1.9;
/** A page that holds so much more of a question than the first hit is the likelier answer. */
const FULLER = 0.05;
/** What holds less of a question than this is no answer to it. */
const LEAST = 0.12;
/** So much of the words of a question a page's name must be to be what was asked for. */
const NAMED = 0.6;
/** A word that stands only inside another record, beside one that stands in this. */
const INSIDE = 0.25;
const isPage = ({ id }: { id: string }): boolean => /^\/(?:methods|sections|topics)\//.test(id);
/** A page of the site, of any kind. */
const hasPath = ({ id }: { id: string }): boolean => id.startsWith('/');
/** A paragraph of a method that the question does not name, and that holds less than PARTLY of it, stands back where a page answers. */
const UNNAMED = 0.7;
const PARTLY = 0.6;
/** What stands in the titles of sections and names no method. */
const GENERAL: ReadonlySet<string> = new Set(['procurement', 'purchase', 'vendor', 'project']);
/** So many words in their order are a paste, and not a question. */
const PASTED = 12;

/** "ACCO", "M/WBE", "PASSPort": one word with capitals inside. */
const ABBREVIATION = /^[A-Z]\S*[A-Z]\S*$/;
const DEFINING =
  /^\s*(?:what(?:'s|’s| is| are| does)|who(?:'s|’s| is| are)|define|definition of|meaning of)\s+(?:an? |the )?(.+?)(?: mean| stand for)?\s*\??\s*$/i;

/** Letters and digits in small letters: "M/WBE", "MWBE" and "mwbe" are the same name, and so are "P.O." and "PO". */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();

/** Of a long query the first things asked for are weighed: each costs time for every paragraph. */
const MOST_ASKED = 24;

/**
 * Gets the records ready to be searched. This takes some tens of milliseconds, once: smaller to send than a ready index.
 * @param records what `records()` gives, as read from `search.json` or inlined
 */
export function finder(records: Records): Finder {
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
    const above = [titles.get(id.slice(0, 4)) ?? '', ...trail(id), ...(heading ? [] : [stem(id)]), ...citedHeadings(id)].join(' ');
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

  /** What pages are called: their titles without a number, and other names, as roots, the longest first. "=two bids" is all that was asked. */
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
  /** The roots of each record in order, to see whether words that stand together in the query do so there. */
  const vocabulary = new Set<string>();
  const headings = new Map<string, string[]>();
  /** How many records hold a root. */
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

  /** The run-in headings of what a provision stands in, outermost first, without their full stops. */
  function trail(id: string): string[] {
    const out: string[] = [];
    for (let up = parent(id); up.length > 4; up = parent(up)) {
      const heading = texts.get(up)?.heading;
      if (heading) out.unshift(heading.replace(/\.$/, ''));
    }
    return out;
  }

  /** The words a list item completes: its parent's, where they are few. */
  function stem(id: string): string {
    const text = texts.get(parent(id))?.text ?? '';
    return text.length < 260 ? text : text.slice(0, 120);
  }

  /** The headings of what a provision cites: "pursuant to subparagraph (c)(1)(iv)" speaks of M/WBE small purchases. */
  function citedHeadings(id: string): string[] {
    const text = texts.get(id)?.text ?? '';
    const ids = [...text.matchAll(/(?:§ (3-\d\d)|(?:subparagraph|paragraph|subdivision) )((?:\([A-Za-z\d]+\))+)/g)].map(
      ([, section, path]) => (section ?? id.slice(0, 4)) + (path ?? ''),
    );
    return [...new Set(ids)].map((one) => texts.get(one)?.heading ?? '');
  }

  function isItem(id: string): boolean {
    const text = texts.get(id)?.text ?? '';
    return text.length < 130 && /^[a-z]/.test(text);
  }

  function hit(one: Document, marks: ReadonlySet<string>, note = '', sure = false): Hit {
    const { kind, id } = one;
    if (kind === 'term') {
      const term = records.terms.find(([key]) => key === id);
      return { kind, id, citation: term?.[1] ?? id, title: 'Term', trail: [], pieces: excerpt(term?.[3] ?? '', marks), note, sure };
    }
    const away = kind === 'authority' ? notHeld.get(id) : undefined;
    if (away) {
      const [number, title] = away;
      const says = `This site does not have it. Read it in the Board’s current rules ${LEAVES}.`;
      // Enter leads to no other site.
      return {
        kind,
        id,
        citation: `§ ${number}`,
        title,
        trail: [],
        pieces: excerpt(says, marks),
        note,
        sure: false,
        to: CURRENT['board-rules'].href,
      };
    }
    if (kind === 'authority') {
      const authority = records.authorities.find(([key]) => key === id);
      return {
        kind,
        id,
        citation: authority?.[1] ?? id,
        title: 'Other law',
        trail: [],
        pieces: excerpt(`${authority?.[2] ?? ''}${id.startsWith('ppb-') ? ' (2020 text)' : ''}`, marks),
        note,
        sure,
      };
    }
    if (kind === 'calculator') {
      return {
        kind,
        id,
        citation: one.heading,
        title: id.startsWith('/methods/')
          ? 'Way to buy'
          : id.startsWith('/sections/')
            ? 'Section'
            : id.startsWith('/topics/')
              ? 'Topic'
              : id.startsWith('/guides/')
                ? 'Guide'
                : id.startsWith('/')
                  ? 'Page'
                  : 'Calculator',
        trail: [],
        pieces: excerpt(one.shown, marks),
        note,
        sure,
      };
    }
    const title = titles.get(id.slice(0, 4)) ?? '';
    const text = texts.get(id)?.text;
    const pieces = text === undefined ? summary(id, marks) : excerpt(text, marks);
    return { kind, id, citation: `§ ${id}`, title, trail: trail(id), pieces, note, sure };
  }

  /** A section's first-level headings: what its page holds. */
  function summary(section: string, marks: ReadonlySet<string>): Piece[] {
    const headings = (inside.get(section) ?? []).map((id) => texts.get(id)?.heading ?? '').filter(Boolean);
    return excerpt(headings.join(' '), marks);
  }

  function cited(query: string): Hit[] {
    const citation = [query, bareCitation(query)]
      .map(parseCitation)
      .find((one) => one !== null && (!one.rest || notHeld.has(`ppb-${one.section}`)));
    if (!citation) return [];
    if (citation.source === 'rules') {
      const landing = locate(citation, (id) => inside.get(id));
      if (landing) {
        const one = documents.get(`provision:${landing.id}`);
        const note = landing.exact ? '' : `There is no § ${landing.asked}. This is the nearest paragraph above it.`;
        return one ? [hit(one, new Set(), note, true)] : [];
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
    return [hit(one, new Set(), note, true)];
  }

  /**
   * A term or calculator asked for by its own name. It leads where it is a calculator, an abbreviation, or asked for
   * ("what is …"); the provision that defines a term, where it is held here, comes before the term.
   */
  function named(query: string): { hits: Hit[]; lead: boolean } {
    const asked = DEFINING.exec(query)?.[1];
    const name = bare(asked ?? query);
    const calculator = records.calculators.find(({ title }) => bare(title) === bare(query));
    if (calculator) return { hits: [hit(documents.get(`calculator:${calculator.name}`) as Document, new Set(), '', true)], lead: true };
    const spoken = canonical(asked ?? query);
    const term =
      records.terms.find(([, called, also]) => [called, ...also].some((one) => bare(one) === name)) ??
      records.terms.find(([, called]) => canonical(called) === spoken);
    if (!term) return { hits: [], lead: false };
    const marks = new Set(words(asked ?? query).map((one) => one.root));
    const ids = [...term[4].map((id) => `provision:${id}`), `term:${term[0]}`];
    const lead = asked !== undefined || term[4].length > 0 || ABBREVIATION.test(term[1]);
    return { hits: ids.flatMap((key) => documents.get(key) ?? []).map((one) => hit(one, marks, '', true)), lead };
  }

  /** How much of its run-in heading is asked for, from 0 to 1. */
  function headed(one: Document, terms: string[]): number {
    const roots = headings.get(one.key) ?? [];
    return roots.length ? roots.filter((word) => terms.includes(word)).length / roots.length : 0;
  }

  /** How rare the thing asked for is: what every paragraph says decides little. */
  function rarity(concept: Concept): number {
    return rareness(Math.max(...[...concept.roots].map(([word, weight]) => (weight >= INSTEAD ? (holders.get(word) ?? 0) : 0)), 0));
  }

  /** @param holding how many records hold it */
  function rareness(holding: number): number {
    return Math.log(1 + (documents.size - holding + 0.5) / (holding + 0.5));
  }

  /** The one section whose title holds every word asked for, or ''. */
  function titled(asked: Concept[]): string {
    const holds = records.sections.filter(([, name]) => {
      const roots = new Set(words(name).map((word) => word.root));
      return asked.every((concept) => [...concept.roots].some(([word, weight]) => weight >= INSTEAD && roots.has(word)));
    });
    return holds.length === 1 ? (holds[0]?.[0] ?? '') : '';
  }

  /** Whether a question names the method of the section that a paragraph stands in. */
  function isNamed(asked: readonly Concept[], id: string): boolean {
    const subject = words(titles.get(id.slice(0, 4)) ?? '').map((word) => word.root);
    return asked.some((concept) => subject.some((word) => !GENERAL.has(word) && concept.roots.has(word)));
  }

  function ranked(query: string, most: number): Hit[] {
    const citation = parseCitation(query);
    const section = citation?.source === 'rules' && citation.rest && titles.has(citation.section) ? citation.section : '';
    const asked = concepts(section ? (citation?.rest ?? '') : query).slice(0, MOST_ASKED);
    if (!asked.length) return [];
    const weights = new Map<string, number>();
    for (const one of asked) for (const [word, weight] of one.roots) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
    const roots = [...weights.keys()];
    const last = /[\p{L}\p{N}]$/u.test(query) ? lastTyped(query) : '';
    const defining = DEFINING.test(query);
    const title = defining ? '' : titled(asked);
    const found = index.search(roots.join(' '), {
      tokenize: (text) => text.split(' '),
      boost: FIELD,
      boostTerm: (term) => weights.get(term) ?? 1,
      prefix: (term) => term === last && term.length > 1 && !/^\d/.test(term),
      fuzzy: (term) => (term.length > 4 && !vocabulary.has(term) && !/^\d/.test(term) ? (term.length > 7 ? 2 : 1) : false),
      weights: { fuzzy: 0.4, prefix: 0.5 },
    });
    const rare = asked.map(rarity);
    /** What a concept weighs in the question. */
    const counts = asked.every((one) => one.everyday) ? rare : rare.map((one, n) => (asked[n]?.everyday ? 0 : one));
    const all = counts.reduce((sum, one) => sum + one, 0);
    /** A term of the index → the concepts that it answers, with what it is worth for each. */
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
    const weighed = found
      .map((result) => {
        const one = documents.get(String(result['id'])) as Document;
        /** How much of each concept the record holds, wherever it stands; a number with it. */
        const held = asked.map(() => 0);
        /** The same without what a word was corrected or completed to. */
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
        const met = best.filter((one) => one > 0).length;
        let score = best.reduce((sum, one, n) => sum + one * (rare[n] ?? 0), 0);
        score *= (met / asked.length) ** COVERAGE;
        score += TERM_FREQUENCY * (result.score / result.queryTerms.length);
        const inRow = together(asked, runs.get(one.key) ?? '');
        score *= 1 + ADJACENT * inRow;
        const factor = isPage(one) ? PAGE : KIND[one.kind];
        if (one.kind === 'provision') {
          if (one.id === title) score *= TITLE;
          else if (one.id.length === 4) score *= SECTION;
          else if (isItem(one.id)) score *= ITEM;
          else score *= DEPTH ** (one.id.split('(').length - 2);
          if (one.text.trim() === '') score *= BARE;
          score *= 1 + HEADED * headed(one, result.terms);
          if (defining && /\b(?:means|Definition)\b/.test(one.heading + one.text)) score *= DEFINES;
        }
        if (section) score *= one.id.startsWith(section) ? 1 : 0.1;
        const shareOf = (parts: number[]): number => parts.reduce((sum, part, n) => sum + part * (counts[n] ?? 0), 0) / all;
        const tells =
          inRow > 0 || asked.filter(({ everyday }, n) => !everyday && (held[n] ?? 0) > 0.5 && (rare[n] ?? 0) >= COMMON).length > 1;
        return { one, score, factor, marks, share: shareOf(held), typed: shareOf(typed), tells };
      })
      .filter(({ share }) => share >= LEAST);
    const paragraph = Math.max(...weighed.map(({ one, share }) => (one.kind === 'provision' ? share : 0)), 0);
    if (weighed.some(({ one, share }) => isPage(one) && share >= LIFTED))
      for (const each of weighed)
        if (each.one.kind === 'provision' && each.share < PARTLY && !isNamed(asked, each.one.id)) each.score *= UNNAMED;
    for (const each of weighed) {
      const ahead = hasPath(each.one) && each.share >= LIFTED && each.share >= paragraph * PAGE_AHEAD;
      each.score *= ahead ? Math.max(1, each.factor) : each.factor;
    }
    weighed.sort((a, b) => b.score - a.score);
    const page = weighed.findIndex(({ one, share }) => hasPath(one) && share >= LIFTED && share >= SURE * paragraph);
    if (page > 2) weighed.splice(2, 0, ...weighed.splice(page, 1));
    const [first] = weighed;
    const next = weighed.find(({ one }) => first && placeOf(one) !== placeOf(first.one));
    /** One word that four pages hold says too little to open one of them. */
    const isBare = asked.length === 1 && weighed.filter(({ one, share }) => isPage(one) && share >= SURE).length > 3;
    const fullest = Math.max(0, ...weighed.map(({ one, share }) => (hasPath(one) ? share : 0)));
    return weighed.slice(0, most).map(({ one, marks, share, typed, tells, score }) => {
      const isOf = one.kind !== 'provision' || isNamed(asked, one.id);
      const [least, ahead] = isOf ? [SURE, AHEAD] : [SURE_UNNAMED, AHEAD_UNNAMED];
      const sure =
        typed >= least && score >= ahead * (next?.score ?? 0) && fullest <= share + FULLER && (isOf || tells) && !(isBare && isPage(one));
      return hit(one, marks, '', sure);
    });
  }

  return {
    find(query, most = 12) {
      if (!query.trim()) return [];
      const asked = plainQuery(query);
      const first = cited(asked.length < query.trim().length / 2 ? '' : query.trim());
      const rest =
        first[0]?.kind === 'provision'
          ? nearby(first[0])
          : first.length > 0 && !parseCitation(query)?.rest
            ? []
            : [...pasted(query), ...answers(asked, most)];
      const seen = new Set<string>();
      return [...first, ...rest]
        .filter((one) => {
          const key = `${one.kind}:${one.id}`;
          return !seen.has(key) && seen.add(key);
        })
        .slice(0, most);
    },
    advise(query) {
      const citation = parseCitation(query);
      if (citation?.source === 'rules' && !titles.has(citation.section)) {
        const held = records.sections.map(([number]) => number);
        return `We don’t have § ${citation.section}: this site has §§ ${held[0]} to ${held.at(-1)}.`;
      }
      return 'Try fewer or plainer words, such as “award notice”, or a citation, such as 3-08(c)(1)(ii).';
    },
  };

  /** The paragraph that a long paste was taken from: it holds the first words of the paste in their order. */
  function pasted(query: string): Hit[] {
    const first = words(query.slice(0, 1_200)).slice(0, PASTED).map((one) => one.root); // prettier-ignore
    if (first.length < PASTED) return [];
    const run = ` ${first.join(' ')} `;
    const found = [...documents.values()].filter(({ kind, key }) => kind === 'provision' && runs.get(key)?.includes(run));
    return found.map((one) => hit(one, new Set(first), '', true));
  }

  /**
   * The page of a way to buy, or of a section, that a query calls by one of its names. It leads where the name is at least half
   * of what was asked; else it stands behind the best paragraph.
   */
  function calledPage(query: string): { hits: Hit[]; lead: boolean; inRow: boolean } {
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
      }) ??
      called.find(({ roots: name, whole }) => !whole && name.length > 1 && part(name) > 0.5 && name.every((word) => subject.has(word)));
    const page = found && documents.get(`calculator:${found.name}`);
    if (!page) return { hits: [], lead: false, inRow: false };
    const leads = hit(page, new Set(found.roots), '', part(found.roots, (word) => rareness(holders.get(word) ?? 0)) >= NAMED);
    return {
      hits: [found.to ? { ...leads, to: found.to } : leads],
      lead: part(found.roots) >= 0.5,
      inRow: found.roots.length > 1 && run.includes(` ${found.roots.join(' ')} `),
    };
  }

  /** What is named, and what is ranked; a name that is also plain words stands behind the best paragraph. */
  function answers(query: string, most: number): Hit[] {
    const { hits, lead } = named(query);
    const page = calledPage(query);
    const ranks = paragraphFirst(ranked(query, most));
    const others = ranks.map((one) => (page.hits.length > 0 ? unsure(one, page.inRow ? page.hits[0]?.id : undefined) : one));
    // A topic by one of its names stands behind a paragraph that holds the whole question, of a method that it names.
    const isOf =
      page.hits[0]?.id.startsWith('/sections/') &&
      ranks[0]?.sure === true &&
      ranks[0].kind === 'provision' &&
      isNamed(concepts(query), ranks[0].id);
    if (isOf) return [...ranks.slice(0, 1), ...page.hits, ...hits, ...ranks.slice(1)];
    if (page.lead && !(lead && (hits[0]?.kind === 'provision' || DEFINING.test(query)))) return [...page.hits, ...hits, ...others];
    const [first] = others;
    /** A way to buy or a topic is named, and the paragraph is of a method that is not. */
    const isAside =
      /^\/(?:methods|topics)\//.test(page.hits[0]?.id ?? '') && first?.kind === 'provision' && !isNamed(concepts(query), first.id);
    if (page.hits.length > 0 && !lead && isAside) return [...page.hits, ...hits, ...others];
    if (page.hits.length > 0 && !lead) return [...others.slice(0, 1), ...page.hits, ...hits, ...others.slice(1)];
    return lead ? [...hits, ...page.hits, ...others] : [...others.slice(0, 1), ...hits, ...others.slice(1)];
  }

  /** What stands right inside a cited provision, for looking further. */
  function nearby(first: Hit): Hit[] {
    if (first.kind !== 'provision') return [];
    return (inside.get(first.id) ?? []).flatMap((id) => documents.get(`provision:${id}`) ?? []).map((one) => hit(one, new Set()));
  }
}

/** A calculator asked for by its name leads; one that only shares words with the question stands behind a paragraph. Forms keep their place. */
function paragraphFirst(hits: readonly Hit[]): Hit[] {
  const first = hits.findIndex(({ kind }) => kind === 'provision');
  const forms = hits.slice(0, Math.max(first, 0)).filter(({ kind, id }) => kind === 'calculator' && !id.startsWith('/'));
  if (!forms.length) return [...hits];
  return [...hits.slice(0, first + 1).filter((one) => !forms.includes(one)), ...forms, ...hits.slice(first + 1)];
}

/** Who names another way to buy, or a subject outside the law held, is not taken to one of its paragraphs unasked, nor from a page that two words in a row name to another. */
const unsure = (one: Hit, inRow: string | undefined): Hit =>
  one.kind === 'provision' || (inRow !== undefined && hasPath(one) && one.id !== inRow) ? { ...one, sure: false } : one;

/** A name in the law's words: "small purchase cap" and "small purchase limit" are the same. */
function canonical(name: string): string {
  return concepts(name)
    .map((one) => [...one.roots].find(([, weight]) => weight >= INSTEAD)?.[0] ?? '')
    .join(' ');
}

/** Whether a word of the index answers a word of the query, the same, completed or corrected. */
function stands(term: string, word: string, typed: ReadonlyMap<string, number>): boolean {
  return term === word || (!typed.has(term) && term[0] === word[0]);
}

function parent(id: string): string {
  return id.slice(0, id.lastIndexOf('('));
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
function together(asked: Concept[], run: string): number {
  let count = 0;
  for (let at = 1; at < asked.length; at += 1) {
    const before = asked[at - 1] as Concept;
    const after = asked[at] as Concept;
    if ([...before.roots.keys()].some((one) => [...after.roots.keys()].some((two) => run.includes(` ${one} ${two} `)))) count += 1;
  }
  return count;
}
