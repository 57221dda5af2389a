/** Other law that the rules rest on, each said once, in our words, with the copy it was read in. */
import type { IsoDate } from './calendar.ts';
import { authority } from './finding.ts';

const CHARTER = 'New York City Charter, current to August 18, 2026';
const CHARTER_MAY = 'New York City Charter, current to May 27, 2026';
const TITLE_9_2020 = '9 RCNY as in force from January 1, 2020; may have changed since';

export const WHO_ACTS_CHARTER = authority(
  'charter-310',
  'For an elected official, the Council or a board-run entity, acts given to the Mayor or the Mayor’s appointee are done by its own officer.',
  CHARTER,
);
export const WHO_ACTS_RULES = authority(
  'ppb-1-02',
  'Section 1-02(b) and (c): where a rule requires the Mayor or a Mayor’s appointee to act, the buying official or board acts instead.',
  TITLE_9_2020,
);
export const DISCRETIONARY = authority(
  'ppb-1-02',
  'Section 1-02(e): source selection rules do not reach awards from line-item or discretionary funds to community not-for-profits that elected officials name.',
  TITLE_9_2020,
);
export const OUTSIDE_DIRECTED = authority(
  'ppb-1-02',
  'Section 1-02(d): the Rules yield so far as an outside funder, statute, court order or other law expressly authorizes or requires otherwise.',
  TITLE_9_2020,
);
export const NOT_COVERED = authority(
  'ppb-1-02',
  'Section 1-02(f) lists transactions outside the Rules, if the ACCO determines that the process is in the City’s best interest and states why.',
  TITLE_9_2020,
);
export const ANOTHER_GOVERNMENT = authority(
  'ppb-3-13',
  'Section 3-13 keeps its own duties for purchases from another government; other than them these Rules do not apply.',
  TITLE_9_2020,
);
export const CITY_CERTIFIED = authority(
  'ppb-1-01',
  'Section 1-01(e): an M/WBE is a business certified by the City under Charter § 1304; State certification alone does not make one.',
  TITLE_9_2020,
);
export const CALENDAR_DAYS = authority('ppb-1-01', 'Section 1-01(e): days are calendar days unless a rule says otherwise.', TITLE_9_2020);
export const HUMAN_SERVICES = authority(
  'ppb-1-01',
  'Section 1-01(e): human services are services provided to third-party clients, such as day care, shelter or senior centers.',
  TITLE_9_2020,
);
export const MWBE_CEILING = authority(
  'charter-311',
  'Subdivision (i)(1) lets the Board’s rules allow purchases from City-certified M/WBEs up to a maximum without a formal competitive process.',
  CHARTER,
);
export const SEALED_BIDDING = authority(
  'charter-312',
  'Contracts are awarded by competitive sealed bidding unless the Charter or a special case allows another method.',
  CHARTER,
);
export const SEALED_BIDDING_RULE = authority(
  'ppb-3-02',
  'Section 3-02 holds the procedure for competitive sealed bidding; its text is not on this site.',
  TITLE_9_2020,
);
export const DCAS_BUYS_GOODS = authority(
  'charter-329',
  'DCAS buys goods for agencies; an agency buys directly only within its own limit or by delegation.',
  CHARTER_MAY,
);
export const COMMENT = authority(
  'charter-326',
  'Before a contract over $100,000 by other than sealed bidding, the agency gives City Record notice and takes comments online for at least seven days.',
  CHARTER,
);
export const NO_PROTEST = authority(
  'charter-311',
  'Subdivision (b)(9), in force since March 9, 2025, itself leaves small, emergency and accelerated purchases out of vendor protests.',
  CHARTER,
);
export const PASSPORT = authority('ppb-1-01', 'Section 1-01(e): VENDEX now means the PASSPort portal and its database.', TITLE_9_2020);
export const ROLL_OVER = authority(
  'gcl-25-a',
  'A period ending on a Saturday, Sunday or public holiday may end on the next business day; whether this binds a City rule is not settled.',
  'General Construction Law § 25-a, as reprinted by one publisher',
);
export const EDITIONS = authority(
  'charter-1066',
  'The City Record appears daily except Saturdays, Sundays and legal holidays.',
  CHARTER_MAY,
);
export const AWARD_NOTICE_CONTENT = authority(
  'charter-325',
  'Subdivision b(3)(b): a notice of an award above the small purchase limits names contractor, value, method and, but for sealed bidding, the clause of § 312 relied on.',
  CHARTER,
);

// Charter chapter 13 and sections of the Rules held only as of 2020
export const STATE_COMMENT_LAW = authority(
  'state-2024-483',
  'In force from May 21, 2025; it expires on October 1, 2030. The Board sets the exact length of the comment period by a rule that is not on this site.',
  CHARTER,
);
export const HEARING_2020 = authority(
  'ppb-2-11',
  'As of 2020: a public hearing before contracts over $100,000, with at least ten days’ notice in the City Record.',
  TITLE_9_2020,
);
export const MAYORAL_APPROVAL = authority(
  'charter-317',
  'Subdivision b: a contract over $5,000,000 let otherwise than by sealed bids, or proposals with weights set beforehand, needs the Mayor’s approval before execution.',
  CHARTER,
);
export const DEPUTY_MAYOR_APPROVES = authority(
  'eo-2026-2',
  'Section 16 gives the approval of Charter § 317(b) to the deputy mayor who supervises the agency.',
  'Executive Order 2, dated January 1, 2026',
);
/** The first day of Charter § 20-t (Local Law 175 of 2025). */
export const CHARTER_20_T_FROM: IsoDate = '2026-06-02';
export const NOT_TO_ACCO = authority(
  'charter-20-t',
  'Since June 2, 2026 an approval under § 317(b) may not be delegated to an agency’s chief contracting officer.',
  CHARTER,
);
export const CERTIFICATION = authority(
  'charter-327',
  'Before filing for registration, the Corporation Counsel certifies legal authority and, but for sealed bidding, the Mayor certifies the procedure.',
  CHARTER,
);
export const REGISTRATION = authority(
  'charter-328',
  'No contract is implemented until filed with the Comptroller and registered, or thirty days pass from filing without the Comptroller’s objection or grounds to refuse.',
  CHARTER,
);
export const URGENT_NOT_HELD_FOR_REGISTRATION = authority(
  'charter-328',
  'Subdivision d: prior registration is not required of emergency contracts; they go to the Comptroller for audit after execution.',
  CHARTER,
);
/** Charter § 328(d)(2): what the registration of a board's contract, and its submission, turn on. */
export const FROM_TREASURY = 'if it is paid from the City treasury, or from money under the City’s control';
export const IF_NOT_FROM_TREASURY = 'if it is not paid from the City treasury, or from money under the City’s control';
export const NOT_FROM_TREASURY = authority(
  'charter-328',
  'Subdivision d(2): a contract not paid from the City treasury, or from money under the City’s control, needs no registration; the board files a copy with the Mayor within ten days of award.',
  CHARTER,
);
export const PURCHASE_ORDER = authority(
  'ppb-1-01',
  'Section 1-01(e): a contract is usually for more than the small purchase limits; a purchase order for less, or under a contract.',
  TITLE_9_2020,
);
export const REGISTRATION_2020 = authority(
  'ppb-2-12',
  'As of 2020: purchase orders under another government’s contract need no registration if the relevant papers are filed with the Comptroller.',
  TITLE_9_2020,
);
export const DISPLACEMENT = authority(
  'charter-312',
  'Subdivision a, as amended on October 1, 2024: services over $1,000,000 need a determination whether City employees would be displaced, with listed exceptions.',
  CHARTER,
);
export const DISPLACEMENT_ANALYSIS = authority(
  'charter-312',
  'Subdivision a(1)(c) and (2): where employees would be displaced, the agency’s cost analysis goes to the Comptroller before soliciting, and with its determination to the Council and the unions concerned as soon as offers are in.',
  CHARTER,
);
export const DISPLACEMENT_REASONS = authority(
  'charter-312',
  'Subdivision a(3): before award the agency compares costs and benefits on the vendor’s best and final offer, and sends the reasons and the analysis to the Comptroller, the Council and the unions concerned.',
  CHARTER,
);
export const DISPLACEMENT_WAIT = authority(
  'charter-312',
  'Subdivision a(4): no award before thirty days from the Council’s receipt have passed, or it has held a hearing, whichever is sooner.',
  CHARTER,
);
export const DISPLACEMENT_LEAVES_OUT = authority(
  'charter-312',
  'Subdivision a excludes emergencies, purchases from governments, required sources, M/WBE small purchases, contracts with $1,000,000 or less of services, and legal, litigation-consulting, investigative or confidential services.',
  CHARTER,
);
export const DISPLACEMENT_NOT_DIVIDED = authority(
  'charter-312',
  'Subdivision a: a contract or task order may not be artificially divided to avoid it; a change or renewal to over $1,000,000 is covered too.',
  CHARTER,
);
export const DISPLACEMENT_UNPLANNED = authority(
  'charter-312',
  'Subdivision a(8)(c): ten days’ public notice by the Mayor before a solicitation, change or renewal not in the yearly plan, or different from it.',
  CHARTER,
);
export const PRESOLICITATION_2020 = authority(
  'ppb-2-02',
  'As of 2020: a report the ACCO approves, for sole source above $10,000 ($15,000 construction) and others above the small purchase limits, not emergencies.',
  TITLE_9_2020,
);
export const RECOMMENDATION_2020 = authority(
  'ppb-2-09',
  'As of 2020: due for sole source above $10,000 ($15,000 construction) and for other procurements above the small purchase limits.',
  TITLE_9_2020,
);
export const RESPONSIBILITY_2020 = authority(
  'ppb-2-08',
  'As of 2020: award to responsible vendors only; disclosures at $250,000 in twelve months, or for sole source of $10,000 or more.',
  TITLE_9_2020,
);
export const WRITTEN_DECISION_2020 = authority(
  'ppb-2-01',
  'As of 2020: the ACCO decides in writing to buy technical, consultant or personal services over $100,000.',
  TITLE_9_2020,
);
export const PROTEST_2020 = authority(
  'ppb-2-10',
  'As of 2020: within ten days of when a vendor knew or should have known, at most ten after the award notice; not accelerated, emergency or small purchases.',
  TITLE_9_2020,
);
export const PROTEST_CHARTER = authority(
  'charter-311',
  'Subdivision (b)(9), in force since March 9, 2025, requires protest rules of the Board, except for accelerated, emergency and small purchases.',
  CHARTER,
);

export const SUSPENDED = authority(
  'eeo-2021-241',
  'From September 15, 2021 suspended the Charter’s chapter 13 and these Rules for what the Commissioner of Correction found in writing necessary for the jail emergency.',
  'Emergency Executive Order 241, dated September 15, 2021, and its successors',
);
export const SUSPENSION_LIFTED = authority(
  'eeo-2026-1-9',
  'Since February 19, 2026 the suspension for the jail emergency is lifted; it began on September 15, 2021.',
  'Emergency Executive Order 1.9 of 2026',
);

// § 3-05
export const SPECIAL_CASE_WRITING = authority(
  'charter-312',
  'The determination not to use sealed bidding is written: why bidding will not do, and why this method is the most competitive that fits.',
  CHARTER,
);
export const SPECIAL_CASE_RULE = authority(
  'ppb-3-01',
  'Section 3-01(d): this method needs a special-case determination, in writing before soliciting, which the ACCO approves.',
  TITLE_9_2020,
);
/** The day on which the subdivisions of Charter § 312 were lettered anew (Local Law 85 of 2024). */
export const CHARTER_312_RELETTERED: IsoDate = '2024-10-01';
export const SINGLE_SOURCE_CLAUSE = authority(
  'charter-312',
  'A single source is special case (c)(1)(c), as lettered since October 1, 2024; § 325 still points to subdivision b.',
  CHARTER,
);
export const SOLE_SOURCE_FILE = authority(
  'charter-321',
  'Subdivision a: the contract file holds the determination that there is only one source, and the process by which it was reached.',
  CHARTER,
);
export const SOLE_SOURCE_COPIES = authority(
  'charter-321',
  'Subdivision a: copies are filed with the Comptroller; its words point to the notice, so send that too.',
  CHARTER,
);
export const SOLE_SOURCE_IMMEDIATE = authority(
  'charter-321',
  'Subdivision b: notice in the City Record follows the determination immediately; the ten days of the rule are the least, not a reason to wait.',
  CHARTER,
);
export const SOLE_SOURCE_LATER_NOTICE = authority(
  'charter-321',
  'Subdivision b: notice may wait for the end of negotiations or the award only where Board rules define when the vendor should not know.',
  CHARTER,
);
export const SOLE_SOURCE_FUTURE_VENDORS = authority(
  'charter-321',
  'Subdivision b: vendors interested in such work in the future are prequalified, or put on the list of those who receive notices.',
  CHARTER,
);
export const SOLE_SOURCE_REVIEW_FLOOR = authority(
  'ppb-2-02',
  'Section 2-02(b)(1) names lower floors for this review: over $10,000, or $15,000 for construction and construction-related services.',
  TITLE_9_2020,
);
export const SOLE_SOURCE_DISCLOSURES = authority(
  'ppb-2-08',
  'Section 2-08(e)(1): a sole source award of $10,000 or more calls for vendor disclosures, whatever the vendor’s yearly total.',
  TITLE_9_2020,
);
/** Where what was done without what must precede it goes. */
export const VIOLATION = authority(
  'ppb-1-02',
  'Section 1-02(h): what the ACCO does about a violation of these Rules, and when the CCPO may ratify it.',
  TITLE_9_2020,
);
export const WHICH_SOLICITATION = authority(
  'ppb-3-01',
  'Section 3-01 says which method then applies: competitive sealed bidding first.',
  TITLE_9_2020,
);

// § 3-06
const CHARTER_2020 = 'New York City Charter, chapter 13 as of April 2020';
export const EMERGENCY_POWER = authority(
  'charter-315',
  'An emergency procurement needs the prior approval of the Comptroller and the Corporation Counsel, and such competition as is practicable.',
  CHARTER,
);
export const EMERGENCY_TERM = authority(
  'charter-315',
  'For a procurement that the Comptroller and Corporation Counsel approved after May 11, 2026, a term over 90 days needs their prior specific determination.',
  CHARTER,
);
export const LOCAL_LAW_71 = authority(
  'local-law-2026-71',
  'Its § 315 is for emergencies that the Comptroller and Corporation Counsel approved after May 11, 2026. Its § 328(d) is for contracts executed from that day on.',
  'Local Law 71 of 2026 (Int. 2-2026), section 3, as in nyc_legislation, commit 4f705e95',
);
export const EMERGENCY_DETERMINATION = authority(
  'charter-315',
  'For a procurement approved after May 11, 2026 the determination also covers the term, with a justification of any over 90 days and how it meets the section’s conditions.',
  CHARTER,
);
export const EMERGENCY_FILE = authority(
  'charter-315',
  'The written determination goes into the agency contract file and to the Council within 15 days of award.',
  CHARTER_2020,
);
export const EMERGENCY_NOTICE_SUMMARY = authority(
  'charter-315',
  'The notice of award carries the determination or a summary: the basis of the emergency and the selection of the contractor.',
  CHARTER_2020,
);
export const EMERGENCY_NOTICE_TERM = authority(
  'charter-315',
  'For a procurement approved after May 11, 2026 the determination summed up in the notice covers the term, and justifies one over 90 days.',
  CHARTER,
);
export const EMERGENCY_NOTICE_SOON = authority(
  'charter-325',
  'Subdivision d: as soon as is practicable, publish notice that the emergency contract has been entered into.',
  CHARTER,
);
export const EMERGENCY_NO_COMMENT = authority(
  'charter-326',
  'Subdivision b(i): an emergency procurement is also exempt from public notice and comment before the contract.',
  CHARTER,
);
export const MWBE_IN_EMERGENCIES = authority(
  'eo-2023-34',
  'Section 5: mayoral agencies use best efforts to consider at least one M/WBE quote, bid or proposal before an emergency award.',
  'Executive Order 34 of August 7, 2023, as collected to July 2026',
);
export const ORDERS_KEPT = authority(
  'eo-2026-1',
  'Keeps in force the executive orders issued before September 26, 2024 that were still in effect.',
  'Executive Order 1 of January 1, 2026, as collected to July 2026',
);
export const FIFTEEN_DAYS = authority(
  'charter-328',
  'Subdivision d(1), since May 11, 2026: emergency and accelerated contracts go to the Comptroller for audit within 15 days of execution.',
  CHARTER,
);
export const LATE_STAYS_VALID = authority(
  'charter-328',
  'Subdivision d(1): a contract submitted to the Comptroller later than 15 days from execution is still valid.',
  CHARTER,
);
export const SOON_BEFORE = authority(
  'charter-328',
  'Before May 11, 2026 subdivision d(1) asked for submission to the Comptroller as soon as is practicable, and named no day.',
  CHARTER_2020,
);
export const THIRTY_DAYS = authority(
  'ppb-2-12',
  'Section 2-12(e)(4): emergency and accelerated contracts go to the Comptroller within 30 days of award, for registration and audit.',
  TITLE_9_2020,
);
export const PROTEST_RULE = authority(
  'ppb-2-10',
  'Section 2-10(a): accelerated, emergency and small purchases are not open to vendor protests.',
  TITLE_9_2020,
);

// § 3-07
export const METHOD_FIRST = authority(
  'ppb-3-01',
  'Section 3-01 names the methods, and requires a special case determination, in writing before soliciting, for those it lists.',
  TITLE_9_2020,
);
export const EMERGENCY_WITHOUT_BIDDING = authority(
  'charter-312',
  'Subdivision b(2): after an emergency the determination to use other than competitive sealed bidding, or a summary, is in the award notice.',
  CHARTER,
);
export const SPECIAL_CASE_NOTICE = authority(
  'charter-312',
  'The determination to use another method than competitive sealed bidding, or a summary, is in the notice of solicitation.',
  CHARTER,
);
export const PAPERS_FOR_REGISTRATION = authority(
  'ppb-2-12',
  'Section 2-12(c) lists the papers that go to the Comptroller with a contract.',
  TITLE_9_2020,
);
export const NO_COMMENT_PRICES = authority(
  'charter-326',
  'Subdivision b(ii) exempts accelerated procurement in markets with significant, short-term price fluctuations; it does not name shortages.',
  CHARTER,
);
export const HEARING_RULE = authority(
  'ppb-2-11',
  'Section 2-11 on hearings itself left accelerated procurements out; we don’t have its current wording.',
  TITLE_9_2020,
);
export const NO_BUSINESS_DAY = authority(
  'ppb-1-01',
  'Section 1-01(e) defines days as calendar days unless stated otherwise, and does not define business days.',
  TITLE_9_2020,
);

// § 3-09
export const STATE_IS_NEW_YORK = authority('ppb-1-01', 'Section 1-01(e): “State” is the State of New York.', TITLE_9_2020);
export const MARKET_PRICE = authority(
  'ppb-1-01',
  'Section 1-01(e): the prevailing market price is what the public commonly pays by standard price list or catalog.',
  TITLE_9_2020,
);
export const INTERGOVERNMENTAL_POWER = authority(
  'charter-316',
  'Notwithstanding the rest of the chapter: federal and State purchases, goods below the market price, services and construction at a fair price.',
  CHARTER,
);
export const RESPONSIBILITY = authority(
  'ppb-2-08',
  'Section 2-08 says what makes a vendor responsible, and how a finding against it is appealed.',
  TITLE_9_2020,
);
export const ACCO_AND_CCPO_MAY_DELEGATE = authority(
  'ppb-1-02',
  'Section 1-02 lets the CCPO, an agency head or an ACCO delegate in writing what the Rules give them, unless law or rule says otherwise.',
  TITLE_9_2020,
);
export const CITED_AUTHORITY = authority(
  'charter-325',
  'Subdivision b(3)(b) asks for the clause of § 312 relied on; none is written for this method, so cite the authority used.',
  CHARTER,
);

// § 3-10
export const HHS_LISTS = authority(
  'ppb-3-16',
  'Section 3-16 keeps its own list for client services, with its own criteria, times and appeals; its text is not on this site.',
  TITLE_9_2020,
);
export const SPECIAL_CASE_IN_WRITING = authority(
  'ppb-3-01',
  'Section 3-01(d)(4): the special case determination and its reasons are written before soliciting and approved by the ACCO.',
  TITLE_9_2020,
);
export const NOT_BY_BIDDING = authority(
  'charter-312',
  'To use other than competitive sealed bidding the agency head determines in writing why, and summarizes it in any solicitation notice published.',
  CHARTER,
);
export const LIST_OPEN = authority(
  'charter-324',
  'Subdivision (a): entry into a prequalified group must be continuously available.',
  CHARTER,
);
export const LIST_CRITERIA = authority(
  'charter-324',
  'Subdivision (a): an agency adds criteria by its own rule, or, for a particular procurement, by publishing them in the City Record before prequalifying vendors.',
  CHARTER,
);
export const LIST_SUSPENSION = authority(
  'charter-324',
  'Subdivision (b): a suspension longer than three months is deemed a revocation.',
  CHARTER,
);
export const LIST_OATH = authority(
  'charter-324',
  'Subdivision (b): denials and revocations may go on to OATH, which gives a hearing and takes final action; a suspension goes to the agency head.',
  CHARTER,
);
export const LIST_NOTICES = authority(
  'charter-325',
  'Subdivision (b)(2): for each category in which it prequalifies vendors an agency periodically asks for names and qualifications in the City Record.',
  CHARTER,
);
export const LIST_SOLICITATION = authority(
  'charter-325',
  'Subdivision (b)(3)(a): no City Record notice of solicitation is needed where the agency has determined to solicit prequalified vendors under § 318 or § 320.',
  CHARTER,
);
export const BIDS_FROM_LIST = authority(
  'charter-318',
  'Bids go by notice to each prequalified vendor, or, if special circumstances require, to a selected list; award follows competitive sealed bidding, § 313.',
  CHARTER,
);
export const PROPOSALS_FROM_LIST = authority(
  'charter-320',
  'Proposals go by notice to each prequalified vendor, or, if special circumstances require, to a selected list; award follows competitive sealed proposals, § 319.',
  CHARTER,
);
export const SELECTION_APPROVED = authority(
  'charter-318',
  'Here and in § 320 for proposals: selective solicitation is determined in writing and approved by the Mayor, unless the Mayor has dispensed with approval.',
  CHARTER,
);
export const DIRECTOR_APPROVES = authority(
  'eo-2026-2',
  'Section 16: the Director of the Mayor’s Office of Contract Services is the CCPO and may give the Mayor’s approvals under §§ 318 and 320.',
  'Executive Order 2, dated January 1, 2026',
);
export const THREE_WAYS = authority(
  'ppb-3-03',
  'Section 3-03(h)(2): (i)(A) one random vendor; (i)(B) three, at random or in rotation; (ii) three, or five with best qualified selection.',
  TITLE_9_2020,
);
export const RESPONSE_TIMES = authority(
  'ppb-3-03',
  'Section 3-03(h)(2): vendors have at least seven days to answer under (i)(A), fifteen under (i)(B) and twenty under (ii).',
  TITLE_9_2020,
);
export const SELECTION_NOTICE_2020 = authority(
  'ppb-3-02',
  'As of 2020: §§ 3-02 and 3-03 require a notice above the small purchase limits, once, within fifteen days after registration.',
  TITLE_9_2020,
);
export const EVALUATION_COMMITTEE = authority(
  'ppb-3-03',
  'Section 3-03(g): proposals are evaluated by a committee of at least three persons with relevant knowledge.',
  TITLE_9_2020,
);
export const NEGOTIATED_WITH_FEWER = authority(
  'ppb-3-04',
  'Section 3-04(b): in a negotiated acquisition the ACCO may negotiate with fewer vendors in the City’s best interest if the CCPO approves.',
  TITLE_9_2020,
);
export const NEGOTIATED_NOTICE = authority(
  'ppb-3-04',
  'Section 3-04(d): five editions, the last ten days before negotiations; not below the small purchase limits, or where time constraints make it impractical.',
  TITLE_9_2020,
);
export const LIST_DISCLOSURES = authority(
  'ppb-2-08',
  'Section 2-08(e)(2)(i): an applicant for a prequalified list files vendor disclosures unless they are already on file.',
  TITLE_9_2020,
);
export const RESPONSIBILITY_APPEAL = authority(
  'ppb-2-08',
  'A finding of non-responsibility is appealed to the Agency Head within ten days of receipt, then to the Mayor or CCPO.',
  TITLE_9_2020,
);
export const BIDDERS_APPEAL = authority(
  'charter-313',
  'Subdivision b(3), and § 318 for a list: a bidder found not responsible may appeal to the agency head within five days of receiving notice.',
  CHARTER,
);
export const RESPONSIBILITY_SECOND_APPEAL = authority(
  'ppb-2-08',
  'Section 2-08(m)(2): ten calendar days from receipt, or from the fifth day after mailing if sooner, to deliver an appeal to the Office of the Mayor.',
  TITLE_9_2020,
);
export const COUNTING_MONTHS = authority(
  'gcl-30',
  'Months are counted to the day of the same number, or to the last day of a shorter month.',
  'A secondary source; the statute itself was not read',
  'secondary',
);

// § 3-11
export const TESTING_CLAUSE = authority(
  'charter-312',
  'Testing or experimentation is special case (c)(1)(d), as lettered since October 1, 2024; § 325 still points to subdivision b.',
  CHARTER,
);
export const REVIEW_REPORT = authority(
  'ppb-2-02',
  'Section 2-02: the ACCO approves the report of the presolicitation review, which is due above the small purchase limits.',
  TITLE_9_2020,
);
export const CLIENT_SERVICES_LEAVE = authority(
  'ppb-3-16',
  'Section 3-16(a)(1): client services outside HHS Accelerator need its Director’s authorization and CCPO approval; §§ 3-10 and 3-11 are not among those exempt.',
  TITLE_9_2020,
);
export const FISCAL_YEAR = authority(
  'ppb-1-01',
  'Section 1-01(e): for terms of contracts a year is the City’s fiscal year, unless the Rules indicate otherwise.',
  TITLE_9_2020,
);
export const EXTENSION_AS_CHANGE = authority(
  'ppb-4-02',
  'Section 4-02(b)(1)(iv) lists extensions of demonstration contracts among changes, citing a paragraph, § 3-11(d)(2), that does not exist.',
  TITLE_9_2020,
);
export const ALTERNATIVE_APPROVAL = authority(
  'charter-322',
  'Using an alternative procurement procedure takes the Mayor’s written approval before bids or proposals are sought.',
  CHARTER,
);
export const ALTERNATIVE_FILE = authority(
  'charter-322',
  'The contract file holds the determination: which circumstance defined by the Board applies and on what basis, and which procedure was used.',
  CHARTER,
);
export const APPROVAL_DELEGATED = authority(
  'eo-2026-2',
  'Section 16: the Director of the Mayor’s Office of Contract Services, who is the CCPO, may give the Mayor’s approval under Charter § 322.',
  'Executive Order 2, dated January 1, 2026',
);
export const SOLICITATION_NOTICE = authority(
  'charter-325',
  'Subdivision b(3)(a): a solicitation of bids or proposals above the small purchase limits needs a notice in the City Record.',
  CHARTER,
);
