/** The questions of the calculators: one entry a path, in plain words, with why it is asked. */
import type { Outcome, Path } from '../../rules/index.ts';

export interface Choice {
  value: string;
  label: string;
}

export interface Field {
  path: Path;
  label: string;
  hint?: string;
  kind: 'amount' | 'date' | 'count' | 'choice' | 'yes-no';
  choices?: readonly Choice[];
}

const choice = (value: string, label: string): Choice => ({ value, label });

export const FIELDS = {
  agencyKind: {
    path: 'agencyKind',
    label: 'Who buys?',
    hint: 'The officers who act differ.',
    kind: 'choice',
    choices: [
      choice('mayoral', 'A mayoral agency'),
      choice('elected-official', 'An independently elected official'),
      choice('council', 'The City Council'),
      choice('board', 'A board-run public entity'),
    ],
  },
  funding: {
    path: 'funding',
    label: 'What pays for it?',
    hint: 'Some money, and some transactions, are outside these rules.',
    kind: 'choice',
    choices: [
      choice('ordinary', 'City money, nothing special'),
      choice('discretionary', 'A discretionary award that an elected official named'),
      choice('outside-directed', 'A grant, law or order says how to buy'),
      choice('not-covered', 'A utility, subscription, membership or another government'),
    ],
  },
  category: {
    path: 'category',
    label: 'What is bought?',
    kind: 'choice',
    choices: [
      choice('goods', 'Goods'),
      choice('standard-services', 'Standard services'),
      choice('professional-services', 'Professional services'),
      choice('human-services', 'Human services'),
      choice('construction', 'Construction'),
      choice('construction-related-services', 'Construction-related services'),
    ],
  },
  amount: { path: 'amount', label: 'Value', hint: 'The estimate in dollars, options included, such as 36,500.', kind: 'amount' },
  'vendor.mwbe': {
    path: 'vendor.mwbe',
    label: 'Is the vendor an M/WBE?',
    hint: 'Certified by the City (SBS); State certification is another thing.',
    kind: 'choice',
    choices: [choice('city-certified', 'Yes, City-certified'), choice('state-certified', 'State-certified only'), choice('none', 'No')],
  },
  asOf: { path: 'asOf', label: 'Law as of', hint: 'The day of the purchase, as 2026-11-21 or 11/21/2026.', kind: 'date' },
  method: {
    path: 'method',
    label: 'Method chosen',
    kind: 'choice',
    choices: [
      choice('micropurchase', 'Micropurchase'),
      choice('small-purchase', 'Small purchase, five vendors'),
      choice('mwbe-small-purchase', 'M/WBE small purchase'),
    ],
  },
  awardAmount: { path: 'awardAmount', label: 'Value awarded', hint: 'If it is known and differs from the estimate.', kind: 'amount' },
  'facts.3-08.relatedPurchases': {
    path: 'facts.3-08.relatedPurchases',
    label: 'Related purchases',
    hint: 'In dollars: others that may belong to the same need.',
    kind: 'amount',
  },
  'facts.3-08.changesAndRenewals': {
    path: 'facts.3-08.changesAndRenewals',
    label: 'Changes and renewals',
    hint: 'In dollars: so far and planned. They count toward the limit.',
    kind: 'amount',
  },
  'facts.3-08.otherAwardsTwelveMonths': {
    path: 'facts.3-08.otherAwardsTwelveMonths',
    label: 'The vendor’s other awards in twelve months',
    hint: 'In dollars, from all City agencies. They decide whether disclosures are due.',
    kind: 'amount',
  },
  'facts.3-08.forHumanServicesProgramme': {
    path: 'facts.3-08.forHumanServicesProgramme',
    label: 'Are the goods for a human-services programme?',
    hint: 'One that serves clients: day care, shelter, senior centres, health.',
    kind: 'yes-no',
  },
  'facts.3-08.biddersList': {
    path: 'facts.3-08.biddersList',
    label: 'Vendors on the bidders list',
    hint: 'The citywide small purchases list for this good or service.',
    kind: 'count',
  },
  'facts.3-08.solicitedAtRandom': { path: 'facts.3-08.solicitedAtRandom', label: 'Vendors solicited at random', kind: 'count' },
  'facts.3-08.solicitedBesides': { path: 'facts.3-08.solicitedBesides', label: 'Vendors solicited besides those', kind: 'count' },
  'facts.3-08.responsiveBids': {
    path: 'facts.3-08.responsiveBids',
    label: 'Responsive bids or offers',
    hint: 'A “no bid” is not one.',
    kind: 'count',
  },
  'facts.3-08.mwbeQuotes': { path: 'facts.3-08.mwbeQuotes', label: 'Quotes from M/WBE vendors', kind: 'count' },
  'dates.solicitation': { path: 'dates.solicitation', label: 'Solicitation', kind: 'date' },
  'dates.bidOpening': { path: 'dates.bidOpening', label: 'Bid opening', kind: 'date' },
  'dates.award': { path: 'dates.award', label: 'Award', kind: 'date' },
  'dates.purchaseOrder': { path: 'dates.purchaseOrder', label: 'Purchase order', kind: 'date' },
  'dates.execution': { path: 'dates.execution', label: 'Contract executed', kind: 'date' },
  'dates.registration': { path: 'dates.registration', label: 'Contract registered', kind: 'date' },
  'dates.awardNotice': { path: 'dates.awardNotice', label: 'Notice of award published', kind: 'date' },
} as const satisfies { [P in Path]: Field & { path: P } };

/** The first questions: a result needs two or three of them. */
export const FIRST: readonly Path[] = ['agencyKind', 'funding', 'category', 'amount', 'vendor.mwbe', 'asOf'];

/** Questions that refine the result, by subject. */
export const MORE: readonly { title: string; paths: readonly Path[] }[] = [
  {
    title: 'Value and vendor',
    paths: [
      'awardAmount',
      'facts.3-08.relatedPurchases',
      'facts.3-08.changesAndRenewals',
      'facts.3-08.otherAwardsTwelveMonths',
      'facts.3-08.forHumanServicesProgramme',
    ],
  },
  {
    title: 'Competition',
    paths: [
      'facts.3-08.biddersList',
      'facts.3-08.solicitedAtRandom',
      'facts.3-08.solicitedBesides',
      'facts.3-08.responsiveBids',
      'facts.3-08.mwbeQuotes',
    ],
  },
  {
    title: 'Dates',
    paths: ['dates.solicitation', 'dates.award', 'dates.purchaseOrder', 'dates.execution', 'dates.registration', 'dates.awardNotice'],
  },
];

/** How an outcome is named to a reader. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  required: 'Required',
  'not-required': 'Not needed',
  allowed: 'Allowed',
  'not-allowed': 'Not allowed',
  'needs-determination': 'Depends on a judgment',
  unknown: 'Tell us more',
  'not-held': 'Not held',
};

export const METHOD_WORDS = {
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
} as const;
