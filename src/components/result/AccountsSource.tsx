/** Where it was read that a vendor needs PASSPort and PIP: the date stands at the line, for the City may have changed it since. */
import { address } from '../../site/address.ts';

/** A fact of sources.json and what its note says. A calculator does without that list: test/components/vendor.test.ts holds the two together. */
export const ACCOUNTS = { fact: 'passport-for-the-rest', note: 'MOCS notice, April 2022' } as const;

export function AccountsSource() {
  return (
    <span class="source-note">
      (<a href={address(`/about/sources/#${ACCOUNTS.fact}`)}>{ACCOUNTS.note}</a>)
    </span>
  );
}
