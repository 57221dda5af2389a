/**
 * How hard our own words are: a grade for each file, the length of each sentence, and US spelling by a dictionary. What is harder
 * is named, and the lists of names may only shrink.
 */
import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en';
import nspell from 'nspell';
import { describe, expect, test } from 'vitest';
import { grade, lengthOf, sentencesByFile } from '../../scripts/commands/readability.ts';
import { said, type Said } from '../../scripts/commands/words.ts';
import { FOR_VENDORS } from '../helpers/for-vendors.ts';

const listed = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);

const limitOf = (file: string): number => (FOR_VENDORS.test(file) ? 8 : 10);
/** A grade is of some sentences: one or two long words make no file hard. */
const FEWEST = 5;
/** Files above their grade, and the grade that each may not pass. */
const HARD: Readonly<Record<string, number>> = {
  'src/rules/3-11-demonstration-projects-choices.ts': 11.6,
  'src/rules/3-11-demonstration-projects-duties.ts': 10.5,
  'src/rules/other-law.ts': 11.5,
};

/** @returns the files above their grade, as "11.4 src/…" */
function tooHard(files: ReadonlyMap<string, readonly string[]>, named: Readonly<Record<string, number>>): string[] {
  return [...files]
    .filter(([, all]) => all.length >= FEWEST)
    .map(([file, all]) => [file, grade([...all])] as const)
    .filter(([file, found]) => found > (named[file] ?? limitOf(file)))
    .map(([file, found]) => `${found.toFixed(2)} ${file}`);
}

const MOST_WORDS = 25;
const tooLong = (files: ReadonlyMap<string, readonly string[]>): string[] =>
  [...files].flatMap(([file, all]) => all.filter((one) => lengthOf(one) > MOST_WORDS).map((one) => `${file}: ${one}`));

const spell = nspell(dictionary);
/** @returns words that the US dictionary does not have: abbreviations in capitals and names of code are no words */
function misspelled(all: readonly Said[], known: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const { file, text } of all) {
    if (/^src\/(?:search\/synonyms|offline\/file\/stand-ins|hosting\/)/.test(file)) continue;
    const own = text
      .replace(/“[^”]*”|<[^>]*>|\{[^}]*\}/g, ' ')
      .replace(/\S*[/@#_=<>.][\w/@#_=<>]\S*/g, ' ')
      .replace(/\b\d+th\b|\bCentre Street\b/g, ' ');
    for (const word of own.match(/[A-Za-z][A-Za-z’-]*[A-Za-z]/g) ?? [])
      for (const part of word.replace(/’s$/, '').split('-')) {
        const plain = part.replaceAll('’', "'");
        const isName = /^[A-Z]+s?$/.test(plain) || /[a-z][A-Z]/.test(plain) || plain.length < 2;
        if (!isName && !known.has(plain.toLowerCase()) && !spell.correct(plain)) found.add(plain);
      }
  }
  return [...found].sort();
}

const files = sentencesByFile();

describe('how hard our words are to read', () => {
  test('a vendor reads at grade 8 or below, everyone else at 10 or below', () => {
    expect(files.size).toBeGreaterThan(100);
    expect(tooHard(files, HARD)).toEqual([]);
  });

  test('every file named as harder still is', () => {
    for (const [file, most] of Object.entries(HARD)) {
      const found = grade(files.get(file) ?? []);
      expect([file, found > limitOf(file), most - found < 0.3]).toEqual([file, true, true]);
    }
    expect(Object.keys(HARD).length).toBeLessThanOrEqual(5);
  });

  test('control: a hard file is found', () => {
    const hard = new Map([
      [
        'src/pages/vendors.astro',
        Array<string>(FEWEST).fill(
          'Notwithstanding intermediate determinations, administrative reconsideration necessitates documentation.',
        ),
      ],
    ]);
    expect(tooHard(hard, {})).toHaveLength(1);
  });
});

describe('how long our sentences are', () => {
  const named = listed('long-sentences.txt');

  test('none has more than 25 words but those named, and each of those still stands', () => {
    expect(tooLong(files).sort()).toEqual([...named].sort());
  });

  test('the list may only shrink', () => expect(named.length).toBeLessThanOrEqual(162));

  test('control: a long sentence is found', () => {
    expect(tooLong(new Map([['src/a.ts', [`${'word '.repeat(26).trim()}.`]]]))).toHaveLength(1);
  });
});

describe('US spelling, by a dictionary', () => {
  const all = said();
  const terms = listed('terms-and-names.txt');

  test('has every word but the terms and names listed', () => {
    expect(misspelled(all, new Set(terms))).toEqual([]);
  });

  test('every term and name listed is said, and is in no dictionary', () => {
    const unknown = new Set(misspelled(all, new Set()).map((one) => one.toLowerCase()));
    expect(terms.filter((one) => !unknown.has(one))).toEqual([]);
  });

  test('control: British and wrong spellings are found', () => {
    const planted = [{ file: 'src/a.ts', line: 1, text: 'The colour of a programme was analysed in the licence recieved.' }];
    expect(misspelled(planted, new Set(terms))).toEqual(['analysed', 'colour', 'licence', 'programme', 'recieved']);
  });
});
