/** § 3-10(f), (g): how a vendor gets on a list, and stays there. */
import { addYears, lastDay, longDate, within, type IsoDate } from './calendar.ts';
import type { Facts } from './case.ts';
import { quote, type Answer, type Rule } from './finding.ts';
import { chiefProcurementOfficer } from './officers.ts';
import { LIST_DISCLOSURES, ROLL_OVER } from './other-law.ts';
import { limitOn, PQL_AFFIRMATION_YEARS, PQL_REVIEW_DAYS } from './parameters.ts';
import { inTime, keeper, listRule, periodAfter } from './3-10-prequalification-rule.ts';

const AFFIRM = quote(
  '3-10(f)',
  'Except for a PQL for a procurement designated for a mentoring program, at least once every two years, and at the time of submitting any bid or proposal in response to a solicitation from a PQL, vendors shall affirm that there has been no change in the information included in the prequalification questionnaire, or shall supply such changed information.',
);
const AT_AWARD = quote(
  '3-10(f)',
  'With respect to any PQL used in connection with contract awards pursuant to 9 RCNY § 1-02(e), such affirmation by vendors that there has been no change in the information included in the prequalification questionnaire (or the supplying of such changed information) shall occur at the time of contract award.',
);
const REVIEW = quote(
  '3-10(g)',
  'Except for a PQL for a procurement designated for a mentoring program or a PQL for which the CCPO has approved an alternate review schedule, the ACCO shall review:',
);

/** Said where it is not known whether the list is a mentoring program's, which is exempt. */
const butMentoring = (facts: Pick<Facts, 'facts.3-10.mentoring'>): string =>
  facts['facts.3-10.mentoring'] === undefined ? ', but for a mentoring list' : '';

const FROM = { listed: 'listing', affirmed: 'the last affirmation' } as const;

/** What would excuse a decision mailed after the ninety days, by what is not yet told; and the reading that holds in any case. */
function excuse(facts: Pick<Facts, 'facts.3-10.questionnaireComplete' | 'facts.3-10.mentoring' | 'facts.3-10.alternateSchedule'>): string {
  const told =
    facts['facts.3-10.questionnaireComplete'] === true &&
    facts['facts.3-10.mentoring'] === false &&
    facts['facts.3-10.alternateSchedule'] === false;
  return told ? 'it was made in time and mailed later' : 'it was made in time, or an exception applies';
}

/** A period that ends with an affirmation: the years counted, and from which event. */
interface Period {
  from: IsoDate;
  years: number;
  by: IsoDate;
  event: 'listed' | 'affirmed';
}

/**
 * The periods that run when a listed vendor affirms next, the earlier end first (reading "two-year-affirmation"): from listing to
 * the end of the first two years after those in which it last affirmed, and from that affirmation. Empty where neither date is given.
 */
export function affirmationPeriods(listed: IsoDate | undefined, affirmed: IsoDate | undefined, years: number): Period[] {
  const periods: Period[] = [];
  if (listed) {
    let count = years;
    while (affirmed && years > 0 && addYears(listed, count) < affirmed) count += years;
    // The period in which the vendor affirmed is met, its last day included.
    if (affirmed && affirmed > listed) count += years;
    periods.push({ from: listed, years: count, by: addYears(listed, count), event: 'listed' });
  }
  if (affirmed && (!listed || affirmed >= listed))
    periods.push({ from: affirmed, years, by: addYears(affirmed, years), event: 'affirmed' });
  return periods.sort((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0));
}

export const vendorDuties: readonly Rule[] = [
  // (f)
  listRule({
    id: '3-10(f):questionnaire',
    subject: 'vendor',
    kind: 'filing',
    act: 'questionnaire',
    lawOn: ['questionnaire'],
    because: [
      quote(
        '3-10(f)',
        'To apply for inclusion on a PQL, a vendor must complete and submit an agency-developed prequalification questionnaire.',
      ),
    ],
    reads: [],
    find: (facts) => ({
      outcome: 'required',
      says: 'Complete and submit the agency’s prequalification questionnaire to get on the list.',
      who: 'the vendor',
      to: keeper(facts),
      affectedBy: [LIST_DISCLOSURES],
    }),
  }),
  listRule({
    id: '3-10(f):affirmation',
    subject: 'vendor',
    kind: 'filing',
    act: 'affirmed',
    lawOn: [],
    because: [AFFIRM],
    reads: ['funding', 'facts.3-10.mentoring', 'dates.listed', 'dates.affirmed'],
    find: (facts, on): Answer | null => {
      if (facts.funding === 'discretionary') return null;
      if (facts['facts.3-10.mentoring'] === true)
        return { outcome: 'not-required', says: 'You need not have vendors on a mentoring list affirm every two years.' };
      const years = limitOn(PQL_AFFIRMATION_YEARS, on);
      const [next, later] = affirmationPeriods(facts['dates.listed'], facts['dates.affirmed'], years);
      const duty: Answer = {
        outcome: 'required',
        says: `Affirm at least once every two years that nothing in the questionnaire has changed, or supply the change${butMentoring(facts)}.`,
        who: 'the vendor',
        to: keeper(facts),
        when: { bound: 'within', number: years, unit: 'years', side: 'after', event: 'listed' },
        readings: ['two-year-affirmation'],
        ...(facts['facts.3-10.mentoring'] === undefined ? { lacks: ['facts.3-10.mentoring'] } : {}),
      };
      if (!next) return duty;
      const other = later && later.by !== next.by ? `; counted from ${FROM[later.event]}, by ${longDate(later.by)}` : '';
      const { office: open = next.by, extended } = within(0, next.by, false);
      return {
        ...duty,
        when: { bound: 'within', number: next.years, unit: 'years', side: 'after', event: next.event },
        deadline: {
          ...periodAfter(next.years, 'years', next.from),
          ...(open === next.by ? {} : { office: open }),
          ...(extended ? { extended } : {}),
        },
        ...(extended ? { affectedBy: [ROLL_OVER] } : {}),
        readings: ['two-year-affirmation', 'last-day'],
        says:
          open === next.by
            ? `Affirm that nothing has changed by ${longDate(next.by)}, counted from ${FROM[next.event]}${other}.`
            : `Affirm by ${longDate(open)} that nothing changed: ${longDate(next.by)}, from ${FROM[next.event]}, isn’t a workday${other.replace('counted ', '')}.`,
      };
    },
  }),
  listRule({
    id: '3-10(f):with-each-bid',
    subject: 'vendor',
    kind: 'filing',
    lawOn: ['bidOpening', 'solicitation'],
    because: [AFFIRM],
    reads: ['funding', 'facts.3-10.mentoring'],
    find: (facts): Answer | null => {
      if (facts.funding === 'discretionary') return null;
      if (facts['facts.3-10.mentoring'] === true)
        return { outcome: 'not-required', says: 'You need not have vendors affirm with bids from a mentoring list.' };
      return {
        outcome: 'required',
        says: `Affirm with each bid or proposal that nothing in the questionnaire has changed, or supply the change${butMentoring(facts)}.`,
        who: 'the vendor',
        to: 'the agency',
        ...(facts['facts.3-10.mentoring'] === undefined ? { lacks: ['facts.3-10.mentoring'] } : {}),
      };
    },
  }),
  listRule({
    id: '3-10(f):at-award',
    subject: 'vendor',
    kind: 'filing',
    lawOn: ['award'],
    because: [AT_AWARD],
    reads: ['funding'],
    find: (facts): Answer | null =>
      facts.funding === 'discretionary'
        ? {
            outcome: 'required',
            says: 'Affirm at the time of contract award that nothing in the questionnaire has changed, or supply the change.',
            who: 'the vendor',
            to: 'the agency',
          }
        : null,
  }),

  // (g)
  listRule({
    id: '3-10(g):who-reviews',
    subject: 'vendor',
    kind: 'review',
    lawOn: ['questionnaire'],
    because: [
      quote(
        '3-10(g)',
        'Prequalification questionnaires shall be reviewed by the ACCO and other agency personnel with knowledge, expertise, and experience sufficient to make a fair and reasonable determination, as appropriate.',
      ),
    ],
    reads: [],
    find: (facts) => ({
      outcome: 'required',
      says: 'Have the questionnaire reviewed by people with the knowledge, expertise and experience to judge it fairly.',
      who: `${keeper(facts)}, and other agency personnel as appropriate`,
      decision: { who: keeper(facts), standard: 'a fair and reasonable determination of the vendor’s qualifications' },
    }),
  }),
  listRule({
    id: '3-10(g)(1):ninety-days',
    subject: 'vendor',
    kind: 'review',
    act: 'pqlDecisionMailed',
    lawOn: ['questionnaire'],
    because: [
      REVIEW,
      quote(
        '3-10(g)(1)',
        'a properly completed prequalification questionnaire within ninety days from the date of submission to approve or deny prequalification; and thereafter,',
      ),
    ],
    reads: [
      'agencyKind',
      'facts.3-10.mentoring',
      'facts.3-10.alternateSchedule',
      'facts.3-10.questionnaireComplete',
      'facts.3-10.decision',
      'dates.questionnaire',
      'dates.pqlDecisionMailed',
      'dates.pqlDecisionReceived',
    ],
    find: (facts, on): Answer => {
      const days = limitOn(PQL_REVIEW_DAYS, on);
      if (facts['facts.3-10.mentoring'] === true)
        return {
          outcome: 'not-required',
          says: `You need not keep the ${days}-day review for a mentoring list; deciding within ${days} days is still the safe course.`,
          readings: ['ninety-days-without-exception'],
        };
      if (facts['facts.3-10.alternateSchedule'] === true)
        return {
          outcome: 'not-required',
          says: `You need not keep the ${days}-day review: follow the schedule that was approved for this list.`,
          who: chiefProcurementOfficer(facts.agencyKind),
          readings: ['ninety-days-without-exception'],
        };
      const complete = facts['facts.3-10.questionnaireComplete'];
      const submitted = facts['dates.questionnaire'];
      const duty: Answer = {
        outcome: 'required',
        says: `Approve or deny within ${days} days from the submission of a properly completed questionnaire.`,
        who: keeper(facts),
        when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'questionnaire' },
        readings: ['incomplete-questionnaire', 'made-or-mailed', 'last-day'],
        affectedBy: [ROLL_OVER],
        lacks: (['facts.3-10.questionnaireComplete', 'facts.3-10.mentoring', 'facts.3-10.alternateSchedule'] as const).filter(
          (path) => facts[path] === undefined,
        ),
      };
      if (!submitted) return duty;
      const deadline = within(days, submitted, false);
      if (complete === false)
        return {
          ...duty,
          deadline,
          says: `Say what is missing: the ${days} days need a proper questionnaire. From this submission they would end on ${longDate(deadline.last)}.`,
        };
      const decided = facts['facts.3-10.decision'];
      const received = facts['dates.pqlDecisionReceived'];
      // What is received in time was made in time; received later, it may still have been.
      const made = facts['dates.pqlDecisionMailed'] ?? (received && received <= deadline.last ? received : undefined);
      const answered = decided === undefined || decided === 'approved' || decided === 'denied';
      return {
        ...duty,
        deadline,
        says:
          (decided === 'approved' || decided === 'denied' ? inTime('The decision', made, deadline, submitted, excuse(facts)) : null) ??
          (answered ? `Approve or deny by ${lastDay(deadline)}.` : `The approval or denial was due by ${longDate(deadline.last)}.`),
      };
    },
  }),
  listRule({
    id: '3-10(g)(2):review-of-affirmations',
    subject: 'vendor',
    kind: 'review',
    lawOn: ['affirmed'],
    because: [
      REVIEW,
      quote(
        '3-10(g)(2)',
        'each affirmation submitted by vendors pursuant to subdivision (f) of this section to ensure that firms that no longer meet the criteria established shall be suspended from prequalification for a period no longer than three months or their certification shall be revoked, as set forth in subdivision (l) below.',
      ),
    ],
    reads: ['facts.3-10.mentoring', 'facts.3-10.alternateSchedule'],
    find: (facts): Answer => {
      if (facts['facts.3-10.mentoring'] === true)
        return { outcome: 'not-required', says: 'You need not review affirmations for a mentoring list: none are required.' };
      return {
        outcome: 'required',
        says:
          facts['facts.3-10.alternateSchedule'] === true
            ? 'Review affirmations by the approved schedule; suspend or revoke firms that no longer meet the criteria.'
            : 'Review each affirmation; suspend, for three months at most, or revoke firms that no longer meet the criteria.',
        who: keeper(facts),
        decision: { who: keeper(facts), standard: 'whether the firm still meets the criteria established' },
        lacks: (['facts.3-10.mentoring'] as const).filter((path) => facts[path] === undefined),
      };
    },
  }),
];
