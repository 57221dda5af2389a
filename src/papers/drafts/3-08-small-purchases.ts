/** § 3-08: the written solicitation of a small purchase, and the notice of award of an M/WBE small purchase. */
import { agency, item, pin, value, vendor, type Draft } from './draft.ts';

const solicitation: Draft = {
  name: 'small-purchase-solicitation',
  title: 'Written solicitation: small purchase',
  says: 'Sent to at least five vendors drawn at random from the citywide small purchases bidders list, § 3-08(c)(1)(iii).',
  method: 'small-purchase',
  finding: '3-08(c)(2):written-solicitation',
  case: { method: 'small-purchase', category: 'goods', amount: '50000.00', asOf: '2026-05-27' },
  lists: [
    {
      at: '3-08(c)(2)',
      items: [
        item('title', '3-08(c)(2)(i)', 'long', 'Description of the item or service requested'),
        item('due', '3-08(c)(2)(ii)', 'long', 'Time, date, place and form of the response', {
          prefill: ['dates.bidOpening'],
        }),
        item('basis', '3-08(c)(2)(iii)', 'long', 'Basis for award'),
        item('contact', '3-08(c)(2)(iv)', 'long', 'Name and telephone number of the Contracting Officer for inquiries'),
      ],
    },
  ],
  charter: [],
};

const award: Draft = {
  name: 'mwbe-award',
  title: 'Notice of award of an M/WBE small purchase',
  says: 'Published in the City Record within fifteen days after registration, whatever the value.',
  method: 'mwbe-small-purchase',
  finding: '3-08(d)(2):award-notice',
  case: { method: 'mwbe-small-purchase', category: 'goods', amount: '50000.00', vendor: { mwbe: 'city-certified' }, asOf: '2026-05-27' },
  lists: [
    {
      at: '3-08(d)(2)(ii)',
      items: [
        agency('3-08(d)(2)(ii)(A)'),
        pin('3-08(d)(2)(ii)(B)'),
        item('title', '3-08(d)(2)(ii)(C)', 'long', 'Title or brief description'),
        vendor('3-08(d)(2)(ii)(D)'),
        value('3-08(d)(2)(ii)(E)'),
        item('method', '3-08(d)(2)(ii)(F)', 'text', 'Procurement method', { prefill: ['method'] }),
      ],
    },
  ],
  charter: [],
  notice: {
    published: 'awardNotice',
    asks: ['dates.registration'],
    timings: [{ finding: '3-08(d)(2):award-notice', kind: 'after' }],
  },
};

export const drafts: readonly Draft[] = [solicitation, award];
