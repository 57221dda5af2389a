/** § 3-06: the determination of an emergency and the notice of award. */
import { agency, item, pin, value, vendor, type Draft } from './draft.ts';

/**
 * The day of Local Law 71 of 2026: for procurements approved after it Charter § 315 limits the term, and asks it in the
 * determination. One approved on the day itself is treated as covered (reading "approved-on-11-may").
 */
const TERM_FROM = '2026-05-11';
const APPROVED_ON = { comptrollerApproval: TERM_FROM, counselApproval: TERM_FROM } as const;
const CASE = { method: 'emergency', amount: '250000.00', dates: { ...APPROVED_ON, award: TERM_FROM } } as const;
/** What decides whether the term is asked: the later of the two days. */
const APPROVALS = ['dates.comptrollerApproval', 'dates.counselApproval'] as const;

const determination: Draft = {
  name: 'emergency-determination',
  title: 'Determination of the basis for the emergency and the selection of the vendor',
  says: 'Filed with the Corporation Counsel and the Comptroller, and submitted to the City Council within fifteen days of award.',
  method: 'emergency',
  finding: '3-06(e)(3):determination-contents',
  case: CASE,
  lists: [
    {
      at: '3-06(e)(3)',
      items: [
        item('known', '3-06(e)(3)(i)', 'date', 'Date the emergency first became known'),
        item('procured', '3-06(e)(3)(ii)', 'long', 'List of goods, services and construction procured', {
          prefill: ['description'],
        }),
        item('solicited', '3-06(e)(3)(iii)', 'long', 'Names of all vendors solicited'),
        item('selection', '3-06(e)(3)(iv)', 'long', 'Basis of vendor selection'),
        item('prices', '3-06(e)(3)(v)', 'long', 'Contract prices'),
        item('performance', '3-06(e)(3)(vi)', 'long', 'Past performance history of the selected vendor'),
        item('related', '3-06(e)(3)(vii)', 'long', 'Prior or related emergency contracts', { hint: 'If there are none, write so.' }),
        pin('3-06(e)(3)(viii)'),
      ],
    },
  ],
  charter: [
    {
      name: 'term',
      ref: 'charter-315',
      item: 'the term of the contract',
      since: TERM_FROM,
      where: 'for a procurement approved after May 11, 2026',
      settledBy: APPROVALS,
      readings: ['approved-on-11-may', 'two-approval-days'],
      label: 'Contract term',
      hint: 'For example in days. The later of the two approvals decides whether it is asked.',
      kind: 'text',
      prefill: ['facts.3-06.termDays'],
    },
    {
      name: 'longTerm',
      ref: 'charter-315',
      item: 'the justification of a term over 90 days, and how it meets Charter § 315',
      since: TERM_FROM,
      where: 'for a term over 90 days, of a procurement approved after May 11, 2026',
      readings: ['approved-on-11-may', 'two-approval-days'],
      label: 'Justification of a term over 90 days, and how it meets Charter § 315',
      kind: 'long',
    },
  ],
};

const award: Draft = {
  name: 'emergency-award',
  title: 'Notice of award of an emergency contract',
  says: 'Published in the City Record as soon as is practicable, and within fifteen days after registration.',
  method: 'emergency',
  finding: '3-06(f)(1):award-notice',
  case: CASE,
  lists: [
    {
      at: '3-06(f)(2)',
      items: [
        item('basis', '3-06(f)(2)(i)', 'long', 'Summary determination of the basis for the emergency', {
          hint: 'Say which it is: an unforeseen danger to life, safety, property, or a necessary service.',
        }),
        agency('3-06(f)(2)(ii)'),
        pin('3-06(f)(2)(iii)'),
        item('title', '3-06(f)(2)(iv)', 'long', 'Title and/or brief description'),
        vendor('3-06(f)(2)(v)'),
        value('3-06(f)(2)(vi)'),
        item('method', '3-06(f)(2)(vii)', 'text', 'Procurement method', { prefill: ['method'] }),
        item('reason', '3-06(f)(2)(viii)', 'long', 'The reason under Charter § 315, cited', {
          hint: 'Write the danger and the section; the bare section is arguable, and § 3-06 in its place will not do.',
          readings: ['emergency-reason-citation'],
        }),
      ],
    },
  ],
  charter: [
    {
      name: 'selection',
      ref: 'charter-315',
      item: 'summary of the selection of the contractor',
      label: 'Summary of the selection of the contractor',
      kind: 'long',
    },
    {
      name: 'withoutBidding',
      ref: 'charter-312',
      item: 'to be safe, the determination not to use competitive sealed bidding, or a summary',
      where: 'by one reading of Charter § 312',
      readings: ['emergency-without-bidding'],
      label: 'The determination not to use competitive sealed bidding, or a summary',
      kind: 'long',
    },
    {
      name: 'term',
      ref: 'charter-315',
      item: 'summary of the term, and of the justification of one over 90 days',
      since: TERM_FROM,
      where: 'for a procurement approved after May 11, 2026',
      settledBy: APPROVALS,
      readings: ['approved-on-11-may', 'two-approval-days'],
      label: 'Term of the contract, and the justification of one over 90 days',
      kind: 'long',
      prefill: ['facts.3-06.termDays'],
    },
  ],
  notice: {
    published: 'awardNotice',
    asks: ['dates.registration', ...APPROVALS, 'dates.award', 'dates.execution', 'awardAmount'],
    timings: [
      { finding: '3-06(f)(1):award-notice', kind: 'after' },
      { finding: 'charter-325:emergency-notice-soon', kind: 'soon' },
    ],
  },
};

export const drafts: readonly Draft[] = [determination, award];
