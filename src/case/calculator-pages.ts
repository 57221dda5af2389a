/** What the pages, menus and the search say of each calculator. Its form needs none of it, and loads none. */
import { SECTIONS_RANGE } from '../law/sections.ts';
import { CALCULATORS, type Calculator, type CalculatorName } from './calculators.ts';

interface Words {
  /** What it answers, in one sentence, for search and menus. */
  says: string;
  /** What its page says first. */
  lead: string;
}

const WORDS: Readonly<Record<CalculatorName, Words>> = {
  method: {
    says: `A calculator: from the amount, the category and the vendor to the methods of §§ ${SECTIONS_RANGE} that are open, with limits and duties.`,
    lead: `Say what you are buying, for how much and from whom. See which methods of §§ ${SECTIONS_RANGE} you may use, and the sentence that decides.`,
  },
  case: {
    says: 'A calculator: the whole case on one sheet, with determinations, notices, approvals, filings, deadlines and records, and papers to take away.',
    lead: 'For the method you have chosen: what must be determined, approved, published, filed and kept, by whom, to whom, by when, on what authority.',
  },
  vendor: {
    says: 'A calculator for vendors: which notices to look for, how to answer them, how to appeal or protest, and what to do about a bad notice.',
    lead: 'Did you get a letter or see a notice? Do you want to sell? See what you can do, by when, and whom to write to.',
  },
  'small-purchase-total': {
    says: 'A calculator: purchases, changes and renewals one by one against the small purchase limits, and a vendor’s twelve months against the disclosure threshold.',
    lead: 'Enter purchases, changes and renewals one by one. We compare the total with the limits of § 3-08, and the vendor’s twelve months with the disclosure threshold.',
  },
  competition: {
    says: 'A calculator: vendors on the bidders list, vendors solicited, responsive bids, and the minimums for prequalified lists and several awards.',
    lead: 'How many vendors must be solicited or listed, how many bids are enough, and what to do when there are fewer.',
  },
  prequalification: {
    says: 'A calculator: a prequalified list from notice to solicitation, and a vendor’s application, affirmation, suspension and appeals with their days.',
    lead: 'For agencies: what a list needs and how it may be used. For vendors: when a decision is due, and by when to appeal. First you appeal to the Agency Head, who leads the agency, then to the City’s Office of Administrative Trials and Hearings (OATH).',
  },
  emergency: {
    says: 'A calculator: an emergency purchase with its approvals, determination, term, filings with the Council and the Comptroller, and notices, each with its day.',
    lead: 'What an emergency purchase must have before and after: approvals, the determination, its term, the filings and notices with their days.',
  },
  'demonstration-project': {
    says: 'A calculator: a demonstration project with its determination, term, extension, notices and the evaluation at its end.',
    lead: 'What a demonstration project must have: the determination, notices, its term and extension, and the determination at its end.',
  },
};

/** Every calculator with its words, in the order of the menu. */
export const CALCULATOR_PAGES: readonly (Calculator & Words)[] = CALCULATORS.map((one) => ({ ...one, ...WORDS[one.name] }));
