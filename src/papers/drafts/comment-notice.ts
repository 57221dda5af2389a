/** Charter § 326: the notice that opens a proposed contract to comments. Nothing of it is listed in §§ 3-05 to 3-11. */
import type { CharterItem, Draft } from './draft.ts';

const asked = (name: string, item: string, label: string, more: Partial<CharterItem> = {}): CharterItem => ({
  name,
  ref: 'charter-326',
  item,
  label,
  kind: 'long',
  ...more,
});

export const commentNotice: Draft = {
  name: 'comment-notice',
  title: 'Notice of a proposed contract, open to comments',
  says: 'Published in the City Record before a contract over the threshold; comments are taken online for at least seven days.',
  method: 'sole-source',
  finding: 'charter-326:comment',
  case: { method: 'sole-source', category: 'goods', amount: '250000.00', asOf: '2026-05-27' },
  lists: [],
  charter: [
    asked('scope', 'a description of the scope of work and the key terms', 'Scope of work and key terms'),
    asked('agency', 'agency name', 'Agency name', { kind: 'text' }),
    asked('pin', 'PIN', 'PIN', { kind: 'text', readings: ['pin-form'] }),
    asked(
      'title',
      'brief description of what is procured, and the method of source selection',
      'Brief description of what is procured, and the method of source selection',
    ),
    asked(
      'vendor',
      'name and address of the proposed vendor, and where the work is done',
      'Name and address of the proposed vendor, and where the work is done',
    ),
    asked('value', 'dollar amount of the proposed contract', 'Dollar amount of the proposed contract', {
      kind: 'amount',
      prefill: ['awardAmount', 'amount'],
    }),
  ],
  notice: {
    published: 'commentNotice',
    asks: ['method', 'facts.3-10.offers', 'facts.3-09.competitive', 'dates.execution', 'awardAmount'],
    // The second is of small purchases, which § 3-08(c)(1)(i) frees of it only up to the threshold.
    timings: [
      { finding: 'charter-326:comment', kind: 'before' },
      { finding: '3-08(c)(1)(i):public-hearing', kind: 'before' },
    ],
    ofSeveralMethods: true,
  },
};
