/** A section that findings lead to, in a page, without its heading and first words. */
import { SECTIONS_IN_SHORT, type SectionNumber } from '../../ways/sections.ts';
import { Parts, WhatNext } from './Statement.tsx';
import { WhereItStands } from './WayPage.tsx';

export function SectionPage({ section }: { section: SectionNumber }) {
  const { lead, parts, opens } = SECTIONS_IN_SHORT[section];
  return (
    <div class="way-page">
      <Parts page={`/sections/${section}/`} lead={lead} parts={parts} />
      {opens && <WhatNext opens={opens} />}
      <WhereItStands />
    </div>
  );
}
