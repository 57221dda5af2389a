/**
 * The plan of a case: each step with the first and the last day the law leaves for it. It holds no law of its own: it asks the
 * rules, through their door, with the days worked out so far, and turns their counts round.
 */
export { dayByDay, firstDayAfter, recount, type CountedDay, type DayMark } from './count.ts';
export { ORDER, type After, type OrderedStep, type Since } from './order.ts';
export { plan } from './plan.ts';
export { DAY_OF, FURTHER_STEPS, type Bound, type Milestone, type StepName } from './step.ts';
