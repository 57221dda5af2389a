/** Sections of the Rules that no page of this site tells, as search names them: who types such a number is told so, and where to read it. */
import type { NotHeld } from './records.ts';

/** Their titles as of January 1, 2020. A section that `authorities.json` names is told there, or in the page that `pageOf` gives. */
export const NOT_HELD: readonly NotHeld[] = [['4-11', 'Hearings on Borough President Complaints']];
