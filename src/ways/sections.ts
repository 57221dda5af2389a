/** The sections of the Rules that findings lead to, each in a page of our words. For pages: a calculator does without them. */
import * as z from 'zod';
import json from '../content/sections-in-short.json' with { type: 'json' };
import { statementSchema } from './schema.ts';
import type { Statement } from './way.ts';

const schema = z.record(
  z.string().regex(/^\d-\d\d$/, 'a section'),
  z.strictObject({
    name: z.string().max(40),
    title: z.string().max(60),
    lead: statementSchema,
    parts: z.array(z.strictObject({ heading: z.string().endsWith('?'), items: z.array(statementSchema).min(1) })).min(1),
  }),
);

export interface SectionInShort {
  name: string;
  title: string;
  lead: Statement;
  parts: readonly { heading: string; items: readonly Statement[] }[];
}

/** By section, as "2-11". @throws Error where the data is not as it must be */
export const SECTIONS_IN_SHORT = schema.parse(json) as unknown as Readonly<Record<string, SectionInShort>>;
