/** The pieces that a paragraph of the law is set from: words, and links where they cite something. */
import type { Provision } from '../../law/parse.ts';
import type { Reference } from '../../law/references.ts';
import { address, provisionAddress } from '../../site/address.ts';

/** Words of the law, linked where they cite something. */
export interface Piece {
  words: string;
  href?: string;
  /** "short": a citation that stands on one line where there is room, never "9" here and "RCNY" there. */
  class?: 'short';
}

/** Where a cross-reference leads: into the Rules, or to the authorities. */
function target({ to }: Reference): string {
  return to.startsWith('3-') ? provisionAddress(to) : address(`/authorities/#${to}`);
}

/** A provision's words after its run-in heading, cut where they cite something. Joined, they are the words again. */
export function pieces({ text, heading, references }: Provision): Piece[] {
  let from = heading ? heading.length + 1 : 0;
  const out: Piece[] = [];
  for (const reference of references) {
    if (reference.start > from) out.push({ words: text.slice(from, reference.start) });
    out.push({ words: reference.words, href: target(reference), ...(reference.words.length > 30 ? {} : { class: 'short' }) });
    from = reference.start + reference.words.length;
  }
  if (from < text.length) out.push({ words: text.slice(from) });
  return out;
}
