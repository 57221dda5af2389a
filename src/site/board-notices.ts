/** The Board's notices after the last amendment held: titles and days, as the City Record's index has them. Their texts are not held. */
import * as z from 'zod';
import authorities from '../content/authorities.json' with { type: 'json' };
import json from '../content/board-notices.json' with { type: 'json' };
import { RULES_AS_OF } from '../rules/index.ts';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'an ISO date');

const schema = z.strictObject({
  /** Where titles and days were read. */
  source: z.string().min(3),
  /** The last day to which that index was searched. */
  through: day,
  notices: z.array(
    z.strictObject({
      /** The day of the notice, which is not the day a rule takes effect. */
      day,
      title: z.string().min(3),
      kind: z.enum(['adopted', 'proposed', 'agenda']),
      /** The notice's number in the City Record; null where the index was not read for it. */
      cityRecord: z.string().regex(/^\d{11}$/).nullable(), // prettier-ignore
      /** Of title and day. */
      confidence: z.enum(['read', 'secondary', 'not-verified']),
      /** The entry of authorities.json that says which clauses may have been reworded. */
      entry: z.string().optional(),
    }),
  ),
});

export type BoardNotice = z.infer<typeof schema>['notices'][number];

/** @throws Error where a notice is not later than the text held, stands out of order, or names an entry that does not exist */
export function readBoardNotices(from: unknown): z.infer<typeof schema> {
  const read = schema.parse(from);
  read.notices.forEach((one, at) => {
    if (one.day <= RULES_AS_OF || one.day > read.through) throw new Error(`board-notices.json: ${one.day} is not between the days held`);
    if (one.day < (read.notices[at - 1]?.day ?? '')) throw new Error(`board-notices.json: ${one.day} stands out of order`);
    if (one.entry && !(one.entry in authorities)) throw new Error(`board-notices.json: there is no entry "${one.entry}"`);
  });
  return read;
}

export const BOARD_NOTICES = readBoardNotices(json);

/** What a notice's kind is called. */
export const NOTICE_KINDS: Readonly<Record<BoardNotice['kind'], string>> = {
  adopted: 'notice of adoption',
  proposed: 'proposed; no adoption found',
  agenda: 'agenda of a meeting',
};
