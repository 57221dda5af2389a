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
const CHARTER_2020 = 'New York City Charter, chapter 13 as of April 2020';
export const EMERGENCY_POWER = authority(
  'charter-315',
  'An emergency procurement needs the prior approval of the Comptroller and the Corporation Counsel, and such competition as is practicable.',
  CHARTER,
);
export const EMERGENCY_TERM = authority(
  'charter-315',
  'Since 11 May 2026 a term over 90 days needs the Comptroller’s and the Corporation Counsel’s prior specific determination.',
  CHARTER,
);
export const LOCAL_LAW_71 = authority(
  'local-law-2026-71',
  'Added the 90-day term and the 15 days from execution from 11 May 2026; how it treats earlier contracts is not held.',
  CHARTER,
);
export const EMERGENCY_DETERMINATION = authority(
  'charter-315',
  'The determination also covers the term, with a justification of any over 90 days and how it meets the section’s conditions.',
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
  'Since 11 May 2026 the determination summed up in the notice covers the term, and justifies one over 90 days.',
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
  'Executive Order 34 of 7 August 2023, as collected to July 2026',
);
export const ORDERS_KEPT = authority(
  'eo-2026-1',
  'Keeps in force the executive orders issued before 26 September 2024 that were still in effect.',
  'Executive Order 1 of 1 January 2026, as collected to July 2026',
);
export const FIFTEEN_DAYS = authority(
  'charter-328',
  'Subdivision d(1), since 11 May 2026: emergency and accelerated contracts go to the Comptroller for audit within 15 days of execution.',
  CHARTER,
);
export const LATE_STAYS_VALID = authority(
  'charter-328',
  'Subdivision d(1): a contract submitted to the Comptroller later than 15 days from execution is still valid.',
  CHARTER,
);
export const SOON_BEFORE = authority(
  'charter-328',
  'Before 11 May 2026 subdivision d(1) asked for submission to the Comptroller as soon as is practicable, and named no day.',
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
  'Section 3-01 names the methods, and asks a special case determination, in writing before soliciting, for those it lists.',
  TITLE_9_2020,
);
export const SPECIAL_CASE_NOTICE = authority(
  'charter-312',
  'The determination to use another method than competitive sealed bidding, or a summary, stands in the notice of solicitation.',
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
  'Section 2-11 on hearings itself left accelerated procurements out; its present wording is not held.',
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
  'Section 1-01(e): the prevailing market price is what the public commonly pays by standard price list or catalogue.',
  TITLE_9_2020,
);
export const INTERGOVERNMENTAL_POWER = authority(
  'charter-316',
  'Notwithstanding the rest of the chapter: federal and State purchases, goods below the market price, services and construction at a fair price.',
  CHARTER,
);
export const MAYORS_APPROVAL = authority(
  'charter-317',
  'Subdivision b: a contract over $5,000,000 not let by sealed bidding or like means needs the Mayor’s approval before execution.',
  CHARTER,
);
export const PURCHASE_ORDERS_UNREGISTERED = authority(
  'ppb-2-12',
  'Section 2-12(b)(2): orders under another government’s contract need no registration if its relevant papers are filed with the Comptroller.',
  TITLE_9_2020,
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

// § 3-11
