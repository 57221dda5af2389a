/** The notices of these sections as a vendor meets them, by the name of the finding: what to look for, and what it is good for. */
import type { FindingId, Method } from '../../rules/index.ts';

export interface NoticeWords {
  title: string;
  /** One sentence to the vendor. */
  means: string;
  /** What to know where none is owed, if more than that. */
  absent?: string;
}

/** The name of a finding, without the provision. */
type Slug = FindingId extends `${string}:${infer Name}` ? Name : never;

export const NOTICES: Readonly<Partial<Record<Slug, NoticeWords>>> = {
  'notice-of-intent': {
    title: 'Notice of intent to negotiate',
    means: 'Names the vendor the agency means to deal with, and says how others may express interest, and by when.',
  },
  website: { title: 'The notice of intent online', means: 'The same notice, on the City’s website, from the same day.' },
  'notice-of-selection': { title: 'Notice of selection', means: 'Names the government that is bought from, and for how much.' },
  'due-date': { title: 'The due date in the notice of intent', means: 'By then an expression of interest must be in.' },
  'award-notice': { title: 'Notice of award', means: 'Names who got the contract and for how much.' },
  'no-solicitation-notice': { title: 'Notice of solicitation', means: 'Says what is bought and by when to bid.' },
  'solicitation-notice': { title: 'Notice of solicitation', means: 'Says what is bought and by when to bid.' },
  'quarterly-list': {
    title: 'List of accelerated commodities',
    means: 'Names the commodities designated; one approved since is perhaps not on it yet.',
  },
  'negotiated-ten-days': { title: 'Notice of a negotiated acquisition', means: 'Says how vendors may express interest.' },
  'sole-source-ten-days': { title: 'Notice of a sole source', means: 'Says whom the agency means to buy from.' },
  'no-award-notice': { title: 'Notice of award', means: 'Names who got the contract and for how much.' },
  'non-responsiveness-notice': {
    title: 'Notice of non-responsiveness',
    means: 'Tells the low bidder that its bid was found non-responsive.',
    absent: 'The agency may reject a low bid as non-responsive without this letter.',
  },
  'public-hearing': {
    title: 'Comment notice (before May 2025, a public hearing)',
    means: 'Tells the terms of the contract; anyone may comment online.',
  },
  comment: {
    title: 'Comment notice (before May 2025, a public hearing)',
    means: 'Tells the terms of the contract; anyone may comment online.',
  },
  'comment-window': { title: 'The days open for comments', means: 'Anyone may comment online until the closing day.' },
  'yearly-notice': { title: 'Yearly notice of the prequalified list', means: 'Names each category and says how to apply.' },
  'one-procurement-notice': {
    title: 'Notice of a list for one procurement',
    means: 'Comes before the solicitation: apply by its cutoff date.',
  },
  'continuous-notice': { title: 'Continuous notice on prequalification', means: 'Says where lists are kept and how to apply.' },
  newspaper: { title: 'Newspaper notice of a construction list', means: 'The same invitation, in a newspaper.' },
  'not-advertised': {
    title: 'Public notice of the solicitation',
    means: 'Says what is bought and by when to bid.',
    absent: 'Where none is published, only vendors on the list hear of it.',
  },
  'notice-to-each': {
    title: 'Notice to vendors on the list',
    means: 'Sent to the vendors themselves: keep your address with the City right.',
  },
  'notice-to-vendor': {
    title: 'Letter of denial, suspension or revocation',
    absent: 'The vendor was approved: there is nothing to appeal.',
    means: 'Must give reasons and say how to appeal; your 15 days run from receipt, which counts as no later than five days after mailing.',
  },
  notification: {
    title: 'Decision on your appeal',
    means:
      'Must give reasons and say how to appeal to OATH. Your days run from its date. On a suspension of up to three months it is final.',
  },
  'oath-copies': {
    title: 'OATH’s determination',
    means: 'A copy is sent to you (a suspension of up to three months does not come before it).',
  },
  'emergency-notice-soon': { title: 'Notice of the emergency contract', means: 'Says that the contract was entered into.' },
};

/** How a vendor tells a method by what the agency does: one sentence each. */
export const METHOD_TO_VENDOR: Readonly<Record<Method, string>> = {
  micropurchase: 'A small buy with no competition.',
  'small-purchase': 'The agency asks vendors picked at random from the citywide bidders list.',
  'mwbe-small-purchase': 'The agency buys from a City-certified M/WBE, with no formal competition.',
  'sole-source': 'The agency says that only one vendor can supply this.',
  emergency: 'The agency has to buy at once because of a danger that nobody foresaw.',
  accelerated: 'The agency buys food, fuel or another commodity fast, because prices jump or supplies are short.',
  intergovernmental: 'The agency buys through a federal or State agency.',
  cooperative: 'The agency buys together with another public body.',
  'prequalified-list':
    'The agency asks vendors on a list that it checked ahead of time. Choose this if you were denied, suspended or removed.',
  'demonstration-project': 'The agency tests a new product, approach or technology.',
};

/** Said of every notice that is not owed. */
export const NOT_OWED = 'Not required: if there is none, that is not a defect.';

/** What a vendor may do besides, where nothing of it stands in these sections. */
export const OTHER_REMEDIES =
  'If you can protest, it is listed above. This site does not cover other remedies: ask a lawyer soon, because deadlines can be short.';

/** The words for a finding, by the slug of its id; null for one that is not a notice a vendor meets. */
export function noticeWords(id: FindingId): NoticeWords | null {
  return NOTICES[id.slice(id.lastIndexOf(':') + 1) as Slug] ?? null;
}
