/** Every address outside this site that a page may link, from `links.json`: a link that is not on the list stops the build. */
import * as z from 'zod';
import json from '../content/links.json' with { type: 'json' };

const linkSchema = z.strictObject({
  href: z.url({ protocol: /^https$/ }),
  /** What stands there, in the words of the place itself where it has a name. */
  name: z.string().min(3),
  /** What a reader goes there for. */
  purpose: z.string().endsWith('.'),
  /** How we know the address; none is checked when the site is built. */
  seen: z.string().min(3),
});
export type Link = z.infer<typeof linkSchema>;

export const links: ReadonlyMap<string, Link> = new Map(Object.entries(z.record(z.string().regex(/^[a-z\d-]+$/), linkSchema).parse(json)));

export { LEAVES } from './current-rules.ts';

/** @throws Error naming the id that is not on the list */
export function link(id: string): Link {
  const found = links.get(id);
  if (!found) throw new Error(`links.json has no "${id}": expected one of ${[...links.keys()].join(', ')}`);
  return found;
}

/** The id of an address, for pages that hold addresses as data. @throws Error naming an address that is not on the list */
export function linkTo(href: string): string {
  for (const [id, one] of links) if (one.href === href) return id;
  throw new Error(`links.json has no entry for ${href}`);
}
