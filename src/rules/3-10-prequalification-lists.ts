/** § 3-10(a) to (e): when a list is used, the determinations, the criteria and the public notices. */
import { editionBy, holidaysHeld, longDate } from './calendar.ts';
import type { Facts } from './case.ts';
import { quote, rule, type Answer, type Quote, type Rule } from './finding.ts';
import { chiefProcurementOfficer } from './officers.ts';
import { HHS_LISTS, LIST_CRITERIA, LIST_NOTICES, LIST_OPEN, NOT_BY_BIDDING, SPECIAL_CASE_IN_WRITING } from './other-law.ts';
import { PQL_NOTICE_YEARS, valueOn } from './parameters.ts';
import { specialCaseExemption } from './3-10-prequalification.ts';
import { item, keeper, listRule, periodAfter } from './3-10-prequalification-rule.ts';

const CITY_RECORD = 'the City Record, and at the same time the City’s website, open to the public';
const ANNUALLY = 'at least once annually';

const CONTENT = [
  item('agency name', quote('3-10(e)(2)', 'The notice shall include the agency name')),
  item('category of procurement', quote('3-10(e)(2)', 'category of procurement')),
  item('how a vendor may obtain an application', quote('3-10(e)(2)', 'information on how the vendor may obtain an application.')),
];

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
const ALL_CRITERIA = CRITERIA.map(([name, because]) => item(name, because));
const MANDATORY_CRITERIA = ALL_CRITERIA.slice(0, 10);

/** How a further answer on mentoring would change a rule that exempts mentoring programs. */
const askMentoring = (facts: Pick<Facts, 'facts.3-10.mentoring'>): Pick<Answer, 'lacks'> =>
  facts['facts.3-10.mentoring'] === undefined ? { lacks: ['facts.3-10.mentoring'] } : {};

/** Categories of the list, or what the reader must say: an unknown list is one of the first two. */
const ofOneProcurement = (facts: Pick<Facts, 'facts.3-10.list'>): boolean => facts['facts.3-10.list'] === 'one-procurement';

export const listDuties: readonly Rule[] = [
  // (a)
  rule({
    id: '3-10(a):other-lists',
    section: '3-10',
    routes: ['prequalified-list'],
    kind: 'exemption',
    lawOn: ['solicitation'],
    because: [quote('3-10(a)', 'This Section does not apply to the prequalification of vendors pursuant to 9 RCNY § 3-16.'), HHS_LISTS],
    reads: ['facts.3-10.list'],
    find: (facts) =>
      facts['facts.3-10.list'] === 'hhs-accelerator'
        ? { outcome: 'not-required', says: 'You need not follow § 3-10 for this list: follow § 3-16, whose text is not held.' }
        : null,
  }),
  listRule({
    id: '3-10(a):before-soliciting',
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
    reads: ['agencyKind', 'category', 'facts.3-10.mentoring', 'facts.3-10.bestInterestDetermined', 'facts.3-10.specialCaseDetermined'],
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
      return {
        outcome: 'required',
        says:
          facts['facts.3-10.specialCaseDetermined'] === true
            ? 'File the special case determination that the ACCO made, with its three findings.'
            : 'Make the special case determination, with its three findings, before using the list.',
        who: 'the ACCO',
        where: 'in writing',
        contents: [
          item(
            'that it is a special case that requires the list',
            quote('3-10(b)', 'that such procurement is a "special case" that requires the use of a PQL'),
          ),
          item(
            'that the list is of vendors prequalified for the item',
            quote(
              '3-10(b)',
              'that the list is composed of vendors that have been prequalified to provide the specified item(s) to be procured',
            ),
          ),
          item(
            'that the list is accurate, complete and current',
            quote('3-10(b)', 'that the particular PQL is accurate, complete, and current'),
          ),
        ],
        decision: { who: 'the ACCO', standard: 'whether the procurement is a special case that requires the use of the list' },
        affectedBy: [SPECIAL_CASE_IN_WRITING, NOT_BY_BIDDING],
        lacks: (['category', 'facts.3-10.mentoring', 'facts.3-10.bestInterestDetermined'] as const).filter(
          (path) => facts[path] === undefined,
        ),
      };
    },
  }),
  listRule({
    id: '3-10(b):joint-ventures',
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
    kind: 'review',
    lawOn: [],
    because: [LIST_CRITERIA],
    reads: [],
    find: (facts): Answer => ({
      outcome: 'required',
      says: ofOneProcurement(facts)
        ? 'Publish criteria of your own in the City Record before prequalifying vendors, or make them by rule.'
        : 'Make criteria of your own by rule of the agency.',
      who: 'the agency',
      ...(ofOneProcurement(facts) ? { where: 'the City Record' } : {}),
    }),
  }),

  // (e)
  listRule({
    id: '3-10(e)(1)(i):yearly-notice',
    kind: 'notice',
    lawOn: [],
    because: [
      quote(
        '3-10(e)(1)(i)',
        'For each category of procurement for which an agency maintains a PQL or intends to establish a new PQL, the ACCO shall publish in the City Record at least once annually and shall post on the City’s website in a location that is accessible by the public simultaneously with its publication a notice or notices specifically identifying each such category and inviting vendors to apply for inclusion on such PQL.',
      ),
    ],
    reads: ['asOf', 'dates.pqlNotice', 'dates.solicitation'],
    find: (facts, on): Answer => {
      if (ofOneProcurement(facts))
        return { outcome: 'not-required', says: 'You need not repeat the notice yearly: the list is for one procurement.' };
      const years = valueOn(PQL_NOTICE_YEARS, on) ?? 0;
      const last = facts['dates.pqlNotice'];
      const duty: Answer = {
        outcome: 'required',
        says: `Publish ${ANNUALLY} a notice that names each category and invites vendors to apply.`,
        who: keeper(facts),
        where: CITY_RECORD,
        contents: CONTENT,
        when: { bound: 'within', number: years, unit: 'years', side: 'after', event: 'pqlNotice' },
        readings: ['once-annually'],
        affectedBy: [LIST_NOTICES],
        ...(facts['facts.3-10.list'] === undefined ? { lacks: ['facts.3-10.list'] } : {}),
      };
      if (!last) return duty;
      const period = periodAfter(years, 'years', last);
      const deadline = holidaysHeld(period.last)
        ? { ...period, edition: editionBy(period.last) }
        : { ...period, holidaysNotHeld: true as const };
      const day = facts['dates.solicitation'] ?? facts.asOf;
      const yearEnd = `31 December ${Number(last.slice(0, 4)) + years}`;
      return {
        ...duty,
        deadline,
        says:
          day !== undefined && day > period.last
            ? `Publish the yearly notice now: after that of ${longDate(last)} it was due by ${longDate(period.last)}, or by ${yearEnd} if calendar years count.`
            : `Publish the next yearly notice by ${longDate(period.last)}; if calendar years count, by ${yearEnd}.`,
      };
    },
  }),
  listRule({
    id: '3-10(e)(1)(i):open-list',
    kind: 'right',
    lawOn: [],
    because: [quote('3-10(e)(1)(i)', 'Application for inclusion on such PQL shall be continuously available.'), LIST_OPEN],
    reads: [],
    find: (facts): Answer | null =>
      ofOneProcurement(facts)
        ? null
        : { outcome: 'required', says: 'Keep applications for the list available at all times.', who: keeper(facts) },
  }),
  listRule({
    id: '3-10(e)(1)(ii):one-procurement-notice',
    kind: 'notice',
    lawOn: ['pqlNotice', 'solicitation'],
    because: [
      quote(
        '3-10(e)(1)(ii)',
        'For each procurement not falling within a category for which a PQL has been established, but for which the agency intends to prequalify vendors prior to issuing a solicitation for such procurement, the ACCO shall publish at least once in the City Record and shall post on the City’s website in a location that is accessible by the public simultaneously with its publication a notice of its intention to establish such a PQL and invite vendors to apply for inclusion.',
      ),
    ],
    reads: ['dates.pqlNotice', 'dates.solicitation'],
    find: (facts): Answer | null => {
      if (!ofOneProcurement(facts)) return null;
      const notice = facts['dates.pqlNotice'];
      const solicitation = facts['dates.solicitation'];
      return {
        outcome: 'required',
        says:
          notice && solicitation && notice >= solicitation
            ? `Publish before soliciting: the notice of ${longDate(notice)} does not come before the solicitation of ${longDate(solicitation)}.`
            : 'Publish at least once, before soliciting, that you intend to establish the list, and invite vendors to apply.',
        who: 'the ACCO',
        where: CITY_RECORD,
        contents: CONTENT,
      };
    },
  }),
  listRule({
    id: '3-10(e)(1)(ii):cutoff-date',
    kind: 'term',
    lawOn: ['pqlNotice', 'solicitation'],
    because: [quote('3-10(e)(1)(ii)', 'There shall be a cutoff date for receipt of prequalification questionnaires for such PQL.')],
    reads: [],
    find: (facts): Answer | null =>
      ofOneProcurement(facts)
        ? {
            outcome: 'required',
            says: 'Set a cutoff date for receiving questionnaires, and accept later ones for what comes after.',
            who: 'the ACCO',
            readings: ['cutoff-and-open-list'],
            affectedBy: [LIST_OPEN],
          }
        : null,
  }),
  listRule({
    id: '3-10(e)(1)(iii):continuous-notice',
    kind: 'notice',
    lawOn: [],
    because: [
      quote(
        '3-10(e)(1)(iii)',
        "The CCPO shall cause to be published in the City Record and shall post on the City's website in a location that is accessible by the public simultaneously with its publication a prominently placed continuous notice stating that New York City procurement policy encourages agencies to develop a PQL for various categories of goods, services, construction and construction-related services, including M/WBE-only PQLs.",
      ),
    ],
    reads: ['agencyKind'],
    find: (facts) => ({
      outcome: 'required',
      says: 'Keep a prominent continuous notice that City policy encourages lists, M/WBE-only lists included.',
      who: chiefProcurementOfficer(facts.agencyKind),
      where: CITY_RECORD,
    }),
  }),
  listRule({
    id: '3-10(e)(1)(iii):applications',
    kind: 'right',
    lawOn: ['questionnaire'],
    because: [
      quote(
        '3-10(e)(1)(iii)',
        'Information and applications to be included on such PQLs may be obtained from the ACCO at each agency, may be submitted to ACCOs at any time, and shall be approved or denied within ninety days from the date of submission.',
      ),
    ],
    reads: [],
    find: (facts) => ({
      outcome: 'allowed',
      says: 'A vendor may ask for an application and submit it at any time, for a decision within ninety days.',
      who: 'the vendor',
      to: keeper(facts),
      readings: ['cutoff-and-open-list', 'incomplete-questionnaire'],
    }),
  }),
  listRule({
    id: '3-10(e)(1)(iv):newspaper',
    kind: 'notice',
    lawOn: [],
    because: [
      quote(
        '3-10(e)(1)(iv)',
        'For any PQL for construction, in addition to the notices required by this subdivision, the ACCO shall publish, at least once annually, an advertisement in a New York City newspaper of general circulation inviting vendors to apply for inclusion on such PQL.',
      ),
    ],
    reads: ['category'],
    find: (facts): Answer => {
      if (facts.category === undefined)
        return {
          outcome: 'unknown',
          says: 'Tell us the category: a construction list is also advertised yearly in a newspaper.',
          lacks: ['category'],
        };
      if (facts.category !== 'construction')
        return { outcome: 'not-required', says: 'You need not advertise in a newspaper: the list is not for construction.' };
      return {
        outcome: 'required',
        says: `Advertise ${ANNUALLY} in a newspaper too, inviting vendors to apply for the construction list.`,
        who: keeper(facts),
        where: 'a New York City newspaper of general circulation',
        contents: CONTENT,
        readings: ['once-annually'],
      };
    },
  }),
];
