import type { FindingId } from '../rules/index.ts';

/** The draft that answers a finding, by its id: only names, so that a result can link without loading the drafts. A test holds it to them. */
export const DRAFT_OF: Readonly<Partial<Record<FindingId, string>>> = {
  '3-05(b):determination': 'sole-source-determination',
  '3-05(c)(1)(i):notice-of-intent': 'sole-source-intent',
  '3-05(c)(2)(i):award-notice': 'sole-source-award',
  '3-06(e)(3):determination-contents': 'emergency-determination',
  '3-06(f)(1):award-notice': 'emergency-award',
  '3-07(g):recommendation-for-award': 'recommendation-for-award',
  '3-07(h)(1)(i):solicitation-notice': 'accelerated-solicitation',
  '3-07(h)(2)(i):award-notice': 'accelerated-award',
  '3-08(c)(2):written-solicitation': 'small-purchase-solicitation',
  '3-08(d)(2):award-notice': 'mwbe-award',
  '3-09(d)(1):award-notice': 'intergovernmental-award',
  '3-10(b):special-case': 'pql-special-case',
  '3-10(e)(1)(i):yearly-notice': 'pql-notice',
  '3-10(l)(2):notice-to-vendor': 'pql-denial',
  '3-10(h)(1):award-notice': 'pql-award',
  '3-11(c):determination': 'demonstration-determination',
  '3-11(e)(1):notice-of-intent': 'demonstration-intent',
  '3-11(h)(1):award-notice': 'demonstration-award',
  'charter-326:comment': 'comment-notice',
};

/** What each draft is called, by its name. */
export const DRAFT_TITLES: Readonly<Record<string, string>> = {
  'sole-source-determination': 'Determination of sole source',
  'sole-source-intent': 'Notice of intent to enter into sole source negotiations',
  'sole-source-award': 'Notice of award of a sole source contract',
  'emergency-determination': 'Determination of the basis for the emergency and the selection of the vendor',
  'emergency-award': 'Notice of award of an emergency contract',
  'recommendation-for-award': 'Recommendation for Award: accelerated procurement',
  'accelerated-solicitation': 'Notice of solicitation: accelerated procurement',
  'accelerated-award': 'Notice of award of an accelerated procurement',
  'small-purchase-solicitation': 'Written solicitation: small purchase',
  'mwbe-award': 'Notice of award of an M/WBE small purchase',
  'intergovernmental-award': 'Notice of award: intergovernmental or cooperative purchase',
  'pql-special-case': 'Determination of a special case: use of a prequalified list',
  'pql-notice': 'Notice of a prequalified list',
  'pql-denial': 'Notice of denial, suspension or revocation of prequalification',
  'pql-award': 'Notice of award of a contract solicited from a prequalified list',
  'demonstration-determination': 'Determination for a demonstration project',
  'demonstration-intent': 'Notice of intent to enter into negotiations for a demonstration project',
  'demonstration-award': 'Notice of award of a demonstration project',
  'comment-notice': 'Notice of a proposed contract, open to comments',
};
