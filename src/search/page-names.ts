/** The ways to buy and the sections in a page, as search names them: by their names, and by what the trade calls them. */
import { isMarked, markedWords, SOURCES, WAY_IDS, WAYS_TO_BUY, type Statement } from '../ways/index.ts';
import { SECTION_NUMBERS_IN_SHORT, SECTIONS_IN_SHORT, type SectionNumber } from '../ways/sections.ts';
import { TOPIC_IDS, TOPICS } from '../ways/topics.ts';
import { nameOf } from './name-of.ts';
import { words } from './query-words.ts';
import type { FoundCalculator } from './records.ts';

/** What people call the subject of a section, besides its name. */
const ALSO: Readonly<Record<SectionNumber, readonly string[]>> = {
  '1-02': [
    'applicability',
    'what the rules cover',
    'ratification',
    'school',
    'DOE',
    'Department of Education',
    'NYCHA',
    'CUNY',
    'delegate authority',
    '=ACCO delegate',
    '=delegate',
    'which agencies must follow the rules',
    'donation#gift',
    'gift to the City#gift',
    'private money#gift',
    'no City money#gift',
    'who must follow the rules',
    'follow the rules which agencies',
  ],
  '2-01': [],
  '2-02': ['presolicitation report'],
  '2-07': ['rejected', 'bid rejected', 'nonresponsive', 'non-responsive', 'walk-through', 'site visit', 'pre-bid conference'],
  '2-08': [
    'responsibility',
    'not responsible',
    'non-responsible',
    'nonresponsible',
    'name check',
    'caution in PASSPort',
    'new company',
    'company is new',
    'criminal record',
    'felony',
    'convicted',
    'green card',
    'joint venture',
    'experience',
    'no experience',
    'bid together',
    'arrears',
    'back taxes#debts',
    'tax debt#debts',
    'owes taxes#debts',
  ],
  '2-09': ['RFA'],
  '2-10': [
    '=protest before bid opening#papers',
    'protest',
    'contest an award',
    'lost',
    'lost a bid',
    'lost an RFP',
    'did not win',
    'not picked',
    'not chosen',
    'did not get the contract',
    'debrief',
    'lose',
    '=protest denied',
  ],
  '2-11': ['hearing', 'public hearing required', 'public comment', 'comment period', 'notice and comment'],
  '2-12': ['registration'],
  '4-06': [
    'late payment',
    'days payment',
    'pay late',
    'paid late',
    'late invoice',
    'interest on late payment',
    'invoice is wrong',
    'wrong invoice',
    'invoice mistake',
    'incorrect invoice',
    'reject an invoice',
    'return an invoice',
    'progress payment',
    'payment requisition',
    'final payment',
    'cash the check',
    'direct deposit',
    'electronic payment',
    'short paid',
    'set-off#set-off',
    'offset#set-off',
    'parking ticket#set-off',
    'deducted money#set-off',
    'early payment',
  ],
  '4-08': [
    'surety takes over',
    'completion contract',
    'contractor in default',
    'terminated',
    'ended',
    'canceled',
    'city has no money',
    'time to mend',
  ],
  '4-09': [
    'dispute',
    'claim',
    'CDRB',
    'dispute resolution board',
    '=agency head no decision',
    'reject my work',
    '=my work was rejected',
    'work not accepted',
    'bad work',
    'refuse to work',
    'city does not agree',
    '=article 78#court',
    '=four months#court',
  ],
  '4-13': [
    'subcontractor approval',
    'approve a subcontractor',
    'hire a subcontractor',
    'use a subcontractor',
    '=change a subcontractor',
    'part of the work to another',
    'pay my subcontractor',
    'pay the other firm',
    'person I hire',
  ],
  '3-01': ['special case', 'order of methods', 'preferred method'],
};

/** The words in which people ask for a page when they do not know its name. In few words: each is sent to every reader who searches. */
const ASKS: Readonly<Record<string, string>> = {
  '/topics/software/': 'app cloud laptop programmer website database system vendor user seats',
  '/topics/renewal/': 'renew again option years longer ends continue same vendor',
  '/topics/change-order/':
    'extra additional work scope add price increase modify term longer extend year finish quantity tariff minimum materials',
  '/topics/continuing-services/': 'expired expires ends gap bridge program clients interim stay provider new RFP late interest loan',
  '/topics/unauthorized-purchase/':
    'already started working begin early without registered contract permission approval signed vendor paid illegal mistake broke breach',
  '/topics/assign-contract/': 'bought sold son brother family take over acquired acquisition transfer company vendor another buyer',
  '/topics/lease/': 'building landlord tenant storage garage warehouse floor property',
  '/topics/city-grant/': 'fund nonprofit money give donate award',
  '/topics/concession/':
    'park restaurant cafe coffee cart pays rent income kiosk snack bar stand vending food truck ferry license operate public',
  '/topics/bid-mistake/':
    'total match quantity wrong error typo forgot low lowest bidder correct change withdraw take back pull bid price adding miscalculated withdrawal',
  '/topics/single-bid/': 'only response received came in nobody else competition offer',
  '/topics/late-bids/': 'after deadline opening minutes late two identical lots cancel start over too high budget negotiate nobody no bids',
  '/topics/conflict-of-interest/': 'husband wife cousin family lunch shares',
  '/topics/inspection/': 'yard shop visit inspector records',
  '/topics/send-a-bid/': 'unsolicited fee sample lost erasure ink secure tabulation deadline addendum telephone answer trust binding',
  '/topics/bonds/': 'guarantee deposit insurance company security letter credit certified check percent',
  '/topics/specifications/': 'engineer company makes size fits competitor unfair firm',
  '/topics/evaluation-committee/': 'three sick ill replace member drops out not City employees sit',
  '/topics/paused-work/': 'stopped months who pays wait claim',
  '/topics/contract-property/': 'computers van vehicle furniture inventory',
  '/topics/alternate-bids/': 'another product cheaper option submit',
  '/topics/contract-files/': 'documents papers records keep store archive shred throw away years destroy audit',
  '/sections/1-02/': 'apply covered exempt rules broken violation nonprofit Mayor ratify principal hospital university library',
  '/sections/2-01/': 'consultant hire advice adviser expert professional',
  '/sections/2-02/': 'market research estimate plan price prepare before soliciting',
  '/sections/2-07/': 'bid thrown out disqualified missing form signature incomplete not considered refused appeal',
  '/sections/2-08/':
    'honest integrity bad history debt tax found appeal past record background caution capable start-up experience debts fines judgments parking',
  '/sections/2-09/': 'recommend winner paper file sign',
  '/sections/2-10/': 'court unfair winner lost competitor complain object appeal reasons why debriefing feedback challenge award',
  '/sections/2-11/': 'public speak citizens online publish testify',
  '/sections/2-12/': 'registered Comptroller start begin work before waiting sign signed register unregistered returned missing document',
  '/sections/4-06/':
    'advance late slow overdue owe owes money pay payment paid interest bill check retainage invoice days keep held back release short half EFT inspect damaged lien',
  '/sections/4-08/':
    'ends end early stopped terminate termination fired default kicked contract convenience cause walked architect appropriate funds cure',
  '/sections/4-09/': 'court disagree refuse refuses pay extra additional work argue fight quarrel complaint deducted penalty notice',
  '/sections/4-13/': 'hire use another firm subcontractor permission approve helper outsource',
  '/sections/3-01/': 'choose which way best kind method competition first default',
  '/methods/sealed-bids/': 'cheapest lowest price open sealed envelopes tender winner',
  '/methods/proposals/': 'score quality technical rate weigh offers panel committee choose best not lowest',
  '/methods/human-services/': 'shelter senior youth daycare homeless clients nonprofit provider program social',
  '/methods/negotiated-acquisition/': 'talk bargain few vendors time pressing extend court litigation',
  '/methods/prequalified-bids/': 'list screened lowest construction',
  '/methods/task-orders/': 'several vendors same order standing master framework existing call',
  '/methods/shared-contract/': 'borrow use other agency existing join',
  '/methods/government-to-government/': 'state county university federal authority MTA Port',
  '/methods/buy-against/':
    'default failed abandoned walked quit did not deliver delivery elsewhere replace replacement charge difference cost',
  '/methods/innovative/': 'new try experiment test way buying',
  '/methods/discretionary-award/':
    'council member elected official borough president politician gives named money nonprofit organization community',
  '/methods/outside-directed/': 'federal funds FEMA judge settlement ordered named source',
  '/methods/outside-the-rules/': 'electricity water gas phone newspaper magazine conference course training dues',
};

/** A page with the words of ASKS that it does not say itself. */
function asked(page: FoundCalculator): FoundCalculator {
  const roots = (text: string): string[] => words(text).map((one) => one.root);
  const said = new Set(roots([page.title, page.says, ...(page.also ?? []).map((one) => nameOf(one).said)].join(' ')));
  const left = (ASKS[page.name] ?? '').split(' ').filter((word) => roots(word).some((one) => !said.has(one)));
  return left.length > 0 ? { ...page, spoken: left.join(' ') } : page;
}

/** A statement with the text that it is told from and that text’s year: nothing can stand beside it in a list of hits. */
const sourced = (one: Statement): string =>
  isMarked(one) ? markedWords(one) : `${one.says} (Charter, ${SOURCES.charter.asOf.slice(0, 4)})`;

/** What vendors look for and the site has little of: the search says so, and leads to whom to ask. */
const NOT_COVERED: FoundCalculator = {
  name: '/guides/get-help/#insurance-taxes-wages-licenses-or-permits',
  title: 'Insurance, taxes, wages, licenses or permits: whom to ask',
  says: 'What the 2020 rule text says about them is short. Read the solicitation, and ask the agency that wants to buy.',
  also: ['insurance', 'workers compensation', 'taxes', 'wage', 'license', 'permit'],
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

const PAGES: readonly FoundCalculator[] = [
  ...WAY_IDS.map((way) => ({
    name: `/methods/${way}/`,
    title: WAYS_TO_BUY[way].name,
    says: sourced(WAYS_TO_BUY[way].what),
    also: [...WAYS_TO_BUY[way].also, ...(WAYS_TO_BUY[way].typed ?? [])],
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

export const PAGE_NAMES = PAGES.map(asked);
