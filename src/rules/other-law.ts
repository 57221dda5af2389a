/** Other law that the rules rest on, each said once, in our words, with the copy it was read in. */
import { authority } from './finding.ts';

const CHARTER = 'New York City Charter, current to 27 May 2026';
const TITLE_9_2020 = '9 RCNY as in force from 1 January 2020; may have changed since';

export const WHO_ACTS_CHARTER = authority(
  'charter-310',
  'For an elected official, the Council or a board-run entity, acts given to the Mayor or the Mayor’s appointee are done by its own officer.',
  CHARTER,
);
export const WHO_ACTS_RULES = authority(
  'ppb-1-02',
  'Section 1-02(b) and (c): where a rule asks the Mayor or a Mayor’s appointee to act, the buying official or board acts instead.',
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
export const CITY_CERTIFIED = authority(
  'ppb-1-01',
  'Section 1-01(e): an M/WBE is a business certified by the City under Charter § 1304; State certification alone does not make one.',
  TITLE_9_2020,
);
export const CALENDAR_DAYS = authority('ppb-1-01', 'Section 1-01(e): days are calendar days unless a rule says otherwise.', TITLE_9_2020);
export const HUMAN_SERVICES = authority(
  'ppb-1-01',
  'Section 1-01(e): human services are services provided to third-party clients, such as day care, shelter or senior centres.',
  TITLE_9_2020,
);
export const MWBE_CEILING = authority(
  'charter-311',
  'Subdivision (i)(1) lets the Board’s rules allow purchases from City-certified M/WBEs up to a maximum without a formal competitive process.',
  CHARTER,
);
export const CONCURRENT_LIMITS = authority(
  'charter-314',
  'The Board and the Council together set the dollar limits for purchases without competition or public advertisement.',
  CHARTER,
);
export const SEALED_BIDDING = authority(
  'charter-312',
  'Contracts are awarded by competitive sealed bidding unless the Charter or a special case allows another method.',
  CHARTER,
);
export const SEALED_BIDDING_RULE = authority(
  'ppb-3-02',
  'Section 3-02 holds the procedure for competitive sealed bidding; its text is not held here.',
  TITLE_9_2020,
);
export const DCAS_BUYS_GOODS = authority(
  'charter-329',
  'DCAS buys goods for agencies; an agency buys directly only within its own limit or by delegation.',
  CHARTER,
);
export const COMMENT = authority(
  'charter-326',
  'Before a contract over $100,000 by other than sealed bidding, the agency gives City Record notice and takes comments online for at least seven days.',
  CHARTER,
);
export const NO_PROTEST = authority(
  'charter-311',
  'Subdivision (b)(9), in force since 9 March 2025, itself leaves small, emergency and accelerated purchases out of vendor protests.',
  CHARTER,
);
export const PASSPORT = authority('ppb-1-01', 'Section 1-01(e): VENDEX now means the PASSPort portal and its database.', TITLE_9_2020);
export const ROLL_OVER = authority(
  'gcl-25-a',
  'A period ending on a Saturday, Sunday or public holiday may end on the next business day; whether this binds a City rule is not settled.',
  'General Construction Law § 25-a, as reprinted by one publisher',
);
export const EDITIONS = authority('charter-1066', 'The City Record appears daily except Saturdays, Sundays and legal holidays.', CHARTER);
export const AWARD_NOTICE_CONTENT = authority(
  'charter-325',
  'Subdivision b(3)(b): a notice of an award above the small purchase limits names contractor, value, method and, but for sealed bidding, the clause of § 312 relied on.',
  CHARTER,
);

// § 3-05

// § 3-06

// § 3-07

// § 3-09

// § 3-10
export const HHS_LISTS = authority(
  'ppb-3-16',
  'Section 3-16 keeps its own list for client services, with its own criteria, times and appeals; its text is not held here.',
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
  'Executive Order 2, dated 1 January 2026',
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
export const COUNTING_MONTHS = authority(
  'gcl-30',
  'Months are counted to the day of the same number, or to the last day of a shorter month.',
  'A secondary source; the statute itself was not read',
  'secondary',
);

// § 3-11
