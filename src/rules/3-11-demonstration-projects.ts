/** § 3-11: when the method may be used. Its duties are in 3-11-demonstration-projects-duties.ts. */
import { quote } from './finding.ts';
import type { Verdict, Way } from './route.ts';

function demonstrationProject(): Verdict {
  return {
    outcome: 'unknown',
    says: 'Not yet worked out here: read § 3-11.',
    because: [
      quote(
        '3-11(a)',
        'A demonstration project is a short-term, carefully planned, pilot exercise designed to test and evaluate the feasibility and application of an innovative product, approach or technology not currently used by the City.',
      ),
    ],
    margins: [],
    lacks: ['amount'],
  };
}

export const ways: readonly Way[] = [{ method: 'demonstration-project', section: '3-11', lawOn: [], weigh: demonstrationProject }];
