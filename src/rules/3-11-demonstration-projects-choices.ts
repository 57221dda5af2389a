/** § 3-11(f), (g), (i), (j): how to proceed, who approves, the award, and what happens at the end. */
import { longDate, type IsoDate } from './calendar.ts';
import type { AgencyKind } from './case.ts';
import { quote, rule, type Answer, type ContentItem, type Decision, type Rule } from './finding.ts';
import { chiefProcurementOfficer } from './officers.ts';
import { ALTERNATIVE_APPROVAL, ALTERNATIVE_FILE, APPROVAL_DELEGATED, SOLICITATION_NOTICE } from './other-law.ts';

const AFTER_INTENT = ['negotiations', 'intentNotice', 'determination'] as const;
const SOLICITATION = ['solicitation', 'intentNotice', 'determination'] as const;

const demonstration = { section: '3-11', routes: ['demonstration-project'] } as const;

const TO_THE_EXTENT = quote(
  '3-11(f)',
  'To the extent required by Section 322 of the Charter, an agency determination to utilize an alternative procurement procedure for a particular procurement or for a particular type of procurement shall require the approval of the Mayor prior to seeking bids or proposals.',
);

/** @told What it contains, with the provision that asks for it. */
export const ALTERNATIVE_CONTENTS: readonly ContentItem[] = [
  'the circumstance, defined by the Board, that applies',
  'the basis on which the agency determined it',
  'the procedure used in awarding the contract',
].map((words) => ({ item: words, because: ALTERNATIVE_FILE }));

/** The first day of Executive Order 2 of 2026, which delegates the Mayor's approval under Charter § 322. */
const DELEGATED_FROM: IsoDate = '2026-01-01';

const HOW: Decision = {
  who: 'the ACCO',
  standard: 'whether to negotiate with more than one vendor or with the single vendor originally identified',
};

/** Who gives the Mayor's approval: for other buyers their own officer (Charter § 310). */
function approver(kind: AgencyKind | undefined, on: IsoDate): string {
  if (kind !== undefined && kind !== 'mayoral') return chiefProcurementOfficer(kind).replace('the CCPO', 'the Mayor');
  return on >= DELEGATED_FROM ? 'the Mayor, or the CCPO by delegation' : 'the Mayor, or whoever holds the Mayor’s delegation';
}

/** (f) and (g) */
export const choices: readonly Rule[] = [
  rule({
    ...demonstration,
    id: '3-11(f):how-to-proceed',
    kind: 'determination',
    lawOn: AFTER_INTENT,
    because: [
      quote(
        '3-11(f)',
        'Upon the evaluation of expressions of interest received, if any, the ACCO shall make a determination of how to proceed, which includes the basis for such determination.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Evaluate the expressions of interest, if any, and have the ACCO determine how to proceed, with the basis.',
      who: 'the ACCO',
      decision: { who: 'the ACCO', standard: 'how to proceed after the expressions of interest, if any, are evaluated' },
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(f):competitively-available',
    kind: 'competition',
    lawOn: AFTER_INTENT,
    because: [
      quote(
        '3-11(f)',
        'Where it appears that the product, approach, or technology is already competitively available in the marketplace, the ACCO may determine that a competitive solicitation may be issued;',
      ),
    ],
    reads: ['facts.3-11.competitivelyAvailable'],
    find: (facts): Answer => {
      const available = facts['facts.3-11.competitivelyAvailable'];
      if (available === false)
        return { outcome: 'not-required', says: 'No competitive solicitation is called for: it does not appear to be available already.' };
      return {
        outcome: 'needs-determination',
        says: available
          ? 'The ACCO may determine that a competitive solicitation be issued: it appears to be available already.'
          : 'Judge whether it is already competitively available; if so, the ACCO may determine to solicit competitively.',
        decision: {
          who: 'the ACCO',
          standard: 'whether it appears to be already competitively available in the marketplace, and whether to solicit competitively',
        },
        ...(available === undefined ? { lacks: ['facts.3-11.competitivelyAvailable'] as const } : {}),
      };
    },
  }),
  rule({
    ...demonstration,
    id: '3-11(f):several-vendors',
    kind: 'competition',
    lawOn: AFTER_INTENT,
    because: [
      quote(
        '3-11(f)',
        'or, if it appears that the product, approach, or technology can be reasonably evaluated using short-term contracts with more than one vendor, the ACCO may determine that negotiations to establish such demonstration projects may be conducted with more than one vendor, or negotiations may proceed with the single vendor originally identified.',
      ),
    ],
    reads: ['facts.3-11.severalVendors', 'facts.3-11.vendorIdentified'],
    find: (facts): Answer => {
      const several = facts['facts.3-11.severalVendors'];
      const single = facts['facts.3-11.vendorIdentified'] !== false;
      if (several === false) {
        return single
          ? { outcome: 'allowed', says: 'Negotiations may proceed with the single vendor originally identified.' }
          : {
              outcome: 'needs-determination',
              says: 'Decide how to proceed: negotiations with a single vendor are with the one originally identified, if any.',
              decision: HOW,
            };
      }
      return {
        outcome: several ? 'allowed' : 'needs-determination',
        says: several
          ? `The ACCO may determine to negotiate with more than one vendor${single ? ', or to proceed with the single one identified' : ''}.`
          : 'Judge whether short-term contracts with more than one vendor would do; if so, the ACCO may choose to negotiate with several.',
        decision: HOW,
        ...(several === undefined ? { lacks: ['facts.3-11.severalVendors'] as const } : {}),
      };
    },
  }),
  rule({
    ...demonstration,
    id: '3-11(f):solicit-proposals',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-11(f)',
        'Whether or not an initial vendor has been identified, an agency may utilize the demonstration project method to solicit proposals for innovative approaches to the provision of existing or new services, in which case the ACCO may determine that negotiations to establish such demonstration projects may be conducted with more than one vendor, or negotiations may proceed with the single vendor originally identified, if any.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'allowed',
      says: 'You may solicit proposals for innovative approaches to services, whether or not a vendor has been identified.',
      who: 'the agency',
      affectedBy: [SOLICITATION_NOTICE],
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(f):mayoral-approval',
    kind: 'approval',
    lawOn: SOLICITATION,
    because: [TO_THE_EXTENT],
    reads: ['agencyKind'],
    find: (facts, on): Answer => ({
      outcome: 'required',
      says: 'Get written approval before seeking bids or proposals, so far as Charter § 322 requires it.',
      who: approver(facts.agencyKind, on),
      readings: ['demonstration-approval'],
      affectedBy: on >= DELEGATED_FROM ? [ALTERNATIVE_APPROVAL, APPROVAL_DELEGATED] : [ALTERNATIVE_APPROVAL],
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(f):contract-file',
    kind: 'record',
    lawOn: SOLICITATION,
    because: [ALTERNATIVE_FILE, TO_THE_EXTENT],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Keep the determination to use this procedure in the contract file, so far as Charter § 322 requires it.',
      who: 'the agency',
      where: 'the agency contract file',
      contents: ALTERNATIVE_CONTENTS,
      readings: ['demonstration-approval'],
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(f):final-authority',
    kind: 'approval',
    lawOn: AFTER_INTENT,
    because: [
      quote(
        '3-11(f)',
        'The CCPO shall have final authority with respect to evaluation, acceptance, and rejection of all demonstration projects.',
      ),
    ],
    reads: ['agencyKind'],
    find: (facts): Answer => ({
      outcome: 'required',
      says: `Leave evaluation, acceptance and rejection finally to ${chiefProcurementOfficer(facts.agencyKind)}.`,
      who: chiefProcurementOfficer(facts.agencyKind),
      decision: {
        who: chiefProcurementOfficer(facts.agencyKind),
        standard: 'final authority over the evaluation, acceptance and rejection of the demonstration project',
      },
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(g):award',
    kind: 'determination',
    lawOn: ['award'],
    because: [
      quote(
        '3-11(g)',
        'After completing negotiations, the ACCO shall award the contract or contracts if it is determined that the award or awards will be in the City’s best interest and that the price is fair and reasonable.',
      ),
    ],
    reads: ['dates.award', 'dates.negotiations'],
    find: (facts): Answer => ({
      outcome: 'needs-determination',
      ...(facts['dates.award'] && facts['dates.negotiations'] && facts['dates.award'] < facts['dates.negotiations']
        ? {
            says: `The award of ${longDate(facts['dates.award'])} came before negotiations began: award only after completing them.`,
            clash: ['dates.negotiations', 'dates.award'] as const,
          }
        : { says: 'Award after negotiations if that is determined to be in the City’s best interest, and the price fair and reasonable.' }),
      who: 'the ACCO',
      decision: {
        who: 'the ACCO',
        standard: 'that the award or awards will be in the City’s best interest and that the price is fair and reasonable',
      },
    }),
  }),
];

/** (i) and (j) */
export const conclusion: readonly Rule[] = [
  rule({
    ...demonstration,
    id: '3-11(i):acquire-or-discontinue',
    kind: 'determination',
    lawOn: [],
    because: [
      quote(
        '3-11(i)',
        'At the conclusion of the contract term, based upon the documented results of the project, the agency shall make a determination, including the reasons therefor, whether to acquire the product, approach, or technology using one of the methods of source selection authorized by these Rules or to discontinue the use of the product, approach, or technology.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'When the term ends, determine with reasons, from the documented results, whether to acquire or to discontinue.',
      who: 'the agency',
      decision: {
        who: 'the agency',
        standard: 'whether, on the documented results, to acquire it by a method of these Rules or to discontinue its use',
      },
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(j):challenge',
    kind: 'competition',
    lawOn: SOLICITATION,
    because: [
      quote(
        '3-11(j)',
        'An agency may issue a solicitation for a demonstration project that defines a challenge or problem and invites proposals for an innovative product, approach or technology to respond to, resolve or otherwise meet that challenge.',
      ),
    ],
    reads: ['facts.3-11.challenge'],
    find: (facts): Answer | null =>
      facts['facts.3-11.challenge'] === false
        ? null
        : {
            outcome: 'allowed',
            says: 'You may solicit by defining a challenge or problem and inviting innovative proposals to meet it.',
            who: 'the agency',
            affectedBy: [SOLICITATION_NOTICE],
          },
  }),
];
