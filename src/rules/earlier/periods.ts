/** The texts before the ones held: known in part, never quoted. Each from a day until a day, with its source. */
import type { IsoDate } from '../calendar.ts';
import type { AuthorityId, Section } from '../citation.ts';
import type { Confidence } from '../finding.ts';

/** A text of a section before the one held. */
export interface Period {
  section: Section;
  from: IsoDate;
  /** The last day. */
  until: IsoDate;
  /** The entry of the other law that says what differed. */
  ref: AuthorityId;
  source: string;
  confidence: Confidence;
}

const TITLE_9 = 'Title 9 of the Rules as in force from January 1, 2020';
const footer = (section: Section): string => `${TITLE_9}, and the amendment history printed after § ${section}`;

/** In order, one after the other without a gap for each section, up to the day before its text that is held. */
export const PERIODS = [
  { section: '3-05', from: '2020-01-01', until: '2024-01-13', ref: 'rules-3-05-2020', source: TITLE_9, confidence: 'read' },
  { section: '3-05', from: '2024-01-14', until: '2024-05-16', ref: 'rules-3-05-2024', source: footer('3-05'), confidence: 'secondary' },
  { section: '3-08', from: '2020-01-01', until: '2023-06-02', ref: 'rules-3-08-2020', source: TITLE_9, confidence: 'read' },
  { section: '3-08', from: '2023-06-03', until: '2024-09-21', ref: 'rules-3-08-2023', source: footer('3-08'), confidence: 'secondary' },
  { section: '3-10', from: '2020-01-01', until: '2024-01-13', ref: 'rules-3-10-2020', source: TITLE_9, confidence: 'read' },
  { section: '3-10', from: '2024-01-14', until: '2024-07-11', ref: 'rules-3-10-2024', source: footer('3-10'), confidence: 'secondary' },
  { section: '3-11', from: '2020-01-01', until: '2024-01-13', ref: 'rules-3-11-2020', source: TITLE_9, confidence: 'read' },
  { section: '3-11', from: '2024-01-14', until: '2024-10-26', ref: 'rules-3-11-2024', source: footer('3-11'), confidence: 'secondary' },
] as const satisfies readonly Period[];

export type PeriodId = (typeof PERIODS)[number]['ref'];

/** The text of a section that is known of a day before the one held; undefined where none is. */
export const periodOn = (section: Section, on: IsoDate): (typeof PERIODS)[number] | undefined =>
  PERIODS.find((one) => one.section === section && one.from <= on && on <= one.until);
