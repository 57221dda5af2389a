/** § 3-10: when a prequalified list may be used. Its duties are in 3-10-prequalification-duties.ts. */
import type { IsoDate } from './calendar.ts';
import type { Facts, Path } from './case.ts';
import { quote, type Decision, type Reasons } from './finding.ts';
import { HHS_LISTS, NOT_BY_BIDDING, SPECIAL_CASE_IN_WRITING } from './other-law.ts';
import { limitOn, PQL_CONSTRUCTION_VENDORS } from './parameters.ts';
import type { ReadingId } from './readings.ts';
import type { Verdict, Way } from './route.ts';

const SCREENING = quote(
  '3-10(c)',
  "Prequalification shall be used only where the need for advance screening of vendors' qualifications outweighs the benefits of broader competition, as determined by the ACCO.",
);
const SPECIAL = quote(
  '3-10(a)',
  'Except for procurements for construction or procurements designated for a mentoring program, a procurement using a PQL shall be considered a "special case" under these Rules.',
);
const MADE_BEFORE = quote(
  '3-10(b)',
  'Prior to using a PQL for a procurement of goods, services or construction-related services, the ACCO shall make a determination that such procurement is a "special case" that requires the use of a PQL',
);
const EXCUSED = quote(
  '3-10(b)',
  'Use of a PQL for a procurement of construction or a procurement designated for a mentoring program, or as otherwise approved by the CCPO, upon the CCPO’s determination that use of the PQL is in the best interest of the City, does not require a special case determination.',
);
const COMPOSED = quote(
  '3-10(b)',
  'that the list is composed of vendors that have been prequalified to provide the specified item(s) to be procured',
);
const FIVE = quote('3-10(h)(1)', 'must have no fewer than five vendors');
const NOT_THESE = quote('3-10(a)', 'This Section does not apply to the prequalification of vendors pursuant to 9 RCNY § 3-16.');

const ON_SCREENING: Decision = {
  who: 'the ACCO',
  standard: 'whether the need for advance screening of vendors’ qualifications outweighs the benefits of broader competition',
};
const ON_SPECIAL_CASE: Decision = {
  who: 'the ACCO',
  standard:
    'whether it is a special case that requires the PQL, the list is of vendors prequalified for the item, and it is accurate, complete and current',
};

type ListFacts = Pick<
  Facts,
  | 'category'
  | 'facts.3-10.list'
  | 'facts.3-10.mentoring'
  | 'facts.3-10.screeningDetermined'
  | 'facts.3-10.specialCaseDetermined'
  | 'facts.3-10.bestInterestDetermined'
  | 'facts.3-10.vendors'
>;

type Exemption = 'construction' | 'mentoring' | 'best-interest';

/** Why no special case determination is needed (§ 3-10(b), last sentence), or null where one is. Undefined facts exempt nothing. */
export function specialCaseExemption(
  facts: Pick<Facts, 'category' | 'facts.3-10.mentoring' | 'facts.3-10.bestInterestDetermined'>,
): Exemption | null {
  if (facts.category === 'construction') return 'construction';
  if (facts['facts.3-10.mentoring'] === true) return 'mentoring';
  return facts['facts.3-10.bestInterestDetermined'] === true ? 'best-interest' : null;
}

/** § 3-10(h)(1): a construction list, but for a mentoring program, has at least five vendors. What is known of that. */
function construction(facts: ListFacts, five: number): { short: number } | { lacks: readonly Path[] } | null {
  const vendors = facts['facts.3-10.vendors'];
  const mentoring = facts['facts.3-10.mentoring'];
  if (mentoring === true || (vendors !== undefined && vendors >= five)) return null;
  if (facts.category !== undefined && facts.category !== 'construction') return null;
  if (facts.category === 'construction' && mentoring === false && vendors !== undefined) return { short: vendors };
  const lacks: Path[] = [];
  if (facts.category === undefined) lacks.push('category');
  if (mentoring === undefined) lacks.push('facts.3-10.mentoring');
  if (vendors === undefined) lacks.push('facts.3-10.vendors');
  return { lacks };
}

/** The vendors that a construction list still needs, as the end of a sentence, by what is told of the list. */
function ifEnough(facts: ListFacts, five: number): string {
  const { 'facts.3-10.vendors': vendors, 'facts.3-10.mentoring': mentoring, category } = facts;
  if (category === undefined) return '';
  const list = `it reaches ${five} vendors${vendors === undefined ? '' : `, not ${vendors}`}`;
  return mentoring === undefined ? `, and ${list}, or is for mentoring` : `, and ${list}`;
}

/** What is asked about a construction list whose determinations are made: never what is told. */
function tellOfList(facts: ListFacts, five: number): string {
  const { 'facts.3-10.vendors': vendors, 'facts.3-10.mentoring': mentoring, category } = facts;
  if (vendors !== undefined)
    return category === undefined
      ? `Tell us the category: a construction list must have at least ${five} vendors, and this one has ${vendors}.`
      : `Tell us whether it is for a mentoring program: otherwise the list must have at least ${five} vendors, and has ${vendors}.`;
  return `Tell us how many vendors the list has: for construction it must be at least ${five}${mentoring === false ? '' : ', but for a mentoring program'}.`;
}

/** Whether a list may be used for a procurement, and who must still determine what. */
export function prequalifiedList(facts: ListFacts, on: IsoDate): Verdict {
  const verdict = (outcome: Verdict['outcome'], says: string, because: Reasons, more: Partial<Verdict> = {}): Verdict => ({
    outcome,
    says,
    because,
    margins: [],
    ...more,
  });
  if (facts['facts.3-10.list'] === 'hhs-accelerator')
    return verdict('not-required', 'You need not follow § 3-10 for this list: § 3-16 governs it, and its text is not on this site.', [
      NOT_THESE,
      HHS_LISTS,
    ]);

  if (facts['facts.3-10.vendors'] === 0) return verdict('not-allowed', 'Do not solicit from the list yet: it has no vendors.', [COMPOSED]);
  const five = limitOn(PQL_CONSTRUCTION_VENDORS, on);
  const vendors = construction(facts, five);
  if (vendors && 'short' in vendors)
    return verdict(
      'not-allowed',
      `Do not solicit from this list yet: a construction list must have at least ${five} vendors, and it has ${vendors.short}.`,
      [FIVE],
    );
  const screening = facts['facts.3-10.screeningDetermined'];
  if (screening === false)
    return verdict('not-allowed', 'Do not use a list unless the ACCO determines that advance screening outweighs broader competition.', [
      SCREENING,
    ]);
  const exemption = specialCaseExemption(facts);
  const special = facts['facts.3-10.specialCaseDetermined'];
  if (special === false && !exemption && facts.category !== undefined && facts['facts.3-10.mentoring'] === false)
    return verdict('not-allowed', 'Do not use the list before the ACCO makes the special case determination.', [SPECIAL, MADE_BEFORE]);

  const readings: readonly ReadingId[] = exemption ? ['charter-determination-for-lists'] : [];
  const owed: Reasons = exemption ? [SCREENING, EXCUSED, NOT_BY_BIDDING] : [SCREENING, SPECIAL, MADE_BEFORE, SPECIAL_CASE_IN_WRITING];
  // Everything that is still open is said together: one determination made leaves the others owed.
  const screened = screening === true;
  const excused = exemption !== null || special === true;
  const unsettled = !excused && facts.category === undefined;
  const more = vendors ? { lacks: vendors.lacks } : {};
  if (screened && unsettled)
    return verdict(
      'unknown',
      'Tell us the category: construction needs no special case determination, other procurements do.',
      [SPECIAL, EXCUSED],
      { lacks: vendors ? vendors.lacks : ['category'] },
    );
  if (screened && excused && vendors) return verdict('unknown', tellOfList(facts, five), [FIVE], more);
  if (!screened || !excused) {
    const owing = screened
      ? 'this is a special case'
      : `screening outweighs competition${excused || unsettled ? '' : ', and this is a special case'}`;
    return verdict(
      'needs-determination',
      `You may use the list once the ACCO determines that ${owing}${vendors ? ifEnough(facts, five) : ''}${
        unsettled ? '; more depends on the category' : ''
      }.`,
      unsettled ? [SCREENING] : vendors ? [...owed, FIVE] : owed,
      unsettled
        ? { decision: ON_SCREENING, lacks: vendors ? vendors.lacks : ['category'] }
        : { decision: screened ? ON_SPECIAL_CASE : ON_SCREENING, readings, ...more },
    );
  }
  return verdict(
    'allowed',
    exemption
      ? 'You may solicit from the list without a special case determination.'
      : 'You may solicit from the list: the ACCO has made both determinations.',
    owed,
    { readings },
  );
}

export const ways: readonly Way<'prequalified-list'>[] = [
  { method: 'prequalified-list', section: '3-10', makes: 'contract', lawOn: ['solicitation'], weigh: prequalifiedList },
];
