/** § 3-10(i): soliciting fewer than all the vendors on a list. */
import type { IsoDate } from './calendar.ts';
import type { Facts } from './case.ts';
import { counted, orNone } from './counted.ts';
import { MADE_READS, madeOn } from './made.ts';
import { quote, type Answer, type Rule } from './finding.ts';
import { chiefProcurementOfficer } from './officers.ts';
import {
  DIRECTOR_APPROVES,
  EVALUATION_COMMITTEE,
  NEGOTIATED_WITH_FEWER,
  RESPONSE_TIMES,
  SELECTION_APPROVED,
  THREE_WAYS,
} from './other-law.ts';
import { limitOn, PQL_BEST_QUALIFIED, PQL_COMMITTEE } from './parameters.ts';
import { minimumVendors } from './3-10-prequalification-minimum.ts';
import { isSelective, listRule, tellWhich } from './3-10-prequalification-rule.ts';

const SOLICITATION = ['solicitation'] as const;
/** What tells whether fewer than all the vendors are solicited: see isSelective. */
const SELECTS = [
  'category',
  'facts.3-10.mentoring',
  'facts.3-10.vendors',
  'facts.3-10.solicitation',
  'facts.3-10.awards',
  'facts.3-10.solicited',
  'facts.3-10.constructionRelatedWay',
  'facts.3-10.bestQualified',
] as const;
type Selection = Pick<Facts, (typeof SELECTS)[number]>;
/** From this day the Director of the Mayor's Office of Contract Services may give the Mayor's approvals. */
const DIRECTOR_FROM = '2026-01-01';

const isConstruction = (facts: Pick<Facts, 'category'>): boolean =>
  facts.category === 'construction' || facts.category === 'construction-related-services';

/** The minimum of a selection that is permitted; null where nothing is selected, or the way of selecting is not open. */
function minimumOf(facts: Selection, on: IsoDate): ReturnType<typeof minimumVendors> {
  if (facts['facts.3-10.solicitation'] !== undefined && !isSelective(facts)) return null;
  const how = facts['facts.3-10.solicitation'];
  const mayAny = facts['facts.3-10.mentoring'] === true;
  if ((how === 'rotational' || how === 'best-qualified') && facts.category !== undefined && !isConstruction(facts) && !mayAny) return null;
  return minimumVendors(facts, on);
}

/** Whether the list is shorter than its minimum, so that all of it is solicited and nothing selected (reading "short-list"). */
function isShort(facts: Selection, on: IsoDate): boolean {
  const vendors = facts['facts.3-10.vendors'];
  const minimum = vendors === undefined ? null : minimumOf(facts, on);
  return minimum !== null && 'needed' in minimum && vendors !== undefined && vendors < minimum.needed;
}

/** Whether vendors are selected: fewer than all are solicited, and may be. */
const selects = (facts: Selection, on: IsoDate): boolean => isSelective(facts) && !isShort(facts, on);

/** Whether the best qualified, or also they, are selected from the list. */
const isBestQualified = (facts: Selection, on: IsoDate): boolean =>
  (facts['facts.3-10.solicitation'] === 'best-qualified' || facts['facts.3-10.bestQualified'] === true) && selects(facts, on);

/**
 * § 3-03(h)(2)(i) for non-complex construction-related services: (A) is one vendor at random, (B) three at random or in rotation.
 * Another selection named beside such a way is excluded by it: one of the two answers must change. Undefined where they agree.
 */
function oneAtRandom(
  facts: Pick<
    Facts,
    'category' | 'facts.3-10.mentoring' | 'facts.3-10.solicitation' | 'facts.3-10.bestQualified' | 'facts.3-10.constructionRelatedWay'
  >,
): Answer | undefined {
  const { 'facts.3-10.constructionRelatedWay': way, 'facts.3-10.solicitation': how, 'facts.3-10.bestQualified': best } = facts;
  // For a mentoring program any method may be selected and combined, § 3-10(i)(3)(v).
  if (facts['facts.3-10.mentoring'] === true || facts.category !== 'construction-related-services') return undefined;
  if (way !== 'h-2-i-A' && way !== 'h-2-i-B') return undefined;
  const byBest = how === 'best-qualified' || (best === true && (how === 'random' || how === 'rotational'));
  if (!byBest && (way !== 'h-2-i-A' || how !== 'rotational')) return undefined;
  return {
    outcome: 'not-allowed',
    says: `Check the answers: § 3-03(h)(2)(i)${
      way === 'h-2-i-A' ? '(A) is one vendor at random' : '(B) is three vendors, at random or in rotation'
    }, not by ${byBest ? 'best qualification' : 'rotation'}.`,
    clash: [
      'facts.3-10.constructionRelatedWay',
      byBest && how !== 'best-qualified' ? 'facts.3-10.bestQualified' : 'facts.3-10.solicitation',
    ],
    affectedBy: [THREE_WAYS],
  };
}

export const selectiveDuties: readonly Rule[] = [
  // (i)
  listRule({
    id: '3-10(i)(1):selective',
    subject: 'procurement',
    kind: 'determination',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(i)(1)',
        'Selective solicitation is the solicitation of bids or proposals from fewer than all the vendors on a PQL. This method may be used where time is of the essence, where the benefits of additional competition are outweighed by the administrative cost of soliciting more than a minimum number of bids, or where a procurement is designated for a mentoring program. A determination to utilize selective solicitation for a particular procurement or for a particular category of shall be made by the ACCO',
      ),
    ],
    reads: [...SELECTS],
    find: (facts, on): Answer => {
      const { 'facts.3-10.vendors': list, 'facts.3-10.solicited': asked, 'facts.3-10.solicitation': how } = facts;
      if (list !== undefined && asked !== undefined && (asked > list || (how === 'whole-list' && asked < list)))
        return {
          outcome: 'required',
          says:
            asked > list
              ? `Check the counts: ${counted(asked, 'vendor')} cannot be solicited from a list of ${orNone(list)}.`
              : `Check the answers: the whole list is solicited, but ${asked === 0 ? 'none' : `only ${asked}`} of its ${list} vendors.`,
          clash: ['facts.3-10.vendors', 'facts.3-10.solicited', ...(asked > list ? [] : (['facts.3-10.solicitation'] as const))],
        };
      if (facts['facts.3-10.solicitation'] === undefined)
        return {
          outcome: 'unknown',
          says: 'Tell us who is solicited: fewer than all on the list needs a determination and a minimum number.',
          lacks: ['facts.3-10.solicitation'],
        };
      if (!isSelective(facts))
        return { outcome: 'not-required', says: 'You need no determination on selective solicitation: the whole list is solicited.' };
      if (isShort(facts, on))
        return {
          outcome: 'not-required',
          says: 'You need no determination on selective solicitation: the list is shorter than the minimum, so solicit all of it.',
          readings: ['short-list'],
        };
      return {
        outcome: 'required',
        says: 'Determine in writing, before soliciting, that the solicitation may be selective, and on which ground.',
        who: 'the ACCO',
        decision: {
          who: 'the ACCO',
          standard:
            facts['facts.3-10.mentoring'] === true
              ? 'that the procurement is designated for a mentoring program'
              : `whether time is of the essence, or the cost of soliciting more than a minimum outweighs the benefits of more competition${
                  facts['facts.3-10.mentoring'] === undefined ? ', or it is designated for a mentoring program' : ''
                }`,
        },
        readings: ['special-circumstances'],
        affectedBy: [SELECTION_APPROVED],
      };
    },
  }),
  listRule({
    id: '3-10(i)(1):approval',
    subject: 'procurement',
    kind: 'approval',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(i)(1)',
        'and approved by the CCPO, unless otherwise provided by law or the CCPO, upon adequate assurances of an agency’s capacity to comply with the applicable procedural requirements, has determined that such approval is not required for an agency’s contracts or particular categories of contracts.',
      ),
    ],
    reads: ['agencyKind', ...SELECTS, 'facts.3-10.approvalWaived'],
    find: (facts, on): Answer | null => {
      if (!selects(facts, on)) return null;
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
    subject: 'procurement',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [quote('3-10(i)(2)', 'When selective solicitation is used, it is essential that a minimum level of competition be sought.')],
    reads: [...SELECTS, ...MADE_READS],
    find: (facts, on): Answer | null => {
      if (oneAtRandom(facts)) return null;
      const minimum = minimumOf(facts, on);
      if (!minimum) return null;
      if ('missing' in minimum)
        return { outcome: 'unknown', says: 'Tell us more to see how many vendors must be solicited.', lacks: minimum.missing };
      const { each, awards, needed, otherwise, because, readings } = minimum;
      const asked = facts['facts.3-10.solicited'];
      const vendors = facts['facts.3-10.vendors'];
      const other = otherwise !== undefined && otherwise < needed ? `; another reading asks ${otherwise}` : '';
      const total = `${needed} vendor${needed === 1 ? '' : 's'}${awards === 1 ? '' : ` (${each} for each of ${awards} awards)`}`;
      const rest = {
        who: 'the agency',
        also: because,
        lacks: [...minimum.lacks, ...(asked === undefined ? (['facts.3-10.solicited'] as const) : [])],
        ...(facts.category === 'construction-related-services' ? { affectedBy: [THREE_WAYS, RESPONSE_TIMES] } : {}),
      };
      // (A) offers the project to one vendor: no larger number can be offered it.
      if (facts['facts.3-10.constructionRelatedWay'] === 'h-2-i-A' && otherwise === awards && awards > 1)
        return {
          ...rest,
          outcome: 'required',
          says: `Select one vendor for each project by itself, or ask the CCPO: read alone, § 3-10(i)(3)(iv) asks ${needed} vendors for ${awards} awards.`,
          readings,
        };
      if (vendors !== undefined && vendors < needed)
        return {
          ...rest,
          outcome: 'not-allowed',
          says:
            vendors === 0
              ? 'Prequalify vendors first: the list is empty.'
              : `Solicit the whole list: it is shorter, with ${vendors}, than the minimum of ${total}${other}.`,
          readings: [...readings, 'short-list'],
        };
      // By no reading were enough solicited.
      const made = asked !== undefined && asked < Math.min(needed, otherwise ?? needed) ? madeOn(facts) : undefined;
      if (made && asked !== undefined)
        return {
          ...rest,
          outcome: 'required',
          says: `Check the ${made.what}: only ${orNone(asked)} of at least ${total} solicited${other}.`,
          clash: ['facts.3-10.solicited', made.path],
          readings,
        };
      return {
        ...rest,
        outcome: 'required',
        says:
          asked === undefined
            ? `Solicit at least ${total}${minimum.lacks.includes('facts.3-10.awards') ? ' for one award' : ''}${other}.`
            : asked < needed
              ? `Solicit ${needed - asked} more: ${orNone(asked)} of at least ${total} solicited${other}.`
              : `The count is met${minimum.lacks.includes('facts.3-10.awards') ? ' for one award' : ''}: ${asked} solicited of at least ${total}${other}.`,
        readings,
      };
    },
  }),
  listRule({
    id: '3-10(i)(3)(i):random',
    subject: 'procurement',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(i)(3)(i)',
        'Except as otherwise permitted by 9 RCNY §§ 3-03(h) and 3-04(b), bids or proposals shall be solicited from a minimum of eight vendors, selected at random from the PQL.',
      ),
    ],
    reads: [...SELECTS],
    find: (facts, on): Answer | null =>
      facts['facts.3-10.solicitation'] === 'random' && selects(facts, on)
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
    subject: 'procurement',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(i)(3)(ii)',
        'Rotational selective solicitation is permitted for construction and construction-related services pursuant to 9 RCNY § 3-03(h).',
      ),
    ],
    reads: [...SELECTS],
    find: (facts, on): Answer | null => {
      if (facts['facts.3-10.solicitation'] !== 'rotational' || !selects(facts, on)) return null;
      const clash = oneAtRandom(facts);
      if (clash) return clash;
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
          says: `${tellWhich(lacks)}: rotation is for construction and those.`,
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
    subject: 'procurement',
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
    reads: [...SELECTS],
    find: (facts, on): Answer | null => {
      if (!isBestQualified(facts, on)) return null;
      const clash = oneAtRandom(facts);
      if (clash) return clash;
      if (!isConstruction(facts) && facts['facts.3-10.mentoring'] !== true) {
        const lacks = (['category', 'facts.3-10.mentoring'] as const).filter((path) => facts[path] === undefined);
        return lacks.length > 0
          ? {
              outcome: 'unknown',
              says: `${tellWhich(lacks)}: this selection is for construction and those.`,
              lacks,
            }
          : {
              outcome: 'not-allowed',
              says: 'Do not select the best qualified: that way is for construction and construction-related services.',
              affectedBy: [NEGOTIATED_WITH_FEWER],
            };
      }
      const persons = limitOn(PQL_COMMITTEE, on);
      // The number grows with the awards: it is that of the minimum, wherever it is told.
      const minimum = minimumVendors(facts, on);
      const one = (facts['facts.3-10.awards'] ?? 1) <= 1;
      const number = minimum && 'needed' in minimum ? minimum.needed : one ? limitOn(PQL_BEST_QUALIFIED, on) : undefined;
      const other = minimum && 'needed' in minimum && minimum.otherwise !== undefined && minimum.otherwise < minimum.needed;
      return {
        outcome: 'required',
        says:
          number === undefined
            ? `Have a committee of at least ${persons} persons select the best qualified vendors, as many as the minimum for these awards.`
            : `Have a committee of at least ${persons} persons select at least the ${number} best qualified vendors${
                other ? `; another reading asks ${minimum.otherwise}` : ''
              }.`,
        ...(minimum && 'needed' in minimum && minimum.readings.length > 0 ? { readings: minimum.readings } : {}),
        who: 'the evaluation committee of § 3-03(g), or a separate one',
        decision: { who: 'the committee', standard: 'which vendors are the best qualified, by a fair and reasonable evaluation' },
        affectedBy: [EVALUATION_COMMITTEE, THREE_WAYS],
      };
    },
  }),
  listRule({
    id: '3-10(i)(3)(iii):basis',
    subject: 'procurement',
    kind: 'record',
    lawOn: SOLICITATION,
    because: [quote('3-10(i)(3)(iii)', 'The committee shall make a determination of the basis for selecting each vendor.')],
    reads: [...SELECTS],
    find: (facts, on): Answer | null =>
      isBestQualified(facts, on) && (isConstruction(facts) || facts['facts.3-10.mentoring'] === true)
        ? { outcome: 'required', says: 'Determine and record the basis for selecting each vendor.', who: 'the committee' }
        : null,
  }),
  listRule({
    id: '3-10(i)(3)(iv):several-awards',
    subject: 'procurement',
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
    reads: [...SELECTS],
    find: (facts, on): Answer | null => {
      const awards = facts['facts.3-10.awards'];
      if (awards === 0)
        return {
          outcome: 'not-allowed',
          says: 'Check the awards: a solicitation awards one contract or more.',
          clash: ['facts.3-10.awards'],
        };
      if (!selects(facts, on) || facts['facts.3-10.solicitation'] === 'restricted-mentoring' || awards === undefined || awards < 2)
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
    subject: 'procurement',
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
];
