/** A hit, as a list shows it. */
import { CURRENT, LEAVES } from '../site/current-rules.ts';
import { excerpt, type Piece } from './excerpt.ts';
import type { Kind } from './records.ts';
import { trailOf, type Document, type Shelf } from './shelf.ts';

export interface Hit {
  kind: Kind;
  /** A provision's or section's id, a term's or authority's id, a calculator's name. */
  id: string;
  /** As it is cited or called: "§ 3-08(c)(1)(iv)", "PIN", "Charter § 326". */
  citation: string;
  /** Its section's title, or what it is. */
  title: string;
  /** The run-in headings above it, outermost first. */
  trail: string[];
  pieces: Piece[];
  /** A sentence where the hit is not quite what was asked for, or ''. */
  note: string;
  /** Whether Enter may open it from the field: see the head of find.ts. */
  sure: boolean;
  /** The page or address that it opens, where that does not follow from its kind and id. */
  to?: string;
}

/** A section's first-level headings: what its page holds. */
function summary({ inside, texts }: Shelf, section: string, marks: ReadonlySet<string>): Piece[] {
  const headings = (inside.get(section) ?? []).map((id) => texts.get(id)?.heading ?? '').filter(Boolean);
  return excerpt(headings.join(' '), marks);
}

/** A record as a list shows it. @param marks roots to mark in it @param note where it is not quite what was asked @param sure whether Enter may open it */
export function hitOf(shelf: Shelf, one: Document, marks: ReadonlySet<string>, note = '', sure = false): Hit {
  const { records, titles, notHeld, texts } = shelf;
  const { kind, id } = one;
  if (kind === 'term') {
    const term = records.terms.find(([key]) => key === id);
    return { kind, id, citation: term?.[1] ?? id, title: 'Term', trail: [], pieces: excerpt(term?.[3] ?? '', marks), note, sure };
  }
  const away = kind === 'authority' ? notHeld.get(id) : undefined;
  if (away) {
    const [number, title] = away;
    const says = `This site does not have it. Read it in the Board’s current rules ${LEAVES}.`;
    // Enter leads to no other site.
    return {
      kind,
      id,
      citation: `§ ${number}`,
      title,
      trail: [],
      pieces: excerpt(says, marks),
      note,
      sure: false,
      to: CURRENT['board-rules'].href,
    };
  }
  if (kind === 'authority') {
    const authority = records.authorities.find(([key]) => key === id);
    return {
      kind,
      id,
      citation: authority?.[1] ?? id,
      title: 'Other law',
      trail: [],
      pieces: excerpt(`${authority?.[2] ?? ''}${id.startsWith('ppb-') ? ' (2020 text)' : ''}`, marks),
      note,
      sure,
    };
  }
  if (kind === 'calculator') {
    return {
      kind,
      id,
      citation: one.heading,
      title: id.startsWith('/methods/')
        ? 'Way to buy'
        : id.startsWith('/sections/')
          ? 'Section'
          : id.startsWith('/topics/')
            ? 'Topic'
            : id.startsWith('/guides/')
              ? 'Guide'
              : id.startsWith('/')
                ? 'Page'
                : 'Calculator',
      trail: [],
      pieces: excerpt(one.shown, marks),
      note,
      sure,
    };
  }
  const title = titles.get(id.slice(0, 4)) ?? '';
  const text = texts.get(id)?.text;
  const pieces = text === undefined ? summary(shelf, id, marks) : excerpt(text, marks);
  return { kind, id, citation: `§ ${id}`, title, trail: trailOf(shelf, id), pieces, note, sure };
}
