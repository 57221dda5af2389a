/** Our own words: listed in docs/words.txt as they are now, in US spelling, with New York's dates, and without what nobody here says. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { said, WORDS_FILE, wordsText } from '../../scripts/commands/words.ts';

const all = said();
/** Our words without what they quote. */
const own = all.map((one) => ({ ...one, text: one.text.replace(/“[^”]*”/g, '“…”') }));
const found = (pattern: RegExp, texts = own): string[] =>
  texts.filter(({ text }) => pattern.test(text)).map(({ file, line, text }) => `${file}:${line} ${text.slice(0, 120)}`);

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const RULES: readonly (readonly [string, RegExp, string])[] = [
  [
    'US spelling',
    /\b(?:\w*colour\w*|favour\w*|honour\w*|behaviour\w*|labour\w*|neighbour\w*|programmes?|analyse[ds]?|\w+ganis(?:e|ed|ing|ation)\w*|recognis\w+|authoris\w+|summaris\w+|licence[ds]?|defence|offence|catalogues?|cancelled|labelled|judgement|grey|whilst|towards|enquir\w+|cheques?|e-mail\w*)\b/i,
    'The colour of links',
  ],
  ['dates as New Yorkers write them', new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})\\b`), 'By 27 November 2026'],
  ['no “the day asked about”', /\bday (?:you )?asked about\b/i, 'the law of the day asked about'],
  ['no “what it goes by”', /\bwhat it goes by\b|\bthe words that decide\b/i, 'What it goes by'],
  ['no “in time?” for “on time?”', /^In time\?|\bIn time, by\b/, 'In time?'],
  ['no “a way of § 3-08 is open”', /\bno way of § 3-08\b/i, 'No way of § 3-08 is open'],
  ['no “not needed” for “not required”', /^Not needed$/, 'Not needed'],
  ['no “depends on a judgment”', /\bdepends on a judgment\b/i, 'Depends on a judgment'],
  ['no “second hand”', /\bsecond hand\b/i, 'read second hand'],
  ['no “unlabelled paragraph”', /\bunlabell?ed paragraph\b/i, 'unlabelled paragraph 1'],
  ['no “Who buys?”', /^(?:Who buys|What is bought|What pays for it)\?$/, 'Who buys?'],
  ['no “Law as of”', /^Law as of\b/, 'Law as of'],
  ['no “Keep my answers”', /\bkeep my answers\b|\btake the mark away\b|\bkept on this computer\b/i, 'Keep my answers on this computer'],
  ['no “Work it out”', /^(?:Work it out|Start again|Take it away|Have approved|File and send|Keep on file)$/, 'Have approved'],
  ['no “The scale is logarithmic”', /\bscale is logarithmic\b/i, 'The scale is logarithmic.'],
  ['no “fewer papers”', /\bfewer papers\b/i, 'with fewer papers'],
];

describe('our own words', () => {
  test('are listed in docs/words.txt as they are: npm run words writes it', () => {
    expect(readFileSync(WORDS_FILE, 'utf8')).toBe(wordsText(all));
  });

  test('are all there: thousands, from every room that speaks', () => {
    expect(all.length).toBeGreaterThan(4_000);
    for (const room of [
      'src/rules/',
      'src/plan/',
      'src/case/',
      'src/papers/',
      'src/components/',
      'src/content/',
      'src/pages/',
      'src/embed/',
    ])
      expect([room, all.some(({ file }) => file.startsWith(room))]).toEqual([room, true]);
  });

  test.each(RULES)('%s', (_, pattern, planted) => {
    expect(found(pattern)).toEqual([]);
    expect(found(pattern, [{ file: 'planted', line: 1, text: planted }])).toHaveLength(1);
  });
});
