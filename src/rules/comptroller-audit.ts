/**
 * Submission to the Comptroller for audit, which emergency and accelerated contracts share: 30 days from award in the Rules,
 * 15 days from execution in the Charter since May 11, 2026. Both clocks are shown, and the earlier one is advised.
 */
import { lastDay, longDate, within, type Deadline, type IsoDate } from './calendar.ts';
import type { Answer, FindingId, Rule } from './finding.ts';
import { rule } from './finding.ts';
import { LIMITS_HELD_FROM, TOO_EARLY } from './held.ts';
import { FIFTEEN_DAYS, FROM_TREASURY, LATE_STAYS_VALID, LOCAL_LAW_71, NOT_FROM_TREASURY, ROLL_OVER, SOON_BEFORE } from './other-law.ts';
import { EXECUTION_DAYS, valueOn, type Parameter } from './parameters.ts';
import { awardedBy, dueAfterAward, judgedAfterAward, type Floored, type Floors } from './made.ts';
import { timeliness } from './timeliness.ts';

interface Dates extends Floors {
  'dates.award'?: IsoDate;
  'dates.execution'?: IsoDate;
  'dates.purchaseOrder'?: IsoDate;
  'facts.3-07.byPurchaseOrder'?: boolean;
  'dates.contractSubmission'?: IsoDate;
}

/**
 * The day on which the City is bound: of the contract's execution, or of the order where one stands in its place, § 3-07(e)(1)
 * (reading "order-executed"), or came before it: the earlier clock is the one to keep.
 */
export function boundOn(facts: Dates): { event: 'execution' | 'purchaseOrder'; date: IsoDate | undefined } {
  const { 'dates.execution': execution, 'dates.purchaseOrder': order } = facts;
  const byOrder =
    execution === undefined ? (facts['facts.3-07.byPurchaseOrder'] ?? order !== undefined) : order !== undefined && order < execution;
  return byOrder ? { event: 'purchaseOrder', date: order } : { event: 'execution', date: execution };
}

/** The first day whose execution starts the Charter's clock. */
const FROM: IsoDate = EXECUTION_DAYS.history[1]?.from ?? '2026-05-11';

/** The last day by the Charter's clock; null before it began, or where execution is not known. */
function byExecution(execution: IsoDate | undefined): Deadline | null {
  const days = execution ? valueOn(EXECUTION_DAYS, execution) : null;
  return execution && days ? within(days, execution, false) : null;
}

/**
 * "Not more than `days` days from date of award": when, which clock ends first, and whether a submission was in time.
 * @param days calendar days
 * @param of the method: the words on accelerated procurement also ask for it as soon as is practicable
 */
export function submitAfterAward(facts: Dates, days: number, of: Floored): Answer {
  const award = facts['dates.award'];
  const submitted = facts['dates.contractSubmission'];
  const duty: Answer = {
    outcome: 'required',
    says:
      of === 'emergency'
        ? `Submit it to the Comptroller within ${days} days after award.`
        : `Submit it to the Comptroller as soon as is practicable, at most ${days} days after award.`,
    who: 'the agency',
    to: 'the Comptroller',
    when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'award' },
    readings: ['last-day', 'two-clocks'],
    affectedBy: [ROLL_OVER],
  };
  const by = awardedBy(facts, of);
  if (by)
    return {
      ...duty,
      ...(submitted ? judgedAfterAward('submission', submitted, days, by) : dueAfterAward('Submit it to the Comptroller', days, by)),
    };
  if (!award) return submitted ? { ...duty, lacks: ['dates.award'] } : duty;
  const deadline = within(days, award, false);
  const { event, date: execution } = boundOn(facts);
  const bound = event === 'execution' ? 'execution' : 'the purchase order';
  const charter = byExecution(execution);
  if (!submitted && execution && execution > deadline.last) {
    return {
      ...duty,
      says: `No day is left: ${days} days from award end on ${longDate(deadline.last)}, before ${bound} on ${longDate(execution)}: submit at once.`,
      clash: ['dates.award', `dates.${event}`],
    };
  }
  if (submitted && charter && submitted > (deadline.extended ?? deadline.last) && submitted <= charter.last) {
    const says = `The submission of ${longDate(submitted)} was late for the ${days} days from award, unless the Charter’s 15 from ${bound} replace them.`;
    return { ...duty, deadline, says };
  }
  const plain =
    charter && charter.last < deadline.last
      ? `Submit it by ${longDate(charter.office ?? charter.last)}: the Charter’s 15 days end before this rule’s ${days}, on ${longDate(deadline.last)}.`
      : `Submit it to the Comptroller ${of === 'emergency' ? '' : 'as soon as is practicable, and '}by ${lastDay(deadline, `: ${days} days from award`)}.`;
  return { ...duty, deadline, says: timeliness('The submission', 'Submitted', submitted, deadline) ?? plain };
}

/** What the Charter asks before its clock began: no day is named. Execution alone decides; only § 315 goes by the day of approval. */
function soon(execution: IsoDate | undefined, award: IsoDate | undefined, submitted: IsoDate | undefined): Answer {
  return {
    outcome: 'required',
    says: submitted
      ? `Keep proof of the submission of ${longDate(submitted)}: for contracts executed before May 11, 2026 the Charter requires it as soon as is practicable.`
      : 'Submit it to the Comptroller as soon as is practicable: the Charter’s 15 days are for contracts executed from May 11, 2026.',
    who: 'the agency',
    to: 'the Comptroller',
    also: [SOON_BEFORE, LOCAL_LAW_71],
    ...(execution || (award && award < FROM) ? {} : { lacks: ['dates.execution'] as const }),
  };
}

/** Charter § 328(d)(1): from May 11, 2026, by the day of execution. @param fromAward the days of the other clock, from award, where they are held */
export function submitAfterExecution(id: FindingId, method: 'emergency' | 'accelerated', fromAward: Parameter): Rule {
  return rule({
    id,
    section: null,
    subject: 'procurement',
    routes: [method],
    kind: 'filing',
    act: 'contractSubmission',
    lawOn: ['execution', 'purchaseOrder'],
    because: [FIFTEEN_DAYS],
    reads: [
      'agencyKind',
      'dates.award',
      'dates.execution',
      'dates.purchaseOrder',
      'facts.3-07.byPurchaseOrder',
      'dates.contractSubmission',
    ],
    find: (facts, on): Answer => {
      if (on < LIMITS_HELD_FROM) return TOO_EARLY;
      const { 'dates.award': award, 'dates.contractSubmission': submitted } = facts;
      const { event, date: execution } = boundOn(facts);
      const days = valueOn(EXECUTION_DAYS, on);
      if (!execution && award && award < FROM) {
        return {
          outcome: 'unknown',
          says: 'Tell us the day of execution: the Charter’s 15 days are for contracts executed from May 11, 2026.',
          lacks: ['dates.execution'],
        };
      }
      if (!days) return soon(execution, award, submitted);
      const duty: Answer = {
        outcome: 'required',
        says:
          event === 'execution'
            ? `Submit the contract to the Comptroller for audit within ${days} days of its execution.`
            : `Submit the purchase order to the Comptroller for audit within ${days} days of its issue, which stands for execution.`,
        who: 'the agency',
        to: 'the Comptroller',
        when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event },
        readings: [
          'last-day',
          'two-clocks',
          ...(event === 'execution' ? [] : (['order-executed'] as const)),
          ...(method === 'accelerated' ? (['accelerated-shortage'] as const) : []),
        ],
        affectedBy: [LATE_STAYS_VALID, ROLL_OVER],
        ...(facts.agencyKind === 'board' ? { onlyIf: FROM_TREASURY, also: [NOT_FROM_TREASURY] } : {}),
      };
      if (!execution) return duty;
      const deadline = within(days, execution, false);
      const contract = facts['dates.execution'];
      const longer = event === 'purchaseOrder' && contract ? within(days, contract, false) : null;
      if (longer && submitted && submitted > (deadline.extended ?? deadline.last) && submitted <= (longer.extended ?? longer.last)) {
        const says = `The submission of ${longDate(submitted)} was in time from execution; counted from the order, the last day was ${longDate(deadline.last)}.`;
        return { ...duty, deadline, says };
      }
      if (submitted && submitted > (deadline.extended ?? deadline.last)) {
        const says = `The submission of ${longDate(submitted)} was late: the last day was ${longDate(deadline.last)}; the contract stays valid.`;
        return { ...duty, deadline, says };
      }
      const other = award && valueOn(fromAward, award);
      const rule = award && other ? within(other, award, false) : null;
      const plain =
        rule && rule.last < execution
          ? `Submit at once, by ${lastDay(deadline)}; the Rules’ days from award ended ${longDate(rule.last)}.`
          : rule && rule.last < deadline.last
            ? `Submit it by ${longDate(rule.office ?? rule.last)}: the Rules’ days from award end before the Charter’s ${days}, on ${longDate(deadline.last)}.`
            : event === 'execution'
              ? `Submit the contract to the Comptroller for audit by ${lastDay(deadline, `: ${days} days from its execution`)}.`
              : `Submit the purchase order to the Comptroller for audit by ${lastDay(deadline, `: ${days} days from its issue, which stands for execution`)}.`;
      return { ...duty, deadline, says: timeliness('The submission', 'Submitted', submitted, deadline) ?? plain };
    },
  });
}
