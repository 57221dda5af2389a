/** § 3-09: the notice of award of an intergovernmental or cooperative purchase. */
import { agency, charterMethod, item, pin, value, vendor, type Draft } from './draft.ts';

const award: Draft = {
  name: 'intergovernmental-award',
  title: 'Notice of award: intergovernmental or cooperative purchase',
  says: 'Published in the City Record after registration or the purchase order, above the small purchase limits.',
  method: 'intergovernmental',
  finding: '3-09(d)(1):award-notice',
  case: { method: 'intergovernmental', category: 'goods', amount: '250000.00', asOf: '2026-05-27', facts: { '3-09': { through: 'ogs' } } },
  lists: [
    {
      at: '3-09(d)(2)',
      items: [
        agency('3-09(d)(2)(A)'),
        pin('3-09(d)(2)(B)'),
        item('title', '3-09(d)(2)(C)', 'long', 'Title and/or brief description'),
        vendor('3-09(d)(2)(D)'),
        value('3-09(d)(2)(E)'),
        item('interest', '3-09(d)(2)(F)', 'long', 'How the vendor may express interest in such procurements in the future', {
          hint: 'In words: a bare contact address is arguable.',
          readings: ['bare-contact'],
        }),
      ],
    },
  ],
  charter: [
    charterMethod,
    {
      name: 'clause',
      ref: 'charter-325',
      item: 'the authority relied on in place of competitive sealed bidding',
      label: 'Authority relied on in place of competitive sealed bidding',
      hint: 'No clause of Charter § 312 is written for this method: cite the authority used.',
      kind: 'text',
      readings: ['award-notice-contents'],
    },
  ],
  notice: {
    published: 'awardNotice',
    asks: ['facts.3-09.byPurchaseOrder', 'dates.registration', 'dates.purchaseOrder', 'awardAmount'],
    timings: [{ finding: '3-09(d)(1):award-notice', kind: 'after' }],
  },
};

export const drafts: readonly Draft[] = [award];
