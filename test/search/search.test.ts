/** The search by itself: citations as people type them, words and their roots, and the figures of the query set. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import authorities from '../../src/content/authorities.json';
import law from '../../src/content/law.json';
import terms from '../../src/content/terms.json';
import { CALCULATOR_PAGES } from '../../src/case/calculator-pages.ts';
import { locate, parseCitation, spell } from '../../src/search/typed-citation.ts';
import { excerpt } from '../../src/search/excerpt.ts';
import { finder, type Hit } from '../../src/search/find.ts';
import { NOT_HELD } from '../../src/search/not-held.ts';
import { SITE_FORMS } from '../../src/search/site-form-names.ts';
import { pieces } from '../../src/search/page-search.ts';
import { records, type OtherLaw, type Text } from '../../src/search/records.ts';
import type { Term } from '../../src/site/terms.ts';
import { DENIED } from '../../src/site/vendor-doors.ts';
import { bareCitation, plainQuery } from '../../src/search/typed-query.ts';
import { concepts, root, words } from '../../src/search/query-words.ts';
import queries from './search-queries.json';
import trade from './trade-queries.json';

const text: Text = law;
const all = records(text, terms as Term[], authorities as OtherLaw, [...CALCULATOR_PAGES, ...SITE_FORMS], NOT_HELD);
const search = finder(all);
const name = (hit: Hit): string => (hit.kind === 'provision' ? hit.id : `${hit.kind}:${hit.id}`);

describe('the query set', () => {
  /** Prints the misses and gives the shares right first and right in the first three. */
  function figures(set: { query: string; expect: string[] }[]): { first: number; three: number } {
    let first = 0;
    let three = 0;
    for (const { query, expect: wanted } of set) {
      const hits = search.find(query).map(name);
      const rank = hits.findIndex((hit) => wanted.includes(hit));
      if (rank === 0) first += 1;
      if (rank >= 0 && rank < 3) three += 1;
      if (rank !== 0) console.log(`  not first (${rank}): "${query}" wants ${wanted.join(' or ')}, got ${hits.slice(0, 3).join(', ')}`);
    }
    return { first: first / set.length, three: three / set.length };
  }

  it('has at least sixty queries, each expecting what exists', () => {
    const set = [...Object.values(queries), ...Object.values(trade)].flat();
    expect(set.length).toBeGreaterThanOrEqual(60);
    const known = new Set([
      ...all.sections.map(([number]) => number),
      ...all.provisions.map(([id]) => id),
      ...all.terms.map(([id]) => `term:${id}`),
      ...all.calculators.map((one) => `calculator:${one.name}`),
    ]);
    expect(set.flatMap((one) => one.expect).filter((one) => !known.has(one))).toEqual([]);
  });

  it('has the right provision first for 90 % and in the first three for 97 %, citations left out', () => {
    const { first, three } = figures([...queries.plain, ...queries.synonym, ...queries.heldOut]);
    console.log(`  words: first ${(first * 100).toFixed(1)} %, in three ${(three * 100).toFixed(1)} %`);
    expect(first).toBeGreaterThanOrEqual(0.9);
    expect(three).toBeGreaterThanOrEqual(0.97);
  });

  it('has what the trade asks, in its words, right first for 90 % and in three for 97 % of sixty queries never tuned on', () => {
    expect(trade.heldOut).toHaveLength(60);
    expect(figures(trade.tuned)).toEqual({ first: 1, three: 1 });
    const { first, three } = figures(trade.heldOut);
    console.log(`  trade: first ${(first * 100).toFixed(1)} %, in three ${(three * 100).toFixed(1)} %`);
    expect(first).toBeGreaterThanOrEqual(0.9);
    expect(three).toBeGreaterThanOrEqual(0.97);
  });

  it.each([
    ['draft notice of intent', '/drafts/'],
    ['draft determination', '/drafts/'],
    ['check a notice', '/check-a-notice/'],
    ['my first steps', '/steps/'],
    ['where do I ask', '/desks/'],
    ['who do I contact', '/desks/'],
    ['for vendors', '/vendors/'],
    ['denied a place on a list', DENIED],
    ['not been paid', '/guides/get-help/'],
    ['I have not been paid', '/guides/get-help/'],
    ['where is my payment', '/guides/get-help/'],
    ['late payment', '/sections/4-06/'],
    ['prompt payment', '/sections/4-06/'],
    ['insurance', '/guides/get-help/#insurance-taxes-wages-licenses-or-permits'],
    ['sales tax', '/guides/get-help/#insurance-taxes-wages-licenses-or-permits'],
    ['bid bond', '/topics/bonds/'],
    ['prevailing wage', '/guides/get-help/#insurance-taxes-wages-licenses-or-permits'],
    ['when do I get paid', '/guides/get-help/'],
    ['why am I not paid', '/guides/get-help/'],
    ['invoice', '/guides/get-help/'],
    ['unpaid invoice', '/guides/get-help/'],
    ['PASSPort does not work', '/guides/get-help/'],
  ])('finds the form or guide for “%s” first', (query, form) => {
    expect(search.find(query).map(name)[0]).toBe(`calculator:${form}`);
  });

  it('has every citation of the set first', () => {
    expect(figures(queries.citation)).toEqual({ first: 1, three: 1 });
  });

  it('finds a paragraph by its own words pasted, all of them or the first part, first or beside its like', () => {
    const long = all.provisions.filter(([, , said]) => words(said).length >= 12);
    expect(long.length).toBeGreaterThan(80);
    const missed = long.filter(([id, , said]) => !search.find(said).slice(0, 3).map(name).includes(id) && !search.find(said).some((hit) => hit.id.startsWith(id.slice(0, 4)))); // prettier-ignore
    expect(missed.map(([id]) => id)).toEqual([]);
    const notFirst = long.filter(([id, , said]) => search.find(said)[0]?.id !== id);
    console.log(`  pastes: ${long.length - notFirst.length} of ${long.length} first; not: ${notFirst.map(([id]) => id).join(', ')}`);
    expect(notFirst.length).toBeLessThanOrEqual(12);
  });

  it('finds PASSPort by its official name', () => {
    expect(search.find('Procurement and Sourcing Solutions Portal')[0]).toMatchObject({ kind: 'term', id: 'passport' });
    expect(search.find('notice of award')[0]?.id).not.toBe('passport');
  });

  it('answers whatever is pasted at once', () => {
    search.find('warm up');
    for (const pasted of [
      'a '.repeat(1_000),
      'micropurchase '.repeat(1_000),
      '3-08(c)(1)(iv) '.repeat(500),
      `${'('.repeat(4_000)}3-05`,
      'one hundred '.repeat(400),
      '3-08 (c) (1) 3-05 4-06 3-11(b) '.repeat(50),
      'a1 b2 c3 d4 e5 f6 g7 h8 i9 j1 k2 l3 m4 n5 o6 p7 q8 r9 s1 t2 u3 v4 w5 x6 y7 z8 '.repeat(5),
      'contract award vendor agency notice procurement City contracting officer solicitation bid '.repeat(9),
      'x'.repeat(100_000),
      // Rows of what may stand before a citation, as long as one may be, and then none.
      ...[
        ...['ppb rule ', 'ppb rules ', 'ppb, ', 'nyc ppb rules ', 'procurement policy board rules ', 'title 9 rcny ', 'rcny: ', 'rules '],
        ...['new york city charter ', 'charter chapter 13 ', 'section ', 'sec. ', '§ ', 'a of b of ', 'paragraph ', 'sub-division 3 '],
      ].map((name) => `${name.repeat(Math.floor(190 / name.length))}x`),
      all.provisions.map(([, , text]) => text).join(' '),
    ]) {
      // The best of five: what else runs on the machine is not the search's.
      const took = [1, 2, 3, 4, 5].map(() => {
        const start = performance.now();
        search.find(pasted);
        return performance.now() - start;
      });
      expect([pasted.slice(0, 20), Math.min(...took) < 50]).toEqual([pasted.slice(0, 20), true]);
    }
  });

  it.each(all.provisions.map(([id]) => [id]))('finds %s by its own citation, first', (id) => {
    for (const typed of [id, `§ ${id}`, id.toUpperCase(), id.replace(/[()]+/g, ' ').trim()])
      expect(search.find(typed)[0]?.id, typed).toBe(id);
  });
});

describe('a query made plain', () => {
  it.each([
    ['one hundred thousand dollars', '$100,000'],
    ['one million five hundred', 'one million five hundred'.replace('one million', '$1,000,000')],
    ['35k construction', '$35,000 construction'],
    ['$1.5 million', '$1,500,000'],
    ['two and a half million', '$2,500,000'],
    ['5m', '$5,000,000'],
    ['one vendor', 'one vendor'],
  ])('%s is %s', (typed, plain) => expect(plainQuery(typed)).toBe(plain));

  it.each([
    ['“3-08(c)(1)(iv)”', '3-08(c)(1)(iv)'],
    ['(3-08(c)(1)(iv))', '3-08(c)(1)(iv)'],
    ['see also § 3-05(d)', '§ 3-05(d)'],
    ['§§ 3-05, 3-06', '§§ 3-05'],
    ['3-05(b)(2) and 3-05(d)', '3-05(b)(2)'],
  ])('the citation in %s is %s', (typed, cite) => expect(bareCitation(typed)).toBe(cite));
});

describe('a typed citation', () => {
  it.each([
    ['3-08(c)(1)(iv)', '3-08(c)(1)(iv)'],
    ['§3-08 c 1 iv', '3-08(c)(1)(iv)'],
    ['9 RCNY 3-08(c)(1)(iv)', '3-08(c)(1)(iv)'],
    ['9 RCNY § 3-08(c)(1)(iv).', '3-08(c)(1)(iv)'],
    ['308(c)(1)(iv)', '3-08(c)(1)(iv)'],
    ['310(m)(5)', '3-10(m)(5)'],
    ['3-08.c.1.iv', '3-08(c)(1)(iv)'],
    ['3.08(c)(1)(iv)', '3-08(c)(1)(iv)'],
    ['3-08c1iv', '3-08(c)(1)(iv)'],
    ['PPB Rule 3-08 (c) (1) (iv)', '3-08(c)(1)(iv)'],
    ['NYC PPB Rules, section 3-08(c)(1)(iv)', '3-08(c)(1)(iv)'],
    ['section 3-08(c)(1)(iv)', '3-08(c)(1)(iv)'],
    ['3-8(c)(1)(iv)', '3-08(c)(1)(iv)'],
    ['3–08(C)(1)(IV)', '3-08(c)(1)(iv)'],
    ['3 - 08 (c)', '3-08(c)'],
    ['subparagraph (c)(1)(iv) of section 3-08', '3-08(c)(1)(iv)'],
    ['section 3-08 subdivision (c) paragraph (1) subparagraph (iv)', '3-08(c)(1)(iv)'],
    ['clause (A) of subparagraph (ii) of paragraph (1) of subdivision (c) of § 3-05', '3-05(c)(1)(ii)(a)'],
    ['3-08(a) to (c)', '3-08(a)'],
    ['3-08(a)–(c)', '3-08(a)'],
    ['3-08(a), (b) and (e)', '3-08(a)'],
    ['§§ 3-05 and 3-06', '3-05'],
    ['3-5', '3-05'],
    ['3-05', '3-05'],
    ['2-02', '2-02'],
    ['9 RCNY § 1-01(e)', '1-01(e)'],
    ['Charter 326', 'Charter § 326'],
    ['charter § 311(i)(1)', 'Charter § 311(i)(1)'],
    ['section 315 of the Charter', 'Charter § 315'],
    ['paragraph (1) of subdivision (i) of section 311 of the Charter', 'Charter § 311(i)(1)'],
    ['New York City Charter, chapter 13, section 328', 'Charter § 328'],
    ['§ 326', 'Charter § 326'],
  ])('%s is %s', (typed, wanted) => {
    const citation = parseCitation(typed);
    expect(citation && spell(citation)).toBe(wanted);
    expect(citation?.rest).toBe('');
  });

  it.each([
    '',
    ' ',
    '§',
    '3-',
    '-08',
    '326',
    '3-5 days',
    '2-3 vendors',
    '12-15-2023',
    '2023-12-15',
    '212-669-2323',
    '10-27',
    'emergency',
    '$20,000',
    '3-088',
  ])('"%s" is none', (typed) => expect(parseCitation(typed)).toBeNull());

  it('keeps the words typed beside it', () => {
    expect(parseCitation('3-08 micropurchase limit')).toMatchObject({ section: '3-08', path: [], rest: 'micropurchase limit' });
    expect(search.find('3-08 notice of award')[0]?.id).toMatch(/^3-08\(d\)\(2\)/);
  });

  it.each([
    ['3-08(c)(1)(iv)(A)', '3-08(c)(1)(iv)'],
    ['3-08(z)', '3-08'],
    ['3-07(g)(1)', '3-07(g)'],
    ['3-10(d)(12)', '3-10(d)'],
    ['3-05(c)(1)(ii)(A)(1)(i)(a)', '3-05(c)(1)(ii)(A)'],
  ])('%s leads to the nearest paragraph above, %s, and says so', (typed, id) => {
    const [hit] = search.find(typed);
    expect(hit?.id).toBe(id);
    expect(hit?.note).toMatch(/^There is no § 3-/);
  });

  it('of other law leads to its entry', () => {
    const other = finder({
      ...all,
      authorities: [
        ['charter-311', 'Charter § 311', 'The board and its rules'],
        ['ppb-2-02', '9 RCNY § 2-02', 'Presolicitation review'],
      ],
    });
    expect(other.find('charter § 311(i)(1)')[0]).toMatchObject({ kind: 'authority', id: 'charter-311' });
    expect(other.find('2-02')[0]).toMatchObject({ kind: 'authority', id: 'ppb-2-02' });
    expect(other.find('presolicitation review').map(name)).toContain('authority:ppb-2-02');
  });

  it('of a section not held gets a sentence', () => {
    expect(search.advise('3-12')).toContain('We don’t have § 3-12');
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '3-08',
          '§',
          '(c)',
          '(1)',
          '(iv)',
          ' of ',
          'section',
          'charter',
          '311',
          ' to ',
          '–',
          '(',
          ')',
          '.',
          '9 RCNY',
          'a',
          '\u0000',
          '💥',
          'İ',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
  );
  property.prop([hostile], { seed: 308, numRuns: 3000 })('never throws, whatever is typed', (typed) => {
    const citation = parseCitation(typed);
    if (citation) {
      spell(citation);
      locate(citation, (id) => (id === '3-08' ? ['3-08(c)'] : undefined));
    }
    search.find(typed);
    search.advise(typed);
  });

  property.prop(
    [
      fc.constantFrom(...all.provisions.map(([id]) => id)),
      fc.array(fc.constantFrom(' ', '.', ', ', ' . '), { minLength: 9, maxLength: 9 }),
    ],
    {
      seed: 308,
      numRuns: 1000,
    },
  )('is read with any separators', (id, separators) => {
    const typed = id.slice(0, 4) + [...id.slice(4).matchAll(/\(([^)]+)\)/g)].map((match, n) => (separators[n] ?? ' ') + match[1]).join('');
    expect(search.find(typed)[0]?.id).toBe(id);
  });
});

describe('words', () => {
  it.each([
    ['purchases', 'purchasing'],
    ['M/WBE', 'mwbe'],
    ['three', '3'],
    ['$20,000', '20000'],
    ['approval', 'approves'],
    ['published', 'publication'],
    ['prequalified', 'prequalification'],
    ['solicitation', 'soliciting'],
    ['determination', 'determined'],
    ['emergencies', 'emergency'],
  ])('%s and %s share a root', (one, two) => expect(root(one)).toBe(root(two)));

  it.each([
    ['responsible', 'responsive'],
    ['public', 'publish'],
    ['day', 'date'],
  ])('%s and %s do not', (one, two) => expect(root(one)).not.toBe(root(two)));

  it('keeps their places', () => {
    expect(words('An M/WBE at $1,500,000.').map(({ start, end, root: r }) => [start, end, r])).toEqual([
      [3, 8, 'mwbe'],
      [12, 22, '1500000'],
    ]);
  });

  it('turns what people say into what the law says', () => {
    expect(concepts('single source').map((one) => [...one.roots.keys()])).toEqual([[root('sole')], [root('source')]]);
    expect(concepts('what is the')).toEqual([]);
  });
});

describe('an excerpt', () => {
  it('keeps short texts whole, marks words, and loses nothing', () => {
    const found = excerpt('The award shall be awarded.', new Set(['award']));
    expect(found.map((piece) => piece.text).join('')).toBe('The award shall be awarded.');
    expect(found.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(['award', 'awarded']);
  });
  it('of a page is text, not markup', () => {
    expect(pieces('a &lt;b&gt; <mark>c &amp; d</mark> &unknown; <img src=x>')).toEqual([
      { text: 'a <b> ', marked: false },
      { text: 'c & d', marked: true },
      { text: ' &unknown; <img src=x>', marked: false },
    ]);
  });
});

describe('the records', () => {
  it('hold every provision, with the continuing paragraphs folded into theirs', () => {
    expect(all.provisions).toHaveLength(Object.keys(law.provisions).filter((id) => !id.includes('/')).length);
    expect(search.find('Bureau of Contract Administration 1 Centre Street')[0]?.id).toBe('3-10(l)(2)');
  });
});

describe('the glossary', () => {
  it('has at least 25 terms, each explained in forty words or fewer, with an id of its own', () => {
    expect(terms.length).toBeGreaterThanOrEqual(25);
    expect(terms.filter((one) => one.says.split(/\s+/).length > 40)).toEqual([]);
    expect(new Set(terms.map((one) => one.id)).size).toBe(terms.length);
    expect(terms.flatMap((one) => one.at ?? []).filter((id) => !(id in law.provisions))).toEqual([]);
  });
  it.each(['ACCO', 'what is a PIN?', 'OATH', 'define special case'])('answers "%s" with a term first', (query) => {
    expect(search.find(query)[0]?.kind).toBe('term');
  });
});
