/** The terms: every abbreviation of the law and the guides is one, each has its source, and a guide explains each at first use. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readGuides } from '../../scripts/commands/readability.ts';
import { ABBREVIATION, NOT_TERMS, term, termOf, terms } from '../../src/site/terms.ts';
import law from '../../src/content/law.json' with { type: 'json' };

const guides = [...readGuides()];
/** Our notes among the law, a section each. */
const notes = readdirSync('src/content/sections')
  .filter((name) => name.endsWith('.mdx'))
  .map((name): [string, string] => [name, readFileSync(`src/content/sections/${name}`, 'utf8')]);
const lawText = Object.values(law.provisions).map(({ text }) => text).join('\n'); // prettier-ignore

/** A guide's plain words: without its head, headings, addresses, and the words of links, which cannot hold a button. */
const plain = (mdx: string): string =>
  mdx
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^#.*$/gm, '')
    .replace(/<(Leaves|PageLink|Cite)\b[^>]*>[^<]*<\/\1>/g, '');

/** The abbreviations of a text that are terms, by the term's id, each where it first stands; and those that are none. */
function abbreviations(text: string): { first: Map<string, string>; strange: string[] } {
  const first = new Map<string, string>();
  const strange: string[] = [];
  for (const [word] of text.replace(/<[^>]*>/g, '').matchAll(ABBREVIATION)) {
    if (word in NOT_TERMS) continue;
    const found = termOf(word);
    if (!found) strange.push(word);
    else if (!first.has(found.id)) first.set(found.id, word);
  }
  return { first, strange };
}

/** Terms whose abbreviation stands in a guide's plain words before it is explained, or is never explained. */
function unexplained(mdx: string): string[] {
  const words = plain(mdx);
  return [...abbreviations(words).first.keys()].filter((id) => {
    const at = words.indexOf(`<Word of="${id}">`);
    return at < 0 || abbreviations(words.slice(0, at)).first.has(id);
  });
}

test.each([['the law', lawText], ...guides.map(([name, mdx]) => [name, plain(mdx)])])('%s: every abbreviation is a term', (_, text) => {
  expect(abbreviations(text ?? '').strange).toEqual([]);
});

test('every exception is needed', () => {
  const all = [lawText, ...guides.map(([, mdx]) => mdx)].join('\n');
  for (const word of Object.keys(NOT_TERMS)) expect(all).toMatch(new RegExp(`\\b${word}\\b`));
});

test('what the sections define, and what the guides rest on, is a term', () => {
  const wanted =
    'acco accelerated bidders-list business-day ccpo challenge-based cooperative-purchasing demonstration-project determination dls dsbs emergency epin executed micropurchase mwbe oath passport pin pql registration requirement-contract responsible responsive selective-solicitation small-purchase small-purchase-limit sole-source special-case';
  for (const id of wanted.split(' ')) expect(term(id).id).toBe(id);
});

describe.each([...guides, ...notes])('%s', (_, mdx) => {
  test('explains each abbreviation where it first uses it, once', () => {
    expect(unexplained(mdx)).toEqual([]);
    const explained = [...mdx.matchAll(/<Word of="([^"]*)"/g)].map((match) => match[1] as string);
    expect(explained.filter((id, at) => explained.indexOf(id) !== at)).toEqual([]);
    for (const id of explained) expect(term(id).id).toBe(id);
  });
});

test.each(terms.map((one) => [one.id, one] as const))(
  '%s is told in forty words or fewer, with its source',
  (_, { says, source, at, id }) => {
    expect(says.split(' ').length).toBeLessThanOrEqual(40);
    expect(says).toMatch(/\.$/);
    expect(says).not.toContain('$');
    expect(source.title.length).toBeGreaterThan(5);
    expect(source.asOf ?? '2000').toMatch(/^\d{4}(-\d\d){0,2}$/);
    for (const provision of at ?? []) expect(law.provisions).toHaveProperty([provision]);
    expect(terms.filter((one) => one.id === id).length).toBe(1);
  },
);

describe('the checks bite', () => {
  test.each([
    ['a term used before it is explained', 'An ACCO. The <Word of="acco">ACCO</Word>.', ['acco']],
    ['a term never explained', 'Many PQLs.', ['pql']],
    ['nothing in a heading or a link', '## PIN\n\n<Leaves to="pip">PIP</Leaves> and the <Word of="pin">PIN</Word>. PIN.', []],
  ])('on %s', (_, mdx, found) => {
    expect(unexplained(mdx)).toEqual(found);
  });

  test('on an abbreviation nobody knows', () => {
    expect(abbreviations('The ACCOs ask MOCS, the WBXQ and DocGo.')).toMatchObject({ strange: ['WBXQ'] });
  });
});
