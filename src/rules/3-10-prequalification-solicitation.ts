/** § 3-10(h): soliciting from a list. */
import { awardNoticeAfterRegistration, charterAwardNotice } from './award-notice.ts';
import { addDays, longDate } from './calendar.ts';
import { orNone } from './counted.ts';
import { quote, type Answer, type Rule } from './finding.ts';
import {
  AWARD_NOTICE_CONTENT,
  BIDS_FROM_LIST,
  LIST_OPEN,
  LIST_SOLICITATION,
  PROPOSALS_FROM_LIST,
  RESPONSE_TIMES,
  SELECTION_NOTICE_2020,
} from './other-law.ts';
import { limitOn, PQL_CONSTRUCTION_VENDORS, RESPONSE_DAYS, SELECTION_NOTICE_DAYS } from './parameters.ts';
import { isSelective, keeper, listRule, tellWhich } from './3-10-prequalification-rule.ts';

const SOLICITATION = ['solicitation'] as const;

export const solicitationDuties: readonly Rule[] = [
  // (h)
  listRule({
    id: '3-10(h)(1):not-advertised',
    subject: 'procurement',
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
    subject: 'procurement',
    kind: 'notice',
    lawOn: SOLICITATION,
    because: [BIDS_FROM_LIST, PROPOSALS_FROM_LIST],
    reads: ['facts.3-10.solicitation', 'facts.3-10.vendors', 'facts.3-10.solicited'],
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
    subject: 'list',
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
      const five = limitOn(PQL_CONSTRUCTION_VENDORS, on);
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
          says: `Add ${five - vendors} to the list: it has ${orNone(vendors)} of at least ${five} vendors${unless}.`,
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
    subject: 'procurement',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-10(h)(1)',
        'Where a PQL has been established for a category of construction procurement, a particular construction procurement, or a procurement designated for a mentoring program, the solicitation of bids for such procurement or within such category must be limited to vendors on the PQL.',
      ),
    ],
    reads: ['category', 'facts.3-10.mentoring', 'facts.3-10.offers'],
    find: (facts): Answer | null => {
      // Subdivision (k) limits it, whatever is bought, and says so.
      if (facts['facts.3-10.list'] === 'auditors') return null;
      const mentoring = facts['facts.3-10.mentoring'];
      const lacks = (['category', 'facts.3-10.mentoring'] as const).filter((path) => facts[path] === undefined);
      if (facts.category !== 'construction' && mentoring !== true)
        return lacks.length > 0
          ? {
              outcome: 'unknown',
              says: `${tellWhich(lacks)}: some solicitations must be limited to the list.`,
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
    subject: 'procurement',
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
    id: '3-10(h)(1):award-notice',
    subject: 'procurement',
    kind: 'notice',
    act: 'awardNotice',
    lawOn: ['award'],
    because: [AWARD_NOTICE_CONTENT],
    reads: ['amount', 'awardAmount', 'dates.registration', 'dates.awardNotice'],
    find: (facts, on): Answer => {
      const answer = charterAwardNotice(facts, on);
      if (answer.outcome !== 'required') return answer;
      const days = limitOn(SELECTION_NOTICE_DAYS, on);
      const timed = awardNoticeAfterRegistration(facts, days, 'once');
      const { edition } = timed.deadline ?? {};
      const by = edition ? ` by ${longDate(edition)}` : '';
      return {
        ...answer,
        ...timed,
        ...(facts['dates.awardNotice']
          ? {}
          : { says: `Publish a notice of award${by}: §§ 3-02 and 3-03 as of 2020 require it within ${days} days after registration.` }),
        affectedBy: [...(timed.affectedBy ?? []), SELECTION_NOTICE_2020],
      };
    },
  }),
  listRule({
    id: '3-10(h)(1):response-days',
    subject: 'procurement',
    kind: 'competition',
    act: 'bidOpening',
    lawOn: SOLICITATION,
    because: [RESPONSE_TIMES],
    reads: ['category', 'facts.3-10.constructionRelatedWay', 'dates.solicitation', 'dates.bidOpening'],
    find: (facts, on): Answer | null => {
      const { 'facts.3-10.constructionRelatedWay': way, 'dates.solicitation': from, 'dates.bidOpening': due } = facts;
      if (facts.category !== 'construction-related-services' || way === undefined || way === 'other') return null;
      const days = limitOn(RESPONSE_DAYS[way], on);
      const duty: Answer = {
        outcome: 'required',
        says: `Give the vendors at least ${days} days to respond: so § 3-03(h)(2) has it as of 2020.`,
        who: 'the agency',
        when: { bound: 'at least', number: days, unit: 'calendar days', side: 'after', event: 'solicitation' },
      };
      if (!from || !due) return duty;
      const first = addDays(from, days);
      return due >= first
        ? { ...duty, says: `The vendors have the ${days} days to respond that § 3-03(h)(2) gives as of 2020.` }
        : {
            ...duty,
            says: `Too early: by § 3-03(h)(2) as of 2020 vendors have ${days} days to respond, so to ${longDate(first)}.`,
            clash: ['dates.solicitation', 'dates.bidOpening'],
          };
    },
  }),
  listRule({
    id: '3-10(h)(2):citywide',
    subject: 'procurement',
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
];
