/** The site's content: sections and guides in our words, and the other law. The law itself is law.json, read as data. */
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

const isoDate = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'an ISO date, as in 2026-05-11');
const partialDate = z.string().regex(/^\d{4}(-\d\d){0,2}$/, 'an ISO date, month or year, as in 2026-05-11, 2026-05 or 2026');

/** Our page of a section of the Rules: `src/content/sections/3-05-sole-source.mdx` … */
const sections = defineCollection({
  loader: glob({ base: './src/content/sections', pattern: '*.mdx' }),
  schema: z.object({
    /** The section's number, as in "3-05". */
    section: z.string().regex(/^3-\d\d$/),
    /** One sentence in our words: what the section is for. Also the page's description. */
    summary: z.string().max(200),
  }),
});

/**
 * Other law that the seven sections cite, or that has changed or filled them in since. Our words; not quoted here.
 * `effects` show on the provisions named, from the day they take effect.
 */
const authorities = defineCollection({
  loader: file('./src/content/authorities.json'),
  schema: z.object({
    /** How it is cited in running text, as in "Charter § 328". */
    cite: z.string(),
    title: z.string(),
    kind: z.enum(['charter', 'state-law', 'local-law', 'ppb-rule', 'executive-order', 'other']),
    /** What it does, in our words. */
    says: z.string(),
    /** The words we read it in: which document, and the day, month or year it is of; null where the copy states none. */
    source: z.object({ title: z.string(), asOf: partialDate.nullable(), url: z.url().optional() }),
    /** Where known: the first day of the wording read (of a State law on the M/WBE maximum, of its figure) and its last day. */
    from: isoDate.nullable(),
    until: isoDate.nullable(),
    /** read: in a primary text, or two independent sources agree · secondary: one secondary source or a short inference · not-verified. */
    confidence: z.enum(['read', 'secondary', 'not-verified']),
    /** Set where the text we read may have been amended since (the 2020 text of sections not held here). */
    mayHaveChanged: z.boolean().default(false),
    effects: z
      .array(
        z.object({
          /** Ids of provisions of the seven sections: "3-07(e)(3)". */
          at: z.array(z.string()).min(1),
          /**
           * changes: later law differs or adds · fills-in: it supplies what the words leave to it · beside: it binds beside them and
           * leaves them alone · may-have-reworded: by its title alone it may have changed them, an inference not checked.
           */
          does: z.enum(['changes', 'fills-in', 'beside', 'may-have-reworded']),
          from: isoDate.nullable(),
          until: isoDate.nullable().default(null),
          /** What this does to those words, one or two sentences of ours. */
          says: z.string(),
        }),
      )
      .default([]),
  }),
});

/** Guides in our words: `src/content/guides/start-selling-to-the-city.mdx` … Their facts are in sources.json. */
const guides = defineCollection({
  loader: glob({ base: './src/content/guides', pattern: '*.mdx' }),
  schema: z.strictObject({
    title: z.string().max(60),
    /** One or two sentences: what the reader learns. Also the page's description. */
    summary: z.string().max(160),
    /** Whom it is for: those who sell to the City, or those who buy for it. */
    reader: z.enum(['seller', 'buyer']),
    /** Its place among the guides of that reader. */
    place: z.int().positive(),
  }),
});

export const collections = { sections, guides, authorities };
