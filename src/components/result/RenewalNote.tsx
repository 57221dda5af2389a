/** Where changes or renewals are told and no method is chosen: a contract that is there already is renewed or changed, not bought anew. */
import { formatAmount, longDate, toFacts, type Case } from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { WAYS_FROM } from '../../ways/index.ts';

/** What the case tells of changes and renewals, in cents; 0 where it tells nothing. */
export function growthOf(input: Case): number {
  const facts = toFacts(input);
  const listed = (facts.entries ?? []).filter(({ kind }) => kind === 'change' || kind === 'renewal');
  return (facts['facts.3-08.changesAndRenewals'] ?? 0) + listed.reduce((sum, { amount }) => sum + amount, 0);
}

export function RenewalNote({ input }: { input: Case }) {
  const growth = growthOf(input);
  if (growth === 0) return null;
  return (
    <p data-renewal>
      <strong>Is the contract there already?</strong> You told us of {formatAmount(growth)} of changes and renewals. Renewing or changing a
      contract is not a new purchase: <a href={address('/authorities/#ppb-4-04')}>§&nbsp;4-04</a> says when you may renew it, and{' '}
      <a href={address('/authorities/#ppb-4-02')}>§&nbsp;4-02</a> when you may change it. We know both as of {longDate(WAYS_FROM)}. What the
      Charter asks of the larger contract stands below.
    </p>
  );
}
