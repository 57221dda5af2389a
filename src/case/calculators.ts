/**
 * The calculators: one entry each drives the menu, the page, the embed, search and the sitemap. All share one form of a case;
 * an entry says with which answers it starts, what it asks first, and how it shows the result.
 */
import type { Method, Path } from '../rules/index.ts';
import { datesOf, FIRST, MORE, QUESTIONS, type Group } from './questions.ts';

/** How a result is shown; each view is loaded with the rules, not with the page. */
export type View = 'method' | 'sheet' | 'vendor' | 'competition' | 'total';

/** Which duties a sheet shows at first. */
export type Filter = 'all' | 'decisions' | 'notices' | 'filings' | 'deadlines' | 'competition' | 'records' | 'rights' | 'open';

/** The names of the calculators, in the order of the menu. */
export type CalculatorName =
  'method' | 'case' | 'vendor' | 'small-purchase-total' | 'competition' | 'prequalification' | 'emergency' | 'demonstration-project';

export interface Calculator {
  /** The last part of its address: `/calculators/<name>/`. */
  name: CalculatorName;
  /** The question it answers: the page's heading. */
  title: string;
  /** Its name in menus. */
  short: string;
  /** What the questions are about, to whom they are asked. */
  legend: string;
  view: View;
  /** The method it is about, where there is one: it is not asked. */
  method?: Method;
  first: readonly Path[];
  /** Questions that are put to another reader than the agency, in other words. */
  asks?: Readonly<Partial<Record<Path, string>>>;
  /** What is asked besides, right after the method, once it is chosen. */
  counts?: Readonly<Partial<Record<Method, readonly Path[]>>>;
  more: readonly Group[];
  filter?: Filter;
}

const withoutMethod = (paths: readonly Path[]): readonly Path[] => paths.filter((path) => path !== 'method');

export const CALCULATORS: readonly Calculator[] = [
  {
    name: 'method',
    title: 'Which method may we use?',
    short: 'Method',
    legend: 'Your purchase',
    view: 'method',
    first: FIRST,
    more: MORE,
  },
  {
    name: 'case',
    title: 'What must we do, and by when?',
    short: 'Case sheet',
    legend: 'Your purchase',
    view: 'sheet',
    first: ['method', ...withoutMethod(FIRST)],
    more: MORE,
  },
  {
    name: 'vendor',
    title: 'What can I do as a vendor?',
    short: 'Vendor’s side',
    legend: 'The purchase, as far as you know it',
    view: 'vendor',
    first: ['method', 'category', 'amount', 'vendor.mwbe', 'asOf'],
    asks: { category: 'What are they buying?', 'vendor.mwbe': 'Is your business an M/WBE?' },
    // A vendor with a letter is asked at once what it says, and when it came.
    counts: {
      'prequalified-list': ['facts.3-10.decision', 'dates.pqlDecisionMailed', 'dates.pqlDecisionReceived', 'dates.agencyHeadDecision'],
    },
    more: MORE,
  },
  {
    name: 'small-purchase-total',
    title: 'Does the total stay within the limit?',
    short: 'Small-purchase total',
    legend: 'Your purchase',
    view: 'total',
    first: ['category', 'amount', 'vendor.mwbe', 'asOf', 'entries'],
    more: [...MORE.slice(0, 1), { title: 'Dates', paths: datesOf('small-purchase') }],
  },
  {
    name: 'competition',
    title: 'How many vendors must we solicit?',
    short: 'Competition',
    legend: 'Your purchase',
    view: 'competition',
    first: ['method', 'category', 'amount', 'asOf'],
    counts: {
      'small-purchase': [
        'facts.3-08.biddersList',
        'facts.3-08.solicitedAtRandom',
        'facts.3-08.solicitedBesides',
        'facts.3-08.responsiveBids',
      ],
      'mwbe-small-purchase': ['vendor.mwbe', 'facts.3-08.mwbeQuotes'],
      'prequalified-list': [
        'facts.3-10.vendors',
        'facts.3-10.offers',
        'facts.3-10.solicitation',
        'facts.3-10.awards',
        'facts.3-10.solicited',
        'facts.3-10.mentoring',
      ],
    },
    more: MORE,
  },
  {
    name: 'prequalification',
    title: 'Prequalified lists: entry, use and appeal',
    short: 'Prequalification',
    legend: 'The list, and the vendor’s place on it',
    view: 'sheet',
    method: 'prequalified-list',
    first: ['facts.3-10.list', 'facts.3-10.decision', 'dates.pqlDecisionMailed', 'dates.pqlDecisionReceived', 'category', 'amount', 'asOf'],
    more: MORE,
  },
  {
    name: 'emergency',
    title: 'What does an emergency purchase need?',
    short: 'Emergency',
    legend: 'Your purchase',
    view: 'sheet',
    method: 'emergency',
    first: [
      ...(['agencyKind', 'category', 'amount', 'dates.comptrollerApproval', 'dates.counselApproval', 'dates.award'] as const),
      ...(['dates.execution', 'facts.3-06.termDays', 'asOf'] as const),
    ],
    more: MORE,
  },
  {
    name: 'demonstration-project',
    title: 'What does a demonstration project need?',
    short: 'Demonstration project',
    legend: 'Your project',
    view: 'sheet',
    method: 'demonstration-project',
    first: ['agencyKind', 'category', 'amount', 'facts.3-11.termMonths', 'facts.3-11.extensionMonths', 'dates.execution', 'asOf'],
    more: MORE,
  },
];

/** What a calculator calls a question. */
export const labelOf = ({ asks }: Pick<Calculator, 'asks'>, path: Path): string => asks?.[path] ?? QUESTIONS[path].label;

/** The calculator a case is at home in: that of its method, the sheet for another method, else the one that weighs all. */
export function calculatorOf(method: Method | undefined): Calculator {
  const own = CALCULATORS.find((one) => one.method !== undefined && one.method === method);
  return own ?? (CALCULATORS.find(({ name }) => name === (method ? 'case' : 'method')) as Calculator);
}
