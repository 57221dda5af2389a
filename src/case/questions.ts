/** The questions of the calculators in plain words: one entry a path; what it holds comes from the form of the Case. */
import type { EventName, Method, Path } from '../rules/index.ts';

export interface Question {
  kind: 'dollars' | 'date' | 'dates' | 'entries' | 'count' | 'yes-no' | 'choice';
  label: string;
  hint?: string;
  /** How each choice is named, by its value. */
  choices?: Readonly<Record<string, string>>;
}

const ask =
  (kind: Question['kind']) =>
  (label: string, hint?: string): Question =>
    hint === undefined ? { kind, label } : { kind, label, hint };
const dollars = ask('dollars');
const date = ask('date');
const days = ask('dates');
const count = ask('count');
const yesNo = ask('yes-no');
const choose = (label: string, hint: string | undefined, choices: Readonly<Record<string, string>>): Question => ({
  ...ask('choice')(label, hint),
  choices,
});

export const METHOD_WORDS: Readonly<Record<Method, string>> = {
  micropurchase: 'Micropurchase',
  'small-purchase': 'Small purchase: five vendors at random',
  'mwbe-small-purchase': 'M/WBE small purchase',
  'sole-source': 'Sole source',
  emergency: 'Emergency purchase',
  accelerated: 'Accelerated procurement',
  intergovernmental: 'Intergovernmental purchase',
  cooperative: 'Cooperative purchase',
  'prequalified-list': 'Prequalified list',
  'demonstration-project': 'Demonstration project',
};

export const QUESTIONS: Readonly<Record<Path, Question>> = {
  asOf: date('Law as of', 'The day of the purchase, such as 2026-11-21 or 11/21/2026.'),
  agencyKind: choose('Who buys?', 'The officers who act differ.', {
    mayoral: 'A mayoral agency',
    'elected-official': 'An independently elected official',
    council: 'The City Council',
    board: 'A board-run public entity',
  }),
  funding: choose('What pays for it?', 'Some money, and some transactions, are outside these rules.', {
    ordinary: 'City money, nothing special',
    discretionary: 'A discretionary award that an elected official named',
    'outside-directed': 'A grant, law or order says how to buy',
    'not-covered': 'A utility, subscription, membership or another government',
  }),
  category: choose('What is bought?', undefined, {
    goods: 'Goods',
    'standard-services': 'Standard services',
    'professional-services': 'Professional services',
    'human-services': 'Human services',
    construction: 'Construction',
    'construction-related-services': 'Construction-related services',
  }),
  amount: dollars('Value', 'The estimate in dollars, options included, such as 36,500.'),
  'vendor.mwbe': choose('Is the vendor an M/WBE?', 'Certified by the City (SBS); State certification is another thing.', {
    'city-certified': 'Yes, City-certified',
    'state-certified': 'State-certified only',
    none: 'No',
  }),
  method: choose('Method chosen', 'If one is chosen, it comes first, with what it asks.', METHOD_WORDS),
  awardAmount: dollars('Value awarded', 'If it is known and differs from the estimate.'),

  'facts.3-05.onlySource': yesNo('Has the ACCO determined that there is only one source?'),
  'facts.3-05.otherSourceAppears': yesNo('Does another source appear?', 'From the expressions of interest received.'),
  'facts.3-05.noticeMayJeopardize': yesNo(
    'Has Corporation Counsel warned in writing against the notice?',
    'That it may jeopardize pending litigation or collective bargaining.',
  ),

  'facts.3-05.awardApprovedBy': choose('Who approved the award?', '§ 3-05(d) names three, who may not pass it on.', {
    'agency-head': 'The Agency Head',
    acco: 'The ACCO',
    'designated-official': 'Another senior official whom the agency designated',
    'further-delegate': 'Someone to whom one of these passed it on',
  }),

  'facts.3-06.emergencyDetermined': yesNo(
    'Has the agency determined that there is an emergency?',
    'An unforeseen danger, and a need that normal procurement methods cannot meet.',
  ),
  'facts.3-06.comptrollerApproved': yesNo('Has the Comptroller approved beforehand?'),
  'facts.3-06.counselApproved': yesNo('Has the Corporation Counsel approved beforehand?'),
  'facts.3-06.standingApproval': yesNo(
    'Is either approval a standing one?',
    'Given once for several procurements, and not for this one by itself.',
  ),
  'facts.3-06.termDays': count('Term of the contract', 'In days, the first and the last counted.'),
  'facts.3-06.longerTermDetermined': yesNo('Have both determined beforehand that a longer term is necessary?'),

  'facts.3-07.market': choose('Which market?', undefined, {
    chemicals: 'Chemicals',
    energy: 'Energy',
    food: 'Food',
    metals: 'Metals',
    paper: 'Paper',
    plastics: 'Plastics',
    other: 'Another',
  }),
  'facts.3-07.commodityApproved': yesNo('Has the CCPO approved this commodity?'),
  'facts.3-07.sourceSelection': choose('How is the source selected?', undefined, {
    'sealed-bids': 'Competitive sealed bids',
    proposals: 'Competitive sealed proposals',
    'sole-source': 'Sole source',
    'negotiated-acquisition': 'Negotiated acquisition',
    'small-purchase': 'Small purchase',
    other: 'Another method of the Rules',
  }),
  'facts.3-07.byPurchaseOrder': yesNo('By purchase order instead of contract?'),

  'facts.3-08.relatedPurchases': dollars('Related purchases', 'In dollars: others that may belong to the same need.'),
  'facts.3-08.changesAndRenewals': dollars('Changes and renewals', 'In dollars: so far and planned. They count toward the limit.'),
  'facts.3-08.otherAwardsTwelveMonths': dollars(
    'The vendor’s other awards in twelve months',
    'In dollars, from all City agencies. They decide whether disclosures are due.',
  ),
  'facts.3-08.forHumanServicesProgramme': yesNo(
    'Are the goods for a human-services programme?',
    'One that serves clients: day care, shelter, senior centres, health.',
  ),
  'facts.3-08.biddersList': count('Vendors on the bidders list', 'The citywide small purchases list for this good or service.'),
  'facts.3-08.solicitedAtRandom': count('Vendors solicited at random'),
  'facts.3-08.solicitedBesides': count('Vendors solicited besides those'),
  'facts.3-08.responsiveBids': count('Responsive bids or offers', 'A “no bid” is not one.'),
  'facts.3-08.mwbeQuotes': count('Quotes from M/WBE vendors'),

  'facts.3-09.through': choose('Through whose contract?', undefined, {
    gsa: 'United States General Services Administration',
    'other-federal': 'Another federal agency',
    ogs: 'New York State Office of General Services',
    'other-new-york-agency': 'Another New York State agency',
    'other-state': 'An agency of another state',
  }),
  'facts.3-09.priceDetermined': yesNo(
    'Has the price been determined?',
    'Goods: below the prevailing market price. Services and construction: fair and reasonable.',
  ),
  'facts.3-09.accoApproved': yesNo('Has the ACCO approved the purchase?', 'Needed above the small purchase limits.'),
  'facts.3-09.accoDetermined': yesNo(
    'Has the ACCO determined that a cooperative purchase fits?',
    'Consistent with the City’s procurement policy and in its best interest, with the basis.',
  ),
  'facts.3-09.ccpoApproved': yesNo('Has the CCPO approved that determination?'),
  'facts.3-09.competitive': yesNo('By a competitive sealed bid or proposal process?'),
  'facts.3-09.byPurchaseOrder': yesNo('By purchase order instead of contract?'),

  'facts.3-10.list': choose('Which list?', undefined, {
    category: 'One kept for a category',
    'one-procurement': 'One made for a single procurement',
    citywide: 'A citywide list',
    auditors: 'The Comptroller’s list of auditors',
    'hhs-accelerator': 'The HHS Accelerator list',
  }),
  'facts.3-10.mentoring': yesNo('Designated for a mentoring program?'),
  'facts.3-10.screeningDetermined': yesNo(
    'Has the ACCO determined that advance screening outweighs broader competition?',
    'That vendors’ qualifications must be screened beforehand.',
  ),
  'facts.3-10.specialCaseDetermined': yesNo(
    'Has the ACCO made the special case determination?',
    'That it is a special case, and that the list has the right vendors and is accurate, complete and current.',
  ),
  'facts.3-10.bestInterestDetermined': yesNo('Has the CCPO determined that using the list is in the City’s best interest?'),
  'facts.3-10.vendors': count('Vendors on the list'),
  'facts.3-10.offers': choose('Bids or proposals?', undefined, { bids: 'Bids', proposals: 'Proposals' }),
  'facts.3-10.solicitation': choose('Who is solicited?', undefined, {
    'whole-list': 'The whole list',
    random: 'Some, at random',
    rotational: 'Some, by rotation',
    'best-qualified': 'The best qualified',
    'restricted-mentoring': 'Those meeting the mentoring criteria',
  }),
  'facts.3-10.awards': count('Contracts to be awarded'),
  'facts.3-10.solicited': count('Vendors solicited'),
  'facts.3-10.constructionRelatedWay': choose('Which way of § 3-03(h)?', 'For construction-related services.', {
    'h-2-i-A': 'Non-complex, one vendor at a fee curve: § 3-03(h)(2)(i)(A)',
    'h-2-i-B': 'Non-complex, proposals: § 3-03(h)(2)(i)(B)',
    'h-2-ii': 'Complex: § 3-03(h)(2)(ii)',
    other: 'Another, or none',
  }),
  'facts.3-10.bestQualified': yesNo('By a “best qualified” determination?', 'Alone or together with random or rotational selection.'),
  'facts.3-10.approvalWaived': yesNo(
    'Has the CCPO waived its approval of selective solicitation?',
    'For the agency’s contracts, or for this category.',
  ),
  'facts.3-10.questionnaireComplete': yesNo('Was the questionnaire properly completed?'),
  'facts.3-10.alternateSchedule': yesNo('Has the CCPO approved another review schedule?'),
  'facts.3-10.decision': choose('What did the ACCO decide?', undefined, {
    approved: 'Approved',
    denied: 'Denied',
    suspended: 'Suspended',
    revoked: 'Revoked',
    removed: 'Removed as not responsible',
  }),
  'facts.3-10.equalEmployment': yesNo('Is it about equal employment opportunity?', 'A DLS determination of non-compliance.'),

  'facts.3-10.appealFiled': choose('How did the appeal go to the Agency Head?', undefined, {
    delivered: 'Delivered to the office',
    mailed: 'Mailed',
    'email-accepted': 'By e-mail, to an address that the determination gives for appeals',
    'email-not-accepted': 'By e-mail, though the determination does not accept it',
  }),

  'facts.3-11.determined': yesNo('Has the ACCO made the determination of § 3-11(c)?', 'With its six statements.'),
  'facts.3-11.inUse': yesNo('Is it currently in use in City government?', 'The product, approach or technology, at any agency.'),
  'facts.3-11.termMonths': count('Initial term', 'In months.'),
  'facts.3-11.extensionMonths': count('Extensions together', 'In months.'),
  'facts.3-11.vendorIdentified': yesNo('Has a vendor been identified?'),
  'facts.3-11.competitivelyAvailable': yesNo('Is it already competitively available in the marketplace?'),
  'facts.3-11.severalVendors': yesNo('Can it be evaluated with short contracts with several vendors?'),
  'facts.3-11.challenge': yesNo('Does the solicitation define a challenge or problem?'),
  'facts.3-11.outsideFunding': yesNo('Does outside funding justify the award?'),

  'facts.other.correctionEmergency': yesNo(
    'Was it found necessary for the jail emergency?',
    'In writing, by the Commissioner of Correction, from 2021 to 2026.',
  ),
  'facts.other.displacement': yesNo(
    'Would the contract displace City employees?',
    'The agency decides it before soliciting services of over $1,000,000.',
  ),
  'facts.other.litigation': yesNo('Would a notice disclose litigation strategy?', 'Or impair the City’s conduct of litigation.'),
  'facts.other.materiallySame': yesNo('Are the terms materially those of a contract already held?', 'With the same vendor.'),

  'dates.determination': date('Determination completed'),
  'dates.determinationCopy': date('Copy of the determination sent to the Comptroller'),
  'dates.comptrollerApproval': date('Comptroller’s approval', 'Of the emergency procurement. With the next one it selects Charter § 315.'),
  'dates.counselApproval': date('Corporation Counsel’s approval', 'Of the emergency procurement. The later of the two decides.'),
  'dates.intentNotice': date('Notice of intent published'),
  'dates.onlinePosting': date('Notice posted online', 'The notice of intent, or of an accelerated solicitation, on the City’s website.'),
  'dates.expressionsDue': date('Expressions of interest due', 'As the notice of intent says.'),
  'dates.negotiations': date('Negotiations begin', 'Expected or actual, whichever is earlier.'),
  'dates.solicitation': date('Solicitation'),
  'dates.bidOpening': date('Bid opening or proposal due date'),
  'dates.displacementReasons': date('Council receives the reasons for displacing employees', 'With the comparative analysis.'),
  'dates.councilHearing': date('Council’s hearing on the displacement'),
  'dates.commodityList': date('CCPO’s list that names the commodity', 'The day of the City Record.'),
  'dates.commentNotice': date('Comment notice published'),
  'dates.commentClose': date('Comments close', 'The last day on which they are taken.'),
  'dates.award': date('Award'),
  'dates.purchaseOrder': date('Purchase order'),
  'dates.execution': date('Contract executed'),
  'dates.contractStart': date('Contract begins', 'The first day of its term.'),
  'dates.contractEnd': date('Contract ends', 'The last day of its initial term, extensions left out.'),
  'dates.registration': date('Contract registered'),
  'dates.awardNotice': date('Notice of award published'),
  'dates.comptrollerFiling': date('Filed with the Comptroller', 'The contract, for registration; for an emergency, its determination.'),
  'dates.councilFiling': date('Submitted to the City Council'),
  'dates.contractSubmission': date('Contract submitted to the Comptroller', 'For audit, after an emergency or accelerated procurement.'),
  'dates.pqlNotice': date('Last notice of the list'),
  'dates.questionnaire': date('Questionnaire submitted'),
  'dates.listed': date('Vendor listed'),
  'dates.affirmed': date('Last affirmation'),
  'dates.suspension': date('Suspension begins'),
  'dates.suspensionEnd': date('Suspension ends', 'Its last day.'),
  'dates.pqlDecisionMailed': date('Decision mailed'),
  'dates.pqlDecisionReceived': date('Decision received', 'The day it came. Unknown? Leave it empty and give the day of mailing.'),
  'dates.pqlAppeal': date('Appeal filed with the Agency Head'),
  'dates.agencyHeadDecision': date('Agency Head’s decision', 'The date it bears, not the day it was received.'),
  'dates.oathPetition': date('Petition filed with OATH'),
  'dates.oathCopyReceived': date('Agency receives the copy of the OATH appeal'),

  closures: days('Days the City is closed', 'Beyond its holidays, as you know of them, such as 2026-12-24, 2026-12-28.'),
  entries: ask('entries')(
    'Other purchases, changes, renewals and awards',
    'One by one, in place of a sum of their kind. Leave out a date that you do not know.',
  ),
};

/** The first questions: a result needs two or three of them. */
export const FIRST: readonly Path[] = ['agencyKind', 'funding', 'category', 'amount', 'vendor.mwbe', 'asOf', 'method'];

/** Questions that refine the result, by subject. A group with methods is asked only where one of them is chosen, or none. */
export interface Group {
  title: string;
  paths: readonly Path[];
  methods?: readonly Method[];
}

const facts = (section: string, except: readonly Path[] = []): Path[] =>
  (Object.keys(QUESTIONS) as Path[]).filter((path) => path.startsWith(`facts.${section}.`) && !except.includes(path));

const VALUE: readonly Path[] = [
  'awardAmount',
  'facts.3-08.relatedPurchases',
  'facts.3-08.changesAndRenewals',
  'facts.3-08.otherAwardsTwelveMonths',
  'entries',
];

/** The events whose days the rules of every method ask for. */
const OF_EVERY_METHOD: readonly EventName[] = [
  'solicitation',
  'commentNotice',
  'commentClose',
  'award',
  'purchaseOrder',
  'execution',
  'registration',
  'comptrollerFiling',
];

/** Asked of methods whose services may displace City employees, Charter § 312(a). */
const DISPLACING = ['displacementReasons', 'councilHearing'] as const;

/** Those that a method's own rules ask for besides. */
const BESIDES: Readonly<Record<Method, readonly EventName[]>> = {
  micropurchase: ['contractStart'],
  'small-purchase': ['bidOpening', 'contractStart'],
  'mwbe-small-purchase': ['bidOpening', 'contractStart', 'awardNotice'],
  'sole-source': [
    ...DISPLACING,
    ...(['determination', 'determinationCopy', 'intentNotice', 'onlinePosting', 'expressionsDue', 'negotiations'] as const),
    ...(['contractStart', 'awardNotice'] as const),
  ],
  emergency: [
    ...(['determination', 'comptrollerApproval', 'counselApproval', 'intentNotice', 'contractStart', 'contractEnd'] as const),
    ...(['awardNotice', 'councilFiling', 'contractSubmission'] as const),
  ],
  accelerated: [
    ...(['determination', 'determinationCopy', 'intentNotice', 'onlinePosting', 'negotiations', 'bidOpening'] as const),
    ...(['commodityList', 'awardNotice', 'contractSubmission'] as const),
  ],
  intergovernmental: [...DISPLACING, 'bidOpening', 'determination', 'intentNotice', 'contractStart', 'awardNotice'],
  cooperative: [...DISPLACING, 'bidOpening', 'determination', 'intentNotice', 'contractStart', 'awardNotice'],
  'prequalified-list': [
    ...DISPLACING,
    ...([
      'determination',
      'intentNotice',
      'bidOpening',
      'contractStart',
      'awardNotice',
      'pqlNotice',
      'questionnaire',
      'listed',
      'affirmed',
    ] as const),
    ...(['suspension', 'suspensionEnd', 'pqlDecisionMailed', 'pqlDecisionReceived', 'pqlAppeal'] as const),
    ...(['agencyHeadDecision', 'oathPetition', 'oathCopyReceived'] as const),
  ],
  'demonstration-project': [
    ...DISPLACING,
    ...(['determination', 'intentNotice', 'onlinePosting', 'expressionsDue', 'negotiations'] as const),
    ...(['contractStart', 'contractEnd', 'awardNotice'] as const),
  ],
};

/** Every date that may be asked for, in the usual order of time. */
const DATES = (Object.keys(QUESTIONS) as Path[]).filter((path) => path.startsWith('dates.'));

/** The dates that the rules of a method ask for, in the usual order of time; a test holds them to what the rules read. */
export const datesOf = (method: Method): readonly Path[] =>
  DATES.filter((path) => [...OF_EVERY_METHOD, ...BESIDES[method]].some((event) => path === `dates.${event}`));

export const MORE: readonly Group[] = [
  { title: 'More on the value', paths: VALUE },
  { title: 'Small purchases, § 3-08', paths: facts('3-08', VALUE), methods: ['micropurchase', 'small-purchase', 'mwbe-small-purchase'] },
  { title: 'Sole source, § 3-05', paths: facts('3-05'), methods: ['sole-source'] },
  { title: 'Emergency, § 3-06', paths: facts('3-06'), methods: ['emergency'] },
  { title: 'Accelerated procurement, § 3-07', paths: facts('3-07'), methods: ['accelerated'] },
  { title: 'Other governments, § 3-09', paths: facts('3-09'), methods: ['intergovernmental', 'cooperative'] },
  { title: 'Prequalified list, § 3-10', paths: facts('3-10'), methods: ['prequalified-list'] },
  { title: 'Demonstration project, § 3-11', paths: facts('3-11'), methods: ['demonstration-project'] },
  { title: 'Special circumstances', paths: facts('other') },
  { title: 'Dates', paths: DATES },
  { title: 'Closed days', paths: ['closures'] },
];
