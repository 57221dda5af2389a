/** Why a result says what it says: quoted words with their citation, other law in our words, and open readings. */
import type { Reader } from '../../answer/index.ts';
import type { Because, ReadingId, Rules } from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { quoteAddress } from '../../site/quote-address.ts';
import { pageOf } from '../../site/page-of.ts';
import { citationOf, citeOfLaw } from '../../law/cite.ts';
import { safeFor } from './safe-course.ts';

export function Reason({ because, rules }: { because: Because; rules: Rules }) {
  if (rules.isQuote(because)) {
    return (
      <blockquote class="reason" lang="en">
        <p>“{because.words}”</p>
        <footer>
          <a href={quoteAddress(because)}>9 RCNY § {citationOf(because.at)}</a>
        </footer>
      </blockquote>
    );
  }
  return (
    <p class="reason reason-other">
      {because.says}{' '}
      <span class="reason-source">
        (<a href={address(pageOf(because.ref))}>{citeOfLaw(because)}</a>
        {because.cite ? '' : ', in our words'}; {because.source}
        {because.confidence === 'read' ? '' : because.confidence === 'secondary' ? '; one secondary source' : '; not verified'})
      </span>
    </p>
  );
}

export function ReadingNote({ id, rules, reader = 'agency' }: { id: ReadingId; rules: Rules; reader?: Reader | undefined }) {
  const { open, readings, safe }: { open: string; readings: readonly string[]; safe: string } = rules.READINGS[id];
  const [taken, ...others] = readings;
  return (
    <details class="reading">
      <summary>
        {reader === 'vendor' ? 'It is not clear' : 'Open question'}: {open}
      </summary>
      <p>
        <strong>Our reading:</strong> {taken}
      </p>
      {others.map((other) => (
        <p key={other}>
          <strong>Another reading:</strong> {other}
        </p>
      ))}
      <p>
        <strong>Safe course:</strong> {safeFor(reader, safe)}
      </p>
    </details>
  );
}
