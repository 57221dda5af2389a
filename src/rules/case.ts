/**
 * The Case: what a reader tells us about a procurement. Every field is optional; absent means unknown.
 * FORM below is its one source: the type, the reading of a case, the form, the address fragment, the JSON import and the JSON
 * Schema take their names from it.
 */
import { isDate, type IsoDate } from './calendar.ts';
import { fromDollars, type Cents } from './amount.ts';

export const AGENCY_KINDS = ['mayoral', 'elected-official', 'council', 'board'] as const;
export const FUNDING = ['ordinary', 'discretionary', 'outside-directed', 'not-covered'] as const;
export const CATEGORIES = [
  'goods',
  'standard-services',
  'professional-services',
  'human-services',
  'construction',
  'construction-related-services',
] as const;
export const METHODS = [
  'micropurchase',
  'small-purchase',
  'mwbe-small-purchase',
  'sole-source',
  'emergency',
  'accelerated',
  'intergovernmental',
  'cooperative',
  'prequalified-list',
  'demonstration-project',
] as const;
export const CERTIFICATIONS = ['city-certified', 'state-certified', 'none'] as const;

export type AgencyKind = (typeof AGENCY_KINDS)[number];
export type Funding = (typeof FUNDING)[number];
export type Category = (typeof CATEGORIES)[number];
export type Method = (typeof METHODS)[number];
export type Certification = (typeof CERTIFICATIONS)[number];

/** The events of a procurement whose dates a case may give, in the usual order of time. */
export const EVENTS = [
  'determination',
  'determinationCopy',
  'comptrollerApproval',
  'counselApproval',
  'intentNotice',
  'onlinePosting',
  'expressionsDue',
  'negotiations',
  'solicitation',
  'bidOpening',
  'displacementReasons',
  'councilHearing',
  'commodityList',
  'commentNotice',
  'commentClose',
  'award',
  'purchaseOrder',
  'execution',
  'contractStart',
  'contractEnd',
  'registration',
  'awardNotice',
  'comptrollerFiling',
  'councilFiling',
  'contractSubmission',
  'pqlNotice',
  'questionnaire',
  'listed',
  'affirmed',
  'suspension',
  'suspensionEnd',
  'pqlDecisionMailed',
  'pqlDecisionReceived',
  'pqlAppeal',
  'agencyHeadDecision',
  'agencyHeadDecisionReceived',
  'oathPetition',
  'oathCopyReceived',
] as const;
export type EventName = (typeof EVENTS)[number];

/** What an entry is: another purchase that may belong to the need, a change, a renewal, or another award of any City agency to the vendor. */
export const ENTRY_KINDS = ['related', 'change', 'renewal', 'vendor-award'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One entry of the case, beside the purchase itself. */
export interface Entry {
  kind: EntryKind;
  /** Its day, where it is known: YYYY-MM-DD. */
  on?: IsoDate;
  /** Dollars as text. */
  amount: string;
}

/** An entry as rules see it, its amount in integer cents. */
export type EntryFact = Omit<Entry, 'amount'> & { amount: Cents };

/** The fields of an entry; all but the day must be given. */
const ENTRY = { kind: ENTRY_KINDS, on: 'date', amount: 'dollars' } as const;

/** What a leaf of the form holds: dollars are text, such as "36500.00", for a bare number could mean dollars or cents. */
type Leaf = 'dollars' | 'date' | 'dates' | 'entries' | 'count' | 'yes-no' | readonly string[];

/** The form: every field by name, in the order in which it is asked. */
export const FORM = {
  /** The day whose law is asked for, where no event's date selects it. */
  asOf: 'date',
  /** Whose agency buys: the officers who act differ (9 RCNY § 1-02, Charter § 310). */
  agencyKind: AGENCY_KINDS,
  /** What pays for it, and whether the Rules' source selection reaches it (9 RCNY § 1-02(d)–(f)). */
  funding: FUNDING,
  category: CATEGORIES,
  /** The estimated value, options included. */
  amount: 'dollars',
  vendor: { mwbe: CERTIFICATIONS },
  method: METHODS,
  /** The value awarded, where it is known. */
  awardAmount: 'dollars',
  facts: {
    '3-05': {
      /** The ACCO has determined that there is only one source. */
      onlySource: 'yes-no',
      /** Expressions of interest show that it appears to be available from more than one source. */
      otherSourceAppears: 'yes-no',
      /** Corporation Counsel has stated in writing that the notice may jeopardize pending litigation or collective bargaining. */
      noticeMayJeopardize: 'yes-no',
      /** Who approved the award; `further-delegate` is one to whom those whom § 3-05(d) names passed the approval on. */
      awardApprovedBy: ['agency-head', 'acco', 'designated-official', 'further-delegate'],
    },
    '3-06': {
      /** The agency has determined that there is an emergency and that normal procurement methods cannot meet the need. */
      emergencyDetermined: 'yes-no',
      /** Prior approval of the Comptroller and of the Corporation Counsel. */
      comptrollerApproved: 'yes-no',
      counselApproved: 'yes-no',
      /** An approval rests on one that was given once for several procurements, and not for this one. */
      standingApproval: 'yes-no',
      /** The term of the contract in days. */
      termDays: 'count',
      /** Comptroller and Corporation Counsel have determined beforehand that a longer term is necessary. */
      longerTermDetermined: 'yes-no',
    },
    '3-07': {
      market: ['chemicals', 'energy', 'food', 'metals', 'paper', 'plastics', 'other'],
      /** The CCPO has approved this specific commodity. */
      commodityApproved: 'yes-no',
      /** How the source is selected, § 3-07(d), (h)(1)(i). */
      sourceSelection: ['sealed-bids', 'proposals', 'sole-source', 'negotiated-acquisition', 'small-purchase', 'other'],
      /** A purchase order is issued instead of a contract. */
      byPurchaseOrder: 'yes-no',
    },
    '3-08': {
      /** Other purchases that may belong to the same need. */
      relatedPurchases: 'dollars',
      /** Changes to and renewals of this purchase, so far and planned. */
      changesAndRenewals: 'dollars',
      /** Other awards, citywide, to this vendor in the twelve months that end with the award. */
      otherAwardsTwelveMonths: 'dollars',
      /** Goods for a programme that serves third-party clients (day care, shelter, senior centres …). */
      forHumanServicesProgramme: 'yes-no',
      /** Vendors on the appropriate citywide small purchases bidders list. */
      biddersList: 'count',
      /** Vendors solicited at random from that list. */
      solicitedAtRandom: 'count',
      /** Vendors solicited in addition to those drawn at random. */
      solicitedBesides: 'count',
      /** Responsive bids or offers received; a "no bid" is not one. */
      responsiveBids: 'count',
      /** Price quotes obtained from M/WBE vendors. */
      mwbeQuotes: 'count',
    },
    '3-09': {
      /** Through whose contract an intergovernmental purchase is made. */
      through: ['gsa', 'other-federal', 'ogs', 'other-new-york-agency', 'other-state'],
      /** The price is lower than the prevailing market price (goods), or fair and reasonable (services, construction). */
      priceDetermined: 'yes-no',
      /** The ACCO has approved the intergovernmental purchase. */
      accoApproved: 'yes-no',
      /** The ACCO has determined that the cooperative purchase is consistent with policy and in the City's best interest. */
      accoDetermined: 'yes-no',
      /** The CCPO has approved that determination. */
      ccpoApproved: 'yes-no',
      /** A cooperative purchase is conducted through a competitive sealed bid or proposal process. */
      competitive: 'yes-no',
      /** A purchase order is issued instead of a contract. */
      byPurchaseOrder: 'yes-no',
    },
    '3-10': {
      /** What kind of list: kept for a category, for one procurement, citywide, of auditors, or the HHS Accelerator's. */
      list: ['category', 'one-procurement', 'citywide', 'auditors', 'hhs-accelerator'],
      /** The procurement is designated for a mentoring program as authorized by law. */
      mentoring: 'yes-no',
      /** The ACCO has determined that the need for advance screening outweighs the benefits of broader competition. */
      screeningDetermined: 'yes-no',
      /** The ACCO has made the special case determination: special case, right vendors, list accurate, complete and current. */
      specialCaseDetermined: 'yes-no',
      /** The CCPO has determined that using the PQL is in the City's best interest, without a special case determination. */
      bestInterestDetermined: 'yes-no',
      /** Vendors on the list. */
      vendors: 'count',
      /** What is solicited. */
      offers: ['bids', 'proposals'],
      /** From whom bids or proposals are solicited. */
      solicitation: ['whole-list', 'random', 'rotational', 'best-qualified', 'restricted-mentoring'],
      /** Contracts the solicitation will award. */
      awards: 'count',
      /** Vendors solicited. */
      solicited: 'count',
      /** The way of § 3-03(h) for construction-related services. */
      constructionRelatedWay: ['h-2-i-A', 'h-2-i-B', 'h-2-ii', 'other'],
      /** Selection rests on a "best qualified" determination, alone or combined. */
      bestQualified: 'yes-no',
      /** The CCPO has determined that its approval of selective solicitation is not required for these contracts. */
      approvalWaived: 'yes-no',
      /** The questionnaire was properly completed. */
      questionnaireComplete: 'yes-no',
      /** The CCPO has approved an alternate review schedule. */
      alternateSchedule: 'yes-no',
      /** What the ACCO decided about the vendor. */
      decision: ['approved', 'denied', 'suspended', 'revoked', 'removed'],
      /** The appeal relates to a DLS determination of non-compliance with equal employment opportunity requirements. */
      equalEmployment: 'yes-no',
      /** How the appeal went to the Agency Head, § 3-10(m)(1): electronically as the determination accepts, or otherwise. */
      appealFiled: ['delivered', 'mailed', 'email-accepted', 'email-not-accepted'],
      /** How the determination went to the vendor, § 3-10(m)(1): receipt runs from mailing or upon delivery. */
      decisionServed: ['mailed', 'by-hand', 'electronic'],
    },
    '3-11': {
      /** The ACCO has made the determination of § 3-11(c), with its six statements. */
      determined: 'yes-no',
      /** The product, approach or technology is currently in use in City government. */
      inUse: 'yes-no',
      /** The initial term, and the extensions together, in months. */
      termMonths: 'count',
      extensionMonths: 'count',
      /** A vendor has been identified. */
      vendorIdentified: 'yes-no',
      /** The product, approach or technology is already competitively available in the marketplace. */
      competitivelyAvailable: 'yes-no',
      /** It can be reasonably evaluated with short-term contracts with more than one vendor. */
      severalVendors: 'yes-no',
      /** The solicitation defines a challenge or problem. */
      challenge: 'yes-no',
      /** Outside funding is relied upon to justify the award. */
      outsideFunding: 'yes-no',
    },
    other: {
      /** The Commissioner of Correction determined in writing that the procurement was necessary to respond to the jail emergency. */
      correctionEmergency: 'yes-no',
      /** The agency has determined that the contract would result in the displacement of City employees (Charter § 312(a)(1)). */
      displacement: 'yes-no',
      /** The notice would disclose litigation strategy or impair the conduct of litigation by the City. */
      litigation: 'yes-no',
      /** The contract does not differ materially from one the City holds with the same vendor. */
      materiallySame: 'yes-no',
    },
  },
  /** The dates of events; `negotiations` is the earlier of the expected and the actual start. */
  dates: Object.fromEntries(EVENTS.map((event) => [event, 'date'])) as Record<EventName, 'date'>,
  /** Further days on which the City or the City Record is closed, as the reader asserts: no law, and no rule reads them. */
  closures: 'dates',
  /** Purchases, changes, renewals and the vendor's awards one by one: the detail of the sums in facts.3-08, and in their place. */
  entries: 'entries',
} as const;

type Value<F> = F extends 'dollars' | 'date'
  ? string
  : F extends 'dates'
    ? string[]
    : F extends 'entries'
      ? Entry[]
      : F extends 'count'
        ? number
        : F extends 'yes-no'
          ? boolean
          : F extends readonly (infer V)[]
            ? V
            : { [K in keyof F]?: Value<F[K]> };

export type Case = Value<typeof FORM> & {
  /** The version of this form. */
  v?: 1;
};

type Inside<F, Path extends string> = F extends 'dollars'
  ? Record<Path, Cents>
  : F extends 'date'
    ? Record<Path, IsoDate>
    : F extends 'dates'
      ? Record<Path, readonly IsoDate[]>
      : F extends 'entries'
        ? Record<Path, readonly EntryFact[]>
        : F extends Leaf
          ? Record<Path, Value<F>>
          : Every<{ [K in keyof F & string]: Inside<F[K], `${Path}.${K}`> }[keyof F & string]>;
type Every<U> = (U extends unknown ? (u: U) => void : never) extends (all: infer All) => void ? All : never;

/** The case as rules see it: one flat record, named as in the address fragment, amounts in integer cents. */
export type Facts = Partial<Every<{ [K in keyof typeof FORM]: Inside<(typeof FORM)[K], K> }[keyof typeof FORM]>>;

/** The name of one field: "amount", "vendor.mwbe", "facts.3-08.biddersList", "dates.award". */
export type Path = keyof Facts;

/** Closures beyond these are refused: no year has so many. */
export const MOST_CLOSURES = 60;

/** Entries beyond these are refused: a purchase with so many is not a small one. */
export const MOST_ENTRIES = 60;

const EXPECTED = {
  dollars: 'expected dollars as text, such as "36500.00"',
  date: 'expected a date that exists, as YYYY-MM-DD, such as "2026-11-21"',
  dates: 'expected a list of at most 60 dates that exist, as YYYY-MM-DD, such as ["2026-12-24"]',
  entries: 'expected a list of at most 60 entries, such as [{"kind": "change", "on": "2026-03-01", "amount": "5000.00"}]',
  count: 'expected a whole number from 0 to 100000',
  'yes-no': 'expected true or false',
  version: 'expected 1, the version of this form',
} as const;

/** Whether a value is what a leaf holds. */
const HOLDS: Readonly<Record<keyof typeof EXPECTED, (value: unknown) => boolean>> = {
  dollars: (value) => typeof value === 'string' && /^\d{1,11}(?:\.\d{2})?$/.test(value),
  date: (value) => typeof value === 'string' && isDate(value),
  dates: (value) => Array.isArray(value) && value.length <= MOST_CLOSURES && value.every((one) => typeof one === 'string' && isDate(one)),
  entries: (value) => Array.isArray(value) && value.length <= MOST_ENTRIES,
  count: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100_000,
  'yes-no': (value) => typeof value === 'boolean',
  version: (value) => value === 1,
};

function isLeaf(form: unknown): form is Leaf {
  return typeof form === 'string' || Array.isArray(form);
}

/** Every path with what it holds, in the order in which the form asks. */
const LEAVES: ReadonlyMap<string, Leaf> = new Map(leavesOf(FORM, ''));

function leavesOf(form: object, prefix: string): [string, Leaf][] {
  return Object.entries(form).flatMap(([name, inner]): [string, Leaf][] =>
    isLeaf(inner) ? [[prefix + name, inner]] : leavesOf(inner as object, `${prefix}${name}.`),
  );
}

/** Every path, in the order in which the form asks. */
export const PATHS = [...LEAVES.keys()] as readonly Path[];

/** What a path holds; a list of words is a choice. */
export function kindOf(path: Path): Leaf {
  return LEAVES.get(path) as Leaf;
}

/** A group of the form by field: its path and what it holds, or the group inside it. Made once: toFacts walks it often. */
interface Group {
  [name: string]: { path: string; isDollars: boolean; inside: Group | null } | undefined;
}

function groupOf(form: object, prefix: string): Group {
  const group: Group = Object.create(null) as Group;
  for (const [name, inner] of Object.entries(form)) {
    const path = prefix + name;
    group[name] = { path, isDollars: inner === 'dollars', inside: isLeaf(inner) ? null : groupOf(inner as object, `${path}.`) };
  }
  return group;
}

const GROUPS = groupOf(FORM, '');

function collect(facts: Record<string, unknown>, group: Group, values: Record<string, unknown>): void {
  for (const name in values) {
    const value = values[name];
    const field = group[name];
    if (value === undefined || field === undefined) continue;
    if (field.inside) collect(facts, field.inside, value as Record<string, unknown>);
    else if (field.isDollars) facts[field.path] = fromDollars(value as string);
    else if (!Array.isArray(value)) facts[field.path] = value;
    // An empty list says no more than none.
    else if (value.length > 0)
      facts[field.path] = field.path === 'entries' ? (value as Entry[]).map((one) => ({ ...one, amount: fromDollars(one.amount) })) : value;
  }
}

/** All facts unknown. Every record of facts is a copy of it: one shape, which the engine reads fast. */
const UNKNOWN: Record<string, unknown> = Object.fromEntries(PATHS.map((path) => [path, undefined]));

/** A Case → the flat record that rules read: every path, undefined where it is not known. What the form does not know is left out. */
export function toFacts(input: Case): Facts {
  const facts: Record<string, unknown> = { ...UNKNOWN };
  collect(facts, GROUPS, input);
  return facts as Facts;
}

/** What is wrong with an input that is not a Case: the field and what was expected there. */
export interface Problem {
  path: string;
  expected: string;
}

const OBJECT = 'expected an object with the fields of a case';

/** What a leaf's value should have been; null where it is. */
function wrong(leaf: Leaf | 'version', value: unknown): string | null {
  if (typeof leaf !== 'string') return leaf.includes(value as string) ? null : `expected one of: ${leaf.join(', ')}`;
  return HOLDS[leaf](value) ? null : EXPECTED[leaf];
}

/** A group's values, copied; what is wrong with them goes to `problems`, in the form's order, unknown fields last. */
function readGroup(form: object, path: readonly string[], input: unknown, problems: Problem[]): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  const tell = (expected: string, at = path): unknown => problems.push({ path: at.join('.'), expected });
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    tell(OBJECT);
    return read;
  }
  const given = new Map(Object.entries(input));
  for (const [name, inner] of Object.entries(form)) {
    const value: unknown = given.get(name);
    given.delete(name);
    if (value === undefined) continue;
    const at = [...path, name];
    if (!isLeaf(inner)) {
      read[name] = readGroup(inner as object, at, value, problems);
      continue;
    }
    const expected = wrong(inner, value);
    if (expected !== null) tell(expected, at);
    else if (inner === 'entries') read[name] = readEntries(value as unknown[], (says) => tell(says, at));
    else read[name] = inner === 'dates' ? [...(value as string[])] : value;
  }
  if (given.size) tell(`a known field: ${[...given.keys()].join(', ')} is not one`);
  return read;
}

/** A list's entries, copied; what is wrong with each is told with its number. */
function readEntries(list: readonly unknown[], tell: (expected: string) => void): unknown[] {
  return list.map((one, index) => {
    const problems: Problem[] = [];
    const entry = readGroup(ENTRY, [], one, problems);
    if (!problems.length)
      for (const name of ['kind', 'amount'] as const)
        if (entry[name] === undefined) problems.push({ path: name, expected: wrong(ENTRY[name], undefined) ?? '' });
    for (const { path, expected } of problems)
      tell(`expected in entry ${index + 1}${path && `, ${path}`}: ${expected.replace(/^expected /, '')}`);
    return entry;
  });
}

/** Anything → a Case, or what was expected and where. Never throws on what JSON can hold. */
export function readCase(input: unknown): { case: Case } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const read = readGroup({ v: 'version', ...FORM }, [], input, problems);
  return problems.length ? { problems } : { case: read as Case };
}

/** The same for programs that take any schema of the Standard Schema interface, version 1. */
export const caseSchema = {
  '~standard': {
    version: 1,
    vendor: 'ppb-rulebook',
    validate: (input: unknown): { value: Case } | { issues: readonly { message: string; path: readonly string[] }[] } => {
      const read = readCase(input);
      if ('case' in read) return { value: read.case };
      return { issues: read.problems.map(({ path, expected }) => ({ message: expected, path: path === '' ? [] : path.split('.') })) };
    },
  },
} as const;
