/** The way from the agency's page of a refusal to the vendor's own. */
import { address } from '../../site/address.ts';

export function ToVendor({ fragment }: { fragment: string }) {
  return (
    <p class="to-vendor">
      This page is for the agency. Are you the vendor?{' '}
      <a href={address(`/calculators/vendor/${fragment ? `#${fragment}` : ''}`)}>See what you can do, and by when</a>.
    </p>
  );
}
