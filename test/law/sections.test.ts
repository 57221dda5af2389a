/** Which sections are held stands in one list: what code says follows from it, and what prose says is held to it. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import law from '../../src/content/law.json' with { type: 'json' };
import { rangeOf, SECTION_NUMBERS, SECTIONS, SECTIONS_IN_WORDS, SECTIONS_RANGE } from '../../src/law/sections.ts';
import { errorsWith } from '../compiled.ts';

describe('the list', () => {
  test('is that of the law', () => {
    expect(SECTIONS).toEqual(Object.keys(law.sections));
    expect([SECTIONS_RANGE, SECTIONS_IN_WORDS, SECTION_NUMBERS]).toEqual(['3-05 to 3-11', 'seven', '05|06|07|08|09|10|11']);
  });

  test.each([
    [['3-05'], '3-05'],
    [['3-05', '3-06'], '3-05 to 3-06'],
    [['3-05', '3-06', '3-07', '3-99'], '3-05 to 3-07 and 3-99'],
    [['3-02', '3-05', '3-06'], '3-02 and 3-05 to 3-06'],
  ])('the range of %j is %s', (sections, range) => {
    expect(rangeOf(sections)).toBe(range);
  });

  test('a section too few, or one that is not held, does not compile', () => {
    const file = 'src/law/sections.ts';
    const text = readFileSync(file, 'utf8');
    const errors = (changed: string) =>
      errorsWith(new Map([[file, changed]]))
        .get(file)
        ?.join('\n');
    expect(errors(text.replace("  '3-11': true,\n", ''))).toMatch(/^Property '"3-11"' is missing/);
    expect(errors(text.replace("'3-11': true", "'3-12': true"))).toContain("'3-12'");
  });
});

describe('prose', () => {
  const OWN = 'src/law/sections.ts';
  const FILES = [...globSync('{src,scripts,docs}/**/*.{ts,tsx,js,mjs,astro,mdx,json,md}'), 'README.md', 'CONTRIBUTING.md', 'package.json']
    .filter((file) => file !== OWN && !/^src\/content\/(law|cases)/.test(file))
    .sort();
  /** Ranges that are none of what is held, in words that say so. */
  const OTHERS = ['3-05 to 3-09', '3-01 to 3-16'];
  const lines = FILES.flatMap((file) =>
    readFileSync(file, 'utf8').split('\n').map((line) => ({ file, line: line.replaceAll('&nbsp;', ' ') })),
  ); // prettier-ignore

  test('names the range that is held', () => {
    const ranges = lines.flatMap(({ file, line }) => [...line.matchAll(/\b3-\d\d (?:to|through|–|-) 3-\d\d\b/g)].map(([range]) => `${range} in ${file}`)); // prettier-ignore
    expect(ranges.filter((one) => ![SECTIONS_RANGE, ...OTHERS].some((range) => one.startsWith(`${range} in `)))).toEqual([]);
    expect(ranges.length).toBeGreaterThan(20);
  });

  test('and their number', () => {
    const numbers = lines.flatMap(({ file, line }) => [...line.matchAll(/\b(?:the|these|all|holds) (two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) sections\b/gi)].map(([, number]) => `${number} in ${file}`)); // prettier-ignore
    expect(numbers.filter((one) => !one.startsWith(`${SECTIONS_IN_WORDS} in `))).toEqual([]);
    expect(numbers.length).toBeGreaterThan(15);
  });

  test('code and data take both from the list, but for comments', () => {
    const CODE = /\.tsx?$/;
    const said = lines.filter(
      ({ file, line }) =>
        CODE.test(file) &&
        !/^\s*(\/?\*|\/\/)/.test(line) &&
        (line.includes(SECTIONS_RANGE) || line.includes(`${SECTIONS_IN_WORDS} sections`)),
    );
    expect(said.filter(({ line }) => !/\/\*\*.*\*\//.test(line))).toEqual([]);
  });
});
