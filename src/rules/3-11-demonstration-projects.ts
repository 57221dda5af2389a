/** § 3-11: when the method may be used. Its duties are in 3-11-demonstration-projects-duties.ts. */
import { addMonths, type IsoDate } from './calendar.ts';
import type { Facts } from './case.ts';
import { agreesInMonths, spanOf, spanWords } from './contract-term.ts';
import { quote, type Decision, type LawEvent, type Reasons } from './finding.ts';
import { CHARTER_AS_OF } from './held.ts';
import { missing, type AwardDates } from './made.ts';
import { DEMONSTRATION_EXTENSION, DEMONSTRATION_TERM, limitOn } from './parameters.ts';
import type { Verdict, Way } from './route.ts';

const WHAT = quote(
  '3-11(a)',
  'A demonstration project is a short-term, carefully planned, pilot exercise designed to test and evaluate the feasibility and application of an innovative product, approach or technology not currently used by the City.',
);
const DETERMINES = quote(
  '3-11(c)',
  'Prior to entering into negotiations for the award of a contract for a demonstration project, the ACCO shall make a determination stating that:',
);
const NOT_IN_USE = quote('3-11(c)(3)', 'the product, approach, or technology is not currently in use in City government;');
const TERM = quote('3-11(d)', 'shall not exceed three years.');
const EXTENSION = quote('3-11(d)', 'the agency may extend the contract for an additional period of up to three years with CCPO approval');
const COMPETITIVE = quote(
  '3-11(f)',
  'Where it appears that the product, approach, or technology is already competitively available in the marketplace, the ACCO may determine that a competitive solicitation may be issued',
);
const FINAL = quote(
  '3-11(f)',
  'The CCPO shall have final authority with respect to evaluation, acceptance, and rejection of all demonstration projects.',
);

/** The determination that opens this method: the ACCO's, with six statements. */
export const SIX_STATEMENTS: Decision = {
  who: 'the ACCO',
  standard: 'that testing or experimentation is advisable, and make the five other statements of § 3-11(c)',
};

type DemonstrationFacts = AwardDates &
  Pick<
    Facts,
    | 'facts.3-11.determined'
    | 'facts.3-11.inUse'
    | 'facts.3-11.termMonths'
    | 'facts.3-11.extensionMonths'
    | 'facts.3-11.competitivelyAvailable'
    | 'dates.contractStart'
    | 'dates.contractEnd'
    | 'asOf'
  >;

/**
 * What dates an extension, for no event of its own does: the end of the term that it extends, else the day asked about. Every step of the
 * procurement lies behind it, and none of them selects its law.
 */
export const EXTENSION_DAY: readonly LawEvent[] = ['contractEnd'];

/** § 3-11(a), (c), (d): the ACCO's determination, within the longest terms. It has no floor and no ceiling in dollars. */
export function demonstrationProject(facts: DemonstrationFacts, on: IsoDate): Verdict {
  const answer = (outcome: Verdict['outcome'], says: string, because: Reasons, more: Partial<Verdict> = {}): Verdict => ({
    outcome,
    says,
    because,
    margins: [],
    ...more,
  });
  const longest = limitOn(DEMONSTRATION_TERM, on);
  const term = facts['facts.3-11.termMonths'];
  if (term !== undefined && term > longest) {
    return answer('not-allowed', `Do not set an initial term of ${term} months: it may not exceed ${longest} months.`, [TERM], {
      readings: ['demonstration-year'],
    });
  }
  const span = spanOf(facts);
  // Days and months that do not agree are a doubt of their own.
  if (span && span.end > addMonths(span.start, longest) && (term === undefined || agreesInMonths(span, term))) {
    return answer('not-allowed', `Do not set an initial term of ${spanWords(span)}: it may not exceed ${longest} months.`, [TERM], {
      readings: ['demonstration-year'],
    });
  }
  const extended = facts['dates.contractEnd'] ?? facts.asOf ?? CHARTER_AS_OF;
  const furthest = limitOn(DEMONSTRATION_EXTENSION, extended > on ? extended : on);
  const extension = facts['facts.3-11.extensionMonths'] ?? 0;
  if (extension > furthest) {
    return answer(
      'not-allowed',
      `Do not extend by ${extension} months in all: extensions may not exceed ${furthest} months.`,
      [EXTENSION],
      {
        readings: ['demonstration-extension', 'demonstration-year'],
      },
    );
  }
  if (facts['facts.3-11.inUse'] === true) {
    return answer(
      'not-allowed',
      'Do not use it for what is already in use in City government: the ACCO cannot state what § 3-11(c) requires.',
      [NOT_IN_USE, WHAT],
    );
  }
  const determined = facts['facts.3-11.determined'];
  if (determined === false) {
    const { says, because } = missing(facts, 'Do not negotiate yet', 'the ACCO has not made the determination of § 3-11(c)', [DETERMINES]);
    return answer('not-allowed', says, because);
  }
  if (determined === undefined) {
    return answer(
      'needs-determination',
      'You may use it only if the ACCO makes the determination required by § 3-11(c), with its six statements, before negotiations.',
      [WHAT, DETERMINES],
      { decision: SIX_STATEMENTS, lacks: ['facts.3-11.determined'] },
    );
  }
  if (facts['facts.3-11.competitivelyAvailable'] === true) {
    return answer(
      'needs-determination',
      'Have the ACCO decide whether to solicit competitively instead: it appears to be available already in the marketplace.',
      [COMPETITIVE, DETERMINES],
      { decision: { who: 'the ACCO', standard: 'how to proceed, with the basis for it: by competitive solicitation or by negotiation' } },
    );
  }
  return answer('allowed', 'You may use a demonstration project: the ACCO has made the determination of § 3-11(c).', [
    WHAT,
    DETERMINES,
    FINAL,
  ]);
}

export const ways: readonly Way<'demonstration-project'>[] = [
  {
    method: 'demonstration-project',
    section: '3-11',
    makes: 'contract',
    lawOn: ['determination', 'intentNotice', 'solicitation', 'negotiations', 'award'],
    weigh: demonstrationProject,
  },
];
