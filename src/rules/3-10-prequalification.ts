/** § 3-10: when the method may be used. Its duties are in 3-10-prequalification-duties.ts. */
import { quote } from './finding.ts';
import type { Verdict, Way } from './route.ts';

function prequalifiedList(): Verdict {
  return {
    outcome: 'unknown',
    says: 'Not yet worked out here: read § 3-10.',
    because: [
      quote(
        '3-10(c)',
        "Prequalification shall be used only where the need for advance screening of vendors' qualifications outweighs the benefits of broader competition, as determined by the ACCO.",
      ),
    ],
    margins: [],
    lacks: ['amount'],
  };
}

export const ways: readonly Way[] = [{ method: 'prequalified-list', section: '3-10', lawOn: [], weigh: prequalifiedList }];
