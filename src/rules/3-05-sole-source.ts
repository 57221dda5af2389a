/** § 3-05: when the method may be used. Its duties are in 3-05-sole-source-duties.ts. */
import { quote } from './finding.ts';
import type { Verdict, Way } from './route.ts';

function soleSource(): Verdict {
  return {
    outcome: 'unknown',
    says: 'Not yet worked out here: read § 3-05.',
    because: [
      quote(
        '3-05(a)',
        'Sole source procurement shall be used only when there is only one source for the required goods, service, or construction.',
      ),
    ],
    margins: [],
    lacks: ['amount'],
  };
}

export const ways: readonly Way[] = [{ method: 'sole-source', section: '3-05', lawOn: [], weigh: soleSource }];
