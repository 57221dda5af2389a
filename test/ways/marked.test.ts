/**
 * What rests on text of 2020 says so where it stands, also outside the pages that a browser is asked about in test/site/ways.test.ts:
 * in the answers of a chooser, in what the search shows, in a paragraph of any page. And a vendor reads whole names before short ones.
 */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import authorities from '../../src/content/authorities.json';
import law from '../../src/content/law.json';
import { grade } from '../../scripts/commands/readability.ts';
import { SECTIONS } from '../../src/law/sections.ts';
import { PAGE_NAMES } from '../../src/search/page-names.ts';
import { records, type FoundCalculator, type OtherLaw, type Text } from '../../src/search/records.ts';
import { SITE_FORMS } from '../../src/search/site-form-names.ts';
import type { ChooserData, Entry } from '../../src/site/chooser.ts';
import { CHOOSERS } from '../../src/site/choosers.ts';
import { terms as known } from '../../src/site/terms.ts';
import { METHOD_PAGES, pageOf } from '../../src/site/page-of.ts';
import { isMarked, shortMarkOf, WAY_IDS, WAYS_TO_BUY, type Statement } from '../../src/ways/index.ts';
import { SECTIONS_IN_SHORT } from '../../src/ways/sections.ts';
import { TOPICS } from '../../src/ways/topics.ts';

const DAYS = /\b(?:\d+|two|three|four|five|seven|ten|fifteen|twenty|thirty|sixty|ninety) (?:calendar |business )?days\b/i;

/** The page of a section of the Rules whose text is not held: all that it tells is of 2020. */
const isOld = (page: string): boolean =>
  page.startsWith('/sections/') || Object.values(METHOD_PAGES).some((way) => page.startsWith(`/methods/${way}/`));

/** Entries that tell days outside a statement, or lead to a page of 2020 text and say nothing from that section. */
function unmarkedEntries({ entries }: Pick<ChooserData, 'entries'>): string[] {
  const isTold = ({ law = [] }: Entry, page: string): boolean => law.some(({ of }) => pageOf(of) === page);
  return entries.flatMap((entry) => [
    ...[entry.does, entry.for ?? ''].filter((words) => DAYS.test(words)),
    ...entry.opens.flatMap((one) =>
      'page' in one && isOld(one.page) && !entry.opens.some((other) => 'page' in other && isTold(entry, other.page))
        ? `${entry.id} leads to ${one.page}`
        : [],
    ),
  ]);
}

/** Records of the search that tell days, or a statement on old text, without the mark. @param longest an excerpt, which would cut it off */
function unmarkedRecords(all: readonly FoundCalculator[], statements: readonly Statement[], longest = 230): string[] {
  const rests = (says: string): Statement | undefined => statements.find((one) => says.startsWith(one.says));
  return all
    .filter(({ says }) => {
      const on = rests(says);
      return on ? isMarked(on) : DAYS.test(says);
    })
    .filter(({ says }) => !/\((?:2020 text|title only)\)$/.test(says) || says.length > longest)
    .map(({ name }) => name);
}

/** Paragraphs of a page or guide that name a section not held, or lead to its page, and do not say that they are of 2020. */
function unmarkedParagraphs(source: string, isMdx: boolean): string[] {
  const paragraphs = isMdx ? source.split(/\n\s*\n|\n(?=- )/) : [...source.matchAll(/<p\b[^>]*>([\s\S]*?)<\/p>/g)].map(([, inside = '']) => inside);
  return paragraphs
    .map((one) => one.replaceAll(/&nbsp;|\s+/g, ' '))
    .filter((one) => [...one.matchAll(/(?:§ ?|[Ss]ection |\/sections\/)([1-4]-\d\d)/g)].some(([, section]) => !(SECTIONS as string[]).includes(section as string)))
    .filter((one) => !/2020|of="ppb-/.test(one));
} // prettier-ignore

describe('a chooser', () => {
  test.each(Object.entries(CHOOSERS))('%s tells the law in statements, which bear their mark', (_, chooser) => {
    expect(unmarkedEntries(chooser)).toEqual([]);
    expect(chooser.entries.flatMap(({ law = [] }) => law).length).toBeGreaterThan(3);
  });

  test('control: the answers of before are found out', () => {
    const entry = (id: string, does: string, page: string): Entry => ({ id, does, facts: [], opens: [{ page, words: 'How' }] });
    expect(
      unmarkedEntries({
        entries: [
          entry('lost', 'The Agency Head of that agency, in writing. You may have only five days.', '/vendors/#protest'),
          entry('dispute', 'Your contract first. Then the Agency Head, in writing.', '/sections/4-09/'),
          entry('hire', 'The agency that holds your contract', '/sections/4-13/'),
          entry('site', 'The people who run this site', '/about/report/'),
        ],
      }),
    ).toEqual([
      'The Agency Head of that agency, in writing. You may have only five days.',
      'dispute leads to /sections/4-09/',
      'hire leads to /sections/4-13/',
    ]);
  });
});

describe('what the search shows', () => {
  const statements = [
    ...WAY_IDS.map((way) => WAYS_TO_BUY[way].what),
    ...Object.values(SECTIONS_IN_SHORT).map(({ lead }) => lead),
    ...Object.values(TOPICS).map(({ lead }) => lead),
  ];
  const shown = [...PAGE_NAMES, ...SITE_FORMS];

  test('every page in our words says its text: 2020, or the Charter of the year in which it was read', () => {
    const ours = PAGE_NAMES.filter(({ name }) => /^\/(?:methods|sections|topics)\//.test(name));
    expect(ours.length).toBeGreaterThan(40);
    expect(ours.filter(({ says }) => !/ \((?:2020 text|Charter, 2026)\)$/.test(says)).map(({ name }) => name)).toEqual([]);
  });

  test('bears the mark within its excerpt, and text of the Charter bears none', () => {
    expect(unmarkedRecords(shown, statements)).toEqual([]);
    expect(shown.filter(({ says }) => says.endsWith(`(${shortMarkOf({ of: 'ppb-2-07' })})`)).length).toBeGreaterThan(15);
    expect(shown.find(({ name }) => name === '/sections/2-12/')?.says).not.toContain('2020');
  });

  test('bears it at every term that is told from text of 2020, a definition too', () => {
    const { terms } = records(law as Text, [...known], authorities as OtherLaw, []);
    const marked = terms.filter(([, , , says]) => says.endsWith('(2020 text)')).map(([id]) => id);
    expect(marked).toEqual(known.filter(({ source: { title } }) => title.includes('2020 text')).map(({ id }) => id));
    expect(marked).toEqual(
      expect.arrayContaining(['csb', 'negotiated-acquisition', 'protest', 'change-order', 'nonresponsive', 'subcontractor']),
    );
  });

  test('control: a hit without the mark, or one that is cut off before it, is found out', () => {
    const lead = SECTIONS_IN_SHORT['4-13'].lead;
    const hit = (says: string): FoundCalculator => ({ name: '/sections/4-13/', title: 'Subcontracts', says });
    expect(unmarkedRecords([hit(lead.says)], statements)).toHaveLength(1);
    expect(unmarkedRecords([hit('You have five days to appeal.')], [])).toHaveLength(1);
    expect(unmarkedRecords([hit(`${lead.says} (2020 text)`)], statements, 40)).toHaveLength(1);
  });
});

describe('a paragraph of a page or a guide', () => {
  const files = globSync(['src/pages/**/*.astro', 'src/content/guides/*.mdx']).sort();

  test('says of 2020 where it names a section that is not held', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(
      files.flatMap((file) => unmarkedParagraphs(readFileSync(file, 'utf8'), file.endsWith('.mdx')).map((one) => `${file}: ${one.trim()}`)),
    ).toEqual([]);
  });

  test('control: what the home page and the page of the Rules once said is found out', () => {
    const home = '<p>Section 3-01 names competitive sealed bidding first. See where to read about the other methods.</p>';
    const rules = `<p>\n Under <a href={address('/sections/3-01/')}>§&nbsp;3-01</a>, competitive sealed bidding is preferred.</p>`;
    expect([home, rules].flatMap((one) => unmarkedParagraphs(one, false))).toHaveLength(2);
    expect(unmarkedParagraphs('A protest is not open to you (§ 2-10).\n\n- See § 3-08.', true)).toHaveLength(1);
    expect(unmarkedParagraphs('<p>§&nbsp;3-10 of today</p><p>§ 3-01, in its 2020 text</p>', false)).toEqual([]);
  });
});

describe('a vendor’s page', () => {
  const VENDOR_TOPICS = [
    'change-order',
    'bid-mistake',
    'single-bid',
    'vendor-evaluation',
    'more-time',
    'work-before-registration',
    'official-asks',
    'debarment',
  ] as const;
  const VENDORS = ['2-07', '2-08', '2-10', '4-06', '4-08', '4-09', '4-13'] as const;
  const saysOf = (data: unknown): string[] =>
    typeof data !== 'object' || data === null ? [] : 'says' in data ? [String(data.says)] : Object.values(data).flatMap(saysOf);
  const told: readonly (readonly [string, string[]])[] = [
    ...VENDORS.map((section) => [`§ ${section}`, saysOf(SECTIONS_IN_SHORT[section])] as const),
    ...VENDOR_TOPICS.map((topic) => [topic, saysOf(TOPICS[topic])] as const),
    ...WAY_IDS.map((way) => [way, saysOf(WAYS_TO_BUY[way].vendor)] as const),
    ...Object.entries(CHOOSERS).map(([path, { entries }]) => [path, saysOf(entries.flatMap(({ law = [] }) => law))] as const),
  ];
  /** Short names of officers that stand before their whole name. */
  const short = (all: readonly string[]): string[] =>
    (['ACCO', 'CCPO'] as const).filter((name) => {
      const words = all.join(' ');
      const at = words.search(new RegExp(`\\b${name}\\b`));
      return at >= 0 && !words.slice(0, at).endsWith('Officer (');
    });

  test.each(told)('%s names an officer in full first', (_, all) => expect(short(all)).toEqual([]));

  test('control: a short name alone is found out', () => {
    expect(short(['The ACCO decides.', 'The City Chief Procurement Officer (CCPO) approves.'])).toEqual(['ACCO']);
  });

  test('reads at grade 8 or below', () => {
    const cut = (all: readonly string[]) => all.flatMap((one) => one.split(/(?<=[.?!:]) (?=[A-Z§“])/));
    const grades = told.filter(([, all]) => all.length > 4).map(([name, all]) => [name, grade(cut(all))] as const);
    console.log(`  grades: ${grades.map(([name, one]) => `${name} ${one.toFixed(1)}`).join(', ')}`);
    expect(grades.filter(([, one]) => one > 8)).toEqual([]);
  });
});
