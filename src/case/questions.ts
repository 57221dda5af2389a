/** The questions of the calculators in plain words: one entry a path; what it holds comes from the form of the Case. */
import type { Category, EventName, Method, Path, Section } from '../rules/index.ts';

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
  'small-purchase': 'Competitive small purchase: five vendors at random',
  'mwbe-small-purchase': 'M/WBE small purchase',
  'sole-source': 'Sole source',
  emergency: 'Emergency purchase',
  accelerated: 'Accelerated procurement',
  intergovernmental: 'Intergovernmental purchase',
  cooperative: 'Cooperative purchase',
  'prequalified-list': 'Prequalified list',
  'demonstration-project': 'Demonstration project',
};

/** What a kind of purchase holds, beside its name in a list of choices: by § 1-01(e) (2020 text), as the glossary tells it. */
const EXAMPLES: Readonly<Partial<Record<Category, string>>> = {
  'standard-services': 'cleaning, guards',
  'professional-services': 'consultants, programmers, lawyers',
  'human-services': 'day care, shelter',
  'construction-related-services': 'architects, engineers',
};

/** A choice as a list of choices shows it. */
export const choiceWords = (choice: string, words: string): string => {
  const examples = (EXAMPLES as Readonly<Record<string, string>>)[choice];
  return examples ? `${words}: ${examples}` : words;
};

export const QUESTIONS: Readonly<Record<Path, Question>> = {
  asOf: date('Purchase date', 'Used for dates of the purchase left blank. Example: 11/21/2026.'),
  agencyKind: choose('Type of agency', 'This affects who approves.', {
    mayoral: 'Mayoral agency',
    'elected-official': 'Independently elected official',
    council: 'City Council',
    board: 'Board-run public entity',
  }),
  funding: choose('Funding source', 'Some funding and some purchases are exempt from these rules.', {
    ordinary: 'Regular City funds',
    discretionary: 'Discretionary award designated by an elected official',
    'outside-directed': 'Grant, law or order that says how to buy',
    'not-covered': 'Utility, subscription, membership or another government',
  }),
  category: choose('What are you buying?', undefined, {
    goods: 'Goods',
    'standard-services': 'Standard services',
    'professional-services': 'Professional services',
    'human-services': 'Human services',
    construction: 'Construction',
    'construction-related-services': 'Construction-related services',
  }),
  amount: dollars('Estimated contract value', 'In dollars, such as 36,500. Include all renewals and options.'),
  'vendor.mwbe': choose('Is the vendor an M/WBE?', 'Certified by the City (SBS). State certification does not count.', {
    'city-certified': 'Yes, City-certified',
    'state-certified': 'State-certified only',
    none: 'No',
  }),
  method: choose('Procurement method', undefined, METHOD_WORDS),
  awardAmount: dollars('Award amount', 'If known and different from the estimate.'),

  'facts.3-05.onlySource': yesNo('Has the ACCO determined that there is only one source?'),
  'facts.3-05.otherSourceAppears': yesNo('Has another source come forward?', 'In the expressions of interest received.'),
  'facts.3-05.noticeMayJeopardize': yesNo(
    'Has the Corporation Counsel advised in writing against the notice?',
    'Because it may jeopardize pending litigation or collective bargaining.',
  ),

  'facts.3-05.awardApprovedBy': choose('Who approved the award?', '§ 3-05(d) names three officials. They cannot delegate it further.', {
    'agency-head': 'The Agency Head',
    acco: 'The ACCO',
    'designated-official': 'Another senior official designated by the agency',
    'further-delegate': 'Someone to whom one of these delegated it',
  }),

  'facts.3-06.emergencyDetermined': yesNo(
    'Has the agency determined that there is an emergency?',
    'An unforeseen danger, and a need that normal procurement methods cannot meet.',
  ),
  'facts.3-06.comptrollerApproved': yesNo('Did the Comptroller approve in advance?'),
  'facts.3-06.counselApproved': yesNo('Did the Corporation Counsel approve in advance?'),
  'facts.3-06.standingApproval': yesNo(
    'Is either approval a standing approval?',
    'Given once for several procurements, not for this one by itself.',
  ),
  'facts.3-06.termDays': count('Contract term', 'In days. Count both the first and the last day.'),
  'facts.3-06.longerTermDetermined': yesNo('Have both determined in advance that a longer term is necessary?'),

  'facts.3-07.market': choose('Which commodity market?', undefined, {
    chemicals: 'Chemicals',
    energy: 'Energy',
    food: 'Food',
    metals: 'Metals',
    paper: 'Paper',
    plastics: 'Plastics',
    other: 'Other',
  }),
  'facts.3-07.commodityApproved': yesNo('Has the CCPO approved this commodity?'),
  'facts.3-07.sourceSelection': choose('How is the vendor selected?', undefined, {
    'sealed-bids': 'Competitive sealed bids',
    proposals: 'Competitive sealed proposals',
    'sole-source': 'Sole source',
    'negotiated-acquisition': 'Negotiated acquisition',
    'small-purchase': 'Small purchase',
    other: 'Another method in the PPB Rules',
  }),
  'facts.3-07.byPurchaseOrder': yesNo('Purchase order instead of a contract?'),

  'facts.3-08.relatedPurchases': dollars('Related purchases', 'In dollars: other purchases that may meet the same need.'),
  'facts.3-08.changesAndRenewals': dollars('Changes and renewals', 'In dollars, made and planned, if not in the value. They count too.'),
  'facts.3-08.otherAwardsTwelveMonths': dollars(
    'Other awards to the vendor in 12 months',
    'In dollars, from all City agencies. This decides whether disclosures are due.',
  ),
  'facts.3-08.forHumanServicesProgramme': yesNo(
    'Are the goods for a human services program?',
    'A program that serves clients, such as day care, shelters, senior centers or health care.',
  ),
  'facts.3-08.biddersList': count('Vendors on the bidders list', 'The citywide small purchases list for this good or service.'),
  'facts.3-08.solicitedAtRandom': count('Vendors solicited at random'),
  'facts.3-08.solicitedBesides': count('Other vendors solicited'),
  'facts.3-08.responsiveBids': count('Responsive bids or offers', 'A “no bid” does not count.'),
  'facts.3-08.mwbeQuotes': count('Quotes from M/WBE vendors'),

  'facts.3-09.through': choose('Whose contract is used?', undefined, {
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
  'facts.3-09.accoApproved': yesNo('Has the ACCO approved the purchase?', 'Required above the small purchase limits.'),
  'facts.3-09.accoDetermined': yesNo(
    'Has the ACCO determined that a cooperative purchase is appropriate?',
    'Consistent with the City’s procurement policy and in its best interest, with the basis.',
  ),
  'facts.3-09.ccpoApproved': yesNo('Has the CCPO approved that determination?'),
  'facts.3-09.competitive': yesNo('Was it awarded through competitive sealed bids or proposals?'),
  'facts.3-09.byPurchaseOrder': yesNo('Purchase order instead of a contract?'),

  'facts.3-10.list': choose('Which list?', undefined, {
    category: 'A list for one category',
    'one-procurement': 'A list for a single procurement',
    citywide: 'A citywide list',
    auditors: 'The Comptroller’s list of auditors',
    'hhs-accelerator': 'The HHS Accelerator list',
  }),
  'facts.3-10.mentoring': yesNo('Is it designated for a mentoring program?'),
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
  'facts.3-10.constructionRelatedWay': choose('Which method under § 3-03(h)?', 'For construction-related services.', {
    'h-2-i-A': 'Non-complex, one vendor at a fee curve: § 3-03(h)(2)(i)(A)',
    'h-2-i-B': 'Non-complex, proposals: § 3-03(h)(2)(i)(B)',
    'h-2-ii': 'Complex: § 3-03(h)(2)(ii)',
    other: 'Other or none',
  }),
  'facts.3-10.bestQualified': yesNo('Is there a “best qualified” determination?', 'Alone or together with random or rotational selection.'),
  'facts.3-10.approvalWaived': yesNo(
    'Has the CCPO waived its approval of selective solicitation?',
    'For the agency’s contracts, or for this category.',
  ),
  'facts.3-10.questionnaireComplete': yesNo('Was the questionnaire completed properly?'),
  'facts.3-10.alternateSchedule': yesNo('Has the CCPO approved another review schedule?'),
  'facts.3-10.decision': choose('What was decided?', undefined, {
    approved: 'Approved',
    denied: 'Denied',
    suspended: 'Suspended',
    revoked: 'Revoked',
    removed: 'Removed as not responsible',
  }),
  'facts.3-10.equalEmployment': yesNo('Is the decision about equal employment opportunity?', 'A DLS determination of noncompliance.'),

  'facts.3-10.appealFiled': choose('How was the appeal sent to the Agency Head?', undefined, {
    delivered: 'Delivered to the office',
    mailed: 'Mailed',
    'email-accepted': 'By email, to an address that the determination gives for appeals',
    'email-not-accepted': 'By email, but the determination does not accept email',
  }),
  'facts.3-10.decisionServed': choose(
    'How was the decision sent to the vendor?',
    'Mail counts as received no later than the fifth day after mailing.',
    {
      mailed: 'By mail',
      'by-hand': 'By hand',
      electronic: 'By email or fax',
    },
  ),

  'facts.3-11.determined': yesNo('Has the ACCO made the determination that § 3-11(c) requires?', 'With its six statements.'),
  'facts.3-11.inUse': yesNo('Is it currently in use in City government?', 'The product, approach or technology, at any agency.'),
  'facts.3-11.termMonths': count('Initial term', 'In months.'),
  'facts.3-11.extensionMonths': count('Total of all extensions', 'In months.'),
  'facts.3-11.vendorIdentified': yesNo('Has a vendor been identified?'),
  'facts.3-11.competitivelyAvailable': yesNo('Is it already competitively available in the marketplace?'),
  'facts.3-11.severalVendors': yesNo('Can it be evaluated through short contracts with several vendors?'),
  'facts.3-11.challenge': yesNo('Does the solicitation define a challenge or problem?'),
  'facts.3-11.outsideFunding': yesNo('Does outside funding justify the award?'),

  'facts.other.correctionEmergency': yesNo(
    'Was the purchase found necessary for the jail emergency?',
    'In writing, by the Commissioner of Correction, from 2021 to 2026.',
  ),
  'facts.other.displacement': yesNo(
    'Would the contract displace City employees?',
    'Determined before soliciting standard or professional services over $1,000,000.',
  ),
  'facts.other.litigation': yesNo('Would a notice disclose litigation strategy?', 'Or impair the City’s conduct of litigation.'),
  'facts.other.materiallySame': yesNo('Are the terms materially the same as an existing contract?', 'With the same vendor.'),

  'dates.determination': date('Determination completed'),
  'dates.determinationCopy': date('Copy of the determination sent to the Comptroller'),
  'dates.comptrollerApproval': date(
    'Comptroller’s approval',
    'Of the emergency procurement. The later of this date and the next one decides which text of Charter § 315 applies.',
  ),
  'dates.counselApproval': date('Corporation Counsel’s approval', 'Of the emergency procurement.'),
  'dates.intentNotice': date('Notice of intent published'),
  'dates.onlinePosting': date('Notice posted online', 'The notice of intent, or of an accelerated solicitation, on the City’s website.'),
  'dates.expressionsDue': date('Expressions of interest due', 'As the notice of intent says.'),
  'dates.negotiations': date('Negotiations begin', 'Expected or actual, whichever is earlier.'),
  'dates.solicitation': date('Solicitation'),
  'dates.bidOpening': date('Bid opening or proposal due date'),
  'dates.displacementReasons': date('Council receives the reasons for displacing employees', 'With the comparative analysis.'),
  'dates.councilHearing': date('Council’s hearing on the displacement'),
  'dates.commodityList': date('CCPO’s list that names the commodity', 'The date it was published in the City Record.'),
  'dates.commentNotice': date('Comment notice published'),
  'dates.commentClose': date('Comments close', 'The last day to comment.'),
  'dates.award': date('Award'),
  'dates.purchaseOrder': date('Purchase order'),
  'dates.execution': date('Contract executed'),
  'dates.contractStart': date('Contract begins', 'The first day of its term.'),
  'dates.contractEnd': date('Contract ends', 'The last day of its initial term, without extensions.'),
  'dates.registration': date('Contract registered'),
  'dates.awardNotice': date('Notice of award published'),
  'dates.comptrollerFiling': date('Filed with the Comptroller', 'The contract, for registration. For an emergency, the determination.'),
  'dates.councilFiling': date('Submitted to the City Council'),
  'dates.contractSubmission': date('Contract submitted to the Comptroller', 'For audit, after an emergency or accelerated procurement.'),
  'dates.pqlNotice': date('Last notice of the list'),
  'dates.questionnaire': date('Questionnaire submitted'),
  'dates.listed': date('Vendor added to the list'),
  'dates.affirmed': date('Last affirmation'),
  'dates.suspension': date('Suspension begins'),
  'dates.suspensionEnd': date('Suspension ends', 'Its last day.'),
  'dates.pqlDecisionMailed': date('Decision mailed'),
  'dates.pqlDecisionReceived': date('Decision received', 'Not sure? Leave this blank and enter the mailing date.'),
  'dates.pqlAppeal': date(
    'Appeal filed with the Agency Head',
    'The day the office received it, or an accepted email was sent. Not the mailing date.',
  ),
  'dates.agencyHeadDecision': date('Agency Head’s decision', 'The date on the decision, not the day it was received.'),
  'dates.agencyHeadDecisionReceived': date(
    'Agency Head’s decision received',
    'The day it was received. After a removal, 10 days for a second appeal run from it.',
  ),
  'dates.oathPetition': date('Petition filed with OATH'),
  'dates.oathCopyReceived': date('Agency receives the copy of the OATH appeal'),

  closures: days('Days the City is closed', 'Besides City holidays, such as 12/24/2026, 12/28/2026.'),
  entries: ask('entries')(
    'Other purchases, changes, renewals and awards',
    'List them one by one instead of entering a total. Leave the date blank if you don’t know it.',
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
    ...(['agencyHeadDecision', 'agencyHeadDecisionReceived', 'oathPetition', 'oathCopyReceived'] as const),
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

/** The section whose facts are asked for with a method. */
const SECTION_OF: Readonly<Record<Method, Section>> = {
  micropurchase: '3-08',
  'small-purchase': '3-08',
  'mwbe-small-purchase': '3-08',
  'sole-source': '3-05',
  emergency: '3-06',
  accelerated: '3-07',
  intergovernmental: '3-09',
  cooperative: '3-09',
  'prequalified-list': '3-10',
  'demonstration-project': '3-11',
};

/** What a section asks, with its methods. */
const ofSection = (name: string, section: Section, except?: readonly Path[]): Group => ({
  title: `${name}, § ${section}`,
  paths: facts(section, except),
  methods: (Object.keys(SECTION_OF) as Method[]).filter((method) => SECTION_OF[method] === section),
});

export const MORE: readonly Group[] = [
  { title: 'Related purchases, changes and renewals', paths: VALUE },
  ofSection('Small purchases', '3-08', VALUE),
  ofSection('Sole source', '3-05'),
  ofSection('Emergency', '3-06'),
  ofSection('Accelerated procurement', '3-07'),
  ofSection('Other governments', '3-09'),
  ofSection('Prequalified list', '3-10'),
  ofSection('Demonstration project', '3-11'),
  { title: 'Special circumstances', paths: facts('other') },
  { title: 'Dates', paths: DATES },
  { title: 'City closures', paths: ['closures'] },
];
