/** The same case in the other calculators: the answers go along, in the part of the address that no server sees. */
import { address } from '../../site/address.ts';
import { CALCULATORS } from '../../case/calculators.ts';

export function Continue({ from, fragment }: { from: string; fragment: string }) {
  return (
    <details class="fold continue">
      <summary>
        <h3>The same case in another calculator</h3>
      </summary>
      <ul>
        {CALCULATORS.filter(({ name }) => name !== from).map(({ name, short }) => (
          <li key={name}>
            <a href={address(`/calculators/${name}/#${fragment}`)}>{short}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
