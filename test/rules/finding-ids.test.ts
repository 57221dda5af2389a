/** The ids that a finding can have: the list is that of the rules, and an id that is not in it does not compile, wherever it stands. */
import { globSync, readFileSync } from 'node:fs';
import { fc } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { findingIds, IDS_FILE, idsText } from '../../scripts/commands/ids.ts';
import authorities from '../../src/content/authorities.json' with { type: 'json' };
import { assess, RULES } from '../../src/rules/index.ts';
import { anyCase } from '../helpers/any-case.ts';
import { anyWholeCase } from '../helpers/any-form.ts';
import { errorsWith } from '../compiled.ts';
import { SECTION_NUMBERS } from '../../src/law/sections.ts';

const ids = findingIds();
const listed: ReadonlySet<string> = new Set(ids);

/** An id as it stands in code or in JSON, between quotes: a provision or an entry of other law, and a name. */
const ID = new RegExp(`(['"\`])((?:3-(?:${SECTION_NUMBERS})\\([^:'"\`\\s]*|${Object.keys(authorities).join('|')}):[^'"\`\\s:$]+)\\1`, 'g');
const named = (text: string): string[] => [...text.matchAll(ID)].map(([, , id]) => id as string);
const FILES = globSync('{src,test,scripts}/**/*.{ts,tsx,js,mjs,astro,mdx,json}').sort();

describe('the list', () => {
  test('is that of the rules and of what the cases bring out: `npm run ids` writes it', () => {
    expect(readFileSync(IDS_FILE, 'utf8')).toBe(idsText(ids));
    expect(ids.slice(0, RULES.length)).toEqual(RULES.map(({ id }) => id));
  });

  test('holds the id of every finding of any case', () => {
    const found = new Set(fc.sample(fc.oneof(anyCase, anyWholeCase), { seed: 312, numRuns: 3000 }).flatMap((one) => assess(one).findings.map(({ id }) => id))); // prettier-ignore
    expect([...found].filter((id) => !listed.has(id))).toEqual([]);
    expect(found.size).toBeGreaterThan(180);
  });

  test('holds every id that stands in code, data or tests', () => {
    const strange = FILES.flatMap((file) => named(readFileSync(file, 'utf8')).filter((id) => !listed.has(id)).map((id) => `${file}: ${id}`)); // prettier-ignore
    expect(strange).toEqual([]);
  });
});

describe('a wrong id does not compile', () => {
  // Data has no types to break: the test above holds its ids, and those that a test only looks for among others.
  const naming = FILES.filter((file) => /^src\/(?!content\/).*\.tsx?$/.test(file) && named(readFileSync(file, 'utf8')).length > 0);
  const planted = [...naming, 'test/rules/charter-chapter-13.test.ts', 'test/second/naive-plan.ts'];
  const BY_NAME = 'src/components/result/vendor-words.ts';
  let errors: ReadonlyMap<string, readonly string[]> = new Map();
  /** Each file with the first of its ids misspelled, all at once. */
  beforeAll(() => {
    const misspell = (text: string): string => text.replace(new RegExp(ID.source), (id) => `${id.slice(0, -1)}-planted${id.at(-1)}`);
    const slug = readFileSync(BY_NAME, 'utf8').replace("'notice-to-each':", "'notice-planted':");
    errors = errorsWith(new Map([...planted.map((file): [string, string] => [file, misspell(readFileSync(file, 'utf8'))]), [BY_NAME, slug]])); // prettier-ignore
  }, 120_000);

  test('in the rules, in every room that names ids, and in tests', () => {
    const rooms = new Set(planted.map((file) => file.split('/').slice(0, -1).join('/')));
    expect([...rooms].sort()).toEqual(['src/answer', 'src/components/papers', 'src/components/pictures', 'src/components/result', 'src/papers', 'src/papers/drafts', 'src/plan', 'src/rules', 'src/rules/earlier', 'src/ways', 'test/rules', 'test/second']); // prettier-ignore
    expect(planted.length).toBeGreaterThan(40);
  });

  test.each(planted)('%s', (file) => {
    expect(errors.get(file)?.join('\n')).toContain('-planted');
  });

  test('and by the name alone, without its provision', () => {
    expect(errors.get(BY_NAME)?.join('\n')).toMatch(/notice-planted/);
  });
});
