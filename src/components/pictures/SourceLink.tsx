/** A link to what a statement rests on: the provision here, or the entry of other law. */
import type { Because } from '../../rules/index.ts';
import { address, provisionAddress } from '../../site/address.ts';
import { citationOf, citeOf } from '../../law/cite.ts';

interface Props {
  /** A provision of the seven sections, or an entry of other law. */
  source: string;
  /** What the link shows instead of the citation, which a screen reader still hears. */
  words?: string;
}

export function SourceLink({ source, words }: Props) {
  const own = /^3-\d\d/.test(source);
  const cite = own ? `§ ${citationOf(source)}` : citeOf(source);
  return (
    <a href={own ? provisionAddress(source) : address(`/authorities/#${source}`)} title={words && cite}>
      {words ?? cite}
      {words && <span class="visually-hidden">, {cite}</span>}
    </a>
  );
}

/** The provision or the entry of other law that a reason names. */
export function sourceOf(because: Because): string {
  return 'at' in because ? because.at : because.ref;
}
