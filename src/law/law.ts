/** The law as pages and papers read it: law.json under its types. */
import type { Law, Provision } from './parse.ts';
import json from '../content/law.json' with { type: 'json' };

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
