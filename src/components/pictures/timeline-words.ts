/** A step of the plan in words: its name, its days, and whether they were kept. Pure. */
import type { Bound, Milestone } from '../../plan/index.ts';
import { EVENT_WORDS } from '../../case/words.ts';
import type { Rules } from '../../rules/index.ts';
import { unitOf } from './count-months.ts';
import { counted } from './day-words.ts';

/** Acts that run beside the steps: nothing waits for them in the plan. */
const FILINGS: readonly Milestone['event'][] = ['determinationCopy', 'comptrollerFiling', 'councilFiling', 'contractSubmission'];

export function isFiling({ event }: Milestone): boolean {
  return FILINGS.includes(event);
}

export const STATE_WORDS: Readonly<Record<Milestone['state'], string>> = {
  kept: 'kept',
  'too-early': 'too early',
  late: 'late',
  arguable: 'arguable',
  open: 'open',
  // Whether it was done is not told: the day alone is known to have passed.
  missed: 'day passed',
  unknown: 'not known',
};

/** "the notice of intent" → "Notice of intent". */
export function stepName({ event }: Milestone): string {
  const words = EVENT_WORDS[event].replace(/^the /, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "earliest 15 May 2026, latest 3 June 2026"; empty where the law leaves no bound that is known. */
function boundsOf({ earliest, latest }: Milestone, rules: Rules): string {
  if (earliest && earliest.day === latest?.day) return `only on ${rules.longDate(earliest.day)}`;
  return [earliest && `earliest ${rules.longDate(earliest.day)}`, latest && `latest ${rules.longDate(latest.day)}`]
    .filter(Boolean)
    .join(', ');
}

/** The days of a step and its state in one line. */
export function stepDays(step: Milestone, rules: Rules): string {
  const { given, state } = step;
  const bounds = boundsOf(step, rules);
  if (given !== undefined) {
    const compared = state === 'unknown' ? '' : `, ${STATE_WORDS[state]}`;
    return `${rules.longDate(given)}${compared}${bounds && ` (${bounds})`}`;
  }
  if (!bounds) return 'no day known';
  return state === 'missed' ? `day passed, none given: ${bounds}` : bounds;
}

/** How long a bound's count is, as the law counts it; the calendar days between where there is no ledger. */
export function lengthOf({ deadline, day, from }: Bound, rules: Rules): string {
  const number = deadline?.ledger.filter(({ count }) => count !== null).length;
  return deadline && number ? counted(number, unitOf(deadline, rules)) : counted(Math.abs(rules.daysBetween(from.date, day)), 'day');
}

/** What a bound is counted from. */
export function countedFrom({ from }: Bound, rules: Rules): string {
  const event = from.event === 'asOf' ? 'the day asked about' : EVENT_WORDS[from.event];
  const basis = from.basis === 'given' ? '' : from.basis === 'assumed' ? ', assumed' : ', itself worked out';
  return `counted from ${event}, ${rules.longDate(from.date)}${basis}`;
}
