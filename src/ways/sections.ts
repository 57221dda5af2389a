/** The sections of the Rules that findings lead to, each in a page of our words. For pages: a calculator does without them. */
import json from '../content/sections-in-short.json' with { type: 'json' };
import type { Opens, Part, Statement } from './way.ts';

export interface SectionInShort {
  name: string;
  title: string;
  lead: Statement;
  parts: readonly Part[];
  opens?: readonly Opens[];
}

export type SectionNumber = keyof typeof json;
export const SECTION_NUMBERS_IN_SHORT = Object.keys(json) as SectionNumber[];

/** By section, as "2-11"; test/ways/ways.test.ts holds them to schema.ts. */
export const SECTIONS_IN_SHORT = json as unknown as Readonly<Record<SectionNumber, SectionInShort>>;
