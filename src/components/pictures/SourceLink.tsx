/** A link to what a statement rests on: the provision here, or the entry of other law. */
import type { Because } from '../../rules/index.ts';
import { address, provisionAddress } from '../address.ts';
import { citationOf, citeOf } from '../calculator/Reasons.tsx';

export function SourceLink({ because }: { because: Because }) {
  return 'at' in because ? (
    <a href={provisionAddress(because.at)}>§ {citationOf(because.at)}</a>
  ) : (
    <a href={address(`/authorities/#${because.ref}`)}>{citeOf(because.ref)}</a>
  );
}

/** What makes two reasons the same link. */
export function sourceOf(because: Because): string {
  return 'at' in because ? because.at : because.ref;
}

/** Each source once, in their order. */
export function distinctSources(reasons: readonly Because[]): readonly Because[] {
  return [...new Map(reasons.map((one) => [sourceOf(one), one])).values()];
}
