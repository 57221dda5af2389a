/**
 * What good is here, row by row: the figure that is asked, and what measures it. `npm run quality` runs the rows and writes what it
 * measured to src/content/quality.json, which the page /quality/ shows. A row that was not run is never counted as met.
 */
import { z } from 'zod';
import { SECTIONS_IN_WORDS } from '../law/sections.ts';
import json from '../content/quality.json' with { type: 'json' };

/** Test files that must all pass, and the figure that one of them prints. */
export interface Tests {
  tests: readonly string[];
  project: 'units' | 'site' | 'alone';
  prints?: RegExp;
}

/** Tests, or a command whose print holds the figure. */
export type Run = Tests | { command: readonly string[]; prints: RegExp };

export interface Row {
  id: string;
  /** What is asked, in a sentence for a reader. */
  asks: string;
  run: Run;
  /** The bounds of the figure that is printed; without them all tests passed is the figure. */
  least?: number;
  most?: number;
  unit?: string;
  /** Set where it takes longer than a few minutes: run with `--long`, or by name. */
  long?: true;
}

const site = (...names: string[]): Tests => ({ project: 'site', tests: names.map((name) => `test/site/${name}.test.ts`) });
const units = (...names: string[]): Tests => ({ project: 'units', tests: names.map((name) => `test/${name}.test.ts`) });
const PAINT: Tests = { ...site('paint'), project: 'alone' };

/** In the order in which the page shows them. */
export const ROWS: readonly Row[] = [
  { id: 'text', asks: 'Every provision equals its source to the letter, in the file and on the page.', run: site('text') },
  { id: 'coverage', asks: `Every sentence of the ${SECTIONS_IN_WORDS} sections is accounted for.`, run: units('law/coverage') },
  { id: 'citations', asks: 'Every finding, amount and date has a citation, and every quote stands in its provision.', run: units('rules/findings', 'law/authorities') }, // prettier-ignore
  { id: 'dates', asks: 'Dates and periods are right, in four time zones.', run: units('rules/dates', 'rules/calendar') },
  {
    id: 'properties',
    asks: 'What is true of every answer holds in 20,000 random cases or more.',
    run: { ...units('rules/any-answer'), prints: /in (\d+) cases/ },
    least: 20_000,
    unit: 'cases',
  },
  { id: 'second', asks: 'The rules agree with a second, naive statement of them.', run: units('second/naive', 'second/naive-plan', 'second/differential') }, // prettier-ignore
  { id: 'texts', asks: 'Earlier texts answer their own days, and an invented amendment changes nothing before its day.', run: units('law/texts', 'law/trial', 'rules/earlier-law') }, // prettier-ignore
  { id: 'links', asks: 'A link that is cut, encoded or doubled is read or refused with a reason.', run: units('case/links', 'case/case') },
  {
    id: 'search',
    asks: 'The right provision comes first for 90 percent of the queries or more.',
    run: { ...units('search/search'), prints: /words: first ([\d.]+) %/ },
    least: 90,
    unit: '%',
  },
  {
    id: 'search-trade',
    asks: 'The same for sixty queries in the words of the trade.',
    run: { ...units('search/search'), prints: /trade: first ([\d.]+) %/ },
    least: 90,
    unit: '%',
  },
  { id: 'language', asks: 'Our words are plain American English, at the grade and length that are asked.', run: units('content/readable', 'content/our-words') }, // prettier-ignore
  { id: 'house', asks: 'No import circle, and no import that the picture of the architecture lacks.', run: units('scripts/rooms') },
  { id: 'supply', asks: 'Every package is listed, with its license and checksum.', run: units('scripts/sbom') },
  { id: 'policy', asks: 'No violation of the page’s own policy, on any page.', run: site('policy') },
  { id: 'privacy', asks: 'Nothing about a case leaves the browser, and no other site is asked.', run: site('privacy') },
  { id: 'accessibility', asks: 'No violation that axe or html-validate finds, on any page, at two widths, in three looks; no sideways scroll at 400 percent.', run: site('accessibility') }, // prettier-ignore
  {
    id: 'worked-cases',
    asks: 'Every worked case shows its outcome and findings, without a violation.',
    run: site('worked-cases'),
    long: true,
  },
  {
    id: 'answer-first',
    asks: 'Every worked case’s answer is in the first screen, on a desk and on a telephone.',
    run: site('answer-first'),
  },
  { id: 'embeds', asks: 'Calculators work in other sites’ pages, in a sandbox or without storage.', run: site('embed', 'embed-loader') },
  { id: 'offline', asks: 'Every page and calculator works with the server gone.', run: site('offline') },
  { id: 'single-file', asks: 'One file holds text, search and calculators, with no network.', run: site('single-file') },
  { id: 'print', asks: 'A printed result holds every answer, finding, date and citation.', run: site('print') },
  { id: 'bytes', asks: 'A section’s page arrives in 20 kB or less, and each calculator in its limit.', run: site('bytes', 'data-files') },
  {
    id: 'paint',
    asks: '§ 3-08 is painted within 1.25 times the time of a bare page of its text, on a slow line.',
    run: { ...PAINT, prints: /bare page \d+ ms, ([\d.]+)/ },
    most: 1.25,
    unit: 'times',
  },
  {
    id: 'requests',
    asks: '§ 3-08 asks for six files or fewer.',
    run: { ...PAINT, prints: /(\d+) requests/ },
    most: 6,
    unit: 'requests',
  },
  {
    id: 'first-visit',
    asks: 'A first visit receives 400 kB or less: to a calculator, and to five lighter pages.',
    run: { ...site('first-visit'), prints: /first visit to \/calculators\/case\/: (\d+) bytes/ },
    most: 400_000,
    unit: 'bytes',
  },
  { id: 'firefox', asks: 'Pages and calculators work in a second browser engine.', run: site('firefox') },
  { id: 'fresh-machine', asks: 'The tests bring their own browser to a machine that has none.', run: site('packaged') },
  {
    id: 'speed',
    asks: 'The whole law answers 13,500 random cases a second or more.',
    run: { command: ['scripts/commands/bench.ts', '20000'], prints: /([\d,]+) assessments a second/ },
    least: 13_500,
    unit: 'a second',
  },
  {
    id: 'mutation',
    asks: 'Of planted faults in the rules 97 percent or more turn a test red.',
    run: { command: ['scripts/commands/mutation.ts'], prints: /^all\s.*\s([\d.]+)$/m },
    least: 97,
    unit: '%',
    long: true,
  },
];

/** Rows that no program of this project measures, and why. */
export const UNMEASURED: readonly { asks: string; why: string }[] = [
  { asks: 'Growth: the text twice, ten times and fifty times as long.', why: 'No script of it yet.' },
  {
    asks: 'Two builds in two folders are equal, byte for byte.',
    why: 'No script of it yet; the single file and the kit are compared by their tests.',
  },
  { asks: 'A reader with a screen reader, and readers of the trade.', why: 'Asked of people, not of programs.' },
];

const measured = z.object({
  state: z.enum(['met', 'missed', 'not-run']),
  /** What was measured, as it is shown; why not, where the row was not run. */
  figure: z.string().min(1),
  on: z.iso.date(),
});
export type Measured = z.infer<typeof measured>;

const SCHEMA = z.object({
  /** The day of the last run, and the machine in a few words. */
  on: z.iso.date(),
  machine: z.string().min(1),
  rows: z.record(z.string(), measured),
});
export type Quality = z.infer<typeof SCHEMA>;

/** The last run as it is kept. @throws ZodError where the file is none */
export const quality: Quality = SCHEMA.parse(json);
