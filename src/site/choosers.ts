/** The choosers of the site by their addresses, checked against what they name. */
import * as z from 'zod';
import desks from '../content/choosers/desks.json' with { type: 'json' };
import firstSteps from '../content/choosers/first-steps.json' with { type: 'json' };
import authorities from '../content/authorities.json' with { type: 'json' };
import type { AuthorityId } from '../rules/index.ts';
import { link } from './links.ts';
import { fact } from './sources.ts';
import type { ChooserData } from './chooser.ts';

const name = z.string().regex(/^[a-z\d-]+$/);
const words = z.string().min(2);
/** What a statement of the law is read from. */
const known = z.custom<AuthorityId | 'board-notices'>(
  (of) => of === 'board-notices' || (typeof of === 'string' && of in authorities),
  'an entry of the related law',
);

const chooserSchema = z.strictObject({
  title: words,
  lead: z.string().endsWith('.'),
  search: z.string().endsWith('.'),
  of: z.enum(['step', 'topic']),
  questions: z.array(z.strictObject({ name, label: z.string().endsWith('?'), choices: z.record(name, words) })).min(1),
  entries: z
    .array(
      z.strictObject({
        id: name,
        does: words,
        for: words.exactOptional(),
        when: z.record(name, z.array(name).min(1)).exactOptional(),
        facts: z.array(name),
        law: z
          .array(z.strictObject({ says: z.string().endsWith('.'), of: known, at: z.string() }))
          .min(1)
          .exactOptional(),
        opens: z
          .array(z.union([z.strictObject({ link: name, words }), z.strictObject({ page: z.string().startsWith('/'), words })]))
          .min(1),
      }),
    )
    .min(1),
});

/**
 * Reads a chooser and holds it together: its facts and links exist, its conditions are answers of its questions, and an entry
 * without facts leads inside this site only.
 * @throws Error that names what does not hold
 */
export function readChooser(from: unknown): ChooserData {
  const read = chooserSchema.parse(from);
  for (const { id, when = {}, facts, opens } of read.entries) {
    facts.forEach(fact);
    for (const one of opens) if ('link' in one) link(one.link);
    if (!facts.length && opens.some((one) => 'link' in one)) throw new Error(`${id}: expected a fact for what leads out of this site`);
    for (const [question, answers] of Object.entries(when)) {
      const choices = read.questions.find((one) => one.name === question)?.choices ?? {};
      const stray = answers.find((answer) => !(answer in choices));
      if (stray !== undefined) throw new Error(`${id}: “${stray}” is no answer of “${question}”`);
    }
  }
  return read;
}

export const CHOOSERS = { '/steps/': readChooser(firstSteps), '/desks/': readChooser(desks) } as const satisfies Record<
  string,
  ChooserData
>;
