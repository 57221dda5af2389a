/** What the rules say and why: the types that every rule, page and export speaks. */
import type { FindingId as Listed } from '../content/finding-ids.ts';
import type { LawText } from '../content/law-text.ts';
import type { EarlierText } from '../content/law-earlier-text.ts';
import type { EventName, Facts, Method, Path } from './case.ts';
import type { Deadline, IsoDate } from './calendar.ts';
import type { AuthorityId, Citation, EarlierId, Section } from './citation.ts';
import type { ReadingId } from './readings.ts';

/** Words of the seven sections, verbatim. The build stops if they do not stand in that provision. */
export interface Quote {
  at: Citation;
  words: string;
  /** The earlier text that has these words, there; none where they are the newest's. */
  text?: EarlierId;
}

/** How sure we are of what other law says: read in a primary text (or two independent sources), or in one secondary source. */
export type Confidence = 'read' | 'secondary' | 'not-verified';

/** Other law, in our words: what it says here, and the copy it was read in. Not quoted. */
export interface Authority {
  ref: AuthorityId;
  says: string;
  source: string;
  confidence: Confidence;
  /** How it is cited, where its entry covers more than one provision: of a text before the one held, with its day. */
  cite?: string;
  /** The first and the last day on which a text before the one held is known to have said this. */
  from?: IsoDate;
  until?: IsoDate;
}

export type Because = Quote | Authority;
/** Never empty: a finding without a reason does not compile. */
export type Reasons = readonly [Because, ...Because[]];

export type Kind =
  | 'method'
  | 'limit'
  | 'review'
  | 'determination'
  | 'approval'
  | 'notice'
  | 'filing'
  | 'competition'
  | 'term'
  | 'record'
  | 'right'
  | 'exemption';

export type Outcome = 'required' | 'not-required' | 'allowed' | 'not-allowed' | 'needs-determination' | 'unknown' | 'not-held';

/** One thing a notice, solicitation or record must contain, with the provision that asks for it. */
export interface ContentItem {
  item: string;
  because: Because;
}

/** A time limit as the law states it. */
export interface When {
  bound: 'within' | 'at least';
  number: number;
  unit: 'calendar days' | 'business days' | 'months' | 'years';
  side: 'before' | 'after';
  event: EventName;
  /** In how many editions in a row the notice stands, its own day the first; counted is from the last. One, where left out. */
  editions?: number;
}

/** Who must decide, and by what standard: judgment the product leaves to people. */
export interface Decision {
  who: string;
  standard: string;
}

/** What a rule binds; only the first takes the method's condition, and falls away where the method may not be used. */
export type Subject =
  /** A procurement by this method. */
  | 'procurement'
  /** Whether this method may be used, or what is to be done where it may not. */
  | 'choice'
  /** Any contract, by whatever method it is let. */
  | 'contract'
  /** Any contract that is not let by competitive sealed bidding. */
  | 'contract-without-bidding'
  /** A list and its keeping, whoever buys from it. */
  | 'list'
  /** A vendor's standing on a list, and its rights. */
  | 'vendor';

/** The law that a duty rests on: what lifts "these Rules" does not lift the Charter. */
export type Basis = 'rules' | 'charter' | 'other';

/** What a rule answers for a case. Everything but the outcome and the sentence is there only where the law gives it. */
export interface Answer {
  outcome: Outcome;
  /** One plain sentence, in the imperative where something must be done. */
  says: string;
  who?: string;
  to?: string;
  where?: string;
  contents?: readonly ContentItem[];
  when?: When;
  /** The computed date with its ledger, where the event's date is given. */
  deadline?: Deadline;
  /** The event that it must come before, where the law counts no days: of several that are told the first. */
  before?: EventName;
  decision?: Decision;
  /** The facts an unknown answer lacks. */
  lacks?: readonly Path[];
  /** Facts given that cannot stand together with this provision, the one that should come first, first: one of them must change. */
  clash?: readonly Path[];
  /** Open questions of the text that this answer rests on. */
  readings?: readonly ReadingId[];
  /** Further reasons that only this answer has. */
  also?: readonly Because[];
  /** Other law that changes or fills in the provision, as it bears on this answer. */
  affectedBy?: readonly Authority[];
  /** The event of the case that the duty is, where it is another than the rule's own. */
  act?: EventName;
  /** What this answer binds, where it is something else than its rule. */
  subject?: Subject;
  /** Set where the answer holds only under a condition of its own, as after "only". */
  onlyIf?: string;
}

/** What may select a rule's law: one event, or several of which the latest does, as soon as the days of all are given. */
export type LawEvent = EventName | readonly [EventName, EventName, ...EventName[]];

/** The date whose law was applied: an event of the case, or the day the reader asks about. */
export interface LawOn {
  event: EventName | 'asOf' | 'none';
  date: IsoDate;
}

/** One thing the law says about a case. `id` is a name and stays, whatever is renumbered: what is cited stands in `because`. */
export interface Finding extends Omit<Answer, 'also' | 'subject'> {
  /** The event of the case that the duty is: what is done by its deadline. */
  act?: EventName;
  id: FindingId;
  /** The method it belongs to; null where it holds whichever is used. */
  route: Method | null;
  kind: Kind;
  because: Reasons;
  lawOn: LawOn;
  /** As in an answer; also where the method may not (yet) be used, or its law may be lifted. */
  onlyIf?: string;
  /** Set where a limit is answered from its history and the wording of that day is not held. */
  wordingNotHeld?: boolean;
}

/** Every id that a finding can have, and no other: `npm run ids` lists them from the rules. */
export type FindingId = Listed;

/** The words, if they stand in that provision; else a type that no words fit, so that the compiler stops. */
export type In<At extends Citation, Words extends string> = LawText[At] extends `${string}${Words}${string}` ? Words : `not in ${At}`;

/** The first day of a quote's words, where no earlier text has them. The build takes it out, as it does `formerly`. */
export interface Since {
  since: IsoDate;
}

export const since = (day: IsoDate): Since => ({ since: day });

/** As In, of an earlier text. */
export type InEarlier<
  Id extends EarlierId,
  At extends keyof EarlierText[Id],
  Words extends string,
> = EarlierText[Id][At] extends `${string}${Words}${string}` ? Words : `not in ${Id}`;

/** What a quote said in an earlier text. Words that do not stand there do not compile. The build takes these out: they load apart. */
export function formerly<Id extends EarlierId, At extends keyof EarlierText[Id] & string, const Words extends string>(
  text: Id,
  at: At,
  words: Words & InEarlier<Id, At, Words>,
): Quote {
  return { text, at: at as string as Citation, words };
}

/**
 * A quote of the seven sections. Words that do not stand in the provision, letter for letter, do not compile. Where an earlier text
 * had other words, they follow; where only the number of the paragraph was another, the table of renumbering says it.
 */
export function quote<At extends Citation, const Words extends string>(
  at: At,
  words: Words & In<At, Words>,
  ..._earlier: readonly (Quote | Since)[]
): Quote {
  return { at, words };
}

/** Other law in our words. @param source the copy it was read in, with its date */
export function authority(ref: AuthorityId, says: string, source: string, confidence: Confidence = 'read'): Authority {
  return { ref, says, source, confidence };
}

export function isQuote(because: Because): because is Quote {
  return 'at' in because;
}

/**
 * One rule: a sentence or part of one, as code. It sees only the facts it declares, and the law as of its date.
 * `lawOn` names the events whose date selects its law, the first given one deciding; else the day asked about. Several events
 * in one place select by the latest of them: acts that the law wants together, such as two officers' approvals. While the day
 * of one is not known the latest is not either, so the next in the list decides, and the rule says what is missing.
 */
export interface Rule {
  id: FindingId;
  /** The section whose text it applies; null for a duty of other law. */
  section: Section | null;
  /** The methods whose cases it speaks to. */
  routes: readonly Method[];
  subject: Subject;
  /** The law it rests on, where its reasons do not show it: see basisOf. */
  basis?: Basis;
  kind: Kind;
  /** The first day of the text that brought it, where an earlier text is held. */
  from?: IsoDate;
  /** The event of the case that its duty is: what is done by its deadline, and dated in the case once it is done. */
  act?: EventName;
  lawOn: readonly LawEvent[];
  because: Reasons;
  /**
   * Every rule is asked with each sum that is told, but for those that it reads or adds itself; 'all' also where the value only
   * tells whether an order is likely.
   */
  ownSums?: 'changes' | 'all';
  /**
   * null where the rule has nothing to say about the case. `method` is null for a contract whose method is open, or that needs
   * none: only rules of a contract are asked so.
   */
  find: (facts: Facts, on: IsoDate, method: Method | null) => Answer | null;
}

/** A section that is all about one method or its kin: what its rules bind goes without saying. */
type OneMethod = Exclude<Section, '3-10'>;

/** A rule of a section on one method binds procurements by it, unless it says otherwise; every other rule says what it binds. */
export type Bound = { section: OneMethod; subject?: Subject } | { section: '3-10' | null; subject: Subject };

/** Declares a rule. @typeParam Reads the paths of the case that `find` may look at: reading another does not compile */
export function rule<const Reads extends Path>(
  declared: Omit<Rule, 'find' | 'section' | 'subject'> &
    Bound & {
      reads: readonly Reads[];
      find: (facts: Pick<Facts, Reads>, on: IsoDate, method: Method | null) => Answer | null;
    },
): Rule {
  return { ...declared, subject: declared.subject ?? 'procurement' };
}

/** The law that a rule rests on: the Charter where a reason of its own is the Charter's, else what its id names. */
export function basisOf({ id, section, basis, because }: Pick<Rule, 'id' | 'section' | 'basis' | 'because'>): Basis {
  if (basis !== undefined) return basis;
  if (id.startsWith('ppb-')) return 'rules';
  if (because.some((one) => !isQuote(one) && one.ref.startsWith('charter-'))) return 'charter';
  return section === null ? 'other' : 'rules';
}
