/** Sections of the Rules whose text is not on this site, as search names them: who types such a number is told so, and where to read on. */
import { TOPIC_IDS, TOPICS } from '../ways/topics.ts';
import type { NotHeld } from './records.ts';

/** Their titles as of January 1, 2020. */
const TITLES: Readonly<Record<string, string>> = {
  '1-03': 'Policy Statements',
  '2-03': 'Cost Reimbursement Contracts',
  '2-04': 'Multi-Term Contracts (Client Services)',
  '2-05': 'Specifications',
  '2-06': 'Price/Cost Analysis',
  '4-03': 'Extensions of Time for Performance',
  '4-05': 'Quality Assurance, Inspection, and Testing',
  '4-10': 'Debarment and Suspension',
  '4-11': 'Hearings on Borough President Complaints',
};

/** The topic that tells a section: the one that begins with it, or else says most of it. '' where none does. */
function topicOf(section: string): string {
  const ref = `ppb-${section}`;
  const told = TOPIC_IDS.map((id) => {
    const { lead, parts } = TOPICS[id];
    const said = parts.flatMap(({ items }) => items).filter(({ of }) => (of as string) === ref).length;
    return { id, said: ((lead.of as string) === ref ? 100 : 0) + said };
  }).sort((one, other) => other.said - one.said)[0];
  return told && told.said > 0 ? `/topics/${told.id}/` : '';
}

export const NOT_HELD: readonly NotHeld[] = Object.entries(TITLES).map(([number, title]) => [number, title, topicOf(number)]);
