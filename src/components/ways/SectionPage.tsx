/** A section that findings lead to, in a page, without its heading. */
import { address } from '../../site/address.ts';
import { SECTIONS_IN_SHORT, type SectionNumber } from '../../ways/sections.ts';
import { StatementItem } from './Statement.tsx';
import { WhereItStands } from './WayPage.tsx';

export function SectionPage({ section }: { section: SectionNumber }) {
  return (
    <div class="way-page">
      {SECTIONS_IN_SHORT[section].parts.map(({ heading, items }) => (
        <>
          <h2>{heading}</h2>
          <ul>
            {items.map((one) => (
              <StatementItem key={one.says} statement={one} />
            ))}
          </ul>
        </>
      ))}
      <WhereItStands />
      <p>
        What it does to the sections held here: <a href={address(`/authorities/#ppb-${section}`)}>related law</a>.
      </p>
    </div>
  );
}
