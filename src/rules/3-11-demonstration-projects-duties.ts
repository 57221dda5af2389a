/**
 * § 3-11: what the method asks, and what it does not, in the order of the law. Its notices, (e) and (h), are in
 * 3-11-demonstration-projects-notices.ts; how to proceed, (f), (g), (i) and (j), in 3-11-demonstration-projects-choices.ts.
 */
import { choices, conclusion } from './3-11-demonstration-projects-choices.ts';
import { awardNotice, intentNotices } from './3-11-demonstration-projects-notices.ts';
import { SIX_STATEMENTS } from './3-11-demonstration-projects.ts';
import { lateDetermination } from './before-negotiations.ts';
import { quote, rule, type Answer, type ContentItem, type Quote, type Rule } from './finding.ts';
import { chiefProcurementOfficer } from './officers.ts';
import {
  CLIENT_SERVICES_LEAVE,
  EXTENSION_AS_CHANGE,
  FISCAL_YEAR,
  REVIEW_REPORT,
  SPECIAL_CASE_RULE,
  SPECIAL_CASE_WRITING,
  TESTING_CLAUSE,
} from './other-law.ts';
import { DEMONSTRATION_EXTENSION, DEMONSTRATION_TERM, SMALL_PURCHASE, valueOn } from './parameters.ts';
import type { ReadingId } from './readings.ts';
import { testedValue } from './value.ts';

const PLAN = ['determination', 'negotiations', 'award'] as const;

const item = (words: string, because: Quote): ContentItem => ({ item: words, because });

const demonstration = { section: '3-11', routes: ['demonstration-project'] } as const;

const GOODS_SERVICES_CONSTRUCTION = quote('3-11(a)', 'Demonstration projects may be proposed for goods, services or construction.');

const STATEMENTS: readonly ContentItem[] = [
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
    reads: ['category', 'agencyKind'],
    find: (facts): Answer | null =>
      facts.category === 'human-services'
        ? {
            outcome: 'needs-determination',
            says: 'Ask for leave to buy client services outside HHS Accelerator: the 2020 text of § 3-16 did not free demonstration projects.',
            decision: {
              who: `the HHS Accelerator Director, with the approval of ${chiefProcurementOfficer(facts.agencyKind)}`,
              standard: 'whether to authorize a different procurement method for the client services',
            },
          }
        : null,
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
      const small = value !== undefined && value <= (valueOn(SMALL_PURCHASE, on) ?? 0);
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
    lawOn: PLAN,
    because: [
      quote(
        '3-11(c)',
        'Prior to entering into negotiations for the award of a contract for a demonstration project, the ACCO shall make a determination stating that:',
      ),
    ],
    reads: ['dates.determination', 'dates.negotiations', 'facts.3-11.determined'],
    find: (facts): Answer => ({
      outcome: facts['facts.3-11.determined'] === undefined && !facts['dates.determination'] ? 'needs-determination' : 'required',
      says: lateDetermination(facts) ?? 'Have the ACCO make, before negotiations begin, a determination with each of these statements.',
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
  rule({
    ...demonstration,
    id: '3-11(d):initial-term',
    kind: 'term',
    lawOn: PLAN,
    because: [
      quote(
        '3-11(d)',
        'The initial term of a contract for a demonstration project should be for a term that is reasonable both to conduct the demonstration and to determine its effectiveness, and shall not exceed three years.',
      ),
    ],
    reads: ['facts.3-11.termMonths'],
    find: (facts, on): Answer => {
      const longest = valueOn(DEMONSTRATION_TERM, on) ?? 0;
      const term = facts['facts.3-11.termMonths'];
      const common = { readings: ['demonstration-year'] as const, affectedBy: [FISCAL_YEAR] };
      if (term !== undefined && term > longest) {
        return {
          ...common,
          outcome: 'not-allowed',
          says: `Shorten the initial term: ${term} months are ${term - longest} more than ${longest}.`,
        };
      }
      return {
        ...common,
        outcome: 'required',
        says:
          term === undefined
            ? `Set an initial term of at most ${longest} months, reasonable to conduct the demonstration and to determine its effectiveness.`
            : `${term} months are within ${longest}; the term must also be reasonable for the demonstration and its evaluation.`,
        decision: { who: 'the ACCO', standard: 'a term reasonable both to conduct the demonstration and to determine its effectiveness' },
      };
    },
  }),
  rule({
    ...demonstration,
    id: '3-11(d):term-determination',
    kind: 'determination',
    lawOn: PLAN,
    because: [
      quote(
        '3-11(d)',
        'The ACCO shall make a determination setting forth with specificity how the proposed term of the contract was determined.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Have the ACCO determine in detail how the proposed term was arrived at.',
      who: 'the ACCO',
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(d):no-break-in-services',
    kind: 'term',
    lawOn: PLAN,
    because: [
      quote(
        '3-11(d)',
        "In making such determination, the ACCO may consider whether it would be in the City's best interest to ensure that no break in the provision of services occurs at the end of the demonstration project, if successful.",
      ),
      quote(
        '3-11(d)',
        "If the ACCO makes such a determination, the ACCO should establish an initial term that, although no longer than three years, is long enough to allow for the subsequent solicitation of those services at the conclusion of the project's evaluation using one of the methods of source selection authorized by these Rules.",
      ),
    ],
    reads: [],
    find: (_facts, on): Answer => ({
      outcome: 'allowed',
      says: `The ACCO may set a term long enough, within ${valueOn(DEMONSTRATION_TERM, on) ?? 0} months, to solicit the services next without a break.`,
      who: 'the ACCO',
      decision: {
        who: 'the ACCO',
        standard: 'whether it is in the City’s best interest that no break in services occurs if the project succeeds',
      },
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(d):extension',
    kind: 'term',
    lawOn: [],
    because: [
      quote(
        '3-11(d)',
        'In the event that a longer period is needed to allow for continuity of services and/or to evaluate the demonstration, the agency may extend the contract for an additional period of up to three years with CCPO approval, provided such extension is only so long as necessary to allow for continuity of services or to evaluate the demonstration.',
      ),
    ],
    reads: ['facts.3-11.extensionMonths', 'agencyKind'],
    find: (facts, on): Answer => {
      const longest = valueOn(DEMONSTRATION_EXTENSION, on) ?? 0;
      const months = facts['facts.3-11.extensionMonths'];
      const readings: readonly ReadingId[] = ['demonstration-extension', 'demonstration-year'];
      const affectedBy = [FISCAL_YEAR, EXTENSION_AS_CHANGE];
      if (months === 0) return { outcome: 'not-required', says: 'You need no approval of an extension: none is planned.' };
      if (months !== undefined && months > longest) {
        return {
          outcome: 'not-allowed',
          says: `Do not extend by ${months} months in all: ${longest} months are the most, even with approval.`,
          readings,
          affectedBy,
        };
      }
      const who = chiefProcurementOfficer(facts.agencyKind);
      return {
        outcome: 'needs-determination',
        says:
          months === undefined
            ? `Extend only with approval, by at most ${longest} months in all, and only as long as is necessary.`
            : `Get approval before extending by ${months} months; ${longest} are the most, and only as long as is necessary.`,
        who,
        decision: {
          who,
          standard: 'that the extension is only so long as necessary to allow for continuity of services or to evaluate the demonstration',
        },
        readings,
        affectedBy,
      };
    },
  }),

  // (e)
  ...intentNotices,

  // (f), (g)
  ...choices,

  // (h)
  awardNotice,

  // (i), (j)
  ...conclusion,
];
