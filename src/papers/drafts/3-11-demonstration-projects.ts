/** § 3-11: the determination, the notice of intent and the notice of award of a demonstration project. */
import { agency, charterClause, charterMethod, item, part, pin, value, vendor, words, type Draft } from './draft.ts';

const CASE = { method: 'demonstration-project', amount: '250000.00', asOf: '2026-05-27' } as const;

const determination: Draft = {
  name: 'demonstration-determination',
  title: 'Determination for a demonstration project',
  says: 'The ACCO’s six statements before negotiations, and how the term was determined.',
  method: 'demonstration-project',
  finding: '3-11(c):determination',
  case: CASE,
  lists: [
    {
      at: '3-11(c)',
      items: [
        item('advisable', '3-11(c)(1)', 'long', 'That testing or experimentation is advisable', {
          hint: 'To evaluate the service or reliability of the product, approach or technology.',
        }),
        item(
          'noCompetition',
          '3-11(c)(2)',
          'long',
          'That a competitive solicitation will not do, or what other advantages this method has',
        ),
        item('notInUse', '3-11(c)(3)', 'long', 'That it is not currently in use in City government'),
        item('results', '3-11(c)(4)', 'long', 'That the results will be documented and made public at the conclusion'),
        item('acquire', '3-11(c)(5)', 'long', 'That the City intends to acquire it if it decides to go on using it'),
        item('funding', '3-11(c)(6)', 'long', 'That outside funding relied upon has been documented', { where: 'if any is relied upon' }),
      ],
    },
    {
      at: '3-11(d)',
      items: [
        part(
          'term',
          words('3-11(d)', 'how the proposed term of the contract was determined'),
          'long',
          'How the proposed term was determined',
          {
            hint: 'With specificity.',
          },
        ),
      ],
    },
  ],
  charter: [],
};

const intent: Draft = {
  name: 'demonstration-intent',
  title: 'Notice of intent to enter into negotiations for a demonstration project',
  says: 'Published in the City Record and on the City’s website before negotiations, above the small purchase limits.',
  method: 'demonstration-project',
  finding: '3-11(e)(1):notice-of-intent',
  case: CASE,
  lists: [
    {
      at: '3-11(e)(2)',
      items: [
        agency('3-11(e)(2)(i)'),
        pin('3-11(e)(2)(ii)'),
        item('title', '3-11(e)(2)(iii)', 'long', 'Title and/or brief description'),
        item('quantity', '3-11(e)(2)(iv)', 'text', 'Estimated quantity', { where: 'if any' }),
        item('vendor', '3-11(e)(2)(v)', 'text', 'Name of the proposed vendor', {
          where: 'if the agency has identified a vendor',
          settledBy: 'facts.3-11.vendorIdentified',
        }),
        item('summary', '3-11(e)(2)(vi)', 'long', 'Summary of the determination'),
        item('interest', '3-11(e)(2)(vii)', 'long', 'How vendors may express their interest', {
          hint: 'In words: a bare contact address is arguable.',
          readings: ['interest-in-words'],
        }),
        item('due', '3-11(e)(2)(viii)', 'text', 'Due date', {
          prefill: ['dates.expressionsDue'],
          hint: 'The day, and the hour if there is one.',
        }),
      ],
    },
  ],
  charter: [],
  notice: {
    published: 'intentNotice',
    asks: ['dates.negotiations', 'dates.determination', 'amount', 'facts.3-11.vendorIdentified'],
    timings: [{ finding: '3-11(e)(1):notice-of-intent', kind: 'before' }],
  },
};

const award: Draft = {
  name: 'demonstration-award',
  title: 'Notice of award of a demonstration project',
  says: 'Published in the City Record after registration, for an award above the small purchase limits.',
  method: 'demonstration-project',
  finding: '3-11(h)(1):award-notice',
  case: CASE,
  lists: [
    {
      at: '3-11(h)(2)',
      items: [
        agency('3-11(h)(2)(i)'),
        pin('3-11(h)(2)(ii)'),
        item('title', '3-11(h)(2)(iii)', 'long', 'Title and/or brief description'),
        vendor('3-11(h)(2)(iv)'),
        value('3-11(h)(2)(v)'),
        item('intentDate', '3-11(h)(2)(vi)', 'date', 'Date of the published notice of intent', { prefill: ['dates.intentNotice'] }),
        item('summary', '3-11(h)(2)(vii)', 'long', 'Summary determination of the basis, and where the full evaluation is available'),
      ],
    },
  ],
  charter: [charterMethod, charterClause],
  notice: {
    published: 'awardNotice',
    asks: ['dates.registration', 'awardAmount'],
    timings: [{ finding: '3-11(h)(1):award-notice', kind: 'after' }],
  },
};

export const drafts: readonly Draft[] = [determination, intent, award];
