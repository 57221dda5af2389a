/** The law as the pages read it: law.json under its types, and the pieces a paragraph is set from. */
import type { Law, Provision } from '../../scripts/law.ts';
import type { Reference } from '../../scripts/references.ts';
import json from '../content/law.json' with { type: 'json' };
import { address, provisionAddress } from './address.ts';

/** A provision, or a continuing paragraph, that exists: "3-05(c)(1)(i)", "3-10(d)/after-1". */
export type ProvisionId = keyof typeof json.provisions;
/** A section that is held: "3-05". */
export type SectionNumber = keyof typeof json.sections;

export const law: Law = json;

/** @throws Error naming the id that does not exist */
export function provision(id: string): Provision {
  const found = law.provisions[id];
  if (!found) throw new Error(`The Rules held here have no provision "${id}".`);
  return found;
}

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
