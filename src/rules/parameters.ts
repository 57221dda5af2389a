/**
 * Every number of the law that can be amended: from which day, what value, on whose authority, and how we know.
 * A parameter runs until its next step; null is a repeal, or a power that did not yet exist.
 */
import type { Cents } from './amount.ts';
import type { IsoDate } from './calendar.ts';
import type { Category } from './case.ts';
import type { AuthorityId, Citation } from './citation.ts';
import type { Confidence } from './finding.ts';

/** One act in the chain that made a value: the rule, the Charter provision it points to, the State law that amended that. */
export interface Act {
  what: string;
  /** The day it took effect. */
  effective: IsoDate;
  ref: AuthorityId | Citation;
  source: string;
}

export interface Step<Value> {
  from: IsoDate;
  value: Value | null;
  confidence: Confidence;
  /** The acts that set this value, in force order. */
  acts: readonly Act[];
  note?: string;
}

export interface Parameter<Value = Cents> {
  name: string;
  title: string;
  unit: 'cents' | 'calendar days' | 'business days' | 'vendors' | 'bids' | 'quotes' | 'months' | 'years' | 'persons' | 'yes or no';
  /** The provision that sets it, or that points to what does. */
  at: Citation;
  history: readonly Step<Value>[];
}

const FOOTER = 'amendment history printed after 9 RCNY § 3-08';
/** Acts that stand for themselves: where each was read, in full. */
const ACTS = {
  resolution1739: {
    what: 'Concurrent action of the Board and the Council, Resolution 1739-2013',
    effective: '2013-06-12',
    ref: 'charter-314',
    source: 'Council record of Resolution 1739-2013',
  },
  rule2016: {
    what: 'Board rule, City Record of January 29, 2016',
    effective: '2016-03-01',
    ref: '3-08(c)(1)(ii)',
    source: 'amendment history printed after 9 RCNY § 3-08',
  },
  rule2018: {
    what: 'Board rule, City Record of October 1, 2018',
    effective: '2018-11-05',
    ref: '3-08(c)(1)(iv)',
    source: 'amendment history printed after 9 RCNY § 3-08',
  },
  disclosures2018: {
    what: 'Board rule, City Record of October 1, 2018',
    effective: '2018-11-05',
    ref: '3-08(c)(1)(i)',
    source: 'amendment history printed after 9 RCNY § 3-08',
  },
  rule2020: {
    what: 'Board rule, City Record of December 2, 2019',
    effective: '2020-01-01',
    ref: '3-08(c)(1)(iv)',
    source: 'amendment history printed after 9 RCNY § 3-08',
  },
  rule2023: {
    what: 'Board rule, City Record of May 4, 2023',
    effective: '2023-06-03',
    ref: '3-08(c)(1)(iv)',
    source: 'amendment history printed after 9 RCNY § 3-08',
  },
  smallPurchases: {
    what: 'In the rule’s text',
    effective: '2016-03-01',
    ref: '3-08(a)',
    source: '9 RCNY § 3-08 as of 2020, 2024 and June 2026',
  },
  hearing: {
    what: 'In the rule’s text: a public hearing',
    effective: '2016-03-01',
    ref: '3-08(c)(1)(i)',
    source: '9 RCNY § 3-08 as of 2020 and 2024',
  },
  state2017: {
    what: 'State law, 2017 chapter 504 (amended by 2018 chapter 19)',
    effective: '2017-12-29',
    ref: 'state-2017-504',
    source: 'annotation to New York City Charter § 311, current to August 18, 2026',
  },
  state2019: {
    what: 'State law, 2019 chapter 98',
    effective: '2019-07-15',
    ref: 'state-2019-98',
    source: 'annotation to New York City Charter § 311, current to August 18, 2026',
  },
  state2022: {
    what: 'State law, 2022 chapter 569',
    effective: '2022-10-06',
    ref: 'state-2022-569',
    source: 'annotation to New York City Charter § 311, current to August 18, 2026',
  },
  state2023: {
    what: 'State law, 2023 chapter 719 (amended by 2024 chapter 110)',
    effective: '2023-12-08',
    ref: 'state-2023-719',
    source: 'annotation to New York City Charter § 311, current to August 18, 2026',
  },
  state2024: {
    what: 'State law, 2024 chapter 483: online notice and comment in place of the hearing',
    effective: '2025-05-21',
    ref: 'state-2024-483',
    source: 'annotation to New York City Charter § 311, current to August 18, 2026',
  },
  soleSource2020: {
    what: 'In the rule’s text, for everything bought',
    effective: '2020-01-01',
    ref: '3-05(a)',
    source: '9 RCNY § 3-05 as of January 1, 2020',
  },
  localLaw71: {
    what: 'Local Law 71 of 2026',
    effective: '2026-05-11',
    ref: 'local-law-2026-71',
    source: 'Local Law 71 of 2026 (Int. 2-2026), section 3, and the annotations to New York City Charter §§ 315 and 328',
  },
  submission2020: {
    what: '9 RCNY § 2-12(e)(4)',
    effective: '2020-01-01',
    ref: 'ppb-2-12',
    source: '9 RCNY as of January 1, 2020',
  },
  demonstrations2024: {
    what: 'Board rule, City Record of September 27, 2024',
    effective: '2024-10-27',
    ref: '3-11(d)',
    source: 'amendment history printed after 9 RCNY § 3-11',
  },
  demonstrations2020: {
    what: 'In the rule’s text',
    effective: '2020-01-01',
    ref: '3-11(d)',
    source: '9 RCNY § 3-11 as of January 1, 2020',
  },
} as const satisfies Readonly<Record<string, Act>>;

const IN_FORCE_2016 = '2016-03-01';

export const MICROPURCHASE: Parameter = {
  name: 'micropurchaseLimit',
  title: 'Micropurchase limit: goods and all services except construction',
  unit: 'cents',
  at: '3-08(c)(1)(ii)',
  history: [
    {
      from: IN_FORCE_2016,
      value: 2_000_000,
      confidence: 'read',
      acts: [ACTS.resolution1739],
      note: 'Up from $5,000. We found no copy that confirms the date of the Council’s vote, June 12, 2013; the effective date is not verified. We can answer for March 1, 2016 and later.',
    },
  ],
};

export const MICROPURCHASE_CONSTRUCTION: Parameter = {
  name: 'micropurchaseLimitConstruction',
  title: 'Micropurchase limit: construction',
  unit: 'cents',
  at: '3-08(c)(1)(ii)',
  history: [{ from: IN_FORCE_2016, value: 3_500_000, confidence: 'read', acts: [ACTS.rule2016], note: 'Up from $20,000.' }],
};

/** Both micropurchase limits: where no category is given, a value is told its distance from each. */
export const MICROPURCHASE_LIMITS: readonly Parameter[] = [MICROPURCHASE, MICROPURCHASE_CONSTRUCTION];

export const SMALL_PURCHASE: Parameter = {
  name: 'smallPurchaseLimit',
  title: 'Small purchase limit, other than for M/WBE small purchases',
  unit: 'cents',
  at: '3-08(a)',
  history: [
    {
      from: IN_FORCE_2016,
      value: 10_000_000,
      confidence: 'read',
      acts: [ACTS.smallPurchases],
      note: 'When $100,000 first applied to everything is not verified; it was in use by fiscal year 2011.',
    },
  ],
};

export const MWBE_MAXIMUM: Parameter = {
  name: 'mwbeMaximum',
  title: 'M/WBE small purchase maximum',
  unit: 'cents',
  at: '3-08(c)(1)(iv)',
  history: [
    {
      from: IN_FORCE_2016,
      value: null,
      confidence: 'read',
      acts: [],
      note: 'The Rules had no such method; State law first allowed one on December 29, 2017, and it was in use as an innovative method from about March 2018.',
    },
    {
      from: '2018-11-05',
      value: 15_000_000,
      confidence: 'read',
      acts: [ACTS.state2017, ACTS.rule2018],
      note: 'Goods and services; not construction.',
    },
    {
      from: '2020-01-01',
      value: 50_000_000,
      confidence: 'read',
      acts: [ACTS.state2019, ACTS.rule2020],
      note: 'Construction included from this day.',
    },
    {
      from: '2023-06-03',
      value: 100_000_000,
      confidence: 'read',
      acts: [ACTS.state2022, ACTS.rule2023],
      note: 'The State law took effect on October 6, 2022, but the rule still said $500,000 until June 3, 2023; since then it points to the Charter’s figure.',
    },
    {
      from: '2023-12-08',
      value: 150_000_000,
      confidence: 'read',
      acts: [ACTS.rule2023, ACTS.state2023],
      note: 'The rule points to the Charter, so no new rule was needed. When agencies began to use it is not verified.',
    },
  ],
};

export const MWBE_CONSTRUCTION: Parameter<boolean> = {
  name: 'mwbeConstruction',
  title: 'Construction may be bought as an M/WBE small purchase',
  unit: 'yes or no',
  at: '3-08(c)(1)(iv)',
  history: [
    { from: IN_FORCE_2016, value: false, confidence: 'read', acts: [] },
    {
      from: '2020-01-01',
      value: true,
      confidence: 'read',
      acts: [ACTS.state2019, ACTS.rule2020],
    },
  ],
};

export const DISCLOSURE_AGGREGATE: Parameter = {
  name: 'disclosureAggregate',
  title: 'Twelve-month total of a vendor’s awards at which disclosures are required',
  unit: 'cents',
  at: '3-08(c)(1)(i)',
  history: [
    { from: IN_FORCE_2016, value: 10_000_000, confidence: 'read', acts: [], note: 'From pages of two agencies of that time.' },
    { from: '2018-11-05', value: 25_000_000, confidence: 'read', acts: [ACTS.disclosures2018] },
  ],
};

export const COMMENT_THRESHOLD: Parameter = {
  name: 'commentThreshold',
  title: 'Value above which a public hearing, and now notice and comment, is required',
  unit: 'cents',
  at: '3-08(c)(1)(i)',
  history: [
    {
      from: IN_FORCE_2016,
      value: 10_000_000,
      confidence: 'read',
      acts: [ACTS.hearing],
    },
    {
      from: '2025-05-21',
      value: 10_000_000,
      confidence: 'read',
      acts: [ACTS.state2024],
      note: 'The law expires on October 1, 2030.',
    },
  ],
};

const NUMBER_OF_2020 = '9 RCNY as of January 1, 2020, with the same number as today';
/** A number that has stood unchanged in a section’s text since the day from which it is known to have stood there. */
const heldSince = (
  name: string,
  title: string,
  unit: Parameter['unit'],
  at: Citation,
  value: number,
  from: IsoDate = '2020-01-01',
  source = NUMBER_OF_2020,
): Parameter => ({
  name,
  title,
  unit,
  at,
  history: [
    {
      from,
      value,
      confidence: 'read',
      acts: [{ what: 'In the rule’s text', effective: from, ref: at, source }],
      note: 'We don’t have the earlier wording.',
    },
  ],
});

export const VENDORS_AT_RANDOM = heldSince('vendorsAtRandom', 'Vendors to solicit at random, at least', 'vendors', '3-08(c)(1)(iii)', 5);
export const RESPONSIVE_BIDS = heldSince(
  'responsiveBids',
  'Vendors from which responsive bids or offers must be obtained',
  'bids',
  '3-08(c)(1)(iii)',
  2,
);
export const MWBE_QUOTES = heldSince('mwbeQuotes', 'Price quotes to attempt to obtain from M/WBE vendors', 'quotes', '3-08(c)(1)(iv)', 3);
export const AWARD_NOTICE_DAYS = heldSince(
  'awardNoticeDays',
  'Days after registration for the M/WBE notice of award',
  'calendar days',
  '3-08(d)(2)(i)',
  15,
  '2023-06-03',
  FOOTER,
);
export const AGGREGATE_MONTHS = heldSince(
  'aggregateMonths',
  'Months over which a vendor’s awards are added up',
  'months',
  '3-08(c)(1)(i)',
  12,
);

// § 3-05
const SOLE_SOURCE_TEXT = (at: Citation): Act => ({
  what: 'Board rule, City Record of April 17, 2024',
  effective: '2024-05-17',
  ref: at,
  source: 'amendment history printed after 9 RCNY § 3-05',
});

export const SOLE_SOURCE_FLOOR: Parameter = {
  name: 'soleSourceFloor',
  title: 'Dollar threshold of § 3-05’s own, until May 16, 2024',
  unit: 'cents',
  at: '3-05(a)',
  history: [
    {
      from: '2020-01-01',
      value: 2_000_000,
      confidence: 'read',
      acts: [ACTS.soleSource2020],
      note: 'Its notice of adoption is of November 27, 2013; its effective date was not read. We don’t have the value before January 1, 2020.',
    },
    {
      from: '2024-05-17',
      value: null,
      confidence: 'secondary',
      acts: [SOLE_SOURCE_TEXT('3-05(a)')],
      note: 'From this day that value is the micropurchase limit of § 3-08(c)(1)(ii): construction has its own. That this amendment, not that of January 14, 2024, changed it is inferred.',
    },
  ],
};

export const SOLE_SOURCE_COPY_DAYS = heldSince(
  'soleSourceCopyDays',
  'Days from a sole source determination to its copy for the Comptroller',
  'calendar days',
  '3-05(b)(2)',
  5,
);
export const SOLE_SOURCE_INTENT_DAYS = heldSince(
  'soleSourceIntentDays',
  'Days between the notice of intent and sole source negotiations',
  'calendar days',
  '3-05(c)(1)(i)',
  10,
);
export const SOLE_SOURCE_AWARD_NOTICE_DAYS = heldSince(
  'soleSourceAwardNoticeDays',
  'Days after registration for the sole source notice of award',
  'calendar days',
  '3-05(c)(2)(i)',
  15,
);

// § 3-06
const TEXT_3_06 = 'amendment history printed after 9 RCNY § 3-06';
const TEXT_OF_2020 = '9 RCNY as of January 1, 2020, with the same words as today';

export const COUNCIL_DAYS = heldSince(
  'emergencyCouncilDays',
  'Days after an emergency award to submit the determination to the Council',
  'calendar days',
  '3-06(e)(3)',
  15,
  IN_FORCE_2016,
  TEXT_3_06,
);
export const EMERGENCY_NOTICE_DAYS = heldSince(
  'emergencyAwardNoticeDays',
  'Days after registration for the notice of an emergency award',
  'calendar days',
  '3-06(f)(1)',
  15,
  IN_FORCE_2016,
  TEXT_3_06,
);
export const EMERGENCY_TERM_DAYS: Parameter = {
  name: 'emergencyTermDays',
  title: 'Longest term of an emergency contract without a prior specific determination',
  unit: 'calendar days',
  at: '3-06(c)(2)',
  history: [
    { from: IN_FORCE_2016, value: null, confidence: 'read', acts: [], note: 'Neither the Charter nor the rule limited the term.' },
    {
      from: '2026-05-11',
      value: 90,
      confidence: 'read',
      acts: [ACTS.localLaw71],
      note: 'For procurements that the Comptroller and Corporation Counsel approved after this day; one approved on that day is treated as covered, to be safe.',
    },
  ],
};
export const EXECUTION_DAYS: Parameter = {
  name: 'comptrollerDaysFromExecution',
  title: 'Days after execution to submit an emergency or accelerated contract to the Comptroller',
  unit: 'calendar days',
  at: '3-07(e)(3)',
  history: [
    { from: IN_FORCE_2016, value: null, confidence: 'read', acts: [], note: 'The Charter said “as soon as is practicable”.' },
    { from: '2026-05-11', value: 15, confidence: 'read', acts: [ACTS.localLaw71], note: 'For contracts executed from this day.' },
  ],
};
export const EMERGENCY_SUBMISSION_DAYS: Parameter = {
  name: 'emergencySubmissionDays',
  title: 'Days after award to submit an emergency contract to the Comptroller',
  unit: 'calendar days',
  at: '3-06(e)(3)',
  history: [
    {
      from: '2020-01-01',
      value: 30,
      confidence: 'read',
      acts: [ACTS.submission2020],
      note: 'Read in the 2020 text; whether it has changed since is not verified.',
    },
  ],
};

// § 3-07
export const ACCELERATED_SUBMISSION_DAYS = heldSince(
  'acceleratedSubmissionDays',
  'Days after award to submit an accelerated procurement to the Comptroller',
  'calendar days',
  '3-07(e)(3)',
  30,
  '2020-01-01',
  TEXT_OF_2020,
);
export const ACCELERATED_BUSINESS_DAYS = heldSince(
  'acceleratedSolicitationDays',
  'Accelerated procurement: business days from the notice to the bid opening, due date, negotiations or start of another method',
  'business days',
  '3-07(h)(1)(i)',
  3,
  '2020-01-01',
  TEXT_OF_2020,
);
export const ACCELERATED_NOTICE_DAYS = heldSince(
  'acceleratedAwardNoticeDays',
  'Days after registration for the notice of an accelerated award',
  'calendar days',
  '3-07(h)(2)(i)',
  15,
  '2020-01-01',
  TEXT_OF_2020,
);

// § 3-09
export const INTERGOVERNMENTAL_NOTICE_DAYS = heldSince(
  'intergovernmentalAwardNoticeDays',
  'Days after registration or purchase order for the notice of award',
  'calendar days',
  '3-09(d)(1)',
  15,
  '2020-01-01',
  TEXT_OF_2020,
);

// § 3-10
const LIST_FOOTER = 'amendment history printed after 9 RCNY § 3-10';
export const PQL_NOTICE_YEARS = heldSince(
  'pqlNoticeYears',
  'Years within which a notice that invites vendors to apply for a list is published again',
  'years',
  '3-10(e)(1)(i)',
  1,
);
export const PQL_AFFIRMATION_YEARS = heldSince(
  'pqlAffirmationYears',
  'Years within which a listed vendor affirms that its questionnaire is unchanged',
  'years',
  '3-10(f)',
  2,
);
export const PQL_REVIEW_DAYS = heldSince(
  'pqlReviewDays',
  'Days to approve or deny a properly completed questionnaire',
  'calendar days',
  '3-10(g)(1)',
  90,
);
export const PQL_SUSPENSION_MONTHS = heldSince(
  'pqlSuspensionMonths',
  'Longest suspension from a list',
  'months',
  '3-10(l)(1)',
  3,
  '2024-07-12',
  LIST_FOOTER,
);
export const PQL_CONSTRUCTION_VENDORS = heldSince(
  'pqlConstructionVendors',
  'Vendors that a construction list must have',
  'vendors',
  '3-10(h)(1)',
  5,
);
export const PQL_RANDOM = heldSince('pqlRandom', 'Vendors to solicit at random, for one award', 'vendors', '3-10(i)(3)(i)', 8);
export const PQL_BEST_QUALIFIED = heldSince(
  'pqlBestQualified',
  'Best qualified vendors to select, for one award',
  'vendors',
  '3-10(i)(3)(iii)',
  5,
);
export const PQL_COMMITTEE = heldSince(
  'pqlCommittee',
  'Persons on the committee that selects the best qualified, at least',
  'persons',
  '3-10(i)(3)(iii)',
  3,
);
export const PQL_TWO_AWARDS = heldSince('pqlTwoAwards', 'Vendors to solicit for two awards', 'vendors', '3-10(i)(3)(iv)', 16);
export const PQL_TWO_AWARDS_NON_COMPLEX = heldSince(
  'pqlTwoAwardsNonComplex',
  'The same for construction-related services under § 3-03(h)(2)(i)(B)',
  'vendors',
  '3-10(i)(3)(iv)',
  6,
);
export const PQL_TWO_AWARDS_BEST_QUALIFIED = heldSince(
  'pqlTwoAwardsBestQualified',
  'The same for the best qualified under § 3-03(h)(2)(ii)',
  'vendors',
  '3-10(i)(3)(iv)',
  10,
);
export const PQL_APPEAL_DAYS = heldSince(
  'pqlAppealDays',
  'Days to appeal to the Agency Head, from receipt of the determination',
  'calendar days',
  '3-10(m)(1)',
  15,
);
export const PQL_RECEIPT_DAYS = heldSince(
  'pqlReceiptDays',
  'Days from mailing after which a notice counts as received',
  'calendar days',
  '3-10(m)(1)',
  5,
);
export const PQL_OATH_DAYS = heldSince(
  'pqlOathDays',
  'Days to petition OATH, from the date of the Agency Head’s decision',
  'calendar days',
  '3-10(m)(5)',
  15,
);
export const PQL_FORWARD_DAYS = heldSince(
  'pqlForwardDays',
  'Days for the agency to forward the papers of an appeal to OATH',
  'calendar days',
  '3-10(m)(5)',
  14,
);

// § 3-11

export const DEMONSTRATION_TERM: Parameter<number> = {
  name: 'demonstrationTerm',
  title: 'Longest initial term of a demonstration project',
  unit: 'months',
  at: '3-11(d)',
  history: [
    {
      from: '2020-01-01',
      value: 36,
      confidence: 'read',
      acts: [ACTS.demonstrations2020],
      note: 'Three years, before and after the amendment of October 27, 2024. Its effective date is not verified; we can answer for this day and later.',
    },
  ],
};

export const DEMONSTRATION_EXTENSION: Parameter<number> = {
  name: 'demonstrationExtension',
  title: 'Longest extension of a demonstration project, all extensions together',
  unit: 'months',
  at: '3-11(d)',
  history: [
    {
      from: '2020-01-01',
      value: 12,
      confidence: 'read',
      acts: [ACTS.demonstrations2020],
      note: 'One year.',
    },
    { from: '2024-10-27', value: 36, confidence: 'read', acts: [ACTS.demonstrations2024] },
  ],
};

export const DEMONSTRATION_INTENT_DAYS = heldSince(
  'demonstrationIntentDays',
  'Days between the notice of intent and demonstration project negotiations',
  'calendar days',
  '3-11(e)(1)',
  10,
);
export const DEMONSTRATION_AWARD_NOTICE_DAYS = heldSince(
  'demonstrationAwardNoticeDays',
  'Days after registration for the demonstration project notice of award',
  'calendar days',
  '3-11(h)(1)',
  15,
);

// Charter chapter 13, and sections of the Rules held only as of 2020
const of2020 = (name: string, title: string, unit: Parameter['unit'], at: Citation, ref: AuthorityId, value: number): Parameter => ({
  name,
  title,
  unit,
  at,
  history: [
    {
      from: '2020-01-01',
      value,
      confidence: 'read',
      acts: [
        { what: 'In the text as of January 1, 2020', effective: '2020-01-01', ref, source: '9 RCNY as in force from January 1, 2020' },
      ],
      note: 'Read in the 2020 text; may have changed since. We don’t know its effective date.',
    },
  ],
});
const ofCharter = (
  name: string,
  title: string,
  unit: Parameter['unit'],
  at: Citation,
  ref: AuthorityId,
  value: number,
  from: IsoDate,
  note: string,
): Parameter => ({
  name,
  title,
  unit,
  at,
  history: [
    {
      from,
      value,
      confidence: 'read',
      acts: [{ what: 'In the Charter', effective: from, ref, source: 'New York City Charter, current to August 18, 2026' }],
      note,
    },
  ],
});
export const COMMENT_DAYS = ofCharter(
  'commentDays',
  'Shortest period for comments',
  'calendar days',
  '3-08(c)(1)(i)',
  'charter-326',
  7,
  '2025-05-21',
  'The Charter’s minimum; we don’t have the Board’s rule that sets the exact period. Expires on October 1, 2030.',
);
export const COMMENT_EXEMPTION_CEILING = ofCharter(
  'commentExemptionCeiling',
  'Highest value of a contract that a Board rule may exempt from comment, if materially like one with the same vendor',
  'cents',
  '3-08(c)(1)(i)',
  'charter-326',
  1_000_000_000,
  '2025-05-21',
  'We don’t know whether the Board has made such a rule.',
);
export const MAYORAL_APPROVAL_THRESHOLD = ofCharter(
  'mayoralApproval',
  'Value above which § 317(b) requires the Mayor’s approval: not of sealed bids, or proposals weighted before opening',
  'cents',
  '3-11(f)',
  'charter-317',
  500_000_000,
  '2020-01-01',
  'Read in the Charter as of August 18, 2026; we don’t know its effective date, and can answer for January 1, 2020 and later.',
);
export const DISPLACEMENT_THRESHOLD = ofCharter(
  'displacement',
  'Value of standard or professional services above which a displacement determination is due',
  'cents',
  '3-05(b)(1)',
  'charter-312',
  100_000_000,
  '2024-10-01',
  'As amended by Local Law 85 of 2024; we don’t have the earlier wording.',
);
export const DISPLACEMENT_DAYS = ofCharter(
  'displacementDays',
  'Days to wait before award after the Council receives the reasons for displacing City employees',
  'calendar days',
  '3-05(b)(1)',
  'charter-312',
  30,
  '2024-10-01',
  'As amended by Local Law 85 of 2024; we don’t have the earlier wording.',
);
export const BIDDER_APPEAL_DAYS = ofCharter(
  'bidderAppealDays',
  'Days for a bidder that is found not responsible after sealed bidding to appeal to the agency head',
  'calendar days',
  '3-10(j)',
  'charter-313',
  5,
  '2020-01-01',
  'Read in the Charter as of August 18, 2026; we don’t know its effective date, and can answer for January 1, 2020 and later.',
);
export const REGISTRATION_DAYS = ofCharter(
  'registrationDays',
  'Days from filing after which a contract may be implemented without registration, if there is no objection and no ground to refuse',
  'calendar days',
  '3-07(e)(3)',
  'charter-328',
  30,
  '2020-01-01',
  'Read in the Charter as of August 18, 2026; we don’t know its effective date, and can answer for January 1, 2020 and later.',
);
export const BOARD_COPY_DAYS = ofCharter(
  'boardCopyDays',
  'Days from award to a board’s copy for the Mayor, where the City treasury does not pay',
  'calendar days',
  '3-07(e)(3)',
  'charter-328',
  10,
  '2020-01-01',
  'Read in the Charter as of August 18, 2026; we don’t know its effective date, and can answer for January 1, 2020 and later.',
);
export const WRITTEN_DECISION = of2020(
  'writtenDecision',
  'Value of technical, consultant or personal services above which the ACCO’s written decision is due',
  'cents',
  '3-08(c)(1)(i)',
  'ppb-2-01',
  10_000_000,
);
export const SOLE_SOURCE_REVIEW = of2020(
  'soleSourceReview',
  'Sole source value above which review and Recommendation for Award are due',
  'cents',
  '3-05(b)(1)',
  'ppb-2-02',
  1_000_000,
);
export const SOLE_SOURCE_REVIEW_CONSTRUCTION = of2020(
  'soleSourceReviewConstruction',
  'The same for construction and construction-related services',
  'cents',
  '3-05(b)(1)',
  'ppb-2-02',
  1_500_000,
);
export const SOLE_SOURCE_DISCLOSURE = of2020(
  'soleSourceDisclosure',
  'Sole source value at which disclosures are due',
  'cents',
  '3-05(b)',
  'ppb-2-08',
  1_000_000,
);
export const PROTEST_DAYS = of2020(
  'protestDays',
  'Days for a vendor’s protest, where there is one',
  'calendar days',
  '3-08(c)(1)(i)',
  'ppb-2-10',
  10,
);
export const SELECTION_NOTICE_DAYS = of2020(
  'selectionNoticeDays',
  'Days after registration for the notice of award of a vendor from a list',
  'calendar days',
  '3-10(h)(1)',
  'ppb-3-02',
  15,
);
export const NEGOTIATED_INTENT_DAYS = of2020(
  'negotiatedIntentDays',
  'Days from the notice of intent to negotiations, for a negotiated acquisition',
  'calendar days',
  '3-07(h)(1)(i)',
  'ppb-3-04',
  10,
);
export const RESPONSIBILITY_APPEAL_DAYS = of2020(
  'responsibilityAppealDays',
  'Days to appeal a finding of non-responsibility, to the Agency Head and then to the Mayor',
  'calendar days',
  '3-10(j)',
  'ppb-2-08',
  10,
);
export const RESPONSIBILITY_RECEIPT_DAYS = of2020(
  'responsibilityReceiptDays',
  'Days from mailing after which the Agency Head’s decision on it counts as received',
  'calendar days',
  '3-10(j)',
  'ppb-2-08',
  5,
);
export const GOVERNMENT_INTENT_DAYS = of2020(
  'governmentIntentDays',
  'Days from the notice of intent to negotiations, for a purchase from another government',
  'calendar days',
  '3-09(a)',
  'ppb-3-13',
  10,
);
export const GOVERNMENT_SELECTION_DAYS = of2020(
  'governmentSelectionDays',
  'Government-to-government purchase: days after registration for the notice of selection',
  'calendar days',
  '3-09(a)',
  'ppb-3-13',
  15,
);
const responseDays = (way: string, what: string, value: number): Parameter<number> =>
  of2020(
    `responseDays${way.replace(/\W/g, '')}`,
    `Days to respond, at least, under § 3-03(h)(2)${way}: ${what}`,
    'calendar days',
    '3-10(h)(1)',
    'ppb-3-03',
    value,
  );
export const RESPONSE_DAYS = {
  'h-2-i-A': responseDays('(i)(A)', 'non-complex, one vendor', 7),
  'h-2-i-B': responseDays('(i)(B)', 'non-complex, an RFP', 15),
  'h-2-ii': responseDays('(ii)', 'complex', 20),
} as const;

/** @parted Every parameter, in the order of the law. */
export const PARAMETERS = [
  // § 3-05
  SOLE_SOURCE_FLOOR,
  SOLE_SOURCE_COPY_DAYS,
  SOLE_SOURCE_INTENT_DAYS,
  SOLE_SOURCE_AWARD_NOTICE_DAYS,

  // § 3-06
  EMERGENCY_TERM_DAYS,
  COUNCIL_DAYS,
  EMERGENCY_SUBMISSION_DAYS,
  EMERGENCY_NOTICE_DAYS,

  // § 3-07
  ACCELERATED_SUBMISSION_DAYS,
  EXECUTION_DAYS,
  ACCELERATED_BUSINESS_DAYS,
  ACCELERATED_NOTICE_DAYS,

  // § 3-08
  SMALL_PURCHASE,
  MICROPURCHASE,
  MICROPURCHASE_CONSTRUCTION,
  MWBE_MAXIMUM,
  MWBE_CONSTRUCTION,
  DISCLOSURE_AGGREGATE,
  AGGREGATE_MONTHS,
  COMMENT_THRESHOLD,
  VENDORS_AT_RANDOM,
  RESPONSIVE_BIDS,
  MWBE_QUOTES,
  AWARD_NOTICE_DAYS,

  // § 3-09
  INTERGOVERNMENTAL_NOTICE_DAYS,

  // § 3-10
  PQL_NOTICE_YEARS,
  PQL_AFFIRMATION_YEARS,
  PQL_REVIEW_DAYS,
  PQL_SUSPENSION_MONTHS,
  PQL_CONSTRUCTION_VENDORS,
  PQL_RANDOM,
  PQL_BEST_QUALIFIED,
  PQL_COMMITTEE,
  PQL_TWO_AWARDS,
  PQL_TWO_AWARDS_NON_COMPLEX,
  PQL_TWO_AWARDS_BEST_QUALIFIED,
  PQL_APPEAL_DAYS,
  PQL_RECEIPT_DAYS,
  PQL_OATH_DAYS,
  PQL_FORWARD_DAYS,

  // § 3-11
  DEMONSTRATION_TERM,
  DEMONSTRATION_EXTENSION,
  DEMONSTRATION_INTENT_DAYS,
  DEMONSTRATION_AWARD_NOTICE_DAYS,

  // Charter and sections of 2020
  COMMENT_DAYS,
  COMMENT_EXEMPTION_CEILING,
  MAYORAL_APPROVAL_THRESHOLD,
  DISPLACEMENT_THRESHOLD,
  DISPLACEMENT_DAYS,
  REGISTRATION_DAYS,
  BOARD_COPY_DAYS,
  WRITTEN_DECISION,
  SOLE_SOURCE_REVIEW,
  SOLE_SOURCE_REVIEW_CONSTRUCTION,
  SOLE_SOURCE_DISCLOSURE,
  PROTEST_DAYS,
  SELECTION_NOTICE_DAYS,
  NEGOTIATED_INTENT_DAYS,
  RESPONSIBILITY_APPEAL_DAYS,
  RESPONSIBILITY_RECEIPT_DAYS,
  BIDDER_APPEAL_DAYS,
  GOVERNMENT_INTENT_DAYS,
  GOVERNMENT_SELECTION_DAYS,
  RESPONSE_DAYS['h-2-i-A'],
  RESPONSE_DAYS['h-2-i-B'],
  RESPONSE_DAYS['h-2-ii'],
] as const;

/** The step in force on a day, or null before the first one: not held. */
export function stepOn<Value>(parameter: Parameter<Value>, date: IsoDate): Step<Value> | null {
  const { history } = parameter;
  for (let index = history.length - 1; index >= 0; index -= 1) {
    const step = history[index] as Step<Value>;
    if (step.from <= date) return step;
  }
  return null;
}

/** The value in force on a day; null where there was none, undefined where the day is before what is held. */
export function valueOn<Value>(parameter: Parameter<Value>, date: IsoDate): Value | null | undefined {
  return stepOn(parameter, date)?.value;
}

/**
 * The value in force on a day from which it is held. A rule asks for it once it has said what is not held: what is not known is no
 * limit of nothing.
 * @throws RangeError naming the parameter and the day where there is none
 */
export function limitOn(parameter: Parameter<number>, date: IsoDate): number {
  const value = valueOn(parameter, date);
  if (value === null || value === undefined) throw new RangeError(`${parameter.name} on ${date}`);
  return value;
}

/**
 * The micropurchase limit for a category: construction has its own. Construction-related services are taken as services
 * (reading "construction-related-micropurchase").
 */
export function micropurchaseParameter(category: Category): Parameter {
  return category === 'construction' ? MICROPURCHASE_CONSTRUCTION : MICROPURCHASE;
}
