/** § 3-10(a) to (d): when a list is used, the determinations and the criteria. */
import { clientServices, CLIENT_SERVICES_READS } from './client-services.ts';
import { quote, rule, type Answer, type ContentItem, type Quote, type Rule } from './finding.ts';
import { longDate } from './calendar.ts';
import { chiefProcurementOfficer } from './officers.ts';
import { CLIENT_SERVICES_LEAVE, HHS_LISTS, LIST_CRITERIA, NOT_BY_BIDDING, SPECIAL_CASE_IN_WRITING } from './other-law.ts';
import { askMentoring, item, keeper, listRule, ofOneProcurement } from './3-10-prequalification-rule.ts';
import { specialCaseExemption } from './3-10-prequalification.ts';

const CRITERIA: readonly [name: string, because: Quote][] = [
  ['experience with similar projects', quote('3-10(d)(1)', 'current and past experience with similar projects;')],
  ['references, past performance and reliability', quote('3-10(d)(2)', 'references, past performance, and reliability;')],
  [
    'organization, staffing and ability',
    quote(
      '3-10(d)(3)',
      'organization, staffing (both members of staff and particular abilities and experience), and ability to undertake the type and complexity of work;',
    ),
  ],
  [
    'financial capability, responsibility, reliability and resources',
    quote(
      '3-10(d)(4)',
      'financial capability, responsibility and reliability for such type and complexity of work, and availability of appropriate resources;',
    ),
  ],
  [
    'compliance with laws, licensing requirements, executive orders and labor standards',
    quote(
      '3-10(d)(5)',
      'record of compliance with all federal, State, and local laws, rules, licensing requirements, where applicable, and executive orders, including but not limited to compliance with existing labor standards;',
    ),
  ],
  ['harmonious labor relations', quote('3-10(d)(6)', 'record of maintaining harmonious labor relations;')],
  ['use of subcontractors', quote('3-10(d)(7)', 'use of subcontractors;')],
  [
    'equal employment opportunity, and work with minority- and women-owned businesses',
    quote(
      '3-10(d)(8)',
      'compliance with equal employment opportunity requirements and anti-discrimination laws, and demonstrated commitment to working with minority and women-owned businesses through joint ventures or subcontractor relationships;',
    ),
  ],
  [
    'health and safety of workers, by the experience modification rate of the last three years',
    quote(
      '3-10(d)(9)',
      "record of protecting the health and safety of workers on public works projects and job sites as demonstrated by the vendor's experience modification rate for each of the last three years;",
    ),
  ],
  ['business integrity', quote('3-10(d)(10)', 'record of business integrity of vendor; and')],
  ['status as an M/WBE', quote('3-10(d)(11)', 'status as an M/WBE.')],
];
/** @told § 3-10(d)(1)–(11). */
export const ALL_CRITERIA = CRITERIA.map(([name, because]) => item(name, because));
const MANDATORY_CRITERIA = ALL_CRITERIA.slice(0, 10);

/** @told § 3-10(b): the three findings. */
export const SPECIAL_CASE_FINDINGS: readonly ContentItem[] = [
  item(
    'that it is a special case that requires the list',
    quote('3-10(b)', 'that such procurement is a "special case" that requires the use of a PQL'),
  ),
  item(
    'that the list is of vendors prequalified for the item',
    quote('3-10(b)', 'that the list is composed of vendors that have been prequalified to provide the specified item(s) to be procured'),
  ),
  item('that the list is accurate, complete and current', quote('3-10(b)', 'that the particular PQL is accurate, complete, and current')),
];

export const listDuties: readonly Rule[] = [
  // (a)
  rule({
    id: '3-10(a):other-lists',
    subject: 'list',
    section: '3-10',
    routes: ['prequalified-list'],
    kind: 'exemption',
    lawOn: ['solicitation'],
    because: [quote('3-10(a)', 'This Section does not apply to the prequalification of vendors pursuant to 9 RCNY § 3-16.'), HHS_LISTS],
    reads: ['facts.3-10.list'],
    find: (facts) =>
      facts['facts.3-10.list'] === 'hhs-accelerator'
        ? { outcome: 'not-required', says: 'You need not follow § 3-10 for this list: follow § 3-16, whose text is not on this site.' }
        : null,
  }),
  listRule({
    id: '3-10(a):client-services',
    subject: 'procurement',
    kind: 'approval',
    lawOn: ['solicitation'],
    because: [CLIENT_SERVICES_LEAVE],
    reads: CLIENT_SERVICES_READS,
    find: (facts): Answer | null => clientServices(facts, 'other lists'),
  }),
  listRule({
    id: '3-10(a):before-soliciting',
    subject: 'list',
    kind: 'method',
    lawOn: ['solicitation'],
    because: [
      quote(
        '3-10(a)',
        'Prequalification allows an agency to evaluate the qualifications of vendors for provision of particular categories of goods, services, construction, or construction-related services (including subcategories based on expertise, size, dollar size of project, or other factors as determined by the ACCO) before issuing a solicitation for a specific contract.',
      ),
    ],
    reads: [],
    find: (facts) => ({
      outcome: 'allowed',
      says: 'You may evaluate vendors by category, or by subcategories that the ACCO determines, before a solicitation.',
      who: keeper(facts),
    }),
  }),

  // (b)
  listRule({
    id: '3-10(b):special-case',
    subject: 'procurement',
    kind: 'determination',
    lawOn: ['solicitation'],
    because: [
      quote(
        '3-10(b)',
        'Prior to using a PQL for a procurement of goods, services or construction-related services, the ACCO shall make a determination that such procurement is a "special case" that requires the use of a PQL, that the list is composed of vendors that have been prequalified to provide the specified item(s) to be procured, and that the particular PQL is accurate, complete, and current.',
      ),
      quote(
        '3-10(a)',
        'Except for procurements for construction or procurements designated for a mentoring program, a procurement using a PQL shall be considered a "special case" under these Rules.',
      ),
    ],
    reads: [
      'agencyKind',
      'category',
      'facts.3-10.mentoring',
      'facts.3-10.bestInterestDetermined',
      'facts.3-10.specialCaseDetermined',
      'dates.determination',
      'dates.solicitation',
    ],
    find: (facts): Answer => {
      const exemption = specialCaseExemption(facts);
      if (exemption) {
        const why = {
          construction: 'it is a procurement of construction',
          mentoring: 'the procurement is designated for a mentoring program',
          'best-interest': 'the CCPO has determined that the list is in the City’s best interest',
        }[exemption];
        return {
          outcome: 'not-required',
          says: `You need no special case determination: ${why}.`,
          also: [
            quote(
              '3-10(b)',
              'Use of a PQL for a procurement of construction or a procurement designated for a mentoring program, or as otherwise approved by the CCPO, upon the CCPO’s determination that use of the PQL is in the best interest of the City, does not require a special case determination.',
            ),
          ],
          ...(exemption === 'best-interest' ? { who: chiefProcurementOfficer(facts.agencyKind) } : {}),
          readings: ['list-finding-after-waiver', 'charter-determination-for-lists'],
          affectedBy: [NOT_BY_BIDDING],
        };
      }
      if (facts.category === undefined)
        return {
          outcome: 'unknown',
          says: 'Tell us the category: construction needs no special case determination, other procurements do.',
          lacks: ['category'],
        };
      const made = facts['dates.determination'];
      const used = facts['dates.solicitation'];
      const open = facts['facts.3-10.mentoring'] === undefined || facts['facts.3-10.bestInterestDetermined'] === undefined;
      return {
        outcome: 'required',
        says:
          made && used && made > used
            ? `Check the order: the determination of ${longDate(made)} must come before the list is used, on ${longDate(used)}.`
            : facts['facts.3-10.specialCaseDetermined'] === true
              ? 'File the special case determination that the ACCO made, with its three findings.'
              : `Make the special case determination, with its three findings, before using the list${open ? ', unless a mentoring program or the CCPO excuses it' : ''}.`,
        who: 'the ACCO',
        where: 'in writing',
        contents: SPECIAL_CASE_FINDINGS,
        decision: { who: 'the ACCO', standard: 'whether the procurement is a special case that requires the use of the list' },
        affectedBy: [SPECIAL_CASE_IN_WRITING, NOT_BY_BIDDING],
        // Once it is made, nothing that would excuse it matters.
        lacks: facts['facts.3-10.specialCaseDetermined']
          ? []
          : (['facts.3-10.mentoring', 'facts.3-10.bestInterestDetermined'] as const).filter((path) => facts[path] === undefined),
      };
    },
  }),
  listRule({
    id: '3-10(b):joint-ventures',
    subject: 'procurement',
    kind: 'competition',
    lawOn: ['solicitation'],
    because: [
      quote(
        '3-10(b)',
        'The ACCO may permit joint ventures of two or more prequalified vendors from one or more PQLs, or may combine PQLs for a solicitation.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'allowed',
      says: 'You may permit joint ventures of prequalified vendors, or combine lists for a solicitation.',
      who: 'the ACCO',
    }),
  }),

  // (c)
  listRule({
    id: '3-10(c):advance-screening',
    subject: 'procurement',
    kind: 'determination',
    lawOn: ['solicitation'],
    because: [
      quote(
        '3-10(c)',
        "Prequalification shall be used only where the need for advance screening of vendors' qualifications outweighs the benefits of broader competition, as determined by the ACCO.",
      ),
      quote('3-10(c)', 'Such circumstances include, but are not limited to, categories of procurement where:'),
      quote('3-10(c)(1)', 'it is essential that only highly competent and experienced vendors be invited to bid;'),
      quote(
        '3-10(c)(2)',
        'high volume and/or repetitive procurements necessitate reduction of paperwork and delays in the award of contracts;',
      ),
      quote(
        '3-10(c)(3)',
        'the time between the occurrence of the need and the award of the contract must often be reduced to avert or respond to an emergency;',
      ),
    ],
    reads: ['category', 'facts.3-10.mentoring', 'facts.3-10.screeningDetermined'],
    find: (facts): Answer => ({
      outcome: 'required',
      says:
        facts['facts.3-10.screeningDetermined'] === true
          ? 'File the ACCO’s determination that advance screening outweighs broader competition, with the circumstance it rests on.'
          : 'Determine that advance screening outweighs broader competition, and name the circumstance it rests on.',
      who: 'the ACCO',
      decision: {
        who: 'the ACCO',
        standard: 'whether the need for advance screening of vendors’ qualifications outweighs the benefits of broader competition',
      },
      also: [
        ...(facts.category === undefined || facts.category === 'construction'
          ? [quote('3-10(c)(4)', 'with respect to procurement of construction, any basis that is in the best interests of the City; or')]
          : []),
        ...(facts['facts.3-10.mentoring'] === false
          ? []
          : [quote('3-10(c)(5)', 'the procurement is designated for a mentoring program as authorized by law.')]),
      ],
    }),
  }),

  // (d)
  listRule({
    id: '3-10(d):criteria',
    subject: 'list',
    kind: 'review',
    lawOn: [],
    because: [
      quote(
        '3-10(d)',
        'In developing a PQL for a procurement of goods, services, construction-related services, or a procurement designated for a mentoring program, the criteria that may be used to prequalify vendors include, but are not limited to:',
      ),
      quote(
        '3-10(d)/after-1',
        'In developing a PQL for a procurement of construction, except for a procurement designated for a mentoring program, the agency shall use, at minimum, the criteria listed in paragraphs (1) through (10) of this subdivision but may use other criteria as applicable.',
      ),
    ],
    reads: ['category', 'facts.3-10.mentoring'],
    find: (facts): Answer => {
      const mentoring = facts['facts.3-10.mentoring'];
      if (mentoring !== true && facts.category === undefined)
        return {
          outcome: 'unknown',
          says: 'Tell us the category: a construction list must use ten criteria, another list may choose.',
          lacks: ['category', ...(askMentoring(facts).lacks ?? [])],
        };
      if (mentoring === true || facts.category !== 'construction')
        return {
          outcome: 'allowed',
          says: 'You may choose among these criteria, and add others.',
          who: keeper(facts),
          contents: ALL_CRITERIA,
        };
      return {
        outcome: 'required',
        says:
          mentoring === false
            ? 'Use at least these ten criteria for the construction list; you may add others.'
            : 'Use at least these ten criteria, unless the construction list is for a mentoring program.',
        who: keeper(facts),
        contents: MANDATORY_CRITERIA,
        ...askMentoring(facts),
      };
    },
  }),
  listRule({
    id: '3-10(d):further-criteria',
    subject: 'list',
    kind: 'review',
    lawOn: [],
    because: [LIST_CRITERIA],
    reads: [],
    find: (facts): Answer => ({
      outcome: 'allowed',
      says: ofOneProcurement(facts)
        ? 'You may add criteria of your own: by rule, or published in the City Record before prequalifying vendors.'
        : 'You may add criteria of your own, by rule of the agency.',
      who: 'the agency',
      ...(ofOneProcurement(facts) ? { where: 'the City Record' } : {}),
    }),
  }),
];
