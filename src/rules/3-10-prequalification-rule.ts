/** § 3-10: what its rules share: the lists it governs, who keeps them, and periods of months and years. */
import { addMonths, longDate, type Deadline, type IsoDate, type LedgerDay } from './calendar.ts';
import type { Facts, Method, Path } from './case.ts';
import { rule, type Answer, type ContentItem, type Quote, type Rule } from './finding.ts';

type List = 'facts.3-10.list';

/**
 * Declares a rule of § 3-10. It is silent for lists under § 3-16, to which the section does not apply (§ 3-10(a)), and, where it
 * is on source selection, for discretionary awards.
 */
export function listRule<const Reads extends Path>(
  declared: Omit<Rule, 'find' | 'section' | 'routes'> & {
    reads: readonly Reads[];
    find: (facts: Pick<Facts, Reads | List>, on: IsoDate, method: Method | null) => Answer | null;
  },
): Rule {
  // A rule on choosing and soliciting a source does not reach an award that § 1-02(e) frees from source selection.
  const { find, reads, ...rest } = declared;
  const selects = rest.subject === 'procurement';
  return rule<Reads | List | 'funding'>({
    ...rest,
    section: '3-10',
    routes: ['prequalified-list'],
    reads: [...reads, 'facts.3-10.list', 'funding'],
    find: (facts, on, method) =>
      facts['facts.3-10.list'] === 'hhs-accelerator' || (selects && facts.funding === 'discretionary') ? null : find(facts, on, method),
  });
}

/** Who keeps the list and decides about vendors: the ACCO, or the Comptroller for the list of auditors, § 3-10(k). */
export function keeper(facts: Pick<Facts, List>): string {
  return facts['facts.3-10.list'] === 'auditors' ? 'the Comptroller, who keeps the list of auditors' : 'the ACCO';
}

/** The head of the agency that keeps the list, who hears appeals: for the list of auditors the Comptroller. */
export function headOfAgency(facts: Pick<Facts, List>): string {
  return facts['facts.3-10.list'] === 'auditors' ? 'the Comptroller' : 'the Agency Head';
}

/** The agency that keeps the list and acts on appeals: for the list of auditors the Comptroller’s Office. */
export function keepingAgency(facts: Pick<Facts, List>): string {
  return facts['facts.3-10.list'] === 'auditors' ? 'the Comptroller’s Office' : 'the agency';
}

/** The copies for PASSPort and for the Comptroller’s Office, which needs none of what it decides itself. @param what "the decision" */
export function copies(facts: Pick<Facts, List>, what: string): Pick<Answer, 'says' | 'to'> {
  return facts['facts.3-10.list'] === 'auditors'
    ? { says: `Send a copy of ${what} for PASSPort; the Comptroller’s Office has it already.`, to: 'the CCPO, who keeps PASSPort' }
    : {
        says: `Send a copy of ${what} for PASSPort, and one to the Comptroller’s Office.`,
        to: 'the CCPO, who keeps PASSPort, and the Comptroller’s Office',
      };
}

/** One item of a notice or letter. */
export const item = (words: string, because: Quote): ContentItem => ({ item: words, because });

/** Months or years after an event. The last day is the one of the same number; § 25-a is not applied. */
export function periodAfter(number: number, unit: 'months' | 'years', from: IsoDate): Deadline {
  const months = unit === 'years' ? 12 : 1;
  const ledger: LedgerDay[] = [{ date: from, count: null, why: 'not counted: the period runs from this day' }];
  for (let count = 1; count <= number; count += 1) ledger.push({ date: addMonths(from, count * months), count, why: 'counted' });
  return { from, last: addMonths(from, number * months), period: { number, unit, side: 'after', publication: false }, ledger };
}

/**
 * Whether an act was in time; null where its date is not given.
 * @param act "The appeal", as the sentence begins
 * @param earliest the day before which the act makes no sense: the event, unless another is given
 * @param unless what would excuse a late act, or by what reading it would not be late; none where nothing is open
 */
export function inTime(
  act: string,
  done: IsoDate | undefined,
  deadline: Deadline,
  earliest: IsoDate = deadline.from,
  unless?: string,
): string | null {
  if (!done) return null;
  const { last, extended } = deadline;
  if (done < earliest) return `Check the dates: ${act.toLowerCase()} of ${longDate(done)} comes before the day from which the time runs.`;
  if (done <= last) return `${act} of ${longDate(done)} was in time: the last day was ${longDate(last)}.`;
  if (extended && done <= extended)
    return `${act} of ${longDate(done)} came after ${longDate(last)}; it was in time only if § 25-a moves that to ${longDate(extended)}.`;
  return unless === undefined
    ? `${act} of ${longDate(done)} was late: the last day was ${longDate(last)}.`
    : `${act} of ${longDate(done)} was late (last day ${longDate(last)}) unless ${unless}.`;
}

/** Whether fewer than all the vendors on the list are solicited, § 3-10(i)(1). False where it is not known. */
export function isSelective(facts: Pick<Facts, 'facts.3-10.solicitation' | 'facts.3-10.vendors' | 'facts.3-10.solicited'>): boolean {
  const { 'facts.3-10.solicitation': how, 'facts.3-10.vendors': list, 'facts.3-10.solicited': asked } = facts;
  return how !== undefined && how !== 'whole-list' && !(list !== undefined && list > 0 && asked === list);
}

type Decided = Pick<Facts, 'facts.3-10.decision'>;
/** An approval ends the matter: no letter, no appeal. */
export const approved = (facts: Decided): boolean => facts['facts.3-10.decision'] === 'approved';
/** The decision about the vendor, where it must be asked. */
export const askDecision = (facts: Decided): readonly Path[] => (facts['facts.3-10.decision'] === undefined ? ['facts.3-10.decision'] : []);
/** The open question that a removal for non-responsibility raises. */
export const removal = (facts: Decided): readonly ['removal-as-revocation'] | readonly [] =>
  facts['facts.3-10.decision'] === 'removed' ? ['removal-as-revocation'] : [];
/** A further answer on mentoring would change a rule that exempts mentoring programs. */
export const askMentoring = (facts: Pick<Facts, 'facts.3-10.mentoring'>): Pick<Answer, 'lacks'> =>
  facts['facts.3-10.mentoring'] === undefined ? { lacks: ['facts.3-10.mentoring'] } : {};
/** The question for what is lacking of category and mentoring program, as a sentence begins: what is told is not asked for. */
export function tellWhich(lacks: readonly ('category' | 'facts.3-10.mentoring')[]): string {
  const asked = lacks.map((path) => (path === 'category' ? 'the category' : 'whether it is for a mentoring program'));
  return `Tell us ${asked.join(' and ')}`;
}
/** A list made for one procurement, not kept for a category. */
export const ofOneProcurement = (facts: Pick<Facts, List>): boolean => facts['facts.3-10.list'] === 'one-procurement';

/** The last day that a suspension may have. @param months the longest suspension */
export function suspensionLimit(suspension: IsoDate, months: number): IsoDate {
  return addMonths(suspension, months);
}
