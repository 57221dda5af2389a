/** § 3-10: the papers of a prequalified list, from its notice to a denial, and the award the Charter asks to be noticed. */
import { charterClause, charterMethod, part, words, type Draft, type LawItem } from './draft.ts';

const CASE = { method: 'prequalified-list', category: 'goods', amount: '250000.00', asOf: '2026-05-27' } as const;

const specialCase: Draft = {
  name: 'pql-special-case',
  title: 'Determination of a special case: use of a prequalified list',
  says: 'The ACCO’s determination before a PQL is used for goods, services or construction-related services.',
  method: 'prequalified-list',
  finding: '3-10(b):special-case',
  case: CASE,
  lists: [
    {
      at: '3-10(b)',
      items: [
        part(
          'specialCase',
          words('3-10(b)', 'that such procurement is a "special case" that requires the use of a PQL'),
          'long',
          'That the procurement is a “special case” that requires the use of a PQL',
          { hint: 'And why.' },
        ),
        part(
          'composed',
          words(
            '3-10(b)',
            'that the list is composed of vendors that have been prequalified to provide the specified item(s) to be procured',
          ),
          'long',
          'That the list is composed of vendors prequalified to provide the items to be procured',
        ),
        part(
          'current',
          words('3-10(b)', 'that the particular PQL is accurate, complete, and current'),
          'long',
          'That the particular PQL is accurate, complete, and current',
        ),
      ],
    },
  ],
  charter: [],
};

const notice: Draft = {
  name: 'pql-notice',
  title: 'Notice of a prequalified list',
  says: 'Published in the City Record and on the City’s website, to invite vendors to apply for inclusion.',
  method: 'prequalified-list',
  finding: '3-10(e)(1)(i):yearly-notice',
  case: { ...CASE, facts: { '3-10': { list: 'category' } } },
  lists: [
    {
      at: '3-10(e)(2)',
      items: [
        part('agency', words('3-10(e)(2)', 'the agency name'), 'text', 'Agency name'),
        part('category', words('3-10(e)(2)', 'category of procurement'), 'long', 'Category of procurement', {
          prefill: ['category'],
          hint: 'Identify each category. A list for one procurement also needs a cutoff date for questionnaires, § 3-10(e)(1)(ii).',
        }),
        part(
          'application',
          words('3-10(e)(2)', 'information on how the vendor may obtain an application'),
          'long',
          'How a vendor may obtain an application',
        ),
      ],
    },
  ],
  charter: [],
  notice: {
    published: 'pqlNotice',
    asks: ['facts.3-10.list', 'dates.solicitation'],
    timings: [
      { finding: '3-10(e)(1)(i):yearly-notice', kind: 'yearly' },
      { finding: '3-10(e)(1)(ii):one-procurement-notice', kind: 'prior' },
    ],
  },
};

const STATEMENT = words(
  '3-10(l)(2)/after-1',
  'The vendor shall send a copy of its appeal to the New York City Comptroller, for informational purposes, at the Office of the New York City Comptroller, Bureau of Contract Administration, 1 Centre Street, Room 727, New York, NY 10007, (212) 669-2323.',
);
const statement: LawItem = {
  name: 'statement',
  at: STATEMENT.at,
  verbatim: STATEMENT.words,
  label: 'Copy of an appeal',
  bare: true,
  kind: 'long',
};

const DECISIONS = ['Denial of prequalification', 'Suspension of prequalification', 'Revocation of prequalification'] as const;

const denial: Draft = {
  name: 'pql-denial',
  title: 'Notice of denial, suspension or revocation of prequalification',
  says: 'The ACCO’s letter to the vendor, with the statement that § 3-10(l)(2) prescribes.',
  method: 'prequalified-list',
  finding: '3-10(l)(2):notice-to-vendor',
  case: CASE,
  lists: [
    {
      at: '3-10(l)(2)',
      items: [
        part('decision', words('3-10(l)(2)', 'a denial, suspension, or revocation of prequalification'), 'choice', 'Decision', {
          choices: DECISIONS,
          prefill: ['facts.3-10.decision'],
        }),
        part('reasons', words('3-10(l)(2)', 'the reasons upon which the determination is based'), 'long', 'Reasons for the determination'),
        part('appeal', words('3-10(l)(2)', 'the right to appeal'), 'long', 'Right to appeal', {
          hint: 'To whom and within what time: § 3-10(m). An email address only if appeals by email are accepted.',
        }),
        statement,
      ],
    },
  ],
  charter: [],
  notice: { published: 'pqlDecisionMailed', asks: [], timings: [] },
};

const award: Draft = {
  name: 'pql-award',
  title: 'Notice of award of a contract solicited from a prequalified list',
  says: 'Asked by the Charter above the small purchase limits; § 3-10 itself lists nothing for it.',
  method: 'prequalified-list',
  finding: '3-10(h)(1):award-notice',
  case: CASE,
  lists: [],
  charter: [
    { name: 'vendor', ref: 'charter-325', item: 'name of the contractor', label: 'Name of the contractor', kind: 'text' },
    {
      name: 'value',
      ref: 'charter-325',
      item: 'dollar value of the contract',
      label: 'Dollar value of the contract',
      kind: 'amount',
      prefill: ['awardAmount', 'amount'],
    },
    { ...charterMethod, readings: [] },
    { ...charterClause, where: 'for any method but competitive sealed bidding', readings: [] },
  ],
};

export const drafts: readonly Draft[] = [specialCase, notice, denial, award];
