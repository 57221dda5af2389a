/** Charter § 316: purchases through another government, "notwithstanding any other requirement of this chapter". */
import type { Method } from './case.ts';
import type { Answer } from './finding.ts';
import { INTERGOVERNMENTAL_POWER } from './other-law.ts';

/** What may lift a duty of the chapter, as a clause. */
export const FREED = 'Charter § 316 exempts the purchase';

/** A duty of the chapter, with the reading by which § 316 may lift it. */
export function unless316(answer: Answer, method: Method | null): Answer {
  if (method !== 'intergovernmental' || answer.outcome === 'not-required' || answer.outcome === 'not-held') return answer;
  return {
    ...answer,
    readings: [...(answer.readings ?? []), 'notwithstanding-chapter'],
    affectedBy: [...(answer.affectedBy ?? []), INTERGOVERNMENTAL_POWER],
  };
}
