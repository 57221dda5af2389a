/** What holds of every guide's text: which there are, no amount without its date, a note for every figure, plain words. */
import { describe, expect, test } from 'vitest';
import { grade, LIMIT, readGuides, sentences } from '../../scripts/commands/readability.ts';
import { factsIn } from '../../src/site/sources.ts';
import authorities from '../../src/content/authorities.json' with { type: 'json' };

const guides = [...readGuides()];

/** Guides above the limit, each with its reason. There is none. */
const HARDER: Record<string, string> = {};

/** Paragraphs and items of lists whose figures leave the note to a Source, and have none that names them. */
function unnoted(mdx: string): string[] {
  return mdx
    .split(/\n\s*\n|\n(?=- )/)
    .flatMap((paragraph) =>
      [...paragraph.matchAll(/<Figure\s+of="([^"]*)"\s+noted="after"/g)]
        .filter((match) => !factsIn(paragraph.slice(match.index).replaceAll(/<Figure\s[^>]*>/g, '')).includes(match[1] as string))
        .map((match) => match[1] as string),
    );
}

test('there is a guide for each thing that people ask', () => {
  expect(guides.map(([name]) => name)).toEqual([
    'choose-a-method',
    'follow-a-contract',
    'get-help',
    'how-the-city-opens-its-data',
    'mwbe-firms',
    'publish-on-time',
    'read-a-city-record-notice',
    'start-selling-to-the-city',
    'subcontractors',
    'what-auditors-find',
    'what-the-city-buys',
    'who-buys-what',
  ]);
});

describe.each(guides)('%s', (name, mdx) => {
  test('writes no amount itself', () => {
    expect(mdx).not.toContain('$');
    expect(mdx).not.toMatch(/\d (?:dollars|million|billion)/);
  });

  test('notes every figure in its own paragraph', () => {
    expect(unnoted(mdx)).toEqual([]);
  });

  test('cites other law that is held', () => {
    const cited = [...mdx.matchAll(/<Authority\s+of="([^"]*)"/g)].map((match) => match[1] as string);
    expect(cited.filter((id) => !(id in authorities))).toEqual([]);
  });

  test(`reads at grade ${LIMIT} or below`, () => {
    if (HARDER[name]) return;
    expect(grade(sentences(mdx))).toBeLessThanOrEqual(LIMIT);
  });

  test('has no sentence of more than thirty words', () => {
    expect(sentences(mdx).filter((sentence) => sentence.split(' ').length > 30)).toEqual([]);
  });
});

describe('the checks bite', () => {
  test('on hard words', () => {
    const hard =
      'Notwithstanding antecedent determinations, participating organizations necessarily substantiate individual responsibility.';
    expect(grade([hard])).toBeGreaterThan(LIMIT);
    expect(grade(['You need two accounts.', 'Make one here.'])).toBeLessThan(LIMIT);
  });

  test.each([
    ['a figure without a note', 'It is <Figure of="a" noted="after" />.', ['a']],
    ['a note in another paragraph', 'It is <Figure of="a" noted="after" />.\n\nSo. <Source of="a" />', ['a']],
    ['a note of another fact', 'It is <Figure of="a" noted="after" />. <Source of="b" />', ['a']],
    ['nothing where the note follows', 'It is <Figure of="a" noted="after" />. <Source of="b a" />', []],
  ])('on %s', (_, mdx, found) => {
    expect(unnoted(mdx)).toEqual(found);
  });

  test.each([
    ['leaves out headings and citations', '# Before\n\nOne thing. (<Cite at="3-08(b)" />)', ['One thing.']],
    ['leaves out notes of sources', 'One thing. <Source of="a b" /> Two things.', ['One thing.', 'Two things.']],
    ['keeps the words of links', 'See <PageLink at="/x/">this guide</PageLink>.', ['See this guide.']],
    ['ends an item of a list', '- one thing;\n- another', ['one thing.', 'another.']],
  ])('the sentences of a guide: %s', (_, mdx, found) => {
    expect(sentences(mdx)).toEqual(found);
  });
});

test('the guide for M/WBE firms tells of the one notice that their small purchase must have', () => {
  const [, mdx = ''] = guides.find(([name]) => name === 'mwbe-firms') ?? [];
  for (const at of ['3-08(d)(2)(i)', '3-08(d)(2)(ii)']) expect(mdx).toContain(`<Cite at="${at}" />`);
});
