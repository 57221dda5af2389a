/** What `src/content/ways.json` must be. For the build and the tests: a browser loads the data without it. */
import * as z from 'zod';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'an ISO date');

/** A document that statements were read in. */
const sourceSchema = z.strictObject({
  title: z.string().min(3),
  asOf: day,
  /** As in authorities.json: read in a primary text, in one secondary source, or not verified. */
  confidence: z.enum(['read', 'secondary', 'not-verified']),
  /** Whether the text may have been amended since. */
  mayHaveChanged: z.boolean(),
  /** Where the current text stands: an id of links.json. */
  link: z.string().min(3),
});

/** One thing that the law says, in our words. */
const statementSchema = z.strictObject({
  says: z.string().regex(/[.]$/, 'a sentence'),
  /** The entry of authorities.json that it is read from, or the index of the Board's notices. */
  of: z.string().regex(/^(?:charter-\d{3}|ppb-\d-\d\d|board-notices)$/, 'a section of the Charter or the Rules, or board-notices'),
  /** Where in that section: "(c)(1)", or '' for all of it. */
  at: z.string(),
  /** Who does it, or who decides. */
  who: z.string().min(3).optional(),
});

/** A duty that src/rules states: it is asked there, with the case. */
const ruleSchema = z.strictObject({ rule: z.string().regex(/^(?:charter|ppb)-[\d-]+:[a-z-]+$/) });

const statements = z.record(z.string().regex(/^[a-z-]+$/), statementSchema);

const waySchema = z.strictObject({
  name: z.string().max(45),
  /** The heading of its page. */
  title: z.string().max(60),
  /** What people call it, for the search. */
  also: z.array(z.string().min(2)),
  what: statementSchema,
  decides: statementSchema,
  /** The sentence of the answer where it is usual, by category; `any` for every other. */
  usual: statements,
  /** Under what condition it is possible, by the name of the condition. */
  possible: statements,
  /** Why it does not fit, by the name of the reason. */
  unfit: statements,
  /** What it asks at the least, in the order of time. */
  least: z.array(z.union([ruleSchema, statementSchema])).min(2),
  /** What its page says besides. */
  more: z.array(statementSchema),
  /** To a vendor: what to look for, how to take part, and one thing more. */
  vendor: z.strictObject({ see: statementSchema, part: statementSchema, more: statementSchema }),
});

export const waysSchema = z.strictObject({
  sources: z.strictObject({ charter: sourceSchema, 'rules-2020': sourceSchema, 'board-notices': sourceSchema }),
  ways: z.record(z.string().regex(/^[a-z-]+$/), waySchema),
});

/** What `src/content/sections-in-short.json` must be: sections of the Rules that findings lead to, each in a page. */
export const sectionsSchema = z.record(
  z.string().regex(/^\d-\d\d$/, 'a section'),
  z.strictObject({
    name: z.string().max(40),
    title: z.string().max(60),
    lead: statementSchema,
    parts: z.array(z.strictObject({ heading: z.string().endsWith('?'), items: z.array(statementSchema).min(1) })).min(1),
  }),
);
