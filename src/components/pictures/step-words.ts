/** A step of the plan in words: its name, and whether its days were kept. Pure. */
import type { Milestone } from '../../plan/index.ts';
import { EVENT_WORDS } from '../../case/words.ts';

export const STATE_WORDS: Readonly<Record<Milestone['state'], string>> = {
  kept: 'on time',
  'too-early': 'too early',
  late: 'late',
  arguable: 'arguable',
  open: 'open',
  // Whether it was done is not told: the day alone is known to have passed.
  missed: 'day passed',
  unknown: 'not known',
};

/** "the notice of intent" → "Notice of intent". */
export function stepName({ event }: Pick<Milestone, 'event'>): string {
  const words = EVENT_WORDS[event].replace(/^the /, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
