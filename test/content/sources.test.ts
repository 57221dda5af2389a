/** The facts of the guides: each stands in a document, each is used, and none tells what the documents keep private. */
import { describe, expect, test } from 'vitest';
import { readGuides } from '../../scripts/commands/readability.ts';
import { copiesIn, dateWords, documents, fact, facts, factsIn, noteOf, readSources, withoutCopy } from '../../src/site/sources.ts';
import linksJson from '../../src/content/links.json' with { type: 'json' };
import sourcesJson from '../../src/content/sources.json' with { type: 'json' };

const guides = [...readGuides()];
const used = new Set(guides.flatMap(([, mdx]) => factsIn(mdx)));

describe('the five documents the site was built from are reflected', () => {
  test('by their real titles and publishers', () => {
    expect([...documents.values()].filter(({ foundation }) => foundation).map(({ title, publisher }) => [title, publisher])).toEqual([
      [
        'New Help Desk information: Doing Business with the City of New York',
        'Mayor’s Office of Contract Services (MOCS); the copy read names no sender',
      ],
      ['Procurement: Sell to NYC', 'Department of Citywide Administrative Services (DCAS), Office of Citywide Procurement'],
      ['Procurement Information', 'Law Department of the City of New York'],
      [
        'Tab for access: How New York City is increasing participation and access to government contracts',
        'Not named in the copy read; an interview with the City Chief Procurement Officer (CCPO), who was also Director of MOCS',
      ],
      [
        'Rules of the City of New York, Title 9: Procurement Policy Board Rules, §§ 3-05 to 3-11',
        'American Legal Publishing, for the City of New York',
      ],
    ]);
  });

  test.each([
    ['dcas-procurement', 25],
    ['law-department', 15],
    ['mocs-notice', 12],
    ['interview', 12],
    ['rules', 12],
  ])('%s has at least %i facts', (id, least) => {
    expect([...facts.values()].filter(({ in: read }) => read.includes(id)).length).toBeGreaterThanOrEqual(least);
  });

  test('one of each kind of fact stands in a guide', () => {
    for (const [name, guide] of [
      ['dcas-requirement-contracts', 'who-buys-what'],
      ['law-list', 'what-the-city-buys'],
      ['help-service-desk', 'get-help'],
      ['webinars', 'how-the-city-opens-its-data'],
      ['rules-three-quotes', 'mwbe-firms'],
    ] as const)
      expect(factsIn(readGuides().get(guide) ?? '')).toContain(name);
  });
});

test('every fact is used in a guide, and every source a guide names exists', () => {
  expect([...facts.keys()].filter((name) => !used.has(name))).toEqual([]);
  expect([...used].filter((name) => !facts.has(name))).toEqual([]);
  expect(used.size).toBeGreaterThan(80);
});

test('every document has a fact that is noted under its own name', () => {
  expect([...documents.keys()].filter((id) => ![...facts.values()].some(({ in: [first] }) => first === id))).toEqual([
    // The DCAS page tells what this law asks for, and is the one that readers meet.
    'local-law-77',
  ]);
});

test('every guide names sources, provisions or other law, six times or more', () => {
  const noted = (mdx: string): number => factsIn(mdx).length + [...mdx.matchAll(/<(?:Cite|Authority)\s/g)].length;
  expect(guides.filter(([, mdx]) => noted(mdx) < 6).map(([name, mdx]) => [name, noted(mdx)])).toEqual([]);
});

test.each([
  [null, 'undated'],
  ['2025', '2025'],
  ['2022-04', 'April 2022'],
  ['2023-11-30', 'November 30, 2023'],
])('the date %s is told as “%s”', (date, words) => {
  expect(dateWords(date)).toBe(words);
});

test.each([
  ['pip-to-be-paid', 'MOCS notice, April 2022'],
  ['dcas-yearly-value', 'DCAS page, undated'],
  ['mwbe-late', 'CityLaw on the Comptroller’s report, February 14, 2024, not confirmed'],
  ['rules-intent-notice', '§\u00a03-05(c)(1)(i)'],
])('a note of %s reads “%s”', (name, note) => {
  expect(noteOf(fact(name))).toBe(note);
});

describe('nothing private or of the workshop is told', () => {
  const told = [JSON.stringify(sourcesJson), JSON.stringify(linksJson), ...guides.map(([, mdx]) => mdx)];
  test.each([
    ['a name of a person in the documents', /Flores|Horton|Nikki/],
    ['an e-mail address', /[\w.+-]+@[\w-]+\.\w/],
    ['a telephone number', /\(\d{3}\) \d{3}|\d{3}-\d{3}-\d{4}/],
    ['a link wrapped by a mail filter', /safelinks/],
    ['the documents by a file’s name', /\bseeds?\b|facts\.md|\.txt/i],
  ])('not %s', (_, words) => {
    expect(told.filter((text) => words.test(text))).toEqual([]);
  });
});

test('a source is named without the copy that was read, and each copy is listed once', () => {
  const title =
    'The Charter, current to May 27, 2026 (BetaNYC/nyc-charter-laws-rules, commit 4b403cc); the Rules (a_copy, commit 26fd166), which cite it';
  expect(withoutCopy(title)).toBe('The Charter, current to May 27, 2026; the Rules, which cite it');
  // Two versions of one copy are one line: the marks of versions stand in the data, and on no page.
  const later = title.replace('4b403cc', '063d7e2');
  expect(copiesIn([title, later])).toEqual(['BetaNYC/nyc-charter-laws-rules', 'a_copy']);
  expect(withoutCopy('Local Law 71 (in force)')).toBe('Local Law 71 (in force)');
});

describe('the list bites', () => {
  const good = {
    documents: { page: { title: 'Page', publisher: 'City', short: 'page', kind: 'city-page', date: null, dating: 'None.', link: null } },
    facts: { one: { says: 'One.', in: ['page'], confidence: 'read' } },
  };
  const rules = { ...good.documents.page, kind: 'rules' };
  test.each([
    ['a document that does not exist', { ...good, facts: { one: { ...good.facts.one, in: ['other'] } } }, /no document "other"/],
    ['a provision that does not exist', { ...good, facts: { one: { ...good.facts.one, at: '3-05(z)' } } }, /3-05\(z\)/],
    [
      'a fact from the Rules without its provision',
      { documents: { rules }, facts: { one: { ...good.facts.one, in: ['rules'] } } },
      /names its provision/,
    ],
    ['a link that does not exist', { ...good, documents: { page: { ...good.documents.page, link: 'nowhere' } } }, /nowhere/],
    ['a date that is none', { ...good, documents: { page: { ...good.documents.page, date: 'April 2022' } } }, /ISO date/],
    ['a field nobody knows', { ...good, facts: { one: { ...good.facts.one, asOf: '2022' } } }, /asOf/],
  ])('on %s', (_, from, why) => {
    expect(() => readSources(from)).toThrow(why);
  });
  test('and not on a good one', () => {
    expect(readSources(good).facts.size).toBe(1);
  });
  test('on a fact that a guide names and nobody holds', () => {
    expect(() => fact('no-such-fact')).toThrow('no-such-fact');
  });
});
