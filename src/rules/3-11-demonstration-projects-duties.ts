/**
 * § 3-11: what the method asks, and what it does not, in the order of the law. Three files hold the rest: -terms (d),
 * -notices (e) and (h), -choices (f), (g), (i) and (j).
 */
import { terms } from './3-11-demonstration-projects-terms.ts';
import { clientServices, CLIENT_SERVICES_READS } from './client-services.ts';
import { choices, conclusion } from './3-11-demonstration-projects-choices.ts';
import { awardNotice, intentNotices } from './3-11-demonstration-projects-notices.ts';
import { SIX_STATEMENTS } from './3-11-demonstration-projects.ts';
import { lateDetermination } from './before-negotiations.ts';
import { quote, rule, type Answer, type ContentItem, type Quote, type Rule } from './finding.ts';
import { deniedDetermination, MADE_READS } from './made.ts';
import { CLIENT_SERVICES_LEAVE, REVIEW_REPORT, SPECIAL_CASE_RULE, SPECIAL_CASE_WRITING, TESTING_CLAUSE } from './other-law.ts';
import { limitOn, SMALL_PURCHASE } from './parameters.ts';
import { testedValue } from './value.ts';

const PLAN = ['determination', 'negotiations', 'award'] as const;

const item = (words: string, because: Quote): ContentItem => ({ item: words, because });

const demonstration = { section: '3-11', routes: ['demonstration-project'] } as const;

const GOODS_SERVICES_CONSTRUCTION = quote('3-11(a)', 'Demonstration projects may be proposed for goods, services or construction.');

/** @told What it contains, with the provision that asks for it. */
export const STATEMENTS: readonly ContentItem[] = [
  item(
    'testing or experimentation is advisable',
    quote(
      '3-11(c)(1)',
      'testing or experimentation is advisable to evaluate the service or reliability of the product, approach, or technology;',
    ),
  ),
  item(
    'no competitive solicitation will do, or this method has other advantages',
    quote(
      '3-11(c)(2)',
      'the product, approach, or technology cannot be reasonably acquired for evaluation through a competitive solicitation or there are other potential advantages to the City for using this method of source selection;',
    ),
  ),
  item(
    'it is not in use in City government',
    quote('3-11(c)(3)', 'the product, approach, or technology is not currently in use in City government;'),
  ),
  item(
    'the results will be documented and made public',
    quote('3-11(c)(4)', 'the results of the demonstration project shall be documented and made publicly available upon its conclusion;'),
  ),
  item(
    'the City intends to acquire it if it decides to go on using it',
    quote(
      '3-11(c)(5)',
      'there is an intent to acquire the product, approach, or technology if, after testing and evaluation, a decision is reached to continue its use within the City; and',
    ),
  ),
  item(
    'any outside funding relied upon is documented',
    quote(
      '3-11(c)(6)',
      'any outside funding relied upon to justify the award of the contract pursuant to this section has been documented.',
    ),
  ),
];

export const duties: readonly Rule[] = [
  // (a)
  rule({
    ...demonstration,
    id: '3-11(a):what-may-be-proposed',
    kind: 'method',
    lawOn: PLAN,
    because: [GOODS_SERVICES_CONSTRUCTION],
    reads: [],
    find: () => ({ outcome: 'allowed', says: 'You may propose a demonstration project for goods, services or construction.' }),
  }),
  rule({
    ...demonstration,
    id: '3-11(a):who-may-initiate',
    kind: 'right',
    lawOn: PLAN,
    because: [
      quote('3-11(a)', 'Demonstration projects may be initiated by an unsolicited proposal, or by an agency on its own initiative.'),
      quote(
        '3-11(a)',
        'Agencies may opt to initiate a demonstration project in order to invite proposals for innovative approaches to the provision of existing or new services.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'allowed',
      says: 'A vendor may begin one by an unsolicited proposal, and an agency on its own initiative or to invite proposals.',
      who: 'a vendor or an agency',
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(a):client-services',
    kind: 'approval',
    lawOn: PLAN,
    because: [CLIENT_SERVICES_LEAVE],
    reads: CLIENT_SERVICES_READS,
    find: (facts): Answer | null => clientServices(facts, 'demonstration projects'),
  }),

  // (b)
  rule({
    ...demonstration,
    id: '3-11(b):preliminary-discussions',
    kind: 'competition',
    lawOn: PLAN,
    because: [
      quote(
        '3-11(b)',
        'An agency may engage in preliminary discussions with a vendor to explore the feasibility of a proposed demonstration project.',
      ),
      quote('3-11(b)', 'Discussions are not negotiations for the award of a contract.'),
    ],
    reads: [],
    find: () => ({
      outcome: 'allowed',
      says: 'You may discuss feasibility with a vendor beforehand, but not yet negotiate the award of a contract.',
      who: 'the agency',
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(b):summary-of-discussions',
    kind: 'review',
    lawOn: PLAN,
    because: [quote('3-11(b)', 'A summary of these discussions shall be disclosed in the presolicitation review report.')],
    reads: ['amount', 'awardAmount'],
    find: (facts, on): Answer => {
      const value = testedValue(facts);
      const small = value !== undefined && value <= limitOn(SMALL_PURCHASE, on);
      return {
        outcome: 'required',
        says: 'If there were preliminary discussions, disclose a summary of them in the presolicitation review report.',
        who: 'the agency',
        where: 'the presolicitation review report',
        ...(small ? { readings: ['summary-without-report'] as const } : {}),
        affectedBy: [REVIEW_REPORT],
      };
    },
  }),

  // (c)
  rule({
    ...demonstration,
    id: '3-11(c):determination',
    kind: 'determination',
    act: 'determination',
    lawOn: PLAN,
    because: [
      quote(
        '3-11(c)',
        'Prior to entering into negotiations for the award of a contract for a demonstration project, the ACCO shall make a determination stating that:',
      ),
    ],
    reads: ['dates.determination', 'dates.negotiations', ...MADE_READS, 'facts.3-11.determined'],
    find: (facts): Answer => ({
      outcome: facts['facts.3-11.determined'] === undefined && !facts['dates.determination'] ? 'needs-determination' : 'required',
      ...(deniedDetermination(facts, 'facts.3-11.determined') ??
        lateDetermination(facts) ?? {
          says:
            facts['facts.3-11.determined'] || facts['dates.determination']
              ? 'File the ACCO’s determination with all six statements of § 3-11(c).'
              : 'Before negotiations begin, have the ACCO make a determination with all six statements of § 3-11(c).',
        }),
      who: SIX_STATEMENTS.who,
      decision: SIX_STATEMENTS,
      contents: STATEMENTS,
      affectedBy: [SPECIAL_CASE_WRITING, TESTING_CLAUSE, SPECIAL_CASE_RULE],
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(c)(4):results',
    kind: 'record',
    lawOn: PLAN,
    because: [
      quote('3-11(c)(4)', 'the results of the demonstration project shall be documented and made publicly available upon its conclusion;'),
    ],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Document the results, and make them publicly available when the project ends.',
      who: 'the agency',
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(c)(6):outside-funding',
    kind: 'record',
    lawOn: PLAN,
    because: [
      quote(
        '3-11(c)(6)',
        'any outside funding relied upon to justify the award of the contract pursuant to this section has been documented.',
      ),
    ],
    reads: ['facts.3-11.outsideFunding'],
    find: (facts): Answer => {
      const relied = facts['facts.3-11.outsideFunding'];
      if (relied === false) return { outcome: 'not-required', says: 'You need not document outside funding: none is relied upon.' };
      return {
        outcome: 'required',
        says: `Document ${relied ? 'the' : 'any'} outside funding that is relied upon to justify the award.`,
        who: 'the agency',
      };
    },
  }),

  // (d)
  ...terms,

  // (e)
  ...intentNotices,

  // (f), (g)
  ...choices,

  // (h)
  awardNotice,

  // (i), (j)
  ...conclusion,
];
