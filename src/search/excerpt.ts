/** Excerpts: the part of a text that answers best, with the words marked that answer. */
import { words } from './query-words.ts';

/** Words of a hit: marked where they answer the query. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The longest excerpt, in characters. */
const EXCERPT = 230;

/** A text → the part of it that holds most of the marked words, cut at words, in pieces. */
export function excerpt(text: string, marks: ReadonlySet<string>): Piece[] {
  const marked = words(text).filter((one) => marks.has(one.root));
  let from = 0;
  if (text.length > EXCERPT && marked.length) {
    let best = 0;
    for (const one of marked) {
      const roots = new Set(
        marked.filter((other) => other.start >= one.start && other.end <= one.start + EXCERPT - 40).map((other) => other.root),
      );
      if (roots.size > best) {
        best = roots.size;
        from = one.start;
      }
    }
    from = from < 60 ? 0 : text.indexOf(' ', from - 40) + 1;
    if (from > text.length - EXCERPT) from = text.indexOf(' ', text.length - EXCERPT) + 1;
  }
  let to = text.length;
  if (to - from > EXCERPT) to = text.lastIndexOf(' ', from + EXCERPT);
  const pieces: Piece[] = [];
  const plain = (start: number, end: number): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), marked: false });
  };
  if (from > 0) pieces.push({ text: '… ', marked: false });
  let at = from;
  for (const one of marked) {
    if (one.start < from || one.end > to) continue;
    plain(at, one.start);
    pieces.push({ text: text.slice(one.start, one.end), marked: true });
    at = one.end;
  }
  plain(at, to);
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}
