/** Why the answer is what it is: the words of the law that decide, open, and the picture of the limits where the value decides. */
import type { ComponentChildren } from 'preact';
import type { Lead } from '../../answer/index.ts';
import * as rules from '../../rules/index.ts';
import type { Because } from '../../rules/index.ts';
import { Reason } from './Reasons.tsx';

interface Props {
  lead: Lead;
  prefix: string;
  /** A picture beside the words. */
  children?: ComponentChildren;
}

/** How many reasons stand open: the words that decide; one beside an answer that has much to say itself. */
const openOf = ({ readings, general }: Lead): number => (readings.length + general.length > 1 ? 1 : 2);

export function Why({ lead, prefix, children }: Props) {
  const open = openOf(lead);
  return (
    <section class="why" aria-labelledby={`${prefix}-why`}>
      <h2 id={`${prefix}-why`}>Why is this the answer?</h2>
      <div class="why-two">
        <div>
          <Reasons because={lead.because.slice(0, open)} />
          {lead.because.length > open && (
            <details class="fold">
              <summary>
                <h3>More of the rule text behind this answer</h3>
              </summary>
              <Reasons because={lead.because.slice(open)} />
            </details>
          )}
        </div>
        {children}
      </div>
    </section>
  );
}

function Reasons({ because }: { because: readonly Because[] }) {
  return (
    <>
      {because.map((one) => (
        <Reason key={'at' in one ? one.at + one.words : `${one.cite ?? ''}${one.says}`} because={one} rules={rules} />
      ))}
    </>
  );
}
