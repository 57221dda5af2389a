/** § 3-07: when the method may be used. Its duties are in 3-07-accelerated-duties.ts. */
import { quote } from './finding.ts';
import type { Verdict, Way } from './route.ts';

function accelerated(): Verdict {
  return {
    outcome: 'unknown',
    says: 'Not yet worked out here: read § 3-07.',
    because: [
      quote(
        '3-07(f)',
        'Accelerated procurements may be made provided it is an eligible market and the CCPO has approved the specific commodity for accelerated procurement.',
      ),
    ],
    margins: [],
    lacks: ['amount'],
  };
}

export const ways: readonly Way[] = [{ method: 'accelerated', section: '3-07', lawOn: [], weigh: accelerated }];
