/** § 3-07: the Recommendation for Award, the notice of solicitation and the notice of award of an accelerated procurement. */
import { agency, charterClause, item, part, pin, value, vendor, words, type Draft } from './draft.ts';

const CASE = {
  method: 'accelerated',
  amount: '250000.00',
  asOf: '2026-05-27',
  facts: { '3-07': { sourceSelection: 'proposals', byPurchaseOrder: false } },
} as const;

const recommendation: Draft = {
  name: 'recommendation-for-award',
  title: 'Recommendation for Award: accelerated procurement',
  says: 'What the Recommendation for Award documents of an accelerated procurement. § 2-09 lists more: this site has it in our words.',
  method: 'accelerated',
  finding: '3-07(g):recommendation-for-award',
  case: CASE,
  lists: [
    {
      at: '3-07(g)',
      items: [
        part('basis', words('3-07(g)', 'The determination of the basis for the procurement'), 'long', 'Determination of the basis'),
        part('approvals', words('3-07(g)', 'all required approvals'), 'long', 'Approvals', {
          hint: 'Each approval the procurement needs, by whom and of what day.',
        }),
        part('vendor', words('3-07(g)', 'the selection of the vendor'), 'long', 'Selection of the vendor', { prefill: [] }),
        item('procured', '3-07(g)(i)', 'long', 'List of the commodities procured, with the PIN', {
          prefill: ['description', 'pin'],
          readings: ['pin-form'],
        }),
        item('solicited', '3-07(g)(ii)', 'long', 'Names of all vendors solicited; name and basis of the source selection'),
        item('prices', '3-07(g)(iii)', 'long', 'Prices paid, and the difference in per cent from the previous purchase', {
          hint: 'The previous purchase of the same or a similar commodity.',
        }),
        item('performance', '3-07(g)(iv)', 'long', 'Evaluation of the past performance of the selected source', { where: 'if any' }),
      ],
    },
  ],
  charter: [],
};

const solicitation: Draft = {
  name: 'accelerated-solicitation',
  title: 'Notice of solicitation: accelerated procurement',
  says: 'Published in the City Record and on the City’s website at least three business days ahead.',
  method: 'accelerated',
  finding: '3-07(h)(1)(i):solicitation-notice',
  case: CASE,
  lists: [
    {
      at: '3-07(h)(1)(ii)',
      items: [
        agency('3-07(h)(1)(ii)(A)'),
        pin('3-07(h)(1)(ii)(B)'),
        item('title', '3-07(h)(1)(ii)(C)', 'long', 'Title and/or brief description of the commodities'),
        item('quantity', '3-07(h)(1)(ii)(D)', 'text', 'Estimated quantity', { where: 'if any' }),
        item('documents', '3-07(h)(1)(ii)(E)', 'long', 'How the contract documents may be obtained', { where: 'if applicable' }),
        item('due', '3-07(h)(1)(ii)(F)', 'long', 'When and where bids are due and publicly opened, or proposals are due', {
          where: 'if applicable',
          prefill: ['dates.bidOpening'],
        }),
        item('qualifications', '3-07(h)(1)(ii)(G)', 'long', 'Special qualifications or eligibility that the law requires of a vendor', {
          where: 'if any',
        }),
      ],
    },
  ],
  charter: [
    {
      name: 'specialCase',
      ref: 'charter-312',
      item: 'the determination not to use competitive sealed bidding, or a summary',
      where: 'for any method but sealed bidding or a small purchase',
      settledBy: 'facts.3-07.sourceSelection',
      label: 'Determination to use another method than competitive sealed bidding, or a summary of it',
      kind: 'long',
    },
  ],
  notice: {
    published: 'solicitation',
    asks: ['facts.3-07.sourceSelection', 'dates.bidOpening', 'dates.negotiations', 'dates.solicitation', 'amount'],
    timings: [
      { finding: '3-07(h)(1)(i):solicitation-notice', kind: 'before' },
      { finding: '3-07(h)(1)(i):sole-source-ten-days', kind: 'before' },
      { finding: '3-07(h)(1)(i):negotiated-ten-days', kind: 'before' },
    ],
  },
};

const award: Draft = {
  name: 'accelerated-award',
  title: 'Notice of award of an accelerated procurement',
  says: 'Published in the City Record after registration, for an award above the small purchase limits.',
  method: 'accelerated',
  finding: '3-07(h)(2)(i):award-notice',
  case: CASE,
  lists: [
    {
      at: '3-07(h)(2)(ii)',
      items: [
        agency('3-07(h)(2)(ii)(A)'),
        pin('3-07(h)(2)(ii)(B)'),
        item('title', '3-07(h)(2)(ii)(C)', 'long', 'Title and/or brief description of the commodities'),
        vendor('3-07(h)(2)(ii)(D)'),
        value('3-07(h)(2)(ii)(E)'),
        item('method', '3-07(h)(2)(ii)(F)', 'long', 'Procurement method, with a summary of any “special case” determination', {
          hint: 'The summary only where the award was made by a special case method.',
          prefill: ['method'],
        }),
        item('summary', '3-07(h)(2)(ii)(G)', 'long', 'Summary determination of the basis for the accelerated procurement'),
      ],
    },
  ],
  charter: [{ ...charterClause, where: 'for any method but competitive sealed bidding', settledBy: 'facts.3-07.sourceSelection' }],
  notice: {
    published: 'awardNotice',
    asks: ['facts.3-07.byPurchaseOrder', 'dates.registration', 'dates.purchaseOrder', 'awardAmount', 'facts.3-07.sourceSelection'],
    timings: [{ finding: '3-07(h)(2)(i):award-notice', kind: 'after' }],
  },
};

export const drafts: readonly Draft[] = [recommendation, solicitation, award];
