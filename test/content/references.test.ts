/** Every provision that our own files name still has the words that it had when the line was written, or the line is red. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LIST, listOf, mark, movedLines, namedIn, ourFiles, rewritten } from '../../scripts/commands/references.ts';
import { LAW_FOLDER, readLaw } from '../../src/law/parse.ts';
import type { Renumbering } from '../../src/law/renumbered.ts';
import { HELD_TEXTS, newestText, textsFrom } from '../../src/law/texts.ts';

const { provisions } = readLaw(LAW_FOLDER);
const files = ourFiles();
/** As the saved list is where it is kept: a line that it lacks is one red test, and not one of each below. */
const frozen = listOf(namedIn(files), provisions);
const ids = Object.keys(provisions);

test('every line points at the words at which it was written: npm run references says what moved', () => {
  const saved = readFileSync(LIST, 'utf8');
  expect(movedLines(saved, files, provisions)).toEqual([]);
  // § 4-02 cites a paragraph that does not exist, and we say so, twice.
  expect(saved.split('\n').filter((line) => line.endsWith('(no such provision)'))).toEqual(Array(2).fill('3-11(d)(2) (no such provision)'));
});

/** Every kind of file that names provisions; the last takes all the rest of our code. */
const KINDS: readonly [string, RegExp, number][] = [
  ['other law', /^src\/content\/authorities\.json$/, 6],
  ['sources', /^src\/content\/sources\.json$/, 4],
  ['terms', /^src\/content\/terms\.json$/, 4],
  ['guides', /^src\/content\/guides\//, 5],
  ['pages of the sections', /^src\/content\/sections\//, 5],
  ['worked cases', /^src\/content\/cases\//, 2],
  ['readings', /^src\/rules\/readings\.ts$/, 5],
  ['parameters', /^src\/rules\/parameters\.ts$/, 5],
  ['rules', /^src\/rules\/3-/, 5],
  ['papers', /^src\/papers\//, 5],
  ['questions and words', /^src\/case\//, 2],
  ['components and pages', /^src\/(?:components|pages)\//, 2],
];

describe('a wrong reference is red', () => {
  const planted = KINDS.flatMap(([kind, of, count]) => {
    const named = namedIn(new Map([...files].filter(([file]) => of.test(file))));
    return Array.from({ length: count }, (_, nth) => [kind, named[Math.floor((nth * named.length) / count)]] as const);
  });

  test('fifty are planted, over every kind of file', () => {
    expect(planted.length).toBe(50);
    expect(planted.filter(([, one]) => one === undefined)).toEqual([]);
  });

  test.each(planted.map(([kind, one], index) => [kind, one?.file ?? '', one?.id ?? '', one?.at ?? 0, index] as const))(
    '%s: %s names another paragraph in the place of § %s',
    (_, file, id, at, index) => {
      const others = ids.filter(
        (other) => other.startsWith(id.slice(0, 4)) && mark(provisions[other]?.text) !== mark(provisions[id]?.text),
      );
      const wrong = others[(index * 7) % others.length] as string;
      const text = files.get(file) as string;
      const changed = new Map(files).set(file, text.slice(0, at) + wrong + text.slice(at + id.length));
      const line = text.slice(0, at).split('\n').length;
      expect(movedLines(frozen, changed, provisions)).toEqual([
        expect.stringMatching(
          new RegExp(`^${RegExp.escape(`${file}:${line}: § ${wrong} “`)}.*, where § ${RegExp.escape(id)} “.*” was written$`),
        ),
      ]);
    },
  );
});

/** The number of the line on which a provision is named. */
const lineOf = ({ file, at }: { file: string; at: number }): number => (files.get(file) ?? '').slice(0, at).split('\n').length;

describe('an amendment that changes words in their place', () => {
  /** Every paragraph with so long a text that a change at its end is far from its first words. */
  const long = ['3-05(c)(1)(i)', '3-08(c)(1)(ii)', '3-08(c)(1)(iii)'];
  test.each(long)('§ %s, past its first words: every line that names it is told, once, with its number', (id) => {
    const { text = '' } = provisions[id] ?? {};
    expect(text.length).toBeGreaterThan(200);
    const amended = { ...provisions, [id]: { text: text.replace(/\.$/, ', for a trial only.') } };
    const places = [...new Set(namedIn(files).flatMap((one) => (one.id === id ? [`${one.file}:${lineOf(one)}`] : [])))];
    expect(places.length).toBeGreaterThan(5);
    expect(movedLines(frozen, files, amended)).toEqual(
      places.map((place) => `${place}: § ${id} “${mark(text).replace(/ #\w+$/, '')} …” has other words than when this was written`),
    );
  });

  test('a naming that came, and one that went, are told too', () => {
    const [file, text] = [...files].find(([, one]) => one.includes('3-05(b)(2)')) as [string, string];
    const more = new Map(files).set(file, `${text}\n// § 3-06(d)\n`);
    expect(movedLines(frozen, more, provisions)).toEqual([
      expect.stringMatching(/:\d+: § 3-06\(d\) “.*” is named here for the first time$/),
    ]);
    const fewer = new Map(files);
    fewer.delete(file);
    const gone = movedLines(frozen, fewer, provisions);
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.every((line) => line.startsWith(`${file}: § `) && line.endsWith('” is named no more'))).toBe(true);
  });
});

describe('an amendment that moves words', () => {
  const TABLE: Renumbering = {
    section: '3-08',
    before: newestText('3-08').from,
    after: '2031-03-01',
    moved: { '3-08(c)(1)(iv)': '3-08(c)(1)(v)' },
    came: ['3-08(c)(1)(iv)'],
    went: [],
  };
  const texts = textsFrom({ ...HELD_TEXTS, '3-08': { stem: '3-08-small-purchases', texts: [{ from: TABLE.before, source: '' }, { from: TABLE.after, source: 'invented' }] } }); // prettier-ignore
  const old = provisions['3-08(c)(1)(iv)'];
  if (!old) throw new Error('expected the paragraph');
  const amended: Record<string, { text: string }> = {
    ...provisions,
    '3-08(c)(1)(iv)': { text: 'Invented Purchases. None.' },
    '3-08(c)(1)(v)': old,
  };
  const before = movedLines(frozen, files, amended);
  const placesOf = (id: string): Set<string> =>
    new Set(namedIn(files).flatMap((one) => (one.id === id ? [`${one.file}:${lineOf(one)}`] : [])));

  test('is red on every line that names them', () => {
    const places = placesOf('3-08(c)(1)(iv)');
    expect(places.size).toBeGreaterThan(20);
    expect(before.map((line) => /^[^:]+:\d+/.exec(line)?.[0])).toEqual([...places]);
  });

  test('is followed by the table: the numbers change where they were written of the text before, and all is green', () => {
    const of = (text: { until: string | null }): typeof amended => (text.until === null ? amended : provisions);
    const { files: changed, list } = rewritten(files, frozen, { texts, tables: [TABLE], of });
    expect(changed.size).toBeGreaterThan(5);
    expect(movedLines(list, new Map([...files, ...changed]), amended)).toEqual([]);
    // To do it again changes nothing.
    expect(rewritten(new Map([...files, ...changed]), list, { texts, tables: [TABLE], of }).files.size).toBe(0);
  });

  test('without its line in the table nothing is changed, and every line stays red', () => {
    const of = (text: { until: string | null }): typeof amended => (text.until === null ? amended : provisions);
    const { files: changed } = rewritten(files, frozen, { texts, tables: [{ ...TABLE, moved: {} }], of });
    expect(changed.size).toBe(0);
    expect(before.length).toBeGreaterThan(0);
  });
});
