/** What `src/content/ways.json` must be. For the build and the tests: a browser loads the data without it. */
import * as z from 'zod';
import { CATEGORIES } from '../rules/index.ts';

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

const category = z.enum(CATEGORIES);
/** To whom a step falls, where a way has the steps of two people: the heading above them. */
const job = z.string().min(3).optional();

/** One thing that the law says, in our words. */
const statementSchema = z.strictObject({
  says: z.string().regex(/[.]$/, 'a sentence'),
  /** The entry of authorities.json that it is read from, or the index of the Board's notices. */
  of: z
    .string()
    .regex(
      /^(?:charter-(?:\d{3,4}|20-t)|ppb-\d-\d\d|local-law-2026-\d\d|board-notices)$/,
      'a section of the Charter or the Rules, a local law of 2026, or board-notices',
    ),
  /** Where in that section: "(c)(1)", or '' for all of it. */
  at: z.string(),
  /** Who does it, or who decides. */
  who: z.string().min(3).optional(),
  /** The categories that its provision reaches, where it does not reach all. */
  only: z.array(category).min(1).optional(),
  job,
});

/** A duty that src/rules states: it is asked there, with the case. */
const ruleSchema = z.strictObject({
  rule: z.string().regex(/^(?:charter|ppb)-[\d-]+:[a-z-]+$/),
  /** What the way itself says of it, such as by when: told in the place of the rule's sentence where the duty is owed. */
  own: statementSchema.optional(),
  job,
});

const statements = z.record(z.string().regex(/^[a-z-]+$/), statementSchema);

const waySchema = z.strictObject({
  name: z.string().max(45),
  /** The heading of its page. */
  title: z.string().max(60),
  /** What people call it, on its page and for the search. */
  also: z.array(z.string().min(2)),
  /** What they type to find it, and no name of it: for the search alone. */
  typed: z.array(z.string().min(2)).min(1).optional(),
  what: statementSchema,
  decides: statementSchema,
  /** The sentence of the answer where it is usual, by category; `any` for every other. */
  usual: statements,
  /** Where the law is open for some categories: the question, both sides and the safe course. */
  open: z
    .strictObject({ asks: z.string().endsWith('?'), only: z.array(category).min(1), says: z.array(statementSchema).min(2) })
    .optional(),
  /** What to think of before it is used for a category. */
  aside: z.partialRecord(category, statementSchema.extend({ topic: z.string().optional() })).optional(),
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

/** What `src/content/ways-on-page.json` must be: what only the page of a way says besides, at its place of that name. */
export const waysOnPageSchema = z.record(
  z.string().regex(/^[a-z-]+$/),
  z.strictObject({ more: z.array(statementSchema).min(1).optional(), vendor: z.array(statementSchema).min(1).optional() }),
);

/** A question and its answers; `id` is the last part of its address, where something leads to it. */
const partSchema = z.strictObject({
  heading: z.string().endsWith('?'),
  id: z
    .string()
    .regex(/^[a-z-]+$/)
    .optional(),
  items: z.array(statementSchema).min(1),
});

/** What to do next: a page of this site. */
const opensSchema = z.strictObject({ page: z.string().startsWith('/'), words: z.string().min(3) });

/** What `src/content/sections-in-short.json` must be: sections of the Rules that findings lead to, each in a page. */
export const sectionsSchema = z.record(
  z.string().regex(/^\d-\d\d$/, 'a section'),
  z.strictObject({
    name: z.string().max(40),
    title: z.string().max(60),
    lead: statementSchema,
    parts: z.array(partSchema).min(1),
    opens: z.array(opensSchema).min(1).optional(),
  }),
);

/** What `src/content/topics.json` must be: questions that come to an agency beside "how may we buy this?", each in a page. */
export const topicsSchema = z.record(
  z.string().regex(/^[a-z-]+$/),
  z.strictObject({
    name: z.string().max(45),
    title: z.string().max(60),
    /** Whether it is about a contract that is there, a kind of purchase, what a contract says, a bid, a vendor, or no purchase under these Rules. */
    group: z.enum(['purchase', 'start', 'terms', 'contract', 'outside', 'bids', 'vendors']),
    also: z.array(z.string().min(2)).min(1),
    lead: statementSchema,
    parts: z.array(partSchema).min(1),
    /** What to do next: pages of this site. */
    opens: z.array(opensSchema).min(1),
  }),
);

/** What `src/content/agency-desks.json` must be: who answers an agency's question. */
export const agencyDesksSchema = z.array(
  z.strictObject({
    about: z.string().min(3),
    office: z.string().min(2),
    says: statementSchema,
    opens: opensSchema.optional(),
  }),
);
