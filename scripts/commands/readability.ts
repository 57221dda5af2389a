/**
 * How hard the guides are to read, as a school grade (Flesch-Kincaid): `npm run readability`.
 * The grade is of our sentences. Citations, notes of sources and dated amounts are looked up, not read in line, so they
 * leave the text: a citation in brackets altogether, an amount as the word "limit".
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import readability from 'text-readability';
import { said, type Said } from './words.ts';

export const GUIDES = fileURLToPath(new URL('../../src/content/guides/', import.meta.url));
export const LIMIT = 10;

/** A guide's name → its MDX. */
export function readGuides(): Map<string, string> {
  const files = readdirSync(GUIDES).filter((name) => name.endsWith('.mdx'));
  return new Map(files.sort().map((name) => [name.replace(/\.mdx$/, ''), readFileSync(GUIDES + name, 'utf8')]));
}

/** The sentences of a guide. Headings are left out: short as they are, they would flatter it. An item of a list is a sentence. */
export function sentences(mdx: string): string[] {
  const words = mdx
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^#.*$/gm, '')
    .replace(/<Source\s[^>]*\/>/g, '')
    .replace(/<(?:Amount|Figure)\s[^>]*\/>/g, 'limit')
    .replace(/<Cite\s+at="([^"]*)"\s*\/>/g, 'that section')
    .replace(/<Authority\s[^>]*\/>/g, 'that law')
    .replace(/\((?:that section|that law|, | and )+\)/g, '')
    .replace(/<Leaves\s[^>]*\/>/g, 'this page')
    .replace(/<\/?(?:Leaves|PageLink|Cite|Word)\b[^>]*>/g, '')
    .replace(/\{' '\}/g, ' ')
    .replace(/\*\*/g, '')
    .replace(/[“”]/g, '');
  return words
    .split(/\n\s*\n|\n(?=\s*(?:-|\d+\.) )/)
    .map((block) =>
      block
        .replace(/^\s*(?:-|\d+\.) /, '')
        .replace(/\s+/g, ' ')
        .replace(/ ([.,;:])/g, '$1')
        .trim(),
    )
    .filter(Boolean)
    .flatMap((block) => block.split(/(?<=[.?!]) (?=[A-Z])/))
    .map((sentence) => (/[.?!]$/.test(sentence) ? sentence : `${sentence.replace(/[;:,]$/, '')}.`));
}

/**
 * The Flesch-Kincaid grade, from the package's counts of words, sentences and syllables. Its own grade rounds the
 * syllables a word to one decimal, which moves it by more than half a grade either way.
 */
export function grade(all: string[]): number {
  const text = all.join(' ');
  const words = readability.lexiconCount(text);
  return (0.39 * words) / all.length + (11.8 * readability.syllableCount(text)) / words - 15.59;
}

/** Files whose words are code, search terms or cases, and no sentences that a reader meets. */
const NO_PROSE = /^src\/(?:search\/synonyms|content\/cases|offline\/file\/stand-ins|hosting\/)/;

/** @returns every sentence of ours of four words or more, by file; quotes, citations in brackets and tags leave the text */
export function sentencesByFile(all: readonly Said[] = said()): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const { file, text } of all) {
    if (NO_PROSE.test(file) || file.endsWith('.mdx')) continue;
    const own = text
      .replace(/“[^”]*”/g, 'words')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\{[^}]*\}/g, 'it')
      .replace(/\((?:[\s,…]|it|§[^)]*|9 RCNY[^)]*|Charter[^)]*)*\)/g, '')
      .replace(/\s+/g, ' ');
    const found = own.split(/(?<=[.?!:…])[ )]+(?=[A-Z§])/).filter((one) => /[.?!:]$/.test(one.trim()) && lengthOf(one) > 3);
    files.set(file, [...(files.get(file) ?? []), ...found.map((one) => one.trim())]);
  }
  for (const [name, mdx] of readGuides()) files.set(`src/content/guides/${name}.mdx`, sentences(mdx));
  return files;
}

export const lengthOf = (sentence: string): number => sentence.trim().split(/\s+/).length;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, mdx] of readGuides()) {
    const all = sentences(mdx);
    const longest = all.toSorted((a, b) => readability.lexiconCount(b) - readability.lexiconCount(a))[0] ?? '';
    console.log(
      `${grade(all).toFixed(1)}  ${name}: ${all.length} sentences; longest, ${readability.lexiconCount(longest)} words: ${longest}`,
    );
  }
}
