/** Every provision that our own files name still has the words that it had when the line was written, or the line is red. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { firstWords, LIST, listOf, movedLines, namedIn, ourFiles, rewritten } from '../../scripts/commands/references.ts';
import { LAW_FOLDER, readLaw } from '../../src/law/parse.ts';
import type { Renumbering } from '../../src/law/renumbered.ts';
import { HELD_TEXTS, textsFrom } from '../../src/law/texts.ts';

const { provisions } = readLaw(LAW_FOLDER);
const files = ourFiles();
const frozen = readFileSync(LIST, 'utf8');
const ids = Object.keys(provisions);

test('every line points at the words at which it was written: npm run references says what moved', () => {
  expect(movedLines(frozen, listOf(namedIn(files), provisions))).toEqual([]);
  // § 4-02 cites a paragraph that does not exist, and we say so, twice.
  expect(frozen.split('\n').filter((line) => line.endsWith('(no such provision)'))).toEqual(
    Array(2).fill('3-11(d)(2) (no such provision)'),
  );
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
        (other) => other.startsWith(id.slice(0, 4)) && firstWords(provisions[other]?.text) !== firstWords(provisions[id]?.text),
      );
      const wrong = others[(index * 7) % others.length] as string;
      const text = files.get(file) as string;
      const changed = new Map(files).set(file, text.slice(0, at) + wrong + text.slice(at + id.length));
      const moved = movedLines(frozen, listOf(namedIn(changed), provisions));
      expect(moved.length).toBe(2);
      expect(moved.join()).toContain(`${file}: was written as § ${id}`);
      expect(moved.join()).toContain(`${file}: is now § ${wrong}`);
    },
  );
});

describe('an amendment that moves words', () => {
  const TABLE: Renumbering = {
    section: '3-08',
    before: '2024-09-22',
    after: '2031-03-01',
    moved: { '3-08(c)(1)(iv)': '3-08(c)(1)(v)' },
    came: ['3-08(c)(1)(iv)'],
    went: [],
  };
  const texts = textsFrom({ ...HELD_TEXTS, '3-08': { stem: '3-08-small-purchases', texts: [...HELD_TEXTS['3-08'].texts, { from: '2031-03-01', source: 'invented' }] } }); // prettier-ignore
  const old = provisions['3-08(c)(1)(iv)'];
  if (!old) throw new Error('expected the paragraph');
  const amended: Record<string, { text: string }> = {
    ...provisions,
    '3-08(c)(1)(iv)': { text: 'Invented Purchases. None.' },
    '3-08(c)(1)(v)': old,
  };
  const before = movedLines(frozen, listOf(namedIn(files), amended));

  test('is red on every line that names them', () => {
    const lines = frozen.split('\n').filter((line) => line.startsWith('3-08(c)(1)(iv) ')).length;
    expect(lines).toBeGreaterThan(20);
    expect(before.length).toBe(2 * lines);
  });

  test('is followed by the table: the numbers change where they were written of the text before, and all is green', () => {
    const of = (text: { until: string | null }): typeof amended => (text.until === null ? amended : provisions);
    const { files: changed, list } = rewritten(files, frozen, { texts, tables: [TABLE], of });
    expect(changed.size).toBeGreaterThan(5);
    expect(movedLines(list, listOf(namedIn(new Map([...files, ...changed])), amended))).toEqual([]);
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
