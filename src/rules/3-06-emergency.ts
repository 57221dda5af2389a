/** § 3-06: when the method may be used. Its duties are in 3-06-emergency-duties.ts. */
import { quote } from './finding.ts';
import type { Verdict, Way } from './route.ts';

function emergency(): Verdict {
  return {
    outcome: 'unknown',
    says: 'Not yet worked out here: read § 3-06.',
    because: [
      quote(
        '3-06(c)(1)',
        "Any agency may make an emergency procurement when an emergency arises and the agency's resulting need cannot be met through normal procurement methods.",
      ),
    ],
    margins: [],
    lacks: ['amount'],
  };
}

export const ways: readonly Way[] = [{ method: 'emergency', section: '3-06', lawOn: [], weigh: emergency }];
