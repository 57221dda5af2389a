/**
 * § 3-13, a purchase from another government: its determination, its notice of intent and its notice of selection. They are asked
 * beside the steps of the method, whose rules do not reach such a purchase; nobody is judged by them, for it may be another.
 */
import { route, type FindingId } from '../rules/index.ts';
import { latestPrior } from './prior.ts';
import { DAY_OF, type FurtherStep, type PlannedStep } from './step.ts';
import { dated, latestBefore, undated, withheld } from './bounds.ts';
import { dueWithin } from './steps.ts';
import { find, given, type Workings } from './workings.ts';
import { askedAfter, dayOrLater } from './to-come.ts';

const DETERMINATION: FindingId = 'ppb-3-13:determination';
const INTENT: FindingId = 'ppb-3-13:notice-of-intent';
const SELECTION: FindingId = 'ppb-3-13:notice-of-selection';

/** A step under its own name, with the day that the case gives for its event. */
function named(work: Workings, event: FurtherStep, { latest, earliest, withheld }: Partial<PlannedStep>): PlannedStep {
  const day = DAY_OF[event] && given(work, DAY_OF[event]);
  return {
    event,
    ...(day === undefined ? {} : { given: day }),
    ...(earliest ? { earliest } : {}),
    ...(latest ? { latest } : {}),
    ...(withheld ? { withheld } : {}),
  };
}

/** (c): "Prior to entering into a government-to-government purchase". */
function determination(work: Workings): PlannedStep[] {
  const latest = latestPrior(work, DETERMINATION, 'Complete the determination, with its approval,', 'both were complete');
  return latest ? [named(work, 'governmentDetermination', { latest })] : [];
}

/** (d)(1): five editions in a row, the last "no fewer than ten days before negotiations are expected to begin". */
function intent(work: Workings): PlannedStep[] {
  const start = dayOrLater(work, 'negotiations');
  const duty = find(work, INTENT, ['intentNotice'], start ? { negotiations: start.date } : {});
  const counted = start && dated(duty);
  if (counted) {
    const what = 'the first of the five notices';
    return [named(work, 'governmentIntent', { latest: askedAfter(latestBefore(work, counted, start, what), what, 'negotiations') })];
  }
  const open = duty?.deadline ? withheld(duty) : undated(duty);
  return open ? [named(work, 'governmentIntent', { withheld: open })] : [];
}

/** (e)(1): "once in the City Record within fifteen days after the contract is registered". */
function selection(work: Workings): PlannedStep[] {
  const duty = find(work, SELECTION, ['awardNotice']);
  if (!duty || duty.outcome === 'not-required') return [];
  return [named(work, 'governmentSelection', dueWithin(work, 'awardNotice', duty, work.days.get('registration')))];
}

/** The steps of § 3-13 before and after those of the method, where the money is told as outside the Rules and the method may be used. */
export function withGovernment(work: Workings, steps: readonly PlannedStep[]): readonly PlannedStep[] {
  if (work.facts.funding !== 'not-covered' || route(work.facts, work.method).outcome === 'not-allowed') return steps;
  return [...determination(work), ...intent(work), ...steps, ...selection(work)];
}
