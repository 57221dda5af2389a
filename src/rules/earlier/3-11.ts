/** § 3-11 before October 27, 2024: client services, one year of extension, no challenges; until January 13, 2024 five editions. */
import type { FindingId } from '../finding.ts';
import { mend, reword, type Changed, type Then } from './changed.ts';
import { inFiveEditions } from './editions.ts';

const THEN: Readonly<Partial<Record<FindingId, Then>>> = {
  '3-11(a):who-may-initiate': reword([
    /and an agency.*$/,
    'and an agency on its own initiative: for client services, also to invite proposals.',
  ]),
  '3-11(c):determination': mend((answer) => ({
    ...answer,
    ...(answer.contents
      ? {
          contents: answer.contents.map((one) =>
            'at' in one.because && one.because.at === '3-11(c)(5)'
              ? { ...one, item: 'the City intends to acquire it competitively if it decides to go on using it' }
              : one,
          ),
        }
      : {}),
  })),
  '3-11(d):extension': mend(({ decision, ...answer }) => ({
    ...answer,
    says: answer.says.replace(/,? and only as long as (?:is )?necessary/, ''),
    ...(decision
      ? { decision: { ...decision, standard: 'that more time is needed for continuity of services or to evaluate the demonstration' } }
      : {}),
  })),
  '3-11(f):solicit-proposals': mend((answer, { category }) =>
    category === undefined || category === 'human-services'
      ? {
          ...answer,
          says: 'For client services you may solicit proposals for new approaches, whether or not a vendor has been identified.',
        }
      : null,
  ),
  '3-11(i):acquire-or-discontinue': mend(({ decision: _, ...answer }) => ({
    ...answer,
    says: 'When the term ends, determine with reasons, from the documented results, whether to acquire competitively or to discontinue.',
    decision: { who: 'the agency', standard: 'whether, on the documented results, to acquire it competitively or to discontinue its use' },
  })),
  // What § 3-11(f) had for client services is told there.
  '3-11(j):challenge': mend((_, { category, 'facts.3-11.challenge': challenge }) =>
    challenge === true && category !== undefined && category !== 'human-services'
      ? { outcome: 'not-allowed', says: 'Do not solicit by a challenge: § 3-11 has allowed that only since October 27, 2024.' }
      : null,
  ),
};

export const demonstrations: Changed = {
  'rules-3-11-2020': { ...THEN, '3-11(e)(1):notice-of-intent': inFiveEditions },
  'rules-3-11-2024': THEN,
};
