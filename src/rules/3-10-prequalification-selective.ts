/** § 3-10(h) to (k): soliciting from a list, all of it or some; responsibility; auditors. */
import { longDate, within } from './calendar.ts';
import type { Facts } from './case.ts';
import { quote, type Answer, type Rule } from './finding.ts';
import { chiefProcurementOfficer } from './officers.ts';
import {
  BIDS_FROM_LIST,
  DIRECTOR_APPROVES,
  EVALUATION_COMMITTEE,
  LIST_OPEN,
  LIST_SOLICITATION,
  NEGOTIATED_WITH_FEWER,
  PROPOSALS_FROM_LIST,
  RESPONSE_TIMES,
  RESPONSIBILITY_APPEAL,
  SELECTION_APPROVED,
  THREE_WAYS,
} from './other-law.ts';
import { PQL_BEST_QUALIFIED, PQL_COMMITTEE, PQL_CONSTRUCTION_VENDORS, valueOn } from './parameters.ts';
import { minimumVendors } from './3-10-prequalification-minimum.ts';
import { keeper, listRule } from './3-10-prequalification-rule.ts';

const SOLICITATION = ['solicitation'] as const;
/** From this day the Director of the Mayor's Office of Contract Services may give the Mayor's approvals. */
const DIRECTOR_FROM = '2026-01-01';
/** Days to appeal a finding of non-responsibility, § 2-08 as of 2020: other law, not a parameter of this section. */
const RESPONSIBILITY_APPEAL_DAYS = 10;

const isSelective = (facts: Pick<Facts, 'facts.3-10.solicitation'>): boolean =>
  facts['facts.3-10.solicitation'] !== undefined && facts['facts.3-10.solicitation'] !== 'whole-list';
const isConstruction = (facts: Pick<Facts, 'category'>): boolean =>
  facts.category === 'construction' || facts.category === 'construction-related-services';

export const solicitationDuties: readonly Rule[] = [
  // (h)
  listRule({
    id: '3-10(h)(1):not-advertised',
    kind: 'notice',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(h)(1)',
        'Where a PQL has been established for a category of procurement or a particular procurement, the solicitation of bids or proposals for such procurement or category is not required to be publicly advertised, but may be limited to vendors on the PQL.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'not-required',
      says: 'You need not advertise the solicitation publicly where it is limited to vendors on the list.',
      affectedBy: [LIST_SOLICITATION],
    }),
  }),
  listRule({
    id: '3-10(h)(1):notice-to-each',
    kind: 'notice',
    lawOn: SOLICITATION,
    because: [BIDS_FROM_LIST, PROPOSALS_FROM_LIST],
    reads: ['facts.3-10.solicitation'],
    find: (facts): Answer =>
      isSelective(facts)
        ? { outcome: 'required', says: 'Send the notice to each vendor selected.', who: 'the agency', to: 'each vendor selected' }
        : {
            outcome: 'required',
            says: 'Send the notice to each vendor on the list, unless you solicit selectively.',
            who: 'the agency',
            to: 'each vendor on the list',
          },
  }),
  listRule({
    id: '3-10(h)(1):five-vendors',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(h)(1)',
        'PQLs for construction, except for a procurement designated for a mentoring programs, must have no fewer than five vendors and shall remain open for all additional qualified vendors.',
      ),
    ],
    reads: ['category', 'facts.3-10.mentoring', 'facts.3-10.vendors'],
    find: (facts, on): Answer | null => {
      if (facts.category !== undefined && facts.category !== 'construction') return null;
      const five = valueOn(PQL_CONSTRUCTION_VENDORS, on) ?? 0;
      const mentoring = facts['facts.3-10.mentoring'];
      const vendors = facts['facts.3-10.vendors'];
      if (mentoring === true)
        return { outcome: 'not-required', says: `You need not have ${five} vendors on the list of a mentoring program.` };
      if (facts.category === undefined)
        return {
          outcome: 'unknown',
          says: `Tell us the category: a construction list must have at least ${five} vendors.`,
          lacks: ['category'],
        };
      const unless = mentoring === undefined ? ', unless it is for a mentoring program' : '';
      if (vendors !== undefined && vendors < five)
        return {
          outcome: mentoring === undefined ? 'unknown' : 'not-allowed',
          says: `Add ${five - vendors} to the list: it has ${vendors} vendors of at least ${five}${unless}.`,
          ...(mentoring === undefined ? { lacks: ['facts.3-10.mentoring'] as const } : {}),
        };
      return {
        outcome: 'required',
        says:
          vendors === undefined
            ? `Keep at least ${five} vendors on a construction list, and keep it open to more${unless}.`
            : `The count is met: ${vendors} vendors, ${five} needed; keep the list open to more.`,
        who: keeper(facts),
        lacks: (['facts.3-10.mentoring', 'facts.3-10.vendors'] as const).filter((path) => facts[path] === undefined),
        readings: facts['facts.3-10.list'] === 'one-procurement' ? ['cutoff-and-open-list'] : [],
        affectedBy: [LIST_OPEN],
      };
    },
  }),
  listRule({
    id: '3-10(h)(1):limited-to-list',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(h)(1)',
        'Where a PQL has been established for a category of construction procurement, a particular construction procurement, or a procurement designated for a mentoring program, the solicitation of bids for such procurement or within such category must be limited to vendors on the PQL.',
      ),
    ],
    reads: ['category', 'facts.3-10.mentoring', 'facts.3-10.offers'],
    find: (facts): Answer => {
      const mentoring = facts['facts.3-10.mentoring'];
      const lacks = (['category', 'facts.3-10.mentoring'] as const).filter((path) => facts[path] === undefined);
      if (facts.category !== 'construction' && mentoring !== true)
        return lacks.length > 0
          ? {
              outcome: 'unknown',
              says: 'Tell us the category, and whether it is for a mentoring program: some solicitations must be limited to the list.',
              lacks,
            }
          : { outcome: 'allowed', says: 'You may limit the solicitation to vendors on the list, or advertise it.' };
      return {
        outcome: 'required',
        says: 'Limit the solicitation to vendors on the list.',
        who: 'the agency',
        readings: [
          ...(facts.category === 'construction' ? (['pql-for-construction'] as const) : []),
          ...(facts['facts.3-10.offers'] === 'proposals' ? (['proposals-limited-to-list'] as const) : []),
        ],
      };
    },
  }),
  listRule({
    id: '3-10(h)(1):award',
    kind: 'determination',
    lawOn: ['award'],
    because: [BIDS_FROM_LIST, PROPOSALS_FROM_LIST],
    reads: ['facts.3-10.offers'],
    find: (facts): Answer => {
      const offers = facts['facts.3-10.offers'];
      if (!offers)
        return {
          outcome: 'unknown',
          says: 'Tell us whether bids or proposals are solicited: the award follows the one or the other.',
          lacks: ['facts.3-10.offers'],
        };
      return {
        outcome: 'required',
        says:
          offers === 'bids'
            ? 'Award as in competitive sealed bidding: to the lowest responsible bidder that meets the invitation.'
            : 'Award as in competitive sealed proposals: to the most advantageous proposal, by the stated criteria only.',
        who: 'the agency',
      };
    },
  }),
  listRule({
    id: '3-10(h)(2):citywide',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(h)(2)',
        'Any agency may solicit bids or proposals for a category of procurement or a particular procurement from a Citywide PQL.',
      ),
    ],
    reads: [],
    find: () => ({ outcome: 'allowed', says: 'You may solicit bids or proposals from a citywide list.', who: 'any agency' }),
  }),

  // (i)
  listRule({
    id: '3-10(i)(1):selective',
    kind: 'determination',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(i)(1)',
        'Selective solicitation is the solicitation of bids or proposals from fewer than all the vendors on a PQL. This method may be used where time is of the essence, where the benefits of additional competition are outweighed by the administrative cost of soliciting more than a minimum number of bids, or where a procurement is designated for a mentoring program. A determination to utilize selective solicitation for a particular procurement or for a particular category of shall be made by the ACCO',
      ),
    ],
    reads: ['facts.3-10.solicitation', 'facts.3-10.mentoring'],
    find: (facts): Answer => {
      if (facts['facts.3-10.solicitation'] === undefined)
        return {
          outcome: 'unknown',
          says: 'Tell us who is solicited: fewer than all on the list needs a determination and a minimum number.',
          lacks: ['facts.3-10.solicitation'],
        };
      if (!isSelective(facts))
        return { outcome: 'not-required', says: 'You need no determination on selective solicitation: the whole list is solicited.' };
      return {
        outcome: 'required',
        says: 'Determine in writing, before soliciting, that the solicitation may be selective, and on which ground.',
        who: 'the ACCO',
        decision: {
          who: 'the ACCO',
          standard:
            facts['facts.3-10.mentoring'] === true
              ? 'that the procurement is designated for a mentoring program'
              : 'whether time is of the essence, or the cost of soliciting more than a minimum outweighs the benefits of more competition',
        },
        readings: ['special-circumstances'],
        affectedBy: [SELECTION_APPROVED],
      };
    },
  }),
  listRule({
    id: '3-10(i)(1):approval',
    kind: 'approval',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(i)(1)',
        'and approved by the CCPO, unless otherwise provided by law or the CCPO, upon adequate assurances of an agency’s capacity to comply with the applicable procedural requirements, has determined that such approval is not required for an agency’s contracts or particular categories of contracts.',
      ),
    ],
    reads: ['agencyKind', 'facts.3-10.solicitation', 'facts.3-10.approvalWaived'],
    find: (facts, on): Answer | null => {
      if (!isSelective(facts)) return null;
      const who = chiefProcurementOfficer(facts.agencyKind);
      const mayoral = facts.agencyKind === undefined || facts.agencyKind === 'mayoral';
      const affectedBy = [SELECTION_APPROVED, ...(mayoral && on >= DIRECTOR_FROM ? [DIRECTOR_APPROVES] : [])];
      if (facts['facts.3-10.approvalWaived'] === true)
        return {
          outcome: 'not-required',
          says: 'You need no approval of the selective solicitation: it has been waived for these contracts.',
          affectedBy,
        };
      return {
        outcome: 'required',
        says:
          facts['facts.3-10.approvalWaived'] === false
            ? 'Get approval of the selective solicitation before soliciting.'
            : 'Get approval of the selective solicitation before soliciting, unless it was waived or law provides otherwise.',
        who,
        decision: { who, standard: 'whether to approve the determination to solicit selectively' },
        affectedBy,
        ...(facts['facts.3-10.approvalWaived'] === undefined ? { lacks: ['facts.3-10.approvalWaived'] as const } : {}),
      };
    },
  }),
  listRule({
    id: '3-10(i)(2):minimum',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [quote('3-10(i)(2)', 'When selective solicitation is used, it is essential that a minimum level of competition be sought.')],
    reads: [
      'category',
      'facts.3-10.mentoring',
      'facts.3-10.vendors',
      'facts.3-10.solicitation',
      'facts.3-10.awards',
      'facts.3-10.solicited',
      'facts.3-10.constructionRelatedWay',
      'facts.3-10.bestQualified',
    ],
    find: (facts, on): Answer | null => {
      const how = facts['facts.3-10.solicitation'];
      const mayAny = facts['facts.3-10.mentoring'] === true;
      if ((how === 'rotational' || how === 'best-qualified') && facts.category !== undefined && !isConstruction(facts) && !mayAny)
        return null;
      const minimum = minimumVendors(facts, on);
      if (!minimum) return null;
      if ('missing' in minimum)
        return { outcome: 'unknown', says: 'Tell us more to see how many vendors must be solicited.', lacks: minimum.missing };
      const { each, awards, needed, otherwise, because, readings } = minimum;
      const asked = facts['facts.3-10.solicited'];
      const vendors = facts['facts.3-10.vendors'];
      const other = otherwise !== undefined && otherwise < needed ? `; another reading asks ${otherwise}` : '';
      const total = awards === 1 ? `${needed}` : `${needed} (${each} for each of ${awards} awards)`;
      const rest = {
        who: 'the agency',
        also: because,
        lacks: [...minimum.lacks, ...(asked === undefined ? (['facts.3-10.solicited'] as const) : [])],
        ...(facts.category === 'construction-related-services' ? { affectedBy: [THREE_WAYS, RESPONSE_TIMES] } : {}),
      };
      if (vendors !== undefined && vendors < needed)
        return {
          ...rest,
          outcome: 'not-allowed',
          says: `Solicit the whole list: its ${vendors} vendors are fewer than the minimum of ${total} for a selective solicitation${other}.`,
          readings: [...readings, 'short-list'],
        };
      return {
        ...rest,
        outcome: 'required',
        says:
          asked === undefined
            ? `Solicit at least ${total} vendors${minimum.lacks.includes('facts.3-10.awards') ? ' for one award' : ''}${other}.`
            : asked < needed
              ? `Solicit ${needed - asked} more: ${asked} of at least ${total} vendors have been solicited${other}.`
              : `The count is met: ${asked} solicited, ${total} needed${other}.`,
        readings,
      };
    },
  }),
  listRule({
    id: '3-10(i)(3)(i):random',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(i)(3)(i)',
        'Except as otherwise permitted by 9 RCNY §§ 3-03(h) and 3-04(b), bids or proposals shall be solicited from a minimum of eight vendors, selected at random from the PQL.',
      ),
    ],
    reads: ['facts.3-10.solicitation'],
    find: (facts): Answer | null =>
      facts['facts.3-10.solicitation'] === 'random'
        ? {
            outcome: 'required',
            says: 'Select the vendors at random from the list, and keep a record of the draw.',
            who: 'the agency',
            affectedBy: [THREE_WAYS, NEGOTIATED_WITH_FEWER],
          }
        : null,
  }),
  listRule({
    id: '3-10(i)(3)(ii):rotational',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(i)(3)(ii)',
        'Rotational selective solicitation is permitted for construction and construction-related services pursuant to 9 RCNY § 3-03(h).',
      ),
    ],
    reads: ['category', 'facts.3-10.solicitation', 'facts.3-10.mentoring'],
    find: (facts): Answer | null => {
      if (facts['facts.3-10.solicitation'] !== 'rotational') return null;
      if (facts['facts.3-10.mentoring'] === true || isConstruction(facts))
        return {
          outcome: 'allowed',
          says: 'You may select the vendors by rotation.',
          affectedBy: [THREE_WAYS],
        };
      const lacks = (['category', 'facts.3-10.mentoring'] as const).filter((path) => facts[path] === undefined);
      if (lacks.length > 0)
        return {
          outcome: 'unknown',
          says: 'Tell us the category: rotation is for construction, construction-related services and mentoring programs.',
          lacks,
        };
      return {
        outcome: 'not-allowed',
        says: 'Do not select by rotation: it is permitted for construction and construction-related services.',
      };
    },
  }),
  listRule({
    id: '3-10(i)(3)(iii):best-qualified',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(i)(3)(iii)',
        'In the case of construction or construction-related services where selective solicitation based on a determination that a vendor(s) is the best qualified pursuant to 9 RCNY §§ 3-03(h) and 3-04(b) will be utilized',
      ),
      quote(
        '3-10(i)(3)(iii)',
        'the evaluation committee established pursuant to 9 RCNY § 3-03(g) or a separate committee, composed of no fewer than three persons with knowledge, expertise, and experience to make a fair and reasonable evaluation of the vendors, shall select a minimum of five vendors evaluated as being the best qualified for the construction or construction-related service.',
      ),
    ],
    reads: ['category', 'facts.3-10.solicitation', 'facts.3-10.bestQualified', 'facts.3-10.mentoring'],
    find: (facts, on): Answer | null => {
      const how = facts['facts.3-10.solicitation'];
      if (how !== 'best-qualified' && !(facts['facts.3-10.bestQualified'] === true && isSelective(facts))) return null;
      if (!isConstruction(facts) && facts['facts.3-10.mentoring'] !== true) {
        const lacks = (['category', 'facts.3-10.mentoring'] as const).filter((path) => facts[path] === undefined);
        return lacks.length > 0
          ? {
              outcome: 'unknown',
              says: 'Tell us the category: this selection is for construction, construction-related services and mentoring programs.',
              lacks,
            }
          : {
              outcome: 'not-allowed',
              says: 'Do not select the best qualified: that way is for construction and construction-related services.',
              affectedBy: [NEGOTIATED_WITH_FEWER],
            };
      }
      const persons = valueOn(PQL_COMMITTEE, on) ?? 0;
      const five = valueOn(PQL_BEST_QUALIFIED, on) ?? 0;
      return {
        outcome: 'required',
        says: `Have a committee of at least ${persons} persons select at least the ${five} best qualified vendors.`,
        who: 'the evaluation committee of § 3-03(g), or a separate one',
        decision: { who: 'the committee', standard: 'which vendors are the best qualified, by a fair and reasonable evaluation' },
        affectedBy: [EVALUATION_COMMITTEE, THREE_WAYS],
      };
    },
  }),
  listRule({
    id: '3-10(i)(3)(iii):basis',
    kind: 'record',
    lawOn: SOLICITATION,
    because: [quote('3-10(i)(3)(iii)', 'The committee shall make a determination of the basis for selecting each vendor.')],
    reads: ['category', 'facts.3-10.solicitation', 'facts.3-10.bestQualified', 'facts.3-10.mentoring'],
    find: (facts): Answer | null =>
      (facts['facts.3-10.solicitation'] === 'best-qualified' || (facts['facts.3-10.bestQualified'] === true && isSelective(facts))) &&
      (isConstruction(facts) || facts['facts.3-10.mentoring'] === true)
        ? { outcome: 'required', says: 'Determine and record the basis for selecting each vendor.', who: 'the committee' }
        : null,
  }),
  listRule({
    id: '3-10(i)(3)(iv):several-awards',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(i)(3)(iv)',
        'Where the solicitation will result in the award of multiple contracts, the minimum number of vendors solicited shall be proportional to the number of anticipated awards',
      ),
      quote(
        '3-10(i)(3)(iv)',
        '(e.g., where two contracts are to be awarded, the agency must select a minimum of sixteen vendors, except that in the case of construction-related services to be procured pursuant to 9 RCNY § 3-03(h)(2)(i)(B), the agency must only select a minimum of six vendors; in the case of construction-related services to be procured pursuant to 9 RCNY § 3-03(h)(2)(ii) where selection based on a "best qualified" determination is utilized, either alone or in combination with random and/or rotational selective solicitation, the agency must only select a minimum of ten vendors).',
      ),
    ],
    reads: ['facts.3-10.solicitation', 'facts.3-10.awards'],
    find: (facts): Answer | null => {
      const awards = facts['facts.3-10.awards'];
      if (!isSelective(facts) || facts['facts.3-10.solicitation'] === 'restricted-mentoring' || awards === undefined || awards < 2)
        return null;
      return {
        outcome: 'required',
        says: `Raise the minimum in proportion to the ${awards} awards; the text’s own examples are for two.`,
        who: 'the agency',
        readings: awards > 2 ? ['awards-other-than-two'] : [],
      };
    },
  }),
  listRule({
    id: '3-10(i)(3)(v):mentoring',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(i)(3)(v)',
        'Where the solicitation will result in the award of a contract designated for a mentoring program, the agency may select any method of solicitation under this paragraph, either alone or in combination with another method, or may restrict the solicitation to vendors who have been qualified in accordance with the criteria determined prior to the receipt of bids or proposals.',
      ),
    ],
    reads: ['facts.3-10.mentoring', 'facts.3-10.solicitation'],
    find: (facts): Answer | null => {
      const mentoring = facts['facts.3-10.mentoring'];
      const restricted = facts['facts.3-10.solicitation'] === 'restricted-mentoring';
      if (mentoring === true)
        return {
          outcome: 'allowed',
          says: restricted
            ? 'You may restrict it to vendors qualified by criteria determined before bids or proposals are received.'
            : 'You may use any of these methods, combine them, or restrict it to vendors qualified by criteria set beforehand.',
          readings: restricted ? [] : ['mentoring-minimum'],
        };
      if (!restricted) return null;
      return mentoring === false
        ? { outcome: 'not-allowed', says: 'Do not restrict the solicitation so: that is for contracts designated for a mentoring program.' }
        : {
            outcome: 'unknown',
            says: 'Tell us whether it is for a mentoring program: only then may it be restricted so.',
            lacks: ['facts.3-10.mentoring'],
          };
    },
  }),

  // (j)
  listRule({
    id: '3-10(j):responsibility',
    kind: 'determination',
    lawOn: ['award'],
    because: [
      quote(
        '3-10(j)',
        'The fact that a vendor has been prequalified does not in and of itself represent a finding of responsibility for a particular procurement.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Determine the vendor’s responsibility for this procurement: being on the list does not settle it.',
      who: 'the ACCO',
      decision: { who: 'the ACCO', standard: 'whether the vendor is responsible' },
    }),
  }),
  listRule({
    id: '3-10(j):removal',
    kind: 'determination',
    lawOn: ['pqlDecisionMailed', 'pqlDecisionReceived', 'award'],
    because: [
      quote(
        '3-10(j)',
        'Between the time of bid opening or receipt of proposals and contract award, the ACCO may determine that a prequalified vendor is not responsible and, as such, shall be removed from the PQL.',
      ),
    ],
    reads: ['facts.3-10.decision', 'dates.pqlDecisionReceived'],
    find: (facts): Answer => {
      if (facts['facts.3-10.decision'] !== 'removed')
        return {
          outcome: 'required',
          says: 'Remove from the list a vendor found not responsible between bid opening, or receipt of proposals, and award.',
          who: 'the ACCO',
        };
      const received = facts['dates.pqlDecisionReceived'];
      const deadline = received ? within(RESPONSIBILITY_APPEAL_DAYS, received, false) : undefined;
      return {
        outcome: 'required',
        says: deadline
          ? `Give both notices; the vendor’s shorter clock, of § 2-08, ends on ${longDate(deadline.last)}.`
          : 'Give both notices: of non-responsibility and of revocation. The vendor files by the shorter clock.',
        who: 'the ACCO',
        to: 'the vendor',
        when: {
          bound: 'within',
          number: RESPONSIBILITY_APPEAL_DAYS,
          unit: 'calendar days',
          side: 'after',
          event: 'pqlDecisionReceived',
        },
        ...(deadline ? { deadline } : {}),
        readings: ['removal-as-revocation'],
        affectedBy: [RESPONSIBILITY_APPEAL],
      };
    },
  }),

  // (k)
  listRule({
    id: '3-10(k):auditors',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote('3-10(k)', 'A PQL of auditors shall be maintained by the Comptroller in accordance with this section.'),
      quote(
        '3-10(k)',
        'An agency seeking to award an audit contract shall solicit only those vendors that have been prequalified by the Comptroller.',
      ),
    ],
    reads: [],
    find: (facts): Answer | null => {
      const list = facts['facts.3-10.list'];
      if (list !== undefined && list !== 'auditors') return null;
      return {
        outcome: 'required',
        says: 'For an audit contract solicit only vendors that the Comptroller has prequalified.',
        who: 'the agency',
      };
    },
  }),
];
