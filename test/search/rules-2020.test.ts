/**
 * What vendors and officers type for what the Rules of 2020 say or leave open, half of it in plain words: which page Enter opens, where
 * only the list is sure, and that no name opens a page that does not answer. The pages are held in test/ways/rules-2020.test.ts.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import authorities from '../../src/content/authorities.json';
import law from '../../src/content/law.json';
import terms from '../../src/content/terms.json';
import { CALCULATOR_PAGES } from '../../src/case/calculator-pages.ts';
import { finder, type Hit } from '../../src/search/find.ts';
import { nameOf } from '../../src/search/name-of.ts';
import { NOT_HELD } from '../../src/search/not-held.ts';
import { PAGE_NAMES } from '../../src/search/page-names.ts';
import { words } from '../../src/search/query-words.ts';
import { records, type OtherLaw, type Text } from '../../src/search/records.ts';
import { SITE_FORMS } from '../../src/search/site-form-names.ts';
import type { Term } from '../../src/site/terms.ts';
import { WAY_IDS } from '../../src/ways/index.ts';
import { SECTION_NUMBERS_IN_SHORT, SECTIONS_IN_SHORT } from '../../src/ways/sections.ts';
import { TOPIC_IDS, TOPICS } from '../../src/ways/topics.ts';
import asked from './rules-2020-queries.json';

const search = finder(records(law as Text, terms as Term[], authorities as OtherLaw, [...CALCULATOR_PAGES, ...SITE_FORMS], NOT_HELD));
const name = ({ kind, id }: Hit): string => (kind === 'provision' || kind === 'calculator' ? id : `${kind}:${id}`);

/** Where Enter goes: what it opens, or the first three of the list. */
function outcome(query: string): { opens: string; list: string[] } {
  const hits = search.find(query);
  return { opens: hits[0]?.sure ? name(hits[0]) : '', list: hits.slice(0, 3).map(name) };
}

describe('a question on what the Rules of 2020 say', () => {
  it('is one of at least 120, of vendors and of officers', () => {
    const all = [...asked.vendors, ...asked.officers];
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(new Set(all.map(({ query }) => query)).size).toBe(all.length);
    expect(Math.min(asked.vendors.length, asked.officers.length)).toBeGreaterThanOrEqual(60);
  });

  it.each([...asked.vendors, ...asked.officers].filter((one) => one.how === 'opens'))('“$query” opens $pages', ({ query, pages }) => {
    expect(pages).toContain(outcome(query).opens);
  });

  it.each([...asked.vendors, ...asked.officers].filter((one) => one.how === 'lists'))('“$query” lists $pages', ({ query, pages }) => {
    const { opens, list } = outcome(query);
    expect(opens === '' || pages.includes(opens)).toBe(true);
    expect(list.some((one) => pages.includes(one))).toBe(true);
  });

  it('opens nothing that does not answer it, where it is not found', () => {
    expect(asked.notFound.filter((query) => outcome(query).opens !== '')).toEqual([]);
  });
});

it('an unsolicited proposal shows § 3-11 and the topic on any other job, one after the other', () => {
  expect(outcome('unsolicited proposal').list.slice(0, 2)).toEqual(['3-11(a)', '/topics/send-a-bid/']);
  expect(readFileSync('src/content/sections/3-11-demonstration-projects.mdx', 'utf8')).toContain('at="/topics/send-a-bid/"');
});

describe('a name', () => {
  /** Near to a name, and about something else. */
  it.each([
    ['lower price than the state contract', '/topics/late-bids/'],
    ['appeal lower price', '/topics/late-bids/'],
    ['protest denied place on a list', '/sections/2-10/'],
    ['time to prepare the determination', '/topics/send-a-bid/'],
    ['postpone the award', '/topics/send-a-bid/'],
    ['keep bid documents', '/topics/send-a-bid/'],
    ['agency refuses to sign my contract', '/topics/bonds/'],
    ['council member asks me for money', '/methods/discretionary-award/'],
    ['backdated invoice', '/topics/unauthorized-purchase/'],
    ['quantity discount', '/sections/4-06/'],
    ['offset printing', '/sections/4-06/'],
    ['email the bidders list', '/topics/send-a-bid/'],
    ['two bids from small firms', '/topics/alternate-bids/'],
    ['start the contract before registration', '/topics/public-records/'],
    ['delegate approval of sole source', '/sections/1-02/'],
    ['bid not signed', '/topics/bonds/'],
    ['I paid the inspector', '/sections/4-06/'],
    ['my firm must tell who are the owners', '/topics/assign-contract/'],
    ['negotiate price after proposal', '/topics/late-bids/'],
    ['bidders fixed prices together', '/topics/contract-type/'],
    ['vendor started work before registration, may I pay', '/topics/work-before-registration/'],
  ])('does not open for “%s”', (query, page) => expect(outcome(query).opens).not.toBe(page));

  it('with “#” leads to a part of its page, and the part is no word of the page', () => {
    expect(nameOf('=two pears#crate')).toEqual({ said: 'two pears', whole: true, part: '#crate' });
    expect(nameOf('two pears')).toEqual({ said: 'two pears', whole: false, part: '' });
    const one = { name: '/topics/a/', title: 'Apples', says: 'Of fruit.', also: ['two pears#crate'] };
    const of = finder({ ...records(law as Text, [], [], [one]) });
    expect(of.find('two pears')[0]).toMatchObject({ id: '/topics/a/', sure: true, to: '/topics/a/#crate' });
    expect(of.find('crate').map(({ id }) => id)).not.toContain('/topics/a/');
  });

  it('leads to a part that stands on its page', () => {
    const leads = PAGE_NAMES.flatMap(({ name: page, also = [] }) => also.map((each) => page + nameOf(each).part).filter((to) => to.includes('#')));
    expect(new Set(leads).size).toBeGreaterThan(8);
    const ids = [
      ...SECTION_NUMBERS_IN_SHORT.flatMap((one) => SECTIONS_IN_SHORT[one].parts.map(({ id }) => `/sections/${one}/#${id}`)),
      ...TOPIC_IDS.flatMap((one) => TOPICS[one].parts.map(({ id, heading }) => `/topics/${one}/#${id ?? (/^I am (?:a|the) vendor/.test(heading) && 'vendor')}`)),
      ...WAY_IDS.map((one) => `/methods/${one}/#vendor`),
    ];
    expect(leads.filter((to) => !ids.includes(to) && !/^\/(?:guides|desks)\//.test(to))).toEqual([]);
  }); // prettier-ignore

  it('of two words in a row is no reason to open another page that holds more of the question', () => {
    const pages = [
      { name: '/topics/a/', title: 'Apples', says: 'Of fruit.', also: ['green pears'] },
      { name: '/topics/b/', title: 'Crates, carts and plums for sale', says: 'Of crates.' },
    ];
    const hits = finder(records(law as Text, [], [], pages)).find('green pears plums crates carts sale');
    expect(hits.filter(({ id, sure }) => id === '/topics/b/' && sure)).toEqual([]);
  });

  it('with “=” is the whole of what was asked, and no word of a page', () => {
    const one = { name: '/topics/a/', title: 'Apples', says: 'Of fruit.', also: ['=two pears'] };
    const two = finder({ ...records(law as Text, [], [], [one]) });
    expect(two.find('two pears')[0]).toMatchObject({ id: '/topics/a/', sure: true });
    expect(two.find('two pears fall').map(({ id }) => id)).not.toContain('/topics/a/');
  });

  it('of a word that is everywhere and another is no sure match of a paragraph, of a method that nobody named', () => {
    const alone = finder(records(law as Text, [], [], []));
    for (const query of ['reduce contract', 'agency wants fewer services than contract']) {
      const [hit] = alone.find(query);
      expect([query, hit?.kind, hit?.sure]).toEqual([query, 'provision', false]);
    }
    // Two words that are not everywhere, or two in a row, still are.
    expect(alone.find('purchase order instead of contract')[0]).toMatchObject({ id: '3-07(e)(1)', sure: true });
  });

  it('is not sure by a word that was corrected to another', () => {
    const page = { name: '/sections/9-01/', title: 'Payment', says: 'The City has paid what it inspected and accepted.' };
    const of = finder(records(law as Text, [], [], [page]));
    expect(of.find('I paid the inspector').filter(({ sure }) => sure)).toEqual([]);
    expect(of.find('paid inspected')[0]).toMatchObject({ id: '/sections/9-01/', sure: true });
  });

  it('is not sure where another page holds more of what was asked', () => {
    const pages = [
      { name: '/guides/a/', title: 'Keep apples away, pears, crates, grapes', says: 'Of fruit.' },
      { name: '/guides/b/', title: 'Fruit', says: 'Plums here. Some pears there. A crate falls. Old apples. Grapes too.' },
    ];
    const hits = finder(records(law as Text, [], [], pages)).find('keep apples away pears crates grapes plums');
    expect(hits.map(({ id, sure }) => [id, sure])).toEqual([
      ['/guides/a/', false],
      ['/guides/b/', false],
    ]);
  });

  it('stands once on a page: another form of it finds nothing more', () => {
    const twice = PAGE_NAMES.flatMap(({ name: page, title, also = [] }) => {
      const all = [title.replace(/^§ \S+ /, ''), ...also].map(nameOf).map(({ said, whole }) => `${whole ? '=' : ''}${words(said).map((word) => word.root).join(' ')}`);
      return all.filter((each, at) => all.indexOf(each) !== at).map((each) => `${page}: ${each}`);
    });
    expect(twice).toEqual([]);
  }); // prettier-ignore
});
