/** § 3-05: the determination, the notice of intent and the notice of award of a sole source procurement. */
import { agency, charterClause, charterMethod, item, part, pin, value, vendor, words, type Draft } from './draft.ts';

const CASE = { method: 'sole-source', category: 'goods', amount: '250000.00', asOf: '2026-05-27' } as const;

const determination: Draft = {
  name: 'sole-source-determination',
  title: 'Determination of sole source',
  says: 'The ACCO’s determination, before negotiations, that there is only one source.',
  method: 'sole-source',
  finding: '3-05(b):determination',
  case: CASE,
  lists: [
    {
      at: '3-05(b)',
      items: [
        part(
          'onlySource',
          words('3-05(b)', 'there is only one source for the required good, service, or construction'),
          'long',
          'That there is only one source, and for what',
          { hint: 'What is required, and the only source for it.' },
        ),
      ],
    },
    {
      at: '3-05(b)(1)',
      items: [
        part(
          'process',
          words('3-05(b)(1)', 'a description of the process by which the agency made such determination'),
          'long',
          'How the agency made the determination',
        ),
        part(
          'efforts',
          words('3-05(b)(1)', 'a description of the efforts made to ensure that offers were solicited from other sources'),
          'long',
          'Efforts made to have offers solicited from other sources',
        ),
        part(
          'competition',
          words('3-05(b)(1)', 'where applicable, a statement of intended actions to develop competition in the future'),
          'long',
          'Actions intended to develop competition in the future',
          { where: 'where applicable' },
        ),
      ],
    },
  ],
  charter: [],
};

const intent: Draft = {
  name: 'sole-source-intent',
  title: 'Notice of intent to enter into sole source negotiations',
  says: 'Published in the City Record and on the City’s website before negotiations begin.',
  method: 'sole-source',
  finding: '3-05(c)(1)(i):notice-of-intent',
  case: CASE,
  lists: [
    {
      at: '3-05(c)(1)(i)',
      items: [
        part(
          'solicits',
          words('3-05(c)(1)(i)', 'solicit expressions of interest from vendors qualified to compete on that procurement or in the future'),
          'long',
          'Invitation to express interest',
          {
            bare: true,
            hint: 'The sentence that asks vendors able to compete now, or in future. How they do it, and by when, comes below.',
          },
        ),
      ],
    },
    {
      at: '3-05(c)(1)(ii)',
      items: [
        agency('3-05(c)(1)(ii)(A)'),
        pin('3-05(c)(1)(ii)(B)'),
        item('title', '3-05(c)(1)(ii)(C)', 'long', 'Title and/or brief description'),
        item('quantity', '3-05(c)(1)(ii)(D)', 'text', 'Estimated quantity', { where: 'if any' }),
        item('vendor', '3-05(c)(1)(ii)(E)', 'text', 'Name of the proposed vendor'),
        item('summary', '3-05(c)(1)(ii)(F)', 'long', 'Summary of the determination', {
          hint: 'In a sentence of your own: what was looked for, and why only this vendor was found.',
          readings: ['printed-code-summary'],
        }),
        item('interest', '3-05(c)(1)(ii)(G)', 'long', 'How qualified vendors may obtain an application or express interest'),
        item('due', '3-05(c)(1)(ii)(H)', 'text', 'Due date', {
          prefill: ['dates.expressionsDue'],
          hint: 'The day, and the hour if there is one.',
        }),
      ],
    },
  ],
  charter: [],
  notice: {
    published: 'intentNotice',
    asks: ['dates.negotiations', 'dates.determination', 'category', 'amount'],
    timings: [{ finding: '3-05(c)(1)(i):notice-of-intent', kind: 'before' }],
  },
};

const award: Draft = {
  name: 'sole-source-award',
  title: 'Notice of award of a sole source contract',
  says: 'Published in the City Record after registration, for an award above the small purchase limits.',
  method: 'sole-source',
  finding: '3-05(c)(2)(i):award-notice',
  case: CASE,
  lists: [
    {
      at: '3-05(c)(2)(ii)',
      items: [
        agency('3-05(c)(2)(ii)(A)'),
        pin('3-05(c)(2)(ii)(B)'),
        item('title', '3-05(c)(2)(ii)(C)', 'long', 'Title and/or brief description'),
        vendor('3-05(c)(2)(ii)(D)'),
        value('3-05(c)(2)(ii)(E)'),
        item('intentDate', '3-05(c)(2)(ii)(F)', 'date', 'Date of the published notice of intent', { prefill: ['dates.intentNotice'] }),
        item('summary', '3-05(c)(2)(ii)(G)', 'long', 'Summary determination of the basis for the sole source procurement', {
          hint: 'In a sentence of your own: a printed code gives the conclusion without its grounds.',
          readings: ['printed-code-summary'],
        }),
      ],
    },
  ],
  charter: [charterMethod, charterClause],
  notice: {
    published: 'awardNotice',
    asks: ['dates.registration', 'awardAmount'],
    timings: [{ finding: '3-05(c)(2)(i):award-notice', kind: 'after' }],
  },
};

export const drafts: readonly Draft[] = [determination, intent, award];
