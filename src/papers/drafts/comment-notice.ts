/**
 * Charter § 326: the notice that opens a proposed contract to comments. Nothing of it is listed in §§ 3-05 to 3-11. Real notices
 * have more lines than the Charter names: these are marked as practice.
 */
import type { CharterItem, Draft } from './draft.ts';

const asked = (name: string, item: string, label: string, more: Partial<CharterItem> = {}): CharterItem => ({
  name,
  ref: 'charter-326',
  item,
  label,
  kind: 'long',
  ...more,
});

const usual = (name: string, label: string, more: Partial<CharterItem> = {}): CharterItem => ({
  name,
  ref: 'cityrecord-2026',
  item: name,
  label,
  kind: 'text',
  practice: true,
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
    asked('pin', 'PIN', 'PIN', { kind: 'text', hint: 'Real notices give the E-PIN.', readings: ['pin-form'] }),
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
      hint: 'Real notices call it the maximum value.',
      kind: 'amount',
      prefill: ['awardAmount', 'amount'],
    }),
    usual('heading', 'Heading, “Public Comment on Contract Awards”', {
      bare: true,
      hint: 'The City Record’s heading since February 2026.',
    }),
    usual('type', 'Contract type'),
    usual('term', 'Contract term', {
      prefill: ['dates.contractStart', 'dates.contractEnd'],
      hint: 'Its first and last day. Comments come before the first.',
    }),
    usual('rule', 'The Board’s section relied on', { prefill: ['method'], hint: 'Such as § 3-08(c)(1)(iv) for an M/WBE small purchase.' }),
    usual('comments', 'How and where to comment', { kind: 'long' }),
    usual('closing', 'Closing day of the comments', {
      kind: 'date',
      prefill: ['dates.commentClose'],
      hint: 'After seven full days or more.',
    }),
    usual('hour', 'Closing hour', { hint: 'Such as 5:00 p.m. In the forenoon of the seventh day it comes too soon.' }),
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
    printed: true,
  },
};
