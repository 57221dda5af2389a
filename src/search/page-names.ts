/** The ways to buy and the sections in a page, as search names them: by their names, and by what the trade calls them. */
import { isMarked, markedWords, SOURCES, WAY_IDS, WAYS_TO_BUY, type Statement } from '../ways/index.ts';
import { SECTION_NUMBERS_IN_SHORT, SECTIONS_IN_SHORT, type SectionNumber } from '../ways/sections.ts';
import { TOPIC_IDS, TOPICS } from '../ways/topics.ts';
import type { FoundCalculator } from './records.ts';

/** What people call the subject of a section, besides its name. */
const ALSO: Readonly<Record<SectionNumber, readonly string[]>> = {
  '1-02': ['applicability', 'what the rules cover', 'ratification', 'who acts for the mayor'],
  '2-01': ['decision to procure services', 'written decision to buy services'],
  '2-02': ['presolicitation report', 'presolicitation review report'],
  '2-07': ['rejected', 'was rejected', 'bid rejected', 'nonresponsive', 'non-responsive'],
  '2-08': ['responsibility', 'responsible vendor', 'not responsible', 'non-responsible', 'name check'],
  '2-09': ['RFA', 'award recommendation'],
  '2-10': ['protest', 'bid protest', 'contest an award', 'lost', 'lost a bid', 'lost an RFP', 'debrief', 'lose'],
  '2-11': ['hearing', 'public comment', 'comment period', 'notice and comment'],
  '2-12': ['registration', 'register a contract'],
  '4-06': ['late payment', 'prompt payment', 'pay late', 'paid late', 'late invoice', 'interest on late payment'],
  '4-08': ['terminated', 'was terminated', 'ended', 'was ended', 'ended my contract', 'canceled', 'was canceled'],
  '4-09': ['dispute', 'claim', 'CDRB', 'dispute resolution board'],
  '4-13': ['subcontract', 'subcontractor approval', 'approve a subcontractor', 'hire a subcontractor'],
  '3-01': ['special case', 'order of methods', 'preferred method'],
};

/** What vendors look for and the site does not cover: the search says so, and leads to whom to ask. */
const NOT_COVERED: FoundCalculator = {
  name: '/guides/get-help/',
  title: 'Insurance, taxes, wages, licenses or permits: whom to ask',
  says: 'This site does not cover them. Read the solicitation, and ask the agency that wants to buy.',
  also: ['insurance', 'taxes', 'wage', 'license', 'permit'],
};

/** What agencies look for and no law on this site tells: whom to ask. */
const AGENCY_DESKS: FoundCalculator = {
  name: '/desks/#agencies',
  title: 'Who answers an agency’s question?',
  says: 'The ACCO, MOCS, counsel, the Comptroller, DCAS, the City Record. Budget, payroll and hiring are not purchases.',
  also: [
    'budget',
    'payroll',
    'hiring',
    'who approves',
    'ask MOCS',
    'contact MOCS',
    'contact DCAS',
    'law department',
    'copy deadline',
    'submission deadline',
  ],
};

/** A statement with the text that it is told from and that text’s year: nothing can stand beside it in a list of hits. */
const sourced = (one: Statement): string =>
  isMarked(one) ? markedWords(one) : `${one.says} (Charter, ${SOURCES.charter.asOf.slice(0, 4)})`;

export const PAGE_NAMES: readonly FoundCalculator[] = [
  ...WAY_IDS.map((way) => ({
    name: `/methods/${way}/`,
    title: WAYS_TO_BUY[way].name,
    says: sourced(WAYS_TO_BUY[way].what),
    also: WAYS_TO_BUY[way].also,
  })),
  ...SECTION_NUMBERS_IN_SHORT.map((section) => ({
    name: `/sections/${section}/`,
    title: `§ ${section} ${SECTIONS_IN_SHORT[section].name}`,
    says: sourced(SECTIONS_IN_SHORT[section].lead),
    also: ALSO[section],
  })),
  ...TOPIC_IDS.map((topic) => ({
    name: `/topics/${topic}/`,
    title: TOPICS[topic].name,
    says: sourced(TOPICS[topic].lead),
    also: TOPICS[topic].also,
  })),
  AGENCY_DESKS,
  NOT_COVERED,
];
