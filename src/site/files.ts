/** The data files: each with its address, its type and a sentence; `/about/data/` and `/llms.txt` list them. */
import { provisionPath } from '../law/path.ts';
import { NOT_OFFICIAL } from '../law/source.ts';
import { CHARTER_AS_OF, RULES_AS_OF, TEXT_HELD_FROM } from '../rules/index.ts';
import { SECTIONS_RANGE } from '../law/sections.ts';

export interface DataFile {
  /** Its name at the root of the site. */
  name: string;
  /** The type it is served with. */
  type: string;
  /** What is in it, one sentence. */
  says: string;
}

export const DATA_FILES: readonly DataFile[] = [
  {
    name: 'law.json',
    type: 'application/json',
    says: `The text of §§ ${SECTIONS_RANGE}: every provision with its words, sentences, place, cross-references and address, and each section’s history.`,
  },
  {
    name: 'parameters.json',
    type: 'application/json',
    says: 'Every amount and number that can be amended: since when, on whose authority, from which source, and how sure we are.',
  },
  {
    name: 'readings.json',
    type: 'application/json',
    says: 'The open questions of the text: what is open, which reading is taken, the others, and what to do to be safe.',
  },
  {
    name: 'cases.json',
    type: 'application/json',
    says: 'The worked cases: a sentence, the facts, and what the rules must answer.',
  },
  {
    name: 'case.schema.json',
    type: 'application/json',
    says: 'The form of a case as a JSON Schema, draft 2020-12, with a description of every field.',
  },
  {
    name: 'rules.js',
    type: 'text/javascript',
    says: 'The rules as one ES module: import assess from it, hand it a case, and read every method, duty, date and reason.',
  },
  {
    name: 'rules-words.js',
    type: 'text/javascript',
    says: 'The words of rules.js, which loads them from beside itself: sentences, quotes and labels, one a line. Without them it decides, but says nothing.',
  },
  {
    name: 'rules-earlier.js',
    type: 'text/javascript',
    says: 'The law from January 1, 2020 to the texts held, in our words: rules.holdEarlier(earlierLaw(rules)). Without it rules.js says that it is not held.',
  },
  { name: 'rules.d.ts', type: 'text/plain', says: 'The types of rules.js, for TypeScript; it needs no other file.' },
  ...Object.keys(TEXT_HELD_FROM).map((section) => ({
    name: `${section}.akn.xml`,
    type: 'application/xml',
    says: `§ ${section} as Akoma Ntoso XML: its words, letter for letter, in the structure of the law, with an id for each provision.`,
  })),
  { name: 'llms.txt', type: 'text/plain', says: 'What this site is, its files, and how to cite it, for programs that read text.' },
];

/** What a file says of itself first. */
export interface About {
  title: string;
  official: false;
  notice: string;
  /** The days until which the Rules and the Charter are held. */
  rulesAsOf: string;
  charterAsOf: string;
  source: string;
  licence: string;
}

/** @param source of what is in the file */
export function about(title: string, source: string): About {
  return {
    title,
    official: false,
    notice: NOT_OFFICIAL,
    rulesAsOf: RULES_AS_OF,
    charterAsOf: CHARTER_AS_OF,
    source,
    licence: 'The text of the Rules is the City’s law; our own words and our code are under the MIT license.',
  };
}

/** A provision's address from the root of the site, whatever that is: "3-08(c)(1)" → "3-08/#c-1". */
export function fromRoot(at: string): string {
  return provisionPath(at).slice(1);
}

export function json(body: unknown): Response {
  return new Response(`${JSON.stringify(body, null, 1)}\n`, { headers: { 'Content-Type': 'application/json' } });
}
