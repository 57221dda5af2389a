/** Where changes or renewals are told and no method is chosen: a contract that is there already is renewed or changed, not bought anew. */
import { changesAndRenewals, formatAmount, longDate, toFacts, type Case } from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { WAYS_FROM } from '../../ways/index.ts';

export function RenewalNote({ input }: { input: Case }) {
  const growth = changesAndRenewals(toFacts(input));
  if (!growth) return null;
  return (
    <p data-renewal>
      <strong>Is the contract there already?</strong> You told us of {formatAmount(growth)} of changes and renewals. Renewing or changing a
      contract is not a new purchase: <a href={address('/topics/renewal/')}>§&nbsp;4-04</a> says when you may renew it, and{' '}
      <a href={address('/topics/change-order/')}>§&nbsp;4-02</a> when you may change it. We know both as of {longDate(WAYS_FROM)}. What the
      Charter requires of the larger contract stands below.
    </p>
  );
}
