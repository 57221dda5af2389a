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
import { calledPage, cited, named, nearby, pasted } from './by-name.ts';
import type { Hit } from './hits.ts';
import { concepts } from './query-words.ts';
import { isNamed, ranked } from './rank.ts';
import type { Records } from './records.ts';
import { hasPath, shelve, type Shelf } from './shelf.ts';
import { parseCitation } from './typed-citation.ts';
import { DEFINING, plainQuery } from './typed-query.ts';

export type { Hit } from './hits.ts';

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

/** What is named, and what is ranked; a name that is also plain words stands behind the best paragraph. */
function answers(shelf: Shelf, query: string, most: number): Hit[] {
  const { hits, lead } = named(shelf, query);
  const page = calledPage(shelf, query);
  const ranks = paragraphFirst(ranked(shelf, query, most));
  const others = ranks.map((one) => (page.hits.length > 0 ? unsure(one, page.inRow ? page.hits[0]?.id : undefined) : one));
  // A topic by one of its names stands behind a paragraph that holds the whole question, of a method that it names.
  const isOf =
    page.hits[0]?.id.startsWith('/sections/') &&
    ranks[0]?.sure === true &&
    ranks[0].kind === 'provision' &&
    isNamed(shelf, concepts(query), ranks[0].id);
  if (isOf) return [...ranks.slice(0, 1), ...page.hits, ...hits, ...ranks.slice(1)];
  if (page.lead && !(lead && (hits[0]?.kind === 'provision' || DEFINING.test(query)))) return [...page.hits, ...hits, ...others];
  const [first] = others;
  /** A way to buy or a topic is named, and the paragraph is of a method that is not. */
  const isAside =
    /^\/(?:methods|topics)\//.test(page.hits[0]?.id ?? '') && first?.kind === 'provision' && !isNamed(shelf, concepts(query), first.id);
  if (page.hits.length > 0 && !lead && isAside) return [...page.hits, ...hits, ...others];
  if (page.hits.length > 0 && !lead) return [...others.slice(0, 1), ...page.hits, ...hits, ...others.slice(1)];
  return lead ? [...hits, ...page.hits, ...others] : [...others.slice(0, 1), ...hits, ...others.slice(1)];
}

/** @param records what `records()` gives, as read from `search.json` or inlined */
export function finder(records: Records): Finder {
  const shelf = shelve(records);
  return {
    find(query, most = 12) {
      if (!query.trim()) return [];
      const asked = plainQuery(query);
      const first = cited(shelf, asked.length < query.trim().length / 2 ? '' : query.trim());
      const rest =
        first[0]?.kind === 'provision'
          ? nearby(shelf, first[0])
          : first.length > 0 && !parseCitation(query)?.rest
            ? []
            : [...pasted(shelf, query), ...answers(shelf, asked, most)];
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
      if (citation?.source === 'rules' && !shelf.titles.has(citation.section)) {
        const held = shelf.records.sections.map(([number]) => number);
        return `We don’t have § ${citation.section}: this site has §§ ${held[0]} to ${held.at(-1)}.`;
      }
      return 'Try fewer or plainer words, such as “award notice”, or a citation, such as 3-08(c)(1)(ii).';
    },
  };
}
