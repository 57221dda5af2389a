/** What a finding of a method that may be used owes by a day is a step of its plan. What is not is named here, each with its reason. */
import type { Case, Finding } from '../../src/rules/index.ts';
import type { Bound, Milestone } from '../../src/plan/index.ts';
import type { Answered, Property } from './properties-of-plans.ts';

const boundsOf = ({ earliest, latest, beside = [] }: Milestone): Bound[] =>
  [earliest, latest, ...beside].filter((one) => one !== undefined);

/** A finding that owes something by a day, and why no step of the plan is it. */
interface Exception {
  id: string;
  reason: string;
  when: (input: Case, finding: Finding) => boolean;
}

export const NO_STEPS: readonly Exception[] = [
  {
    id: 'charter-326:comment',
    reason: 'It binds the contract only if the urgent method is not used, and the plan is that of the method.',
    when: (_, { route }) => route === null,
  },
  {
    id: '3-10(g)(1):ninety-days',
    reason: 'A removal, a suspension or a revocation answers no questionnaire, and nothing tells when that one is decided.',
    when: ({ facts }) => !['approved', 'denied', undefined].includes(facts?.['3-10']?.decision),
  },
];

/** Whether it is done by a day: one that is counted, or that of an event which is told, before which it comes. Beyond the calendar there is a day to look up, and none to plan. */
const isOwedByADay = ({ outcome, deadline, when, before }: Finding, { dates }: Case): boolean =>
  outcome === 'required' &&
  ((deadline !== undefined &&
    !deadline.holidaysNotHeld &&
    deadline.period.elapsed === undefined &&
    !(when?.bound === 'at least' && when.side === 'after')) ||
    (before !== undefined && dates?.[before] !== undefined));

/** Whether a step rests on the finding, or is its act, with its day or why there is none. */
const isStepOf = (step: Milestone, { id, act }: Finding): boolean =>
  boundsOf(step).some(({ finding }) => finding === id) ||
  (step.event === act && (step.given ?? step.latest ?? step.withheld) !== undefined);

/** @param of the exceptions that are made; each finding that one of them excuses is told to `excused` */
export const owedByADay =
  (of: readonly Exception[] = NO_STEPS, excused: (one: Exception) => void = () => undefined): Property =>
  ({ input, assessment: { routes, findings }, milestones }: Answered) => {
    const { method } = input;
    if (!routes.some((one) => one.method === method && one.outcome !== 'not-allowed')) return [];
    return findings.flatMap((one) => {
      if ((one.route !== null && one.route !== method) || !isOwedByADay(one, input)) return [];
      if (milestones.some((step) => isStepOf(step, one))) return [];
      const exception = of.find(({ id, when }) => id === one.id && when(input, one));
      if (!exception) return [`${one.id}: no step. ${one.says}`];
      excused(exception);
      return [];
    });
  };

export const OF_DUES: Readonly<Record<string, Property>> = {
  'what a finding of a method that may be used owes by a day is a step of its plan': owedByADay(),
};
