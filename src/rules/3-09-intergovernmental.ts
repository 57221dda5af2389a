/** § 3-09: when the method may be used. Its duties are in 3-09-intergovernmental-duties.ts. */
import { quote } from './finding.ts';
import type { Verdict, Way } from './route.ts';

function intergovernmental(): Verdict {
  return {
    outcome: 'unknown',
    says: 'Not yet worked out here: read § 3-09.',
    because: [
      quote(
        '3-09(a)',
        'An agency may procure goods, services, construction, or construction-related services through the United States General Services Administration or any other federal agency',
      ),
    ],
    margins: [],
    lacks: ['amount'],
  };
}

function cooperative(): Verdict {
  return {
    outcome: 'unknown',
    says: 'Not yet worked out here: read § 3-09.',
    because: [
      quote(
        '3-09(b)(3)',
        "A cooperative purchase may be made when the ACCO determines, with CCPO approval, that such purchase is consistent with general New York City procurement policy, and is in the City's best interest and the basis thereof.",
      ),
    ],
    margins: [],
    lacks: ['amount'],
  };
}

export const ways: readonly Way[] = [
  { method: 'intergovernmental', section: '3-09', lawOn: [], weigh: intergovernmental },
  { method: 'cooperative', section: '3-09', lawOn: [], weigh: cooperative },
];
