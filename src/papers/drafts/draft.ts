/**
 * What a draft of a paper is: a declaration of the items that the law asks of it, each with its provision. Plain data, so
 * that a page can hand one draft to its form without the rules.
 */
import type { AboutName } from '../../case/about-names.ts';
import type { AuthorityId, Case, Citation, EventName, Finding, IsoDate, Method, Path, quote, Quote, ReadingId } from '../../rules/index.ts';

/** What is typed in a field: a line, several lines, a day, dollars, or one of a few words. */
export type FieldKind = 'text' | 'long' | 'date' | 'amount' | 'choice';

interface Field {
  /** Unique in its draft; the same thing has the same name in every draft. */
  name: string;
  /** Our words for the item: the question in the form, and what stands before the answer in the paper. */
  label: string;
  hint?: string;
  kind: FieldKind;
  choices?: readonly string[];
  /** The answers of a case that fill it in, the first given one deciding; where not given, `prefill.ts` goes by its name. */
  prefill?: readonly (Path | AboutName)[];
  /** Its answer stands in the paper without the label: it is a sentence or a heading of its own. */
  bare?: true;
  /** The condition under which it is asked at all, where the law names one: "if any". */
  where?: string;
  /**
   * The answer of a case that settles that condition. Of several, the rule knows what other answers settle: it is settled once
   * the rule asks for none of them.
   */
  settledBy?: Path | readonly Path[];
  /** What the text leaves open about it. */
  readings?: readonly ReadingId[];
}

/** An item the Rules list. */
export interface LawItem extends Field {
  at: Citation;
  /** Where the list runs inside a sentence: the item's own words, verbatim. */
  words?: string;
  /** Where the law gives the words to use, they stand in the paper as they are, and nothing is typed. */
  verbatim?: string;
}

/** An item that the Charter asks and the Rule does not list. */
export interface CharterItem extends Field {
  ref: AuthorityId;
  /** The rules' own name for it: a test holds the two together. */
  item: string;
  /** The first day whose law asks it, by what selects the rule's law; since ever where not given. */
  since?: IsoDate;
  /** Set on a line that real notices have and no law held here names. */
  practice?: true;
}

export type Item = LawItem | CharterItem;

/** A list of the law: the paragraphs inside a provision, or the items that run on in its sentence. */
export interface List {
  at: Citation;
  items: readonly LawItem[];
}

/** How a published notice is tested in time. */
export interface Timing {
  finding: Finding['id'];
  /**
   * before: published some days before an event; after: within some days after one; yearly: another is due within a year;
   * prior: before an event, no days being named; soon: as soon as is practicable after the contract, which is for judgment.
   */
  kind: 'before' | 'after' | 'yearly' | 'prior' | 'soon';
}

/** A paper that is published, or sent, so that a reader can check one. */
export interface Notice {
  /** The event of its publication. */
  published: EventName;
  /** The other answers that its timing rests on, in the order to ask. */
  asks: readonly Path[];
  timings: readonly Timing[];
  /** Several methods publish it, and some need not: without the method it is not said to be late. */
  ofSeveralMethods?: true;
  /** Its printed lines are tested too: its closing day and hour, its term, its words. */
  printed?: true;
}

export interface Draft {
  /** The last part of its address: `/drafts/<name>/`. */
  name: string;
  title: string;
  /** What it is for, in one sentence. */
  says: string;
  /** The provisions of the Rules that list its items, in the order of the law. */
  lists: readonly List[];
  /** What the Charter asks besides, marked and apart. */
  charter: readonly CharterItem[];
  /** The rule that asks for the paper, and the least case that brings it out with every item. */
  finding: Finding['id'];
  method: Method;
  case: Case;
  notice?: Notice;
}

/** Words of the law that run on in a sentence. Those that do not stand there, letter for letter, do not compile. */
export const words: typeof quote = (at, said): Quote => ({ at, words: said });

export function isCharter(item: Item): item is CharterItem {
  return 'ref' in item;
}

/** Every item of a draft, in the order of the law, the Charter's last. */
export function itemsOf({ lists, charter }: Pick<Draft, 'lists' | 'charter'>): readonly Item[] {
  return [...lists.flatMap((list): readonly Item[] => list.items), ...charter];
}

/** How a reader says, and a paper prints, that an item asked under a condition is not there. */
export function noneWords({ where = '' }: Pick<Item, 'where'>): string {
  return where.startsWith('if any') ? 'None' : 'Not applicable';
}

type More = Partial<Omit<Field, 'name' | 'label' | 'kind'>>;

/** Declares an item that is a paragraph of its own. */
export const item = (name: string, at: Citation, kind: FieldKind, label: string, more: More = {}): LawItem => ({
  name,
  at,
  label,
  kind,
  ...more,
});

/** Declares an item that runs on in a sentence. */
export const part = (name: string, { at, words: said }: Quote, kind: FieldKind, label: string, more: More = {}): LawItem => ({
  ...item(name, at, kind, label, more),
  words: said,
});

/** Items that many notices share. */
export const agency = (at: Citation): LawItem => item('agency', at, 'text', 'Agency name');
export const pin = (at: Citation): LawItem =>
  item('pin', at, 'text', 'PIN', { hint: 'Where there are a PIN and an EPIN, give both.', readings: ['pin-form'] });
export const vendor = (at: Citation): LawItem => item('vendor', at, 'long', 'Name and address of the vendor');
export const value = (at: Citation): LawItem =>
  item('value', at, 'amount', 'Dollar value of the contract', { prefill: ['awardAmount', 'amount'] });

/** What Charter § 325(b)(3) adds to a notice of award. */
export const charterMethod: CharterItem = {
  name: 'method',
  ref: 'charter-325',
  item: 'procurement method',
  label: 'Procurement method',
  kind: 'text',
  prefill: ['method'],
  readings: ['award-notice-contents'],
};
export const charterClause: CharterItem = {
  name: 'clause',
  ref: 'charter-325',
  item: 'clause of Charter § 312 relied on',
  label: 'Clause of Charter § 312 relied on',
  hint: 'Its subdivisions were lettered anew on October 1, 2024: cite them with care.',
  kind: 'text',
  readings: ['award-notice-contents'],
};
