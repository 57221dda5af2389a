/** `npm run coverage` prints the sentences that nothing covers; `npm run coverage -- 3-05` of one section. */
import { coverage, type SentenceCoverage } from '../../src/law/coverage.ts';

const only = process.argv[2] ?? '';
const all = coverage().filter((one) => one.at.startsWith(only));
for (const one of all) if (one.status === 'unassigned') console.log(`${one.id}: ${one.missing}`);
const count = (status: SentenceCoverage['status']): number => all.filter((one) => one.status === status).length;
console.log(
  `${all.length} sentences: ${count('applied')} applied, ${count('left')} left to the reader, ${count('heading')} headings, ${count('unassigned')} unassigned`,
);
