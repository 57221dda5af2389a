/** A section that findings lead to, in a page, without its heading and first words. */
import { SECTIONS_IN_SHORT, type SectionNumber } from '../../ways/sections.ts';
import { MarkKey, StatementItem } from './Statement.tsx';
import { WhereItStands } from './WayPage.tsx';

export function SectionPage({ section }: { section: SectionNumber }) {
  const { lead, parts } = SECTIONS_IN_SHORT[section];
  return (
    <div class="way-page">
      <MarkKey statement={lead} all={parts.flatMap(({ items }) => items)} />
      {parts.map(({ heading, items }) => (
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
    </div>
  );
}
